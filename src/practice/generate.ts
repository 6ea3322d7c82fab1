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
import { greatestSeed } from './seed.ts';

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

/** How many questions a worksheet of one kind has; a mixed one has one of each kind. */
const questionsOfOneKind = 5;

/** How many seeds in a row may bring nothing new before a kind has no more to ask. */
const seedsWithoutNew = 60;
/** How many seeds belong to a worksheet of one kind: enough to find five questions that differ (tested). */
const seedsOfWorksheet = 64;

/**
 * A worksheet: one question of each kind, or some of one kind of which no two ask the same. No two worksheets share a seed.
 */
export function worksheetOf(seed: number, kind: PracticeKindId | undefined, data: PracticeData): readonly Question[] {
  if (kind === undefined) return practiceKindIds.map((id) => questionOf(id, seed, data));
  return bankOf(questionsOfOneKind, greatestSeed + (seed - 1) * seedsOfWorksheet + 1, [kind], data);
}

/** How many questions a bank has at most. */
export const mostQuestions = 500;

/** What a question asks, whatever the order of its options: two with the same content are one question to who answers them. */
function contentOf(question: Question): string {
  const { ask, lead, given, code } = question;
  const parts = question.form === 'match' ? question.rows.map(({ text }) => text) : question.options.map(({ text }) => text);
  return JSON.stringify([ask, lead, given, code, parts.toSorted()]);
}

/**
 * So many questions for a bank, the kinds in turn, and no two with the same content. A kind that has no more to ask is left out of the next turns, so a bank
 * of one kind may have fewer than were asked for.
 */
export function bankOf(count: number, seed: number, kindIds: readonly PracticeKindId[], data: PracticeData): readonly Question[] {
  const bank: Question[] = [];
  const seen = new Set<string>();
  const next = new Map(kindIds.map((kind) => [kind, seed]));
  while (bank.length < count && next.size > 0)
    for (const [kind, from] of [...next]) {
      if (bank.length === count) break;
      const found = firstNew(kind, from, seen, data);
      if (!found) next.delete(kind);
      else {
        bank.push(found.question);
        seen.add(contentOf(found.question));
        next.set(kind, found.seed + 1);
      }
    }
  return bank;
}

/** The first question of a kind, from a seed on, that was not seen. */
function firstNew(
  kind: PracticeKindId,
  from: number,
  seen: ReadonlySet<string>,
  data: PracticeData,
): { readonly question: Question; readonly seed: number } | undefined {
  for (let seed = from; seed < from + seedsWithoutNew; seed += 1) {
    const question = questionOf(kind, seed, data);
    if (!seen.has(contentOf(question))) return { question, seed };
  }
  return undefined;
}
