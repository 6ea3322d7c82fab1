/** What a picture says of a journey or of a fleet. */

export const journeyInMode = (journey: string, mode: string): string => `${journey}, ${mode}`;
/** A step inside of an actor, and one from an actor to another. */
export const stepInside = (number: number, actor: string, title: string): string => `${String(number)}. ${actor}: ${title}.`;
export const stepBetween = (
  number: number,
  { from, to, port, title, verdict }: Readonly<Record<'from' | 'to' | 'port' | 'title' | 'verdict', string>>,
): string => `${String(number)}. ${from} to ${to}, ${port}: ${title}, ${verdict}.`;
/** The step that is marked, with a sentence of the two above. */
export const markedStep = (step: string): string => `Step ${step}`;

export const fleetPictureTitle = (mode: string, nodes: string, servers: string): string => `The fleet, ${mode}, ${nodes}, ${servers}`;
