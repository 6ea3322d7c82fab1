// Installs only what building the one file of the checker needs, at the versions of package.json: for the action and the container, where
// all packages of the website would take minutes. It does nothing where packages are installed. No dependency may be imported here.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const needed = ['esbuild', 'typescript', 'yaml'];
const root = fileURLToPath(new URL('../..', import.meta.url));
if (!existsSync(`${root}node_modules`)) {
  const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const folder = `${root}dist-check/install`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{"private": true}\n');
  const packages = needed.map((name) => `${name}@${devDependencies[name]}`);
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options, ...packages], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm install failed: see its message above. It needs npm and a reachable package registry.');
    process.exit(1);
  }
  renameSync(`${folder}/node_modules`, `${root}node_modules`);
  rmSync(folder, { recursive: true });
}
