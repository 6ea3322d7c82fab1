import { describe, expect, it } from 'vitest';
import { textOfFile } from './bytes.ts';

const text = 'kind: KubeletConfiguration # é\n';
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const utf16 = (of: string): Uint8Array => new Uint8Array(Buffer.from(of, 'utf16le'));

describe('the text of a file', () => {
  it('is the same in UTF-8 and in UTF-16 of either byte order, with a byte order mark', () => {
    expect(textOfFile(new Uint8Array(Buffer.from(text)))).toBe(text);
    expect(textOfFile(utf16(`\uFEFF${text}`))).toBe(text);
    expect(textOfFile(swapped(utf16(`\uFEFF${text}`)))).toBe(text);
  });

  it('is the same in UTF-16 without a byte order mark', () => {
    expect(textOfFile(utf16(text))).toBe(text);
    expect(textOfFile(swapped(utf16(text)))).toBe(text);
  });

  it('keeps the NULs of a command line of /proc, and the byte order mark of UTF-8', () => {
    const line = 'kube-apiserver\0--anonymous-auth=false\0';
    expect(textOfFile(new Uint8Array(Buffer.from(line)))).toBe(line);
    expect(textOfFile(new Uint8Array(Buffer.from(`\uFEFF${text}`)))).toBe(`\uFEFF${text}`);
  });

  it('is empty for no bytes, and one letter for one', () => {
    expect(textOfFile(new Uint8Array())).toBe('');
    expect(textOfFile(new Uint8Array([97]))).toBe('a');
  });
});
