import type { Caption, CaptionKind } from './scene.ts';

/** A line of text at a point of its baseline, and what else there is to it. */
export const caption = (
  kind: CaptionKind,
  text: string,
  x: number,
  y: number,
  more: Omit<Caption, 'kind' | 'text' | 'x' | 'y'> = {},
): Caption => ({ kind, text, x, y, ...more });

/** Text that has its middle at its point. */
export const centred = { anchor: 'middle' } as const;
/** Text that ends at its point. */
export const ending = { anchor: 'end' } as const;
