import type { PathId } from '../model/path.ts';
import type { FactId } from '../model/reason.ts';
import { unifiedDiff } from './edit/diff.ts';
import type { Edit } from './edit/edit.ts';
import { limits } from './read/limits.ts';
import { positionAt } from './read/source-text.ts';
import { rules } from './rules/index.ts';
import { severities, type Cluster, type Hit, type Rule, type Severity } from './rules/rule.ts';
import { wordsOf, type RuleWords } from './rules/words.ts';
import type { Origin } from './settings/origin.ts';

/** A stretch of a file: one-based lines and columns in UTF-16 units, the end exclusive. */
export interface Region {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the CIS Benchmark, kube-bench and kubescape call the same thing. Source: facts/benchmarks. */
export interface Benchmark {
  /** The kube-bench profile; its check ids are the CIS item numbers. */
  readonly profile: string;
  readonly cis: string;
  readonly kubeBench: string;
  readonly kubescape: readonly string[];
}

/** A change as replacements in the reader's own text, and the same as a unified diff. Secrets are covered in the diff. */
export interface Fix {
  readonly replacements: readonly (Region & { readonly start: number; readonly end: number; readonly text: string })[];
  readonly diff: string;
}

/** One finding, ready for every report. Plain data. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** One plain sentence: what is so, and what follows. */
  readonly sentence: string;
  readonly path: PathId | null;
  readonly region: Region;
  /** Where the deciding value comes from, where no line of the input says it. */
  readonly origin: Origin | null;
  /** The facts it stands on. */
  readonly facts: readonly FactId[];
  readonly fix: Fix | null;
  /** What the change may break, and how to see that before. */
  readonly breaks: string;
  readonly before: string;
  readonly benchmarks: readonly Benchmark[];
}

const regionOf = ({ source, start, end }: Hit['place']): Region => {
  const from = positionAt(source, start);
  const to = positionAt(source, Math.max(start, end));
  return { file: source.name, ...from, endLine: to.line, endColumn: to.column };
};

function fixOf(suggested: readonly Edit[] | undefined): Fix | null {
  const edits = (suggested ?? []).filter(({ source, start, end, text }) => source.raw.slice(start, end) !== text);
  if (edits.length === 0) return null;
  return {
    replacements: edits.map((one) => ({ ...regionOf(one), start: one.start, end: one.end, text: one.text })),
    diff: unifiedDiff(edits),
  };
}

const benchmarksOf = ({ cis = [] }: RuleWords, { facts }: Cluster): readonly Benchmark[] =>
  facts.benchmarks
    .filter((item) => cis.includes(item.cis))
    .map((item) => ({ profile: facts.profile, cis: item.cis, kubeBench: item.cis, kubescape: item.kubescape }));

const findingOf = (rule: Rule, words: RuleWords, hit: Hit, cluster: Cluster): Finding => ({
  code: rule.code,
  severity: hit.severity ?? rule.severity,
  title: words.title,
  sentence: hit.sentence,
  path: rule.path ?? null,
  region: regionOf(hit.place),
  origin: hit.origin && hit.origin.kind !== 'stated' ? hit.origin : null,
  facts: words.facts,
  fix: fixOf(hit.edits),
  breaks: words.breaks,
  before: words.before,
  benchmarks: benchmarksOf(words, cluster),
});

/** Every finding, the worst first, then in the order of the inputs. */
export function findingsIn(cluster: Cluster): readonly Finding[] {
  const files = new Map(cluster.reading.sources.map(({ name }, index) => [name, index]));
  const all: Finding[] = [];
  for (const rule of rules) {
    const words = wordsOf(rule, cluster.facts.words);
    for (const hit of rule.find(cluster)) {
      cluster.work.spend(1);
      if (all.length < limits.findings) all.push(findingOf(rule, words, hit, cluster));
    }
  }
  return all.sort(
    (a, b) =>
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      (files.get(a.region.file) ?? 0) - (files.get(b.region.file) ?? 0) ||
      a.region.line - b.region.line ||
      a.region.column - b.region.column,
  );
}
