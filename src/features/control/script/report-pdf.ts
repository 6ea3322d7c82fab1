import {
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFString,
  StandardFonts,
  rgb,
  type PDFFont,
  type PDFOperatorNames,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { inWinAnsi, isWinAnsi } from '../../../export/slides/win-ansi.ts';
import type { Block, BlockKind, Run, WriteReport } from './keys.ts';

/** A4 upright, in points. */
const [pageWidth, pageHeight, margin] = [595.28, 841.89, 48];
const room = pageWidth - 2 * margin;
const lineHeight = 1.35;
const ink = rgb(0.09, 0.1, 0.13);
const pale = rgb(0.36, 0.38, 0.43);
const linkInk = rgb(0.15, 0.25, 0.59);

/** The size of a kind of block, and the room above it, in points. */
const looks: Readonly<Record<BlockKind | 'TR', { readonly size: number; readonly above: number }>> = {
  H1: { size: 20, above: 0 },
  H2: { size: 15, above: 22 },
  H3: { size: 12, above: 14 },
  P: { size: 9.5, above: 5 },
  LI: { size: 9.5, above: 2 },
  TR: { size: 9, above: 4 },
};
const indentOfItem = 12;
/** The columns of a table, as shares of the width. */
const columnShares = [0.38, 0.27, 0.35];

/** What the fonts of PDF can write; a question mark for a letter that they lack, of which the texts have none today. */
const writable = (text: string): string => [...inWinAnsi(text)].map((letter) => (isWinAnsi(letter) ? letter : '?')).join('');

interface Word {
  readonly text: string;
  readonly font: PDFFont;
  readonly href: string | undefined;
}

/** Writes the blocks as pages: text that can be searched and read aloud, with its structure, and links. */
export const writeReport: WriteReport = async (title, blocks) => {
  const pdf = await PDFDocument.create();
  const [regular, bold] = [await pdf.embedFont(StandardFonts.Helvetica), await pdf.embedFont(StandardFonts.HelveticaBold)];
  pdf.setTitle(writable(title), { showInWindowTitleBar: true });
  pdf.setAuthor('Hub & Spoke');
  pdf.setCreator('Hub & Spoke');
  pdf.setLanguage('en');
  const { context } = pdf;

  // The structure: a tree of elements, each with the pieces of the pages that belong to it.
  const root = context.nextRef();
  const documentElement = context.nextRef();
  const elements: PDFRef[] = [];
  const owners: PDFRef[][] = [];
  const operator = (name: string, args: readonly string[] = []): PDFOperator => PDFOperator.of(name as PDFOperatorNames, [...args]);
  interface Piece {
    readonly page: PDFPage;
    readonly id: number;
  }
  const elementOf = (kind: string, parent: PDFRef, kids: readonly (PDFRef | Piece)[], ref: PDFRef = context.nextRef()): PDFRef => {
    const entries = kids.map((kid) => ('page' in kid ? context.obj({ Type: 'MCR', Pg: kid.page.ref, MCID: kid.id }) : kid));
    context.assign(ref, context.obj({ Type: 'StructElem', S: kind, P: parent, K: entries }));
    return ref;
  };

  let page = pdf.addPage([pageWidth, pageHeight]);
  owners.push([]);
  let top = margin;
  const annotations = new Map<PDFPage, PDFRef[]>();
  const newPage = (): void => {
    page = pdf.addPage([pageWidth, pageHeight]);
    owners.push([]);
    top = margin;
  };
  const link = (href: string, [x, y, width, height]: readonly [number, number, number, number]): void => {
    const annotation = context.obj({
      ...{ Type: 'Annot', Subtype: 'Link', Rect: [x, y, x + width, y + height], Border: [0, 0, 0] },
      Contents: PDFString.of(href),
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(href) },
    });
    annotations.set(page, [...(annotations.get(page) ?? []), context.register(annotation)]);
  };

  /** Text as lines no wider than `width`; a word that is wider is broken. */
  const linesOf = (runs: readonly Run[], size: number, width: number, allBold: boolean): readonly (readonly Word[])[] => {
    const lines: Word[][] = [[]];
    let used = 0;
    for (const { text, isBold = false, href } of runs) {
      const font = allBold || isBold ? bold : regular;
      for (const piece of writable(text).match(/\S+\s*|\s+/g) ?? []) {
        let rest = piece;
        while (rest !== '') {
          const fits = (part: string): boolean => used + font.widthOfTextAtSize(part.trimEnd(), size) <= width;
          if (!fits(rest) && used > 0) {
            lines.push([]);
            used = 0;
            rest = rest.trimStart();
            continue;
          }
          let end = rest.length;
          while (end > 1 && !fits(rest.slice(0, end))) end -= 1;
          const part = rest.slice(0, end);
          lines.at(-1)?.push({ text: part, font, href: href?.startsWith('http') ? href : undefined });
          used += font.widthOfTextAtSize(part, size);
          rest = rest.slice(end);
        }
      }
    }
    return lines.filter((line) => line.length > 0);
  };

  const drawLine = (words: readonly Word[], x: number, lineTop: number, size: number): void => {
    let at = x;
    for (const { text, font, href } of words) {
      const width = font.widthOfTextAtSize(text, size);
      const y = pageHeight - lineTop - size;
      page.drawText(text, { x: at, y, size, font, color: href ? linkInk : ink });
      if (href) link(href, [at, y - 2, width, size + 3]);
      at += width;
    }
  };
  /** Draws as a marked piece of this page, and says which. `owner` is the element to which it belongs. */
  const marked = (tag: string, owner: PDFRef, draw: () => void): Piece => {
    const owned = owners[pdf.getPageCount() - 1] ?? [];
    const id = owned.push(owner) - 1;
    page.pushOperators(operator('BDC', [`/${tag}`, `<</MCID ${String(id)}>>`]));
    draw();
    page.pushOperators(operator('EMC'));
    return { page, id };
  };

  const drawBlock = (kind: BlockKind, runs: readonly Run[], parent: PDFRef): PDFRef => {
    const { size, above } = looks[kind];
    const indent = kind === 'LI' ? indentOfItem : 0;
    const lines = linesOf(kind === 'LI' ? [{ text: '• ' }, ...runs] : runs, size, room - indent, kind.startsWith('H'));
    const step = size * lineHeight;
    // A heading does not stand alone at the foot of a page.
    const needed = kind.startsWith('H') ? step * lines.length + 60 : step;
    top += top === margin ? 0 : above;
    if (top + needed > pageHeight - margin - 20) newPage();
    const ref = context.nextRef();
    const pieces: Piece[] = [];
    let rest = lines;
    while (rest.length > 0) {
      const fitting = Math.max(1, Math.floor((pageHeight - margin - 20 - top) / step));
      const now = rest.slice(0, fitting);
      pieces.push(
        marked(kind === 'LI' ? 'LBody' : kind, ref, () => {
          for (const [i, words] of now.entries()) drawLine(words, margin + indent, top + i * step, size);
        }),
      );
      top += now.length * step;
      rest = rest.slice(fitting);
      if (rest.length > 0) newPage();
    }
    return kind === 'LI' ? listItem(ref, pieces, parent) : elementOf(kind, parent, pieces, ref);
  };
  const listItem = (body: PDFRef, pieces: readonly Piece[], list: PDFRef): PDFRef => {
    const item = context.nextRef();
    elementOf('LBody', item, pieces, body);
    return elementOf('LI', list, [body], item);
  };
  const drawRow = ({ cells, isHead }: Extract<Block, { kind: 'TR' }>, table: PDFRef): PDFRef => {
    const { size, above } = looks.TR;
    const step = size * lineHeight;
    const columns = cells.map((runs, i) => {
      const width = room * (columnShares[i] ?? 0) - 10;
      return {
        x: margin + room * columnShares.slice(0, i).reduce((sum, share) => sum + share, 0),
        lines: linesOf(runs, size, width, isHead),
      };
    });
    const height = step * Math.max(1, ...columns.map(({ lines }) => lines.length));
    top += above;
    if (top + height > pageHeight - margin - 20) newPage();
    const row = context.nextRef();
    const refs = columns.map(({ x, lines }, i) => {
      const kind = isHead || i === 0 ? 'TH' : 'TD';
      const ref = context.nextRef();
      const piece = marked(kind, ref, () => {
        for (const [at, words] of lines.entries()) drawLine(words, x, top + at * step, size);
      });
      elementOf(kind, row, [piece], ref);
      return ref;
    });
    top += height + 3;
    page.pushOperators(operator('BMC', ['/Artifact']));
    page.drawLine({
      start: { x: margin, y: pageHeight - top },
      end: { x: pageWidth - margin, y: pageHeight - top },
      thickness: isHead ? 0.8 : 0.3,
      color: pale,
    });
    page.pushOperators(operator('EMC'));
    return elementOf('TR', table, refs, row);
  };

  for (let i = 0; i < blocks.length;) {
    const first = blocks[i];
    if (!first) break;
    if (first.kind !== 'LI' && first.kind !== 'TR') {
      elements.push(drawBlock(first.kind, first.runs, documentElement));
      i += 1;
      continue;
    }
    // Items and rows that follow each other are one list or one table.
    const group = context.nextRef();
    const kids: PDFRef[] = [];
    for (let block = blocks[i]; block?.kind === first.kind; i += 1, block = blocks[i])
      kids.push(block.kind === 'TR' ? drawRow(block, group) : drawBlock('LI', block.runs, group));
    elements.push(elementOf(first.kind === 'TR' ? 'Table' : 'L', documentElement, kids, group));
  }

  const count = pdf.getPageCount();
  for (const [i, each] of pdf.getPages().entries()) {
    each.pushOperators(operator('BMC', ['/Artifact']));
    const number = `${String(i + 1)} of ${String(count)}`;
    const y = margin - 20;
    each.drawText(writable(title), { x: margin, y, size: 8, font: regular, color: pale });
    each.drawText(number, { x: pageWidth - margin - regular.widthOfTextAtSize(number, 8), y, size: 8, font: regular, color: pale });
    each.pushOperators(operator('EMC'));
    each.node.set(PDFName.of('StructParents'), context.obj(i));
    each.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    const links = annotations.get(each);
    if (links) each.node.set(PDFName.of('Annots'), context.obj(links));
  }
  elementOf('Document', root, elements, documentElement);
  const parents = context.register(context.obj({ Nums: owners.flatMap((refs, i) => [i, context.obj(refs)] as const) as never }));
  context.assign(
    root,
    context.obj({ Type: 'StructTreeRoot', K: [documentElement], ParentTree: parents, ParentTreeNextKey: owners.length }),
  );
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  return new Blob([new Uint8Array(await pdf.save())], { type: 'application/pdf' });
};
