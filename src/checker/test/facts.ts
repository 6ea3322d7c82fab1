import { checkFacts } from '../../../scripts/command/facts.ts';

/** The facts as the command reads them. */
export const factsForTests = checkFacts();
