import type { Connection, ConnectionId } from '../../model/reach/connection.ts';

/** What a reader is told of a connection. */
interface ConnectionWords {
  /** What the connection is for, a sentence. */
  readonly why: string;
  /** What stops when a firewall drops it, a sentence; none where no source told us. */
  readonly blocked?: string;
}

/** Of what no source told us. */
const untried = 'We found no source that says what you see then, and we did not try it.';

/** The words of each connection. What happens when it is blocked is what the page of the symptom says. */
export const connectionWords: Readonly<Record<ConnectionId, ConnectionWords>> = {
  'kubelet-to-apiserver': {
    why: 'The kubelet watches the pods of its node, and reports the status of the node and of the pods.',
    blocked: 'The kubelet gets no new pods and cannot report, so the node turns NotReady.',
  },
  'kube-proxy-to-apiserver': {
    why: 'kube-proxy watches Services and EndpointSlices, from which it makes its rules.',
    blocked: 'kube-proxy keeps its last rules, so the node does not learn of new Services and endpoints.',
  },
  'join-to-apiserver': {
    why: 'A new node reads cluster-info and asks for its first certificate.',
    blocked: 'kubeadm join waits for the API server and then gives up.',
  },
  'pod-to-apiserver': {
    why: 'Pods use the API through the Service kubernetes, for example operators and the agents of the network plugin.',
    blocked: 'Pods that use the API get timeouts from the address of the Service kubernetes.',
  },
  'agent-to-konnectivity-server': {
    why: 'The agent opens the tunnel that the API server then uses in the other direction.',
    blocked: 'No agent is connected, so kubectl logs and exec, webhooks and aggregated APIs all fail.',
  },
  'tunnel-client-to-tunnel-server': {
    why: 'The node opens the tunnel of the distribution, which the API server then uses in the other direction.',
    blocked: 'The API server reaches no kubelet through the tunnel, so kubectl logs and exec fail.',
  },
  'apiserver-to-sshd': {
    why: 'The API server opens an SSH tunnel to every node.',
    blocked: 'No tunnel is open, so everything that needs one fails with “No SSH tunnels currently open”.',
  },
  'apiserver-to-kubelet': {
    why: 'The API server fetches logs and starts exec, attach and port-forward at the kubelet.',
    blocked: 'kubectl logs, exec, attach and port-forward time out, while pods go on running.',
  },
  'apiserver-to-node': {
    why: 'The node proxy connects to the port of a node that a request names.',
    blocked: 'Requests through the node proxy time out.',
  },
  'apiserver-to-pod': {
    why: 'The pod proxy connects to the port of a pod that a request names.',
    blocked: 'Requests through the pod proxy end with “error trying to reach service”.',
  },
  'apiserver-to-service': {
    why: 'The service proxy connects to one pod of the Service, at its target port.',
    blocked: 'Requests through the service proxy end with “error trying to reach service”.',
  },
  'apiserver-to-webhook': {
    why: 'The API server asks an admission webhook about objects, and a conversion webhook for another version of them.',
    blocked:
      'The API server waits until the call times out, and then refuses the write or goes on without the webhook, as its failurePolicy says.',
  },
  'apiserver-to-extension-apiserver': {
    why: 'The API server forwards requests of aggregated APIs, and checks all the time whether they are available.',
    blocked: 'The aggregated API is not available, so kubectl top and autoscaling by metrics fail if it is metrics-server.',
  },
  'tunnel-end-to-kubelet': {
    why: 'The end of the tunnel connects to the kubelet for the API server.',
    blocked: 'kubectl logs and exec fail for nodes that the end of the tunnel cannot reach, and work for the others.',
  },
  'tunnel-end-to-node': {
    why: 'The end of the tunnel connects to the port of a node for the node proxy.',
    blocked: 'Requests through the node proxy time out.',
  },
  'tunnel-end-to-pod': {
    why: 'The end of the tunnel connects to the port of a pod for the pod proxy.',
    blocked: 'Requests through the pod proxy fail, although the tunnel itself is open.',
  },
  'tunnel-end-to-service': {
    why: 'The end of the tunnel connects to one pod of the Service for the service proxy.',
    blocked: 'Requests through the service proxy fail, although the tunnel itself is open.',
  },
  'tunnel-end-to-webhook': {
    why: 'The end of the tunnel connects to the webhook for the API server, so the webhook sees its address.',
    blocked: 'Calls of the webhook time out, although the tunnel itself is open.',
  },
  'tunnel-end-to-extension-apiserver': {
    why: 'The end of the tunnel connects to the extension API server for the API server.',
    blocked: 'The aggregated API is not available, although the tunnel itself is open.',
  },
  'balancer-to-apiserver': {
    why: 'The load balancer passes clients on, and finds out which API servers answer.',
    blocked: 'The load balancer finds no API server that answers, so no client behind it gets through.',
  },
  'apiserver-to-etcd': {
    why: 'The API server reads and writes every object in etcd.',
    blocked: 'The API server cannot serve requests, and does not become ready.',
  },
  'etcd-peers': {
    why: 'The members of etcd replicate to each other, and a joining control plane host talks to a member on another host.',
    blocked: 'etcd loses members, and without a majority of them the cluster accepts no writes.',
  },
  'apiserver-peers': {
    why: 'With --peer-ca-file, an API server forwards a request to the one that knows its version.',
    blocked: 'A request for a resource that only another API server serves fails while their versions differ.',
  },
  'control-plane-to-apiserver': {
    why: 'kube-controller-manager and kube-scheduler use the API server of their own host under kubeadm. We have not checked other distributions.',
    blocked: 'A firewall between hosts does not see it where they use their own host. Elsewhere they cannot work.',
  },
  'scraper-to-kubelet': {
    why: 'metrics-server and Prometheus read metrics from the kubelet of every node, control plane nodes included.',
    blocked: 'kubectl top and autoscaling by metrics lack the nodes that cannot be reached.',
  },
  'pod-network': {
    why: 'Packets between pods of different nodes travel here, those to the DNS pods and to webhooks in an overlay included.',
    blocked: 'Pods on different nodes do not reach each other, so names do not resolve on nodes without a DNS pod.',
  },
  'service-health-check': {
    why: 'The load balancer of a cloud asks kube-proxy which nodes take traffic for Services.',
    blocked: 'The load balancer of a cloud considers the nodes unhealthy and sends them no traffic.',
  },
  'node-ports': {
    why: 'Clients and load balancers use Services on the ports that every node opens for them.',
    blocked: 'Services of type NodePort and LoadBalancer cannot be reached from outside.',
  },
  'metrics-of-components': {
    why: 'Prometheus may read the metrics of the controller-manager, the scheduler, kube-proxy and etcd.',
    blocked: 'A firewall between hosts does not see it: kubeadm has them listen on 127.0.0.1 only.',
  },
  'node-to-supervisor': {
    why: 'Nodes of k3s and RKE2 register at the supervisor of a server. With k3s it shares port 6443 with the API server, and with RKE2 it has 9345.',
    blocked: `A node cannot register, and its tunnel has no other end. ${untried}`,
  },
  'embedded-registry': {
    why: 'With the embedded registry of k3s (Spegel), nodes fetch images from each other. It is off unless someone turns it on.',
  },
  'etcd-metrics': {
    why: 'RKE2 lists the metrics of etcd among the ports that its servers open at each other.',
  },
  'controller-to-join-api': {
    why: 'A new controller of k0s asks an old one for what it needs to join, and presents a token.',
    blocked: `No further controller joins. ${untried}`,
  },
  'keepalived-peers': {
    why: 'The keepalived of k0s tells the other controllers who has the shared address. It speaks VRRP, which is IP protocol 112 and no TCP port, although the documentation of k0s lists it as one.',
  },
  'control-plane-to-apid': {
    why: 'The apid of each node has the API of Talos. Control plane nodes connect to it, and so does talosctl, for which you need a rule of your own where it runs outside of these networks.',
  },
  'node-to-trustd': {
    why: 'Workers of Talos get the certificates of their apid from trustd on the control plane.',
  },
  'node-to-cluster-agent': {
    why: 'A node that joins MicroK8s asks the cluster agent of a node that is in the cluster already.',
    blocked: `microk8s join fails to connect. ${untried}`,
  },
  'dqlite-peers': {
    why: 'Control plane nodes of MicroK8s replicate to each other by dqlite, which takes the place of etcd.',
  },
  'pod-to-dns': {
    why: 'Pods look names up at CoreDNS through the Service kube-dns, by UDP and TCP 53.',
    blocked: 'Names do not resolve in pods, and a NetworkPolicy for outgoing traffic that forgets DNS has the same effect.',
  },
  'dns-to-resolver': {
    why: 'CoreDNS asks the DNS servers of its node about every name that is not of the cluster: kubeadm writes forward . /etc/resolv.conf.',
    blocked: 'Pods resolve names of the cluster and no others.',
  },
  'node-to-resolver': {
    why: 'A host looks up the name of the API server, if its kubeconfig has a name, and for example the names of registries.',
    blocked: 'The kubelet cannot look the API server up when it connects anew, and a node that cannot report turns NotReady.',
  },
  'node-to-metadata': {
    why: 'In a cloud, programs of a node ask 169.254.169.254 who the node is. For example, nodeadm of EKS reads user data and credentials there. The kubelet itself has no code of a cloud any more from Kubernetes 1.31 on: the cloud controller manager, CSI drivers and credential plugins have it.',
    blocked: 'It depends on the cloud. nodeadm of EKS has no user data then to set the node up with, and we did not try it.',
  },
  'pod-to-metadata': {
    why: 'Pods can ask the metadata service too, unless someone has closed it to them. On EKS a pod then has the permissions of its node. With Workload Identity, the GKE Metadata Server on the node answers in its place.',
    blocked:
      'Pods that take their credentials from there get none. AWS describes how to close it on purpose: those are the permissions of the node.',
  },
  'admin-to-apiserver': {
    why: 'Administrators use kubectl from their own hosts, which are no part of the cluster.',
    blocked: 'kubectl times out for everyone outside of the cluster, although the cluster itself runs on.',
  },
  'admin-to-ssh': {
    why: 'Administrators and tools such as Ansible log in to the hosts.',
    blocked: 'Nobody can log in to a host over the network, and so nobody can take the rules back there.',
  },
  'admin-to-apid': {
    why: 'talosctl talks to the apid of each host, which stands in for SSH there.',
  },
  'balancer-to-konnectivity-server': {
    why: 'The load balancer passes the connections of agents on to the servers of Konnectivity.',
    blocked: 'No agent is connected, so kubectl logs and exec, webhooks and aggregated APIs all fail.',
  },
  'balancer-to-distribution': {
    why: 'The load balancer passes on what nodes open to a port of the distribution, for example to register.',
  },
  'open-among-nodes': {
    why: 'Some distributions name no ports for what nodes and pods open to each other, and ask for all of it.',
  },
  'node-port-to-pod': {
    why: 'A node that has no pod of a Service passes the connection on to a pod on another node. kube-proxy gives it the address of the node, unless externalTrafficPolicy is Local.',
    blocked: 'A Service answers on the nodes that run one of its pods, and times out on the others.',
  },
  'node-to-kops-controller': {
    why: 'A new instance gets its certificates from the kops-controller, and its configuration if it has no access to the state store.',
    blocked: `No new instance joins. ${untried}`,
  },
  'kops-controller-to-node': {
    why: 'The kops-controller calls a new instance back to see who it is. It does so on Hetzner, DigitalOcean, Scaleway, Azure and Linode.',
  },
  'etcd-manager-peers': {
    why: 'The etcd-manager of each control plane host of kOps finds and leads the others.',
  },
  'kops-more-etcd-peers': {
    why: 'kOps runs a further etcd for Cilium, or for leases, if it is asked for.',
  },
  'node-to-machine-config-server': {
    why: 'A new machine of OpenShift fetches its configuration, which holds secrets. Keep it from pods and from outside.',
    blocked: `No new machine joins. ${untried}`,
  },
  'openshift-host-services': {
    why: 'OpenShift asks for the metrics and health checks of its operators among all machines, kubelets included.',
  },
  'rke2-node-ports': {
    why: 'RKE2 lists NodePorts among all of its nodes.',
  },
  'openshift-node-ports': {
    why: 'OpenShift lists NodePorts among all of its machines.',
  },
  'k8sd-peers': {
    why: 'k8sd forms, joins and manages a cluster of Canonical Kubernetes, on all of its hosts.',
  },
  'k8s-dqlite-peers': {
    why: 'Control plane hosts of a cluster that was made with k8s-dqlite replicate by it.',
  },
  'worker-to-oke-endpoint': {
    why: 'Workers of OKE, and pods with VCN-native addresses, talk to the control plane on a second port.',
  },
  'oke-endpoint-to-worker': {
    why: 'The Terraform module of Oracle lets the API endpoint open 12250 of workers. The examples of the documentation do not.',
  },
  'oke-endpoint-peers': {
    why: 'The Terraform module of Oracle lets the API endpoint reach itself.',
  },
  'node-to-gardener-proxy': {
    why: 'The apiserver-proxy of each node and the VPN of newer shoots connect to the gateway of the seed.',
  },
  'gardener-vpn': {
    why: 'The VPN of shoots that have not changed to 8443 connects to the gateway of the seed.',
  },
  'node-to-harvester-address': {
    why: 'A host of Harvester joins by the shared address of the management hosts, and its agent keeps using it.',
  },
  'harvester-control-plane': {
    why: 'The vendor lists kube-vip and the metrics of components between management hosts.',
  },
  'harvester-hosts': {
    why: 'The vendor lists the kubelet, health checks and iSCSI between all hosts.',
  },
  'eks-control-plane-to-dns': {
    why: 'The control plane of EKS looks names up in your cluster. AWS asks for it if the default outbound rule is gone.',
  },
  'gke-control-plane-to-node': {
    why: 'GKE makes a rule for private clusters with peering that lets the control plane reach nodes. Newer clusters have no such rule.',
  },
};

const needs = {
  always: 'It is needed all the time',
  'at-join': 'It is needed when a node joins',
  'on-use': 'It is needed only when someone uses it',
} as const;
/** When a connection is needed, and how long it lasts where that is known. */
export function neededAndLasting({ need, duration }: Pick<Connection, 'need' | 'duration'>): string {
  if (duration === 'unknown') return `${needs[need]}.`;
  return duration === 'kept-open' ? `${needs[need]}, and stays open.` : `${needs[need]}, and lasts as long as its use.`;
}
/** What stops when a firewall drops it. */
export const blockedWords = (id: ConnectionId): string => connectionWords[id].blocked ?? untried;
/** What stands before that. */
export const whenBlocked = 'When it is blocked:';
