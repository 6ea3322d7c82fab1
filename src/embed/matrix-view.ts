import { sayIgnored } from '../markup/say-ignored.ts';
import { parseQuery } from '../features/figure/script/view/view-state.ts';
import { pageQuery, queryOf } from '../state/query.ts';
import { modeIds } from '../model/setting/mode.ts';
import type { Shown, View } from './view.ts';
import { matrixTakes } from '../wording/embed/view.ts';

/** The matrix: a mode marks its column, a path marks its row. */
export function matrixView(table: HTMLTableElement): View {
  let shown: Shown = {};
  const rowOf = (path: string): Element | null | undefined => table.querySelector(`th a[href$="/paths/${path}/"]`)?.closest('tr');
  const mark = (): void => {
    for (const old of table.querySelectorAll('.marked, [aria-current]')) {
      old.classList.remove('marked');
      old.removeAttribute('aria-current');
    }
    const row = shown.path === undefined ? undefined : rowOf(shown.path);
    const column = shown.mode === undefined ? -1 : modeIds.findIndex((id) => id === shown.mode) + 2;
    const cells = [...(row?.children ?? []), ...table.querySelectorAll(`tr:not(.group) > :nth-child(${column})`)];
    for (const cell of column < 0 ? (row?.children ?? []) : cells) cell.classList.add('marked');
    row?.querySelector('th')?.setAttribute('aria-current', 'true');
    if (column > 0) table.querySelector(`thead :nth-child(${column})`)?.setAttribute('aria-current', 'true');
  };
  const only = ({ mode, path }: Record<'mode' | 'path', string | null>): Shown => ({
    ...(mode ? { mode } : {}),
    ...(path ? { path } : {}),
  });
  const address = pageQuery();
  const [mode, path] = [address.get('mode'), address.get('path')];
  const { ignored } = parseQuery(queryOf(only({ mode, path })));
  if (!ignored) shown = only({ mode, path });
  mark();
  sayIgnored(document, ignored);
  return {
    name: 'matrix',
    ignored,
    shown: () => shown,
    query: () => queryOf({ ...shown }),
    async ask({ mode = shown.mode ?? null, path = shown.path ?? null, ...others }) {
      if (Object.values(others).some((value) => value !== undefined && value !== null)) return matrixTakes;
      const next = only({ mode, path });
      const { ignored: bad } = parseQuery(queryOf(next));
      if (bad) return bad;
      shown = next;
      mark();
      return undefined;
    },
  };
}
