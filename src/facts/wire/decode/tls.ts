import { bytesWords } from '../../../wording/wire/reads.ts';
import { alertDescriptions, alertLevels, contentTypes, handshakeTypes, named, tlsVersions } from '../../../wording/wire/names.ts';
import { hexNumber, numberIn, textIn, type FieldReader } from './field.ts';
import { takeHello } from './tls-hello.ts';

/** What one side of a TLS connection has said so far: after its ChangeCipherSpec it encrypts. */
interface TlsSide {
  encrypts: boolean;
}

/** The names in a certificate (DER): each attribute of a name has its kind, 55 04 and one byte, and then a string. */
function namesIn(der: Uint8Array): readonly string[] {
  const text = textIn(der);

  return [...text.matchAll(/\x06\x03\x55\x04[\s\S][\x0c\x13]([\s\S])/g)].map((match) => {
    const from = match.index + match[0].length;
    return text.slice(from, from + (match[1]?.charCodeAt(0) ?? 0));
  });
}

/** Certificates as TLS 1.2 sends them: the length of all, and each with its own length before it. */
function takeCertificates(reader: FieldReader, end: number): void {
  reader.number('tls-certificate-length', 3, bytesWords);
  while (reader.left > 0 && reader.at < end) {
    const size = reader.number('tls-certificate-length', 3, bytesWords);
    if (size === undefined) return;
    const names = [...new Set(namesIn(reader.peek(size)))].join(', ');
    const before = reader.fields.length;
    reader.take('tls-certificate', size, () => names);
    // A name that was recorded can be read, even if the end of the certificate was not.
    const field = reader.fields[before];
    if (field) reader.fields[before] = { ...field, value: names };
  }
}

/** One message of the handshake that is not encrypted. */
function takeHandshakeMessage(reader: FieldReader): void {
  const type = reader.number('tls-handshake-type', 1, (value) => named(handshakeTypes, value));
  const size = reader.number('tls-handshake-length', 3, bytesWords);
  if (type === undefined || size === undefined) return;
  const end = reader.at + size;
  if (type === 1 || type === 2) takeHello(reader, type === 2);
  else if (type === 11) takeCertificates(reader, end);
  // The record of every segment ends before the other messages of TLS 1.2.
  else throw new Error(`no rule reads a handshake message of the type ${type}`);
}

function takeBody(reader: FieldReader, type: number, size: number, side: TlsSide): void {
  const end = reader.at + size;
  if (type === 20) {
    reader.take('tls-change-cipher-spec', size, (all) => String(numberIn(all)));
    side.encrypts = true;
  } else if (type === 21 && !side.encrypts && size === 2) {
    reader.number('tls-alert-level', 1, (value) => named(alertLevels, value));
    reader.number('tls-alert-description', 1, (value) => named(alertDescriptions, value));
  } else if (type === 22 && !side.encrypts) {
    while (reader.left > 0 && reader.at < end) takeHandshakeMessage(reader);
  } else {
    const kinds = { 21: 'tls-encrypted-alert', 22: 'tls-encrypted-handshake' } as const;
    reader.take(kinds[type as 21 | 22] ?? 'tls-application-data', size, () => bytesWords(size));
    // Its ChangeCipherSpec may be in a part of a segment that was not recorded.
    side.encrypts = true;
  }
}

/** The TLS records of one segment. Each has a head of five bytes that is never encrypted. */
export function takeTls(reader: FieldReader, side: TlsSide): void {
  while (reader.left > 0) {
    reader.start();
    const type = reader.number('tls-content-type', 1, (value) => named(contentTypes, value));
    reader.number('tls-version', 2, (value) => named(tlsVersions, value, hexNumber(value)));
    const size = reader.number('tls-length', 2, bytesWords);
    if (type === undefined || size === undefined) return;
    takeBody(reader, type, size, side);
  }
}
