// Runs every lab of content/labs: it is not solved at the start, its solution solves it, and each wrong solution is refused with its line.
// Usage: npm run labs [-- --only LAB] [--write FOLDER]
//   --only LAB       runs one lab
//   --write FOLDER   writes the labs into FOLDER in the form of each platform, instead of running them
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { changed, exerciseFolder, exercises, type Exercise, type Files } from '../../src/build/exercises/exercise.ts';
import { builtChecker, packageFiles, packageIds, packageName } from '../../src/build/exercises/packages.ts';

/** Writes files below a folder. */
function put(folder: string, files: Files): void {
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** One state of a lab, whether it came out as it has to, and what the lab said. */
function played(
  { id, start }: Exercise,
  state: string,
  over: Files,
  expected: { readonly code: number; readonly line: string },
  own: string,
) {
  const work = path.join(own, id, state);
  put(work, changed(start, over));
  const env = { ...process.env, CHECKER: `${process.execPath} ${path.join(own, 'check.mjs')}` };
  const { status, stdout, stderr } = spawnSync('sh', [path.join(exerciseFolder, id, 'verify'), work], { encoding: 'utf8', env });
  const said = stdout + stderr;
  const isRight = status === expected.code && said.includes(expected.line);
  console.log(`${isRight ? 'as expected' : 'NOT AS EXPECTED'}  ${id}, ${state}: ${status === 0 ? 'solved' : 'not solved'}`);
  if (!isRight)
    console.log(`  It ended with ${String(status)} instead of ${String(expected.code)}, and said:\n${said.replace(/^/gm, '  ')}`);
  return isRight;
}

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'string' } } });
const all = exercises();
const chosen = all.filter(({ id }) => values.only === undefined || id === values.only);
const own = mkdtempSync(path.join(tmpdir(), 'labs-'));
try {
  if (chosen.length === 0) throw new Error(`There is no lab ${values.only}. The labs are ${all.map(({ id }) => id).join(', ')}.`);
  const checker = await builtChecker();
  if (values.write !== undefined) {
    for (const id of packageIds) put(path.join(values.write, packageName(id)), packageFiles(id, chosen, checker));
    console.log(`The labs are in ${values.write}: ${packageIds.map(packageName).join(', ')}.`);
  } else {
    writeFileSync(path.join(own, 'check.mjs'), checker);
    const results = chosen.flatMap((lab) => [
      played(lab, 'start', new Map(), { code: 1, line: '' }, own),
      played(lab, 'solution', lab.solved, { code: 0, line: 'Solved.' }, own),
      ...lab.wrong.map(({ id, line, files }) => played(lab, id, files, { code: 1, line }, own)),
    ]);
    const wrong = results.filter((isRight) => !isRight).length;
    console.log(
      `${String(chosen.length)} labs, ${String(results.length)} states: ${wrong === 0 ? 'all as expected' : `${String(wrong)} not as expected`}.`,
    );
    if (wrong > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
} finally {
  rmSync(own, { recursive: true });
}
