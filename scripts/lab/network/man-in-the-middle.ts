import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Credential } from './certificate-authority.ts';
import { exchange, type ClientOptions } from './exchange.ts';
import { loopback, type Room } from './laboratory-room.ts';
import { bodyOf } from './real-server.ts';

/** What an attacker who passes bytes on has seen of both directions. */
export interface Wiretap {
  readonly port: number;
  /** Everything that went by, as bytes. */
  seen(): Buffer;
  /** From now on one bit of each piece in this direction is changed. */
  alter(direction: 'to-server' | 'to-client' | 'nothing'): void;
}

/** Passes each connection on to a port, and writes down every byte. It needs no key, so this is what anyone on the network can do. */
export async function tapWire(room: Room, target: number): Promise<Wiretap> {
  const pieces: Buffer[] = [];
  let altered: 'to-server' | 'to-client' | 'nothing' = 'nothing';
  const passed = (piece: Buffer, direction: 'to-server' | 'to-client'): Buffer => {
    pieces.push(piece);
    if (altered !== direction) return piece;
    const changed = Buffer.from(piece);
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    return changed;
  };
  const port = await room.serve((near) => {
    const far = room.keep(connect(target, loopback));
    near.on('data', (piece: Buffer) => far.write(passed(piece, 'to-server')));
    far.on('data', (piece: Buffer) => near.write(passed(piece, 'to-client')));
    near.on('end', () => far.end());
    far.on('end', () => near.end());
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  return {
    port,
    seen: () => Buffer.concat(pieces),
    alter: (direction) => {
      altered = direction;
    },
  };
}

/** What an impostor makes of a request: passed on to the real server with another command, or answered without it. */
export type Deceit = 'relay' | 'answer-alone';

/** The texts that the attacker puts in place of real ones. */
export interface Forgery {
  readonly command: string;
  readonly answer: string;
}

export interface Impostor {
  readonly port: number;
  /** Requests as the client sent them, and answers of the real server, in plaintext. */
  readonly read: readonly string[];
  /** The `Authorization` header that was captured last. */
  readonly captured: string | undefined;
  deceive(by: Deceit): void;
}

export interface ImpostorOptions {
  /** The certificate that it presents. */
  readonly presents: Credential;
  readonly realServer: number;
  /** How it speaks to the real server: the attacker verifies nobody, and has the attacker’s own credentials only. */
  readonly asClient: ClientOptions;
  readonly forgery: Forgery;
}

/** The type of the record that a TLS client sends first (RFC 8446, section 5.1). */
const tlsHandshake = 22;

/**
 * Takes the place of the server: it reads plaintext as it comes and ends TLS with a certificate of its own. Which of the two the client
 * speaks, the first byte says.
 */
export async function startImpostor(room: Room, { presents, realServer, asClient, forgery }: ImpostorOptions): Promise<Impostor> {
  const read: string[] = [];
  let deceit: Deceit = 'relay';
  let captured: string | undefined;

  async function answerTo(request: IncomingMessage): Promise<string> {
    const body = await bodyOf(request);
    captured = request.headers.authorization ?? captured;
    read.push(`${request.method} ${request.url} ${body}`);
    if (deceit === 'answer-alone') return forgery.answer;
    const token = captured?.replace(/^Bearer /, '');
    const real = await exchange(room, room.keep(connect(realServer, loopback)), { ...asClient, token }, forgery.command);
    if ('text' in real) read.push(real.text);
    return forgery.answer;
  }

  const web = createHttpServer((request: IncomingMessage, response: ServerResponse) => {
    answerTo(request).then(
      (text) => response.end(text),
      () => response.destroy(),
    );
  });
  const tls = createTlsServer(presents, (socket) => web.emit('connection', room.keep(socket)));
  tls.on('tlsClientError', (_, socket) => socket.destroy());
  const tcp = createTcpServer({ pauseOnConnect: true }, (socket) => {
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      if (first[0] === tlsHandshake) return void tls.emit('connection', socket);
      web.emit('connection', socket);
      socket.resume();
    });
    socket.resume();
  });
  const port = await room.listen(tcp);
  return {
    port,
    read,
    get captured() {
      return captured;
    },
    deceive: (by) => {
      deceit = by;
    },
  };
}
