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
  etcd: 'etcd',
  'kube-controller-manager': 'kube-controller-manager',
  'kube-scheduler': 'kube-scheduler',
};
/** Programs that are known and hold no setting that the checker reads. */
const others: ReadonlySet<string> = new Set(['kube-proxy', 'containerd', 'dockerd']);

const baseName = (path: string): string => path.replace(/^.*\//, '');
/** Folders of data and configuration: a path in them without a flag behind it is no program. */
const data = /^\/(?:etc|run|srv|var)\//;
/** Scripts that start a program, and add flags of their own: `kubelet-wrapper`, `start-kubelet.sh`. */
const script =
  /^(?:(?:start|run|launch|exec)[-_])?(kube-apiserver|kubelet|metrics-server)(?:[-_](?:wrapper|start|run|launch|exec|entrypoint))?(?:\.sh)?$/;

/** A variable of a template that holds the kubelet, by its name: `${kubelet_binary_path}`. */
const variable = /^\$\{?\w*?kubelet_\w*(?:bin|path)\w*\}?$/;

export interface Named {
  readonly component: Component | 'k3s' | 'k3s agent' | 'rke2' | 'rke2 agent' | undefined;
  readonly name: string;
  /** The word that names it: its arguments stand behind. */
  readonly at: number;
  /** It is a script, which may give the program more flags. */
  readonly isScript?: true;
}

/** Programs that run the command behind them, with how many words of their own stand before it beside options. */
const wrappers: Readonly<Record<string, number>> = {
  exec: 0,
  nohup: 0,
  time: 0,
  env: 0,
  sudo: 0,
  nice: 0,
  ionice: 0,
  setsid: 0,
  stdbuf: 0,
  'systemd-run': 0,
  'systemd-cat': 0,
  tini: 0,
  'dumb-init': 0,
  'go-runner': 0,
  'kube-log-runner': 0,
  nsenter: 0,
  chroot: 1,
  timeout: 1,
  taskset: 1,
  chrt: 1,
  gosu: 1,
  'su-exec': 1,
};
/** Options of wrappers that take the next word as their value. */
const valued: ReadonlySet<string> = new Set(['-n', '-u', '-g', '-c', '-p', '-t', '-k', '-s', '-h', '-C', '--user', '--group']);
const assignment = /^[A-Za-z_]\w*=/;
/** What a terminal shows before a command, and the list mark of a document. */
const prompt = /^(?:[$#%>+]|\S*[$#%>]|[└├│─┬|`\\-]+)$/;

/** How many words stand before the command itself: a prompt, assignments, the columns of `ps`, and programs that run others. */
function commandStart(words: readonly Word[]): number {
  let at = 0;
  while (at < words.length && prompt.test(words[at]?.text ?? '')) at += 1;
  at += psColumns(words.slice(at, at + 12));
  for (;;) {
    while (assignment.test(words[at]?.text ?? '')) at += 1;
    const name = baseName(words[at]?.text ?? '');
    if (!Object.hasOwn(wrappers, name)) return at;
    at += 1;
    while (words[at]?.text.startsWith('-')) {
      const option = words[at]?.text ?? '';
      at += 1;
      if (option === '--') break;
      if (valued.has(option)) at += 1;
    }
    while (assignment.test(words[at]?.text ?? '')) at += 1;
    at += wrappers[name] ?? 0;
    if (at >= words.length) return 0;
  }
}

/** Commands that take a number before a path, so that they look like a user and a process id. */
const takesNumber = /^(?:ch(?:mod|own|grp)|install|kill|sleep|umask|mknod|truncate|timeout|head|tail)$/;

/** How many columns `ps` or `systemctl status` shows before the command: none without a process id among the first two words. */
function psColumns(words: readonly Word[]): number {
  const id = words.slice(0, 2).findIndex(({ text }) => /^\W*\d+$/.test(text));
  if (id === -1 || (id === 1 && takesNumber.test(words[0]?.text ?? ''))) return 0;
  const command = words.findIndex(({ text }, index) => index > id && Object.hasOwn(named, baseName(text)));
  const between = words.slice(id + 1, Math.max(id + 1, command));
  return command !== -1 &&
    between.every(({ text }) => /^(?:[\d.:%,?+-]+|[A-Za-z<+-]{1,6}|[A-Z][a-z]{2}\d{2}|(?:pts|tty)\/?\d*)$/.test(text))
    ? command
    : 0;
}

/** Whether a command stands in a list of processes: behind a process id, or in the tree of `systemctl status`. */
export const isListed = (words: readonly Word[]): boolean =>
  /^[└├│─┬|`\\-]+/.test(words[0]?.text ?? '') || psColumns(words.slice(0, 12)) > 0;

/** Programs that start a container: their own options end somewhere before the command, which an option never takes as its value. */
const containerRunners: ReadonlySet<string> = new Set(['docker', 'podman', 'nerdctl', 'ctr']);

/** Every program whose name is known, so that the columns before it can be told. */
const named: Readonly<Record<string, true>> = Object.fromEntries(
  [...Object.keys(programs), ...others, ...Object.keys(wrappers), ...containerRunners, 'hyperkube', 'k3s', 'rke2'].map((name) => [
    name,
    true,
  ]),
);

function containerCommand(words: readonly Word[], at: number): number {
  if (!containerRunners.has(baseName(words[at]?.text ?? '')) || words[at + 1]?.text !== 'run') return at;
  const found = words.findIndex(({ text }, index) => {
    const before = words[index - 1]?.text ?? '';
    return index > at + 1 && Object.hasOwn(named, baseName(text)) && !(before.startsWith('-') && !before.includes('='));
  });
  return found === -1 ? at : found;
}

/** The program that a command runs: its first word, or the first behind programs that run others. A name further on is an argument. */
export function programIn(words: readonly Word[]): Named | undefined {
  const at = containerCommand(words, commandStart(words));
  const name = baseName(words[at]?.text ?? '');
  const next = words[at + 1]?.text ?? '';
  if (name === 'hyperkube') {
    const sub = next.replace(/^kube-(?=controller|scheduler|proxy)/, '');
    const component = programs[sub === 'apiserver' ? 'kube-apiserver' : sub];
    return component ? { component, name: sub, at: at + 1 } : { component: undefined, name: `hyperkube ${sub}`, at };
  }
  if (name === 'k3s' || name === 'rke2') {
    if (next === 'server') return { component: name, name, at: at + 1 };
    return next === 'agent' ? { component: `${name} agent`, name, at: at + 1 } : undefined;
  }
  if (data.test(words[at]?.text ?? '') && !/^--?[A-Za-z]/.test(next)) return undefined;
  if (Object.hasOwn(programs, name)) return { component: programs[name], name, at };
  if (variable.test(words[at]?.text ?? '')) return { component: 'kubelet', name, at, isScript: true };
  const started = script.exec(name)?.[1];
  if (started) return { component: programs[started], name: started, at, isScript: true };
  return others.has(name) ? { component: undefined, name, at } : undefined;
}

/** The program that an image holds, by its last path segment. */
export function programOfImage(image: string): Component | undefined {
  const name = baseName(image.replace(/[:@].*$/, '').replace(/:[^/]*$/, '')).replace(/-(?:amd64|arm64|arm|ppc64le|s390x)$/, '');
  return Object.hasOwn(programs, name) ? programs[name] : undefined;
}

/** Flags that only one program has, alone or together: enough to tell whose flags stand alone. */
const signatures: readonly (readonly [flags: string, component: Component])[] = [
  ['etcd-servers', 'kube-apiserver'],
  // metrics-server has the first of each pair as well, and the second not.
  ['kubelet-client-certificate authorization-mode', 'kube-apiserver'],
  ['kubelet-client-certificate anonymous-auth', 'kube-apiserver'],
  ['kubelet-certificate-authority authorization-mode', 'kube-apiserver'],
  ['kubelet-certificate-authority anonymous-auth', 'kube-apiserver'],
  ['advertise-address', 'kube-apiserver'],
  ['service-account-issuer', 'kube-apiserver'],
  ['disable-admission-plugins', 'kube-apiserver'],
  ['service-cluster-ip-range', 'kube-apiserver'],
  ['egress-selector-config-file', 'kube-apiserver'],
  ['enable-admission-plugins', 'kube-apiserver'],
  ['proxy-client-cert-file', 'kube-apiserver'],
  ['container-runtime-endpoint', 'kubelet'],
  ['read-only-port', 'kubelet'],
  ['bootstrap-kubeconfig', 'kubelet'],
  ['pod-manifest-path', 'kubelet'],
  ['authentication-token-webhook', 'kubelet'],
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
export const programOfFlags = (names: readonly string[]): Component | undefined =>
  signatures.find(([flags]) => flags.split(' ').every((flag) => names.includes(flag)))?.[1];
