import type { Caption, View } from './scene.ts';

/** The sizes of type in a drawing, in its units: of plain words, of names, of zones, and of the hub. `src/features/figure/drawing.css` has the same. */
type TypeSizes = Readonly<Record<'plain' | 'name' | 'zone' | 'hub', number>>;

const wide: TypeSizes = { plain: 15, name: 15.5, zone: 16, hub: 20 };
const narrow: TypeSizes = { plain: 13, name: 13.5, zone: 14.5, hub: 19 };
const focused: TypeSizes = { plain: 13, name: 14, zone: 15, hub: 18 };

/** The size of a line of text in a drawing. */
export function typeSize(kind: Caption['kind'], { layout, focus }: Pick<View, 'layout' | 'focus'>): number {
  const sizes = focus ? focused : { wide, narrow }[layout];
  if (kind === 'hub') return sizes.hub;
  if (kind === 'zone') return sizes.zone;
  return kind === 'title' || kind === 'name' ? sizes.name : sizes.plain;
}
