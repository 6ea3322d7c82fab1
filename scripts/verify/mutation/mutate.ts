// Mutation testing of the model: changes the code of a file in one place after the other, and lists the changes that no test of the model notices.
// Stryker is no dependency of the project: the first run installs it beside the others, 61 MB under node_modules/.stryker.
// Usage: npm run mutate -- src/model/judge.ts,… [--tests 'src/model/*.test.ts,…']
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const version = '10.1.1';
const own = 'node_modules/.stryker';
const core = path.join(own, 'node_modules/@stryker-mutator/core/bin/stryker.js');

const [files, ...rest] = process.argv.slice(2);
if (!files || files.startsWith('--')) {
  console.error("Usage: npm run mutate -- src/model/judge.ts,… [--tests 'src/model/*.test.ts,…']");
  process.exit(2);
}
if (!existsSync(core)) {
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'package.json'), '{ "private": true }\n');
  // Without its peers: it is to find the vitest of the project, which lies above it.
  const packages = [`@stryker-mutator/core@${version}`, `@stryker-mutator/vitest-runner@${version}`];
  execFileSync('npm', ['install', '--legacy-peer-deps', '--no-audit', '--no-fund', ...packages], { cwd: own, stdio: 'inherit' });
}
const tests = rest[0] === '--tests' ? rest[1] : undefined;
const { status } = spawnSync(process.execPath, [core, 'run', 'scripts/verify/mutation/stryker.json', '--mutate', files], {
  stdio: 'inherit',
  env: { ...process.env, ...(tests ? { MUTATE_TESTS: tests } : {}) },
});
process.exit(status ?? 1);
