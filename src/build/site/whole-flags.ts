import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { flagStart } from '../../wording/flag.ts';

/** What a page consists of: elements whose text is no text of the page or can hold no other element, tags, and text. */
const pieces = /<(script|style|title|textarea|select)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

/**
 * Keeps the dashes of a flag with the first word of its name. A browser may end a line after any hyphen, so in a narrow column it ends one
 * after the two that a flag begins with. Words inside of a drawing never wrap.
 */
export function keepFlagsWhole(html: string): string {
  let drawings = 0;
  return html.replace(pieces, (piece) => {
    if (piece.startsWith('<svg')) drawings += 1;
    if (piece.startsWith('</svg')) drawings -= 1;
    return piece.startsWith('<') || drawings > 0 ? piece : piece.replace(flagStart, '<span class="flag">$&</span>');
  });
}

/** After the build no flag of a page is torn after its dashes. */
export function wholeFlags(): AstroIntegration {
  return {
    name: 'hub-and-spoke:whole-flags',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
        await Promise.all(
          files.map(async (file) => {
            const html = await readFile(path.join(root, file), 'utf8');
            const kept = keepFlagsWhole(html);
            if (kept !== html) await writeFile(path.join(root, file), kept);
          }),
        );
      },
    },
  };
}
