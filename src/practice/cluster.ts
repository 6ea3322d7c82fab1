import { modeOf } from '../model/setting/mode.ts';
import { settingIds, type SettingId, type Settings } from '../model/setting/setting.ts';
import type { Random } from './random.ts';

/** How a cluster differs from what kubeadm sets up: the settings, and what is said of them without saying what follows. */
interface Variation {
  readonly set: Partial<Settings>;
  readonly says: string;
}

const stock = modeOf('defaults').settings;
const tunnelled = { transport: 'konnectivity' } as const;
const verified = { kubeletCertificateAuthority: 'set', kubeletServingCertificate: 'issued' } as const;
const flag = '`--kubelet-certificate-authority`';

/** What can differ, by what it is about: a cluster has at most one of each list. */
const groups = {
  route: [
    {
      set: tunnelled,
      says: 'The API server reaches nodes and pods through Konnectivity, whose server demands a service account token of each agent.',
    },
    {
      set: { ...tunnelled, agentAuthentication: 'client-certificate' },
      says: 'The API server reaches nodes and pods through Konnectivity, whose server demands a client certificate of each agent.',
    },
    {
      set: { ...tunnelled, agentAuthentication: 'none' },
      says: 'The API server reaches nodes and pods through Konnectivity, whose server asks agents for no credential.',
    },
    {
      set: { ...tunnelled, konnectivityFrontend: 'mutual-tls' },
      says: 'The API server reaches nodes and pods through Konnectivity. It connects to the konnectivity-server over TCP with mutual TLS, and each agent presents a service account token.',
    },
    {
      set: { ...tunnelled, egressTypes: 'controlplane' },
      says: 'Konnectivity runs, but the only entry in the egress selector file of the API server is `controlplane`.',
    },
    {
      set: { transport: 'ssh-tunnel' },
      says: 'The API server of Kubernetes 1.21 reaches the nodes through SSH tunnels, with `--ssh-user`.',
    },
  ],
  kubelets: [
    {
      set: { ...verified, servingCertificateApproval: 'checks-addresses' },
      says: `${flag} is set. The kubelets serve certificates of that CA, and the approver of their requests compares the addresses.`,
    },
    {
      set: { ...verified, servingCertificateApproval: 'unchecked' },
      says: `${flag} is set. The kubelets serve certificates of that CA, and the approver of their requests does not compare the addresses.`,
    },
    { set: { kubeletServingCertificate: 'issued' }, says: `The kubelets serve certificates of the cluster CA. ${flag} is not set.` },
  ],
  access: [
    { set: { readOnlyPort: 'open' }, says: 'The kubelets have `readOnlyPort: 10255`.' },
    {
      set: { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
      says: 'The kubelets accept anonymous requests, and their authorization mode is `AlwaysAllow`.',
    },
    { set: { kubeletAnonymous: 'on' }, says: 'The kubelets accept anonymous requests, and their authorization mode is `Webhook`.' },
  ],
  proxy: [{ set: { proxyScheme: 'https' }, says: 'Requests through the API server’s proxy have the form `https:NAME:PORT`.' }],
  metrics: [
    {
      set: { apiServiceVerification: 'verified' },
      says: 'The APIService of metrics-server has a `caBundle` in place of `insecureSkipTLSVerify`.',
    },
    {
      set: { scraperVerification: 'verified', kubeletServingCertificate: 'issued' },
      says: 'The kubelets serve certificates of the cluster CA, and metrics-server runs with that CA in place of `--kubelet-insecure-tls`.',
    },
    {
      set: { scraperVerification: 'plaintext', readOnlyPort: 'open' },
      says: 'metrics-server reads the kubelets with `--deprecated-kubelet-completely-insecure`, on port 10255.',
    },
  ],
  etcd: [
    {
      set: { etcdTransport: 'server-tls' },
      says: 'The API server has `--etcd-cafile`, but neither `--etcd-certfile` nor `--etcd-keyfile`.',
    },
    { set: { etcdTransport: 'plaintext' }, says: 'The address in `--etcd-servers` begins with `http://`.' },
  ],
  clients: [{ set: { apiServerVerification: 'skipped' }, says: 'Clients of the API server have `insecure-skip-tls-verify: true`.' }],
  network: [
    {
      set: { nodeNetworkEncryption: 'wireguard-with-nodes' },
      says: 'The CNI plugin encrypts between nodes with WireGuard, the addresses of the nodes included, but not to the control plane hosts.',
    },
  ],
} as const satisfies Readonly<Record<string, readonly Variation[]>>;
type VariationGroup = keyof typeof groups;
const groupIds = Object.keys(groups) as VariationGroup[];

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
  const settings: Settings = Object.assign({ ...stock }, ...variations.map(({ set }) => set));
  return {
    settings,
    lead:
      variations.length === 0
        ? 'A cluster is as kubeadm sets it up, with the stock metrics-server.'
        : 'A cluster is as kubeadm sets it up, with the stock metrics-server, and differs from that in this:',
    given: variations.map(({ says }) => says),
    differs: settingIds.filter((id) => settings[id] !== stock[id]),
  };
}

/**
 * Draws a cluster that differs in one to three of some groups. A later variation never takes back what an earlier one says, because no two groups set
 * one setting to different values (tested).
 */
export function drawCluster(random: Random, among: readonly VariationGroup[] = groupIds): DrawnCluster {
  const chosen = random.some(among, 1 + random.below(3));
  return clusterOf(groupIds.filter((id) => chosen.includes(id)).map((id) => random.pick<Variation>(groups[id])));
}

/** Every variation, for tests that compare what is said with what is set. */
export const everyVariation = (): readonly (readonly [VariationGroup, Variation])[] =>
  groupIds.flatMap((id) => groups[id].map((variation) => [id, variation] as const));
