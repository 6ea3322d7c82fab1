import { expect, it } from 'vitest';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { answerWords, stepSentence } from '../../wording/decision/answer.ts';
import { decide } from '../../wording/decision/decide.ts';
import { decisionOf, decisions, questionOf } from '../../wording/decision/decision.ts';
import { decisionAlternate } from './markdown-alternate.ts';

it('decisionAlternate() has the question, the answer under it, every step in its order, and what remains', () => {
  for (const decision of decisions) {
    const decided = decide(decision, modeOf('defaults').settings, checkedMinor);
    const text = decisionAlternate(decision);
    expect(text.split('\n\n').slice(0, 2)).toEqual([`# ${questionOf(decision)}`, answerWords(decision, decided).first]);
    const parts = [
      '## Why',
      '## What to set, in order',
      ...decided.steps.map(stepSentence),
      ...decision.also.map(({ says }) => says),
      '## What remains',
      ...decision.remains.map(({ says }) => says),
      '## Proof',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect([decision.id, places]).toEqual([decision.id, places.toSorted((a, b) => a - b)]);
    expect([decision.id, places.includes(-1)]).toEqual([decision.id, false]);
    expect(text).not.toMatch(/undefined|<\w/);
  }
});

it('decisionAlternate() writes beside a step what goes into which file, as the page does', () => {
  expect(decisionAlternate(decisionOf('trust-kubectl-exec'))).toMatch(
    /`--kubelet-certificate-authority=\S+` in \/etc\/kubernetes\/\S+\.yaml\./,
  );
});
