import { compareMinors, minors, newestMinor, oldestMinor, type KubernetesMinor } from '../model/setting/minor.ts';
import type { SettingId, Settings } from '../model/setting/setting.ts';
import type { AcceptedFinding } from './accepted/acceptance.ts';
import { minorBefore, type Judged } from './at-minor.ts';
import { factsAt, type CheckFacts } from './facts.ts';
import { findingsIn, type Finding } from './finding.ts';
import { limits, Unusable, Work } from './read/limits.ts';
import { isMinor } from './read/minor.ts';
import { accountsOf, readInput, type Input, type InputRead } from './read/read.ts';
import { emptyReading, type InputAccount, type MoreForms, type Problem, type Reading, type Skipped, type Unused } from './read/reading.ts';
import { clusterOf } from './rules/rule.ts';
import { askedOfProduct } from './settings/asks.ts';
import type { Decided } from './settings/combine.ts';
import { unknownUntil } from './settings/origin.ts';
import { settingsFrom } from './settings/settings.ts';

type Told = Pick<CheckResult, 'settings' | 'decided'>;

export interface CheckOptions {
  readonly facts: CheckFacts;
  /** The Kubernetes minor to judge as, `1.34`; otherwise what the inputs name, otherwise the newest that was checked as a whole. */
  readonly kubernetes?: string | undefined;
  /** The readers of the rarer forms: `moreForms` of `read/more-forms.ts`. Without them `wantsForms` says where they may read more. */
  readonly forms?: MoreForms | undefined;
  /** Inputs that could not even be opened: what they would say is unknown. */
  readonly unread?: readonly Problem[] | undefined;
}

/** The result of one check: plain data, secrets covered. */
export interface CheckResult {
  readonly kubernetes: Judged & { readonly from: string };
  readonly inputs: readonly string[];
  readonly settings: Settings;
  readonly decided: readonly Decided[];
  readonly findings: readonly Finding[];
  /** How many findings more there are than a report holds; left out where it holds all of them. */
  readonly omitted?: number;
  /** Findings that a team accepted, which `accept` sets apart; left out where nobody asked it. */
  readonly accepted?: readonly AcceptedFinding[];
  readonly skipped: readonly Skipped[];
  /** Paths that an input says nothing uses; left out where none does. */
  readonly unused?: readonly Unused[];
  /** What could not be read. When there is any, the check says nothing about it. */
  readonly problems: readonly Problem[];
  /** What became of each input, in order. */
  readonly account: readonly InputAccount[];
  /** The settings of which the inputs tell something, if only what would answer it; a guess at the product tells nothing. */
  readonly told: readonly SettingId[];
  /** The core left a piece of an input unread, and the readers of the rarer forms were not given: check again with them. */
  readonly wantsForms: boolean;
  /** Steps done and the most that they may be. */
  readonly work: { readonly steps: number; readonly limit: number };
}

/**
 * The newest minor that can be meant by flags which newer ones do not have; what a condition gives bounds nothing. With --kubelet-https=false it is the
 * oldest that counts, so that nothing is known.
 */
function boundIn(
  { processes }: Reading,
  { flags, removedFlags }: CheckFacts,
): { readonly minor: string; readonly from: string } | undefined {
  const bounds = processes.flatMap(({ component, flags: given }) =>
    given.flatMap(({ name, value, isUnsure }) => {
      const removed =
        (component === 'kube-apiserver' && flags.find((one) => one.name === name)?.removed) ||
        removedFlags.find(({ of, names }) => of.includes(component) && names.includes(name))?.removed;
      if (!removed || isUnsure || value === '{{unknown}}') return [];
      const isOpen = name === 'kubelet-https' && value !== 'true';
      return { minor: isOpen ? '' : minorBefore(removed), from: `the newest version in which ${component} has --${name}` };
    }),
  );
  return bounds.some(({ minor }) => !minor) ? undefined : bounds.sort((a, b) => compareMinors(a.minor, b.minor))[0];
}

function minorFor(reading: Reading, { kubernetes, facts }: CheckOptions): CheckResult['kubernetes'] {
  const covered = (minor: string, from: string): CheckResult['kubernetes'] =>
    minors.some((one) => one === minor)
      ? { minor, named: true, from }
      : { minor, named: false, from: `${from}, which the facts do not cover: they cover ${oldestMinor} to ${newestMinor}` };
  if (kubernetes !== undefined && isMinor(kubernetes)) return covered(kubernetes, 'the version asked for');
  // Where inputs name several, the oldest counts: what it lacks protects nobody.
  const [oldest] = [...reading.minors].sort((a, b) => compareMinors(a.minor, b.minor));
  if (oldest) return covered(oldest.minor, oldest.from);
  const bound = boundIn(reading, facts);
  if (bound) return { ...covered(bound.minor, bound.from), named: false };
  return { minor: facts.kubernetes, named: false, from: 'the newest version that we have checked, because no version was read' };
}

function withUniqueNames(inputs: readonly Input[]): readonly Input[] {
  const seen = new Map<string, number>();
  return inputs.map((input) => {
    const count = (seen.get(input.name) ?? 0) + 1;
    seen.set(input.name, count);
    return count === 1 ? input : { ...input, name: `${input.name} (${count})` };
  });
}

/** How each input was read, and what became of it. */
function accountIn(
  read: readonly InputRead[],
  names: readonly string[],
  reading: Reading,
  { installers }: CheckFacts,
): Pick<CheckResult, 'account' | 'wantsForms'> {
  const accountOf = accountsOf(reading, installers);
  return {
    account: names.map((name, index) => accountOf(name, read[index]?.form)),
    wantsForms: read.some(({ wantsForms }) => wantsForms),
  };
}

/** Settings in which nothing follows from what is left out: of the versions before 1.0 no fact tells a default. */
function withoutDefaults({ settings, decided }: Told, minor: string): Told {
  const isDefault = ({ origin }: Decided): boolean => origin.kind === 'default';
  const origin = unknownUntil(`what Kubernetes ${minor} does where no flag says it, of which we have no fact`);
  return {
    settings: { ...settings, ...Object.fromEntries(decided.filter(isDefault).map(({ id }) => [id, 'unknown'])) },
    decided: decided.map((one) => (isDefault(one) ? { ...one, value: 'unknown', origin } : one)),
  };
}

/** The settings that are known, or of which something else is asked than without inputs. */
function toldIn(decided: readonly Decided[], without: readonly Decided[]): readonly SettingId[] {
  const asked = ({ value, origin }: Decided): string => `${value} ${origin.kind === 'unknown' ? origin.answeredBy : origin.kind}`;
  return decided
    .filter((one, index) => one.origin.kind === 'stated' || asked(one) !== (without[index] && asked(without[index])))
    .map(({ id }) => id);
}

const unread = (
  reading: Reading,
  work: Work,
  inputs: readonly string[],
  read: readonly InputRead[],
  options: CheckOptions,
): CheckResult => {
  const { settings, decided } = settingsFrom(emptyReading(), options.facts, options.facts.kubernetes);
  return {
    kubernetes: minorFor(emptyReading(), options),
    inputs,
    settings,
    decided,
    findings: [],
    skipped: [],
    problems: reading.problems,
    ...accountIn(read, inputs, reading, options.facts),
    told: [],
    work: { steps: work.steps, limit: work.limit },
  };
};

/**
 * Checks inputs together: what they say of one cluster. Pure; never throws, and never does more than the stated number of steps.
 * What cannot be read is in `problems`, with its place; a setting that no input tells is `unknown`, never safe.
 */
export function check(given: readonly Input[], options: CheckOptions): CheckResult {
  const inputs = withUniqueNames(given.slice(0, limits.inputs));
  const names = inputs.map(({ name }) => name);
  const work = new Work(inputs.reduce((sum, { text }) => sum + Math.min(text.length, limits.characters), 0));
  const reading = emptyReading();
  const read = inputs.map((input) => readInput(input, reading, work, options.forms));
  reading.problems.push(...(options.unread ?? []));
  if (given.length > limits.inputs)
    reading.problems.push({
      file: given[limits.inputs]?.name ?? '',
      line: 1,
      column: 1,
      sentence: `${given.length} inputs are too many: the checker takes ${limits.inputs} at once.`,
    });
  try {
    options.forms?.join(reading, options.facts);
    const kubernetes = minorFor(reading, options);
    const facts = factsAt(options.facts, kubernetes.minor);
    const all = settingsFrom(reading, facts, kubernetes.minor, options.forms);
    const isBeforeOne = kubernetes.minor.startsWith('0.');
    const { settings, decided } = isBeforeOne ? withoutDefaults(all, kubernetes.minor) : all;
    const { findings: found, omitted } = findingsIn(clusterOf(reading, facts, kubernetes, settings, work));
    const findings = isBeforeOne ? found.filter(({ origin }) => origin?.kind !== 'default') : found;
    const { skipped, problems } = reading;
    const told = {
      settings: { ...settings, kubernetes: { minor: kubernetes.minor as KubernetesMinor, table: options.facts.evidence } },
      decided,
      findings,
      ...(omitted > 0 ? { omitted } : {}),
      ...(reading.unused.length > 0 ? { unused: reading.unused } : {}),
      skipped,
      problems,
      ...accountIn(read, names, reading, facts),
      told: toldIn(decided, askedOfProduct(settingsFrom(emptyReading(), facts, kubernetes.minor).decided, reading, facts)),
    };
    return { kubernetes, inputs: names, ...told, work: { steps: work.steps, limit: work.limit } };
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    reading.problems.push({ file: names[0] ?? '', line: 1, column: 1, sentence: error.message });
    return unread(reading, work, names, read, options);
  }
}
