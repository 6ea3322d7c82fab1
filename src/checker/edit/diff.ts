import { lineEndAt, lineIndexAt, type SourceText } from '../read/source-text.ts';
import { applyTo, type Edit } from './edit.ts';

interface Hunk {
  first: number;
  last: number;
  readonly edits: Edit[];
}

const context = 1;

/** Edits of one file, gathered by the lines they touch. */
function hunksOf(source: SourceText, edits: readonly Edit[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  for (const one of [...edits].sort((a, b) => a.start - b.start)) {
    const first = lineIndexAt(source, one.start);
    // A deletion that takes the line break with it touches its own lines only.
    const last = lineIndexAt(source, one.end > one.start && one.text === '' && source.text[one.end - 1] === '\n' ? one.end - 1 : one.end);
    const before = hunks.at(-1);
    if (before && first <= before.last + 2 * context + 1) {
      before.last = Math.max(before.last, last);
      before.edits.push(one);
    } else hunks.push({ first, last, edits: [one] });
  }
  return hunks;
}

const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/));
const counted = (start: number, count: number): string => (count === 1 ? `${start}` : `${start},${count}`);

function diffOf(source: SourceText, edits: readonly Edit[]): string {
  let grown = 0;
  const parts = hunksOf(source, edits).map(({ first, last, edits: own }) => {
    const from = source.lineStarts[Math.max(0, first - context)] ?? 0;
    const lastLine = Math.min(source.lineStarts.length - 1, last + context);
    const to = Math.min(source.text.length, source.lineStarts[lastLine + 1] ?? lineEndAt(source, source.lineStarts[lastLine] ?? 0));
    const before = linesOf(source.text.slice(from, to));
    const after = linesOf(
      applyTo(
        source.text.slice(from, to),
        own.map((one) => ({ start: one.start - from, end: one.end - from, text: one.text })),
      ),
    );
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
    let tail = 0;
    while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
    const [leading, trailing] = [Math.max(0, head - context), Math.max(0, tail - context)];
    const old = before.slice(leading, before.length - trailing);
    const now = after.slice(leading, after.length - trailing);
    const line = Math.max(0, first - context) + leading + 1;
    const body = [
      ...old.slice(0, head - leading).map((text) => ` ${text}`),
      ...old.slice(head - leading, old.length - (tail - trailing)).map((text) => `-${text}`),
      ...now.slice(head - leading, now.length - (tail - trailing)).map((text) => `+${text}`),
      ...old.slice(old.length - (tail - trailing)).map((text) => ` ${text}`),
    ];
    const header = `@@ -${counted(line, old.length)} +${counted(line + grown, now.length)} @@`;
    grown += now.length - old.length;
    return [header, ...body].join('\n');
  });
  return [`--- ${source.name}`, `+++ ${source.name}`, ...parts].join('\n');
}

/** A unified diff over the reader's own lines, secrets covered; one part for each file. */
export function unifiedDiff(edits: readonly Edit[]): string {
  const sources = [...new Set(edits.map(({ source }) => source))];
  return sources
    .map((source) =>
      diffOf(
        source,
        edits.filter((one) => one.source === source),
      ),
    )
    .join('\n');
}
