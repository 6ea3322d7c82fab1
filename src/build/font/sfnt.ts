/** A table of a font in the container of TrueType: its tag of four letters, and its bytes. */
type FontTable = ReturnType<typeof tablesOf>[number];

/** The tables of an uncompressed font, in the order of its directory. */
export const tablesOf = (font: Buffer) =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const offset = font.readUInt32BE(entry + 8);
    return { tag: font.toString('latin1', entry, entry + 4), bytes: font.subarray(offset, offset + font.readUInt32BE(entry + 12)) };
  });

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** The sum of a table as big-endian numbers of 32 bits, with which a reader finds a damaged one. */
function checksum(bytes: Buffer): number {
  const whole = padded(bytes);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/** A font of these tables. The sum of the whole file in `head` is written anew. */
export function fontOf(tables: readonly FontTable[]): Buffer {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1)).map(({ tag, bytes }) => ({ tag, bytes: Buffer.from(bytes) }));
  const head = sorted.find(({ tag }) => tag === 'head')?.bytes;
  if (!head) throw new Error('A font without the table “head” cannot be written.');
  head.writeUInt32BE(0, 8);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((sorted.length - power) * 16, 10);
  let offset = directory.length;
  for (const [index, { tag, bytes }] of sorted.entries()) {
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(bytes), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    offset += padded(bytes).length;
  }
  const build = (): Buffer => Buffer.concat([directory, ...sorted.map(({ bytes }) => padded(bytes))]);
  head.writeUInt32BE((0xb1b0afba - checksum(build())) >>> 0, 8);
  return build();
}

/** A table `name` for Windows in English, which is the one that browsers and systems read. `names` are texts by their published number: 1 is the family. */
export function nameTable(names: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(names).map(([id, text]) => ({ id: Number(id), bytes: Buffer.from(text, 'utf16le').swap16() }));
  const header = Buffer.alloc(6 + 12 * entries.length);
  header.writeUInt16BE(entries.length, 2);
  header.writeUInt16BE(header.length, 4);
  let offset = 0;
  for (const [index, { id, bytes }] of entries.entries()) {
    for (const [at, value] of [3, 1, 0x409, id, bytes.length, offset].entries()) header.writeUInt16BE(value, 6 + 12 * index + 2 * at);
    offset += bytes.length;
  }
  return Buffer.concat([header, ...entries.map(({ bytes }) => bytes)]);
}

/** The texts of a table `name` for Windows, by their number. */
export function namesOf(table: Buffer): Readonly<Record<number, string>> {
  const texts = table.readUInt16BE(4);
  return Object.fromEntries(
    Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
      const entry = 6 + 12 * index;
      const [id, length, offset] = [6, 8, 10].map((at) => table.readUInt16BE(entry + at)) as [number, number, number];
      const bytes = Buffer.from(table.subarray(texts + offset, texts + offset + length));
      return [id, bytes.swap16().toString('utf16le')] as const;
    }),
  );
}
