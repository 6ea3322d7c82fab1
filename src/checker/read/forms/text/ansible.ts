import type { Reader } from '../../reading.ts';
import { get, itemsOf, textOf, type Node } from '../../yaml-node.ts';
import type { SourceText } from '../../source-text.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread, readPiece, tellRead } from '../piece.ts';
import { made, scalarText } from '../within.ts';
import { filled } from './template.ts';

const module = /^(?:ansible\.(?:builtin|legacy)\.)?(copy|template|lineinfile|blockinfile|shell|command|raw|script)$/;
/** Modules that show that a list is one of tasks, where no module above would. */
const others =
  /^(?:ansible\.(?:builtin|legacy)\.)?(?:apt|yum|dnf|package|service|systemd|file|get_url|unarchive|include_tasks|import_tasks|set_fact)$/;
const parts = ['pre_tasks', 'tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];

const isTask = (node: Node): boolean =>
  node.kind === 'map' &&
  node.pairs.some(
    ({ key, value }) => (module.test(key) && value.kind !== 'seq' && !/^(?:command|raw|script|template)$/.test(key)) || others.test(key),
  );
const isPlay = (node: Node): boolean => get(node, 'hosts') !== undefined && parts.some((part) => get(node, part)?.kind === 'seq');
const named = /kube|konnectivity|k3s|rke2|egress|etcd|apiserver|controller-manager|scheduler/i;
/** Packages and services of installers. */
const installs = /^(?:rke2(?:-(?:server|agent))?|k3s(?:-agent)?|microk8s|k0s(?:controller|worker))(?:\.service)?$/;
/** Modules that install a package or start a service. */
const starts = /^(?:(?:ansible|community)\.\w+\.)?(?:apt|yum|dnf|zypper|package|snap|service|systemd(?:_service)?)$/;

/** Reads what a task writes, runs or sets, and says whether it found anything. A task with a condition may be left out, so all that it says is unknown. */
const readOfTask = (reader: Reader, source: SourceText, isConditional: boolean, what: string): boolean =>
  readPiece(
    { ...reader, isFilled: isConditional || reader.isFilled === true },
    (isConditional ? filled({ ...reader, source }, true) : undefined) ?? source,
    what,
  );

/** What one module writes or runs. */
function readModule(reader: Reader, name: string, value: Node, isConditional: boolean): void {
  // A command that a template fills in has no keys.
  const at = (key: string): Node | undefined => (value.kind === 'map' ? get(value, key) : undefined);
  const to = textOf(at('dest')) ?? textOf(at('path')) ?? '';
  const what = to ? `what the task writes to ${to.slice(0, 80)}` : `the ${name} of a task`;
  const text =
    at({ copy: 'content', blockinfile: 'block', lineinfile: 'line' }[name] ?? 'cmd') ?? (value.kind === 'map' ? undefined : value);
  const from = textOf(at('src'));
  if (from !== undefined && named.test(`${from} ${to}`))
    leaveUnread(reader, value.start, `the file ${from.slice(0, 80)}, which is not here`);
  if (text?.kind !== 'scalar' || text.value === null) return;
  const source = scalarText(reader, text, (one) => /^[ \t]*(?:apiVersion|kind)[ \t]*:/m.test(one));
  readOfTask(reader, source, isConditional, what);
}

const group = String.raw`groups(?:\[[^\]]{1,60}\]|\.\w+)(?:\[-?\d+\]|\.\d+|[ ]*\|[ ]*(?:first|last))?`;
const hosts = String.raw`inventory_hostname|${group}|["'][\w.-]+["']|group_names`;
/** A comparison of the host with a group of the inventory, or of a group with those of the host. */
const choosesHost = new RegExp(String.raw`^(?:${hosts})[ ]*(?:==|!=|[ ]in[ ]|[ ]not[ ]in[ ])[ ]*(?:${hosts})$`);

/** Whether a condition says no more than on which hosts a task runs: there it does. */
function choosesHosts(when: Node): boolean {
  const texts = when.kind === 'seq' ? itemsOf(when).map((item) => textOf(item) ?? '') : [textOf(when) ?? ''];
  const parts = texts.flatMap((text) => text.replace(/[()]/g, ' ').split(/\s(?:and|or)\s/));
  return parts.every((part) => /group|inventory_hostname/.test(part) && choosesHost.test(part.trim().replace(/\s+/g, ' ')));
}

function readTasks(reader: Reader, list: Node | undefined, isConditional = false): void {
  for (const task of itemsOf(list)) {
    if (task.kind !== 'map') continue;
    const when = get(task, 'when');
    const may = isConditional || (when !== undefined && !choosesHosts(when));
    const environment = get(task, 'environment');
    const exec = environment?.kind === 'map' ? get(environment, 'INSTALL_K3S_EXEC') : undefined;
    if (exec) {
      const source = made(reader, reader.source, `INSTALL_K3S_EXEC='${textOf(exec) ?? ''}'`, exec.start);
      readOfTask(reader, source, may, 'arguments of k3s');
    }
    // What it installs is a server where the variable of its type is not set.
    if (environment?.kind === 'map' && environment.pairs.some((pair) => /^INSTALL_RKE2_/.test(pair.key)))
      tellRead(reader, task.start, 'the installer of RKE2 by a task, whose configuration is not here');
    if (may && !isConditional && task.pairs.some(({ key }) => module.test(key)))
      leaveUnread(reader, task.start, 'a task with a condition: whether it runs is not here');
    for (const { key, value } of task.pairs) {
      const name = module.exec(key)?.[1];
      const started = starts.test(key) ? [get(value, 'name'), ...itemsOf(get(value, 'name'))].map((one) => textOf(one) ?? '') : [];
      for (const one of started.filter((each) => installs.test(each)))
        tellRead(reader, value.start, `${one} by a task, whose configuration is not here`);
      if (name) readModule(reader, name, value, may);
      else if (parts.includes(key)) readTasks(reader, value, may);
    }
  }
}

/** A playbook of Ansible, or a file of tasks: the files that it writes and the commands that it runs. */
export const ansible: DocumentForm = {
  form: 'ansible',
  name: 'tasks of Ansible',
  looksLike: (root, kind) => kind === '' && itemsOf(root).some((item) => isPlay(item) || isTask(item)),
  read: (reader, root) => readTasks(reader, root),
};
