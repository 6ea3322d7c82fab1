import { expect, test } from 'vitest';
import { judge } from '../model/judge.ts';
import { pathIds } from '../model/path.ts';
import { modeOf, modes } from '../model/setting/mode.ts';
import { pathFacts } from './path-facts.ts';

const factsOf = (...[path, settings]: Parameters<typeof judge>): Readonly<Record<string, string>> =>
  Object.fromEntries(pathFacts(judge(path, settings, 'nobody')));

test('the facts of a path follow its settings: who verifies, and whether each network protects', () => {
  expect(factsOf('apiserver-to-kubelet', modeOf('defaults').settings, 'nobody')).toMatchObject({
    'Client verifies the server': 'no',
    'Protected on the untrusted network': 'no',
  });
  expect(factsOf('apiserver-to-kubelet', modeOf('konnectivity').settings, 'nobody')).toMatchObject({
    Port: '10250/tcp',
    'Client verifies the server': 'no',
    'Protected on the untrusted network': 'yes',
    'Protected end to end': 'no',
  });
});

test('what no source settles is unknown in the facts of a path, and never protected', () => {
  const facts = factsOf('apiserver-to-kubelet', { ...modeOf('defaults').settings, kubeletCertificateAuthority: 'unknown' }, 'nobody');
  expect(facts).toMatchObject({ 'Protected on the untrusted network': 'unknown', 'Protected end to end': 'unknown' });
});

test('of a path that is not used the facts say that, and nothing of a port or a verdict', () => {
  for (const path of pathIds)
    for (const { settings } of modes) {
      const judgement = judge(path, settings, 'nobody');
      expect(
        pathFacts(judgement).some(([, value]) => value === 'not used'),
        path,
      ).toBe(!judgement.present);
      if (!judgement.present) expect(pathFacts(judgement)).toHaveLength(2);
    }
});
