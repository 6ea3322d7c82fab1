import { wayToSet, type PlacedDistribution, type PlaceItem, type WayToSet, type Who } from '../model/change/place.ts';
import { whoSentence } from '../wording/change/place.ts';
import type { FactId } from '../model/reason.ts';
import type { SettingId } from '../model/setting/setting.ts';

/** Installers, and programs that pass an input to kubeadm, which the checker can recognise: the rows of `facts/where-to-change` that it takes places from. */
export const recognised = ['kubeadm', 'k3s', 'rke2', 'kops', 'kubespray', 'k0s', 'openshift', 'kind', 'cluster-api-kubeadm'] as const;

/** Settings of the model that a rule’s change sets, with the value that it gives them: those whose place is not simply that of their group. */
const givenValues = {
  kubeletCertificateAuthority: 'set',
  kubeletServingCertificate: 'issued',
  readOnlyPort: 'closed',
} as const satisfies Readonly<Partial<Record<SettingId, string>>>;

const groups = ['api_flags', 'kubelet', 'etcd'] as const satisfies readonly PlaceItem[];

/** What a rule’s change is about: a setting of the model, or a group of flags and fields that are changed at one place. */
export type ChangedAt = keyof typeof givenValues | (typeof groups)[number];

/** Who can make a change on an installer, and where. Plain data. */
export interface PlaceWords {
  readonly who: Who;
  /** Who can change it, where it is not simply the operator, and then where it is changed. */
  readonly sentence: string;
  /** What to type there; empty where no example in the facts sets this very value. */
  readonly lines: readonly string[];
  readonly fact: FactId;
}
/** The places of each installer that is recognised, by what is changed. */
export type PlacesByInstaller = Readonly<Record<string, Readonly<Partial<Record<ChangedAt, PlaceWords>>>>>;

const wayTo = ({ places }: PlacedDistribution, changed: ChangedAt): WayToSet | undefined =>
  changed in givenValues
    ? wayToSet(places, changed as keyof typeof givenValues, givenValues[changed as keyof typeof givenValues])
    : places[changed as (typeof groups)[number]];

/** The sentences of one place: who comes first where the operator cannot simply change it. */
function placeSentence(distribution: PlacedDistribution, way: WayToSet): string {
  const who = whoSentence(distribution, way);
  if (way.who === 'provider-only' || way.who === 'unknown') return who;
  const where = `On ${distribution.name} this is set here: ${way.where}.`;
  const after = way.applies === undefined ? [] : [`After the change: ${way.applies}.`];
  return (way.who === 'operator' ? [where, ...after, who] : [who, where, ...after]).filter(Boolean).join(' ');
}

/** Where each recognised installer lets its operator make the changes that the rules suggest. The page is given it beside the facts. */
export function placeWords(distributions: Readonly<Record<string, PlacedDistribution>>): PlacesByInstaller {
  const changes = [...groups, ...Object.keys(givenValues)] as readonly ChangedAt[];
  return Object.fromEntries(
    recognised.map((id) => {
      const distribution = distributions[id];
      if (!distribution) throw new Error(`the checker needs facts/where-to-change#${id}, which the facts do not have`);
      const found = changes.flatMap((changed): readonly (readonly [ChangedAt, PlaceWords])[] => {
        const way = wayTo(distribution, changed);
        if (!way) return [];
        const lines = 'lines' in way ? (way.lines ?? []) : [];
        return [[changed, { who: way.who, sentence: placeSentence(distribution, way), lines, fact: `facts/where-to-change#${id}` }]];
      });
      return [id, Object.fromEntries(found)];
    }),
  );
}
