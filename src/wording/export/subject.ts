/** What every text says that a state of the diagram or a journey can be taken away as. */

/** Where a text is from, and the same at the foot of a picture. */
export const factsFrom = (version: string): string => `Hub & Spoke, facts read from Kubernetes ${version}`;
export const footOfPicture = (version: string): string => `Hub & Spoke · facts read from Kubernetes ${version}`;
/** The last line of a text; `link` has its page in the markup of the text. */
export const sourceIs = (link: string): string => `Source: ${link}`;

export const pathColumns = ['Path', 'Network', 'Dials', 'Port', 'Verdict'] as const;
export const stepColumns = ['Step', 'Who', 'What', 'Port', 'Verdict'] as const;
/** What a step says of its port and its verdict if it sends nothing. */
export const noPort = 'none';
export const nothingOnWire = 'nothing on the wire';

export const diagramAlt = (title: string): string => `Diagram: ${title}`;
export const sequenceAlt = (title: string): string => `Sequence diagram: ${title}`;
export const atStep = (title: string, step: number): string => `${title}, step ${String(step)}`;

/** The columns that a frame may stand in. */
export const frameColumnNames = {
  any: 'any width',
  phone: 'a phone, up to 480 px',
  documentation: 'documentation, about 700 px',
  wide: 'a wide page, from 970 px',
} as const;

/** The fields of H5P’s Iframe Embedder, as its form calls them, for a view at an address. */
export const h5pFields = (address: string): string => `Width: 960px\nMinimum width: 300px\nHeight: 540px\nSource: ${address}\n`;
