import { commandName } from '../components.ts';
import type { Component, Flag } from '../flag.ts';
import type { MoreForms } from '../reading.ts';
import { baseName } from '../source-text.ts';
import { skipAt, tellRead } from './piece.ts';
import { tellInstaller } from './text/installs.ts';

const ofEtcd = [
  'listen-client-urls',
  'listen-peer-urls',
  'advertise-client-urls',
  'initial-advertise-peer-urls',
  'initial-cluster',
] as const;
/** Whether a text has one of the flags that only etcd has. */
export const holdsEtcdFlag = (text: string): boolean => new RegExp(`(?<![\\w-])--(?:${ofEtcd.join('|')})(?![\\w-])`).test(text);

/** Flags that only one program has, alone or together: enough to tell whose flags stand alone. */
const signatures: readonly (readonly [component: Component, ...flags: readonly string[]])[] = [
  // It has --service-cluster-ip-range too (k8s:cmd/kube-controller-manager/app/options/nodeipamcontroller.go).
  ['kube-controller-manager', 'service-account-private-key-file', 'root-ca-file', 'cluster-signing-cert-file', 'cluster-signing-key-file'],
  [
    'kube-apiserver',
    'etcd-servers',
    // metrics-server has the first of each pair as well, and the second not.
    'kubelet-client-certificate authorization-mode',
    'kubelet-client-certificate anonymous-auth',
    'kubelet-certificate-authority authorization-mode',
    'kubelet-certificate-authority anonymous-auth',
    'advertise-address',
    'service-account-issuer',
    'disable-admission-plugins',
    'service-cluster-ip-range',
    'egress-selector-config-file',
    'enable-admission-plugins',
    'proxy-client-cert-file',
  ],
  ['kubelet', 'container-runtime-endpoint', 'read-only-port', 'bootstrap-kubeconfig', 'pod-manifest-path', 'authentication-token-webhook'],
  ['konnectivity-server', 'agent-namespace', 'cluster-ca-cert', 'uds-name', 'agent-port'],
  ['metrics-server', 'kubelet-insecure-tls', 'metric-resolution'],
  ['konnectivity-agent', 'proxy-server-host', 'service-account-token-path', 'agent-identifiers'],
  // https://etcd.io/docs/v3.5/op-guide/configuration/
  ['etcd', ...ofEtcd],
];

/** Whose flags these are, if one of them says so. */
export const programOfFlags = (names: readonly string[]): Component | undefined =>
  signatures.find(([, ...sets]) => sets.some((flags) => flags.split(' ').every((flag) => names.includes(flag))))?.[0];

/**
 * Whether a command or an image of this name may run kube-apiserver: a variable and a script may. Servers beside it take many of its flags, and some
 * that it has not (kubernetes/apiserver:pkg/server/options/authentication.go, DelegatingAuthenticationOptions).
 */
function mayBeServer(written: string, image: string, flags: readonly Flag[]): boolean {
  const name = baseName(written.startsWith('-') ? image.replace(/[:@].*$/, '') : written);
  return (
    !flags.some((flag) => flag.name === 'authentication-kubeconfig') &&
    (!/^\w/.test(name) || /[${`]|^(?:docker|podman|nerdctl|ctr)$|\.sh$|^(?:kube-?)?api-?server|^hyperkube/.test(name))
  );
}

/** Flags of servers that ask the API server who calls them (kubernetes/apiserver:pkg/server/options/authentication.go, DelegatingAuthenticationOptions). */
const delegated = /^(?:auth(?:entication|orization)-(?:kubeconfig|skip-lookup)$|requestheader-)/;

/** The program whose flags a command has that names none, or `other` where it names another that takes the same. */
export const programOf: MoreForms['programOf'] = (reader, words, image, flags) => {
  if (tellInstaller(reader, words)) return 'other';
  const owner = programOfFlags(flags.map(({ name }) => name));
  const [first, last] = [words[0], words.at(-1)];
  const isBeside = (!owner || owner === 'kube-apiserver') && flags.some(({ name }) => /^authentication-(?:kube|skip)/.test(name));
  for (const { name, value, start } of isBeside ? flags.filter((flag) => delegated.test(flag.name)) : [])
    tellRead(
      reader,
      start,
      `--${name}=${value.slice(0, 80)}: how a server beside the API server knows who calls it, which changes no verdict`,
    );
  if (isBeside && !owner) return 'other';
  // A program of another name, or of an image, may take the same flags.
  if (owner === 'etcd' && (image || !commandName(words).startsWith('-'))) return undefined;
  if (owner !== 'kube-apiserver' || !first || !last || mayBeServer(commandName(words), image, flags)) return owner;
  reader.reading.foreign.push({ source: reader.source, start: first.start, end: last.end });
  skipAt(reader, first.start, 'a command of another name, with flags that kube-apiserver has');
  return 'other';
};
