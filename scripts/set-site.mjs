// Writes the address of the site into a built folder: canonical links, og:url, og:image, sitemap.xml, robots.txt, and the links of 404.html,
// which is sent for addresses of any depth. It needs Node 18 and nothing else, so the zip carries it too. Run it again to move.
// Usage: node set-site.mjs https://docs.example.org/hub/ [folder]
import { existsSync, readFileSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const canonical = /<link rel="canonical" href="([^"]*)">/;
const brand = /(<a class="brand" href=")([^"]*)"/;
const texts = /\.(html|xml|txt|json|md)$/;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The address that a site has from `text`; throws one sentence if it is none. */
export function siteAddress(text = '') {
  const found = `Found "${String(text).slice(0, 200)}"`;
  const example = 'for example https://docs.example.org/hub/.';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`${found}; expected the https address of the site, ${example}`);
  if (url.search || url.hash || url.username) throw new Error(`${found}; leave out user, query and fragment, ${example}`);
  return url.href.replace(/\/?$/, '/');
}

/** What the head of a page gains, as `Head.astro` writes it when the build knows the site. */
function addressed(html, address, site) {
  const image = escape(`${site}screenshot.png`);
  return html
    .replace('<meta property="og:type"', `<link rel="canonical" href="${escape(address)}">$&`)
    .replace(
      '<meta name="twitter:card" content="summary">',
      `<meta property="og:url" content="${escape(address)}"><meta property="og:image" content="${image}">` +
        '<meta property="og:image:alt" content="The hub-and-spoke diagram in Konnectivity mode">' +
        '<meta name="twitter:card" content="summary_large_image">',
    )
    .replace('"isPartOf":', `"url":${JSON.stringify(address).replaceAll('<', '\\u003c')},$&`);
}

const sitemapOf = (addresses) =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
  `${addresses.map((address) => `<url><loc>${escape(address)}</loc></url>\n`).join('')}</urlset>\n`;

/** Writes `site` into every file of the built `folder`; returns how many pages have it now. Throws if there is no built site. */
export function setSite(folder, site) {
  const address = siteAddress(site);
  const home = path.join(folder, 'index.html');
  const unknown = path.join(folder, '404.html');
  if (!existsSync(home) || !existsSync(unknown))
    throw new Error(`${folder} holds no built site: expected index.html and 404.html in it. Name the folder that does.`);
  const before = canonical.exec(readFileSync(home, 'utf8'))?.[1];
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => texts.test(file) && statSync(path.join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = [];
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    let now = before ? text.replaceAll(before, escape(address)) : text;
    if (file === 'changes.xml') now = now.replaceAll('<link>/</link>', `<link>${escape(address)}</link>`);
    if (file === '404.html') {
      const root = brand.exec(now)?.[2] ?? '/';
      now = now.replace(/( [a-z-]+=")(\/[^"/][^"]*|\/)"/g, (whole, start, link) =>
        link.startsWith(root) ? `${start}${new URL(address).pathname}${link.slice(root.length)}"` : whole,
      );
    } else if (file.endsWith('index.html') && !/<meta name="robots" content="noindex"/.test(now)) {
      const own = address + file.slice(0, -'index.html'.length);
      if (!canonical.test(now)) now = addressed(now, own, address);
      pages.push(own);
    }
    if (now !== text) writeFileSync(path.join(folder, file), now);
  }
  writeFileSync(path.join(folder, 'sitemap.xml'), sitemapOf(pages));
  const robots = path.join(folder, 'robots.txt');
  const rules = existsSync(robots) ? readFileSync(robots, 'utf8').replace(/^Sitemap:.*\n?/gm, '') : 'User-agent: *\nAllow: /\n';
  writeFileSync(robots, `${rules}Sitemap: ${address}sitemap.xml\n`);
  return pages.length;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [site, folder = ['site', 'dist'].find((name) => existsSync(path.join(name, 'index.html'))) ?? 'dist'] = process.argv.slice(2);
  try {
    console.log(`${setSite(folder, site)} pages of ${folder} now say that they are at ${siteAddress(site)}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
