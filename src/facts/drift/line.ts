import { gateStagesIn } from './gate.ts';
import { lineAt, saysIn } from './pattern.ts';
import type { Entry, ReadAgain } from './read-again.ts';

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How a name may be defined in a file of Go, most telling first. A pattern counts only if it matches once. */
const definitions = (name: string): readonly string[] => [
  `^func (?:\\([^)]+\\) )?${name}(?:\\[[^\\]]*\\])?\\(`,
  `^type ${name}\\b`,
  `^(?:const|var) ${name}\\b`,
  `^\\t${name}\\s+(?:[\\w.\\[\\]]+\\s+)?=\\s`,
  `^\\t${name}:\\s`,
  `^\\t${name}\\s+[*\\[\\]\\w.]+`,
  `\\.${name}\\(`,
];

/** The one line of a text that a pattern matches. */
function onlyLine(text: string, pattern: string): number | undefined {
  const [first, second] = [...text.matchAll(new RegExp(pattern, 'gm'))];
  return first && !second ? lineAt(text, first.index) : undefined;
}

/**
 * The line in which a file of Go has a part: the definition of the function, type, constant or variable that is named first, or where the flag is
 * added. Nothing where the file has none or several, so that a link never leads to a line that nobody meant.
 */
export function lineOfPart(text: string, part: string): number | undefined {
  const flag = /^--([a-z][\w-]+)/.exec(part)?.[1];
  if (flag !== undefined) return onlyLine(text, `(?:Var|VarP|String|Bool|Int|Duration)\\w*\\([^"\\n]*"${escaped(flag)}"`);
  const name = /^(?:\(?\*?[A-Za-z_]\w*\)?\.)?([A-Za-z_]\w+)(?:\(\))?(?=$|[\s,;:(])/.exec(part)?.[1];
  if (name === undefined) return undefined;
  // A word of a remark such as “comments” is no name of Go unless it has a capital in it.
  if (!/[A-Z_]/.test(name)) return undefined;
  return definitions(escaped(name))
    .map((pattern) => onlyLine(text, pattern))
    .find((line) => line !== undefined);
}

/** Where a file of Go lists what it has, so that something missing would stand there: the feature gates, or the flags of a program. */
function lineOfList(text: string, path: string): number | undefined {
  if (!path.endsWith('kube_features.go')) return onlyLine(text, '^func \\(\\w+ \\*?\\w+\\) Flags\\(');
  const list = /^var default\w*FeatureGates\b/m.exec(text);
  return list ? lineAt(text, list.index) : undefined;
}

/** What a claim is read again by. */
interface ReadBy {
  readonly id: string;
  readonly gate?: string | undefined;
}

/** Whether a path of a repository is one of the files of an entry, wherever the repository keeps Kubernetes. */
const isOf = (entry: Entry, path: string): boolean =>
  [...entry.in, ...entry.also.flatMap((also) => also.in)].some((each) => {
    const [, rest = each] = /^k8s\.io\/[^/]+\/(.+)$/.exec(each) ?? [];
    return path === rest || path.endsWith(`/${rest}`);
  });

/**
 * The line of a file in which a release says what a claim is about, found by the reader of drift: the rule that matches, or the gate, otherwise the part
 * that the source names. Where it says so by having nothing, it is the line where the list begins in which it would stand.
 */
export function lineOfClaim(
  ways: ReadAgain,
  { id, gate }: ReadBy,
  path: string,
  text: string,
  part: string | undefined,
): number | undefined {
  const entry = ways.claims.get(id);
  if (entry && isOf(entry, path)) {
    // Every gate counts as on: of a rule that needs one, the line is the same.
    const says = saysIn(text, entry, () => true);
    if (says && !says.absent) return lineAt(text, says.index);
    const beside = entry.also.flatMap(({ find }) => find).map((pattern) => new RegExp(pattern, 'm').exec(text));
    if (beside[0]) return lineAt(text, beside[0].index);
    if (says && entry.within !== undefined) return lineAt(text, says.index);
  }
  if (!entry && gate !== undefined) {
    const stages = gateStagesIn(text, gate);
    if (stages) return lineAt(text, stages.index);
  }
  return (
    (part === undefined ? undefined : lineOfPart(text, part)) ??
    (part === undefined || /^\(no /.test(part) ? lineOfList(text, path) : undefined)
  );
}
