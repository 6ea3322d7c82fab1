// Installs only what building the one file of the checker needs, as the lock file has it, with its hashes: for the action and the container, where
// all packages of the website would take minutes. It does nothing where packages are installed. No dependency may be imported here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const needed = ['esbuild', 'yaml', 'zod'];
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The part of the lock file that `needed` and what they depend on have, as the lock file of a project of their own. */
function partOfLock() {
  const { lockfileVersion, packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const kept = {};
  const keep = (name) => {
    const folder = `node_modules/${name}`;
    const entry = packages[folder];
    if (!entry || kept[folder]) return;
    kept[folder] = entry;
    for (const each of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) keep(each);
  };
  needed.forEach(keep);
  const dependencies = Object.fromEntries(needed.map((name) => [name, packages[`node_modules/${name}`].version]));
  return { dependencies, lock: { lockfileVersion, requires: true, packages: { '': { dependencies }, ...kept } } };
}

if (!existsSync(`${root}node_modules`)) {
  const folder = `${root}dist-check/install`;
  const { dependencies, lock } = partOfLock();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, JSON.stringify({ private: true, dependencies }));
  writeFileSync(`${folder}/package-lock.json`, JSON.stringify(lock));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: see its message above. It needs npm and a reachable package registry.');
    process.exit(1);
  }
  renameSync(`${folder}/node_modules`, `${root}node_modules`);
  rmSync(folder, { recursive: true });
}
