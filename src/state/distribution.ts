import type { Settings } from '../model/setting/setting.ts';
import { distro } from './parameters.ts';
import { settingsIn } from './settings.ts';
import { someDistributions } from '../wording/query/can-be.ts';

/** A distribution as a page states it: its id, which an address has as `distro`, its name, and its settings, unknown where no source settles them. */
export interface Distribution {
  readonly id: string;
  readonly name: string;
  readonly settings: Settings;
}

/** `?distro=` on a page that has these distributions. */
export const distroAmong = (distributions: readonly Distribution[]) => ({
  name: distro.name,
  read: (id: string): Distribution | undefined => distributions.find((each) => each.id === id),
  can: (): string => someDistributions(distributions.length, distributions[0]?.id ?? 'kubeadm'),
});

/** What the build wrote of a distribution, with its settings as the text of a query on top of `base`. */
export const distributionFrom = (id: string, name: string, settings: string, base: Settings): Distribution => ({
  id,
  name,
  settings: settingsIn(settings, base),
});

/** The distributions among the options of a select, as the build wrote them. */
export const distributionsIn = (options: Iterable<HTMLOptionElement>, base: Settings): readonly Distribution[] =>
  [...options].flatMap(({ value, text, dataset: { settings } }) =>
    settings === undefined ? [] : distributionFrom(value, text, settings, base),
  );
