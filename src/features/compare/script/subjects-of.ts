import { settingsOfKnown } from '../../../model/setting/settings-query.ts';
import { distributionsIn } from '../../../state/distribution.ts';
import { modeSubjects, type Subject } from './subject.ts';

/** The modes, and the distributions as the page's own options state them: an id, a name, and the settings that are known. */
export const subjectsOf = (select: HTMLSelectElement): readonly Subject[] => [
  ...modeSubjects,
  ...distributionsIn(select.options, settingsOfKnown({})),
];
