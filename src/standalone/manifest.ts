import { choices } from './choices.ts';

/** What editors and documentation are told of the element; the values are those that its class takes. */
const described = {
  mode: 'The diagram shows the mode with this id.',
  path: 'Selects the path with this id.',
  theme: 'The colours: those of the page, if it says which, and of the system otherwise; light or dark ones.',
  controls: 'What a reader is given to choose with: the mode switch, or nothing; `all` means `mode` here.',
} as const satisfies Readonly<Record<keyof typeof choices, string>>;
const lock = 'A reader can look and walk with the arrow keys, and change nothing. `false` unlocks.';

const event = {
  name: 'hub-spoke-state',
  type: { text: 'CustomEvent<HubSpokeState>' },
  description: 'A reader changed the mode or the selection.',
};

/** The parts that a page can style. */
const parts = {
  modes: 'The mode switch.',
  mode: 'It is one of the modes in the switch.',
  status: 'The sentence on what is shown.',
  notice: 'This sentence tells a reader of a value that the element does not know.',
  diagram: 'The drawing.',
  key: 'The key stands under the diagram and explains its lines.',
};

/** The custom properties that a page can set. */
const properties = {
  '--paper': 'The ground.',
  '--surface': 'Boxes and tags.',
  '--ink': 'Text.',
  '--cp': 'The control plane.',
  '--node': 'The node.',
  '--a': 'Authenticated.',
  '--e': 'Encrypted.',
  '--u': 'Unsafe.',
  '--sans': 'The typeface.',
};

const names = Object.keys(choices) as (keyof typeof choices)[];
const union = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(' | ');
const named = (texts: Readonly<Record<string, string>>) => Object.entries(texts).map(([name, description]) => ({ name, description }));
const defaultOf = (name: keyof typeof choices) => {
  const without = choices[name].default;
  return without === undefined ? {} : { default: `'${without}'` };
};

/** `custom-elements.json`: the manifest that editors, Storybook and generators of documentation read. */
export const customElementsManifest = {
  schemaVersion: '2.1.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'index.js',
      declarations: [
        {
          kind: 'class',
          customElement: true,
          name: 'HubSpokeElement',
          tagName: 'hub-spoke',
          description: 'The element draws the hub-and-spoke diagram from the security model.',
          superclass: { name: 'HTMLElement' },
          attributes: [
            ...names.map((name) => ({
              name,
              fieldName: name,
              type: { text: union(choices[name].values) },
              ...defaultOf(name),
              description: described[name],
            })),
            { name: 'lock', fieldName: 'lock', type: { text: 'boolean' }, default: 'false', description: lock },
          ],
          members: [
            ...names.map((name) => ({
              kind: 'field',
              name,
              attribute: name,
              reflects: true,
              type: { text: union(choices[name].values) + (choices[name].default === undefined ? ' | null' : '') },
              default: choices[name].default === undefined ? 'null' : `'${choices[name].default}'`,
              description: described[name],
            })),
            {
              kind: 'field',
              name: 'lock',
              attribute: 'lock',
              reflects: true,
              type: { text: 'boolean' },
              default: 'false',
              description: lock,
            },
            {
              kind: 'method',
              name: 'define',
              static: true,
              description: 'Registers the element; a tag that is taken is left alone.',
              parameters: [
                { name: 'tag', optional: true, type: { text: 'string' }, default: "'hub-spoke'" },
                { name: 'registry', optional: true, type: { text: 'CustomElementRegistry' } },
              ],
              return: { type: { text: 'void' } },
            },
          ],
          events: [event],
          cssParts: named(parts),
          cssProperties: named(properties),
        },
      ],
      exports: [{ kind: 'js', name: 'HubSpokeElement', declaration: { name: 'HubSpokeElement', module: 'index.js' } }],
    },
    {
      kind: 'javascript-module',
      path: 'define.js',
      declarations: [],
      exports: [
        { kind: 'custom-element-definition', name: 'hub-spoke', declaration: { name: 'HubSpokeElement', module: 'index.js' } },
        { kind: 'js', name: 'HubSpokeElement', declaration: { name: 'HubSpokeElement', module: 'index.js' } },
      ],
    },
  ],
};

/** What Visual Studio Code and editors that follow it complete in HTML (`html.customData`). */
export const htmlCustomData = {
  version: 1.1,
  tags: [
    {
      name: 'hub-spoke',
      description: 'The element draws the hub-and-spoke diagram from the security model.',
      attributes: [
        ...names.map((name) => ({ name, description: described[name], values: choices[name].values.map((value) => ({ name: value })) })),
        { name: 'lock', description: lock, valueSet: 'v' },
      ],
    },
  ],
};

/** The values as types, which the declarations of the package end in. */
export const valueTypes = `
/** The id of a mode. */
export type HubSpokeModeId = ${union(choices.mode.values)};
/** The id of a path. */
export type HubSpokePathId = ${union(choices.path.values)};
/** The colours: those of the page or the system, light or dark ones. */
export type HubSpokeTheme = ${union(choices.theme.values)};
/** The mode switch, or nothing; \`all\` means \`mode\` here. */
export type HubSpokeControls = ${union(choices.controls.values)};
`;
