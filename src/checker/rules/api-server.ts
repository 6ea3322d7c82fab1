import { boolOf, listOf } from '../read/flag.ts';
import { get, isNothing } from '../read/yaml-node.ts';
import { kubeletField } from '../settings/kubelet.ts';
import { clusterCA, documentsOf, hitAt, serverFlag, type Cluster, type Hit, type Rule } from './rule.ts';
import type { Process } from '../read/flag.ts';

const each = (cluster: Cluster, find: (process: Process) => readonly Hit[]): readonly Hit[] => cluster.apiServers.flatMap(find);

const modesOf = (value: string): readonly string[] =>
  value
    .split(',')
    .map((mode) => mode.trim())
    .filter(Boolean);

/** The modes in force, or undefined where a file or a variable decides. */
function authorizationModes(cluster: Cluster, process: Process): readonly string[] | undefined {
  const config = serverFlag(cluster, process, 'authorization-config');
  if (config.value !== '') return undefined;
  const given = listOf(process, 'authorization-mode');
  const { value } = serverFlag(cluster, process, 'authorization-mode');
  return value === undefined ? undefined : given.length > 0 ? given : modesOf(value);
}

const kubeletCA: Rule = {
  code: 'kubelet-ca-unset',
  title: 'The API server does not check the kubelet’s certificate',
  severity: 'high',
  path: 'apiserver-to-kubelet',
  facts: ['facts/flags#--kubelet-certificate-authority', 'obs/B-logs-node-mitm', 'facts/seed-corrections#12'],
  cis: ['1.2.5'],
  breaks:
    'logs, exec, attach and port-forward fail for every kubelet whose serving certificate this CA did not sign, and kubelets sign their own unless told otherwise.',
  before:
    'For each node: `openssl s_client -connect <node>:10250 -CAfile <the CA> -verify_return_error </dev/null`, and `kubectl get csr` for requests that wait.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'kubelet-certificate-authority');
      if (found.value !== '') return [];
      const ca = serverFlag(cluster, process, 'client-ca-file').value || clusterCA;
      const kubelets = cluster.kubelets.flatMap((kubelet) => {
        const bootstrap = kubeletField(kubelet, 'serverTLSBootstrap', cluster.facts, cluster.minor);
        const file = kubeletField(kubelet, 'tlsCertFile', cluster.facts, cluster.minor);
        return file.value === '' && bootstrap.value !== undefined && boolOf(bootstrap.value) === false ? bootstrap.change('true') : [];
      });
      const edits = [...found.change(ca), ...(process.base === 'kubespray' ? [] : kubelets)];
      return [
        hitAt(
          found,
          '--kubelet-certificate-authority is not set, so whoever stands between the API server and a kubelet can take its requests and answer them.',
          undefined,
          { edits },
        ),
      ];
    }),
};

const selfSigned: Rule = {
  code: 'kubelet-ca-refuses-self-signed',
  title: 'A kubelet CA is set, and kubelets sign their own certificates',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/symptoms#1', 'obs/R-ca-selfgen-logs', 'facts/kubelet#serving_certificate/default'],
  cis: ['4.2.11'],
  breaks:
    'until the new requests are approved the kubelet answers every TLS handshake with an error, so logs and exec fail for longer than before.',
  before: 'Have an approver that compares the addresses ready, then watch `kubectl get csr` while one node restarts.',
  find: (cluster) =>
    cluster.settings.kubeletCertificateAuthority !== 'set'
      ? []
      : cluster.kubelets.flatMap((kubelet) => {
          const bootstrap = kubeletField(kubelet, 'serverTLSBootstrap', cluster.facts, cluster.minor);
          const file = kubeletField(kubelet, 'tlsCertFile', cluster.facts, cluster.minor);
          if (file.value !== '' || bootstrap.value === undefined || boolOf(bootstrap.value) !== false) return [];
          return [
            hitAt(
              bootstrap,
              'This kubelet serves a certificate that it signed itself, and the API server is told to refuse that: logs and exec fail.',
              'true',
            ),
          ];
        }),
};

const clientCertificate: Rule = {
  code: 'kubelet-client-certificate-unset',
  title: 'The API server shows kubelets no certificate',
  severity: 'medium',
  path: 'apiserver-to-kubelet',
  facts: ['facts/flags#--kubelet-client-certificate', 'obs/R-noclientcert-logs', 'facts/symptoms#5'],
  cis: ['1.2.4'],
  breaks:
    'nothing that works today: a kubelet that lets anonymous callers in goes on doing so. The certificate’s user needs the rights of system:kubelet-api-admin.',
  before:
    '`kubectl get clusterrolebinding -o wide | grep kubelet-api-admin` names the user, `openssl x509 -noout -subject` on the certificate has to show the same.',
  find: (cluster) =>
    each(cluster, (process) => {
      const certificate = serverFlag(cluster, process, 'kubelet-client-certificate');
      const key = serverFlag(cluster, process, 'kubelet-client-key');
      if (certificate.value === undefined || key.value === undefined || (certificate.value !== '' && key.value !== '')) return [];
      const none = certificate.value === '' && key.value === '';
      const edits = [
        ...(certificate.value === '' ? certificate.change('/etc/kubernetes/pki/apiserver-kubelet-client.crt') : []),
        ...(key.value === '' ? key.change('/etc/kubernetes/pki/apiserver-kubelet-client.key') : []),
      ];
      const missing = certificate.value === '' ? certificate : key;
      const sentence = none
        ? 'Neither --kubelet-client-certificate nor --kubelet-client-key is set, so a kubelet cannot tell the API server from anybody else.'
        : `--kubelet-client-${certificate.value === '' ? 'certificate' : 'key'} is missing, and its partner is of no use alone.`;
      return [
        hitAt(none ? certificate : certificate.value === '' ? key : certificate, sentence, undefined, { edits, origin: missing.origin }),
      ];
    }),
};

const alwaysAllow: Rule = {
  code: 'api-authorization-always-allow',
  title: 'The API server allows everything to everybody it can identify',
  severity: 'critical',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--authorization-mode'],
  cis: ['1.2.6'],
  breaks: 'every client that lived on the open door: what has no role gets 403.',
  before: 'Turn on audit logging and list the users; `kubectl auth can-i --list --as <user>` shows what each would keep.',
  find: (cluster) =>
    each(cluster, (process) => {
      if (!authorizationModes(cluster, process)?.includes('AlwaysAllow')) return [];
      const found = serverFlag(cluster, process, 'authorization-mode');
      const sentence =
        found.origin.kind === 'stated'
          ? '--authorization-mode includes AlwaysAllow, so every pod’s token may do everything.'
          : 'Neither --authorization-mode nor --authorization-config is set, and the default is AlwaysAllow: every pod’s token may do everything.';
      return [hitAt(found, sentence, 'Node,RBAC')];
    }),
};

const withoutNode: Rule = {
  code: 'api-authorization-without-node',
  title: 'The node authorizer is off',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/links#node_identity', 'facts/flags#--authorization-mode'],
  cis: ['1.2.7'],
  breaks:
    'nothing for kubelets whose certificate says system:node:<name> and system:nodes; others lose what the node authorizer gave them by name.',
  before: '`kubectl get csr -o wide` and `openssl x509 -noout -subject` on a kubelet’s certificate show its name and group.',
  find: (cluster) =>
    each(cluster, (process) => {
      const modes = authorizationModes(cluster, process);
      if (!modes?.includes('RBAC') || modes.includes('Node') || modes.includes('AlwaysAllow')) return [];
      const found = serverFlag(cluster, process, 'authorization-mode');
      return [
        hitAt(
          found,
          '--authorization-mode has no Node, so one kubelet’s certificate is not held to the objects of its own node.',
          ['Node', ...modes].join(','),
        ),
      ];
    }),
};

const nodeRestriction: Rule = {
  code: 'node-restriction-off',
  title: 'Kubelets may change other nodes’ objects',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/flags#--enable-admission-plugins', 'facts/links#node_identity'],
  cis: ['1.2.14'],
  breaks: 'kubelets that set labels or taints which the plugin reserves for the administrator.',
  before: '`kubectl get nodes --show-labels`: look for node-restriction.kubernetes.io/ labels that a kubelet sets itself.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'enable-admission-plugins');
      const off = listOf(process, 'disable-admission-plugins').includes('NodeRestriction');
      if (found.value === undefined) return [];
      const plugins = listOf(process, 'enable-admission-plugins');
      const all = plugins.length > 0 ? plugins : modesOf(found.value);
      if (off || all.includes('NodeRestriction')) return [];
      return [
        hitAt(
          found,
          'The NodeRestriction admission plugin is not on, so a stolen kubelet certificate may change other nodes and their pods.',
          [...all, 'NodeRestriction'].join(','),
        ),
      ];
    }),
};

const anonymous: Rule = {
  code: 'api-anonymous-on',
  title: 'The API server takes anonymous requests',
  severity: 'info',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--anonymous-auth', 'facts/benchmarks#cis_vs_maintainers', 'facts/links#anonymous'],
  cis: ['1.2.1'],
  breaks:
    'health probes without credentials, such as those of the API server’s own static pod, and `kubeadm join` with a token, which reads cluster-info anonymously.',
  before:
    '`kubectl get clusterrolebindings,rolebindings -A -o wide | grep -E "system:(anonymous|unauthenticated)"` shows what anonymous callers may do. From 1.34 an AuthenticationConfiguration can narrow it to health paths instead.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'anonymous-auth');
      if (found.value === undefined || boolOf(found.value) !== true) return [];
      if (serverFlag(cluster, process, 'authentication-config').value !== '') return [];
      if (authorizationModes(cluster, process)?.includes('AlwaysAllow')) return [];
      return [
        hitAt(
          found,
          'Anonymous requests are on: callers without credentials reach health, version and whatever RBAC gives system:anonymous.',
          'false',
        ),
      ];
    }),
};

const anonymousConflict: Rule = {
  code: 'api-anonymous-conflict',
  title: 'Anonymous requests are set in two places',
  severity: 'critical',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--anonymous-auth', 'facts/flags#--authentication-config'],
  cis: ['1.2.1'],
  breaks: 'nothing: the file goes on deciding.',
  before: 'Read the anonymous section of the AuthenticationConfiguration: it alone counts afterwards.',
  find: (cluster) => {
    const inFile = documentsOf(cluster, 'AuthenticationConfiguration').some(({ root }) => !isNothing(get(root, 'anonymous')));
    return each(cluster, (process) => {
      const flag = process.flags.findLast(({ name }) => name === 'anonymous-auth');
      const config = serverFlag(cluster, process, 'authentication-config');
      if (!inFile || !flag || config.value === '') return [];
      const found = serverFlag(cluster, process, 'anonymous-auth');
      const all = process.flags.filter(({ name }) => name === 'anonymous-auth');
      return [
        hitAt(
          found,
          '--anonymous-auth is set and the AuthenticationConfiguration has an anonymous section: the API server does not start.',
          undefined,
          { edits: all.flatMap((one) => process.writer.remove(one)) },
        ),
      ];
    });
  },
};

const authorizationConflict: Rule = {
  code: 'api-authorization-conflict',
  title: 'Authorization is set in two places',
  severity: 'critical',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--authorization-config'],
  breaks: 'nothing, if the file lists every authorizer that the flags did.',
  before: 'Compare the authorizers of the AuthorizationConfiguration with the flags.',
  find: (cluster) =>
    each(cluster, (process) => {
      const config = serverFlag(cluster, process, 'authorization-config');
      const rivals = process.flags.filter(({ name }) => name === 'authorization-mode' || name.startsWith('authorization-webhook-'));
      const first = rivals[0];
      if (!config.value || !first) return [];
      const place = { source: process.source, start: first.start, end: first.end };
      return [
        {
          place,
          sentence: `--${first.name} and --authorization-config exclude each other: the API server does not start.`,
          edits: rivals.flatMap((one) => process.writer.remove(one)),
        },
      ];
    }),
};

const tokenFile: Rule = {
  code: 'api-token-file',
  title: 'Static tokens are accepted',
  severity: 'medium',
  path: 'pod-to-apiserver',
  facts: ['facts/flags#--token-auth-file'],
  cis: ['1.2.2'],
  breaks: 'every client that still sends a token of that file.',
  before: 'Find the users of the file in the audit log before it goes.',
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, 'token-auth-file');
      const flags = process.flags.filter(({ name }) => name === 'token-auth-file');
      if (!found.value || flags.length === 0) return [];
      return [
        hitAt(found, '--token-auth-file is set: its tokens stand in clear text in a file and work until it changes.', undefined, {
          edits: flags.flatMap((flag) => process.writer.remove(flag)),
        }),
      ];
    }),
};

/** A rule that finds one boolean flag at the wrong value. */
const booleanRule = (rule: Omit<Rule, 'find'>, name: string, bad: boolean, sentence: string): Rule => ({
  ...rule,
  find: (cluster) =>
    each(cluster, (process) => {
      const found = serverFlag(cluster, process, name);
      return found.value !== undefined && boolOf(found.value) === bad ? [hitAt(found, sentence, String(!bad))] : [];
    }),
});

const lookup = booleanRule(
  {
    code: 'service-account-lookup-off',
    title: 'Tokens of deleted service accounts stay valid',
    severity: 'medium',
    path: 'pod-to-apiserver',
    facts: ['facts/flags#--service-account-lookup'],
    cis: ['1.2.21'],
    breaks: 'clients that use the token of a service account which is gone.',
    before: 'Look for such clients in the audit log.',
  },
  'service-account-lookup',
  false,
  '--service-account-lookup is false, so a token goes on working after its service account is deleted.',
);

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

export const apiServerRules: readonly Rule[] = [
  kubeletCA,
  selfSigned,
  clientCertificate,
  alwaysAllow,
  withoutNode,
  nodeRestriction,
  anonymous,
  anonymousConflict,
  authorizationConflict,
  tokenFile,
  lookup,
  oldTls,
  redirects,
  frontProxyNames,
];
