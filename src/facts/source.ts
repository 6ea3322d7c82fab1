import { kubernetesRead } from '../model/minor.ts';

/** What stands behind the short name before the colon of a source. */
interface Alias {
  readonly repo?: string;
  readonly commit?: string;
  readonly describe?: string;
}
export type Aliases = Readonly<Record<string, Alias>>;

const microshift = 'Kubernetes as vendored by openshift/microshift';
/** Sources that `sources.yaml` explains in words instead of naming one commit. */
const spelledOut: readonly (readonly [start: string, instead: (rest: string) => string])[] = [
  ['issues:', (rest) => `${rest}, issue or pull request`],
  ['k8s-branches:', (rest) => `${microshift}: ${rest}`],
  ['k8s-branches', (rest) => `${microshift}: ${rest.trim()}`],
  ['kep README', (rest) => `kubernetes/enhancements: keps/sig-api-machinery/1281-network-proxy/README.md${rest}`],
  ['anp tags', () => 'kubernetes-sigs/apiserver-network-proxy: list of tags'],
];

const read = `Kubernetes v${kubernetesRead}`;

/** One source, written out: the repository and its version or commit in place of the alias. */
export function expandSource(source: string, aliases: Aliases): string {
  const [, name = '', path = ''] = /^([a-z0-9-]+):(.+)$/.exec(source) ?? [];
  const alias = aliases[name];
  if (alias?.repo) {
    const place = [alias.repo, alias.describe ?? alias.commit?.slice(0, 12)].filter(Boolean).join(' ');
    return name === 'k8s' ? `${read}: ${path} (${place})` : `${place}: ${path}`;
  }
  const found = spelledOut.find(([start]) => source.startsWith(start));
  return found ? found[1](source.slice(found[0].length)) : source;
}

/** The fact row that a source points to: `konnectivity.yaml encryption_per_hop`. Nothing for a source outside the facts. */
export function pointerOf(source: string): { readonly file: string; readonly key: string | undefined } | undefined {
  const [, file, key] = /^([a-z-]+)\.yaml(?: (\S+))?$/.exec(source) ?? [];
  return file ? { file, key } : undefined;
}

/** The version that a source was read at, where its alias says. */
export function versionOf(source: string): string | undefined {
  if (source.startsWith('k8s:')) return read;
  return source.startsWith('anp:') ? 'Konnectivity v0.36.0' : undefined;
}

/** References inside a running text: issues, and files under an alias. */
export const referencesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:issues:)?[\w.-]+\/[\w.-]+#\d+|\b(?:k8s|kep|anp|k0s|kubespray):[\w./-]+/g)].map(([reference]) =>
    reference.includes('#') && !reference.startsWith('issues:') ? `issues:${reference}` : reference,
  );
