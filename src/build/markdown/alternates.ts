import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rewriteFiles } from '../site/built-files.ts';
import { pageMarkdown } from './page-markdown.ts';

/** Where the head of a page says that its Markdown is. */
const alternate = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/;
/** What stands in a page for its Markdown only: the language of a block of code, and what the page itself says elsewhere. */
const forMarkdown = /<template data-markdown>[^]*?<\/template>| data-language="[^"]*"/g;

/** The Markdown of each page that names one, made of the page itself: after the build, and in the development server when it is asked for. */
export const markdownAlternates = (): AstroIntegration => ({
  name: 'hub-and-spoke:markdown-alternates',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const [, page] = /^(\/.+)\.md$/.exec(request.url ?? '') ?? [];
        if (!page) return next();
        void fetch(`http://${request.headers.host}${page}/`)
          .then((answer) => answer.text())
          .then((html) => {
            if (!alternate.test(html)) return next();
            response.setHeader('content-type', 'text/markdown; charset=utf-8').end(pageMarkdown(html));
          })
          .catch(next);
      });
    },
    'astro:build:done': ({ dir }) =>
      rewriteFiles(fileURLToPath(dir), /\.html$/, async (html) => {
        const to = alternate.exec(html)?.[1];
        if (to) await writeFile(path.join(fileURLToPath(dir), to), pageMarkdown(html));
        return html.replace(forMarkdown, '');
      }),
  },
});
