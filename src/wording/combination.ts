import type { Settings } from '../model/setting/setting.ts';

const transports: Readonly<Record<Settings['transport'], string>> = {
  direct: 'Direct',
  'ssh-tunnel': 'SSH tunnel',
  konnectivity: 'Konnectivity',
  'other-tunnel': 'Tunnel of the distribution',
  unknown: 'Unknown route',
};
const verifications: Readonly<Record<Settings['kubeletCertificateAuthority'], string>> = {
  set: 'kubelet verified',
  unset: 'kubelet not verified',
  unknown: 'unknown whether the kubelet is verified',
};

/** What settings that are no mode are called: how nodes are reached, whether kubelets are verified, and the scheme of the proxy. */
export function combinationName(
  transport: Settings['transport'],
  verification: Settings['kubeletCertificateAuthority'],
  scheme: Settings['proxyScheme'],
): string {
  const name = `${transports[transport]}, ${verifications[verification]}`;
  return scheme === 'https' ? `${name}, https: proxy` : name;
}
