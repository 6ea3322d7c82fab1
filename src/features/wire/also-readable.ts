import type { DecodedFrame } from '../../facts/wire/decode/decode.ts';
import { valuesOf } from '../../facts/wire/frame-name.ts';
import type { FieldKind } from '../../wording/wire/field.ts';

/** What a handshake gives away, with the words that stand before it. */
const givenAway: readonly (readonly [kind: FieldKind, words: string])[] = [
  ['tls-server-name', 'server name'],
  ['tls-certificate', 'names in certificates:'],
  ['tls-alert-description', 'alert'],
  ['ssh-software', 'software'],
];

/** What can be read in a capture beside requests and answers: names, reasons and versions. */
export const alsoReadable = (frames: readonly DecodedFrame[]): readonly string[] =>
  givenAway.flatMap(([kind, words]) => {
    const values = valuesOf(frames, kind);
    const names = [...new Set(values.flatMap((value) => value.split(', ')))];
    return names.length > 0 ? [`${words} ${names.join(', ')}`] : [];
  });
