import type { Component } from './flag.ts';
import type { Word } from './shell.ts';

/** Programs that decide a link, by the name of the file that runs. */
const programs: Readonly<Record<string, Component>> = {
  'kube-apiserver': 'kube-apiserver',
  kubelet: 'kubelet',
  'proxy-server': 'konnectivity-server',
  'konnectivity-server': 'konnectivity-server',
  'proxy-agent': 'konnectivity-agent',
  'konnectivity-agent': 'konnectivity-agent',
  'metrics-server': 'metrics-server',
};
/** Programs that are known and hold no setting that the checker reads. */
const others: ReadonlySet<string> = new Set(['kube-controller-manager', 'kube-scheduler', 'kube-proxy', 'etcd', 'containerd', 'dockerd']);

const baseName = (path: string): string => path.replace(/^.*\//, '');

export interface Named {
  readonly component: Component | 'k3s' | 'rke2' | undefined;
  readonly name: string;
  /** The word that names it, and how many words stand before its arguments. */
  readonly at: number;
}

/** The program that a command runs: the first word that names one, if it is the command itself or flags follow it. */
export function programIn(words: readonly Word[]): Named | undefined {
  for (const [at, word] of words.entries()) {
    const name = baseName(word.text);
    const rest = words.slice(at + 1, at + 60);
    const hasFlags = rest.some(({ text }) => text.startsWith('-'));
    if (at > 0 && !hasFlags) continue;
    if (name === 'hyperkube') {
      const sub = rest[0]?.text ?? '';
      const component = programs[sub === 'apiserver' ? 'kube-apiserver' : sub];
      return component ? { component, name: sub, at: at + 1 } : { component: undefined, name: `hyperkube ${sub}`, at };
    }
    if ((name === 'k3s' || name === 'rke2') && rest[0]?.text === 'server') return { component: name, name, at: at + 1 };
    if (Object.hasOwn(programs, name)) return { component: programs[name], name, at };
    if (others.has(name)) return { component: undefined, name, at };
  }
  return undefined;
}

/** The program that an image holds, by its last path segment. */
export function programOfImage(image: string): Component | undefined {
  const name = baseName(image.replace(/[:@].*$/, '').replace(/:[^/]*$/, '')).replace(/-(?:amd64|arm64|arm|ppc64le|s390x)$/, '');
  return Object.hasOwn(programs, name) ? programs[name] : undefined;
}

/** Flags that only one program has: enough to tell whose flags stand alone. */
const signatures: readonly (readonly [flag: string, component: Component])[] = [
  ['etcd-servers', 'kube-apiserver'],
  ['kubelet-client-certificate', 'kube-apiserver'],
  ['kubelet-certificate-authority', 'kube-apiserver'],
  ['service-cluster-ip-range', 'kube-apiserver'],
  ['egress-selector-config-file', 'kube-apiserver'],
  ['enable-admission-plugins', 'kube-apiserver'],
  ['proxy-client-cert-file', 'kube-apiserver'],
  ['container-runtime-endpoint', 'kubelet'],
  ['read-only-port', 'kubelet'],
  ['bootstrap-kubeconfig', 'kubelet'],
  ['pod-manifest-path', 'kubelet'],
  ['authentication-token-webhook', 'kubelet'],
  ['hostname-override', 'kubelet'],
  ['agent-namespace', 'konnectivity-server'],
  ['cluster-ca-cert', 'konnectivity-server'],
  ['uds-name', 'konnectivity-server'],
  ['agent-port', 'konnectivity-server'],
  ['kubelet-insecure-tls', 'metrics-server'],
  ['metric-resolution', 'metrics-server'],
  ['proxy-server-host', 'konnectivity-agent'],
  ['service-account-token-path', 'konnectivity-agent'],
  ['agent-identifiers', 'konnectivity-agent'],
];

/** Whose flags these are, if one of them says so. */
export const programOfFlags = (names: readonly string[]): Component | undefined => signatures.find(([flag]) => names.includes(flag))?.[1];
