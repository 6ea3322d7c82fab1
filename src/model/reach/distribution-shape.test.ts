import { describe, expect, it } from 'vitest';
import { distributionOf, distributions } from '../../facts/distribution/distribution.ts';
import { rowsFrom } from '../../facts/distribution/distribution-file.ts';
import raw from '../../facts/distributions.yaml?raw';
import { factOf } from '../../facts/fact.ts';
import { distributionNotes } from '../../wording/reach/distribution-note.ts';
import { nameNeeds } from '../../wording/reach/name-need.ts';
import { pathIds } from '../path.ts';
import type { ClusterShape } from './cluster-shape.ts';
import { arePortsRead, isProviderRun, shapeOfDistribution } from './distribution-shape.ts';
import { connectionsOf, reachDirections } from './reach.ts';
import { rulesOf, type Rule } from './rule.ts';

const inShort = ({ from, to, protocol, ports }: Rule): string =>
  `${from} → ${to} ${protocol} ${ports.map((range) => (range.from === range.to ? String(range.from) : `${String(range.from)}-${String(range.to)}`)).join(',')}`.trim();
/** The rules that a cluster of a distribution is known to need. */
const needed = (id: string, changed: Partial<ClusterShape> = {}): readonly string[] =>
  rulesOf(connectionsOf(distributionOf(id).settings, { ...shapeOfDistribution(id), ...changed }))
    .filter(({ isNeeded }) => isNeeded === 'yes')
    .map(inShort);

describe('the shape of a distribution', () => {
  it('a provider runs the control plane of those that the facts call managed, and of no other', () => {
    expect(distributions.filter(({ id }) => isProviderRun(id)).map(({ id }) => id)).toEqual(
      distributions.filter(({ kind }) => kind === 'managed').map(({ id }) => id),
    );
  });

  it('has the port of the API server and of the agents that the facts give', () => {
    const other = rowsFrom(raw).flatMap(({ id, ports }) => {
      const shape = shapeOfDistribution(id);
      const { transport } = distributionOf(id).settings;
      const api = ports['api_server'] ?? ports['api_server_and_supervisor'];
      const agent = ports['konnectivity_agent'];
      return [
        ...(typeof api === 'number' && api !== shape.apiServerPort ? [`${id}: API server on ${String(api)}`] : []),
        ...(typeof agent === 'number' && transport === 'konnectivity' && agent !== shape.agentPort
          ? [`${id}: agents to ${String(agent)}`]
          : []),
      ];
    });
    expect(other).toEqual([]);
  });

  it('of which ports were read has notes, kubeadm apart, and every note stands on facts that exist', () => {
    expect(Object.keys(distributionNotes).sort()).toEqual(
      distributions
        .map(({ id }) => id)
        .filter((id) => arePortsRead(id) && !id.startsWith('kubeadm'))
        .sort(),
    );
    for (const notes of Object.values(distributionNotes))
      for (const { facts } of notes) for (const id of facts) expect(factOf(id).links.length, id).toBeGreaterThan(0);
  });

  it('each path has at least one row of names, on a fact that exists', () => {
    expect(new Set(nameNeeds.flatMap(({ paths }) => paths))).toEqual(new Set(pathIds));
    for (const { fact } of nameNeeds) expect(factOf(fact).links.length, fact).toBeGreaterThan(0);
  });

  it('nobody knows of any connection of an unread distribution whether it is needed', () => {
    for (const { id, settings } of distributions.filter((each) => !arePortsRead(each.id))) {
      const connections = connectionsOf(settings, shapeOfDistribution(id));
      expect(
        reachDirections.flatMap((direction) => connections[direction]).filter(({ isNeeded }) => isNeeded === 'yes'),
        id,
      ).toEqual([]);
    }
  });

  it('k3s needs 6443 from nodes, the ports of flannel and kubelets, and no rule for the API server’s way to kubelets', () => {
    expect(needed('k3s', { etcd: 'stacked', adminAccess: [] })).toEqual([
      'nodes → control-plane tcp 6443',
      'control-plane → control-plane tcp 6443',
      'control-plane → control-plane tcp 2379-2380',
      'nodes → nodes tcp 10250',
      'nodes → control-plane tcp 10250',
      'control-plane → nodes tcp 10250',
      'control-plane → control-plane tcp 10250',
      'nodes → nodes udp 8472',
      'nodes → control-plane udp 8472',
      'control-plane → nodes udp 8472',
      'control-plane → control-plane udp 8472',
    ]);
    expect(needed('k3s')).not.toContain('control-plane → control-plane tcp 2379-2380');
    expect(needed('k3s', { ownTraffic: ['k3s-supervisor', 'k3s-embedded-registry'] })).toContain('nodes → nodes tcp 5001,6443');
  });

  it('RKE2 needs the supervisor on 9345, etcd up to 2381 and both ports of Canal', () => {
    expect(needed('rke2')).toEqual(
      expect.arrayContaining([
        'nodes → control-plane tcp 6443',
        'nodes → control-plane tcp 9345',
        'control-plane → control-plane tcp 9345',
        'control-plane → control-plane tcp 2379-2380',
        'control-plane → control-plane tcp 2381',
        'nodes → nodes udp 8472',
        'nodes → nodes tcp 9099',
        'nodes → nodes tcp 10250',
      ]),
    );
    // Scrapers run on servers too, and the API server itself uses the tunnel.
    expect(needed('rke2')).toContain('control-plane → nodes tcp 10250');
    expect(needed('rke2', { kubeletsScraped: false })).not.toContain('control-plane → nodes tcp 10250');
  });

  it('k0s needs the agents’ port, its join API and 2380, and lets no controller connect to a node', () => {
    const rules = needed('k0s', { podsMasqueraded: 'yes' });
    expect(rules).toEqual(
      expect.arrayContaining([
        'nodes → control-plane tcp 6443',
        'nodes → control-plane tcp 8132',
        'control-plane → control-plane tcp 9443',
        'control-plane → control-plane tcp 2380',
        'nodes → nodes tcp 179',
      ]),
    );
    expect(rules.filter((rule) => rule.startsWith('control-plane → nodes') || rule.startsWith('control-plane → pods'))).toEqual([]);
  });

  it('keepalived of k0s goes to a multicast address, so no rule between networks is written for it', () => {
    const shape: ClusterShape = { ...shapeOfDistribution('k0s'), ownTraffic: ['k0s-keepalived'] };
    const connections = connectionsOf(distributionOf('k0s').settings, shape);
    expect(connections['inside-control-plane']).toContainEqual(
      expect.objectContaining({ id: 'keepalived-peers', protocol: 'vrrp', to: 'vrrp-group', crossing: 'not-forwarded' }),
    );
    expect(rulesOf(connections).flatMap(({ connections: ids }) => ids)).not.toContain('keepalived-peers');
  });

  it('Talos adds apid and trustd, and MicroK8s has dqlite in place of etcd', () => {
    expect(needed('talos')).toEqual(
      expect.arrayContaining([
        'control-plane → nodes tcp 50000',
        'control-plane → control-plane tcp 50000',
        'nodes → control-plane tcp 50001',
        'control-plane → nodes tcp 10250',
      ]),
    );
    expect(needed('microk8s')).toEqual(
      expect.arrayContaining([
        'nodes → control-plane tcp 16443',
        'nodes → control-plane tcp 25000',
        'control-plane → control-plane tcp 19001',
      ]),
    );
    expect(needed('microk8s').filter((rule) => rule.includes('2379'))).toEqual([]);
  });

  it('the control plane of EKS reaches webhooks at addresses of pods, and at those of nodes with another plugin in overlay mode', () => {
    const webhookPorts = [9443];
    expect(needed('eks', { webhookPorts })).toEqual(
      expect.arrayContaining(['nodes → control-plane tcp 443', 'control-plane → nodes tcp 10250', 'control-plane → pods tcp 9443']),
    );
    const overlay = { webhookPorts, podTraffic: ['calico-vxlan'] } as const;
    expect(needed('eks', overlay).filter((rule) => rule.includes('→ pods'))).toEqual([]);
    expect(needed('eks', { ...overlay, extensionsOnHostNetwork: true })).toContain('control-plane → nodes tcp 9443');
    expect(needed('eks').filter((rule) => rule.includes('2379'))).toEqual([]);
  });

  it('AKS and GKE let nobody in from the control plane, since their nodes open the tunnel', () => {
    for (const id of ['aks', 'gke'])
      expect(
        needed(id).filter((rule) => rule.startsWith('control-plane →')),
        id,
      ).toEqual([]);
  });

  it('every distribution whose control plane hosts are nodes opens 6443 and 10250 between them, as kubernetes.io lists them for all and for “Self, Control plane”', () => {
    // https://kubernetes.io/docs/reference/networking/ports-and-protocols/, and the ports of the API server that each distribution documents.
    const apiPorts = {
      ...{ kubeadm: 6443, k3s: 6443, rke2: 6443, talos: 6443, openshift: 6443, kubespray: 6443, 'canonical-k8s': 6443, harvester: 6443 },
      ...{ kind: 6443, 'eks-anywhere': 6443, microk8s: 16443, minikube: 8443, kops: 443, 'kube-up-gce': 443 },
    };
    const missing = Object.entries(apiPorts).flatMap(([id, api]) => {
      const lets = (number: number): boolean =>
        rulesOf(connectionsOf(distributionOf(id).settings, shapeOfDistribution(id))).some(
          ({ from, to, ports }) =>
            from === 'control-plane' && to === 'control-plane' && ports.some((range) => range.from <= number && number <= range.to),
        );
      return [api, 10250].filter((number) => !lets(number)).map((number) => `${id}: ${String(number)}`);
    });
    expect(missing).toEqual([]);
    expect(needed('k0s').filter((rule) => rule === 'control-plane → control-plane tcp 10250')).toEqual([]);
  });

  it('agents of Konnectivity reach the server and any kubelet from each address that they may have, wherever the set drops the rest', () => {
    for (const id of ['k0s', 'gke', 'kube-up-gce']) {
      const rules = rulesOf(connectionsOf(distributionOf(id).settings, shapeOfDistribution(id)));
      for (const from of ['nodes', 'pods']) {
        const lets = (to: string, number: number): boolean =>
          rules.some(
            (rule) =>
              rule.from === from &&
              rule.to === to &&
              (rule.protocol === 'any' || rule.ports.some((range) => range.from <= number && number <= range.to)),
          );
        expect([id, from, lets('control-plane', 8132), lets('nodes', 10250)]).toEqual([id, from, true, true]);
      }
    }
  });

  it('the own ports of a distribution are rules, each between the hosts that its documentation names', () => {
    expect(needed('kops')).toEqual(
      expect.arrayContaining([
        'nodes → control-plane tcp 3988',
        'control-plane → control-plane tcp 2380-2381,4001-4002',
        'nodes → control-plane tcp 443',
      ]),
    );
    expect(needed('kops').filter((rule) => rule.startsWith('nodes → control-plane') && /2380|400\d/.test(rule))).toEqual([]);
    expect(needed('openshift')).toEqual(
      expect.arrayContaining([
        'nodes → control-plane tcp 22623',
        'control-plane → control-plane tcp 22623',
        'nodes → nodes udp 4789,9000-9999',
      ]),
    );
    expect(needed('openshift').filter((rule) => rule.startsWith('pods') && rule.includes('22623'))).toEqual([]);
    expect(needed('canonical-k8s')).toEqual(expect.arrayContaining(['nodes → nodes tcp 6400', 'control-plane → nodes tcp 6400']));
    expect(needed('oke')).toEqual(expect.arrayContaining(['nodes → control-plane tcp 12250', 'nodes → control-plane tcp 6443']));
    expect(needed('talos')).toEqual(
      expect.arrayContaining(['nodes → nodes udp 4789', 'control-plane → nodes tcp 50000', 'admin → control-plane tcp 50000']),
    );
    expect(needed('talos')).not.toContain('admin → nodes tcp 50000');
    expect(needed('rke2')).toContain('nodes → nodes tcp 30000-32767');
    expect(needed('rke2', { podTraffic: ['flannel-vxlan-4789'] })).toContain('nodes → nodes udp 4789');
    expect(needed('gardener')).toEqual(expect.arrayContaining(['nodes → control-plane tcp 443', 'nodes → control-plane tcp 8443']));
    expect(needed('gardener').filter((rule) => rule.startsWith('control-plane →'))).toEqual([]);
  });
});
