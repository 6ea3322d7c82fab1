import { modeOf } from '../../../model/setting/mode.ts';
import { distributionsIn, type Distribution } from '../../../state/distribution.ts';

/** The distributions, as the page’s own options state them: an id, a name, and the settings that differ from the defaults. */
export const distributionsOf = (page: HTMLElement): readonly Distribution[] =>
  distributionsIn(page.querySelectorAll<HTMLOptionElement>('select[name="distro"] option'), modeOf('defaults').settings);
