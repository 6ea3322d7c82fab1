import type { ConnectionId } from '../../model/reach/connection.ts';

/** What a reader is told of a connection. */
export interface ConnectionWords {
  /** What the connection is for, a sentence. */
  readonly why: string;
  /** What stops when a firewall drops it, a sentence. */
  readonly blocked: string;
}

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
    why: 'kube-controller-manager and kube-scheduler use the API server of their own host under kubeadm.',
    blocked: 'A firewall between hosts does not see it.',
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
    blocked: 'The load balancer of a cloud takes the nodes for unhealthy and sends them no traffic.',
  },
  'node-ports': {
    why: 'Clients and load balancers use Services on the ports that every node opens for them.',
    blocked: 'Services of type NodePort and LoadBalancer cannot be reached from outside.',
  },
  'metrics-of-components': {
    why: 'Prometheus may read the metrics of the controller-manager, the scheduler, kube-proxy and etcd.',
    blocked: 'A firewall between hosts does not see it, because kubeadm has them listen on 127.0.0.1 only.',
  },
};
