import type { FactId } from '../model/reason.ts';
import type { StageState } from './stage.ts';

/** The groups of the timeline, in its order. */
export const topics = ['Tunnels', 'Ports without protection', 'API server to kubelet', 'Kubelet', 'Who may ask', 'Streams'] as const;
export type Topic = (typeof topics)[number];

/** What the timeline follows: a feature of the links between control plane and nodes, and the fact that its stages are read from. */
export interface Subject {
  /** The permanent anchor on the timeline page. */
  readonly id: string;
  readonly name: string;
  readonly topic: Topic;
  /** The path, mode or flag page it concerns. */
  readonly href: string;
  readonly fact: FactId;
  /** What the fact’s plain `since` means for this feature, where it is not an addition. */
  readonly since?: StageState;
}

const flag = (name: string): string => `/reference/flags/#${name}`;
/** Every feature that the timeline follows. */
export const subjects: readonly Subject[] = [
  { id: 'ssh-tunnels', name: 'SSH tunnels', topic: 'Tunnels', href: '/modes/ssh-tunnel/', fact: 'facts/ssh-tunnels#timeline' },
  {
    id: 'egress-selector',
    name: 'Egress selector and Konnectivity',
    topic: 'Tunnels',
    href: '/modes/konnectivity/',
    fact: 'facts/konnectivity#milestones',
  },
  {
    id: 'egress-oidc',
    name: 'An egress type for each token issuer',
    topic: 'Tunnels',
    href: flag('authentication-config'),
    fact: 'facts/flags#--authentication-config/egress_field',
  },
  {
    id: 'peer-proxy',
    name: 'API server to API server',
    topic: 'Tunnels',
    href: flag('peer-ca-file'),
    fact: 'facts/flags#--peer-ca-file/use',
  },
  {
    id: 'insecure-port',
    name: 'Insecure port of the API server',
    topic: 'Ports without protection',
    href: flag('insecure-port'),
    fact: 'facts/flags#--insecure-port',
  },
  {
    id: 'kubelet-https',
    name: 'Plain HTTP to kubelets (--kubelet-https)',
    topic: 'Ports without protection',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/flags#--kubelet-https',
  },
  {
    id: 'read-only-port',
    name: 'Read-only port and anonymous requests off in the kubelet’s file',
    topic: 'Ports without protection',
    href: flag('kubelet-readonlyport'),
    fact: 'facts/added#kubelet-config-defaults',
  },
  {
    id: 'preferred-addresses',
    name: 'Which node address is dialled',
    topic: 'API server to kubelet',
    href: flag('kubelet-preferred-address-types'),
    fact: 'facts/flags#--kubelet-preferred-address-types',
  },
  {
    id: 'serving-certificates',
    name: 'Kubelet serving certificates from the cluster',
    topic: 'API server to kubelet',
    href: '/modes/tls-verification/',
    fact: 'facts/kubelet#serving_certificate/gate',
  },
  {
    id: 'csr-guard',
    name: 'Insecure kubelet certificate requests off',
    topic: 'API server to kubelet',
    href: '/modes/tls-verification/',
    fact: 'facts/kubelet#serving_certificate/node_restriction_guard',
    since: 'changed',
  },
  {
    id: 'serving-reload',
    name: 'Serving certificate read again from disk',
    topic: 'API server to kubelet',
    href: flag('kubelet-tlscertfile'),
    fact: 'facts/kubelet#serving_certificate/reload_from_disk',
  },
  {
    id: 'kubeadm-client-certificate',
    name: 'kubeadm’s kubelet client certificate is no cluster admin',
    topic: 'API server to kubelet',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/kubelet#kubeadm_notes/2',
  },
  {
    id: 'certificate-names-node',
    name: 'Kubelet certificate must name its node',
    topic: 'API server to kubelet',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/planned#kubelet-cert-cn-validation/plan',
  },
  {
    id: 'kubelet-authentication',
    name: 'Kubelet asks who calls',
    topic: 'Kubelet',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/added#kubelet-authentication',
    since: 'added',
  },
  {
    id: 'fine-grained-authorization',
    name: 'Fine-grained kubelet authorization',
    topic: 'Kubelet',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/kubelet#fine_grained_authz',
  },
  {
    id: 'client-ca-reload',
    name: 'Client CA of the kubelet read again from disk',
    topic: 'Kubelet',
    href: flag('kubelet-authentication-x509-clientcafile'),
    fact: 'facts/kubelet#serving_certificate/client_ca_reload',
  },
  {
    id: 'tls-curves',
    name: 'TLS curves can be chosen',
    topic: 'Kubelet',
    href: flag('tls-curve-preferences'),
    fact: 'facts/flags#--tls-curve-preferences',
  },
  {
    id: 'bound-tokens',
    name: 'Bound service account tokens',
    topic: 'Who may ask',
    href: '/paths/pod-to-apiserver/',
    fact: 'facts/links#service_account_token/bound_tokens',
  },
  {
    id: 'front-proxy-certificate',
    name: 'Client certificate towards extension APIs',
    topic: 'Who may ask',
    href: '/paths/apiserver-to-extension-apiserver/',
    fact: 'facts/flags#--proxy-client-cert-file',
  },
  {
    id: 'authentication-file',
    name: 'Authentication from a file',
    topic: 'Who may ask',
    href: flag('authentication-config'),
    fact: 'facts/flags#--authentication-config',
  },
  {
    id: 'anonymous-paths',
    name: 'Anonymous requests on chosen paths only',
    topic: 'Who may ask',
    href: flag('anonymous-auth'),
    fact: 'facts/flags#--authentication-config/anonymous_narrowing',
  },
  {
    id: 'authorization-file',
    name: 'Authorization from a file',
    topic: 'Who may ask',
    href: flag('authorization-config'),
    fact: 'facts/flags#--authorization-config',
  },
  {
    id: 'node-selectors',
    name: 'Node authorizer checks selectors',
    topic: 'Who may ask',
    href: '/paths/kubelet-to-apiserver/',
    fact: 'facts/links#node_identity/authorizer',
  },
  {
    id: 'request-header-uid',
    name: 'User id in request headers',
    topic: 'Who may ask',
    href: '/paths/apiserver-to-extension-apiserver/',
    fact: 'facts/flags#--requestheader-username-headers/uid_header',
  },
  {
    id: 'external-token-signer',
    name: 'Tokens signed outside of the API server',
    topic: 'Who may ask',
    href: flag('service-account-signing-endpoint'),
    fact: 'facts/flags#--service-account-signing-endpoint',
  },
  {
    id: 'websocket-exec',
    name: 'exec and attach over WebSocket',
    topic: 'Streams',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/proxy#streaming/exec_attach/gate',
  },
  {
    id: 'websocket-port-forward',
    name: 'port-forward over WebSocket',
    topic: 'Streams',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/proxy#streaming/port_forward/gate',
  },
  {
    id: 'websocket-create',
    name: 'WebSocket exec needs the right to create',
    topic: 'Streams',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/proxy#streaming/create_check/gate',
  },
  {
    id: 'websocket-to-kubelet',
    name: 'WebSocket all the way to the kubelet',
    topic: 'Streams',
    href: '/paths/apiserver-to-kubelet/',
    fact: 'facts/proxy#streaming/api_to_kubelet/from_1_36',
  },
];
