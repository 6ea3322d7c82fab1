import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exitCodes } from './exit-code.ts';
import type { Host } from './host.ts';
import { runCommand } from './run.ts';
import { agree, canAgree, kubectl } from './terminal.ts';

/** What a copy of the command brings along: its name, the facts and what explains the rules. */
export type Brought = Pick<Host, 'name' | 'facts' | 'explanations'> & Partial<Pick<Host, 'from' | 'site'>>;

/** What a fault of the command itself is told. It ends with a code of its own, so that no pipeline takes it for findings. */
const faultText = (error: unknown): string =>
  `The command itself failed, so there is no result: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;

/** Whether the output takes colour: a terminal that does, unless NO_COLOR says otherwise. */
const takesColour = ({ NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean => process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb';

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
      agree: canAgree() ? agree : undefined,
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
