// What a contributor runs before a commit: format, lint, spelling, prose and types, and the unit tests that a change reaches. Two things
// run at a time. What is changed is read from git: what is not committed, or else the last commit. Without git everything is checked.
// Usage: npm run test:quick [-- --since main]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { since: { type: 'string' } } });
const git = (...args: readonly string[]): readonly string[] | undefined => {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return status === 0 ? stdout.split('\n').filter(Boolean) : undefined;
};

/** The files that a commit would change, as far as they are still there; undefined where git cannot tell. */
function changedFiles(): readonly string[] | undefined {
  const differing = git('diff', '--name-only', values.since ?? 'HEAD');
  const fresh = git('ls-files', '--others', '--exclude-standard');
  if (!differing || !fresh) return undefined;
  const found = [...differing, ...fresh];
  return (found.length > 0 ? found : (git('diff', '--name-only', 'HEAD~1') ?? [])).filter((file) => existsSync(file));
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
}
const changed = changedFiles();
const code = changed?.filter((file) => /\.(?:ts|mjs|astro)$/.test(file));
const files = changed ?? ['.'];
// What a test reads without importing it, a fact or a page, is not seen by what imports what.
const whole = !code || files.some((file) => /^(?:package(?:-lock)?\.json|vitest\.config\.ts|tsconfig\.json)$/.test(file));
const read = files.some((file) => /^(?:content|public|doc)\/|\.(?:ya?ml|json|mdx?|astro|css|txt)$/.test(file));

const light: readonly Step[] = [
  ...(files.length > 0 ? [{ name: 'format', command: ['prettier', '--check', '--ignore-unknown', ...files] }] : []),
  ...(code && code.length === 0 ? [] : [{ name: 'lint', command: ['eslint', '--no-warn-ignored', ...(code ?? ['.'])] }]),
  { name: 'spelling', command: ['cspell', 'lint', '--no-progress'] },
  { name: 'prose', command: [process.execPath, 'scripts/verify/prose.ts'] },
  whole || read
    ? { name: 'unit tests', command: ['vitest', 'run', '--reporter', 'dot'] }
    : {
        name: 'unit tests of the change',
        command: ['vitest', 'related', '--run', '--passWithNoTests', '--reporter', 'dot', ...(code ?? [])],
      },
];
const heavy: readonly Step[] = [
  { name: 'types of the model', command: ['tsc', '-p', 'src/model'] },
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
];

const failed: string[] = [];
/** Runs one step after the other; what a step says is shown when it fails. */
async function inTurn(steps: readonly Step[]): Promise<void> {
  for (const { name, command } of steps) {
    const [program = '', ...args] = command;
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += String(data)));
    const status = await new Promise((resolve) => child.once('close', resolve).once('error', resolve));
    console.log(`${status === 0 ? 'fine' : 'NOT FINE'}: ${name}`);
    if (status === 0) continue;
    failed.push(name);
    console.error(said.trim());
  }
}

const started = Date.now();
await Promise.all([inTurn(light), inTurn(heavy)]);
const seconds = Math.round((Date.now() - started) / 1000);
console.log(`${failed.length === 0 ? 'All fine' : `Not fine: ${failed.join(', ')}`}, in ${seconds} s. \`npm test\` runs the rest.`);
process.exitCode = failed.length === 0 ? 0 : 1;
