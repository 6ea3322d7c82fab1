import type { Destination, Failure, Finding, Operation, Speaker } from '../message/field.ts';
import type { SymptomId } from '../symptom-id.ts';

/** One cause: what a message has to say of a failure, and the symptom that explains it. Everything that is given has to hold. */
export interface Cause {
  readonly to: readonly Destination[];
  readonly failures: readonly Failure[];
  /** None where the message says too little of this: no row after it holds then. */
  readonly symptom?: SymptomId;
  /** Other symptoms that the same words may mean, which are named after it. */
  readonly also?: readonly SymptomId[];
  /** In place of a symptom: each that the words may mean, where they leave it open. They are named as near, and none as found. */
  readonly oneOf?: readonly SymptomId[];
  /** One of these operations. */
  readonly during?: readonly Operation[];
  /** One of these programs printed it. */
  readonly by?: readonly Speaker[];
  /** Whether the message has to say nearly nothing besides. */
  readonly alone?: true;
  /** Whether it says only how a command ended, or where a client asked at last: whatever else the text says comes before it. */
  readonly isLastLine?: true;
  /** What else has to hold of the server's address. */
  readonly where?: (finding: Finding) => boolean;
}

const noWay: readonly Failure[] = ['refused', 'timed-out', 'unreachable'];
const unanswered: readonly Failure[] = [...noWay, 'client-timeout', 'handshake-timeout'];
const late: readonly Failure[] = ['timed-out', 'unreachable', 'client-timeout', 'handshake-timeout'];
const wrongCertificate: readonly Failure[] = [
  'cert-no-ip',
  'cert-other-name',
  'cert-no-name',
  'cert-unknown-authority',
  'cert-usage',
  'cert-refused',
];
const certificate: readonly Failure[] = [...wrongCertificate, 'cert-expired', 'cert-unread'];
const alerts: readonly Failure[] = ['alert-bad-certificate', 'alert-unknown-authority'];
const broken: readonly Failure[] = ['eof', 'reset', 'closed', 'handshake-timeout', 'alert-handshake'];
const kubelets: readonly Destination[] = ['kubelet', 'scraped-kubelet'];

const anywhere: readonly Destination[] = ['apiserver', 'kubelet', 'elsewhere', 'unknown'];

const everywhere: readonly Destination[] = [
  ...anywhere,
  'scraped-kubelet',
  'webhook',
  'extension',
  'proxied',
  'konnectivity-server',
  'k3s-server',
  'etcd',
  'joined-apiserver',
  'here',
];

/** All but the servers that are none of these connections. */
const ours = everywhere.filter((each) => each !== 'elsewhere');

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
const isNamed = ({ target }: Finding): boolean => target !== undefined;
/** A tunnel of its own, such as that of an agent of Rancher, breaks off with the same words. */
const isOfNoTunnel = ({ operations }: Finding): boolean => !operations.has('k3s-tunnel');
/** A backend that was dialled, for a request of which no more is said. */
const isDialled = ({ operations }: Finding): boolean => !operations.has('proxied');
/** Whose etcd it is that somebody asks for its health, or by a name, is open: an API server has the addresses of its own. */
const isAddressedOrAlone = ({ target, isAlone }: Finding): boolean =>
  target ? target.path !== '/health' && /^(?:localhost|<.*|[\da-fx.:]+)$/.test(target.host) : isAlone;
/** A client of the API server prints what it was answered. */
const isOfAClient = ({ operations, speaker }: Finding): boolean =>
  speaker === 'client' || operations.has('answer') || operations.has('api-status') || operations.has('storage');
const isOfARequest = ({ destination, isBare, target }: Finding): boolean =>
  isBare || target !== undefined || (destination !== 'unknown' && destination !== 'elsewhere');
const isOfAKubelet = ({ destination, speaker }: Finding): boolean => destination === 'kubelet' || speaker === 'kubelet';
/** A kubelet names whom it forbids. */
const isOfNoKubelet = ({ target, operations }: Finding): boolean => target?.port !== 10_250 && !operations.has('named-user');
const isUnnamed = ({ target }: Finding): boolean => target === undefined;
/** A kubelet that somebody asks by its address, where no request of the API server is told of. */
const isPolled = ({ target, operations }: Finding): boolean =>
  target !== undefined &&
  target.path === '' &&
  !operations.has('kubelet-call') &&
  !operations.has('kubelet-stream') &&
  !operations.has('answer');
/** Not what a kubelet answered, which kubectl prints as well. */
const isAnsweredByTheApi = ({ operations }: Finding): boolean => !operations.has('kubelet-call') && !operations.has('kubelet-stream');
/** kubectl without a kubeconfig asks port 8080 of its own machine, other clients port 80. Parts of old control planes asked the API server there. */
const isFallback = ({ target, destination, speaker, isOfKubernetes, operations }: Finding): boolean =>
  (isOfKubernetes || destination === 'apiserver') &&
  speaker !== 'client' &&
  !operations.has('by-hand') &&
  target !== undefined &&
  isLoopback(target.host) &&
  (target.port === 8080 || (destination === 'apiserver' && (target.port ?? 80) === 80 && target.scheme !== 'https'));

/** Minikube's API server listens on 8443, that of several providers on 443. */
const isLikelyApiPort = ({ target, isAlone }: Finding): boolean => isAlone && (target?.port === 8443 || target?.port === 443);

/** A message about Kubernetes, or one that says little besides: in another, any server may be meant. Servers of every kind answer that they know nobody. */
const mayBeOurs = ({ isOfKubernetes, isAlone, isBare, failure, operations }: Finding): boolean =>
  isOfKubernetes ||
  (['unauthorized', 'forbidden', 'handshake-timeout', 'cert-unread'].includes(failure) ? isBare && !operations.has('scrape') : isAlone);
/** A program asks another on its own machine through a socket. */
const isInKubernetes = ({ isOfKubernetes, operations }: Finding): boolean => isOfKubernetes && !operations.has('socket');
/** What a message may be about that names a failure and no server, the likeliest first. */
const whoseIsOpen: Readonly<Partial<Record<Failure, readonly SymptomId[]>>> = {
  'cert-no-ip': ['no-ip-sans', 'scraper-distrusts-kubelet', 'apiserver-not-trusted', 'webhook-certificate', 'aggregated-api-certificate'],
  'cert-other-name': ['certificate-for-another-name', 'apiserver-not-trusted', 'webhook-certificate', 'aggregated-api-certificate'],
  'cert-no-name': ['certificate-without-names', 'webhook-certificate', 'aggregated-api-certificate', 'apiserver-not-trusted'],
  'cert-unknown-authority': [
    'apiserver-not-trusted',
    'kubelet-unknown-authority',
    'scraper-distrusts-kubelet',
    'credentials-refused',
    'agent-distrusts-server',
    'webhook-certificate',
    'aggregated-api-certificate',
    'join-refused',
  ],
  'cert-expired': [
    'control-plane-certificates-expired',
    'kubelet-certificate-expired',
    'client-certificate-expired',
    'webhook-certificate',
    'aggregated-api-certificate',
  ],
  'cert-refused': ['apiserver-not-trusted', 'scraper-distrusts-kubelet', 'webhook-certificate', 'aggregated-api-certificate'],
  'cert-unread': ['apiserver-not-trusted', 'kubelet-unknown-authority', 'webhook-certificate', 'control-plane-certificates-expired'],
  'cert-usage': ['certificate-not-for-serving', 'remote-refused-certificate', 'webhook-certificate', 'aggregated-api-certificate'],
  unauthorized: ['credentials-refused', 'scraper-unauthorized', 'kubelet-unauthorized', 'node-credentials-refused'],
  forbidden: ['scraper-forbidden', 'kubelet-forbids-user', 'nodes-proxy-forbidden'],
  'not-tls': ['runtime-answers-plain-http', 'proxied-port-is-plain', 'webhook-certificate'],
  'alert-internal': ['kubelet-without-certificate', 'webhook-certificate', 'aggregated-api-certificate'],
  'handshake-timeout': ['apiserver-unreachable', 'kubelet-connection-breaks', 'webhook-timeout', 'aggregated-api-unavailable'],
};

/** What decides, by who was meant and how it failed. Of several rows that fit, the first holds. */
export const causes: readonly Cause[] = [
  // A client that spoke without TLS, whoever was meant but for what the API server itself calls so
  {
    to: ours.filter((each) => each !== 'proxied' && !kubelets.includes(each)),
    failures: ['plain-to-tls'],
    where: ({ destination, isAlone, operations }) => destination !== 'unknown' || isAlone || operations.has('answer'),
    symptom: 'plain-http-to-tls-port',
  },
  {
    to: ['unknown'],
    failures: ['plain-to-tls'],
    where: ({ isOfKubernetes }) => isOfKubernetes,
    oneOf: ['plain-http-to-tls-port', 'proxied-port-is-tls'],
  },
  // A kubelet on who asks it: the API server has a certificate, scrapers have tokens
  {
    to: everywhere,
    failures: ['cert-expired', 'cert-unknown-authority', 'cert-usage'],
    during: ['authenticate'],
    where: isOfAKubelet,
    symptom: 'kubelet-unauthorized',
  },
  { to: everywhere, failures: ['unauthorized'], during: ['authenticate'], where: isOfAKubelet, symptom: 'scraper-unauthorized' },
  // konnectivity-server on the token of an agent, which it has the API server review
  {
    to: everywhere,
    failures: noWay,
    during: ['agent-token'],
    where: isNamed,
    symptom: 'apiserver-unreachable',
    also: ['agent-token-refused'],
  },
  {
    to: everywhere,
    failures: [...unanswered, ...certificate, 'unauthorized', 'forbidden', 'eof', 'reset'],
    during: ['agent-token'],
    oneOf: ['agent-token-refused'],
  },
  // The API server on who asks it
  { to: anywhere, failures: ['cert-expired'], during: ['authenticate'], symptom: 'control-plane-certificates-expired' },
  {
    to: anywhere,
    failures: ['cert-unknown-authority', 'cert-usage', 'unauthorized'],
    during: ['authenticate'],
    symptom: 'credentials-refused',
  },
  // The socket of a tunnel
  {
    to: ['kubelet', 'scraped-kubelet', 'webhook', 'extension', 'proxied'],
    failures: ['no-socket'],
    symptom: 'konnectivity-socket-missing',
  },
  // A tunnel without an agent, which other products have as well
  { to: everywhere, failures: ['no-agent'], where: isOfARequest, symptom: 'no-agent-available' },
  {
    to: ['kubelet', 'scraped-kubelet', 'webhook', 'extension', 'proxied'],
    failures: ['tunnel-dial'],
    symptom: 'tunnel-dial-timeout',
  },
  // What a tunnel says of the connections in it, whatever lies behind it
  { to: everywhere, failures: ['closed', 'eof', 'reset', 'client-timeout'], during: ['tunnel-data'], symptom: 'tunnel-connections-close' },
  { to: everywhere, failures: unanswered, during: ['tunnel-data'], oneOf: ['tunnel-dial-timeout'] },
  // A program that kubectl or a container runtime runs
  { to: everywhere, failures: ['no-program'], during: ['other-login'] },
  { to: everywhere, failures: ['no-program'], during: ['credentials'], symptom: 'login-helper-missing' },
  { to: ours, failures: ['client-timeout'], during: ['credentials'], symptom: 'login-helper-missing' },
  { to: ['apiserver', 'unknown'], failures: ['unread'], during: ['credentials'], symptom: 'login-helper-missing' },
  { to: ours, failures: ['eof'], during: ['credentials'], oneOf: ['login-helper-missing'] },
  { to: ours, failures: ['unauthorized'], during: ['credentials'], oneOf: ['credentials-refused', 'login-helper-missing'] },
  { to: everywhere, failures: ['no-program'], during: ['port-forward'], symptom: 'port-forward-fails-on-node' },
  { to: everywhere, failures: ['no-program'], during: ['copy'], symptom: 'copy-or-debug-refused' },
  // A kubeconfig that a kubelet reads, and one that a person does
  { to: ours, failures: ['no-config'], during: ['register'], symptom: 'node-credentials-refused' },
  {
    to: ours,
    failures: ['no-config'],
    where: ({ operations, speaker }) =>
      (operations.has('typed') || operations.has('kubectl') || operations.has('client-go') || speaker === 'kubectl') &&
      speaker !== 'kubelet' &&
      !operations.has('client-certificate'),
    symptom: 'kubeconfig-missing',
  },
  { to: ours, failures: ['no-config'], oneOf: ['kubeconfig-missing', 'node-credentials-refused'] },
  // What the runtime says of a port in a pod
  {
    to: everywhere,
    failures: ['refused', 'eof', 'reset', 'closed', 'timed-out', 'no-such-host', 'no-files', 'cut-off'],
    during: ['port-forward'],
    symptom: 'port-forward-fails-on-node',
  },
  { to: everywhere, failures: ['client-timeout', 'unread'], during: ['port-forward'], oneOf: ['stream-cut', 'port-forward-fails-on-node'] },
  // What kubectl says of its first request
  { to: ['apiserver'], failures: ['stream-eof'], during: ['kubectl'], symptom: 'apiserver-unreachable' },
  // Streams that were open
  { to: ['unknown', 'kubelet', 'apiserver'], failures: ['stream-eof'], during: ['last-line'], symptom: 'stream-cut', isLastLine: true },
  {
    to: ['unknown', 'kubelet', 'apiserver'],
    failures: ['stream-eof', 'socket-cut'],
    during: ['stream', 'copy'],
    where: isOfNoTunnel,
    symptom: 'stream-cut',
  },
  {
    to: ['unknown', 'kubelet', 'apiserver'],
    failures: ['stream-eof'],
    where: (finding) => finding.isBare && isOfNoTunnel(finding),
    symptom: 'stream-cut',
  },
  // Programs of every kind have WebSockets.
  { to: ['unknown'], failures: ['socket-cut'], where: ({ isBare }) => isBare, oneOf: ['stream-cut', 'upgrade-not-relayed'] },
  { to: ['apiserver'], failures: ['stream-eof'], by: ['kubectl'], where: isUnnamed, symptom: 'stream-cut' },
  { to: ['unknown', 'apiserver'], failures: ['stream-eof'], during: ['typed-stream'], symptom: 'stream-cut' },
  {
    to: ['unknown', 'apiserver'],
    failures: ['eof', 'reset', 'closed'],
    during: ['ends-after'],
    where: ({ operations }) => operations.has('typed-stream'),
    symptom: 'stream-cut',
  },
  // Of a WebSocket that was not opened
  {
    to: ['unknown', 'apiserver'],
    failures: ['bad-handshake'],
    where: ({ isOfKubernetes }) => isOfKubernetes,
    oneOf: ['upgrade-not-relayed'],
  },
  { to: ['apiserver', 'unknown'], failures: ['forbidden'], during: ['debug'], symptom: 'copy-or-debug-refused' },
  { to: kubelets, failures: ['forbidden'], during: ['anonymous-caller'], symptom: 'kubelet-forbids-anonymous' },
  { to: ['kubelet'], failures: ['unavailable'], during: ['kubelet-stream'], oneOf: ['upgrade-not-relayed', 'kubelet-connection-breaks'] },
  { to: ['kubelet'], failures: ['web-page', 'no-upgrade'], during: ['kubelet-stream'], symptom: 'upgrade-not-relayed' },
  { to: ['kubelet'], failures: ['forbidden'], during: ['kubelet-stream'], where: isOfNoKubelet, symptom: 'kubectl-proxy-rejects' },
  // A server refused the certificate of its client, which printed it or which it names
  { to: ours, failures: ['alert-expired'], where: isOfARequest, symptom: 'client-certificate-expired' },
  { to: ours, failures: ['cert-expired'], during: ['client-certificate'], symptom: 'client-certificate-expired' },
  { to: ours, failures: wrongCertificate, during: ['client-certificate'], symptom: 'remote-refused-certificate' },
  { to: ['here'], failures: ['cert-expired'], symptom: 'client-certificate-expired' },
  { to: ['here'], failures: wrongCertificate, symptom: 'remote-refused-certificate' },
  // Webhooks
  { to: ['webhook'], failures: late, symptom: 'webhook-timeout' },
  { to: ['webhook'], failures: ['not-allowed'], symptom: 'webhook-address-not-allowed' },
  { to: ['webhook'], failures: ['refused', 'no-endpoints', 'no-ready-endpoints'], symptom: 'webhook-refused' },
  // Of a webhook that the API server asks as one of its own APIs
  {
    to: ['webhook'],
    failures: ['unavailable'],
    during: ['aggregated'],
    oneOf: ['aggregated-api-unavailable', 'webhook-refused', 'webhook-timeout'],
  },
  { to: ['webhook'], failures: certificate, symptom: 'webhook-certificate' },
  {
    to: ['webhook'],
    failures: ['eof', 'reset', 'stream-eof', 'no-such-host', 'unavailable', 'server-error'],
    oneOf: ['webhook-refused', 'webhook-timeout'],
  },
  { to: ['webhook'], failures: ['alert-internal', 'not-tls'], oneOf: ['webhook-certificate', 'webhook-refused'] },
  { to: ['webhook'], failures: ['unread', 'cut-off', 'no-path'], oneOf: ['webhook-timeout', 'webhook-refused', 'webhook-certificate'] },
  {
    to: ['unknown'],
    failures: [...unanswered, 'eof', 'reset', 'no-such-host', 'unavailable', 'unread'],
    during: ['webhook-name'],
    oneOf: ['webhook-refused', 'webhook-timeout'],
  },
  { to: ['unknown'], failures: ['no-endpoints'], during: ['webhook-name'], oneOf: ['webhook-refused'] },
  // Aggregated APIs
  { to: ['extension'], failures: certificate, symptom: 'aggregated-api-certificate' },
  {
    to: ['extension'],
    failures: [
      ...noWay,
      'no-such-host',
      'client-timeout',
      'handshake-timeout',
      'eof',
      'reset',
      'unavailable',
      'no-endpoints',
      'no-ready-endpoints',
    ],
    symptom: 'aggregated-api-unavailable',
  },
  { to: ['extension'], failures: ['no-path'], during: ['aggregated', 'discovery'], oneOf: ['aggregated-api-unavailable'] },
  { to: ['extension'], failures: ['not-allowed'], symptom: 'aggregated-api-unavailable', also: ['webhook-address-not-allowed'] },
  {
    to: ['extension'],
    failures: ['cut-off'],
    by: ['aggregator'],
    symptom: 'aggregated-api-unavailable',
  },
  // A request through the proxy of the API server
  { to: everywhere, failures: ['no-ready-endpoints'], during: ['webhook-name'], oneOf: ['webhook-refused', 'service-port-missing'] },
  { to: everywhere, failures: ['no-ready-endpoints'], symptom: 'service-port-missing' },
  // Proxied requests: of what they reach, only kubelets and extension API servers have their certificate verified
  { to: ['proxied'], failures: ['cert-no-ip'], symptom: 'no-ip-sans' },
  {
    to: ['proxied'],
    failures: ['cert-unknown-authority'],
    symptom: 'aggregated-api-certificate',
    also: ['kubelet-unknown-authority'],
  },
  { to: ['proxied'], failures: certificate, symptom: 'aggregated-api-certificate' },
  // kubectl got it from what stands between it and an API server: no kubelet and no Service of a stream is dialled at this port.
  {
    to: ['proxied'],
    failures: [...unanswered, 'reset', 'eof', 'no-such-host'],
    during: ['kubelet-stream'],
    where: ({ target }) => target?.port === 443,
    oneOf: [
      'apiserver-unreachable',
      'kubelet-unreachable',
      'kubelet-connection-breaks',
      'proxied-target-unreachable',
      'tunnel-dial-timeout',
    ],
  },
  { to: ['proxied'], failures: unanswered, where: isDialled, oneOf: ['proxied-target-unreachable', 'tunnel-dial-timeout'] },
  { to: ['proxied'], failures: unanswered, symptom: 'proxied-target-unreachable' },
  { to: ['proxied'], failures: ['no-such-host', 'unavailable', 'server-error', 'stream-eof'], oneOf: ['proxied-target-unreachable'] },
  { to: ['proxied'], failures: ['not-tls'], symptom: 'proxied-port-is-plain' },
  { to: ['proxied'], failures: ['eof', 'plain-to-tls'], symptom: 'proxied-port-is-tls' },
  // Kubelets, and their scrapers
  { to: everywhere, failures: ['not-signed'], during: ['serving-request'], symptom: 'serving-request-pending' },
  { to: everywhere, failures: ['not-signed'], oneOf: ['serving-request-pending', 'node-credentials-refused'] },
  {
    to: ['scraped-kubelet'],
    failures: ['cert-unknown-authority'],
    symptom: 'scraper-distrusts-kubelet',
    also: ['kubelet-unknown-authority'],
  },
  {
    to: ['scraped-kubelet'],
    failures: ['cert-no-ip', 'cert-other-name', 'cert-no-name', 'cert-refused'],
    during: ['metrics-server'],
    symptom: 'scraper-distrusts-kubelet',
  },
  { to: ['scraped-kubelet'], failures: ['cert-no-ip'], symptom: 'scraper-distrusts-kubelet', also: ['no-ip-sans'] },
  { to: ['scraped-kubelet'], failures: ['cert-unread'], symptom: 'scraper-distrusts-kubelet' },
  { to: ['scraped-kubelet'], failures: ['forbidden'], symptom: 'scraper-forbidden' },
  { to: ['scraped-kubelet'], failures: ['unauthorized'], symptom: 'scraper-unauthorized' },
  { to: kubelets, failures: ['cert-no-ip'], symptom: 'no-ip-sans' },
  { to: kubelets, failures: ['cert-other-name'], symptom: 'certificate-for-another-name' },
  { to: kubelets, failures: ['cert-no-name'], symptom: 'certificate-without-names' },
  // An API server has addresses and names in its own.
  { to: ['unknown'], failures: ['cert-no-ip'], during: ['typed-stream'], symptom: 'no-ip-sans' },
  { to: ['unknown'], failures: ['cert-no-name'], during: ['typed-stream'], symptom: 'certificate-without-names' },
  { to: kubelets, failures: ['cert-unknown-authority'], symptom: 'kubelet-unknown-authority' },
  { to: kubelets, failures: ['cert-expired'], symptom: 'kubelet-certificate-expired' },
  { to: kubelets, failures: ['cert-usage'], symptom: 'certificate-not-for-serving' },
  {
    to: ['kubelet'],
    failures: ['cert-unread'],
    oneOf: ['kubelet-unknown-authority', 'no-ip-sans', 'certificate-for-another-name', 'kubelet-certificate-expired'],
  },
  {
    to: ['scraped-kubelet'],
    failures: ['unread', 'cut-off'],
    oneOf: ['scraper-distrusts-kubelet', 'scraper-unauthorized', 'scraper-forbidden', 'kubelet-unreachable'],
  },
  { to: kubelets, failures: ['alert-internal', 'no-serving-certificate'], symptom: 'kubelet-without-certificate' },
  {
    to: ['unknown'],
    failures: ['alert-internal'],
    during: ['typed-stream', 'serving-request'],
    symptom: 'kubelet-without-certificate',
  },
  // The read-only port, which most kubelets do not open
  { to: kubelets, failures: ['refused', 'dial'], where: ({ target }) => target?.port === 10_255 },
  { to: kubelets, failures: [...noWay, 'dial', 'client-timeout'], symptom: 'kubelet-unreachable' },
  { to: kubelets, failures: ['no-such-host'], symptom: 'node-name-not-found' },
  { to: ours, failures: ['no-credentials'], symptom: 'node-credentials-refused' },
  { to: everywhere, failures: ['no-address'], symptom: 'node-without-address' },
  // What broke off is a connection to a tunnel.
  { to: kubelets, failures: broken, during: ['socket'] },
  { to: kubelets, failures: [...broken, 'stream-eof'], symptom: 'kubelet-connection-breaks' },
  {
    to: ['kubelet'],
    failures: ['unavailable'],
    during: ['answer'],
    oneOf: ['no-agent-available', 'tunnel-proxy-error', 'kubelet-unreachable'],
  },
  {
    to: ['kubelet'],
    failures: ['cut-off'],
    oneOf: ['kubelet-unreachable', 'tunnel-dial-timeout', 'kubelet-unknown-authority'],
  },
  { to: ['kubelet'], failures: ['not-tls'], oneOf: ['kubelet-connection-breaks'] },
  { to: ['kubelet'], failures: ['unauthorized'], where: isPolled, symptom: 'scraper-unauthorized' },
  { to: ['kubelet'], failures: ['unauthorized'], symptom: 'kubelet-unauthorized' },
  // Konnectivity, and the tunnel of k3s and RKE2
  { to: ['konnectivity-server'], failures: [...noWay, 'no-such-host', 'client-timeout'], symptom: 'agent-cannot-reach-server' },
  // A proxy or a balancer on the way answered in its place.
  { to: ['konnectivity-server'], failures: ['unavailable'], during: ['agent-connects'], symptom: 'agent-cannot-reach-server' },
  { to: ['konnectivity-server'], failures: certificate, symptom: 'agent-distrusts-server' },
  { to: ['konnectivity-server'], failures: ['alert-certificate-required'], symptom: 'agent-certificate-required' },
  {
    to: ['konnectivity-server'],
    failures: ['closed'],
    during: ['established', 'socket'],
    where: isUnnamed,
    symptom: 'tunnel-connections-close',
  },
  { to: ['konnectivity-server'], failures: ['no-socket'], symptom: 'konnectivity-socket-missing' },
  { to: ['k3s-server'], failures: [...noWay, 'forbidden', 'stream-eof', 'socket-cut', 'bad-handshake'], symptom: 'tunnel-proxy-error' },
  { to: ['k3s-server'], failures: certificate, oneOf: ['apiserver-not-trusted', 'join-refused', 'tunnel-proxy-error'] },
  { to: ['unknown', 'k3s-server'], failures: ['unread'], during: ['k3s-tunnel'], oneOf: ['tunnel-proxy-error'] },
  // etcd
  { to: ['etcd'], failures: ['cert-expired'], symptom: 'control-plane-certificates-expired' },
  { to: ['etcd'], failures: [...noWay, 'dial', 'client-timeout'], where: isAddressedOrAlone, symptom: 'etcd-unreachable' },
  // What the API server answers of its etcd, and logs where it had to answer something
  { to: ['unknown'], failures: ['closed'], during: ['api-status'], oneOf: ['etcd-unreachable', 'stream-cut'] },
  { to: ['etcd'], failures: ['client-timeout'], where: isOfAClient, symptom: 'etcd-unreachable' },
  // Every client of etcd prints so.
  {
    to: ['etcd'],
    failures: ['unavailable'],
    where: (finding) => !isAddressedOrAlone(finding) && !isOfAClient(finding),
    oneOf: ['etcd-unreachable'],
  },
  { to: ['etcd'], failures: ['unavailable', 'eof', 'reset', 'handshake-timeout'], symptom: 'etcd-unreachable' },
  {
    to: ['etcd'],
    failures: ['bad-address', ...noWay, 'client-timeout', 'server-error', 'closed', 'unread', 'cut-off'],
    oneOf: ['etcd-unreachable'],
  },
  // Joining
  { to: ['joined-apiserver'], failures: [...certificate, 'unauthorized'], symptom: 'join-refused' },
  { to: ['joined-apiserver'], failures: ['forbidden'], during: ['anonymous'], symptom: 'join-refused' },
  {
    to: ['joined-apiserver'],
    failures: [...noWay, 'dial', 'no-such-host', 'client-timeout', 'handshake-timeout', 'eof', 'reset'],
    symptom: 'apiserver-unreachable',
  },
  { to: ['joined-apiserver'], failures: ['cut-off'], oneOf: ['apiserver-unreachable', 'join-refused'] },
  // The API server, from its clients
  { to: ['apiserver'], failures: ['closed'], by: ['kubelet'], symptom: 'node-not-reporting' },
  {
    to: ['apiserver', 'elsewhere'],
    failures: [...noWay, 'dial', 'cut-off', 'unread'],
    where: isFallback,
    symptom: 'kubeconfig-missing',
    isLastLine: true,
  },
  {
    to: ['apiserver'],
    failures: ['cut-off'],
    during: ['certificate-request'],
    oneOf: ['node-credentials-refused', 'apiserver-unreachable'],
  },
  { to: ['apiserver'], failures: ['cut-off', 'bad-address'], during: ['heartbeat', 'register'], symptom: 'node-not-reporting' },
  { to: ['apiserver', 'unknown'], failures: ['no-node'], symptom: 'node-not-reporting' },
  // A node that reports that it is not ready
  { to: everywhere, failures: ['not-ready'], during: ['cni'] },
  { to: everywhere, failures: ['not-heard'], symptom: 'node-not-reporting' },
  { to: ['joined-apiserver'], failures: ['not-ready'], oneOf: ['apiserver-unreachable', 'node-not-reporting'] },
  { to: everywhere, failures: ['not-ready'], oneOf: ['node-not-reporting'] },
  {
    to: ['apiserver'],
    failures: ['client-timeout'],
    during: ['heartbeat'],
    where: isUnnamed,
    symptom: 'node-not-reporting',
    isLastLine: true,
  },
  { to: ['apiserver'], failures: ['cert-expired'], symptom: 'control-plane-certificates-expired' },
  { to: ['apiserver'], failures: wrongCertificate, symptom: 'apiserver-not-trusted' },
  { to: ['apiserver'], failures: ['cert-unread'], oneOf: ['apiserver-not-trusted', 'control-plane-certificates-expired'] },
  {
    to: ['apiserver'],
    failures: ['unread'],
    during: ['kubectl', 'client-go'],
    // A watch fails by what it reads as well.
    where: ({ isOfKubernetes, speaker }) => isOfKubernetes && speaker !== 'client',
    oneOf: ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused'],
  },
  // A kubelet that has not read its own node yet
  { to: ['apiserver'], failures: ['unread'], by: ['kubelet'], oneOf: ['node-not-reporting', 'apiserver-unreachable'] },
  { to: ['joined-apiserver'], failures: ['unread', 'server-error', 'unavailable'], oneOf: ['join-refused', 'apiserver-unreachable'] },
  { to: ['apiserver'], failures: ['lease-lost'], oneOf: ['apiserver-unreachable', 'etcd-unreachable'] },
  // The kubelet prints what the plugin for the network of pods was answered.
  { to: ['apiserver'], failures: ['unauthorized'], during: ['cni'], symptom: 'credentials-refused' },
  { to: ['unknown', 'apiserver'], failures: ['unauthorized'], during: ['node-token'], oneOf: ['node-credentials-refused', 'join-refused'] },
  { to: ['apiserver'], failures: ['unauthorized'], by: ['kubelet'], symptom: 'node-credentials-refused' },
  { to: ['apiserver'], failures: ['forbidden'], by: ['kubelet'], during: ['anonymous'], symptom: 'node-credentials-refused' },
  { to: ['apiserver', 'unknown'], failures: ['forbidden'], during: ['node-user'], symptom: 'node-authorizer-refuses' },
  {
    to: ['apiserver'],
    failures: ['forbidden'],
    during: ['own-node'],
    where: ({ operations }) => operations.has('anonymous'),
    oneOf: ['node-credentials-refused', 'credentials-refused'],
  },
  {
    to: ['apiserver', 'unknown'],
    failures: ['forbidden'],
    during: ['anonymous'],
    where: isAnsweredByTheApi,
    symptom: 'credentials-refused',
  },
  { to: ['apiserver'], failures: ['unauthorized'], symptom: 'credentials-refused' },
  // A connection that was open and broke off is no sign that the API server cannot be reached.
  {
    to: ['apiserver'],
    failures: ['reset', 'timed-out', 'closed'],
    during: ['established'],
    by: ['kubelet'],
    symptom: 'node-not-reporting',
  },
  { to: ['apiserver'], failures: ['reset', 'closed', 'stream-eof'], during: ['heartbeat'], symptom: 'node-not-reporting' },
  { to: ['apiserver'], failures: ['reset', 'closed', 'stream-eof'], during: ['watch-stream'], symptom: 'stream-cut' },
  { to: ['apiserver'], failures: ['eof'], during: ['watch-stream'], oneOf: ['stream-cut', 'apiserver-unreachable'] },
  { to: ['apiserver'], failures: ['stream-eof'], during: ['watch'], oneOf: ['stream-cut', 'apiserver-unreachable'] },
  { to: ['apiserver'], failures: ['cut-off'], oneOf: ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused'] },
  // kubectl tells of its first request.
  {
    to: ['apiserver'],
    failures: ['reset', 'timed-out', 'closed'],
    during: ['established'],
    where: ({ operations }) => !operations.has('kubectl') && !operations.has('typed'),
    oneOf: ['apiserver-unreachable', 'stream-cut'],
  },
  { to: ['apiserver'], failures: [...noWay, 'dial', 'no-such-host', 'handshake-timeout'], symptom: 'apiserver-unreachable' },
  // An API server that answers so waited for somebody else, and while something is written for webhooks as well.
  {
    to: ['apiserver', 'unknown'],
    failures: ['client-timeout'],
    during: ['write'],
    where: isUnnamed,
    oneOf: ['webhook-timeout', 'apiserver-unreachable', 'etcd-unreachable'],
  },
  {
    to: ['apiserver', 'unknown'],
    failures: ['client-timeout', 'server-error'],
    during: ['answer'],
    where: isUnnamed,
    oneOf: ['apiserver-unreachable', 'etcd-unreachable'],
  },
  {
    to: ['apiserver'],
    failures: ['client-timeout', 'eof', 'reset'],
    during: ['kubectl', 'typed', 'client-go'],
    symptom: 'apiserver-unreachable',
  },
  {
    to: ['apiserver'],
    failures: ['client-timeout', 'eof', 'reset'],
    during: ['leader', 'watch'],
    where: isUnnamed,
    oneOf: ['apiserver-unreachable', 'etcd-unreachable'],
  },
  { to: ['apiserver'], failures: ['bad-address'], oneOf: ['apiserver-unreachable'] },
  { to: ['apiserver'], failures: ['unavailable'], during: ['kubectl', 'client-go'], oneOf: ['apiserver-unreachable'] },
  // What an API server that answers has to ask for a group of APIs is an extension API server.
  {
    to: ['apiserver'],
    failures: ['unavailable'],
    where: ({ target }) => target?.path.startsWith('/apis/') ?? false,
    oneOf: ['aggregated-api-unavailable', 'apiserver-unreachable'],
  },
  { to: ['apiserver'], failures: ['client-timeout', 'eof', 'reset'], where: isNamed, symptom: 'apiserver-unreachable' },
  {
    to: ['apiserver'],
    failures: ['stream-eof'],
    during: ['kubelet-stream'],
    oneOf: ['stream-cut', 'upgrade-not-relayed', 'kubelet-connection-breaks'],
  },
  { to: ['apiserver'], failures: ['closed', 'eof', 'stream-eof'], oneOf: ['stream-cut', 'apiserver-unreachable'] },
  { to: ['apiserver'], failures: ['alert-internal'], oneOf: ['apiserver-unreachable'] },
  // Servers that print what a client sent them
  { to: ['here', 'apiserver', 'etcd', ...kubelets], failures: alerts, symptom: 'remote-refused-certificate' },
  { to: ['here'], failures: ['no-serving-certificate'], symptom: 'kubelet-without-certificate' },
  // Where clients ask that know of no API server
  {
    to: ['elsewhere'],
    failures: noWay,
    where: ({ isOfKubernetes, target, operations }) =>
      isOfKubernetes &&
      !operations.has('elsewhere') &&
      target !== undefined &&
      isLoopback(target.host) &&
      [80, 443, 8080].includes(target.port ?? 80),
    oneOf: ['apiserver-unreachable', 'kubeconfig-missing'],
  },
  // A client on Windows names no more than the port
  { to: ['elsewhere'], failures: noWay, during: ['windows'], where: isLikelyApiPort, symptom: 'apiserver-unreachable' },
  // The answer to kubectl itself
  { to: ['unknown'], failures: ['no-such-host'], during: ['answer'], symptom: 'node-name-not-found' },
  { to: ['unknown'], failures: ['unauthorized'], during: ['answer', 'cni'], symptom: 'credentials-refused' },
  // What comes from a kubelet through the API server
  { to: ['unknown'], failures: ['no-such-host'], during: ['typed-stream'], oneOf: ['node-name-not-found', 'apiserver-unreachable'] },
  {
    to: ['unknown'],
    failures: ['unavailable', 'server-error'],
    during: ['typed-stream'],
    oneOf: ['tunnel-proxy-error', 'no-agent-available', 'kubelet-unreachable'],
  },
  {
    to: ['unknown'],
    failures: ['closed', 'reset', 'eof', 'socket-cut', 'client-timeout'],
    during: ['typed-stream'],
    oneOf: ['stream-cut', 'kubelet-connection-breaks'],
  },
  {
    to: ['apiserver', 'unknown'],
    failures: ['closed', 'reset', 'eof', 'socket-cut', 'client-timeout', 'unread'],
    during: ['watch-stream'],
    oneOf: ['stream-cut', 'apiserver-unreachable'],
  },
  {
    to: ['unknown'],
    failures: ['stream-eof', 'socket-cut'],
    where: ({ isOfKubernetes }) => isOfKubernetes,
    oneOf: ['stream-cut', 'apiserver-unreachable', 'upgrade-not-relayed'],
  },
  {
    to: ['unknown', 'apiserver'],
    failures: ['unavailable'],
    during: ['answer'],
    oneOf: ['aggregated-api-unavailable', 'no-agent-available', 'apiserver-unreachable'],
  },
  { to: ['unknown', 'apiserver'], failures: ['forbidden'], during: ['node-proxy'], symptom: 'nodes-proxy-forbidden' },
  { to: ['unknown', 'apiserver'], failures: ['forbidden'], during: ['node-stats'], symptom: 'scraper-forbidden' },
  { to: ['apiserver'], failures: ['not-tls'], oneOf: ['apiserver-unreachable'] },
  // Alone, without a word of whose it is
  {
    to: ['unknown'],
    failures: certificate,
    during: ['grpc-handshake'],
    alone: true,
    oneOf: ['agent-distrusts-server', 'control-plane-certificates-expired'],
  },
  {
    to: ['unknown'],
    failures: certificate,
    during: ['service', 'webhook-name'],
    oneOf: ['webhook-certificate', 'aggregated-api-certificate'],
  },
  ...Object.entries(whoseIsOpen).map(([failure, oneOf]): Cause => ({
    to: ['unknown'],
    failures: [failure as Failure],
    where: mayBeOurs,
    oneOf,
  })),
  {
    to: ['unknown'],
    failures: ['reset', 'eof', 'closed'],
    // A kubelet has connections to drivers of volumes as well.
    where: (finding) => isInKubernetes(finding) && finding.speaker !== 'kubelet',
    oneOf: ['apiserver-unreachable', 'stream-cut', 'kubelet-connection-breaks'],
  },
  {
    to: ['unknown'],
    failures: [...unanswered, 'dial', 'no-such-host'],
    where: isInKubernetes,
    oneOf: ['apiserver-unreachable', 'kubelet-unreachable', 'webhook-timeout'],
  },
  { to: ['unknown'], failures: alerts, during: ['grpc-handshake'], alone: true, symptom: 'remote-refused-certificate' },
  {
    to: ['unknown'],
    failures: alerts,
    where: ({ isAlone, isOfKubernetes }) => isAlone || isOfKubernetes,
    oneOf: ['remote-refused-certificate'],
  },
  { to: ['elsewhere'], failures: alerts, during: ['webhook-name'], oneOf: ['remote-refused-certificate', 'webhook-certificate'] },
];
