import type { CheckResult } from '../check.ts';
import type { Finding } from '../finding.ts';
import { severities } from '../rules/rule.ts';
import type { Acceptance, AcceptedFinding, TeamRules } from './acceptance.ts';
import { commentsIn } from './comments.ts';
import type { Day } from './day.ts';
import { globMatches, globPath } from './glob.ts';
import type { Input } from '../read/read.ts';

/** What `accept` is told beside the result: the team's rules, what day it is, and what a file is called where the team wrote its globs. */
export interface AcceptOptions {
  readonly team: TeamRules;
  /** Today as `2027-01-31`. Whoever calls has the clock; nothing here does. */
  readonly today: Day;
  /** The name of a file as the globs of the team and its baseline see it: relative to the folder of the configuration. */
  readonly nameOf?: (file: string) => string;
}

const isOnNode = (node: string, name: string): boolean =>
  globPath(name)
    .split('/')
    .some((part) => part === node || part.replace(/\.[^.]*$/, '') === node);

/** Whether an acceptance is about a finding; its end date is another question. */
function covers(acceptance: Acceptance, finding: Finding, nameOf: (file: string) => string): boolean {
  const { code, files, exactly, path, node, lines, fingerprint } = acceptance;
  if (code !== finding.code) return false;
  if (lines) return acceptance.file === finding.region.file && finding.region.line >= lines[0] && finding.region.line <= lines[1];
  const name = nameOf(finding.region.file);
  if (fingerprint !== undefined && fingerprint !== finding.fingerprint) return false;
  if (exactly !== undefined && globPath(exactly) !== globPath(name)) return false;
  if (files && !files.some((glob) => globMatches(glob, name))) return false;
  if (path !== undefined && path !== finding.path) return false;
  return node === undefined || isOnNode(node, name);
}

const isOver = ({ until }: Acceptance, today: Day): boolean => until !== undefined && until < today;

/** What a finding says that comes back because its acceptance ended. */
const lapsedWords = ({ file, line, until, reason }: Acceptance): string =>
  `It was accepted until ${until} in ${file}:${line}, because ${reason}. That day is past, so it counts again: change it, or accept it anew with another date.`;

const acceptedOf = (finding: Finding, { by, reason, until, file, line }: Acceptance): AcceptedFinding => ({
  finding,
  by,
  reason,
  until: until ?? null,
  file,
  line,
});

/** Gives findings the severities of the team, and puts them in order again: the worst first, otherwise as they were. */
function withSeverities(findings: readonly Finding[], given: TeamRules['severities']): readonly Finding[] {
  if (Object.keys(given).length === 0) return findings;
  return findings
    .map((finding) => (Object.hasOwn(given, finding.code) ? { ...finding, severity: given[finding.code] ?? finding.severity } : finding))
    .sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
}

/**
 * A result under the rules of a team: findings that are accepted stand apart, those whose acceptance ended say so, and severities are the
 * team's. Comments in the inputs count as well; one that cannot be read is a problem with its place. Pure.
 */
export function accept(
  result: CheckResult,
  inputs: readonly Input[],
  { team, today, nameOf = (file) => file }: AcceptOptions,
): CheckResult {
  const comments = commentsIn(inputs.map(({ text }, index) => ({ name: result.inputs[index] ?? '', text })));
  const acceptances = [...comments.value, ...team.acceptances];
  const left: Finding[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const finding of withSeverities(result.findings, team.severities)) {
    const own = acceptances.filter((one) => covers(one, finding, nameOf));
    const holds = own.find((one) => !isOver(one, today));
    const [ended] = own;
    if (holds) accepted.push(acceptedOf(finding, holds));
    else left.push(ended ? { ...finding, lapsed: lapsedWords(ended) } : finding);
  }
  return { ...result, findings: left, accepted, problems: [...result.problems, ...comments.problems] };
}
