import type { FactId } from './fact-id.ts';
import { ofAttackers, ofFailures, ofLayers } from './reason-table.ts';

/** Every reason that the model gives, with the facts it stands on, in the order of the published data. */
const table = { ...ofLayers, ...ofAttackers, ...ofFailures };

/** The reasons of verdicts, and why a path carries nothing, whoever attacks it. */
export type VerdictReasonId = keyof typeof ofLayers | keyof typeof ofFailures;

/** Every reason id. */
export const reasonIds = Object.keys(table) as (keyof typeof table)[];

/** The facts that a reason stands on. */
export const factsOf = (id: keyof typeof table): readonly FactId[] => table[id];
