import type { ComponentId } from '../model/component.ts';

/** What a component is, in one line. */
export const componentAbout: Readonly<Record<ComponentId, string>> = {
  'kube-apiserver': 'It is the hub of the cluster, because almost every path starts or ends at it.',
  kubelet: 'It runs the pods of a node. It connects to the API server, and the API server connects to it, for example for kubectl logs.',
  'kube-proxy': 'It redirects the traffic of Services on each node. It watches them at the API server, which never connects to it.',
  pod: 'It is a workload that may use the API, and that the API server’s pod proxy can reach.',
  service: 'It gives ready pods one name, and the service proxy connects to one of them.',
  node: 'These are all ports of a node but the kubelet’s, and the node proxy can reach them.',
  etcd: 'It stores every object of the cluster, for the API server.',
  'kube-controller-manager': 'It runs the control loops, for which it is a client of the API server.',
  'kube-scheduler': 'It assigns pods to nodes, for which it is a client of the API server.',
  'konnectivity-server': 'It is the control plane end of the Konnectivity tunnel, and agents connect to it.',
  'konnectivity-agent': 'It is the node end of the Konnectivity tunnel, and it connects to the server.',
  sshd: 'It is the node end of an SSH tunnel, and the API server connects to it.',
  'tunnel-server': 'It is the control plane end of a tunnel that is neither SSH nor Konnectivity.',
  'tunnel-client': 'It is the node end of a tunnel that is neither SSH nor Konnectivity.',
  webhook: 'It is an admission or conversion webhook that the API server calls, for example when an object is created.',
  'extension-apiserver': 'It is an aggregated API server that runs in the cluster, for example metrics-server.',
  scraper: 'It collects metrics from kubelets, as metrics-server or Prometheus does.',
  'load-balancer': 'It forwards connections to the API servers, if the cluster has one.',
};
