import { settingsOfKnown } from '../../model/setting/settings-query.ts';
import { readSettings } from '../../wording/query/settings-query.ts';
import { readQuery } from '../../state/query.ts';
import { modeSubjects, type Subject } from './subject.ts';

/** The distributions, as the page's own options state them: an id, a name, and the settings that are known. */
export function subjectsOf(select: HTMLSelectElement): readonly Subject[] {
  const distributions = [...select.options]
    .filter((option) => option.dataset['settings'] !== undefined)
    .map((option): Subject => {
      const pairs = readQuery(option.dataset['settings'] ?? '');
      return { id: option.value, name: option.text, settings: readSettings(pairs, settingsOfKnown({})).settings };
    });
  return [...modeSubjects, ...distributions];
}
