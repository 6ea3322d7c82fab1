/** 1 January 1980, 00:00, as a zip writes it: the day zero of the format. */
const dayZero = 0x0021_0000;
const [localHead, centralHead, endHead] = [0x04034b50, 0x02014b50, 0x06054b50];

/**
 * A zip whose entries all have one fixed time, so that its bytes depend on what is in it and not on when it was made. The time of an entry stands
 * in the list at the end, and in the head of the entry itself.
 */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  // The last head has no comment behind it, so it is 22 bytes long.
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== endHead) throw new Error('expected a zip without a comment');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const entry = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(at) !== centralHead || bytes.readUInt32LE(entry) !== localHead) throw new Error('expected the head of an entry');
    bytes.writeUInt32LE(dayZero, at + 12);
    bytes.writeUInt32LE(dayZero, entry + 10);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return new Uint8Array(bytes);
}
