import { wayToSet, type PlaceForm, type PlaceItem, type PlacedDistribution, type Places, type WayToSet } from '../../model/change/place.ts';
import type { PlacedLines } from '../../model/change/snippet.ts';
import type { SettingId } from '../../model/setting/setting.ts';
import { snippetOf, type Snippet } from './snippet.ts';

const formNames: Readonly<Record<PlaceForm, string>> = {
  file: 'A file',
  'static-pod': 'The static pod of the API server',
  'machine-config': 'The machine configuration',
  'cluster-spec': 'The cluster specification',
  cli: 'A command',
  api: 'An object of the API',
  console: 'The console of the provider',
  none: 'No place',
};
/** What a form is called, as a label. */
export const placeFormName = (form: PlaceForm): string => formNames[form];

/** What each group of settings is called in a sentence about its places. */
export const placeItemNames: Readonly<Record<PlaceItem, string>> = {
  api_flags: 'Flags of the API server',
  kubelet: 'The configuration of the kubelet',
  approval: 'The approval of serving certificates',
  egress: 'The egress selector',
  etcd: 'The connection to etcd',
  api_service: 'The APIService of metrics-server',
  scraper: 'How metrics-server verifies kubelets',
};

/** The path of a file at the beginning of a place, without what to write there, which the page of the distribution has. */
export const fileIn = (where: string): string | undefined => /(?:^|\ba drop-in file in )(\/[^\s,;]+)/.exec(where)?.[1];

/** What is said of steps that need no flag of the API server. */
export const onEveryDistribution =
  'All of these steps are RBAC and habits, so you can take them on every distribution, also where a provider runs the control plane.';

/** Whom to ask what no source says. */
export const whomToAsk = (isManaged: boolean): string => (isManaged ? 'the provider' : 'its maintainers');

const whoCanSentence = (
  { name, isManaged }: Pick<PlacedDistribution, 'name' | 'isManaged'>,
  { who, confirmed }: Pick<WayToSet, 'who' | 'confirmed'>,
): string => {
  switch (who) {
    case 'operator':
      return confirmed ? '' : `This place on ${name}, or its effect on this setting, is not confirmed by a source.`;
    case 'unsupported':
      return `You can change this on ${name}, but its maintainers give no support for it.`;
    case 'provider-only':
      if (isManaged)
        return confirmed ? `Only the provider of ${name} can change this.` : `We found no way for a customer of ${name} to change this.`;
      return confirmed ? `${name} fixes this and has no field for it.` : `We found no field of ${name} for this.`;
    case 'unknown':
      return `We found no source that says where this is changed on ${name}. Ask ${whomToAsk(isManaged)}.`;
  }
};

/**
 * Who can make a change on a distribution, where that is not simply the operator, or where no source confirms it; what the product takes
 * back; and what to do where it cannot be changed. Empty where nothing of this is to be said.
 */
export function whoSentence(
  distribution: Pick<PlacedDistribution, 'name' | 'isManaged'>,
  way: Pick<WayToSet, 'who' | 'confirmed' | 'reverted' | 'instead'>,
): string {
  const isTheirs = way.who === 'provider-only' || way.who === 'unknown';
  return [whoCanSentence(distribution, way), isTheirs ? way.instead : way.reverted].filter(Boolean).join(' ');
}

/** What to type: the lines of a plain kubeadm cluster, or those of the distribution in their place, and nothing where only others can change it. */
export function placedSnippets(
  places: Places | undefined,
  setting: SettingId,
  to: string,
  plain: readonly PlacedLines[],
): readonly Snippet[] {
  const way = places && wayToSet(places, setting, to);
  if (!way) return plain.map(snippetOf);
  if (way.who === 'provider-only' || way.who === 'unknown' || !way.lines) return [];
  return [{ file: placeFormName(way.form), where: way.where, lines: way.lines }];
}
