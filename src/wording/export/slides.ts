/** What the slides of a journey say. */

/** Who acts in a step, and for one that sends something, to whom, how, and what verdict it has. */
export const actsAlone = (actor: string): string => `${actor}, on its own`;
export const actsTowards = ({
  from,
  to,
  port,
  protocol,
  verdict,
}: Readonly<Record<'from' | 'to' | 'port' | 'protocol' | 'verdict', string>>): string =>
  `${from} → ${to}, ${port}, ${protocol}: ${verdict}`;

export const stepTitle = (number: number, all: number, title: string): string => `Step ${String(number)} of ${String(all)}: ${title}`;
/** What the picture of all steps shows, and that of a marked one. */
export const allStepsAlt = (alt: string, steps: readonly (readonly [number: number, title: string, lead: string])[]): string =>
  `${alt}. ${steps.map(([number, title, lead]) => `${String(number)}. ${title}, ${lead}.`).join(' ')}`;
export const markedStepAlt = (alt: string, number: number, title: string, lead: string): string =>
  `${alt}. Step ${String(number)} is marked: ${title}, ${lead}.`;

export const verdictMeans = (verdict: string, meaning: string): string => `${verdict} means ${meaning}.`;
export const verdictsTitle = 'The verdict of each step';
export const sourcesOnPage = 'The page names the source of each sentence.';

/** What the shapes of a slide are called in the list of a program for slides. */
export const shapeNames = {
  tunnel: (step: number): string => `Tunnel of step ${String(step)}`,
  message: (step: number): string => `Message of step ${String(step)}`,
  verdict: (step: number): string => `Verdict of step ${String(step)}`,
  words: (step: number): string => `What step ${String(step)} says`,
  mark: (step: number): string => `Step ${String(step)} is marked`,
  number: (step: number): string => `Number of step ${String(step)}`,
  network: 'Untrusted network',
  networkName: 'Name of the untrusted network',
  lifeLine: (actor: string): string => `Life line of ${actor}`,
};
