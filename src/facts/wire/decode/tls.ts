import { bytesWords } from '../../../wording/wire/reads.ts';
import {
  alertDescriptions,
  alertLevels,
  contentTypes,
  handshakeTypes,
  named,
  signatureSchemes,
  tlsVersions,
} from '../../../wording/wire/names.ts';
import { hexNumber, namesIn, numberIn, type FieldReader } from './field.ts';
import { takeExtensions, takeHello } from './tls-hello.ts';

/** What one side of a TLS connection has said so far: after its ChangeCipherSpec it encrypts. */
interface TlsSide {
  encrypts: boolean;
}

/** Certificates: the length of all, and each with its own length before it. TLS 1.3 has extensions of each behind it as well. */
function takeCertificates(reader: FieldReader, end: number, isTls13: boolean): void {
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
    if (isTls13) takeExtensions(reader, true);
  }
}

/** One message of the handshake that is not encrypted. */
function takeHandshakeMessage(reader: FieldReader): void {
  const type = reader.number('tls-handshake-type', 1, (value) => named(handshakeTypes, value));
  const size = reader.number('tls-handshake-length', 3, bytesWords);
  if (type === undefined || size === undefined) return;
  const end = reader.at + size;
  if (type === 1 || type === 2) takeHello(reader, type === 2);
  else if (type === 11) takeCertificates(reader, end, false);
  // The record of every segment ends before the other messages of TLS 1.2.
  else throw new Error(`no rule reads a handshake message of the type ${type}`);
}

/** One message of the handshake that TLS 1.3 encrypts, after its encryption was taken off. */
export function takeEncryptedMessage(reader: FieldReader): void {
  const type = reader.number('tls-handshake-type', 1, (value) => named(handshakeTypes, value));
  reader.number('tls-handshake-length', 3, bytesWords);
  const takeContext = (): void => void reader.take('tls-certificate-context', 1 + (reader.peek(1)[0] ?? 0), () => 'empty');
  if (type === 8) takeExtensions(reader, true);
  else if (type === 13) {
    takeContext();
    takeExtensions(reader, true);
  } else if (type === 11) {
    takeContext();
    takeCertificates(reader, reader.length, true);
  } else if (type === 15)
    reader.take('tls-signature', reader.left, (all) =>
      named(signatureSchemes, numberIn(all.subarray(0, 2)), hexNumber(numberIn(all.subarray(0, 2)))),
    );
  else if (type === 20) reader.take('tls-verify-data', reader.left);
  else throw new Error(`no rule reads an encrypted handshake message of the type ${type}`);
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
