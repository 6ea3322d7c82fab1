import type { FieldWords, Sense } from './field-words.ts';
import { httpFields } from './http-fields.ts';
import { sshFields } from './ssh-fields.ts';
import { tlsFields } from './tls-fields.ts';

export type { Sense } from './field-words.ts';

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
