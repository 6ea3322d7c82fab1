import { element, escaped } from '../xml.ts';
import type { ExportState } from '../export-state.ts';
import type { Subject } from './subject.ts';

/** The address alone. */
export const link = ({ page }: Subject): string => page;

/** The picture that leads to its page. The width is an attribute: hosts that clean markup up keep it. */
export const image = ({ page, image: source, alt }: Subject): string | undefined =>
  source && `${element('a', { href: page }, element('img', { src: source, width: 600, alt }))}\n`;

/** A frame with the bare view, with the attributes that hosts keep. A `style` attribute would not compile in MDX, and many hosts strip it. */
export const frame = ({ embed, title, height }: Subject): string =>
  `<iframe src="${escaped(embed)}" width="100%" height="${height}" title="${escaped(title)}" loading="lazy" allow="fullscreen" frameborder="0"></iframe>
`;

/**
 * What lets each frame of a page follow the height of its view. It finds the frames when one of them speaks, so it also serves those that come
 * later; it does its work once, however often it is pasted; and it sets a property, which no content security policy forbids.
 */
export const growScript = `<script>
window.hubSpokeFrames ??= !addEventListener('message', ({ source, data }) => {
  if (data?.source !== 'hub-spoke' || data.type !== 'resize') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = data.height + 'px';
});
</script>
`;

/** A frame that grows. */
export const growingFrame = (subject: Subject): string => frame(subject) + growScript;

/**
 * The element, with its script from the same site. Until the script runs, and where it may not, there is the picture. The element knows modes
 * and paths, no combinations.
 */
export function elementSnippet(subject: Subject, { mode, path }: ExportState): string | undefined {
  if (!mode || !subject.script) return undefined;
  return `<script defer src="${escaped(subject.script)}"></script>\n${element('hub-spoke', { mode, path }, image(subject)?.trim() ?? '')}\n`;
}
