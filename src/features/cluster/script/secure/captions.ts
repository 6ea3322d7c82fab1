import { wayToSet, type Place, type PlacedDistribution, type WayToSet } from '../../../../model/change/place.ts';
import { isOfKubeadm } from '../../../../model/distribution-id.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import { fileIn, placeFormName, whoSentence } from '../../../../wording/change/place.ts';
import { uncapital } from '../../../../wording/text/text.ts';
import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { addressFrom, h } from '../../../../markup/h.ts';
import type { Changes } from '../changes.ts';
import type { ClusterContext, ClusterPart } from '../context.ts';
import { hasPlaces, isFileOfKubeadm, placesOfLines, type PlaceOfLines } from './kubeadm-files.ts';
import { ownPlaces } from './own-places.ts';
import { ownTunnelInstead, fileOfYours, onDistribution } from '../../../../wording/cluster/change.ts';

const style = `
.code .own-place { flex-basis: 100%; color: var(--ink); font-weight: 600; }
.code .own-place code { font-weight: 400; }
`;
/** A block of code whose caption names a file of kubeadm, and the file. */
interface Sample {
  readonly caption: HTMLElement;
  readonly file: string;
  /** The lines to set: those that a diff adds, or all of them. */
  readonly lines: readonly string[];
}

/**
 * The samples of a page. `CodeBlock.astro` makes their captions, with the file in `code`, and the build marks each line as `.line`. What the box about
 * the cluster of the reader shows is in its own form already.
 */
export const samplesOfKubeadm = (): readonly Sample[] =>
  [...document.querySelectorAll<HTMLElement>('main figure.code > figcaption')].flatMap((caption) => {
    const file = caption.querySelector(':scope > code')?.textContent ?? '';
    if (!(isFileOfKubeadm(file) || hasPlaces(file)) || caption.closest('.own-cluster')) return [];
    const lines = [...(caption.nextElementSibling?.querySelectorAll('.line') ?? [])];
    const added = lines.filter(({ localName }) => localName === 'ins' || localName === 'del');
    return [{ caption, file, lines: (added.length > 0 ? added : lines).map(({ textContent }) => textContent ?? '') }];
  });

const placeOf = ({ places }: PlacedDistribution, where: PlaceOfLines): Place | WayToSet | undefined =>
  'item' in where ? places[where.item] : wayToSet(places, where.setting, where.value);

/** Where a distribution keeps what a sample sets, after “On k3s: ”: the file, or the place in words, or who sets it. */
const wordsOf = (placed: PlacedDistribution, place: Place | WayToSet, root: string): readonly (Node | string)[] => {
  if (place.who === 'provider-only' || place.who === 'unknown')
    return [h('a', { href: addressFrom(root, `/distributions/${placed.id}/#what-to-change`) }, whoSentence(placed, place))];
  const file = fileIn(place.where);
  return [
    onDistribution(placed.name),
    file === undefined ? `${uncapital(placeFormName(place.form))}, ${place.where}` : h('code', {}, file),
  ];
};

/** Adds to a caption. */
const add = (page: Changes, caption: HTMLElement, ...children: readonly (Node | string)[]): void => {
  page.put(h('span', { class: 'own-place' }, ...children), (words) => caption.append(words));
};

/** Whether lines set up Konnectivity, and the cluster has the tunnel of its distribution in its place. */
const isOfAnotherTunnel = (where: PlaceOfLines, { transport }: Settings): boolean =>
  transport === 'other-tunnel' && 'setting' in where && where.setting === 'transport';

async function showPlaces(
  { root, cluster: { settings } }: ClusterContext,
  page: Changes,
  id: string,
  samples: readonly Sample[],
  isGone: () => boolean,
) {
  const placed = await ownPlaces(id);
  if (!placed || isGone()) return;
  for (const { caption, file, lines } of samples) {
    const wanted = placesOfLines(file, lines);
    const places = wanted.filter((where) => !isOfAnotherTunnel(where, settings)).flatMap((where) => placeOf(placed, where) ?? []);
    if (wanted.some((where) => isOfAnotherTunnel(where, settings))) add(page, caption, ownTunnelInstead(placed.name));
    const said = new Set<string>();
    for (const place of places) {
      const key = `${place.who} ${place.where}`;
      if (!said.has(key)) add(page, caption, ...wordsOf(placed, place, root));
      said.add(key);
    }
  }
}

/** The caption of a sample names the place on the cluster of the reader after the file of kubeadm. The lines of the sample stay those of kubeadm. */
export const captionsPart: ClusterPart = (context, page) => {
  const { distribution } = context.cluster;
  const samples = samplesOfKubeadm();
  if (!distribution || samples.length === 0) return;
  adoptOnce(style);
  let isGone = false;
  page.also(() => (isGone = true));
  if (isOfKubeadm(distribution.id)) {
    for (const { file, caption } of samples) if (isFileOfKubeadm(file)) add(page, caption, fileOfYours);
    // The box about the cluster says it where the places do not load.
  } else void showPlaces(context, page, distribution.id, samples, () => isGone).catch(() => undefined);
};
