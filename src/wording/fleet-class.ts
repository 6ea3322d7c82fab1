import type { LinkClassId } from '../model/fleet/fleet.ts';

/** Why a fleet holds as many connections of a class as it does, and what the count assumes. */
export const classReasons: Readonly<Record<LinkClassId, string>> = {
  kubelets:
    'The clients of a kubelet share one HTTP/2 connection to one API server. A kubelet with more than 100 requests and watches open at once holds another.',
  'kube-proxies': 'kube-proxy runs on each node and has one client, whose watches and events share one HTTP/2 connection.',
  pods: 'Your workloads decide it: a pod that never uses the API holds none.',
  requests:
    'Your requests decide it. The API server dials a kubelet, pod, service, webhook or extension API when a request needs it, and keeps the connection for a while.',
  'ssh-tunnels': 'Each API server kept a list of its own, with one tunnel to every node. Requests to the nodes went inside.',
  agents:
    'An agent opens one connection to each konnectivity-server. Counted here: one agent a node, and one konnectivity-server beside each API server, which a Unix socket needs. With fewer agents, put their number in place of N.',
  'other-tunnel': 'The distribution decides it.',
};
