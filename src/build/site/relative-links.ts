import path from 'node:path';
import { afterBuild, rewriteFiles } from './built-files.ts';

/** A start tag with its attributes, quoted values whole, so that a `>` inside one does not end it. */
const startTag = /<[a-z][^\s/>]*(?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)+\s*\/?>/gi;
const attribute = /\s[^\s"'<>/=]+=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)/g;
const address =
  /^(\s(?:href|src|srcset|data-root|data-share|data-explore|data-draw|data-advice|data-matcher|data-places|data-captured|data-lifetimes|data-ends|data-search|data-index|data-texts|data-checker|data-check-follow-up|data-check-forms|data-check-view|data-check-words|data-slides|data-tool|data-pages|data-frames)=")\/(?!\/)/;

const upFrom = (depth: number): string => (depth === 0 ? './' : '../'.repeat(depth));

/** Rewrites the root-absolute links of one page, `depth` folders below the root. */
export function makeRelative(html: string, depth: number): string {
  const up = upFrom(depth);
  return html.replace(startTag, (tag) => tag.replace(attribute, (pair) => pair.replace(address, `$1${up}`)));
}

/** A fenced block of code, or the beginning of a link that is root-absolute. */
const fenceOrLink = /^ *(`{3,})[^`]*\n[^]*?^ *\1 *$|\]\(\/(?!\/)/gm;

/** The same for a text in Markdown, such as a Markdown alternate or `llms.txt`; what stands in a block of code stays. */
export const makeMarkdownRelative = (markdown: string, depth: number): string =>
  markdown.replace(fenceOrLink, (found: string, fence?: string) => (fence ? found : `](${upFrom(depth)}`));

/** The same for a stylesheet, which names files of the site in `url(…)`. */
export const makeCssRelative = (css: string, depth: number): string =>
  css.replace(/\burl\((['"]?)\/(?!\/)/g, (_, quote: string) => `url(${quote}${upFrom(depth)}`);

/** After the build every link is relative, so that one build runs under any sub-path and from a zip. */
export const relativeLinks = () =>
  afterBuild('relative-links', (folder) =>
    rewriteFiles(folder, /\.html$|\.md$|\.css$|^llms\.txt$/, (text, file) => {
      // A server sends 404.html for an address of any depth, so its links have to stay absolute.
      if (file === '404.html') return text;
      const rewrite = file.endsWith('.html') ? makeRelative : file.endsWith('.css') ? makeCssRelative : makeMarkdownRelative;
      return rewrite(text, file.split(path.sep).length - 1);
    }),
  );
