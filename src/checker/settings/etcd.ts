import type { CheckFacts } from '../facts.ts';
import { given, type Process } from '../read/flag.ts';
import type { Reading } from '../read/reading.ts';
import { holdsTemplate } from '../read/template.ts';
import { get, itemsOf, textOf, type Node } from '../read/yaml-node.ts';
import { apiServerFlag } from './api-server.ts';
import { howToAskApiServer } from './asks.ts';
import { candidate, type Candidate } from './combine.ts';
import { stated, unknownUntil, type Found } from './origin.ts';
import { dialled } from '../url.ts';

/** The URLs of a list that is written with commas. */
const urlsOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((url) => url.trim())
    .filter(Boolean);

/** The URLs of `--etcd-servers-overrides`: group/resource#servers, whose servers are written with semicolons. */
const overridingUrls = (list: string): readonly string[] =>
  urlsOf(list).flatMap((one) =>
    one
      .replace(/^[^#]*#/, '')
      .split(';')
      .map((url) => url.trim())
      .filter(Boolean),
  );

/** What etcd flags say, wherever they stand; of several servers the worst counts (facts/flags#--etcd-cafile). */
function etcdTransportFrom(
  servers: Found,
  ca: string | undefined,
  certificate: string | undefined,
  overrides?: Found,
): Candidate<'etcdTransport'> {
  if (servers.value === undefined || servers.value === '')
    return candidate('unknown', servers.value === '' ? unknownUntil('--etcd-servers, which the server needs') : servers.origin);
  // A URL of the own host is plaintext too: the rule about it says that no network carries it.
  const isHttp = (url: string): boolean => dialled(url).scheme === 'http';
  const own = urlsOf(servers.value);
  const others = overridingUrls(overrides?.value ?? '');
  if (own.some(isHttp)) return candidate('plaintext', servers.origin);
  if (overrides && others.some(isHttp)) return candidate('plaintext', overrides.origin);
  if (overrides?.value === undefined && overrides) return candidate('unknown', overrides.origin);
  const schemes = [...own, ...others].map((url) => dialled(url).scheme);
  if (schemes.includes('unknown')) return candidate('unknown', unknownUntil('an etcd URL that says http:// or https://'));
  if (ca === undefined || certificate === undefined) return candidate('unknown', unknownUntil(howToAskApiServer));
  if (certificate !== '') return candidate('mutual-tls', servers.origin);
  if (ca !== '') return candidate('server-tls', servers.origin);
  return candidate('unknown', unknownUntil('--etcd-cafile: without any TLS flag no source says what an https:// URL leads to'));
}

/** The text of a field, or undefined where a template fills it in. */
const filledIn = (text: string): string | undefined => (holdsTemplate(text) ? undefined : text);

/** The external etcd of the ClusterConfiguration that an API server comes from. In v1alpha1 its endpoints stood under `etcd` itself. */
export const externalEtcd = ({ base, source, start }: Process, { documents }: Reading): Node | undefined => {
  if (base !== 'kubeadm') return undefined;
  const cluster = documents.find((one) => one.kind === 'ClusterConfiguration' && one.source === source && one.root.start === start);
  const etcd = get(cluster?.root, 'etcd');
  return get(etcd, 'external') ?? (get(etcd, 'endpoints') && etcd);
};

/** The URLs of the external etcd of kubeadm, with commas between them. */
export const externalEtcdUrls = (process: Process, reading: Reading): string =>
  itemsOf(get(externalEtcd(process, reading), 'endpoints'))
    .map((item) => textOf(item) ?? '')
    .join(',');

/** How one API server reaches etcd: its flags, or the external etcd of a ClusterConfiguration. */
export function etcdTransportOf(process: Process, reading: Reading, facts: CheckFacts, minor: string): Candidate<'etcdTransport'> {
  const external = externalEtcd(process, reading);
  if (external) {
    const at = { source: process.source, start: external.start, end: external.end };
    const servers: Found = {
      value: externalEtcdUrls(process, reading),
      origin: stated(at),
      place: at,
      change: () => [],
    };
    const text = (name: string) => filledIn(textOf(get(external, name)) ?? '');
    return etcdTransportFrom(servers, text('caFile'), text('certFile'));
  }
  const flag = (name: string) => apiServerFlag(process, name, facts, minor);
  // A part of a command line that names the servers and what they are verified by decides, unless it has the rare flag too.
  const mayOverride = process.complete || given(process, 'etcd-servers-overrides').state !== 'absent';
  const overrides = mayOverride ? flag('etcd-servers-overrides') : undefined;
  return etcdTransportFrom(flag('etcd-servers'), flag('etcd-cafile').value, flag('etcd-certfile').value, overrides);
}
