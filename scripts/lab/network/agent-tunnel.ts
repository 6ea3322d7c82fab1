import { connect, createServer } from 'node:net';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { createServer as createTlsServer } from 'node:tls';
import type { Credential } from './certificate-authority.ts';
import { beginRequest, speak, type ClientOptions } from './exchange.ts';
import { loopback, within, type Room } from './laboratory-room.ts';
import { openConnection } from './openssh.ts';
import { startRealServer, type ServerOptions } from './real-server.ts';

/** The server of a tunnel that agents dial. It opens no connection: a request goes back through one that an agent opened. */
export interface TunnelServer {
  readonly port: number;
  /** A connection to a target, through the agent that registered first. */
  reach(target: number): Duplex;
}

/** Starts a tunnel server. Each connection of an agent carries one connection back; the agent opens as many as are needed. */
export async function startTunnelServer(room: Room, options: ServerOptions): Promise<TunnelServer> {
  const agents: Duplex[] = [];
  const { port } = await startRealServer(room, options, (connection) => agents.push(connection));
  return {
    port,
    reach(target) {
      const agent = agents.shift();
      if (!agent) throw new Error('no agent is connected that the server accepts');
      agent.write(`${target}\n`);
      return agent;
    },
  };
}

/**
 * Registers an agent at a tunnel server. When the server names a target, the agent opens a connection to it and passes bytes on in both
 * directions. `redirect` is how a dishonest agent opens one to somewhere else.
 */
export async function registerAgent(
  room: Room,
  server: number,
  options: ClientOptions,
  redirect: (target: number) => number = (target) => target,
): Promise<void> {
  const spoken = await speak(room, await openConnection(room, server), options);
  const request = beginRequest(spoken, '/agent', {
    connection: 'Upgrade',
    upgrade: 'lab-tunnel',
    ...(options.token ? { authorization: `Bearer ${options.token}` } : {}),
  });
  const tunnel = await within(
    'the tunnel server to accept an agent',
    new Promise<Duplex>((resolve, reject) => {
      request.once('upgrade', (_: IncomingMessage, socket: Duplex) => resolve(room.keep(socket)));
      request.once('response', ({ statusCode }: IncomingMessage) =>
        reject(new Error(`the tunnel server refused the agent with ${statusCode}`)),
      );
      request.once('error', reject);
      request.end();
    }),
  );
  tunnel.once('data', (first: Buffer) => {
    tunnel.pause();
    const end = first.indexOf('\n');
    const target = room.keep(connect(redirect(Number(first.subarray(0, end).toString())), loopback));
    tunnel.unshift(first.subarray(end + 1));
    tunnel.pipe(target).pipe(tunnel);
    target.once('close', () => tunnel.destroy());
    tunnel.once('close', () => target.destroy());
  });
}

/** How the API server reaches a tunnel server: a socket in the file system, or a port with mutual TLS. */
export type FrontendKind = 'unix-socket' | { readonly tls: Credential; readonly clientCa: string };

let frontends = 0;

/** Passes on what comes after the first line to the target that this line names. */
function passedOn(room: Room, tunnel: TunnelServer, connection: Duplex): void {
  room.keep(connection).once('data', (first: Buffer) => {
    connection.pause();
    const end = first.indexOf('\n');
    try {
      const far = tunnel.reach(Number(first.subarray(0, end).toString()));
      connection.unshift(first.subarray(end + 1));
      connection.pipe(far).pipe(connection);
      far.once('close', () => connection.destroy());
      connection.once('close', () => far.destroy());
    } catch {
      connection.destroy();
    }
  });
}

/** Starts the side of a tunnel server that the API server connects to, and returns its port, or the file of its socket. */
export async function startFrontend(room: Room, kind: FrontendKind, tunnel: TunnelServer): Promise<number | string> {
  if (kind !== 'unix-socket') {
    const options = { ...kind.tls, ca: kind.clientCa, requestCert: true, rejectUnauthorized: true };
    return room.listen(createTlsServer(options, (socket) => passedOn(room, tunnel, socket)));
  }
  frontends += 1;
  const file = path.join(room.folder, `f${frontends}`);
  const server = createServer((socket) => passedOn(room, tunnel, socket));
  await within('a socket', new Promise<void>((resolve) => server.listen(file, resolve)));
  room.onClose(() => void server.close());
  return file;
}
