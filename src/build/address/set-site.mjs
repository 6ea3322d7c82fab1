// Writes the address of the site into a built folder: canonical links, og:url, og:image, oEmbed answers with their discovery links,
// sitemap.xml, robots.txt, the links of changes.xml, llms.txt, the Markdown and the data, the examples of the guide to embedding, and the links of 404.html, which is sent for addresses of any depth.
// It needs Node 18 and nothing else, so the zip carries it too. Run it again to move.
// Usage: node set-site.mjs https://docs.example.org/hub/ [folder]
import { existsSync, readFileSync, readdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const canonical = /<link rel="canonical" href="([^"]*)">/;
const brand = /(<a class="brand" href=")([^"]*)"/;
const texts = /\.(html|xml|txt|json|md)$/;
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Stands for the address of the site in examples, until the site knows its own. */
export const exampleSite = 'https://hub-and-spoke.example/';

/** The address that a site has from `text`; throws one sentence if it is none. */
export function siteAddress(text = '') {
  const found = `Found "${String(text).slice(0, 200)}"`;
  const example = 'for example https://docs.example.org/hub/.';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`${found}; expected the https address of the site, ${example}`);
  if (url.search || url.hash || url.username) throw new Error(`${found}; leave out user, query and fragment, ${example}`);
  return url.href.replace(/\/?$/, '/');
}

/**
 * What oEmbed 1.0 answers for a page of `data/embeds.json` (section 2.3.4, `rich`). Addresses are absolute, since a consumer reads the answer
 * away from the site; the frame is a single element, as consumers that clean up foreign markup want it.
 */
export function oEmbedOf({ title, embed, card, width, height }, site) {
  const absolute = (address) => site + address.slice(1);
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: 'Hub & Spoke',
    provider_url: site,
    cache_age: 86_400,
    thumbnail_url: absolute(card),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    html: `<iframe src="${escape(absolute(embed))}" width="${width}" height="${height}" title="${escape(title)}" allowfullscreen="allowfullscreen"></iframe>`,
    width,
    height,
  };
}

/** The same answer as XML: one element a field, under `<oembed>`. */
export const oEmbedXml = (answer) =>
  '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>' +
  `${Object.entries(answer)
    .map(([name, value]) => `<${name}>${escape(String(value))}</${name}>`)
    .join('')}</oembed>\n`;

/** What the head of a page gains. What consumers of oEmbed look for comes first: they read the beginning of a page only. */
function addressed(html, address, site, page) {
  const discovery = (type, ending) =>
    page ? `<link rel="alternate" type="${type}+oembed" href="${escape(`${address}oembed.${ending}`)}" title="${escape(page.title)}">` : '';
  const image = escape(page ? site + page.card.slice(1) : `${site}screenshot.png`);
  const size = page ? '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">' : '';
  const words = page ? `${page.title}: diagram` : 'The hub-and-spoke diagram in Konnectivity mode';
  const links = `<link rel="canonical" href="${escape(address)}">${discovery('application/json', 'json')}${discovery('text/xml', 'xml')}`;
  return html
    .replace('<meta property="og:type"', (start) => links + start)
    .replace(
      '<meta name="twitter:card" content="summary">',
      () =>
        `<meta property="og:url" content="${escape(address)}"><meta property="og:image" content="${image}">${size}` +
        `<meta property="og:image:alt" content="${escape(words)}"><meta name="twitter:card" content="summary_large_image">`,
    )
    .replace('"isPartOf":', (start) => `"url":${JSON.stringify(address).replaceAll('<', '\\u003c')},${start}`);
}

/** The day when the text of a page last changed, as its head says; a page that does not say it has no `lastmod`. */
const lastChanged = (html) => /<script type="application\/ld\+json">[^<]*"dateModified":"(\d{4}-\d\d-\d\d)"/.exec(html)?.[1];

const sitemapOf = (pages) =>
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
  `${pages.map(({ own, day }) => `<url><loc>${escape(own)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>\n`).join('')}</urlset>\n`;

/** Writes `site` into every file of the built `folder`; returns how many pages have it now. Throws if there is no built site. */
export function setSite(folder, site) {
  const address = siteAddress(site);
  const home = path.join(folder, 'index.html');
  const unknown = path.join(folder, '404.html');
  if (!existsSync(home) || !existsSync(unknown))
    throw new Error(`${folder} holds no built site: expected index.html and 404.html in it. Name the folder that does.`);
  const list = path.join(folder, 'data/embeds.json');
  const embeds = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')).pages : [];
  const before = canonical.exec(readFileSync(home, 'utf8'))?.[1];
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => texts.test(file) && statSync(path.join(folder, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = [];
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    let now = (before ? text.replaceAll(before, escape(address)) : text).replaceAll(exampleSite, escape(address));
    if (file === 'changes.xml')
      now = now.replaceAll('<link>./', `<link>${escape(address)}`).replace('href="./', `href="${escape(address)}`);
    if (file.startsWith('data/')) now = now.replace('"$schema":"../schema/', `"$schema":"${address}schema/`);
    // A text in Markdown is read away from the site.
    if (file.endsWith('.md') || file === 'llms.txt')
      now = now.replace(/\]\((\.\.?\/[^)\s]*)\)/g, (_, link) => `](${new URL(link, address + file).href})`);
    if (file === '404.html') {
      const root = brand.exec(now)?.[2] ?? '/';
      now = now.replace(/( [a-z-]+=")(\/[^"/][^"]*|\/)"/g, (whole, start, link) =>
        link.startsWith(root) ? `${start}${new URL(address).pathname}${link.slice(root.length)}"` : whole,
      );
    } else if (file.endsWith('index.html')) {
      const own = address + file.slice(0, -'index.html'.length);
      const page = embeds.find((each) => address + each.address.slice(1) === own);
      const listed = !/<meta name="robots" content="noindex"/.test(now);
      if ((listed || page) && !canonical.test(now)) now = addressed(now, own, address, page);
      if (listed) pages.push({ own, day: lastChanged(now) });
    }
    if (now !== text) writeFileSync(path.join(folder, file), now);
  }
  for (const page of embeds) {
    const answer = oEmbedOf(page, address);
    writeFileSync(path.join(folder, page.address, 'oembed.json'), JSON.stringify(answer));
    writeFileSync(path.join(folder, page.address, 'oembed.xml'), oEmbedXml(answer));
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
