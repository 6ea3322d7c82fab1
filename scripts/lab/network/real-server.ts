import { createServer as createHttpServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { Credential } from './certificate-authority.ts';
import type { Room } from './laboratory-room.ts';

/**
 * Whom a server serves: anyone, the holder of the client certificate with this name, whoever has this token, or every caller whom it knows, be it by a
 * certificate of its CA or by one of these tokens.
 */
export type Admission = 'anyone' | { readonly certificateOf: string } | { readonly token: string } | { readonly known: readonly string[] };

export interface ServerOptions {
  /** None for a server that speaks plain HTTP. */
  readonly tls: Credential | undefined;
  /** The CA of the clients’ certificates. */
  readonly clientCa: string;
  readonly admits: Admission;
  /** What only this server knows, and says to whom it admits. */
  readonly answer: string;
  /** Is told of each request, admitted or not. */
  readonly heard?: (request: IncomingMessage) => void;
}

/** The real server of a case: a kubelet, a pod, an API server or a konnectivity-server. */
export interface RealServer {
  readonly port: number;
  /** The requests that it acted on. */
  readonly actedOn: readonly string[];
}

/** 200 for a caller that is admitted, 401 for one without a credential that is accepted, 403 for somebody else. */
function statusFor(request: IncomingMessage, admits: Admission): 200 | 401 | 403 {
  if (admits === 'anyone') return 200;
  if ('token' in admits) return request.headers.authorization === `Bearer ${admits.token}` ? 200 : 401;
  const socket = request.socket instanceof TLSSocket && request.socket.authorized ? request.socket : undefined;
  if ('known' in admits) return socket || admits.known.some((token) => request.headers.authorization === `Bearer ${token}`) ? 200 : 401;
  if (!socket) return 401;
  return socket.getPeerCertificate().subject.CN === admits.certificateOf ? 200 : 403;
}

/** The text of a message. */
export async function bodyOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A server as Node makes it, which asks for a certificate and decides by itself what one without gets, as a kubelet does. */
function webServer({ tls, clientCa }: ServerOptions): Server {
  return tls ? createHttpsServer({ ...tls, ca: clientCa, requestCert: true, rejectUnauthorized: false }) : createHttpServer();
}

/** Starts a real server. `upgraded` gets each connection that an admitted caller asks to keep, which is how an agent registers. */
export async function startRealServer(room: Room, options: ServerOptions, upgraded?: (connection: Duplex) => void): Promise<RealServer> {
  const actedOn: string[] = [];
  const server = webServer(options);
  server.on('request', (request, response) => {
    options.heard?.(request);
    bodyOf(request).then(
      (body) => {
        const status = statusFor(request, options.admits);
        if (status === 200) actedOn.push(body);
        const text = status === 200 ? options.answer : `${status}`;
        response.writeHead(status, { 'content-length': Buffer.byteLength(text) }).end(text);
      },
      () => response.destroy(),
    );
  });
  server.on('upgrade', (request: IncomingMessage, connection: Duplex) => {
    const status = statusFor(request, options.admits);
    if (status !== 200 || !upgraded) return void connection.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
    connection.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: lab-tunnel\r\n\r\n');
    upgraded(room.keep(connection));
  });
  return { port: await room.listen(server), actedOn };
}
