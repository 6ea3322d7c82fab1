import { flagName, flagsIn, type Component, type Flag } from '../../flag.ts';
import type { Reader } from '../../reading.ts';
import { holdsTemplate } from '../../template.ts';
import { get, isNothing, itemsOf, pairOf, textOf, type MapNode, type Node, type Pair } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread, tellRead } from '../piece.ts';
import { template } from '../text/template.ts';
import { fieldFlags, pairFlag, pairFlags, processOf, valueOf, type PairFlag } from './arguments.ts';

/** A variable that sets a flag, with what it makes of `true` and `false` where these are not the flag’s own words. */
type Variable = readonly [variable: string, component: Component, flag: string, on?: string, off?: string];

/** The templates of kubespray write these into the file of kubelets and into the arguments of the API server (facts/distributions#kubespray). */
const variables: readonly Variable[] = [
  ['kube_read_only_port', 'kubelet', 'read-only-port'],
  ['kubelet_authorization_mode_webhook', 'kubelet', 'authorization-mode', 'Webhook', 'AlwaysAllow'],
  ['kubelet_authentication_token_webhook', 'kubelet', 'authentication-token-webhook', 'true', 'false'],
  ['kubelet_rotate_server_certificates', 'kubelet', 'rotate-server-certificates', 'true', 'false'],
  ['tls_min_version', 'kubelet', 'tls-min-version'],
  ['kube_api_anonymous_auth', 'kube-apiserver', 'anonymous-auth', 'true', 'false'],
  ['authorization_modes', 'kube-apiserver', 'authorization-mode'],
  ['kube_apiserver_insecure_port', 'kube-apiserver', 'insecure-port'],
  ['kube_apiserver_enable_admission_plugins', 'kube-apiserver', 'enable-admission-plugins'],
  ['kube_apiserver_disable_admission_plugins', 'kube-apiserver', 'disable-admission-plugins'],
  ['kube_apiserver_service_account_lookup', 'kube-apiserver', 'service-account-lookup', 'true', 'false'],
  ['kube_profiling', 'kube-apiserver', 'profiling', 'true', 'false'],
  ['etcd_access_addresses', 'kube-apiserver', 'etcd-servers'],
  ['tls_min_version', 'kube-apiserver', 'tls-min-version'],
  ['kubelet_rotate_server_certificates', 'kube-apiserver', 'kubelet-certificate-authority', 'set by kubespray', ''],
  ['metrics_server_kubelet_insecure_tls', 'metrics-server', 'kubelet-insecure-tls', 'true', 'false'],
];
/** Variables that are read as a whole, and variables that only tell whose they are. */
const others = ['kube_kubeadm_apiserver_extra_args', 'kubelet_config_extra_args', 'kubelet_custom_flags'];
const telling = [
  'metrics_server_enabled',
  'kubelet_csr_approver_enabled',
  'kubelet_rotate_certificates',
  'kube_apiserver_use_authorization_config_file',
];
/** `tls_min_version` alone may be a variable of anything. */
const known = [...variables.map(([variable]) => variable), ...others, ...telling].filter((one) => one !== 'tls_min_version');

/** What Ansible takes for true or false. */
const switchOf = (text: string): string =>
  /^(?:true|yes|on|1)$/i.test(text) ? 'true' : /^(?:false|no|off|0)$/i.test(text) ? 'false' : text;

function variableFlag([, , flag, on, off]: Variable, map: MapNode, pair: Pair): PairFlag {
  const text = valueOf(pair.value);
  if (on === undefined || holdsTemplate(text)) return pairFlag(flag, pair, map, text);
  const given = switchOf(text);
  const value = given === 'true' ? on : given === 'false' ? off : text;
  // Whatever is wanted of the flag, the switch says it with one of two words.
  return { ...pairFlag(flag, pair, map, value), written: (wanted) => (off === '' ? wanted !== '' : wanted === on) };
}

const customFlags = (reader: Reader, list: Node | undefined): readonly Flag[] =>
  flagsIn(
    itemsOf(list).map((item) => ({ text: textOf(item) ?? '', start: item.start, end: item.end, exact: false, dynamic: false })),
    reader.work,
  );

/** Whether kubespray brings its metrics-server, as far as these variables say. */
const isBrought = (root: MapNode): boolean => switchOf(textOf(get(root, 'metrics_server_enabled')) ?? 'true') === 'true';

/**
 * Tells how the metrics-server that kubespray brings is verified and verifies: one variable skips both, unless it is false, once another brings it. Sources:
 * kubernetes-sigs/kubespray:roles/kubernetes-apps/metrics_server/defaults/main.yml:3 and templates/metrics-apiservice.yaml.j2:13@46dbdd3994b32640bcd806b0097f50e8fdf1d514.
 */
function readMetricsServer(reader: Reader, root: MapNode): void {
  const { reading, source } = reader;
  const [enabled, insecure] = ['metrics_server_enabled', 'metrics_server_kubelet_insecure_tls'].map((key) => pairOf(root, key));
  const on = enabled && switchOf(textOf(enabled.value) ?? '');
  if (enabled && on !== 'true')
    tellRead(
      reader,
      enabled.keyStart,
      `metrics_server_enabled, ${on === 'false' ? 'which is off: kubespray brings no metrics-server' : 'which something fills in'}`,
    );
  const pair = insecure ?? (on === 'true' ? enabled : undefined);
  if (!pair || !isBrought(root)) return;
  const skips = insecure ? switchOf(textOf(insecure.value) ?? '') : 'true';
  const place = { source, start: pair.keyStart, end: pair.value.end, name: pair.key };
  const value = skips === 'true' ? 'skipped' : skips === 'false' ? 'verified' : 'unknown';
  reading.stated.push({ ...place, id: 'apiServiceVerification', value });
  // The variable itself is read as the flag that it becomes.
  if (!insecure) reading.stated.push({ ...place, id: 'scraperVerification', value });
}

/** What kubespray would do by itself with its metrics-server says nothing where another file of variables sets it. */
export function dropDefaults({ stated, processes }: Reader['reading']): void {
  const isSet = processes.some(({ component, base }) => component === 'metrics-server' && base === 'kubespray');
  if (isSet) stated.splice(0, Infinity, ...stated.filter(({ name }) => name !== 'metrics_server_enabled'));
}

/** Variables of kubespray. Others, in this inventory or in another file of it, may undo what they say, so what they leave out is unknown. */
function readKubespray(reader: Reader, root: MapNode): void {
  const { reading, source } = reader;
  const flagsOf = (component: Component): readonly PairFlag[] =>
    variables.flatMap((variable) => {
      const pair = root.pairs.findLast(({ key }) => key === variable[0]);
      return pair && variable[1] === component && !isNothing(pair.value) ? [variableFlag(variable, root, pair)] : [];
    });
  const usesFile = switchOf(textOf(get(root, 'kube_apiserver_use_authorization_config_file')) ?? 'false') !== 'false';
  const own = flagsOf('kube-apiserver').filter(({ name }) => !usesFile || name !== 'authorization-mode');
  // The CA of kubelets stands behind the extra arguments.
  const isLast = ({ name, value }: PairFlag): boolean => name === 'kubelet-certificate-authority' && value !== '';
  const extra = pairFlags(get(root, 'kube_kubeadm_apiserver_extra_args'), flagName);
  const all: Readonly<Partial<Record<Component, readonly PairFlag[]>>> = {
    'kube-apiserver': [...own.filter((one) => !isLast(one)), ...extra, ...own.filter(isLast)],
    kubelet: [
      ...flagsOf('kubelet'),
      ...fieldFlags(get(root, 'kubelet_config_extra_args')),
      ...customFlags(reader, get(root, 'kubelet_custom_flags')),
    ],
    'metrics-server': isBrought(root) ? flagsOf('metrics-server') : [],
  };
  for (const [component, flags] of Object.entries(all) as [Component, readonly PairFlag[]][]) {
    const [first] = flags;
    if (!first) continue;
    const at = { ...root, start: first.start };
    reading.processes.push(processOf(reader, root, component, flags, { base: 'kubespray', complete: false, at }));
  }
  readMetricsServer(reader, root);
  for (const { key, keyStart } of root.pairs)
    if (telling.includes(key) && key !== 'metrics_server_enabled')
      leaveUnread(reader, keyStart, `the variable ${key}, which alone decides no path`);
  reading.documents.push({ kind: 'kubespray variables', apiVersion: '', source, root });
}

/** The mapping of variables: the document, or the variables of all hosts in an inventory. */
function variablesIn(root: Node): MapNode | undefined {
  const inside = get(root, 'all', 'vars');
  const map = inside?.kind === 'map' ? inside : root;
  return map.kind === 'map' && map.pairs.some(({ key }) => known.includes(key)) ? map : undefined;
}

/** Variables of an inventory of kubespray. */
export const kubespray: DocumentForm = {
  form: 'kubespray',
  name: 'variables of kubespray',
  looksLike: (root, kind) => kind === '' && variablesIn(root) !== undefined,
  read: (reader, root) => {
    const map = variablesIn(root);
    // Values that Ansible fills in make no template of a file of variables.
    if (reader.reading.form === template.name) reader.reading.form = kubespray.name;
    if (map) readKubespray(reader, map);
  },
};
