import type { PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';

/** A name that has to resolve for a path, or a path that needs none. */
interface NameNeed {
  /** The paths that need it. */
  readonly paths: readonly PathId[];
  /** The name, or that there is none. Code stands in backticks here and below. */
  readonly name: string;
  /** Who looks it up, and when, as whole sentences. */
  readonly says: string;
  readonly fact: FactId;
}

/** Which names have to resolve for which paths, in the order of the table of connections. */
export const nameNeeds: readonly NameNeed[] = [
  {
    paths: ['kubelet-to-apiserver', 'kube-proxy-to-apiserver'],
    name: 'the host of `server` in the kubeconfig',
    says: 'The node looks it up, if it is a name. kubeadm writes `controlPlaneEndpoint` there, and without one the address of a control plane host, which needs no DNS. EKS and AKS write a name.',
    fact: 'facts/reachability#name-in-kubeconfig',
  },
  {
    paths: ['pod-to-apiserver'],
    name: 'none',
    says: 'A client in a pod takes the ClusterIP from `KUBERNETES_SERVICE_HOST`. AKS puts the name of the API server there for deployments in `kube-system`, and for pods with its annotation.',
    fact: 'facts/reachability#name-of-kubernetes-service',
  },
  {
    paths: ['agent-to-konnectivity-server'],
    name: 'the value of `--proxy-server-host`',
    says: 'The pod of the agent looks it up, if it is a name, and the certificate of the server has to match it.',
    fact: 'facts/reachability#name-of-konnectivity-server',
  },
  {
    paths: ['apiserver-to-kubelet'],
    name: 'the `Hostname` of the node',
    says: 'The control plane host looks it up, if `--kubelet-preferred-address-types` begins with `Hostname`, as it does without the flag. With kubeadm `InternalIP` comes first, so no name is looked up. There is no second try with another type.',
    fact: 'facts/reachability#name-of-node',
  },
  {
    paths: ['apiserver-to-node'],
    name: 'the host name of the node',
    says: 'The control plane host looks it up before each request to the node proxy, also where a tunnel carries the request. The API server checks every address that it resolves to.',
    fact: 'facts/reachability#name-of-proxied-node',
  },
  {
    paths: ['apiserver-to-pod', 'apiserver-to-service'],
    name: 'none',
    says: 'The API server takes the address of the pod, or of an endpoint, from the objects.',
    fact: 'facts/reachability#name-of-proxied-pod',
  },
  {
    paths: ['apiserver-to-webhook', 'apiserver-to-extension-apiserver'],
    name: 'none for a Service',
    says: 'The API server takes the ClusterIP from the object, and compares the certificate with `<service>.<namespace>.svc`, which nobody looks up.',
    fact: 'facts/reachability#name-of-service-webhook',
  },
  {
    paths: ['apiserver-to-webhook'],
    name: 'the host of a webhook’s URL',
    says: 'The control plane host looks it up, and does not know names of the cluster unless someone has set that up. In a tunnel for the egress type `controlplane` the agent looks it up.',
    fact: 'facts/reachability#name-in-webhook-url',
  },
  {
    paths: ['apiserver-to-etcd'],
    name: 'the hosts of `--etcd-servers`',
    says: 'The control plane host looks them up, if they are names. The stacked etcd of kubeadm has `127.0.0.1`.',
    fact: 'facts/reachability#name-of-etcd',
  },
  {
    paths: ['control-plane-to-apiserver'],
    name: 'none under kubeadm',
    says: 'The controller-manager and the scheduler use the address of their own host.',
    fact: 'facts/reachability#control-plane-to-apiserver',
  },
  {
    paths: ['scraper-to-kubelet'],
    name: 'none for metrics-server',
    says: 'The stock manifest of metrics-server asks for `InternalIP` first. We have not checked which names other scrapers use.',
    fact: 'facts/reachability#name-of-scraped-node',
  },
];
