import { execFileSync } from 'node:child_process';

const git = (...words: readonly string[]): string => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

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

/** The day of the last commit that changed a file or a folder, as an ISO date; undefined without the history, or for what is not committed yet. */
export function lastChanged(file: string): string | undefined {
  if (!hasWholeHistory()) return undefined;
  return git('log', '-1', '--format=%cs', '--', file).trim() || undefined;
}

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
