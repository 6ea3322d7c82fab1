// Runs the checks of the project side by side, as many at a time as there are processors, and says at the end which of them failed. One build
// is read by all that need the site. What a check prints is shown in one piece when it ends, so that two of them never mix.
// Usage: node scripts/verify/verify.ts [--all] [name…]
//   --all   the whole sets of the tests, and what no change has to wait for; without it `npm test` runs
//   name…   these checks alone, and the build only if it is named
import { spawn } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runSteps, type Ran } from './run-steps.ts';
import { steps, type Step } from './steps.ts';

const { values, positionals: named } = parseArgs({ options: { all: { type: 'boolean', default: false } }, allowPositionals: true });
// What the steps start reads it there: see tests/amount.ts.
if (values.all) process.env['TESTS'] = 'all';
const all = process.env['TESTS'] === 'all';
// Many steps and tests start a process that reads the same sources, which Node then compiles once.
process.env['NODE_COMPILE_CACHE'] ??= path.resolve('node_modules/.cache/compiled');
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No check is called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const chosen = steps.filter(({ name, onlyInAll }) => (named.length > 0 ? named.includes(name) : all || !onlyInAll));

/** How many of the last lines of a check that failed stand again at the very end, where somebody looks for them first. */
const linesAtTheEnd = 40;
const lastOfFailed: string[] = [];

/** Runs the script of a step, and resolves to whether it ended well; what it printed is shown then, under its name. */
function run({ name, script }: Step): Promise<boolean> {
  const started = Date.now();
  console.log(`begins: ${name}`);
  const child = spawn('npm', ['run', '--silent', script], { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
  return new Promise((resolve) => {
    const end = (fine: boolean, why = ''): void => {
      const seconds = Math.round((Date.now() - started) / 1000);
      const text = Buffer.concat(said).toString('utf8').trim();
      console.log(`\n──── ${name}: ${fine ? 'fine' : 'NOT FINE'} after ${String(seconds)} s${why}\n${text}`);
      if (!fine) lastOfFailed.push(`\n──── the end of ${name} again\n${text.split('\n').slice(-linesAtTheEnd).join('\n')}`);
      resolve(fine);
    };
    child.once('error', ({ message }) => end(false, `: ${message}`));
    child.once('close', (status, signal) => end(status === 0, signal ? `, ended by ${signal}` : ''));
  });
}

const started = Date.now();
// Two, also where one is told: a check that waits for the disk or a page leaves its processor to another.
const ran = await runSteps(chosen, Math.max(2, availableParallelism()), run);
const of = (result: Ran): string =>
  [...ran]
    .filter(([, one]) => one === result)
    .map(([name]) => name)
    .join(', ');
for (const last of lastOfFailed) console.log(last);
const seconds = Math.round((Date.now() - started) / 1000);
const [load = 0] = loadavg();
const [failed, left] = [of('failed'), of('left out')];
console.log(
  `\n${failed ? `Not fine: ${failed}.` : 'All checks are fine:'} ${left ? `Left out, because what they read failed: ${left}. ` : ''}${String(ran.size)} checks in ${String(seconds)} s; the load at the end was ${load.toFixed(1)}.`,
);
process.exitCode = failed ? 1 : 0;
