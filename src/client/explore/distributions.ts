import { modeOf } from '../../model/setting/mode.ts';
import { readSettings } from '../../wording/query/settings-query.ts';
import { readQuery } from '../../state/query.ts';
import type { DistributionChoice } from './state.ts';

/** The distributions, as the page’s own options state them: an id, a name, and the settings that differ from the defaults. */
export const distributionsOf = (figure: HTMLElement): readonly DistributionChoice[] =>
  [...figure.querySelectorAll<HTMLOptionElement>('select[name="distro"] option[data-settings]')].map((option) => ({
    id: option.value,
    name: option.text,
    settings: readSettings(readQuery(option.dataset['settings'] ?? ''), modeOf('defaults').settings).settings,
  }));
