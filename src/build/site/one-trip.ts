import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterBuild } from './built-files.ts';

/** The pages whose first paint waits for no file. Each kind of them has a stylesheet of its own, and so a hash in every policy. */
const inOneTrip = /^(?:index|(?:can-i|paths|symptoms)\/[^/]+\/index)\.html$/;
const sheetLink = /<link rel="stylesheet" href="([^"]+)">/;
const startScript = /<script src="([^"]*\/start\.[^"]+)"><\/script>/;

/** What stands in a page: its style, and its script. Data is neither. */
const inline = /<(style|script)(?: data-sheet="[^"]*")?>([^]*?)<\/\1>/g;

/** What a policy has to name so that a browser takes the style and the script that stand in this page. */
export const hashesIn = (html: string): readonly string[] =>
  [...html.matchAll(inline)].map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** A text with these hashes in each policy that it has. `default-src` holds for styles and scripts, as no policy of ours has a list for either. */
export const withHashes = (text: string, hashes: Iterable<string>): string =>
  text.replaceAll("default-src 'self'", ["default-src 'self'", ...hashes].join(' '));

/**
 * A page with its style and the script of its head in it, `read` from the files that it names. A reader without scripts has the style from its file, and where
 * a policy refuses what stands in the page, the script of the page fetches it from there (`refused.ts`). The script is fetched for the next page, which may need its file.
 */
export async function withItsFiles(html: string, read: (link: string) => Promise<string>): Promise<string> {
  const [[link = '', sheet = ''] = [], [script = '', start = ''] = []] = [sheetLink.exec(html), startScript.exec(html)].map(
    (found) => found ?? [],
  );
  if (!sheet || !start) throw new Error('a page has no stylesheet, or no script in its head');
  // What the style loads lies beside it.
  const css = (await read(sheet)).replace(/url\((?:\.\/|\.\.\/_astro\/)?(?=[\w.-]+\.woff2)/g, `url(${path.posix.dirname(sheet)}/`);
  const code = await read(start);
  return html
    .replace(link, () => `<style data-sheet="${sheet}">${css}</style><noscript>${link}</noscript>`)
    .replace(script, () => `<script>${code}</script><link rel="prefetch" href="${start}">`);
}

/** After the build these pages have in them what their first paint needs, and the policies that a host is to send have its hashes. */
export const oneTrip = () =>
  afterBuild('one-trip', async (root) => {
    const read = (file: string): Promise<string> => readFile(path.join(root, file), 'utf8');
    const hashes = new Set<string>();
    for (const file of (await readdir(root, { recursive: true })).filter((each) => inOneTrip.test(each)).sort()) {
      const page = await withItsFiles(await read(file), (link) => read(path.join(path.dirname(file), link)));
      await writeFile(path.join(root, file), page);
      for (const hash of hashesIn(page)) hashes.add(hash);
    }
    for (const file of ['_headers', ...(await readdir(path.join(root, 'host'))).map((name) => `host/${name}`)])
      await writeFile(path.join(root, file), withHashes(await read(file), hashes));
  });
