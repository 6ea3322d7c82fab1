/** A hash of text in 32 bits (FNV-1a) that starts from a seed, as eight hexadecimal digits. */
export function hashOf(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/**
 * What a finding is known by when lines move: 16 hexadecimal digits of its code, of the words that it stands on, and of how many like it
 * stand before it in its file. The file is not in it, so that a report may name the file from any folder.
 */
export const fingerprintOf = (code: string, words: string, nth: number): string => {
  const text = `${code}\n${words.replace(/\s+/g, ' ').trim()}\n${nth}`;
  return [0x811c9dc5, 0x1b873593].map((seed) => hashOf(text, seed)).join('');
};
