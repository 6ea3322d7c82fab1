import { expect, it } from 'vitest';
import { placeItemOf, wayToSet, whoCan } from '../../model/change/place.ts';
import { remedies } from '../../model/change/remedy.ts';
import { distributions } from './distribution.ts';
import { factOf } from '../fact.ts';
import { customerCan, placedDistribution, placeEvidence, whereToChange } from './where-to-change.ts';

const managed = distributions.filter(({ kind }) => kind === 'managed').map(({ id }) => id);

it('every setting that a remedy changes is mapped to a place of the distributions, or is a request’s; only of load balancers no row tells', () => {
  const without = remedies.filter(({ setting }) => placeItemOf(setting) === 'unknown').map(({ setting }) => setting);
  expect(without).toEqual(['loadBalancer']);
});

it('no managed service lets its customer set the kubelet CA, etcd or the client certificate of the API server', () => {
  for (const id of managed)
    for (const [setting, value] of [
      ['kubeletCertificateAuthority', 'set'],
      ['kubeletClientCertificate', 'set'],
      ['etcdTransport', 'mutual-tls'],
    ] as const) {
      const way = whereToChange(id, setting, value);
      expect(way?.who, `${id}: ${setting}`).toBe('provider-only');
      expect(way?.lines, `${id}: ${setting}`).toBeUndefined();
    }
});

it('EKS, GKE and AKS each say what a customer can set, with a source for each', () => {
  for (const id of ['eks', 'gke', 'aks']) {
    expect(customerCan(id).length, id).toBeGreaterThan(2);
    for (const [index, { evidence }] of customerCan(id).entries()) {
      expect(evidence.some(({ href }) => href)).toBe(true);
      expect(factOf(`facts/where-to-change#${id}/customer_can/${index}`).sources).toEqual(expect.arrayContaining([evidence[0]?.label]));
    }
  }
});

it('only managed services have something that a customer can set', () => {
  expect(distributions.filter(({ id }) => customerCan(id).length > 0 && !managed.includes(id))).toEqual([]);
});

it('the CA file of each distribution is its own: kubeadm’s is the one that signs kubelet certificates, and nothing names a file that nobody creates', () => {
  const linesOf = (id: string): string => whereToChange(id, 'kubeletCertificateAuthority', 'set')?.lines?.join('\n') ?? '';
  expect(linesOf('kubeadm')).toContain('value: /etc/kubernetes/pki/ca.crt');
  expect(linesOf('kind')).toContain('kubeadmConfigPatches');
  expect(linesOf('kops')).toContain('kubeAPIServer');
  expect(linesOf('talos')).toContain('/system/secrets/kubernetes/kube-apiserver/ca.crt');
  expect(linesOf('k3s')).toContain('/var/lib/rancher/k3s/server/tls/server-ca.crt');
  for (const { id } of distributions) expect(linesOf(id), id).not.toContain('kubelet-ca.crt');
});

it('a form that has no field for a setting is no way to change it', () => {
  const { places } = placedDistribution('aks');
  expect(places.kubelet.who).toBe('operator');
  expect(wayToSet(places, 'kubeletServingCertificate', 'issued')).toMatchObject({ who: 'provider-only', form: 'none' });
  expect(wayToSet(placedDistribution('talos').places, 'kubeletAnonymous', 'off')).toMatchObject({ who: 'provider-only' });
});

it('an example is given only for the value that it sets: AKS can leave the tunnel, and has no lines to enter it', () => {
  expect(whereToChange('aks', 'transport', 'direct')?.lines?.[0]).toContain('--enable-apiserver-vnet-integration');
  expect(whereToChange('aks', 'transport', 'konnectivity')?.lines).toBeUndefined();
});

it('whoCan() is as hard as the hardest change, and what a request decides is nobody’s to allow', () => {
  const { places } = placedDistribution('eks');
  expect(whoCan(places, [{ setting: 'kubeletServingCertificate', to: 'issued' }])).toBe('operator');
  expect(
    whoCan(places, [
      { setting: 'kubeletServingCertificate', to: 'issued' },
      { setting: 'kubeletCertificateAuthority', to: 'set' },
    ]),
  ).toBe('provider-only');
  expect(whoCan(places, [{ setting: 'proxyScheme', to: 'https' }])).toBe('operator');
  expect(whoCan(placedDistribution('openshift').places, [{ setting: 'kubeletClientCertificate', to: 'set' }])).toBe('unsupported');
});

it('a row that refers to another takes its items, and its doubt', () => {
  expect(placedDistribution('kubeadm').places.api_flags.confirmed).toBe(true);
  expect(placedDistribution('kubeadm-ha').places.api_flags).toEqual({
    ...placedDistribution('kubeadm').places.api_flags,
    confirmed: false,
  });
});

it('the sources of the places stand once each, and can be looked up where they are files', () => {
  for (const { id } of distributions) {
    const labels = placeEvidence(id).map(({ label }) => label);
    expect(new Set(labels).size, id).toBe(labels.length);
  }
  expect(placeEvidence('aks').every(({ href }) => href)).toBe(true);
});
