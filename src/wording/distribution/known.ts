/** How what is said of a distribution came to be known: in one word, and as a sentence. */
export const knownWords = {
  source: { word: 'source', says: 'We read this in the source code.' },
  docs: { word: 'documented', says: 'The project or the vendor documents this.' },
  issue: { word: 'seen', says: 'We saw this in a public issue, in the output of a running cluster or in a published configuration.' },
  derived: { word: 'derived', says: 'This follows from what is cited here, and no source states it.' },
  unknown: { word: 'unknown', says: 'We found no source for this.' },
} as const;

/** What a value is derived from: the name of a product, or the word for what it does. */
export const derivedFrom = (what: string): string =>
  what === 'behaviour' ? 'This is derived from its behaviour.' : `This is derived from ${what}.`;
/** Where the source of a value was looked for, and not found. */
export const lookedIn = (places: readonly string[]): string => `We found no source for this. We looked in ${places.join(', ')}.`;
/** A value for which the model has no word. */
export const valueWithoutWord = (value: string): string => `The value is ${value}. The model cannot express that, so it counts as unknown.`;
/** Said of a value that is no default. */
export const onceEnabled = 'This applies once the add-on is enabled.';

/** Why settings do not apply, before their names. */
export const notApplicable = {
  tunnel: 'By default there is no tunnel of this kind, so there is nothing to set for:',
  component: 'The default installation has no component for:',
  request: 'By default the kubelets request no serving certificate, so there is no request to approve:',
} as const;

/** The name of such a setting, and where it is changed once it applies. */
export const settingAt = (name: string, where: string | undefined): string => (where ? `${name} (where it is changed: ${where})` : name);

/** Said where no source has a setting of a distribution, or its defaults; and the version in which the defaults were read. */
export const noSettingRead = (name: string): string => `We found no source for a setting of ${name}.`;
export const noDefaultsRead = (name: string): string => `We found no source about the defaults of ${name}.`;
export const readIn = (version: string): string => `Read in ${version}.`;
