// `x509` keeps its converters in a container that needs this polyfill before it is loaded.
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/** A certificate and its private key, as PEM. */
export interface Credential {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate says: its subject, and the addresses and names that it is valid for. */
export interface Subject {
  readonly commonName: string;
  readonly addresses?: readonly string[];
  readonly names?: readonly string[];
  /** Its end was an hour ago. */
  readonly isExpired?: boolean;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const hour = 3_600_000;
const { KeyUsageFlags: usage, ExtendedKeyUsage: extended } = x509;

const newKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const validity = (isExpired = false) =>
  isExpired
    ? { notBefore: new Date(Date.now() - 24 * hour), notAfter: new Date(Date.now() - hour) }
    : { notBefore: new Date(Date.now() - hour), notAfter: new Date(Date.now() + 24 * hour) };
const serialNumber = () => randomBytes(8).toString('hex');

const pemOf = async (certificate: x509.X509Certificate, key: CryptoKey): Promise<Credential> => ({
  cert: certificate.toString('pem'),
  key: x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY'),
});

const extensionsOf = ({ addresses = [], names = [] }: Subject): x509.Extension[] => [
  new x509.KeyUsagesExtension(usage.digitalSignature, true),
  new x509.ExtendedKeyUsageExtension([extended.serverAuth, extended.clientAuth]),
  ...(addresses.length + names.length > 0
    ? [
        new x509.SubjectAlternativeNameExtension([
          ...addresses.map((value) => ({ type: 'ip' as const, value })),
          ...names.map((value) => ({ type: 'dns' as const, value })),
        ]),
      ]
    : []),
];

/** A CA of the lab. It lives as long as the run, and so do the certificates that it issues. */
export class CertificateAuthority {
  readonly certificate: string;
  readonly #issuer: x509.X509Certificate;
  readonly #keys: CryptoKeyPair;

  private constructor(issuer: x509.X509Certificate, keys: CryptoKeyPair) {
    this.#issuer = issuer;
    this.#keys = keys;
    this.certificate = issuer.toString('pem');
  }

  static async create(commonName: string): Promise<CertificateAuthority> {
    const keys = await newKeys();
    const issuer = await x509.X509CertificateGenerator.createSelfSigned({
      ...validity(),
      serialNumber: serialNumber(),
      name: [{ CN: [commonName] }],
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(usage.keyCertSign, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      ],
    });
    return new CertificateAuthority(issuer, keys);
  }

  async issue(subject: Subject): Promise<Credential> {
    const keys = await newKeys();
    const certificate = await x509.X509CertificateGenerator.create({
      ...validity(subject.isExpired),
      serialNumber: serialNumber(),
      issuer: this.#issuer.subjectName,
      subject: [{ CN: [subject.commonName] }],
      publicKey: keys.publicKey,
      signingKey: this.#keys.privateKey,
      signingAlgorithm: algorithm,
      extensions: [...extensionsOf(subject), await x509.AuthorityKeyIdentifierExtension.create(this.#keys.publicKey)],
    });
    return pemOf(certificate, keys.privateKey);
  }
}

/** A certificate that its holder signed, as a kubelet does by default. */
export async function selfSigned(subject: Subject): Promise<Credential> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(),
    serialNumber: serialNumber(),
    name: [{ CN: [subject.commonName] }],
    signingAlgorithm: algorithm,
    keys,
    extensions: extensionsOf(subject),
  });
  return pemOf(certificate, keys.privateKey);
}
