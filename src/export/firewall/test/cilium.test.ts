import { expect, it } from 'vitest';
import { isLetIn, policiesIn } from './cilium.ts';
import { ruleSetOfCluster, takenFile } from './generated.ts';
import { clusters, scenarios, stepsOf, type Cluster } from './must-work.ts';

/** Clusters whose hosts Cilium may filter: those of a reader, with its overlay in place of the one of the table. */
const withCilium: readonly Cluster[] = clusters
  .filter(({ provider, id }) => !provider && !id.startsWith('k0s') && !id.endsWith('unanswered'))
  .map((cluster) => ({ ...cluster, answers: { ...cluster.answers, podTraffic: ['cilium-vxlan', 'cilium-health'] } }));
const hosts = ['control-plane', 'other-control-plane', 'node', 'other-node'];

/** Ports that only the network plugin of the table has. */
const ofOtherPlugins = ['bgp-between-hosts', 'canal-health'];
const wrongIn = (cluster: Cluster, change: (text: string) => string = (text) => text): readonly string[] => {
  const policies = policiesIn(change(takenFile('cilium', ruleSetOfCluster(cluster), 'node').text));
  return scenarios
    .filter(({ where, id }) => where !== 'router' && !ofOtherPlugins.includes(id))
    .flatMap((scenario) => stepsOf(scenario, cluster))
    .filter(({ to }) => hosts.includes(to))
    .filter((step) => isLetIn(policies, step) !== (step.scenario.wanted === 'connects'))
    .map(
      ({ scenario, from, to, port }) => `${cluster.id}, ${scenario.id}: ${from} → ${to} TCP ${String(port)}, wanted: ${scenario.wanted}`,
    );
};

it('host policies of Cilium let in all that has to work, and open etcd to no worker and the kubelet to nobody outside', () => {
  expect(withCilium.length).toBeGreaterThan(8);
  expect(withCilium.flatMap((cluster) => wrongIn(cluster))).toEqual([]);
});

it('a policy that names every node where it means the API servers is found', () => {
  const cluster = withCilium.find(({ id }) => id === 'kubeadm');
  if (!cluster) throw new Error('kubeadm is not in the table');
  const wide = (text: string): string => text.replaceAll('        - kube-apiserver\n', '        - kube-apiserver\n        - remote-node\n');
  expect(wrongIn(cluster, wide)).toContain('kubeadm, etcd-closed-to-nodes: node → control-plane TCP 2379, wanted: refused');
});
