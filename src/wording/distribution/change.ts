import { isSafe } from '../../model/change/smallest-change.ts';
import type { PlacedDistribution, WayToSet } from '../../model/change/place.ts';
import { judge } from '../../model/judge.ts';
import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { Verdict } from '../../model/verdict.ts';
import { placeFormName, whomToAsk } from '../change/place.ts';
import { ended, uncapital } from '../text/text.ts';
import { verdictWords } from '../verdict.ts';

/** Who approves the requests for serving certificates, the reader or the product, and where. */
export const approvalSentence = ({ name, places: { approval } }: PlacedDistribution): string =>
  approval.who === 'operator'
    ? `The requests have to be approved afterwards, and again at each renewal. On ${name}: ${ended(approval.where)}`
    : `${name} approves the requests itself: ${ended(approval.where)}`;

const rank: readonly Verdict[] = ['unsafe', 'encrypted', 'authenticated', 'local'];
const weakestWords: Readonly<Record<Verdict, string>> = {
  ...verdictWords,
  encrypted: 'encrypted only, which protects it from eavesdroppers but not from a man in the middle',
};
/** How safe the path is that an alternative takes on a distribution, as the model says. An unknown hop is said beside the known ones. */
export function safetyOf(name: string, settings: Settings, path: PathId): string {
  if (isSafe(path, settings)) return `On ${name} that path is safe by default.`;
  const verdicts = judge(path, settings, 'nobody').hops.map(({ verdict }) => verdict);
  const weakest = rank.find((verdict) => verdicts.includes(verdict));
  if (!weakest || verdicts.every((verdict) => verdict === 'local' || verdict === 'unknown'))
    return `We found no source that says how ${name} protects that path.`;
  return verdicts.includes('unknown')
    ? `On ${name} the weakest hop of that path is ${weakestWords[weakest]}, and another hop of it is unknown.`
    : `On ${name} the weakest hop of that path is ${weakestWords[weakest]}.`;
}

/** What was read of a setting that the model has no word for. */
export const settingWithoutWord = (name: string, setting: string, value: string, note?: string): string =>
  [`On ${name}, the setting “${setting}” is ${value}. The model cannot express that, so it counts as unknown.`, note ?? []]
    .flat()
    .join(' ');

/** Said of a path whose protection no source tells. */
export const pathUnread = (name: string): string => `We found no source that says how ${name} protects this path.`;
/** Each way to protect a path, as an alternative to the others. */
export const toProtect = (ways: readonly string[]): string => `To protect it: ${ways.join(' Or: ')}`;

/** What is known of the place of the flags that a path needs. */
interface Asked {
  readonly flags: string;
  readonly isPlaceUnknown: boolean;
  /** Whether a source says that only others can set them. */
  readonly isConfirmed: boolean;
  /** Whether no source says how the path is protected, so that the reader asks how it is. */
  readonly isUnread: boolean;
}
/** Whom to ask for flags, or what the product lacks. */
export function askFor({ name, isManaged }: PlacedDistribution, { flags, isPlaceUnknown, isConfirmed, isUnread }: Asked): string {
  if (isPlaceUnknown) return `We found no source that says where ${flags} would be set on ${name}, so ask ${whomToAsk(isManaged)}.`;
  if (!isManaged) return isConfirmed ? `${name} has no field for ${flags}.` : `We found no field of ${name} for ${flags}.`;
  if (isConfirmed)
    return isUnread
      ? `Only the provider of ${name} can set ${flags}, so ask it how that is set.`
      : `Only the provider of ${name} can set ${flags}, so ask it for that.`;
  return isUnread
    ? `We found no way for a customer of ${name} to set ${flags}, so ask the provider how that is set.`
    : `We found no way for a customer of ${name} to set ${flags}, so ask the provider for that.`;
}
/** What to do until the provider has changed what only it can. */
export const untilThen = 'Until then, use what is listed above to limit who can reach the control plane and the nodes.';

/** Why no setting helps, and what to use instead. */
export const noSettingProtects = (reason: string): string => `No setting protects these requests end to end. ${reason}`;
/** Said of a path that needs no change on the untrusted network. */
export const alreadyOnNetwork = 'On the untrusted network, it is already authenticated.';
/** What to use in place of a path that no setting protects, and how safe that is. */
export const useInstead = (name: string, says: string, safety: string): string => `Use ${name} instead. ${says} ${safety}`;
/** The change that protects such a path on the untrusted network, and nowhere else. */
export const onNetworkOnly = (change: string): string => `To protect it on the untrusted network only, change this: ${change}`;

/** Why a customer cannot set the flags of the API server. */
const providerSets = (name: string): string =>
  `The provider of ${name} runs the control plane, so only it can set the flags of the API server.`;

/** The first sentences of the section on what to change: who can change what, and where. */
export function changeIntro(
  {
    name,
    isManaged,
    places: {
      api_flags: { who, form, where },
    },
  }: PlacedDistribution,
  hasCustomer: boolean,
): string {
  const pathByPath = 'For each path it then says what is safe, what to use instead, and what to ask the provider for.';
  if (who === 'provider-only' && isManaged)
    return hasCustomer
      ? `${providerSets(name)} This section starts with what you can set yourself as a customer. ${pathByPath}`
      : `${providerSets(name)} ${pathByPath}`;
  if (who === 'provider-only')
    return `${name} fixes the flags of the API server and has no field for them. For each path this section says what is safe, what you can change, and what to use instead.`;
  const inForm = `You change the flags of the API server of ${name} in this form: ${uncapital(placeFormName(form))}, that is, ${ended(where)}`;
  const smallest = 'Each change below is the smallest one that protects the path end to end.';
  return who === 'unsupported'
    ? `${inForm} Its maintainers give no support for flags that you set yourself. ${smallest}`
    : `${inForm} ${smallest}`;
}

/** Who can change a setting and where, in a cell. */
export function whoCell(isManaged: boolean, { who, form, where, confirmed }: WayToSet): string {
  switch (who) {
    case 'operator':
      return `${placeFormName(form)}: ${where}`;
    case 'unsupported':
      return `${placeFormName(form)}, without support: ${where}`;
    case 'provider-only':
      if (!confirmed) return isManaged ? 'We found no way for customers' : 'We found no field';
      return isManaged ? 'Only the provider can set it' : 'The product fixes it';
    case 'unknown':
      return 'Unknown';
  }
}
/** Where a customer sets something, and what else was read of it. */
export const customerPlace = (where: string, note: string | undefined): string =>
  note ? `Where: ${where}. Note: ${note}.` : `Where: ${where}.`;

/** What can be done about unsafe paths, in a sentence: a change, nothing that we found, or another way. */
export const canChange = 'You can change that.';
export const noChangeFound = (name: string): string => `We have not found what changes that on ${name}.`;
export const noSettingButInstead = (name: string | undefined): string =>
  name === undefined ? 'No setting makes that safe.' : `No setting makes that safe: use ${name} instead.`;
/** The paths that need no change. */
export const safeByDefault = (names: string): string => `These paths are protected end to end by default: ${names}.`;
