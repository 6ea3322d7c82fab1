import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const patience = 170_000;

/**
 * Makes something once for all workers of a run, such as the packed site: the first one that asks makes it, and the others wait. It lies in the
 * folder that Playwright empties before each run.
 *
 * @param make Fills the folder; what it throws fails the test that asked first, and the others then say so.
 * @returns The folder.
 */
export function onceForAll(name: string, make: (folder: string) => void): string {
  const folder = path.resolve('test-results', `of-all-${String(process.ppid)}`, name);
  const [done, failed] = [`${folder}.done`, `${folder}.failed`];
  mkdirSync(path.dirname(folder), { recursive: true });
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const end = Date.now() + patience;
    while (!existsSync(done)) {
      if (existsSync(failed)) throw new Error(`${name} could not be made: see the test that failed first.`);
      if (Date.now() > end) throw new Error(`${name} was not made within ${String(patience / 1000)} s by the worker that began.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
    return folder;
  }
  try {
    make(folder);
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
  writeFileSync(done, '');
  return folder;
}

/** The package of the element, built once for all workers. */
export const builtElement = (): string =>
  onceForAll('element', (folder) => void execFileSync(process.execPath, ['scripts/site/build-element.ts', folder], { stdio: 'pipe' }));
