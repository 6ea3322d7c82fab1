// The site without one trick each, for `tricks.ts`: a folder of links to the build, in which only what the trick is made of is edited.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashesIn, withHashes } from '../../src/build/site/one-trip.ts';

/** Edits of one file; throws when the edit finds nothing, so that a trick that is gone or was renamed is not measured as one without use. */
type Edit = (text: string) => string;

/** The site without one trick. Without an edit at all it is the site as it is. */
export interface Variant {
  readonly id: string;
  readonly what: string;
  /** The only pages that can show it; nothing for a trick of every page. */
  readonly on?: readonly string[];
  readonly css?: Edit;
  readonly html?: Edit;
}

const replace =
  (what: RegExp | string, by: string | ((...found: string[]) => string)): Edit =>
  (text) => {
    const edited = text.replace(what, by as string);
    if (edited === text) throw new Error(`nothing to take away is found by ${what}`);
    return edited;
  };

/** Each nested `<svg>` of a frame as a `<g>`. */
const framesAsGroups: Edit = (html) => {
  const out: string[] = [];
  const open: boolean[] = [];
  for (const part of html.split(/(<svg\b[^>]*>|<\/svg>)/)) {
    if (part.startsWith('<svg')) {
      open.push(/class="frame"/.test(part));
      out.push(open.at(-1) ? part.replace('<svg', '<g') : part);
    } else if (part === '</svg>') out.push(open.pop() ? '</g>' : part);
    else out.push(part);
  }
  return out.join('');
};

/** Each glyph in a drawing as a `<use>` of the symbol with the same first path. */
const glyphsByUse: Edit = (html) => {
  const symbols = new Map([...html.matchAll(/<symbol id="([^"]*)"[^>]*><path d="([^"]*)"/g)].map(([, id = '', d = '']) => [d, id]));
  return html.replace(/(?:<path\b[^>]*class="sign[^>]*\/>)+/g, (signs) => {
    const symbol = symbols.get(/ d="([^"]*)"/.exec(signs)?.[1] ?? '');
    return symbol ? `<use href="#${symbol}" width="16" height="16" class="sign" ${/transform="[^"]*"/.exec(signs)?.[0]}/>` : signs;
  });
};

/** Every pair of size and weight of type once more with a weight of its own, as if no scale held them together. */
const manyWeights: Edit = (css) => {
  let count = 0;
  return css.replace(/font-weight:(\d+)/g, (_, weight) => `font-weight:${Number(weight) + ((count += 1) % 27)}`);
};

const aPath = '/paths/apiserver-to-kubelet/';
const site: Variant = { id: 'site', what: 'the site as it is' };
export const loadedPages: readonly string[] = ['/', aPath];
/** What may show in the first paint. */
export const loading: readonly Variant[] = [
  site,
  { id: 'frames-by-svg', on: ['/'], what: 'hidden frames are `<g>`', html: framesAsGroups },
  { id: 'glyphs-by-path', on: ['/'], what: 'glyphs in drawings are `<use>`', html: glyphsByUse },
  { id: 'type-scale', on: ['/'], what: 'weights of type outside of the scale', css: manyWeights },
];
/** What may show in the frame after a choice. */
export const choosing: readonly Variant[] = [
  site,
  {
    id: 'words-later',
    what: 'words and the mark of the mode come with its drawing',
    css: replace(/\[data-words=/g, '[data-mode='),
  },
  {
    id: 'prerender',
    what: 'a mode that is made ready is not laid out before it is chosen',
    css: replace(/\.warm\{display:[^{}]*\}/, ''),
  },
  { id: 'frames-by-svg', what: 'hidden frames are `<g>`', html: framesAsGroups },
  { id: 'glyphs-by-path', what: 'glyphs in drawings are `<use>`', html: glyphsByUse },
  {
    id: 'focus-target',
    what: '`<main>` itself takes the focus',
    html: replace('<main><span id="main" tabindex="-1"></span>', '<main id="main" tabindex="-1">'),
  },
];
/** What may show while a fleet is sized. */
export const sizing: readonly Variant[] = [
  site,
  {
    id: 'containment',
    what: 'the stage and the tables of the fleet are not contained',
    css: replace(/(\.fleet[^{}]*\{)contain:[^;}]*;?/g, '$1'),
  },
];

/** Writes a folder in which everything is a link but what has to be edited, and returns it. */
export function folderOf({ id, css, html }: Variant, dist: string, addresses: readonly string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), `without-${id}-`));
  const files = new Map<string, string>();
  const read = (file: string): string => files.get(file) ?? readFileSync(path.join(dist, file), 'utf8');
  const pages = addresses.map((address) => `${new URL(address, 'http://x').pathname.slice(1)}index.html`);
  if (html) for (const file of pages) files.set(file, html(read(file)));
  if (css) {
    for (const file of new Set(pages.flatMap((page) => [...read(page).matchAll(/_astro\/[^"]*\.css/g)].map(([name]) => name))))
      files.set(file, css(read(file)));
    for (const file of pages) files.set(file, read(file).replace(/<style[^]*?<\/style>/, css));
    files.set(
      '_headers',
      withHashes(
        readFileSync('public/_headers', 'utf8'),
        pages.flatMap((page) => hashesIn(read(page))),
      ),
    );
  }
  const link = (folder: string): void => {
    mkdirSync(path.join(root, folder), { recursive: true });
    for (const name of readdirSync(path.join(dist, folder))) {
      const one = path.posix.join(folder, name);
      const code = files.get(one);
      if (code !== undefined) writeFileSync(path.join(root, one), code);
      else if ([...files.keys()].some((file) => file.startsWith(`${one}/`))) link(one);
      else symlinkSync(path.resolve(dist, one), path.join(root, one));
    }
  };
  link('.');
  return root;
}

/** Takes the folder of a variant away again; what it links to stays. */
export const discard = (folder: string): void => rmSync(folder, { recursive: true, force: true });
