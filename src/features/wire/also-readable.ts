import type { DecodedFrame } from '../../facts/wire/decode/decode.ts';
import { valuesOf } from '../../facts/wire/frame-name.ts';
import { givenAwayKinds, givenAwayWords } from '../../wording/wire/given-away.ts';

/** What can be read in a capture beside requests and answers: names, reasons and versions. */
export const alsoReadable = (frames: readonly DecodedFrame[]): readonly string[] =>
  givenAwayKinds.flatMap((kind) => {
    const values = valuesOf(frames, kind);
    const names = [...new Set(values.flatMap((value) => value.split(', ')))];
    return names.length > 0 ? [givenAwayWords[kind](names.join(', '))] : [];
  });
