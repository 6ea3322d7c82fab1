/** Who sent or received: what a reader calls it, and its address in the recording, where that is known. */
export interface Party {
  /** One process, whatever the record calls it. */
  readonly id: string;
  readonly name: string;
  /** Undefined if the record has no address of it: in a file for Wireshark it then gets one that is reserved for documentation. */
  readonly address?: string;
  /** Of a test server that speaks the protocol of something else: what it stands in for. */
  readonly standsInFor?: 'kubelet' | 'API server';
  /** The port on which it takes connections, where the record has one. */
  readonly port?: number;
}

const testKubelet = { id: 'kubelet', name: 'test kubelet', address: '10.99.0.2', standsInFor: 'kubelet' } as const;
const apiServer = { id: 'kube-apiserver', name: 'API server', address: '10.99.0.1', port: 6443 } as const;
const konnectivityServer = { id: 'konnectivity-server', name: 'konnectivity-server', address: '10.99.0.4' } as const;

/** Every name that a record gives to a sender or a receiver. */
const parties: Readonly<Record<string, Party>> = {
  client: { id: 'client', name: 'client' },
  'control plane (ssh client)': { id: 'ssh-client', name: 'SSH client on the control plane' },
  'konnectivity-agent': { id: 'konnectivity-agent', name: 'konnectivity-agent' },
  'konnectivity-server': konnectivityServer,
  'konnectivity-server :8090': { ...konnectivityServer, port: 8090 },
  'konnectivity-server agent port': { ...konnectivityServer, port: 8091 },
  'kube-apiserver': apiServer,
  'kube-apiserver (endpoint)': apiServer,
  'kube-apiserver 1.21': { ...apiServer, name: 'API server 1.21' },
  kubelet: { id: 'real-kubelet', name: 'kubelet', address: '10.99.0.5' },
  'kubelet (real)': { id: 'real-kubelet', name: 'kubelet', address: '10.99.0.5' },
  kubectl: { id: 'kubectl', name: 'kubectl' },
  // The port that etcd takes if nobody names another; the recording had one that was free.
  etcd: { id: 'etcd', name: 'etcd', port: 2379 },
  etcdctl: { id: 'etcdctl', name: 'etcdctl' },
  'API server (stand-in)': { id: 'kube-apiserver', name: 'stand-in for the API server', port: 6443, standsInFor: 'API server' },
  'kubelet stub': testKubelet,
  'kubelet stub :10250': { ...testKubelet, port: 10250 },
  'kubelet stub :10254': { ...testKubelet, port: 10254 },
  'kubelet stub :10350': { ...testKubelet, port: 10350 },
  'kubelet stub (cert from another CA)': testKubelet,
  'MITM relay': { id: 'relay', name: 'man in the middle', address: '10.99.0.3' },
  'node port 9100': { id: 'node', name: 'node, port 9100', address: '10.99.0.2', port: 9100 },
  'node port 9443': { id: 'node', name: 'node, port 9443', address: '10.99.0.2', port: 9443 },
  'pod :8080': { id: 'pod', name: 'pod, port 8080', address: '10.99.1.10', port: 8080 },
  'pod :8443': { id: 'pod', name: 'pod, port 8443', address: '10.99.1.10', port: 8443 },
  'pod-like client': { id: 'client', name: 'client in a pod' },
  'relay standing in for kubelet A (dialled as 10.99.0.2:10250)': {
    id: 'kubelet-relay',
    name: 'relay in place of kubelet A',
    address: '10.99.0.3',
    port: 10250,
  },
  'relay standing in for pod A (dialled as 10.99.1.10:8080)': {
    id: 'pod-relay',
    name: 'relay in place of pod A',
    address: '10.99.0.3',
    port: 8080,
  },
  'rogue konnectivity-agent on node B': { id: 'rogue-agent', name: 'compromised node’s agent', address: '10.99.0.3' },
  // What answers in the name of the virtual address is the API server.
  'service VIP': { ...apiServer, name: 'API server, as the virtual address' },
  'sshd on the node': { id: 'sshd', name: 'sshd on the node', address: '10.99.0.2', port: 2222 },
  'sshd on the node (port 22)': { id: 'sshd', name: 'sshd on the node', address: '10.99.0.2', port: 22 },
};

/** Who stands behind a name of a record. */
export function partyOf(name: string): Party {
  const found = parties[name];
  if (!found) throw new Error(`src/facts/wire/party.ts has no row for “${name}”`);
  return found;
}
