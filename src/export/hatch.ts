import { hatch } from '../diagram/glyph.ts';
import type { Palette } from './palette.ts';
import { element } from './xml.ts';

/** The id of the hatch. Two drawings of one theme on a page share it; those of different themes do not. */
const hatchId = (palette: Palette): string => `hs-hatch-${palette('hatch').replace(/\W/g, '')}`;

/** The hatch over the untrusted network, as a definition. */
export function hatchPattern(palette: Palette): string {
  const { gap, pen } = hatch;
  return element(
    'pattern',
    { id: hatchId(palette), width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('path', { d: `M${gap / 2} 0V${gap}`, stroke: palette('hatch'), 'stroke-width': pen }),
  );
}

/** How to fill an area with the hatch. */
export const hatchFill = (palette: Palette): string => `url(#${hatchId(palette)})`;
