import { distributionOf, sentenceOf, type Distribution } from '../../facts/distribution/distribution.ts';
import { customerCan, placedDistribution, whereToChange } from '../../facts/distribution/where-to-change.ts';
import { judge } from '../../model/judge.ts';
import type { SafeChange, Step } from '../../model/change/smallest-change.ts';
import type { PathId } from '../../model/path.ts';
import { wayToSet, whoCan, type PlacedDistribution, type Who } from '../../model/change/place.ts';
import { checksBefore, type Check } from '../../model/change/remedy.ts';
import { type SettingId } from '../../model/setting/setting.ts';
import type { Snippet } from '../../wording/change/snippet.ts';
import type { SideEffect } from '../../model/change/side-effect.ts';
import { changesOf, isToMakeSure, type ChangeGroup } from './words.ts';
import {
  alreadyOnNetwork,
  approvalSentence,
  askFor,
  changeIntro,
  noSettingProtects,
  onNetworkOnly,
  pathUnread,
  safetyOf,
  settingWithoutWord,
  toProtect,
  untilThen,
  useInstead,
} from '../../wording/distribution/change.ts';
import { ended } from '../../wording/text/text.ts';
import { listed, together } from '../../wording/text/list.ts';
import { reasonTexts } from '../../wording/reason.ts';
import { remarksOf, stepSentences, stillOpen } from '../../wording/change/change-step.ts';
import { alternativeTexts } from '../../wording/change/alternative.ts';
import { placedSnippets, placeFormName, whoSentence } from '../../wording/change/place.ts';
import { whatWouldTell } from '../../wording/what-would-tell.ts';
import { safeChangeSentence } from '../../wording/change/smallest-change.ts';
import { settingWords } from '../../wording/setting-words.ts';
import { namesOf } from '../../wording/path-names.ts';
import { takesEffectWith } from '../../wording/change/change-labels.ts';

/** One step of a change in the form that a distribution takes, ready to be shown. */
interface PlacedStep {
  readonly setting: SettingId;
  readonly does: string;
  /** What the setting is now, in a sentence. */
  readonly now: string;
  /** Who can change it, where that is not simply the operator. */
  readonly who: string;
  readonly checks: readonly Check[];
  readonly snippets: readonly Snippet[];
  /** Where it is set, as a label, where no lines can be given. */
  readonly place?: string;
  /** What restarts or is rolled then. */
  readonly applies?: string;
  /** What else was read of the place. */
  readonly note?: string;
  /** How requests for certificates are approved, after the step that makes kubelets send them. */
  readonly approval?: { readonly says: string; readonly lines?: readonly string[] };
  /** The page that shows the whole set-up. Left out where nothing of it can be done here. */
  readonly page: string;
  readonly sideEffects: readonly SideEffect[];
}

/** One way to make paths safe on a distribution, its steps placed. */
export interface PlacedAnswer {
  readonly who: Who;
  readonly sentence: string;
  readonly steps: readonly PlacedStep[];
  /** What stays open beside it, in sentences. */
  readonly remarks: readonly string[];
}

/** Paths that need the same change on a distribution, and what the reader can do about them. */
export interface PlacedGroup {
  readonly paths: readonly PathId[];
  readonly title: string;
  readonly kind: 'do' | 'ask' | 'instead' | 'unknown' | 'safe';
  /** What comes first: who has to make the change, or why no setting helps. */
  readonly lead: readonly string[];
  /** The ways that the reader can take, those with support first. */
  readonly answers: readonly PlacedAnswer[];
  /** What to use or to do in place of it. */
  readonly instead: readonly { readonly text: string; readonly path?: PathId }[];
}

function approvalOf(placed: PlacedDistribution): NonNullable<PlacedStep['approval']> {
  const { who, example, approves } = placed.places.approval;
  return { says: approvalSentence(placed), ...(who === 'operator' && approves && example ? { lines: [example.trim()] } : {}) };
}

function stepOf(placed: PlacedDistribution, step: Step): PlacedStep {
  const { setting, to, page, sideEffects } = step;
  const way = wayToSet(placed.places, setting, to);
  const snippets = placedSnippets(placed.places, setting, to, step.snippets);
  const asks = setting === 'kubeletServingCertificate' && to === 'issued';
  // Where the product approves, or there is no request at all, nothing waits for the reader.
  const isTheirs = asks && placed.places.approval.who !== 'operator';
  const note = whereToChange(placed.id, setting, to)?.note;
  return {
    setting,
    ...stepSentences(step),
    who: way ? whoSentence(placed, way) : '',
    checks: isTheirs ? [] : checksBefore(setting, to),
    snippets,
    ...(way && snippets.length === 0 && way.where ? { place: `${placeFormName(way.form)}: ${way.where}` } : {}),
    ...(way?.applies ? { applies: takesEffectWith(way.applies) } : {}),
    ...(note ? { note: `Note: ${ended(note)}` } : {}),
    ...(asks ? { approval: approvalOf(placed) } : {}),
    page,
    sideEffects: isTheirs ? [] : sideEffects,
  };
}

const answerOf = (placed: PlacedDistribution, answer: SafeChange): PlacedAnswer => ({
  who: whoCan(placed.places, answer.steps),
  sentence: safeChangeSentence(answer),
  steps: answer.steps.map((step) => stepOf(placed, step)),
  remarks: remarksOf(answer),
});

const ease: readonly Who[] = ['operator', 'unsupported', 'unknown', 'provider-only'];
const isDoable = ({ who }: PlacedAnswer): boolean => who === 'operator' || who === 'unsupported';

/** What a provider has to be asked for: the flags and fields of the steps that the reader cannot take. */
const askedOf = ({ places }: PlacedDistribution, { change }: ChangeGroup): string =>
  change.kind === 'changes'
    ? listed(
        change.answers[0].steps.filter((step) => whoCan(places, [step]) !== 'operator').map(({ setting }) => settingWords[setting].flag),
      )
    : '';

/** What the row of the distribution says to do in place of steps that the reader cannot take. */
const insteadOf = ({ places }: PlacedDistribution, steps: readonly Step[]): readonly string[] => [
  ...new Set(
    steps.flatMap(({ setting, to }) => {
      const way = wayToSet(places, setting, to);
      return way?.instead && (way.who === 'provider-only' || way.who === 'unknown') ? [way.instead] : [];
    }),
  ),
];

/** What was read of a setting that the model has no word for, which is why its answer is unknown. */
function namelessOf({ name, stated }: Distribution, steps: readonly Step[]): string | undefined {
  const found = stated.find(({ setting, actual }) => actual && steps.some((step) => step.setting === setting));
  return found?.actual && settingWithoutWord(name, settingWords[found.setting].name, found.actual, found.note && sentenceOf(found.note));
}

/** A group of which nothing is said yet. */
const groupOf = (paths: readonly PathId[]): Omit<PlacedGroup, 'kind'> => ({
  paths,
  title: namesOf(paths),
  lead: [],
  answers: [],
  instead: [],
});

function changesGroup(distribution: Distribution, placed: PlacedDistribution, group: ChangeGroup): PlacedGroup {
  const { name } = distribution;
  const { paths, change } = group;
  const answers = change.kind === 'changes' ? change.answers.map((answer) => answerOf(placed, answer)) : [];
  const sorted = [...answers].sort((a, b) => ease.indexOf(a.who) - ease.indexOf(b.who));
  const doable = sorted.filter(isDoable);
  const base = groupOf(paths);
  const isOpen = isToMakeSure(group);
  const nameless = change.kind === 'changes' ? namelessOf(distribution, change.answers[0].steps) : undefined;
  if (nameless) return { ...base, kind: 'unknown', lead: [nameless] };
  if (doable.length > 0 && !isOpen) return { ...base, kind: 'do', answers: doable };
  const allUnknown = change.kind === 'changes' && change.answers.every(({ steps }) => steps.every(({ from }) => from === 'unknown'));
  const state = allUnknown ? [pathUnread(name)] : [];
  const [path] = paths;
  const tell = path ? whatWouldTell(judge(path, distribution.settings, 'nobody')) : '';
  if (isOpen && doable.length > 0)
    return {
      ...base,
      kind: 'unknown',
      lead: [[...state, tell, toProtect(doable.map(({ sentence }) => sentence))].filter(Boolean).join(' ')],
    };
  const isConfirmed =
    change.kind === 'changes' &&
    change.answers[0].steps.every(({ setting, to }) => {
      const way = wayToSet(placed.places, setting, to);
      return way?.who !== 'provider-only' || way.confirmed;
    });
  const isPlaceUnknown = sorted[0]?.who === 'unknown';
  const ask = askFor(placed, { flags: askedOf(placed, group), isPlaceUnknown, isConfirmed, isUnread: allUnknown });
  const can = customerCan(distribution.id);
  const insteads = change.kind === 'changes' ? insteadOf(placed, change.answers[0].steps) : [];
  return {
    ...base,
    kind: isOpen ? 'unknown' : 'ask',
    lead: [[...state, ask, ...insteads].join(' ')],
    instead: isOpen || can.length === 0 ? [] : [{ text: untilThen }],
  };
}

function insteadGroup(distribution: Distribution, placed: PlacedDistribution, { paths, change }: ChangeGroup): PlacedGroup {
  if (change.kind !== 'impossible') return { ...groupOf(paths), kind: 'safe' };
  const { between } = change;
  const canTunnel = between?.kind === 'changes' && whoCan(placed.places, between.answers[0].steps) === 'operator';
  return {
    ...groupOf(paths),
    kind: 'instead',
    lead: [noSettingProtects(reasonTexts[change.reason]), ...(between?.kind === 'safe' ? [alreadyOnNetwork] : [])],
    instead: [
      ...change.instead.map(({ id, path }) => {
        const { name, says } = alternativeTexts[id];
        return { text: useInstead(name, says, safetyOf(distribution.name, distribution.settings, path)), path };
      }),
      ...(canTunnel && between.kind === 'changes' ? [{ text: onNetworkOnly(safeChangeSentence(between.answers[0])) }] : []),
    ],
  };
}

/** Ways around safe paths that the defaults leave open. */
function besideOf({ settings }: Distribution, { places }: PlacedDistribution, groups: readonly PlacedGroup[]) {
  const safe = groups.filter(({ kind }) => kind === 'safe').flatMap(({ paths }) => paths);
  const reasons = [...new Set(safe.flatMap((path) => judge(path, settings, 'nobody').bypasses))];
  return reasons.map((reason) => ({
    text: stillOpen(reason),
    snippets: reason === 'read-only-port-open' ? placedSnippets(places, 'readOnlyPort', 'closed', []) : [],
  }));
}

/** What is used instead of several paths is said once for all of them, where the same is said of each. */
const joined = (groups: readonly PlacedGroup[]): PlacedGroup[] =>
  together(groups, ({ kind, title, lead }) => (kind === 'instead' ? lead.join(' ') : title)).map(([first, ...others]) =>
    others.reduce<PlacedGroup>((all, each) => {
      const paths = [...all.paths, ...each.paths];
      const known = new Set(all.instead.map(({ text }) => text));
      return { ...all, paths, title: namesOf(paths), instead: [...all.instead, ...each.instead.filter(({ text }) => !known.has(text))] };
    }, first),
  );

/** What to change on a distribution, path by path, in the form that it takes. */
export function whatToDo(id: string) {
  const distribution = distributionOf(id);
  const placed = placedDistribution(id);
  const can = customerCan(id);
  const groups = changesOf(distribution.settings).map((group) =>
    group.change.kind === 'changes' ? changesGroup(distribution, placed, group) : insteadGroup(distribution, placed, group),
  );
  const order = ['do', 'instead', 'ask', 'unknown', 'safe'];
  return {
    // Who can change what, before anything else
    intro: changeIntro(placed, can.length > 0),
    // What the customer of a managed service can set near these paths
    customerCan: can,
    // What stays open beside paths that are safe, such as the read-only port, and how to close it here
    beside: besideOf(distribution, placed, groups),
    groups: joined(groups).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  };
}
