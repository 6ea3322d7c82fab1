/** What is compared, as the heading of it. The ids are anchors. */
export const comparisonWords: Readonly<Record<string, { readonly title: string; readonly sees: string }>> = {
  'logs-on-the-untrusted-network': {
    title: 'kubectl logs on the untrusted network',
    sees: 'All three encrypt, so an eavesdropper reads no log line in any of them. They differ in what the handshake gives away: SSH names the software on both ends in plain text, and TLS does not.',
  },
  'logs-on-the-node-network': {
    title: 'kubectl logs on the node network',
    sees: 'A tunnel ends on the node, and what comes out of it is the TLS that the API server and the kubelet began. For this reason an eavesdropper sees the same in all three.',
  },
  'pod-on-the-untrusted-network': {
    title: 'A request to a pod on the untrusted network',
    sees: 'Without a tunnel the request and the answer can be read. Inside of a tunnel they cannot: the tunnel encrypts what the API server sent as plain HTTP.',
  },
  'pod-on-the-node-network': {
    title: 'A request to a pod on the node network',
    sees: 'Past the end of a tunnel the same plain HTTP appears as without one. So a tunnel does not protect a request to a pod on the node network.',
  },
};

/** How the API server reaches the node, as the heading of a column. */
export const wayNames = { direct: 'Direct', konnectivity: 'Konnectivity', 'ssh-tunnel': 'SSH tunnel' } as const;
