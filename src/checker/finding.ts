import type { PathId } from '../model/path.ts';
import type { FactId } from '../model/reason.ts';
import { controlsOf, type FailedControl } from './controls.ts';
import { unifiedDiff } from './edit/diff.ts';
import { outerEdit, type Edit } from './edit/edit.ts';
import { editable, type Edited } from './edit/editable.ts';
import { adviceAt, isCovered, knowsName, knowsValue } from './facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PlaceWords } from './places.ts';
import { placeOfFlag, type Component, type Process } from './read/flag.ts';
import { limits } from './read/limits.ts';
import { lineEndAt, positionAt } from './read/source-text.ts';
import { rules } from './rules/index.ts';
import { severities, type Cluster, type Hit, type Rule, type Severity } from './rules/rule.ts';
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

/** Who can make a change on the installer of the inputs, and where. */
export interface Where extends PlaceWords {
  /** Its id in the facts. */
  readonly installer: string;
}

/** The text of a region, and whole lines around it. */
export interface Excerpt {
  readonly text: string;
  /** The lines from the one before the region to the one behind it. */
  readonly lines: string;
  /** The number of the first of them. */
  readonly line: number;
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
  /** What it is known by when lines move: the same code, words and count in the same file have the same one. */
  readonly fingerprint: string;
  /** The text of its region and the lines around it, secrets covered; left out where they are long. */
  readonly excerpt?: Excerpt;
  /** Where the deciding value comes from, where no line of the input says it. */
  readonly origin: Origin | null;
  /** The facts it stands on. */
  readonly facts: readonly FactId[];
  readonly fix: Fix | null;
  /** Where the installer that the inputs name lets the change be made; left out where they name none, or the given file decides. */
  readonly where?: Where;
  /** Where it stands on the command line of a running process, which nobody edits: what to edit instead. */
  readonly edited?: Edited;
  /** Why it counts again, where a team had accepted it until a day that is past. */
  readonly lapsed?: string;
  /** What the change may break, and how to see that before. */
  readonly breaks: string;
  readonly before: string;
  readonly benchmarks: readonly Benchmark[];
  /** The controls that it fails; left out where there are none, or the facts of them were not given. */
  readonly controls?: readonly FailedControl[];
}

const regionOf = ({ source, start, end }: Hit['place']): Region => {
  const from = positionAt(source, start);
  const to = positionAt(source, Math.max(start, end));
  return { file: source.name, ...from, endLine: to.line, endColumn: to.column };
};

/** UTF-16 units of an excerpt: a longer one helps nobody and makes every report long. */
const longestExcerpt = 1000;

function excerptOf({ source, start, end }: Hit['place']): Excerpt | undefined {
  const [first, last] = [positionAt(source, start).line, positionAt(source, Math.max(start, end)).line];
  const from = source.lineStarts[Math.max(0, first - 2)] ?? 0;
  const to = lineEndAt(source, source.lineStarts[Math.min(source.lineStarts.length - 1, last)] ?? source.text.length);
  if (to - from > longestExcerpt) return undefined;
  const lines = source.text.slice(from, to).replace(/^\uFEFF/, '');
  return { text: source.text.slice(start, Math.max(start, end)), lines, line: Math.max(1, first - 1) };
}

function fixOf(suggested: readonly Edit[] | undefined): Fix | null {
  const outer = (suggested ?? []).map(outerEdit);
  const edits = outer.flatMap((one) => (one && one.source.raw.slice(one.start, one.end) !== one.text ? [one] : []));
  if (edits.length === 0 || outer.includes(undefined)) return null;
  return {
    replacements: edits.map((one) => ({ ...regionOf(one), start: one.start, end: one.end, text: one.text })),
    diff: unifiedDiff(edits),
  };
}

/** Whose place a change of a process is made at: its row in `facts/where-to-change`. */
const placeOf = ({ placedBy, base }: Process): string => placedBy ?? base;

/** The one installer that the inputs name, if they do. */
function installerIn({ reading }: Cluster): string | undefined {
  const places = [...new Set(reading.processes.map(placeOf))].filter((place) => place !== 'kubernetes');
  return places.length === 1 ? places[0] : undefined;
}

/** Where the change is made. What to type is left to the diff where that is of a file of the installer already. */
function whereOf({ changedAt }: Rule, edits: readonly Edit[] | undefined, cluster: Cluster): Where | undefined {
  const installer = installerIn(cluster);
  const place = changedAt && installer && cluster.facts.places?.[installer]?.[changedAt];
  if (!place) return undefined;
  const isOwn = (edit: Edit): boolean => cluster.reading.processes.some((one) => one.source === edit.source && placeOf(one) === installer);
  return { installer, ...place, ...(edits?.length && edits.every(isOwn) ? { lines: [] } : {}) };
}

/** The section of the CIS Benchmark about each program. */
const sections: Readonly<Partial<Record<Component, string>>> = {
  'kube-apiserver': '1.2.',
  'kube-controller-manager': '1.3.',
  'kube-scheduler': '1.4.',
  kubelet: '4.2.',
};

/** The items of a rule about the program that a hit is about, where it has items about several. */
function itemsOf({ cis = [] }: Rule, { path, place: { source, start } }: Hit, { reading }: Cluster): readonly string[] {
  if (new Set(cis.map((item) => /^\d+\.\d+/.exec(item)?.[0])).size < 2) return cis;
  const process = reading.processes.find((one) =>
    one.flags.some((flag) => {
      const at = placeOfFlag(one, flag);
      return at.source === source && at.start === start;
    }),
  );
  const section = process ? sections[process.component] : path === 'kube-proxy-to-apiserver' ? '4.3.' : sections.kubelet;
  return section === undefined ? cis : cis.filter((item) => item.startsWith(section));
}

const benchmarksOf = (cis: readonly string[], { facts }: Cluster): readonly Benchmark[] =>
  facts.benchmarks
    .filter((item) => cis.includes(item.cis))
    .map((item) => ({ profile: facts.profile, cis: item.cis, kubeBench: item.cis, kubescape: item.kubescape }));

interface Placed {
  readonly rule: Rule;
  readonly hit: Hit;
  /** Every hit of the same rule. */
  readonly hits: readonly Hit[];
  /** How many findings of this code and these words stand before it in its file. */
  readonly nth: number;
}

const wordsAt = ({ place: { source, start, end } }: Hit): string => source.text.slice(start, Math.min(end, start + longestExcerpt));

function findingOf({ rule, hit, hits, nth }: Placed, cluster: Cluster): Finding {
  const { minor } = cluster;
  // What an older version knows nobody read, so that no line is changed to what it may not start with.
  const { edits, edited } = isCovered(minor)
    ? editable(hit, hits, cluster)
    : {
        edits: [],
        edited: hit.edits?.length ? { file: null, sentence: `We have not checked Kubernetes ${minor}, so no change is shown.` } : undefined,
      };
  const where = whereOf(rule, edits, cluster);
  const excerpt = excerptOf(hit.place);
  const { benchmarks, controls: known } = cluster.facts;
  const cis = itemsOf(rule, hit, cluster);
  const controls = known ? controlsOf({ code: rule.code, cis }, known, benchmarks) : [];
  return {
    code: rule.code,
    severity: hit.severity ?? rule.severity,
    title: rule.title,
    sentence: hit.sentence,
    path: (hit.path === undefined ? rule.path : hit.path) ?? null,
    region: regionOf(hit.place),
    fingerprint: fingerprintOf(rule.code, wordsAt(hit), nth),
    ...(excerpt ? { excerpt } : {}),
    origin: hit.origin && hit.origin.kind !== 'stated' ? hit.origin : null,
    facts: where ? [...rule.facts, where.fact] : rule.facts,
    fix: fixOf(edits),
    ...(where ? { where } : {}),
    ...(edited ? { edited } : {}),
    breaks: adviceAt(cluster.facts, rule.sideEffects, minor),
    before: adviceAt(cluster.facts, hit.first ? `${hit.first} ${rule.before}` : rule.before, minor),
    benchmarks: benchmarksOf(cis, cluster),
    ...(controls.length > 0 ? { controls } : {}),
  };
}

const kubeadmFiles = '/etc/kubernetes/pki/';

/** Leaves out the changes that name a file of kubeadm, unless something in the inputs says that its files are there: nobody read that path. */
function withoutGuessedFiles({ reading }: Cluster): (hit: Hit) => Hit {
  const isKnown =
    reading.processes.some(({ base }) => /^(?:kubeadm|kubeone|kamaji)$/.test(base)) ||
    reading.sources.some(({ text }) => text.includes(kubeadmFiles));
  return (hit) => (!isKnown && hit.edits?.some(({ text }) => text.includes(kubeadmFiles)) ? { ...hit, edits: [] } : hit);
}

/** Every finding up to the bound, the worst first, then in the order of the inputs, and how many more there are. */
export function findingsIn(cluster: Cluster): { readonly findings: readonly Finding[]; readonly omitted: number } {
  const files = new Map(cluster.reading.sources.map(({ name }, index) => [name, index]));
  const all: Finding[] = [];
  let omitted = 0;
  const proved = withoutGuessedFiles(cluster);
  for (const rule of rules) {
    if (rule.remedy && !knowsValue(cluster.facts, rule.remedy, cluster.minor)) continue;
    if (rule.about && !knowsName(cluster.facts, rule.about, cluster.minor)) continue;
    const found = [rule.find(cluster)].flat();
    const hits = rule.makesFiles ? found : found.map(proved);
    const counted = new Map<string, number>();
    const told = new Set<string>();
    for (const hit of hits) {
      cluster.work.spend(1);
      // Two programs may be given the same flag of one line, and one flag the addresses of several servers.
      const { line, column } = positionAt(hit.place.source, hit.place.start);
      const same = `${hit.place.source.name}\n${line}:${column}\n${hit.path}\n${hit.sentence}`;
      if (told.has(same)) continue;
      told.add(same);
      const key = `${hit.place.source.name}\n${wordsAt(hit)}`;
      const nth = counted.get(key) ?? 0;
      counted.set(key, nth + 1);
      if (all.length < limits.findings) all.push(findingOf({ rule, hit, hits, nth }, cluster));
      else omitted += 1;
    }
  }
  const findings = all.sort(
    (a, b) =>
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      (files.get(a.region.file) ?? 0) - (files.get(b.region.file) ?? 0) ||
      a.region.line - b.region.line ||
      a.region.column - b.region.column,
  );
  return { findings, omitted };
}
