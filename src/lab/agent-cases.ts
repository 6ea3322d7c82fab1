import { modeOf } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';
import { named, type LabCase, type Unnamed } from './lab-case.ts';

const konnectivity: Settings = { ...modeOf('konnectivity').settings, agentAuthentication: 'client-certificate' };
const konnectivityTls: Settings = { ...modeOf('konnectivity-tls').settings, agentAuthentication: 'client-certificate' };
const anyAgent = { agentAuthentication: 'none' } as const;

const onUntrustedNetwork = { carrier: 'agent', seat: 'between-active', hop: 'between', attackersCertificate: 'self-signed' } as const;
const onNodeNetwork = { ...onUntrustedNetwork, seat: 'node-network-active', hop: 'node-network' } as const;
const anotherNode = { ...onUntrustedNetwork, seat: 'another-node', hop: 'whole-path' } as const;

const tried = (
  attack: Omit<Unnamed, 'id' | 'path' | 'settings' | 'evidence'>,
  id: Unnamed['id'],
  path: Unnamed['path'],
  settings: Settings,
  ...evidence: Unnamed['evidence']
): Unnamed => ({ ...attack, id, path, settings, evidence });

/** A tunnel as that of Konnectivity: the agent opens a connection with TLS, and the server sends requests back through it. */
export const agentCases: readonly LabCase[] = named([
  tried(
    onUntrustedNetwork,
    'agent-mutual-tls',
    'agent-to-konnectivity-server',
    konnectivity,
    'obs/K-conn-direction',
    'obs/K-agent-nocert',
    'obs/K-agent-wrongserverca',
  ),
  tried(
    onUntrustedNetwork,
    'agent-not-authenticated',
    'agent-to-konnectivity-server',
    { ...konnectivity, ...anyAgent },
    'obs/T1-agent-nocreds',
  ),
  tried(onUntrustedNetwork, 'agent-plain-http', 'apiserver-to-pod', konnectivity, 'obs/K-grpc-noca-pod-http', 'obs/K-agent-stranger'),
  tried(onUntrustedNetwork, 'agent-any-plain-http', 'apiserver-to-pod', { ...konnectivity, ...anyAgent }, 'obs/T1-pod-http'),
  tried(onUntrustedNetwork, 'agent-any-verification-off', 'apiserver-to-kubelet', { ...konnectivity, ...anyAgent }, 'obs/T1-logs'),
  tried(onUntrustedNetwork, 'agent-any-right-ca', 'apiserver-to-kubelet', { ...konnectivityTls, ...anyAgent }, 'obs/T2-logs-ca'),
  tried(onNodeNetwork, 'agent-plain-http-node-network', 'apiserver-to-pod', konnectivity, 'obs/K-grpc-noca-pod-http'),
  tried(onNodeNetwork, 'agent-verification-off-node-network', 'apiserver-to-kubelet', konnectivity, 'obs/K-grpc-noca-logs-mitm'),
  tried(onNodeNetwork, 'agent-right-ca-node-network', 'apiserver-to-kubelet', konnectivityTls, 'obs/K-grpc-ca-logs-mitm'),
  tried(anotherNode, 'agent-of-another-node-plain-http', 'apiserver-to-pod', konnectivity, 'obs/T2-share-fresh-pod'),
  tried(anotherNode, 'agent-of-another-node-verification-off', 'apiserver-to-kubelet', konnectivity, 'obs/T2-authn-relay-logs'),
  tried(
    { ...anotherNode, attackersCertificate: 'of-another-node' },
    'agent-of-another-node-own-certificate',
    'apiserver-to-kubelet',
    konnectivityTls,
    'obs/T2-logs-ca',
  ),
  tried(
    { ...anotherNode, attackersCertificate: 'for-this-address' },
    'agent-of-another-node-this-address',
    'apiserver-to-kubelet',
    { ...konnectivityTls, servingCertificateApproval: 'unchecked' },
    'obs/T2-ca-sanA-logs',
  ),
]);
