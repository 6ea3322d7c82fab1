/** Where the script of the decisions leaves its parts. */
export const decisionKey = Symbol.for('hub-spoke.cluster-decision');
