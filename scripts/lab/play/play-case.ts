import { randomBytes } from 'node:crypto';
import { seatOf } from '../../../src/model/seat/seat.ts';
import type { Attack } from '../../../src/lab/lab-case.ts';
import { exchange, refusedBy, type ClientOptions, type Outcome } from '../network/exchange.ts';
import type { Room } from '../network/laboratory-room.ts';
import { startImpostor, tapWire, type Wiretap } from '../network/man-in-the-middle.ts';
import { openConnection } from '../network/openssh.ts';
import { startRealServer, type RealServer } from '../network/real-server.ts';
import { openRoute, type Entrance, type Laboratory, type Route } from './route.ts';
import { agentOf, setUpOf, type SetUp } from './set-up.ts';

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
  /** What came of the request of the client; undefined where only the attacker connects. */
  readonly honest: Outcome | undefined;
  /** What came of the requests that the attacker passed on with a bit changed. */
  readonly altered: readonly Outcome[];
  /** What came of the request that went to the attacker, who passed another one on to the real server. */
  readonly relayed: Outcome | undefined;
  /** What came of the request that the attacker answered without the real server. */
  readonly answeredAlone: Outcome | undefined;
  /** What the real server acted on. */
  readonly actedOn: readonly string[];
  /** The token of the client, where the attacker captured it. */
  readonly token: string | undefined;
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
  readonly labCase: Attack;
  readonly setUp: SetUp;
  readonly real: RealServer;
  readonly texts: Texts;
  /** How the attacker speaks to the real server. */
  readonly asAttacker: ClientOptions;
  /** Where the attacker stands: before the tunnel, between the API server and the tunnel's server, or on the connection itself or past the end. */
  readonly stands: 'at-entrance' | 'at-frontend' | 'at-server';
}

const isTunnelled = ({ carrier, path }: Attack): boolean => carrier !== 'direct' && path !== 'agent-to-konnectivity-server';

/** A request of the client, or why the way to the server is closed. */
async function ask({ room, setUp, texts }: Scene, route: Route, ready?: () => void): Promise<Outcome> {
  try {
    return await exchange(room, await route.connect(), setUp.client, texts.command, ready);
  } catch (error) {
    return refusedBy(error);
  }
}

/** A request of the client that no attacker sees; none where the attacker only connects to the real server. */
const askWithout = async (scene: Scene): Promise<Outcome | undefined> =>
  scene.labCase.hop === 'server-only'
    ? undefined
    : ask(scene, await openRoute(scene.room, scene.laboratory, scene.labCase, scene.real.port, 'honest'));

/** The attacker passes bytes on, first as they are, then with a bit changed in one direction and in the other. */
async function tap(scene: Scene, changes: boolean): Promise<{ honest: Outcome; altered: readonly Outcome[]; bytes: Buffer }> {
  const { room, laboratory, labCase, real, stands } = scene;
  const taps: Wiretap[] = [];
  const tapped = async (port: number): Promise<number> => {
    taps.push(await tapWire(room, port));
    return taps.at(-1)?.port ?? 0;
  };
  const openTapped = async (): Promise<Route> =>
    stands !== 'at-server'
      ? openRoute(room, laboratory, labCase, real.port, stands === 'at-frontend' ? { frontThrough: tapped } : { through: tapped })
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
  const { room, laboratory, labCase, real, texts, asAttacker, stands } = scene;
  const impostor = await startImpostor(room, {
    presents: laboratory.certificates.attackers[labCase.attackersCertificate],
    realServer: real.port,
    asClient: asAttacker,
    forgery: { command: texts.forgedCommand, answer: texts.forgedAnswer },
  });
  const entrance: Entrance = {
    'at-server': 'honest' as const,
    'at-frontend': { frontImpostor: impostor.port },
    // The agent of a compromised node has what agents present.
    'at-entrance': {
      attackersAgent: {
        ...(labCase.seat === 'another-node' ? agentOf(laboratory.certificates, labCase.settings) : {}),
        verifies: 'unverified' as const,
      },
    },
  }[stands];
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

/** What an attacker holds who connects to the real server. The holder of a bootstrap token asks the API server for a certificate with it first. */
async function credentialsOf(room: Room, { certificates }: Laboratory, { seat, path, settings }: Attack, client: ClientOptions) {
  switch (seat) {
    case 'another-node':
      return path === 'agent-to-konnectivity-server' ? agentOf(certificates, settings) : { certificate: certificates.otherNode };
    case 'pod':
      return { token: certificates.tokens.pod };
    case 'token-thief':
      return { token: client.token ?? certificates.tokens.pod };
    case 'bootstrap-token': {
      const { bootstrapped, issued, clusterCa, tokens } = certificates;
      const admits = { token: tokens.bootstrap };
      const signer = await startRealServer(room, { tls: issued, clientCa: clusterCa, admits, answer: JSON.stringify(bootstrapped) });
      const options = { verifies: { ca: clusterCa }, token: tokens.bootstrap };
      const answer = await exchange(room, await openConnection(room, signer.port), options, 'a certificate for node-a');
      return 'text' in answer && answer.status === 200 ? { certificate: JSON.parse(answer.text) as typeof bootstrapped } : {};
    }
    default:
      return {};
  }
}

const standsAt = (attack: Attack): Scene['stands'] => {
  if (!isTunnelled(attack) || attack.hop === 'node-network') return 'at-server';
  return attack.carrier === 'agent' && attack.hop === 'control-plane' ? 'at-frontend' : 'at-entrance';
};

/** Plays one case with real connections, and collects what everybody saw. */
export async function play(room: Room, laboratory: Laboratory, labCase: Attack): Promise<Evidence> {
  const texts = newTexts();
  const setUp = setUpOf(labCase, laboratory.certificates, { token: `token-${some()}`, answer: texts.answer });
  const real = await startRealServer(room, setUp.server);
  const { reach } = seatOf(labCase.seat);
  const asAttacker: ClientOptions = {
    ...(await credentialsOf(room, laboratory, labCase, setUp.client)),
    verifies: setUp.server.tls ? 'unverified' : 'plaintext',
  };
  const scene: Scene = { room, laboratory, labCase, setUp, real, texts, asAttacker, stands: standsAt(labCase) };

  // Whoever is on no network sees nothing of what an honest agent carries, and has no wire to tap.
  const { honest, altered, bytes } =
    reach === 'dials' ? { honest: await askWithout(scene), altered: [], bytes: Buffer.alloc(0) } : await tap(scene, reach === 'changes');
  const posed = reach === 'listens' || labCase.hop === 'server-only' ? undefined : await pose(scene);
  const token = posed?.token ?? /^authorization: Bearer (\S+)/im.exec(bytes.toString('latin1'))?.[1];
  // Who only reads sends nothing, but a token that was read works from anywhere.
  if (reach !== 'listens' || token) {
    const options = { ...asAttacker, token: token ?? asAttacker.token };
    await exchange(room, await openConnection(room, real.port), options, texts.attackersCommand);
  }
  return {
    texts,
    read: posed?.read ?? [],
    bytes,
    honest,
    altered,
    relayed: posed?.relayed,
    answeredAlone: posed?.alone,
    actedOn: real.actedOn,
    token,
  };
}
