import type { CheckFacts } from '../facts.ts';
import { boolOf, given } from '../read/flag.ts';
import type { Reading } from '../read/reading.ts';
import { candidate, type Candidate } from './combine.ts';
import { installerOf, installerOrigin } from './installer.ts';
import { kubeletField, kubeletsIn, type Kubelet } from './kubelet.ts';
import { unknownUntil, type Found } from './origin.ts';

/** Whether a kubelet signs its own serving certificate. */
export function servingCertificateOf(kubelet: Kubelet, facts: CheckFacts, minor: string): Candidate<'kubeletServingCertificate'> {
  const [bootstrap, file] = [kubeletField(kubelet, 'serverTLSBootstrap', facts, minor), kubeletField(kubelet, 'tlsCertFile', facts, minor)];
  // An installer that hands out certificates says so in the facts; a flag of the reader goes before it.
  const { process } = kubelet;
  const installer = process?.complete && !kubelet.document ? installerOf(facts, process.base) : undefined;
  const own = installer?.settings['kubeletServingCertificate'];
  const isLeftOut = process && ['rotate-server-certificates', 'tls-cert-file'].every((name) => given(process, name).state === 'absent');
  if (installer && isLeftOut && process.complete && (own === 'issued' || own === 'self-signed'))
    return candidate(own, installerOrigin(installer));
  if (file.value === undefined) return candidate('unknown', file.origin);
  if (file.value !== '')
    return candidate('unknown', unknownUntil('`openssl x509 -noout -issuer -ext subjectAltName` on the file that tlsCertFile names'));
  if (bootstrap.value === undefined) return candidate('unknown', bootstrap.origin);
  const on = boolOf(bootstrap.value);
  if (on === undefined) return candidate('unknown', unknownUntil('true or false for serverTLSBootstrap'));
  return candidate(on ? 'issued' : 'self-signed', bootstrap.origin);
}

function switchOf(found: Found): boolean | undefined {
  return found.value === undefined ? undefined : boolOf(found.value);
}

/** Whether a kubelet takes anonymous requests. */
export function kubeletAnonymousOf(kubelet: Kubelet, facts: CheckFacts, minor: string): Candidate<'kubeletAnonymous'> {
  const found = kubeletField(kubelet, 'anonymous', facts, minor);
  const on = switchOf(found);
  if (on === undefined)
    return candidate(
      'unknown',
      found.value === undefined ? found.origin : unknownUntil('true or false for anonymous authentication of the kubelet'),
    );
  return candidate(on ? 'on' : 'off', found.origin);
}

/** What authorizes a kubelet’s callers. */
export function kubeletAuthorizationOf(kubelet: Kubelet, facts: CheckFacts, minor: string): Candidate<'kubeletAuthorization'> {
  const { value, origin } = kubeletField(kubelet, 'authorization', facts, minor);
  return value === 'Webhook' || value === 'AlwaysAllow'
    ? candidate(value, origin)
    : candidate('unknown', value === undefined ? origin : unknownUntil('Webhook or AlwaysAllow for the authorization mode of the kubelet'));
}

/** Whether a kubelet’s read-only port is open. */
export function readOnlyPortOf(kubelet: Kubelet, facts: CheckFacts, minor: string): Candidate<'readOnlyPort'> {
  const { value, origin } = kubeletField(kubelet, 'readOnlyPort', facts, minor);
  if (value === undefined || !/^\d+$/.test(value))
    return candidate('unknown', value === undefined ? origin : unknownUntil('a port number for readOnlyPort'));
  return candidate(Number(value) === 0 ? 'closed' : 'open', origin);
}

/** Without a word about a kubelet, a kubeadm file still tells what kubeadm gives it. */
export function kubeletsOrKubeadm(reading: Reading): readonly Kubelet[] {
  const kubelets = kubeletsIn(reading);
  if (kubelets.length > 0) return kubelets;
  return reading.processes
    .filter(({ component, base }) => component === 'kube-apiserver' && base === 'kubeadm')
    .map((kubeadm): Kubelet => ({ process: { ...kubeadm, component: 'kubelet', flags: [] } }));
}
