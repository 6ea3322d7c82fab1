import { h5pFields } from '../../wording/export/subject.ts';
import { element, escaped } from '../xml.ts';
import { frame } from './html.ts';
import type { Subject } from './subject.ts';

/** How a frame is written where plain HTML is not the language of the page. */
type Paste = (subject: Subject) => string;

const indented = (text: string, by: string): string => text.replaceAll(/^(?=.)/gm, by);
const html = (subject: Subject): string => frame(subject).trimEnd();

/** The address of the bare view that scales into the frame which it is given, as a slide wants it. */
function slideAddress({ embed }: Subject): string {
  const address = new URL(embed);
  address.searchParams.set('layout', 'wide');
  address.searchParams.set('fit', '1');
  return address.href;
}

/** reStructuredText, as Sphinx reads it. */
export const rst: Paste = (subject) => `.. raw:: html\n\n${indented(html(subject), '   ')}\n`;

/** MyST Markdown, as Sphinx reads it with MyST-Parser. */
export const myst: Paste = (subject) => `\`\`\`{raw} html\n${html(subject)}\n\`\`\`\n`;

/** A passthrough block of AsciiDoc. */
export const passthrough: Paste = (subject) => `++++\n${html(subject)}\n++++\n`;

/** A slide of Reveal.js whose whole ground is the view, which the presenter can use. */
export const revealSlide: Paste = (subject) =>
  `<section data-background-iframe="${escaped(slideAddress(subject))}" data-background-interactive="" data-preload="" aria-label="${escaped(subject.title)}"></section>\n`;

/** A slide of Slidev that is the view. */
export const slidevSlide: Paste = (subject) => `---\nlayout: iframe\nurl: ${JSON.stringify(slideAddress(subject))}\n---\n`;

/** The fields of H5P’s Iframe Embedder: a view that is scaled into its frame, which keeps this shape in a column of any width. */
export const h5p: Paste = (subject) => h5pFields(slideAddress(subject));

/** A slide of Marp with the title at the left and the picture beside it, because Marp shows frames only where its reader allowed HTML. Nothing for a state without a picture. */
export const marpSlide = ({ svg, page, title, alt }: Subject): string | undefined =>
  svg && `---\n\n**[${title}](${page})**\n\n![bg right:72% contain ${alt}](${svg})\n`;

/** A frame that Starlight leaves as high as it is: its styles give any other frame among Markdown the height of `auto`. */
export const starlight: Paste = (subject) => `<div class="not-content">\n${html(subject)}\n</div>\n`;

/** A node of the Atlassian Document Format, for the REST API of Confluence Cloud: a card that shows the page in a frame where Confluence can. */
export const atlassianDocument: Paste = ({ embed }) =>
  `${JSON.stringify({ version: 1, type: 'doc', content: [{ type: 'embedCard', attrs: { url: embed, layout: 'wide' } }] }, undefined, 2)}\n`;

/** The picture in Markdown, light or dark as the reader’s system is, and as a link to its page. Nothing for a state without a picture. */
export function picture({ svg, page, alt }: Subject): string | undefined {
  if (!svg) return undefined;
  const dark = svg.replace(/(?:\.dark)?\.svg$/, '.dark.svg');
  const source = element('source', { media: '(prefers-color-scheme: dark)', srcset: dark });
  return `${element('a', { href: page }, element('picture', {}, source, element('img', { src: svg, alt, width: 760 })))}\n`;
}
