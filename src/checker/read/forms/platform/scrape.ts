import type { Reader } from '../../reading.ts';
import { positionAt } from '../../source-text.ts';
import { get, itemsOf, textOf, type Node } from '../../yaml-node.ts';
import type { DocumentForm } from '../forms.ts';
import { leaveUnread } from '../piece.ts';

/** How one scrape of kubelets is made. */
interface Scrape {
  readonly at: Node;
  readonly name: string;
  readonly scheme: string | undefined;
  readonly port: string | undefined;
  readonly skips: Node | undefined;
}

/** Says how a scraper speaks to kubelets: in plain HTTP, without a check of their certificate, or with one. */
function told({ reading, source }: Reader, { at, name, scheme, port, skips }: Scrape): void {
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
  reading.stated.push({ source, start: place.start, end: place.end, id: 'scraperVerification', value, name });
}

/** Whether a relabelling sends the request elsewhere than to the kubelet: to the API server, whose proxy it then asks, or to another port. */
function goesTo(job: Node): 'kubelet' | 'api-server' | 'other' | '10255' {
  const rules = itemsOf(get(job, 'relabel_configs')).filter((rule) => textOf(get(rule, 'target_label')) === '__address__');
  const replacement = rules.map((rule) => textOf(get(rule, 'replacement')) ?? '').join(' ');
  if (/kubernetes\.default/.test(replacement)) return 'api-server';
  const port = /:(\d+)(?:\s|$)/.exec(replacement)?.[1];
  if (port === '10255') return '10255';
  return port !== undefined && port !== '10250' ? 'other' : 'kubelet';
}

const isJob = (node: Node): boolean => get(node, 'job_name') !== undefined && itemsOf(get(node, 'kubernetes_sd_configs')).length > 0;
/** The jobs of a configuration, of a list of jobs as charts take it, or of a file with one job. */
const jobsOf = (root: Node): readonly Node[] =>
  get(root, 'scrape_configs')?.kind === 'seq' ? itemsOf(get(root, 'scrape_configs')) : isJob(root) ? [root] : itemsOf(root).filter(isJob);

/** A configuration of Prometheus: the jobs that find nodes scrape their kubelets. */
export const prometheus: DocumentForm = {
  form: 'prometheus',
  name: 'a scrape configuration of Prometheus',
  looksLike: (root, kind) => kind === '' && jobsOf(root).length > 0,
  read: (reader, root) => {
    let found = false;
    for (const job of jobsOf(root)) {
      const isOfNodes = itemsOf(get(job, 'kubernetes_sd_configs')).some((one) => textOf(get(one, 'role')) === 'node');
      const name = `the job ${(textOf(get(job, 'job_name')) ?? '').slice(0, 60)}`;
      const to = isOfNodes ? goesTo(job) : 'other';
      if (to === 'other') continue;
      found = true;
      if (to === 'api-server')
        reader.reading.withoutEffect.push({
          file: reader.source.name,
          ...positionAt(reader.source, job.start),
          what: `${name}, which asks the API server’s proxy for what kubelets measure`,
        });
      else
        told(reader, {
          at: job,
          name,
          scheme: textOf(get(job, 'scheme')),
          port: to === '10255' ? to : undefined,
          skips: get(job, 'tls_config', 'insecure_skip_verify'),
        });
    }
    if (!found) leaveUnread(reader, root.start, 'a configuration of Prometheus in which no job scrapes kubelets');
  },
};

/** Whether an object of a monitoring operator is about kubelets. */
const isOfKubelets = (root: Node): boolean =>
  ['k8s-app', 'app.kubernetes.io/name', 'app'].some((label) => textOf(get(root, 'spec', 'selector', 'matchLabels', label)) === 'kubelet');

/** An object by which an operator scrapes kubelets. */
export const serviceMonitor: DocumentForm = {
  form: 'service-monitor',
  name: 'a monitor of kubelets',
  looksLike: (root, kind) =>
    root.kind === 'map' &&
    ((/^(?:ServiceMonitor|VMServiceScrape)$/.test(kind) && isOfKubelets(root)) ||
      (kind === 'VMNodeScrape' && /^(?:10250|10255|)$/.test(textOf(get(root, 'spec', 'port')) ?? ''))),
  read: (reader, root, kind) => {
    const endpoints = kind === 'VMNodeScrape' ? [get(root, 'spec') ?? root] : itemsOf(get(root, 'spec', 'endpoints'));
    for (const endpoint of endpoints) {
      // A metric of the container runtime or of another program may stand on the same node.
      const tls = get(endpoint, 'tlsConfig') ?? get(endpoint, 'tls_config');
      told(reader, {
        at: endpoint,
        name: `an endpoint of ${kind}`,
        scheme: textOf(get(endpoint, 'scheme')),
        port: textOf(get(endpoint, 'port')),
        skips: get(tls, 'insecureSkipVerify') ?? get(tls, 'insecure_skip_verify'),
      });
    }
  },
};
