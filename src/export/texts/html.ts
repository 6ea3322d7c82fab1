import { element, escaped } from '../xml.ts';
import type { ExportState } from '../export-state.ts';
import type { Subject } from './subject.ts';

/** The address alone. */
export const link = ({ page }: Subject): string => page;

/** The picture that leads to its page. The width is an attribute: hosts that clean markup up keep it. */
export const image = ({ page, image: source, alt }: Subject): string | undefined =>
  source && `${element('a', { href: page }, element('img', { src: source, width: 600, alt }))}\n`;

/** A frame with the bare view, with the attributes that hosts keep. */
export const frameOf = ({ embed, title }: Subject, height: number): string =>
  `<iframe src="${escaped(embed)}" width="100%" height="${height}" title="${escaped(title)}" loading="lazy" allow="fullscreen"></iframe>
`;

/** The same for the diagram or one path of it. */
export const iframe = (subject: Subject, { path }: ExportState): string => frameOf(subject, path ? 460 : 760);

/**
 * The element, with its script from the same site. Until the script runs, and where it may not, there is the picture. The element knows modes
 * and paths, no combinations.
 */
export function elementSnippet(subject: Subject, { mode, path }: ExportState): string | undefined {
  if (!mode || !subject.script) return undefined;
  return `<script defer src="${escaped(subject.script)}"></script>\n${element('hub-spoke', { mode, path }, image(subject)?.trim() ?? '')}\n`;
}
