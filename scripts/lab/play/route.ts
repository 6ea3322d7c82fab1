import { connect } from 'node:net';
import { createServer as createHttpsServer, request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Attack } from '../../../src/lab/lab-case.ts';
import { registerAgent, startFrontend, startTunnelServer } from '../network/agent-tunnel.ts';
import type { Certificates } from '../network/certificates.ts';
import { speak, type ClientOptions } from '../network/exchange.ts';
import { loopback, type Room } from '../network/laboratory-room.ts';
import { openConnection, type OpenSsh } from '../network/openssh.ts';
import { agentOf, agentsAdmitted } from './set-up.ts';

/** What all cases of a run share. */
export interface Laboratory {
  readonly certificates: Certificates;
  /** Missing where OpenSSH is not there; then no case asks for it. */
  readonly openSsh: OpenSsh | undefined;
}

/**
 * Who answers where the tunnel begins: the real end of it, a port of the attacker that passes bytes on to it (`through`), or the attacker,
 * who then decides where the tunnel leads. `frontThrough` and `frontImpostor` are the same of the connection of the API server to the server
 * of the tunnel.
 */
export type Entrance =
  | 'honest'
  | { readonly through: (realEnd: number) => Promise<number> }
  | { readonly attackersAgent: ClientOptions }
  | { readonly frontThrough: (realEnd: number) => Promise<number> }
  | { readonly frontImpostor: number };

/** A way from the client to a port: each `connect` is one connection to it. */
export interface Route {
  connect(): Promise<Duplex>;
}

const enteredAt = (realEnd: number, entrance: Entrance): Promise<number> | number =>
  typeof entrance === 'object' && 'through' in entrance ? entrance.through(realEnd) : realEnd;

const isAttackers = (entrance: Entrance): entrance is { readonly attackersAgent: ClientOptions } =>
  typeof entrance === 'object' && 'attackersAgent' in entrance;

async function sshRoute(room: Room, { openSsh }: Laboratory, verifiesHostKey: boolean, target: number, entrance: Entrance): Promise<Route> {
  if (!openSsh) throw new Error('This case needs OpenSSH.');
  // The machine of the attacker has its own idea of where the address of the pod is, so `target` is the attacker's choice there. A client
  // that verifies the host key never gets so far.
  const sshd = isAttackers(entrance) ? openSsh.attackersSshd : await enteredAt(openSsh.nodesSshd, entrance);
  return openSsh.tunnel(room, sshd, target, verifiesHostKey);
}

async function agentRoute(
  room: Room,
  { settings }: Attack,
  certificates: Certificates,
  target: number,
  entrance: Entrance,
): Promise<Route> {
  const { clusterCa, issued, apiserver } = certificates;
  const server = await startTunnelServer(room, {
    tls: issued,
    clientCa: clusterCa,
    admits: agentsAdmitted(settings, certificates),
    answer: '',
  });
  const isSocket = settings.konnectivityFrontend === 'unix-socket';
  const frontend = await startFrontend(room, isSocket ? 'unix-socket' : { tls: issued, clientCa: clusterCa }, server);
  const entry = await enteredAt(server.port, entrance);
  const front =
    typeof entrance === 'object' && 'frontImpostor' in entrance
      ? entrance.frontImpostor
      : typeof entrance === 'object' && 'frontThrough' in entrance && typeof frontend === 'number'
        ? await entrance.frontThrough(frontend)
        : frontend;
  return {
    async connect() {
      // The API server asks for the port of the real server, and the attacker's agent opens a connection to the attacker's instead.
      if (isAttackers(entrance)) await registerAgent(room, entry, entrance.attackersAgent, () => target);
      else await registerAgent(room, entry, agentOf(certificates, settings));
      const connection = await openConnection(room, front);
      const spoken = isSocket ? connection : await speak(room, connection, { verifies: { ca: clusterCa }, certificate: apiserver });
      spoken.write(`${target}\n`);
      return spoken;
    },
  };
}

/** A tunnel that protects nothing: its two ends pass on what comes. The attacker who takes its place decides where it leads. */
async function plainTunnelRoute(room: Room, target: number, entrance: Entrance): Promise<Route> {
  if (isAttackers(entrance)) return { connect: () => openConnection(room, target) };
  const relay = await room.serve((near) => {
    const far = room.keep(connect(target, loopback));
    near.pipe(far).pipe(near);
    far.once('close', () => near.destroy());
    near.once('close', () => far.destroy());
  });
  const entry = await enteredAt(relay, entrance);
  return { connect: () => openConnection(room, entry) };
}

/** A balancer that ends the TLS of the client and asks the real server in its own name, with the headers of the client. */
async function balancerRoute(room: Room, { issued }: Certificates, target: number, entrance: Entrance): Promise<Route> {
  if (isAttackers(entrance)) return { connect: () => openConnection(room, target) };
  const balancer = await room.listen(
    createHttpsServer({ ...issued }, (request, response) => {
      const { method, url, headers } = request;
      const onwards = httpsRequest(
        { host: loopback, port: target, method, path: url, headers, rejectUnauthorized: false, agent: false },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      onwards.once('error', () => response.destroy());
      request.pipe(onwards);
    }),
  );
  const entry = await enteredAt(balancer, entrance);
  return { connect: () => openConnection(room, entry) };
}

/** Opens the way that the case gives its connection. */
export async function openRoute(room: Room, laboratory: Laboratory, attack: Attack, target: number, entrance: Entrance): Promise<Route> {
  switch (attack.carrier) {
    case 'direct':
      return { connect: () => openConnection(room, target) };
    case 'ssh':
    case 'ssh-checked':
      return sshRoute(room, laboratory, attack.carrier === 'ssh-checked', target, entrance);
    case 'agent':
      if (attack.path === 'agent-to-konnectivity-server') return { connect: () => openConnection(room, target) };
      return agentRoute(room, attack, laboratory.certificates, target, entrance);
    case 'plain-tunnel':
      return plainTunnelRoute(room, target, entrance);
    case 'balancer':
      return balancerRoute(room, laboratory.certificates, target, entrance);
  }
}
