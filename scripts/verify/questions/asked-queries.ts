/** A question as somebody asked it in a public issue, and the addresses that answer it here; none where no page of this site does. */
export interface AskedQuery {
  readonly typed: string;
  readonly answeredAt: readonly string[];
}

/**
 * Sixty questions as people typed them into issues and searches, in an order of nobody’s. Any of the addresses is a right answer: a page of it, or a section. A
 * question without an address is not answered here, and a search that finds something for it says nothing.
 */
export const askedQueries: readonly AskedQuery[] = [
  { typed: '10256', answeredAt: ['/ports/#kube-proxy-10256'] },
  { typed: '10250 worker nodes', answeredAt: ['/ports/#who-connects-to-10250'] },
  { typed: '51820', answeredAt: ['/ports/#between-nodes', '/ports/#node-to-node'] },
  { typed: 'multiple server addresses agent', answeredAt: ['/paths/agent-to-konnectivity-server/#several-server-addresses'] },
  {
    typed: 'server-count',
    answeredAt: ['/reference/flags/#konnectivity-server-server-count', '/paths/agent-to-konnectivity-server/#several-control-plane-hosts'],
  },
  { typed: 'what is konnectivity', answeredAt: ['/modes/konnectivity/'] },
  { typed: 'set up konnectivity', answeredAt: ['/modes/konnectivity/#turn-it-on'] },
  { typed: 'konnectivity-agent logs use of closed network connection', answeredAt: ['/symptoms/tunnel-connections-close/'] },
  { typed: 'konnectivity memory leak', answeredAt: ['/symptoms/tunnel-connections-close/'] },
  { typed: 'broken pipe tunnel intermittently', answeredAt: ['/symptoms/tunnel-connections-close/'] },
  { typed: 'proxy error while dialing 502 Bad Gateway', answeredAt: ['/symptoms/tunnel-proxy-error/'] },
  { typed: 'bind-address kubelet loopback k3s', answeredAt: ['/symptoms/tunnel-proxy-error/', '/symptoms/tunnel-proxy-error/#fix'] },
  { typed: 'kubectl logs x509 IP SANs', answeredAt: ['/symptoms/no-ip-sans/', '/symptoms/no-ip-sans/#fix'] },
  {
    typed: 'serving CSR pending not approved',
    answeredAt: ['/symptoms/serving-request-pending/', '/symptoms/serving-request-pending/#why'],
  },
  {
    typed: 'kubeadm kubelet serving certificate signed by CA',
    answeredAt: ['/paths/apiserver-to-kubelet/#kubelet', '/distributions/kubeadm/#each-thing'],
  },
  { typed: 'rotate CA certificate', answeredAt: ['/procedures/rotate-the-ca/'] },
  {
    typed: 'EKS security group ports',
    answeredAt: [
      '/distributions/eks/#as-one-list',
      '/distributions/eks/#each-thing',
      '/paths/apiserver-to-webhook/#webhook-eks-security-group',
    ],
  },
  { typed: 'webhook EKS calico', answeredAt: ['/paths/apiserver-to-webhook/#webhook-eks-custom-cni'] },
  { typed: 'exec idle timeout', answeredAt: ['/lifetimes/#what-ends-first', '/lifetimes/#limit-websocket-idle'] },
  { typed: 'lost connection to pod', answeredAt: ['/symptoms/stream-cut/'] },
  { typed: 'streaming-connection-idle-timeout', answeredAt: ['/lifetimes/#limit-streaming-connection-idle-timeout'] },
  {
    typed: 'websocket SPDY proxy',
    answeredAt: [
      '/symptoms/upgrade-not-relayed/',
      '/journeys/kubectl-exec/#what-to-notice',
      '/journeys/kubectl-port-forward/#what-to-notice',
    ],
  },
  {
    typed: 'anonymous-auth false livez probe',
    answeredAt: ['/paths/kubelet-to-apiserver/#what-breaks', '/paths/kubelet-to-apiserver/#4-narrow-anonymous-requests'],
  },
  { typed: 'anonymous auth CIS finding', answeredAt: ['/paths/kubelet-to-apiserver/#4-narrow-anonymous-requests'] },
  { typed: 'kubelet 401 prometheus token webhook', answeredAt: ['/symptoms/scraper-unauthorized/'] },
  { typed: '10.96.0.1 i/o timeout', answeredAt: ['/symptoms/apiserver-unreachable/'] },
  { typed: 'two nodes with the same address', answeredAt: ['/symptoms/node-without-address/'] },
  { typed: 'dial tcp 10250 no route to host', answeredAt: ['/symptoms/kubelet-unreachable/'] },
  {
    typed: 'kube-proxy several API servers',
    answeredAt: ['/paths/kube-proxy-to-apiserver/#several-api-servers', '/procedures/several-api-servers/'],
  },
  { typed: 'WireGuard encrypt nodes', answeredAt: ['/can-i/rely-on-wireguard/'] },
  {
    typed: 'cipher suites',
    answeredAt: ['/controls/#apiserver-ciphers', '/reference/flags/#tls-cipher-suites', '/reference/flags/#kubelet-tlsciphersuites'],
  },
  { typed: 'FIPS', answeredAt: ['/controls/#fips'] },
  { typed: 'post-quantum', answeredAt: ['/controls/#tls'] },
  {
    typed: 'CIS 1.2.5',
    answeredAt: [
      '/controls/#kubelet-certificate-authority',
      '/paths/apiserver-to-kubelet/#api-server',
      '/modes/tls-verification/#what-it-does-not-protect',
    ],
  },
  { typed: 'NSA hardening guide', answeredAt: ['/controls/#catalogue-nsa', '/controls/'] },
  { typed: 'PCI DSS evidence', answeredAt: ['/controls/#catalogue-pci', '/controls/report/'] },
  { typed: 'MITRE ATT&CK', answeredAt: ['/controls/#catalogue-attack', '/controls/#catalogue-mitre', '/controls/'] },
  { typed: 'threat model', answeredAt: ['/matrix/#stride'] },
  { typed: 'agent HTTP proxy', answeredAt: ['/paths/agent-to-konnectivity-server/#http-proxy'] },
  { typed: 'kubectl debug', answeredAt: ['/symptoms/copy-or-debug-refused/#debug-a-node', '/symptoms/copy-or-debug-refused/'] },
  { typed: 'kubectl proxy', answeredAt: ['/symptoms/kubectl-proxy-rejects/#kubectl-proxy', '/can-i/use-the-api-servers-proxy/'] },
  {
    typed: 'kubelet-insecure-tls production',
    answeredAt: ['/can-i/leave-metrics-server-as-it-is/', '/paths/scraper-to-kubelet/#4-switch-verification-on'],
  },
  { typed: 'v1beta1.metrics.k8s.io failing or missing response', answeredAt: ['/symptoms/aggregated-api-unavailable/'] },
  { typed: 'private endpoint API server', answeredAt: ['/paths/kubelet-to-apiserver/#private-endpoint'] },
  {
    typed: 'pods/exec create permission websocket',
    answeredAt: [
      '/paths/apiserver-to-kubelet/#what-it-carries',
      '/journeys/kubectl-exec/#what-to-notice',
      '/evidence/websocket-exec-permission/',
    ],
  },
  { typed: 'kubelet port 10250 change', answeredAt: ['/paths/apiserver-to-kubelet/#another-port'] },
  {
    typed: 'etcd separate hosts 2379',
    answeredAt: ['/paths/apiserver-to-etcd/#3-set-all-three-flags-and-https', '/paths/apiserver-to-etcd/#4-close-the-port'],
  },
  { typed: 'scrape kube-scheduler 10259', answeredAt: ['/paths/control-plane-to-apiserver/#scrape-them'] },
  { typed: 'how many connections kubelet', answeredAt: ['/paths/apiserver-to-kubelet/#how-many-connections', '/fleet/#figures'] },
  { typed: 'latency between nodes and control plane', answeredAt: ['/paths/kubelet-to-apiserver/#latency'] },
  { typed: 'node loses connection control plane', answeredAt: ['/symptoms/node-not-reporting/'] },
  { typed: 'IPv6', answeredAt: ['/paths/apiserver-to-kubelet/#ipv6'] },
  {
    typed: 'openssl s_client kubelet',
    answeredAt: [
      '/modes/tls-verification/#3-prove-it-before-you-flip-the-flag',
      '/paths/apiserver-to-kubelet/#3-check-what-every-kubelet-serves',
    ],
  },
  { typed: 'test that verification is on', answeredAt: ['/modes/tls-verification/#test-that-it-refuses'] },
  { typed: 'SOCKS5', answeredAt: ['/symptoms/apiserver-unreachable/#through-a-proxy'] },
  { typed: 'audit log proxy detection', answeredAt: ['/paths/apiserver-to-pod/#audit-log'] },
  {
    typed: 'hosted control plane',
    answeredAt: ['/distributions/#hosted-control-planes'],
  },
  { typed: 'Tailscale', answeredAt: ['/paths/apiserver-to-kubelet/#vpn'] },
  { typed: 'stolen token', answeredAt: ['/can-i/let-a-pods-token-out/', '/paths/pod-to-apiserver/'] },
  { typed: 'bootstrap token leaked', answeredAt: ['/paths/kubelet-to-apiserver/#what-a-stolen-bootstrap-token-is-worth'] },
];

/** What a new reader types for what the site is about. The first result is one of these pages, because that is where the key Enter leads. */
export const newReaderQueries: readonly AskedQuery[] = [
  { typed: 'kubectl exec', answeredAt: ['/can-i/trust-kubectl-exec/', '/journeys/kubectl-exec/'] },
  { typed: 'kubectl logs', answeredAt: ['/can-i/trust-kubectl-exec/', '/journeys/kubectl-logs/'] },
  { typed: 'kubectl attach', answeredAt: ['/journeys/kubectl-attach/'] },
  { typed: 'kubectl port-forward', answeredAt: ['/journeys/kubectl-port-forward/'] },
  { typed: 'kubectl top', answeredAt: ['/journeys/kubectl-top/'] },
  { typed: 'exec', answeredAt: ['/journeys/kubectl-exec/', '/can-i/trust-kubectl-exec/'] },
  { typed: 'what do I set first', answeredAt: ['/modes/tls-verification/'] },
  { typed: 'why did logs break when I set the flag', answeredAt: ['/symptoms/no-ip-sans/'] },
  { typed: 'metrics-server fails with x509', answeredAt: ['/symptoms/scraper-distrusts-kubelet/'] },
  { typed: 'k3s ports', answeredAt: ['/distributions/k3s/#as-one-list'] },
];
