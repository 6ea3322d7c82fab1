import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import MiniSearch from 'minisearch';
import { indexKey, textsKey } from '../../client/shell/search-keys.ts';
import { searchOptions, type Found, type Section } from '../../client/search/options.ts';

/** What is no text for a reader who searches: source marks, drawings, controls, and the tables that the model repeats on every page. */
const noText =
  'svg, .src, .sources, .tip, .visually-hidden, nav, button, hub-spoke, journey-steps, script, cite, .who-can, .ports, .matrix, .mode-table, .strip, .fact-list';

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of a node without what is no text for a reader: source marks, drawings, controls. */
function readable(node: Element): string {
  const copy = node.cloneNode(true) as Element;
  for (const piece of copy.querySelectorAll(noText)) piece.remove();
  // The words of one block do not run into those of the next.
  for (const block of copy.querySelectorAll('p, li, dt, dd, tr, td, th, div, pre, figcaption, .line')) block.append(' ');
  return collapse(copy.textContent ?? '');
}

/** The sections of one page: what stands under each heading that has an id, and the head of the page itself. */
export function sectionsOf(html: string, href: string): readonly Section[] {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  const page = collapse(document.querySelector('h1')?.textContent ?? '');
  if (!main || !page || document.querySelector('meta[name="robots"][content*="noindex"]')) return [];
  const sections = [{ heading: page, anchor: '', texts: [] as string[] }];
  const walk = (node: Element): void => {
    // What other pages say in full: a search should find those.
    if (node.matches('.symptom, .finder, .needs-script, .topic-index section, .about-page')) return;
    if (/^H[1-4]$/.test(node.tagName) || node.matches('[data-search-heading]')) {
      if (node.id) sections.push({ heading: readable(node), anchor: `#${node.id}`, texts: [] });
      return;
    }
    if (node.querySelector('h2, h3, h4, [data-search-heading]')) {
      for (const child of node.children) walk(child);
    } else if (!node.matches('nav, hub-spoke, journey-steps, svg, .sources, .about-sources, .rail'))
      sections.at(-1)?.texts.push(readable(node));
  };
  for (const child of main.children) walk(child);
  return sections
    .map(({ heading, anchor, texts }) => ({ id: href + anchor, page, heading, text: collapse(texts.join(' ')) }))
    .filter(({ text, id }) => text || !id.includes('#'));
}

const asScript = (key: symbol, value: string): string => `globalThis[Symbol.for('${key.description}')]=${value};`;

/**
 * After the build: an index over headings, prose, flags and error messages, and apart from it the texts that excerpts are cut from, so
 * that the first results need not wait for them. Classic scripts, which load from anywhere.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'hub-and-spoke:search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('index.html')).sort();
        const sections = await Promise.all(
          files.map(async (file) =>
            sectionsOf(
              await readFile(path.join(root, file), 'utf8'),
              `/${file
                .split(path.sep)
                .join('/')
                .replace(/index\.html$/, '')}`,
            ),
          ),
        );
        const found = sections.flat().map((section, at) => ({ ...section, at }));
        const index = new MiniSearch<Section & Found>(searchOptions);
        index.addAll(found);
        await writeFile(path.join(root, 'search-index.js'), asScript(indexKey, JSON.stringify(JSON.stringify(index))));
        await writeFile(path.join(root, 'search-texts.js'), asScript(textsKey, JSON.stringify(found.map(({ text }) => text))));
      },
    },
  };
}
