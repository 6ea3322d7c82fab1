import type { CheckFacts } from '../facts.ts';
import { boolOf, given, isUnresolved, placeOfFlag, type Flag, type Process } from '../read/flag.ts';
import type { Reading } from '../read/reading.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, textOf } from '../read/yaml-node.ts';
import { installerOf, installerOrigin } from './installer.ts';
import { stated, unknownUntil, type Origin } from './origin.ts';

/** One setting around the cluster's network, as the others are decided. */
export interface NetworkDecided<Value extends string> {
  readonly value: Value | 'unknown';
  readonly origin: Origin;
}
/** The settings that this file reads. What no input tells is unknown, with what would tell. */
export interface NetworkSettings {
  readonly agentReach: NetworkDecided<'every-server' | 'some-servers'>;
  readonly tunnelScope: NetworkDecided<'all' | 'kubelet-and-streams'>;
  readonly loadBalancer: NetworkDecided<'none' | 'tcp' | 'tls-terminating'>;
  readonly scraperVerification: NetworkDecided<'verified' | 'skipped' | 'plaintext'>;
  readonly nodeNetworkEncryption: NetworkDecided<'none' | 'wireguard' | 'wireguard-with-nodes' | 'ipsec'>;
}

const unknown = (answeredBy: string): NetworkDecided<never> => ({ value: 'unknown', origin: unknownUntil(answeredBy) });

const scraperAsk = 'the arguments of metrics-server: `kubectl -n kube-system get deployment metrics-server -o yaml`';

type Scraped = NetworkSettings['scraperVerification'];
const worstOf = (all: readonly Scraped[]): Scraped | undefined =>
  (['plaintext', 'skipped', 'unknown', 'verified'] as const).map((value) => all.find((one) => one.value === value)).find(Boolean);

/**
 * How Heapster, and metrics-server before 0.3, read kubelets by one --source: over plain HTTP unless its options ask for TLS, and then with the CA of
 * its pod (facts/added#heapster-source).
 */
function sourceOf(process: Process, flag: Flag): Scraped {
  const [, query] = /^kubernetes(?:\.summary_api)?(?::[^?]*)?(?:\?(.*))?$/s.exec(flag.value) ?? [undefined, '{'];
  const options = new URLSearchParams(query);
  const [tls, skips, inCluster] = (['kubeletHttps', 'insecure', 'inClusterConfig'] as const).map((name, index) =>
    boolOf(options.get(name) ?? String(index === 2)),
  );
  // A variable for the host says nothing of the options behind it.
  const isOfHost = /:\/\/[\w.-]*(?:\$\{\w*(?:domain|host)\w*\}|\$\(\w*host\w*\))(?::\d+|:\$\(\w*port\w*\))?$/i.test(flag.value);
  const isOpen = flag.isUnsure || /[{$]/.test(query ?? '') || (!query && !isOfHost && isUnresolved(flag));
  if (isOpen || tls === undefined || (tls && (skips === undefined || options.has('auth')))) return unknown('the options of --source');
  return { value: !tls ? 'plaintext' : skips || inCluster === false ? 'skipped' : 'verified', origin: stated(placeOfFlag(process, flag)) };
}

/** Whether a program asks kubelets for what they measure. */
export const isScraper = ({ component }: Process): boolean => component === 'metrics-server' || component === 'heapster';

/** Whether one scraper verifies the kubelets that it asks. Source: facts/added#metrics-server. */
export function scraperVerificationOf(process: Process): Scraped {
  const sources = process.flags.filter(({ name }) => name === 'source').map((flag) => sourceOf(process, flag));
  if (sources.length > 0 || process.component === 'heapster') return worstOf(sources) ?? unknown('the --source of Heapster');
  const at = (name: string) => {
    const found = given(process, name);
    return found.state === 'absent' ? undefined : { found, origin: stated(placeOfFlag(process, found.flag)) };
  };
  // It excludes the other flag (facts/added#metrics-server-plain-http).
  const plain = at('deprecated-kubelet-completely-insecure');
  const isPlain = plain?.found.state === 'given' ? boolOf(plain.found.value) : plain && 'unresolved';
  if (plain && isPlain === true) return { value: 'plaintext', origin: plain.origin };
  if (plain && isPlain !== false) return unknown('true or false for --deprecated-kubelet-completely-insecure');
  const insecure = at('kubelet-insecure-tls');
  if (insecure?.found.state === 'given') {
    const on = boolOf(insecure.found.value);
    if (on === undefined) return unknown('true or false for --kubelet-insecure-tls');
    return { value: on ? 'skipped' : 'verified', origin: insecure.origin };
  }
  if (insecure || !process.complete) return unknown(scraperAsk);
  const ca = at('kubelet-certificate-authority');
  return { value: 'verified', origin: ca?.origin ?? { kind: 'default', of: 'metrics-server', fact: 'facts/added#metrics-server' } };
}

/** The weakest of several scrapers, since the picture shows one path for all of them. */
const scraperVerification = (reading: Reading): Scraped =>
  worstOf(reading.processes.filter(isScraper).map(scraperVerificationOf)) ?? unknown(scraperAsk);

/** An egress selector mode; without a value where only a template or a variable tells it, or flags that are not here may. */
interface EgressSelectorMode {
  readonly value: string | undefined;
  readonly origin: Origin;
}

const untoldMode: EgressSelectorMode = {
  value: undefined,
  origin: unknownUntil('the value of egress-selector-mode, with its templates filled in'),
};

/** The egress selector mode of a k3s or RKE2 server, where its file or its command line gives one. */
export function egressSelectorMode(process: Process, reading: Reading): EgressSelectorMode | undefined {
  const flag = process.own?.findLast(({ name }) => name === 'egress-selector-mode');
  if (flag && isUnresolved(flag)) return untoldMode;
  if (flag) return { value: flag.value, origin: stated(placeOfFlag(process, flag)) };
  const document = reading.documents.find(({ kind, source }) => kind === 'k3s configuration' && source === process.source);
  const mode = get(document?.root, 'egress-selector-mode');
  const value = textOf(mode);
  if (value === undefined && !process.complete) return untoldMode;
  if (value !== undefined && holdsTemplate(value)) return untoldMode;
  return document && mode && value !== undefined
    ? { value, origin: stated({ source: document.source, start: mode.start, end: mode.end }) }
    : undefined;
}

const tunnelAsk = 'the documentation of the tunnel: no flag says which connections it carries';

/** What the tunnel of k3s or RKE2 carries: in the default mode the kubelet’s port and its streams only. */
function tunnelScope(reading: Reading, facts: CheckFacts): NetworkSettings['tunnelScope'] {
  const all = reading.processes
    .filter(({ component, base }) => component === 'kube-apiserver' && (base === 'k3s' || base === 'rke2'))
    .map((process) => tunnelScopeOf(process, reading, facts));
  return all.find(({ value }) => value === 'unknown') ?? all[0] ?? unknown(tunnelAsk);
}

function tunnelScopeOf(process: Process, reading: Reading, facts: CheckFacts): NetworkSettings['tunnelScope'] {
  const mode = egressSelectorMode(process, reading);
  const installer = installerOf(facts, process.base);
  if (mode === undefined)
    return installer?.settings['tunnelScope'] ? { value: 'kubelet-and-streams', origin: installerOrigin(installer) } : unknown(tunnelAsk);
  if (mode.value === 'agent') return { value: 'kubelet-and-streams', origin: mode.origin };
  if (mode.value === undefined) return { value: 'unknown', origin: mode.origin };
  return unknown(
    mode.value === 'disabled'
      ? 'nothing else, because the tunnel is switched off'
      : `which addresses the tunnel knows in the mode ${mode.value.slice(0, 20)}: what it does not know is reached directly`,
  );
}

const balancerAsk =
  'what the server address of the kubeconfig files leads to: the API server itself, or a load balancer and what it does with TLS';

/**
 * kubeadm installs no load balancer: its kubeconfigs name the API server, unless the operator gives another address. Its kubelets present a client
 * certificate at that address, which a balancer that ends TLS would keep from the API server (facts/cluster-network#balancer-ends-tls), so what
 * stands there passes TLS on, as the guide asks.
 */
function loadBalancer(reading: Reading): NetworkSettings['loadBalancer'] {
  const clusters = reading.documents.filter(({ kind }) => kind === 'ClusterConfiguration');
  const named = clusters.some(({ root, hasEndpoint }) => hasEndpoint || textOf(get(root, 'controlPlaneEndpoint')));
  if (clusters.length === 0) return unknown(balancerAsk);
  return named
    ? {
        value: 'tcp',
        origin: { kind: 'distribution', of: 'kubeadm’s guide for high availability', fact: 'facts/distributions#kubeadm-ha' },
      }
    : { value: 'none', origin: { kind: 'distribution', of: 'kubeadm', fact: 'facts/distributions#kubeadm' } };
}

/** Every setting around the cluster’s network. */
export const networkSettings = (reading: Reading, facts: CheckFacts): NetworkSettings => ({
  agentReach: unknown('how many konnectivity-servers there are, and to how many of them each agent is connected'),
  tunnelScope: tunnelScope(reading, facts),
  loadBalancer: loadBalancer(reading),
  scraperVerification: scraperVerification(reading),
  nodeNetworkEncryption: unknown('the configuration of the CNI plugin: whether it encrypts between nodes, and which hosts take part'),
});
