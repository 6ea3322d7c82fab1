import { kubernetesRead } from '../model/setting/minor.ts';
import type { Verdict } from '../model/verdict.ts';
import { fitted } from './label.ts';
import { drawLegend } from './legend.ts';
import type { Palette, Theme } from './palette.ts';
import { inLines, textWidth } from './text-width.ts';
import { element, escaped } from './xml.ts';

/** A drawing with what has to be said about it, before it is set on a sheet. Sizes are in units of the drawing. */
export interface Picture {
  readonly theme: Theme;
  readonly palette: Palette;
  readonly title: string;
  readonly summary: string;
  /** Every link in words, for readers who do not see the drawing. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly markup: string;
  readonly definitions: string;
  /** The verdicts that occur, for the legend. */
  readonly verdicts: ReadonlySet<Verdict>;
  /** Whether a tunnel is drawn, for the legend. */
  readonly hasTunnel: boolean;
  /** Where the picture comes from, for its metadata: plain JSON. */
  readonly source: Readonly<Record<string, unknown>>;
}

const families = "'Segoe UI', -apple-system, 'Helvetica Neue', 'IBM Plex Sans', 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** The sheet of a picture: opaque, with title, description and source, in no need of a style, a script or another file. */
export function sheet(
  { title, summary, description, source, definitions, theme, palette }: Picture,
  width: number,
  height: number,
  ...content: readonly string[]
): string {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'font-family': families,
      'data-theme': theme,
    },
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(`${summary} ${description}`)),
    element('metadata', {}, escaped(JSON.stringify(source))),
    element('defs', {}, definitions),
    element('rect', { width, height, fill: palette('paper') }),
    ...content,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

const margin = 20;
/** The longest entry of the legend with its margins. */
const leastWidth = 560;
/** What stands at the foot of every picture. */
export const footOf = (): string => `Hub & Spoke · facts read from Kubernetes ${kubernetesRead}`;

/** A picture as a file of its own: title and summary above the drawing, legend and version below. */
export function svgFile(picture: Picture): string {
  const { palette, title, summary, markup } = picture;
  const width = Math.max(picture.width, leastWidth);
  const room = width - 2 * margin;
  const titleSize = textWidth(title, 22, true) <= room ? 22 : 17;
  const titles = inLines(title, titleSize, room * 0.94);
  const lines = inLines(summary, 15, room);
  const titleBottom = 16 + titles.length * (titleSize + 6);
  const top = titleBottom + lines.length * 21 + 14;
  const legend = drawLegend(picture, room);
  const legendTop = top + picture.height + 12;
  const height = legendTop + legend.height + 34;
  const ink = palette('ink');
  return sheet(
    picture,
    width,
    height,
    ...titles.map((line, i) =>
      fitted(line, { x: margin, y: 16 + titleSize + i * (titleSize + 6), size: titleSize, weight: 700, fill: ink }),
    ),
    ...lines.map((line, i) => fitted(line, { x: margin, y: titleBottom + 17 + i * 21, size: 15, fill: palette('ink2') })),
    element(
      'svg',
      {
        x: (width - picture.width) / 2,
        y: top,
        width: picture.width,
        height: picture.height,
        viewBox: `0 0 ${picture.width} ${picture.height}`,
      },
      markup,
    ),
    element('g', { transform: `translate(${margin} ${legendTop})` }, legend.markup),
    fitted(footOf(), { x: margin, y: height - 14, size: 13, fill: palette('ink2') }),
  );
}
