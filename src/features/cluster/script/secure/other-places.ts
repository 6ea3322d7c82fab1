import { isOfKubeadm } from '../../../../model/distribution-id.ts';
import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { h, linkTo } from '../../../../markup/h.ts';
import type { Changes } from '../changes.ts';
import type { ClusterPart } from '../context.ts';
import type { Distribution } from '../../../../state/distribution.ts';
import {
  whatToChangeOn,
  isYoursRemark,
  isNotYoursRemark,
  keptInShownFiles,
  lineComesFirst,
  inNoFileHere,
  saysWhereSet,
} from '../../../../wording/cluster/change.ts';

const style = `
.other-places li { break-inside: avoid; }
.other-places li.own { font-weight: 600; }
.other-places [data-not-yours] { color: var(--ink2); }
`;
/**
 * In the folded list of the places of other distributions, `OtherPlaces.astro`, the one of the reader comes first and the others step back. The list
 * opens where it has that one.
 */
function showIn(page: Changes, details: HTMLDetailsElement, { id, name }: Distribution, root: string): void {
  const say = (...children: readonly (Node | string)[]): void => {
    page.put(h('p', {}, ...children), (note) => details.querySelector('summary')?.after(note));
  };
  const items = [...details.querySelectorAll<HTMLElement>('li')];
  const itemsOfDistribution = items.filter((item) => item.querySelector(`a[href*="/distributions/${id}/"]`));
  for (const item of items) {
    const isOwn = itemsOfDistribution.includes(item);
    if (isOwn) {
      const [list, next] = [item.parentElement, item.nextSibling];
      list?.prepend(item);
      page.also(() => list?.insertBefore(item, next));
      page.mark(item, 'class', 'own');
    } else page.mark(item, 'data-not-yours');
    page.put(h('span', {}, isOwn ? isYoursRemark : isNotYoursRemark), (label) => item.append(label));
  }
  const others = items.length - itemsOfDistribution.length;
  if (isOfKubeadm(id)) say(keptInShownFiles);
  else if (itemsOfDistribution.length > 0) say(lineComesFirst(name, others));
  else say(inNoFileHere(name), linkTo(root, `/distributions/${id}/#what-to-change`, whatToChangeOn(name)), saysWhereSet);
  if (itemsOfDistribution.length > 0) page.mark(details, 'open');
}

/** Every such list of the page. */
export const otherPlacesPart: ClusterPart = ({ cluster: { distribution }, root }, page) => {
  if (!distribution) return;
  for (const list of document.querySelectorAll<HTMLDetailsElement>('details.other-places')) {
    adoptOnce(style);
    showIn(page, list, distribution, root);
  }
};
