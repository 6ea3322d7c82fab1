// Compares the model with real connections: TLS, OpenSSH and a man in the middle, all on loopback and without Kubernetes.
// Usage: npm run lab [-- --only CASE] [--json] [--list]
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { labCases } from '../../src/lab/lab-cases.ts';
import type { LabCase } from '../../src/lab/lab-case.ts';
import { runLab, thisWorld, type World } from './lab.ts';
import { Room } from './network/laboratory-room.ts';
import { disagreements } from './play/row.ts';
import { reportOf, type Machine } from './report.ts';
import { tableText } from './table.ts';

/** Where the command writes. A test gives it places of its own. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const help = `Usage: npm run lab [-- options]

  --only CASE   plays this case only; may be given several times
  --json        writes the table as JSON (npm run --silent lab -- --json)
  --list        names the cases and plays none

It ends with 0 if the model and the lab agree, with 1 if they differ or a case could not be finished, and with 2 if an option is wrong.`;

/** A wrong option, with the sentence that says what is wrong. */
class WrongOption extends Error {}

function optionsIn(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        only: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new WrongOption(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}

/** The cases that were asked for, in the order of the table. */
function casesCalled(ids: readonly string[]): readonly LabCase[] {
  const unknown = ids.find((id) => !labCases.some((labCase) => labCase.id === id));
  if (unknown !== undefined) throw new WrongOption(`There is no case “${unknown}”; --list names them all`);
  return ids.length > 0 ? labCases.filter(({ id }) => ids.includes(id)) : labCases;
}

function machineOf({ findOpenSsh }: World): Machine {
  const found = findOpenSsh();
  const openSsh = 'missing' in found ? null : spawnSync(found.ssh, ['-V'], { encoding: 'utf8' }).stderr.trim();
  return { date: new Date().toISOString().slice(0, 10), node: process.versions.node, openSsl: process.versions.openssl, openSsh };
}

/** Closes everything when the run is interrupted, because keys and processes must not be left behind. */
function closeWhenInterrupted(room: Room): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const stop = (): void => {
    room.close().finally(() => process.exit(130));
  };
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/** Runs the command, and returns what it ends with. */
export async function main(argv: readonly string[], { out, error }: Output, world: World = thisWorld): Promise<number> {
  let cases: readonly LabCase[];
  let values: ReturnType<typeof optionsIn>;
  try {
    values = optionsIn(argv);
    cases = casesCalled(values.only);
  } catch (wrong) {
    if (!(wrong instanceof WrongOption)) throw wrong;
    error(`${wrong.message}.\n\n${help}`);
    return 2;
  }
  if (values.help) return (out(help), 0);
  if (values.list) return (out(cases.map(({ id, name }) => `${id}: ${name}`).join('\n')), 0);
  const room = new Room();
  const calm = closeWhenInterrupted(room);
  try {
    const rows = await runLab(room, cases, world);
    out(values.json ? JSON.stringify(reportOf(rows, machineOf(world)), null, 2) : tableText(rows));
    return rows.some((row) => 'failed' in row.result || disagreements(row).length > 0) ? 1 : 0;
  } finally {
    await room.close();
    calm();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2), { out: console.log, error: console.error });
