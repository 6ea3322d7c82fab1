import { describe, expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { symptomIds } from '../../symptoms/symptom-id.ts';
import { symptomAdvice, symptomAdviceOf } from './symptom-data.ts';

const page = `---
title: A title
path: apiserver-to-kubelet
mode: konnectivity
messages:
  - message: some message
    source: facts/symptoms#1
check:
  - tells: What it tells
    run: crictl ps
fix:
  - text: Set \`x\`.
    source: facts/symptoms#1
doNot:
  - text: Do not set \`y\`.
---

The text of the page.
`;

describe('what to do about a symptom', () => {
  it('holds check, fix and what not to do of the page, and says that a command needs the host', () => {
    expect(symptomAdviceOf('a', page)).toMatchObject({
      check: [{ tells: 'What it tells', run: 'crictl ps' }],
      fix: ['Set `x`.'],
      doNot: ['Do not set `y`.'],
      needsHost: true,
    });
  });

  it('draws the connection with the verdicts that the model computes for the mode of the symptom', () => {
    const { connection } = symptomAdviceOf('a', page);
    const { hops } = judge('apiserver-to-kubelet', modeOf('konnectivity').settings, 'nobody');
    expect('hops' in connection && connection.hops.map(({ verdict }) => verdict)).toEqual(hops.map(({ verdict }) => verdict));
    expect('ends' in connection && connection.ends).toHaveLength(hops.length + 1);
  });

  it('says why no connection is drawn where the symptom says so', () => {
    const { connection } = symptomAdviceOf('a', page.replace('check:', 'withoutPicture: It does not exist any more.\ncheck:'));
    expect(connection).toEqual({
      path: { id: 'apiserver-to-kubelet', href: '/paths/apiserver-to-kubelet/', name: 'API server → kubelet' },
      withoutPicture: 'It does not exist any more.',
    });
  });

  it('refuses a path that does not exist in the mode of the symptom', () => {
    expect(() =>
      symptomAdviceOf('a', page.replace('apiserver-to-kubelet', 'agent-to-konnectivity-server').replace('konnectivity\n', 'defaults\n')),
    ).toThrow('the path agent-to-konnectivity-server does not exist in the mode defaults, so a symptom cannot show it there');
  });

  it('names the page that begins with no front matter', () => {
    expect(() => symptomAdviceOf('a', 'text')).toThrow('content/symptoms/a.mdx begins with no front matter');
  });

  it('has every symptom, each with a command, a fix and what not to do', () => {
    const all = symptomAdvice();
    expect(Object.keys(all)).toEqual([...symptomIds]);
    for (const { check, fix, doNot } of Object.values(all)) expect(Math.min(check.length, fix.length, doNot.length)).toBeGreaterThan(0);
  });
});
