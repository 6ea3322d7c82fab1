import { addressFrom, glyph, h, linkTo } from './h.ts';
import { glossaryAddress } from '../../wording/glossary-entry.ts';
import { groupsOf } from '../../wording/inspection/inspection-summary.ts';
import type { Inspection, InspectionAnswers, InspectionRow } from '../../wording/inspection/inspection.ts';
import type { Protection } from '../../wording/sums.ts';
import type { HopJudgement } from '../../model/judgement.ts';
import { type Verdict } from '../../model/verdict.ts';
import { notCheckedWords } from '../../wording/not-checked.ts';
import { verdictWords } from '../../wording/verdict.ts';

/** The verdict word with its glyph, as every page shows it. */
export const verdictTag = (owner: Document, verdict: Verdict, data: Readonly<Record<string, string>> = {}): HTMLElement =>
  h(owner, 'span', { class: 'tag', 'data-verdict': verdict, ...data }, glyph(owner, verdict), verdictWords[verdict]);

/** What stands beside the verdict of a hop that was not checked for the minor that is shown; nothing beside any other. */
export const notCheckedNote = (owner: Document, { notChecked }: Pick<HopJudgement, 'notChecked'>): readonly HTMLElement[] =>
  notChecked ? [h(owner, 'small', { class: 'not-checked' }, notCheckedWords(notChecked))] : [];

/** The rows of an inspection as a list: each path or hop with its verdict, and a reason that several have once. */
export function rowsOf(owner: Document, rows: readonly InspectionRow[], mode: string, root: string): HTMLElement {
  const lines = (row: InspectionRow): readonly HTMLElement[] => [
    h(
      owner,
      'span',
      { class: 'where' },
      row.href ? h(owner, 'a', { href: addressFrom(root, row.href), 'data-path': !row.zone && row.path }, row.title) : row.title,
    ),
    verdictTag(owner, row.verdict, row.zone ? { 'data-path': row.path, 'data-mode': mode, 'data-hop': row.zone } : {}),
  ];
  const items = groupsOf(rows).map(({ rows: [first, ...others], detail }) =>
    h(owner, 'li', { 'data-zone': first.zone }, ...[first, ...others].flatMap(lines), h(owner, 'span', { class: 'why' }, detail)),
  );
  return h(owner, 'ul', { class: 'hops', role: 'list' }, ...items);
}

function answersOf(owner: Document, { heading, rows, explained }: InspectionAnswers): HTMLElement {
  const open = explained || rows.some(({ value }) => value !== 'no');
  const lines = rows.flatMap(({ text, value, why }) => [
    h(owner, 'dt', { title: why }, text),
    h(owner, 'dd', { 'data-answer': value, title: why }, value),
    ...(explained ? [h(owner, 'dd', { class: 'why' }, why)] : []),
  ]);
  return h(
    owner,
    'details',
    { class: 'answers', ...(open ? { open: '' } : {}) },
    h(owner, 'summary', {}, heading),
    h(owner, 'dl', {}, ...lines),
  );
}

/** Both answers of a path as a list, the worse first, as every table and page shows them. */
export function protectionList(owner: Document, answers: readonly Protection[]): HTMLElement {
  const items = answers.map(({ networks, value, text }) => h(owner, 'li', { 'data-networks': networks, 'data-protected': value }, text));
  return h(owner, 'ul', { class: 'protection', role: 'list' }, ...items);
}

/** The row of a hop without its link to the glossary. */
const withoutLink = (row: InspectionRow): InspectionRow => ({ ...row, href: '' });

/**
 * Draws the inspector into a container, in place of what was there. `root` leads to the site's root, such as `../../`. In a figure that is alone, as
 * in the single file, there are no other pages, so nothing leads to one.
 */
export function renderInspection(container: Element, inspection: Inspection, mode: string, root: string): void {
  const owner = container.ownerDocument;
  const alone = container.closest('[data-alone]') !== null;
  const { kicker, title, about, sentence, gained, protection = [], client, layers, answers, decidedBy, link } = inspection;
  const rows = alone ? inspection.rows.map((row) => (row.zone ? withoutLink(row) : row)) : inspection.rows;
  const parts: HTMLElement[] = [h(owner, 'p', { class: 'kicker' }, kicker), h(owner, 'h2', {}, title)];
  if (about) parts.push(h(owner, 'p', { class: 'what' }, about));
  if (gained) parts.push(h(owner, 'p', { class: 'gained' }, gained));
  if (rows.length > 0) parts.push(rowsOf(owner, rows, mode, root));
  if (protection.length > 0) parts.push(protectionList(owner, protection));
  if (client) parts.push(h(owner, 'p', { class: 'client' }, client));
  if (sentence) parts.push(h(owner, 'p', { class: 'sentence' }, sentence));
  parts.push(...answers.map((seat) => answersOf(owner, seat)));
  if (layers.length > 0)
    parts.push(
      h(owner, 'p', { class: 'kicker' }, alone ? 'Layers' : linkTo(owner, root, glossaryAddress('layer'), 'Layers'), ', outermost first'),
      h(owner, 'ol', { class: 'layers', role: 'list' }, ...layers.map((layer) => h(owner, 'li', {}, layer))),
    );
  if (decidedBy.length > 0) {
    const deciders = decidedBy.flatMap(({ flag, says }) => [h(owner, 'dt', {}, h(owner, 'code', {}, flag)), h(owner, 'dd', {}, says)]);
    parts.push(h(owner, 'p', { class: 'kicker' }, 'Settings that decide it'), h(owner, 'dl', { class: 'decided' }, ...deciders));
  }
  if (link && !alone) parts.push(h(owner, 'p', { class: 'out' }, linkTo(owner, root, link.href, link.text)));
  container.replaceChildren(...parts);
}
