import { noWriter } from '../../../edit/flag-writers.ts';
import { hasLooseWord, readCommand } from '../../commands.ts';
import { flagsIn } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { commandsIn, type Word } from '../../shell.ts';
import { baseName, lineEndAt, lineStartAt } from '../../source-text.ts';
import { holdsTemplate } from '../../template.ts';
import { readKubeadm } from '../../kinds/kubeadm.ts';
import { processOf } from '../document/arguments.ts';
import { skipsKubeProxy, tellNoKubeProxy } from '../document/switched-off.ts';
import { readControllers } from '../document/k0s.ts';
import { readDocument } from '../../documents.ts';
import { readYaml } from '../../yaml.ts';
import { made } from '../within.ts';
import type { Base } from '../../flag.ts';
import { mapAt, openAt, pairAt } from '../../yaml-node.ts';
import { readResource } from '../platform/resource.ts';
import { skipAt, tellRead } from '../piece.ts';
import type { TextForm } from '../forms.ts';

/** What installs k3s: its script, or a variable that only this reads. */
const installer = /\bget\.k3s\.io\b|\bINSTALL_K3S_\w+=|rancher-mirror[^\s]*k3s-install\.sh/;
const installsK3s = (text: string): boolean => installer.test(text);

/** The words of a text inside of a word, all at the place of that. */
const wordsIn = (reader: Reader, text: string, { start, end, dynamic }: Word): readonly Word[] =>
  commandsIn(text, 0, text.length, reader.work, { linesEndCommands: false })
    .flat()
    .map((word) => ({ ...word, start, end, exact: false, dynamic: word.dynamic || (dynamic && /\$|`/.test(word.text)) }));

const valueOf = (words: readonly Word[], name: string): readonly [text: string, word: Word] | undefined => {
  const word = words.findLast(({ text }) => text.startsWith(`${name}=`));
  return word && [word.text.slice(name.length + 1), word];
};

/**
 * The command that the installer of k3s makes: the arguments in `INSTALL_K3S_EXEC`, and those behind `sh -s -`. Without a subcommand it is an agent
 * where `K3S_URL` is set, and a server otherwise. Source: k3s-io/k3s:install.sh.
 */
function readK3sInstall(reader: Reader, words: readonly Word[]): boolean {
  const exec = valueOf(words, 'INSTALL_K3S_EXEC');
  const shell = words.findIndex(({ text }) => /^(?:ba)?sh$/.test(baseName(text)) || /(?<!un)install\.sh$/.test(text));
  const dash = words.findIndex(({ text }, index) => index > shell && (text === '-' || text === '-s' || text === '--'));
  const behind = shell === -1 ? [] : words.slice(dash === -1 ? shell + 1 : shell + 1).filter(({ text }) => !/^(?:-|-s|--)$/.test(text));
  if (!exec && (shell === -1 || !installsK3s(reader.source.text))) return false;
  // A script that the line fetches from elsewhere installs something else, such as k3d.
  const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const fetched = reader.source.text.slice(reader.source.text.lastIndexOf('\n', first) + 1, last);
  if (!exec && /\bhttps?:\/\//.test(fetched) && !/k3s(?!up)/i.test(fetched)) return false;
  // A variable in the place of the installer may hold more arguments.
  const loose = shell === -1 ? words.filter(({ text, dynamic }) => dynamic && !/^\w+=/.test(text)) : [];
  const given = [...(exec ? wordsIn(reader, ...exec) : []), ...behind, ...loose];
  const [at] = exec ? [exec[1]] : words.slice(Math.max(0, shell));
  if (!at) return false;
  const named = given[0] && /^(?:server|agent)$/.test(given[0].text);
  const url = valueOf(words, 'K3S_URL');
  const role = named ? [] : [{ ...at, text: url ? 'agent' : 'server', exact: false, dynamic: false }];
  if (given[0] && !named && !given[0].text.startsWith('-') && !given[0].dynamic && !holdsTemplate(given[0].text)) return false;
  return readCommand(reader, [{ ...at, text: 'k3s', exact: false, dynamic: false }, ...role, ...given], { writer: () => noWriter });
}

/** What says whether the installer of RKE2 makes a server or an agent. */
const rke2Type = /\bINSTALL_RKE2_TYPE(?:=|["']?:[ \t]*)["']?([^\s"';|]*)/g;

/**
 * The node that the installer of RKE2 makes: a server, unless a variable says otherwise (rancher/rke2:install.sh). It takes no arguments, so that
 * what a configuration says which is not here stays open.
 */
function readRke2Install(reader: Reader, words: readonly Word[]): boolean {
  const { text } = reader.source;
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return false;
  const line = text.slice(first.start, lineEndAt(reader.source, last.end));
  const isFetched = /^(?:curl|wget)$/.test(baseName(first.text)) && words.some((word) => /\bget\.rke2\.io\b/.test(word.text));
  // Only its installer reads such a variable; where it is fetched on the same line, that says it already.
  const isRun =
    words.some((word) => /^INSTALL_RKE2_\w+=/.test(word.text)) &&
    words.some((word) => /(?:^|[/.])(?:ba)?sh$/.test(word.text)) &&
    !text.slice(lineStartAt(reader.source, first.start), first.start).includes('rke2.io');
  if (!isFetched && !isRun) return false;
  const typesIn = (piece: string): readonly string[] => [...piece.matchAll(rke2Type)].map(([, type = '']) => type);
  // What is only fetched another command may run, or none.
  if (!isRun && !/\|.*\b(?:ba)?sh\b/s.test(line)) {
    tellRead(reader, first.start, 'the installer of RKE2, which is fetched here');
    return true;
  }
  const own = typesIn(line);
  const types = new Set(own.length > 0 ? own : typesIn(text));
  const [type = 'server'] = types;
  if (types.size > 1 || !/^(?:server|agent)$/.test(type)) {
    tellRead(reader, first.start, 'the installer of RKE2, of a node whose type is filled in later');
    return true;
  }
  const word = (one: string): Word => ({ ...first, text: one, exact: false, dynamic: false });
  return readCommand(reader, [word('rke2'), word(type)], { writer: () => noWriter, complete: false });
}

/** What an input names where it may change what kubeadm writes for the API server. */
const serverFiles = /kubernetes\/manifests/;
/** What an input names where it may change what kubeadm or an image of EKS writes, or how it starts kubelets. */
const nodeFiles =
  /kubelet-config|kubernetes\/manifests|KUBELET_\w*ARGS|\/kubelet\.service|default\/kubelet|sysconfig\/kubelet|kubelet\/config|kubeadm-flags|apply +-f +-.*kubelet/;
/** Whether the input changes nodes, wherever in it: a command may stand in a piece of its own. */
const changesNode = ({ reading }: Reader, files = nodeFiles): boolean => reading.sources.some(({ text }) => files.test(text));
/** Reads the document that a command makes, all of which stands at one word of it. */
function readMade(reader: Reader, { start }: Word, document: object, what?: string): void {
  const source = { ...made(reader, reader.source, JSON.stringify(document), start), ...(what ? { what } : {}) };
  for (const one of readYaml(source.text, 0, source.text.length, reader.work))
    if (!('error' in one) && one.root) readDocument({ ...reader, source }, one.root, 1);
}

/** The name of a user with the file that `kubectl config set-credentials` writes it to. */
const setCredentials = /\bset-credentials[ \t]+["']?([^\s"'\\]+)["']?(?:[^\n]*\\\r?\n){0,6}[^\n]*?--kubeconfig[= ]["']?([^\s"'\\]+)/g;

/** The kubeconfig that `kubectl config set-cluster` writes, with the users that the same text adds to the file. */
function readSetCluster(reader: Reader, words: readonly Word[]): boolean {
  const at = words.findIndex(({ text }, index) => text === 'set-cluster' && words[index - 1]?.text === 'config');
  const name = words[at];
  if (!name || !/(?:^|\/)kubectl$|^(?:\$\{?|\{\{\s*)\w*kubectl\w*(?:\}|\s*\}\})?$/i.test(words[at - 2]?.text ?? '')) return false;
  const cluster = Object.fromEntries(flagsIn(words.slice(at + 1), reader.work).map((flag) => [flag.name, flag.value]));
  // Without an address it changes the cluster of that name.
  const users = [...reader.source.text.matchAll(setCredentials)].flatMap(([, user, to]) =>
    to === cluster['kubeconfig'] ? [{ name: user }] : [],
  );
  if (cluster['server'] ?? cluster['insecure-skip-tls-verify'])
    readMade(reader, name, { apiVersion: 'v1', kind: 'Config', clusters: [{ cluster }], users }, cluster['kubeconfig']);
  return true;
}

/** A cluster that `kubeadm init` or `kubeadm join` makes without a file: what kubeadm sets by itself. A file or a folder that it is given is not here. */
function readKubeadmCommand(reader: Reader, words: readonly Word[]): boolean {
  const at = words.findIndex(
    ({ text }, index) => text === 'kubeadm' && words.slice(0, index).every((one) => /^(?:sudo|-E|exec|time|\w+=.*)$/.test(one.text)),
  );
  const [name, verb] = words.slice(Math.max(0, at));
  if (at === -1 || !name || !verb || !/^(?:init|join)$/.test(verb.text)) return false;
  const rest = words.slice(at + 2);
  const has = (flag: string): boolean => rest.some(({ text }) => text === `--${flag}` || text.startsWith(`--${flag}=`));
  // A word there is that of a sentence, or of a phase.
  if (/^[A-Za-z]+$/.test(words[at + 2]?.text ?? '')) return false;
  if (has('config')) {
    skipAt(reader, name.start, `kubeadm ${verb.text} with a file of its own, which is not here`);
    return true;
  }
  // A word that is a variable, what a command prints or a place in a template may hold any flag.
  const isAnything = ({ text }: Word): boolean => /^(?:\$\{?[\w@*]+\}?|(?:\$\(|`|\{\{|<%).*|__\w+__)$/s.test(text);
  const isValue = (index: number): boolean => /^--(?!upload-certs|dry-run|skip-|control-plane$)[\w-]+$/.test(rest[index - 1]?.text ?? '');
  const isOpen = has('patches') || rest.some((word, index) => isAnything(word) && !isValue(index));
  const { reading } = reader;
  const [since, documents] = [reading.processes.length, reading.documents.length];
  const root = mapAt(name);
  const isServer = verb.text === 'init';
  if (isServer) readKubeadm(reader, root, 'ClusterConfiguration', '');
  readKubeadm(reader, root, isServer ? 'InitConfiguration' : 'JoinConfiguration', '');
  const skipped = flagsIn(rest, reader.work).find((flag) => flag.name === 'skip-phases');
  if (isServer && skipped && skipsKubeProxy(skipped.value.split(',')))
    tellNoKubeProxy(reader, skipped.start, '--skip-phases, so that kubeadm installs no kube-proxy');
  const unsafe = rest.find(({ text }) => text === '--discovery-token-unsafe-skip-ca-verification');
  if (unsafe)
    readMade(reader, unsafe, {
      // The command names no version of the file.
      apiVersion: 'kubeadm.k8s.io/',
      kind: 'JoinConfiguration',
      discovery: { bootstrapToken: { unsafeSkipCAVerification: true } },
    });
  for (const [index, process] of reading.processes.entries())
    if (index >= since) {
      // The file of a kubelet says nothing of what runs beside it.
      const isChanged = isOpen || changesNode(reader, process.component === 'kubelet' ? nodeFiles : serverFiles);
      reading.processes[index] = { ...process, complete: process.complete && !isChanged, writer: noWriter };
    }
  const hasEndpoint = has('control-plane-endpoint');
  reading.documents.push(...reading.documents.splice(documents).map((one) => ({ ...one, called: '', hasEndpoint })));
  return true;
}

/** The script by which the older images of EKS start a node: flags of the kubelet stand behind `--kubelet-extra-args`. */
function readEksBootstrap(reader: Reader, words: readonly Word[]): boolean {
  const script = words.findIndex(({ text }) => /(?:^|\/)eks\/bootstrap\.sh$/.test(text));
  const [first] = words.slice(script);
  if (script === -1 || !first) return false;
  const index = words.findIndex(({ text }) => /^--kubelet-extra-args(?:=|$)/.test(text));
  const word = words[index];
  const extra = word?.text.includes('=') ? word : words[index + 1];
  const behind = word && extra ? wordsIn(reader, extra.text.replace(/^--kubelet-extra-args=/, ''), extra) : [];
  const flags = flagsIn(behind, reader.work);
  const node = { kind: 'map', flow: true, start: first.start, end: first.end, pairs: [] } as const;
  const { source } = reader;
  reader.reading.platforms.push({ source, start: first.start, end: first.end, base: 'eks' });
  // The name of the cluster is the one word of its own: a variable beside it may hold any option.
  const own = words.slice(script + 1);
  const values = new Set<Word>(flagsIn(own, reader.work).flatMap((flag) => flag.words));
  const isLoose = own.filter((one) => !values.has(one)).length > 1 && own.some((one) => !values.has(one) && one.dynamic);
  const isOpen = isLoose || changesNode(reader) || (word !== undefined && (extra === undefined || hasLooseWord(behind, flags)));
  reader.reading.processes.push(processOf(reader, node, 'kubelet', flags, { base: 'eks', complete: !isOpen }));
  return true;
}

/** The programs that minikube gives what stands in `--extra-config`, by its own names for them. */
const ofMinikube = { apiserver: 'kube-apiserver', kubelet: 'kubelet', etcd: 'etcd' } as const;

/** A cluster that `minikube start` makes by kubeadm: what it is given for its programs, beside what minikube gives them by itself. */
function readMinikube(reader: Reader, words: readonly Word[]): boolean {
  const at = words.findIndex(({ text }) => /^(?:\S*\/)?minikube$/.test(text));
  const name = words[at];
  if (!name || words[at + 1]?.text !== 'start') return false;
  const given = flagsIn(words.slice(at + 2), reader.work);
  for (const [own, component] of Object.entries(ofMinikube)) {
    const flags = given.flatMap((flag) => {
      const [, to, key = '', value = ''] = (flag.name === 'extra-config' && /^["']?([\w-]+)\.([\w-]+)=(.*?)["']?$/.exec(flag.value)) || [];
      return to === own ? [{ ...flag, name: key, value }] : [];
    });
    if (flags.length > 0 || component === 'kube-apiserver')
      reader.reading.processes.push({
        ...processOf(reader, mapAt(name), component, flags, { base: 'kubeadm', complete: false }),
        placedBy: 'minikube',
      });
  }
  return true;
}

/** Commands by which a provider makes a cluster that it runs. */
const managed: readonly (readonly [command: RegExp, base: Base])[] = [
  [/^aws eks create-cluster\b/, 'eks'],
  [/^eksctl create cluster\b/, 'eks'],
  [/^gcloud (?:alpha |beta )?container clusters create\b/, 'gke'],
  [/^az aks create\b/, 'aks'],
  [/^doctl (?:kubernetes|k8s|k) cluster create\b/, 'doks'],
];
/** Commands of installers: what these do by themselves with what they are given is not all known. */
const installers =
  /^(?:kops create cluster|k0s (?:controller|install controller|worker|install worker)|nodeadm init|talosctl gen config|kind create cluster|rke up|microk8s (?:join|enable)|snap install (?:microk8s|k8s))\b/;

/** The words of a command without what stands before it. */
const commandOf = (words: readonly Word[]): readonly Word[] => {
  const at = words.findIndex(({ text }) => !/^(?:sudo|-E|exec|time|\w+=.*)$/.test(text));
  return words.slice(Math.max(0, at));
};

/** The first words of a command, which say what it is. */
const lineOf = (command: readonly Word[]): string =>
  command
    .slice(0, 5)
    .map(({ text }) => baseName(text))
    .join(' ');

/** Names an installer that a command starts, and returns what it is called. */
export function tellInstaller(reader: Reader, words: readonly Word[]): string | undefined {
  const command = commandOf(words);
  const [name] = command;
  const own = installers.exec(lineOf(command))?.[0];
  if (name && own) tellRead(reader, name.start, `${own}, whose installer does the rest`);
  if (name && own?.endsWith('controller')) readControllers(reader, [[name, command.map(({ text }) => text)]]);
  return own;
}

/** A cluster that a command of its provider makes: its options are the fields of the same names. */
function readManaged(reader: Reader, words: readonly Word[]): boolean {
  const own = tellInstaller(reader, words);
  const command = commandOf(words);
  const [name] = command;
  const line = lineOf(command);
  const [, base] = managed.find(([one]) => one.test(line)) ?? [];
  if (!name || !base) return own !== undefined;
  const flags = flagsIn(command, reader.work);
  const taken = new Set<Word>(flags.flatMap((flag) => flag.words));
  const isElsewhere = command.some(({ text }) => /^(?:-f$|--(?:config-file|cli-input-json|cli-input-yaml)(?:=|$))/.test(text));
  if (isElsewhere) {
    skipAt(reader, name.start, `${line.split(' ').slice(0, 3).join(' ')} with a file of its own, which is not here`);
    return true;
  }
  const isOpen = command.some((word) => !taken.has(word) && /^["']?(?:\$|`|\{\{)/.test(word.text));
  // Amazon’s own client has the fields of the network in one option.
  const pairs = flags.flatMap((flag) =>
    flag.name === 'resources-vpc-config'
      ? [...flag.value.matchAll(/(\w+)=([^=]*?)(?=,\w+=|$)/g)].map(([, field = '', said = '']) => pairAt(flag, field, said))
      : [pairAt(flag, flag.name.replace(/^enable-(?=master-authorized)|^api-server-(?=authorized)/, ''), flag.value)],
  );
  readResource(reader, { base, makes: 'cluster' }, mapAt(name, [...pairs, ...(isOpen ? [openAt(name)] : [])]), name.start);
  return true;
}

/** A cluster that `k3d cluster create` makes: the arguments for k3s that it is given, as its configuration has them. */
function readK3d(reader: Reader, words: readonly Word[]): boolean {
  const command = commandOf(words);
  const [name, cluster, verb] = command;
  if (!name || baseName(name.text) !== 'k3d' || cluster?.text !== 'cluster' || verb?.text !== 'create') return false;
  const flags = flagsIn(command, reader.work);
  if (flags.some((flag) => flag.name === 'config')) {
    skipAt(reader, name.start, 'k3d cluster create with a file of its own, which is not here');
    return true;
  }
  // The value begins with dashes of its own.
  const extraArgs = command.flatMap(({ text }, index) => {
    const [, role, inline] = /^--k3s(?:-(server|agent))?-arg(?:=(.*))?$/s.exec(text) ?? [];
    const value = inline ?? command[index + 1]?.text;
    if (!/^--k3s(?:-server|-agent)?-arg(?:=|$)/.test(text) || value === undefined) return [];
    const [, arg = value, filter] = /^(.*?)@([\w:*;,[\]-]+)$/s.exec(value) ?? [];
    return { arg, nodeFilters: role ? [`${role}:*`] : filter ? filter.split(';') : [] };
  });
  const agents = flags.findLast((flag) => flag.name === 'agents')?.value ?? '0';
  // What is handed on is read, so that nobody looks for flags there once more.
  reader.reading.foreign.push({ source: reader.source, start: name.start, end: (command.at(-1) as Word).end });
  readMade(reader, name, { apiVersion: 'k3d.io/v1alpha5', kind: 'Simple', agents, options: { k3s: { extraArgs } } });
  return true;
}

/** A server or an agent that `k3sup` installs, with what it hands on to k3s. */
function readK3sup(reader: Reader, words: readonly Word[]): boolean {
  const command = commandOf(words);
  const [name, verb] = command;
  if (!name || baseName(name.text) !== 'k3sup' || !verb || !/^(?:install|join)$/.test(verb.text)) return false;
  const at = command.findIndex(({ text }) => /^--k3s-extra-args(?:=|$)/.test(text));
  const extra = command[at]?.text.includes('=') ? command[at] : command[at + 1];
  const given = at !== -1 && extra ? wordsIn(reader, extra.text.replace(/^--k3s-extra-args=/, ''), extra) : [];
  const isServer = verb.text === 'install' || command.some(({ text }) => text === '--server');
  const word = (text: string): Word => ({ ...name, text, exact: false, dynamic: false });
  // A variable beside the options may hold more of them.
  const complete = !hasLooseWord(command, flagsIn(command, reader.work));
  // With it k3sup starts an etcd of the server’s own (alexellis/k3sup:cmd/install.go:623@0e4426970b9f497be7af2322c6019d3f04d970a0).
  const isCluster = isServer && command.some(({ text }) => text === '--cluster');
  const own = isCluster ? [word('--cluster-init')] : [];
  return readCommand(reader, [word('k3s'), word(isServer ? 'server' : 'agent'), ...own, ...given], { writer: () => noWriter, complete });
}

/** A command that installs a node, makes a cluster, or starts a node of EKS. */
export const readInstall = (reader: Reader, words: readonly Word[]): boolean =>
  readManaged(reader, words) ||
  readK3d(reader, words) ||
  readK3sup(reader, words) ||
  readMinikube(reader, words) ||
  readK3sInstall(reader, words) ||
  readRke2Install(reader, words) ||
  readEksBootstrap(reader, words) ||
  readKubeadmCommand(reader, words) ||
  readSetCluster(reader, words);

/** Commands that install k3s, without a script around them. */
export const k3sInstall: TextForm = {
  form: 'k3s-install',
  name: 'a command that installs k3s',
  looksLike: (text) => installsK3s(text) && text.length < 20_000 && !/^[ \t]*["']?[\w-]+["']?:(?:\s|$)/m.test(text),
  read: (reader) =>
    commandsIn(reader.source.text, 0, reader.source.text.length, reader.work, { linesEndCommands: true })
      .map((words) => readK3sInstall(reader, words))
      .some(Boolean),
};
