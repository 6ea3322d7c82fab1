import { controls, namesOf, typedName } from '../../facts/control/control.ts';
import { decisionAddress, decisions, questionOf } from '../../wording/decision/decision.ts';

/** What people type for a section that does not have their words, by the address of the section. A question of `questions.yaml` has its own there. */
const ofSections: Readonly<Record<string, string>> = {
  '/fleet/#figures': 'how many connections per kubelet API server load HTTP/2 connections to kubelets',
  '/glossary/#konnectivity': 'what is konnectivity',
  '/modes/konnectivity/#who-uses-it': 'who uses konnectivity which distributions providers have konnectivity and who uses it',
  '/modes/tls-verification/#test-that-it-refuses':
    'test that verification is on is verification really on does the API server verify kubelets',
  '/glossary/#network-between': 'network between',
  '/modes/konnectivity/#turn-it-on': 'set up konnectivity install configure konnectivity',
  '/paths/apiserver-to-kubelet/#kubelet': 'kubeadm kubelet serving certificate signed by CA',
  '/paths/apiserver-to-pod/#audit-log': 'audit log proxy detection who used the proxy audit event log analysis audit policy',
  '/paths/kubelet-to-apiserver/#4-narrow-anonymous-requests': 'anonymous auth CIS finding scanner anonymous-auth',
  '/paths/kubelet-to-apiserver/#what-a-stolen-bootstrap-token-is-worth': 'bootstrap token leaked bootstrap token leak',
  '/paths/control-plane-to-apiserver/#scrape-them':
    'scrape kube-scheduler 10259 kube-controller-manager 10257 metrics prometheus scheduler connection refused',
  '/modes/tls-verification/#3-prove-it-before-you-flip-the-flag': 'openssl s_client kubelet certificate check prove with openssl tcpdump',
  '/modes/tls-verification/': 'what do I set first what to do first what to change first',
  '/symptoms/no-ip-sans/':
    'why did logs break when I set the flag kubelet-certificate-authority CA flag broke logs broke fail after setting the flag',
  '/symptoms/aggregated-api-unavailable/': 'v1beta1.metrics.k8s.io failing or missing response metrics.k8s.io',
  '/symptoms/kubelet-unreachable/': 'dial tcp 10250 i/o timeout no route to host',
  '/symptoms/scraper-distrusts-kubelet/': 'metrics-server fails with x509',
  '/symptoms/node-without-address/': 'two nodes with the same address dual-stack IPv4 IPv6 wrong family edge nodes with the same IP',
  '/controls/report/': 'auditor report audit evidence PCI DSS evidence SOC 2 compliance report PDF',
  '/controls/': 'MITRE ATT&CK threat matrix NSA CISA hardening guide',
  '/procedures/rotate-the-ca/': 'rotate CA certificate replace cluster CA change certificate authority without downtime new CA',
  '/procedures/renew-expired-certificates/': 'renew expired certificates kubeadm certs renew certificates expired outage',
  '/procedures/several-api-servers/':
    'kube-proxy several API servers multiple masters without load balancer HA kubelet one API server control plane endpoint',
  '/procedures/two-network-cards/': 'two network cards second NIC multiple interfaces node-ip wrong InternalIP dual homed multi homed',
  '/procedures/cut-off-exec-and-proxy/': 'disable exec for users block exec deny exec restrict exec permission group',
  '/matrix/#stride': 'STRIDE threat model of control plane threat model of the control plane STRIDE analysis',
  '/ports/#node-to-node': 'KubeSpan Talos 51820 WireGuard',
  '/ports/#names': 'name of the API server does not resolve',
  '/paths/kubelet-to-apiserver/#private-endpoint':
    'private endpoint API server private endpoint DNS private cluster DNS private cluster EKS AKS private endpoint kubectl',
  '/paths/kubelet-to-apiserver/#what-breaks':
    'anonymous-auth false livez probe anonymous-auth=false liveness readiness probe restarts loop',
  '/distributions/eks/#as-one-list': 'EKS security group ports control plane security group nodes EKS control plane to node SG ports',
  '/distributions/k3s/#as-one-list': 'k3s ports',
  '/distributions/rke2/#as-one-list': 'RKE2 ports',
  '/distributions/kubeadm/#as-one-list': 'kubeadm ports',
  '/distributions/gke/#as-one-list': 'GKE ports',
  '/distributions/aks/#as-one-list': 'AKS ports',
  '/distributions/#hosted-control-planes':
    'hosted control plane multi-tenant hosted control planes multi-tenancy tenants tenant control plane',
  '/distributions/openshift-hypershift/': 'HyperShift multi-tenant',
  '/distributions/kamaji/': 'tenant control plane',
  '/paths/agent-to-konnectivity-server/#several-control-plane-hosts': 'server-count wrong server count too low',
  '/paths/agent-to-konnectivity-server/#http-proxy': 'konnectivity agent behind HTTP proxy HTTPS_PROXY NO_PROXY egress proxy',
  '/paths/apiserver-to-etcd/#4-close-the-port': 'etcd separate hosts external etcd 2379 2380 member certificates peers',
  '/paths/apiserver-to-kubelet/#another-port': 'change kubelet port kubelet port change kubelet on a different port',
  '/paths/apiserver-to-kubelet/#ipv6': 'IPv6 dual-stack addresses dual stack',
  '/paths/apiserver-to-kubelet/#how-many-connections': 'HTTP/2 how many connections per kubelet load API server to kubelet',
  '/paths/apiserver-to-kubelet/#vpn': 'VPN Tailscale NetBird ZeroTier overlay between nodes',
  '/paths/apiserver-to-kubelet/#what-it-carries': 'websocket forbidden 1.35 pods/exec create permission',
  '/paths/kube-proxy-to-apiserver/#several-api-servers': 'kube-proxy several API servers multiple masters load balancer high availability',
  '/paths/kubelet-to-apiserver/#latency': 'latency bandwidth between nodes and control plane requirement slow link edge',
  '/symptoms/apiserver-unreachable/': '10.96.0.1 i/o timeout pod cannot reach the kubernetes service address 443',
  '/symptoms/apiserver-unreachable/#through-a-proxy': 'SOCKS5 proxy-url kubeconfig kubectl through proxy bastion jump host',
  '/symptoms/stream-cut/': 'lost connection to pod',
  '/symptoms/upgrade-not-relayed/': 'websocket SPDY proxy in front of the API server upgrade',
  '/symptoms/copy-or-debug-refused/#debug-a-node': 'kubectl debug node',
  '/symptoms/kubectl-proxy-rejects/#kubectl-proxy': 'kubectl proxy',
  '/symptoms/tunnel-proxy-error/': 'k3s 502 bad gateway k3s bind-address kubelet loopback',
  '/can-i/let-a-pods-token-out/': 'stolen token stolen token of a pod token stolen',
  '/can-i/rely-on-wireguard/': 'node-to-node encryption encrypt traffic between nodes',
  '/controls/#apiserver-ciphers': 'cipher suites TLS ciphers strong',
  '/lifetimes/#cut-off': 'node loses control plane node cut off what happens to pods',
  '/controls/#catalogue-nsa': 'NSA guide NSA CISA hardening guide',
  '/controls/#catalogue-pci': 'PCI DSS evidence auditor',
  '/controls/#catalogue-mitre': 'MITRE threat matrix Microsoft',
  '/controls/#catalogue-attack': 'MITRE ATT&CK',
  '/controls/#catalogue-fedramp': 'FedRAMP baseline evidence',
  '/controls/#not-mapped': 'SOC2 SOC 2 ISO 27001 HIPAA evidence',
};

/** The words of a section from several tables, together. */
function joined(rows: readonly (readonly [id: string, words: string])[]): ReadonlyMap<string, string> {
  const byId = new Map<string, string>();
  for (const [id, words] of rows) byId.set(id, [byId.get(id), words].filter(Boolean).join(' '));
  return byId;
}

/** Every section that people find by other words than its own, with those words. */
export const typedWords: ReadonlyMap<string, string> = joined([
  ...Object.entries(ofSections),
  ...controls
    .filter(({ names }) => names.length > 0)
    .map((control) => {
      // FedRAMP has the ids of NIST, which stand there already. PCI DSS has numbers of the CIS benchmark, and people mean those of the benchmark.
      const typed = namesOf(control)
        .filter((name) => name.in !== 'fedramp')
        .flatMap((name) => [typedName(name), ...(name.in === 'cis' ? [name.id] : [])]);
      return [`/controls/#${control.id}`, typed.join(' ')] as const;
    }),
  ...decisions.map((decision) => [decisionAddress(decision.id), [questionOf(decision), ...decision.typed].join(' ')] as const),
]);
