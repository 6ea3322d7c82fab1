import type { Reader } from '../../reading.ts';
import { textOf, type Node } from '../../yaml-node.ts';
import { readPiece, readScalar, skipAt } from '../piece.ts';
import { pairFlags, processOf } from '../document/arguments.ts';
import { made } from '../within.ts';

const compressed = (what: string): string => `${what}, which is compressed: give the checker the file itself`;

/** Reads a file that a value holds as bytes, in base64 or percent-encoded. All of it is found at the value. */
function readDecoded(reader: Reader, node: Node, decoded: string | undefined, what: string): boolean {
  if (decoded === undefined) {
    skipAt(reader, node.start, `${what}, which cannot be decoded`);
    return false;
  }
  return readPiece(reader, made(reader, reader.source, decoded, node.start), what);
}

function fromPercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The text that base64 stands for, by the language alone: the script runs where there may be no more. */
export function fromBase64(text: string): string | undefined {
  const bare = text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(bare)) return undefined;
  const bytes: string[] = [];
  let [bits, held] = [0, 0];
  for (const unit of bare) {
    bits = ((bits << 6) | digits.indexOf(unit)) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push(`%${((bits >> held) & 0xff).toString(16).padStart(2, '0')}`);
  }
  return fromPercent(bytes.join(''));
}

/** Reads a file in base64. */
const readBase64 = (reader: Reader, node: Node, what: string): boolean => readDecoded(reader, node, fromBase64(textOf(node) ?? ''), what);

/** Reads what a `data:` URL holds; another URL leads to a file that is not here. */
export function readUrl(reader: Reader, node: Node, what: string): boolean {
  const url = textOf(node) ?? '';
  const [, base64, data = ''] = /^data:[^,;]{0,100}(?:;charset=[\w-]{0,40})?(;base64)?,([\s\S]*)$/.exec(url) ?? [];
  if (!url.startsWith('data:')) {
    skipAt(reader, node.start, `${what}, which stands elsewhere: ${url.slice(0, 80)}`);
    return false;
  }
  return readDecoded(reader, node, base64 ? fromBase64(fromPercent(data) ?? '') : fromPercent(data), what);
}

/** Reads the contents of a file as the value says: as they stand, in base64, or compressed, which nobody reads. */
export function readFileOf(reader: Reader, node: Node | undefined, encoding: string, what: string): boolean {
  if (!node) return false;
  if (/gz/i.test(encoding)) {
    skipAt(reader, node.start, compressed(what));
    return false;
  }
  return /^b(?:ase)?64$/i.test(encoding) ? readBase64(reader, node, what) : readScalar(reader, node, what);
}

/** The flags of etcd that CoreOS makes of a section: its unit may have more. */
export function readEtcd(reader: Reader, section: Node | undefined): void {
  if (section?.kind !== 'map') return;
  reader.reading.processes.push(processOf(reader, section, 'etcd', pairFlags(section), { base: 'kubernetes', complete: false }));
}
