import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const git = (...words: readonly string[]): string =>
  execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 26 });

let whole: boolean | undefined;
/** Whether git has every commit: in a shallow clone the oldest one that is there seems to have made all files. */
function hasWholeHistory(): boolean {
  try {
    whole ??= git('rev-parse', '--is-shallow-repository').trim() === 'false';
  } catch {
    whole = false;
  }
  return whole;
}

/** The day of the newest commit of each file that git ever had, and of each folder by the files below it, read in one pass: a page asks for one of some 500. */
function daysOfAll(): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  // A merge is listed with the files that it changed itself, as it is for `git log` of one file.
  for (const commit of git('log', '--format=%x00%cs', '--name-only', '--no-renames', '--diff-merges=combined').split('\0')) {
    const [day = '', ...files] = commit.split('\n').filter(Boolean);
    for (const file of files)
      for (let part = file; part && !days.has(part); part = part.slice(0, Math.max(0, part.lastIndexOf('/')))) days.set(part, day);
  }
  return days;
}

let days: ReadonlyMap<string, string> | undefined;
/** The day of the last commit that changed a file or a folder, as an ISO date; undefined without the history, or for what is not committed yet. */
export function lastChanged(file: string): string | undefined {
  if (!hasWholeHistory()) return undefined;
  days ??= daysOfAll();
  return days.get(file);
}

const newest = (times: readonly (Date | undefined)[]): string | undefined =>
  times.some((time) => !time)
    ? undefined
    : times
        .map((time) => time?.toISOString().slice(0, 10))
        .sort()
        .at(-1);

/** When each line of a file was committed as it is now; a line that is not committed yet has no time, nor has any without the history. */
export function linesChanged(file: string): readonly (Date | undefined)[] {
  if (!hasWholeHistory() || !lastChanged(file)) return [];
  return git('blame', '--line-porcelain', '--', file)
    .split(/^(?=[0-9a-f]{40} )/m)
    .map((line) => {
      const seconds = /^committer-time (\d+)$/m.exec(line)?.[1];
      return line.startsWith('0'.repeat(40)) || !seconds ? undefined : new Date(Number(seconds) * 1000);
    });
}

const linesOf = new Map<string, { text: readonly string[]; changed: readonly (Date | undefined)[] }>();
/** The day when one entry of a YAML list was last changed, which begins with `- id:`; undefined without the history. */
export function lastChangedEntry(file: string, id: string): string | undefined {
  const { text, changed } = linesOf.get(file) ?? { text: readFileSync(file, 'utf8').trimEnd().split('\n'), changed: linesChanged(file) };
  linesOf.set(file, { text, changed });
  const first = text.indexOf(`- id: ${id}`);
  const rest = text.findIndex((line, at) => at > first && /^\S/.test(line));
  const times = changed.slice(first, rest === -1 ? text.length : rest);
  return first === -1 || times.length === 0 ? undefined : newest(times);
}
