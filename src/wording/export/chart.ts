import type { Side } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';

/** What a diagram says that another program draws from a text. */

export const sideNames: Readonly<Record<Side, string>> = { 'control-plane': 'Control plane', node: 'Node' };
export const keyTitle = 'Key';
/** What the key says where no frame is drawn around a side, because programs that lay a diagram out lead lines of a frame through boxes. */
export const sidesInBoxes = 'A box with a double border is in the control plane, and a plain one is on a node.';
export const arrowPoints = 'An arrow points from the client to the server.';
export const sharedLine = 'A line that several paths share shows the weakest verdict of them.';

/** The line of each verdict in words, for a legend of PlantUML, which draws none. */
export const penNames: Readonly<Record<Verdict, string>> = {
  authenticated: 'Solid',
  encrypted: 'Dashed',
  unsafe: 'Thick and dotted',
  unknown: 'Thin and dashed',
  local: 'Solid',
};

/** The key of a sequence diagram: a sentence for each kind of line, and one on its label. */
export const sequenceKey = [
  'Solid: authenticated or local.',
  'Dashed: encrypted only or unknown.',
  'Dashed with an open head: unsafe.',
  'The label says which.',
] as const;

/** What a threat model says that rates no risk. */
export const notRated = 'Not rated.';
export const carriesPaths = (names: readonly string[]): string => `Carries ${names.join(', ')}.`;
