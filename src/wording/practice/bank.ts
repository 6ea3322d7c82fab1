/** What each form is called in which a platform takes questions. */
export const bankFormatNames = {
  moodle: 'Moodle XML',
  gift: 'GIFT (Moodle and others)',
  aiken: 'Aiken, questions with one right answer',
  'qti-2.1': 'QTI 2.1 package',
  'qti-3.0': 'QTI 3.0 package',
  h5p: 'H5P Question Set 1.20',
  liascript: 'Markdown for LiaScript',
  anki: 'Text for Anki',
} as const;

/** What a platform is told of all questions together. */
export const bankTitle = 'Hub & Spoke: how a Kubernetes control plane and its nodes talk';
export const bankComment = 'Questions on how a Kubernetes control plane and its nodes talk.';
export const questionsHeading = 'Questions';
