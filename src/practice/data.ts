import type { PathId } from '../model/path.ts';
import type { SymptomId } from '../symptoms/symptom-id.ts';

/** An error message whose text names the connection that failed. */
interface ErrorOfPath {
  readonly symptom: SymptomId;
  /** The title of the page of its symptom. */
  readonly title: string;
  readonly path: PathId;
  /** As a pattern: `<name>` stands for one value, and … for any words. */
  readonly message: string;
}

/** What the generator needs and neither the model nor the wording has: what pages of the site say. */
export interface PracticeData {
  readonly errors: readonly ErrorOfPath[];
}
