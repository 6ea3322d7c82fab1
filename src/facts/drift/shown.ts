import raw from './last-run.json' with { type: 'json' };
import readAgain from './read-again.yaml?raw';
import { claims } from '../look-up/claim.ts';
import { restsOnSource } from './finding.ts';
import type { LastRuns } from './last-run.ts';
import { readAgainFrom, type ReadAgain } from './read-again.ts';

/** The runs that were recorded. */
// The file is written by `recorded` alone; `last-run.test.ts` holds what it may say.
export const lastRuns: LastRuns = raw as LastRuns;

let known: ReadAgain | undefined;
/** How the claims are read again. */
export const readAgainWays = (): ReadAgain => (known ??= readAgainFrom(readAgain));

/** How many claims rest on a line of source, and how many on measurements alone, so that no source can be read again for them. */
export function claimCounts(): { readonly onSource: number; readonly measuredOnly: number } {
  const all = [...claims().values()];
  const onSource = all.filter((claim) => restsOnSource(readAgainWays(), claim)).length;
  return { onSource, measuredOnly: all.length - onSource };
}

/** Where a source of a run can be looked at: the repository at its commit, or the address that was read. */
export function sourceAddress(source: string): { readonly label: string; readonly href?: string } {
  const [, repository, commit] = /^([\w.-]+\/[\w.-]+)@(.+)$/.exec(source) ?? [];
  if (repository !== undefined && commit !== undefined)
    return {
      label: `${repository} ${commit.slice(0, /^[0-9a-f]{40}$/.test(commit) ? 7 : undefined)}`,
      href: `https://github.com/${repository}/tree/${commit}`,
    };
  return /^https?:/.test(source) ? { label: source, href: source } : { label: source };
}
