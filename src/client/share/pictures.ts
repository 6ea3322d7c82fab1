import { paletteOf, type Theme } from '../../export/palette.ts';
import { svgFile } from '../../export/picture.ts';
import type { ShareContent } from './content.ts';

/** The picture of what is shared as SVG, in the colours that the page's own tokens have. */
export function svgOf({ picture }: ShareContent, theme: Theme): string {
  const tokens = getComputedStyle(document.documentElement);
  const palette = paletteOf((token) => tokens.getPropertyValue(`--${token}`), theme);
  return svgFile(picture(theme, palette));
}

/** An SVG as PNG, at twice its size. Rejects where the browser does not draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2 * image.naturalWidth, 2 * image.naturalHeight];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
