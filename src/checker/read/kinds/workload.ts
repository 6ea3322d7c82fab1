import { itemWriter, noWriter } from '../../edit/flag-writers.ts';
import { readCommand } from '../commands.ts';
import { programOfImage } from '../components.ts';
import { given, type Process, type WordFlag } from '../flag.ts';
import type { Reader } from '../reading.ts';
import { commandsIn, type Word } from '../shell.ts';
import { positionAt } from '../source-text.ts';
import { get, isTemplate, itemsOf, textOf, type MapNode, type Node, type ScalarNode, type SeqNode } from '../yaml-node.ts';

/** Where a workload keeps its pod, by kind. */
export const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  PodTemplate: ['template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  ReplicationController: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

const shells = /(?:^|\/)(?:sh|bash|ash|dash|busybox)$/;

/** The offsets of a scalar's content: inside its quotes, or below the header of its block. */
function contentOf(text: string, node: ScalarNode): readonly [number, number] {
  if (node.style === 'single' || node.style === 'double') return [node.start + 1, node.end - 1];
  if (node.style === 'plain') return [node.start, node.end];
  const line = text.indexOf('\n', node.start);
  return [line === -1 ? node.end : Math.min(line + 1, node.end), node.end];
}

const wordOf = (text: string, node: ScalarNode): Word => {
  const value = String(node.value ?? '');
  return {
    text: value,
    start: node.start,
    end: node.end,
    exact: text.slice(node.start, node.end) === value,
    dynamic: /\$\(|\$\{|\$[A-Za-z_]/.test(value),
  };
};

function readScript(reader: Reader, script: ScalarNode, named: Pick<Process, 'release'>): boolean {
  const { text } = reader.source;
  const [start, end] = contentOf(text, script);
  const commands = commandsIn(text, start, end, reader.work, {
    linesEndCommands: script.style === 'block' && text[script.start] === '|',
    escapedQuotes: script.style === 'double',
  });
  return commands.map((words) => readCommand(reader, words, named)).some(Boolean);
}

/** The command of a container, with the arguments behind it. */
export function readContainer(reader: Reader, container: Node): void {
  const { source, reading } = reader;
  const written = [get(container, 'command'), get(container, 'args')];
  const lists = written.filter((node): node is SeqNode => node?.kind === 'seq');
  // A template in place of a list is a word that may stand for any number of them.
  const items = written
    .flatMap((node) => (node?.kind === 'seq' ? node.items : isTemplate(node) && node ? [node] : []))
    .filter((item): item is ScalarNode => item.kind === 'scalar');
  const image = textOf(get(container, 'image')) ?? '';
  const release = /:v?(\d+\.\d+\.\d+)$/.exec(image.replace(/@.*$/, ''))?.[1];
  const script = items.findIndex((item) => /^-[a-z]*c[a-z]*$/.test(String(item.value)));
  if (script > 0 && shells.test(String(items[script - 1]?.value ?? items[0]?.value)) && items[script + 1]) {
    if (readScript(reader, items[script + 1] as ScalarNode, { release })) return;
  }
  const words = items.map((item) => wordOf(source.text, item));
  const nodes = new Map<Word, Node>(words.map((word, index) => [word, items[index] as Node]));
  const home = (flags: readonly WordFlag[]): SeqNode | undefined => {
    const last = flags.at(-1);
    const node = last && nodes.get(last.words[0]);
    return lists.find((list) => node && list.items.includes(node)) ?? lists.at(-1);
  };
  // A patch may name the container alone.
  const component = programOfImage(image === '' ? (textOf(get(container, 'name')) ?? '') : image);
  const found = readCommand(reader, words, {
    component,
    image,
    release,
    writer: (flags) => {
      const list = home(flags);
      return list ? itemWriter(source, list, flags, nodes) : noWriter;
    },
  });
  // The image of metrics-server starts it by itself (kubernetes-sigs/metrics-server:Dockerfile), and it verifies kubelets unless told not to.
  if (!found && component === 'metrics-server' && image && !written.some(Boolean))
    return void reading.processes.push({
      ...{ component, source, start: container.start, end: container.start, flags: [] },
      ...{ complete: !isTemplate(get(container, '<<')), base: 'kubernetes', release, writer: noWriter },
    });
  if (!found && component && container.kind === 'map')
    reading.skipped.push({
      file: source.name,
      ...positionAt(source, container.start),
      what: `a container of ${component} that shows no command or args`,
    });
}

/** The projected token that an agent reads: the one whose mounted path its flag names. */
function readAgentToken(reader: Reader, pod: Node | undefined, container: Node, process: Process): void {
  const path = given(process, 'service-account-token-path');
  if (path.state !== 'given') return;
  for (const mount of itemsOf(get(container, 'volumeMounts'))) {
    const volume = itemsOf(get(pod, 'volumes')).find((one) => textOf(get(one, 'name')) === textOf(get(mount, 'name')));
    for (const projected of itemsOf(get(volume, 'projected', 'sources'))) {
      const token = get(projected, 'serviceAccountToken');
      const mounted = `${(textOf(get(mount, 'mountPath')) ?? '').replace(/\/$/, '')}/${textOf(get(token, 'path')) ?? ''}`;
      if (token?.kind === 'map' && mounted === path.value) reader.reading.agentTokens.push({ source: reader.source, token });
    }
  }
}

/** Whether SkyDNS or its feeder runs in a container. Its pod has an etcd of its own, for names of Services (kubernetes/kubernetes@5ad05364:cluster/addons/dns/skydns-rc.yaml.in). */
const isSkyDns = (container: Node): boolean => /(?:^|\/)(?:kube2sky|skydns)(?::|$)/.test(textOf(get(container, 'image')) ?? '');

/** What an etcd is for whose objects are none of the cluster’s, if the workload says so: SkyDNS, or an application in a namespace of its own. */
function otherEtcd({ source }: Reader, root: MapNode, kind: string, containers: readonly Node[]): string | undefined {
  if (containers.some(isSkyDns)) return 'SkyDNS, which holds no objects of the cluster';
  const space = textOf(get(root, 'metadata', 'namespace')) ?? '';
  const isOwn = /^(?:StatefulSet|Deployment)$/.test(kind) && /^[a-z]/.test(space) && !/kube|etcd|control|tenant|cluster|system/.test(space);
  return isOwn && !/apiserver/.test(source.text) ? `the namespace ${space}, which no API server here names` : undefined;
}

/** The containers of a workload that run a program the checker knows. */
export function readWorkload(reader: Reader, root: MapNode, kind: string): void {
  const pod = get(root, ...(podPaths[kind] ?? ['spec']));
  const { processes, skipped, addresses } = reader.reading;
  const count = (): number => processes.length + skipped.length + addresses.length;
  const before = count();
  const other = otherEtcd(reader, root, kind, itemsOf(get(pod, 'containers')));
  for (const list of ['initContainers', 'containers'])
    for (const container of itemsOf(get(pod, list))) {
      const known = processes.length;
      readContainer(reader, container);
      if (other && processes[known]?.component === 'etcd') {
        processes.length = known;
        skipped.push({
          file: reader.source.name,
          ...positionAt(reader.source, container.start),
          what: `the etcd of ${other}`,
        });
      }
      for (const process of processes.slice(known))
        if (process.component === 'konnectivity-agent') readAgentToken(reader, pod, container, process);
    }
  if (count() === before)
    skipped.push({
      file: reader.source.name,
      ...positionAt(reader.source, root.start),
      what: `${kind} ${textOf(get(root, 'metadata', 'name')) ?? ''}`.trim() + ', which runs no program that decides a path',
    });
}
