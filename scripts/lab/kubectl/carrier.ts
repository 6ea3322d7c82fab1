import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { loopback, type Room } from '../network/laboratory-room.ts';
import type { OpenSsh } from '../network/openssh.ts';

/** The protocol `h2` in the list of a ClientHello, with its length in front (RFC 7301, section 3.1). */
const offersHttp2 = Buffer.from('\x02h2');

/** What passes bytes on and keeps what went by. */
export interface Passer {
  readonly port: number;
  /** Everything that went by, in both directions. */
  seen(): string;
  /** How many connections it passed on. */
  count(): number;
}

/** Joins two ends, and shows what goes by. */
function join(near: Duplex, far: Duplex, see: (piece: Buffer) => void): void {
  for (const end of [near, far]) end.on('data', see);
  near.pipe(far).pipe(near);
  far.once('close', () => near.destroy());
  near.once('close', () => far.destroy());
}

/**
 * A relay to one of two servers, chosen by the first bytes of the connection. client-go offers HTTP/2 for requests, and opens the connection of a session
 * without offering it, so a session can be given to somebody else than the requests before it.
 */
export async function startRelay(room: Room, forRequests: number, forSessions: number): Promise<Passer> {
  const pieces: Buffer[] = [];
  let count = 0;
  const port = await room.serve((near) => {
    count += 1;
    room.keep(near).once('data', (first: Buffer) => {
      near.pause();
      const far = room.keep(connect(first.includes(offersHttp2) ? forRequests : forSessions, loopback));
      near.unshift(first);
      join(near, far, (piece) => pieces.push(piece));
    });
  });
  return { port, seen: () => Buffer.concat(pieces).toString('latin1'), count: () => count };
}

/** A proxy for CONNECT and for requests of plain HTTP. Whatever name it is given, it opens the port on loopback. */
export async function startProxy(room: Room): Promise<Passer> {
  const pieces: Buffer[] = [];
  let count = 0;
  const portOf = (address = ''): number => Number(/:(\d+)/.exec(address.replace(/^\w+:\/\//, ''))?.[1]);
  const server = createServer((request, response) => {
    count += 1;
    pieces.push(Buffer.from(JSON.stringify(request.headers)));
    const { pathname, search } = new URL(request.url ?? '/', 'http://proxy');
    const { method, headers } = request;
    const onwards = httpRequest({ host: loopback, port: portOf(request.url), method, path: pathname + search, headers }, (answer) => {
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onwards.once('error', () => response.destroy());
    request.pipe(onwards);
  });
  server.on('connect', ({ url }: IncomingMessage, near: Duplex) => {
    count += 1;
    const far = room.keep(connect(portOf(url), loopback));
    far.once('connect', () => {
      near.write('HTTP/1.1 200 Connection established\r\n\r\n');
      join(room.keep(near), far, (piece) => pieces.push(piece));
    });
  });
  return { port: await room.listen(server), seen: () => Buffer.concat(pieces).toString('latin1'), count: () => count };
}

/**
 * A port that leads through `ssh -L`, by which only connections to the port of the real server are opened. The sshd of the attacker leads to wherever the
 * attacker wants; a client that does not verify host keys goes there as well.
 */
export async function startTunnel(room: Room, openSsh: OpenSsh, target: number, isAttackers: boolean): Promise<Passer> {
  const tunnel = await openSsh.tunnel(room, isAttackers ? openSsh.attackersSshd : openSsh.nodesSshd, target, !isAttackers);
  const pieces: Buffer[] = [];
  let count = 0;
  const port = await room.serve((near) => {
    count += 1;
    near.pause();
    tunnel.connect().then(
      (far) => join(room.keep(near), far, (piece) => pieces.push(piece)),
      () => near.destroy(),
    );
  });
  return { port, seen: () => Buffer.concat(pieces).toString('latin1'), count: () => count };
}
