import { describe, expect, it } from 'vitest';
import { capabilities } from '../answer.ts';
import { isTunnelled } from '../hop.ts';
import { judge } from '../judge.ts';
import { layersOf } from '../layer.ts';
import type { PathId } from '../path.ts';
import { modeOf } from '../setting/mode.ts';
import type { Settings } from '../setting/setting.ts';
import { can, having, inner, konnectivity, ssh, verdicts } from './cases.ts';

describe('tunnels', () => {
  it('judge() finds between authenticated and the node network only encrypted with Konnectivity on and the kubelet CA unset', () => {
    expect(verdicts('apiserver-to-kubelet', konnectivity)).toBe('host local, between authenticated, node-network encrypted');
    expect(can('apiserver-to-kubelet', konnectivity, 'between-active')).toEqual([]);
    expect(can('apiserver-to-kubelet', konnectivity, 'node-network-active')).toEqual([
      'read-request',
      'change-answer',
      'impersonate-server',
    ]);
  });

  it('layersOf() gives a kubelet request through Konnectivity two layers: the agent’s TLS over between, the kubelet’s end to end', () => {
    expect(layersOf('apiserver-to-kubelet', konnectivity)).toEqual([
      {
        id: 'tunnel',
        covers: ['between'],
        protocol: 'tls',
        encrypted: 'yes',
        serverVerified: 'yes',
        clientIdentity: 'token',
        reason: 'agent-token',
      },
      {
        id: 'end-to-end',
        covers: ['host', 'between', 'node-network'],
        protocol: 'tls',
        encrypted: 'yes',
        serverVerified: 'no',
        clientIdentity: 'certificate',
        reason: 'kubelet-ca-unset',
      },
    ]);
  });

  it('judge() calls an SSH tunnel encrypted, not authenticated, because host keys were not checked', () => {
    expect(layersOf('apiserver-to-pod', ssh)[0]).toMatchObject({
      protocol: 'ssh',
      encrypted: 'yes',
      serverVerified: 'no',
      reason: 'ssh-host-key-ignored',
    });
    expect(verdicts('apiserver-to-pod', ssh)).toBe('between encrypted, node-network unsafe');
    expect(can('apiserver-to-pod', ssh, 'between-passive')).toEqual([]);
    const { endToEnd } = judge('apiserver-to-pod', ssh, 'between-active');
    expect(having(endToEnd, 'yes')).toEqual([...capabilities]);
    expect(endToEnd['read-request'].reason).toBe('ssh-host-key-ignored');
  });

  it('isTunnelled() dials an egress type that is missing from the file directly', () => {
    const controlplaneOnly: Settings = { ...konnectivity, egressTypes: 'controlplane' };
    expect(isTunnelled('apiserver-to-kubelet', konnectivity)).toBe('yes');
    expect(isTunnelled('apiserver-to-kubelet', controlplaneOnly)).toBe('no');
    expect(verdicts('apiserver-to-kubelet', controlplaneOnly)).toBe('between encrypted');
    expect(verdicts('apiserver-to-pod', controlplaneOnly)).toBe('between unsafe');
  });

  it('isTunnelled() sends Service webhooks through cluster and URL webhooks through controlplane', () => {
    const service: Settings = { ...konnectivity, webhookReference: 'service' };
    const url: Settings = { ...konnectivity, webhookReference: 'url' };
    expect(isTunnelled('apiserver-to-webhook', service)).toBe('yes');
    expect(isTunnelled('apiserver-to-webhook', url)).toBe('no');
    expect(isTunnelled('apiserver-to-webhook', { ...service, egressTypes: 'controlplane' })).toBe('no');
    expect(isTunnelled('apiserver-to-webhook', { ...url, egressTypes: 'controlplane' })).toBe('yes');
    expect(isTunnelled('apiserver-to-webhook', { ...url, egressTypes: 'cluster+controlplane' })).toBe('yes');
    expect(isTunnelled('apiserver-to-webhook', { ...url, transport: 'ssh-tunnel' })).toBe('no');
  });

  it('judge() finds that a proxy-server without agent authentication takes any agent', () => {
    const settings: Settings = { ...konnectivity, agentAuthentication: 'none' };
    expect(can('agent-to-konnectivity-server', settings, 'pod')).toEqual(['impersonate-client']);
    expect(can('agent-to-konnectivity-server', settings, 'between-active')).toEqual(['impersonate-client']);
    expect(verdicts('apiserver-to-pod', settings)).toBe('host local, between encrypted, node-network unsafe');
    expect(can('apiserver-to-pod', settings, 'between-active')).toEqual([...capabilities]);
    expect(judge('apiserver-to-pod', settings, 'between-active').endToEnd['read-request'].reason).toBe('agent-unauthenticated');
    expect(judge('agent-to-konnectivity-server', settings, 'nobody').safeOverUntrustedNetwork).toBe('no');
  });

  it('layersOf() has the agent check the server whatever the server asks of the agent', () => {
    for (const agentAuthentication of ['none', 'token', 'client-certificate', 'unknown'] as const) {
      expect(inner('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication })?.serverVerified).toBe('yes');
    }
    expect(can('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication: 'none' }, 'between-active')).not.toContain(
      'impersonate-server',
    );
  });

  it('judge() calls the API server’s socket to konnectivity-server local: cleartext on one host', () => {
    const [first] = judge('apiserver-to-pod', konnectivity, 'nobody').hops;
    expect(first).toMatchObject({
      from: 'kube-apiserver',
      to: 'konnectivity-server',
      zone: 'host',
      port: 'Unix socket',
      verdict: 'local',
      reason: 'same-host',
    });
    const [tcp] = judge('apiserver-to-pod', { ...konnectivity, konnectivityFrontend: 'mutual-tls' }, 'nobody').hops;
    expect(tcp).toMatchObject({ zone: 'control-plane', port: '8131', verdict: 'authenticated', reason: 'frontend-mutual-tls' });
  });
});

it('judge() leaves what k3s does not tunnel by default on the untrusted network', () => {
  const k3s: Settings = {
    ...modeOf('tls-verification').settings,
    transport: 'other-tunnel',
    otherTunnel: 'authenticated',
    tunnelScope: 'kubelet-and-streams',
  };
  const zones = (path: PathId): string =>
    judge(path, k3s, 'nobody')
      .hops.map(({ zone, verdict }) => `${zone} ${verdict}`)
      .join(', ');
  expect(zones('apiserver-to-kubelet')).toBe('control-plane authenticated, between authenticated, node-network authenticated');
  for (const path of ['apiserver-to-pod', 'apiserver-to-service', 'apiserver-to-node'] as const) expect(zones(path)).toBe('between unsafe');
  expect(zones('apiserver-to-webhook')).toBe('between authenticated');
  expect(judge('apiserver-to-node', { ...k3s, nodeProxyPort: 'kubelet' }, 'nobody').hops).toHaveLength(3);
});

it('judge() says that requests fail on some API servers where not every konnectivity-server has agents', () => {
  const settings: Settings = { ...modeOf('konnectivity-tls').settings, agentReach: 'some-servers' };
  expect(judge('apiserver-to-pod', settings, 'nobody').failures).toEqual(['some-servers-without-agents']);
  expect(judge('apiserver-to-kubelet', settings, 'nobody').failures).toEqual(['some-servers-without-agents']);
  expect(judge('apiserver-to-kubelet', { ...settings, egressTypes: 'controlplane' }, 'nobody').failures).toEqual([]);
  expect(judge('kubelet-to-apiserver', settings, 'nobody').failures).toEqual([]);
});
