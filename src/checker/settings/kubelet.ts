import { howToAskKubelet } from './asks.ts';
import { setPath, type Value } from '../edit/yaml-edit.ts';
import { isCovered, type CheckFacts } from '../facts.ts';
import { boolOf, given, placeOfFlag, type Process } from '../read/flag.ts';
import type { KnownDocument, Reading } from '../read/reading.ts';
import { baseName } from '../read/source-text.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, isGivenTwice, textOf, type Node } from '../read/yaml-node.ts';
import { installerField, installerOf, installerOrigin } from './installer.ts';
import { stated, unknownUntil, type Found, type Origin, type Place } from './origin.ts';
import { isOwnAddress } from '../url.ts';

/** The kubelet settings that decide a link: the field of the file and the flag that overrides it. */
export const kubeletFields = {
  anonymous: { path: ['authentication', 'anonymous', 'enabled'], flag: 'anonymous-auth' },
  webhookAuthentication: { path: ['authentication', 'webhook', 'enabled'], flag: 'authentication-token-webhook' },
  clientCA: { path: ['authentication', 'x509', 'clientCAFile'], flag: 'client-ca-file' },
  authorization: { path: ['authorization', 'mode'], flag: 'authorization-mode' },
  readOnlyPort: { path: ['readOnlyPort'], flag: 'read-only-port' },
  serverTLSBootstrap: { path: ['serverTLSBootstrap'], flag: 'rotate-server-certificates' },
  tlsCertFile: { path: ['tlsCertFile'], flag: 'tls-cert-file' },
  server: { path: ['enableServer'], flag: 'enable-server' },
  address: { path: ['address'], flag: 'address' },
} as const satisfies Record<string, { readonly path: readonly [string, ...string[]]; readonly flag: string }>;
export type KubeletField = keyof typeof kubeletFields;

/** The values by which a kubelet lets in nobody that it does not know, as the defaults of a file have them. */
export const closedValues: readonly (readonly [id: KubeletField, value: string])[] = [
  ['anonymous', 'false'],
  ['authorization', 'Webhook'],
  ['readOnlyPort', '0'],
  ['webhookAuthentication', 'true'],
];

/** One kubelet: its command line, its file, or both. */
export interface Kubelet {
  readonly process?: Process | undefined;
  readonly document?: KnownDocument | undefined;
  /** The file stands among the documents of kubeadm, which fills in what it leaves out before a kubelet reads it. */
  readonly isFilledIn?: boolean;
}

const kubeadmDocuments: readonly KnownDocument['kind'][] = ['ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration'];

/**
 * The files that a kubelet's command may take: the one that `--config` names, else those of the same input, else those that no other
 * command names. Where it may be one of several, each of them counts.
 */
function filesOf(process: Process, files: readonly KnownDocument[], processes: readonly Process[]): readonly KnownDocument[] {
  const nameOf = (one: Process): string | undefined => {
    const config = given(one, 'config');
    return config.state === 'given' ? baseName(config.value) : undefined;
  };
  const isNamedBy = ({ source }: KnownDocument, one: Process): boolean => baseName(source.name) === nameOf(one);
  const named = files.filter((file) => isNamedBy(file, process));
  if (named.length > 0) return named;
  const beside = files.filter(({ source }) => source === process.source);
  if (beside.length > 0) return beside;
  return files.filter((file) => !processes.some((other) => other !== process && isNamedBy(file, other)));
}

/** Whether an installer gives the kubelet flags or a file of its own beside the one that is here. */
const isInstalled = (process: Process | undefined): boolean => process?.base === 'k3s' || process?.base === 'rke2';

/** Whether a command states a flag that goes before a field of its file. */
const overrides = (process: Process): boolean => Object.values(kubeletFields).some(({ flag }) => given(process, flag).state !== 'absent');

/** The kubelets that the inputs describe. A command line and a file belong together when the line names a file, or kubeadm wrote both. */
export function kubeletsIn(reading: Reading): readonly Kubelet[] {
  const files = reading.documents.filter(({ kind }) => kind === 'KubeletConfiguration' || kind === 'kubelet configz');
  const processes = reading.processes.filter(({ component }) => component === 'kubelet');
  const isFilledIn = ({ source, kind, filledIn }: KnownDocument): boolean =>
    filledIn === true ||
    (kind === 'KubeletConfiguration' && reading.documents.some((one) => one.source === source && kubeadmDocuments.includes(one.kind)));
  const own = files.filter(({ kind }) => kind === 'KubeletConfiguration');
  const used = new Set<KnownDocument>();
  const paired = processes.flatMap((process): readonly Kubelet[] => {
    // Of a part nobody knows the rest of the command, which names the file; where a command before it may change that file, it is named.
    const takesFile =
      (!process.isPart || process.prepared !== undefined) &&
      (process.base === 'kubeadm' || (!process.complete && process.base === 'kubernetes') || given(process, 'config').state !== 'absent');
    // A file in the same input as the flags of an installer is for its kubelet.
    const isBeside = ({ source }: KnownDocument): boolean => isInstalled(process) && source.name === process.source.name;
    const taken = takesFile ? filesOf(process, own, processes) : own.filter(isBeside);
    // Of several files only one is the command’s: where its flags go before a file, the others count by themselves too.
    if (taken.length <= 1 || !overrides(process)) for (const document of taken) used.add(document);
    if (taken.length === 0) return [{ process }];
    return taken.map((document) => ({ process, document, isFilledIn: isFilledIn(document) }));
  });
  return [
    ...paired,
    ...files.filter((document) => !used.has(document)).map((document): Kubelet => ({ document, isFilledIn: isFilledIn(document) })),
  ];
}

/** Whether the defaults of a file count, those of bare flags, or nobody can tell (facts/kubelet#two_default_sets). */
export function defaultsOf({ process, document }: Kubelet): 'file' | 'flags' | 'kubeadm' | 'distribution' | 'unknown' {
  if (document) return 'file';
  if (!process) return 'unknown';
  // Where more flags may stand elsewhere, nobody's default is certain.
  if (!process.complete) return 'unknown';
  if (process.base === 'kubeadm') return 'kubeadm';
  if (process.base !== 'kubernetes') return 'distribution';
  if (given(process, 'config').state !== 'absent' || given(process, 'config-dir').state !== 'absent') return 'unknown';
  return 'flags';
}

const typed = (value: string): Value =>
  value === 'true' || value === 'false' ? value === 'true' : /^\d+$/.test(value) ? Number(value) : value;

function whereOf({ process, document }: Kubelet): Place {
  if (document) return { source: document.source, start: document.root.start, end: document.root.pairs[0]?.keyEnd ?? document.root.start };
  const { source, start, end } = process as Process;
  return { source, start, end };
}

/**
 * The value of one field of one kubelet, with where it comes from: flag over file over defaults. Without its server nobody is authenticated or
 * authorized; the read-only port goes by its own field (k8s:cmd/kubelet/app/server.go startKubelet). Both listen on the same address.
 */
export function kubeletField(kubelet: Kubelet, id: KubeletField, facts: CheckFacts, minor: string): Found {
  const own = (field: KubeletField): string => ownField(kubelet, field, facts, minor).value ?? '';
  const found = ownField(kubelet, id, facts, minor);
  // What is closed stays closed, wherever it would listen.
  const isClosed = closedValues.some(([field, value]) => field === id && value === found.value);
  if ((isOwnAddress(own('address')) && !isClosed) || (id !== 'readOnlyPort' && boolOf(own('server')) === false))
    return {
      ...found,
      value: undefined,
      origin: unknownUntil('a kubelet that serves other hosts'),
    };
  return found;
}

function ownField(kubelet: Kubelet, id: KubeletField, facts: CheckFacts, minor: string): Found {
  const { path, flag: flagName } = kubeletFields[id];
  const { process, document } = kubelet;
  const field = path.join('.');
  const place = whereOf(kubelet);
  const change = (value: string) => {
    if (document?.kind === 'kubelet configz') return [];
    if (document) return [setPath(document.source, document.root, path, typed(value))];
    return process?.writer.add([[flagName, value]]) ?? [];
  };
  const flag = process && given(process, flagName);
  if (process && flag && flag.state !== 'absent') {
    const at = placeOfFlag(process, flag.flag);
    const set = (value: string) => process.writer.set(flag.flag, value);
    return flag.state === 'given'
      ? { value: flag.value, origin: stated(at), place: at, change: set }
      : { value: undefined, origin: unknownUntil(`the value of the variable in --${flagName}`), place: at, change: set };
  }
  const row = facts.kubelet.find((one) => one.field === field);
  const made = (value: string | undefined, origin: Origin): Found => ({ value, origin, place, change });
  if (process && given(process, 'config-dir').state !== 'absent')
    return made(undefined, unknownUntil(`${howToAskKubelet}: a file of --config-dir may set ${field} too`));
  if (document && process?.prepared)
    return made(undefined, unknownUntil(`the file as the kubelet reads it: ${process.prepared} may change it`));
  if (document) {
    const node = get(document.root, ...path);
    const value = textOf(node);
    if (isInstalled(process))
      return value === undefined ? ownField({ process }, id, facts, minor) : made(undefined, unknownUntil(howToAskKubelet));
    if (value !== undefined && node) return fromFile(document, path, node, value, change);
    // A folder of patches, or arguments that are not here, may change what kubeadm fills in.
    // Kubelets that read v1alpha1 had other defaults.
    if (
      document.apiVersion.endsWith('/v1alpha1') ||
      (kubelet.isFilledIn && ((process?.base === 'kubeadm' && !process.complete) || !isCovered(minor)))
    )
      return made(undefined, unknownUntil(howToAskKubelet));
    if (kubelet.isFilledIn && row?.kubeadm !== undefined)
      return made(row.kubeadm, { kind: 'distribution', of: 'kubeadm', fact: `facts/kubelet#${field}` });
    return made(row?.configDefault, {
      kind: 'default',
      of: `Kubernetes ${minor} with a configuration file`,
      fact: `facts/kubelet#${field}`,
    });
  }
  switch (defaultsOf(kubelet)) {
    case 'kubeadm':
      if (!isCovered(minor)) return made(undefined, unknownUntil(howToAskKubelet));
      return made(row?.kubeadm ?? row?.configDefault, { kind: 'distribution', of: 'kubeadm', fact: `facts/kubelet#${field}` });
    case 'flags':
      return made(row?.flagDefault ?? row?.configDefault, {
        kind: 'default',
        of: `Kubernetes ${minor} without a configuration file`,
        fact: 'facts/kubelet#two_default_sets',
      });
    case 'distribution': {
      const installer = process && installerOf(facts, process.base);
      const value = installer && installerField(installer, id);
      if (installer && value !== undefined) return made(value, installerOrigin(installer));
      return made(undefined, unknownUntil(howToAskKubelet));
    }
    default:
      return made(undefined, unknownUntil(howToAskKubelet));
  }
}

function fromFile(
  document: KnownDocument,
  path: readonly [string, ...string[]],
  node: Node,
  value: string,
  change: Found['change'],
): Found {
  const holder = get(document.root, ...path.slice(0, -1));
  const pair = holder?.kind === 'map' ? holder.pairs.findLast(({ key }) => key === path.at(-1)) : undefined;
  const at = { source: document.source, start: pair?.keyStart ?? node.start, end: node.end };
  const twice = path.some((key, index) => isGivenTwice(get(document.root, ...path.slice(0, index)), key));
  if (holdsTemplate(value))
    return { value: undefined, origin: unknownUntil(`the value of the template in ${path.join('.')}`), place: at, change: () => [] };
  return twice
    ? { value: undefined, origin: unknownUntil(`one value only: ${path.join('.')} appears twice in the file`), place: at, change }
    : { value, origin: stated(at), place: at, change };
}
