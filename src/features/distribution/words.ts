import {
  distributions,
  sentenceOf,
  type Distribution,
  type DistributionSetting,
  type Kind,
  type Status,
} from '../../facts/distribution/distribution.ts';
import { placedDistribution, whereToChange } from '../../facts/distribution/where-to-change.ts';
import { judge } from '../../model/judge.ts';
import { smallestChange, type SmallestChange } from '../../model/change/smallest-change.ts';
import { paths, pathOf, type PathId } from '../../model/path.ts';
import { applies, settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { capital } from '../../wording/text/text.ts';
import { together } from '../../wording/text/list.ts';
import { placeFormName } from '../../wording/change/place.ts';
import { saysOf, settingWords } from '../../wording/setting-words.ts';

/** The columns of the table of distributions, and what each value is called there. */
export const columns: readonly { readonly setting: SettingId; readonly name: string; readonly words: Readonly<Record<string, string>> }[] =
  [
    {
      setting: 'transport',
      name: 'How nodes are reached',
      words: { direct: 'directly', konnectivity: 'Konnectivity', 'other-tunnel': 'own tunnel' },
    },
    { setting: 'kubeletCertificateAuthority', name: 'Kubelet certificate', words: { set: 'verified', unset: 'not verified' } },
    {
      setting: 'agentAuthentication',
      name: 'Agent authentication',
      words: { token: 'token', 'client-certificate': 'certificate', none: 'none' },
    },
    { setting: 'kubeletAnonymous', name: 'Kubelet: anonymous', words: { off: 'refused', on: 'accepted' } },
    { setting: 'kubeletAuthorization', name: 'Kubelet: authorization', words: {} },
    { setting: 'readOnlyPort', name: 'Read-only port', words: { closed: 'closed', open: 'open' } },
  ];

/** The columns that the page of the defaults shows of every distribution. */
export const defaultColumns: typeof columns = columns.filter(
  ({ setting }) => setting === 'transport' || setting === 'kubeletCertificateAuthority',
);

/** The paths whose verdict the table shows. */
export const keyPaths = ['apiserver-to-kubelet', 'apiserver-to-pod'] as const satisfies readonly PathId[];

/** The anchor of a setting on the page of a distribution. */
export const anchorOf = (setting: SettingId): string => setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a value is called in the table; nothing where the setting means nothing, as agents do where there is no tunnel. */
export function wordOf({ settings }: Distribution, { setting, words }: (typeof columns)[number]): string | undefined {
  if (!applies(setting, settings)) return undefined;
  const value = settings[setting];
  return value === 'unknown' ? 'unknown' : (words[value] ?? value);
}

const reaches: Readonly<Record<Exclude<Settings['transport'], 'unknown'>, string>> = {
  direct: 'connects to its nodes directly.',
  'ssh-tunnel': 'reaches its nodes through SSH tunnels.',
  konnectivity: 'reaches its nodes through Konnectivity.',
  'other-tunnel': 'reaches its nodes through a tunnel of its own.',
};
const verifies: Readonly<Record<'set' | 'unset', string>> = {
  set: 'verifies the kubelet’s certificate',
  unset: 'does not verify the kubelet’s certificate, so an impostor can answer kubectl exec',
};
/** A distribution in one or two sentences: whether its API server verifies the kubelet, and how it reaches the nodes. */
export function summaryOf({ name, settings: { transport, kubeletCertificateAuthority: ca } }: Distribution): string {
  if (ca === 'unknown')
    return transport === 'unknown'
      ? `We found no source that says how the API server of ${name} reaches its nodes, or whether it verifies the kubelet.`
      : `We found no source that says whether the API server of ${name} verifies the kubelet. ${name} ${reaches[transport]}`;
  const first = `By default the API server of ${name} ${verifies[ca]}.`;
  return `${first} ${transport === 'unknown' ? 'We found no source that says how it reaches its nodes.' : `${name} ${reaches[transport]}`}`;
}

/** What the groups of distributions are called in lists. */
export const kindNames: Readonly<Record<Kind, string>> = {
  managed: 'Managed by a provider',
  'self-managed': 'Run by yourself',
  local: 'On one machine',
};

const statusWords: Readonly<Record<Status, string>> = {
  source: 'read in the source code',
  docs: 'stated by the official documentation',
  issue: 'seen in the output of a running cluster',
  derived: 'derived',
  unknown: 'unknown',
};
/** How a value came to be known, in one word. */
const statusWordOf: Readonly<Record<Status, string>> = {
  source: 'source',
  docs: 'documented',
  issue: 'seen',
  derived: 'derived',
  unknown: 'unknown',
};
export const statusWord = ({ status }: DistributionSetting): string => statusWordOf[status];

/** What a value is derived from: another distribution, or a behaviour in words. */
function derivedFrom(from: string): string {
  const row = distributions.find(({ id }) => id === from);
  if (row) return `This is derived from ${row.name}.`;
  return from === 'behaviour' ? 'This is derived from its behaviour.' : `This is derived from ${from}.`;
}

/** Why settings do not apply: the kind of reason, and what is said of all settings that have it, before their names. */
const notApplicable = {
  tunnel: 'By default there is no tunnel of this kind, so there is nothing to set for:',
  component: 'The default installation has no component for:',
  request: 'By default the kubelets request no serving certificate, so there is no request to approve:',
} as const;
const whyNot = (setting: SettingId): keyof typeof notApplicable =>
  setting === 'servingCertificateApproval' ? 'request' : settingOf(setting).group === 'tunnel' ? 'tunnel' : 'component';

/** Settings that do not apply to a distribution for one reason. */
interface NotApplicable {
  readonly says: string;
  /** Each setting, and where it is changed once it applies. */
  readonly settings: readonly { readonly id: SettingId; readonly name: string; readonly where: string | undefined }[];
}

/** The settings that do not apply to a distribution, each reason once: one line below the table in place of a row each. */
export const notApplicableOf = (id: string, rows: readonly DistributionSetting[]): readonly NotApplicable[] =>
  together(
    rows.filter(({ isApplicable }) => !isApplicable),
    ({ setting }) => whyNot(setting),
  ).map((group) => ({
    says: notApplicable[whyNot(group[0].setting)],
    settings: group.map((row) => ({ id: row.setting, name: settingWords[row.setting].name, where: whereWords(id, row) })),
  }));

/** How the value of a setting came to be known, in a sentence or two; or where it was looked for. */
export function howKnown({ status, note, from, searched, actual, when }: DistributionSetting): string {
  const head =
    status === 'unknown'
      ? searched.length > 0
        ? `We found no source for this. We looked in ${searched.join(', ')}.`
        : 'We found no source for this.'
      : status === 'derived' && from
        ? derivedFrom(from)
        : actual
          ? `The value is ${actual}. The model cannot express that, so it counts as unknown.`
          : `${capital(statusWords[status])}.`;
  return [head, ...(when ? ['This applies once the add-on is enabled.'] : []), ...(note ? [sentenceOf(note)] : [])].join(' ');
}

/** A value in words on the page of a distribution. */
export const valueWords = ({ setting, value }: DistributionSetting): string => saysOf(setting, value);

/** Who can change a setting on a distribution and where, in a few words; nothing where each request decides it. */
export function whereWords(id: string, { setting, value, isApplicable }: DistributionSetting): string | undefined {
  const way = isApplicable || setting === 'servingCertificateApproval' ? whereToChange(id, setting, value) : undefined;
  if (!way) return undefined;
  const { isManaged } = placedDistribution(id);
  switch (way.who) {
    case 'operator':
      return `${placeFormName(way.form)}: ${way.where}`;
    case 'unsupported':
      return `${placeFormName(way.form)}, without support: ${way.where}`;
    case 'provider-only':
      if (!way.confirmed) return isManaged ? 'We found no way for customers' : 'We found no field';
      return isManaged ? 'Only the provider can set it' : 'The product fixes it';
    case 'unknown':
      return 'Unknown';
  }
}

/** The number of a source in the list of evidence of a distribution. */
export const evidenceNumber = ({ evidence }: Distribution, { label }: { readonly label: string }): number =>
  evidence.findIndex((each) => each.label === label) + 1;

/** Paths that need the same change, with that change. */
export interface ChangeGroup {
  readonly paths: readonly PathId[];
  readonly change: Exclude<SmallestChange, { kind: 'absent' }>;
}

const keyOf = (change: SmallestChange): string =>
  change.kind === 'changes'
    ? change.answers.map(({ steps }) => steps.map(({ setting, to }) => `${setting}=${to}`).join()).join('|')
    : change.kind === 'impossible'
      ? [change.reason, change.between?.kind, ...change.instead.map(({ id }) => id)].join()
      : change.kind;

/** The smallest change of every path that is there, equal ones together: what has to change first, what is safe last. */
export function changesOf(settings: Settings): readonly ChangeGroup[] {
  const groups = new Map<string, { paths: PathId[]; change: ChangeGroup['change'] }>();
  for (const { id } of paths) {
    const change = smallestChange(id, settings);
    if (change.kind === 'absent') continue;
    const group = groups.get(change.kind + keyOf(change)) ?? { paths: [], change };
    group.paths.push(id);
    groups.set(change.kind + keyOf(change), group);
  }
  const order = ['changes', 'impossible', 'safe'];
  return [...groups.values()].sort((a, b) => order.indexOf(a.change.kind) - order.indexOf(b.change.kind));
}

/**
 * Whether a change is only to make sure of what nobody has stated, on a path that the API server does not dial to a node, or of the APIService of a
 * metrics-server that nobody looked at.
 */
export const isToMakeSure = ({ paths: ids, change }: ChangeGroup): boolean =>
  change.kind === 'changes' &&
  ids.every((id) => pathOf(id).direction !== 'control-plane-to-nodes' || id === 'apiserver-to-extension-apiserver') &&
  change.answers.every(({ steps }) => steps.every(({ from }) => from === 'unknown'));

/** Every path that is there under these settings, judged. */
export const judgedPaths = (settings: Settings) =>
  paths.map((path) => ({ path, judgement: judge(path.id, settings, 'nobody') })).filter(({ judgement }) => judgement.present);
