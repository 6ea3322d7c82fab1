/** How a connection failed, in the layer in which it did: names, TCP, TLS, certificates, HTTP, streams. */
export type Failure =
  /** A connection was opened, and the message ends or says no reason that is known. */
  | 'dial'
  /** A request failed, and the message ends before it says how. */
  | 'cut-off'
  /** A request failed, and the message says how in words that are not read. */
  | 'unread'
  | 'no-such-host'
  | 'refused'
  | 'timed-out'
  | 'unreachable'
  | 'no-socket'
  | 'reset'
  | 'closed'
  | 'eof'
  | 'stream-eof'
  | 'socket-cut'
  | 'handshake-timeout'
  | 'client-timeout'
  | 'not-tls'
  | 'plain-to-tls'
  | 'not-http'
  | 'alert-internal'
  | 'alert-bad-certificate'
  | 'alert-unknown-authority'
  | 'alert-expired'
  | 'alert-certificate-required'
  | 'alert-handshake'
  | 'no-serving-certificate'
  | 'cert-no-ip'
  | 'cert-other-name'
  | 'cert-no-name'
  | 'cert-unknown-authority'
  | 'cert-expired'
  | 'cert-usage'
  | 'cert-refused'
  /** A certificate was refused, and the message ends before it says why, or says it in words that are not read. */
  | 'cert-unread'
  | 'web-page'
  | 'tunnel-dial'
  | 'not-signed'
  | 'no-upgrade'
  | 'bad-handshake'
  | 'bad-address'
  | 'no-address'
  | 'no-credentials'
  /** A kubeconfig is missing, or may not be read. */
  | 'no-config'
  | 'unauthorized'
  | 'forbidden'
  | 'no-path'
  | 'unavailable'
  | 'no-agent'
  | 'no-endpoints'
  /** The Service is there, and no pod of it is ready, or the request names none of its ports. */
  | 'no-ready-endpoints'
  | 'server-error'
  | 'no-flag'
  | 'no-files'
  | 'no-program'
  | 'no-node'
  | 'not-ready'
  /** Nobody hears of a node. */
  | 'not-heard'
  /** A leader did not renew its lease. */
  | 'lease-lost'
  | 'not-allowed';

/** What was going on, by the words that a program prints around the failure. */
export type Operation =
  | 'kubelet-call'
  | 'kubelet-stream'
  | 'answer'
  | 'api-status'
  | 'client-go'
  | 'established'
  | 'socket'
  | 'cni'
  | 'anonymous'
  | 'anonymous-caller'
  | 'named-user'
  | 'node-user'
  | 'own-node'
  | 'node-proxy'
  | 'node-stats'
  | 'serving-request'
  | 'webhook'
  | 'webhook-name'
  | 'aggregated'
  | 'discovery'
  | 'proxied'
  | 'passed-on'
  | 'scrape'
  | 'metrics-server'
  | 'agent-connects'
  | 'agent-token'
  | 'agent'
  | 'k3s-tunnel'
  | 'join'
  | 'heartbeat'
  | 'register'
  | 'certificate-request'
  | 'node-token'
  | 'watch'
  | 'watch-stream'
  | 'write'
  | 'typed-stream'
  | 'ends-after'
  | 'copy'
  | 'leader'
  | 'apiserver-name'
  | 'service'
  | 'kubectl'
  | 'typed'
  | 'authenticate'
  | 'accept'
  | 'etcd'
  | 'storage'
  | 'port-forward'
  | 'tunnel-data'
  | 'stream'
  | 'last-line'
  | 'client-certificate'
  | 'windows'
  | 'debug'
  | 'grpc-handshake'
  | 'credentials'
  | 'other-login'
  | 'by-hand'
  | 'elsewhere';

/** Which program printed the message, by the prefix of its line or the file that its log names. */
export type Speaker =
  'kubelet' | 'apiserver' | 'aggregator' | 'kubectl' | 'scraper' | 'agent' | 'etcd' | 'k3s' | 'client' | 'kube-proxy' | 'elsewhere';

/** The server that was meant: what address, URL and operation together say. `elsewhere` is a server that is none of the links. */
export type Destination =
  | 'kubelet'
  | 'scraped-kubelet'
  | 'apiserver'
  | 'joined-apiserver'
  | 'webhook'
  | 'extension'
  | 'proxied'
  | 'konnectivity-server'
  | 'k3s-server'
  | 'etcd'
  /** The program that printed the message is the server, and the address is its client's. */
  | 'here'
  | 'elsewhere'
  | 'unknown';

/** A URL or an address as a message names it. */
export interface Target {
  readonly scheme: string | undefined;
  readonly host: string;
  readonly port: number | undefined;
  /** With its leading slash; without query. Empty where there is none. */
  readonly path: string;
  /** Without the question mark; as far as it is in one word, which ends before the first `=`. */
  readonly query: string;
  readonly isUrl: boolean;
}

/** One failure of a message, with what is known of it. Offsets are of words. */
export interface Finding {
  readonly failure: Failure;
  readonly destination: Destination;
  readonly operations: ReadonlySet<Operation>;
  readonly speaker: Speaker | undefined;
  /** The URL or address that stands nearest in front of the failure, or else behind it. */
  readonly target: Target | undefined;
  /** Whether its record says nearly nothing besides. */
  readonly isAlone: boolean;
  /** Whether it says nothing at all besides. */
  readonly isBare: boolean;
  /** Whether the text, if only in another record, names Kubernetes, a part or a product of it, or a pod. */
  readonly isOfKubernetes: boolean;
  /** Where the words of the failure begin, and where all that belongs to it begins and ends. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Letters of the words that say all this. */
  readonly weight: number;
  /** The record of the text in which it stands, counted from 0. */
  readonly record: number;
}
