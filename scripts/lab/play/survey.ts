import { capabilities, type Capability } from '../../../src/model/answer.ts';
import type { SeatId } from '../../../src/model/seat/seat.ts';
import type { Attack } from '../../../src/lab/lab-case.ts';
import { findingOf, type Finding, type Seen, type SeenOnHop } from '../../../src/lab/survey/finding.ts';
import { attackFrom, attacksOn, builtHops, carrierOf, dialling, type Scene } from '../../../src/lab/survey/scene.ts';
import type { Room } from '../network/laboratory-room.ts';
import { play } from './play-case.ts';
import type { Laboratory } from './route.ts';
import { answersOf } from './row.ts';
import { setUpOf } from './set-up.ts';

/** What became of a scene: what was found, or why nothing was. */
export type SceneResult = { readonly finding: Finding } | { readonly notRun: string } | { readonly failed: string };

async function seen(room: Room, laboratory: Laboratory, attack: Attack): Promise<Seen> {
  const part = room.part();
  try {
    const evidence = await play(part, laboratory, attack);
    const answers = answersOf(evidence);
    return {
      can: Object.fromEntries(capabilities.map((capability) => [capability, answers[capability]])) as Record<Capability, boolean>,
      capturedToken: evidence.token !== undefined,
      getsThrough: answers['gets-through'],
    };
  } finally {
    await part.close();
  }
}

/** Plays a scene: each hop with who only reads and with who changes traffic, and each attacker who is on no network. */
export async function playScene(room: Room, laboratory: Laboratory, scene: Scene): Promise<Finding> {
  const built = builtHops(scene);
  const hops: SeenOnHop[] = [];
  for (const hop of built) {
    // Nobody on a network reaches a socket in the file system; that the request gets through it is seen on the other hops.
    if (hop.crosses.length === 0) continue;
    const [reads, changes] = attacksOn(scene, hop);
    hops.push({ hop, reads: await seen(room, laboratory, reads), changes: await seen(room, laboratory, changes) });
  }
  const others: (readonly [SeatId, Seen])[] = [];
  for (const seat of dialling) others.push([seat, await seen(room, laboratory, attackFrom(scene, seat))] as const);
  const none: Seen = {
    can: Object.fromEntries(capabilities.map((each) => [each, false])) as Seen['can'],
    capturedToken: false,
    getsThrough: true,
  };
  const all = built.map((hop) => hops.find((each) => each.hop === hop) ?? { hop, reads: none, changes: none });
  return findingOf(scene, all, Object.fromEntries(others));
}

/** A scene and what became of it. */
export interface PlayedScene {
  readonly scene: Scene;
  readonly result: SceneResult;
}

/** Whether a scene is played in a tunnel of OpenSSH. */
export const needsOpenSsh = (scene: Scene): boolean => ['ssh', 'ssh-checked'].includes(carrierOf(scene));

/** What the lab builds for a scene, so that two modes under which it builds the same are played once. */
const builtAs = (laboratory: Laboratory, scene: Scene): string => {
  const { path, settings } = scene;
  const { agentAuthentication, konnectivityFrontend, transport, servingCertificateApproval } = settings;
  const carrier = carrierOf(scene);
  return JSON.stringify([
    ...[path, carrier, builtHops(scene), servingCertificateApproval],
    ...(carrier === 'agent' ? [agentAuthentication, konnectivityFrontend] : [carrier === 'direct' || transport]),
    setUpOf(scene, laboratory.certificates, { token: 'token', answer: 'answer' }),
  ]);
};

/** How many scenes are played at once: each waits for others most of the time. */
const atOnce = 4;

/** Plays scenes. Those that need OpenSSH are not run where `missing` says why it is not there. */
export async function playScenes(
  room: Room,
  laboratory: Laboratory,
  scenes: readonly Scene[],
  missing: string | undefined,
): Promise<readonly PlayedScene[]> {
  const played = new Map<string, Promise<SceneResult>>();
  const resultOf = (scene: Scene): Promise<SceneResult> => {
    if (missing !== undefined && needsOpenSsh(scene)) return Promise.resolve({ notRun: missing });
    const key = builtAs(laboratory, scene);
    const result =
      played.get(key) ??
      playScene(room, laboratory, scene).then(
        (finding) => ({ finding }),
        (error: unknown) => ({ failed: error instanceof Error ? error.message : String(error) }),
      );
    played.set(key, result);
    return result.then((each) => ('finding' in each ? { finding: { ...each.finding, scene: scene.id } } : each));
  };
  const results: PlayedScene[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let place = next++; place < scenes.length; place = next++) {
      const scene = scenes[place] as Scene;
      results[place] = { scene, result: await resultOf(scene) };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}
