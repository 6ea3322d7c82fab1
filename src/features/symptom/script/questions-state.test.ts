import { describe, expect, it, test } from 'vitest';
import { everyAnswers } from '../../../symptoms/guide/answer.ts';
import { formatQuestions, parseQuestions } from './questions-state.ts';

describe('the address of the three questions', () => {
  it('gives back every combination of answers', () => {
    for (const answers of everyAnswers())
      expect(parseQuestions(formatQuestions(answers))).toEqual({ answers: withoutGaps(answers), ignored: undefined });
  });

  it('is empty where nothing is answered, and keeps keys that are not ours', () => {
    expect(formatQuestions(undefined)).toBe('');
    expect(formatQuestions({ fails: 'logs', where: 'some-nodes' }, '?utm=wiki&how=tls')).toBe('?utm=wiki&fails=logs&where=some-nodes');
    expect(parseQuestions('?utm=wiki')).toEqual({ answers: undefined, ignored: undefined });
  });

  test.each([
    [
      '?fails=nodes',
      undefined,
      'fails=“nodes” is unknown and was ignored: fails can be logs, webhook, aggregated, proxy, scrape, kubectl, node, pod, agent, start.',
    ],
    [
      '?fails=logs&how=slow',
      { fails: 'logs' },
      'how=“slow” was ignored: after fails=logs how can be timeout, refused, tls, unauthorized, forbidden, other.',
    ],
    [
      '?fails=logs&how=tls&where=one-client',
      { fails: 'logs', how: 'tls' },
      'where=“one-client” was ignored: after fails=logs where can be everywhere, some-nodes, some-tries.',
    ],
    ['?fails=start&how=tls', { fails: 'start' }, 'how=“tls” was ignored: after fails=start nothing more is asked.'],
    [
      '?how=tls',
      undefined,
      'how=“tls” was ignored: it needs fails, and fails can be logs, webhook, aggregated, proxy, scrape, kubectl, node, pod, agent, start.',
    ],
  ])('of “%s” takes what can be answered, and says what it does not take', (query, answers, ignored) => {
    expect(parseQuestions(query)).toEqual({ answers, ignored });
  });

  it('names both answers that it does not take, each in a sentence', () => {
    expect(parseQuestions('?fails=logs&how=x&where=y').ignored?.match(/was ignored/g)).toHaveLength(2);
  });
});

/** The answers as they are read: what is not answered is there as undefined, but for what is not asked. */
function withoutGaps({ fails, how, where }: ReturnType<typeof everyAnswers>[number]) {
  return fails === 'start' ? { fails } : { fails, how, where };
}
