import { type Verdict } from '../model/verdict.ts';
import { verdictWords } from '../wording/verdict.ts';
import { glyphs } from '../diagram/glyph.ts';
import type { Tag } from '../diagram/scene.ts';
import { mixed, type Palette } from './palette.ts';
import { element, type XmlAttributes } from './xml.ts';
import { fitted } from './label.ts';

/** The token of a verdict's colour, and of the inside of a tube that has it. */
const tokens: Readonly<Record<Verdict, readonly [line: string, inside: string]>> = {
  authenticated: ['verdict-authenticated', 'tube-authenticated'],
  encrypted: ['verdict-encrypted', 'tube-encrypted'],
  unsafe: ['verdict-unsafe', 'btw-ground'],
  unknown: ['verdict-unknown', 'btw-ground'],
  local: ['verdict-unknown', 'btw-ground'],
};
/** The colour of a verdict. */
export const colourOf = (verdict: Verdict, palette: Palette): string => palette(tokens[verdict][0]);
/** What fills a tube whose walls look like this. */
export const insideOf = (verdict: Verdict, palette: Palette): string => palette(tokens[verdict][1]);

type Pen = readonly [width: number, dash?: string];
const pens: Readonly<Record<'line' | 'strong' | 'thin' | 'wall', Readonly<Record<Verdict, Pen>>>> = {
  line: { authenticated: [1.4], encrypted: [2.8, '9 5'], unsafe: [4, '.01 7.6'], unknown: [2.6, '10 4 2 4'], local: [2.6] },
  strong: { authenticated: [3], encrypted: [4.5, '13 7'], unsafe: [5.6, '.01 10'], unknown: [4.5, '10 4 2 4'], local: [4.5] },
  thin: { authenticated: [0.9], encrypted: [1.25, '9 5'], unsafe: [2, '.01 7.6'], unknown: [1.25, '10 4 2 4'], local: [1.25] },
  wall: { authenticated: [4], encrypted: [4, '14 6'], unsafe: [4.5, '.01 8'], unknown: [4, '14 5 3 5'], local: [4] },
};

/** How the line of a verdict is drawn (doc/look.md). */
export function penOf(verdict: Verdict, kind: keyof typeof pens, palette: Palette): XmlAttributes {
  const [width, dash] = pens[kind][verdict];
  return {
    stroke: colourOf(verdict, palette),
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-linecap': verdict === 'unsafe' ? 'round' : undefined,
  };
}

const borders: Readonly<Record<Verdict, string | undefined>> = {
  authenticated: undefined,
  encrypted: '4 2.5',
  unsafe: undefined,
  unknown: '1.5 2.5',
  local: undefined,
};

function plateStyle(verdict: Verdict, palette: Palette): XmlAttributes {
  const colour = colourOf(verdict, palette);
  if (verdict === 'unsafe') return { fill: colour };
  const dash = borders[verdict];
  const pale = verdict === 'authenticated';
  return {
    fill: palette('surface'),
    stroke: pale ? mixed(colour, 0.35, palette('surface')) : colour,
    'stroke-width': pale ? 1 : 1.25,
    'stroke-dasharray': dash,
  };
}

/**
 * A tag: the plate, the glyph, and the word if there is one. `style` colours it; the glyph and the word say `tag.verdict`. A bare sign has a pen in the
 * colour of its ground (`under`), which breaks the line.
 */
export function drawTag(
  { verdict, form, at: [x, y], width, height, word, scale = 1 }: Tag,
  style: Verdict,
  palette: Palette,
  under = 'btw-ground',
): string {
  const bare = form === 'bare';
  const ink = style === 'unsafe' && !bare ? palette('on-verdict') : colourOf(style, palette);
  const sign = glyphs[verdict].flatMap(({ d, pen, dash }) => [
    ...(bare && !pen ? [element('path', { d, stroke: palette(under), 'stroke-width': 8, 'stroke-linejoin': 'round' })] : []),
    element('path', {
      d,
      ...(pen ? { stroke: ink, 'stroke-width': pen, 'stroke-linecap': 'round', 'stroke-dasharray': dash } : { fill: ink }),
    }),
  ]);
  if (bare) return element('g', { transform: `translate(${x} ${y - width / 2})scale(${width / 16})`, 'data-verdict': verdict }, ...sign);
  const [wide, high] = [width / scale, height / scale];
  return element(
    'g',
    { transform: `translate(${x} ${y})${scale === 1 ? '' : `scale(${scale.toFixed(3)})`}`, 'data-verdict': verdict },
    element('rect', { y: -high / 2, width: wide, height: high, rx: high / 2, ...plateStyle(style, palette) }),
    element('g', { transform: `translate(${word ? 6 : 4.5} -7)scale(.875)` }, ...sign),
    word ? fitted(verdictWords[verdict], { x: 22.5, y: 4.5, size: 13, weight: 600, fill: ink, length: word / scale }) : '',
  );
}
