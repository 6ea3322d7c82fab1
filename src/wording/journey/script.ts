/** What a link to the page of a journey is called in its slides. */
export const pageOfJourney = (address: string): string => `The page of this journey: ${address}`;

// What the player of a journey says: which step is marked, and how many there are.
export const stepCount = (steps: number): string => `${steps} steps`;
export const stepOf = (step: number, all: number): string => `Step ${step} of ${all}`;
export const markedStep = (step: number, all: number, head: string): string => `Step ${step} of ${all}: ${head}.`;
export const noStepMarked = 'No step is marked.';
export const stepInTitle = (mode: string, step?: number): string => (step === undefined ? mode : `${mode}, step ${step}`);
/** What another mode makes of the steps: `before` is how many there were. */
export function stepsInMode(mode: string, isSame: boolean, steps: number, before: number): string {
  if (isSame) return `${mode}: the same steps.`;
  return before === steps ? `${mode}: ${steps} steps, as before.` : `${mode}: ${steps} steps, before ${before}.`;
}
/** What the address of a journey can have. */
export const inThisJourney = 'in this journey';
export const stepCanBe = (last: number): string => `in this mode step can be a whole number from 1 to ${last}`;

// What stands under the drawing of the path of a step, or in its place.
export const spokeWords = {
  select: 'Select a step to see its path drawn here.',
  'no-path': 'The connection of this client is not one of the paths in this drawing.',
  'no-network': 'Nothing crosses a network in this step.',
  marked: 'The drawing marks the path of this step among all paths of the cluster.',
  failed: 'The drawing of this path could not be loaded. The steps do not need it, and if you select another step, it is tried again.',
  page: 'Its page',
} as const;
export const showsOtherStep = (why: string, step: string | undefined): string => `${why} The drawing shows the path of step ${step ?? ''}.`;
