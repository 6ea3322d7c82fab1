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
 * What lets each frame of a page be light or dark as the page is: it reads the ground that the frame stands on, in whatever notation a style gives
 * it, when a view speaks, when a class or an attribute of the page changes, and again when a change of colour may have ended.
 */
export const themeScript = `<script>
window.hubSpokeThemes ??= (() => {
  const views = new Set();
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const isDark = (part) => {
    for (; part; part = part.parentElement) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = getComputedStyle(part).backgroundColor;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      if (alpha > 127) return 2 * red + 5 * green + blue < 1024;
    }
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  };
  const tell = () => {
    for (const frame of document.querySelectorAll('iframe'))
      if (views.has(frame.contentWindow))
        frame.contentWindow.postMessage(
          { source: 'hub-spoke', v: 1, type: 'setState', state: { theme: isDark(frame) ? 'dark' : 'light' } }, '*');
  };
  addEventListener('message', ({ source, data }) => {
    if (data?.source !== 'hub-spoke' || (data.type !== 'ready' && views.has(source))) return;
    views.add(source);
    tell();
  });
  const watch = new MutationObserver(() => { tell(); setTimeout(tell, 600); });
  for (const part of [document.documentElement, document.body]) watch.observe(part, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
  return true;
})();
</script>
`;

/** A frame that grows, and is light or dark as the page around it is. */
export const followingFrame = (subject: Subject): string => growingFrame(subject) + themeScript;

/**
 * A frame that grows, in MDX whose pages run as React: MDX takes the braces of a script for its own, so what the script does stands in a property of
 * the frame.
 */
export const mdxFrame = (subject: Subject): string =>
  frame(subject)
    .replace('frameborder', 'frameBorder')
    .replace(
      '></iframe>',
      ` ref={(frame) => {
  if (!frame || frame.hubSpoke) return;
  frame.hubSpoke = true;
  addEventListener('message', ({ source, data }) => {
    if (source === frame.contentWindow && data?.source === 'hub-spoke' && data.type === 'resize') frame.style.height = data.height + 'px';
  });
}}></iframe>`,
    );

/**
 * The element, with its script from the same site. Until the script runs, and where it may not, there is the picture. The element knows modes
 * and paths, no combinations.
 */
export function elementSnippet(subject: Subject, { mode, path }: ExportState): string | undefined {
  if (!mode || !subject.script) return undefined;
  return `<script defer src="${escaped(subject.script)}"></script>\n${element('hub-spoke', { mode, path }, image(subject)?.trim() ?? '')}\n`;
}
