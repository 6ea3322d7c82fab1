import { differenceOf, type Rule } from '../../model/reach/rule.ts';
import { ruleLines } from '../../wording/reach/rule-list.ts';
import { inMode, rulesOfState, usualPorts } from './script/state.ts';

const isNamed = ({ undecidedBy, from }: Rule): boolean => !undecidedBy.includes('network-plugin') && from !== 'admin';

/** What Konnectivity adds to the rules of a usual cluster, without what only the plugin decides. */
export const tunnelLines = ruleLines(
  differenceOf(rulesOfState(usualPorts), rulesOfState(inMode(usualPorts, 'konnectivity'))).added.filter(isNamed),
);
