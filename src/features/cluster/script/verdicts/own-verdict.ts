import type { HopJudgement, Judgement } from '../../../../model/judgement.ts';
import type { PathId } from '../../../../model/path.ts';
import { hopsInCell } from '../../../../wording/sums.ts';
import { zoneNames } from '../../../../wording/zone.ts';
import { verdictWords } from '../../../../wording/verdict.ts';
import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { notCheckedNote, verdictTag } from '../../../../markup/inspector.ts';
import { type Child, h } from '../../../../markup/h.ts';
import { markLook } from '../looks.ts';
import { yourCluster, notUsedLine } from '../../../../wording/cluster/verdict.ts';

/** A line about the cluster of the reader, and the tags in it. Pages of lists have no style for a tag of their own. */
const style = `
.own-line {
  margin: 14px 0;
  padding: 8px 14px;
  border-left: 3px solid var(--cp);
  background: var(--sunk);
  font-size: 15px;
  line-height: 1.5;
  overflow-wrap: anywhere;
  & small { color: var(--ink2); font-size: 14px; }
  & .tag { vertical-align: middle; }
  & .own-hop { display: inline-block; margin: 1px 4px 1px 0; white-space: nowrap; }
  & ul { margin: 4px 0; padding-left: 20px; }
  & li { padding: 2px 0; }
  & summary { color: var(--cp); cursor: pointer; }
}
.own-mark {${markLook}
}
li > .own-line { margin: 6px 0; }
.not-checked { white-space: normal; overflow-wrap: anywhere; }
.matrix .cell:has(.not-checked) { flex-wrap: wrap; height: auto; min-width: 0; }
@media screen { .sheet > .own-line { max-width: 76ch; } }
`;
const tagStyle = `
.own-line .tag {
  display: inline-block;
  padding: 0 8px;
  border: 1px solid;
  border-radius: 99px;
  background: var(--surface);
  font-size: 14px;
  font-weight: 600;
  white-space: nowrap;
  &[data-verdict='authenticated'] { color: var(--verdict-authenticated); }
  &[data-verdict='encrypted'] { color: var(--verdict-encrypted); border-style: dashed; }
  &[data-verdict='unknown'] { color: var(--verdict-unknown); border-style: dotted; }
  &[data-verdict='unsafe'] { background: var(--verdict-unsafe); border-color: var(--verdict-unsafe); color: var(--on-verdict); }
}
`;

/** Whether the page has the signs of the verdicts, as every page with a drawing or a key does. The style of a tag comes with them. */
const hasGlyphs = (): boolean => document.getElementById('hs-unsafe') !== null;

/** The styles of what the parts of the pages add, once a page. */
function adoptOwnStyle(): void {
  adoptOnce(style);
  if (!hasGlyphs()) adoptOnce(tagStyle);
}

/** The verdict of one hop of the cluster of the reader, as every page shows verdicts. */
export const hopTag = (path: PathId, { verdict, zone }: HopJudgement): HTMLElement =>
  hasGlyphs()
    ? verdictTag(verdict, { 'data-path': path, 'data-hop': zone })
    : h('span', { class: 'tag', 'data-verdict': verdict, 'data-path': path, 'data-hop': zone }, verdictWords[verdict]);

/** The hops of which a line shows the verdict, each after its network; all that agree as one, unless `each` is asked for. */
export function shownHops({ hops }: Judgement, each = false): readonly (readonly [network: string | undefined, hop: HopJudgement])[] {
  const { shown, agree } = hopsInCell(hops);
  if (each) return hops.map((hop) => [zoneNames[hop.zone], hop]);
  return shown.map((hop) => [agree ? undefined : zoneNames[hop.zone], hop]);
}

/** The verdicts of a path in a line: one where all networks agree and `each` of them is not asked for, else one for each. */
export const ownTags = (judgement: Judgement, each = false): readonly Child[] =>
  judgement.present
    ? shownHops(judgement, each).flatMap(([network, hop]) => [
        h('span', { class: 'own-hop' }, ...(network ? [h('small', {}, `${network}: `)] : []), hopTag(judgement.path, hop)),
        ...notCheckedNote(hop),
        ' ',
      ])
    : [notUsedLine];

/** A line about the cluster of the reader, which may begin with whose it is. */
export function ownLine(lead: string, ...more: readonly Child[]): HTMLElement {
  adoptOwnStyle();
  return h('div', { class: 'own-line' }, lead !== '' && h('strong', {}, lead), ...more);
}

/** The mark on what the cluster of the reader is. */
export function ownMark(text: string = yourCluster): HTMLElement {
  adoptOwnStyle();
  return h('span', { class: 'own-mark' }, text);
}

/** The id of the page at the end of an address such as `/paths/<id>/`, among those that there are. The evidence has folders of the same names. */
export const idInAddress = <Id extends string>(address: string, folder: string, ids: readonly Id[]): Id | undefined =>
  ids.find((id) => new RegExp(`(?<!/evidence)/${folder}/${id}/(?:index\\.html)?$`).test(address));
