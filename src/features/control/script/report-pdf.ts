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
import type { Block, BlockKind, Run } from './keys.ts';
import { language } from '../../../wording/language.ts';
import { outOf } from '../../../wording/text/text.ts';

/** A4 upright, in points. */
const [pageWidth, pageHeight, margin] = [595.28, 841.89, 48];
const room = pageWidth - 2 * margin;
/** Where text ends, from the top; the foot stands below. */
const bottom = pageHeight - margin - 20;
const lineHeight = 1.35;
const ink = rgb(0.09, 0.1, 0.13);
const pale = rgb(0.36, 0.38, 0.43);
const linkInk = rgb(0.15, 0.25, 0.59);

/** The size of a kind of block, the room above it, and what has to fit below it on its page, since a heading does not stand alone at the foot; in points. */
const looks: Readonly<Record<BlockKind | 'TR', { readonly size: number; readonly above: number; readonly below?: number }>> = {
  H1: { size: 20, above: 0, below: 60 },
  H2: { size: 15, above: 22, below: 110 },
  H3: { size: 12, above: 14, below: 60 },
  P: { size: 9.5, above: 5 },
  LI: { size: 9.5, above: 2 },
  TR: { size: 9, above: 4 },
};
const indentOfItem = 12;
/** The columns of a table, as shares of the width. */
const columnShares = [0.38, 0.27, 0.35];

/** A part of a line in one font. `run` is the run that it is of, by which the lines of a link are told. */
interface Word {
  readonly text: string;
  readonly font: PageFont;
  readonly width: number;
  readonly run: Run;
}
type Line = readonly Word[];

/** Text as lines no wider than `width`; a word that is wider is broken. */
function linesOf(runs: readonly Run[], size: number, width: number, fontOf: (run: Run) => PageFont): readonly Line[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const run of runs) {
    const font = fontOf(run);
    for (const piece of inPageSigns(run.text).match(/\S+\s*|\s+/g) ?? []) {
      let rest = piece;
      while (rest !== '') {
        const fits = (part: string): boolean => used + font.widthOf(part.trimEnd(), size) <= width;
        if (!fits(rest) && used > 0) {
          lines.push([]);
          used = 0;
          rest = rest.trimStart();
          continue;
        }
        let end = rest.length;
        while (end > 1 && !fits(rest.slice(0, end))) end -= 1;
        const text = rest.slice(0, end);
        const word = { text, font, run, width: font.widthOf(text, size) };
        lines.at(-1)?.push(word);
        used += word.width;
        rest = rest.slice(end);
      }
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** Where a link of the web leads; undefined where a run is none. */
const addressOf = ({ href }: Run): string | undefined => (href?.startsWith('http') ? href : undefined);

/** Pages that are filled from the top, with the structure of what is on them. */
class Sheets {
  readonly tags: Tags;
  page: PDFPage;
  top = margin;

  constructor(
    readonly pdf: PDFDocument,
    readonly regular: PageFont,
    readonly bold: PageFont,
  ) {
    this.tags = new Tags(pdf);
    this.page = this.turn();
  }

  /** Begins a page. */
  turn(): PDFPage {
    this.page = this.pdf.addPage([pageWidth, pageHeight]);
    for (const font of [this.regular, this.bold]) this.page.node.setFontDictionary(fontKey(font.isBold), font.ref);
    this.top = margin;
    return this.page;
  }

  /** Writes one text on a page, from its top. */
  write(page: PDFPage, text: string, font: PageFont, size: number, colour: RGB, x: number, top: number): void {
    const { red, green, blue } = colour;
    page.pushOperators(
      beginText(),
      setFillingRgbColor(red, green, blue),
      setFontAndSize(fontKey(font.isBold), size),
      moveText(x, pageHeight - top - size),
      showText(font.encoded(text)),
      endText(),
    );
  }

  /** Writes lines on this page as pieces of a part; what is a link is a part of its own in it, the same on each of its lines. */
  lines(lines: readonly Line[], part: Tag, name: TagName, size: number, x: number, top: number, links: Map<Run, Tag>): void {
    for (const [i, line] of lines.entries()) {
      const lineTop = top + i * size * lineHeight;
      let at = x;
      for (let from = 0; from < line.length;) {
        const address = addressOf(line[from]?.run ?? { text: '' });
        let to = from + 1;
        while (
          to < line.length &&
          (address === undefined ? addressOf(line[to]?.run ?? { text: '' }) === undefined : line[to]?.run === line[from]?.run)
        )
          to += 1;
        const words = line.slice(from, to);
        const left = at;
        const draw = (): void => {
          for (const { text, font, width } of words) {
            this.write(this.page, text, font, size, address === undefined ? ink : linkInk, at, lineTop);
            at += width;
          }
        };
        const [first] = words;
        if (address === undefined || !first) this.tags.draw(this.page, part, name, draw);
        else {
          const link = links.get(first.run) ?? this.tags.tag('Link', part);
          links.set(first.run, link);
          this.tags.draw(this.page, link, 'Link', draw);
          const foot = pageHeight - lineTop - size;
          this.tags.link(this.page, link, address, [left, foot - 2, at, foot + size + 1], `${first.run.text.trim()}: ${address}`);
        }
        from = to;
      }
    }
  }
}

/** A heading, a paragraph or an item, over as many pages as it takes. What leads to a list has room for the first line of that list below it. */
function drawBlock(sheets: Sheets, kind: BlockKind, runs: readonly Run[], parent: Tag, leadsToList = false): void {
  const { size, above, below = leadsToList ? looks.LI.above + looks.LI.size * lineHeight : 0 } = looks[kind];
  const isHeading = kind.startsWith('H');
  const indent = kind === 'LI' ? indentOfItem : 0;
  const lines = linesOf(runs, size, room - indent, ({ isBold = false }) => (isHeading || isBold ? sheets.bold : sheets.regular));
  const step = size * lineHeight;
  sheets.top += sheets.top === margin ? 0 : above;
  if (sheets.top + (isHeading ? step * lines.length : step) + below > bottom) sheets.turn();
  const name = kind === 'LI' ? 'LBody' : kind;
  const item = kind === 'LI' ? sheets.tags.tag('LI', parent) : parent;
  if (kind === 'LI')
    sheets.tags.draw(sheets.page, sheets.tags.tag('Lbl', item), 'Lbl', () => {
      sheets.write(sheets.page, '–', sheets.regular, size, ink, margin, sheets.top);
    });
  const part = sheets.tags.tag(name, item);
  const links = new Map<Run, Tag>();
  for (let rest = lines; rest.length > 0;) {
    const fitting = Math.max(1, Math.floor((bottom - sheets.top) / step));
    const now = rest.slice(0, fitting);
    sheets.lines(now, part, name, size, margin + indent, sheets.top, links);
    sheets.top += now.length * step;
    rest = rest.slice(fitting);
    if (rest.length > 0) sheets.turn();
  }
}

/** A row of a table, which stays on one page. */
function drawRow(sheets: Sheets, { cells, isHead }: Extract<Block, { kind: 'TR' }>, table: Tag): void {
  const { size, above } = looks.TR;
  const step = size * lineHeight;
  const columns = cells.map((runs, i) => ({
    x: margin + room * columnShares.slice(0, i).reduce((sum, share) => sum + share, 0),
    lines: linesOf(runs, size, room * (columnShares[i] ?? 0) - 10, ({ isBold = false }) =>
      isHead || isBold ? sheets.bold : sheets.regular,
    ),
  }));
  const height = step * Math.max(1, ...columns.map(({ lines }) => lines.length));
  sheets.top += above;
  if (sheets.top + height > bottom) sheets.turn();
  const row = sheets.tags.tag('TR', table);
  for (const [i, { x, lines }] of columns.entries()) {
    const isHeadCell = isHead || i === 0;
    const name = isHeadCell ? 'TH' : 'TD';
    const cell = sheets.tags.tag(name, row, isHeadCell ? { scope: isHead ? 'Column' : 'Row' } : {});
    sheets.lines(lines, cell, name, size, x, sheets.top, new Map());
  }
  sheets.top += height + 3;
  const y = pageHeight - sheets.top;
  sheets.tags.ornament(sheets.page, () => {
    sheets.page.drawLine({ start: { x: margin, y }, end: { x: pageWidth - margin, y }, thickness: isHead ? 0.8 : 0.3, color: pale });
  });
}

/** Writes the blocks as pages: text that can be searched and read aloud, in `fonts`, which stand in the file, with its structure and its links. */
export async function writeReport(
  title: string,
  blocks: readonly Block[],
  fonts: { readonly regular: PageFontData; readonly bold: PageFontData },
): Promise<Blob> {
  const pdf = await PDFDocument.create();
  const sheets = new Sheets(pdf, new PageFont(pdf, fonts.regular, false), new PageFont(pdf, fonts.bold, true));
  const { tags, regular } = sheets;
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor('Hub & Spoke');
  pdf.setCreator('Hub & Spoke');
  pdf.setLanguage(language);

  for (let i = 0; i < blocks.length;) {
    const first = blocks[i];
    if (!first) break;
    if (first.kind !== 'LI' && first.kind !== 'TR') {
      drawBlock(sheets, first.kind, first.runs, tags.document, blocks[i + 1]?.kind === 'LI');
      i += 1;
      continue;
    }
    // Items and rows that follow each other are one list or one table.
    const group = tags.tag(first.kind === 'TR' ? 'Table' : 'L', tags.document);
    for (let block = blocks[i]; block?.kind === first.kind; i += 1, block = blocks[i])
      if (block.kind === 'TR') drawRow(sheets, block, group);
      else drawBlock(sheets, 'LI', block.runs, group);
  }

  const count = pdf.getPageCount();
  for (const [i, page] of pdf.getPages().entries())
    tags.ornament(page, () => {
      const number = outOf(i + 1, count);
      const top = pageHeight - margin + 12;
      sheets.write(page, inPageSigns(title), regular, 8, pale, margin, top);
      sheets.write(page, number, regular, 8, pale, pageWidth - margin - regular.widthOf(number, 8), top);
    });
  tags.finish();
  return new Blob([new Uint8Array(await pdf.save())], { type: 'application/pdf' });
}
