import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { renderAsync } from '@resvg/resvg-js';

const fonts = 'node_modules/@expo-google-fonts/ibm-plex-sans';
const fontFiles = [
  `${fonts}/400Regular/IBMPlexSans_400Regular.ttf`,
  `${fonts}/600SemiBold/IBMPlexSans_600SemiBold.ttf`,
  `${fonts}/700Bold/IBMPlexSans_700Bold.ttf`,
];
const cache = 'node_modules/.cache/hub-spoke-twins';
/** Raise it when a picture of the same text should be drawn anew: another font, another renderer. */
const drawnBy = 'resvg-js 2.6.2, ibm-plex-sans 0.4.1';

/**
 * An SVG as PNG, `width` pixels wide, drawn in a thread of its own. Only the fonts of the repository are used, never those of the machine, so the same text
 * gives the same bytes anywhere.
 */
export async function renderPng(svg: string, width: number): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'IBM Plex Sans', sansSerifFamily: 'IBM Plex Sans' },
    fitTo: { mode: 'width', value: width },
  });
  return image.asPng();
}

/** The same, kept from one build to the next: most of them change no picture. */
export async function cachedPng(svg: string, width: number): Promise<Uint8Array> {
  const key = createHash('sha256').update(`${drawnBy} ${width} ${svg}`).digest('hex');
  const file = `${cache}/${key}.png`;
  try {
    return await readFile(file);
  } catch {
    const png = await renderPng(svg, width);
    await mkdir(cache, { recursive: true });
    await writeFile(file, png);
    return png;
  }
}
