// The diagram as one HTML file: styles, scripts and pictures inside, so that it opens from anywhere and asks for nothing.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

/** Text that would end an inline script or style early, or begin a comment in it; in strings and regular expressions the escape means the same. */
const inScript = (code: string): string => code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');

/**
 * The home page of the built `folder` as one file. `version` is what it says it is; `site`, if known, is where its links lead;
 * otherwise they become text, as the pages are not there.
 */
export function singleFile(folder: string, { version, site }: { version: string; site?: string | undefined }): string {
  const read = (link: string | null): string => readFileSync(path.join(folder, link ?? ''), 'utf8');
  const { document } = parseHTML(read('index.html'));
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const make = (name: string, content: string): Element => {
    const made = document.createElement(name);
    made.textContent = content;
    return made;
  };

  for (const node of all('.site-nav, .site-menu, .search-link, .skip, .doors, head noscript, link:not([rel="icon"])')) node.remove();
  // The font is a file of its own, and the page is read in that of the machine.
  for (const node of all('style')) node.replaceWith(make('style', node.textContent.replace(/@font-face\s*\{[^}]*\}/g, '')));
  const icon = document.querySelector('link[rel="icon"]');
  icon?.setAttribute('href', `data:image/svg+xml;base64,${Buffer.from(read(icon.getAttribute('href'))).toString('base64')}`);

  // What the page would load later is there from the start: `loadShared` asks for nothing that is there.
  const figure = document.querySelector('hub-spoke');
  const start = document.querySelector('script:not([src], [type])')?.textContent;
  const others = all('script[src]').map((node) => node.getAttribute('src'));
  if (!figure || !start) throw new Error(`${folder} holds no home page with a diagram: run \`npm run build\` first.`);
  const later = ['data-explore', 'data-draw'].map((name) => figure.getAttribute(name)).filter((link) => link !== null);
  for (const node of all('script')) node.remove();
  document.head.append(make('script', inScript(start)));
  for (const link of [...later, ...others]) document.body.append(make('script', inScript(read(link))));

  figure.setAttribute('data-root', site ?? './');
  for (const link of all('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#') || /^[a-z]+:/.test(href)) continue;
    if (site) link.setAttribute('href', new URL(href, site).href);
    else if (link.closest('.site-footer')) link.parentElement?.remove();
    else link.removeAttribute('href');
  }
  // What the script draws later leads nowhere either.
  if (!site) figure.setAttribute('data-alone', '');
  document.querySelector('.site-footer')?.prepend(make('p', version));
  const title = document.querySelector('title');
  if (title) title.textContent += ` · ${version}`;
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}
