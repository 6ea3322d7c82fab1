import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kubeadmShape } from '../../model/reach/cluster-shape.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { rulesOfCluster } from './cluster-rules.ts';
import { notations, offerOf } from './notations.ts';
import { addressesFrom } from './rule-set.ts';
import { whyNoNamespaces } from './test/cluster-lab.ts';

const root = `hse${String(process.pid)}`;
const space = (name: string): string => `${root}-${name}`;
function run(command: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', input });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}
const inside = (name: string, ...args: readonly string[]): string => run('ip', ['netns', 'exec', space(name), ...args]);

/** A program in a namespace that says a line for whatever it gets, and what it said. */
interface Talker {
  readonly process: ChildProcess;
  readonly said: string[];
}
function talk(name: string, code: string): Talker {
  const child = spawn('ip', ['netns', 'exec', space(name), process.execPath, '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  return { process: child, said };
}
const hears = async ({ said }: Talker, line: string, patience = 5000): Promise<boolean> => {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (said.includes(line)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return said.includes(line);
};

/** An echo on a port that no rule opens, so that only the age of a connection can let it through. */
const port = 4000;
const echo = `require('node:net').createServer((s)=>s.pipe(s)).listen(${String(port)},'::',()=>console.log('ready'))`;
const client = `const s=require('node:net').connect(${String(port)},process.argv[1]);s.on('connect',()=>console.log('open'));s.on('data',(d)=>process.stdout.write(d));s.on('error',()=>{});process.stdin.on('data',(d)=>s.write(d))`;
const clientTo = (address: string): string => client.replace('process.argv[1]', `'${address}'`);

const missing = whyNoNamespaces();
describe.skipIf(missing !== undefined)(`a connection that is open while a file is loaded${missing ? ` (skipped: ${missing})` : ''}`, () => {
  const read = addressesFrom({ 'control-plane': '10.78.1.0/24', nodes: '10.78.2.0/24', pods: '10.244.0.0/16', admin: '10.78.9.0/24' });
  const set = rulesOfCluster(modeOf('defaults').settings, { ...kubeadmShape, podTraffic: ['flannel-vxlan'], podsMasqueraded: 'yes' }, read);
  const textOf = (id: string): string => {
    const notation = notations.find((each) => each.id === id);
    return (notation && offerOf(notation, set, 'node').text) ?? '';
  };
  const talkers: Talker[] = [];

  beforeAll(() => {
    // A host that a file lets nothing of in, a router, and a node.
    for (const name of ['far', 'router', 'node']) {
      run('ip', ['netns', 'add', space(name)]);
      inside(name, 'ip', 'link', 'set', 'lo', 'up');
    }
    inside('router', 'sysctl', '-qw', 'net.ipv4.ip_forward=1');
    for (const [name, number] of [
      ['far', '7'],
      ['node', '2'],
    ] as const) {
      run('ip', ['link', 'add', 'uplink', 'netns', space(name), 'type', 'veth', 'peer', 'name', name, 'netns', space('router')]);
      inside(name, 'ip', 'address', 'add', `10.78.${number}.2/24`, 'dev', 'uplink');
      inside('router', 'ip', 'address', 'add', `10.78.${number}.1/24`, 'dev', name);
      inside(name, 'ip', 'link', 'set', 'uplink', 'up');
      inside('router', 'ip', 'link', 'set', name, 'up');
      inside(name, 'ip', 'route', 'add', 'default', 'via', `10.78.${number}.1`);
    }
  }, 30_000);
  afterAll(() => {
    for (const { process: child } of talkers) child.kill();
    for (const name of ['far', 'router', 'node']) spawnSync('ip', ['netns', 'delete', space(name)]);
  });

  it.each([
    { id: 'nftables', on: 'router', load: ['nft', '-f', '-'], more: undefined, undo: ['nft', 'delete', 'table', 'inet', 'hub_spoke'] },
    {
      id: 'host-nftables',
      on: 'node',
      load: ['nft', '-f', '-'],
      more: undefined,
      undo: ['nft', 'delete', 'table', 'inet', 'hub_spoke_host'],
    },
    {
      ...{ id: 'iptables', on: 'router', load: ['iptables-restore', '--noflush'] },
      more: ['iptables', '-A', 'FORWARD', '-j', 'HUB-SPOKE'],
      undo: ['iptables', '-D', 'FORWARD', '-j', 'HUB-SPOKE'],
    },
    {
      ...{ id: 'host-iptables', on: 'node', load: ['iptables-restore', '--noflush'] },
      more: ['iptables', '-A', 'INPUT', '-j', 'HUB-SPOKE-HOST'],
      undo: ['iptables', '-D', 'INPUT', '-j', 'HUB-SPOKE-HOST'],
    },
  ])(
    'goes on with $id, a new one is dropped, and the way back of its head opens everything again',
    { timeout: 60_000 },
    async ({ id, on, load, more, undo }) => {
      const server = talk('node', echo);
      const before = talk('far', clientTo('10.78.2.2'));
      talkers.push(server, before);
      expect(await hears(server, 'ready')).toBe(true);
      // The first try may come before the server listens, so it is made again until one is open.
      let open = before;
      for (let tries = 0; tries < 5 && !(await hears(open, 'open', 1000)); tries += 1)
        talkers.push((open = talk('far', clientTo('10.78.2.2'))));
      const text = textOf(id);
      expect(text).toContain(undo.slice(0, 1).join(' '));
      expect(text, 'the head has this way back').toContain(undo.join(' '));
      const [program = '', ...args] = load;
      run('ip', ['netns', 'exec', space(on), program, ...args], text);
      if (more) inside(on, ...more);
      open.process.stdin?.write('still here\n');
      expect(await hears(open, 'still here')).toBe(true);
      const late = talk('far', clientTo('10.78.2.2'));
      talkers.push(late);
      expect(await hears(late, 'open', 1500)).toBe(false);
      inside(on, ...undo);
      const after = talk('far', clientTo('10.78.2.2'));
      talkers.push(after);
      expect(await hears(after, 'open')).toBe(true);
      for (const { process: child } of talkers.splice(0)) {
        child.kill();
        await Promise.race([once(child, 'exit'), new Promise((resolve) => setTimeout(resolve, 1000))]);
      }
    },
  );
});
