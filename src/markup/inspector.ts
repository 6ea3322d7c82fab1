import { addressFrom, glyph, h, linkTo, type Child } from './h.ts';
import { glossaryAddress } from '../wording/glossary-entry.ts';
import { groupsOf } from '../wording/inspection/inspection-summary.ts';
import type { Inspection, InspectionAnswers, InspectionRow } from '../wording/inspection/inspection.ts';
import type { Protection } from '../wording/sums.ts';
import type { HopJudgement } from '../model/judgement.ts';
import { type Verdict } from '../model/verdict.ts';
import { notCheckedWords } from '../wording/not-checked.ts';
import { verdictWords } from '../wording/verdict.ts';
import { panelLabels } from '../wording/inspection/panel-labels.ts';

/** The verdict word with its glyph, as every page shows it. */
export const verdictTag = (verdict: Verdict, data: Readonly<Record<string, string>> = {}): HTMLElement =>
  h('span', { class: 'tag', 'data-verdict': verdict, ...data }, glyph(verdict), verdictWords[verdict]);

/** What stands beside the verdict of a hop that was not checked for the minor that is shown; nothing beside any other. */
export const notCheckedNote = ({ notChecked }: Pick<HopJudgement, 'notChecked'>): readonly HTMLElement[] =>
  notChecked ? [h('small', { class: 'not-checked' }, notCheckedWords(notChecked))] : [];

/** The name of a row, which leads to what it stands for; of several paths from one client, each server leads to its own. */
function whereOf(rows: readonly [InspectionRow, ...InspectionRow[]], root: string): readonly (Node | string)[] {
  const [first] = rows;
  const client = `${first.title.split(' → ')[0]} → `;
  const shares = rows.length > 1 && rows.every(({ title }) => title.startsWith(client));
  const nameOf = (title: string): string => (shares ? (title.split(' → ')[1] ?? title) : title);
  const link = ({ href, path, zone, title }: InspectionRow): Node | string =>
    href
      ? h('a', { href: addressFrom(root, href), 'data-path': !zone && path, 'aria-label': shares && title }, nameOf(title))
      : nameOf(title);
  const between = (i: number): string => (i === 0 ? '' : i === rows.length - 1 ? ' and ' : ', ');
  return [...(shares ? [client] : []), ...rows.flatMap((row, i) => [between(i), link(row)]).filter((part) => part !== '')];
}

/** The rows of an inspection as a list: each hop, or each path or paths that are alike, with its verdict, and a reason that several have once. */
export function rowsOf(rows: readonly InspectionRow[], mode: string, root: string): HTMLElement {
  const items = groupsOf(rows).map(({ rows: members, detail }) => {
    const [first] = members;
    return h(
      'li',
      { 'data-zone': first.zone, 'data-verdict': first.verdict },
      h('span', { class: 'where' }, ...whereOf(members, root)),
      verdictTag(first.verdict, first.zone ? { 'data-path': first.path, 'data-mode': mode, 'data-hop': first.zone } : {}),
      h('span', { class: 'why' }, detail),
    );
  });
  return h('ul', { class: 'hops', role: 'list' }, ...items);
}

/** What an attacker gets on a path, in a grid of four questions; why is said in a title, and in full under the details. */
const fourOf = ({ heading, rows }: InspectionAnswers): readonly HTMLElement[] => [
  h('p', { class: 'asks' }, heading),
  h(
    'dl',
    { class: 'four' },
    ...rows.map(({ text, value, why }) => h('div', { 'data-answer': value, title: why }, h('dt', {}, text), h('dd', {}, value))),
  ),
];

/** What to do: at the lower edge of the panel, or, about a path, after the answers that everybody asks for and before the rest. A figure that is alone has no pages to lead to. */
function firstOf({ first, link }: Pick<Inspection, 'first' | 'link'>, mode: string, root: string, alone: boolean): HTMLElement {
  const attack =
    first?.seat && first.path
      ? {
          href: `/explore/?mode=${mode}&seat=${first.seat}&path=${first.path}`,
          text: panelLabels.attack,
          seat: first.seat,
          path: first.path,
        }
      : undefined;
  const links: readonly Child[] = [
    first?.path ? h('a', { class: 'act main', href: addressFrom(root, `/paths/${first.path}/#harden-it`) }, first.link) : false,
    attack &&
      h('a', { class: 'act', href: addressFrom(root, attack.href), 'data-attack': attack.seat, 'data-attacked': attack.path }, attack.text),
    link !== undefined && h('a', { class: 'act more', href: addressFrom(root, link.href) }, link.text),
  ];
  return h(
    'div',
    { class: 'first' },
    first && h('h3', {}, first.heading),
    first && h('p', {}, first.text),
    !alone && h('p', { class: 'acts no-print flow-center' }, ...links),
  );
}

function answersOf({ heading, rows, explained }: InspectionAnswers): HTMLElement {
  const open = explained || rows.some(({ value }) => value !== 'no');
  const lines = rows.flatMap(({ text, value, why }) => [
    h('dt', { title: why }, text),
    h('dd', { 'data-answer': value, title: why }, value),
    ...(explained ? [h('dd', { class: 'why' }, why)] : []),
  ]);
  return h('details', { class: 'answers', ...(open ? { open: '' } : {}) }, h('summary', {}, heading), h('dl', {}, ...lines));
}

/** Both answers of a path as a list, the worse first, as every table and page shows them. */
export function protectionList(answers: readonly Protection[]): HTMLElement {
  const items = answers.map(({ networks, value, text }) => h('li', { 'data-networks': networks, 'data-protected': value }, text));
  return h('ul', { class: 'protection', role: 'list' }, ...items);
}

/** The row of a hop without its link to the glossary. */
const withoutLink = (row: InspectionRow): InspectionRow => ({ ...row, href: '' });

/**
 * Draws the inspector into a container, in place of what was there. `root` leads to the site's root, such as `../../`. In a figure that is alone, as
 * in the single file, there are no other pages, so nothing leads to one.
 */
export function renderInspection(container: Element, inspection: Inspection, mode: string, root: string): void {
  const alone = container.closest('[data-alone]') !== null;
  const {
    kicker,
    title,
    short,
    about,
    sentence,
    gained,
    protection = [],
    client,
    layers,
    answers,
    four,
    first,
    decidedBy,
    link,
  } = inspection;
  const rows = alone ? inspection.rows.map((row) => (row.zone ? withoutLink(row) : row)) : inspection.rows;
  const isOverview = short !== undefined;
  // Of a path there is more to tell than the panel has room for, so the way to its page is at its head.
  const page = four && link && !alone ? link : undefined;
  const rest = page ? (first ? { first } : {}) : inspection;
  const parts: HTMLElement[] = [
    ...(kicker
      ? [h('p', { class: 'kicker' }, kicker, ...(page ? [' · ', h('a', { href: addressFrom(root, page.href) }, page.text)] : []))]
      : []),
    h('h2', isOverview ? { title } : {}, short ?? title),
  ];
  if (about) parts.push(h('p', { class: 'what' }, about));
  if (gained) parts.push(h('p', { class: 'gained' }, gained));
  if (rows.length > 0) parts.push(rowsOf(rows, mode, root));
  // The verdicts and the answers of a path say what its sentence says, so that is for who hears it alone.
  if (sentence && !(protection.length > 0)) parts.push(h('p', { class: 'sentence' }, sentence));
  const last = first || (link && !alone && !page) ? [firstOf(rest, mode, root, alone)] : [];
  if (four) parts.push(...fourOf(four), ...last.splice(0));
  if (protection.length > 0) parts.push(protectionList(protection));
  if (client) parts.push(h('p', { class: 'client' }, client));
  parts.push(...answers.map(answersOf));
  if (layers.length > 0)
    parts.push(
      h(
        'p',
        { class: 'kicker' },
        alone ? panelLabels.layers : linkTo(root, glossaryAddress('layer'), panelLabels.layers),
        `, ${panelLabels.outermost}`,
      ),
      h('ol', { class: 'layers', role: 'list' }, ...layers.map((layer) => h('li', {}, layer))),
    );
  if (decidedBy.length > 0) {
    const deciders = decidedBy.flatMap(({ flag, says }) => [h('dt', {}, h('code', {}, flag)), h('dd', {}, says)]);
    parts.push(h('p', { class: 'kicker' }, panelLabels.settings), h('dl', { class: 'decided' }, ...deciders));
  }
  container.replaceChildren(...parts, ...last);
}
