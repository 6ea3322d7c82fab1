import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { pseudoLetter } from './pseudo.ts';

/** A piece of text that a built page shows in plain letters, where it stands, and where its words come from. */
export interface Piece {
  readonly text: string;
  readonly type: string;
  /** The folder of `src/` whose sources have it or a part of it, `facts` for rows of the facts, or `computed` where none has. */
  readonly room: string;
  readonly file: string | undefined;
}

/** Code, quotes, what nobody sees, and the drawing of a picture’s own parts. */
const notRead = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'CODE', 'PRE', 'KBD', 'SAMP', 'Q', 'BLOCKQUOTE', 'CITE', 'VAR', 'NOSCRIPT']);
const spokenAttributes = ['alt', 'aria-label', 'label', 'placeholder', 'title'] as const;

/** Names, which are the same in every language. */
const names = new Set(readFileSync('.cspell-words.txt', 'utf8').toLowerCase().split('\n'));
/** The plain words of a text: no name, no abbreviation, and nothing that has a sign in it. */
export const plainWords = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .filter((token) => /^[“(‘]*[A-Za-z]?[a-z’]{2,}[”)’.,:;!?…]*$/.test(token) && !names.has(token.toLowerCase().replace(/[^a-z]/g, '')));

/** A piece with `…` for what is no plain word, so that a sentence with another number or name in it is the same. */
const formOf = (piece: string): string =>
  piece
    .split(' ')
    .map((token) => (plainWords(token).length > 0 ? token : '…'))
    .join(' ')
    .replace(/…(?: …)+/g, '…');

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** The text of Markdown and MDX, without what marks it. */
const unmarked = (source: string): string =>
  spaced(
    source
      .replace(/\]\([^)]*\)/g, '')
      .replace(/[*_`[\]]|\\(?=[{}])/g, '')
      .replace(/(?<=\w)'(?=\w|\s)/g, '’'),
  );

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');

/** A piece as a source may have it: whole, and where something is filled in, a few of its words. */
function partsOf(piece: string): readonly string[] {
  const bare = piece.replace(/^[\s.,:;()…·—–-]+|[\s.,:;()…·—–-]+$/g, '');
  const words = bare.split(' ');
  const windows = words.slice(0, -2).map((_, at) => words.slice(at, at + 3).join(' '));
  return [bare, ...windows.filter((part) => plainWords(part).length > 1)];
}

/** The pieces of a text that are in plain letters: what stands between those that came through the tables. */
const pieces = new RegExp(`\\S*${pseudoLetter}\\S*`, 'u');
export const plainPieces = (text: string): readonly string[] =>
  text
    .split(pieces)
    .map(spaced)
    .filter((piece) => plainWords(piece).length > 0);

type Found = Pick<Element, 'tagName' | 'childNodes' | 'getAttribute'>;
function* textsOf(element: Found): Generator<string> {
  for (const name of spokenAttributes) yield element.getAttribute(name) ?? '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) yield node.textContent ?? '';
    else if (node.nodeType === 1 && !notRead.has((node as unknown as Found).tagName.toUpperCase()))
      yield* textsOf(node as unknown as Found);
  }
}

/** The pages of one kind: the folder that they are in, and whether they are its list or one of its entries. */
const typeOf = (page: string): string => {
  const [first = '', ...rest] = page.split('/').slice(0, -1);
  return first === '' ? 'home' : rest.length > 0 ? `${first}/…` : first;
};

const read = (pattern: string): ReadonlyMap<string, string> =>
  new Map(globSync(pattern).map((file) => [file, readFileSync(file, 'utf8')] as const));

/** Everything that the pages of a pseudo build still say in plain English, less what is MDX or the changelog, each piece once for a type of page. */
export function stillEnglish(dist: string): readonly Piece[] {
  const content = Array.from(read('{content/**/*.{md,mdx},CHANGELOG.md}'), ([file, text]) => [file, unmarked(text)] as const);
  const prose = content.map(([, text]) => text).join('\n');
  const proseOf = new Map<string, string>();
  for (const [file, text] of content) {
    const folder = file.split('/')[1] ?? '';
    proseOf.set(folder, `${proseOf.get(folder) ?? ''}\n${text}`);
  }
  const facts = [...read('src/facts/**/*.{yaml,json}').values()].map((text) => spaced(text.replaceAll("''", "'"))).join('\n');
  // Components first: a label that stands in one is not taken for that of a script.
  const sources = [...read('src/**/*.astro'), ...read('src/**/*.ts')]
    .map(([file, text]) => [file, spaced(withoutComments(text))] as const)
    .filter(([file]) => !/\.test\.ts$|\/test\/|^src\/(?:wording|model|diagram|symptoms\/message)\/|config\.ts$|\.d\.ts$/.test(file));
  const all = sources.map(([, text]) => text).join('\n');
  const fileAt = (place: number): string | undefined => {
    let end = 0;
    return place < 0 ? undefined : sources.find(([, text]) => (end += text.length + 1) > place)?.[0];
  };
  /** Where a piece stands in a source: one of few words only as a whole string, or between two tags. */
  const placeOf = (part: string): number =>
    plainWords(part).length > 2
      ? all.indexOf(part)
      : all.search(new RegExp(`(?<=[>'"\`}] ?)${part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?= ?[<'"\`{])`));
  const originOf = (piece: string): Pick<Piece, 'room' | 'file'> => {
    for (const part of partsOf(piece)) {
      const isLong = plainWords(part).length > 2;
      const file = isLong && facts.includes(part) ? undefined : fileAt(placeOf(part));
      if (file) {
        const [, first = '', second = ''] = file.split('/');
        return { file, room: ['features', 'pages'].includes(first) ? `${first}/${second.replace(/\..*/, '')}` : first };
      }
      if (facts.includes(part)) return { room: 'facts', file: undefined };
    }
    return { room: 'computed', file: undefined };
  };
  const origins = new Map<string, Pick<Piece, 'room' | 'file'>>();
  const found = new Map<string, Piece>();
  for (const page of globSync('**/*.html', { cwd: dist })) {
    const type = typeOf(page);
    // The index lists messages and headings of every folder.
    const own = type === 'index-a-z' ? prose : (proseOf.get(type.split('/')[0] ?? '') ?? '');
    const { document } = parseHTML(readFileSync(path.join(dist, page), 'utf8'));
    for (const text of textsOf(document.documentElement))
      for (const piece of plainPieces(text)) {
        if ((plainWords(piece).length > 2 ? prose : own).includes(piece)) continue;
        const form = formOf(piece);
        const origin = origins.get(form) ?? originOf(piece);
        origins.set(form, origin);
        found.set(`${type}\n${form}`, { text: form, type, ...origin });
      }
  }
  return [...found.values()];
}
