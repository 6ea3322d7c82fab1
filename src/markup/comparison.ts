import { compare, type SettingComparison, type Side } from '../wording/change/comparison.ts';
import type { PathComparison, Relation } from '../model/change/compare.ts';
import type { Judgement } from '../model/judgement.ts';
import { zoneNames } from '../wording/zone.ts';
import { dataTable } from './data-table.ts';
import { h, linkTo } from './h.ts';
import { protectionList, verdictTag } from './inspector.ts';
import { identityWords, protectionOf } from '../wording/sums.ts';
import { settingWords } from '../wording/setting-words.ts';
import { pathNames } from '../wording/names.ts';
import { clientPresents, comparisonLabels, relationWords } from '../wording/change/comparison-labels.ts';
import { notUsed } from '../wording/verdict.ts';

/** A relation as a sign, beside its word; a row is marked by both and never by colour alone. */
const signs: Record<Relation, string> = { same: '', differs: '≠', 'one-side': '≠', 'one-unknown': '?', 'both-unknown': '?' };

/** The order of the rows: what differs answers the reader, and what is unknown never stands in front of what is known. */
const order = ['differs', 'one-side', 'same', 'one-unknown', 'both-unknown'] as const satisfies readonly Relation[];

/** The rows in that order, and those of one relation as they come. */
const answerFirst = <Row extends { readonly relation: Relation }>(rows: readonly Row[]): readonly Row[] =>
  order.flatMap((relation) => rows.filter((row) => row.relation === relation));

type Cell = readonly (Node | string)[];
/** One row: what is compared, both sides, and how they relate. */
interface Line {
  readonly relation: Relation;
  readonly head: Node | string;
  readonly a: Cell;
  readonly b: Cell;
}

function rowOf({ relation, head, a, b }: Line): HTMLElement {
  const [sign, word] = [signs[relation], relationWords[relation]];
  return h(
    'tr',
    { 'data-relation': relation },
    h('th', { scope: 'row' }, head),
    h('td', {}, ...a),
    h('td', {}, ...b),
    h('td', { class: 'mark fine' }, ...(sign ? [h('b', { 'aria-hidden': 'true' }, sign), ` ${word}`] : [word])),
  );
}

const tableOf = (first: string, names: readonly [string, string], lines: readonly Line[]): HTMLElement =>
  dataTable('comparison', [first, ...names, 'Difference'], ['', ...names], lines.map(rowOf));

/** A path on one side: both answers, the worse first, then each hop with its verdict, and what the client presents. */
const hopsOf = (judgement: Judgement, side: string): Cell =>
  judgement.present
    ? [
        protectionList(protectionOf(judgement)),
        ...judgement.hops.map((hop) =>
          h(
            'span',
            { class: 'hop' },
            h('small', {}, zoneNames[hop.zone]),
            ' ',
            verdictTag(hop.verdict, { 'data-path': judgement.path, 'data-side': side, 'data-hop': hop.zone }),
          ),
        ),
        h('small', { class: 'client' }, clientPresents(identityWords[judgement.clientIdentity])),
      ]
    : [h('span', { class: 'absent' }, notUsed)];

const pathLine = ({ path, relation, a, b }: PathComparison, root: string): Line => ({
  relation,
  head: linkTo(root, `/paths/${path}/`, pathNames[path]),
  a: hopsOf(a, 'a'),
  b: hopsOf(b, 'b'),
});

function settingLine({ setting, relation, a, b }: SettingComparison): Line {
  const { name, says } = settingWords[setting];
  const cell = (text: string | undefined): Cell => {
    if (text === undefined) return [h('span', { class: 'absent' }, comparisonLabels['nothing-to-set'])];
    return text === says['unknown'] ? [h('span', { 'data-answer': 'unknown' }, text)] : [text];
  };
  return { relation, head: name, a: cell(a), b: cell(b) };
}

/** Draws a comparison into a container, in place of what was there. `root` leads to the site’s root, such as `../`. */
export function renderComparison(container: Element, a: Side, b: Side, root: string): void {
  const { settings, paths, notKnown } = compare(a, b);
  const names = [a.name, b.name] as const;
  const remarks = notKnown.map((text) => h('li', {}, text));
  container.replaceChildren(
    ...(remarks.length > 0 ? [h('ul', { class: 'not-known fine muted' }, ...remarks)] : []),
    h('h2', { id: 'links' }, comparisonLabels.paths),
    tableOf(
      'Path',
      names,
      answerFirst(paths).map((path) => pathLine(path, root)),
    ),
    h('h2', { id: 'settings' }, comparisonLabels.settings),
    tableOf('Setting', names, answerFirst(settings).map(settingLine)),
  );
}
