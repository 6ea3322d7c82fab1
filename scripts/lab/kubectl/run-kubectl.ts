// Plays real kubectl programs, which are client-go, against servers with right and wrong certificates on loopback: `npm run lab -- --kubectl FILE`.
import { writeFileSync } from 'node:fs';
import { expectedOf, kubectlCases, type KubectlCase, type KubectlOutcome } from '../../../src/lab/kubectl-cases.ts';
import type { RecordedKubectl, RecordedOutcome } from '../../../src/lab/kubectl-record.ts';
import { Room } from '../network/laboratory-room.ts';
import { findOpenSsh, startOpenSsh } from '../network/openssh.ts';
import { fetchableMinors, fetchedKubectl, packageOf } from './fetch-kubectl.ts';
import { playKubectl, programOf, type KubectlProgram, type KubectlResult } from './play-kubectl.ts';

/** A kubectl and what it did. */
interface KubectlRun extends KubectlProgram {
  /** The package of npm that it is of; none for a file of the reader. */
  readonly package?: string;
  readonly results: readonly KubectlResult[];
}

/** In what a result is not as the model says. A session that did not go through its proxy or tunnel says nothing of them. */
export function differing(result: KubectlOutcome & Pick<KubectlResult, 'id' | 'carried'>): readonly string[] {
  const labCase = kubectlCases.find(({ id }) => id === result.id);
  if (!labCase) return ['id'];
  const expected = expectedOf(labCase);
  const wrong = (Object.keys(expected) as (keyof KubectlOutcome)[]).filter((each) => expected[each] !== result[each]);
  return [...wrong, ...(result.carried ? [] : ['carried'])];
}

/** The programs that `--kubectl` names: a file, a minor, or all minors that can be fetched. */
function programsNamed(names: readonly string[]): readonly { readonly file: string; readonly package?: string }[] {
  return names
    .flatMap((name) => (name === 'all' ? fetchableMinors : [name]))
    .map((name) => (fetchableMinors.includes(name) ? { file: fetchedKubectl(name), package: packageOf(name) } : { file: name }));
}

interface KubectlOptions {
  readonly cases?: readonly KubectlCase[];
  /** Whether the runs are written into `src/lab/recorded-kubectl.json`. */
  readonly record?: boolean;
}

/** Plays each kubectl, prints what differs, and returns the exit code. */
export async function runKubectl(
  names: readonly string[],
  out: (text: string) => unknown,
  { cases = kubectlCases, record = false }: KubectlOptions = {},
): Promise<number> {
  out('kubectl is real. The API server and the kubelet are stand-ins on loopback: they answer as far as kubectl asks, and run nothing.');
  const room = new Room();
  try {
    const found = findOpenSsh();
    const needsSsh = cases.some(({ carrier }) => carrier === 'ssh');
    const openSsh = needsSsh && !('missing' in found) ? await startOpenSsh(room, found) : undefined;
    if (needsSsh && 'missing' in found) out(`The cases through an SSH tunnel were not run: ${found.missing}.`);
    const runs: KubectlRun[] = [];
    for (const { file, ...source } of programsNamed(names)) {
      const program = await programOf(file);
      const results = await playKubectl(room, file, cases, openSsh);
      runs.push({ ...program, ...source, results });
      const wrong = results.filter((each) => differing(each).length > 0);
      out(`kubectl ${program.version}: ${results.length - wrong.length} of ${results.length} cases as the model says.`);
      for (const each of wrong)
        out(
          `  ${each.id}: ${differing(each)
            .map((what) => `${what} ${each[what as keyof KubectlResult]}`)
            .join(', ')}; ${each.message ?? 'answered'}`,
        );
    }
    const differs = runs.some(({ results }) => results.some((each) => differing(each).length > 0));
    if (record && !differs) {
      const text = recordText({ date: new Date().toISOString().slice(0, 10), ...recordOf(runs) });
      writeFileSync(new URL('../../../src/lab/recorded-kubectl.json', import.meta.url), text);
    }
    return differs ? 1 : 0;
  } finally {
    await room.close();
  }
}

/** The runs as they are recorded: of each case, what versions did alike once. */
function recordOf(runs: readonly KubectlRun[]): Omit<RecordedKubectl, 'date'> {
  const outcomes: RecordedOutcome[] = [];
  for (const { id } of kubectlCases) {
    const alike = new Map<string, { outcome: Omit<RecordedOutcome, 'versions'>; versions: string[] }>();
    for (const { version, results } of runs) {
      const outcome = results.find((each) => each.id === id);
      if (!outcome) continue;
      const key = JSON.stringify(outcome);
      const known = alike.get(key);
      if (known) known.versions.push(version);
      else alike.set(key, { outcome, versions: [version] });
    }
    outcomes.push(...[...alike.values()].map(({ outcome, versions }) => ({ ...outcome, versions })));
  }
  return {
    programs: runs.map(({ version, sha256, ...rest }) => ({
      version,
      sha256,
      ...(rest.package === undefined ? {} : { package: rest.package }),
    })),
    outcomes,
  };
}

/** A line for each program and each outcome. */
const recordText = ({ date, programs, outcomes }: RecordedKubectl): string => {
  const lines = (list: readonly object[]): string => list.map((each) => JSON.stringify(each)).join(',\n');
  return `{"date":"${date}",\n"programs":[\n${lines(programs)}\n],\n"outcomes":[\n${lines(outcomes)}\n]}\n`;
};
