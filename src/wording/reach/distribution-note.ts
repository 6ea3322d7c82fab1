import type { FactId } from '../../model/reason.ts';

/** One thing that the documentation of a distribution says about firewalls, and the address of the cluster that it is about. */
export interface DistributionNote {
  /** Whole sentences. */
  readonly says: string;
  readonly facts: readonly FactId[];
  /** A cluster of this distribution that differs from its defaults: what a link to it says, and the query of its address. */
  readonly show?: { readonly text: string; readonly query: string };
}

/** What stands beside the table of a distribution: the rules of a cloud that runs the control plane, or what else its documentation says. */
export interface DistributionNotes {
  readonly title: string;
  readonly notes: readonly DistributionNote[];
}

const own = 'The cloud’s own rules';
const documented = 'What its documentation adds';

/** The notes of each distribution whose ports were read, by its id. What they say is what the facts say, as sentences. */
export const distributionNotes: Readonly<Record<string, DistributionNotes>> = {
  k3s: {
    title: documented,
    notes: [
      {
        says: 'Agents open 6443 to the servers for the API and the supervisor. A WebSocket tunnel on that port carries the requests to kubelets back. Ports 2379 and 2380 between servers are for embedded etcd only, so they stay unknown until you say where etcd runs.',
        facts: ['facts/reachability#k3s'],
        show: { text: 'k3s with embedded etcd', query: 'distro=k3s&etcd=stacked' },
      },
      {
        says: 'Servers run the kubelet and the network plugin like every other node, because the API server connects to pods without the tunnel in the default mode of the egress selector. The default backend of flannel is VXLAN.',
        facts: ['facts/reachability#k3s-servers'],
        show: { text: 'k3s with WireGuard', query: 'distro=k3s&podTraffic=flannel-wireguard' },
      },
    ],
  },
  rke2: {
    title: documented,
    notes: [
      {
        says: 'All nodes open 9345 and 6443 to the servers, and 10250 to each other. The ports of the network plugin depend on the plugin, and Canal with VXLAN is the default.',
        facts: ['facts/reachability#rke2', 'facts/reachability#rke2-plugins'],
        show: { text: 'RKE2 with Cilium', query: 'distro=rke2&podTraffic=cilium-vxlan,cilium-health' },
      },
    ],
  },
  k0s: {
    title: documented,
    notes: [
      {
        says: 'The documentation of k0s also lists 10250 from controllers to hosts. With Konnectivity, which is the default, those requests travel in the tunnel, so the table has no rule for it. The built-in keepalived needs VRRP between controllers, which the same page lists as a TCP port.',
        facts: ['facts/reachability#k0s'],
        show: { text: 'k0s with the built-in keepalived', query: 'distro=k0s&ownTraffic=k0s-join-api,k0s-keepalived' },
      },
    ],
  },
  talos: {
    title: documented,
    notes: [
      {
        says: 'Talos needs 50000 and 50001 besides the ports of Kubernetes. Choose the network plugin yourself, because nothing here says which one a cluster of Talos has.',
        facts: ['facts/reachability#talos', 'facts/reachability#control-plane-to-apid'],
      },
    ],
  },
  microk8s: {
    title: documented,
    notes: [
      {
        says: 'The API server of MicroK8s has port 16443, and dqlite takes the place of etcd, so 19001 takes the place of 2379 and 2380.',
        facts: ['facts/reachability#microk8s'],
      },
    ],
  },
  eks: {
    title: own,
    notes: [
      {
        says: 'The control plane of EKS reaches your VPC through two to four network interfaces of its own. The cluster security group lets everything through among them and managed nodes by default. If you restrict it, the control plane needs at least TCP 443, TCP 10250 and DNS (53, TCP and UDP) out to that group. Every webhook needs a rule for its own port besides.',
        facts: ['facts/reachability#eks'],
      },
      {
        says: 'With another network plugin in overlay mode, the control plane cannot join the overlay. Webhooks and extension API servers then have to run on the host network, on a port that is free on the node, so the rule leads to the node.',
        facts: ['facts/reachability#eks-custom-cni'],
        show: {
          text: 'EKS with another plugin in overlay mode',
          query: 'distro=eks&podTraffic=calico-vxlan&extensionsOnHostNetwork=yes&extensionPorts=10260',
        },
      },
    ],
  },
  'eks-hybrid-nodes': {
    title: own,
    notes: [
      {
        says: 'Your own firewall has to let remote nodes and remote pods open 443 to the addresses of the cluster. In the other direction it lets those addresses open 10250 to remote nodes, and the ports of webhooks to remote pods. For webhooks the addresses of remote pods must be routable. The cluster security group needs the same.',
        facts: ['facts/reachability#eks-hybrid'],
      },
    ],
  },
  gke: {
    title: own,
    notes: [
      {
        says: 'GKE makes a rule of its own for a private cluster, named gke-<cluster>-<hash>-master. It lets the control plane reach nodes on TCP 443 and 10250 only. Every other port, such as 8443, 9443 or 15017 of a webhook, needs a rule of yours. Newer clusters carry this traffic over Konnectivity, and it is unknown whether the rule still decides there.',
        facts: ['facts/reachability#gke-private'],
        show: {
          text: 'GKE with a control plane that connects directly, and a webhook on 8443',
          query: 'distro=gke&transport=direct&podTraffic=routed&webhookPorts=8443',
        },
      },
      {
        says: 'If the egress of the API server is set to NONE, webhooks by URL outside of the cluster are cut off.',
        facts: ['facts/reachability#gke-control-plane-egress'],
      },
    ],
  },
  aks: {
    title: own,
    notes: [
      {
        says: 'Nodes open every connection, and nothing has to be let in from outside. The agents of Konnectivity use TCP 443 to the name of the API server, like the kubelet. ALPN tells the two apart, so a firewall must not strip it. UDP 1194 and TCP 9000 were for older tunnels.',
        facts: ['facts/reachability#aks'],
      },
      {
        says: 'AKS does not support network security groups or firewalls that block traffic inside of the subnet of the nodes. A NetworkPolicy is the way to filter it.',
        facts: ['facts/reachability#aks-internal-traffic'],
      },
      {
        says: 'With API Server VNet Integration the API servers reach nodes directly, although Konnectivity may still carry the traffic to pods.',
        facts: ['facts/reachability#aks-vnet-integration'],
        show: { text: 'AKS with API servers that reach nodes directly', query: 'distro=aks&transport=direct' },
      },
    ],
  },
};

/** What is said of a distribution whose ports nobody read. */
export const unreadSentence = (name: string): string =>
  `No source that we read lists the ports of ${name} as a whole, so it is unknown of each connection whether you need it. No rule is written as needed, and the table shows what its settings suggest.`;
