import { Ajv, type ErrorObject } from 'ajv';
import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { advices } from './advice.ts';
import rawSchemas from './product-schemas.json' with { type: 'json' };
import { distributions } from './distribution.ts';
import { placedDistribution } from './where-to-change.ts';

/**
 * A schema of a product as its own repository has it, at the commit that `source` names: a CRD, a JSON schema, or the fields of a Go type. What lies
 * below the fields that no snippet touches is left out, and so are descriptions.
 */
interface ProductSchema {
  readonly source: string;
  readonly licence: string;
  readonly schema: object;
}
const schemas = rawSchemas as Readonly<Record<string, ProductSchema>>;

/** A field that a schema does not list is unknown to the product, unless the schema keeps unknown fields. `patch` asks for no required field. */
function strict(schema: unknown, patch: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((each) => strict(each, patch));
  if (typeof schema !== 'object' || schema === null) return schema;
  const own = schema as Readonly<Record<string, unknown>>;
  const { properties, required, ...rest } = own;
  const isOpen = own['x-kubernetes-preserve-unknown-fields'] === true || 'additionalProperties' in own;
  return {
    ...Object.fromEntries(
      Object.entries(rest)
        .filter(([key]) => !key.startsWith('x-kubernetes-'))
        .map(([key, value]) => [key, strict(value, patch)]),
    ),
    ...(required !== undefined && !patch ? { required } : {}),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties as object).map(([key, value]) => [key, strict(value, patch)])),
          ...(isOpen ? {} : { additionalProperties: false }),
        }),
  };
}

const ajv = new Ajv({ strict: false, allErrors: true });
const sentenceOf = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`;

function errorsOf(name: string, value: unknown, patch: boolean): readonly string[] {
  const found = schemas[name];
  if (!found) return [`no schema is called ${name}`];
  const validate = ajv.compile(strict(found.schema, patch) as object);
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${name}: ${sentenceOf(error)}`);
}

/** How a snippet is checked: which schema its documents have to fit. */
interface Check {
  readonly schema: string;
  /** A patch of what is there: no field is required. */
  readonly patch?: true;
  /** Where the lines stand in the object, if they are a part of it. */
  readonly under?: readonly string[];
  /** The text of the documents in the lines, if they are not the lines themselves. */
  readonly documents?: (lines: string) => readonly unknown[];
}

const documentsIn = (text: string): readonly unknown[] =>
  parseAllDocuments(text).map((document) => {
    if (document.errors[0]) throw new Error(document.errors[0].message);
    return document.toJS() as unknown;
  });
const within = (value: unknown, under: readonly string[]): unknown =>
  under.reduceRight<unknown>((inner, key) => (key === '[]' ? [inner] : { [key]: inner }), value);
/** Documents that stand as texts in `kubeadmConfigPatches`, of one kind. */
const patchesOf =
  (kind: string) =>
  (text: string): readonly unknown[] => {
    const whole = parse(text) as { kubeadmConfigPatches?: readonly string[] } | readonly string[];
    const texts = Array.isArray(whole)
      ? (whole as readonly string[])
      : ((whole as { kubeadmConfigPatches?: readonly string[] }).kubeadmConfigPatches ?? []);
    return texts.map((each) => parse(each) as { kind: string }).filter((each) => each.kind === kind);
  };
/** What follows `mark` in a line of a comment. */
const inComment =
  (mark: string) =>
  (text: string): readonly unknown[] =>
    text
      .split('\n')
      .filter((line) => line.includes(mark))
      .map((line) => parse(line.slice(line.indexOf(mark) + mark.length).trim()) as unknown);
/** `Object a.b[].c: value` as the value under its path. */
const fieldOf = (text: string): readonly unknown[] => {
  const [, path = '', value = ''] = /(?:^|\s)(spec\.[\w.]+): (.+)$/.exec(text) ?? [];
  return [within(parse(value), path.split('.'))];
};
/** The lines that are settings in YAML, up to what follows them as commands. */
const upTo =
  (mark: string) =>
  (text: string): readonly unknown[] =>
    documentsIn(text.slice(0, text.indexOf(mark)));

/** The checks of each snippet: `<distribution> <item>` of where-to-change, `<distribution> first <number>.<place>` of the advice. */
const checks: Readonly<Record<string, readonly Check[]>> = {
  'kubeadm api_flags': [{ schema: 'kubeadm ClusterConfiguration v1beta4' }],
  'kubeadm kubelet': [{ schema: 'KubeletConfiguration v1beta1' }],
  'kubeadm egress': [{ schema: 'kubeadm ClusterConfiguration v1beta4', under: ['apiServer', 'extraArgs'] }],
  'kubeadm etcd': [{ schema: 'kubeadm ClusterConfiguration v1beta4' }],
  'kubeadm first 2.0': [
    { schema: 'kubeadm ClusterConfiguration v1beta4', documents: inComment('v1beta4 (kubeadm 1.31 and newer)') },
    { schema: 'kubeadm ClusterConfiguration v1beta3', documents: inComment('v1beta3 (up to 1.30, still read later)') },
  ],
  'kubeadm-ha kubelet': [{ schema: 'KubeletConfiguration v1beta1' }],
  'cluster-api-kubeadm api_flags': [{ schema: 'kubeadm ClusterConfiguration v1beta4' }],
  'cluster-api-kubeadm kubelet': [{ schema: 'KubeletConfiguration v1beta1' }],
  'k3s kubelet': [{ schema: 'KubeletConfiguration v1beta1' }],
  // The first document is the configuration file of k3s, which has no schema.
  'k3s api_service': [{ schema: 'HelmChart v1', documents: (text) => documentsIn(text).slice(1) }],
  'k3s first 2.1': [{ schema: 'HelmChart v1' }],
  'rke2 kubelet': [{ schema: 'KubeletConfiguration v1beta1' }],
  'rke2 api_service': [{ schema: 'HelmChartConfig v1' }],
  'rke2 first 0.0': [{ schema: 'HelmChartConfig v1' }],
  'harvester api_service': [{ schema: 'HelmChartConfig v1' }],
  'openshift kubelet': [{ schema: 'OpenShift KubeletConfig v1' }],
  'kops api_flags': [{ schema: 'kops Cluster v1alpha2' }],
  'kops kubelet': [{ schema: 'kops Cluster v1alpha2' }],
  'kops api_service': [{ schema: 'kops Cluster v1alpha2' }],
  'kops scraper': [{ schema: 'kops Cluster v1alpha2' }],
  'kops first 1.0': [{ schema: 'kops Cluster v1alpha2', documents: inComment('#  ') }],
  'kops first 2.0': [{ schema: 'kops Cluster v1alpha2' }],
  'talos api_flags': [{ schema: 'Talos KubeAPIServerConfig 1.14', patch: true }],
  'talos kubelet': [{ schema: 'Talos KubeletConfig 1.14', patch: true }],
  'talos first 1.0': [{ schema: 'Talos v1alpha1 configuration 1.13', patch: true }],
  'talos first 1.1': [{ schema: 'Talos KubeletConfig 1.14', patch: true }],
  'talos first 2.0': [{ schema: 'Talos v1alpha1 configuration 1.13', patch: true }],
  'talos first 2.1': [{ schema: 'Talos KubeAPIServerConfig 1.14', patch: true }],
  'talos first 3.0': [{ schema: 'Talos NetworkRuleConfig 1.14' }],
  'talos first 3.1': [{ schema: 'Talos NetworkDefaultActionConfig 1.14' }],
  'kind api_flags': [
    { schema: 'kind Cluster v1alpha4' },
    { schema: 'kubeadm ClusterConfiguration v1beta3', documents: patchesOf('ClusterConfiguration') },
  ],
  'kind kubelet': [
    { schema: 'kind Cluster v1alpha4' },
    { schema: 'KubeletConfiguration v1beta1', documents: patchesOf('KubeletConfiguration') },
  ],
  'kind first 0.0': [
    { schema: 'kind Cluster v1alpha4', documents: upTo('# then') },
    { schema: 'kubeadm ClusterConfiguration v1beta3', documents: patchesOf('ClusterConfiguration') },
    { schema: 'KubeletConfiguration v1beta1', documents: patchesOf('KubeletConfiguration') },
  ],
  'kind first 1.0': [{ schema: 'kubeadm ClusterConfiguration v1beta4', documents: patchesOf('ClusterConfiguration') }],
  'k0s api_flags': [{ schema: 'k0s ClusterConfig v1beta1' }],
  'k0s kubelet': [
    { schema: 'k0s ClusterConfig v1beta1' },
    {
      schema: 'KubeletConfiguration v1beta1',
      documents: (text) =>
        (parse(text) as { spec: { workerProfiles: { values: unknown }[] } }).spec.workerProfiles.map(({ values }) => values),
    },
  ],
  'k0s api_service': [{ schema: 'k0s ClusterConfig v1beta1' }],
  'k0s first 1.0': [{ schema: 'k0s ClusterConfig v1beta1' }],
  'kamaji api_flags': [{ schema: 'Kamaji TenantControlPlane v1alpha1', patch: true }],
  'kamaji kubelet': [{ schema: 'Kamaji TenantControlPlane v1alpha1', patch: true, under: ['spec', 'kubernetes', 'kubelet'] }],
  'kamaji egress': [{ schema: 'Kamaji TenantControlPlane v1alpha1', patch: true }],
  'kamaji first 0.0': [{ schema: 'Kamaji TenantControlPlane v1alpha1', patch: true, documents: fieldOf }],
  'kamaji first 1.0': [{ schema: 'Kamaji TenantControlPlane v1alpha1', patch: true, documents: fieldOf }],
  'kamaji first 2.0': [{ schema: 'Kamaji TenantControlPlane v1alpha1', patch: true, documents: fieldOf }],
  'kubernetes-the-hard-way kubelet': [{ schema: 'KubeletConfiguration v1beta1' }],
  'microshift kubelet': [{ schema: 'KubeletConfiguration v1beta1', documents: (text) => [(parse(text) as { kubelet: unknown }).kubelet] }],
  'eks-anywhere kubelet': [
    {
      schema: 'KubeletConfiguration v1beta1',
      documents: (text) => [(parse(text) as { kubeletConfiguration: unknown }).kubeletConfiguration],
    },
  ],
  'vcluster kubelet': [
    {
      schema: 'KubeletConfiguration v1beta1',
      documents: (text) => [(parse(text) as { privateNodes: { kubelet: { config: unknown } } }).privateNodes.kubelet.config],
    },
  ],
  'mke-4k kubelet': [
    {
      schema: 'KubeletConfiguration v1beta1',
      documents: (text) =>
        (parse(text) as { spec: { kubelet: { customProfiles: { values: unknown }[] } } }).spec.kubelet.customProfiles.map(
          ({ values }) => values,
        ),
    },
  ],
};

/** Every snippet that the site shows of a distribution, by its name in `checks`. */
const snippets: ReadonlyMap<string, string> = new Map([
  ...distributions.flatMap(({ id }) =>
    Object.entries(placedDistribution(id).places).flatMap(([item, { example }]) => (example ? [[`${id} ${item}`, example] as const] : [])),
  ),
  ...advices.flatMap(({ id, first }) =>
    first.flatMap(({ how }, index) =>
      how.map(({ lines }, place) => [`${id} first ${String(index)}.${String(place)}`, lines.join('\n')] as const),
    ),
  ),
]);

/** Whether a text is a document of several settings, which some schema could know, rather than a command, flags or a sentence. */
const isDocument = (text: string): boolean => /^(?:apiVersion|kind|spec|machine|cluster):/m.test(text);
/** Documents of products whose schema could not be had, with the reason. */
const withoutSchema: Readonly<Record<string, string>> = {
  'eks kubelet': 'NodeConfig of the EKS AMI: its CRD was not fetched',
  'eks-hybrid-nodes kubelet': 'NodeConfig of the EKS AMI: its CRD was not fetched',
  'openshift api_flags': 'unsupportedConfigOverrides holds any field, so no schema refuses one',
  'mke-4k api_flags': 'Mirantis publishes no schema that was found',
  'gardener api_flags': 'types of the Shoot are Go code with several conversions, and were read by hand',
  'openshift-hypershift kubelet': 'the CRD of NodePool was not fetched',
  'kubermatic egress': 'the CRD of Cluster was not fetched',
};

it('every snippet whose product publishes a schema fits it: no field is unknown, and none that is required is missing', () => {
  const wrong = Object.entries(checks).flatMap(([name, each]) => {
    const text = snippets.get(name);
    if (text === undefined) return [`${name}: there is no such snippet`];
    return each.flatMap(({ schema, patch = false, under = [], documents = documentsIn }) => {
      const found = documents(text);
      if (found.length === 0) return [`${name}: no document for ${schema}`];
      return found.flatMap((document) => errorsOf(schema, within(document, under), patch)).map((error) => `${name}: ${error}`);
    });
  });
  expect(wrong).toEqual([]);
});

it('a snippet that is a document is checked, or it is said why its product has no schema here', () => {
  const left = [...snippets].filter(([name, text]) => isDocument(text) && !checks[name] && !withoutSchema[name]);
  expect(left.map(([name]) => name)).toEqual([]);
  expect(Object.keys(withoutSchema).filter((name) => !snippets.has(name) || checks[name])).toEqual([]);
});

it('a field that a product does not have, one of the wrong type and a list where a map stood are refused', () => {
  const list = { apiServer: { extraArgs: [{ name: 'a', value: 'b' }] } };
  expect(errorsOf('kubeadm ClusterConfiguration v1beta4', list, false)).toEqual([]);
  expect(errorsOf('kubeadm ClusterConfiguration v1beta3', list, false)).not.toEqual([]);
  expect(errorsOf('KubeletConfiguration v1beta1', { serverTlsBootstrap: true }, false)).not.toEqual([]);
  expect(errorsOf('KubeletConfiguration v1beta1', { readOnlyPort: 'closed' }, false)).not.toEqual([]);
  const document = { apiVersion: 'v1alpha1', kind: 'KubeletConfig', config: {} };
  expect(errorsOf('Talos KubeletConfig 1.14', document, false).join()).toContain('image');
  expect(errorsOf('Talos KubeletConfig 1.14', document, true)).toEqual([]);
  expect(errorsOf('kops Cluster v1alpha2', { spec: { kubeAPIServer: { egressSelector: {} } } }, false)).not.toEqual([]);
});

it('each schema names the file and the commit that it was taken from, and its licence', () => {
  for (const [name, { source, licence }] of Object.entries(schemas)) {
    expect(source, name).toMatch(/^[\w.-]+\/[\w.-]+:\S+@[0-9a-f]{40}$/);
    expect(['Apache-2.0', 'MPL-2.0'], name).toContain(licence);
  }
});
