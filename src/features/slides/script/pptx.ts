import PptxGenJS from 'pptxgenjs';
import { slideLanguage } from '../../../wording/language.ts';
import { slideAspect } from '../../../export/slides/slide-drawing.ts';
import { sequenceShapes, type SlideShape } from '../../../export/slides/slide-shapes.ts';
import { escaped } from '../../../export/xml.ts';
import type { WriteJourney } from './keys.ts';
import { picturedDeck, type PicturedDeck } from './pictures.ts';

/** A slide of 16:9 in inches, and what stands on it. */
const [slideWidth, slideHeight, margin] = [13.333, 7.5, 0.5];
const room = slideWidth - 2 * margin;
const picture = { x: margin, y: 1.6, w: room, h: room / slideAspect } as const;
/** Where the whole journey stands beside the title. */
const whole = { x: 6.2, y: 0.5, w: slideWidth - 6.7, h: 6.3 } as const;
const rowHeight = 0.38;
const footTop = slideHeight - 0.45;
const fontFace = 'Arial';

/** A PNG as an address that holds it. */
async function dataOf(png: Blob): Promise<string> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const parts = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * 8192, (i + 1) * 8192)),
  );
  return `data:image/png;base64,${btoa(parts.join(''))}`;
}

/** A picture as large as a box allows, in the middle of it. */
function within(box: typeof whole, { width, height }: PicturedDeck['whole']) {
  const scale = Math.min(box.w / width, box.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

/** An inch in points. */
const inch = 72;
/** A unit of a drawing at its own size in points. */
const unit = 0.75;

/** Puts shapes on a slide, which its reader can edit. */
function addShapes(slide: PptxGenJS.Slide, shapes: readonly SlideShape[]): void {
  const plain = (colour: string): string => colour.replace('#', '');
  for (const shape of shapes) {
    if (shape.kind === 'line') {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      slide.addShape('line', {
        ...{ x: Math.min(x1, x2), y: Math.min(y1, y2), w: Math.abs(x2 - x1), h: Math.abs(y2 - y1), flipH: x2 < x1 },
        objectName: shape.name,
        line: {
          ...{ color: plain(shape.colour), width: shape.width * unit, dashType: shape.dash },
          ...(shape.hasArrow ? { endArrowType: 'triangle' as const } : {}),
        },
      });
      continue;
    }
    const { x, y, w, h, name, isRound = false, fill, line, dash = 'solid', text = '', colour, size = 11, isBold = false } = shape;
    slide.addText(text, {
      ...{ x, y, w, h, fontFace, lang: slideLanguage, margin: 0, objectName: name, shape: isRound ? 'roundRect' : 'rect' },
      ...{ fontSize: Math.round(size * 10) / 10, bold: isBold, align: 'center' as const, valign: 'middle' as const },
      ...(isRound ? { rectRadius: 0.06 } : {}),
      ...(colour ? { color: plain(colour) } : {}),
      ...(fill ? { fill: { color: plain(fill) } } : {}),
      ...(line ? { line: { color: plain(line), width: 1, dashType: dash } } : {}),
    });
  }
}

/**
 * Writes a journey as slides: a title in its placeholder, the sequence as shapes that can be edited, and what the page says about the step as notes.
 * Among hub and spokes, which is a drawing of many curves, it is a picture with a text in its place.
 */
export const writeSlides: WriteJourney = async (journey) => {
  const deck = await picturedDeck(journey);
  const colour = (token: string): string => journey.palette(token).replace('#', '');
  const [ink, pale] = [colour('ink'), colour('ink2')];
  const deckTitle = `${deck.title}, ${deck.mode}`;
  const base = { fontFace, lang: slideLanguage, margin: 0 } as const;
  const link = deck.page.startsWith('http') ? { hyperlink: { url: deck.page } } : {};

  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: fontFace, bodyFontFace: fontFace };
  [pptx.title, pptx.subject, pptx.author] = [deckTitle, deck.summary, 'Hub & Spoke'];
  // The library escapes the other three, and writes this one as it is.
  pptx.company = escaped('Hub & Spoke');
  const titleAt = (name: string, box: { x: number; y: number; w: number; h: number }, fontSize: number, title: 'TITLE' | 'STEP') =>
    pptx.defineSlideMaster({
      title: name,
      background: { color: colour('paper') },
      margin: 0,
      objects: [
        {
          placeholder: {
            options: { ...base, name: title, type: 'title', ...box, fontSize, bold: true, color: ink, align: 'left', valign: 'middle' },
            text: '',
          },
        },
        { text: { text: deck.source, options: { ...base, x: margin, y: footTop, w: room - 1, h: 0.25, fontSize: 11, color: pale } } },
      ],
      slideNumber: { x: slideWidth - margin - 0.6, y: footTop, w: 0.6, h: 0.25, fontFace, fontSize: 11, color: pale, align: 'right' },
    });
  titleAt('FIRST', { x: margin, y: 1.2, w: 5.4, h: 1.1 }, 36, 'TITLE');
  titleAt('STEP', { x: margin, y: 0.35, w: room, h: 0.65 }, 28, 'STEP');

  const first = pptx.addSlide({ masterName: 'FIRST' });
  first.addText(deck.title, { placeholder: 'TITLE' });
  first.addText(deck.mode, { ...base, x: margin, y: 2.4, w: 5.4, h: 0.5, fontSize: 24, color: ink, valign: 'top' });
  first.addText(deck.summary, { ...base, x: margin, y: 3.1, w: 5.4, h: 2.2, fontSize: 16, color: pale, valign: 'top' });
  first.addText([{ text: deck.page, options: { ...link, color: ink } }], {
    ...base,
    ...{ x: margin, y: 5.6, w: 5.4, h: 0.9, fontSize: 12, color: ink, valign: 'bottom' },
  });
  const { steps, spokes } = journey.state;
  if (spokes) first.addImage({ data: await dataOf(deck.whole.png), ...within(whole, deck.whole), altText: deck.alt });
  else addShapes(first, sequenceShapes(steps, whole, journey.palette, inch));
  first.addNotes(`${deck.summary} ${deck.page}`);

  for (const { number, title, lead, alt, notes, png } of deck.slides) {
    const slide = pptx.addSlide({ masterName: 'STEP' });
    slide.addText(title, { placeholder: 'STEP' });
    slide.addText(lead, { ...base, x: margin, y: 1, w: room, h: 0.4, fontSize: 18, color: pale, valign: 'top' });
    if (spokes) slide.addImage({ data: await dataOf(png), ...picture, altText: alt });
    else addShapes(slide, sequenceShapes(steps, picture, journey.palette, inch, number));
    slide.addNotes(notes.join(' '));
  }

  const { verdicts } = deck;
  const last = pptx.addSlide({ masterName: 'STEP' });
  last.addText(verdicts.title, { placeholder: 'STEP' });
  const cell = (text: string, bold: boolean) => ({ text, options: { bold, lang: slideLanguage } });
  last.addTable(
    [verdicts.head.map((text) => cell(text, true)), ...verdicts.rows.map((row) => row.map((text, i) => cell(text, i === row.length - 1)))],
    {
      ...{ x: margin, y: 1.15, w: room, colW: [0.8, 4.5, 3.2, 1.7, room - 10.2], rowH: rowHeight, margin: [0, 0.06, 0, 0.06] },
      ...{ fontFace, fontSize: 14, color: ink, valign: 'middle', fill: { color: colour('surface') } },
      border: { type: 'solid', pt: 0.75, color: colour('rule2') },
    },
  );
  const tableEnd = 1.15 + rowHeight * (verdicts.rows.length + 1);
  last.addText(verdicts.notes.join(' '), {
    ...base,
    x: margin,
    y: tableEnd + 0.3,
    w: room,
    h: 1.1,
    fontSize: 14,
    color: pale,
    valign: 'top',
  });
  last.addNotes(verdicts.notes.join(' '));

  return (await pptx.write({ outputType: 'blob', compression: true })) as Blob;
};
