import { listed } from '../text/list.ts';

// What the guide to frames says, and the pages of the bare views.

/** What a view is called that has no page of its own, and what is folded below it. */
export const bareViews = {
  diagram: 'Which connections an attacker can read or fake',
  explore: 'What an attacker gets on each path',
  compare: 'Compare',
} as const;
export const sameAsTable = 'The same as a table';
export const everyPathAndMode = 'Every path and mode as a table';
export const inFigures = 'In figures';

// The form of the explorer.
export const exploreForm = {
  legend: 'Attacker, version and distribution',
  attacker: 'Attacker',
  noDistribution: 'No distribution',
} as const;

// The guide.
export const downloadScript = (file: string): string => `Download ${file}`;
export const viewsLabel = 'Views';
export const viewColumns = ['View', 'Addresses', 'State'] as const;
export const andEachSetting = (keys: string): string => `${keys}, and each setting`;
export const noState = 'none';
export const heightsLabel = 'Heights';
export const heightColumns = (columns: readonly string[]): readonly string[] => ['View', ...columns];
export const bySteps = (least: number, most: number): string => `${String(least)} to ${String(most)}, by the number of its steps`;
export const anyHeight = 'any: it scrolls in its frame, or the frame grows with it';

export const contractLabel = 'Messages';
export const contractColumns = ['type', 'From', 'What it says', 'Carries'] as const;
export const contractEnds = { fromView: 'view', toView: 'page' } as const;
/** What a property of a message can be. */
export const propertyIs = {
  number: (least: number): string => `a whole number from ${String(least)}`,
  id: 'an id',
  text: 'text',
} as const;
export const property = (name: string, isRequired: boolean, is: string): string =>
  isRequired ? `\`${name}\`: ${is}` : `\`${name}\` (may be missing): ${is}`;

export const optionsLabel = 'Options';
export const optionColumns = ['Key', 'Values', 'Default'] as const;
/** The keys of the address of a view beside those of its state, what each can be, and what holds without it. */
export const optionRows = (language: string): readonly (readonly [key: string, values: string, without: string])[] => [
  ['the state', 'the keys that the table of the views names, as on the full pages', 'that of the page'],
  [
    'distro, k8s, and each setting',
    'a cluster as on the full pages, for example distro=k3s&k8s=1.34: the diagram, a path, a journey and the fleet begin from it. A comparison takes it in a or b, and the checker has its own',
    'none',
  ],
  ['theme', 'auto (the system’s), light, dark', 'auto'],
  ['controls', 'mode: the mode switch and the inspector; none: neither; all: the combinations too', 'mode'],
  ['lock', '1: a reader can look, walk and follow links, and change nothing', '0'],
  [
    'layout',
    'wide: key, sentence and controls stand beside the picture, as on a slide, in a frame of at least 900 px or with fit=1',
    'auto',
  ],
  ['fit', '1: the view is scaled until all of it is in the frame, whatever size that has', '0'],
  ['host', 'the origin of the page around the view, which is the only one that the view exchanges messages with', 'any'],
  ['lang', language, language],
  ['v', '1, the version of the contract', '1'],
];

/** How a text for a platform was tried, and where its form was read. */
export const builtWith = (version: string): string => `We built a page with version ${version} from this text, and opened it.`;
export const readIn = (sources: readonly string[]): string => `Read in ${listed(sources)}.`;
