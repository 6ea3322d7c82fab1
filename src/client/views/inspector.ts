import type { Inspection, InspectionAnswers, InspectionRow } from '../../wording/inspection.ts';
import type { Protection } from '../../wording/sums.ts';
import { type Verdict } from '../../model/verdict.ts';
import { verdictWords } from '../../wording/verdict.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Makes an element with attributes and children; strings become text, so nothing that a reader typed is ever markup. */
export function element(
  owner: Document,
  name: string,
  attributes: Record<string, string> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = owner.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  for (const child of children) made.appendChild(typeof child === 'string' ? owner.createTextNode(child) : child);
  return made;
}

/** The verdict word with its glyph, as every page shows it. */
export function verdictTag(owner: Document, verdict: Verdict, data: Record<string, string> = {}): HTMLElement {
  const svg = owner.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('class', 'glyph');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('viewBox', '0 0 16 16');
  const use = owner.createElementNS(svgNamespace, 'use');
  use.setAttribute('href', `#hs-${verdict}`);
  svg.appendChild(use);
  return element(owner, 'span', { class: 'tag', 'data-verdict': verdict, ...data }, svg, verdictWords[verdict]);
}

const addressOf = (href: string, root: string): string => root.replace(/\/$/, '') + href;

function rowsOf(owner: Document, rows: readonly InspectionRow[], mode: string, root: string): HTMLElement {
  const items = rows.map((row) =>
    element(
      owner,
      'li',
      row.zone ? { 'data-zone': row.zone } : {},
      element(
        owner,
        'span',
        { class: 'where' },
        row.href ? element(owner, 'a', { href: addressOf(row.href, root) }, row.title) : row.title,
      ),
      verdictTag(owner, row.verdict, row.zone ? { 'data-path': row.path, 'data-mode': mode, 'data-hop': row.zone } : {}),
      element(owner, 'span', { class: 'why' }, row.detail),
    ),
  );
  return element(owner, 'ul', { class: 'hops', role: 'list' }, ...items);
}

function answersOf(owner: Document, { heading, rows, explained }: InspectionAnswers): HTMLElement {
  const open = explained || rows.some(({ value }) => value !== 'no');
  const lines = rows.flatMap(({ text, value, why }) => [
    element(owner, 'dt', { title: why }, text),
    element(owner, 'dd', { 'data-answer': value, title: why }, value),
    ...(explained ? [element(owner, 'dd', { class: 'why' }, why)] : []),
  ]);
  return element(
    owner,
    'details',
    { class: 'answers', ...(open ? { open: '' } : {}) },
    element(owner, 'summary', {}, heading, ...(open ? [] : [': nothing'])),
    element(owner, 'dl', {}, ...lines),
  );
}

/** Both answers of a path as a list, the worse first, as every table and page shows them. */
export function protectionList(owner: Document, answers: readonly Protection[]): HTMLElement {
  const items = answers.map(({ networks, value, text }) =>
    element(owner, 'li', { 'data-networks': networks, 'data-protected': value }, text),
  );
  return element(owner, 'ul', { class: 'protection', role: 'list' }, ...items);
}

/** Draws the inspector into a container, in place of what was there. `root` leads to the site's root, such as `../../`. */
export function renderInspection(container: Element, inspection: Inspection, mode: string, root: string): void {
  const owner = container.ownerDocument;
  const { kicker, title, rows, sentence, protection = [], client, layers, answers, decidedBy, link } = inspection;
  const parts: HTMLElement[] = [element(owner, 'p', { class: 'kicker' }, kicker), element(owner, 'h2', {}, title)];
  if (rows.length > 0) parts.push(rowsOf(owner, rows, mode, root));
  if (protection.length > 0) parts.push(protectionList(owner, protection));
  if (client) parts.push(element(owner, 'p', { class: 'client' }, `The client presents: ${client}`));
  if (sentence) parts.push(element(owner, 'p', { class: 'sentence' }, sentence));
  parts.push(...answers.map((seat) => answersOf(owner, seat)));
  if (layers.length > 0)
    parts.push(
      element(owner, 'p', { class: 'kicker' }, 'Layers, outermost first'),
      element(owner, 'ol', { class: 'layers', role: 'list' }, ...layers.map((layer) => element(owner, 'li', {}, layer))),
    );
  if (decidedBy.length > 0) {
    const deciders = decidedBy.flatMap(({ flag, says }) => [
      element(owner, 'dt', {}, element(owner, 'code', {}, flag)),
      element(owner, 'dd', {}, says),
    ]);
    parts.push(element(owner, 'p', { class: 'kicker' }, 'Decided by'), element(owner, 'dl', { class: 'decided' }, ...deciders));
  }
  if (link) parts.push(element(owner, 'p', { class: 'out' }, element(owner, 'a', { href: addressOf(link.href, root) }, link.text)));
  container.replaceChildren(...parts);
}
