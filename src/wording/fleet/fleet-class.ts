import type { LinkClassId } from '../../model/fleet/fleet.ts';

/** Why a fleet holds as many connections of a class as it does, and what the count assumes. */
export const classReasons: Readonly<Record<LinkClassId, string>> = {
  kubelets:
    'The clients of a kubelet share one HTTP/2 connection to one API server. A kubelet with more than 100 requests and watches open at once opens another.',
  'kube-proxies': 'kube-proxy runs on each node and has one client, whose watches and events share one HTTP/2 connection.',
  pods: 'Your workloads decide it: a pod that never uses the API opens no connection.',
  requests:
    'Your requests decide it. The API server connects to a kubelet, pod, service, webhook or extension API server when a request needs it, and keeps the connection for a while.',
  'ssh-tunnels': 'Each API server kept its own list of tunnels, one to every node, and sent requests to the nodes through them.',
  agents:
    'An agent opens one connection to each konnectivity-server. The count assumes one agent on each node, and one konnectivity-server beside each API server, as a Unix socket needs it. If you run fewer agents, use their number instead of N.',
  'other-tunnel': 'The distribution decides it.',
};

/** Who opens the connections of each class. */
export const linkClassOpeners: Readonly<Record<LinkClassId, string>> = {
  kubelets: 'each kubelet',
  'kube-proxies': 'each kube-proxy',
  pods: 'each pod that uses the API',
  requests: 'the API server, for each request',
  'ssh-tunnels': 'each API server',
  agents: 'each agent',
  'other-tunnel': 'the tunnel client',
};
