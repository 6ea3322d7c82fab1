import { compareMinors, kubernetesRead, type KubernetesMinor } from '../../../../model/setting/minor.ts';
import type { InYours } from './step-back.ts';
import { minorWords, fixWords, fromPatchOn, stageInYours, stageNotChecked, plannedOnly } from '../../../../wording/cluster/in-yours.ts';

/** How something stands to the minor of the reader, and the words of its label. */
export interface InMinor {
  readonly is: InYours;
  readonly words: string;
}

const yes: InMinor = { is: 'yes', words: minorWords.yes };
const no: InMinor = { is: 'no', words: minorWords.no };
const unknown: InMinor = { is: 'unknown', words: minorWords.unknown };

const isFrom = (minor: string, since: string): boolean => compareMinors(minor, since) >= 0;

/** One step in the life of something, read from the words of a page. `until` is the last minor that has it. */
type StepKind = 'since' | 'alpha' | 'beta' | 'stable' | 'still' | 'deprecated' | 'disabled' | 'removed' | 'until' | 'absent' | 'planned';
interface Step {
  readonly kind: StepKind;
  readonly minor: string;
}

const version = String.raw`(1\.\d+)`;
const clauses: readonly (readonly [pattern: RegExp, kind: StepKind | ((match: RegExpExecArray) => StepKind)])[] = [
  [new RegExp(`^(?:on )?(?:since|from) ${version}$`), 'since'],
  [new RegExp(`^still (?:alpha|beta) in ${version}$`), 'still'],
  [
    new RegExp(`^(alpha|beta|stable)(?: and (?:on|off))?(?: (?:since|from|in))? ${version}(?: and on by default)?$`),
    (match) => match[1] as StepKind,
  ],
  [new RegExp(`^deprecated(?: since| from)? ${version}$`), 'deprecated'],
  [new RegExp(`^removed(?: in)? ${version}$`), 'removed'],
  [new RegExp(`^not in ${version}$`), 'absent'],
  [new RegExp(`^planned(?: as|:) (?:alpha|beta|stable) in ${version}$`), 'planned'],
  [new RegExp(`^up to ${version}$`), 'until'],
];
/** Clauses that name no minor and change nothing about whether it is there. */
const silent = /^(?:as alpha|planned|deprecated(?: and off)?|so in no release yet)$/;

/** What a text says of versions, or nothing where any part of it is not understood. */
function stepsIn(text: string): { readonly steps: readonly Step[]; readonly isConfirmed: boolean; readonly isOld: boolean } | undefined {
  const steps: Step[] = [];
  let [isConfirmed, isOld] = [true, false];
  for (const clause of text.split(/[,;] /)) {
    if (clause === 'not confirmed') isConfirmed = false;
    else if (clause === 'before 1.0') isOld = true;
    else if (!silent.test(clause)) {
      const found = clauses.map(([pattern, kind]) => ({ match: pattern.exec(clause), kind })).find(({ match }) => match);
      if (!found?.match) return undefined;
      const { match, kind } = found;
      steps.push({ kind: typeof kind === 'string' ? kind : kind(match), minor: match.at(-1) ?? '' });
    }
  }
  return steps.length > 0 || isOld ? { steps, isConfirmed, isOld } : undefined;
}

/** A patch release that has something, in the words of a list: `1.24.13, 1.25.9, 1.26.4 and 1.27.0`. */
function inPatches(text: string, minor: KubernetesMinor): InMinor | undefined {
  const [, lead = '', list = ''] = /^(fixed in |from )?((?:1\.\d+\.\d+(?:, | and )?)+)$/.exec(text) ?? [];
  const patches = list.match(/1\.\d+\.\d+/g) ?? [];
  const [first, last] = [patches[0], patches.at(-1)];
  if (!first || !last) return undefined;
  const words = lead.startsWith('fixed') ? fixWords : minorWords;
  const patchOfMinor = patches.find((patch) => patch.startsWith(`${minor}.`));
  if (patchOfMinor && !patchOfMinor.endsWith('.0')) return { is: 'unknown', words: fromPatchOn(words.yes, patchOfMinor) };
  if (isFrom(minor, last)) return { is: 'yes', words: words.yes };
  return isFrom(minor, first) && !patchOfMinor ? unknown : patchOfMinor ? { is: 'yes', words: words.yes } : { is: 'no', words: words.no };
}

/** What the source that was read in whole does not settle: a stage before stable may have changed in a newer minor. */
const isPastReading = (minor: KubernetesMinor): boolean => compareMinors(minor, kubernetesRead) > 0;

/** The stage that something has in a minor, from its steps. */
function atSteps(steps: readonly Step[], minor: KubernetesMinor, isOld: boolean): InMinor | undefined {
  const of = (kind: StepKind): string | undefined => steps.find((step) => step.kind === kind)?.minor;
  const [removed, until, absent, planned, still] = (['removed', 'until', 'absent', 'planned', 'still'] as const).map(of);
  if (removed !== undefined && isFrom(minor, removed)) return no;
  if (until !== undefined) return compareMinors(minor, until) <= 0 ? yes : no;
  const stages = steps.filter(({ kind }) => ['since', 'alpha', 'beta', 'stable'].includes(kind));
  if (stages.length === 0 && !isOld) {
    if (absent !== undefined) return compareMinors(minor, absent) <= 0 ? no : unknown;
    if (planned !== undefined) return isFrom(minor, planned) ? unknown : no;
  }
  const reached = stages.filter((stage) => isFrom(minor, stage.minor)).at(-1);
  // What was deprecated or removed in a later minor, with no earlier one named, was there before.
  if (!reached && stages.length > 0) return no;
  const deprecated = of('deprecated');
  if (deprecated !== undefined && isFrom(minor, deprecated)) return { is: 'yes', words: stageInYours('deprecated') };
  if (!reached || reached.kind === 'since') return yes;
  if (reached.kind === 'stable') return { is: 'yes', words: stageInYours('stable') };
  const readUntil = still ?? (isPastReading(minor) ? kubernetesRead.split('.').slice(0, 2).join('.') : undefined);
  return readUntil !== undefined && compareMinors(minor, readUntil) > 0
    ? { is: 'unknown', words: stageNotChecked(reached.kind, readUntil) }
    : { is: 'yes', words: stageInYours(reached.kind) };
}

/**
 * Whether a minor has what a text of this site gives the versions of: the words of a feature (`src/facts/timeline/feature.ts`: “beta since 1.18”,
 * “deprecated 1.19, removed 1.22”, “alpha 1.7, beta 1.12 and on by default, still beta in 1.36”), or a cell of a table of versions (“from 1.35”,
 * “in every minor from 1.20 to 1.37”, “fixed in 1.22.14, 1.23.11 and 1.24.0”). Nothing comes back for a text that says anything else, so that nothing is
 * guessed. What is not confirmed stays unknown.
 */
export function inMinor(text: string, minor: KubernetesMinor): InMinor | undefined {
  const [, from, to] = /^in every minor from (1\.\d+) (?:to (1\.\d+)|on)$/.exec(text) ?? [];
  if (from !== undefined) return isFrom(minor, from) && (to === undefined || compareMinors(minor, to) <= 0) ? yes : unknown;
  const patched = inPatches(text, minor);
  if (patched) return patched;
  const read = stepsIn(text);
  // Since when something old is there may be open, and says nothing against its being there.
  if (!read || (read.isOld && read.steps.length === 0)) return undefined;
  return read.isConfirmed ? atSteps(read.steps, minor, read.isOld) : unknown;
}

/** Whether a minor is among those that begin a text such as “from 1.34: …”, “1.30 to 1.33: …”, “up to 1.31: …”; nothing for another beginning. */
export function isInRange(text: string, minor: KubernetesMinor): boolean | undefined {
  const [, from, low, high, until, only] = /^(?:from (1\.\d+)|(1\.\d+) to (1\.\d+)|up to (1\.\d+)|(1\.\d+)): /.exec(text) ?? [];
  if (from !== undefined) return isFrom(minor, from);
  if (low !== undefined && high !== undefined) return isFrom(minor, low) && isFrom(high, minor);
  if (until !== undefined) return isFrom(until, minor);
  return only === undefined ? undefined : minor === only;
}

/** A stage of the timeline, as its page shows it: the minor in bold, then the word. */
export interface ShownStage {
  readonly release: string;
  readonly words: string;
  readonly isConfirmed: boolean;
}

/** The lives of the timeline: “there since”, “alpha”, “added”, “changed: …”, “deprecated”, “switched off, the flag stays”, “removed”, “planned as alpha, …”. */
export function inTimeline(stages: readonly ShownStage[], minor: KubernetesMinor): InMinor {
  const released = stages.filter(({ words }) => !words.startsWith('planned'));
  const reached = released.filter(({ release }) => isFrom(minor, release));
  const [first] = released;
  if (!first) return { is: 'no', words: plannedOnly };
  const life = reached.filter(({ words }) => !words.startsWith('changed')).at(-1);
  // Before the first stage: what begins there is not in it, what was only changed or deprecated there was older.
  if (reached.length === 0) {
    if (!first.isConfirmed || /^changed/.test(first.words)) return unknown;
    return /^(?:deprecated|switched off|removed)/.test(first.words) ? yes : no;
  }
  if (!life) return yes;
  if (!life.isConfirmed) return unknown;
  const word = /^(alpha|beta|stable|deprecated|switched off|removed)/.exec(life.words)?.[1];
  if (word === 'removed') return no;
  if ((word === 'alpha' || word === 'beta') && isPastReading(minor))
    return { is: 'unknown', words: stageNotChecked(word, kubernetesRead.split('.').slice(0, 2).join('.')) };
  return { is: 'yes', words: word ? stageInYours(word) : minorWords.yes };
}
