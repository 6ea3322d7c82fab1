import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PlaceId, PodNetwork } from './must-work.ts';

export type Family = 4 | 6;
export const families = [4, 6] as const;

/** A network namespace that stands for a host or a pod. */
export interface Space {
  readonly place: PlaceId | 'other-control-plane-pod';
  readonly addresses: Readonly<Record<Family, string>>;
  /** The host that a pod runs on. */
  readonly host?: Space;
  /** Its number, which its addresses are made of. */
  readonly index: number;
}

const hostPlaces = [
  'control-plane',
  'other-control-plane',
  'node',
  'other-node',
  'balancer',
  'admin',
  'client',
  'probe',
  'outside',
] as const satisfies readonly PlaceId[];
const hosts: readonly Space[] = hostPlaces.map((place, at) => ({
  place,
  index: at + 1,
  addresses: { 4: `10.77.${String(at + 1)}.2`, 6: `fd77:${String(at + 1)}::2` },
}));
const podHosts = hosts.slice(0, 4);
const podNames = ['control-plane-pod', 'other-control-plane-pod', 'node-pod', 'other-node-pod'] as const;
const pods: readonly Space[] = podHosts.map((host, at) => ({
  place: podNames[at] ?? 'node-pod',
  host,
  index: host.index,
  addresses: { 4: `10.244.${String(host.index)}.2`, 6: `fd77:244:${String(host.index)}::2` },
}));
const spaces = [...hosts, ...pods];

/** The ranges of the network of the pods. */
export const podRanges: Readonly<Record<Family, string>> = { 4: '10.244.0.0/16', 6: 'fd77:244::/32' };

/** The namespace of a place. */
export function spaceOf(place: Space['place']): Space {
  const found = spaces.find((space) => space.place === place);
  if (!found) throw new Error(`no namespace stands for ${place}`);
  return found;
}

/** One try: whether `from` reaches `port` of `to`. */
export interface Try {
  readonly from: Space;
  readonly to: Space;
  readonly family: Family;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
}

const root = `hs${String(process.pid)}`;
const nameOf = (place: string): string => `${root}-${place}`;

/** Runs a program, and says what it printed if it fails. */
function run(command: string, args: readonly string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...(input === undefined ? {} : { input }) });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr}\n${input ?? ''}`);
  return stdout;
}
/** Runs a program inside of the namespace of a place. */
const inside = (place: string, args: readonly string[], input?: string): string =>
  run('ip', ['netns', 'exec', nameOf(place), ...args], input);
/** Runs many commands of `ip` in a namespace. */
const ipIn = (place: string, ...commands: readonly string[]): string =>
  run('ip', ['-n', nameOf(place), '-batch', '-'], commands.join('\n') + '\n');

/** Why no network namespace can be made here, or nothing if one can. */
export function whyNoNamespaces(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces need Linux';
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  const name = nameOf('try');
  try {
    run('ip', ['netns', 'add', name]);
    run('ip', ['netns', 'exec', name, 'nft', 'list', 'ruleset']);
    return undefined;
  } catch (error) {
    return `this machine cannot make a network namespace with nftables (${error instanceof Error ? error.message.trim() : 'unknown reason'})`;
  } finally {
    spawnSync('ip', ['netns', 'delete', name]);
  }
}

/** What an agent says. */
interface Report {
  readonly reached?: number;
}

/** The process in the namespace of one host or pod. */
class Agent {
  readonly #process: ChildProcess;
  readonly #waiting: ((report: Report) => void)[] = [];
  onReached: (id: number) => void = () => undefined;

  constructor(place: string) {
    const script = fileURLToPath(new URL('host-agent.mjs', import.meta.url));
    this.#process = spawn('ip', ['netns', 'exec', nameOf(place), process.execPath, script], { stdio: ['pipe', 'pipe', 'inherit'] });
    if (this.#process.stdout)
      createInterface({ input: this.#process.stdout }).on('line', (line) => {
        const report = JSON.parse(line) as Report;
        if (report.reached === undefined) this.#waiting.shift()?.(report);
        else this.onReached(report.reached);
      });
  }

  /** Sends a message that no answer follows, or only that of a target. */
  tell(message: object): void {
    this.#process.stdin?.write(`${JSON.stringify(message)}\n`);
  }

  /** Sends a message, and waits for the answer that is none of a target’s. */
  ask(message: object): Promise<Report> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.tell(message);
    });
  }

  end(): void {
    this.#process.stdin?.end();
    this.#process.kill();
  }
}

/** The address that a host has in the network of the pods, on the device of its overlay. */
const overlayAddress = (host: Space, family: Family): string =>
  family === 4 ? `10.244.${String(host.index)}.254` : `fd77:244:${String(host.index)}::fffe`;
const podPrefix = (host: Space, family: Family): string =>
  family === 4 ? `10.244.${String(host.index)}.0/24` : `fd77:244:${String(host.index)}::/64`;
const hardware = (host: Space, family: Family): string => `02:77:00:00:0${String(family)}:0${String(host.index)}`;

const masquerade = [
  'table inet lab_masquerade {',
  '  chain out {',
  '    type nat hook postrouting priority srcnat;',
  `    ip saddr ${podRanges[4]} ip daddr != ${podRanges[4]} masquerade`,
  `    ip6 saddr ${podRanges[6]} ip6 daddr != ${podRanges[6]} masquerade`,
  '  }',
  '}',
].join('\n');

/**
 * The hosts of a cluster and those around it, each in a network namespace with a link of its own to a router, and behind each control plane host
 * and node a pod, in a namespace of its own. The network of the pods is a real overlay between the hosts, or real routes; a host that masquerades
 * does it by a real rule of address translation.
 */
export class ClusterLab {
  readonly #agents = new Map<string, Agent>();

  /** The prefixes of one place or several, as a reader would type them. */
  static prefixes(...places: readonly PlaceId[]): readonly string[] {
    return places.map(spaceOf).flatMap(({ addresses }) => [addresses[4], addresses[6]]);
  }

  async build(ports: { readonly tcp: readonly number[]; readonly udp: readonly number[] }): Promise<void> {
    run('ip', ['netns', 'add', nameOf('router')]);
    const forwards = ['net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1', 'net.ipv4.conf.all.rp_filter=0'];
    inside('router', ['sysctl', '-qw', ...forwards]);
    ipIn('router', 'link set lo up');
    const linked = (near: string, far: string, one: string, other: string): void => {
      run('ip', ['link', 'add', one, 'netns', nameOf(near), 'type', 'veth', 'peer', 'name', other, 'netns', nameOf(far)]);
    };
    for (const { place, index, addresses } of hosts) {
      const link = `r${String(index)}`;
      run('ip', ['netns', 'add', nameOf(place)]);
      linked(place, 'router', 'eth0', link);
      inside(place, ['sysctl', '-qw', ...forwards, 'net.ipv4.conf.default.rp_filter=0']);
      ipIn(
        place,
        'link set lo up',
        `address add ${addresses[4]}/24 dev eth0`,
        `address add ${addresses[6]}/64 dev eth0 nodad`,
        'link set eth0 up',
      );
      ipIn(
        'router',
        `address add ${addresses[4].replace(/2$/, '1')}/24 dev ${link}`,
        `address add ${addresses[6].replace(/2$/, '1')}/64 dev ${link} nodad`,
        `link set ${link} up`,
      );
      ipIn(place, `route add default via ${addresses[4].replace(/2$/, '1')}`, `route add ::/0 via ${addresses[6].replace(/2$/, '1')}`);
    }
    for (const { place, host, addresses } of pods) {
      if (!host) continue;
      run('ip', ['netns', 'add', nameOf(place)]);
      linked(place, host.place, 'eth0', 'pod0');
      const gateways = { 4: addresses[4].replace(/2$/, '1'), 6: addresses[6].replace(/2$/, '1') };
      ipIn(host.place, `address add ${gateways[4]}/24 dev pod0`, `address add ${gateways[6]}/64 dev pod0 nodad`, 'link set pod0 up');
      ipIn(
        place,
        'link set lo up',
        `address add ${addresses[4]}/24 dev eth0`,
        `address add ${addresses[6]}/64 dev eth0 nodad`,
        'link set eth0 up',
        `route add default via ${gateways[4]}`,
        `route add ::/0 via ${gateways[6]}`,
      );
    }
    for (const { place } of spaces) this.#agents.set(place, new Agent(place));
    await Promise.all([...this.#agents.values()].map((agent) => agent.ask({ act: 'listen', ...ports })));
  }

  #network: PodNetwork | undefined;
  /** Builds the network of the pods, in place of the one that was there, and takes every rule of every filter away. */
  network(network: PodNetwork): void {
    const before = this.#network;
    for (const host of podHosts) {
      if (before && before.overlay !== 'none') ipIn(host.place, 'link delete ov4', 'link delete ov6');
      if (before?.overlay === 'none')
        ipIn('router', ...families.map((family) => `route delete ${podPrefix(host, family)} via ${host.addresses[family]}`));
    }
    this.#network = network;
    this.open();
    for (const host of podHosts) {
      if (network.overlay === 'none') {
        ipIn('router', ...families.map((family) => `route add ${podPrefix(host, family)} via ${host.addresses[family]}`));
        continue;
      }
      for (const family of families) {
        const device = `ov${String(family)}`;
        const others = podHosts.filter((other) => other !== host);
        ipIn(
          host.place,
          `link add ${device} address ${hardware(host, family)} type vxlan id ${String(family)} dstport ${String(network.port)} local ${host.addresses[family]} nolearning`,
          `address add ${overlayAddress(host, family)}/${family === 4 ? '32' : '128'} dev ${device}${family === 6 ? ' nodad' : ''}`,
          `link set ${device} up`,
          ...others.flatMap((other) => [
            `neighbor add ${overlayAddress(other, family)} lladdr ${hardware(other, family)} dev ${device} nud permanent`,
            `route add ${podPrefix(other, family)} via ${overlayAddress(other, family)} dev ${device} onlink`,
          ]),
        );
        run(
          'bridge',
          ['-n', nameOf(host.place), '-batch', '-'],
          others.map((other) => `fdb append ${hardware(other, family)} dev ${device} dst ${other.addresses[family]}\n`).join(''),
        );
      }
    }
  }

  /**
   * Takes every rule away, on the router and on the hosts, but for the translation of addresses. What a firewalld holds stays, because the table is its
   * own.
   */
  open(): void {
    for (const place of ['router', ...hosts.map((host) => host.place)]) inside(place, ['nft', 'flush', 'ruleset']);
    if (this.#network?.masquerade) for (const host of podHosts) inside(host.place, ['nft', '-f', '-'], masquerade);
  }

  /** Runs commands inside of the namespace of a host, or of the router, in a folder, as an administrator would. */
  sh(place: PlaceId | 'router', folder: string, commands: readonly string[], variables: Readonly<Record<string, string>> = {}): string {
    const given = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`);
    return inside(place, ['sh', '-eu'], [`cd '${folder}'`, ...given, ...commands].join('\n'));
  }

  /** The name of the network namespace of a place. */
  static namespace(place: PlaceId): string {
    return nameOf(place);
  }

  /** Opens connections and keeps them. Returns when all of them are open. */
  async hold(tries: readonly Try[], patience: number): Promise<void> {
    const missing = new Set(tries.keys());
    await this.#answers(missing, patience, () => {
      for (const [id, { from, to, family, port }] of tries.entries())
        this.#agents.get(from.place)?.tell({ act: 'hold', id, address: to.addresses[family], port });
    });
    if (missing.size > 0) throw new Error(`${String(missing.size)} of ${String(tries.length)} connections did not open`);
  }

  /** Lets one end of each connection that is held say something, and returns the numbers of those on which it does not arrive. */
  async silent(tries: readonly Try[], speaker: 'client' | 'server', patience: number): Promise<ReadonlySet<number>> {
    const missing = new Set(tries.keys());
    await this.#answers(missing, patience, () => {
      if (speaker === 'client') for (const [id, { from }] of tries.entries()) this.#agents.get(from.place)?.tell({ act: 'say', id });
      else for (const place of new Set(tries.map(({ to }) => to.place))) this.#agents.get(place)?.tell({ act: 'announce' });
    });
    return missing;
  }

  /** Starts something, and waits until every number in the set was told of by an agent, or for `patience` milliseconds. */
  async #answers(missing: Set<number>, patience: number, start: () => void): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      for (const agent of this.#agents.values())
        agent.onReached = (id) => {
          missing.delete(id);
          if (missing.size > 0) return;
          clearTimeout(timer);
          resolve();
        };
      start();
    });
  }

  /**
   * Makes every try at once, and returns those that got an answer. It waits until all that are expected to answer have, or for `patience`
   * milliseconds, and then a little longer, so that an answer that nobody expected comes in as well.
   */
  async reached<Each extends Try>(
    tries: readonly Each[],
    isExpected: (each: Each) => boolean,
    patience: number,
  ): Promise<ReadonlySet<Each>> {
    const found = new Set<Each>();
    const expected = new Set(tries.filter(isExpected));
    let done: () => void = () => undefined;
    const all = new Promise<void>((resolve) => {
      done = resolve;
    });
    for (const agent of this.#agents.values())
      agent.onReached = (id) => {
        const each = tries[id];
        if (!each) return;
        found.add(each);
        expected.delete(each);
        if (expected.size === 0) done();
      };
    const numbered = tries.map((each, id) => ({ ...each, id }));
    const started = spaces.map((space) =>
      this.#agents.get(space.place)?.ask({
        act: 'reach',
        targets: numbered
          .filter(({ from }) => from === space)
          .map(({ id, to, family, port, protocol }) => ({ id, address: to.addresses[family], port, protocol })),
      }),
    );
    await Promise.all(started);
    if (expected.size === 0) done();
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await Promise.all([...this.#agents.values()].map((agent) => agent.ask({ act: 'stop' })));
    return found;
  }

  /** Ends every process and takes every namespace away, also those of a lab that was half built. */
  remove(): void {
    for (const agent of this.#agents.values()) agent.end();
    for (const name of ['router', ...spaces.map(({ place }) => place)]) spawnSync('ip', ['netns', 'delete', nameOf(name)]);
  }
}
