import { describe, expect, test } from 'vitest';
import { amountOf } from '../../scripts/verify/tests/amount.ts';
import { practiceData } from '../build/scripts/practice-data.ts';
import { questionOf, worksheetOf, bankOf } from './generate.ts';
import { practiceKindIds, type PracticeKindId } from './kind-id.ts';
import { misconceptionOf } from './misconception.ts';
import type { Question } from './question.ts';
import { hashOf, randomOf } from './random.ts';

const data = practiceData();
const seeds = Array.from({ length: amountOf('seeds of a kind of question') }, (_, at) => at + 1);
const drawn = Object.fromEntries(
  practiceKindIds.map((kind) => [kind, seeds.map((seed) => questionOf(kind, seed, data))]),
) as unknown as Record<PracticeKindId, readonly Question[]>;
const texts = (question: Question): readonly string[] =>
  question.form === 'match' ? question.rows.map(({ text }) => text) : question.options.map(({ text }) => text);

describe('a seed', () => {
  test('begins a stream by the published hash FNV-1a', () => {
    // The vectors of the authors of FNV.
    expect(['', 'a', 'foobar'].map(hashOf)).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });

  test('draws each number of a range about equally often', () => {
    const random = randomOf('spread');
    const counts = [0, 0, 0, 0, 0];
    for (let at = 0; at < 5000; at += 1) counts[random.below(5)] = (counts[random.below(5)] ?? 0) + 1;
    for (const count of counts) expect(count).toBeGreaterThan(850);
  });

  test('draws the same question whatever was drawn before it', () => {
    const again = practiceData();
    for (const kind of practiceKindIds)
      for (const seed of [3, 1, 2]) expect(questionOf(kind, seed, again), `${kind} ${String(seed)}`).toEqual(drawn[kind][seed - 1]);
  });

  test('draws a question of its own: at least six of ten differ in what is asked', () => {
    for (const kind of practiceKindIds) {
      const asked = new Set(drawn[kind].map(({ given, ask, ...rest }) => JSON.stringify([given, ask, texts(rest as Question)])));
      // There are about three dozen pairs of texts and rules that can be missing; everything else is counted in thousands.
      const most = kind === 'left-open' || kind === 'missing-rule' ? 30 : drawn[kind].length;
      expect(asked.size, kind).toBeGreaterThan(0.6 * Math.min(most, drawn[kind].length));
    }
  });
});

describe.each(practiceKindIds)('the kind %s', (kind) => {
  test('asks in sentences that differ, explains each option and row, and leads to a page', () => {
    for (const question of drawn[kind]) {
      expect(new Set(texts(question)).size, question.id).toBe(texts(question).length);
      expect(question.ask, question.id).toMatch(/[?]$/);
      expect(question.see.href, question.id).toMatch(/^\/[a-z-]+\//);
      if (question.misconception) expect(misconceptionOf(question.misconception).href).toMatch(/^\//);
      const replies = question.form === 'match' ? question.rows.map(({ because }) => because) : question.options.map(({ reply }) => reply);
      for (const reply of replies) expect(reply, question.id).toMatch(/^[\S].{8,}/);
      if (question.lead.endsWith(':')) expect(question.given.length, question.id).toBeGreaterThan(0);
    }
  });

  test('has exactly one right option where one is asked, and both right and wrong ones where several are', () => {
    for (const question of drawn[kind]) {
      if (question.form === 'one')
        expect(
          question.options.filter(({ id }) => id === question.right),
          question.id,
        ).toHaveLength(1);
      if (question.form === 'many') {
        expect(question.right.length, question.id).toBeGreaterThan(0);
        expect(question.right.length, question.id).toBeLessThan(question.options.length);
        expect(new Set(question.right).size).toBe(question.right.length);
        for (const id of question.right) expect(question.options.map((option) => option.id)).toContain(id);
      }
      if (question.form === 'match') {
        for (const { right } of question.rows) expect(question.choices.map(({ id }) => id)).toContain(right);
        if (question.isOrder) expect(new Set(question.rows.map(({ right }) => right)).size).toBe(question.rows.length);
      }
    }
  });

  test('has its right answer in no place more than half of the time', () => {
    for (const at of [0, 1, 2, 3]) {
      const share = (isThere: (question: Question) => boolean): number => drawn[kind].filter(isThere).length / drawn[kind].length;
      if (drawn[kind][0]?.form === 'one')
        expect(share((question) => question.form === 'one' && question.options[at]?.id === question.right)).toBeLessThan(0.5);
      if (kind === 'order')
        expect(share((question) => question.form === 'match' && question.rows[at]?.right === String(at + 1))).toBeLessThan(0.5);
    }
  });
});

describe('a worksheet', () => {
  test('has one question of each kind, or five of one kind, and shares none with the next worksheet', () => {
    expect(worksheetOf(7, undefined, data).map(({ kind }) => kind)).toEqual(practiceKindIds);
    const [one, next] = [worksheetOf(7, 'attacker', data), worksheetOf(8, 'attacker', data)];
    expect(one.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'attacker'));
    expect(new Set([...one, ...next, ...worksheetOf(7, undefined, data)].map(({ id }) => id)).size).toBe(19);
  });

  test('of one kind asks nothing twice, and takes no seed of the next worksheet', () => {
    for (const kind of ['left-open', 'missing-rule'] as const)
      for (const seed of [1, 2, 3]) {
        const [sheet, next] = [worksheetOf(seed, kind, data), worksheetOf(seed + 1, kind, data)];
        expect(sheet).toHaveLength(5);
        expect(new Set(sheet.map((question) => JSON.stringify([question.lead, question.given, question.code]))).size).toBeGreaterThan(3);
        const seedIn = ({ id }: Question): number => Number(id.slice(kind.length + 1));
        expect(Math.max(...sheet.map(seedIn))).toBeLessThan(Math.min(...next.map(seedIn)));
      }
  });
});

describe('a bank', () => {
  test('has as many questions as were asked for, each once, of the kinds in turn', () => {
    const bank = bankOf(20, 5, ['verdicts', 'who-opens'], data);
    expect(bank).toHaveLength(20);
    expect(new Set(bank.map(({ id }) => id)).size).toBe(20);
    expect(bank.filter(({ kind }) => kind === 'verdicts')).toHaveLength(10);
    expect(bank[0]?.id).toBe('verdicts-5');
  });

  test('has no two questions that ask the same, and fewer than were asked for where a kind has no more', () => {
    const asked = (question: Question): string => JSON.stringify([question.ask, question.given, question.code, texts(question).toSorted()]);
    const mixed = bankOf(120, 1, practiceKindIds, data);
    expect(mixed).toHaveLength(120);
    expect(new Set(mixed.map((question) => `${question.lead} ${asked(question)}`)).size).toBe(120);
    const texted = bankOf(200, 1, ['left-open'], data);
    expect(texted.length).toBeGreaterThan(15);
    expect(texted.length).toBeLessThan(40);
    expect(new Set(texted.map(asked)).size).toBe(texted.length);
  });
});
