import type { CheckResult } from '../check.ts';
import { nothingFoundIn } from '../nothing-found.ts';
import { programNotRun } from '../program-not-run.ts';
import { openQuestions } from '../settings/unknown.ts';
import type { Decided } from '../settings/combine.ts';
import { weakestFirst } from '../../wording/sums.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { checkedPaths } from './json.ts';
import { absentWords } from './path-words.ts';
import { oneLine } from './printable.ts';

type Paths = ReturnType<typeof checkedPaths>;

/** What the account tells of one end of a path, which decides no path: whom a client verifies, and whom a server of etcd asks for a certificate. */
const ofOneSide = /: verified by |with a check of the certificate$|^\S*client[-_]cert[-_]auth|^\S*listen[-_]client[-_]urls/i;
/** At most so many of them are said. */
const mostSides = 3;

/** What the inputs tell of one end of a path alone, as it stands in them; empty where they tell nothing of that. */
export function oneSide({ account }: CheckResult): string {
  const told = account.flatMap(({ file, read }) =>
    read
      .filter(({ what }) => ofOneSide.test(what))
      .map(({ line, what }) => `${what} (line ${line}${account.length > 1 ? ` of ${oneLine(file)}` : ''})`),
  );
  const more = told.length > mostSides ? `, and ${told.length - mostSides} more of --verbose` : '';
  return told.length > 0 ? ` Of one end alone it says: ${told.slice(0, mostSides).join('; ')}${more}.` : '';
}

/** What is said in place of paths and questions where the inputs decide nothing. Nothing where they decide something, or a rule finds something. */
export function nothingDecided(result: CheckResult): string | undefined {
  const { told: settings, unused = [], problems, findings, accepted = [], skipped, account } = result;
  if (account.length === 0 || settings.length + unused.length + problems.length + findings.length + accepted.length > 0) return undefined;
  const program = skipped.find(({ what }) => what === programNotRun);
  const others = account.length > 1 ? ' Nothing else in the inputs decides a path.' : '';
  if (program) return `${oneLine(program.file)} is ${programNotRun}, so this says nothing about that cluster.${others}`;
  const read = account.flatMap((one) => one.read);
  const inputs = account.length === 1 ? 'the input' : `the ${account.length} inputs`;
  if (read.length === 0) return `Nothing in ${inputs} is for the checker, so this says nothing about a cluster.`;
  const form = account.length === 1 ? account[0]?.form : undefined;
  const where = `${inputs}${form ? `, ${form},` : ''}`;
  return account.every((one) => one.read.every(({ what }) => what === nothingFoundIn(one.form ?? '')))
    ? `The checker finds nothing in ${where} that decides a path, so this says nothing about a cluster.`
    : `What the checker reads in ${where} decides no path alone, and no rule finds a problem in it.${oneSide(result)}`;
}

/** What the inputs tell is a line of them, or what leaving it out means. */
const isTold = ({ decidedBy }: Paths[number]): boolean =>
  decidedBy.some(({ origin }) => origin.kind !== 'unknown' && origin.kind !== 'request');

/** The paths of which the inputs say something, and the others, whose verdicts hold whatever the inputs say. */
export function byInput(result: CheckResult, paths: Paths = checkedPaths(result)): { readonly own: Paths; readonly others: Paths } {
  const isOwn = (path: Paths[number]): boolean => isTold(path) || !!result.unused?.some((one) => one.path === path.id);
  return { own: paths.filter(isOwn), others: paths.filter((path) => !isOwn(path)) };
}

/** How many of the paths of which the inputs say something have which verdict at their weakest hop, the weakest first. */
export function countedPaths({ kubernetes }: CheckResult, own: Paths): string {
  const words = own.map((path) => (path.weakestHop ? verdictWords[path.weakestHop.verdict] : absentWords(path)));
  const inOrder = new Set([...weakestFirst.map((verdict) => verdictWords[verdict]), ...words]);
  const counts = [...inOrder].flatMap((word) => {
    const count = words.filter((one) => one === word).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  if (counts.length === 0) return 'No path is decided by what was read.';
  return `Paths by their weakest hop, judged as Kubernetes ${kubernetes.minor}: ${counts.join(', ')}.`;
}

/** What is said of the other paths, if there are both. */
export const othersWords = ({ own, others }: ReturnType<typeof byInput>): string =>
  own.length > 0 && others.length > 0 ? `Nothing was read of the other ${others.length === 1 ? 'one' : others.length}.` : '';

/**
 * What is unknown and would change a verdict or an answer of the paths of which the inputs say something, and what the inputs themselves leave open.
 * What decides other paths alone is not asked.
 */
export function ownQuestions(
  result: CheckResult,
  paths: Paths = checkedPaths(result),
  open: readonly Decided[] = openQuestions(result),
): readonly Decided[] {
  const asked = new Set([...paths.filter(isTold).flatMap(({ decidedBy }) => decidedBy.map(({ id }) => id)), ...result.told]);
  return open.filter(({ id }) => asked.has(id));
}
