import type { Duplex } from 'node:stream';
import type { LabCase } from '../../../src/lab/lab-case.ts';
import { registerAgent, startTunnelServer } from '../network/agent-tunnel.ts';
import type { Certificates } from '../network/certificates.ts';
import type { ClientOptions } from '../network/exchange.ts';
import type { Room } from '../network/laboratory-room.ts';
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
 * who then decides where the tunnel leads.
 */
export type Entrance = 'honest' | { readonly through: (realEnd: number) => Promise<number> } | { readonly attackersAgent: ClientOptions };

/** A way from the client to a port: each `connect` is one connection to it. */
export interface Route {
  connect(): Promise<Duplex>;
}

const enteredAt = (realEnd: number, entrance: Entrance): Promise<number> | number =>
  typeof entrance === 'object' && 'through' in entrance ? entrance.through(realEnd) : realEnd;

async function sshRoute(room: Room, { openSsh }: Laboratory, verifiesHostKey: boolean, target: number, entrance: Entrance): Promise<Route> {
  if (!openSsh) throw new Error('This case needs OpenSSH.');
  // The machine of the attacker has its own idea of where the address of the pod is, so `target` is the attacker's choice there. A client
  // that verifies the host key never gets so far.
  const isAttackers = typeof entrance === 'object' && 'attackersAgent' in entrance;
  const sshd = isAttackers ? openSsh.attackersSshd : await enteredAt(openSsh.nodesSshd, entrance);
  return openSsh.tunnel(room, sshd, target, verifiesHostKey);
}

async function agentRoute(
  room: Room,
  { settings }: LabCase,
  certificates: Certificates,
  target: number,
  entrance: Entrance,
): Promise<Route> {
  const server = await startTunnelServer(room, {
    tls: certificates.issued,
    clientCa: certificates.clusterCa,
    admits: agentsAdmitted(settings),
    answer: '',
  });
  const isAttackers = typeof entrance === 'object' && 'attackersAgent' in entrance;
  const entry = await enteredAt(server.port, entrance);
  return {
    async connect() {
      // The API server asks for the port of the real server, and the attacker's agent opens a connection to the attacker's instead.
      if (isAttackers) await registerAgent(room, entry, entrance.attackersAgent, () => target);
      else await registerAgent(room, entry, agentOf(certificates));
      return server.reach(target);
    },
  };
}

/** Opens the way that the case gives its connection. */
export async function openRoute(room: Room, laboratory: Laboratory, labCase: LabCase, target: number, entrance: Entrance): Promise<Route> {
  switch (labCase.carrier) {
    case 'direct':
      return { connect: () => openConnection(room, target) };
    case 'ssh':
    case 'ssh-checked':
      return sshRoute(room, laboratory, labCase.carrier === 'ssh-checked', target, entrance);
    case 'agent':
      if (labCase.path === 'agent-to-konnectivity-server') return { connect: () => openConnection(room, target) };
      return agentRoute(room, labCase, laboratory.certificates, target, entrance);
  }
}
