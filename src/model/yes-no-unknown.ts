/** An answer of the model. Unknown means that no source settles it; it is never a protection. */
export type YesNoUnknown = 'yes' | 'no' | 'unknown';
