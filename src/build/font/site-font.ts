import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { fontLicenseNote, fontSigns } from '../../wording/text/font-signs.ts';
import { fontOf, nameTable, namesOf, tablesOf } from './sfnt.ts';

const upstream = fileURLToPath(new URL('fonts/complete/ttf', import.meta.resolve('@ibm/plex-sans-variable/package.json')));

/** The face that the site is set in. “Plex” is a name that the license reserves for the unchanged font, so no name of the part has it. */
export const fontFamily = 'Hub Spoke Sans';

/** The license of the font, as its makers ship it and as it has to go with each part. */
export const fontLicense = (): Promise<string> => readFile(`${upstream}/license.txt`, 'utf8');

/**
 * The part of IBM Plex Sans that the site ships, as WOFF2: the signs of `fontSigns`, the weights 400 to 700 and kerning. It has no hints, for screens that
 * need them are rare and they are half of its bytes. Throws where the package changed.
 */
export async function siteFont(): Promise<Buffer> {
  const original = await readFile(`${upstream}/IBM Plex Sans Var-Roman.ttf`);
  const part = await subsetFont(original, fontSigns, {
    targetFormat: 'truetype',
    variationAxes: { wght: { min: 400, max: 700 }, wdth: 100 },
    keepFeatures: ['kern'],
    noLayoutClosure: true,
    noHinting: true,
  });
  const names = namesOf(tablesOf(part).find(({ tag }) => tag === 'name')?.bytes ?? Buffer.alloc(6));
  const renamed = fontOf([
    // `STAT` names styles for the menus of programs by names that are gone here, so that Firefox says on each page that it discards the table.
    ...tablesOf(part).filter(({ tag }) => tag !== 'name' && tag !== 'STAT'),
    {
      tag: 'name',
      bytes: nameTable({
        0: (await fontLicense()).split('\n')[0]?.trim() ?? '',
        1: fontFamily,
        2: 'Regular',
        4: fontFamily,
        5: names[5] ?? '',
        6: fontFamily.replaceAll(' ', ''),
        13: fontLicenseNote,
        14: 'https://openfontlicense.org',
      }),
    },
  ]);
  return Buffer.from(await convert(renamed, 'woff2'));
}

/** Makes the font before the build, where the stylesheet finds it under `hub-spoke-sans.woff2`. */
export const subsetSiteFont = (): AstroIntegration => ({
  name: 'hub-and-spoke:font',
  hooks: {
    'astro:config:setup': async ({ config, updateConfig }) => {
      const folder = path.join(fileURLToPath(config.root), 'node_modules/.cache/hub-spoke-font');
      const file = path.join(folder, 'hub-spoke-sans.woff2');
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, await siteFont());
      updateConfig({ vite: { resolve: { alias: { 'hub-spoke-sans.woff2': file } } } });
    },
  },
});
