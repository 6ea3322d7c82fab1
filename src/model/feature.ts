import { compareMinors, type Minor } from './minor.ts';
import type { FactId } from './reason.ts';

/** A behaviour around the links that differs between Kubernetes minors: what it is, and its state from each minor on. */
export interface Feature {
  readonly id: string;
  /** The flag, field or feature gate, as upstream spells it. */
  readonly name: string;
  readonly says: string;
  /** Oldest first. Before the first stage the state is `before`. */
  readonly before: string;
  readonly stages: readonly { readonly since: Minor; readonly state: string }[];
  readonly facts: readonly FactId[];
}

const absent = 'not there yet';

/** What the facts date. The settings of the model have the same Kubernetes defaults in all of these minors. */
export const features: readonly Feature[] = [
  {
    id: 'insecure-port',
    name: '--insecure-port',
    says: 'A plaintext listener of the API server.',
    before: 'can be opened',
    stages: [
      { since: '1.20', state: 'only the value 0 is accepted' },
      { since: '1.24', state: 'flag removed' },
    ],
    facts: ['facts/flags#--insecure-port'],
  },
  {
    id: 'ssh-tunnels',
    name: '--ssh-user, --ssh-keyfile',
    says: 'SSH tunnels from the API server to the nodes.',
    before: 'deprecated',
    stages: [{ since: '1.22', state: 'flags removed' }],
    facts: ['facts/flags#--ssh-user', 'facts/ssh-tunnels#timeline/removed'],
  },
  {
    id: 'kubelet-https',
    name: '--kubelet-https',
    says: 'Plain HTTP from the API server to the kubelet; HTTPS always since 1.19.',
    before: 'deprecated, without effect',
    stages: [{ since: '1.22', state: 'flag removed' }],
    facts: ['facts/flags#--kubelet-https'],
  },
  {
    id: 'bound-service-account-tokens',
    name: 'bound service account tokens',
    says: 'A pod gets a projected token that expires and is bound to it.',
    before: 'alpha',
    stages: [
      { since: '1.21', state: 'beta' },
      { since: '1.22', state: 'GA' },
    ],
    facts: ['facts/links#service_account_token'],
  },
  {
    id: 'authentication-config',
    name: '--authentication-config',
    says: 'Authentication from a file.',
    before: absent,
    stages: [
      { since: '1.29', state: 'alpha' },
      { since: '1.30', state: 'beta' },
      { since: '1.34', state: 'GA' },
    ],
    facts: ['facts/flags#--authentication-config'],
  },
  {
    id: 'anonymous-conditions',
    name: 'AnonymousAuthConfigurableEndpoints',
    says: 'Anonymous requests for named paths only.',
    before: absent,
    stages: [
      { since: '1.31', state: 'alpha' },
      { since: '1.32', state: 'beta' },
      { since: '1.34', state: 'GA' },
    ],
    facts: ['facts/flags#--authentication-config/anonymous_narrowing'],
  },
  {
    id: 'reload-kubelet-serving-certificate',
    name: 'ReloadKubeletServerCertificateFile',
    says: 'The kubelet reads a changed serving certificate without a restart.',
    before: 'not on by default',
    stages: [{ since: '1.31', state: 'beta, on' }],
    facts: ['facts/kubelet#serving_certificate/reload_from_disk'],
  },
  {
    id: 'node-restriction-serving-requests',
    name: 'AllowInsecureKubeletCertificateSigningRequests',
    says: 'NodeRestriction, where it is enabled, checks that a node’s certificate request names the node itself.',
    before: 'not checked by default',
    stages: [{ since: '1.31', state: 'checked by default' }],
    facts: ['facts/kubelet#serving_certificate/node_restriction_guard'],
  },
  {
    id: 'node-authorizer-selectors',
    name: 'AuthorizeNodeWithSelectors',
    says: 'A kubelet may list and watch only with a selector for its own node.',
    before: absent,
    stages: [
      { since: '1.31', state: 'alpha' },
      { since: '1.32', state: 'beta' },
      { since: '1.34', state: 'GA' },
    ],
    facts: ['facts/links#node_identity'],
  },
  {
    id: 'fine-grained-kubelet-authorization',
    name: 'KubeletFineGrainedAuthz',
    says: 'Metrics, pods and health of a kubelet without nodes/proxy, which also runs commands.',
    before: absent,
    stages: [
      { since: '1.32', state: 'alpha' },
      { since: '1.33', state: 'beta, on' },
      { since: '1.36', state: 'GA' },
    ],
    facts: ['facts/kubelet#fine_grained_authz'],
  },
  {
    id: 'kubeadm-kubelet-api-admin',
    name: 'kubeadm:apiserver-kubelet-client',
    says: 'What kubeadm lets the API server’s certificate do at the kubelet.',
    before: 'everything: its group is bound to cluster-admin',
    stages: [{ since: '1.33', state: 'the kubelet API only' }],
    facts: ['facts/kubelet#kubeadm_notes/2', 'facts/symptoms#6/fix'],
  },
  {
    id: 'websocket-create',
    name: 'AuthorizePodWebsocketUpgradeCreatePermission',
    says: 'Exec, attach and port-forward over WebSocket need create at the API server; calls straight to a kubelet do not.',
    before: 'create not needed over WebSocket',
    stages: [{ since: '1.35', state: 'create needed, beta, on' }],
    facts: ['facts/kubelet#nodes_proxy_get_exec/api_server_side'],
  },
  {
    id: 'websocket-to-kubelet',
    name: 'ExtendWebSocketsToKubelet',
    says: 'WebSocket all the way to the kubelet instead of SPDY on its leg.',
    before: 'SPDY to the kubelet',
    stages: [{ since: '1.36', state: 'beta, on' }],
    facts: ['facts/proxy#streaming/api_to_kubelet'],
  },
  {
    id: 'egress-tls-server-name',
    name: 'tlsConfig.tlsServerName',
    says: 'A field of the egress selector file; an older API server refuses the file.',
    before: 'stops the API server',
    stages: [{ since: '1.36', state: 'accepted' }],
    facts: ['facts/konnectivity#egress_selector_configuration/validation_rules', 'facts/konnectivity#milestones'],
  },
];

/** The state of a feature in a minor, in the words of the table. */
export const stateIn = (feature: Feature, minor: Minor): string =>
  feature.stages.findLast(({ since }) => compareMinors(minor, since) >= 0)?.state ?? feature.before;
