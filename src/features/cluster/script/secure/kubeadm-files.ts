import type { PlaceItem } from '../../../../model/change/place.ts';
import { remedies } from '../../../../model/change/remedy.ts';
import { modeOf } from '../../../../model/setting/mode.ts';
import type { SettingId } from '../../../../model/setting/setting.ts';
import { snippetOf } from '../../../../wording/change/snippet.ts';

/** The files of kubeadm that the pages show, and the group of settings that each holds. */
const files: Readonly<Record<string, PlaceItem>> = {
  '/etc/kubernetes/manifests/kube-apiserver.yaml': 'api_flags',
  '/var/lib/kubelet/config.yaml': 'kubelet',
  '/etc/kubernetes/konnectivity-server/egress.yaml': 'egress',
};

/** Whether a file is one that kubeadm writes, such as the manifest of a component of the control plane. */
export const isFileOfKubeadm = (file: string): boolean =>
  /^(?:\/etc\/kubernetes\/(?:manifests\/kube-[a-z-]+\.yaml|[a-z-]+\.conf)|\/var\/lib\/kubelet\/config\.yaml)$/.test(file);

/** Whether the places of the distributions say where something like this file is kept. */
export const hasPlaces = (file: string): boolean => file in files;

/** What a line sets: the flag or the field before its value. */
const nameIn = (line: string): string | undefined => /^\s*(?:- )?(--[a-z-]+|[A-Za-z]+)(?=[=:])/.exec(line)?.[1];

/** A setting that lines of a file set, and the value that they give it; or the group of settings that the file holds, where no setting is told. */
export type PlaceOfLines = { readonly setting: SettingId; readonly value: string } | { readonly item: PlaceItem };

/** The lines of each remedy, with what they set. */
const known = remedies.flatMap(({ setting, value, snippets }) =>
  snippets(modeOf('konnectivity-tls').settings)
    .map(snippetOf)
    .filter(({ file }) => file in files)
    .flatMap(({ file, lines }) => lines.flatMap((line) => ({ file, name: nameIn(line), setting, value }))),
);

/**
 * What the lines of a file of kubeadm set, so that the place where another distribution keeps that can be named. Each place stands once. Nothing
 * comes back for a file that the places of the distributions say nothing of.
 */
export function placesOfLines(file: string, lines: readonly string[]): readonly PlaceOfLines[] {
  const item = files[file];
  if (!item) return [];
  const found = lines.flatMap((line): readonly PlaceOfLines[] => {
    const name = nameIn(line);
    const setter = name === undefined ? undefined : known.find((each) => each.file === file && each.name === name);
    return setter ? [{ setting: setter.setting, value: setter.value }] : [];
  });
  const each = new Map((found.length > 0 ? found : [{ item }]).map((place) => [JSON.stringify(place), place]));
  return [...each.values()];
}

/** How a text names a group of settings: its file, a flag or a field. */
const mentions: readonly (readonly [PlaceItem, RegExp])[] = [
  [
    'api_flags',
    /kube-apiserver\.yaml|-C kube-apiserver\b|--(?:kubelet-(?:certificate-authority|client-|preferred-)|anonymous-auth|authentication-config|tls-curve-preferences|peer-|proxy-client-|kubelet-https|ssh-user)/,
  ],
  [
    'kubelet',
    /\/var\/lib\/kubelet\/config\.yaml|serverTLSBootstrap|tlsCertFile|tlsCipherSuites|clientCAFile|rotateCertificates|readOnlyPort/,
  ],
  ['approval', /\bcertificate approve\b|spec\.signerName=kubernetes\.io\/kubelet-serving/],
  ['egress', /egress-selector|egressSelections|udsName|-C proxy-server\b/],
  ['etcd', /--etcd-/],
];

/** The groups of settings that advice in the words of kubeadm names. */
export const itemsNamedIn = (text: string): readonly PlaceItem[] => mentions.flatMap(([item, says]) => (says.test(text) ? [item] : []));
