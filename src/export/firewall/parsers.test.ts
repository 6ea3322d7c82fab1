import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fewOrAll, oneOf } from '../../../scripts/verify/tests/amount.ts';
import { shapeOfDistribution } from '../../model/reach/distribution-shape.ts';
import { pluginTrafficIds } from '../../model/reach/pod-network.ts';
import { modeIds, modeOf } from '../../model/setting/mode.ts';
import { rulesOfCluster } from './cluster-rules.ts';
import { exampleAddresses } from './example.ts';
import { hostRoleIds } from './host-role.ts';
import { notations, offerOf, type Notation } from './notations.ts';
import { addressesFrom, type RuleSet } from './rule-set.ts';

const fields = {
  'control-plane': '10.0.0.0/28 10.0.0.8/29 fd00:1::/64',
  nodes: '10.0.1.0/24 10.0.0.0/16 fd00:2::/64',
  pods: '10.244.0.0/16 fd00:3::/64',
  services: '10.96.0.0/12 fd00:4::/112',
  etcd: '10.0.3.0/24 fd00:5::/64',
  balancer: '10.0.4.4 fd00:6::1',
  'webhook-hosts': '203.0.113.0/24 2001:db8:1::/64',
  probes: '198.51.100.0/24',
  clients: '192.0.2.0/24 2001:db8:2::/64',
  admin: '10.9.0.0/24 fd00:9::/64',
};
/** Clusters that have every protocol, an undecided rule of each kind, VRRP, and administrators whose addresses nobody gave. */
function setsOf(isExample: boolean): readonly (readonly [string, RuleSet])[] {
  const of = (
    mode: (typeof modeIds)[number],
    shape: Parameters<typeof rulesOfCluster>[1],
    given: Parameters<typeof addressesFrom>[0],
  ): RuleSet => rulesOfCluster({ ...modeOf(mode).settings, loadBalancer: 'unknown' }, shape, addressesFrom(given), isExample);
  const full = {
    ...shapeOfDistribution('kubeadm'),
    etcd: 'unknown' as const,
    webhookPorts: Array.from({ length: 20 }, (_, index) => 8000 + 2 * index),
    nodePorts: true,
    serviceHealthChecks: true,
  };
  if (isExample) return [['example', of('defaults', { ...full, podTraffic: ['flannel-vxlan'] }, exampleAddresses)]];
  return [
    ...modeIds.map((mode) => [mode, of(mode, full, fields)] as const),
    ['every plugin', of('konnectivity', { ...full, podTraffic: [...pluginTrafficIds], podsMasqueraded: 'no' }, fields)],
    ['k0s with keepalived', of('konnectivity', { ...shapeOfDistribution('k0s'), ownTraffic: ['k0s-keepalived', 'k0s-join-api'] }, fields)],
    ['no administrators', of('defaults', { ...full, podTraffic: ['flannel-vxlan'] }, { ...fields, admin: '' })],
    [
      'IPv4 alone',
      of(
        'defaults',
        full,
        Object.fromEntries(Object.entries(fields).map(([id, text]) => [id, text.split(' fd')[0]?.split(' 2001')[0] ?? ''])),
      ),
    ],
  ];
}

const tried = (command: string, args: readonly string[]): boolean => spawnSync(command, args, { encoding: 'utf8' }).status === 0;
/** A program of the kernel’s filter has to be asked in a network of its own, which only root has. */
const inOwnNetwork = ['unshare', '--net', '--mount'] as const;
const whyNot = (program: string): string | undefined => {
  if (process.platform !== 'linux') return `${program} needs Linux`;
  if (process.getuid?.() !== 0) return `${program} needs a network namespace, and so root`;
  if (!tried('unshare', ['--net', '--mount', program, '--version']))
    return `${program} is not on this machine, or cannot run in a network namespace`;
  return undefined;
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hub-spoke-parsers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has a program read a file, with `FILE` in the shell text replaced, and returns what it said if it refused. */
function refusal(text: string, shell: string): string | undefined {
  const file = path.join(folder, 'file');
  writeFileSync(file, text);
  const [command, ...args] = [...inOwnNetwork, 'sh', '-euc', shell.replaceAll('FILE', file).replaceAll('FOLDER', folder)];
  const { status, stdout, stderr } = spawnSync(command ?? '', args, { encoding: 'utf8' });
  return status === 0 ? undefined : `${stdout}${stderr}`.slice(-400) || `ended with ${String(status)}`;
}
/** Every file that these notations write, and what its program said of it. */
const refusals = (
  some: readonly Notation[],
  shell: string,
  { isExample = false, few = undefined as readonly string[] | undefined } = {},
): { readonly read: number; readonly refused: readonly string[] } => {
  let read = 0;
  const refused = setsOf(isExample)
    .filter(([name]) => isExample || !few || few.includes(name))
    .flatMap(([name, set], turn) =>
      some.flatMap((notation) =>
        (notation.target === 'host' && !few ? oneOf(hostRoleIds, turn) : (['control-plane'] as const)).flatMap((role) => {
          const { text } = offerOf(notation, set, role);
          if (text === undefined) return [];
          read += 1;
          const said = refusal(text, shell);
          return said === undefined ? [] : [`${name}, ${notation.id}, ${role}: ${said}`];
        }),
      ),
    );
  return { read, refused };
};

/** The programs that read the files, each with how it is told to read one. ufw writes into /etc, so it gets a copy that only it sees. */
const programs = [
  { program: 'nft', ids: ['nftables', 'host-nftables'], shell: 'nft --check --file FILE && nft --file FILE && nft --file FILE' },
  {
    program: 'iptables-restore',
    ids: ['iptables', 'host-iptables'],
    shell: 'iptables-restore --test --noflush FILE && iptables-restore --noflush FILE',
  },
  {
    program: 'ip6tables-restore',
    ids: ['ip6tables', 'host-ip6tables'],
    shell: 'ip6tables-restore --test --noflush FILE && ip6tables-restore --noflush FILE',
  },
  {
    program: 'ufw',
    ids: ['host-ufw'],
    shell:
      'mkdir -p FOLDER/ufw && mount -t tmpfs tmpfs FOLDER/ufw && cp -a /etc/ufw/. FOLDER/ufw && mount --bind FOLDER/ufw /etc/ufw && UFW="ufw --dry-run" sh FILE',
  },
  {
    program: 'firewall-offline-cmd',
    ids: ['firewalld'],
    // Each start of the program takes a second, so it gets the commands of a zone or a policy at once, by kind of option, of which it takes one.
    shell: [
      'rm -rf FOLDER/firewalld FOLDER/to.* FOLDER/said && cp -r /etc/firewalld FOLDER/firewalld',
      `printf '%s\\n' 'for last; do :; done; case "$1" in --zone=* | --policy=*) echo "$last" >> "FOLDER/to.${'${1#--}'}";; --add-*) echo "$last" >> FOLDER/to.zone=public;; esac' > FOLDER/collect`,
      'FIREWALL_CMD="sh FOLDER/collect" sh FILE',
      'offline() { firewall-offline-cmd --system-config FOLDER/firewalld "$@"; }',
      `for to in FOLDER/to.*; do
         to=\${to#FOLDER/to.}
         case $to in policy=*) offline --new-policy=\${to#policy=} || exit 1;; esac
         for kind in source ingress-zone egress-zone rich-rule; do
           grep -e "^--add-$kind=" "FOLDER/to.$to" | tr '\\n' '\\0' | xargs -0 -r firewall-offline-cmd --system-config FOLDER/firewalld "--$to" 2>> FOLDER/said || { cat FOLDER/said; exit 1; }
         done
       done`,
      // Where it takes one rule of many, it only warns of those that it does not take.
      '! grep -ve ALREADY_ENABLED FOLDER/said',
      'offline --check-config',
    ].join(' && '),
  },
] as const;

/** Programs that start Python for each rule, or nearly, with the clusters whose files they read. The second one has the policy of firewalld. */
const slow: Readonly<Record<string, readonly string[]>> = {
  ufw: ['no administrators'],
  'firewall-offline-cmd': fewOrAll(['defaults'], ['no administrators', 'defaults']),
};

describe('the program of each notation', () => {
  for (const { program, ids, shell } of programs) {
    const few = slow[program];
    const missing =
      program === 'firewall-offline-cmd' && !existsSync('/etc/firewalld') ? 'firewalld is not on this machine' : whyNot(program);
    const some = notations.filter(({ id }) => (ids as readonly string[]).includes(id));
    it.skipIf(missing !== undefined)(
      `${program} reads every file that is written for it${missing ? ` (skipped: ${missing})` : ''}`,
      { timeout: 300_000 },
      () => {
        const { read, refused } = refusals(some, shell, { few });
        expect(refused).toEqual([]);
        expect(read).toBeGreaterThanOrEqual(few?.length ?? 6);
      },
    );

    it.skipIf(missing !== undefined)(
      `${program} refuses a file whose addresses are those of an example${missing ? ` (skipped: ${missing})` : ''}`,
      () => {
        // ip6tables gets none, because the addresses of the example are of IPv4.
        const { read, refused } = refusals(some, shell, { isExample: true, few });
        expect(refused).toHaveLength(read);
        expect(read > 0).toBe(program !== 'ip6tables-restore');
      },
    );
  }

  const missing = whyNot('nft');
  it.skipIf(missing !== undefined)(
    `nft finds a rule that it cannot read, so that the checks above can fail${missing ? ` (skipped: ${missing})` : ''}`,
    () => {
      const broken = {
        ...notations[0],
        write: (set, file, role) => (notations[0]?.write(set, file, role) ?? '').replace('tcp dport', 'tcp port'),
      } as Notation;
      expect(refusals([broken], 'nft --check --file FILE').refused.length).toBeGreaterThan(0);
    },
  );
});
