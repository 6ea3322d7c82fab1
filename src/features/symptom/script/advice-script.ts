import type { SymptomAdvice } from '../../../markup/symptom-advice.ts';

/** The advice of every symptom, by its id. */
export type AdviceOfSymptoms = Readonly<Record<string, SymptomAdvice>>;

/** Where the script of the advice leaves it. */
export const adviceKey = Symbol.for('hub-spoke.symptom-advice');
