import type { FactId } from '../../model/reason.ts';
import type { SettingId } from '../../model/setting/setting.ts';
import type { CheckFacts, Installer } from '../facts.ts';
import type { Base } from '../read/flag.ts';
import type { Reading } from '../read/reading.ts';
import { holdsTemplate } from '../read/template.ts';
import type { Origin } from './origin.ts';

/** An installer with the row of the facts that it was read from. */
export interface KnownInstaller extends Installer {
  readonly fact: FactId;
}

/**
 * Whether nothing that an installer takes changes a setting: Talos refuses the arguments by which its API server reaches etcd, but for the one that
 * sends some resources elsewhere (facts/distributions#talos), and kOps overwrites all of them (facts/added#kops-overwrites).
 */
export const isFixed = (base: Base, id: string, { processes }: Reading): boolean =>
  id === 'etcdTransport' &&
  ((base === 'kops' && processes.some(({ component }) => component === 'kube-apiserver')) ||
    (base === 'talos' &&
      !processes.some(({ flags }) => flags.some(({ name }) => name === 'etcd-servers-overrides' || holdsTemplate(name)))));

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
