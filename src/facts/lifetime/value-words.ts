import type { LifetimeValue } from '../schema/lifetimes.ts';
import { durationWords, spanWords } from '../../wording/lifetime/duration.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** How long a value is, in a few words: `5 seconds`, `30 to 60 minutes`, `70% to 90%`. */
export function lengthWords({ seconds, min, max, share, most, is }: LifetimeValue): string {
  if (seconds !== undefined) return durationWords(seconds);
  if (min !== undefined && max !== undefined) return spanWords({ min, max });
  if (share !== undefined) return most === undefined ? percent(share) : `${percent(share)} to ${percent(most)}`;
  return { none: 'none', ineffective: 'no effect', unknown: 'unknown' }[is ?? 'unknown'];
}

/** Where a value holds and how far it can be set; empty where nothing limits it. */
export function rangeWords({ minors, versions, note, seconds, least, most }: LifetimeValue): string {
  const range =
    seconds === undefined || (least === undefined && most === undefined)
      ? undefined
      : least !== undefined && most !== undefined
        ? `${durationWords(least)} to ${durationWords(most)} can be set`
        : least === undefined
          ? `${durationWords(most ?? 0)} at most`
          : `${durationWords(least)} at least`;
  return [minors, versions, range, note].filter(Boolean).join('; ');
}
