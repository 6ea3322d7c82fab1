import { describe, expect, it } from 'vitest';
import { ofMinor } from '../../state/minor.ts';
import { capabilities } from '../answer.ts';
import { judge } from '../judge.ts';
import { modeOf } from '../setting/mode.ts';

const path = 'apiserver-to-kubelet';
const { settings } = modeOf('tls-verification');
// Nobody read or measured in 1.22 how the API server verifies kubelets: see src/facts/claims.yaml.
const unread = ofMinor(settings, '1.22');

describe('where the verdict of a hop was not checked for a minor', () => {
  it('each answer for an attacker on the hop is unknown and names the minor, and what was checked in others stands beside it', () => {
    const judgement = judge(path, unread, 'between-active');
    const hop = judgement.hops.find(({ zone }) => zone === 'between');
    expect(hop).toMatchObject({ verdict: 'unknown', notChecked: { minor: '1.22', was: 'authenticated' } });
    for (const capability of capabilities)
      expect(hop?.answers[capability], capability).toMatchObject({ value: 'unknown', notChecked: '1.22' });
    expect(judgement.endToEnd['read-request'].value).toBe('unknown');
    const { checked } = judgement;
    expect(checked?.hops.map(({ answers }) => answers)).toEqual(judge(path, settings, 'between-active').hops.map(({ answers }) => answers));
  });

  it('the answers for nobody on the hop are those of any minor, and a minor that was checked has no unknown in them', () => {
    const answersOf = (of: typeof settings) => judge(path, of, 'nobody').hops.map(({ answers }) => answers);
    expect(answersOf(unread)).toEqual(answersOf(settings));
    const read = judge(path, ofMinor(settings, '1.36'), 'between-active');
    expect(read.checked).toBeUndefined();
    expect(read.hops.map(({ answers }) => answers)).toEqual(judge(path, settings, 'between-active').hops.map(({ answers }) => answers));
  });
});
