import { joined } from '../bytes.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks of a PNG, in their order. */
function chunksOf(png: Uint8Array): readonly Chunk[] {
  if (signature.some((byte, i) => png[i] !== byte)) throw new Error('this is no PNG');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at < png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
};

const four = (...numbers: readonly number[]): Uint8Array => {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  for (const [i, number] of numbers.entries()) view.setUint32(4 * i, number);
  return new Uint8Array(view.buffer);
};

function chunk(type: string, ...data: readonly Uint8Array[]): Uint8Array {
  const body = joined(
    Uint8Array.from(type, (letter) => letter.charCodeAt(0)),
    ...data,
  );
  return joined(four(body.length - 4), body, four(crcOf(body)));
}

/**
 * PNGs of one size as an animation that repeats, each for so many milliseconds. APNG and not animated WebP, because the canvas writes PNG in every
 * browser and an APNG only arranges the chunks of those anew, without loss. Safari's canvas does not write WebP, and a viewer that does not
 * know APNG shows its first step.
 */
export function apngOf(pngs: readonly Uint8Array[], milliseconds: number): Uint8Array<ArrayBuffer> {
  const frames = pngs.map(chunksOf);
  const [first] = frames;
  const header = first?.find(({ type }) => type === 'IHDR')?.data;
  if (!first || !header) throw new Error('an animation needs at least one frame');
  const size = header.subarray(0, 8);
  let sequence = 0;
  const parts = frames.flatMap((chunks, index) => {
    const frameHeader = chunks.find(({ type }) => type === 'IHDR')?.data;
    if (!frameHeader || frameHeader.some((byte, i) => byte !== header[i])) throw new Error('the frames differ in size or in kind');
    const control = chunk('fcTL', four(sequence++), size, four(0, 0), Uint8Array.of(milliseconds >> 8, milliseconds & 255, 3, 232, 0, 0));
    const images = chunks.filter(({ type }) => type === 'IDAT');
    return [control, ...images.map(({ data }) => (index === 0 ? chunk('IDAT', data) : chunk('fdAT', four(sequence++), data)))];
  });
  const before = first.slice(
    1,
    first.findIndex(({ type }) => type === 'IDAT'),
  );
  return joined(
    Uint8Array.from(signature),
    chunk('IHDR', header),
    chunk('acTL', four(frames.length, 0)),
    ...before.map(({ type, data }) => chunk(type, data)),
    ...parts,
    chunk('IEND'),
  );
}
