import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { strToU8 } from 'fflate';
import { zip } from '../site/zip.ts';
import { packageReadme } from '../../wording/exercise/package.ts';
import { examineScript, exercises, type Exercise, type Files } from './exercise.ts';
import { instruqt } from './instruqt.ts';
import { iximiuz } from './iximiuz.ts';
import { killercoda } from './killercoda.ts';

/** The forms in which the labs can be taken away. */
export const packageIds = ['folders', 'killercoda', 'iximiuz', 'instruqt'] as const;
export type PackageId = (typeof packageIds)[number];

/** The checker as one file, built from the sources of this commit. */
export async function builtChecker(): Promise<Buffer> {
  const to = await mkdtemp(path.join(tmpdir(), 'labs-checker-'));
  try {
    await promisify(execFile)(process.execPath, ['scripts/command/build.mjs', '--to', to]);
    return await readFile(path.join(to, 'hub-and-spoke-check.mjs'));
  } finally {
    await rm(to, { recursive: true });
  }
}

/** The labs as they are in the repository, with the checker beside them. */
function folders(all: readonly Exercise[], checker: string): Files {
  const files = all.flatMap(({ id, title, teaches, task, hint, solution, verify, start, solved }) => [
    [`${id}/task.md`, `# ${title}\n\n${teaches}\n\n${task}\n`] as const,
    [`${id}/hint.md`, `${hint}\n`] as const,
    [`${id}/solution.md`, `${solution}\n`] as const,
    [`${id}/verify`, verify] as const,
    ...[...start].map(([name, text]) => [`${id}/start/${name}`, text] as const),
    ...[...solved].map(([name, text]) => [`${id}/solution/${name}`, text] as const),
  ]);
  return new Map([...files, ['README.txt', packageReadme(all)], ['examine', examineScript()], ['hub-and-spoke-check.mjs', checker]]);
}

/** The files of a package, for the labs and the checker that are given. */
export function packageFiles(id: PackageId, all: readonly Exercise[], checker: Buffer): Files {
  if (id === 'killercoda') return killercoda(all, checker.toString());
  if (id === 'iximiuz') return iximiuz(all, checker);
  if (id === 'instruqt') return instruqt(all, checker);
  return folders(all, checker.toString());
}

/** Scripts that a platform or a learner starts by their name. */
const isProgram = (name: string): boolean => /(^|\/)(verify|setup|check|solve)(-[a-z]+)?(\.sh)?$/.test(name);

/** Files as a zip, in a folder of this name. */
export const zipped = (folder: string, files: Files): Uint8Array =>
  zip(
    [...files].map(([name, text]) => [`${folder}/${name}`, strToU8(text)]),
    isProgram,
  );

/** The name of the folder and of the zip of a package. */
export const packageName = (id: PackageId): string => (id === 'folders' ? 'hub-and-spoke-labs' : `hub-and-spoke-labs-${id}`);

/** A package as a zip, with the checker that is given. */
export const packageZip = (id: PackageId, checker: Buffer): Uint8Array => zipped(packageName(id), packageFiles(id, exercises(), checker));
