import { hasFiniteVerb } from './finite.ts';
import { hole, type Piece } from './piece.ts';
import { joins } from './rules.ts';
import { sentencesOf } from './sentence.ts';

/** A construction that no pattern finds alone, because it depends on where the verbs of the sentence are. */
export interface Construction {
  /** Where it begins in its piece, and its text. */
  readonly start: number;
  readonly found: string;
  readonly what: string;
  readonly write: string;
}

const subordinate =
  /(?:^|[\s(])(?:if|when|whenever|while|where|unless|until|once|because|since|as|although|though|before|after|which|who|whether|whatever|what|so|and|but|or|how|even)\s/i;

/** What a verdict says of itself: “Protected on the untrusted network, but not on the node network.” */
const verdict = /^(?:not )?protected on /i;

/**
 * The sentences without a finite verb. What does not end in a full stop or a question mark is a label, or goes on elsewhere; after a colon
 * in a list stands what its item is; and in the code an expression may be the verb.
 */
function telegrams({ text: whole, kind, defines = false }: Piece): readonly Construction[] {
  if (kind === 'string' && whole.includes(hole)) return [];
  return sentencesOf(whole)
    .slice(defines ? 1 : 0)
    .filter(
      ({ text, words }) => words > (kind === 'string' ? 3 : 2) && /[.?!]["”’)]*$/.test(text) && !verdict.test(text) && !hasFiniteVerb(text),
    )
    .filter(({ text }) => kind === 'prose' || !/:\s/.test(text))
    .map(({ start, text }) => ({
      start,
      found: text,
      what: 'a telegram, which has no finite verb',
      write: 'a sentence with a subject and a verb, or join it to the sentence that it belongs to',
    }));
}

/** Two main clauses with a comma alone between them: “A tunnel moves that step, it does not secure it.” */
function commaSplices(piece: Piece): readonly Construction[] {
  return sentencesOf(piece.text).flatMap(({ text, start }) =>
    [...text.matchAll(/, (?:it|they|this|there) (\S+)/g)].flatMap((match) => {
      const before =
        text
          .slice(0, match.index)
          .split(/[.;:(] ?/)
          .at(-1) ?? '';
      const isSplice = !subordinate.test(before) && hasFiniteVerb(before) && hasFiniteVerb(`it ${match[1] ?? ''}`);
      return isSplice
        ? [
            {
              start: start + match.index,
              found: match[0],
              what: 'two sentences with a comma between them',
              write: 'a semicolon, a full stop, or the word that joins them',
            },
          ]
        : [];
    }),
  );
}

/** A second reason, result or remark in one sentence: “X, because Y, so Z, which W.” */
function joinedTwice(piece: Piece): readonly Construction[] {
  return sentencesOf(piece.text).flatMap(({ text, start }) => {
    const found = joins
      .flatMap(([name, pattern]) => [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ name, at: index, match })))
      .sort((a, b) => a.at - b.at);
    const [, second] = found;
    return second
      ? [
          {
            start: start + second.at,
            found: text,
            what: `a sentence with ${found.map(({ name }) => `“${name}”`).join(' and ')}`,
            write: 'one claim a sentence, and at most one of “because”, “so”, “which” and “that is” in it',
          },
        ]
      : [];
  });
}

export const constructionsIn = (piece: Piece): readonly Construction[] =>
  ['prose', 'list', 'string'].includes(piece.kind) ? [...telegrams(piece), ...commaSplices(piece), ...joinedTwice(piece)] : [];
