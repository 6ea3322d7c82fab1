import { isProviderRun } from '../../../model/reach/distribution-shape.ts';
import { dependingIntro, noListSentence, oneList } from '../../../wording/reach/one-list.ts';
import type { RuleLine } from '../../../wording/reach/rule-list.ts';
import { h, type Child } from '../../../markup/h.ts';
import type { PortsState } from './state.ts';

/**
 * Every port of a cluster in one list: what it needs in any case, then what depends on something, then what only the reader can number. The build and the
 * page write it with this. `name` is the distribution of the state.
 */
export function drawOneList({ settings, shape, distribution }: PortsState, name: string): readonly HTMLElement[] {
  const list = oneList(settings, shape);
  if (!list) return [h('p', {}, noListSentence(name, distribution !== undefined && isProviderRun(distribution.id)))];
  const ul = (items: readonly (readonly Child[])[]): HTMLElement => h('ul', {}, ...items.map((item) => h('li', {}, ...item)));
  const said = ({ wire, between }: RuleLine): readonly Child[] => [h('strong', {}, wire), `: ${between}`];
  return [
    ul(list.lines.map(said)),
    ...(list.depending.length > 0
      ? [h('p', {}, dependingIntro), ul(list.depending.map(({ says, lines }) => [says, ul(lines.map(said))]))]
      : []),
    ...(list.ownPorts ? [h('p', {}, list.ownPorts)] : []),
  ];
}
