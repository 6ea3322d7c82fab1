import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { NetworkId } from '../../../model/reach/network.ts';
import { prefixFrom, type Prefix } from '../prefix.ts';

/** One host of the laboratory, in a network namespace of its own. Every host has its own link to the router, so that the router sees every packet. */
interface Host {
  readonly name: string;
  /** `undefined` for the hostile host, which is on no network of the cluster. */
  readonly network: NetworkId | undefined;
  readonly addresses: Readonly<Record<4 | 6, string>>;
}

/** One try: whether `from` reaches `port` of `to`. */
export interface Try {
  readonly from: Host;
  readonly to: Host;
  readonly family: 4 | 6;
  readonly protocol: 'tcp' | 'udp';
  readonly port: number;
}

/** Two hosts of each network of which a cluster has several, one of the others, and one host that belongs to nobody. */
const layout: readonly (readonly [string, NetworkId | undefined])[] = [
  ['cp1', 'control-plane'],
  ['cp2', 'control-plane'],
  ['node1', 'nodes'],
  ['node2', 'nodes'],
  ['pod1', 'pods'],
  ['pod2', 'pods'],
  ['etcd1', 'etcd'],
  ['etcd2', 'etcd'],
  ['lb', 'balancer'],
  ['hook', 'webhook-hosts'],
  ['probe', 'probes'],
  ['client', 'clients'],
  ['admin', 'admin'],
  ['hostile', undefined],
];
const hosts: readonly Host[] = layout.map(([name, network], index) => ({
  name,
  network,
  addresses: { 4: `10.77.${String(index + 1)}.2`, 6: `fd77:${String(index + 1)}::2` },
}));

const root = `hs${String(process.pid)}`;
const space = (name: string): string => `${root}-${name}`;

/** Runs a program, and says what it printed if it fails. */
function run(command: string, args: readonly string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...(input === undefined ? {} : { input }) });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  return stdout;
}
const ip = (...args: readonly string[]): string => run('ip', args);
const inside = (name: string, ...args: readonly string[]): string => run('ip', ['netns', 'exec', space(name), ...args]);

/** Why the laboratory cannot be built here, or nothing if it can. */
export function whyNoLab(): string | undefined {
  if (process.platform !== 'linux') return 'network namespaces need Linux';
  if (process.getuid?.() !== 0) return 'network namespaces need root';
  const name = space('try');
  try {
    ip('netns', 'add', name);
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
  readonly listening?: true;
  readonly started?: number;
  readonly stopped?: true;
  readonly reached?: number;
}

/** The process in the namespace of one host. */
class Agent {
  readonly #process: ChildProcess;
  readonly #waiting: ((report: Report) => void)[] = [];
  onReached: (id: number) => void = () => undefined;

  constructor(name: string) {
    const script = fileURLToPath(new URL('host-agent.mjs', import.meta.url));
    this.#process = spawn('ip', ['netns', 'exec', space(name), process.execPath, script], { stdio: ['pipe', 'pipe', 'inherit'] });
    if (this.#process.stdout)
      createInterface({ input: this.#process.stdout }).on('line', (line) => {
        const report = JSON.parse(line) as Report;
        if (report.reached === undefined) this.#waiting.shift()?.(report);
        else this.onReached(report.reached);
      });
  }

  /** Sends a message, and waits for the answer that is none of a target’s. */
  ask(message: object): Promise<Report> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#process.stdin?.write(`${JSON.stringify(message)}\n`);
    });
  }

  end(): void {
    this.#process.stdin?.end();
    this.#process.kill();
  }
}

/** Control plane, load balancer, nodes, pods and a hostile host, each in a network namespace, joined by a router that the rules are loaded on. */
export class NetworkLab {
  readonly hosts = hosts;
  readonly #agents = new Map<string, Agent>();

  /** The addresses of a network, as a reader would type them: a prefix for each host. */
  prefixes(network: NetworkId): readonly Prefix[] {
    return hosts
      .filter((host) => host.network === network)
      .flatMap(({ addresses }) => [addresses[4], addresses[6]])
      .flatMap((address) => {
        const read = prefixFrom(address);
        return 'prefix' in read ? [read.prefix] : [];
      });
  }

  async build(ports: { readonly tcp: readonly number[]; readonly udp: readonly number[] }): Promise<void> {
    ip('netns', 'add', space('router'));
    inside('router', 'sysctl', '-qw', 'net.ipv4.ip_forward=1', 'net.ipv6.conf.all.forwarding=1');
    for (const [index, { name, addresses }] of hosts.entries()) {
      const [link, far] = [`v${String(index)}`, `r${String(index)}`];
      const gateways = { 4: addresses[4].replace(/2$/, '1'), 6: addresses[6].replace(/2$/, '1') };
      ip('netns', 'add', space(name));
      ip('link', 'add', link, 'netns', space(name), 'type', 'veth', 'peer', 'name', far, 'netns', space('router'));
      for (const [where, device, four, six] of [
        [name, link, addresses[4], addresses[6]],
        ['router', far, gateways[4], gateways[6]],
      ] as const) {
        inside(where, 'ip', 'address', 'add', `${four}/24`, 'dev', device);
        inside(where, 'ip', '-6', 'address', 'add', `${six}/64`, 'dev', device, 'nodad');
        inside(where, 'ip', 'link', 'set', device, 'up');
      }
      inside(name, 'ip', 'link', 'set', 'lo', 'up');
      inside(name, 'ip', 'route', 'add', 'default', 'via', gateways[4]);
      inside(name, 'ip', '-6', 'route', 'add', 'default', 'via', gateways[6]);
      this.#agents.set(name, new Agent(name));
    }
    await Promise.all([...this.#agents.values()].map((agent) => agent.ask({ act: 'listen', ...ports })));
  }

  /** Loads rules on the router, in place of those that were there. */
  load(rules: string): void {
    run('ip', ['netns', 'exec', space('router'), 'nft', '-f', '-'], `flush ruleset\n${rules}`);
  }

  /**
   * Makes every try at once, and returns those that got an answer. It waits until all that are expected to answer have, or for `patience`
   * milliseconds, and then a little longer, so that an answer that nobody expected comes in as well.
   */
  async reached(tries: readonly Try[], isExpected: (each: Try) => boolean, patience: number): Promise<ReadonlySet<Try>> {
    const found = new Set<Try>();
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
    await Promise.all(
      hosts.map((host) =>
        this.#agents.get(host.name)?.ask({
          act: 'reach',
          targets: numbered
            .filter(({ from }) => from === host)
            .map(({ id, to, family, port, protocol }) => ({ id, address: to.addresses[family], port, protocol })),
        }),
      ),
    );
    if (expected.size === 0) done();
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, patience))]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await Promise.all([...this.#agents.values()].map((agent) => agent.ask({ act: 'stop' })));
    return found;
  }

  /** Ends every process and takes every namespace away, also those of a lab that was half built. */
  remove(): void {
    for (const agent of this.#agents.values()) agent.end();
    for (const name of ['router', ...hosts.map((host) => host.name)]) spawnSync('ip', ['netns', 'delete', space(name)]);
  }
}
