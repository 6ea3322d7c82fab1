import type { FactId } from '../../model/reason.ts';
import type { SettingId } from '../../model/setting/setting.ts';
import type { CheckFacts, Installer } from '../facts.ts';
import { isUnresolved, type Base, type Process } from '../read/flag.ts';
import type { Reading } from '../read/reading.ts';
import { holdsTemplate } from '../read/template.ts';
import type { Origin } from './origin.ts';

/** An installer with the row of the facts that it was read from. */
export interface KnownInstaller extends Installer {
  readonly fact: FactId;
}

/** What an installer or a provider does by itself, for those whose files the checker reads. */
export function installerOf(facts: CheckFacts, base: Base): KnownInstaller | undefined {
  const known = facts.installers[base];
  return known && { ...known, fact: `facts/distributions#${base}` };
}

export const installerOrigin = ({ name, fact }: KnownInstaller): Origin => ({ kind: 'distribution', of: name, fact });

const isSet = (value: string | undefined, path: string): string | undefined =>
  value === 'set' ? path : value === 'unset' ? '' : undefined;

/** The value that an installer gives a flag of kube-apiserver, where the facts tell; a path stands for any. */
export function installerFlag({ name, settings }: Installer, flag: string): string | undefined {
  switch (flag) {
    case 'egress-selector-config-file':
      return settings['transport'] === 'direct' ? '' : undefined;
    case 'kubelet-certificate-authority':
      return isSet(settings['kubeletCertificateAuthority'], `set by ${name}`);
    case 'kubelet-client-certificate':
    case 'kubelet-client-key':
      return isSet(settings['kubeletClientCertificate'], `set by ${name}`);
    default:
      return settings[flag];
  }
}

const fieldValues = {
  anonymous: ['kubeletAnonymous', { off: 'false', on: 'true' }],
  authorization: ['kubeletAuthorization', { Webhook: 'Webhook', AlwaysAllow: 'AlwaysAllow' }],
  readOnlyPort: ['readOnlyPort', { closed: '0' }],
} as const satisfies Record<string, readonly [SettingId, Readonly<Record<string, string>>]>;

const ofSelfSigned: Readonly<Record<string, string>> = { tlsCertFile: '', serverTLSBootstrap: 'false' };

/** The value that an installer gives a field of the kubelet, where the facts tell. */
export function installerField({ settings }: Installer, field: string): string | undefined {
  // A kubelet that signs its own serving certificate is given none, and asks for none.
  if (settings['kubeletServingCertificate'] === 'self-signed' && Object.hasOwn(ofSelfSigned, field)) return ofSelfSigned[field];
  if (!Object.hasOwn(fieldValues, field)) return undefined;
  const [id, values]: readonly [string, Readonly<Record<string, string>>] = fieldValues[field as keyof typeof fieldValues];
  return values[settings[id] ?? ''];
}

/**
 * Whether what a program is not told stays as its installer has it. No argument of k3s and RKE2 changes what they do by themselves; a part of
 * the files of another may be undone by the rest.
 */
const isWhole = ({ complete, base, flags }: Process): boolean =>
  complete || ((base === 'k3s' || base === 'rke2') && !flags.some(isUnresolved));

/** Settings that no flag states which the checker reads, so that the installer’s own value holds; the first two with its tunnel only. */
const unread = [
  'otherTunnel',
  'egressTypes',
  'servingCertificateApproval',
  'apiServerVerification',
  'etcdTransport',
  'apiServiceVerification',
  'loadBalancer',
] as const;
/** What an input has to leave out for the installer’s own value to hold: words of what chooses another etcd, or another metrics-server. */
const choosesAnother: Readonly<Record<string, RegExp>> = {
  etcdTransport: /etcd|datastore|kine|storage|single/i,
  apiServiceVerification: /metrics[-_]server|disable(?!d)/i,
};

interface Told {
  readonly value: string;
  readonly origin: Origin;
}

/** What the one installer that the inputs name does by itself, for settings that they leave unknown. */
export function installed(reading: Reading, facts: CheckFacts, found: Readonly<Record<string, Told>>): Readonly<Record<string, Told>> {
  // What a platform does goes before what one of its programs would tell (`platform.ts`).
  if (reading.platforms.length > 0) return {};
  const bases = [...new Set(reading.processes.map(({ base }) => base))];
  const known = reading.processes.every(isWhole) && bases.length === 1 && bases[0] ? installerOf(facts, bases[0]) : undefined;
  if (!known) return {};
  return Object.fromEntries(
    unread.flatMap((id) => {
      const value = known.settings[id];
      const needsTunnel = id === 'otherTunnel' || id === 'egressTypes';
      if (value === undefined || value === 'unknown' || found[id]?.origin.kind !== 'unknown') return [];
      if (needsTunnel && found['transport']?.value !== 'other-tunnel') return [];
      // What chooses another etcd may stand in a file that is not here.
      if (id === 'etcdTransport' && !reading.processes.every(({ complete }) => complete)) return [];
      // A template may stand for such a word, as for the role of a host.
      if (choosesAnother[id] && reading.sources.some(({ text }) => choosesAnother[id]?.test(text) || holdsTemplate(text))) return [];
      return [[id, { value, origin: installerOrigin(known) }]];
    }),
  );
}
