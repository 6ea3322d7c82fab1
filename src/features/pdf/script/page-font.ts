import { PDFHexString, PDFName, PDFString, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

/** A font as the build prepares it: the bytes of a part of it as base64, and of each sign its glyph and its width in thousandths of the size. */
export interface PageFontData {
  readonly name: string;
  readonly file: string;
  readonly glyphs: Readonly<Record<string, readonly [glyph: number, width: number]>>;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');

/** Says which sign each glyph is, so that a text can be searched, copied and read aloud. */
function unicodeMap(glyphs: PageFontData['glyphs']): string {
  const pairs = Object.entries(glyphs).map(([sign, [glyph]]) => `<${hex(glyph)}> <${hex(sign.codePointAt(0) ?? 0)}>`);
  const blocks = Array.from({ length: Math.ceil(pairs.length / 100) }, (_, i) => pairs.slice(i * 100, (i + 1) * 100));
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.map((block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`),
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

/** A font that stands in the file itself, so that every reader shows the same letters. */
export class PageFont {
  readonly ref: PDFRef;

  constructor(
    { context }: PDFDocument,
    readonly data: PageFontData,
    readonly isBold: boolean,
  ) {
    const { name, file, glyphs, ascent, descent, box } = data;
    const bytes = Uint8Array.from(atob(file), (byte) => byte.charCodeAt(0));
    const BaseFont = `HUBSPK+${name}`;
    const descriptor = context.obj({
      ...{ Type: 'FontDescriptor', FontName: BaseFont, Flags: 4, FontBBox: [...box], ItalicAngle: 0, StemV: 80 },
      ...{ Ascent: ascent, Descent: descent, CapHeight: ascent },
      FontFile2: context.register(context.flateStream(bytes, { Length1: bytes.length })),
    });
    const widths = Object.values(glyphs).flatMap(([glyph, width]) => [glyph, [width]]);
    const descendant = context.obj({
      ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont, CIDToGIDMap: 'Identity', DW: 1000, W: widths },
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: context.register(descriptor),
    });
    const font = context.obj({
      ...{ Type: 'Font', Subtype: 'Type0', BaseFont, Encoding: 'Identity-H' },
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(unicodeMap(glyphs))),
    });
    this.ref = context.register(font);
  }

  /** How wide a text is, in points. */
  widthOf(text: string, size: number): number {
    return (Array.from(text).reduce((sum, sign) => sum + (this.data.glyphs[sign]?.[1] ?? 0), 0) * size) / 1000;
  }

  /** A text as its glyphs. */
  encoded(text: string): PDFHexString {
    return PDFHexString.of(Array.from(text, (sign) => hex(this.data.glyphs[sign]?.[0] ?? 0)).join(''));
  }
}

/** The name under which a page finds a font. */
export const fontKey = (isBold: boolean): PDFName => PDFName.of(isBold ? 'Bold' : 'Regular');
