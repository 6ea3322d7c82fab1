import { redactedText, type CertificateFields, type ClusterRecord, type ServerRecord } from '../facts/evidence/cluster-record.ts';

/** Names that every cluster has, so they tell nothing about one. */
const wellKnown: readonly RegExp[] = [
  /^(?:kubernetes|kubernetes\.default|kubernetes\.default\.svc|kubernetes\.default\.svc\.cluster\.local|localhost|kube-apiserver)$/,
  /^system:(?:nodes|masters|authenticated)$/,
  /^(?:127\.0\.0\.1|::1|0:0:0:0:0:0:0:1)$/,
];
/** Forms that end in a number which tells when the cluster or the node was made. */
const numbered = /^((?:k3s|rke2)-(?:server|client)-ca)@\d+$/;

/** One name of a certificate: as it is where it is well known, the node’s number in place of its own name, and otherwise nothing. */
function nameOf(name: string, own: string, shown: string): string {
  if (wellKnown.some((pattern) => pattern.test(name))) return name;
  if (name === own || name === `system:node:${own}`) return name.replace(own, shown);
  // What a kubelet makes for itself names its host and the second in which it did.
  const [, host, ca] = /^(.+?)(-ca)?@\d+$/.exec(name) ?? [];
  if (host !== undefined && !numbered.test(name)) return `${host === own ? shown : redactedText}${ca ?? ''}@${redactedText}`;
  return numbered.test(name) ? name.replace(/@\d+$/, `@${redactedText}`) : redactedText;
}

/** A distinguished name, part by part: `CN=kubernetes, O=system:nodes`. A part that has no equals sign is the rest of a value with a comma. */
const partsOf = (name: string, own: string, shown: string): string =>
  name
    .split(', ')
    .map((part) => {
      const [, kind, value] = /^([A-Za-z]{1,20}|[\d.]{3,40})=(.*)$/s.exec(part) ?? [];
      return kind === undefined ? redactedText : `${kind}=${nameOf(value ?? '', own, shown)}`;
    })
    .join(', ');

const certificateOf = (certificate: CertificateFields, own: string, shown: string): CertificateFields => ({
  ...certificate,
  subject: partsOf(certificate.subject, own, shown),
  issuer: partsOf(certificate.issuer, own, shown),
  names: certificate.names.map((name) => {
    const [, kind = '', value = ''] = /^([A-Za-z]+):(.*)$/s.exec(name) ?? [];
    return `${kind || redactedText}:${nameOf(value, own, shown)}`;
  }),
  serialNumber: redactedText,
});

const serverOf = <Server extends ServerRecord>(server: Server, shown: string): Server => ({
  ...server,
  name: shown,
  address: redactedText,
  certificate: server.certificate && certificateOf(server.certificate, server.name, shown),
});

/** The number of a version, without what a build adds to it: a provider’s build can name its customer. */
const versionOf = (version: string | null): string | null => /^v?1\.\d+(?:\.\d+)?/.exec(version ?? '')?.[0] ?? null;

/** A record without names, addresses and serial numbers: nodes are counted, and of a certificate stay the names that every cluster has. */
export const redacted = (record: ClusterRecord): ClusterRecord => ({
  ...record,
  redacted: true,
  kubernetes: versionOf(record.kubernetes),
  apiServers: record.apiServers.map((server, at) => serverOf(server, `api-server-${at + 1}`)),
  kubelets: record.kubelets.map((kubelet, at) => ({ ...serverOf(kubelet, `node-${at + 1}`), version: versionOf(kubelet.version) })),
});
