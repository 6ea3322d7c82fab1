import { randomBytes } from 'node:crypto';
import { seatOf } from '../../../src/model/seat/seat.ts';
import type { LabCase } from '../../../src/lab/lab-case.ts';
import { exchange, refusedBy, type ClientOptions, type Outcome } from '../network/exchange.ts';
import type { Room } from '../network/laboratory-room.ts';
import { startImpostor, tapWire, type Wiretap } from '../network/man-in-the-middle.ts';
import { openConnection } from '../network/openssh.ts';
import { startRealServer, type RealServer } from '../network/real-server.ts';
import { openRoute, type Entrance, type Laboratory, type Route } from './route.ts';
import { setUpOf, type SetUp } from './set-up.ts';

/** The texts of one case. Each is random, so that none can be taken for another one. */
export interface Texts {
  /** What the client asks for. */
  readonly command: string;
  /** What only the real server says. */
  readonly answer: string;
  readonly forgedCommand: string;
  readonly forgedAnswer: string;
  /** What the attacker asks the real server for. */
  readonly attackersCommand: string;
}

/** What was seen of an attack, in the words of those who took part. */
export interface Evidence {
  readonly texts: Texts;
  /** Plaintext that the attacker had. */
  readonly read: readonly string[];
  /** Bytes that went by the attacker. */
  readonly bytes: Buffer;
  readonly honest: Outcome;
  /** What came of the requests that the attacker passed on with a bit changed. */
  readonly altered: readonly Outcome[];
  /** What came of the request that went to the attacker, who passed another one on to the real server. */
  readonly relayed: Outcome | undefined;
  /** What came of the request that the attacker answered without the real server. */
  readonly answeredAlone: Outcome | undefined;
  /** What the real server acted on. */
  readonly actedOn: readonly string[];
}

const some = (): string => randomBytes(4).toString('hex');
const newTexts = (): Texts => ({
  command: `cat secret-${some()}`,
  answer: `the secret is ${some()}`,
  forgedCommand: `rm secret-${some()}`,
  forgedAnswer: `a forged answer ${some()}`,
  attackersCommand: `id; # by the attacker, ${some()}`,
});

/** Everything that the attacks on one case need. */
interface Scene {
  readonly room: Room;
  readonly laboratory: Laboratory;
  readonly labCase: LabCase;
  readonly setUp: SetUp;
  readonly real: RealServer;
  readonly texts: Texts;
  /** How the attacker speaks to the real server. */
  readonly asAttacker: ClientOptions;
  /** Whether the attacker stands before the tunnel; otherwise on the connection itself, or past the tunnel's end. */
  readonly atEntrance: boolean;
}

const isTunnelled = ({ carrier, path }: LabCase): boolean => carrier !== 'direct' && path !== 'agent-to-konnectivity-server';

/** A request of the client, or why the way to the server is closed. */
async function ask({ room, setUp, texts }: Scene, route: Route, ready?: () => void): Promise<Outcome> {
  try {
    return await exchange(room, await route.connect(), setUp.client, texts.command, ready);
  } catch (error) {
    return refusedBy(error);
  }
}

/** The attacker passes bytes on, first as they are, then with a bit changed in one direction and in the other. */
async function tap(scene: Scene, changes: boolean): Promise<{ honest: Outcome; altered: readonly Outcome[]; bytes: Buffer }> {
  const { room, laboratory, labCase, real, atEntrance } = scene;
  const taps: Wiretap[] = [];
  const tapped = async (port: number): Promise<number> => {
    taps.push(await tapWire(room, port));
    return taps.at(-1)?.port ?? 0;
  };
  const openTapped = async (): Promise<Route> =>
    atEntrance
      ? openRoute(room, laboratory, labCase, real.port, { through: tapped })
      : openRoute(room, laboratory, labCase, await tapped(real.port), 'honest');
  const altering = async (route: Route, direction: 'to-server' | 'to-client'): Promise<Outcome> => {
    const outcome = await ask(scene, route, () => taps.at(-1)?.alter(direction));
    taps.at(-1)?.alter('nothing');
    return outcome;
  };
  const route = await openTapped();
  const honest = await ask(scene, route);
  const bytes = Buffer.concat(taps.map((each) => each.seen()));
  if (!changes) return { honest, altered: [], bytes };
  const altered = [await altering(route, 'to-server')];
  // What the first change did to a tunnel is none of the second one's.
  altered.push(await altering(await openTapped(), 'to-client'));
  return { honest, altered, bytes };
}

/** The attacker takes the place of the server, and of the tunnel's end where there is one. */
async function pose(scene: Scene) {
  const { room, laboratory, labCase, real, texts, asAttacker, atEntrance } = scene;
  const impostor = await startImpostor(room, {
    presents: laboratory.certificates.attackers[labCase.attackersCertificate],
    realServer: real.port,
    asClient: asAttacker,
    forgery: { command: texts.forgedCommand, answer: texts.forgedAnswer },
  });
  const certificate = labCase.seat === 'another-node' ? laboratory.certificates.agent : undefined;
  const entrance: Entrance = atEntrance ? { attackersAgent: { verifies: 'unverified', certificate } } : 'honest';
  let relayed: Outcome;
  let alone: Outcome;
  try {
    const route = await openRoute(room, laboratory, labCase, impostor.port, entrance);
    relayed = await ask(scene, route);
    impostor.deceive('answer-alone');
    alone = await ask(scene, route);
  } catch (error) {
    relayed = alone = refusedBy(error);
  }
  return { relayed, alone, read: impostor.read, token: impostor.captured?.replace(/^Bearer /, '') };
}

/** Plays one case with real connections, and collects what everybody saw. */
export async function play(room: Room, laboratory: Laboratory, labCase: LabCase): Promise<Evidence> {
  const texts = newTexts();
  const setUp = setUpOf(labCase, laboratory.certificates, { token: `token-${some()}`, answer: texts.answer });
  const real = await startRealServer(room, setUp.server);
  const { reach } = seatOf(labCase.seat);
  const asAttacker: ClientOptions = {
    verifies: setUp.server.tls ? 'unverified' : 'plaintext',
    certificate: labCase.seat === 'another-node' ? laboratory.certificates.otherNode : undefined,
  };
  const atEntrance = isTunnelled(labCase) && labCase.hop !== 'node-network';
  const scene: Scene = { room, laboratory, labCase, setUp, real, texts, asAttacker, atEntrance };

  // Another node sees nothing of what an honest agent carries, so it has no wire to tap.
  const { honest, altered, bytes } =
    reach === 'dials'
      ? { honest: await ask(scene, await openRoute(room, laboratory, labCase, real.port, 'honest')), altered: [], bytes: Buffer.alloc(0) }
      : await tap(scene, reach === 'changes');
  const posed = reach === 'listens' ? undefined : await pose(scene);
  const token = posed?.token ?? /^authorization: Bearer (\S+)/im.exec(bytes.toString('latin1'))?.[1];
  // Who only reads sends nothing, but a token that was read works from anywhere.
  if (reach !== 'listens' || token)
    await exchange(room, await openConnection(room, real.port), { ...asAttacker, token }, texts.attackersCommand);
  return {
    texts,
    read: posed?.read ?? [],
    bytes,
    honest,
    altered,
    relayed: posed?.relayed,
    answeredAlone: posed?.alone,
    actedOn: real.actedOn,
  };
}
