import { servers, type Destination, type Failure, type Finding } from './field.ts';

/** What the failure says of that server, which `$` stands for, and whose certificate or credential it is about. */
const said: Readonly<Record<Failure, string>> = {
  dial: 'a connection to $ failed, and the reason is cut off or in words that are unknown here',
  'cut-off': 'a request to $ failed, and the reason is cut off',
  unread: 'a request to $ failed, and the reason is none that is known here',
  'no-such-host': 'the name of $ was not found',
  refused: '$ refused a connection',
  'timed-out': '$ did not answer a connection',
  unreachable: 'this machine has no way to $',
  'no-socket': 'a socket on the way to $ does not exist',
  reset: 'a connection to $ was reset',
  closed: 'a connection to $ was closed already',
  eof: '$ closed a connection without an answer',
  'stream-eof': 'a stream from $ ended in the middle',
  'socket-cut': 'a WebSocket to $ ended without a close frame',
  'handshake-timeout': '$ did not finish a TLS handshake',
  'client-timeout': '$ did not answer in time',
  'not-tls': '$ answered without TLS',
  'plain-to-tls': '$ was sent plain HTTP where it expects TLS',
  'not-http': '$ answered without HTTP',
  'alert-internal': '$ broke a TLS handshake off with an internal error',
  'alert-bad-certificate': '$ or its client refused the other’s certificate',
  'alert-unknown-authority': '$ or its client does not know the CA of the other’s certificate',
  'alert-expired': '$ refused a client certificate that has expired',
  'alert-certificate-required': '$ demands a client certificate',
  'alert-handshake': '$ and its client agreed on no version or cipher suite of TLS',
  'no-serving-certificate': '$ has no certificate to present',
  'cert-no-ip': 'the certificate of $ holds no IP address',
  'cert-other-name': 'the certificate of $ is for another name',
  'cert-no-name': 'the certificate of $ holds no host name',
  'cert-unknown-authority': 'the certificate of $ is from a CA that the client does not trust',
  'cert-expired': 'the certificate of $ has expired, or a clock is wrong',
  'cert-usage': 'the certificate of $ may not be used for this',
  'cert-refused': 'a client refused the certificate of $',
  'cert-unread': 'a certificate was refused on the way to $, and the reason is cut off or none that is known here',
  'web-page': 'something on the way to $ answered with a web page',
  'tunnel-dial': 'a tunnel opened no connection to $ in time',
  'not-signed': 'a kubelet asked for a certificate, and nobody signed it',
  'no-upgrade': 'a request to $ lacks the headers of an upgrade',
  'bad-handshake': '$ did not accept a WebSocket',
  'bad-address': 'the address of $ is not written as one',
  'no-config': 'a program did not read the kubeconfig that names $',
  'no-credentials': 'a program has no valid credentials to present to $',
  'no-address': 'the address of a node was not found',
  unauthorized: '$ does not know who asks',
  forbidden: '$ knows who asks, and forbids it',
  'no-path': '$ has nothing at the path that was asked for',
  unavailable: '$, or a proxy in front of it, says that it is not available',
  'no-agent': 'no agent is there to carry a request to $',
  'no-endpoints': 'no ready pod stands behind $',
  'no-ready-endpoints': 'no ready pod stands behind $',
  'server-error': '$ answered with an error of its own',
  'no-flag': 'a program does not know a flag that is set',
  'no-files': 'a program may open no more files or connections',
  'no-program': 'a program that was to be run is not installed',
  'no-node': '$ has no object of a node',
  'lease-lost': 'a client of $ did not renew the lease by which it leads',
  'not-heard': 'nobody hears of a node',
  'not-ready': 'a node is not ready',
  'not-allowed': 'something on the way does not allow the address of $',
};

/** What of a message is understood, as a clause: of the failures, the last that names its server, else the last; without any, the server that it is about. */
export function understoodOf(findings: readonly Finding[], about: Destination | undefined): string | undefined {
  const told = findings.filter(({ failure }) => failure !== 'dial');
  const known = told.findLast(({ destination }) => destination !== 'unknown' && destination !== 'elsewhere');
  const found = known ?? told.at(-1) ?? findings.at(-1);
  if (!found) return about && `it has words or addresses of messages about ${servers[about]}, and no failure in it is known here`;
  const { failure, destination, target } = found;
  const address =
    target && destination === 'elsewhere' ? ` (${target.host}${target.port === undefined ? '' : `:${String(target.port)}`})` : '';
  const clause =
    destination === 'here' && failure === 'not-tls'
      ? 'a client of the program that printed this used no TLS'
      : said[failure].replace('$', () => servers[destination] + address);
  if (destination === 'unknown') return `${clause}; the message does not say which`;
  return destination === 'elsewhere' ? `${clause}, which is none of the servers of these connections` : clause;
}
