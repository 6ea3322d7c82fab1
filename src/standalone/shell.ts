import { glyphs, hatch } from '../diagram/glyph.ts';
import type { Mode } from '../model/setting/mode.ts';
import { verdictMeanings, verdictWords } from '../wording/verdict.ts';
import styles from './standalone.css';

/** What stays in the shadow tree; drawings and words come and go in it. */
export interface Shell {
  readonly figure: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly status: HTMLElement;
  readonly notice: HTMLElement;
  readonly radios: readonly HTMLInputElement[];
}

type Attributes = Readonly<Record<string, string | number>>;

/** Makes an element. No markup is ever parsed, so neither Trusted Types nor a strict policy has anything to refuse. */
function made<T extends Element>(element: T, attributes: Attributes, ...children: readonly (Node | string)[]): T {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}
const html = (name: string, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElement =>
  made(document.createElement(name), attributes, ...children);
const svg = (name: string, attributes: Attributes = {}, ...children: readonly Node[]): SVGElement =>
  made(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, ...children);

const glyph = (name: keyof typeof glyphs): readonly SVGElement[] =>
  glyphs[name].parts.map(({ d, pen, dash }) =>
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
    svg('symbol', { id: 'hs-eye', viewBox: `0 0 ${glyphs.eye.width} 16` }, ...glyph('eye')),
  ];
}

const key = (): HTMLElement =>
  html(
    'ul',
    { part: 'key', role: 'list' },
    ...(['authenticated', 'encrypted', 'unsafe'] as const).map((verdict) =>
      html(
        'li',
        { 'data-look': verdict },
        svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, ...glyph(verdict)),
        html('b', {}, verdictWords[verdict]),
        ` ${verdictMeanings[verdict]}`,
      ),
    ),
  );

let sheet: CSSStyleSheet | undefined;
/** One sheet for every element of a page. It is constructed, which no `style-src` refuses. */
function sheetOf(): CSSStyleSheet {
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(styles);
  return sheet;
}

let counted = 0;

/** Fills a shadow root, and returns what changes in it. */
export function shell(root: ShadowRoot, modes: readonly Mode[]): Shell {
  root.adoptedStyleSheets = [sheetOf()];
  const group = `mode-${(counted += 1)}`;
  const radios = modes.map(({ id }) => made(document.createElement('input'), { type: 'radio', name: group, value: id }));
  const cells = modes.map(({ name }, i) => html('label', { part: 'mode' }, radios[i] ?? '', html('span', {}, name)));
  const drawing = svg(
    'svg',
    { part: 'diagram' },
    made(svg('title'), {}, 'How the API server and the nodes reach each other'),
    svg('defs', {}, ...definitions()),
  ) as SVGSVGElement;
  const status = html('p', { part: 'status', role: 'status' });
  const notice = html('p', { part: 'notice', role: 'alert' });
  const figure = html(
    'div',
    { class: 'figure' },
    html('fieldset', { part: 'modes' }, html('legend', {}, 'Mode'), ...cells),
    notice,
    status,
    drawing,
    key(),
  );
  root.append(figure);
  return { figure, svg: drawing, status, notice, radios };
}
