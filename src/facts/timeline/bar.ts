import { minorOf, type Stage, type StageState } from './stage.ts';

/** A stretch of a feature's life on the time axis, from a minor up to another, which it does not include. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: Exclude<StageState, 'removed'>;
  readonly confirmed: boolean;
}

/** The stretches between the stages of a feature, in order; `end` is the minor after the last that is drawn. A change keeps the state. */
export function stretchesOf(stages: readonly Stage[], end: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  stages.forEach(({ release, state, confirmed }, index) => {
    if (state === 'removed') return;
    const before = stretches.at(-1);
    const [from, to] = [minorOf(release), minorOf(stages[index + 1]?.release ?? `1.${end}`)];
    if (state === 'changed' && before && before.to === from) stretches[stretches.length - 1] = { ...before, to };
    else if (to > from) stretches.push({ from, to, state, confirmed });
  });
  return stretches;
}
