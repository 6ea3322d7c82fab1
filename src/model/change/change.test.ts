import { expect, it } from 'vitest';
import { changesBetween } from './change.ts';
import { changeSentence } from '../../wording/change/change-sentence.ts';
import { namedModes } from '../../wording/named-mode.ts';
import { modeOf } from '../setting/mode.ts';
import type { Settings } from '../setting/setting.ts';

const defaults = modeOf('defaults').settings;
const tlsVerification = modeOf('tls-verification').settings;
const sshTunnel = modeOf('ssh-tunnel').settings;
const konnectivity = modeOf('konnectivity').settings;
const konnectivityTls = modeOf('konnectivity-tls').settings;
const withDefaults = (settings: Partial<Settings>): Settings => ({ ...defaults, ...settings });
const withKonnectivity = (settings: Partial<Settings>): Settings => ({ ...konnectivity, ...settings });

it('changesBetween() lists the paths that a mode reroutes, adds and judges anew', () => {
  expect(changesBetween(defaults, konnectivity)).toEqual([
    {
      path: 'agent-to-konnectivity-server',
      rerouted: false,
      appeared: true,
      disappeared: false,
      before: 'not-used',
      after: 'authenticated',
    },
    { path: 'apiserver-to-kubelet', rerouted: true, appeared: false, disappeared: false, before: 'encrypted', after: 'encrypted' },
    { path: 'apiserver-to-node', rerouted: true, appeared: false, disappeared: false, before: 'unsafe', after: 'unsafe' },
    { path: 'apiserver-to-pod', rerouted: true, appeared: false, disappeared: false, before: 'unsafe', after: 'unsafe' },
    { path: 'apiserver-to-service', rerouted: true, appeared: false, disappeared: false, before: 'unsafe', after: 'unsafe' },
    { path: 'apiserver-to-webhook', rerouted: true, appeared: false, disappeared: false, before: 'authenticated', after: 'authenticated' },
    {
      path: 'apiserver-to-extension-apiserver',
      rerouted: true,
      appeared: false,
      disappeared: false,
      before: 'encrypted',
      after: 'encrypted',
    },
  ]);
});

it('changesBetween() lists a path that goes to another port, though each of its words stays', () => {
  const [before, after] = [withDefaults({ proxyScheme: 'https' }), withDefaults({ proxyScheme: 'https', nodeProxyPort: 'kubelet' })];
  expect(changesBetween(before, after)).toEqual([
    { path: 'apiserver-to-node', rerouted: true, appeared: false, disappeared: false, before: 'encrypted', after: 'encrypted' },
  ]);
});

it('changesBetween() lists nothing between a setting and itself', () => {
  expect(changesBetween(konnectivity, konnectivity)).toEqual([]);
});

it.each<[what: string, before: Settings, after: Settings, sentence: string]>([
  [
    'a kubelet CA with certificates for it',
    defaults,
    tlsVerification,
    '3 paths changed: API server → kubelet, API server → extension API and scraper → kubelet went from encrypted only to authenticated.',
  ],
  [
    'an SSH tunnel',
    defaults,
    sshTunnel,
    '6 paths changed: everything that the API server sends to the nodes now goes through an SSH tunnel that the API server opens; API server → node, pod and service went from unsafe to encrypted only on the untrusted network, and stay unsafe on the node network.',
  ],
  [
    'Konnectivity',
    defaults,
    konnectivity,
    '7 paths changed: everything that the API server sends to the nodes now goes through a tunnel that the agent opens; agent → konnectivity-server is now used; API server → kubelet and extension API went from encrypted only to authenticated on the untrusted network, and stay encrypted only on the node network; API server → node, pod and service went from unsafe to authenticated on the untrusted network, and stay unsafe on the node network.',
  ],
  [
    'no tunnel any more',
    konnectivityTls,
    defaults,
    '8 paths changed: everything that the API server sends to the nodes now goes directly, without a tunnel; agent → konnectivity-server is no longer used; API server → kubelet, API server → extension API and scraper → kubelet went from authenticated to encrypted only; API server → node, pod and service went from authenticated to unsafe on the untrusted network.',
  ],
  [
    'a kubelet CA inside the tunnel',
    konnectivity,
    konnectivityTls,
    '3 paths changed: API server → kubelet and extension API went from encrypted only to authenticated on the node network; scraper → kubelet went from encrypted only to authenticated.',
  ],
  [
    'the https: form',
    defaults,
    withDefaults({ proxyScheme: 'https' }),
    '3 paths changed: API server → node, pod and service went from unsafe to encrypted only.',
  ],
  [
    'clients that check nothing',
    defaults,
    withDefaults({ apiServerVerification: 'skipped' }),
    '4 paths changed: kubelet, kube-proxy, pod and components → API server went from authenticated to encrypted only.',
  ],
  [
    'agents that prove nothing',
    konnectivity,
    withKonnectivity({ agentAuthentication: 'none' }),
    '6 paths changed: agent → konnectivity-server went from authenticated to encrypted only; API server → kubelet and extension API went from authenticated to encrypted only on the untrusted network; API server → node, pod and service went from authenticated to encrypted only on the untrusted network, and stay unsafe on the node network.',
  ],
  [
    'a webhook by URL',
    konnectivity,
    withKonnectivity({ webhookReference: 'url' }),
    '1 path changed: API server → webhook now goes directly, without a tunnel; no verdict changes.',
  ],
  [
    'TCP to konnectivity-server',
    konnectivity,
    withKonnectivity({ konnectivityFrontend: 'mutual-tls' }),
    '6 paths changed: everything that the API server sends to the nodes now enters the tunnel over mutual TLS; no verdict changes.',
  ],
  [
    'node proxy to the kubelet',
    defaults,
    withDefaults({ nodeProxyPort: 'kubelet' }),
    '1 path changed: API server → node now goes to the kubelet’s port; API server → node went from unsafe to encrypted only.',
  ],
  [
    'a kubelet CA alone',
    defaults,
    withDefaults({ kubeletCertificateAuthority: 'set' }),
    '1 path changed: API server → kubelet went from encrypted only to authenticated. Nothing gets through: the API server refuses the certificate that the kubelet signed itself.',
  ],
  [
    'a read-only port',
    defaults,
    withDefaults({ readOnlyPort: 'open' }),
    'no path changed its route or its verdict. Port 10255 is open, so it serves pod specifications and metrics in plaintext to anyone who reaches it.',
  ],
  [
    'an open kubelet',
    defaults,
    withDefaults({ kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' }),
    'no path changed its route or its verdict, but what an attacker can do on API server and scraper → kubelet changed. The kubelet lets anyone who reaches its port do everything.',
  ],
  ['nothing', defaults, defaults, 'nothing changed, so every path keeps its route and its verdict.'],
])('changeSentence() names what changed with %s, and since when', (_, before, after, sentence) => {
  const since = namedModes.find(({ settings }) => settings === before)?.name ?? 'the settings before this change';
  expect(changeSentence(before, after)).toBe(`Compared with ${since}, ${sentence}`);
});
