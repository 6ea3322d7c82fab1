import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { pageSigns } from '../../features/pdf/script/page-signs.ts';
import type { PageFontData } from '../../features/pdf/script/page-font.ts';
import { fontOf, nameTable, tablesOf } from '../font/sfnt.ts';

/** The family under which a part of IBM Plex Sans stands in a file: “Plex” is a name that the license reserves for the unchanged font. */
const family = 'HubSpokeSans';

/** The glyph of each sign, from a table `cmap` with a subtable of format 4, as TrueType has it for Windows. */
function glyphsOf(cmap: Buffer): (sign: string) => number {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
  const at = subtables.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (at === undefined) throw new Error('the font of the pages has no cmap of format 4');
  const count = cmap.readUInt16BE(at + 6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count].map((first) => at + first) as [
    number,
    number,
    number,
    number,
  ];
  return (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    for (let i = 0; i < count; i += 1) {
      if (code > cmap.readUInt16BE(ends + 2 * i)) continue;
      const start = cmap.readUInt16BE(starts + 2 * i);
      if (code < start) return 0;
      const [delta, offset] = [cmap.readUInt16BE(deltas + 2 * i), cmap.readUInt16BE(offsets + 2 * i)];
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(offsets + 2 * i + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** A weight of the font with the signs of the pages: its file, and what a PDF has to say of each glyph. Throws where a sign has no glyph. */
async function pageFont(file: string, weight: string): Promise<PageFontData> {
  const original = await readFile(fileURLToPath(import.meta.resolve(`@expo-google-fonts/ibm-plex-sans/${file}`)));
  const part = await subsetFont(original, pageSigns, {
    targetFormat: 'truetype',
    variationAxes: {},
    noLayoutClosure: true,
    noHinting: true,
    keepFeatures: [],
  });
  const name = `${family}-${weight}`;
  const kept = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf', 'cmap', 'post', 'OS/2'];
  const tables = tablesOf(part).filter(({ tag }) => kept.includes(tag));
  const table = (tag: string): Buffer => {
    const found = tables.find((each) => each.tag === tag);
    if (!found) throw new Error(`the font of the pages has no table ${tag}`);
    return found.bytes;
  };
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const scaled = (units: number): number => Math.round((units * 1000) / head.readUInt16BE(18));
  const metrics = hhea.readUInt16BE(34);
  const glyphOf = glyphsOf(table('cmap'));
  const glyphs = Object.fromEntries(
    Array.from(new Set(pageSigns)).map((sign) => {
      const glyph = glyphOf(sign);
      if (glyph === 0) throw new Error(`the font of the pages has no “${sign}”`);
      return [sign, [glyph, scaled(hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)))] as const];
    }),
  );
  const named = nameTable({ 1: family, 2: weight, 4: `${family} ${weight}`, 6: name });
  return {
    name,
    file: fontOf([...tables, { tag: 'name', bytes: named }]).toString('base64'),
    glyphs,
    ascent: scaled(hhea.readInt16BE(4)),
    descent: scaled(hhea.readInt16BE(6)),
    box: [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at))),
  };
}

/** The fonts that a PDF has in it. */
export const pageFonts = async (): Promise<{ readonly regular: PageFontData; readonly bold: PageFontData }> => ({
  regular: await pageFont('400Regular/IBMPlexSans_400Regular.ttf', 'Regular'),
  bold: await pageFont('600SemiBold/IBMPlexSans_600SemiBold.ttf', 'SemiBold'),
});
