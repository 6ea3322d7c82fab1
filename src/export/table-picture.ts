import { tagFrom } from '../diagram/tag.ts';
import { judge } from '../model/judge.ts';
import { paths } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { Verdict } from '../model/verdict.ts';
import { hopsInCell } from '../wording/sums.ts';
import { verdictWords, notUsed } from '../wording/verdict.ts';
import { pathNames } from '../wording/names.ts';
import { fitted } from './label.ts';
import type { Palette, Theme } from './palette.ts';
import type { Picture } from './picture.ts';
import { inLines } from './text-width.ts';
import { drawTag } from './verdict-style.ts';
import { element } from './xml.ts';

/** A column of a table of verdicts: what it is called, and the settings that decide it. */
export interface VerdictColumn {
  readonly name: string;
  readonly settings: Settings;
}

/** The verdicts of a path in one column, in the order of its hops; none if the settings do not have the path. */
const cellOf = (path: (typeof paths)[number], { settings }: VerdictColumn): readonly Verdict[] =>
  hopsInCell(judge(path.id, settings, 'nobody').hops).shown.map(({ verdict }) => verdict);

const [first, wide, line, edge] = [230, 180, 28, 10];

/** A table of verdicts as a picture: each path in each of these settings. */
export function tablePicture(
  { title, summary, columns, address }: Record<'title' | 'summary' | 'address', string> & { readonly columns: readonly VerdictColumn[] },
  theme: Theme,
  palette: Palette,
): Picture {
  const rows = paths.map((path) => ({ path, cells: columns.map((column) => cellOf(path, column)) }));
  const heads = columns.map(({ name }) => inLines(name, 14, wide - 2 * edge));
  const headHeight = Math.max(...heads.map(({ length }) => length)) * 19 + 2 * edge;
  const heightOf = ({ cells }: (typeof rows)[number]): number => Math.max(1, ...cells.map(({ length }) => length)) * line + edge;
  const width = first + columns.length * wide;
  const ink = palette('ink');
  let y = headHeight;
  const drawn = rows.map((row) => {
    const [top, height] = [y, heightOf(row)];
    y += height;
    const cells = row.cells.map((verdicts, column) => {
      const x = first + column * wide + edge;
      const middle = (i: number): number => top + edge / 2 + line / 2 + i * line;
      if (verdicts.length === 0) return fitted(notUsed, { x, y: middle(0) + 4.5, size: 13, fill: palette('ink2') });
      return verdicts.map((verdict, i) => drawTag(tagFrom(verdict, [x, middle(i)]), verdict, palette)).join('');
    });
    return element(
      'g',
      { 'data-path': row.path.id },
      element('path', { d: `M0 ${top}H${width}`, stroke: palette('rule'), 'stroke-width': 1 }),
      fitted(pathNames[row.path.id], { x: edge, y: top + edge / 2 + line / 2 + 4.5, size: 14, weight: 600, fill: ink }),
      ...cells,
    );
  });
  const said = rows.map(({ path, cells }) => {
    const each = cells.map(
      (verdicts, i) => `${columns[i]?.name}: ${verdicts.map((verdict) => verdictWords[verdict]).join(', then ') || notUsed}`,
    );
    return `${pathNames[path.id]}. ${each.join('; ')}.`;
  });
  return {
    theme,
    palette,
    title,
    summary,
    description: said.join(' '),
    width,
    height: y + edge,
    markup: element(
      'g',
      { fill: 'none' },
      ...heads.flatMap((lines, column) =>
        lines.map((text, i) => fitted(text, { x: first + column * wide + edge, y: edge + 14 + i * 19, size: 14, weight: 600, fill: ink })),
      ),
      ...drawn,
    ),
    definitions: '',
    verdicts: new Set(rows.flatMap(({ cells }) => cells.flat())),
    source: {
      address,
      verdicts: Object.fromEntries(rows.map(({ path, cells }) => [path.id, cells])),
    },
  };
}
