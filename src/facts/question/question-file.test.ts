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
  /** The file with one line of its first question, or of its second, as it should not be. */
  const withLine = (line: string, wrong: string, after = 0): string => {
    const at = text.indexOf(line, after);
    return text.slice(0, at) + wrong + text.slice(at + line.length);
  };
  const first = '  answered_at: /ports/#which-ports';

  it.each([
    [
      'an empty field',
      withLine('  subject: ports', "  subject: ''"),
      '(which-ports).subject is "". It has to be a text of one letter or more.',
    ],
    [
      'an unknown subject',
      withLine('  subject: ports', '  subject: dns'),
      '(which-ports).subject is "dns". It has to be one of the subjects ports, webhooks,',
    ],
    [
      'an address without an anchor',
      withLine(first, '  answered_at: /ports/'),
      '(which-ports).answered_at is "/ports/". It has to be an address with an anchor',
    ],
    [
      'an address below no page',
      withLine(first, "  answered_at: 'ports/#a'"),
      '(which-ports).answered_at is "ports/#a". It has to be an address with an anchor',
    ],
    [
      'an anchor for two questions',
      withLine('/ports/#where-from', '/ports/#which-ports'),
      '(where-from).answered_at is "/ports/#which-ports". It has to be an anchor of its own, for the question which-ports has this one',
    ],
  ])('refuses %s and says where it is', (_, wrong, says) => {
    expect(() => questionFile(wrong)).toThrow(says);
  });
});
