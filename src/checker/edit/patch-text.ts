import { printable } from '../report/printable.ts';
import { sourceText } from '../read/source-text.ts';
import { linesWithEnds, lineDiff, type Run } from './line-diff.ts';

const context = 3;
const signs: Readonly<Record<Run['is'], string>> = { both: ' ', old: '-', new: '+' };

/** A name as `patch` and `git apply` read it: after `a/` or `b/`, and closed by a tab where it holds a space. */
const named = (side: 'a' | 'b', name: string): string => `${side}/${name.replace(/^\/+/, '')}${/\s/.test(name) ? '\t' : ''}`;

const isPrintable = (line: string): boolean => printable(line.replace(/\r?\n$/, '')) === line.replace(/\r?\n$/, '');

/** The lines of a text that no output may show: those that hold a secret, and those that would move the cursor. By number, from 0. */
export function hiddenLines(name: string, text: string): ReadonlySet<number> {
  const source = sourceText(name, text);
  const [raw, shown] = [linesWithEnds(source.raw), linesWithEnds(source.text)];
  return new Set(raw.flatMap((line, index) => (line !== shown[index] || !isPrintable(line) ? [index] : [])));
}

interface Numbered extends Run {
  readonly oldLine: number;
  readonly newLine: number;
}

function numbered(runs: readonly Run[]): readonly Numbered[] {
  let [oldLine, newLine] = [0, 0];
  return runs.map((run) => {
    const here = { ...run, oldLine, newLine };
    if (run.is !== 'new') oldLine += 1;
    if (run.is !== 'old') newLine += 1;
    return here;
  });
}

/** Stretches of runs that are shown together: changes with up to three lines around them that may be shown. */
function hunksOf(runs: readonly Numbered[], hidden: ReadonlySet<number>): readonly (readonly Numbered[])[] {
  const mayShow = ({ is, oldLine }: Numbered): boolean => is !== 'both' || !hidden.has(oldLine);
  const hunks: [first: number, last: number][] = [];
  for (const [index, run] of runs.entries()) {
    if (run.is === 'both') continue;
    let first = index;
    while (first > 0 && index - first < context && mayShow(runs[first - 1] as Numbered)) first -= 1;
    let last = index;
    while (last < runs.length - 1 && last - index < context && mayShow(runs[last + 1] as Numbered)) last += 1;
    const before = hunks.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else hunks.push([first, last]);
  }
  return hunks.map(([first, last]) => runs.slice(first, last + 1));
}

const ranged = (start: number, count: number): string => `${count === 0 ? start : start + 1}${count === 1 ? '' : `,${count}`}`;

function hunkText(runs: readonly Numbered[]): string {
  const first = runs[0] as Numbered;
  const count = (not: Run['is']): number => runs.filter(({ is }) => is !== not).length;
  const lines = runs.map(({ is, line }) => `${signs[is]}${line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`}`);
  return `@@ -${ranged(first.oldLine, count('new'))} +${ranged(first.newLine, count('old'))} @@\n${lines.join('')}`;
}

/**
 * The change of one file as a patch that `git apply` and `patch -p1` take. Nothing where the texts are the same, or where a line that the
 * patch would have to show is one that no output may show.
 */
export function filePatch(name: string, before: string, after: string): string | undefined {
  if (before === after) return undefined;
  const [hiddenBefore, hiddenAfter] = [hiddenLines(name, before), hiddenLines(name, after)];
  const hunks = hunksOf(numbered(lineDiff(linesWithEnds(before), linesWithEnds(after))), hiddenBefore);
  const shows = (run: Numbered): boolean => (run.is === 'new' ? !hiddenAfter.has(run.newLine) : !hiddenBefore.has(run.oldLine));
  if (!hunks.flat().every(shows)) return undefined;
  return `--- ${named('a', name)}\n+++ ${named('b', name)}\n${hunks.map(hunkText).join('')}`;
}
