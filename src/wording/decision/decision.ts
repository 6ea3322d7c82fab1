import { decisionIds, type DecisionId } from './decision-id.ts';
import type { DecisionRow } from './row.ts';
import { decisionsOfNodes } from './table/of-nodes.ts';
import { decisionsOfRequests } from './table/of-requests.ts';
import { decisionsOfTunnels } from './table/of-tunnels.ts';

/** A decision with its id. */
export interface Decision extends DecisionRow {
  readonly id: DecisionId;
}

const table: Readonly<Record<DecisionId, DecisionRow>> = { ...decisionsOfNodes, ...decisionsOfRequests, ...decisionsOfTunnels };

/** Every decision, in the order of the list. */
export const decisions: readonly Decision[] = decisionIds.map((id) => ({ id, ...table[id] }));

/** The decision with this id. */
export const decisionOf = (id: DecisionId): Decision => ({ id, ...table[id] });

/** The question itself. */
export const questionOf = ({ can }: Pick<Decision, 'can'>): string => `Can I ${can}?`;

/** The address of a decision, from the root of the site. */
export const decisionAddress = (id: DecisionId): string => `/can-i/${id}/`;
