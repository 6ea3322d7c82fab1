import type { Flag, Process } from '../flag.ts';
import type { KnownDocument, Reading } from '../reading.ts';
import { pairOf } from '../yaml-node.ts';
import { isDropIn } from './distributions.ts';
import { handedOnTo } from './handed-on.ts';
import { together } from './document/arguments.ts';

/** The flags of one argument over all files, in order: a key replaces what earlier files gave it, and one with + appends. */
function flagsOver(files: readonly KnownDocument[], key: string, processOf: (file: KnownDocument) => Process | undefined): readonly Flag[] {
  return files.reduce<readonly Flag[]>((flags, file, index) => {
    const own = (processOf(file)?.flags ?? []).map((flag) => (index === 0 ? flag : { ...flag, source: file.source }));
    return pairOf(file.root, key) ? own : [...flags, ...own];
  }, []);
}

/** The program that a configuration and its drop-ins start together; nothing where none of them starts it. */
function startedBy(files: readonly KnownDocument[], component: Process['component'], key: string, reading: Reading): Process | undefined {
  const processOf = ({ source }: KnownDocument): Process | undefined =>
    reading.processes.find((one) => one.source === source && one.component === component);
  const all = files.flatMap((file) => processOf(file) ?? []);
  const [first, ...others] = all;
  if (!first) return undefined;
  const mode = files.map(({ source, root }) => ({ source, pair: pairOf(root, 'egress-selector-mode') })).findLast(({ pair }) => pair);
  return {
    ...together([first, ...others]),
    flags: flagsOver(files, key, processOf),
    complete: all.every((one) => one.complete || files.slice(1).some(({ source }) => source === one.source)),
    ...(mode?.pair?.value.kind === 'scalar' && mode.source !== first.source
      ? {
          own: [
            {
              name: 'egress-selector-mode',
              value: String(mode.pair.value.value),
              start: mode.pair.value.start,
              end: mode.pair.value.end,
              source: mode.source,
              dynamic: false,
            },
          ],
        }
      : {}),
  };
}

/** Where a text names a configuration of k3s or RKE2, or copies files beside it. Comments name nothing. */
const namesConfiguration =
  /^(?![ \t]*(?:#|\/\/)).*?(?:rancher\/(?:k3s|rke2)\/config|\b(?:cp|mv|scp|rsync)\b.{0,200}rancher\/(?:k3s|rke2)\/?["']?[ \t]*\r?$)/m;

/** Leaves open what arguments of k3s or RKE2 do not say, where their input names a configuration and none is here. */
export function openUnseen({ documents, processes, sources }: Reading): void {
  if (documents.some(({ kind }) => kind === 'k3s configuration')) {
    // An installer takes no arguments of its own: its configuration says what it starts.
    const isBare = ({ base, own, flags }: Process): boolean => base === 'rke2' && own?.length === 0 && flags.length === 0;
    const given = new Set(processes.filter((one) => !isBare(one)).map(({ component }) => component));
    processes.splice(0, Infinity, ...processes.filter((one) => !isBare(one) || !given.has(one.component)));
    return;
  }
  const open = new Set(sources.filter(({ text }) => namesConfiguration.test(text)).map(({ name }) => name));
  for (const [index, process] of processes.entries())
    if (process.own && open.has(process.source.name)) processes[index] = { ...process, complete: false };
}

/** Joins each configuration of k3s or RKE2 with the drop-ins of its folder, in the order of their names (facts/added#k3s-drop-ins). */
export function joinDropIns(reading: Reading): void {
  const all = reading.documents.filter(({ kind }) => kind === 'k3s configuration');
  const byName = (a: KnownDocument, b: KnownDocument): number => (a.source.name < b.source.name ? -1 : 1);
  for (const main of all.filter(({ source, root }) => !isDropIn(source, root))) {
    const folder = `${main.source.name}.d`;
    const dropIns = all.filter(
      ({ source: { name } }) => name.startsWith(folder) && /^[/\\][^/\\]+\.ya?ml$/.test(name.slice(folder.length)),
    );
    const files = [main, ...dropIns.sort(byName)];
    if (files.length === 1) continue;
    const joined = handedOnTo.flatMap(({ component, key }) => startedBy(files, component, key, reading) ?? []);
    const at = reading.processes.findIndex(({ source }) => files.some((file) => file.source === source));
    const others = reading.processes.filter(({ source }) => !files.some((file) => file.source === source));
    reading.processes.splice(0, Infinity, ...others.slice(0, Math.max(0, at)), ...joined, ...others.slice(Math.max(0, at)));
  }
}
