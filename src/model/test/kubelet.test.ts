import { describe, expect, it } from 'vitest';
import { judgementSentence } from '../../wording/judgement.ts';
import { capabilities } from '../answer.ts';
import { judge } from '../judge.ts';
import { modeOf } from '../setting/mode.ts';
import type { Settings } from '../setting/setting.ts';
import { can, defaults, inner, konnectivityTls, mayBe, open, verdicts } from './cases.ts';

describe('the kubelet', () => {
  it('judge() finds the kubelet not verified at all while its CA is unset', () => {
    expect(inner('apiserver-to-kubelet', defaults)).toMatchObject({
      protocol: 'tls',
      encrypted: 'yes',
      serverVerified: 'no',
      reason: 'kubelet-ca-unset',
    });
    expect(verdicts('apiserver-to-kubelet', defaults)).toBe('between encrypted');
    expect(can('apiserver-to-kubelet', defaults, 'between-active')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(can('apiserver-to-kubelet', defaults, 'between-passive')).toEqual([]);
  });

  it('judge() lets an impostor before a closed kubelet take requests and serve false answers, but not replay the client certificate', () => {
    const { endToEnd } = judge('apiserver-to-kubelet', defaults, 'between-active');
    expect(endToEnd['read-request'].value).toBe('yes');
    expect(endToEnd['change-answer'].value).toBe('yes');
    expect(endToEnd['read-answer']).toEqual({ value: 'no', reason: 'certificate-not-replayable' });
    expect(endToEnd['change-request']).toEqual({ value: 'no', reason: 'certificate-not-replayable' });
  });

  it('judge() gives an impostor before an open kubelet everything', () => {
    expect(can('apiserver-to-kubelet', { ...defaults, ...open }, 'between-active')).toEqual([...capabilities]);
  });

  it('judge() finds that `kubectl logs --insecure-skip-tls-verify-backend` undoes the CA for that request', () => {
    const settings: Settings = { ...modeOf('tls-verification').settings, skipBackendVerification: 'yes' };
    expect(verdicts('apiserver-to-kubelet', settings)).toBe('between encrypted');
    expect(can('apiserver-to-kubelet', settings, 'between-active')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(verdicts('apiserver-to-node', { ...settings, nodeProxyPort: 'kubelet' })).toBe('between authenticated');
  });

  it('judge() says that the CA alone breaks logs and exec while kubelets sign their own certificates', () => {
    const caAlone: Settings = { ...defaults, kubeletCertificateAuthority: 'set' };
    const judgement = judge('apiserver-to-kubelet', caAlone, 'nobody');
    expect(judgement.failures).toEqual(['self-signed-refused']);
    expect(judgementSentence(judgement)).toBe(
      'Protected end to end. The API server verifies the kubelet’s certificate, both its chain and its address. Nothing gets through: the API server refuses the certificate that the kubelet signed itself.',
    );
    expect(judge('apiserver-to-node', { ...caAlone, nodeProxyPort: 'kubelet' }, 'nobody').failures).toEqual(['self-signed-refused']);
    expect(judge('apiserver-to-node', { ...caAlone, nodeProxyPort: 'other' }, 'nobody').failures).toEqual([]);
    expect(judge('apiserver-to-kubelet', { ...caAlone, kubeletServingCertificate: 'issued' }, 'nobody').failures).toEqual([]);
    expect(judge('apiserver-to-kubelet', { ...caAlone, skipBackendVerification: 'yes' }, 'nobody').failures).toEqual([]);
    expect(judge('apiserver-to-kubelet', defaults, 'nobody').failures).toEqual([]);
  });

  it('judge() says that a closed kubelet turns away an API server without a client certificate', () => {
    const without: Settings = { ...defaults, kubeletClientCertificate: 'unset' };
    expect(judge('apiserver-to-kubelet', without, 'nobody').failures).toEqual(['no-certificate-to-show']);
    expect(judge('apiserver-to-kubelet', { ...without, ...open }, 'nobody').failures).toEqual([]);
  });

  it('judge() lets a node that holds a certificate for another node’s address impersonate it, with the CA alone', () => {
    const settings: Settings = { ...konnectivityTls, servingCertificateApproval: 'unchecked' };
    expect(can('apiserver-to-kubelet', settings, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(judge('apiserver-to-kubelet', settings, 'another-node').endToEnd['impersonate-server'].reason).toBe('other-nodes-certificate');
    const direct: Settings = { ...modeOf('tls-verification').settings, servingCertificateApproval: 'unchecked' };
    expect(mayBe('apiserver-to-kubelet', direct, 'another-node')).toEqual(['read-request', 'change-answer', 'impersonate-server']);
    expect(can('apiserver-to-kubelet', konnectivityTls, 'another-node')).toEqual([]);
  });

  it('judge() lets a token with get on nodes/proxy run commands straight at the kubelet, and cannot know whether it has that', () => {
    expect(judge('apiserver-to-kubelet', defaults, 'token-thief').endToEnd['impersonate-client']).toEqual({
      value: 'unknown',
      reason: 'token-needs-rbac',
    });
  });

  it('judge() needs no stolen token at a read-only port, which takes no credentials', () => {
    const settings: Settings = { ...defaults, scraperVerification: 'plaintext', readOnlyPort: 'open' };
    expect(judge('scraper-to-kubelet', settings, 'token-thief').endToEnd['impersonate-client']).toEqual({
      value: 'yes',
      reason: 'no-client-identity',
    });
  });

  it('judge() lets any node and any pod command a kubelet that allows everything to whoever it can identify', () => {
    const settings: Settings = { ...defaults, kubeletAuthorization: 'AlwaysAllow' };
    expect(judge('apiserver-to-kubelet', settings, 'another-node').endToEnd['impersonate-client']).toEqual({
      value: 'yes',
      reason: 'kubelet-allows-all',
    });
    expect(judge('apiserver-to-kubelet', settings, 'pod').endToEnd['impersonate-client']).toEqual({
      value: 'yes',
      reason: 'kubelet-takes-tokens',
    });
    expect(judge('apiserver-to-kubelet', settings, 'between-active').endToEnd['impersonate-client'].value).toBe('no');
  });

  it('judge() reports the read-only port and an open kubelet as ways around the path', () => {
    expect(judge('apiserver-to-kubelet', defaults, 'nobody').bypasses).toEqual([]);
    expect(judge('apiserver-to-kubelet', { ...defaults, readOnlyPort: 'open' }, 'nobody').bypasses).toEqual(['read-only-port-open']);
    expect(judge('apiserver-to-kubelet', { ...defaults, ...open }, 'nobody').bypasses).toEqual(['kubelet-open-to-all']);
  });
});
