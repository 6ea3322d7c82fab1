import { judge } from '../../src/model/judge.ts';
import { expectationOf } from '../../src/lab/expectation.ts';
import type { LabCase } from '../../src/lab/lab-case.ts';
import type { Scene } from '../../src/lab/survey/scene.ts';
import { makeCertificates } from './network/certificates.ts';
import { loopback, type Room } from './network/laboratory-room.ts';
import { findOpenSsh, startOpenSsh, type OpenSsh } from './network/openssh.ts';
import { play } from './play/play-case.ts';
import type { Laboratory } from './play/route.ts';
import type { Row } from './play/row.ts';
import { needsOpenSsh, playScenes, type PlayedScene } from './play/survey.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const needsSsh = ({ carrier }: LabCase): boolean => carrier === 'ssh' || carrier === 'ssh-checked';

/** OpenSSH, ready for the cases, or why they are not run. That this machine lets its own user in is tried once, before any case. */
async function prepareOpenSsh(room: Room, found: ReturnType<typeof findOpenSsh>): Promise<OpenSsh | { readonly missing: string }> {
  if ('missing' in found) return found;
  const trial = room.part();
  try {
    const openSsh = await startOpenSsh(room, found);
    const port = await trial.serve((socket) => socket.end());
    await openSsh.tunnel(trial, openSsh.nodesSshd, port, true);
    await openSsh.tunnel(trial, openSsh.attackersSshd, port, false);
    return openSsh;
  } catch (error) {
    return { missing: `OpenSSH is installed, but this user cannot use it on ${loopback}: ${messageOf(error)}` };
  } finally {
    await trial.close();
  }
}

/** One case in a room of its own, so that nothing of it is left when the next one begins. */
async function resultOf(room: Room, laboratory: Laboratory, labCase: LabCase): Promise<Row['result']> {
  const part = room.part();
  try {
    return { evidence: await play(part, laboratory, labCase) };
  } catch (error) {
    return { failed: messageOf(error) };
  } finally {
    await part.close();
  }
}

/** What a run compares, and what it finds on the machine. A test puts something else in place of either. */
export interface World {
  readonly judge: typeof judge;
  readonly findOpenSsh: typeof findOpenSsh;
}

/** The model as it is, on this machine as it is. */
export const thisWorld: World = { judge, findOpenSsh };

/** What a run found: of each case, and of each scene. */
export interface Run {
  readonly rows: readonly Row[];
  readonly scenes: readonly PlayedScene[];
}

/** Plays cases one after the other, then scenes, and compares each case with what the model says of it. */
export async function runLab(room: Room, cases: readonly LabCase[], scenes: readonly Scene[], world: World): Promise<Run> {
  const certificates = await makeCertificates();
  const openSsh = cases.some(needsSsh) || scenes.some(needsOpenSsh) ? await prepareOpenSsh(room, world.findOpenSsh()) : undefined;
  const missing = openSsh && 'missing' in openSsh ? openSsh.missing : undefined;
  const laboratory: Laboratory = { certificates, openSsh: openSsh && 'missing' in openSsh ? undefined : openSsh };
  const rows: Row[] = [];
  for (const labCase of cases) {
    const result = missing !== undefined && needsSsh(labCase) ? { notRun: missing } : await resultOf(room, laboratory, labCase);
    rows.push({ labCase, model: expectationOf(labCase, world.judge), result });
  }
  return { rows, scenes: await playScenes(room, laboratory, scenes, missing) };
}
