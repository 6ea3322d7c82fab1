import { modeOf } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';
import { named, type LabCase, type Unnamed } from './lab-case.ts';

const konnectivity: Settings = { ...modeOf('konnectivity').settings, agentAuthentication: 'client-certificate' };
const konnectivityTls: Settings = { ...modeOf('konnectivity-tls').settings, agentAuthentication: 'client-certificate' };
const anyAgent = { agentAuthentication: 'none' } as const;

const onUntrustedNetwork = { carrier: 'agent', seat: 'between-active', hop: 'between', attackersCertificate: 'self-signed' } as const;
const onNodeNetwork = { ...onUntrustedNetwork, seat: 'node-network-active', hop: 'node-network' } as const;
const anotherNode = { ...onUntrustedNetwork, seat: 'another-node', hop: 'whole-path' } as const;

/** A tunnel as that of Konnectivity: the agent opens a connection with TLS, and the server sends requests back through it. */
export const agentCases: readonly LabCase[] = named<Unnamed>([
  {
    ...onUntrustedNetwork,
    id: 'agent-mutual-tls',
    path: 'agent-to-konnectivity-server',
    settings: konnectivity,
    evidence: ['obs/K-conn-direction', 'obs/K-agent-nocert', 'obs/K-agent-wrongserverca'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-not-authenticated',
    path: 'agent-to-konnectivity-server',
    settings: { ...konnectivity, ...anyAgent },
    evidence: ['obs/T1-agent-nocreds'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-plain-http',
    path: 'apiserver-to-pod',
    settings: konnectivity,
    evidence: ['obs/K-grpc-noca-pod-http', 'obs/K-agent-stranger'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-any-plain-http',
    path: 'apiserver-to-pod',
    settings: { ...konnectivity, ...anyAgent },
    evidence: ['obs/T1-pod-http'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-any-verification-off',
    path: 'apiserver-to-kubelet',
    settings: { ...konnectivity, ...anyAgent },
    evidence: ['obs/T1-logs'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-any-right-ca',
    path: 'apiserver-to-kubelet',
    settings: { ...konnectivityTls, ...anyAgent },
    evidence: ['obs/T2-logs-ca'],
  },
  {
    ...onNodeNetwork,
    id: 'agent-plain-http-node-network',
    path: 'apiserver-to-pod',
    settings: konnectivity,
    evidence: ['obs/K-grpc-noca-pod-http'],
  },
  {
    ...onNodeNetwork,
    id: 'agent-verification-off-node-network',
    path: 'apiserver-to-kubelet',
    settings: konnectivity,
    evidence: ['obs/K-grpc-noca-logs-mitm'],
  },
  {
    ...onNodeNetwork,
    id: 'agent-right-ca-node-network',
    path: 'apiserver-to-kubelet',
    settings: konnectivityTls,
    evidence: ['obs/K-grpc-ca-logs-mitm'],
  },
  {
    ...anotherNode,
    id: 'agent-of-another-node-plain-http',
    path: 'apiserver-to-pod',
    settings: konnectivity,
    evidence: ['obs/T2-share-fresh-pod'],
  },
  {
    ...anotherNode,
    id: 'agent-of-another-node-verification-off',
    path: 'apiserver-to-kubelet',
    settings: konnectivity,
    evidence: ['obs/T2-authn-relay-logs'],
  },
  {
    ...anotherNode,
    id: 'agent-of-another-node-own-certificate',
    path: 'apiserver-to-kubelet',
    settings: konnectivityTls,
    attackersCertificate: 'of-another-node',
    evidence: ['obs/T2-logs-ca'],
  },
  {
    ...anotherNode,
    id: 'agent-of-another-node-this-address',
    path: 'apiserver-to-kubelet',
    settings: { ...konnectivityTls, servingCertificateApproval: 'unchecked' },
    attackersCertificate: 'for-this-address',
    evidence: ['obs/T2-ca-sanA-logs'],
  },
]);
