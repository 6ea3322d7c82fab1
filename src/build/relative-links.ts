import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const attribute =
  /(<[a-z][^>]*?\s(?:href|src|srcset|data-root|data-share|data-explore|data-draw|data-search|data-index)=")\/(?!\/)([^"]*)"/gi;

/** Rewrites the root-absolute links of one page, `depth` folders below the root. */
export function makeRelative(html: string, depth: number): string {
  const up = depth === 0 ? './' : '../'.repeat(depth);
  let before = html;
  // An element may carry several such attributes: each pass rewrites the first that is left.
  for (;;) {
    const after = before.replace(attribute, (_, start: string, rest: string) => `${start}${up}${rest}"`);
    if (after === before) return after;
    before = after;
  }
}

/** After the build every link is relative, so that one build runs under any sub-path and from a zip (design §6). */
export function relativeLinks(): AstroIntegration {
  return {
    name: 'hub-and-spoke:relative-links',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
        await Promise.all(
          files.map(async (file) => {
            // A server sends 404.html for an address of any depth, so its links have to stay absolute.
            if (file === '404.html') return;
            const html = await readFile(path.join(root, file), 'utf8');
            await writeFile(path.join(root, file), makeRelative(html, file.split(path.sep).length - 1));
          }),
        );
      },
    },
  };
}
