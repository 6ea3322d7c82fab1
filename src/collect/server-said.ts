import { askedVersions, type TlsVersion } from '../facts/evidence/cluster-record.ts';

/** What a server said in the clear in one handshake. What it encrypts is not in it. */
export interface ServerSaid {
  /** Whether the first byte is that of a TLS record. */
  readonly isTls: boolean;
  /** The version that its ServerHello chose. */
  readonly version?: TlsVersion;
  /** The number of a fatal alert in place of a ServerHello or after it. */
  readonly alert?: number;
  /** Its certificate as DER, where the version shows it: up to TLS 1.2. */
  readonly certificate?: Uint8Array;
  /** It asked for a certificate of the client, where the version shows it. */
  readonly asksForCertificate: boolean;
  /** It ended its first flight, so what it did not say until then it does not say. */
  readonly isDone: boolean;
}

const versionNames: Readonly<Record<number, TlsVersion>> = Object.fromEntries(askedVersions.map((name, at) => [0x0301 + at, name]));
const supportedVersions = 0x002b;

/** A ServerHello’s version: that of its extension, which TLS 1.3 has, or its own. */
function helloVersion(body: Buffer): TlsVersion | undefined {
  const legacy = versionNames[body.readUInt16BE(0)];
  // Version, random, session id, cipher suite and compression come first; a hello of before TLS 1.3 may end there.
  let at = 34 + 1 + body.readUInt8(34) + 3 + 2;
  for (let size; at + 6 <= body.length; at += 4 + size) {
    size = body.readUInt16BE(at + 2);
    if (body.readUInt16BE(at) === supportedVersions) return versionNames[body.readUInt16BE(at + 4)];
  }
  return legacy;
}

/** Reads the records of a server up to where it encrypts. Half a message says nothing. */
export function serverSaid(bytes: Buffer): ServerSaid {
  const said: { -readonly [Key in keyof ServerSaid]: ServerSaid[Key] } = {
    isTls: bytes.length > 0 && bytes.readUInt8(0) >= 20 && bytes.readUInt8(0) <= 23,
    asksForCertificate: false,
    isDone: false,
  };
  if (!said.isTls) return said;
  const parts: Buffer[] = [];
  for (let at = 0; at + 5 <= bytes.length;) {
    const [type, size] = [bytes.readUInt8(at), bytes.readUInt16BE(at + 3)];
    const body = bytes.subarray(at + 5, at + 5 + size);
    at += 5 + size;
    if (body.length < size || type === 20 || type === 23) break;
    if (type === 21 && size === 2 && body.readUInt8(0) === 2) said.alert = body.readUInt8(1);
    if (type === 22) parts.push(body);
  }
  const messages = Buffer.concat(parts);
  for (let at = 0; at + 4 <= messages.length;) {
    const [type, size] = [messages.readUInt8(at), messages.readUIntBE(at + 1, 3)];
    const body = messages.subarray(at + 4, at + 4 + size);
    at += 4 + size;
    if (body.length < size) break;
    if (type === 2 && size >= 38) {
      const version = helloVersion(body);
      if (version) said.version = version;
    }
    if (type === 11 && size > 6) said.certificate = new Uint8Array(body.subarray(6, 6 + body.readUIntBE(3, 3)));
    if (type === 13) said.asksForCertificate = true;
    if (type === 14) said.isDone = true;
  }
  return said;
}
