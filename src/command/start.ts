import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Kubectl } from './cluster/kubectl.ts';
import { exitCodes } from './exit-code.ts';
import type { Host } from './host.ts';
import { runCommand } from './run.ts';

/** What a copy of the command brings along: its name, the facts and what explains the rules. */
export type Brought = Pick<Host, 'name' | 'facts' | 'explanations'> & Partial<Pick<Host, 'from' | 'site'>>;

/** What a fault of the command itself is told. It ends with a code of its own, so that no pipeline takes it for findings. */
export const faultText = (error: unknown): string =>
  `The command itself failed, so there is no result: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;

/** Whether the output takes colour: a terminal that does, unless NO_COLOR says otherwise. */
const takesColour = ({ NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean => process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb';

const kubectl: Kubectl = (args) =>
  new Promise((resolve) => {
    execFile('kubectl', ['--request-timeout=20s', ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const status = error ? (error.code === 'ENOENT' ? 127 : typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ status, stdout, stderr });
    });
  });

async function agree(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question(`${question} [y/N] `);
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

/** Runs the command in this process, with its arguments, its output and its exit code. Never throws. */
export async function start({ name, facts, explanations, from = process.cwd(), site }: Brought): Promise<void> {
  // A reader that stops early, such as `head`, is no error.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? process.exitCode : exitCodes.internal));
  // kubectl starts a plugin by the name of its file.
  const isPlugin = path.basename(process.argv[1] ?? '').startsWith('kubectl-hub_spoke');
  const args = [...(isPlugin ? ['cluster'] : []), ...process.argv.slice(2)];
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  try {
    const { code, out, err } = await runCommand(args, {
      name: isPlugin ? 'kubectl hub-spoke' : name,
      kubectl,
      agree: process.stdin.isTTY && process.stderr.isTTY ? agree : undefined,
      facts,
      explanations,
      from,
      site,
      today: now.slice(0, 10),
      now,
      takesColour: takesColour(process.env),
      standardInput: () => readFileSync(0),
    });
    process.exitCode = code;
    process.stderr.write(err);
    process.stdout.write(out);
  } catch (error) {
    process.exitCode = exitCodes.internal;
    process.stderr.write(faultText(error));
  }
}
