import { claimsLeft } from '../../../wording/evidence.ts';
import { writeAddress } from '../../../state/address.ts';
import { inSentences, narrowed, readAll } from '../../../state/parameter.ts';
import * as parameter from '../../../state/parameters.ts';
import { pageQuery, queryOf } from '../../../state/query.ts';

/** What is asked of the picture: claims about one path, claims with a cell of one status. Nothing is asked by an empty text. */
export interface Asked {
  readonly path: string;
  readonly status: string;
}

/** A claim of the picture: the paths that it is about, and the status of each of its cells, both by their ids. */
interface ClaimParts {
  readonly paths: readonly string[];
  readonly statuses: readonly string[];
}

/** Whether a claim is left: it is about the path, and one of its cells has the status. */
export const isLeft = ({ paths, statuses }: ClaimParts, { path, status }: Asked): boolean =>
  (path === '' || paths.includes(path)) && (status === '' || statuses.includes(status));

/** What is said of the choice: how many claims are left of all, or nothing where nothing is asked. */
export const leftWords = ({ path, status }: Asked, left: number, all: number): string =>
  path === '' && status === '' ? '' : claimsLeft(left, all);

const idsIn = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(Boolean);

/** Leaves of the picture what a reader chooses, and writes the choice into the address, so that it can be linked to. */
export function startEvidenceFilter(): void {
  const form = document.querySelector('.evidence-filter');
  const table = document.querySelector<HTMLElement>('.evidence-grid');
  const pathChoice = form?.querySelector<HTMLSelectElement>('[name="path"]');
  const statusChoice = form?.querySelector<HTMLSelectElement>('[name="status"]');
  const said = form?.querySelector('[role="status"]');
  if (!table || !pathChoice || !statusChoice || !said) return;
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')].map((row) => ({
    row,
    paths: idsIn(row.dataset['paths']),
    statuses: [...row.querySelectorAll('td')].map((cell) => cell.dataset['status'] ?? ''),
  }));
  const show = (ignored = ''): void => {
    const asked: Asked = { path: pathChoice.value, status: statusChoice.value };
    for (const each of rows) each.row.hidden = !isLeft(each, asked);
    table.dataset['only'] = asked.status;
    said.textContent = [ignored, leftWords(asked, rows.filter(({ row }) => !row.hidden).length, rows.length)].filter(Boolean).join(' ');
  };
  const choose = (): void => {
    const asked = { path: pathChoice.value || undefined, status: statusChoice.value || undefined };
    writeAddress(queryOf(asked, {}, location.search), 'replace');
    show();
  };
  const known = [...pathChoice.options].map(({ value }) => value).filter(Boolean);
  const refused: string[] = [];
  const { path, status } = readAll(pageQuery(), [narrowed('path', known), parameter.status], refused);
  pathChoice.value = path ?? '';
  statusChoice.value = status ?? '';
  for (const choice of [pathChoice, statusChoice]) {
    choice.addEventListener('change', choose);
    choice.disabled = false;
  }
  if (path || status || refused.length > 0) show(inSentences(refused));
}
