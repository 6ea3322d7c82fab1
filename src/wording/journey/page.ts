// What pages of journeys say around their steps and drawings. `[words](id)` is an element that the page knows.

export const stepByStep = (journeys: readonly string[]): string => `Step by step: ${journeys.join(', ')}.`;
export const stepColumns = ['Step', 'From → to', 'What', 'Port', 'Verdict'] as const;
export const stepsLabel = 'Steps';
export const noPort = 'none';
/** Beside the name of who acts in a step that crosses no network. */
export const onItsOwn = 'on its own';
export const stepParts = { sends: 'Sends', dials: 'Connects', proofs: 'Verifies', wire: 'Attacker' } as const;

// The drawing, and what moves in it.
export const sequenceOf = (journey: string, mode: string, steps: number): string =>
  `Sequence diagram of ${journey}, ${mode}: the ${String(steps)} steps of the list`;
export const sequenceOfTable = (journey: string): string => `Sequence diagram of ${journey}: the steps of the table`;
export const untrustedBetween = { wide: 'untrusted network', narrow: 'untrusted' } as const;
export const whatToDo = (first: string): string => `[What to do](path): ${first}`;
export const otherPicture = 'Hub and spokes';
export const playerWords = { previous: 'Previous', next: 'Next' } as const;
export const orByKeys = 'or [←](back) [→](on)';
export const markingRequiresScript = 'Marking one step at a time requires JavaScript. All steps are in the list.';

// The pages.
export const howManyJourneys = (count: string): string => `${count} journeys`;
export const journeysLead =
  'Each journey follows one request step by step, in every mode. You see who opens each connection, on which port, how each side authenticates, and what an attacker on the network can read or fake.';
export const journeyGroups = { 'a-command': 'You run a command', 'by-itself': 'What the cluster does on its own' } as const;
export const theSteps = 'The steps';
export const stepsOneByOne = '[Go through the steps one by one](steps): what each side verifies, and where it is known from';
export const allPathsWith = (mode: string): string => `All paths with ${mode}`;
