import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HostRoleId } from '../host-role.ts';
import type { RuleSet } from '../rule-set.ts';
import { ClusterLab } from './cluster-lab.ts';
import { FirewalldHost, noted } from './firewalld-host.ts';
import { takenFile, type TakenFile } from './generated.ts';
import type { Cluster, PlaceId } from './must-work.ts';

/** A packet filter that the files are for, on a router between the hosts or on the hosts themselves. */
export interface Filter {
  readonly id: string;
  readonly where: 'router' | 'host';
  /** The notations whose files are loaded together: those of iptables are for one family each. */
  readonly notations: readonly string[];
}

/** Every filter that is played. */
export const filters: readonly Filter[] = [
  { id: 'nftables on a router', where: 'router', notations: ['nftables'] },
  { id: 'iptables and ip6tables on a router', where: 'router', notations: ['iptables', 'ip6tables'] },
  { id: 'nftables on each host', where: 'host', notations: ['host-nftables'] },
  { id: 'iptables and ip6tables on each host', where: 'host', notations: ['host-iptables', 'host-ip6tables'] },
  { id: 'firewalld on each host', where: 'host', notations: ['firewalld'] },
];

/** The hosts that a reader loads a file on, by the role that the file is for. The hosts of a provider are none. */
export function hostsWithFiles({ provider, load_balancer: isBalanced }: Cluster): readonly (readonly [HostRoleId, readonly PlaceId[]])[] {
  return [
    ...(provider ? [] : ([['control-plane', ['control-plane', 'other-control-plane']]] as const)),
    ['node', ['node', 'other-node']] as const,
    ...(isBalanced ? ([['balancer', ['balancer']]] as const) : []),
  ];
}

/** A folder with a file in it, and with stand-ins for what sets the timer that takes the rules away again. */
class Folder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'hub-spoke-file-'));
  readonly #stubs = path.join(this.path, 'stubs');
  readonly variables = { PATH: `${this.#stubs}:${process.env['PATH'] ?? ''}` };

  constructor() {
    mkdirSync(this.#stubs);
    for (const name of ['systemd-run', 'systemctl', 'netfilter-persistent']) {
      const program = path.join(this.#stubs, name);
      writeFileSync(program, `#!/bin/sh\necho "$@" >>'${path.join(this.path, name)}.called'\n`);
      chmodSync(program, 0o755);
    }
  }

  write({ file, text }: TakenFile): void {
    writeFileSync(path.join(this.path, file), text);
  }

  /** The commands that the timer would run. */
  undo(): readonly string[] {
    return readFileSync(path.join(this.path, 'systemd-run.called'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(/^(?:--\S+ )+/, ''));
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** What was loaded, with the way back that the heads of the files give. */
export interface Loaded {
  readonly undo: () => void;
}

/** Loads the files of a filter by the commands of their heads, everywhere where a reader would, and returns the way back. */
export async function load(lab: ClusterLab, filter: Filter, set: RuleSet, cluster: Cluster, firewallds?: Firewallds): Promise<Loaded> {
  if (filter.notations.includes('firewalld')) {
    if (!firewallds) throw new Error('there is no firewalld to load the files with');
    return firewallds.load(set, cluster);
  }
  const targets: readonly (readonly [HostRoleId, readonly (PlaceId | 'router')[]])[] =
    filter.where === 'router' ? [['node', ['router']]] : hostsWithFiles(cluster);
  const undos = targets.flatMap(([role, places]) =>
    filter.notations.flatMap((notation) => {
      const taken = takenFile(notation, set, role);
      return places.map((place) => {
        const folder = new Folder();
        folder.write(taken);
        lab.sh(place, folder.path, [taken.check, ...taken.tries], folder.variables);
        const commands = folder.undo();
        folder.remove();
        return (): void => {
          lab.sh(place, tmpdir(), commands);
        };
      });
    }),
  );
  return { undo: () => undos.forEach((undo) => undo()) };
}

/**
 * Runs the script of a role on a host by the commands of its head, and returns those of the way back. firewalld gets the commands of the script all
 * together.
 */
export function loadFirewalld(host: FirewalldHost, set: RuleSet, role: HostRoleId): readonly string[] {
  const folder = new Folder();
  const taken = takenFile('firewalld', set, role);
  folder.write(taken);
  const notes = noted(folder.path);
  host.shell(
    [
      `cd '${folder.path}'`,
      `PATH='${folder.variables.PATH}'`,
      `FIREWALL_CMD='${notes.program}'`,
      'export PATH FIREWALL_CMD',
      taken.check,
      ...taken.tries,
    ].join('\n'),
  );
  host.commands(...notes.lists());
  const commands = folder.undo();
  folder.remove();
  return commands;
}

/** A firewalld on each host of the cluster. */
export class Firewallds {
  readonly #hosts = new Map<PlaceId, FirewalldHost>();

  async start(): Promise<void> {
    for (const place of ['control-plane', 'other-control-plane', 'node', 'other-node', 'balancer'] as const)
      this.#hosts.set(place, new FirewalldHost(ClusterLab.namespace(place)));
    await Promise.all([...this.#hosts.values()].map((host) => host.started()));
  }

  #host(place: PlaceId): FirewalldHost {
    const host = this.#hosts.get(place);
    if (!host) throw new Error(`no firewalld runs on ${place}`);
    return host;
  }

  /**
   * Runs the script of each role on the first host of it, by the commands of its head, makes it permanent as the head says, and gives the other host of
   * the role the configuration that this left. Hosts that no file is for let everything in.
   */
  load(set: RuleSet, cluster: Cluster): Loaded {
    const withFile = hostsWithFiles(cluster);
    for (const [place, host] of this.#hosts)
      if (!withFile.some(([, places]) => places.includes(place))) host.commands(['--set-default-zone=trusted']);
    const firsts = withFile.map(([role, [first, ...others]]) => {
      if (!first) throw new Error(`no host has the role ${role}`);
      const host = this.#host(first);
      host.reset();
      const commands = loadFirewalld(host, set, role);
      host.commands(['--runtime-to-permanent']);
      for (const other of others) this.#host(other).copy(host);
      return { host, commands };
    });
    return { undo: () => firsts.forEach(({ host, commands }) => commands.forEach((command) => host.shell(command))) };
  }

  end(): void {
    for (const host of this.#hosts.values()) host.end();
  }
}
