import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { expect, test } from 'vitest';
import { fontSigns } from '../../wording/text/font-signs.ts';
import { fontFamily, fontLicense, siteFont } from './site-font.ts';
import { fontOf, nameTable, namesOf, tablesOf } from './sfnt.ts';

const woff2 = await siteFont();
const font = await convert(woff2, 'truetype');
const tables = tablesOf(font);
const table = (tag: string): Buffer => tables.find((one) => one.tag === tag)?.bytes ?? Buffer.alloc(0);

/** The code points that a font has a glyph for, by the subtables of format 4 of its `cmap`. */
function mapped(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const at = cmap.readUInt32BE(8 + 8 * index);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    const number = (column: number, segment: number): number =>
      cmap.readUInt16BE(at + 14 + 2 * (column * segments + segment) + (column > 0 ? 2 : 0));
    for (let segment = 0; segment < segments; segment += 1)
      for (let code = number(1, segment); code <= number(0, segment) && code < 0xffff; code += 1) found.add(code);
  }
  return found;
}

test('the font of the site has a glyph for each of its signs, the arrows among them', () => {
  const has = mapped(table('cmap'));
  expect([...fontSigns].filter((sign) => !has.has(sign.codePointAt(0) ?? 0))).toEqual([]);
  expect(has.has(0x2192)).toBe(true);
  // The tables of the file are read here, so that a subsetter which keeps one more than it was told to is found.
  expect(has.has(0x0416)).toBe(false);
});

test('the font of the site has the weights 400 to 700, no hints, and no feature but kerning', () => {
  const fvar = table('fvar');
  expect([fvar.readUInt16BE(8), fvar.toString('latin1', 16, 20)]).toEqual([1, 'wght']);
  expect([20, 28].map((at) => fvar.readInt32BE(at) / 65536)).toEqual([400, 700]);
  expect(tables.map(({ tag }) => tag)).not.toEqual(expect.arrayContaining(['fpgm']));
  for (const hint of ['fpgm', 'prep', 'cvt ']) expect(table(hint).length).toBe(0);
  const gpos = table('GPOS');
  const list = gpos.readUInt16BE(6);
  const features = Array.from({ length: gpos.readUInt16BE(list) }, (_, index) =>
    gpos.toString('latin1', list + 2 + 6 * index, list + 6 + 6 * index),
  );
  expect([...new Set(features)]).toEqual(['kern']);
});

test('no name of the part of the font is the one that its license reserves, and the license goes with it', async () => {
  const names = namesOf(table('name'));
  expect(names[1]).toBe(fontFamily);
  expect([1, 4, 6].map((id) => names[id]).filter((name) => /plex/i.test(name ?? ''))).toEqual([]);
  expect(names[0]).toContain('Reserved Font Name');
  // It would name styles by names that the part has not, of which Firefox complains.
  expect(table('STAT').length).toBe(0);
  expect(await fontLicense()).toContain('SIL OPEN FONT LICENSE Version 1.1');
});

test('the stylesheet names the family of the font, which no drawing of a frame waits for', () => {
  const css = readFileSync('src/styles/tokens/font.css', 'utf8');
  expect(css).toContain(`font-family: '${fontFamily}'`);
  expect(css).toContain('font-display: optional');
  expect(readFileSync('src/styles/tokens/tokens.css', 'utf8')).toContain(`'${fontFamily}'`);
});

test('the font of the site weighs at most 15 KB', () => {
  expect(woff2.length).toBeLessThan(15 * 1024);
});

test('fontOf() writes what tablesOf() reads, with a sum over the file that is the published constant', () => {
  const again = fontOf(tables);
  expect(tablesOf(again).map(({ tag, bytes }) => [tag, bytes.length])).toEqual(tables.map(({ tag, bytes }) => [tag, bytes.length]));
  let sum = 0;
  for (let at = 0; at < again.length; at += 4) sum = (sum + again.readUInt32BE(at)) >>> 0;
  expect(sum.toString(16)).toBe('b1b0afba');
});

test('nameTable() keeps texts whole that are not of Latin letters', () => {
  expect(namesOf(nameTable({ 1: 'Über → Ж', 4: '' }))).toEqual({ 1: 'Über → Ж', 4: '' });
});
