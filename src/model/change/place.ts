import type { SettingId } from '../setting/setting.ts';

/** The groups of settings that are changed at one place. */
export const placeItems = ['api_flags', 'kubelet', 'approval', 'egress', 'etcd', 'api_service', 'scraper'] as const;
export type PlaceItem = (typeof placeItems)[number];

/** Who can change it. `provider-only` is set by the provider, or fixed by the product without a field for it. */
export const whos = ['operator', 'provider-only', 'unsupported', 'unknown'] as const;
export type Who = (typeof whos)[number];

/** In what form it is changed; `none` where nothing can be typed. */
export const placeForms = ['file', 'static-pod', 'machine-config', 'cluster-spec', 'cli', 'api', 'console', 'none'] as const;
export type PlaceForm = (typeof placeForms)[number];

/** Where a distribution lets its operator change a group of settings. Plain data, so that any script can carry it. */
export interface Place {
  readonly who: Who;
  readonly form: PlaceForm;
  /** The file, object, field or command. */
  readonly where: string;
  /** What to type there. */
  readonly example?: string;
  /** The settings that the example sets, with their values. */
  readonly sets?: Readonly<Partial<Record<string, string>>>;
  /** True where the example approves one request for a serving certificate by hand. */
  readonly approves?: boolean;
  /** Settings of the group that this form has no field for. */
  readonly notTaken?: readonly string[];
  /** What restarts or is rolled then, where the source says it. */
  readonly applies?: string;
  /** False where the place, or its effect on these settings, was not read in a source. */
  readonly confirmed: boolean;
  /** What the product takes back, in a sentence; the place is then the way that stays. */
  readonly reverted?: string;
  /** What to do where it cannot be changed, in a sentence. */
  readonly instead?: string;
}

/** The places of one distribution. */
export type Places = Readonly<Record<PlaceItem, Place>>;

/** A distribution as advice needs it: what it is called, whether a provider runs it, and its places. */
export interface PlacedDistribution {
  readonly id: string;
  readonly name: string;
  readonly isManaged: boolean;
  readonly places: Places;
}

/**
 * Where each setting is changed. `request`: whoever sends the request, or writes the object or the kubeconfig, changes it, on every
 * distribution alike. `unknown`: no source that was read says where.
 */
const items: Readonly<Record<SettingId, PlaceItem | 'request' | 'unknown'>> = {
  transport: 'egress',
  egressTypes: 'egress',
  konnectivityFrontend: 'egress',
  agentAuthentication: 'egress',
  agentReach: 'egress',
  otherTunnel: 'egress',
  tunnelScope: 'egress',
  kubeletCertificateAuthority: 'api_flags',
  kubeletClientCertificate: 'api_flags',
  kubeletServingCertificate: 'kubelet',
  servingCertificateApproval: 'approval',
  skipBackendVerification: 'request',
  kubeletAnonymous: 'kubelet',
  kubeletAuthorization: 'kubelet',
  readOnlyPort: 'kubelet',
  nodeProxyPort: 'request',
  proxyScheme: 'request',
  webhookReference: 'request',
  apiServiceVerification: 'api_service',
  extensionAuthentication: 'request',
  etcdTransport: 'etcd',
  apiServerVerification: 'request',
  kubeletToApiServer: 'request',
  kubeProxyToApiServer: 'request',
  controlPlaneToApiServer: 'request',
  loadBalancer: 'unknown',
  nodeNetworkEncryption: 'unknown',
  scraperVerification: 'scraper',
};

/** The group of places that a setting belongs to. */
export const placeItemOf = (setting: SettingId): PlaceItem | 'request' | 'unknown' => items[setting];

/** Where and how one setting gets one value on a distribution. */
export interface WayToSet extends Omit<Place, 'example' | 'sets' | 'approves' | 'notTaken'> {
  /** What to type; nothing where no example sets this very value. */
  readonly lines?: readonly string[];
}

/** A place that nobody read of: what a row of the distributions does not name. */
export const unknownPlace: Place = { who: 'unknown', form: 'none', where: '', confirmed: false };

/** A tunnel is more than a flag, so a form for the flag alone is no way to set it up: only an example that does counts. */
const isWhole = (setting: SettingId, value: string): boolean => setting === 'transport' && value === 'konnectivity';
const setsIt = (place: Place, setting: SettingId, value: string): boolean => place.sets?.[setting] === value;

/**
 * Where a setting gets a value on a distribution, or nothing where it is not the distribution's to say (`request`). Pure. A form that
 * has no field for the setting counts as `provider-only`: nothing that the reader types there changes it.
 */
export function wayToSet(places: Places, setting: SettingId, value: string): WayToSet | undefined {
  const item = placeItemOf(setting);
  if (item === 'request') return undefined;
  const placeOfSetting = item === 'unknown' ? unknownPlace : places[item];
  // One variable may set more than its own group: kubespray and RKE1 have one for the CA and the certificates.
  const place = [placeOfSetting, ...placeItems.map((each) => places[each])].find((each) => setsIt(each, setting, value)) ?? placeOfSetting;
  const isTaken = setsIt(place, setting, value) || !(place.notTaken?.includes(setting) || isWhole(setting, value));
  const { where, example, applies, confirmed, reverted, instead } = place;
  const isFixed = place.who === 'provider-only' && confirmed;
  return {
    who: isTaken || place.who === 'unknown' ? place.who : 'provider-only',
    form: isTaken ? place.form : 'none',
    where,
    // That a form has no field for it is what was not seen in a source, not what one says.
    confirmed: isFixed || (isTaken && confirmed),
    ...(example !== undefined && setsIt(place, setting, value) ? { lines: example.replace(/\n+$/, '').split('\n') } : {}),
    ...(applies === undefined ? {} : { applies }),
    ...(reverted === undefined ? {} : { reverted }),
    ...(instead === undefined ? {} : { instead }),
  };
}

/** Who can make all of these changes: as hard as the hardest of them. Nobody has to be asked for a change that is a request's. */
export function whoCan(places: Places, changes: readonly { readonly setting: SettingId; readonly to: string }[]): Who {
  const order: readonly Who[] = ['provider-only', 'unknown', 'unsupported'];
  const found = changes.map(({ setting, to }) => wayToSet(places, setting, to)?.who ?? 'operator');
  return order.find((who) => found.includes(who)) ?? 'operator';
}
