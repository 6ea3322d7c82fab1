/** What editors and documentation are told of the element. */
export const elementSays = {
  element: 'The element draws the hub-and-spoke diagram from the security model.',
  define: 'Registers the element; a tag that is taken is left alone.',
  event: 'A reader changed the mode or the selection.',
} as const;

export const attributesSay = {
  mode: 'The diagram shows the mode with this id.',
  path: 'Selects the path with this id.',
  theme: 'The colours: those of the page, if it says which, and of the system otherwise; light or dark ones.',
  controls: 'What a reader is given to choose with: the mode switch, or nothing; `all` means `mode` here.',
  lock: 'A reader can look and walk with the arrow keys, and change nothing. `false` unlocks.',
} as const;

/** The parts that a page can style. */
export const partsSay = {
  modes: 'The mode switch.',
  mode: 'It is one of the modes in the switch.',
  status: 'The sentence on what is shown.',
  notice: 'This sentence tells a reader of a value that the element does not know.',
  diagram: 'The drawing.',
  key: 'The key stands under the diagram and explains its lines.',
} as const;

/** The custom properties that a page can set. */
export const propertiesSay = {
  '--paper': 'The ground.',
  '--surface': 'Boxes and tags.',
  '--ink': 'Text.',
  '--cp': 'The control plane.',
  '--node': 'The node.',
  '--a': 'Authenticated.',
  '--e': 'Encrypted.',
  '--u': 'Unsafe.',
  '--sans': 'The typeface.',
} as const;

/** The values of attributes, in the declarations of the types of the package. */
export const typesSay = {
  mode: 'The id of a mode',
  path: 'The id of a path',
  theme: 'The colours: those of the page or the system, light or dark ones',
  controls: 'The mode switch, or nothing; `all` means `mode` here',
} as const;
