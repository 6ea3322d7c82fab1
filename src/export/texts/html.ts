import { element, escaped } from '../xml.ts';
import type { ExportState } from '../export-state.ts';
import type { Subject } from './subject.ts';

/** The address alone. */
export const link = ({ page }: Subject): string => page;

/** The picture that leads to its page. Width and height are attributes: hosts that clean markup up keep those. */
export const image = ({ page, png, alt }: Subject): string | undefined =>
  png && `${element('a', { href: page }, element('img', { src: png, width: 600, height: 315, alt }))}\n`;

/** A frame with the bare view, with the attributes that hosts keep. */
export const iframe = ({ embed, title }: Subject, { path }: ExportState): string =>
  `<iframe src="${escaped(embed)}" width="100%" height="${path ? 460 : 760}" title="${escaped(title)}" loading="lazy" allow="fullscreen" style="border:0"></iframe>\n`;

/** The element, with its script. Until the script runs, and where it may not, there is a link and, if the state has one, a picture. */
export function elementSnippet(subject: Subject, { query }: ExportState): string {
  const attributes = Object.fromEntries(new URLSearchParams(query));
  const fallback = image(subject)?.trim() ?? element('a', { href: subject.page }, escaped(subject.title));
  return `<script defer src="${escaped(subject.script)}"></script>\n${element('hub-spoke', attributes, fallback)}\n`;
}
