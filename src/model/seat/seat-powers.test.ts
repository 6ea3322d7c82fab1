import { describe, expect, test } from 'vitest';
import { all, answer } from '../answer.ts';
import { judge } from '../judge.ts';
import { modeOf, modes } from '../setting/mode.ts';
import { paths } from '../path.ts';
import { seats } from './seat.ts';
import { answersCode, gets, powersOf } from './seat-powers.ts';
import { reasonTexts } from '../../wording/reason.ts';
import { otherNodeAdvice, powersWord, seatSentence } from '../../wording/seat.ts';

describe('the powers of a seat', () => {
  test('a power is the worse of its two answers', () => {
    const some = all('no', 'sealed', {
      'read-answer': answer('unknown', 'protection-unknown'),
      'impersonate-client': answer('yes', 'token-works'),
    });
    expect(powersOf(some)).toEqual({ read: 'unknown', change: 'no', pose: 'yes' });
    expect(gets(some)).toBe('yes');
    expect(answersCode(some)).toBe('no unknown no no no yes');
    expect(powersWord(some)).toBe('impersonates');
  });

  test('a mark never says “nothing” where an answer is yes or unknown', () => {
    for (const { settings } of modes)
      for (const { id: seat } of seats)
        for (const { id } of paths) {
          const { endToEnd } = judge(id, settings, seat);
          expect(powersWord(endToEnd) === 'nothing').toBe(gets(endToEnd) === 'no');
        }
  });
});

describe('the sentence of a seat', () => {
  test('counts the paths on which the model says yes', () => {
    expect(seatSentence(modeOf('defaults').settings, 'between-passive')).toBe(
      'An attacker who can only read traffic on the untrusted network can read 3 of 12 paths.',
    );
  });

  test('says that a seat gets nothing only where every answer is no', () => {
    for (const { settings } of modes)
      for (const { id } of seats.filter(({ reach }) => reach !== 'none')) {
        const nothing = paths.every(({ id: path }) => gets(judge(path, settings, id).endToEnd) === 'no');
        expect(/can do nothing on any of the \d+ paths\.$/.test(seatSentence(settings, id))).toBe(nothing);
      }
  });
});

describe('another node under Konnectivity', () => {
  test('without a kubelet CA the defence comes first, then the measured reasons', () => {
    const advice = otherNodeAdvice(modeOf('konnectivity').settings);
    expect(advice?.[0]).toMatch(/^Set --kubelet-certificate-authority, /);
    expect(advice).toContain(reasonTexts['agent-carries-unverified']);
  });

  test('with it and an approver that compares addresses, kubelet traffic is safe and plain proxies are not', () => {
    const advice = otherNodeAdvice(modeOf('konnectivity-tls').settings);
    expect(advice?.[0]).toMatch(/^Because the API server verifies kubelets and an approver compares addresses, /);
    expect(advice?.join(' ')).toContain('API server → pod and API server → service stay readable');
  });

  test('there is no advice where no agent carries kubelet traffic', () => {
    expect(otherNodeAdvice(modeOf('defaults').settings)).toBeUndefined();
    expect(otherNodeAdvice({ ...modeOf('konnectivity').settings, egressTypes: 'controlplane' })).toBeUndefined();
  });
});
