import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failingIds, failureKinds, scopeIds } from '../../symptoms/guide/answer.ts';

const css = readFileSync('src/styles/symptom/questions.css', 'utf8');

test.each([
  ['fails', failingIds],
  ['how', failureKinds],
  ['where', scopeIds],
] as const)('each answer about %s hides what names other answers only, so that the questions need no script', (key, values) => {
  const selected = [...css.matchAll(/:has\(\[value='([^']+)'\]:checked\) (?:\.strict)?\[data-(\w+)\]:not\(\[data-(\w+)~='([^']+)'\]\)/g)]
    .filter(([, , attribute]) => attribute === key)
    .map(([, value, , other, hidden]) => ({ value, other, hidden }));
  expect(selected).toEqual(values.map((value) => ({ value, other: key, hidden: value })));
});
