import { applies, type SettingId, type Settings } from '../../model/setting/setting.ts';

/** The columns of the table of distributions, and what each value is called there. */
export const distributionColumns: readonly {
  readonly setting: SettingId;
  readonly name: string;
  readonly words: Readonly<Record<string, string>>;
}[] = [
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

/** The columns of that table that the page of the defaults shows of every distribution. */
export const defaultColumns: typeof distributionColumns = distributionColumns.filter(
  ({ setting }) => setting === 'transport' || setting === 'kubeletCertificateAuthority',
);

/** What a value is called in the table; nothing where the setting means nothing, as agents do where there is no tunnel. */
export function wordOf(settings: Settings, { setting, words }: (typeof distributionColumns)[number]): string | undefined {
  if (!applies(setting, settings)) return undefined;
  const value = settings[setting];
  return value === 'unknown' ? 'unknown' : (words[value] ?? value);
}

const reaches: Readonly<Record<Settings['transport'], (name: string) => string>> = {
  direct: (name) => `${name} connects to its nodes directly.`,
  'ssh-tunnel': (name) => `${name} reaches its nodes through SSH tunnels.`,
  konnectivity: (name) => `${name} reaches its nodes through Konnectivity.`,
  'other-tunnel': (name) => `${name} reaches its nodes through a tunnel of its own.`,
  unknown: () => 'We found no source that says how it reaches its nodes.',
};
const verifies: Readonly<Record<Settings['kubeletCertificateAuthority'], (name: string) => string>> = {
  set: (name) => `By default the API server of ${name} verifies the kubelet’s certificate.`,
  unset: (name) =>
    `By default the API server of ${name} does not verify the kubelet’s certificate, so an impostor can answer kubectl exec.`,
  unknown: (name) => `We found no source that says whether the API server of ${name} verifies the kubelet.`,
};
/** A distribution in one or two sentences: whether its API server verifies the kubelet, and how it reaches the nodes. */
export const summaryOf = (name: string, { transport, kubeletCertificateAuthority: ca }: Settings): string =>
  ca === 'unknown' && transport === 'unknown'
    ? `We found no source that says how the API server of ${name} reaches its nodes, or whether it verifies the kubelet.`
    : `${verifies[ca](name)} ${reaches[transport](name)}`;

/** What the groups of distributions are called in lists. */
export const kindNames: Readonly<Record<'managed' | 'self-managed' | 'local', string>> = {
  managed: 'Managed by a provider',
  'self-managed': 'Run by yourself',
  local: 'On one machine',
};
