import { bytesOf } from '../../facts/wire/capture.ts';
import type { DecodedFrame } from '../../facts/wire/decode/decode.ts';
import { wordsOf, type Sense } from '../../wording/wire/field.ts';

const escaped: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** A byte as a character; what cannot be printed is a dot in the middle of the line, so that it is no full stop. */
const character = (byte: number): string => {
  const text = byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·';
  return escaped[text] ?? text;
};

/** The classes by which the dumps tell what can be read. */
export const senseClass: Readonly<Record<Sense, string>> = { content: 'c', label: 'l', opaque: 'o' };

/**
 * The recorded bytes of a frame as hex and as text. Each field is one element in both, with its number in the list of the frame; a long field
 * is wrapped by the browser, so a row has as many bytes as there is room for.
 */
export function dumpOf(decoded: DecodedFrame, most = Infinity): { readonly hex: string; readonly text: string } {
  const bytes = [...bytesOf(decoded.frame)].slice(0, most);
  const runs = (write: (byte: number) => string): string =>
    decoded.fields
      .filter(({ at }) => at < bytes.length)
      .map(({ kind, at, size, starts }, index) => {
        const name = `${senseClass[wordsOf(kind).sense]}${starts && at > 0 ? ' s' : ''}`;
        return `<i class="${name}" data-f="${index}">${bytes
          .slice(at, at + size)
          .map(write)
          .join('')}</i>`;
      })
      .join('');
  return { hex: runs((byte) => `${byte.toString(16).padStart(2, '0')} `), text: runs(character) };
}
