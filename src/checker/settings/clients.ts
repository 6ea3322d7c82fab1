import type { KnownDocument, Reading } from '../read/reading.ts';
import { get, itemsOf, textOf } from '../read/yaml-node.ts';
import { candidate, type Candidate } from './combine.ts';
import { stated, unknownUntil } from './origin.ts';

const placeOf = (document: KnownDocument, node = get(document.root, 'spec')) => ({
  source: document.source,
  start: node?.start ?? document.root.start,
  end: node?.end ?? document.root.start,
});

/** APIServices that point at a Service; those that the API server serves itself have none. */
export const remoteApiServices = (reading: Reading): readonly KnownDocument[] =>
  reading.documents.filter(({ kind, root }) => kind === 'APIService' && get(root, 'spec', 'service')?.kind === 'map');

/** Whether an APIService is checked. */
export function apiServiceOf(document: KnownDocument): Candidate<'apiServiceVerification'> {
  const skip = get(document.root, 'spec', 'insecureSkipTLSVerify');
  const value = textOf(skip);
  if (skip && value === 'true') return candidate('skipped', stated(placeOf(document, skip)));
  if (value !== undefined && value !== 'false') return candidate('unknown', unknownUntil('true or false for insecureSkipTLSVerify'));
  return candidate(
    'verified',
    skip ? stated(placeOf(document, skip)) : { kind: 'default', of: 'an APIService', fact: 'facts/links#api-aggregated' },
  );
}

/** How the webhooks of a configuration are reached. */
export function webhookReferencesOf(document: KnownDocument): readonly Candidate<'webhookReference'>[] {
  return itemsOf(get(document.root, 'webhooks')).flatMap((webhook): readonly Candidate<'webhookReference'>[] => {
    const [url, service] = [get(webhook, 'clientConfig', 'url'), get(webhook, 'clientConfig', 'service')];
    if (url && textOf(url)) return [candidate('url', stated(placeOf(document, url)))];
    return service ? [candidate('service', stated(placeOf(document, service)))] : [];
  });
}

/** Whether the clusters of a kubeconfig are checked. */
export function kubeconfigOf(document: KnownDocument): readonly Candidate<'apiServerVerification'>[] {
  return itemsOf(get(document.root, 'clusters')).map((entry) => {
    const skip = get(entry, 'cluster', 'insecure-skip-tls-verify');
    if (skip && textOf(skip) === 'true') return candidate('skipped', stated(placeOf(document, skip)));
    const ca = get(entry, 'cluster', 'certificate-authority-data') ?? get(entry, 'cluster', 'certificate-authority');
    return candidate(
      'verified',
      ca
        ? stated({ source: document.source, start: ca.start, end: ca.start })
        : { kind: 'default', of: 'a kubeconfig', fact: 'facts/links#kubelet-api' },
    );
  });
}

/** kubeadm gives every client the cluster CA (facts/links#kubelet-api). */
export function kubeadmClients(reading: Reading): readonly Candidate<'apiServerVerification'>[] {
  const isKubeadm = reading.documents.some(
    ({ kind }) => kind === 'ClusterConfiguration' || kind === 'InitConfiguration' || kind === 'JoinConfiguration',
  );
  return isKubeadm ? [candidate('verified', { kind: 'distribution', of: 'kubeadm', fact: 'facts/links#kubelet-api' })] : [];
}
