import { textWidth } from './text-width.ts';
import { element, escaped } from './xml.ts';

/** How a line of text is set. `length` is the width it is fitted to; without one it is that of our own font. */
interface Type {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: 400 | 600 | 700;
  readonly fill: string;
  readonly anchor?: 'middle' | 'end' | undefined;
  readonly length?: number | undefined;
  readonly upright?: boolean | undefined;
  /** A pen around the letters that keeps them clear of what is under them. */
  readonly halo?: string | undefined;
}

/**
 * One line of text, fitted so that it takes the same room in any font. A halo is a second text under it: `paint-order` is not known
 * to every program that shows SVG, and without it the pen would cover the letters.
 */
export function fitted(text: string, type: Type): string {
  const { x, y, size, weight = 400, fill, anchor, length, upright, halo } = type;
  const shared = {
    x,
    y,
    'font-size': size,
    'font-weight': weight === 400 ? undefined : weight,
    'text-anchor': anchor,
    textLength: length ?? textWidth(text, size, weight > 400),
    lengthAdjust: 'spacingAndGlyphs',
    transform: upright ? `rotate(-90 ${x} ${y})` : undefined,
  };
  const under = halo
    ? element(
        'text',
        { ...shared, fill: halo, stroke: halo, 'stroke-width': 4, 'stroke-linejoin': 'round', 'aria-hidden': 'true' },
        escaped(text),
      )
    : '';
  return under + element('text', { ...shared, fill }, escaped(text));
}
