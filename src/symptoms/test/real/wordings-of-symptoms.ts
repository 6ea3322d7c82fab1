import type { SymptomId } from '../../symptom-id.ts';

/** Messages by the symptom that has to be found first, each with the repository and the number of the issue where it was read. */
export type WordingsOfSymptoms = Readonly<Partial<Record<SymptomId, Readonly<Record<string, string>>>>>;
