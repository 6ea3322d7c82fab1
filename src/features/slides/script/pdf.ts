import {
  beginText,
  endText,
  moveText,
  PDFDocument,
  rgb,
  setFillingRgbColor,
  setFontAndSize,
  showText,
  type PDFPage,
  type RGB,
} from '@cantoo/pdf-lib';
import { fontKey, PageFont, type PageFontData } from '../../pdf/script/page-font.ts';
import { inPageSigns } from '../../pdf/script/page-signs.ts';
import { Tags, type Tag, type TagName } from '../../pdf/script/tags.ts';
import { slideLanguage } from '../../../wording/language.ts';
import { slideAspect } from '../../../export/slides/slide-drawing.ts';
import type { WriteJourney } from './keys.ts';
import { picturedDeck } from './pictures.ts';
import { outOf } from '../../../wording/text/text.ts';
import { pageOfJourney } from '../../../wording/journey/script.ts';

/** Filled in by the build: the fonts that stand in the file. */
declare const PAGE_FONTS: { readonly regular: PageFontData; readonly bold: PageFontData };

/** A4 across, in points. */
const [pageWidth, pageHeight, margin] = [841.89, 595.28, 36];
const room = pageWidth - 2 * margin;
const columnGap = 24;
const lineHeight = 1.35;

/** A colour as PDF has it. */
function colourOf(hex: string): RGB {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return rgb(red, green, blue);
}

/** Text in lines that are no wider than `width`; a word that is wider, such as an address, is broken. */
function linesOf(text: string, font: PageFont, size: number, width: number): readonly string[] {
  const fits = (line: string): boolean => font.widthOf(line, size) <= width;
  const lines: string[] = [];
  for (const word of inPageSigns(text).split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && fits(longer)) {
      lines[lines.length - 1] = longer;
      continue;
    }
    let rest = word;
    while (!fits(rest)) {
      let end = rest.length - 1;
      while (end > 1 && !fits(rest.slice(0, end))) end -= 1;
      lines.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    lines.push(rest);
  }
  return lines;
}

interface Type {
  readonly font: PageFont;
  readonly size: number;
  readonly colour: RGB;
}
/** Where a text begins, at the top, and how wide it may be. */
type Box = Readonly<Record<'x' | 'top' | 'width', number>>;

/** Writes lines from the top, and returns where the next one would begin. */
function drawLines(page: PDFPage, lines: readonly string[], { font, size, colour }: Type, { x, top }: Box): number {
  const { red, green, blue } = colour;
  for (const [i, line] of lines.entries())
    page.pushOperators(
      beginText(),
      setFillingRgbColor(red, green, blue),
      setFontAndSize(fontKey(font.isBold), size),
      moveText(x, pageHeight - top - size - i * size * lineHeight),
      showText(font.encoded(line)),
      endText(),
    );
  return top + lines.length * size * lineHeight;
}
const drawText = (page: PDFPage, text: string, type: Type, box: Box): number =>
  drawLines(page, linesOf(text, type.font, type.size, box.width), type, box);

/** Paragraphs in two columns of the same height. */
function drawColumns(page: PDFPage, paragraphs: readonly string[], type: Type, top: number): void {
  const width = (room - columnGap) / 2;
  const lines = paragraphs.flatMap((text) => linesOf(text, type.font, type.size, width));
  const half = lines.length > 3 ? Math.ceil(lines.length / 2) : lines.length;
  drawLines(page, lines.slice(0, half), type, { x: margin, top, width });
  drawLines(page, lines.slice(half), type, { x: margin + width + columnGap, top, width });
}

/**
 * Writes a journey as pages: title, picture, and under it what the page of the site says about the step. The text is text, in fonts that stand in the
 * file, and the structure says what is a heading, a paragraph, a picture with its text and a table. The pictures are PNG: what the library draws from
 * an SVG has no dashes, which tell verdicts apart, no hatch, and a question mark in place of an arrow.
 */
export const writePages: WriteJourney = async (journey) => {
  const deck = await picturedDeck(journey);
  const pdf = await PDFDocument.create();
  const [regular, bold] = [new PageFont(pdf, PAGE_FONTS.regular, false), new PageFont(pdf, PAGE_FONTS.bold, true)];
  const [ink, pale, paper] = ['ink', 'ink2', 'paper'].map((token) => colourOf(journey.palette(token))) as [RGB, RGB, RGB];
  const deckTitle = `${deck.title}, ${deck.mode}`;
  pdf.setTitle(deckTitle, { showInWindowTitleBar: true });
  pdf.setSubject(deck.summary);
  pdf.setAuthor('Hub & Spoke');
  pdf.setCreator('Hub & Spoke');
  pdf.setLanguage(slideLanguage);

  const tags = new Tags(pdf);
  const tag = tags.tag.bind(tags);
  /** Draws text as a part of its own, and returns where the next text begins. */
  const write = (page: PDFPage, name: TagName, parent: Tag, text: string, type: Type, box: Box): number => {
    let end = box.top;
    tags.draw(page, tag(name, parent), name, () => (end = drawText(page, text, type, box)));
    return end;
  };

  const count = deck.slides.length + 2;
  const addPage = (title: string, heading: 'H1' | 'H2'): { readonly page: PDFPage; readonly part: Tag } => {
    const page = pdf.addPage([pageWidth, pageHeight]);
    for (const font of [regular, bold]) page.node.setFontDictionary(fontKey(font.isBold), font.ref);
    const part = tag('Sect', tags.document);
    tags.ornament(page, () => page.drawRectangle({ x: 0, y: 0, width: pageWidth, height: pageHeight, color: paper }));
    write(page, heading, part, title, { font: bold, size: 22, colour: ink }, { x: margin, top: margin, width: room });
    tags.ornament(page, () => {
      const foot = { font: regular, size: 9, colour: pale };
      drawText(page, `${deck.source}, ${deckTitle}`, foot, { x: margin, top: pageHeight - margin, width: room - 60 });
      const number = outOf(pdf.getPageCount(), count);
      const x = pageWidth - margin - regular.widthOf(number, foot.size);
      drawText(page, number, foot, { x, top: pageHeight - margin, width: 60 });
    });
    return { page, part };
  };

  const text = { font: regular, size: 11, colour: ink };
  const lead = { font: regular, size: 13, colour: pale };
  const first = addPage(deck.title, 'H1');
  const side = room * 0.38;
  const modeEnd = write(first.page, 'P', first.part, deck.mode, { font: bold, size: 16, colour: ink }, { x: margin, top: 74, width: side });
  const summaryEnd = write(first.page, 'P', first.part, deck.summary, lead, { x: margin, top: modeEnd + 8, width: side });
  const linked = tag('Link', tag('P', first.part));
  let pageEnd = 0;
  tags.draw(first.page, linked, 'Link', () => {
    pageEnd = drawText(first.page, deck.page, text, { x: margin, top: summaryEnd + 16, width: side });
  });
  if (deck.page.startsWith('http'))
    tags.link(
      first.page,
      linked,
      deck.page,
      [margin, pageHeight - pageEnd, margin + side, pageHeight - summaryEnd - 16],
      pageOfJourney(deck.page),
    );
  const box = { x: margin + side + columnGap, width: room - side - columnGap, height: pageHeight - 2 * margin - 50 };
  const scale = Math.min(box.width / deck.whole.width, box.height / deck.whole.height);
  const [width, height] = [deck.whole.width * scale, deck.whole.height * scale];
  const whole = await pdf.embedPng(await deck.whole.png.arrayBuffer());
  tags.draw(first.page, tag('Figure', first.part, { alt: deck.alt }), 'Figure', () =>
    first.page.drawImage(whole, { x: box.x + (box.width - width) / 2, y: pageHeight - 74 - height, width, height }),
  );

  for (const slide of deck.slides) {
    const { page, part } = addPage(slide.title, 'H2');
    write(page, 'P', part, slide.lead, lead, { x: margin, top: 68, width: room });
    const image = await pdf.embedPng(await slide.png.arrayBuffer());
    tags.draw(page, tag('Figure', part, { alt: slide.alt }), 'Figure', () =>
      page.drawImage(image, { x: margin, y: pageHeight - 94 - room / slideAspect, width: room, height: room / slideAspect }),
    );
    if (slide.notes.length > 0) tags.draw(page, tag('P', part), 'P', () => drawColumns(page, slide.notes, text, 104 + room / slideAspect));
  }

  const { verdicts } = deck;
  const last = addPage(verdicts.title, 'H2');
  const table = tag('Table', last.part);
  const columns = [0, 50, 330, 540, 640];
  let top = 80;
  for (const [i, row] of [verdicts.head, ...verdicts.rows].entries()) {
    const tableRow = tag('TR', table);
    const ends = row.map((cell, column) => {
      const x = margin + (columns[column] ?? 0);
      const next = columns[column + 1] ?? room;
      const isStrong = i === 0 || column === row.length - 1;
      const isHead = i === 0 || column === 0;
      const name = isHead ? 'TH' : 'TD';
      const part = tag(name, tableRow, isHead ? { scope: i === 0 ? 'Column' : 'Row' } : {});
      let end = top;
      tags.draw(last.page, part, name, () => {
        end = drawText(last.page, cell, { ...text, font: isStrong ? bold : regular }, { x, top, width: next - (columns[column] ?? 0) - 8 });
      });
      return end;
    });
    const end = Math.max(...ends) + 4;
    tags.ornament(last.page, () =>
      last.page.drawLine({
        start: { x: margin, y: pageHeight - end },
        end: { x: pageWidth - margin, y: pageHeight - end },
        thickness: 0.5,
        color: pale,
      }),
    );
    top = end + 6;
  }
  for (const note of verdicts.notes) top = write(last.page, 'P', last.part, note, text, { x: margin, top: top + 6, width: room });
  tags.finish();
  return new Blob([new Uint8Array(await pdf.save())], { type: 'application/pdf' });
};
