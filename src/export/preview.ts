import { fitted } from './label.ts';
import { drawLegend } from './legend.ts';
import { footOf, sheet, type Picture } from './picture.ts';
import { inLines, textWidth } from './text-width.ts';
import { element } from './xml.ts';

/** The size that link previews want (Open Graph): 1200 by 630. */
export const previewSize = { width: 1200, height: 630 } as const;
const margin = 40;
const lineHeight = 30;

/** The largest type in which a text takes no more lines than there is room for. */
function setInLines(text: string, room: number, most: number): { readonly lines: readonly string[]; readonly lineSize: number } {
  for (const lineSize of [22, 20, 18, 16, 14, 12]) {
    const lines = inLines(text, lineSize, room);
    if (lines.length <= most) return { lines, lineSize };
  }
  throw new Error(`too long for a card: ${text}`);
}

/** Words beside a drawing that is rather square, above one that is rather long. */
function compose({ title, summary, width, height }: Picture) {
  if (width / height < 2.2) {
    const [room, titleSize] = [270, 36];
    const titles = inLines(title, titleSize * 1.06, room);
    return { titles, titleSize, ...setInLines(summary, room, 13 - titles.length), top: 24, left: margin + room + 20 };
  }
  const room = previewSize.width - 2 * margin;
  const titleSize = Math.min(42, Math.floor((42 * room) / textWidth(title, 42, true)));
  const words = setInLines(summary, room, 4);
  return { titles: [title], titleSize, ...words, top: 52 + titleSize + words.lines.length * lineHeight, left: 0 };
}

/** A picture as a card for link previews: large words, the drawing as large as it fits, the legend under it. */
export function previewCard(picture: Picture): string {
  const { palette } = picture;
  const { width, height } = previewSize;
  const { titles, titleSize, lines, lineSize, top, left } = compose(picture);
  const legend = drawLegend(picture, (width - 2 * margin) / 1.1);
  const bottom = height - legend.height * 1.1 - 54;
  const scale = Math.min((width - left) / picture.width, (bottom - top) / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  const underTitle = 30 + titles.length * titleSize * 1.15;
  return sheet(
    picture,
    width,
    height,
    ...titles.map((line, i) =>
      fitted(line, { x: margin, y: 30 + titleSize * (0.86 + i * 1.15), size: titleSize, weight: 700, fill: palette('ink') }),
    ),
    ...lines.map((line, i) => fitted(line, { x: margin, y: underTitle + 24 + i * lineHeight, size: lineSize, fill: palette('ink2') })),
    element(
      'svg',
      {
        x: left + (width - left - w) / 2,
        y: top + (bottom - top - h) / 2,
        width: w,
        height: h,
        viewBox: `0 0 ${picture.width} ${picture.height}`,
      },
      picture.markup,
    ),
    element('g', { transform: `translate(${margin} ${bottom + 10}) scale(1.1)` }, legend.markup),
    fitted(footOf(), { x: margin, y: height - 18, size: 16, fill: palette('ink2') }),
  );
}
