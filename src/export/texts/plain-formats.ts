import { asciidoc } from './asciidoc.ts';
import { confluence } from './confluence.ts';
import { dokuwiki } from './dokuwiki.ts';
import { followingFrame, frame, growingFrame, image, link, mdxFrame } from './html.ts';
import { markdown } from './markdown.ts';
import { mediawiki } from './mediawiki.ts';
import type { Format } from './format.ts';

/** The formats that need nothing but the subject. */
export const plainFormats = {
  link: { id: 'link', name: 'Link', note: 'It works anywhere, says the whole state, and stays valid.', ending: 'txt', textOf: link },
  image: { id: 'image', name: 'Image', note: 'Where HTML may show an image of another host.', ending: 'html', textOf: image },
  frame: {
    id: 'iframe',
    name: 'iframe',
    note: 'Where raw HTML is allowed. Canvas keeps width and height; GitLab takes frames from its own list only.',
    ending: 'html',
    textOf: frame,
  },
  growingFrame: {
    id: 'iframe-grows',
    name: 'iframe that grows',
    note: 'Where a page may also contain a script: the frame follows the height of its content. MDX does not take this script, so use the text for MDX there.',
    ending: 'html',
    textOf: growingFrame,
  },
  followingFrame: {
    id: 'iframe-follows',
    name: 'iframe that grows and follows my theme',
    note: 'Where a page may also contain scripts: the frame follows the height of its content, and is light or dark as the ground of your page is.',
    ending: 'html',
    textOf: followingFrame,
  },
  mdxFrame: {
    id: 'iframe-mdx',
    name: 'iframe that grows, in MDX',
    note: 'For MDX whose pages run as React, as in Docusaurus. In Astro and Starlight put the frame alone into the page, and the script into a layout.',
    ending: 'mdx',
    textOf: mdxFrame,
  },
  markdown: { id: 'markdown', name: 'Markdown', note: 'Any Markdown that has tables.', ending: 'md', textOf: markdown },
  mediawiki: {
    id: 'mediawiki',
    name: 'MediaWiki',
    note: 'Paste it into the source editor. The picture is shown if external images are allowed, and is a link otherwise.',
    withoutPicture: 'Paste it into the source editor. It is a table: this state has no picture under an address of its own.',
    ending: 'wiki',
    textOf: mediawiki,
  },
  confluence: {
    id: 'confluence',
    name: 'Confluence',
    note: 'Storage format: the source editor, or the REST API.',
    ending: 'xml',
    textOf: confluence,
  },
  asciidoc: {
    id: 'asciidoc',
    name: 'AsciiDoc',
    note: 'Any AsciiDoc that may read an image by its address.',
    ending: 'adoc',
    textOf: asciidoc,
  },
  dokuwiki: {
    id: 'dokuwiki',
    name: 'DokuWiki',
    note: 'Paste it into the editor. The picture is shown if external images are allowed.',
    withoutPicture: 'Paste it into the editor. It is a table: this state has no picture under an address of its own.',
    ending: 'txt',
    textOf: dokuwiki,
  },
} as const satisfies Readonly<Record<string, Format<unknown>>>;

/** What is said about a format wherever it is offered. */
export const notes = {
  mermaid: 'In a mermaid code block, as on GitLab. Verdicts are labels and line styles.',
  plantuml: 'Where a PlantUML server is set up; on GitLab an administrator turns it on.',
} as const;
