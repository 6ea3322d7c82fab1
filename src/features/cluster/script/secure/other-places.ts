import { isOfKubeadm } from '../../../../model/distribution-id.ts';
import { adopt } from '../../../shell/script/adopted-style.ts';
import { h, linkTo } from '../../../../markup/h.ts';
import type { ClusterPart, Undo } from '../context.ts';
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
let isStyled = false;

/**
 * In the folded list of the places of other distributions, `OtherPlaces.astro`, the one of the reader comes first and the others step back. The list
 * opens where it has that one.
 */
function showIn(details: HTMLDetailsElement, { id, name }: Distribution, root: string): Undo {
  const undo: Undo[] = [];
  const say = (...children: readonly (Node | string)[]): void => {
    const note = h('p', {}, ...children);
    details.querySelector('summary')?.after(note);
    undo.push(() => note.remove());
  };
  const items = [...details.querySelectorAll<HTMLElement>('li')];
  const itemsOfDistribution = items.filter((item) => item.querySelector(`a[href*="/distributions/${id}/"]`));
  for (const item of items) {
    if (itemsOfDistribution.includes(item)) {
      const list = item.parentElement;
      const next = item.nextSibling;
      list?.prepend(item);
      item.classList.add('own');
      const label = h('span', {}, isYoursRemark);
      item.append(label);
      undo.push(() => {
        label.remove();
        item.removeAttribute('class');
        list?.insertBefore(item, next);
      });
    } else {
      const label = h('span', {}, isNotYoursRemark);
      item.append(label);
      item.dataset['notYours'] = '';
      undo.push(() => {
        label.remove();
        delete item.dataset['notYours'];
      });
    }
  }
  const others = items.length - itemsOfDistribution.length;
  if (isOfKubeadm(id)) say(keptInShownFiles);
  else if (itemsOfDistribution.length > 0) say(lineComesFirst(name, others));
  else say(inNoFileHere(name), linkTo(root, `/distributions/${id}/#what-to-change`, whatToChangeOn(name)), saysWhereSet);
  if (itemsOfDistribution.length > 0) {
    const wasOpen = details.open;
    details.open = true;
    undo.push(() => (details.open = wasOpen));
  }
  return () => {
    for (const each of undo.reverse()) each();
  };
}

/** Every such list of the page. */
export const otherPlacesPart: ClusterPart = ({ cluster: { distribution }, root }) => {
  if (!distribution) return undefined;
  const lists = [...document.querySelectorAll<HTMLDetailsElement>('details.other-places')];
  if (lists.length === 0) return undefined;
  if (!isStyled) adopt(style);
  isStyled = true;
  const undo = lists.map((list) => showIn(list, distribution, root));
  return () => {
    for (const each of undo) each();
  };
};
