import { lifeOf } from '../../facts.ts';
import { listed } from '../../../wording/text/list.ts';
import { isUnresolved, listOf } from '../../read/flag.ts';
import { hitAt, serverFlag, type Rule } from '../rule.ts';
import { booleanRule, each } from './each.ts';

/** The pair that kubeadm makes for the front proxy. Source: facts/flags#kubeadm_default_apiserver_args. */
const frontProxyFiles = {
  'proxy-client-cert-file': '/etc/kubernetes/pki/front-proxy-client.crt',
  'proxy-client-key-file': '/etc/kubernetes/pki/front-proxy-client.key',
} as const;

const redirects = booleanRule(
  {
    code: 'aggregator-follows-redirects',
    changedAt: 'api_flags',
    title: 'An extension API server can redirect clients',
    severity: 'medium',
    path: 'apiserver-to-extension-apiserver',
    facts: ['facts/flags#--aggregator-reject-forwarding-redirect', 'facts/cves#CVE-2022-3172'],
    sideEffects: 'an extension API server that answers with redirects on purpose.',
    before: 'Ask each APIService for a list through the API server and look for status 3xx.',
  },
  'aggregator-reject-forwarding-redirect',
  false,
  '--aggregator-reject-forwarding-redirect is false, so an extension API server can redirect clients, with their credentials, to any address.',
);

const oldTls: Rule = {
  code: 'api-tls-version-old',
  changedAt: 'api_flags',
  title: 'The API server accepts old TLS',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/flags#--tls-min-version'],
  sideEffects: 'clients that speak nothing newer than TLS 1.1.',
  before: 'Look for handshake errors on one control plane host first.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'tls-min-version');
      if (found.value !== 'VersionTLS10' && found.value !== 'VersionTLS11') return [];
      return [hitAt(found, `--tls-min-version is ${found.value}, below the TLS 1.2 that is the default.`, 'VersionTLS12')];
    }),
};

const frontProxyNames: Rule = {
  code: 'front-proxy-any-name',
  changedAt: 'api_flags',
  title: 'Any holder of a front-proxy certificate can impersonate any user',
  severity: 'low',
  path: 'apiserver-to-extension-apiserver',
  facts: ['facts/flags#--requestheader-allowed-names'],
  sideEffects: 'a front proxy whose certificate has another common name.',
  before: '`openssl x509 -noout -subject` on the certificate that --proxy-client-cert-file names.',
  find: (cluster) =>
    each(cluster, (process) => {
      const ca = serverFlag(cluster, process, 'requestheader-client-ca-file');
      const names = serverFlag(cluster, process, 'requestheader-allowed-names');
      if (!ca.value || names.value !== '') return [];
      return hitAt(
        names,
        '--requestheader-allowed-names is empty, so every certificate of that CA may name any user in a header.',
        // The name is that of kubeadm's certificate; another front proxy may have another.
        process.base === 'kubeadm' ? 'front-proxy-client' : undefined,
        { place: names.origin.kind === 'stated' ? names.place : ca.place },
      );
    }),
};

/** The number of a curve by its name, as far as the facts have it. Source: facts/flags#--tls-curve-preferences. */
const curveNumbers: Readonly<Record<string, string>> = { X25519: '29' };

const curveNames: Rule = {
  code: 'tls-curve-named',
  changedAt: 'api_flags',
  title: 'A curve is configured by its name',
  severity: 'critical',
  path: 'kubelet-to-apiserver',
  facts: ['facts/flags#--tls-curve-preferences', 'facts/flags#tls-curve-name'],
  sideEffects: 'nothing, because the API server does not start now.',
  before: 'Start one API server with the changed flag and watch its log, while the others keep the old one.',
  find: (cluster) =>
    each(cluster, (process) => {
      const flag = 'tls-curve-preferences';
      const found = serverFlag(cluster, process, flag);
      // A version that does not have the flag at all stops because of the flag.
      if (!found.value || lifeOf(cluster.facts, flag, cluster.minor) !== 'within') return [];
      const curves = listOf(process, flag);
      const names = curves.filter((curve) => !/^\d+$/.test(curve));
      if (names.length === 0 || process.flags.some((one) => one.name === flag && isUnresolved(one))) return [];
      const numbers = curves.map((curve) => curveNumbers[curve] ?? curve);
      const isKnown = numbers.every((curve) => /^\d+$/.test(curve)) && process.flags.filter(({ name }) => name === flag).length === 1;
      return hitAt(
        found,
        `--${flag} takes numbers, such as 29 for X25519, so the API server does not start with ${names.join(', ').slice(0, 60)}.`,
        isKnown ? numbers.join(',') : undefined,
      );
    }),
};

const peerWithoutPair: Rule = {
  code: 'peer-ca-without-client-pair',
  changedAt: 'api_flags',
  title: 'A CA for peers, and no certificate to present to them',
  severity: 'critical',
  path: 'control-plane-to-apiserver',
  facts: ['facts/flags#--peer-ca-file', 'facts/flags#peer-ca-without-proxy-cert'],
  sideEffects: 'nothing, because the API server does not start now.',
  before: 'Start one API server with the changed flags and watch its log, while the others keep the old ones.',
  find: (cluster) =>
    each(cluster, (process) => {
      const ca = serverFlag(cluster, process, 'peer-ca-file');
      const missing = (['proxy-client-cert-file', 'proxy-client-key-file'] as const).filter(
        (name) => serverFlag(cluster, process, name).value === '',
      );
      if (!ca.value || missing.length === 0) return [];
      return hitAt(
        ca,
        `--peer-ca-file needs ${listed(missing.map((name) => `--${name}`))} beside it, so the API server does not start.`,
        undefined,
        { edits: process.writer.add(missing.map((name) => [name, frontProxyFiles[name]])) },
      );
    }),
};

export const servingRules: readonly Rule[] = [oldTls, curveNames, redirects, frontProxyNames, peerWithoutPair];
