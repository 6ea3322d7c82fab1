import type { Destination, Failure, Finding } from './field.ts';

/** Who was meant. */
const servers: Readonly<Record<Destination, string>> = {
  kubelet: 'a kubelet',
  'scraped-kubelet': 'a kubelet',
  apiserver: 'the API server',
  'joined-apiserver': 'the API server that a node joins',
  webhook: 'a webhook',
  extension: 'an extension API server',
  proxied: 'the target of a proxied request',
  'konnectivity-server': 'konnectivity-server',
  'k3s-server': 'a server of k3s or RKE2',
  etcd: 'etcd',
  here: 'the program that printed this',
  elsewhere: 'another server',
  unknown: 'a server',
};

/** What the failure says of that server, and whose certificate or credential it is about. */
const said: Readonly<Record<Failure, (server: string) => string>> = {
  dial: (server) => `a connection to ${server} failed, and the reason is cut off`,
  'no-such-host': (server) => `the name of ${server} was not found`,
  refused: (server) => `${server} refused a connection`,
  'timed-out': (server) => `${server} did not answer a connection`,
  unreachable: (server) => `no route leads to ${server}`,
  'no-socket': (server) => `a socket on the way to ${server} does not exist`,
  reset: (server) => `a connection to ${server} was reset`,
  closed: (server) => `a connection to ${server} was closed already`,
  eof: (server) => `${server} closed a connection without an answer`,
  'stream-eof': (server) => `a stream from ${server} ended in the middle`,
  'handshake-timeout': (server) => `${server} did not finish a TLS handshake`,
  'client-timeout': (server) => `${server} did not answer in time`,
  'not-tls': (server) => `${server} answered without TLS`,
  'plain-to-tls': (server) => `${server} was sent plain HTTP where it expects TLS`,
  'alert-internal': (server) => `${server} broke a TLS handshake off with an internal error`,
  'alert-bad-certificate': (server) => `${server} or its client refused the other’s certificate`,
  'alert-unknown-authority': (server) => `${server} or its client does not know the CA of the other’s certificate`,
  'alert-expired': (server) => `${server} refused a client certificate that has expired`,
  'alert-certificate-required': (server) => `${server} demands a client certificate`,
  'alert-handshake': (server) => `${server} and its client agreed on no version or cipher suite of TLS`,
  'no-serving-certificate': (server) => `${server} has no certificate to present`,
  'cert-no-ip': (server) => `the certificate of ${server} holds no IP address`,
  'cert-other-name': (server) => `the certificate of ${server} is for another name`,
  'cert-no-name': (server) => `the certificate of ${server} holds no host name`,
  'cert-unknown-authority': (server) => `the certificate of ${server} is from a CA that the client does not trust`,
  'cert-expired': (server) => `the certificate of ${server} has expired, or a clock is wrong`,
  'cert-usage': (server) => `the certificate of ${server} may not be used for this`,
  'web-page': (server) => `something on the way to ${server} answered with a web page`,
  unauthorized: (server) => `${server} does not know who asks`,
  forbidden: (server) => `${server} knows who asks, and forbids it`,
  unavailable: (server) => `${server}, or a proxy in front of it, says that it is not available`,
  'no-endpoints': (server) => `no ready pod stands behind ${server}`,
  'server-error': (server) => `${server} answered with an error of its own`,
  'no-files': () => 'a program may open no more files or connections',
  'no-program': () => 'a program that was to be run is not installed',
};

/** What of a message is understood, as a clause: of the failures, the last that names its server, else the last. */
export function understoodOf(findings: readonly Finding[]): string | undefined {
  const told = findings.filter(({ failure }) => failure !== 'dial');
  const known = told.findLast(({ destination }) => destination !== 'unknown' && destination !== 'elsewhere');
  const found = known ?? told.at(-1) ?? findings.at(-1);
  if (!found) return undefined;
  const { failure, destination, target } = found;
  const address =
    target && destination === 'elsewhere' ? ` (${target.host}${target.port === undefined ? '' : `:${String(target.port)}`})` : '';
  const clause =
    destination === 'here' && failure === 'not-tls'
      ? 'a client of the program that printed this spoke without TLS'
      : said[failure](`${servers[destination]}${address}`);
  if (destination === 'unknown') return `${clause}; the message does not say which`;
  return destination === 'elsewhere' ? `${clause}, which is none of the servers of these connections` : clause;
}
