import type { FactId } from '../../model/reason.ts';
import { kubernetesRead } from '../../model/setting/minor.ts';

const read = `Kubernetes v${kubernetesRead}`;

/** The fact row that a source points to: `konnectivity.yaml encryption_per_hop`, `facts/claims#egress-names (…)`. Nothing for a source outside the facts. */
export function pointerOf(source: string): { readonly file: string; readonly key: string | undefined } | undefined {
  const [, file, key] = /^([a-z-]+)\.yaml(?: (\S+))?$/.exec(source) ?? /^facts\/([a-z-]+)#(\S+)(?: \(.*\))?$/.exec(source) ?? [];
  return file ? { file, key } : undefined;
}

/** The rows that the sources of a file point to, each once. */
export const pointersIn = (text: string): readonly FactId[] => [
  ...new Set(
    [...text.matchAll(/^ *- (\S+(?: \S+)?)$/gm)].flatMap(([, source = '']): readonly FactId[] => {
      const { file, key } = pointerOf(source) ?? {};
      return file && key ? [`facts/${file}#${key}`] : [];
    }),
  ),
];

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
