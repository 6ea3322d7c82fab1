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
  heapster: 'heapster',
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
  /^(?:(?:start|run|launch|exec)[-_])?(kube-apiserver|kubelet|metrics-server|etcd)(?:[-_](?:wrapper|start|run|launch|exec|entrypoint))?(?:\.sh)?$/;

/** The wrappers of CoreOS, which give the kubelet and etcd their own arguments alone. Source: coreos/coreos-overlay:app-admin/kubelet-wrapper/files/kubelet-wrapper@036c267151d9168eb22a1d7a774a4146a23208d7. */
const handsOn = /\/coreos\/(?:kubelet|etcd)-wrapper$/;

/** A variable that holds the file of a program, by its name: `${kubelet_binary_path}`, `{{ bin_dir }}/{{ kubelet_app }}`, `{{ etcd_path | quote }}`. */
const variable =
  /^(?:.*\/)?(?:\$\{?|\{\{\s*)\w*?(kubelet|etcd|kube_?apiserver)(?:_?(?:app|bin(?:ary)?|path))*(?:\s*\|\s*quote)?(?:\s*\}\}|\})?$/i;
/** An expression of Jinja that puts the path of a program together: `{{ (folder + '/kubelet') | quote }}`. */
const putTogether = /^\{\{[^'"]*[+~]\s*(["'])([\w./-]+)\1\s*\)?\s*(?:\|\s*quote\s*)?\}\}$/;

/** What something fills in as the folder of a program, its last slash included. */
const folder = /^(?:\{\{[^{}]*\}\}|\$\{\w+\})(?=[a-z])/;

/** Clients of the API server as they were called until 2015, each with a flag that tells it from others of that name. */
const short: Readonly<Record<string, RegExp>> = {
  'controller-manager': /^--master=/,
  scheduler: /^--master=/,
  proxy: /^--(?:master|etcd[-_]servers)=/,
};

export interface Named {
  readonly component: Component | 'k3s' | 'k3s agent' | 'rke2' | 'rke2 agent' | undefined;
  readonly name: string;
  /** The word that names it: its arguments stand behind. */
  readonly at: number;
  /** It is a script, which may give the program more flags. */
  readonly isScript?: true;
}

/** Programs, and lines of a Dockerfile, that run the command behind them, with how many words of their own stand before it beside options. */
const wrappers: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'exec nohup time env sudo nice ionice setsid stdbuf systemd-run systemd-cat tini dumb-init go-runner kube-log-runner nsenter CMD ENTRYPOINT',
    'chroot timeout taskset chrt gosu su-exec',
  ].flatMap((names, count) => names.split(' ').map((name) => [name, count])),
);
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
  const command = words.findIndex(({ text }, index) => index > id && named.has(baseName(text)));
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
const named: ReadonlySet<string> = new Set([
  ...[programs, wrappers].flatMap(Object.keys),
  ...others,
  ...containerRunners,
  ...['hyperkube', 'k3s', 'rke2'],
]);

/** Options of them that take no value. */
const alone = /^(?:-[ditP]+|--(?:detach|tty|interactive|rm|init|privileged|read-only|no-healthcheck|publish-all|oom-kill-disable))$/;

/** What an image is called, without its registry, its tag and its machine. */
const imageName = (image: string): string =>
  baseName(image.replace(/@.*$/, '').replace(/:[^/]*$/, '')).replace(/-(?:amd64|arm64|arm|ppc64le|s390x)$/, '');

/** The word that names what a container runs: its command, or the image where that starts the program itself. */
function containerCommand(words: readonly Word[], at: number): number {
  // Options of the runner itself may stand before its command.
  const run = words.findIndex(({ text }, index) => index > at && !text.startsWith('-') && !words[index - 1]?.text.startsWith('-'));
  if (!containerRunners.has(baseName(words[at]?.text ?? '')) || words[run]?.text !== 'run') return at;
  // With another entrypoint the image starts something else.
  const isOwn = !words.some(({ text }) => /^--entrypoint\b/.test(text));
  const found = words.findIndex(({ text }, index) => {
    const before = words[index - 1]?.text ?? '';
    const isValue = before.startsWith('-') && !before.includes('=') && !alone.test(before);
    return index > run && !text.startsWith('-') && named.has(isOwn && text.includes('/') ? imageName(text) : baseName(text)) && !isValue;
  });
  if (found === -1) return at;
  const image = words[found]?.text ?? '';
  if (!/\/[^/]*:/.test(image)) return found;
  // Behind the image ctr takes the name of the container: `ctr run [flags] Image|RootFS ID [COMMAND] [ARG...]`.
  const behind = found + (baseName(words[at]?.text ?? '') === 'ctr' ? 2 : 1);
  const command = words[behind];
  if (named.has(baseName(command?.text ?? ''))) return behind;
  // The image of a component is given its flags; a word there is another program.
  const isOther = command && !command.dynamic && /^[\w./]/.test(command.text) && Object.hasOwn(programs, imageName(image));
  return isOther ? at : found;
}

/** The program that a command runs: its first word, or the first behind programs that run others. A name further on is an argument. */
export function programIn(words: readonly Word[]): Named | undefined {
  const first = commandStart(words);
  const at = containerCommand(words, first);
  const written = words[at]?.text ?? '';
  const word = putTogether.exec(written)?.[2] ?? written.replace(folder, '');
  const name = at > first && word.includes('/') ? imageName(word) : baseName(word);
  const next = words[at + 1]?.text ?? '';
  // `--kubelet-service=kube-system/kubelet` ends like a program.
  if (word.startsWith('-')) return undefined;
  if (name === 'hyperkube') {
    const sub = next.replace(/^kube-/, '');
    const component = programs[`kube-${sub}`] ?? programs[sub];
    return { component, name: component ?? (sub === 'proxy' ? 'kube-proxy' : name), at: at + (component ? 1 : 0) };
  }
  if (name === 'k3s' || name === 'rke2') {
    if (next === 'server') return { component: name, name, at: at + 1 };
    return next === 'agent' ? { component: `${name} agent`, name, at: at + 1 } : undefined;
  }
  if (data.test(word) && !/^--?[A-Za-z]/.test(next)) return undefined;
  if (Object.hasOwn(programs, name)) return { component: programs[name], name, at };
  const held = variable
    .exec(word)?.[1]
    ?.toLowerCase()
    .replace(/^kube_?api/, 'kube-api');
  if (held) return { component: programs[held], name, at, isScript: true };
  const started = script.exec(name)?.[1];
  if (started) return { component: programs[started], name: started, at, ...(handsOn.test(word) ? {} : { isScript: true }) };
  const full = Object.hasOwn(short, name) && words.slice(at + 1).some(({ text }) => short[name]?.test(text)) ? `kube-${name}` : name;
  return full !== name || others.has(name) ? { component: programs[full], name: full, at } : undefined;
}

/** The word of a command that names what it runs. */
export const commandName = (words: readonly Word[]): string => words[containerCommand(words, commandStart(words))]?.text ?? '';

/** The program that an image holds, by its last path segment. */
export function programOfImage(image: string): Component | undefined {
  const name = imageName(image);
  return Object.hasOwn(programs, name) ? programs[name] : undefined;
}
