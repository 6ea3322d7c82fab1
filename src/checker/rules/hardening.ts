import { lifeOf } from '../facts.ts';
import { listensAt } from './etcd.ts';
import { boolOf, given, isUnresolved, listOf, placeOfFlag, saysEnough, type Component, type Flag, type Process } from '../read/flag.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, itemsOf, textOf } from '../read/yaml-node.ts';
import { dialled } from '../url.ts';
import { documentsOf, placeAt, type Cluster, type Hit, type Hits, type Rule } from './rule.ts';

/** A value with its place: a flag of a program, or a field of the kubelet's file. */
interface Value {
  readonly text: string;
  readonly hit: Omit<Hit, 'sentence'>;
}

const processes = ({ reading }: Cluster, ...components: readonly Component[]): readonly Process[] =>
  reading.processes.filter(({ component }) => components.includes(component));

const valueOf = (process: Process, flag: Flag, better?: string): Value => ({
  text: flag.value,
  hit: { place: placeOfFlag(process, flag), edits: better === undefined ? undefined : process.writer.set(flag, better) },
});

/** The values of a flag that is given and known. */
const flagsOf = (cluster: Cluster, name: string, better: string | undefined, ...components: readonly Component[]): readonly Value[] =>
  processes(cluster, ...components).flatMap((process) => {
    const found = given(process, name);
    return found.state === 'given' ? [valueOf(process, found.flag, better)] : [];
  });

/** The values of a field of the kubelet's files; the items of a list with commas between them. */
const fieldsOf = (cluster: Cluster, ...path: readonly string[]): readonly Value[] =>
  documentsOf(cluster, 'KubeletConfiguration', 'kubelet configz').flatMap((document) => {
    const node = get(document.root, ...path);
    if (!node) return [];
    const items = itemsOf(node);
    return [{ text: items.length > 0 ? items.map(textOf).join(',') : (textOf(node) ?? ''), hit: { place: placeAt(document, node) } }];
  });

/** Suites without forward secrecy, or with CBC, 3DES or RC4: of those that Go has what the CIS Benchmark does not list. */
const isWeakSuite = (name: string): boolean => /^TLS_RSA_|_CBC_|RC4/.test(name);

const gate = 'RotateKubeletServerCertificate';
/** Where a member of etcd listens for others in this scheme, on an address that other hosts reach as far as it is known. */
function peerListener(process: Process, scheme: 'http' | 'https'): Value | undefined {
  const found = given(process, 'listen-peer-urls');
  // With a file of configuration etcd reads no flag.
  if (found.state === 'absent' || given(process, 'config-file').state !== 'absent') return undefined;
  if (found.state === 'dynamic' && !saysEnough(found.flag)) return undefined;
  const isRemote = found.flag.value.split(',').some((url) => dialled(url).scheme === scheme && !dialled(url).isLoopback);
  return isRemote ? valueOf(process, found.flag) : undefined;
}
/** Whether a member asks others for a certificate, or may do so by what is not here. */
const mayAskPeers = (process: Process): boolean =>
  !process.complete ||
  process.base !== 'kubernetes' ||
  /ETCD_PEER_|EnvironmentFile|envFrom|ETCD_CONFIG_FILE/.test(process.source.text) ||
  ['peer-trusted-ca-file', 'peer-client-cert-auth'].some((name) => {
    const found = given(process, name);
    return found.state === 'dynamic' || (found.state === 'given' && found.value !== '' && boolOf(found.value) !== false);
  });

/** Whether the version still has a flag: one that is gone opens nothing. */
const hasFlag = ({ facts, minor }: Cluster, { component }: Process, name: string): boolean =>
  lifeOf(facts, name, minor, component) === 'within';

/** Whether other hosts reach an address, which may be one of IPv6 without brackets. */
const isOpenAddress = (text: string): boolean =>
  text !== '' && !dialled(`https://${text.includes(':') && !text.startsWith('[') ? `[${text}]` : text}`).isLoopback;

/** Whether a port is 0, so that nothing listens whatever its address is. */
const isClosed = (process: Process, name: string): boolean => {
  const port = given(process, name);
  return port.state === 'given' && port.value === '0';
};

const toEtcd = {
  path: 'apiserver-to-etcd',
  facts: ['facts/added#etcd-peers', 'facts/controls#etcd-tls'],
  sideEffects: 'members of etcd whose flags or certificates do not fit, so change one member after the other.',
  before: '`etcdctl endpoint health` at each member before the next one changes, with the credentials that a client needs.',
} as const;
const toServers = {
  sideEffects: 'clients that speak nothing newer.',
  before: 'Look for handshake errors in the log of one host first.',
} as const;
const rotation = {
  path: 'kubelet-to-apiserver',
  facts: ['facts/controls#kubelet-rotation'],
  sideEffects: 'nothing, if the requests are approved, by hand or by the controller manager.',
  before: '`kubectl get csr` shows whether requests of kubelets are approved.',
} as const;

/** What auditors look for beyond the verdicts of the paths, as kube-bench has it in its profile. */
export const hardeningRules: readonly Rule[] = [
  {
    ...toEtcd,
    code: 'etcd-peers-unauthenticated',
    title: 'etcd asks its peers for no certificate',
    severity: 'high',
    cis: ['2.5'],
    find: (cluster) =>
      processes(cluster, 'etcd').flatMap((process): Hits => {
        const listener = mayAskPeers(process) ? undefined : peerListener(process, 'https');
        if (!listener) return [];
        return {
          ...listener.hit,
          sentence:
            'Neither --peer-client-cert-auth nor --peer-trusted-ca-file is set, so etcd accepts anyone at its peer port without a certificate.',
          edits: process.writer.add([
            ['peer-client-cert-auth', 'true'],
            ['peer-trusted-ca-file', '/etc/kubernetes/pki/etcd/ca.crt'],
          ]),
        };
      }),
  },
  {
    ...toEtcd,
    code: 'etcd-peers-plain',
    title: 'etcd listens to its peers over plain HTTP',
    severity: 'high',
    cis: ['2.4'],
    find: (cluster) =>
      processes(cluster, 'etcd').flatMap((process): Hits => {
        const listener = peerListener(process, 'http');
        if (!listener) return [];
        const listens = listensAt(listener.hit.place, '--listen-peer-urls');
        const who = /[{$<]/.test(listener.text) ? 'whose host is filled in later' : 'that other hosts reach';
        const sentence = `${listens} address ${who}, so its port for peers has neither encryption nor authentication.`;
        return [{ ...listener.hit, sentence }];
      }),
  },
  {
    ...toEtcd,
    code: 'etcd-auto-tls',
    title: 'etcd signs its own certificate',
    severity: 'medium',
    cis: ['2.3', '2.6'],
    find: (cluster) =>
      ['', 'peer-'].flatMap((of) =>
        processes(cluster, 'etcd')
          // It is ignored beside a certificate (etcd-io/etcd:server/embed/config.go ClientSelfCert, PeerSelfCert), which a part may not show.
          .filter((process) => !process.isPart && given(process, `${of}cert-file`).state === 'absent')
          .flatMap((process) => {
            const found = given(process, `${of}auto-tls`);
            if (found.state !== 'given' || boolOf(found.value) !== true) return [];
            const sentence = `--${of}auto-tls is true, so etcd makes a certificate that no other host can verify.`;
            return [{ ...valueOf(process, found.flag, 'false').hit, sentence }];
          }),
      ),
  },
  {
    ...toEtcd,
    code: 'etcd-shares-ca',
    title: 'etcd trusts the CA of the cluster',
    severity: 'medium',
    cis: ['2.7'],
    find: (cluster) => {
      const cas = processes(cluster, 'kube-apiserver').flatMap((process) => listOf(process, 'client-ca-file'));
      return flagsOf(cluster, 'trusted-ca-file', undefined, 'etcd')
        .filter(({ text }) => cas.includes(text))
        .map(({ hit, text }) => ({
          ...hit,
          sentence: `etcd trusts ${text}, the API server’s --client-ca-file, so the certificate of any client or kubelet opens etcd.`,
        }));
    },
  },
  {
    ...toServers,
    code: 'tls-suite-weak',
    title: 'A weak cipher suite is allowed',
    severity: 'low',
    path: 'apiserver-to-kubelet',
    facts: ['facts/controls#apiserver-ciphers', 'facts/controls#kubelet-ciphers-and-version'],
    cis: ['1.2.29', '4.2.12'],
    find: (cluster) =>
      [
        ...processes(cluster, 'kube-apiserver', 'kubelet', 'kube-controller-manager', 'kube-scheduler').flatMap((process) =>
          process.flags.filter((flag) => flag.name === 'tls-cipher-suites' && !isUnresolved(flag)).map((flag) => valueOf(process, flag)),
        ),
        ...fieldsOf(cluster, 'tlsCipherSuites'),
      ].flatMap(({ text, hit }) => {
        const weak = text
          .split(',')
          .map((one) => one.trim())
          .filter(isWeakSuite);
        return weak.length > 0
          ? [
              {
                ...hit,
                sentence: `The cipher suites include ${weak.slice(0, 3).join(', ')}, which the profile ${cluster.facts.profile} of kube-bench does not list.`,
              },
            ]
          : [];
      }),
  },
  {
    ...toServers,
    code: 'tls-version-old',
    title: 'A component accepts old TLS',
    severity: 'medium',
    path: 'apiserver-to-kubelet',
    facts: ['facts/controls#kubelet-ciphers-and-version', 'facts/controls#controller-scheduler-tls-and-bind'],
    find: (cluster) =>
      [
        ...flagsOf(cluster, 'tls-min-version', 'VersionTLS12', 'kubelet', 'kube-controller-manager', 'kube-scheduler'),
        ...fieldsOf(cluster, 'tlsMinVersion'),
      ]
        .filter(({ text }) => /^VersionTLS1[01]$/.test(text))
        .map(({ text, hit }) => ({ ...hit, sentence: `The least version is ${text}, below the TLS 1.2 that is the default.` })),
  },
  {
    ...rotation,
    code: 'kubelet-rotation-off',
    title: 'The kubelet does not renew its client certificate',
    severity: 'medium',
    cis: ['4.2.10'],
    find: (cluster) =>
      [...flagsOf(cluster, 'rotate-certificates', 'true', 'kubelet'), ...fieldsOf(cluster, 'rotateCertificates')]
        .filter(({ text }) => boolOf(text) === false)
        .map(({ hit }) => ({
          ...hit,
          sentence:
            'Rotation is off, so the node is cut off from the API server when its certificate expires, unless something else renews it.',
        })),
  },
  {
    ...rotation,
    code: 'serving-rotation-off',
    title: 'The kubelet asks for no serving certificate',
    severity: 'medium',
    cis: ['4.2.11'],
    find: (cluster) =>
      [
        ...flagsOf(cluster, 'feature-gates', undefined, 'kubelet').filter(({ text }) =>
          new RegExp(`${gate}=(?:0|[fF](?:alse|ALSE)?)(?:,|$)`).test(text),
        ),
        ...fieldsOf(cluster, 'featureGates', gate).filter(({ text }) => boolOf(text) === false),
      ].map(({ hit }) => ({
        ...hit,
        sentence: `${gate} is false, so the kubelet asks for no serving certificate that the API server can verify.`,
      })),
  },
  {
    code: 'component-address-open',
    title: 'A component listens on every network',
    severity: 'low',
    path: 'control-plane-to-apiserver',
    facts: ['facts/controls#controller-scheduler-tls-and-bind', 'facts/controls#kube-proxy-metrics'],
    cis: ['1.3.7', '1.4.2', '4.3.1'],
    sideEffects: 'scrapers on other hosts that read its metrics.',
    before: '`ss -tn sport = :<port>` on its host shows who reads it now.',
    find: (cluster) => [
      ...(['bind-address', 'address'] as const)
        .flatMap((name) =>
          processes(cluster, 'kube-controller-manager', 'kube-scheduler')
            .filter((process) => hasFlag(cluster, process, name) && !isClosed(process, name === 'address' ? 'port' : 'secure-port'))
            .flatMap((process) => {
              const found = given(process, name);
              return found.state === 'given' ? [valueOf(process, found.flag, '127.0.0.1')] : [];
            }),
        )
        .filter(({ text }) => isOpenAddress(text))
        .map(({ text, hit }) => ({
          ...hit,
          sentence: `The component listens at ${text}, so its port for metrics and health is open to other hosts.`,
        })),
      ...processes(cluster, 'kube-controller-manager', 'kube-scheduler').flatMap((process): Hits => {
        const port = given(process, 'port');
        if (
          !hasFlag(cluster, process, 'port') ||
          port.state !== 'given' ||
          !/^[1-9]/.test(port.value) ||
          given(process, 'address').state !== 'absent'
        )
          return [];
        const sentence = `--port=${port.value} serves health and metrics over plain HTTP if the version still has it, and no --address keeps it on the host.`;
        return [{ ...valueOf(process, port.flag, '0').hit, severity: 'medium', sentence }];
      }),
      ...documentsOf(cluster, 'KubeProxyConfiguration').flatMap((document): Hits => {
        const node = get(document.root, 'metricsBindAddress');
        const text = textOf(node) ?? '';
        if (!node || holdsTemplate(text) || !isOpenAddress(text.replace(/(?<=^[^:]*|\]):\d*$/, ''))) return [];
        const sentence = `kube-proxy listens at ${text}, so its port for metrics is open to other hosts.`;
        return [{ place: placeAt(document, node), path: 'kube-proxy-to-apiserver', sentence }];
      }),
    ],
  },
  {
    code: 'api-profiling-on',
    title: 'Profiling is on at the API server',
    severity: 'info',
    path: 'apiserver-to-webhook',
    facts: ['facts/flags#--profiling', 'facts/cves#CVE-2020-8561'],
    cis: ['1.2.15'],
    sideEffects: 'tools that read profiles of the API server.',
    before: 'The audit log shows requests for /debug/pprof.',
    find: (cluster) =>
      flagsOf(cluster, 'profiling', 'false', 'kube-apiserver')
        .filter(({ text }) => boolOf(text) === true)
        .map(({ hit }) => ({
          ...hit,
          sentence:
            '--profiling is true, so a user with that permission can raise the log level at run time. CVE-2020-8561 needs a high one.',
        })),
  },
];
