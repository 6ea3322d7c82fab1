import { kubernetesRead } from '../model/setting/minor.ts';
import type { Verdict } from '../model/verdict.ts';
import { footOfPicture } from '../wording/export/subject.ts';
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
  readonly hasTunnel?: boolean;
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
    element('metadata', {}, escaped(JSON.stringify({ generator: 'Hub & Spoke', format: 1, kubernetes: kubernetesRead, ...source }))),
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
export const footOf = (): string => footOfPicture(kubernetesRead);

/** The room that a picture takes at least, so that several of them can follow each other in one place. */
interface SheetRoom {
  readonly width: number;
  readonly height: number;
  /** Lines of the summary. */
  readonly lines: number;
}

/** How a picture is laid out on its sheet. */
function layOut(picture: Picture, least: SheetRoom) {
  const width = Math.max(picture.width, leastWidth, least.width);
  const room = width - 2 * margin;
  const titleSize = textWidth(picture.title, 22, true) <= room ? 22 : 17;
  const titles = inLines(picture.title, titleSize, room * 0.94);
  const lines = inLines(picture.summary, 15, room);
  const titleBottom = 16 + titles.length * (titleSize + 6);
  const top = titleBottom + Math.max(lines.length, least.lines) * 21 + 14;
  const legend = drawLegend(picture, room);
  const legendTop = top + picture.height + 12;
  const height = Math.max(legendTop + legend.height + 34, least.height);
  return { width, titleSize, titles, lines, titleBottom, top, legend, legendTop, height };
}

const noRoom: SheetRoom = { width: 0, height: 0, lines: 0 };

/** The room that all of these pictures have in common. */
export function roomOf(pictures: readonly Picture[]): SheetRoom {
  const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);
  const width = most(pictures.map((each) => layOut(each, noRoom).width));
  const lines = most(pictures.map((each) => layOut(each, { ...noRoom, width }).lines.length));
  return { width, lines, height: most(pictures.map((each) => layOut(each, { width, lines, height: 0 }).height)) };
}

/** A picture as a file of its own: title and summary above the drawing, legend and version below. */
export function svgFile(picture: Picture, least = noRoom): string {
  const { width, titleSize, titles, lines, titleBottom, top, legend, legendTop, height } = layOut(picture, least);
  const { palette, markup } = picture;
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
