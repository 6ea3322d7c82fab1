import { modeOf } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';
import { named, type LabCase, type Unnamed } from './lab-case.ts';

const defaults = modeOf('defaults').settings;
const verified = modeOf('tls-verification').settings;
const https: Settings = { ...defaults, proxyScheme: 'https' };

const toKubelet = { path: 'apiserver-to-kubelet', seat: 'between-active', hop: 'between', attackersCertificate: 'self-signed' } as const;
const toPod = { ...toKubelet, path: 'apiserver-to-pod' } as const;

/** A case without what carries it: the cases of `ssh-cases.ts` put the same ones into a tunnel. */
export type Situation = Omit<LabCase, 'carrier'>;

/** What is tried directly and in both kinds of SSH tunnel. */
export const situations: readonly Situation[] = named<Omit<Unnamed, 'carrier'>>([
  {
    ...toKubelet,
    id: 'verification-off',
    settings: defaults,
    evidence: ['obs/B-logs-node-mitm-authn', 'obs/B-exec-node-mitm-authn'],
  },
  {
    ...toKubelet,
    id: 'wrong-ca',
    settings: verified,
    attackersCertificate: 'of-another-ca',
    evidence: ['obs/C-logs-node-otherca'],
  },
  {
    ...toKubelet,
    id: 'right-ca',
    settings: verified,
    evidence: ['obs/C-logs-node-good', 'obs/C-logs-node-mitm'],
  },
  {
    ...toKubelet,
    id: 'another-nodes-certificate',
    settings: verified,
    attackersCertificate: 'of-another-node',
    evidence: ['obs/I1-mitm-logs-own', 'obs/C-logs-node-wrongname'],
  },
  {
    ...toKubelet,
    id: 'certificate-without-address',
    settings: verified,
    attackersCertificate: 'without-address',
    evidence: ['obs/C-logs-node-dnsonly'],
  },
  {
    ...toPod,
    id: 'plain-http',
    settings: defaults,
    evidence: ['obs/P-ca-pod-http-mitm'],
  },
  {
    ...toPod,
    id: 'https-unverified',
    settings: https,
    evidence: ['obs/P-ca-pod-https-mitm'],
  },
  {
    ...toPod,
    id: 'plaintext-to-tls-port',
    settings: defaults,
    serverExpectsTls: true,
    evidence: ['obs/P-ca-pod-tlsport-noprefix'],
  },
]);

/** What is tried without a tunnel only. */
const onlyDirect: readonly Situation[] = named<Omit<Unnamed, 'carrier'>>([
  {
    ...toKubelet,
    id: 'verification-off-eavesdropper',
    settings: defaults,
    seat: 'between-passive',
    evidence: ['obs/A-logs-node-good'],
  },
  {
    ...toKubelet,
    id: 'verification-off-open-kubelet',
    settings: { ...defaults, kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
    evidence: ['obs/B-logs-node-mitm'],
  },
  {
    ...toKubelet,
    id: 'verification-skipped',
    settings: { ...verified, skipBackendVerification: 'yes' },
    evidence: ['obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
  },
  {
    ...toKubelet,
    id: 'kubelet-without-address',
    settings: { ...verified, kubeletServingCertificate: 'self-signed' },
    evidence: ['obs/C-logs-node-selfsigned'],
  },
  {
    ...toPod,
    id: 'plain-http-eavesdropper',
    settings: defaults,
    seat: 'between-passive',
    evidence: ['obs/P-ca-pod-http'],
  },
  {
    ...toPod,
    id: 'https-unverified-eavesdropper',
    settings: https,
    seat: 'between-passive',
    evidence: ['obs/P-ca-pod-https'],
  },
  {
    ...toPod,
    path: 'pod-to-apiserver',
    id: 'api-server-not-verified',
    settings: { ...defaults, apiServerVerification: 'skipped' },
    evidence: ['obs/N-insecure'],
  },
  {
    ...toPod,
    path: 'pod-to-apiserver',
    id: 'api-server-verified',
    settings: defaults,
    evidence: ['obs/V-vip-mitm', 'obs/N-wrong-ca'],
  },
]);

/** What is tried on a connection that the client opens to the server itself. */
export const directCases: readonly LabCase[] = [...situations, ...onlyDirect].map((situation) => ({
  ...situation,
  carrier: 'direct' as const,
}));
