import type { judge } from '../../src/model/judge.ts';
import { expectationOf } from './cases/expectation.ts';
import type { LabCase } from './cases/lab-case.ts';
import { makeCertificates } from './network/certificates.ts';
import { loopback, type Room } from './network/laboratory-room.ts';
import { findOpenSsh, startOpenSsh, type OpenSsh } from './network/openssh.ts';
import { play } from './play/play-case.ts';
import type { Laboratory } from './play/route.ts';
import type { Row } from './play/row.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const needsSsh = ({ carrier }: LabCase): boolean => carrier === 'ssh' || carrier === 'ssh-checked';

/** OpenSSH, ready for the cases, or why they are not run. That this machine lets its own user in is tried once, before any case. */
async function prepareOpenSsh(room: Room): Promise<OpenSsh | { readonly missing: string }> {
  const found = findOpenSsh();
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

/**
 * Plays cases one after the other and compares each with what `judgeCase` says of it. `done` is told each row as soon as it is there.
 */
export async function runLab(
  room: Room,
  cases: readonly LabCase[],
  judgeCase: typeof judge,
  done: (row: Row) => void = () => {},
): Promise<readonly Row[]> {
  const certificates = await makeCertificates();
  const openSsh = cases.some(needsSsh) ? await prepareOpenSsh(room) : undefined;
  const laboratory: Laboratory = { certificates, openSsh: openSsh && 'missing' in openSsh ? undefined : openSsh };
  const rows: Row[] = [];
  for (const labCase of cases) {
    const result =
      openSsh && 'missing' in openSsh && needsSsh(labCase) ? { notRun: openSsh.missing } : await resultOf(room, laboratory, labCase);
    const row: Row = { labCase, model: expectationOf(labCase, judgeCase), result };
    rows.push(row);
    done(row);
  }
  return rows;
}
