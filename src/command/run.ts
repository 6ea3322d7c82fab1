import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { accept } from '../checker/accepted/accept.ts';
import type { FailOn } from '../checker/accepted/configuration.ts';
import { baselineText } from '../checker/accepted/baseline.ts';
import { globMatches } from '../checker/accepted/glob.ts';
import { check, type CheckResult } from '../checker/check.ts';
import { combinedPatch, patchText, type Patch } from '../checker/edit/patch.ts';
import { withoutIrrelevant } from '../checker/irrelevant.ts';
import { moreForms } from '../checker/read/more-forms.ts';
import type { Input } from '../checker/read/read.ts';
import { reports } from '../checker/report/index.ts';
import { oneLine } from '../checker/report/printable.ts';
import { shortReport } from '../checker/report/short.ts';
import { sumWords, failingText } from '../checker/report/text.ts';
import { toolVersion } from '../checker/report/tool.ts';
import { kubernetesRead, newestMinor, oldestMinor } from '../model/setting/minor.ts';
import { clusterCommand } from './cluster/cluster.ts';
import { coloured } from './colour.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-code.ts';
import { tested } from './expect.ts';
import { codesText, explainText } from './explain.ts';
import { helpText } from './help.ts';
import { WrongUsage, type Host, type Outcome } from './host.ts';
import { gather, type Gathered } from './inputs.ts';
import { minorGiven, optionsFrom, type Options } from './options.ts';
import { codeOf } from './system-error.ts';
import { baselineFrom, teamFor, type Team } from './team.ts';
import { counted } from '../wording/text/text.ts';

const done = (out: string): Outcome => ({ code: exitCodes.clean, out, err: '' });

/** One check with all that the command knows around it. */
interface Checked {
  readonly options: Options;
  readonly team: Team;
  readonly gathered: Gathered;
  readonly result: CheckResult;
  /** Checks other texts of the same inputs in the same way. */
  readonly again: (inputs: readonly Input[]) => CheckResult;
  /** A file as the globs of the team and its baseline see it. */
  readonly nameOf: (file: string) => string;
}

function excluding(options: Options, { configuration, folder }: Team, from: string): (file: string) => boolean {
  const beside = (base: string, file: string): string => path.relative(base, file).split(path.sep).join('/');
  return (file) =>
    options.exclude.some((glob) => globMatches(glob, beside(from, file))) ||
    configuration.exclude.some((glob) => globMatches(glob, beside(folder, file)));
}

function checked(options: Options, host: Host): Checked {
  const { from } = host;
  const team = teamFor(options.config, from);
  const { configuration, folder } = team;
  const kubernetes = options.kubernetes ?? minorGiven('The value of kubernetes in the configuration', configuration.kubernetes);
  const baseline =
    options.baseline !== undefined
      ? path.resolve(from, options.baseline)
      : configuration.baseline !== undefined && options.writeBaseline === undefined
        ? path.resolve(folder, configuration.baseline)
        : undefined;
  const acceptances = [...configuration.acceptances, ...(baseline ? baselineFrom(baseline, from) : [])];
  const nameOf = (file: string): string =>
    /^-(?: \(\d+\))?$/.test(file) ? file : path.relative(folder, path.resolve(from, file)).split(path.sep).join('/');
  const gathered: Gathered = host.read
    ? { inputs: host.read, problems: [], skipped: [], recoded: new Set() }
    : gather(options.names, {
        from,
        standardInput: host.standardInput,
        isExcluded: excluding(options, team, from),
        patience: host.patience,
      });
  const again = (inputs: readonly Input[]): CheckResult =>
    accept(
      withoutIrrelevant(check(inputs, { facts: host.facts, forms: moreForms, kubernetes, unread: gathered.problems }), inputs),
      inputs,
      {
        team: { acceptances, severities: configuration.severities },
        today: host.today,
        nameOf,
      },
    );
  const own = again(gathered.inputs);
  const result = { ...own, skipped: [...own.skipped, ...gathered.skipped] };
  return { options, team, gathered, result, again, nameOf };
}

function write(file: string, text: string, { from }: Host): void {
  try {
    writeFileSync(path.resolve(from, file), text);
  } catch (error) {
    const code = codeOf(error);
    const why = code === 'ENOENT' ? 'there is no such folder' : code === 'EISDIR' ? 'it is a folder' : `it may not be written (${code})`;
    throw new WrongUsage(`${file} cannot be written: ${why}.`);
  }
}

const patchOf = ({ options, gathered, result, again }: Checked): Patch | undefined =>
  options.patch
    ? combinedPatch(gathered.inputs, result, again, (file) =>
        gathered.recoded.has(file) ? 'Its file is not in UTF-8, which a patch cannot change: make the change by hand.' : undefined,
      )
    : undefined;

/** The report that was asked for. */
function reportOf(all: Checked, failOn: FailOn, host: Host): string {
  const { options, result } = all;
  const { format = 'text', site = host.site, showAccepted } = options;
  const patch = patchOf(all);
  if (patch && format === 'text') return patchText(patch);
  if (options.quiet && format === 'text') return failingText(result, failOn);
  if (format === 'text' && !options.verbose) return shortReport(result, { listAccepted: showAccepted });
  return reports[format](result, { site, failOn, patch, listAccepted: showAccepted, at: host.now, controls: host.facts.controls });
}

const failOnOf = ({ options, team }: Pick<Checked, 'options' | 'team'>): FailOn => options.failOn ?? team.configuration.failOn ?? 'medium';

/** What stands on the error output beside a report: inputs that could not be read, where the report is not for readers, and where it was written. */
function notesOf({ options, result, gathered }: Checked): readonly string[] {
  const isForReaders =
    (options.format ?? 'text') === 'text' && options.output === undefined && !options.patch && options.expectations.length === 0;
  const unread = isForReaders
    ? []
    : result.problems.map(({ file, line, column, sentence }) => `${oneLine(file)}:${line}:${column}: ${oneLine(sentence)}`);
  if (options.quiet) return unread;
  const isEmpty = !isForReaders && result.problems.length === 0 && result.account.every(({ read }) => read.length === 0);
  const files = gathered.inputs.length + gathered.skipped.length;
  const empty = `Nothing in ${files === 1 ? 'the input' : `the ${files} inputs`} is for the checker, so this says nothing about a cluster.`;
  return [
    ...unread,
    ...(isEmpty ? [empty] : []),
    ...(options.output === undefined ? [] : [`${sumWords(result)} The report is in ${options.output}.`]),
  ];
}

/** Expectations in place of findings: one line each. Findings count beside them only where a level was asked for. */
function expected(all: Checked, host: Host): { readonly code: ExitCode; readonly lines: string } {
  const { options, result } = all;
  const tests = options.expectations.map((one) => tested(result, one));
  const own = exitCodeOf(result, options.failOn ?? 'never');
  const lines = tests
    .filter(({ met }) => !met || !options.quiet)
    .map(({ line }) => `${line}\n`)
    .join('');
  return {
    code: own === exitCodes.clean && tests.some(({ met }) => !met) ? exitCodes.findings : own,
    lines: host.takesColour ? coloured(lines) : lines,
  };
}

function outcomeOf(all: Checked, host: Host): Outcome {
  const { options, result, nameOf } = all;
  const err = notesOf(all)
    .map((line) => `${line}\n`)
    .join('');
  if (options.writeBaseline !== undefined) {
    write(options.writeBaseline, baselineText(result.findings, nameOf), host);
    const count = result.findings.length;
    const told = `${counted(count, 'finding is', 'findings are')} in the baseline ${options.writeBaseline}.\n`;
    return { code: exitCodeOf(result, 'never'), out: options.quiet ? '' : told, err };
  }
  const tests = options.expectations.length > 0 ? expected(all, host) : undefined;
  const code = tests?.code ?? exitCodeOf(result, failOnOf(all));
  if (tests && options.format === undefined && !options.patch && options.output === undefined) return { code, out: tests.lines, err };
  const report = reportOf(all, failOnOf(all), host);
  if (options.output !== undefined) {
    write(options.output, report, host);
    return { code, out: tests?.lines ?? '', err };
  }
  const inColour = host.takesColour && (options.format ?? 'text') === 'text';
  return { code, out: inColour ? coloured(report) : report, err: err + (tests?.lines ?? '') };
}

/** What the versions are, in one line. */
const versionText = (name: string): string =>
  `${name} ${toolVersion}, facts of Kubernetes ${oldestMinor} to ${newestMinor}, read in v${kubernetesRead}\n`;

/** Follows the arguments of one call. Throws only what is a fault of the command itself. */
export async function runCommand(args: readonly string[], host: Host): Promise<Outcome> {
  try {
    const [first, second] = args;
    if (first === 'codes' && args.length === 1) return done(codesText());
    if (first === 'explain' && second !== '-h' && second !== '--help') return done(await explainText(second, host));
    if (first === 'cluster' && !host.read)
      return await clusterCommand(args.slice(1), host, (left, inputs) => runCommand(left, { ...host, read: inputs }));
    const options = optionsFrom(args);
    if (options.help) return done(helpText(host.name));
    if (options.version) return done(versionText(host.name));
    if (host.read && options.names.length > 0)
      throw new WrongUsage(`${options.names[0]} is a file, and the cluster is read in place of files.`);
    if (options.names.length === 0 && !host.read) throw new WrongUsage('Name a file or a folder, or - for standard input.');
    return outcomeOf(checked(options, host), host);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    return { code: exitCodes.usage, out: '', err: `${error.message}\nSee ${host.name} --help.\n` };
  }
}
