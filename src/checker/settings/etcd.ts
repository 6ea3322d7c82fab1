import type { CheckFacts } from '../facts.ts';
import type { Process } from '../read/flag.ts';
import type { Reading } from '../read/reading.ts';
import { get, itemsOf, textOf } from '../read/yaml-node.ts';
import { apiServerFlag, howToAskApiServer } from './api-server.ts';
import { candidate, type Candidate } from './combine.ts';
import { stated, unknownUntil, type Found } from './origin.ts';

/** What the etcd flags say, wherever they stand (facts/flags#--etcd-cafile). */
function etcdTransportFrom(servers: Found, ca: string | undefined, certificate: string | undefined): Candidate<'etcdTransport'> {
  if (servers.value === undefined || servers.value === '')
    return candidate('unknown', servers.value === '' ? unknownUntil('--etcd-servers, which the server needs') : servers.origin);
  const urls = servers.value.split(',').map((url) => url.trim());
  if (urls.some((url) => url.startsWith('http://'))) return candidate('plaintext', servers.origin);
  if (!urls.every((url) => url.startsWith('https://')))
    return candidate('unknown', unknownUntil('an --etcd-servers URL that says http:// or https://'));
  if (ca === undefined || certificate === undefined) return candidate('unknown', unknownUntil(howToAskApiServer));
  if (certificate !== '') return candidate('mutual-tls', servers.origin);
  if (ca !== '') return candidate('server-tls', servers.origin);
  return candidate('unknown', unknownUntil('--etcd-cafile: without any TLS flag no source says what an https:// URL leads to'));
}

/** How one API server reaches etcd: its flags, or the external etcd of a ClusterConfiguration. */
export function etcdTransportOf(process: Process, reading: Reading, facts: CheckFacts, minor: string): Candidate<'etcdTransport'> {
  const external = get(
    reading.documents.find(
      ({ kind, source, root }) => kind === 'ClusterConfiguration' && source === process.source && root.start === process.start,
    )?.root,
    'etcd',
    'external',
  );
  if (process.base === 'kubeadm' && external) {
    const endpoints = get(external, 'endpoints');
    const at = { source: process.source, start: external.start, end: external.end };
    const servers: Found = {
      value: itemsOf(endpoints)
        .map((item) => textOf(item) ?? '')
        .join(','),
      origin: stated(at),
      place: at,
      change: () => [],
    };
    return etcdTransportFrom(servers, textOf(get(external, 'caFile')) ?? '', textOf(get(external, 'certFile')) ?? '');
  }
  const flag = (name: string) => apiServerFlag(process, name, facts, minor);
  return etcdTransportFrom(flag('etcd-servers'), flag('etcd-cafile').value, flag('etcd-certfile').value);
}
