import { execFileSync } from 'node:child_process';

/** The day of the last commit that changed a file, as an ISO date; undefined outside a checkout, or for a file not committed yet. */
export function lastChanged(file: string): string | undefined {
  try {
    return (
      execFileSync('git', ['log', '-1', '--format=%cs', '--', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      undefined
    );
  } catch {
    return undefined;
  }
}
