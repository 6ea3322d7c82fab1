import type { UnknownConditionId } from '../../model/reach/unknown-condition.ts';

/** What a reader is told of a condition that nobody settled. */
export interface UnknownConditionWords {
  /** What is unknown, a sentence. */
  readonly unknown: string;
  /** The same as what completes “this depends on …”. */
  readonly dependsOn: string;
  /** When the rule is needed, as what follows "if", where that is short. */
  readonly needed?: string;
  /** What would let the reader remove the rule, one sentence of at most 120 printable ASCII characters without quotes, for a comment in a file. */
  readonly removable: string;
}

/** What is said of each condition. Where `unknown` is left out, it is that what the rule depends on is unknown. */
const table: Readonly<Record<UnknownConditionId, Omit<UnknownConditionWords, 'unknown'> & { readonly unknown?: string }>> = {
  'ports-not-read': {
    unknown: 'We found no list of the ports of this distribution.',
    dependsOn: 'what the makers of the distribution say',
    removable: 'Ask the makers of the distribution which ports it needs before you remove or load this.',
  },
  transport: {
    dependsOn: 'whether the API server connects directly or through a tunnel',
    removable: 'Remove this if a tunnel carries what the API server opens, or the other way round.',
  },
  'tunnel-onward': {
    dependsOn: 'what the end of the tunnel connects to on other hosts',
    removable: 'Remove this if the end of the tunnel opens no connection to other hosts.',
  },
  'load-balancer': {
    dependsOn: 'whether a load balancer stands in front of the API servers',
    removable: 'Remove this if clients use the other one of the two: the API servers or their load balancer.',
  },
  'webhook-reference': {
    dependsOn: 'whether webhooks are given by Service or by URL',
    removable: 'Remove this if no webhook configuration refers to its webhook in this way.',
  },
  'kubelet-on-control-plane': {
    dependsOn: 'whether the control plane hosts run a kubelet',
    removable: 'Remove this if no control plane host runs a kubelet, so that kubectl get nodes lists none.',
  },
  'pods-masqueraded': {
    dependsOn: 'whether a pod has its own address or that of its node outside of the network of the pods',
    removable: 'Remove the rules from pods if the plugin masquerades them, or those from their hosts if it does not.',
  },
  'agent-on-host-network': {
    dependsOn: 'whether the agents of Konnectivity run on the host network',
    removable: 'Remove the rule from pods if agents have hostNetwork: true, or that from hosts if they have not.',
  },
  'network-plugin': {
    dependsOn: 'which traffic the network plugin sends between hosts',
    removable: 'Remove the ports of other plugins once you know what yours sends between hosts.',
  },
  'control-plane-in-pod-network': {
    dependsOn: 'whether the control plane hosts belong to the network of the pods',
    removable: 'Remove this if no control plane host is a member of the network of the pods.',
  },
  'etcd-place': {
    dependsOn: 'where etcd runs',
    needed: 'several control plane hosts run etcd, or etcd has hosts of its own',
    removable: 'Remove this if etcd runs on other hosts, or if there is only one member or none.',
  },
  'components-on-host': {
    dependsOn: 'whether the components of a control plane host use the API server of another host',
    removable: 'Remove this if the components of each control plane host use its own API server, and no host joins by it.',
  },
  'kops-cloud': {
    unknown: 'It is unknown in which cloud kOps runs, and only some clouds need this connection.',
    dependsOn: 'in which cloud kOps runs',
    removable: 'Remove this if kOps runs on none of Hetzner, DigitalOcean, Scaleway, Azure and Linode.',
  },
  'kops-more-etcd': {
    dependsOn: 'whether kOps runs a further etcd for Cilium or for leases',
    removable: 'Remove this if no etcd for Cilium or for leases is enabled in the cluster of kOps.',
  },
  'canonical-datastore': {
    dependsOn: 'whether the cluster stores its objects in k8s-dqlite or in etcd',
    removable: 'Remove this if the cluster was made with etcd and not with k8s-dqlite.',
  },
  'oke-lists-differ': {
    unknown: 'The Terraform module of Oracle opens this port, and the examples of its documentation do not.',
    dependsOn: 'whether you follow the Terraform module of Oracle or the examples of its documentation',
    removable: 'Remove this if you follow the network examples of Oracle and not its Terraform module.',
  },
  'gardener-version': {
    dependsOn: 'whether the VPN of the shoot uses port 8132 still, or 8443',
    removable: 'Remove this if the VPN of the shoot connects to 8443, as it does from Gardener 1.145 on.',
  },
  'gke-own-rule': {
    dependsOn: 'whether the cluster has the rule of GKE that lets the control plane reach its nodes',
    removable: 'Remove this if no rule named gke-CLUSTER-HASH-master exists in the VPC of the cluster.',
  },
};

/** The words of a condition. */
export const wordsOfCondition = (id: UnknownConditionId): UnknownConditionWords => ({
  unknown: `It is unknown ${table[id].dependsOn}.`,
  ...table[id],
});
