import type { KubernetesMinor } from '../../../../model/setting/minor.ts';
import { h } from '../../../../markup/h.ts';
import type { Changes } from '../changes.ts';
import type { ClusterPart } from '../context.ts';
import { inMinor, isInRange, type InMinor } from './in-minor.ts';
import { stepBackNote, yoursLabel } from './step-back.ts';
import { minorWords, whatMinorDoes, rowsMissing } from '../../../../wording/cluster/in-yours.ts';

/** What a cell says itself: without the numbers of its sources, the explanations of terms, and what this script added. */
export function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('.src, .tip, .in-yours')) other.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

const labelOf = ({ is, words }: InMinor): HTMLElement => yoursLabel(is, words);

/** Where the page of a claim by minor has its row of a minor (`minorAnchor` of `src/facts/source-link/fact-place.ts`). */
export const claimRow = (minor: KubernetesMinor): string => `kubernetes-${minor}`;

/** The page of a claim by minor that a row of a table cites, by way of the list of sources; nothing where it cites none. */
function claimOf(row: Element): string | undefined {
  const anchors = [...row.querySelectorAll<HTMLAnchorElement>('.src a[href*="#source-"]')].map((link) => link.hash.slice(1));
  const links = anchors.flatMap((id) => [
    ...(document.getElementById(id)?.querySelectorAll<HTMLAnchorElement>('a[href*="/evidence/"]') ?? []),
  ]);
  const claim = links.map((link) => link.getAttribute('href') ?? '').find((href) => /\/evidence\/[a-z0-9-]+\/(?:#.*)?$/.test(href));
  return claim?.replace(/#.*$/, '');
}

/** A table under the heading “Versions” of a page in MDX: the first cell says what, the second since when. */
function markTable(table: HTMLTableElement, minor: KubernetesMinor, page: Changes): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const back: Element[] = [];
  for (const row of rows) {
    const [what, versions] = row.cells;
    if (!what || !versions) continue;
    const inVersions = inMinor(wordsOf(versions), minor);
    const badge = what.querySelector('span.state');
    // A badge in the first cell has its label beside it.
    const found = inVersions ?? (badge ? inMinor(wordsOf(badge), minor) : undefined);
    const claim = found ? undefined : claimOf(row);
    if (inVersions) page.putWord(labelOf(inVersions), (...made) => versions.append(...made));
    if (claim)
      page.putWord(h('a', { class: 'in-yours', href: `${claim}#${claimRow(minor)}` }, whatMinorDoes(minor)), (...made) =>
        versions.append(...made),
      );
    if (found?.is !== 'no') continue;
    page.mark(row, 'data-steps-back');
    back.push(row);
  }
  page.put(stepBackNote(back, rowsMissing(minor, back.length, rows.length)), (made) => table.before(made));
}

/** The tables of `/reference/flags/` (`pages/reference/flags.astro`): the cell of versions, and what changes by version. */
function markFlags(tables: readonly HTMLTableElement[], minor: KubernetesMinor, page: Changes): void {
  const rows = tables.flatMap((table) => [...(table.tBodies[0]?.rows ?? [])]);
  const back: Element[] = [];
  for (const row of rows) {
    const cell = row.querySelector('td[data-name="Versions"]');
    const small = cell?.querySelector('small');
    const history = small && inMinor(wordsOf(small).replace(/^gate \w+: /, ''), minor);
    const found = history ?? (cell ? inMinor(wordsOf(cell.querySelector('.state') ?? cell), minor) : undefined);
    if (found && cell) page.putWord(labelOf(found), (...made) => cell.append(...made));
    for (const item of row.querySelectorAll('td li'))
      if (isInRange(wordsOf(item), minor)) page.putWord(yoursLabel('yes', minorWords.yes), (...made) => item.append(...made));
    if (found?.is !== 'no') continue;
    page.mark(row, 'data-steps-back');
    back.push(row);
  }
  const first = document.querySelector('.reference-table > section');
  if (first) page.put(stepBackNote(back, rowsMissing(minor, back.length, rows.length)), (made) => first.before(made));
}

/** Every table that follows the heading “Versions”, up to the next heading, or inside of its folded part. */
function versionTables(): readonly HTMLTableElement[] {
  const heading = document.querySelector('h2#versions');
  const folded = heading?.closest('details.folded');
  if (folded) return [...folded.querySelectorAll('table')];
  const tables: HTMLTableElement[] = [];
  for (let next = heading?.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling)
    if (next instanceof HTMLTableElement) tables.push(next);
  return tables;
}

/**
 * What a page says since when something is so, for the minor of the reader: the badges (`span.state` of `FeatureState.astro`), the tables of versions and the
 * flag reference. Without a minor in the cluster nothing is said.
 */
export const versionsPart: ClusterPart = ({ cluster: { minor } }, page) => {
  if (!minor) return;
  for (const table of versionTables()) markTable(table, minor, page);
  const flags = [...document.querySelectorAll<HTMLTableElement>('table.flags')];
  if (flags.length > 0) markFlags(flags, minor, page);
  for (const badge of document.querySelectorAll('main span.state[data-state]')) {
    const isSaid = badge.closest('table.flags') ?? badge.closest('td')?.querySelector(':scope > .in-yours');
    const found = isSaid ? undefined : inMinor(wordsOf(badge), minor);
    if (found) page.putWord(labelOf(found), (...made) => badge.after(...made));
  }
};
