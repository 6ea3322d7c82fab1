import type { PracticeData } from './data.ts';
import { practiceKindIds, type PracticeKindId } from './kind-id.ts';
import { drawAttacker } from './kinds/attacker.ts';
import { drawError } from './kinds/error.ts';
import { drawFalseSentence } from './kinds/false-sentence.ts';
import { drawLeftOpen } from './kinds/left-open.ts';
import { drawMissingRule } from './kinds/missing-rule.ts';
import { drawOneChange } from './kinds/one-change.ts';
import { drawOrder } from './kinds/order.ts';
import { drawVerdicts } from './kinds/verdicts.ts';
import { drawWhoOpens } from './kinds/who-opens.ts';
import type { Drawn, Question } from './question.ts';
import { randomOf, type Random } from './random.ts';

const kinds: Readonly<Record<PracticeKindId, (random: Random, data: PracticeData) => Drawn>> = {
  verdicts: drawVerdicts,
  attacker: drawAttacker,
  'who-opens': drawWhoOpens,
  'one-change': drawOneChange,
  order: drawOrder,
  error: drawError,
  'left-open': drawLeftOpen,
  'missing-rule': drawMissingRule,
  'false-sentence': drawFalseSentence,
};

/** The question of one kind that a seed draws; the same one each time, as long as the model and the data say the same. */
export const questionOf = (kind: PracticeKindId, seed: number, data: PracticeData): Question => ({
  id: `${kind}-${String(seed)}`,
  kind,
  ...kinds[kind](randomOf(`${kind} ${String(seed)}`), data),
});

/** The least and the greatest seed of a worksheet. */
export const [leastSeed, greatestSeed] = [1, 99_999] as const;
/** How many questions a worksheet of one kind has; a mixed one has one of each kind. */
export const questionsOfOneKind = 5;

/**
 * A worksheet: one question of each kind, or some of one kind. No two worksheets share a question, because each takes seeds of its own.
 */
export const worksheetOf = (seed: number, kind: PracticeKindId | undefined, data: PracticeData): readonly Question[] =>
  kind === undefined
    ? practiceKindIds.map((id) => questionOf(id, seed, data))
    : Array.from({ length: questionsOfOneKind }, (_, at) =>
        questionOf(kind, greatestSeed + (seed - 1) * questionsOfOneKind + at + 1, data),
      );

/** So many questions for a bank, the kinds in turn. */
export const bankOf = (count: number, seed: number, kindIds: readonly PracticeKindId[], data: PracticeData): readonly Question[] =>
  Array.from({ length: count }, (_, at) => {
    const kind = kindIds[at % kindIds.length] as PracticeKindId;
    return questionOf(kind, seed + Math.floor(at / kindIds.length), data);
  });
