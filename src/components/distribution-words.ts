import type { Distribution } from '../facts/distribution.ts';
import { applies } from '../model/compare.ts';
import { judge } from '../model/judge.ts';
import { minimalChange, type MinimalChange } from '../model/minimal-change.ts';
import { paths, pathOf, type PathId } from '../model/path.ts';
import { settingOf, type SettingId, type Settings } from '../model/setting.ts';

/** The columns of the table of distributions, and what each value is called there. */
export const columns: readonly { readonly setting: SettingId; readonly name: string; readonly words: Readonly<Record<string, string>> }[] =
  [
    {
      setting: 'transport',
      name: 'How nodes are reached',
      words: { direct: 'directly', konnectivity: 'Konnectivity', 'other-tunnel': 'own tunnel' },
    },
    { setting: 'kubeletCertificateAuthority', name: 'Kubelet certificate', words: { set: 'checked', unset: 'not checked' } },
    {
      setting: 'agentAuthentication',
      name: 'Agent authentication',
      words: { token: 'token', 'client-certificate': 'certificate', none: 'none' },
    },
    { setting: 'kubeletAnonymous', name: 'Kubelet: anonymous', words: { off: 'refused', on: 'accepted' } },
    { setting: 'kubeletAuthorization', name: 'Kubelet: authorization', words: {} },
    { setting: 'readOnlyPort', name: 'Read-only port', words: { closed: 'closed', open: 'open' } },
  ];

/** The paths whose verdict the table shows. */
export const keyPaths = ['apiserver-to-kubelet', 'apiserver-to-pod'] as const satisfies readonly PathId[];

/** The anchor of a setting on the page of a distribution. */
export const anchorOf = (setting: SettingId): string => setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a value is called in the table; nothing where the setting means nothing, as agents do where there is no tunnel. */
export function wordOf({ settings }: Distribution, { setting, words }: (typeof columns)[number]): string | undefined {
  if (!applies(setting, settings)) return undefined;
  const value = settings[setting];
  return value === 'unknown' ? 'not known' : (words[value] ?? value);
}

const reaches: Partial<Record<Settings['transport'], string>> = {
  direct: 'dials its nodes directly',
  konnectivity: 'reaches its nodes through Konnectivity',
  'other-tunnel': 'reaches its nodes through a tunnel of its own',
};
const verifies: Record<Settings['kubeletCertificateAuthority'], string> = {
  set: 'and checks the kubelet’s certificate',
  unset: 'and does not check the kubelet’s certificate',
  unknown: 'and nothing confirmed says whether it checks the kubelet’s certificate',
};
/** A distribution in one sentence. */
export const summaryOf = ({ name, settings }: Distribution): string =>
  `By default ${name} ${reaches[settings.transport] ?? 'reaches its nodes in a way that is not known'}, ${verifies[settings.kubeletCertificateAuthority]}.`;

/** Paths that need the same change, with that change. */
export interface ChangeGroup {
  readonly paths: readonly PathId[];
  readonly change: Exclude<MinimalChange, { kind: 'absent' }>;
}

const keyOf = (change: MinimalChange): string =>
  change.kind === 'changes'
    ? change.answers.map(({ steps }) => steps.map(({ setting, to }) => `${setting}=${to}`).join()).join('|')
    : change.kind === 'impossible'
      ? [change.reason, change.between?.kind, ...change.instead.map(({ id }) => id)].join()
      : change.kind;

/** The minimal change of every path that is there, equal ones together: what has to change first, what is safe last. */
export function changesOf(settings: Settings): readonly ChangeGroup[] {
  const groups = new Map<string, { paths: PathId[]; change: ChangeGroup['change'] }>();
  for (const { id } of paths) {
    const change = minimalChange(id, settings);
    if (change.kind === 'absent') continue;
    const group = groups.get(change.kind + keyOf(change)) ?? { paths: [], change };
    group.paths.push(id);
    groups.set(change.kind + keyOf(change), group);
  }
  const order = ['changes', 'impossible', 'safe'];
  return [...groups.values()].sort((a, b) => order.indexOf(a.change.kind) - order.indexOf(b.change.kind));
}

/** Whether a change is only to make sure of what nobody has stated, on a path that the API server does not dial to a node. */
export const isToMakeSure = ({ paths: ids, change }: ChangeGroup): boolean =>
  change.kind === 'changes' &&
  ids.every((id) => pathOf(id).direction !== 'control-plane-to-nodes') &&
  change.answers.every(({ steps }) => steps.every(({ from }) => from === 'unknown'));

const list = (parts: readonly string[]): string =>
  parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
/** Several paths as a heading or in a sentence; an end that all share is said once. */
export function pathNames(ids: readonly PathId[]): string {
  const names = ids.map((id) => pathOf(id).name);
  const [, head = ''] = /^(.+ → )/.exec(names[0] ?? '') ?? [];
  const [, tail = ''] = /( → .+)$/.exec(names[0] ?? '') ?? [];
  if (names.every((name) => name.startsWith(head))) return head + list(names.map((name) => name.slice(head.length)));
  return names.every((name) => name.endsWith(tail)) ? list(names.map((name) => name.slice(0, -tail.length))) + tail : list(names);
}

/** Every path that is there under these settings, judged. */
export const judgedPaths = (settings: Settings) =>
  paths.map((path) => ({ path, judgement: judge(path.id, settings, 'nobody') })).filter(({ judgement }) => judgement.present);

/** What a setting’s value means, in the words of the panel. */
export const saysOf = (setting: SettingId, settings: Settings): string =>
  (settingOf(setting).says as Readonly<Record<string, string>>)[settings[setting]] ?? '';
