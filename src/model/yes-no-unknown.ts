/** An answer of the model. Unknown means that no source settles it; it is never a protection. */
export type YesNoUnknown = 'yes' | 'no' | 'unknown';

/** Whether one of some answers is yes: one yes is enough, and one unknown keeps it open. */
export const any = (answers: readonly YesNoUnknown[]): YesNoUnknown =>
  (['yes', 'unknown'] as const).find((each) => answers.includes(each)) ?? 'no';
