/** How many of the first bytes tell the encoding. */
const looked = 4096;

/** Which bytes of each pair are NUL throughout, as in UTF-16 text of Latin letters; undefined where neither or both are. */
export function nulsOfPairs(unitAt: (index: number) => number | undefined, length: number): 'first' | 'second' | undefined {
  const nuls: [number, number] = [0, 0];
  const pairs = Math.floor(Math.min(length, looked) / 2);
  for (let index = 0; index < 2 * pairs; index += 1) if (unitAt(index) === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  const [first, second] = nuls;
  if (pairs < 2 || Math.max(first, second) < 0.6 * pairs || Math.min(first, second) > 0.1 * pairs) return undefined;
  return first > second ? 'first' : 'second';
}

/**
 * The text of a file from its bytes: UTF-16 by its byte order mark or by its NULs, and otherwise UTF-8, whose mark stays. Pure; bytes that
 * are no text come out as U+FFFD, which the checker refuses.
 */
export function textOfFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const nuls = nulsOfPairs((index) => bytes[index], bytes.length);
  if ((first === 0xff && second === 0xfe) || nuls === 'second') return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || nuls === 'first') return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
