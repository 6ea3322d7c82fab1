import { checkFacts } from '../../../scripts/check-facts.mjs';

/** The facts as the command reads them. */
export const factsForTests = checkFacts();
