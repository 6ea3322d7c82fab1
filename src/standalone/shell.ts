import { eyeWidth, glyphs, hatch } from '../diagram/glyph.ts';
import type { Mode } from '../model/setting/mode.ts';
import { elementModes, elementTitle, keyTexts } from '../wording/key.ts';
import { verdictMeanings, verdictWords } from '../wording/verdict.ts';
import { modeNames } from '../wording/names.ts';
import { h, svg } from '../markup/h.ts';
import styles from './standalone.css';

/** What stays in the shadow tree; drawings and words come and go in it. */
export type Shell = ReturnType<typeof shell>;

const glyph = (name: keyof typeof glyphs): readonly SVGElement[] =>
  glyphs[name].map(({ d, pen, dash }) =>
    svg('path', {
      d,
      ...(pen ? { fill: 'none', stroke: 'currentColor', 'stroke-width': pen, 'stroke-linecap': 'round' } : { fill: 'currentColor' }),
      ...(dash ? { 'stroke-dasharray': dash } : {}),
    }),
  );

/** What the drawing refers to by id; ids in a shadow tree are its own. */
function definitions(): readonly SVGElement[] {
  const { gap, pen } = hatch;
  const line = svg('path', { class: 'hatching', d: `M${gap / 2} 0V${gap}`, 'stroke-width': pen });
  const units = { width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  return [
    svg('pattern', { id: 'hs-hatch', ...units }, line),
    svg('symbol', { id: 'hs-eye', viewBox: `0 0 ${eyeWidth} 16` }, ...glyph('eye')),
  ];
}

const key = (): HTMLElement =>
  h(
    'ul',
    { part: 'key', role: 'list' },
    ...(['authenticated', 'encrypted', 'unsafe', 'unknown'] as const).map((verdict) =>
      h(
        'li',
        { 'data-look': verdict },
        svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...glyph(verdict)),
        h('b', {}, verdictWords[verdict]),
        ` ${verdictMeanings[verdict]}`,
      ),
    ),
    h('li', {}, keyTexts.tunnel),
  );

/** What a page says of light and dark holds in the element too, also when a switch of the page changes it. */
const following = ':host(:not([theme=light],[theme=dark])){color-scheme:inherit}';
const made = (view: Window & typeof globalThis, text: string): CSSStyleSheet => {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
/** The sheets for every element of a document, since a document takes only those that were made in it. */
const sheets = new WeakMap<Document, readonly CSSStyleSheet[]>();
/** Gives a shadow root its styles. The sheets are constructed, which no `style-src` refuses. */
export function dress(root: ShadowRoot, owner: Document, view: Window & typeof globalThis): void {
  const both = sheets.get(owner) ?? [made(view, styles), made(view, following)];
  sheets.set(owner, both);
  // Without a style of its own the element has the scheme of the page: `normal` if the page says nothing, and then it takes that of the system.
  root.adoptedStyleSheets = [];
  root.adoptedStyleSheets = both.slice(0, view.getComputedStyle(root.host).colorScheme === 'normal' ? 1 : 2);
}

let counted = 0;

/** Fills a shadow root, and returns what changes in it. */
export function shell(root: ShadowRoot, modes: readonly Mode[]) {
  const group = `mode-${(counted += 1)}`;
  const radios = modes.map(({ id }) => h('input', { type: 'radio', name: group, value: id }));
  const cells = modes.map(({ id }, i) => h('label', { part: 'mode' }, radios[i] ?? '', h('span', {}, modeNames[id])));
  const drawing = svg('svg', { part: 'diagram' }, svg('title', {}, elementTitle), svg('defs', {}, ...definitions()));
  const status = h('p', { part: 'status', role: 'status' });
  const notice = h('p', { part: 'notice', role: 'alert' });
  const figure = h(
    'div',
    { class: 'figure' },
    h('fieldset', { part: 'modes' }, h('legend', {}, elementModes), ...cells),
    notice,
    h('div', { class: 'room' }, drawing, h('div', {}, status, key())),
  );
  root.append(figure);
  return { figure, svg: drawing, status, notice, radios };
}
