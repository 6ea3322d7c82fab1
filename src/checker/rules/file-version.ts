import { minorBefore, standing } from '../at-minor.ts';
import { edit } from '../edit/edit.ts';
import { holdsTemplate } from '../read/template.ts';
import { get } from '../read/yaml-node.ts';
import { documentsOf, placeAt, type Hits, type Rule } from './rule.ts';

const kubeletVersion: Rule = {
  code: 'kubelet-config-version',
  title: 'A version of the file that the kubelet does not read',
  severity: 'critical',
  path: 'apiserver-to-kubelet',
  facts: ['facts/kubelet#configuration_versions/kubelet'],
  sideEffects: 'nothing, because the kubelet refuses the file now.',
  before: 'Start the kubelet of one node with the changed file and read its log before the others get it.',
  find: (cluster) => {
    const { reads } = cluster.facts.configurationVersions.kubelet;
    const group = 'kubelet.config.k8s.io';
    const last = `${group}/${reads.at(-1)}`;
    return documentsOf(cluster, 'KubeletConfiguration').flatMap((document): Hits => {
      const { apiVersion, source } = document;
      const node = get(document.root, 'apiVersion');
      const version = apiVersion.slice(group.length + 1);
      if (!node || version === '' || reads.includes(version) || holdsTemplate(apiVersion)) return [];
      return {
        place: placeAt(document, node),
        sentence: `The kubelet knows KubeletConfiguration as ${last}, so it refuses this file of ${apiVersion.slice(0, 60)} and does not start.`,
        edits: [edit(source, node.start, node.end, last)],
      };
    });
  },
};

const kubeadmVersion: Rule = {
  code: 'kubeadm-config-version',
  title: 'A version of the file that kubeadm does not have yet',
  severity: 'medium',
  path: 'kubelet-to-apiserver',
  facts: ['facts/kubelet#configuration_versions/kubeadm'],
  sideEffects: 'nothing, because the kubeadm that sets the cluster up refuses the file.',
  before: '`kubeadm config validate --config <file>` with the kubeadm that sets the cluster up.',
  find: (cluster) => {
    const { newest, since } = cluster.facts.configurationVersions.kubeadm;
    // kubeadm also sets up a cluster that is one minor older than itself.
    if (!cluster.named || standing({ since: minorBefore(since) }, cluster.minor) !== 'before') return [];
    return documentsOf(cluster, 'ClusterConfiguration', 'InitConfiguration', 'JoinConfiguration').flatMap((document): Hits => {
      const node = get(document.root, 'apiVersion');
      if (!node || document.apiVersion !== `kubeadm.k8s.io/${newest}`) return [];
      return {
        place: placeAt(document, node),
        sentence: `kubeadm.k8s.io/${newest} came with Kubernetes ${since}, and no kubeadm that has it sets up a cluster of Kubernetes ${cluster.minor}.`,
      };
    });
  },
};

/** What is wrong with the version that a configuration file names. */
export const fileVersionRules: readonly Rule[] = [kubeletVersion, kubeadmVersion];
