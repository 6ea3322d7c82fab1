import type { SymptomAdvice } from '../../../markup/symptom-advice.ts';
import type { namesIn } from '../../../symptoms/message/names.ts';

/** The advice of every symptom, by its id. */
export type AdviceOfSymptoms = Readonly<Record<string, SymptomAdvice>>;

/** What that script has: the advice, and what puts the names of a pasted text into its commands. */
export interface AdviceScript {
  readonly advice: AdviceOfSymptoms;
  readonly namesIn: typeof namesIn;
}

/** Where the script of the advice leaves it. */
export const adviceKey = Symbol.for('hub-spoke.symptom-advice');
