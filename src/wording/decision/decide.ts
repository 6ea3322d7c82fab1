import { componentOf } from '../../model/component.ts';
import { isTunnelled } from '../../model/hop.ts';
import { judge } from '../../model/judge.ts';
import type { Judgement, Safety } from '../../model/judgement.ts';
import type { PathId } from '../../model/path.ts';
import { smallestChange, stepsTo, type Scope, type Step } from '../../model/change/smallest-change.ts';
import { isPartial, type ReasonId } from '../../model/reason.ts';
import { newestMinor, type KubernetesMinor } from '../../model/setting/minor.ts';
import { isAvailable, settingIds, settingOf, type Settings } from '../../model/setting/setting.ts';
import type { Verdict } from '../../model/verdict.ts';
import { notCheckedLead } from '../not-checked.ts';
import { reasonTexts } from '../reason.ts';
import { uncapital } from '../text/text.ts';
import { zoneNames } from '../zone.ts';
import type { Decision } from './decision.ts';
import { exposureOf, subjectOf, type Clause, type SubjectId } from './subject.ts';

/** The answer to “Can I …?”. An unknown is never a yes. */
type Outcome = 'yes' | 'no' | 'unknown';

/** Why the answer is not yes: a clause for the first sentence. */
interface Fault extends Clause {
  readonly value: 'no' | 'unknown';
}

/** One subject of a decision as it is protected: by the path of it that is weakest on the networks that are asked about. */
export interface JudgedSubject {
  readonly id: SubjectId;
  readonly path: PathId;
  readonly verdict: Verdict;
  /** Why, in a sentence. */
  readonly why: string;
}

/** What a decision comes to under some settings. */
export interface Decided {
  readonly outcome: Outcome;
  /** What decides, each as a clause: of a no what is weak, otherwise what is unknown. */
  readonly because: readonly Clause[];
  /** What is unknown beside what is weak. */
  readonly alsoUnknown: readonly Clause[];
  /** Whether a no holds for the node network alone, so that on the untrusted network the answer would be yes. */
  readonly yesOnUntrustedNetwork: boolean;
  /** Whether the minor does not have what the question is about any more. */
  readonly isRemoved: boolean;
  /** What was not checked for the minor of the settings, before everything else. */
  readonly notChecked: string;
  readonly judged: readonly JudgedSubject[];
  /** What to change, in the order in which nothing fails. */
  readonly steps: readonly Step[];
  /** The settings once that is done, the answer then, and what it is then that says no. */
  readonly after: { readonly settings: Settings; readonly outcome: Outcome; readonly because: readonly Clause[] };
}

/** The judgement of a path, of the minors that were checked where the minor of the settings was not. */
function judgedOf(path: PathId, settings: Settings): Judgement {
  const judgement = judge(path, settings, 'nobody');
  return judgement.checked ?? judgement;
}
const safetyIn = (judgement: Judgement, scope: Scope): Safety =>
  scope === 'between' ? judgement.onUntrustedNetwork : judgement.onEveryNetwork;
const order: readonly Safety['value'][] = ['no', 'unknown', 'yes'];
const severity: readonly Verdict[] = ['unsafe', 'encrypted', 'unknown', 'authenticated', 'local'];

/** Whether the nodes open the connections of a path, so that it works where nothing reaches a node from outside. */
export function openedFromNodes(path: PathId, settings: Settings): Outcome {
  const tunnelled = isTunnelled(path, settings);
  if (tunnelled === 'unknown') return 'unknown';
  const crossing = judgedOf(path, settings).hops.find(({ zone }) => zone === 'between');
  return !crossing || componentOf(crossing.dialledBy).side === 'node' ? 'yes' : 'no';
}

/** The path of a subject that decides: the least safe one, and of those the one with the worst verdict. Nothing where no path of it is used. */
function decidingPath(
  id: SubjectId,
  settings: Settings,
  scope: Scope,
): { readonly judgement: Judgement; readonly safety: Safety } | undefined {
  const verdictOf = ({ hop }: Safety): number => severity.indexOf(hop?.verdict ?? 'unknown');
  return subjectOf(id)
    .paths.map((path) => judgedOf(path, settings))
    .filter(({ present }) => present)
    .map((judgement) => ({ judgement, safety: safetyIn(judgement, scope) }))
    .sort((a, b) => order.indexOf(a.safety.value) - order.indexOf(b.safety.value) || verdictOf(a.safety) - verdictOf(b.safety))[0];
}

/** A reason as a clause of a sentence. */
const reasonClause = (reason: ReasonId): string => uncapital(reasonTexts[reason]).replace(/\.$/, '');

/** What is weak or unknown of the connections. A connection on which nothing gets through is no protection. */
const protectionFaults = ({ subjects, scope }: Pick<Decision, 'subjects' | 'scope'>, settings: Settings): readonly Fault[] =>
  subjects.flatMap((id): readonly Fault[] => {
    const { judgement, safety } = decidingPath(id, settings, scope) ?? {};
    if (!judgement || !safety) return [];
    const failure = judgement.failures.find((reason) => !isPartial(reason));
    if (failure) return [{ value: 'no', says: reasonClause(failure) }];
    if (safety.value === 'yes') return [];
    const { zone, verdict } = safety.hop ?? { zone: 'between' as const, verdict: 'unknown' as const };
    const isKnown = safety.value === 'no' && (verdict === 'unsafe' || verdict === 'encrypted');
    return [
      {
        value: safety.value,
        ...exposureOf(subjectOf(id), isKnown ? verdict : 'unknown', zone === 'between' ? undefined : zoneNames[zone]),
      },
    ];
  });

/** Which connections the nodes do not open, so that they fail where nothing reaches a node. */
function reachFaults({ subjects }: Decision, settings: Settings): readonly Fault[] {
  const found = subjects.map((id) => {
    const values = subjectOf(id).paths.map((path) => openedFromNodes(path, settings));
    return { id, value: values.includes('no') ? ('no' as const) : values.includes('unknown') ? ('unknown' as const) : ('yes' as const) };
  });
  const whatOf = (value: Outcome): readonly string[] =>
    found.filter((each) => each.value === value).flatMap(({ id }) => subjectOf(id).what);
  const closed = whatOf('no');
  const isAll = found.every(({ value }) => value === 'no');
  const open = whatOf('unknown');
  return [
    ...(isAll ? [{ value: 'no', says: 'the API server opens the connections to the nodes, and NAT lets none of them in' } as const] : []),
    ...(closed.length > 0 && !isAll
      ? [{ value: 'no', says: 'NAT lets nothing in, and the API server itself opens the connections for', of: closed } as const]
      : []),
    ...(open.length > 0 ? [{ value: 'unknown', says: 'it is unknown who opens the connections for', of: open } as const] : []),
  ];
}

/** What somebody gets who holds a token, in the words of the decision. */
function tokenFaults({ holderOfAToken }: Decision, settings: Settings): readonly Fault[] {
  if (!holderOfAToken) return [];
  const { path, says } = holderOfAToken;
  const judgement = judge(path, settings, 'token-thief');
  const { value, reason } = judgement.endToEnd['impersonate-client'];
  const ways: readonly ReasonId[] = [...judgement.bypasses.filter((each) => each !== reason), ...(value === 'no' ? [] : [reason])];
  return ways.map((way) => {
    const clause = says[way];
    return clause ? { value: 'no', says: clause } : { value: 'unknown', says: reasonClause(way) };
  });
}

/** The first minor that does not have a transport any more, where the question needs it and the minor lacks it. */
function versionFaults({ needs }: Decision, minor: KubernetesMinor): readonly Fault[] {
  const until = needs && settingOf('transport').versions?.[needs.transport]?.until;
  if (!until || isAvailable('transport', needs.transport, minor)) return [];
  const [major = '', last = ''] = until.split('.');
  return [{ value: 'no', says: `${needs.says} ${major}.${Number(last) + 1}` }];
}

/** Everything that says no, or that is unknown, of the connections of a decision. */
const faultsOf = (decision: Decision, settings: Settings): readonly Fault[] =>
  ({ protection: protectionFaults, reach: reachFaults, token: tokenFaults })[decision.asks](decision, settings);
const outcomeOf = (faults: readonly Fault[]): Outcome =>
  faults.some(({ value }) => value === 'no') ? 'no' : faults.length > 0 ? 'unknown' : 'yes';
const decidingOf = (faults: readonly Fault[]): readonly Clause[] => faults.filter(({ value }) => value === outcomeOf(faults));

/** The settings in which every connection is opened from the nodes, as far as settings do that. A tunnel of the distribution is kept. */
const reached = (decision: Decision, settings: Settings): Settings =>
  reachFaults(decision, settings).length === 0
    ? settings
    : settings.transport === 'other-tunnel'
      ? { ...settings, tunnelScope: 'all' }
      : { ...settings, transport: 'konnectivity' };

/** The settings in which each path of a decision is as safe as settings make it: each path by its smallest change, after those before it. */
const secured = (decision: Decision, given: Settings, minor: KubernetesMinor): Settings =>
  decision.subjects
    .flatMap((id) => subjectOf(id).paths)
    .reduce((settings, path) => {
      const judgement = judge(path, settings, 'nobody');
      const works = judgement.failures.every((reason) => isPartial(reason));
      if (!judgement.present || (works && safetyIn(judgement, decision.scope).value === 'yes')) return settings;
      const found = smallestChange(path, settings, { minor });
      const change = found.kind === 'impossible' ? found.between : found;
      if (change?.kind !== 'changes') return settings;
      // A tunnel that the cluster has stays, even where no setting helps then.
      const keeps = change.answers.find(({ steps }) => steps.every(({ setting }) => setting !== 'transport'));
      const hasTunnel = given.transport === 'other-tunnel' || given.transport === 'konnectivity';
      return (keeps ?? (hasTunnel ? undefined : change.answers[0]))?.settings ?? settings;
    }, given);

/** What a decision comes to under settings, for a minor. Pure; every verdict in it is the model’s. */
export function decide(decision: Decision, given: Settings, minor: KubernetesMinor = newestMinor): Decided {
  const { asks, needs, scope, subjects } = decision;
  const settings = decision.supposes?.(given) ?? given;
  const removed = versionFaults(decision, minor);
  // What the minor does not have any more needs no other reason.
  const faults = removed.length > 0 ? removed : faultsOf(decision, settings);
  const isMeant = !needs || settings.transport === needs.transport;
  const wanted =
    !isMeant || asks === 'token' ? settings : asks === 'reach' ? reached(decision, settings) : secured(decision, settings, minor);
  const remainingFaults = faultsOf(decision, wanted);
  const outcome = outcomeOf(faults);
  return {
    outcome,
    because: decidingOf(faults),
    alsoUnknown: outcome === 'no' ? faults.filter(({ value }) => value === 'unknown') : [],
    yesOnUntrustedNetwork:
      asks === 'protection' &&
      scope === 'every-hop' &&
      outcome === 'no' &&
      protectionFaults({ subjects, scope: 'between' }, settings).length === 0,
    isRemoved: removed.length > 0,
    notChecked:
      subjects
        .flatMap((id) => subjectOf(id).paths)
        .map((path) => notCheckedLead(judge(path, settings, 'nobody')))
        .find((said) => said !== '') ?? '',
    judged: subjects.flatMap((id): readonly JudgedSubject[] => {
      const { judgement, safety } = decidingPath(id, settings, scope) ?? {};
      if (!judgement || !safety) return [];
      return [{ id, path: judgement.path, verdict: safety.hop?.verdict ?? 'unknown', why: reasonTexts[safety.reason] }];
    }),
    steps: stepsTo(settings, wanted, settingIds, minor),
    after: { settings: wanted, outcome: outcomeOf(remainingFaults), because: decidingOf(remainingFaults) },
  };
}
