import { describe, expect, it } from 'vitest';
import { isTunnelled } from '../../model/hop.ts';
import { layersOf } from '../../model/layer.ts';
import { minors, type KubernetesMinor } from '../../model/setting/minor.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { defaultAt, isAvailable, settingIds, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { claimedMinors, claims } from '../look-up/claim.ts';
import { cellOf } from '../look-up/test/cell-of.ts';

/** A claim about what happens where nothing is set, and what each of its values means for the default of one setting. */
interface DefaultClaim<K extends SettingId = SettingId> {
  readonly setting: K;
  readonly claim: string;
  readonly means: Readonly<Record<string, Settings[K]>>;
}
const aboutDefault = <K extends SettingId>(setting: K, claim: string, means: DefaultClaim<K>['means']): DefaultClaim =>
  // The table mixes settings of different values; each row was checked against its own above.
  ({ setting, claim, means }) as unknown as DefaultClaim;

const defaults: readonly DefaultClaim[] = [
  // The file is not given, so no type is listed and everything is dialled directly.
  aboutDefault('transport', 'egress-unlisted-name-direct', { 'no dialer, direct': 'direct' }),
  aboutDefault('egressTypes', 'egress-kubelet-cluster', { cluster: 'cluster' }),
  aboutDefault('egressTypes', 'egress-aggregator-cluster', { cluster: 'cluster' }),
  aboutDefault('konnectivityFrontend', 'egress-grpc-uds-only', { 'tcp refused': 'unix-socket' }),
  aboutDefault('kubeletCertificateAuthority', 'kubelet-ca-unset-is-insecure', { 'not verified': 'unset' }),
  // kubeadm leaves it at the default of Kubernetes.
  aboutDefault('kubeletCertificateAuthority', 'kubeadm-kubelet-ca-not-set', { 'not set': 'unset' }),
  aboutDefault('kubeletClientCertificate', 'kubelet-client-certificate-optional', { 'only from the flags': 'unset' }),
  aboutDefault('kubeletServingCertificate', 'kubelet-server-tls-bootstrap-default', { false: 'self-signed' }),
  // Only a request that asks for it skips the verification.
  aboutDefault('skipBackendVerification', 'log-skip-verify-transport', {
    'logs only, behind gate AllowInsecureBackendProxy': 'no',
    'logs only, no gate': 'no',
  }),
  aboutDefault('kubeletAnonymous', 'kubelet-anonymous-config', { false: 'off' }),
  aboutDefault('kubeletAuthorization', 'kubelet-authorization-config', { Webhook: 'Webhook' }),
  aboutDefault('readOnlyPort', 'kubelet-read-only-port-config', { 0: 'closed' }),
  aboutDefault('nodeProxyPort', 'node-proxy-kubelet-port', { 'kubelet transport, scheme of the kubelet connection': 'kubelet' }),
  aboutDefault('proxyScheme', 'proxy-empty-scheme-http', { http: 'http' }),
  aboutDefault('apiServiceVerification', 'aggregator-tls', {
    'insecureSkipTLSVerify decides; name <svc>.<ns>.svc; proxy client certificate': 'verified',
  }),
];

const ofMode = modeOf('konnectivity').settings;
const egress = (webhookReference: Settings['webhookReference'], egressTypes: Settings['egressTypes']): string =>
  isTunnelled('apiserver-to-webhook', { ...ofMode, transport: 'konnectivity', webhookReference, egressTypes });

/** A claim that no default answers, because it tells what a value does. Each says whether the model, with the default of the minor, agrees. */
const effects: readonly {
  readonly setting: SettingId;
  readonly claim: string;
  readonly agrees: (value: string, minor: KubernetesMinor) => boolean;
}[] = [
  {
    setting: 'transport',
    claim: 'flag-ssh-user',
    agrees: (value, minor) => isAvailable('transport', 'ssh-tunnel', minor) === (value === 'deprecated'),
  },
  {
    setting: 'webhookReference',
    claim: 'egress-webhook-service-cluster',
    agrees: (value, minor) =>
      value === 'service: cluster, url: controlplane' &&
      egress('service', 'cluster') === 'yes' &&
      egress('service', 'controlplane') === 'no' &&
      egress('url', 'cluster') === 'no' &&
      egress('url', 'controlplane') === 'yes' &&
      egress(defaultAt('webhookReference', minor), 'cluster+controlplane') === 'yes',
  },
  {
    // Nothing approves a serving certificate by itself, so the default may not promise that somebody compares the addresses.
    setting: 'servingCertificateApproval',
    claim: 'serving-csr-not-auto-approved',
    agrees: (value, minor) =>
      value === 'selfnodeclient and nodeclient only' && defaultAt('servingCertificateApproval', minor) !== 'checks-addresses',
  },
  {
    // The API server shows its certificate in any case; what the extension API server asks for is its own affair.
    setting: 'extensionAuthentication',
    claim: 'aggregator-tls',
    agrees: (value, minor) =>
      value.includes('proxy client certificate') &&
      layersOf('apiserver-to-extension-apiserver', {
        ...modeOf('defaults').settings,
        extensionAuthentication: defaultAt('extensionAuthentication', minor),
      }).at(-1)?.clientIdentity === 'certificate',
  },
];

/** Claims name this setting for their subject; none of them says anything that the setting, or its default, could differ from. */
const silent: readonly SettingId[] = ['apiServerVerification'];

/** One known cell of a claim about a setting, and what is wrong with it, if anything is. */
interface Compared {
  readonly setting: SettingId;
  readonly claim: string;
  readonly minor: KubernetesMinor;
  readonly fault: string | undefined;
}

const fault = ({ setting, means }: DefaultClaim, value: string, minor: KubernetesMinor): string | undefined => {
  const [expected, got] = [means[value], defaultAt(setting, minor)];
  if (expected === undefined) return `this test does not translate “${value}”`;
  return got === expected ? undefined : `“${value}” means ${expected}, the default is ${got}`;
};

const compared: readonly Compared[] = claimedMinors().flatMap((minor) => [
  ...defaults.flatMap((row): readonly Compared[] => {
    const { value } = cellOf(row.claim, minor);
    return value === null ? [] : [{ setting: row.setting, claim: row.claim, minor, fault: fault(row, value, minor) }];
  }),
  ...effects.flatMap(({ setting, claim, agrees }): readonly Compared[] => {
    const { value } = cellOf(claim, minor);
    if (value === null) return [];
    return [{ setting, claim, minor, fault: agrees(value, minor) ? undefined : `the model does not do as “${value}” says` }];
  }),
]);

describe.each([...new Set([...defaults, ...effects].map(({ setting }) => setting))].map((setting) => ({ setting })))(
  '$setting',
  ({ setting }) => {
    it('defaultAt() gives in every minor what the claims about it were measured or read to say', () => {
      const own = compared.filter((cell) => cell.setting === setting);
      expect(own.length).toBeGreaterThan(0);
      expect(own.flatMap(({ claim, minor, fault: what }) => (what === undefined ? [] : [`${claim} in ${minor}: ${what}`]))).toEqual([]);
    });
  },
);

it('every setting that has claims is compared in at least one minor, but for what is listed as silent', () => {
  const claimed = new Set([...claims().values()].flatMap(({ modelSettings }) => modelSettings as readonly SettingId[]));
  expect(claimed.size).toBeGreaterThan(10);
  const settled = new Set(compared.map(({ setting }) => setting));
  expect([...claimed].filter((setting) => !settled.has(setting))).toEqual(silent);
});

it('312 cells are compared, and the 30 that are unknown are not', () => {
  const cells = (defaults.length + effects.length) * claimedMinors().length;
  expect({ compared: compared.length, unknown: cells - compared.length }).toEqual({ compared: 312, unknown: 30 });
});

it('a default of another value would be found', () => {
  const row = defaults.find(({ setting }) => setting === 'kubeletAnonymous');
  expect(row && fault(row, 'true', '1.30')).toBe('this test does not translate “true”');
  expect(row && fault({ ...row, means: { false: 'on' } as DefaultClaim['means'] }, 'false', '1.30')).toBe(
    '“false” means on, the default is off',
  );
});

it('defaultAt() gives for every minor and setting a value that this minor has', () => {
  for (const setting of settingIds)
    for (const minor of minors) expect(isAvailable(setting, defaultAt(setting, minor), minor), `${setting} ${minor}`).toBe(true);
});
