import { compareMinors } from '../model/setting/minor.ts';

/** The Kubernetes minors in which something is so, both ends included; an end that is left out is open. */
export interface MinorRange {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Where a minor stands to a range: before it, within it, or after it. */
export function standing({ since, until }: MinorRange, minor: string): 'before' | 'within' | 'after' {
  if (since !== undefined && compareMinors(minor, since) < 0) return 'before';
  return until !== undefined && compareMinors(minor, until) > 0 ? 'after' : 'within';
}

/** The one look-up of what depends on the version: the row whose range holds the minor. */
export const atMinor = <R extends MinorRange>(rows: readonly R[], minor: string): R | undefined =>
  rows.find((row) => standing(row, minor) === 'within');

/** The minor before another: `1.32` gives `1.31`. */
export const minorBefore = (minor: string): string => minor.replace(/\d+$/, (number) => String(Number(number) - 1));

/** A range in words: `up to Kubernetes 1.31`, `in Kubernetes 1.32 to 1.35`, `from Kubernetes 1.36 on`. */
export function rangeWords({ since, until }: MinorRange): string {
  if (since === undefined) return until === undefined ? 'in every version' : `up to Kubernetes ${until}`;
  if (until === undefined) return `from Kubernetes ${since} on`;
  return since === until ? `in Kubernetes ${since}` : `in Kubernetes ${since} to ${until}`;
}

/** The version that inputs are judged as. */
export interface Judged {
  readonly minor: string;
  /** Whether an input or the reader names it, and the facts cover it; otherwise it is a guess, and no claim that hangs on it is certain. */
  readonly named: boolean;
}

/**
 * What follows from a mistake, as sentences: at the minor that is named its own consequence, and where the minor is a guess every consequence
 * with the versions that it holds for. Each `says` is a clause without a full stop that starts in lower case.
 */
export function consequence({ minor, named }: Judged, cases: readonly (MinorRange & { readonly says: string })[]): string {
  const own = atMinor(cases, minor);
  if (named && own) return `In Kubernetes ${minor} ${own.says}.`;
  // Where it is not named, it is the newest that can be meant, so that nothing of a newer one follows.
  const possible = named ? cases : cases.filter((one) => standing(one, minor) !== 'before');
  const all = possible.map((one) => `${rangeWords(one)} ${one.says}`).join('; ');
  if (possible.length < cases.length) return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
  return named ? `For Kubernetes ${minor} we found no source for what follows; ${all}.` : `No version was read: ${all}.`;
}

/** Compares two releases such as `0.34.0` by number, part by part: negative where the first is older. */
export function compareReleases(a: string, b: string): number {
  const [left, right] = [a, b].map((release) => release.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0));
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}
