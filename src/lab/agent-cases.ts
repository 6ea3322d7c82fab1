import { modeOf } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { LabCase } from './lab-case.ts';

const konnectivity: Settings = { ...modeOf('konnectivity').settings, agentAuthentication: 'client-certificate' };
const konnectivityTls: Settings = { ...modeOf('konnectivity-tls').settings, agentAuthentication: 'client-certificate' };
const anyAgent = { agentAuthentication: 'none' } as const;

const onUntrustedNetwork = { carrier: 'agent', seat: 'between-active', hop: 'between', attackersCertificate: 'self-signed' } as const;
const onNodeNetwork = { ...onUntrustedNetwork, seat: 'node-network-active', hop: 'node-network' } as const;
const anotherNode = { ...onUntrustedNetwork, seat: 'another-node', hop: 'whole-path' } as const;

/** A tunnel as that of Konnectivity: the agent opens a connection with TLS, and the server sends requests back through it. */
export const agentCases: readonly LabCase[] = [
  {
    ...onUntrustedNetwork,
    id: 'agent-mutual-tls',
    name: 'The agent opens its own connection with mutual TLS',
    path: 'agent-to-konnectivity-server',
    settings: konnectivity,
    evidence: ['obs/K-conn-direction', 'obs/K-agent-nocert', 'obs/K-agent-wrongserverca'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-not-authenticated',
    name: 'The agent opens its own connection to a server that authenticates no agent',
    path: 'agent-to-konnectivity-server',
    settings: { ...konnectivity, ...anyAgent },
    evidence: ['obs/T1-agent-nocreds'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-plain-http',
    name: 'The API server’s proxy uses plain HTTP to a pod, in a tunnel with mutual TLS',
    path: 'apiserver-to-pod',
    settings: konnectivity,
    evidence: ['obs/K-grpc-noca-pod-http', 'obs/K-agent-stranger'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-any-plain-http',
    name: 'The API server’s proxy uses plain HTTP to a pod, in a tunnel whose server authenticates no agent',
    path: 'apiserver-to-pod',
    settings: { ...konnectivity, ...anyAgent },
    evidence: ['obs/T1-pod-http'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-any-verification-off',
    name: 'The API server does not verify the kubelet, in a tunnel whose server authenticates no agent',
    path: 'apiserver-to-kubelet',
    settings: { ...konnectivity, ...anyAgent },
    evidence: ['obs/T1-logs'],
  },
  {
    ...onUntrustedNetwork,
    id: 'agent-any-right-ca',
    name: 'The API server verifies the kubelet, in a tunnel whose server authenticates no agent',
    path: 'apiserver-to-kubelet',
    settings: { ...konnectivityTls, ...anyAgent },
    evidence: ['obs/T2-logs-ca'],
  },
  {
    ...onNodeNetwork,
    id: 'agent-plain-http-node-network',
    name: 'The API server’s proxy uses plain HTTP to a pod, and the attacker is past the agent',
    path: 'apiserver-to-pod',
    settings: konnectivity,
    evidence: ['obs/K-grpc-noca-pod-http'],
  },
  {
    ...onNodeNetwork,
    id: 'agent-verification-off-node-network',
    name: 'The API server does not verify the kubelet, and the attacker is past the agent',
    path: 'apiserver-to-kubelet',
    settings: konnectivity,
    evidence: ['obs/K-grpc-noca-logs-mitm'],
  },
  {
    ...onNodeNetwork,
    id: 'agent-right-ca-node-network',
    name: 'The API server verifies the kubelet, and the attacker is past the agent',
    path: 'apiserver-to-kubelet',
    settings: konnectivityTls,
    evidence: ['obs/K-grpc-ca-logs-mitm'],
  },
  {
    ...anotherNode,
    id: 'agent-of-another-node-plain-http',
    name: 'The API server’s proxy uses plain HTTP to a pod, and the agent of a compromised node carries it',
    path: 'apiserver-to-pod',
    settings: konnectivity,
    evidence: ['obs/T2-share-fresh-pod'],
  },
  {
    ...anotherNode,
    id: 'agent-of-another-node-verification-off',
    name: 'The API server does not verify the kubelet, and the agent of a compromised node carries the request',
    path: 'apiserver-to-kubelet',
    settings: konnectivity,
    evidence: ['obs/T2-authn-relay-logs'],
  },
  {
    ...anotherNode,
    id: 'agent-of-another-node-own-certificate',
    name: 'The API server verifies the kubelet, and a compromised node presents its own certificate',
    path: 'apiserver-to-kubelet',
    settings: konnectivityTls,
    attackersCertificate: 'of-another-node',
    evidence: ['obs/T2-logs-ca'],
  },
  {
    ...anotherNode,
    id: 'agent-of-another-node-this-address',
    name: 'The API server verifies the kubelet, and a compromised node holds a certificate for the address of this one',
    path: 'apiserver-to-kubelet',
    settings: { ...konnectivityTls, servingCertificateApproval: 'unchecked' },
    attackersCertificate: 'for-this-address',
    evidence: ['obs/T2-ca-sanA-logs'],
  },
];
