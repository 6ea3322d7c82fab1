import { parse } from 'yaml';
import type { FactId } from '../model/reason.ts';
import { settingIds, settingOf, type SettingId, type Settings } from '../model/setting.ts';
import { askedFor, settingsOfKnown } from '../model/settings-query.ts';
import { leavesOf, readingsOf, type Leaf } from './distribution-fields.ts';
import raw from './distributions.yaml?raw';
import { evidenceOf, type Evidence } from './evidence.ts';
import type { Aliases } from './source.ts';
import sourcesRaw from './sources.yaml?raw';
import type { Fields } from './statement.ts';

/** One setting of a distribution: its value in the model, what its row says, and whether that is confirmed. */
export interface DistributionSetting {
  readonly setting: SettingId;
  /** `unknown` where the row says nothing, or nothing confirmed that would be a protection. */
  readonly value: Settings[SettingId];
  /** What was read, in the words of the row; nothing where the row is silent. */
  readonly read?: string;
  readonly confirmed: boolean;
  readonly fact: FactId;
}

/** A field of the row that decides no setting of the model. */
export interface DistributionNote {
  readonly name: string;
  readonly text: string;
  readonly confirmed: boolean;
  readonly fact: FactId;
}

/** One row of `distributions.yaml`: what a distribution sets by default, as settings of the model, and what else is known of it. */
export interface Distribution {
  /** Kebab-case, part of a published address, so never renamed. */
  readonly id: string;
  readonly name: string;
  /** The version that was read, where one is recorded. */
  readonly version?: string;
  /** Every setting of the model. What a request asks for is as in the modes; everything else that no source settles is `unknown`. */
  readonly settings: Settings;
  /** The settings that are a distribution’s to choose, in panel order. */
  readonly stated: readonly DistributionSetting[];
  readonly notes: readonly DistributionNote[];
  readonly evidence: readonly Evidence[];
  readonly fact: FactId;
}

const names: Readonly<Record<string, string>> = {
  rke2: 'RKE2',
  kubespray: 'Kubespray',
  talos: 'Talos',
  openshift: 'OpenShift',
  'openshift-hypershift': 'OpenShift HyperShift',
  microshift: 'MicroShift',
  'kube-up-gce': 'kube-up on GCE',
  kamaji: 'Kamaji',
  kubermatic: 'Kubermatic',
  gardener: 'Gardener',
  gke: 'GKE',
  aks: 'AKS',
  eks: 'EKS',
  kops: 'kOps',
  microk8s: 'MicroK8s',
};

const chosen = settingIds.filter((id) => !(askedFor as readonly SettingId[]).includes(id));

/** What other fact files say of a distribution. */
const elsewhere: Readonly<Record<string, readonly { setting: SettingId; value: Settings[SettingId]; read: string; fact: FactId }[]>> = {
  kubeadm: [
    {
      setting: 'etcdTransport',
      value: 'mutual-tls',
      read: 'etcd-cafile, etcd-certfile and etcd-keyfile are set',
      fact: 'facts/flags#kubeadm_default_apiserver_args',
    },
    { setting: 'apiServerVerification', value: 'verified', read: 'the CA is in the kubelet’s kubeconfig', fact: 'facts/links#kubelet-api' },
  ],
  rke2: [
    {
      setting: 'kubeletServingCertificate',
      value: 'issued',
      read: 'the kubelet was started with an issued serving-kubelet.crt',
      fact: 'facts/distributions#rke2',
    },
  ],
};

const weakest = (id: SettingId): string | undefined => (settingOf(id).ordered ? settingOf(id).values[0] : undefined);
/** A protection that was read in a file of unknown age is not counted; a weakness stands until somebody shows that it is gone. */
const isStale = (row: Fields, { path }: Leaf): boolean =>
  row['freshness_confirmed'] === false || (path.startsWith('kubelet/') && row['kubelet_args_freshness_confirmed'] === false);

const labels: Readonly<Record<string, string>> = {
  anonymous_auth: 'API server: anonymous requests',
  authorization: 'API server: authorization',
  secure_port: 'API server: port',
  enable_aggregator_routing: 'API server: aggregator routing',
  preferred_address_types: 'Address types, in order',
  kubelet_preferred_address_types: 'Address types',
  ca: 'Kubelet CA',
  kubelet_cert_verified_how: 'How the check was seen',
  serving_csr: 'Serving certificate requests',
  serving_cert: 'Serving certificate',
  api_server_settings: 'What a customer can set of the API server',
  agent_auth: 'Who may open the tunnel',
  agent_port: 'Agent port',
  strategies: 'Proxy strategies',
  docs: 'What the vendor says',
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const nameOf = (path: string): string => labels[path] ?? capital(path.replaceAll('_', ' ').replaceAll('/', ': '));

function statedBy(id: string, row: Fields, leaves: readonly Leaf[]): readonly DistributionSetting[] {
  const stated = new Map<SettingId, DistributionSetting>();
  for (const leaf of leaves)
    for (const [setting, value] of readingsOf(leaf)) {
      const isKnown = leaf.confirmed && !(isStale(row, leaf) && settingOf(setting).ordered && value !== weakest(setting));
      stated.set(setting, {
        setting,
        value: isKnown ? value : 'unknown',
        read: isStale(row, leaf) ? `${leaf.text}; how recent is not confirmed` : leaf.text,
        confirmed: isKnown && value !== 'unknown',
        fact: `facts/distributions#${id}/${leaf.path}`,
      });
    }
  for (const { setting, value, read, fact } of elsewhere[id] ?? []) stated.set(setting, { setting, value, read, confirmed: true, fact });
  const transport = stated.get('transport');
  // Kubelets are reached under the type cluster alone, so a tunnel to them lists it, whatever else it lists.
  if (transport && transport.value !== 'direct' && transport.value !== 'unknown' && !stated.has('egressTypes'))
    stated.set('egressTypes', {
      setting: 'egressTypes',
      value: 'cluster',
      read: 'at least cluster, the type of kubelet traffic',
      confirmed: true,
      fact: 'facts/links#egress_usage_grep',
    });
  return chosen.map(
    (setting) => stated.get(setting) ?? { setting, value: 'unknown', confirmed: false, fact: `facts/distributions#${id}` as FactId },
  );
}

function distributionFrom(row: Fields, aliases: Aliases): Distribution {
  const id = String(row['id']);
  const leaves = leavesOf(row);
  const stated = statedBy(id, row, leaves);
  const version = row['version'];
  return {
    id,
    name: names[id] ?? id,
    ...(typeof version === 'string' ? { version } : {}),
    settings: settingsOfKnown(Object.fromEntries(stated.map(({ setting, value }) => [setting, value]))),
    stated,
    notes: leaves
      .filter((leaf) => leaf.path !== 'version' && (readingsOf(leaf).length === 0 || leaf.path === 'note'))
      .map(({ path, text, confirmed }) => ({ name: nameOf(path), text, confirmed, fact: `facts/distributions#${id}/${path}` as FactId })),
    evidence: (row['evidence'] as readonly string[]).map((source) => evidenceOf(source, aliases)),
    fact: `facts/distributions#${id}`,
  };
}

// The files are ours and their shape is fixed; `distribution.test.ts` reads every field of every row.
const aliases = (parse(sourcesRaw) as { aliases: Aliases }).aliases;

/** Every distribution of the facts, in the order of the file. */
export const distributions: readonly Distribution[] = (parse(raw) as { rows: Fields[] }).rows.map((row) => distributionFrom(row, aliases));

/** The distribution with this id. Throws if there is none. */
export function distributionOf(id: string): Distribution {
  const found = distributions.find((distribution) => distribution.id === id);
  if (!found) throw new Error(`no row of src/facts/distributions.yaml has this id: ${id}`);
  return found;
}
