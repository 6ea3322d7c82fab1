import { fateOf, type Fate, type Hop, type Timer } from './hop.ts';

/** A timer of a session, where it stands, and what it does. */
export interface TimerFate {
  readonly hop: Hop;
  readonly timer: Timer;
  readonly fate: Fate;
}
type Of<Is extends Fate['is']> = TimerFate & { readonly fate: Extract<Fate, { readonly is: Is }> };

/** How a session ends that stays silent. */
export interface End {
  /** The timers that can be the first to cut it: one, or several where their times overlap. Empty where none is known to. */
  readonly first: readonly Of<'cuts'>[];
  /** False where the first of them runs out only after the silence; `maybe` where that is left to chance. */
  readonly isWithin: 'yes' | 'maybe' | 'no';
  /** Timers that cut before the first one, or at all, unless a keepalive runs of which that is not known. */
  readonly earlier: readonly Of<'may-cut'>[];
  /** Timers whose length is unknown or was not checked: nothing says that they do not cut. */
  readonly unknown: readonly TimerFate[];
  /** Every timer on the way, in its order. */
  readonly all: readonly TimerFate[];
}

const isOf =
  <Is extends Fate['is']>(...kinds: readonly Is[]) =>
  (each: TimerFate): each is Of<Is> =>
    kinds.some((kind) => kind === each.fate.is);

/** Which timer ends a session first that is silent for `silence` seconds, `Infinity` for good. */
export function endOf(hops: readonly Hop[], silence: number): End {
  const all = hops.flatMap((hop) => hop.timers.map((timer): TimerFate => ({ hop, timer, fate: fateOf(timer, hop.keepalives) })));
  const cuts = all.filter(isOf('cuts'));
  const latest = Math.min(...cuts.map(({ fate }) => fate.after.max));
  const first = cuts.filter(({ fate }) => fate.after.min <= latest).sort((a, b) => a.fate.after.min - b.fate.after.min);
  const earliest = Math.min(...cuts.map(({ fate }) => fate.after.min));
  return {
    first,
    isWithin: first.length === 0 || silence < earliest ? 'no' : silence < latest ? 'maybe' : 'yes',
    earlier: all.filter(isOf('may-cut')).filter(({ fate }) => fate.after.min <= latest),
    unknown: all.filter(isOf('unknown', 'not-checked')),
    all,
  };
}
