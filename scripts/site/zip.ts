// Writes a zip whose bytes depend on names and contents only: entries sorted, one fixed time, fixed permissions.
import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, 00:00, as a zip writes it: the day zero of the format. */
const [dosTime, dosDate] = [0, 0x21];
const utf8Names = 0x0800;
const [stored, deflated] = [0, 8];
/** Made by Unix, so that the permissions in the upper half of the attributes count: a regular file, rw-r--r--. */
const [madeBy, needed, attributes] = [0x0314, 20, (0o100644 << 16) >>> 0];

type Field = readonly [size: number, value: number];
const fields = (...pairs: readonly Field[]): Buffer => {
  const bytes = Buffer.alloc(pairs.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of pairs) at = bytes.writeUIntLE(value, at, size);
  return bytes;
};

/**
 * The zip of `entries`: pairs of a name with forward slashes, and the bytes. A name may not leave the folder that a reader unpacks
 * into, nor occur twice.
 */
export function zip(entries: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [index, [name, content]] of sorted.entries()) {
    if (/^\/|\\|(^|\/)\.\.(\/|$)/.test(name)) throw new Error(`"${name}" is no name for a zip: it leads out of the folder`);
    if (sorted[index + 1]?.[0] === name) throw new Error(`"${name}" would be in the zip twice`);
    const packed = deflateRawSync(content, { level: 9 });
    const [method, data] = packed.length < content.length ? [deflated, packed] : [stored, content];
    const path = Buffer.from(name);
    const common: readonly Field[] = [
      [2, needed],
      [2, utf8Names],
      [2, method],
      [2, dosTime],
      [2, dosDate],
      [4, crc32(content)],
      [4, data.length],
      [4, content.length],
      [2, path.length],
      [2, 0],
    ];
    const head = Buffer.concat([fields([4, 0x04034b50], ...common), path]);
    central.push(fields([4, 0x02014b50], [2, madeBy], ...common, [2, 0], [2, 0], [2, 0], [4, attributes], [4, offset]), path);
    local.push(head, data);
    offset += head.length + data.length;
  }
  const directory = Buffer.concat(central);
  const [count, size] = [sorted.length, directory.length];
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return Buffer.concat([...local, directory, end]);
}
