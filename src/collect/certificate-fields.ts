import { X509Certificate } from 'node:crypto';
import type { CertificateFields, Issuer } from '../facts/evidence/cluster-record.ts';

/** The certificates in a PEM file; what is none is left out. */
export const certificatesIn = (pem: string): readonly X509Certificate[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g)].flatMap(([one]) => {
    try {
      return [new X509Certificate(one)];
    } catch {
      return [];
    }
  });

/** Node’s own check also wants a CA to be allowed to sign, which a certificate that signs itself need not be. */
const isSignedBy = (certificate: X509Certificate, by: X509Certificate): boolean =>
  certificate.issuer === by.subject && certificate.verify(by.publicKey);

function issuerOf(chain: readonly X509Certificate[], leaf: X509Certificate, clusterCas: readonly X509Certificate[]): Issuer {
  if (isSignedBy(leaf, leaf)) return 'itself';
  if (clusterCas.some((ca) => isSignedBy(leaf, ca))) return 'cluster-ca';
  // A kubelet makes a CA for one certificate, names both after its host, and sends the CA behind the certificate.
  const [, host] = /^CN=(.+)@\d+$/.exec(leaf.subject) ?? [];
  const isNamedSo = host !== undefined && /^CN=(.+)-ca@\d+$/.exec(leaf.issuer)?.[1] === host;
  if (isNamedSo && chain.some((ca) => ca !== leaf && isSignedBy(leaf, ca))) return 'own-ca';
  return clusterCas.length > 0 ? 'another-ca' : 'unknown';
}

/** The alternative names of a certificate, each with its kind. Node writes them in one line, and what holds a comma in quotation marks. */
const namesOf = ({ subjectAltName = '' }: X509Certificate): readonly string[] =>
  (subjectAltName.match(/[^,"]+:(?:"(?:[^"\\]|\\.)*"|[^,]*)/g) ?? []).map((name) => name.trim().replace(/^IP Address:/, 'IP:'));

const keyOf = ({ publicKey: { asymmetricKeyType: type, asymmetricKeyDetails: details } }: X509Certificate): string =>
  [type?.toUpperCase(), details?.modulusLength ?? details?.namedCurve].filter(Boolean).join(' ');

const dayOf = (moment: string): string => new Date(moment).toISOString().slice(0, 10);

/** The fields of the certificate that a server presented. `clusterCas` are the CAs of the cluster, as far as they are known. */
export function fieldsOf(chain: readonly X509Certificate[], clusterCas: readonly X509Certificate[]): CertificateFields | null {
  const [leaf] = chain;
  if (!leaf) return null;
  return {
    subject: leaf.subject?.replaceAll('\n', ', ') ?? '',
    issuer: leaf.issuer?.replaceAll('\n', ', ') ?? '',
    issuedBy: issuerOf(chain, leaf, clusterCas),
    names: [...namesOf(leaf)],
    notBefore: dayOf(leaf.validFrom),
    notAfter: dayOf(leaf.validTo),
    days: Math.round((Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)) / 86_400_000),
    key: keyOf(leaf),
    serialNumber: leaf.serialNumber,
  };
}
