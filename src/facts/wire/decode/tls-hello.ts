import { bytesWords } from '../../../wording/wire/reads.ts';
import { cipherSuites, extensionNames, named, namedGroups, postQuantumGroups, tlsVersions } from '../../../wording/wire/names.ts';
import { hexNumber, namesIn, numberIn, textIn, type FieldReader } from './field.ts';

/** Numbers of two bytes each, as protocols list them. */
const pairsIn = (bytes: Uint8Array): readonly number[] =>
  Array.from({ length: Math.floor(bytes.length / 2) }, (_, index) => numberIn(bytes.subarray(2 * index, 2 * index + 2)));

/** Strings that have their length in one byte before them, such as the names of protocols. */
function shortStrings(bytes: Uint8Array): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < bytes.length; at += 1 + (bytes[at] ?? 0)) found.push(textIn(bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0))));
  return found;
}

const version = (value: number): string => named(tlsVersions, value, hexNumber(value));
/** A group by its name; one that a quantum computer does not break says so. */
const group = (value: number): string =>
  named(namedGroups, value, postQuantumGroups.has(value) ? `${hexNumber(value)}, post-quantum` : hexNumber(value));

/** The groups that a ClientHello sends keys of, as far as they were recorded: each with the length of its key. */
function groupsIn(bytes: Uint8Array): readonly string[] {
  const found: string[] = [];
  for (let at = 2; at + 4 <= bytes.length; at += 4 + numberIn(bytes.subarray(at + 2, at + 4)))
    found.push(group(numberIn(bytes.subarray(at, at + 2))));
  return found;
}

/** One extension: type, length and data in one field, named by its type. `bytes` are its data. */
function takeExtension(reader: FieldReader, isServer: boolean): void {
  const head = reader.peek(4);
  if (head.length < 4) return void reader.take('tls-extension', 4);
  const [type, size] = [numberIn(head.subarray(0, 2)), numberIn(head.subarray(2))];
  const name = named(extensionNames, type, hexNumber(type));
  const dataOf = (all: Uint8Array): Uint8Array => all.subarray(4);
  switch (type) {
    case 0x0000:
      // Of a list with one entry: its length, the kind of name, and the length of the name come before it.
      return void reader.take('tls-server-name', 4 + size, (all) => textIn(dataOf(all).subarray(5)));
    case 0x0010:
      return void reader.take('tls-alpn', 4 + size, (all) => shortStrings(dataOf(all).subarray(2)).join(', '));
    case 0x002b:
      return void reader.take('tls-supported-versions', 4 + size, (all) =>
        pairsIn(isServer ? dataOf(all) : dataOf(all).subarray(1))
          .map(version)
          .join(', '),
      );
    case 0x0033:
      // A key is longer than what was recorded of some frames, and its group stands before it.
      return void reader.take(
        'tls-key-share',
        4 + size,
        (all) =>
          isServer
            ? group(numberIn(dataOf(all).subarray(0, 2)))
            : [...groupsIn(dataOf(all)), ...(all.length < 4 + size ? ['…'] : [])].join(', '),
        isServer ? 6 : 10,
      );
    case 0x002f:
      return void reader.take('tls-certificate-authorities', 4 + size, (all) => namesIn(all).join(', '));
    default:
      return void reader.take('tls-extension', 4 + size, () => name);
  }
}

/** The body of a ClientHello or a ServerHello: all of it is readable, in every version of TLS. */
export function takeHello(reader: FieldReader, isServer: boolean): void {
  reader.number('tls-hello-version', 2, version);
  reader.take('tls-random', 32);
  reader.take('tls-session-id', 1 + (reader.peek(1)[0] ?? 0), (all) => (all.length > 1 ? bytesWords(all.length - 1) : 'empty'));
  if (isServer) {
    reader.number('tls-cipher-suite', 2, (value) => named(cipherSuites, value, hexNumber(value)));
    reader.take('tls-compression', 1, () => 'none');
  } else {
    reader.take('tls-cipher-suites', 2 + numberIn(reader.peek(2)), (all) => `${(all.length - 2) / 2} of them`);
    reader.take('tls-compression', 1 + (reader.peek(1)[0] ?? 0), () => 'none');
  }
  takeExtensions(reader, isServer);
}

/** The length of some extensions, and each of them. */
export function takeExtensions(reader: FieldReader, isServer: boolean): void {
  const size = reader.number('tls-extensions-length', 2, bytesWords);
  const end = reader.at + (size ?? 0);
  while (reader.left > 0 && reader.at < end) takeExtension(reader, isServer);
}
