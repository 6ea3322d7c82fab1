import { oneListFor, openSentence, toOpenOn } from '../../../wording/reach/one-list.ts';
import { uncapital } from '../../../wording/text/text.ts';
import { formatPorts, portsStateOf, usualPorts, type PortsState } from './state.ts';

/**
 * What stands above the list of ports of a state: its title, with whose ports they are (“As one list, for k3s”), and the ports in one sentence, or nothing
 * where nobody read which ports the distribution needs. `name` is the distribution of the state.
 */
export function portsAnswer(state: PortsState, name: string) {
  const { distribution, settings, shape } = state;
  const begun = distribution ? portsStateOf(distribution.id, distribution.settings) : usualPorts;
  const isBegun = formatPorts(state) === formatPorts(begun);
  const open = openSentence(settings, shape);
  const named = distribution && name;
  return { title: oneListFor(named, isBegun), says: open && toOpenOn(named, isBegun, uncapital(open)) };
}
