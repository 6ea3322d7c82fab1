import { describe, expect, it } from 'vitest';
import { capabilities } from '../answer.ts';
import { judge } from '../judge.ts';
import type { Settings } from '../setting/setting.ts';
import { can, defaults, having, konnectivity, konnectivityTls, mayBe, open, ssh } from './cases.ts';

describe('the other node, under Konnectivity', () => {
  it('judge() lets it take requests and forge answers while the kubelet CA is unset', () => {
    const { endToEnd } = judge('apiserver-to-kubelet', konnectivity, 'another-node');
    expect(having(endToEnd, 'yes')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(endToEnd['read-request'].reason).toBe('agent-carries-unverified');
    expect(endToEnd['read-answer']).toEqual({ value: 'no', reason: 'certificate-not-replayable' });
  });

  it('judge() lets it read genuine answers as well where the kubelet is open', () => {
    expect(can('apiserver-to-kubelet', { ...konnectivity, ...open }, 'another-node')).toEqual([...capabilities]);
  });

  it('judge() leaves it nothing but disruption once the kubelet CA is set and its certificate names only itself', () => {
    const { endToEnd } = judge('apiserver-to-kubelet', konnectivityTls, 'another-node');
    expect(having(endToEnd, 'yes')).toEqual([]);
    expect(having(endToEnd, 'unknown')).toEqual([]);
    expect(endToEnd['read-request']).toEqual({ value: 'no', reason: 'agent-carries-sealed' });
    expect(endToEnd['impersonate-server']).toEqual({ value: 'no', reason: 'approval-checks-addresses' });
  });

  it('judge() lets it impersonate the kubelet again with a certificate that names the other node’s address', () => {
    const settings: Settings = { ...konnectivityTls, servingCertificateApproval: 'unchecked' };
    expect(can('apiserver-to-kubelet', settings, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(can('apiserver-to-kubelet', { ...settings, ...open }, 'another-node')).toEqual([...capabilities]);
    const byHand = judge('apiserver-to-kubelet', { ...konnectivityTls, servingCertificateApproval: 'by-hand' }, 'another-node');
    expect(byHand.endToEnd['impersonate-server']).toEqual({ value: 'unknown', reason: 'approval-by-hand' });
    expect(mayBe('apiserver-to-kubelet', { ...konnectivityTls, servingCertificateApproval: 'unknown' }, 'another-node')).toEqual([
      'read-request',
      'change-answer',
      'impersonate-server',
    ]);
  });

  it('judge() lets it relay with its own certificate to a kubelet that allows every caller it knows, though it refuses anonymous ones', () => {
    const settings: Settings = { ...konnectivity, kubeletAuthorization: 'AlwaysAllow' };
    expect(can('apiserver-to-kubelet', settings, 'another-node')).toEqual([...capabilities]);
    expect(judge('apiserver-to-kubelet', settings, 'another-node').endToEnd['change-request']).toEqual({
      value: 'yes',
      reason: 'kubelet-allows-all',
    });
    // A man in the middle on the network has no certificate.
    expect(can('apiserver-to-kubelet', settings, 'between-active')).toEqual([]);
  });

  it('judge() does not know whether it reads answers of an open kubelet, or changes requests to it, while nobody knows whether the API server verifies kubelets', () => {
    for (const transport of ['direct', 'konnectivity'] as const) {
      const settings: Settings = { ...konnectivityTls, ...open, transport, kubeletCertificateAuthority: 'unknown' };
      expect(can('apiserver-to-kubelet', settings, 'another-node')).toEqual(['impersonate-client']);
      expect(mayBe('apiserver-to-kubelet', settings, 'another-node')).toEqual(capabilities.filter((each) => each !== 'impersonate-client'));
      // A kubelet that serves nobody else answers nobody else, whoever is verified.
      const closed: Settings = { ...settings, kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' };
      expect(mayBe('apiserver-to-kubelet', closed, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    }
  });

  it('judge() keeps it out of what nodes send to the control plane, and of what stays inside it, however little is verified there', () => {
    for (const path of ['kubelet-to-apiserver', 'pod-to-apiserver', 'control-plane-to-apiserver', 'apiserver-to-etcd'] as const)
      for (const apiServerVerification of ['skipped', 'plaintext', 'unknown'] as const)
        for (const etcdTransport of ['plaintext', 'unknown'] as const) {
          const { endToEnd } = judge(path, { ...defaults, apiServerVerification, etcdTransport }, 'another-node');
          for (const capability of capabilities.filter((each) => each !== 'impersonate-client'))
            expect(endToEnd[capability]).toEqual({ value: 'no', reason: 'own-credentials-only' });
        }
  });

  it('judge() does not rule out that it captures the token of a scraper with a certificate that names the other node’s address', () => {
    const settings: Settings = { ...defaults, scraperVerification: 'verified', kubeletServingCertificate: 'issued' };
    expect(mayBe('scraper-to-kubelet', { ...settings, servingCertificateApproval: 'unchecked' }, 'another-node')).toEqual([
      ...capabilities,
    ]);
    expect(mayBe('scraper-to-kubelet', { ...settings, servingCertificateApproval: 'checks-addresses' }, 'another-node')).toEqual([]);
  });

  it('judge() lets it read and change plain pod and service proxy, whatever is set', () => {
    for (const path of ['apiserver-to-pod', 'apiserver-to-service'] as const) {
      for (const settings of [
        konnectivity,
        konnectivityTls,
        { ...konnectivityTls, agentAuthentication: 'client-certificate' } satisfies Settings,
      ]) {
        const { endToEnd } = judge(path, settings, 'another-node');
        expect(having(endToEnd, 'yes')).toEqual([...capabilities]);
        expect(endToEnd['read-request'].reason).toBe('agent-carries-others');
      }
    }
  });

  it('judge() leaves it nothing of webhooks and verified extension API servers, and all of an unverified open one', () => {
    expect(can('apiserver-to-webhook', konnectivity, 'another-node')).toEqual(['impersonate-client']);
    expect(can('apiserver-to-extension-apiserver', konnectivityTls, 'another-node')).toEqual([]);
    expect(
      can(
        'apiserver-to-extension-apiserver',
        { ...konnectivity, apiServiceVerification: 'skipped', extensionAuthentication: 'open' },
        'another-node',
      ),
    ).toEqual([...capabilities]);
  });

  it('judge() lets it claim another agent’s id and address however agents authenticate: both are self-declared', () => {
    for (const agentAuthentication of ['none', 'token', 'client-certificate'] as const) {
      expect(
        judge('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication }, 'another-node').endToEnd['impersonate-client'],
      ).toEqual({ value: 'yes', reason: 'agent-id-self-declared' });
    }
  });

  it('judge() admits the pod as an agent with neither flag, and refuses its own token and its lack of a certificate otherwise', () => {
    const asAgent = (agentAuthentication: Settings['agentAuthentication']) =>
      judge('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication }, 'pod').endToEnd['impersonate-client'];
    expect(asAgent('none')).toEqual({ value: 'yes', reason: 'agent-unauthenticated' });
    expect(asAgent('token')).toEqual({ value: 'no', reason: 'agent-own-token-refused' });
    expect(asAgent('client-certificate')).toEqual({ value: 'no', reason: 'certificate-held-by-client' });
    expect(asAgent('unknown')).toEqual({ value: 'unknown', reason: 'agent-authentication-unknown' });
  });

  it('judge() keeps it out of its neighbours’ kubelet traffic in SSH tunnels, but not of their pods’', () => {
    expect(can('apiserver-to-kubelet', ssh, 'another-node')).toEqual([]);
    expect(judge('apiserver-to-kubelet', ssh, 'another-node').endToEnd['read-request'].reason).toBe('ssh-own-tunnel');
    expect(can('apiserver-to-pod', ssh, 'another-node')).toEqual([...capabilities]);
    expect(judge('apiserver-to-pod', ssh, 'another-node').endToEnd['read-request'].reason).toBe('ssh-random-tunnel');
  });

  it('judge() cannot know whether it gets in the way of direct traffic', () => {
    expect(can('apiserver-to-kubelet', defaults, 'another-node')).toEqual([]);
    expect(mayBe('apiserver-to-kubelet', defaults, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
  });
});
