import type { FieldSource } from './field-source.ts';

/**
 * What an eavesdropper gets from a field. **content**: what the two sides say to each other, readable. **label**: how the protocol describes
 * what it carries, readable. **opaque**: random or encrypted, which nobody can read who lacks the keys.
 */
export type Sense = 'content' | 'label' | 'opaque';

/** What a kind of field is: its name, its meaning in a sentence or two, and where that is specified. */
export interface FieldWords {
  readonly name: string;
  readonly sense: Sense;
  readonly says: string;
  readonly source: FieldSource;
}
