import { describe, expect, it } from 'vitest';
import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import { shapeOfDistribution } from '../../model/reach/distribution-shape.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { rulesOfCluster } from './cluster-rules.ts';
import { exampleAddresses } from './example.ts';
import { hostRoleIds } from './host-role.ts';
import { notations, offerOf, type Offer } from './notations.ts';
import { maxPrefixes } from './prefix.ts';
import { addressesFrom, type AddressFieldId } from './rule-set.ts';

const fields: Partial<Record<AddressFieldId, string>> = {
  'control-plane': '10.0.0.0/28',
  nodes: '10.0.1.0/24',
  pods: '10.244.0.0/16',
  services: '10.96.0.0/12',
  admin: '10.9.0.0/24',
};
const shape: ClusterShape = { ...kubeadmShape, kubeletOnControlPlane: 'yes', podTraffic: ['flannel-vxlan'], podsMasqueraded: 'yes' };
const { settings } = modeOf('defaults');

function offers(
  changed: Partial<Record<AddressFieldId, string>> = {},
  cluster: ClusterShape = shape,
): ReadonlyMap<string, Offer & { readonly target: string }> {
  const read = addressesFrom({ ...fields, ...changed });
  const set = rulesOfCluster(settings, cluster, read);
  return new Map(
    notations.flatMap((notation) =>
      hostRoleIds.map(
        (role) => [`${notation.id} ${role}`, { ...offerOf(notation, set, role, read.problems), target: notation.target }] as const,
      ),
    ),
  );
}
const isClosing = (target: string): boolean => target === 'router' || target === 'host';
const textOf = (id: string, changed?: Partial<Record<AddressFieldId, string>>, cluster?: ClusterShape): string =>
  offers(changed, cluster).get(id)?.text ?? '';
const whyOf = (id: string, changed?: Partial<Record<AddressFieldId, string>>, cluster?: ClusterShape): string =>
  offers(changed, cluster).get(id)?.why?.join(' ') ?? '';

describe('a file of rules', () => {
  it('is written for a cluster whose networks have addresses, for each role that the cluster has', () => {
    for (const id of [
      'nftables node',
      'host-nftables control-plane',
      'host-iptables node',
      'host-ufw node',
      'firewalld control-plane-node',
    ])
      expect(textOf(id), id).toContain('10.0.1.0/24');
    expect(whyOf('host-nftables etcd')).toBe('No connection of this cluster leads to an etcd host, so there is no file for it.');
  });

  it('that drops what it lacks is not written before each network of its rules has addresses, and names those that have none', () => {
    for (const [id, { why, text, target }] of offers({ nodes: '' })) {
      if (target === 'cloud' || id.startsWith('markdown')) expect(text, id).toContain('they have no addresses here: nodes.');
      else if ((isClosing(target) || id.startsWith('cilium')) && !/etcd|balancer|ip6tables/.test(id))
        expect(why?.join(' '), id).toMatch(/it would drop what it lacks\. Type those of: nodes\./);
    }
  });

  it('is not written while a field is wrong, because it would shut out what the mistake was meant for', () => {
    for (const [id, { why, text }] of offers({ nodes: '10.0.1.7/24, 10.0.2.0/24' })) {
      expect(text, id).toBeUndefined();
      expect(why, id).toEqual(['No file is written while a field is wrong. Correct: nodes.']);
    }
  });

  it('keeps SSH and the API server open for everybody while nobody said where administrators are, and says so', () => {
    for (const id of [
      'nftables node',
      'host-nftables control-plane',
      'iptables node',
      'host-iptables control-plane',
      'host-ufw control-plane',
      'firewalld control-plane',
    ]) {
      const text = textOf(id, { admin: '' });
      expect(text, id).toContain('The addresses of administrators are not given, so everybody may still connect to TCP 22 and 6443.');
      const open = text
        .split('\n')
        .filter((line) => !line.startsWith('#') && /\b22\b/.test(line) && !/10\.\d+\.\d+\.\d+/.test(line.replace('0.0.0.0/0', '')));
      expect(open.length, id).toBeGreaterThan(0);
      expect(textOf(id), id).not.toContain('everybody');
    }
    expect(textOf('terraform-aws node', { admin: '' })).toContain('No rule lets administrators in');
    expect(textOf('terraform-aws node', { admin: '' })).not.toContain('0.0.0.0/0');
  });

  it('with addresses of an example only cannot be loaded, by a line that says why', () => {
    const set = rulesOfCluster(settings, shape, addressesFrom(exampleAddresses), true);
    for (const notation of notations.filter(({ target, family }) => isClosing(target) && family !== 6)) {
      const { text = '' } = offerOf(notation, set, 'node');
      expect(text, notation.id).toMatch(/^(include "addresses-of-an-example"|ADDRESSES-OF-AN-EXAMPLE|exit 1)$/m);
      expect(text, notation.id).toContain('Delete the next line when the addresses are yours.');
    }
    for (const [id, { text }] of offers()) expect(text ?? '', id).not.toMatch(/of an example|exit 1/i);
  });

  it('leaves the family alone that has no address, and is not written for that family', () => {
    const six = {
      'control-plane': 'fd00:1::/64',
      nodes: 'fd00:2::/64',
      pods: 'fd00:3::/64',
      services: 'fd00:4::/112',
      admin: 'fd00:9::/64',
    };
    expect(whyOf('iptables node', six)).toBe(
      'You gave no IPv4 address, so there is no file for IPv4. Take the notation of the other family.',
    );
    expect(whyOf('host-iptables node', six)).toContain('You gave no IPv4 address');
    expect(textOf('ip6tables node', six)).toContain('-d fd00:1::/64');
    for (const id of ['nftables node', 'host-nftables node']) {
      expect(textOf(id, six), id).toMatch(/# You gave no IPv4 address, so nothing of IPv4 is dropped\.\n {4}meta nfproto ipv4 accept/);
      expect(textOf(id), id).toMatch(/# You gave no IPv6 address, so nothing of IPv6 is dropped\.\n {4}meta nfproto ipv6 accept/);
    }
    expect(textOf('host-ufw node', six)).toContain('$UFW allow from 0.0.0.0/0');
  });

  it('says which networks share addresses, and what that lets in', () => {
    const inside = textOf('nftables node', { nodes: '10.244.7.0/24' });
    expect(inside).toContain('# 10.244.7.0/24 (nodes) lies inside 10.244.0.0/16 (pods), so a rule for pods lets these nodes in too.');
    const same = textOf('host-nftables control-plane', { 'control-plane': '10.0.1.0/24' });
    expect(same).toContain('# 10.0.1.0/24 is in two networks, control plane hosts and nodes, so a rule for one lets the other in.');
    expect(textOf('nftables node', { 'control-plane': '10.0.1.4/31' })).toContain(
      '# 10.0.1.4/31 (control plane hosts) lies inside 10.0.1.0/24 (nodes), so a rule for nodes lets these control plane hosts in too.',
    );
    expect(textOf('nftables node')).not.toContain('lies inside');
  });

  it('is not written for 10,000 prefixes, which get one sentence, and for as many as it holds it stays bounded', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `10.${String(index >> 8)}.${String(index & 255)}.1`).join('\n');
    expect(addressesFrom({ nodes: many }).problems.nodes).toEqual([
      `10000 prefixes are here, and a file holds at most ${String(maxPrefixes)} of one network. Write the networks that they are in, for example 10.0.0.0/16 in place of its hosts.`,
    ]);
    for (const [id, { text }] of offers({ nodes: many })) expect(text, id).toBeUndefined();
    const wrong = addressesFrom({ nodes: Array.from({ length: maxPrefixes }, (_, index) => `node-${String(index)}`).join(' ') }).problems
      .nodes;
    expect(wrong).toHaveLength(4);
    expect(wrong.at(-1)).toBe('97 more are wrong.');
    const most = (second: number): string =>
      Array.from({ length: maxPrefixes }, (_, index) => `10.${String(second)}.${String(index)}.0/24`).join(' ');
    const full = Object.fromEntries(Object.keys(exampleAddresses).map((id, index) => [id, most(index)]));
    const cluster: ClusterShape = { ...shape, etcd: 'external', nodePorts: true, serviceHealthChecks: true, podTraffic: ['routed'] };
    for (const [id, { text = '' }] of offers(full, cluster)) expect(text.length, id).toBeLessThan(2_000_000);
    expect(textOf('iptables node', full, cluster).split('\n').length).toBeLessThan(40 * maxPrefixes);
  });

  it('says that the range of Services is not given where a firewall of a host needs it', () => {
    for (const id of ['firewalld control-plane', 'host-ufw node'])
      expect(textOf(id, { services: '' }), id).toContain('# The range of Services is not given, so it has no rule.');
    expect(textOf('firewalld control-plane')).not.toContain('is not given');
  });

  it('of ufw is not written where the cluster sends IP-in-IP, which ufw has no rule for', () => {
    expect(whyOf('host-ufw node', {}, { ...shape, podTraffic: ['calico-ip-in-ip'] })).toMatch(/^ufw has no rule for IP-in-IP/);
  });

  it('is not offered for a distribution of which no list of ports was found', () => {
    const cluster = shapeOfDistribution('linode-lke');
    expect(cluster.arePortsRead).toBe(false);
    for (const [id, { text, why }] of offers({}, cluster)) {
      expect(text, id).toBeUndefined();
      expect(why?.join(' '), id).toMatch(/^No file is offered: we found no list of the ports/);
    }
  });
});
