import { arrowHead } from '../diagram/glyph.ts';
import { tagFrom } from '../diagram/tag.ts';
import { verdicts, type Verdict } from '../model/verdict.ts';
import { keyTexts } from '../wording/key.ts';
import { verdictMeanings } from '../wording/verdict.ts';
import { fitted } from './label.ts';
import { drawTag, penOf } from './verdict-style.ts';
import type { Palette } from './palette.ts';
import { textWidth } from './text-width.ts';
import { element } from './xml.ts';

const [sampleWidth, gap, apart, rowHeight] = [36, 8, 26, 30];

/** What the legend has to explain, and the colours that it has for that. */
interface Drawn {
  readonly verdicts: ReadonlySet<Verdict>;
  readonly hasTunnel?: boolean;
  readonly palette: Palette;
}

function verdictEntry(verdict: Verdict, palette: Palette) {
  const tag = tagFrom(verdict, [sampleWidth + gap, 0]);
  const meaning = verdictMeanings[verdict];
  const x = sampleWidth + gap + tag.width + gap;
  return {
    width: x + textWidth(meaning, 13),
    markup: [
      element('path', { d: `M2 0H${sampleWidth - 2}`, ...penOf(verdict, 'line', palette) }),
      drawTag(tag, verdict, palette),
      fitted(meaning, { x, y: 4.5, size: 13, fill: palette('ink2') }),
    ].join(''),
  };
}

function tunnelEntry(palette: Palette) {
  const text = keyTexts.tunnel;
  const colour = palette('ink2');
  return {
    width: sampleWidth + gap + textWidth(text, 13),
    markup: [
      element('path', { d: `M6 -5H${sampleWidth - 6}M6 5H${sampleWidth - 6}`, stroke: colour, 'stroke-width': 2.5 }),
      element('path', { d: `M1 0H${sampleWidth - 1}`, stroke: colour }),
      fitted(text, { x: sampleWidth + gap, y: 4.5, size: 13, fill: colour }),
    ].join(''),
  };
}

function diallingEntry(palette: Palette) {
  const text = keyTexts.dials;
  const colour = palette('ink2');
  return {
    width: 56 + textWidth(text, 13),
    markup: [
      element('path', { d: 'M6 0H38', stroke: colour, 'stroke-width': 2.5 }),
      element('circle', { cx: 6, cy: 0, r: 3.75, fill: palette('surface'), stroke: colour, 'stroke-width': 2 }),
      element('path', { d: arrowHead, fill: colour, transform: 'translate(46 0)' }),
      fitted(text, { x: 56, y: 4.5, size: 13, fill: colour }),
    ].join(''),
  };
}

/** What is drawn, as a legend that wraps at a width: always the three verdicts of the site, and any other that occurs, and a tunnel, if there is one. */
export function drawLegend(
  { verdicts: occurring, hasTunnel, palette }: Drawn,
  width: number,
): { readonly height: number; readonly markup: string } {
  const shown = verdicts.filter((verdict) => ['authenticated', 'encrypted', 'unsafe'].includes(verdict) || occurring.has(verdict));
  const entries = [
    ...shown.map((verdict) => verdictEntry(verdict, palette)),
    ...(hasTunnel ? [tunnelEntry(palette)] : []),
    diallingEntry(palette),
  ];
  let [x, row] = [0, 0];
  const placed = entries.map(({ width: entryWidth, markup }) => {
    if (x > 0 && x + entryWidth > width) [x, row] = [0, row + 1];
    const at = element('g', { transform: `translate(${x} ${row * rowHeight + rowHeight / 2})`, 'data-legend': '' }, markup);
    x += entryWidth + apart;
    return at;
  });
  return { height: (row + 1) * rowHeight, markup: element('g', { fill: 'none' }, ...placed) };
}
