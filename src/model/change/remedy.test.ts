import { expect, it } from 'vitest';
import { defaults, konnectivity, konnectivityTls } from '../test/cases.ts';
import { settingIds, type Settings } from '../setting/setting.ts';
import { checksBefore, remedies } from './remedy.ts';
import type { RemedyId } from './side-effect.ts';
import { applied, smallestChange, stepsTo } from './smallest-change.ts';
import { agentFlags, egressFile } from './snippet.ts';

/** A cluster whose kubelets and etcd nobody looked at. */
const open: Settings = { ...defaults, kubeletServingCertificate: 'unknown', etcdTransport: 'unknown' };

/** What may stop working once a remedy is applied to a cluster. */
const breaks = (id: RemedyId, settings: Partial<Settings>): readonly string[] => {
  const before = { ...defaults, ...settings };
  const found = remedies.filter((remedy) => remedy.id === id);
  const after = applied(before, found);
  return found.flatMap(({ sideEffects }) => sideEffects.filter(({ when }) => !when || when(before, after)).map((each) => each.id));
};

it('a check of kubelets is said to refuse certificates that they signed themselves only where they did, or where nobody knows who did', () => {
  for (const [kubeletServingCertificate, refused, unknown] of [
    ['self-signed', true, false],
    ['issued', false, false],
    ['unknown', false, true],
  ] as const) {
    const broken = breaks('verify-kubelets', { kubeletServingCertificate });
    expect([broken.includes('self-signed-kubelet-refused'), broken.includes('kubelet-signer-unknown')]).toEqual([refused, unknown]);
    const lost = breaks('verify-kubelets-from-scrapers', { kubeletServingCertificate });
    expect(lost.includes('metrics-of-self-signed-kubelets-lost')).toBe(refused || unknown);
  }
});

it('a client certificate of the API server is said to be refused by authorization only where the kubelet authorizes', () => {
  for (const kubeletAuthorization of ['AlwaysAllow', 'Webhook', 'unknown'] as const)
    expect(breaks('present-client-certificate', { kubeletAuthorization }).includes('forbidden-until-bound')).toBe(
      kubeletAuthorization !== 'AlwaysAllow',
    );
});

it('stepsTo() changes of the settings that are asked for those that differ, to values that a remedy sets and the minor has, in the order of the remedies', () => {
  for (const before of [defaults, konnectivity, open])
    for (const wanted of [
      konnectivityTls,
      defaults,
      { ...konnectivity, konnectivityFrontend: 'mutual-tls', etcdTransport: 'server-tls' } as const,
    ])
      for (const minor of ['1.15', '1.34'] as const)
        for (const ids of [settingIds, ['transport', 'etcdTransport', 'kubeletServingCertificate'] as const]) {
          const steps = stepsTo(before, wanted, ids, minor);
          const expected = remedies.filter(({ setting, value }) => {
            const isAsked = (ids as readonly string[]).includes(setting) && wanted[setting] === value && before[setting] !== value;
            return isAsked && (value !== 'konnectivity' || minor === '1.34');
          });
          expect(steps.map(({ remedy, from, to }) => [remedy, from, to])).toEqual(
            expected.map(({ id, setting, value }) => [id, before[setting], value]),
          );
        }
});

it('smallestChange() names what the innermost layer lacks where no setting helps, whatever is around it', () => {
  for (const konnectivityFrontend of ['mutual-tls', 'unix-socket'] as const)
    expect(smallestChange('apiserver-to-pod', { ...konnectivity, konnectivityFrontend })).toMatchObject({
      kind: 'impossible',
      reason: 'proxy-https-unverified',
    });
});

it('the egress file lists the usual type while nobody knows which it lists, and agents that prove nothing take no flag', () => {
  expect(egressFile({ ...defaults, egressTypes: 'unknown' })).toEqual(egressFile({ ...defaults, egressTypes: 'cluster' }));
  expect([agentFlags('none'), agentFlags('unknown')]).toEqual([[], []]);
  expect(agentFlags('token').map(({ into }) => into)).toEqual(['konnectivity-server', 'konnectivity-agent']);
});

it('checksBefore() has something to make sure of only before the very changes that may cost service', () => {
  const asked = remedies.filter(({ setting, value }) => checksBefore(setting, value).length > 0).map(({ id }) => id);
  expect(asked).toEqual(['issue-kubelet-certificates', 'verify-kubelets']);
  expect([checksBefore('kubeletCertificateAuthority', 'unset'), checksBefore('agentReach', 'set')]).toEqual([[], []]);
});
