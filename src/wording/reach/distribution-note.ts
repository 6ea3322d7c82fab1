import type { FactId } from '../../model/reason.ts';

/** One thing that the documentation of a distribution says about firewalls, and the address of the cluster that it is about. */
interface DistributionNote {
  /** Whole sentences. */
  readonly says: string;
  readonly facts: readonly FactId[];
  /** A cluster of this distribution that differs from its defaults: what a link to it says, and the query of its address. */
  readonly show?: { readonly text: string; readonly query: string };
}

/** The distributions whose cloud has rules of its own. */
const ofProvider = ['eks', 'eks-hybrid-nodes', 'gke', 'aks', 'gardener', 'oke'];

/** The heading of what stands beside the table of a distribution: the rules of its cloud, or what else its documentation says. */
export const notesHeading = (id: string): string => (ofProvider.includes(id) ? 'The cloud’s own rules' : 'What its documentation adds');

/** The notes of each distribution whose ports were read, by its id. What they say is what the facts say, as sentences. */
export const distributionNotes: Readonly<Record<string, readonly DistributionNote[]>> = {
  k3s: [
    {
      says: 'Agents open 6443 to the servers for the API and the supervisor. A WebSocket tunnel on that port carries the requests to kubelets back. With its default datastore, SQLite, k3s runs no etcd, so 2379 and 2380 stay closed. Several servers with embedded etcd need both ports between each other.',
      facts: ['facts/reachability#k3s', 'facts/distributions#k3s'],
      show: { text: 'k3s with embedded etcd', query: 'distro=k3s&etcd=stacked' },
    },
    {
      says: 'Servers run the kubelet and the network plugin like every other node: the API server connects to pods without the tunnel in the default mode of the egress selector. The default backend of flannel is VXLAN.',
      facts: ['facts/reachability#k3s-servers'],
      show: { text: 'k3s with WireGuard', query: 'distro=k3s&podTraffic=flannel-wireguard' },
    },
  ],
  rke2: [
    {
      says: 'All nodes open 9345 and 6443 to the servers, and 10250 to each other. The ports of the network plugin depend on the plugin, and Canal with VXLAN is the default.',
      facts: ['facts/reachability#rke2', 'facts/reachability#rke2-plugins'],
      show: { text: 'RKE2 with Cilium', query: 'distro=rke2&podTraffic=cilium-vxlan,cilium-health' },
    },
  ],
  k0s: [
    {
      says: 'The documentation of k0s also lists 10250 from controllers to hosts. With Konnectivity, which is the default, those requests travel in the tunnel, and an agent on one worker opens 10250 of another. The documentation asks for everything to and from pods and Services on workers. The built-in keepalived needs VRRP between controllers, which the same page lists as a TCP port.',
      facts: ['facts/reachability#k0s'],
      show: { text: 'k0s with the built-in keepalived', query: 'distro=k0s&ownTraffic=k0s-join-api,k0s-keepalived' },
    },
  ],
  talos: [
    {
      says: 'Talos needs 50000 and 50001 besides the ports of Kubernetes, and its flannel uses UDP 4789. talosctl connects to 50000 of every host, so the rules let administrators do that in place of SSH.',
      facts: ['facts/reachability#talos', 'facts/reachability#control-plane-to-apid'],
      show: { text: 'Talos with Cilium', query: 'distro=talos&podTraffic=cilium-vxlan,cilium-health' },
    },
  ],
  microk8s: [
    {
      says: 'The API server of MicroK8s has port 16443, and dqlite takes the place of etcd, so 19001 takes the place of 2379 and 2380.',
      facts: ['facts/reachability#microk8s'],
    },
  ],
  eks: [
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
  'eks-hybrid-nodes': [
    {
      says: 'Your own firewall has to let remote nodes and remote pods open 443 to the addresses of the cluster. In the other direction it lets those addresses open 10250 to remote nodes, and the ports of webhooks to remote pods. For webhooks the addresses of remote pods must be routable. The cluster security group needs the same.',
      facts: ['facts/reachability#eks-hybrid'],
    },
  ],
  gke: [
    {
      says: 'GKE makes a rule of its own for a private cluster, named gke-<cluster>-<hash>-master. It lets the control plane reach nodes on TCP 443 and 10250 only. Every other port, such as 8443, 9443 or 15017 of a webhook, needs a rule of yours. Newer clusters carry this traffic over Konnectivity, and we found no source that says whether the rule still decides there.',
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
  aks: [
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
  harvester: [
    {
      says: 'Harvester needs the ports of RKE2 and some of its own. Its table gives 6443 and 9345 to management hosts only, and workers need both. In the field of the load balancer, type the shared address of the management hosts.',
      facts: ['facts/reachability#harvester'],
    },
  ],
  kops: [
    {
      says: 'Every new instance opens 3988 of a control plane host. On Hetzner, DigitalOcean, Scaleway, Azure and Linode the control plane opens 3987 of the new instance as well. Keep the ports of etcd, 2380, 2381, 4001 and 4002, from workers.',
      facts: ['facts/reachability#kops'],
    },
    {
      says: 'Choose the network plugin yourself: kOps offers several.',
      facts: ['facts/reachability#kops'],
      show: { text: 'kOps with Cilium', query: 'distro=kops&podTraffic=cilium-vxlan,cilium-health' },
    },
  ],
  openshift: [
    {
      says: 'Every new machine opens 22623 of the control plane for its configuration. That holds secrets, so keep the port from pods and from outside. Among machines OpenShift asks for 9000 to 9999 and 10250 to 10259 whole. A load balancer has to pass on both 6443 and 22623.',
      facts: ['facts/reachability#openshift'],
      show: {
        text: 'OpenShift with a load balancer and IPsec',
        query: 'distro=openshift&loadBalancer=tcp&podTraffic=ovn-geneve,ovn-ipsec',
      },
    },
  ],
  kubespray: [
    {
      says: 'Workers reach the API servers through an nginx of their own, so each opens 6443 of every control plane host. Ansible needs SSH to all hosts, and the default plugin is Calico with VXLAN.',
      facts: ['facts/reachability#kubespray'],
      show: { text: 'kubespray with etcd on hosts of its own', query: 'distro=kubespray&etcd=external' },
    },
  ],
  'canonical-k8s': [
    {
      says: 'k8sd needs 6400 among all hosts, workers included, and the plugin is Cilium. A cluster that was made with k8s-dqlite uses 9000 between control plane hosts in place of 2379 and 2380.',
      facts: ['facts/reachability#canonical-k8s'],
      show: {
        text: 'Canonical Kubernetes with Hubble',
        query: 'distro=canonical-k8s&podTraffic=cilium-vxlan,cilium-health,cilium-hubble',
      },
    },
  ],
  kind: [
    {
      says: 'These rules are for the network of the containers. From outside, a cluster of kind has one port of its host that is mapped to the API server.',
      facts: ['facts/reachability#kind'],
    },
  ],
  minikube: [
    {
      says: 'The API server has port 8443, and the pod of metrics-server 4443. We found no list of the ports of its network plugins, so choose yours.',
      facts: ['facts/reachability#minikube'],
    },
  ],
  gardener: [
    {
      says: 'Nothing is opened to a shoot: its nodes and pods open 443 and 8443 of the gateway of the seed, and older shoots 8132. In the field of the control plane, type the addresses of that gateway. The end of the VPN is a pod that opens 10250 of any node.',
      facts: ['facts/reachability#gardener'],
    },
  ],
  'kube-up-gce': [
    {
      says: 'The control plane machine registers as a node, and agents of Konnectivity, which are pods, open 8132 of it. The ranges of pods are routed, so a filter sees their addresses.',
      facts: ['facts/reachability#kube-up-gce'],
    },
  ],
  'eks-anywhere': [
    {
      says: 'All machines open 6443 of the control plane endpoint. etcd runs on machines of its own or on the control plane, so say which, and the admin machine needs SSH to all machines.',
      facts: ['facts/reachability#eks-anywhere'],
      show: { text: 'EKS Anywhere with etcd machines', query: 'distro=eks-anywhere&etcd=external' },
    },
  ],
  oke: [
    {
      says: 'Workers open 6443 and 12250 of the API endpoint, and pods do so too if they have VCN-native addresses. The endpoint opens 10250 of workers, and among workers and pods everything is let through.',
      facts: ['facts/reachability#oke'],
      show: { text: 'OKE with VCN-native pods', query: 'distro=oke&podTraffic=routed&podsMasqueraded=no' },
    },
    {
      says: 'The Terraform module of Oracle opens three more ways than the examples of its documentation. The table shows those that we could not settle as unknown.',
      facts: ['facts/reachability#oke'],
    },
  ],
};

/** What is said of a distribution whose ports nobody read: that it gets no file, why, and whom to ask. */
export const unreadSentence = (name: string, isProviderRun: boolean): string =>
  `No file is offered for ${name}: we found no source that lists its ports as a whole, and rules that drop the rest would cut what it needs. The table shows what its settings suggest. Ask ${isProviderRun ? 'the support of the provider' : 'its makers'} for the list.`;
