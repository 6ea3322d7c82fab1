// Compares the model with real connections: TLS, OpenSSH and a man in the middle, all on loopback and without Kubernetes.
// Usage: npm run lab [-- --only CASE] [--kubectl FILE] [--json] [--list] [--record]
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { existsSync, writeFileSync } from 'node:fs';
import { runKubectl } from './kubectl/run-kubectl.ts';
import { labCases } from '../../src/lab/lab-cases.ts';
import { carrierNames, type LabCase } from '../../src/lab/lab-case.ts';
import { differences, type JudgeScene } from '../../src/lab/survey/finding.ts';
import { carrierOf, scenes, type Scene } from '../../src/lab/survey/scene.ts';
import { mutants, scoreOf } from '../../src/lab/survey/mutation.ts';
import { judge } from '../../src/model/judge.ts';
import { pathOf } from '../../src/model/path.ts';
import { runLab, thisWorld, type Run, type World } from './lab.ts';
import { Room } from './network/laboratory-room.ts';
import { disagreements } from './play/row.ts';
import { comparedIn, reportOf, type Machine } from './report.ts';
import { surveyText, tableText } from './table.ts';

/** Where the command writes. A test gives it places of its own. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const help = `Usage: npm run lab [-- options]

  --only CASE   plays this case or scene only; may be given several times
  --json        writes the table as JSON (npm run --silent lab -- --json)
  --list        names the cases and scenes, and plays none
  --kubectl F   plays a real kubectl, such as the one of an npm package, against servers on loopback; may be given several times
  --record      writes what it found into src/lab/, for the page of the lab; the whole run has to agree

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
        kubectl: { type: 'string', multiple: true, default: [] },
        record: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new WrongOption(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}

/** The cases and scenes that were asked for, in the order of the tables; all where none was. */
function chosen(ids: readonly string[]): { readonly cases: readonly LabCase[]; readonly chosenScenes: readonly Scene[] } {
  const unknown = ids.find((id) => ![...labCases, ...scenes].some((each) => each.id === id));
  if (unknown !== undefined) throw new WrongOption(`There is no case “${unknown}”; --list names them all`);
  const isChosen = ({ id }: { readonly id: string }): boolean => ids.length === 0 || ids.includes(id);
  return { cases: labCases.filter(isChosen), chosenScenes: scenes.filter(isChosen) };
}

function machineOf({ findOpenSsh }: World): Machine {
  const found = findOpenSsh();
  const openSsh = 'missing' in found ? null : spawnSync(found.ssh, ['-V'], { encoding: 'utf8' }).stderr.trim();
  return { date: new Date().toISOString().slice(0, 10), node: process.versions.node, openSsl: process.versions.openssl, openSsh };
}

const sceneLine = ({ id, path, settings }: Scene): string =>
  `${id}: ${pathOf(path).name}, ${carrierNames[carrierOf({ path, settings })].toLowerCase()}`;

/** Writes the run into the two files that `/lab/` shows: the cases as they are, and of the scenes a line each. */
function record(report: ReturnType<typeof reportOf>, run: Run): void {
  const { version, date, node, openSsl, openSsh, cases } = report;
  const write = (name: string, text: string): void => writeFileSync(new URL(`../../src/lab/${name}`, import.meta.url), `${text}\n`);
  write('recorded-run.json', JSON.stringify({ version, date, node, openSsl, openSsh, cases }, null, 2));
  const findings = run.scenes.flatMap(({ result }) => ('finding' in result ? [result.finding] : []));
  const score = scoreOf(mutants(scenes, findings, judge), scenes);
  write(
    'recorded-survey.json',
    `{"date":"${date}",\n"score":${JSON.stringify(score)},\n"scenes":[\n${findings.map((each) => JSON.stringify(each)).join(',\n')}\n]}`,
  );
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

/** Plays real kubectl programs; a file that is none is a wrong option. */
async function playedKubectl(files: readonly string[], isRecorded: boolean, { out, error }: Output): Promise<number> {
  const missing = files.find((file) => !existsSync(file));
  if (missing === undefined) return runKubectl(files, out, isRecorded);
  error(`There is no file “${missing}”, where a kubectl was expected after --kubectl.\n\n${help}`);
  return 2;
}

/** Runs the command, and returns what it ends with. */
export async function main(argv: readonly string[], { out, error }: Output, world: World = thisWorld): Promise<number> {
  let cases: readonly LabCase[];
  let chosenScenes: readonly Scene[];
  let values: ReturnType<typeof optionsIn>;
  try {
    values = optionsIn(argv);
    ({ cases, chosenScenes } = chosen(values.only));
    if (values.record && values.only.length > 0) throw new WrongOption('--record is of the whole run, so --only cannot be given with it');
  } catch (wrong) {
    if (!(wrong instanceof WrongOption)) throw wrong;
    error(`${wrong.message}.\n\n${help}`);
    return 2;
  }
  if (values.help) return (out(help), 0);
  if (values.kubectl.length > 0) return playedKubectl(values.kubectl, values.record, { out, error });
  if (values.list) return (out([...cases.map(({ id, name }) => `${id}: ${name}`), ...chosenScenes.map(sceneLine)].join('\n')), 0);
  const room = new Room();
  const calm = closeWhenInterrupted(room);
  try {
    const run = await runLab(room, cases, chosenScenes, world);
    const judgeScene: JudgeScene = ({ path, settings }, seat) => world.judge(path, settings, seat);
    const isFine = run.rows.every((row) => !('failed' in row.result) && disagreements(row).length === 0);
    const isSurveyFine = run.scenes.every(
      (played) => !('failed' in played.result) && differences(comparedIn(played, judgeScene)).length === 0,
    );
    const report = reportOf(run, machineOf(world), judgeScene);
    out(
      values.json
        ? JSON.stringify(report, null, 2)
        : [tableText(run.rows), surveyText(run.scenes, judgeScene)].filter(Boolean).join('\n\n'),
    );
    if (values.record && isFine && isSurveyFine) record(report, run);
    return isFine && isSurveyFine ? 0 : 1;
  } finally {
    await room.close();
    calm();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await main(process.argv.slice(2), { out: console.log, error: console.error });
