import type { VerdictReasonId } from '../model/reason.ts';

/** Why a layer is what it is, and why nothing gets through, each in one plain sentence. */
export const verdictReasonTexts: Readonly<Record<VerdictReasonId, string>> = {
  'kubelet-ca-set': 'The API server verifies the kubelet’s certificate, both its chain and its address.',
  'kubelet-ca-unset': 'The API server does not verify the kubelet’s certificate, because --kubelet-certificate-authority is not set.',
  'kubelet-ca-unknown': 'It is unknown whether --kubelet-certificate-authority is set, so the API server may not verify the kubelet.',
  'skipped-for-request':
    'The API server does not verify the kubelet for this request, because it asks for that with --insecure-skip-tls-verify-backend.',
  'proxy-http': 'Requests through the API server’s proxy (/proxy/ URLs) use plain HTTP unless the URL says https:NAME:PORT.',
  'proxy-https-unverified': 'The API server’s proxy (/proxy/ URLs) never verifies a certificate, and it presents none.',
  'proxy-scheme-unknown': 'It is unknown whether the URL of the request says https:NAME:PORT.',
  'node-port-unknown': 'It is unknown which port of the node the request asks for, so it may not be the kubelet’s.',
  'api-server-verified': 'The client verifies the API server against the cluster CA.',
  'api-server-not-verified': 'The client does not verify the API server, because verification is switched off in its configuration.',
  'api-server-verification-unknown': 'It is unknown whether the client verifies the API server, so an impostor may receive its requests.',
  'agent-certificate': 'The agent verifies the konnectivity-server, which in turn demands the agent’s certificate.',
  'agent-token': 'The agent verifies the konnectivity-server, which in turn verifies the agent’s token.',
  'agent-unauthenticated':
    'The agent verifies the konnectivity-server, but the server asks agents for no credential, so anyone can take an agent’s place.',
  'agent-authentication-unknown':
    'It is unknown how the konnectivity-server authenticates agents, so anyone may be able to take an agent’s place.',
  'ssh-host-key-ignored': 'The API server did not verify the host key of the node’s sshd.',
  'other-tunnel-authenticated': 'The ends of this tunnel verify each other, so each of them refuses an impostor.',
  'other-tunnel-encrypted': 'This tunnel encrypts, but its ends do not verify each other.',
  'other-tunnel-plaintext': 'This tunnel does not encrypt, so it adds no protection to what it carries.',
  'other-tunnel-unknown': 'We found no source that says how this tunnel protects what it carries.',
  'transport-unknown': 'It is unknown whether a tunnel carries this path, so its route is unknown too.',
  'frontend-mutual-tls': 'The API server and the konnectivity-server verify each other with mutual TLS.',
  'frontend-unknown': 'It is unknown how the API server reaches the konnectivity-server.',
  'same-host': 'The bytes stay on one host: they cross a Unix socket in plaintext, and the permissions of its file protect it.',
  'webhook-verified':
    'Webhook calls always use HTTPS and always verify the server, that is, its name and its issuer (caBundle or the system roots).',
  'apiservice-verified': 'The aggregator verifies the CA bundle and the name of the Service.',
  'apiservice-skipped': 'The aggregator does not verify the extension API server, because insecureSkipTLSVerify is true in its APIService.',
  'apiservice-unknown': 'It is unknown whether the APIService skips verification, that is, whether insecureSkipTLSVerify is true.',
  'etcd-mutual-tls': 'The API server verifies etcd and presents a client certificate.',
  'etcd-server-tls': 'The API server verifies etcd, but it presents no client certificate.',
  'etcd-plaintext': 'The etcd URL begins with http://, so the API server does not use TLS.',
  'etcd-unknown': 'It is unknown whether the API server uses TLS to etcd, and whether it verifies etcd.',
  'scraper-verifies': 'The scraper verifies the kubelet’s certificate against a CA.',
  'scraper-skips-verification': 'The scraper does not verify the kubelet’s certificate, as with --kubelet-insecure-tls of metrics-server.',
  'scraper-unknown': 'It is unknown whether the scraper verifies the kubelet’s certificate, so an impostor may receive its requests.',
  'load-balancer-unknown': 'It is unknown whether a load balancer in front of the API server ends TLS.',
  'balancer-ends-tls': 'The load balancer ends TLS, and it is unknown how it reaches the API server from there.',
  'node-network-wireguard': 'WireGuard encrypts the traffic between the nodes, and each node knows the keys of the others.',
  'node-network-ends-unknown': 'The CNI plugin encrypts between pods, but it is unknown whether both ends of this hop take part.',
  'node-network-encryption-unknown': 'It is unknown whether the CNI plugin encrypts the node network.',

  'self-signed-refused': 'Nothing gets through: the API server refuses the certificate that the kubelet signed itself.',
  'some-servers-without-agents':
    'Requests fail on the API servers whose konnectivity-server has no agent. This happens because agents stop connecting once they have reached as many servers as --server-count says.',
  'scraper-refuses-self-signed': 'Nothing gets through: the scraper refuses the certificate that the kubelet signed itself.',
  'certificate-ends-at-balancer':
    'Nothing gets through: the client’s certificate ends at the load balancer and the API server does not know the client.',
  'no-certificate-to-show': 'Nothing gets through: the kubelet refuses an API server that presents no certificate.',
  'path-absent': 'This path is not used in this mode.',
};
