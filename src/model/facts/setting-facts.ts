import type { SettingId } from '../setting/setting-types.ts';
import type { FactId } from './fact-id.ts';

const ofClients = {
  facts: ['facts/links#kubelet-api', 'facts/seed-corrections#13', 'obs/N-insecure'],
  defaults: ['facts/links#kubelet-api'],
} as const;

/** The facts that a setting stands on, and those of its defaults, in the order of them. */
export const settingFacts: Readonly<Record<SettingId, { readonly facts: readonly FactId[]; readonly defaults: readonly FactId[] }>> = {
  transport: {
    facts: ['facts/flags#--egress-selector-config-file', 'facts/ssh-tunnels#timeline/removed', 'facts/konnectivity#milestones'],
    defaults: ['facts/flags#--egress-selector-config-file'],
  },
  egressTypes: {
    facts: ['facts/konnectivity#egress_selector_configuration', 'facts/links#egress_usage_grep'],
    defaults: ['facts/claims#egress-unlisted-name-direct'],
  },
  konnectivityFrontend: {
    facts: ['facts/konnectivity#encryption_per_hop', 'facts/links#api-konnectivity-server'],
    defaults: ['facts/claims#egress-grpc-uds-only'],
  },
  agentAuthentication: {
    facts: ['facts/konnectivity#proxy_server/agent_authentication', 'obs/T1-agent-nocreds', 'obs/T-noauth-server-start'],
    defaults: ['facts/konnectivity#proxy_server/agent_authentication'],
  },
  agentReach: {
    facts: ['facts/konnectivity#connections_with_several_servers', 'facts/questions#several-server-addresses'],
    defaults: ['facts/konnectivity#connections_with_several_servers'],
  },
  otherTunnel: { facts: ['facts/distributions#k3s', 'facts/distributions#gardener'], defaults: ['facts/distributions#k3s'] },
  tunnelScope: { facts: ['facts/cluster-network#k3s-tunnel-scope'], defaults: ['facts/konnectivity#egress_selector_configuration'] },
  kubeletCertificateAuthority: {
    facts: ['facts/flags#--kubelet-certificate-authority', 'facts/seed-corrections#21'],
    defaults: ['facts/claims#kubelet-ca-unset-is-insecure'],
  },
  kubeletClientCertificate: {
    facts: ['facts/flags#--kubelet-client-certificate'],
    defaults: ['facts/claims#kubelet-client-certificate-optional'],
  },
  kubeletServingCertificate: {
    facts: ['facts/kubelet#serving_certificate/default', 'facts/kubelet#serverTLSBootstrap'],
    defaults: ['facts/claims#kubelet-server-tls-bootstrap-default'],
  },
  servingCertificateApproval: {
    facts: ['facts/kubelet#serving_certificate/approval', 'obs/I1-csr-sanA', 'obs/I1-mitm-logs-sanA'],
    defaults: ['facts/claims#serving-csr-not-auto-approved'],
  },
  skipBackendVerification: {
    facts: ['facts/proxy#kubelet_operations', 'obs/C-logs-insecureSkipTLSVerifyBackend-node-mitm'],
    defaults: ['facts/claims#log-skip-verify-transport'],
  },
  kubeletAnonymous: {
    facts: ['facts/kubelet#authentication.anonymous.enabled', 'facts/kubelet#two_default_sets'],
    defaults: ['facts/claims#kubelet-anonymous-config'],
  },
  kubeletAuthorization: {
    facts: ['facts/kubelet#authorization.mode', 'facts/kubelet#two_default_sets'],
    defaults: ['facts/claims#kubelet-authorization-config'],
  },
  readOnlyPort: {
    facts: ['facts/kubelet#ports/10255', 'facts/kubelet#readOnlyPort'],
    defaults: ['facts/claims#kubelet-read-only-port-config'],
  },
  nodeProxyPort: { facts: ['facts/proxy#targets', 'facts/seed-corrections#3'], defaults: ['facts/claims#node-proxy-kubelet-port'] },
  proxyScheme: { facts: ['facts/proxy#url_grammar', 'facts/proxy#proxy_transport'], defaults: ['facts/claims#proxy-empty-scheme-http'] },
  webhookReference: {
    facts: ['facts/links#api-webhook-service', 'facts/links#api-webhook-url', 'obs/W-egress-clusteronly-hookurl'],
    defaults: ['facts/links#api-webhook-service'],
  },
  apiServiceVerification: {
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-skip', 'obs/W-agg-mitm-cabundle'],
    defaults: ['facts/claims#aggregator-tls'],
  },
  extensionAuthentication: {
    facts: ['facts/links#api-aggregated', 'facts/flags#--proxy-client-cert-file'],
    defaults: ['facts/links#api-aggregated'],
  },
  etcdTransport: {
    facts: ['facts/links#api-etcd', 'facts/flags#--etcd-cafile', 'facts/flags#--etcd-certfile'],
    defaults: ['facts/flags#--etcd-cafile'],
  },
  apiServerVerification: ofClients,
  kubeletToApiServer: ofClients,
  kubeProxyToApiServer: ofClients,
  controlPlaneToApiServer: ofClients,
  loadBalancer: {
    facts: ['facts/reachability#kubelet-to-apiserver', 'facts/cluster-network#balancer-ends-tls'],
    defaults: ['facts/reachability#kubelet-to-apiserver'],
  },
  scraperVerification: {
    facts: ['facts/added#metrics-server', 'facts/questions#metrics-server-insecure'],
    defaults: ['facts/added#metrics-server'],
  },
  nodeNetworkEncryption: {
    facts: [
      'facts/cluster-network#cilium-wireguard',
      'facts/cluster-network#cilium-control-plane-opts-out',
      'facts/cluster-network#cilium-ipsec',
      'facts/cluster-network#ovn-ipsec',
    ],
    defaults: ['facts/cluster-network#cilium-wireguard'],
  },
};
