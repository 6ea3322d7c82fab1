import { modeOf } from '../model/setting/mode.ts';
import { settingIds, type SettingId, type Settings } from '../model/setting/setting.ts';
import { clusterLead, variationWords, type VariationId } from '../wording/practice/cluster.ts';
import type { Random } from './random.ts';

const stock = modeOf('defaults').settings;
const tunnelled = { transport: 'konnectivity' } as const;
const verified = { kubeletCertificateAuthority: 'set', kubeletServingCertificate: 'issued' } as const;

/** What can differ, by what it is about: a cluster has at most one of each list. */
const groups = {
  route: {
    'agents-with-token': tunnelled,
    'agents-with-certificate': { ...tunnelled, agentAuthentication: 'client-certificate' },
    'open-agents': { ...tunnelled, agentAuthentication: 'none' },
    'tcp-frontend': { ...tunnelled, konnectivityFrontend: 'mutual-tls' },
    'wrong-egress-type': { ...tunnelled, egressTypes: 'controlplane' },
    ssh: { transport: 'ssh-tunnel' },
  },
  kubelets: {
    'addresses-compared': { ...verified, servingCertificateApproval: 'checks-addresses' },
    'addresses-not-compared': { ...verified, servingCertificateApproval: 'unchecked' },
    'not-verified': { kubeletServingCertificate: 'issued' },
  },
  access: {
    'read-only-port': { readOnlyPort: 'open' },
    'open-kubelets': { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
    anonymous: { kubeletAnonymous: 'on' },
  },
  proxy: { 'https-in-url': { proxyScheme: 'https' } },
  metrics: {
    'ca-bundle': { apiServiceVerification: 'verified' },
    'scraper-verifies': { scraperVerification: 'verified', kubeletServingCertificate: 'issued' },
    'plain-scraper': { scraperVerification: 'plaintext', readOnlyPort: 'open' },
  },
  etcd: { 'etcd-without-client': { etcdTransport: 'server-tls' }, 'plain-etcd': { etcdTransport: 'plaintext' } },
  clients: { 'clients-skip': { apiServerVerification: 'skipped' } },
  network: { wireguard: { nodeNetworkEncryption: 'wireguard-with-nodes' } },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<VariationId, Partial<Settings>>>>>>;
type VariationGroup = keyof typeof groups;
const groupIds = Object.keys(groups) as VariationGroup[];

/** How a cluster differs from what kubeadm sets up. */
type Variation = readonly [id: VariationId, set: Partial<Settings>];
const variationsOf = (group: VariationGroup): readonly Variation[] => Object.entries(groups[group]) as unknown as readonly Variation[];

/** A drawn cluster: its settings, and how a question tells it. */
export interface DrawnCluster {
  readonly settings: Settings;
  readonly lead: string;
  readonly given: readonly string[];
  /** The settings that differ from what kubeadm sets up. */
  readonly differs: readonly SettingId[];
}

/** The cluster that these variations make. */
function clusterOf(variations: readonly Variation[]): DrawnCluster {
  const settings: Settings = Object.assign({ ...stock }, ...variations.map(([, set]) => set));
  return {
    settings,
    lead: clusterLead(variations.length === 0),
    given: variations.map(([id]) => variationWords[id]),
    differs: settingIds.filter((id) => settings[id] !== stock[id]),
  };
}

/**
 * Draws a cluster that differs in one to three of some groups. A later variation never takes back what an earlier one says, because no two groups set
 * one setting to different values (tested).
 */
export function drawCluster(random: Random, among: readonly VariationGroup[] = groupIds): DrawnCluster {
  const chosen = random.some(among, 1 + random.below(3));
  return clusterOf(groupIds.filter((id) => chosen.includes(id)).map((id) => random.pick(variationsOf(id))));
}

/** Every variation, for tests that compare what is said with what is set. */
export const everyVariation = (): readonly (readonly [VariationGroup, Variation])[] =>
  groupIds.flatMap((id) => variationsOf(id).map((variation) => [id, variation] as const));
