import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { factOf } from '../fact.ts';
import { questionFile } from './question-file.ts';

const text = readFileSync('src/facts/questions.yaml', 'utf8');
const published = new Set(readFileSync('e2e/published.txt', 'utf8').split('\n'));

describe('the questions of questions.yaml', () => {
  const { questions, subjects } = questionFile(text);

  it('are answered on this site, each at an anchor that is published', () => {
    const { items } = parse(text) as { items: readonly { readonly id: string }[] };
    expect(questions.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(questions.filter(({ answeredAt }) => !published.has(answeredAt)).map(({ id, answeredAt }) => [id, answeredAt])).toEqual([]);
  });

  it('leave no subject without a question', () => {
    expect(subjects.filter(({ id }) => !questions.some(({ subject }) => subject === id))).toEqual([]);
  });

  it('say as a fact what is asked and what is answered, and where the answer was read', () => {
    for (const { id, question } of questions) {
      const fact = factOf(`facts/questions#${id}`);
      expect(fact.text.startsWith(`${question} `), id).toBe(true);
      expect(fact.links.length, id).toBeGreaterThan(0);
    }
  });
});

describe('questionFile()', () => {
  const row = (fields: Readonly<Record<string, string>>): string =>
    Object.entries({ id: 'a', subject: 'ports', question: 'Why?', answered_at: '/ports/#a', words: 'b', ...fields })
      .map(([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}`)
      .join('\n');
  const file = (...rows: readonly string[]): string => `subjects: [{id: ports, name: Ports}]\nitems:\n${rows.join('\n')}\n`;

  it.each([
    ['an empty field', file(row({ words: ' ' })), 'src/facts/questions.yaml: the question "a" has " " as words, which has to be a text'],
    ['an unknown subject', file(row({ subject: 'dns' })), 'the question a has the subject dns, and the subjects are ports'],
    [
      'an address without an anchor',
      file(row({ answered_at: '/ports/' })),
      'the question a is answered at /ports/, which has to be an address with an anchor',
    ],
    ['an address below no page', file(row({ answered_at: 'ports/#a' })), 'the question a is answered at ports/#a'],
    ['an anchor for two questions', file(row({}), row({ id: 'b' })), 'the questions a and b are both answered at /ports/#a'],
  ])('refuses %s and says where it is', (_, wrong, says) => {
    expect(() => questionFile(wrong)).toThrow(says);
  });
});
