import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Credential } from './certificate-authority.ts';
import { GaveUp, loopback, within, type Room } from './laboratory-room.ts';
import { bodyOf } from './real-server.ts';

/** How a client speaks to a server: in plaintext, or with TLS and what it verifies. */
export interface ClientOptions {
  /** The CA to verify the server with, `unverified` for a client that takes any certificate, and `plaintext` without TLS. */
  readonly verifies: 'plaintext' | 'unverified' | { readonly ca: string };
  readonly certificate?: Credential | undefined;
  readonly token?: string | undefined;
}

/** What came of a request: the status and the text of an answer, or why there was none. */
export type Outcome = { readonly status: number; readonly text: string } | { readonly error: string };

/** TLS over a connection that is open. The name to verify is the address that the client wants, whoever is at the other end. */
async function secured(room: Room, connection: Duplex, { verifies, certificate }: ClientOptions): Promise<TLSSocket> {
  const verified = typeof verifies === 'object';
  const socket = room.keep(
    connectTls({
      socket: connection,
      host: loopback,
      rejectUnauthorized: verified,
      ...(verified ? { ca: verifies.ca } : {}),
      ...certificate,
    }),
  );
  await within(
    'a TLS handshake',
    new Promise<void>((resolve, reject) => {
      socket.once('secureConnect', resolve);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('the other side closed the connection during the TLS handshake')));
    }),
  );
  return socket;
}

/** Opens what the client speaks on a connection: the connection itself, or TLS over it. */
export const speak = async (room: Room, connection: Duplex, options: ClientOptions): Promise<Duplex> =>
  options.verifies === 'plaintext' ? connection : secured(room, connection, options);

/** Begins a request on a connection that is ready. */
export function beginRequest(connection: Duplex, path: string, headers: Record<string, string>): ClientRequest {
  const request = httpRequest({ createConnection: () => connection, host: loopback, method: 'POST', path, headers });
  // An altered connection may complain again after the first error, which ended the request.
  request.on('error', () => request.destroy());
  return request;
}

/** The outcome of a request that an error ended. A step that only took too long is no outcome, so it is thrown on. */
export function refusedBy(error: unknown): Outcome {
  if (error instanceof GaveUp) throw error;
  return { error: error instanceof Error ? error.message : String(error) };
}

/**
 * Sends one request over a connection and waits for what comes of it. `ready` is called when the client is sure of the other side, right
 * before it sends the request.
 */
export async function exchange(
  room: Room,
  connection: Duplex,
  options: ClientOptions,
  body: string,
  ready: () => void = () => {},
): Promise<Outcome> {
  try {
    const spoken = await speak(room, connection, options);
    ready();
    const request = beginRequest(spoken, '/exec', {
      connection: 'close',
      ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
    });
    const response = await within(
      'an answer',
      new Promise<IncomingMessage>((resolve, reject) => {
        request.once('response', resolve);
        request.once('error', reject);
        request.once('close', () => reject(new Error('the connection was closed without an answer')));
        request.end(body);
      }),
    );
    return { status: response.statusCode ?? 0, text: await within('the rest of an answer', bodyOf(response)) };
  } catch (error) {
    return refusedBy(error);
  } finally {
    connection.destroy();
  }
}
