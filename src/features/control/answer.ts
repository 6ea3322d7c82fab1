import { controls } from '../../facts/control/control.ts';
import { controlsLead } from '../../wording/control.ts';

/** What the page of controls says first, and the lists that name it. */
export const controlsAnswer = controlsLead(controls.flatMap(({ passedBy }) => passedBy ?? []));
