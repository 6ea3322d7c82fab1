import { usualSize, type FleetSize } from '../model/fleet/fleet-size.ts';
import { modeIds, modeOf, type ModeId } from '../model/setting/mode.ts';
import { compare, type Side } from '../wording/change/comparison.ts';
import { bothNames, modeAsSide } from '../wording/change/comparison-labels.ts';
import { countSentence } from '../wording/text/count-sentence.ts';
import { modeNames } from '../wording/names.ts';
import type { Palette, Theme } from './palette.ts';
import type { Picture } from './picture.ts';
import { tablePicture } from './table-picture.ts';

/** A mode as a side of a comparison. */
export const modeSide = (id: ModeId): Side => ({ name: modeAsSide(modeNames[id]), settings: modeOf(id).settings });

/** The matrix, where its picture is: root-absolute, without its ending. */
export const matrixBase = '/twins/matrix';

/** Where the picture of a fleet is; only one of the usual size has one. */
export const fleetBase = ({ nodes, servers }: FleetSize, mode: ModeId): string | undefined =>
  nodes === usualSize.nodes && servers === usualSize.servers ? `/twins/fleet/${mode}` : undefined;

/** Every comparison with a picture of its own, by the ids of its sides: that which the page begins with, and two different modes. */
export const picturedComparisons: readonly (readonly [a: string, b: string])[] = [
  ['kubeadm', 'k3s'],
  ...modeIds.flatMap((a) => modeIds.filter((b) => b !== a).map((b) => [a, b] as const)),
];

/** Where the picture of a comparison is, if it has one. */
export const comparisonBase = (a: string, b: string): string | undefined =>
  picturedComparisons.some(([first, second]) => first === a && second === b) ? `/twins/compare/${a}/${b}` : undefined;

/** A comparison in words: its title, and what differs, with the count of each side, so that what is unknown of one is not taken for weak. */
export function comparisonWords(a: Side, b: Side): { readonly title: string; readonly summary: string } {
  const counts = [a, b].map(({ name, settings }) => `${name}: ${countSentence(settings)}`);
  return { title: bothNames(a.name, b.name), summary: [compare(a, b).sentence, ...counts].join(' ') };
}

/** Two sides as a picture, which says that it is from `address`. */
export const comparisonPicture = (a: Side, b: Side, address: string, theme: Theme, palette: Palette): Picture =>
  tablePicture({ ...comparisonWords(a, b), columns: [a, b], address }, theme, palette);
