import { expect, it } from 'vitest';
import { layersOf } from './layer.ts';
import { modeOf } from './setting/mode.ts';
import { pathIds, type PathId } from './path.ts';
import { settingValues } from './setting/setting-values.ts';
import type { Settings } from './setting/setting.ts';

const defaults = modeOf('defaults').settings;
const konnectivity = modeOf('konnectivity').settings;
const layers = (path: PathId, settings: Settings): readonly string[] =>
  layersOf(path, settings).map(
    ({ id, protocol, encrypted, serverVerified, clientIdentity }) =>
      `${id}: ${protocol}, encrypted ${encrypted}, verified ${serverVerified}, client ${clientIdentity}`,
  );

it.each<[path: PathId, settings: Partial<Settings>, layer: string]>([
  ['kubelet-to-apiserver', {}, 'end-to-end: tls, encrypted yes, verified yes, client certificate'],
  ['kubelet-to-apiserver', { apiServerVerification: 'skipped' }, 'end-to-end: tls, encrypted yes, verified no, client certificate'],
  ['kube-proxy-to-apiserver', {}, 'end-to-end: tls, encrypted yes, verified yes, client token'],
  ['pod-to-apiserver', { apiServerVerification: 'unknown' }, 'end-to-end: unknown, encrypted unknown, verified unknown, client unknown'],
  ['pod-to-apiserver', { apiServerVerification: 'plaintext' }, 'end-to-end: http, encrypted no, verified no, client none'],
  [
    'kubelet-to-apiserver',
    { apiServerVerification: 'plaintext', loadBalancer: 'unknown' },
    'end-to-end: http, encrypted no, verified no, client none',
  ],
  ['scraper-to-kubelet', { scraperVerification: 'plaintext' }, 'end-to-end: http, encrypted no, verified no, client none'],
  ['control-plane-to-apiserver', {}, 'end-to-end: tls, encrypted yes, verified yes, client certificate'],
  ['apiserver-to-kubelet', {}, 'end-to-end: tls, encrypted yes, verified no, client certificate'],
  [
    'apiserver-to-kubelet',
    { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'unset' },
    'end-to-end: tls, encrypted yes, verified yes, client none',
  ],
  [
    'apiserver-to-kubelet',
    { kubeletCertificateAuthority: 'set', skipBackendVerification: 'unknown' },
    'end-to-end: tls, encrypted yes, verified unknown, client certificate',
  ],
  ['apiserver-to-node', {}, 'end-to-end: http, encrypted no, verified no, client none'],
  ['apiserver-to-node', { nodeProxyPort: 'unknown' }, 'end-to-end: unknown, encrypted unknown, verified unknown, client unknown'],
  ['apiserver-to-pod', { proxyScheme: 'https' }, 'end-to-end: tls, encrypted yes, verified no, client none'],
  ['apiserver-to-service', { proxyScheme: 'unknown' }, 'end-to-end: unknown, encrypted unknown, verified no, client none'],
  ['apiserver-to-webhook', {}, 'end-to-end: tls, encrypted yes, verified yes, client none'],
  ['apiserver-to-extension-apiserver', {}, 'end-to-end: tls, encrypted yes, verified no, client certificate'],
  [
    'apiserver-to-extension-apiserver',
    { apiServiceVerification: 'verified' },
    'end-to-end: tls, encrypted yes, verified yes, client certificate',
  ],
  ['apiserver-to-etcd', {}, 'end-to-end: tls, encrypted yes, verified yes, client certificate'],
  ['apiserver-to-etcd', { etcdTransport: 'server-tls' }, 'end-to-end: tls, encrypted yes, verified yes, client none'],
  ['apiserver-to-etcd', { etcdTransport: 'plaintext' }, 'end-to-end: http, encrypted no, verified no, client none'],
  ['apiserver-to-etcd', { etcdTransport: 'unknown' }, 'end-to-end: unknown, encrypted unknown, verified unknown, client unknown'],
  [
    'kubelet-to-apiserver',
    { loadBalancer: 'unknown', apiServerVerification: 'unknown' },
    'end-to-end: unknown, encrypted unknown, verified unknown, client unknown',
  ],
  ['kubelet-to-apiserver', { loadBalancer: 'unknown' }, 'end-to-end: tls, encrypted yes, verified unknown, client certificate'],
])('layersOf() gives %s with %o one layer', (path, settings, layer) => {
  expect(layers(path, { ...defaults, ...settings })).toEqual([layer]);
});

it('layersOf() puts what a tunnel adds before the layer that the two ends agreed on', () => {
  const inside = 'end-to-end: http, encrypted no, verified no, client none';
  expect(layers('apiserver-to-pod', konnectivity)).toEqual(['tunnel: tls, encrypted yes, verified yes, client token', inside]);
  expect(
    layers('apiserver-to-pod', { ...konnectivity, agentAuthentication: 'client-certificate', konnectivityFrontend: 'mutual-tls' }),
  ).toEqual([
    'frontend: tls, encrypted yes, verified yes, client certificate',
    'tunnel: tls, encrypted yes, verified yes, client certificate',
    inside,
  ]);
  expect(layers('apiserver-to-pod', { ...konnectivity, agentAuthentication: 'none' })).toEqual([
    'tunnel: tls, encrypted yes, verified no, client none',
    inside,
  ]);
  expect(layers('apiserver-to-pod', modeOf('ssh-tunnel').settings)).toEqual([
    'tunnel: ssh, encrypted yes, verified no, client key',
    inside,
  ]);
  expect(layers('apiserver-to-pod', { ...defaults, transport: 'other-tunnel', otherTunnel: 'authenticated' })).toEqual([
    'tunnel: unknown, encrypted yes, verified yes, client unknown',
    inside,
  ]);
  expect(layers('apiserver-to-pod', { ...defaults, transport: 'unknown' })).toEqual([
    'tunnel: unknown, encrypted unknown, verified unknown, client unknown',
    inside,
  ]);
});

it('layersOf() says nothing of the way into Konnectivity while that is unknown, and has no layer for a socket', () => {
  const into = (konnectivityFrontend: Settings['konnectivityFrontend']) =>
    layers('apiserver-to-pod', { ...konnectivity, konnectivityFrontend }).filter((each) => each.startsWith('frontend'));
  expect(into('unknown')).toEqual(['frontend: unknown, encrypted unknown, verified unknown, client unknown']);
  expect(into('unix-socket')).toEqual([]);
});

it('layersOf() says of a tunnel of a distribution what the setting says of it, and nothing where that is unknown', () => {
  const tunnel = (otherTunnel: Settings['otherTunnel']) =>
    layers('apiserver-to-pod', { ...defaults, transport: 'other-tunnel', otherTunnel }).find((each) => each.startsWith('tunnel'));
  expect(tunnel('encrypted')).toBe('tunnel: unknown, encrypted yes, verified no, client unknown');
  expect(tunnel('plaintext')).toBe('tunnel: unknown, encrypted no, verified no, client unknown');
  expect(tunnel('unknown')).toBe('tunnel: unknown, encrypted unknown, verified unknown, client unknown');
});

it('layersOf() names the load balancer only where the client verifies the API server, because nothing else is open then', () => {
  const reason = (apiServerVerification: Settings['apiServerVerification']) =>
    layersOf('kubelet-to-apiserver', { ...defaults, loadBalancer: 'unknown', apiServerVerification }).map((layer) => layer.reason);
  expect(reason('unknown')).toEqual(['api-server-verification-unknown']);
  expect(reason('verified')).toEqual(['load-balancer-unknown']);
  expect(reason('skipped')).toEqual(['api-server-not-verified']);
});

it('layersOf() names passing TLS on as the condition only of a client that verifies who it reaches', () => {
  const condition = (apiServerVerification: Settings['apiServerVerification']) =>
    layersOf('kubelet-to-apiserver', { ...defaults, loadBalancer: 'unknown', apiServerVerification }).map(({ unless }) => unless);
  expect(condition('verified')).toEqual(['tls-passed-through']);
  for (const each of ['unknown', 'skipped', 'plaintext'] as const) expect(condition(each)).toEqual([undefined]);
});

it('layersOf() does not count encryption between pods on a hop that a node begins or ends, nor IPsec on one that ends at a node', () => {
  const conditions = (path: PathId, nodeNetworkEncryption: Settings['nodeNetworkEncryption'], settings: Settings = konnectivity) =>
    layersOf(path, { ...settings, nodeNetworkEncryption }).flatMap(({ unless }) => unless ?? []);
  for (const encryption of ['wireguard', 'ipsec'] as const) {
    expect(conditions('apiserver-to-kubelet', encryption)).toEqual([]);
    expect(conditions('apiserver-to-node', encryption)).toEqual([]);
    expect(conditions('scraper-to-kubelet', encryption, defaults)).toEqual([]);
    expect(conditions('apiserver-to-pod', encryption)).toEqual(['ends-in-pod-network']);
  }
  const ssh = modeOf('ssh-tunnel').settings;
  expect([conditions('apiserver-to-pod', 'wireguard', ssh), conditions('apiserver-to-pod', 'ipsec', ssh)]).toEqual([
    [],
    ['ends-in-pod-network'],
  ]);
});

it('layersOf() shows a token inside of TLS only, so that who listens never gets one', () => {
  for (const path of pathIds)
    for (const apiServerVerification of [...settingValues.apiServerVerification, 'unknown'] as const)
      for (const scraperVerification of [...settingValues.scraperVerification, 'unknown'] as const)
        for (const agentAuthentication of [...settingValues.agentAuthentication, 'unknown'] as const)
          for (const loadBalancer of [...settingValues.loadBalancer, 'unknown'] as const) {
            const settings: Settings = { ...konnectivity, apiServerVerification, scraperVerification, agentAuthentication, loadBalancer };
            for (const layer of layersOf(path, settings).filter(({ clientIdentity }) => clientIdentity === 'token'))
              expect([path, layer.protocol, layer.encrypted]).toEqual([path, 'tls', 'yes']);
          }
});

it('layersOf() does not wrap the agent’s own connection in itself', () => {
  expect(layers('agent-to-konnectivity-server', konnectivity)).toEqual(['end-to-end: tls, encrypted yes, verified yes, client token']);
  expect(layers('agent-to-konnectivity-server', { ...konnectivity, agentAuthentication: 'none' })).toEqual([
    'end-to-end: tls, encrypted yes, verified yes, client none',
  ]);
});

it('layersOf() covers the untrusted network with the tunnel, and no hop past it', () => {
  expect(layersOf('apiserver-to-pod', konnectivity)[0]?.covers).toEqual(['between']);
  expect(layersOf('apiserver-to-pod', konnectivity)[1]?.covers).toEqual(['host', 'between', 'node-network']);
});
