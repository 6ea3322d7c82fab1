import { hitAt, serverFlag, type Rule } from '../rule.ts';
import { booleanRule, each } from './each.ts';

const redirects = booleanRule(
  {
    code: 'aggregator-follows-redirects',
    title: 'An extension API server can redirect clients',
    severity: 'medium',
    path: 'apiserver-to-extension-apiserver',
    facts: ['facts/flags#--aggregator-reject-forwarding-redirect', 'facts/cves#CVE-2022-3172'],
    breaks: 'an extension API server that answers with redirects on purpose.',
    before: 'Ask each APIService for a list through the API server and look for status 3xx.',
  },
  'aggregator-reject-forwarding-redirect',
  false,
  '--aggregator-reject-forwarding-redirect is false, so an extension API server can send clients, with their credentials, wherever it likes.',
);

const oldTls: Rule = {
  code: 'api-tls-version-old',
  title: 'The API server accepts old TLS',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/flags#--tls-min-version'],
  breaks: 'clients that speak nothing newer than TLS 1.1.',
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
  title: 'Any certificate of the front-proxy CA may speak for any user',
  severity: 'low',
  path: 'apiserver-to-extension-apiserver',
  facts: ['facts/flags#--requestheader-allowed-names'],
  breaks: 'a front proxy whose certificate has another common name.',
  before: '`openssl x509 -noout -subject` on the certificate that --proxy-client-cert-file names.',
  find: (cluster) =>
    each(cluster, (process) => {
      const ca = serverFlag(cluster, process, 'requestheader-client-ca-file');
      const names = serverFlag(cluster, process, 'requestheader-allowed-names');
      if (!ca.value || names.value !== '') return [];
      return [
        hitAt(
          names,
          '--requestheader-allowed-names is empty, so every certificate of that CA may name any user in a header.',
          'front-proxy-client',
          { place: names.origin.kind === 'stated' ? names.place : ca.place },
        ),
      ];
    }),
};

export const servingRules: readonly Rule[] = [oldTls, redirects, frontProxyNames];
