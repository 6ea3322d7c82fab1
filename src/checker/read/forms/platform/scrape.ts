import type { Reader } from '../../reading.ts';
import { holdsTemplate } from '../../template.ts';
import { get, isTemplate, itemsOf, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { lineOf } from '../told-flags.ts';
import { leaveUnread, readScalar, tellRead, withoutMarks } from '../piece.ts';
import { readDocument } from '../../documents.ts';
import { tellStack } from '../document/stack.ts';

/** How one scrape of kubelets is made. */
interface Scrape {
  readonly at: Node;
  readonly name: string;
  readonly answeredBy?: string;
  readonly scheme: string | undefined;
  readonly port: string | undefined;
  readonly skips: Node | undefined;
}

/** Says how a scraper speaks to kubelets: in plain HTTP, without a check of their certificate, or with one. */
function told({ reading, source }: Reader, { at, name, answeredBy, scheme, port, skips }: Scrape): void {
  const isPlain = scheme === undefined || /^http$/i.test(scheme);
  const skip = textOf(skips);
  // Plain HTTP reaches the read-only port alone: the other port refuses it.
  const value =
    isPlain && (port === '10255' || port === 'http-metrics')
      ? 'plaintext'
      : isPlain || !/^https$/i.test(scheme ?? '') || (skip !== undefined && !/^(?:true|false)$/.test(skip))
        ? 'unknown'
        : skip === 'true'
          ? 'skipped'
          : 'verified';
  const place = skips ?? at;
  const refused =
    isPlain && value === 'unknown' && port === undefined ? ', which asks over plain HTTP what the port of kubelets refuses' : '';
  // What a condition or a template leaves open stands in the file in words of its own.
  const written = value === 'unknown' && skips ? lineOf(source, skips.start) : '';
  reading.stated.push({
    source,
    start: place.start,
    end: place.end,
    id: 'scraperVerification',
    value,
    name: name + (written ? `, ${written.slice(0, 80)}` : refused),
    answeredBy: answeredBy ?? (written ? `the value of ${name}, once it is filled in` : undefined),
  });
}

/**
 * Whether a relabelling sends the request elsewhere than to the kubelet: to the API server, whose proxy it then asks, or to another port. Where a
 * template fills that in it is unknown.
 */
function goesTo(job: Node): 'kubelet' | 'api-server' | 'other' | '10255' | 'unknown' {
  const relabelling = get(job, 'relabel_configs');
  if (isTemplate(relabelling)) return 'unknown';
  const rules = itemsOf(relabelling).map((rule) => ({
    label: textOf(get(rule, 'target_label')) ?? '',
    text: textOf(get(rule, 'replacement')) ?? '',
  }));
  const textsOf = (label: string) => rules.filter((rule) => rule.label === label).map(({ text }) => text);
  const replacement = textsOf('__address__').join(' ');
  const isProxied = textsOf('__metrics_path__').some((path) => /\/api\/v1\/nodes\/.*\/proxy(?:\/|$)/.test(path));
  if (/kubernetes\.default/.test(replacement) || isProxied) return 'api-server';
  const port = /:(\d+)(?:\s|$)/.exec(replacement)?.[1];
  if (port === '10255') return '10255';
  if (port !== undefined && port !== '10250') return 'other';
  // `${1}` is what the rule itself has matched.
  const isFilledIn = rules.some(
    ({ label, text }) =>
      holdsTemplate(label) || (/^__(?:address|metrics_path)__$/.test(label) && holdsTemplate(text.replace(/\$\{\d+\}/g, ''))),
  );
  return isFilledIn ? 'unknown' : 'kubelet';
}

/** The roles by which a job finds its targets. What something fills in may be any. */
function rolesOf(job: Node): readonly string[] {
  const found = get(job, 'kubernetes_sd_configs');
  return (isTemplate(found) ? [found] : itemsOf(found)).map((one) => textOf(get(one, 'role')) ?? '');
}
const isJob = (node: Node): boolean => get(node, 'job_name') !== undefined && rolesOf(node).length > 0;
/** Keys under which configurations and the values of charts have their jobs. */
const ofJobs = /^(?:scrape_configs|additionalScrapeConfigs|extraScrapeConfigs)$/;
const deepest = 5;

/** The lists of jobs below a node, as values of charts have them. */
const listsOf = (node: Node, depth = 0): readonly Node[] =>
  node.kind !== 'map' || depth > deepest
    ? []
    : node.pairs.flatMap(({ key, value }) => (ofJobs.test(key) && value.kind === 'seq' ? [value] : listsOf(value, depth + 1)));

/** The jobs of a configuration, of the values of a chart, of a list of jobs as charts take it, or of a file with one job. */
const jobsOf = (root: Node): readonly Node[] =>
  isJob(root) ? [root] : [...itemsOf(root), ...listsOf(root).flatMap(itemsOf)].filter(isJob);

const proxy = 'the API server’s proxy for what kubelets measure';
/** Jobs by their names that ask what runs beside the API server. */
const ofServers = /api-?server|controller-manager|scheduler|etcd/i;

/** How a scrape speaks to its target, in words that end a sentence. */
function howOf(scheme: string | undefined, skips: Node | undefined): string {
  if (!/^https$/i.test(scheme ?? '')) return scheme && holdsTemplate(scheme) ? '' : ' over plain HTTP';
  return ` with${textOf(skips) === 'true' ? 'out' : ''} a check of the certificate`;
}

/** How Prometheus and its operator say what a scrape presents. */
const presents = ['bearer_token_file', 'bearer_token', 'authorization', 'bearerTokenFile', 'bearerTokenSecret'];

/** Says of a scrape that reaches the API server that it verifies nobody, where it does. */
function tellUnverified({ reading, source }: Reader, scrape: Node, skips: Node | undefined, scheme = textOf(get(scrape, 'scheme'))): void {
  if (!skips || textOf(skips) !== 'true' || !/^https$/i.test(scheme ?? '')) return;
  const sendsToken = presents.some((key) => get(scrape, key));
  const name = 'insecure_skip_verify';
  reading.addresses.push({ client: 'pod', isFile: false, source, start: skips.start, end: skips.end, url: '', skips: name, sendsToken });
}

/**
 * Says how a configuration of Prometheus finds its targets at the API server: by the CA of its own pod where no address is given
 * (prometheus/prometheus:discovery/kubernetes/kubernetes.go@044ba86b68861d81eb8b7924099bd0c52f6b398c New), or by that of its own settings.
 */
function tellDiscovery(reader: Reader, jobs: readonly Node[]): boolean {
  const { reading, source } = reader;
  const all = jobs.flatMap((job) => itemsOf(get(job, 'kubernetes_sd_configs')).map((one) => ({ job, one })));
  for (const { one } of all) {
    const server = get(one, 'api_server');
    const url = textOf(server) ?? '';
    const skips = get(one, 'tls_config', 'insecure_skip_verify');
    if (server && /^http:/i.test(url))
      reading.addresses.push({ client: 'pod', isFile: false, source, start: server.start, end: server.end, url });
    else if (/^https:/i.test(url)) tellUnverified(reader, one, skips, 'https');
  }
  const own = all.find(({ one }) => ['api_server', 'api_servers', 'kubeconfig_file'].every((key) => get(one, key) === undefined));
  if (!own) return false;
  const name = withoutMarks((textOf(get(own.job, 'job_name')) ?? '').slice(0, 60));
  tellRead(
    reader,
    own.one.start,
    `the discovery of the job ${name}: in a cluster, Prometheus verifies the API server by the CA of its service account`,
  );
  return true;
}

/** Whether a job keeps the endpoints of the API server alone. */
const keepsServers = (job: Node): boolean =>
  itemsOf(get(job, 'relabel_configs')).some((rule) => textOf(get(rule, 'regex')) === 'default;kubernetes;https');

/** A configuration of Prometheus: the jobs that find nodes scrape their kubelets. */
export const prometheus: DocumentForm = {
  form: 'prometheus',
  name: 'a scrape configuration of Prometheus',
  looksLike: (root, kind) => kind === '' && jobsOf(root).length > 0,
  read: (reader, root) => {
    const jobs = jobsOf(root);
    let found = tellDiscovery(reader, jobs);
    for (const job of jobs) {
      const roles = rolesOf(job);
      const isOfNodes = roles.includes('node');
      const name = withoutMarks(`the job ${(textOf(get(job, 'job_name')) ?? '').slice(0, 60)}`);
      const to = isOfNodes || roles.some(holdsTemplate) ? goesTo(job) : 'other';
      // The oldest versions had a role for the API server.
      const isKept = keepsServers(job) || roles.includes('apiserver');
      const isOfServers = to === 'other' && (isKept || ofServers.test(name));
      if (to === 'other' && !isOfServers) continue;
      found = true;
      const skips = get(job, 'tls_config', 'insecure_skip_verify');
      const how = howOf(textOf(get(job, 'scheme')), skips);
      if (to === 'api-server' || (isOfServers && (isKept || /api-?server/i.test(name)))) tellUnverified(reader, job, skips);
      if (isOfServers || to === 'api-server')
        tellRead(reader, job.start, `${name}, ${isOfServers ? 'whose targets are asked' : `which asks ${proxy}`}${how}`);
      else
        told(reader, {
          at: job,
          name,
          answeredBy: name,
          scheme: isOfNodes && to !== 'unknown' ? textOf(get(job, 'scheme')) : 'unknown',
          port: to === '10255' ? to : undefined,
          skips,
        });
    }
    if (![found, tellStack(reader, root)].some(Boolean))
      leaveUnread(reader, root.start, 'a configuration of Prometheus in which no job scrapes kubelets');
  },
};

/** What an object of a monitoring operator is about, where it is of Kubernetes itself. */
const targetOf = (root: Node): string | undefined =>
  ['k8s-app', 'app.kubernetes.io/name', 'app', 'component']
    .map(
      (label) =>
        /^(?:.*-)?(kubelet|apiserver|controller-manager|scheduler|etcd)$/.exec(
          textOf(get(root, 'spec', 'selector', 'matchLabels', label)) ?? '',
        )?.[1],
    )
    .find(Boolean);

/** An object by which an operator scrapes kubelets. */
export const serviceMonitor: DocumentForm = {
  form: 'service-monitor',
  name: 'a monitor of the components of Kubernetes',
  looksLike: (root, kind) =>
    root.kind === 'map' &&
    ((/^(?:ServiceMonitor|VMServiceScrape)$/.test(kind) && targetOf(root) !== undefined) ||
      (kind === 'VMNodeScrape' && /^(?:10250|10255|)$/.test(textOf(get(root, 'spec', 'port')) ?? ''))),
  read: (reader, root, kind) => {
    const endpoints = kind === 'VMNodeScrape' ? [get(root, 'spec') ?? root] : itemsOf(get(root, 'spec', 'endpoints'));
    for (const endpoint of endpoints) {
      // A metric of the container runtime or of another program may stand on the same node.
      const tls = get(endpoint, 'tlsConfig') ?? get(endpoint, 'tls_config');
      const skips = get(tls, 'insecureSkipVerify') ?? get(tls, 'insecure_skip_verify');
      const target = kind === 'VMNodeScrape' ? 'kubelet' : targetOf(root);
      if (target !== 'kubelet') {
        if (target === 'apiserver') tellUnverified(reader, endpoint, skips);
        tellRead(reader, endpoint.start, `an endpoint of ${kind}, which asks ${target}${howOf(textOf(get(endpoint, 'scheme')), skips)}`);
        continue;
      }
      told(reader, {
        at: endpoint,
        name: `an endpoint of ${kind}`,
        scheme: textOf(get(endpoint, 'scheme')),
        port: textOf(get(endpoint, 'port')),
        skips,
      });
    }
  },
};

/** The receivers of a collector of OpenTelemetry: in its file, in the values of its chart, or in the object of its operator. */
const receiversOf = (root: Node): Node | undefined =>
  [[], ['config'], ['spec', 'config']].map((path) => get(root, ...path, 'receivers')).find((one) => one?.kind === 'map');

const keysOf = (node: Node | undefined): readonly string[] => (node?.kind === 'map' ? node.pairs.map(({ key }) => key) : []);
const isReceiver = (key: string): boolean => /^(?:kubelet_?stats|prometheus)(?:\/|$)/.test(key);

/** How the receiver of kubelets speaks to them: by `auth_type`, which is `tls` where nothing else is given. */
function readReceiver(reader: Reader, key: string, receiver: Node): void {
  const [authType, endpoint] = [textOf(get(receiver, 'auth_type')) ?? 'tls', textOf(get(receiver, 'endpoint')) ?? ''];
  const name = `the receiver ${key.slice(0, 60)}`;
  if (authType === 'kubeConfig') return tellRead(reader, receiver.start, `${name}, which asks ${proxy}`);
  const isPlain = authType === 'none' || /^http:/i.test(endpoint);
  const isKnown = /^(?:none|tls|serviceAccount)$/.test(authType);
  told(reader, {
    at: receiver,
    name,
    answeredBy: name,
    scheme: isPlain ? 'http' : isKnown ? 'https' : authType,
    port: isPlain ? '10255' : undefined,
    skips: get(receiver, 'insecure_skip_verify'),
  });
}

/** A collector of OpenTelemetry: its receiver of kubelets, and the jobs of its receiver of Prometheus. */
export const collector: DocumentForm = {
  form: 'otel-collector',
  name: 'a collector of OpenTelemetry',
  looksLike: (root, kind) =>
    root.kind === 'map' &&
    ((kind === '' && keysOf(receiversOf(root)).some(isReceiver)) || (kind === 'OpenTelemetryCollector' && get(root, 'spec') !== undefined)),
  read: (reader, root) => {
    const config = get(root, 'spec', 'config');
    if (config?.kind === 'scalar') return void readScalar(reader, config, 'the configuration of the collector');
    const receivers = receiversOf(root);
    const ours = receivers?.kind === 'map' ? receivers.pairs.filter(({ key }) => isReceiver(key)) : [];
    for (const { key, value } of ours)
      if (key.startsWith('prometheus')) readDocument(reader, get(value, 'config') ?? value, 1);
      else readReceiver(reader, key, value);
    if (ours.length === 0) leaveUnread(reader, root.start, 'a collector that asks no kubelet');
  },
};
