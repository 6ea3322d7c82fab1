const flag = '`--kubelet-certificate-authority`';
const tunnel = 'The API server reaches nodes and pods through Konnectivity';

/** How a cluster of a question differs from what kubeadm sets up, without saying what follows. */
export const variationWords = {
  'agents-with-token': `${tunnel}, whose server demands a service account token of each agent.`,
  'agents-with-certificate': `${tunnel}, whose server demands a client certificate of each agent.`,
  'open-agents': `${tunnel}, whose server asks agents for no credential.`,
  'tcp-frontend': `${tunnel}. It connects to the konnectivity-server over TCP with mutual TLS, and each agent presents a service account token.`,
  'wrong-egress-type': 'Konnectivity runs, but the only entry in the egress selector file of the API server is `controlplane`.',
  ssh: 'The API server of Kubernetes 1.21 reaches the nodes through SSH tunnels, with `--ssh-user`.',
  'addresses-compared': `${flag} is set. The kubelets serve certificates of that CA, and the approver of their requests compares the addresses.`,
  'addresses-not-compared': `${flag} is set. The kubelets serve certificates of that CA, and the approver of their requests does not compare the addresses.`,
  'not-verified': `The kubelets serve certificates of the cluster CA. ${flag} is not set.`,
  'read-only-port': 'The kubelets have `readOnlyPort: 10255`.',
  'open-kubelets': 'The kubelets accept anonymous requests, and their authorization mode is `AlwaysAllow`.',
  anonymous: 'The kubelets accept anonymous requests, and their authorization mode is `Webhook`.',
  'https-in-url': 'Requests through the API server’s proxy have the form `https:NAME:PORT`.',
  'ca-bundle': 'The APIService of metrics-server has a `caBundle` in place of `insecureSkipTLSVerify`.',
  'scraper-verifies':
    'The kubelets serve certificates of the cluster CA, and metrics-server runs with that CA in place of `--kubelet-insecure-tls`.',
  'plain-scraper': 'metrics-server reads the kubelets with `--deprecated-kubelet-completely-insecure`, on port 10255.',
  'etcd-without-client': 'The API server has `--etcd-cafile`, but neither `--etcd-certfile` nor `--etcd-keyfile`.',
  'plain-etcd': 'The address in `--etcd-servers` begins with `http://`.',
  'clients-skip': 'Clients of the API server have `insecure-skip-tls-verify: true`.',
  wireguard:
    'The CNI plugin encrypts between nodes with WireGuard, the addresses of the nodes included, but not to the control plane hosts.',
} as const;
export type VariationId = keyof typeof variationWords;

/** What leads to the list of what differs, or says that nothing does. */
export const clusterLead = (isStock: boolean): string =>
  isStock
    ? 'A cluster is as kubeadm sets it up, with the stock metrics-server.'
    : 'A cluster is as kubeadm sets it up, with the stock metrics-server, and differs from that in this:';
