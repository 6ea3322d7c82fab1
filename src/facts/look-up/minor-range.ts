import { compareMinors, type KubernetesMinor } from '../../model/setting/minor.ts';

const numberOf = (minor: string): number => Number(minor.split('.')[1]);

/** The minors of `1.20–1.21, 1.23`, one by one. */
export const minorsIn = (text: string): readonly KubernetesMinor[] =>
  text.split(', ').flatMap((part) => {
    const [from = '', to = from] = part.split('–');
    return Array.from({ length: numberOf(to) - numberOf(from) + 1 }, (_, index): KubernetesMinor => `1.${numberOf(from) + index}`);
  });

/** Minors as a reader writes them: `1.20–1.21, 1.23`. */
export function minorRanges(list: readonly KubernetesMinor[]): string {
  const runs: [KubernetesMinor, KubernetesMinor][] = [];
  for (const minor of [...list].sort(compareMinors)) {
    const last = runs.at(-1);
    if (last && numberOf(minor) === numberOf(last[1]) + 1) last[1] = minor;
    else runs.push([minor, minor]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}
