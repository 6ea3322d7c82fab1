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

type Tried = Omit<Unnamed, 'carrier'>;
const tried = (
  attack: Omit<Tried, 'id' | 'settings' | 'evidence'>,
  id: Tried['id'],
  settings: Settings,
  ...evidence: Tried['evidence']
): Tried => ({ ...attack, id, settings, evidence });

/** What is tried directly and in both kinds of SSH tunnel. */
export const situations: readonly Situation[] = named([
  tried(toKubelet, 'verification-off', defaults, 'obs/B-logs-node-mitm-authn', 'obs/B-exec-node-mitm-authn'),
  tried({ ...toKubelet, attackersCertificate: 'of-another-ca' }, 'wrong-ca', verified, 'obs/C-logs-node-otherca'),
  tried(toKubelet, 'right-ca', verified, 'obs/C-logs-node-good', 'obs/C-logs-node-mitm'),
  tried(
    { ...toKubelet, attackersCertificate: 'of-another-node' },
    'another-nodes-certificate',
    verified,
    'obs/I1-mitm-logs-own',
    'obs/C-logs-node-wrongname',
  ),
  tried({ ...toKubelet, attackersCertificate: 'without-address' }, 'certificate-without-address', verified, 'obs/C-logs-node-dnsonly'),
  tried(toPod, 'plain-http', defaults, 'obs/P-ca-pod-http-mitm'),
  tried(toPod, 'https-unverified', https, 'obs/P-ca-pod-https-mitm'),
  tried({ ...toPod, serverExpectsTls: true }, 'plaintext-to-tls-port', defaults, 'obs/P-ca-pod-tlsport-noprefix'),
]);

/** What is tried without a tunnel only. */
const onlyDirect: readonly Situation[] = named([
  tried({ ...toKubelet, seat: 'between-passive' }, 'verification-off-eavesdropper', defaults, 'obs/A-logs-node-good'),
  tried(
    toKubelet,
    'verification-off-open-kubelet',
    { ...defaults, kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
    'obs/B-logs-node-mitm',
  ),
  tried(
    toKubelet,
    'verification-skipped',
    { ...verified, skipBackendVerification: 'yes' },
    'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm',
  ),
  tried(toKubelet, 'kubelet-without-address', { ...verified, kubeletServingCertificate: 'self-signed' }, 'obs/C-logs-node-selfsigned'),
  tried({ ...toPod, seat: 'between-passive' }, 'plain-http-eavesdropper', defaults, 'obs/P-ca-pod-http'),
  tried({ ...toPod, seat: 'between-passive' }, 'https-unverified-eavesdropper', https, 'obs/P-ca-pod-https'),
  tried(
    { ...toPod, path: 'pod-to-apiserver' },
    'api-server-not-verified',
    { ...defaults, apiServerVerification: 'skipped' },
    'obs/N-insecure',
  ),
  tried({ ...toPod, path: 'pod-to-apiserver' }, 'api-server-verified', defaults, 'obs/V-vip-mitm', 'obs/N-wrong-ca'),
]);

/** What is tried on a connection that the client opens to the server itself. */
export const directCases: readonly LabCase[] = [...situations, ...onlyDirect].map((situation) => ({
  ...situation,
  carrier: 'direct' as const,
}));
