import { symptomLabels } from './symptom-labels.ts';

/** The parts of the page of a symptom by their anchors: what to do comes first, then what tells whether it is this error. */
export const symptomHeadings = {
  fix: symptomLabels.fix,
  check: symptomLabels.check,
  'what-not-to-do': symptomLabels['do-not'],
  messages: 'Messages',
  why: 'Why',
  link: symptomLabels.connection,
  versions: 'Versions',
} as const;
