// Reads the claims again in the source of a release: `npm run drift -- --help` explains it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minorOf, openCheckout, type Checkout, type Files } from '../../src/facts/drift/checkout.ts';
import { featureFindings, featureListOf, featureListPaths, gatesOfList } from '../../src/facts/drift/feature-list.ts';
import { findingsOf } from '../../src/facts/drift/finding.ts';
import { kepFindings, kepsFrom, NotYaml } from '../../src/facts/drift/kep.ts';
import { recorded, type LastRuns } from '../../src/facts/drift/last-run.ts';
import { readAgainFrom } from '../../src/facts/drift/read-again.ts';
import { hasDrift, jsonReport, markdownReport, textReport, type Run } from '../../src/facts/drift/report.ts';
import { claimsFrom } from '../../src/facts/look-up/claim-file.ts';
import { plannedMinor, type KubernetesMinor } from '../../src/model/setting/minor.ts';
import { filesOfAddress, filesOfCommit, filesOfFolder, isGitDirectory, Unreadable } from './files.ts';
import { help, optionsFrom, wrongMinor, type Options, type Source } from './options.ts';

const facts = new URL('../../src/facts/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, facts), 'utf8');
const isAddress = (from: string): boolean => /^https?:\/\//.test(from);

/** Where the command runs. A test gives its own. */
export interface World {
  /** The folder from which the folders of the sources are meant. */
  readonly base: string;
  /** The file in which a run is recorded. */
  readonly record: string | URL;
  readonly out: (text: string) => unknown;
  readonly error: (text: string) => unknown;
}

/** The repository of a clone and the commit that is checked out, where git knows them. */
function repositoryOf(folder: string, commit: string | undefined): string | undefined {
  const ask = (...words: string[]): string => spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const repository = /([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(ask('config', '--get', 'remote.origin.url'))?.[1];
  const head = commit ?? ask('rev-parse', 'HEAD');
  return repository !== undefined && head !== '' ? `${repository}@${head}` : undefined;
}

/** Opens a source, and gives it its name in reports. */
function open({ from, at, name }: Source, { timeout, record }: Options, base: string): Files {
  if (isAddress(from)) return { ...filesOfAddress(from, timeout), ...(name === undefined ? {} : { name }) };
  const folder = path.resolve(base, from);
  if (at !== undefined) {
    const files = filesOfCommit(folder, at);
    return {
      ...files,
      name: name === undefined ? (repositoryOf(folder, files.commit) ?? files.name) : `${name.replace(/@.*/, '')}@${files.commit}`,
    };
  }
  const files = filesOfFolder(folder);
  if (isGitDirectory(folder) && !isGitDirectory(path.join(folder, '.git')) && path.basename(folder) !== '.git')
    throw new Unreadable(
      `${from} is a git directory without a work tree, and files were expected. Say which commit to read, as in --at v${plannedMinor}.0.`,
    );
  const known = name ?? (isGitDirectory(folder) ? repositoryOf(folder, undefined) : undefined);
  if (record && known === undefined)
    throw new Unreadable(
      `${from} does not say which repository it is of, and --record has to name it. Write it after the source, as in --name kubernetes/kubernetes@v${plannedMinor}.0.`,
    );
  return { ...files, name: known ?? files.name };
}

const ways = readAgainFrom(text('drift/read-again.yaml'));
const claims = claimsFrom(text('claims.yaml'));

async function checkoutsOf(files: readonly Files[]): Promise<readonly Checkout[]> {
  const checkouts = await Promise.all(files.map((each) => openCheckout(each, ways.layouts)));
  const none = checkouts.find(({ places }) => places.length === 0);
  if (none)
    throw new Unreadable(
      `${none.files.name} holds no Kubernetes: none of ${ways.layouts
        .map(({ sign }) => sign)
        .filter((sign, index, all) => all.indexOf(sign) === index)
        .join(', ')} is there and names it. Name the folder, or the address, that holds the go.mod of kubernetes/kubernetes.`,
    );
  return checkouts;
}

async function minorFor(checkouts: readonly Checkout[], { minor }: Options): Promise<KubernetesMinor> {
  const found = minor ?? (await minorOf(checkouts, ways));
  if (found === undefined)
    throw new Unreadable(`Nothing in the checkout says which minor it is of. Say it yourself, as in --k8s ${plannedMinor}.`);
  const wrong = wrongMinor(found);
  if (wrong !== undefined) throw new Unreadable(`The checkout is of Kubernetes ${found}. ${wrong}`);
  return found;
}

async function runsOf(options: Options, base: string): Promise<readonly Run[]> {
  const filesFor = (what: Source['what']): readonly Files[] =>
    options.sources.filter((each) => each.what === what).map((each) => open(each, options, base));
  const runs: Run[] = [];
  const kubernetes = filesFor('kubernetes');
  if (kubernetes.length > 0) {
    const checkouts = await checkoutsOf(kubernetes);
    const minor = await minorFor(checkouts, options);
    const findings = await findingsOf({ minor, checkouts, ways }, claims.values());
    // Where nothing was read, nothing agrees either.
    if (findings.every(({ kind }) => kind === 'not in this checkout'))
      throw new Unreadable(
        `${kubernetes.map(({ name }) => name).join(', ')} has none of the files that the claims were read in. Name a checkout of kubernetes/kubernetes as well.`,
      );
    runs.push({ of: 'claims', minor, sources: kubernetes.map(({ name }) => name), findings });
  }
  for (const files of filesFor('kep'))
    runs.push({
      of: 'planned features',
      sources: [files.name],
      findings: await kepFindings(files, kepsFrom(text('drift/kep-as-read.yaml'))),
    });
  for (const files of filesFor('features')) {
    const [checkout] = await checkoutsOf([files]);
    const list = checkout && (await featureListOf(checkout));
    if (!checkout || !list)
      throw new Unreadable(`${files.name} has neither ${featureListPaths.join(' nor ')}. Name a checkout of Kubernetes 1.32 or later.`);
    const minor = await minorFor([checkout], options);
    const gates = gatesOfList(list.text, `${files.name}: ${list.path}`);
    runs.push({
      of: 'feature gates',
      minor,
      sources: [files.name],
      findings: featureFindings(gates, { minor, ways }, claims.values(), list.path),
    });
  }
  return runs;
}

/** Runs the command, and gives its exit code. */
export async function main(words: readonly string[], { base, record, out, error: say }: World): Promise<number> {
  const options = optionsFrom(words);
  if (typeof options === 'string') {
    say(`${options}\n`);
    return 2;
  }
  if (options.help) {
    out(help);
    return 0;
  }
  try {
    const runs = await runsOf(options, base);
    out({ text: textReport, json: jsonReport, markdown: markdownReport }[options.format](runs));
    if (options.record) {
      const before = JSON.parse(readFileSync(record, 'utf8')) as LastRuns;
      writeFileSync(record, `${JSON.stringify(recorded(before, runs, new Date().toISOString().slice(0, 10)), null, 2)}\n`);
    }
    return runs.some(hasDrift) ? 1 : 0;
  } catch (error) {
    if (error instanceof Unreadable || error instanceof NotYaml) {
      say(`${error.message}\n`);
      return 3;
    }
    // Node would exit 1 for it, which means that something changed.
    say(`The command itself failed, which is a fault of this project: ${error instanceof Error ? error.stack : String(error)}\n`);
    return 4;
  }
}

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2), {
    // npm runs scripts in the folder of the project; folders are meant from where it was called.
    base: process.env['INIT_CWD'] ?? process.cwd(),
    record: new URL('drift/last-run.json', facts),
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
