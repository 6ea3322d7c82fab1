import { modeOf } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { LabCase } from './lab-case.ts';

const defaults = modeOf('defaults').settings;
const verified = modeOf('tls-verification').settings;
const https: Settings = { ...defaults, proxyScheme: 'https' };

const toKubelet = { path: 'apiserver-to-kubelet', seat: 'between-active', hop: 'between', attackersCertificate: 'self-signed' } as const;
const toPod = { ...toKubelet, path: 'apiserver-to-pod' } as const;

/** A case without what carries it: the cases of `ssh-cases.ts` put the same ones into a tunnel. */
export type Situation = Omit<LabCase, 'carrier'>;

/** What is tried directly and in both kinds of SSH tunnel. */
export const situations: readonly Situation[] = [
  {
    ...toKubelet,
    id: 'verification-off',
    name: 'The API server does not verify the kubelet',
    settings: defaults,
    evidence: ['obs/B-logs-node-mitm-authn', 'obs/B-exec-node-mitm-authn'],
  },
  {
    ...toKubelet,
    id: 'wrong-ca',
    name: 'The API server verifies the kubelet, and the attacker’s certificate is from another CA',
    settings: verified,
    attackersCertificate: 'of-another-ca',
    evidence: ['obs/C-logs-node-otherca'],
  },
  {
    ...toKubelet,
    id: 'right-ca',
    name: 'The API server verifies the kubelet, and the attacker’s certificate is self-signed',
    settings: verified,
    evidence: ['obs/C-logs-node-good', 'obs/C-logs-node-mitm'],
  },
  {
    ...toKubelet,
    id: 'another-nodes-certificate',
    name: 'The API server verifies the kubelet, and the attacker holds the certificate of another node',
    settings: verified,
    attackersCertificate: 'of-another-node',
    evidence: ['obs/I1-mitm-logs-own', 'obs/C-logs-node-wrongname'],
  },
  {
    ...toKubelet,
    id: 'certificate-without-address',
    name: 'The API server verifies the kubelet, and the attacker’s certificate is from the right CA but names no address',
    settings: verified,
    attackersCertificate: 'without-address',
    evidence: ['obs/C-logs-node-dnsonly'],
  },
  {
    ...toPod,
    id: 'plain-http',
    name: 'The API server’s proxy uses plain HTTP to a pod',
    settings: defaults,
    evidence: ['obs/P-ca-pod-http-mitm'],
  },
  {
    ...toPod,
    id: 'https-unverified',
    name: 'The API server’s proxy uses https: to a pod, which it never verifies',
    settings: https,
    evidence: ['obs/P-ca-pod-https-mitm'],
  },
  {
    ...toPod,
    id: 'plaintext-to-tls-port',
    name: 'The API server’s proxy sends plain HTTP to a port that speaks TLS',
    settings: defaults,
    serverExpectsTls: true,
    evidence: ['obs/P-ca-pod-tlsport-noprefix'],
  },
];

/** What is tried without a tunnel only. */
const onlyDirect: readonly Situation[] = [
  {
    ...toKubelet,
    id: 'verification-off-eavesdropper',
    name: 'The API server does not verify the kubelet, and the attacker only reads',
    settings: defaults,
    seat: 'between-passive',
    evidence: ['obs/A-logs-node-good'],
  },
  {
    ...toKubelet,
    id: 'verification-off-open-kubelet',
    name: 'The API server does not verify the kubelet, which serves any caller',
    settings: { ...defaults, kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
    evidence: ['obs/B-logs-node-mitm'],
  },
  {
    ...toKubelet,
    id: 'verification-skipped',
    name: 'The API server verifies kubelets, but not for this request',
    settings: { ...verified, skipBackendVerification: 'yes' },
    evidence: ['obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  },
  {
    ...toKubelet,
    id: 'kubelet-without-address',
    name: 'The API server verifies the kubelet, which signed its own certificate',
    settings: { ...verified, kubeletServingCertificate: 'self-signed' },
    evidence: ['obs/C-logs-node-selfsigned'],
  },
  {
    ...toPod,
    id: 'plain-http-eavesdropper',
    name: 'The API server’s proxy uses plain HTTP to a pod, and the attacker only reads',
    settings: defaults,
    seat: 'between-passive',
    evidence: ['obs/P-ca-pod-http'],
  },
  {
    ...toPod,
    id: 'https-unverified-eavesdropper',
    name: 'The API server’s proxy uses https: to a pod, and the attacker only reads',
    settings: https,
    seat: 'between-passive',
    evidence: ['obs/P-ca-pod-https'],
  },
  {
    ...toPod,
    path: 'pod-to-apiserver',
    id: 'api-server-not-verified',
    name: 'A pod sends its token without verifying the API server',
    settings: { ...defaults, apiServerVerification: 'skipped' },
    evidence: ['obs/N-insecure'],
  },
  {
    ...toPod,
    path: 'pod-to-apiserver',
    id: 'api-server-verified',
    name: 'A pod verifies the API server before it sends its token',
    settings: defaults,
    evidence: ['obs/V-vip-mitm', 'obs/N-wrong-ca'],
  },
];

/** What is tried on a connection that the client opens to the server itself. */
export const directCases: readonly LabCase[] = [...situations, ...onlyDirect].map((situation) => ({
  ...situation,
  carrier: 'direct' as const,
}));
