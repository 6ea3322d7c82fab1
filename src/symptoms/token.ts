/** The words of a text, lower case, in parallel lists: the word, and where it starts and ends in the text. */
export type Tokens = ReturnType<typeof tokenize>;

/** A word longer than this is cut: no message has one, and an address that long has said its host and port by then. */
const longestWord = 256;
/** Stand for the placeholders of a pattern while it is read: one value, and any number of words. */
export const valueMark = '\uE000';
export const gapMark = '\uE001';

/** What ends a word, by its code: white space and controls, quotes, brackets, commas, and what East Asia writes for them. */
const separates = new Uint8Array(0x10000);
for (let code = 0; code <= 32; code += 1) separates[code] = 1;
for (let code = 127; code <= 160; code += 1) separates[code] = 1;
for (let code = 0x3000; code < 0x3040; code += 1) separates[code] = separates[code + 0xcf00] = 1;
for (const separator of '\u2028\u2029←␛=,;"()|`“”„«»{}') separates[separator.charCodeAt(0)] = 1;
const [lineBreak, escape, ampersand, dot, colon, open, backslash, bracket] = [10, 27, 38, 46, 58, 91, 92, 93];
/** A key whose value follows without a space: `lastError:server returned …`, `failed with:failing …`. */
const endsKey = /(?:err(?:or)?|message|msg|server|with)$/i;
const isLetter = /[a-z]/i;
const escapedBreaks = new Set('nrt"');
/** What JSON may write as `\u0022`: a quote, an ampersand, angle brackets, a line break. */
const escapedSeparators = new Set(['0022', '0026', '003c', '003e', '000a', '000d', '0009', '00a0']);
/** What may stand around a word and is no part of it. Not the dash and the slash, which flags and file paths start with. */
const around = new Set(":+.!?…'’[]<>*#_\\");

/** Three dots between words, for what somebody or `systemctl status` left out: `read tcp 10.0.0.5:44114->...reset by peer`. In an address they stand for a part of it. */
const standsForMore = (text: string, from: number, at: number): boolean =>
  text.startsWith('...', at) && isLetter.test(text.charAt(at + 3)) && !text.slice(Math.max(from, at - longestWord), at).includes('/');

/** Of one word only, which is short. */
const dropped = /\\+u0027|['’\\\n]/gi;
const hasDropped = /['’\\\n]/;
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
/** Letters that stand next to a message without a space: of East Asia, and pictures. */
const standsApart = (code: number): boolean => code >= 0x2e80 && code < 0xe000;
const meaningful = /[\p{L}\p{N}\uE000\uE001]/u;

/** No terminal is narrower, whose lines may break within a word. */
const narrowest = 60;
/** How wide the terminal is that wrapped a text: its longest line. None where no line is that long. */
export function widthOf(text: string): number | undefined {
  let [width, from] = [0, 0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    width = Math.max(width, end - from);
    from = end + 1;
  }
  return width < narrowest ? undefined : width;
}

/**
 * Reads a text as words, in one pass: quotes, brackets, commas and white space separate, punctuation around a word is no part
 * of it, apostrophes are dropped. Escapes of a JSON log (`\n`, `\"`) and colours of a terminal read as what they stand for.
 * A line that is as long as `width` goes on in the next one without a space.
 */
export function tokenize(text: string, width?: number) {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (from: number, to: number): void => {
    let [start, end] = [from, Math.min(to, from + longestWord)];
    while (start < end && around.has(text.charAt(start))) start += 1;
    while (end > start && around.has(text.charAt(end - 1))) end -= 1;
    if (text.startsWith("b'", start)) start += 2;
    if (start === end) return;
    const raw = text.slice(start, end);
    const word = (hasDropped.test(raw) ? raw.replace(dropped, '') : raw).toLowerCase();
    if (!isPlain(word.charCodeAt(0)) && !meaningful.test(word)) return;
    words.push(word);
    starts.push(start);
    ends.push(end);
  };
  let from = 0;
  let at = 0;
  let apart = false;
  let line = 0;
  /** Ends the word at `at`, and goes on after `length` characters that separate. */
  const separate = (length: number): void => {
    if (at > from) add(from, at);
    at += length;
    from = at;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === escape) separate(1 + colourAt(text, at + 1));
    else if (code === lineBreak) {
      if (at - line === width) at += 1;
      else separate(1);
      line = at;
    } else if (code === open && isColour(text, at)) separate(colourAt(text, at));
    else if (separates[code] || text.startsWith('</', at)) separate(1);
    else if (code === colon && isLetter.test(text.charAt(at + 1)) && endsKey.test(text.slice(Math.max(from, at - 8), at))) separate(1);
    else if (code === dot && standsForMore(text, from, at)) separate(3);
    else if (code === bracket && isLetter.test(text.charAt(at + 1))) separate(1);
    else if (code === ampersand && entityAt(text, at) > 0) separate(entityAt(text, at));
    else if (code === backslash) {
      const run = backslashesAt(text, at);
      const hex = text.charAt(at + run) === 'u' ? text.slice(at + run + 1, at + run + 5).toLowerCase() : '';
      if (escapedBreaks.has(text.charAt(at + run))) separate(run + 1);
      else if (hex === '001b') separate(run + 5 + colourAt(text, at + run + 5));
      else if (escapedSeparators.has(hex)) separate(run + 5);
      else at += run;
    } else {
      if (standsApart(code) !== apart) {
        separate(0);
        apart = !apart;
      }
      at += 1;
    }
  }
  separate(0);
  return { words, starts, ends };
}

/** A quote, an ampersand or an angle bracket as a web page writes it: `&#34;`, `&quot;`, `&gt;`. */
const entity = /&(?:#\d{2,3}|quot|amp|[lg]t);/y;
function entityAt(text: string, at: number): number {
  entity.lastIndex = at;
  return entity.exec(text)?.[0].length ?? 0;
}

/** How long the rest of a terminal's colour code is, after its escape character. */
function colourAt(text: string, at: number): number {
  if (text.charAt(at) !== '[') return 0;
  let length = 1;
  while (length < 16 && /[\d;]/.test(text.charAt(at + length))) length += 1;
  return length + 1;
}

/** A colour whose escape character was lost on the way, such as `[38;5;196m`, and no range of Prometheus, which is `[5m]`. */
const colour = /\[(?:\d{1,3};){0,4}\d{1,3}m(?!\])/y;
function isColour(text: string, at: number): boolean {
  colour.lastIndex = at;
  return colour.test(text);
}

function backslashesAt(text: string, at: number): number {
  let length = 1;
  while (text.charCodeAt(at + length) === backslash) length += 1;
  return length;
}
