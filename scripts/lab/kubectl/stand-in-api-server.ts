import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { connect, TLSSocket } from 'node:tls';
import type { Credential } from '../network/certificate-authority.ts';
import { loopback, type Room } from '../network/laboratory-room.ts';

/** The pod of the lab. */
export const thePod = { namespace: 'lab', name: 'pod-a', container: 'c', port: 8080 } as const;

/** The two sides of a session that is passed on. */
export type Sender = 'client' | 'server';

interface StandInApiServerOptions {
  /** None for one that speaks plain HTTP. */
  readonly tls: Credential | undefined;
  readonly clientCa: string;
  /** Whom it serves. Over plain HTTP nobody is asked. */
  readonly admits: { readonly token: string; readonly certificateOf: string };
  /** What only this server says at `/version`. */
  readonly answer: string;
  /** Where it passes sessions on to, and the CA that it verifies the kubelet with, if it does. */
  readonly kubelet: { readonly port: number; readonly ca: string | undefined; readonly certificate: Credential };
  /** Is told of each request. */
  readonly heard: (request: IncomingMessage) => void;
  /** Is given what passes in a session, without TLS, and the secrets of each TLS session, in the format of NSS. */
  readonly passed?: (from: Sender, bytes: Buffer) => void;
  readonly keyLog?: (line: Buffer) => void;
}

const { namespace, name, container, port } = thePod;
const podAddress = `/api/v1/namespaces/${namespace}/pods/${name}`;
const resource = (of: string, kind: string) => ({ name: of, singularName: '', namespaced: true, kind, verbs: ['get', 'create'] });

/** What kubectl asks before it opens a session: which resources there are, and the pod. */
const objects: Readonly<Record<string, object>> = {
  '/api': { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] },
  '/apis': { kind: 'APIGroupList', apiVersion: 'v1', groups: [] },
  '/api/v1': {
    ...{ kind: 'APIResourceList', groupVersion: 'v1' },
    resources: [{ ...resource('pods', 'Pod'), shortNames: ['po'] }, resource('pods/exec', 'PodExecOptions')],
  },
  [podAddress]: {
    ...{ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace } },
    spec: { nodeName: 'node-a', containers: [{ name: container, image: 'none', ports: [{ containerPort: port }] }] },
    status: { phase: 'Running' },
  },
};

/** The address of a request without what is asked of it. */
const addressOf = ({ url = '/' }: IncomingMessage): string => new URL(url, 'http://stand-in').pathname;

/**
 * Stands in for an API server: it answers what kubectl asks, and passes sessions on to a kubelet byte by byte, as its proxy that knows of upgrades does.
 * It does not translate WebSocket to SPDY.
 */
export async function startStandInApiServer(room: Room, options: StandInApiServerOptions): Promise<{ readonly port: number }> {
  const { tls, clientCa, admits, answer, heard } = options;
  const isAdmitted = ({ socket, headers }: IncomingMessage): boolean =>
    !(socket instanceof TLSSocket) ||
    headers.authorization === `Bearer ${admits.token}` ||
    (socket.authorized && socket.getPeerCertificate().subject.CN === admits.certificateOf);
  const respond = (request: IncomingMessage, response: ServerResponse): void => {
    heard(request);
    const object = addressOf(request) === '/version' ? { real: answer } : objects[addressOf(request)];
    const [status, body] = !isAdmitted(request)
      ? ([401, 'Unauthorized'] as const)
      : object
        ? ([200, object] as const)
        : ([404, 'NotFound'] as const);
    const text = JSON.stringify(typeof body === 'string' ? statusObject(status, body, body) : body);
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  };
  const server = tls
    ? createHttpsServer({ ...tls, ca: clientCa, requestCert: true, rejectUnauthorized: false }, respond)
    : createHttpServer(respond);
  if (options.keyLog) server.on('keylog', options.keyLog);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    heard(request);
    room.keep(socket);
    if (!isAdmitted(request)) return refuse(socket, 401, 'Unauthorized', 'Unauthorized');
    if (options.passed) watch(request, socket, options.passed);
    passOn(room, request, socket, options.kubelet);
  });
  return { port: await room.listen(server) };
}

/** Shows what passes in a session: the head of the request as it was sent, then what comes from either side. */
function watch(
  { method, url, httpVersion, rawHeaders }: IncomingMessage,
  near: Duplex,
  passed: (from: Sender, bytes: Buffer) => void,
): void {
  const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
  passed('client', Buffer.from([`${method} ${url} HTTP/${httpVersion}`, ...lines, '', ''].join('\r\n')));
  near.on('data', (piece: Buffer) => passed('client', piece));
  const write = near.write.bind(near) as (chunk: Buffer) => boolean;
  near.write = (chunk: Buffer) => {
    passed('server', chunk);
    return write(chunk);
  };
}

const statusObject = (code: number, reason: string, message: string) => ({
  ...{ kind: 'Status', apiVersion: 'v1', metadata: {} },
  ...{ status: 'Failure', code, reason, message },
});

function refuse(socket: Duplex, code: number, reason: string, message: string): void {
  const text = JSON.stringify(statusObject(code, reason, message));
  socket.end(
    `HTTP/1.1 ${code} ${reason}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  );
}

/** Opens the session at the kubelet with what the client wants to upgrade to, without the credential of the client. */
function passOn(room: Room, request: IncomingMessage, near: Duplex, kubelet: StandInApiServerOptions['kubelet']): void {
  const { search, pathname } = new URL(request.url ?? '/', 'http://stand-in');
  const isExec = pathname.endsWith('/exec');
  const target = isExec ? `/exec/${namespace}/${name}/${container}${search}` : `/portForward/${namespace}/${name}`;
  const far = room.keep(
    connect({
      ...{ host: loopback, port: kubelet.port, ...kubelet.certificate, rejectUnauthorized: kubelet.ca !== undefined },
      ...(kubelet.ca === undefined ? {} : { ca: kubelet.ca }),
    }),
  );
  far.once('error', (error) =>
    refuse(near, 500, 'InternalError', `error dialing backend: ${error.message.replace(/; if the root CA .*/, '')}`),
  );
  far.once('secureConnect', () => {
    const headers = Object.entries(request.headers).filter(([header]) => !['authorization', 'host', 'content-length'].includes(header));
    const lines = headers.map(([header, value]) => `${header}: ${String(value)}`);
    far.write([`${request.method ?? 'GET'} ${target} HTTP/1.1`, `host: ${loopback}`, ...lines, '', ''].join('\r\n'));
    near.pipe(far).pipe(near);
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  });
}
