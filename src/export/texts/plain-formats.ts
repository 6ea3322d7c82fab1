import { plainFormatWords } from '../../wording/export/plain-format.ts';
import { asciidoc } from './asciidoc.ts';
import { confluence } from './confluence.ts';
import { dokuwiki } from './dokuwiki.ts';
import { followingFrame, frame, growingFrame, image, link, mdxFrame } from './html.ts';
import { markdown } from './markdown.ts';
import { mediawiki } from './mediawiki.ts';
import type { Format } from './format.ts';

/** The formats that need nothing but the subject. */
export const plainFormats = {
  link: { id: 'link', ...plainFormatWords.link, ending: 'txt', textOf: link },
  image: { id: 'image', ...plainFormatWords.image, ending: 'html', textOf: image },
  frame: { id: 'iframe', ...plainFormatWords.iframe, ending: 'html', textOf: frame },
  growingFrame: { id: 'iframe-grows', ...plainFormatWords['iframe-grows'], ending: 'html', textOf: growingFrame },
  followingFrame: { id: 'iframe-follows', ...plainFormatWords['iframe-follows'], ending: 'html', textOf: followingFrame },
  mdxFrame: { id: 'iframe-mdx', ...plainFormatWords['iframe-mdx'], ending: 'mdx', textOf: mdxFrame },
  markdown: { id: 'markdown', ...plainFormatWords.markdown, ending: 'md', textOf: markdown },
  mediawiki: { id: 'mediawiki', ...plainFormatWords.mediawiki, ending: 'wiki', textOf: mediawiki },
  confluence: { id: 'confluence', ...plainFormatWords.confluence, ending: 'xml', textOf: confluence },
  asciidoc: { id: 'asciidoc', ...plainFormatWords.asciidoc, ending: 'adoc', textOf: asciidoc },
  dokuwiki: { id: 'dokuwiki', ...plainFormatWords.dokuwiki, ending: 'txt', textOf: dokuwiki },
} as const satisfies Readonly<Record<string, Format<unknown>>>;
