import { minors, newestMinor, oldestMinor } from '../../model/setting/minor.ts';
import { findingKinds, isDrift, type Finding, type FindingKind } from './finding.ts';

/** What one run came to: of the claims in a release, of planned features, or of the list of feature gates. */
export interface Run {
  readonly of: 'claims' | 'planned features' | 'feature gates';
  /** The minor, or nothing where the files are of no release, as the enhancements are. */
  readonly minor?: string;
  /** What was read: repositories with their commit, or addresses. */
  readonly sources: readonly string[];
  readonly findings: readonly Finding[];
}

/** How many findings of each kind there are, without the kinds that there are none of. */
export const countsOf = (findings: readonly Finding[]): Readonly<Partial<Record<FindingKind, number>>> =>
  Object.fromEntries(
    findingKinds.flatMap((kind) =>
      findings.some((each) => each.kind === kind) ? [[kind, findings.filter((each) => each.kind === kind).length]] : [],
    ),
  );

/** What to do about a kind. */
const whatToDo: Readonly<Record<FindingKind, string>> = {
  changed: 'Read the place, and give the claim a row for this minor; settings, paths and pages that depend on it follow.',
  moved: 'Add the new place to `in` of its entry in src/facts/drift/read-again.yaml.',
  'not found': 'Read the file, and change the pattern of its entry in src/facts/drift/read-again.yaml, or the claim.',
  new: 'The claims do not know this minor yet. It reads as in the minor beside it, so the row of that minor may be extended after a look at the place.',
  agrees: '',
  'not in this checkout': 'Name a checkout that holds this part of Kubernetes as well; --kubernetes may be given more than once.',
};

/** Whether the facts have no row for the minor of a run. Then somebody has to look, even where all reads as before: nothing says so yet. */
const isNewMinor = ({ minor }: Run): boolean => minor !== undefined && !(minors as readonly string[]).includes(minor);

/** What to do about a minor that the facts have no row for. */
const aboutNewMinor = (run: Run): readonly string[] =>
  isNewMinor(run)
    ? [
        `Kubernetes ${run.minor} is new: the facts have ${oldestMinor} to ${newestMinor}. \`npm run minor -- ${run.minor} DAY\` gives each claim a row that says “not checked”; then extend the rows that are listed under “new”.`,
      ]
    : [];

const headline = ({ of, minor, findings, sources }: Run): string => {
  const drift = findings.filter(({ kind }) => isDrift(kind)).length;
  const elsewhere = findings.filter(({ kind }) => kind === 'not in this checkout').length;
  const what = `${elsewhere === 0 ? '' : `${findings.length - elsewhere} of `}${findings.length} ${of}${minor === undefined ? '' : ` of Kubernetes ${minor}`}`;
  return `${what}, read in ${sources.join(', ')}: ${drift === 0 ? 'nothing changed' : `${drift} to look at`}`;
};

const difference = ({ kind, old, new: read }: Finding): string => {
  if (kind === 'changed') return `${old ?? 'nothing'} → ${read ?? 'nothing'}`;
  return read ?? old ?? '';
};

/** The report for a terminal. What agrees is counted and not listed. */
export const textReport = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      const groups = findingKinds.flatMap((kind) => {
        const list = run.findings.filter((each) => each.kind === kind);
        if (list.length === 0) return [];
        const heading = `${kind}: ${list.length}`;
        if (kind === 'agrees') return [heading];
        const rows = list.flatMap((finding) => {
          if (kind === 'new' || kind === 'not in this checkout')
            return [`  ${finding.id}: ${difference(finding) || (finding.where ?? '')}`];
          const lines = [finding.sentence, difference(finding), finding.where ?? '', finding.note ?? ''].filter((line) => line !== '');
          return [`  ${finding.id}`, ...lines.map((line) => `    ${line}`)];
        });
        return [heading, ...rows, `  ${whatToDo[kind].replaceAll('`', '')}`];
      });
      return [headline(run), ...aboutNewMinor(run).map((line) => line.replaceAll('`', '')), ...groups].join('\n');
    })
    .join('\n\n')
    .concat('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('<', '&lt;');

/** The report as Markdown, for the text of an issue. */
export const markdownReport = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      const groups = findingKinds.flatMap((kind) => {
        const list = run.findings.filter((each) => each.kind === kind);
        if (list.length === 0 || kind === 'agrees') return [];
        const rows = list.map((finding) => {
          const where = finding.where === undefined ? '' : `\`${finding.where}\``;
          return `| ${[`\`${finding.id}\``, cell(difference(finding)), [where, cell(finding.note ?? '')].filter(Boolean).join(' ')].join(' | ')} |`;
        });
        return [
          `### ${kind[0]?.toUpperCase()}${kind.slice(1)} (${list.length})`,
          '',
          whatToDo[kind],
          '',
          '| what | old → new | where |',
          '| --- | --- | --- |',
          ...rows,
          '',
        ];
      });
      const agrees = run.findings.filter(({ kind }) => kind === 'agrees').length;
      return [`## ${headline(run)}`, '', ...aboutNewMinor(run).flatMap((line) => [line, '']), ...groups, `${agrees} agree.`].join('\n');
    })
    .join('\n\n')
    .concat('\n');

/** The version of the JSON report. Fields are added, never renamed. */
const reportVersion = 1;

/** The report as JSON. */
export const jsonReport = (runs: readonly Run[]): string =>
  `${JSON.stringify({ version: reportVersion, drift: runs.some(hasDrift), runs: runs.map((run) => ({ ...run, counts: countsOf(run.findings) })) }, null, 2)}\n`;

/** Whether somebody has to look: something changed, or the minor is new. */
export const hasDrift = (run: Run): boolean => isNewMinor(run) || run.findings.some(({ kind }) => isDrift(kind));
