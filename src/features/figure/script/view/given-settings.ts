import { settingsOfKnown } from '../../../../model/setting/settings-query.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import { settingsIn } from '../../../../state/settings.ts';
import { queryOf, readQuery } from '../../../../state/query.ts';
import { formatQuery, parseQuery, viewStateOf } from './view-state.ts';

/** The settings of a figure that shows them and no others, such as those of a distribution on its page, and what they are called. */
interface GivenSettings {
  readonly settings: Settings;
  readonly name: string;
}

/** The settings that a page gives its figure: the known ones as a query in `data-settings`, and in `data-name` what they are called. */
export function givenSettings({ dataset }: HTMLElement): GivenSettings | undefined {
  const { settings, name = '' } = dataset;
  return settings === undefined ? undefined : { settings: settingsIn(settings, settingsOfKnown({})), name };
}

/** How such a figure reads, writes and names its states: only a selection is in its address, because a mode would be another picture than the page is about. */
export function givenVocabulary({ settings, name }: GivenSettings): {
  readonly parse: typeof parseQuery;
  readonly format: typeof formatQuery;
  readonly name: () => string;
} {
  const givenView = viewStateOf(settings);
  return {
    parse: (search = '', initial = givenView) => {
      const asked = readQuery(search);
      return parseQuery(queryOf({ path: asked.get('path'), component: asked.get('component') }), initial);
    },
    format: ({ path, component }, initial = givenView, others = '') => formatQuery({ ...initial, path, component }, initial, others),
    name: () => name,
  };
}
