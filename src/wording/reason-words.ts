import type { ReasonId, VerdictReasonId } from '../model/reason.ts';

/** Why a layer is what it is, and why nothing gets through, each in one plain sentence. */
export const verdictReasonTexts: Readonly<Record<VerdictReasonId, string>> = {
  'kubelet-ca-set': 'The API server verifies the kubelet’s certificate, both its chain and its address.',
  'kubelet-ca-unset': 'The API server does not verify the kubelet’s certificate, because --kubelet-certificate-authority is not set.',
  'kubelet-ca-unknown':
    'It depends on whether --kubelet-certificate-authority is set. Without that flag the API server does not verify the kubelet.',
  'skipped-for-request':
    'The API server does not verify the kubelet for this request, because it asks for that with --insecure-skip-tls-verify-backend.',
  'proxy-http':
    'Requests through the API server’s proxy (/proxy/ URLs) use plain HTTP, and https:NAME:PORT in the URL encrypts them without verifying the server.',
  'proxy-https-unverified': 'The API server’s proxy (/proxy/ URLs) never verifies a certificate, and it presents none.',
  'proxy-scheme-unknown': 'It depends on whether the URL of the request says https:NAME:PORT.',
  'node-port-unknown': 'It depends on which port of the node the request asks for, since that may not be the kubelet’s.',
  'api-server-verified': 'The client verifies the API server against the cluster CA.',
  'api-server-plaintext':
    'The address of the API server in the client’s configuration begins with http://, so the client does not use TLS.',
  'api-server-not-verified': 'The client does not verify the API server, because verification is switched off in its configuration.',
  'api-server-verification-unknown':
    'It depends on whether the client verifies the API server. If it does not, an impostor can receive its requests.',
  'agent-certificate': 'The agent verifies the konnectivity-server, which in turn demands the agent’s certificate.',
  'agent-token': 'The agent verifies the konnectivity-server, which in turn verifies the agent’s token.',
  'agent-unauthenticated':
    'The agent verifies the konnectivity-server, but the server asks agents for no credential, so anyone can take an agent’s place.',
  'agent-authentication-unknown':
    'It depends on how the konnectivity-server authenticates agents, since without that anyone can take an agent’s place.',
  'ssh-host-key-ignored': 'The API server did not verify the host key of the node’s sshd.',
  'other-tunnel-authenticated': 'The ends of this tunnel verify each other, so each of them refuses an impostor.',
  'other-tunnel-encrypted': 'This tunnel encrypts, but its ends do not verify each other.',
  'other-tunnel-plaintext': 'This tunnel does not encrypt, so it adds no protection to what it carries.',
  'other-tunnel-unknown': 'We found no source that says how this tunnel protects what it carries.',
  'transport-unknown': 'It is unknown whether a tunnel carries this path, so its route is unknown too.',
  'frontend-mutual-tls': 'The API server and the konnectivity-server verify each other with mutual TLS.',
  'frontend-unknown': 'It depends on how the API server reaches the konnectivity-server.',
  'same-host': 'The bytes stay on one host: they cross a Unix socket in plaintext, and the permissions of its file protect it.',
  'webhook-verified':
    'Calls to admission webhooks always use HTTPS and always verify the server, that is, its name and its issuer (caBundle or the system roots).',
  'apiservice-verified': 'The aggregator verifies the CA bundle and the name of the Service.',
  'apiservice-skipped': 'The aggregator does not verify the extension API server, because insecureSkipTLSVerify is true in its APIService.',
  'apiservice-unknown':
    'It depends on the APIService. With insecureSkipTLSVerify: true the API server does not verify the extension API server.',
  'etcd-mutual-tls': 'The API server verifies etcd and presents a client certificate.',
  'etcd-server-tls': 'The API server verifies etcd, but it presents no client certificate.',
  'etcd-plaintext': 'The etcd URL begins with http://, so the API server does not use TLS.',
  'etcd-unknown': 'It depends on whether the API server uses TLS to etcd, and on whether it verifies etcd.',
  'scraper-verifies': 'The scraper verifies the kubelet’s certificate against a CA.',
  'scraper-plaintext': 'The scraper reads the kubelet over plain HTTP, as with --deprecated-kubelet-completely-insecure of metrics-server.',
  'scraper-skips-verification': 'The scraper does not verify the kubelet’s certificate, as with --kubelet-insecure-tls of metrics-server.',
  'scraper-unknown':
    'It depends on whether the scraper verifies the kubelet’s certificate. If it does not, an impostor can receive its requests.',
  'load-balancer-unknown': 'It depends on whether a load balancer in front of the API server ends TLS.',
  'balancer-ends-tls': 'The load balancer ends TLS, and it is unknown how it reaches the API server from there.',
  'node-network-wireguard': 'WireGuard encrypts the traffic between the nodes, and each node knows the keys of the others.',
  'node-network-ends-unknown': 'The CNI plugin encrypts between pods. It depends on whether both ends of this hop take part.',
  'node-network-encryption-unknown': 'It depends on whether the CNI plugin encrypts the node network.',

  'self-signed-refused': 'Nothing gets through: the API server refuses the certificate that the kubelet signed itself.',
  'some-servers-without-agents':
    'Requests fail on the API servers whose konnectivity-server has no agent. This happens because agents stop connecting once they have reached as many servers as --server-count says.',
  'scraper-refuses-self-signed': 'Nothing gets through: the scraper refuses the certificate that the kubelet signed itself.',
  'certificate-ends-at-balancer':
    'Nothing gets through: the client’s certificate ends at the load balancer and the API server does not know the client.',
  'no-certificate-to-show': 'Nothing gets through: the kubelet refuses an API server that presents no certificate.',
  'path-absent': 'This path is not used in this mode.',
};

/** What an attacker gets, and why, each in one plain sentence. */
export const attackerReasonTexts: Readonly<Record<Exclude<ReasonId, VerdictReasonId>, string>> = {
  'not-on-this-hop': 'This attacker’s position is on another network, which this traffic does not cross.',
  'nobody-there': 'No attacker is chosen.',
  'not-on-the-path': 'The traffic does not pass this attacker’s position, so the attacker cannot touch it.',
  'passive-sees-ciphertext': 'The traffic is encrypted, so an eavesdropper sees only ciphertext.',
  'passive-only-listens': 'An eavesdropper only reads, and cannot send or change anything.',
  'cleartext-readable': 'The bytes are in plaintext, so an eavesdropper can read them.',
  'cleartext-changeable': 'Nothing protects the bytes, so a man in the middle can change them.',
  'protection-unknown': 'It depends on a setting whose value is unknown.',
  sealed: 'The client verifies the server, so it refuses an impostor before it sends any request.',
  'impostor-is-accepted': 'The client accepts any certificate, so an impostor receives the request.',
  'impostor-answers': 'The impostor receives the request, so it can forge the response.',
  'certificate-not-replayable': 'The real server demands a certificate whose private key the impostor does not have.',
  'server-refuses-anonymous': 'The real server refuses callers without credentials, so the impostor cannot relay the request.',
  'server-is-open': 'The real server accepts anyone, without authentication, so the impostor can relay the request.',
  'server-openness-unknown': 'It depends on whether the real server demands credentials of its clients.',
  'relay-without-identity': 'The server expects no credentials, so the impostor can relay the request.',
  'token-captured': 'The request carries a bearer token, which works for anyone who holds it.',
  'no-client-identity': 'The server receives no client credentials, so it cannot tell callers apart.',
  'certificate-held-by-client': 'Only the holder of the client’s private key can use the certificate.',
  'key-held-by-client': 'Only the holder of the private key can use it.',
  'agent-carries-others': 'The konnectivity-server picks agents at random, so this node carries a share of the traffic of other nodes.',
  'agent-carries-unverified':
    'The agent of this node carries a share of the traffic of other nodes, and can answer in the name of their kubelets.',
  'agent-carries-sealed': 'The agent of this node may carry the traffic but cannot open it, so it can only disrupt it.',
  'other-nodes-certificate':
    'A certificate that also names the address of the other node is accepted: the API server compares only the address.',
  'approval-unknown': 'It depends on who approves serving certificates, and on whether they compare the addresses.',
  'approval-by-hand': 'It depends on whether the person who approves serving certificates by hand compares the addresses.',
  'approval-checks-addresses': 'The approver gives no node a certificate with the address of another node.',
  'ssh-own-tunnel': 'Traffic to a kubelet used the tunnel of its own node.',
  'ssh-random-tunnel': 'Traffic to an address that belongs to no node took an open tunnel at random.',
  'other-node-position-unknown': 'It depends on whether that node can intercept the traffic.',
  'agent-id-self-declared': 'An agent declares its own identifiers, so it can claim those of another node.',
  'own-credentials-only': 'Its own credentials identify it, and they allow nothing more.',
  'agent-own-token-refused': 'The konnectivity-server refuses a token of another account or audience.',
  'token-works': 'The server accepts the token from anyone who sends it.',
  'bootstrap-token-obtains-certificate':
    'A valid bootstrap token obtains a client certificate in the name of any node, also of a node that exists.',
  'token-needs-rbac': 'It depends on what the token may do. For example get on nodes/proxy is enough to run commands.',
  'kubelet-open-to-all': 'The kubelet lets anyone who reaches its port do everything.',
  'kubelet-allows-all':
    'The kubelet allows everything to any caller that it can identify, and the certificate of any node is enough for that.',
  'kubelet-takes-tokens': 'The kubelet has bearer tokens reviewed, and allows everything to any caller that it can identify.',
  'read-only-port-open': 'Port 10255 is open, so it serves pod specifications and metrics in plaintext to anyone who reaches it.',
  'etcd-reach-unknown': 'etcd asks for no client certificate, so it depends on who can reach its port.',
};
