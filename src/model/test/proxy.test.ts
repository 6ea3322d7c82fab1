import { describe, expect, it } from 'vitest';
import { capabilities } from '../answer.ts';
import { hopsOf } from '../hop.ts';
import { judge } from '../judge.ts';
import { pathIds } from '../path.ts';
import { settingIds, settingOf, type Settings } from '../setting/setting.ts';
import { can, defaults, inner, konnectivity, konnectivityTls, ssh, verdicts } from './cases.ts';

describe('the proxy', () => {
  it('judge() finds pod, service and other-port node proxy in HTTP or in TLS never verified, without client certificate, whatever the settings', () => {
    const strictest = Object.fromEntries(settingIds.map((id) => [id, settingOf(id).values.at(-1)])) as unknown as Settings;
    for (const path of ['apiserver-to-pod', 'apiserver-to-service', 'apiserver-to-node'] as const) {
      for (const settings of [defaults, konnectivityTls, { ...strictest, nodeProxyPort: 'other' } satisfies Settings]) {
        expect(inner(path, { ...settings, proxyScheme: 'http' })).toMatchObject({
          protocol: 'http',
          encrypted: 'no',
          serverVerified: 'no',
          clientIdentity: 'none',
        });
        expect(inner(path, { ...settings, proxyScheme: 'https' })).toMatchObject({
          protocol: 'tls',
          encrypted: 'yes',
          serverVerified: 'no',
          clientIdentity: 'none',
        });
      }
    }
  });

  it('judge() treats node proxy to the kubelet port as the kubelet path', () => {
    for (const settings of [defaults, konnectivity, konnectivityTls, ssh]) {
      const toNode: Settings = { ...settings, nodeProxyPort: 'kubelet' };
      expect(verdicts('apiserver-to-node', toNode)).toBe(verdicts('apiserver-to-kubelet', settings));
      for (const seat of ['between-active', 'node-network-active', 'another-node', 'pod', 'token-thief'] as const) {
        expect(judge('apiserver-to-node', toNode, seat).endToEnd).toEqual(judge('apiserver-to-kubelet', settings, seat).endToEnd);
      }
    }
    expect(hopsOf('apiserver-to-node', { ...defaults, nodeProxyPort: 'kubelet' }).map(({ port }) => port)).toEqual(['10250']);
    expect(inner('apiserver-to-node', { ...defaults, nodeProxyPort: 'kubelet', proxyScheme: 'http' })).toMatchObject({
      protocol: 'tls',
      clientIdentity: 'certificate',
    });
  });

  it('judge() finds the request in cleartext without the `https:` form, whatever the port speaks', () => {
    expect(verdicts('apiserver-to-pod', { ...defaults, proxyScheme: 'http' })).toBe('between unsafe');
    expect(can('apiserver-to-pod', { ...defaults, proxyScheme: 'http' }, 'between-passive')).toEqual(['read-request', 'read-answer']);
    expect(judge('apiserver-to-pod', defaults, 'between-active').endToEnd['read-answer'].reason).toBe('cleartext-readable');
    expect(can('apiserver-to-pod', { ...defaults, proxyScheme: 'https' }, 'between-passive')).toEqual([]);
    expect(can('apiserver-to-pod', { ...defaults, proxyScheme: 'https' }, 'between-active')).toEqual([...capabilities]);
  });

  it('layersOf() never carries the caller’s token on a path that the API server dials: the Authorization header is not forwarded', () => {
    for (const path of pathIds.filter((id) => id.startsWith('apiserver-to-'))) {
      for (const settings of [defaults, konnectivity, ssh, { ...defaults, proxyScheme: 'https' } satisfies Settings]) {
        expect(inner(path, settings)?.clientIdentity, path).not.toBe('token');
      }
    }
  });
});
