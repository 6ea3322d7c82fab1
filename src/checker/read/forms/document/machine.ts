import type { Reader } from '../../reading.ts';
import { get, itemsOf, textOf, type Node } from '../../yaml-node.ts';
import { leaveUnread, readScalar, skipAt } from '../piece.ts';
import { holdsTemplate } from '../../template.ts';
import { isOpen, isOpenItem } from './arguments.ts';
import { fillIn } from './kubeadm-parts.ts';

/** Commands that name Kubernetes and change none of its files. */
const harmless =
  /\bsystemctl +[a-z-]+( +--now)? +kubelet\b|\bkubeadm +(?:config +images +(?:pull|list)|version)\b[^\n;&|>]*|\/etc\/sysctl\.d\/\S*/g;
/** What may change a file of Kubernetes: its name, or a program that the command fetches or starts from a file. */
const changing =
  /kube|k3s|rke2|rancher|manifests|\.sh\b|\b(?:ba|da)?sh\b|\b(?:eval|source|python3?|perl|curl|wget|cloud-init|ansible\S*)\b|(?:^|[;&|] *)(?:\.|\/opt|\/usr\/local|\/tmp)\//m;
/** Files that may change what a program of Kubernetes is started with. */
const decides = /kube|rancher|systemd|manifests|patches|\.sh$|cloud|\/bin\//;

const commandKeys = ['bootCommands', ...['Kubeadm', 'RKE2', 'K3s'].flatMap((name) => [`pre${name}Commands`, `post${name}Commands`])];

/** What stands before a program in a command, and what a script is made of. */
const before =
  /^(?:\s|[({!]|(?:sudo(?: +-\w+)*|if|then|else|elif|do|while|until|env|time|nohup)(?= |$)|[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s"']*)(?= ))+/;
/** Programs that change no file of a program of Kubernetes, whatever they are told, unless their output goes into one; those that install packages among them. */
const changesNothing =
  /^(?:export|localectl|timedatectl|echo|printf|grep|cat|awk|cut|tr|test|\[{1,2}|fi|done|true|false|sleep|mkdir|chmod|swapoff|modprobe|hostname(?:ctl)?|sysctl|service|systemctl|apt(?:-get|-mark|-key)?|(?:t?dnf|yum|zypper|apk|dpkg|rpm|gpg|add-apt-repository))(?=\s|$)/;
/** What a command reads by another that only prints. */
const printed = /\$\((?:echo|cat|grep|awk|cut|hostname|uname|date|ip|lsb_release)\b[^()`]*\)/g;
/** Addresses, and files that no program of Kubernetes is started with: those of shells, of package managers, of the kernel, of containerd, and of kube-vip. */
const beside =
  /https?:\/\/[^\s;&|]+|(?:>>? *)?["']?(?<![\w./-])(?:(?:\/root|\/home\/[^\s/]+|~|\$\{?HOME\}?)\/)?\.(?:bash_?(?:rc|profile|aliases)|profile|zshrc)\b["']?|(?:>>? *)?\/etc\/(?:profile\.d|bash_completion\.d|containerd|crictl\.yaml|fstab|hosts|hostname|netplan)\b[^\s;&|]*|\/etc\/(?:apt|yum\.repos\.d|modules-load\.d|sysctl\.d)\/[^\s;&|]*|[^\s;&|]*\bkube-vip[^\s;&|]*/g;

/** Whether one command of a line or of a script may change how a program of Kubernetes is started. */
function mayChange(command: string): boolean {
  const own = command.replace(before, '');
  if (changesNothing.test(own) && !own.includes('>')) return false;
  // What is only fetched is started by another command, if at all. A word that something fills in may be the name of any file.
  return changing.test(own.replace(/^(?:curl|wget) /, '')) || holdsTemplate(own);
}

/** Whether a line or a script may: each of its commands is asked for itself. */
const isChanging = (text: string): boolean =>
  changing.test(text.replace(harmless, '')) &&
  text
    .replace(harmless, '')
    .replace(printed, '')
    .replace(beside, '')
    .split(/\n|;|&&?|\|\|?/)
    .some(mayChange);

/** Says which commands of a machine are left, and whether one of them may change how a program is started. */
export function changesByCommand(reader: Reader, spec: Node | undefined): boolean {
  let changes = false;
  for (const key of commandKeys) {
    const commands = get(spec, key);
    const open =
      itemsOf(commands).find((command) => isOpenItem(command) || isChanging(textOf(command) ?? '')) ??
      (isOpen(commands) ? commands : undefined);
    if (open) skipAt(reader, open.start, `a command of ${key}, which may change how a program of Kubernetes is started`);
    changes ||= open !== undefined;
  }
  return changes;
}

/** Reads the files of a machine by their own form. Returns whether one that may change a program could not be read. */
export function hasUnreadFile(reader: Reader, spec: Node | undefined): boolean {
  let unknown = isOpen(get(spec, 'files'));
  for (const file of itemsOf(get(spec, 'files'))) {
    const path = textOf(get(file, 'path')) ?? '';
    const what = `the file ${path.slice(0, 80)}`;
    const [content, encoding] = [get(file, 'content'), textOf(get(file, 'encoding'))];
    if (content && encoding === undefined) {
      const since = reader.reading.documents.length;
      readScalar(reader, content, what);
      fillIn(reader.reading, since);
      // A file whose name somebody fills in may be a patch of what kubeadm writes.
      unknown ||= holdsTemplate(path);
      continue;
    }
    const why = encoding === undefined ? 'whose content stands in a Secret' : `whose content is in ${encoding.slice(0, 20)}`;
    const isOfKubernetes = decides.test(path) || holdsTemplate(path);
    (isOfKubernetes ? skipAt : leaveUnread)(reader, file.start, `${what}, ${why}`);
    unknown ||= isOfKubernetes;
  }
  return unknown;
}
