import type { FieldSource } from './field-source.ts';
import { httpFields } from './http-fields.ts';
import { sshFields } from './ssh-fields.ts';
import { tlsFields } from './tls-fields.ts';

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

/** Every kind of field of the captures. The keys are the anchors of the explanations. */
export const fieldWords = { ...tlsFields, ...sshFields, ...httpFields } satisfies Readonly<Record<string, FieldWords>>;
export type FieldKind = keyof typeof fieldWords;

/** What a kind of field is. */
export const wordsOf = (kind: FieldKind): FieldWords => fieldWords[kind];

/** What each sense means, for the key of the dumps. */
export const senseWords: Readonly<Record<Sense, string>> = {
  content: 'readable content',
  label: 'readable labels of the protocol',
  opaque: 'random or encrypted',
};
