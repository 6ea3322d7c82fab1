import * as z from 'zod/mini';

/**
 * The record of one cluster that `npm run collect` writes: what its API server and its kubelets did in TLS handshakes, and what the flags of the API
 * server say. It is made on the reader’s machine and read in the reader’s browser. `/schema/cluster-record-v1.json` is this shape.
 */
export const recordKind = 'hub-and-spoke-cluster-record';

/** What a record or a page that cannot name something writes in its place. */
export const redactedText = 'redacted';

/**
 * What came of one question to one server. `accepted` and `refused` are answers of TLS; `not-tls` answered in another protocol; `closed` closed or reset
 * the connection without a word; `no-answer` was silent until the time was over; `no-connection` refused it or cannot be reached; `not-asked` is what the
 * client could not ask.
 */
export const outcomes = ['accepted', 'refused', 'not-tls', 'closed', 'no-answer', 'no-connection', 'not-asked'] as const;
export type Outcome = (typeof outcomes)[number];

/** The versions of TLS that are asked for, one handshake each, oldest first. */
export const askedVersions = ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3'] as const;
export type TlsVersion = (typeof askedVersions)[number];

/** The groups for the key exchange that are asked for, one handshake each, under the names that OpenSSL has for them. */
export const askedGroups = ['X25519MLKEM768', 'X25519', 'P-256', 'P-384', 'P-521'] as const;
export type Group = (typeof askedGroups)[number];

/** Who issued a certificate, as far as the certificate and the cluster’s CA tell. */
const issuers = ['itself', 'own-ca', 'cluster-ca', 'another-ca', 'unknown'] as const;
export type Issuer = (typeof issuers)[number];

/** Whether a server asks its clients for a certificate, and ends the handshake without one. */
const clientCertificates = ['requested', 'required', 'not-requested'] as const;

/** The flags of the API server whose presence is read. */
export const readFlags = [
  '--kubelet-certificate-authority',
  '--kubelet-client-certificate',
  '--tls-min-version',
  '--tls-cipher-suites',
  '--tls-curve-preferences',
] as const;
export type ReadFlag = (typeof readFlags)[number];

const said = (text: string) => z.meta({ description: text });
/** No text of a record is long: a certificate is in it as fields. */
const text = z.string().check(z.maxLength(300));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const version = z.string().check(z.regex(/^v?1\.\d{1,3}(?:[.+-][\w.+-]*)?$/), z.maxLength(60));
const outcome = z.enum(outcomes);

const certificate = z.strictObject({
  subject: text.check(said('The name of its holder, its parts joined by commas.')),
  issuer: text,
  issuedBy: z
    .enum(issuers)
    .check(
      said(
        'itself: signed by its own key; own-ca: by a CA of the form NAME-ca@NUMBER, which a kubelet makes for itself; cluster-ca: the signature is that of the CA of the cluster; unknown: that CA was not read.',
      ),
    ),
  names: z.array(text).check(z.maxLength(100), said('The subject’s alternative names, each with its kind: DNS or IP.')),
  notBefore: day,
  notAfter: day,
  days: z.int().check(said('For how many days it is valid.')),
  key: text,
  serialNumber: text,
});
export type CertificateFields = z.output<typeof certificate>;

const server = z.strictObject({
  name: text,
  address: text,
  certificate: z.nullable(certificate).check(said('What it presented first; null where no handshake came so far.')),
  clientCertificate: z
    .nullable(z.enum(clientCertificates))
    .check(said('Told from a handshake of TLS 1.2, which shows it in the clear; null where the server took none.')),
  versions: z.strictObject(Object.fromEntries(askedVersions.map((each) => [each, outcome])) as Record<TlsVersion, typeof outcome>),
  groups: z.strictObject(Object.fromEntries(askedGroups.map((each) => [each, outcome])) as Record<Group, typeof outcome>),
});
export type ServerRecord = z.output<typeof server>;

const kubelet = z.extend(server, {
  version: z.nullable(version).check(said('What the Node reports; null where nobody asked.')),
  readOnlyPort: z
    .enum(['open', 'closed', 'no-answer', 'not-asked'])
    .check(said('Whether port 10255 takes a connection. Nothing is sent on it.')),
});
export type KubeletRecord = z.output<typeof kubelet>;

/** The shape of a record. A field may be added with a new `version`; none is renamed. */
export const clusterRecord = z.strictObject({
  kind: z.literal(recordKind),
  version: z.literal(1),
  collected: day,
  node: text.check(said('The Node.js and the OpenSSL that asked.')),
  redacted: z.boolean().check(said('Whether names, addresses and serial numbers were taken out.')),
  kubernetes: z.nullable(version).check(said('What the API server says of its version; null where nobody asked.')),
  flags: z
    .nullable(
      z.strictObject(
        Object.fromEntries(readFlags.map((each) => [each, z.enum(['set', 'not-set', 'differs'])])) as Record<
          ReadFlag,
          z.ZodMiniEnum<{ set: 'set'; 'not-set': 'not-set'; differs: 'differs' }>
        >,
      ),
    )
    .check(said('Flags of the API server, read from its pods; differs: not the same in all of them; null where no pod of it was found.')),
  apiServers: z.array(server).check(z.maxLength(50)),
  kubelets: z.array(kubelet).check(z.maxLength(5_000)),
});
export type ClusterRecord = z.output<typeof clusterRecord>;

/** The longest text that is read as a record. One of a thousand nodes has about a megabyte. */
export const longestRecord = 5_000_000;

/** A path into a record as JavaScript writes it: `kubelets[0].certificate.days`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

/** A record, or a sentence that says why the text is none. */
export function readClusterRecord(source: string): ClusterRecord | string {
  if (source.length > longestRecord)
    return 'This text is longer than 5 MB and was not read. A record has about one kilobyte for each node.';
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return 'This is not JSON. Paste the whole record that npm run collect printed, from its first brace to its last.';
  }
  const { kind, version: shape } = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  if (kind !== recordKind)
    return `This is JSON, but no record of npm run collect${typeof kind === 'string' ? `: its kind is “${kind.slice(0, 40)}”` : ''}.`;
  if (shape !== 1)
    return `This record has the version ${JSON.stringify(shape)?.slice(0, 20) ?? 'undefined'}, and this page reads version 1.`;
  const { success, data: record, error } = clusterRecord.safeParse(data);
  if (success) return record;
  const [issue] = error.issues;
  // A key that the shape does not have stands beside the path.
  const place = placeOf([...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]);
  return `This record does not have the shape of version 1: see ${place.slice(0, 80) || 'its first level'}.`;
}
