import { kubernetesRead } from '../../model/setting/minor.ts';

/** What stands behind the short name before the colon of a source. */
interface Alias {
  readonly what?: string;
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
  ['anp tags', (rest) => `kubernetes-sigs/apiserver-network-proxy: ${rest ? `tags${rest}` : 'list of tags'}`],
  ['ground truth records', (rest) => `measured, records${rest}`],
];

const read = `Kubernetes v${kubernetesRead}`;

/** A source that is one file or one set of notes: `cl138`, `rn137:31` with the line, `rn137 (no entry for it)`. */
function wholeSource(source: string, aliases: Aliases): string | undefined {
  const [, name = '', line, remark = ''] = /^([a-z0-9-]+)(?::(\d+))?( \(.+\))?$/.exec(source) ?? [];
  const alias = aliases[name];
  if (!alias?.what) return undefined;
  const place = [alias.repo, alias.commit?.slice(0, 12)].filter(Boolean).join(' ');
  return `${alias.what}${place ? ` (${place})` : ''}${line ? `, line ${line}` : ''}${remark}`;
}

/** One source, written out: the repository and its version or commit in place of the alias. */
export function expandSource(source: string, aliases: Aliases): string {
  const [, name = '', path = ''] = /^([a-z0-9-]+):(.+)$/.exec(source) ?? [];
  const alias = aliases[name];
  if (alias?.repo && !/^\d+$/.test(path)) {
    const place = [alias.repo, alias.describe ?? alias.commit?.slice(0, 12)].filter(Boolean).join(' ');
    return name === 'k8s' ? `${read}: ${path} (${place})` : `${place}: ${path}`;
  }
  const whole = wholeSource(source, aliases);
  if (whole) return whole;
  if (/^M1\.\d+-\S/.test(source)) return `measured, ${source.includes(', ') ? 'records' : 'record'} ${source}`;
  const found = spelledOut.find(([start]) => source.startsWith(start));
  return found ? found[1](source.slice(found[0].length)) : source;
}

/** The fact row that a source points to: `konnectivity.yaml encryption_per_hop`, `facts/claims#egress-names (…)`. Nothing for a source outside the facts. */
export function pointerOf(source: string): { readonly file: string; readonly key: string | undefined } | undefined {
  const [, file, key] = /^([a-z-]+)\.yaml(?: (\S+))?$/.exec(source) ?? /^facts\/([a-z-]+)#(\S+)(?: \(.*\))?$/.exec(source) ?? [];
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
