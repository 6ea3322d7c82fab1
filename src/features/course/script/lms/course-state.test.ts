import { describe, expect, it } from 'vitest';
import { fromSuspendData, resultOf, toSuspendData } from './course-state.ts';

const outline = { parts: ['one', 'two'], questions: ['verdicts-11', 'order-2', 'left-open-1', 'error-7', 'attacker-5'] };
const answered = (...right: readonly boolean[]) => ({
  parts: ['two'],
  answers: new Map(right.map((each, at) => [outline.questions[at] ?? '', each])),
});

describe('resultOf()', () => {
  it('is passed from 80 percent of right first answers, and is neither passed nor failed before every question is answered', () => {
    expect(resultOf(outline, answered())).toEqual({ score: 0, progress: 0, passed: undefined });
    expect(resultOf(outline, answered(true, true, true, true))).toEqual({ score: 80, progress: 0.8, passed: undefined });
    expect(resultOf(outline, answered(true, true, true, true, false))).toEqual({ score: 80, progress: 1, passed: true });
    expect(resultOf(outline, answered(true, true, true, false, false))).toEqual({ score: 60, progress: 1, passed: false });
  });

  it('counts no answer to a question that the course does not have', () => {
    expect(resultOf(outline, { parts: [], answers: new Map([['gone-1', true]]) })).toMatchObject({ score: 0, progress: 0 });
  });
});

describe('the suspend data', () => {
  it('gives back the state that it was made of, and leaves out what the course does not have any more', () => {
    const state = answered(true, false, true);
    expect(fromSuspendData(toSuspendData(state), outline)).toEqual(state);
    const shorter = { parts: ['one'], questions: ['order-2'] };
    expect(fromSuspendData(toSuspendData(state), shorter)).toEqual({ parts: [], answers: new Map([['order-2', false]]) });
  });

  it('of nobody, of another version and of anything else is a course that nobody has begun', () => {
    for (const text of ['', '2|one|order-2+', 'null', '{"parts":["one"]}', '1', '1||||', '1|three|order-2'])
      expect([text, fromSuspendData(text, outline)]).toEqual([text, { parts: [], answers: new Map() }]);
  });

  it('of a course of 20 parts and 100 questions is within what SCORM 1.2 keeps', () => {
    const parts = Array.from({ length: 20 }, (_, at) => `a-part-with-a-long-name-${String(at)}`);
    const answers = new Map(Array.from({ length: 100 }, (_, at) => [`false-sentence-${String(999_999 - at)}`, at % 2 === 0]));
    expect(toSuspendData({ parts, answers }).length).toBeLessThan(4096);
  });
});
