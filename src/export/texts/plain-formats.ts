import { plainFormatWords } from '../../wording/export/plain-format.ts';
import { asciidoc } from './asciidoc.ts';
import { confluence } from './confluence.ts';
import { dokuwiki } from './dokuwiki.ts';
import { followingFrame, frame, growingFrame, image, link, mdxFrame } from './html.ts';
import { markdown } from './markdown.ts';
import { mediawiki } from './mediawiki.ts';
import type { Format } from './format.ts';

/** A link, a picture and the frames. */
export const linkFormats: readonly Format<unknown>[] = [
  { id: 'link', ...plainFormatWords.link, ending: 'txt', textOf: link },
  { id: 'image', ...plainFormatWords.image, ending: 'html', textOf: image },
  { id: 'iframe', ...plainFormatWords.iframe, ending: 'html', textOf: frame },
  { id: 'iframe-grows', ...plainFormatWords['iframe-grows'], ending: 'html', textOf: growingFrame },
  { id: 'iframe-follows', ...plainFormatWords['iframe-follows'], ending: 'html', textOf: followingFrame },
  { id: 'iframe-mdx', ...plainFormatWords['iframe-mdx'], ending: 'mdx', textOf: mdxFrame },
];
export const markdownFormat: Format<unknown> = { id: 'markdown', ...plainFormatWords.markdown, ending: 'md', textOf: markdown };
/** The table as wikis and other notations of text have it. */
export const wikiFormats: readonly Format<unknown>[] = [
  { id: 'mediawiki', ...plainFormatWords.mediawiki, ending: 'wiki', textOf: mediawiki },
  { id: 'confluence', ...plainFormatWords.confluence, ending: 'xml', textOf: confluence },
  { id: 'asciidoc', ...plainFormatWords.asciidoc, ending: 'adoc', textOf: asciidoc },
  { id: 'dokuwiki', ...plainFormatWords.dokuwiki, ending: 'txt', textOf: dokuwiki },
];

/** What every page offers, in the order of the dialog. */
export const plainFormats: readonly Format<unknown>[] = [...linkFormats, markdownFormat, ...wikiFormats];
