import type { Theme } from '../../../export/palette.ts';
import { svgFile } from '../../../export/picture.ts';
import type { ShareContent } from './content.ts';
import { pagePalette } from './page-palette.ts';

/** What the name of a file says about its theme. */
export const inDark = (theme: Theme): string => (theme === 'dark' ? '-dark' : '');

/** The picture of what is shared as SVG. */
export const svgOf = ({ picture }: ShareContent, theme: Theme): string => svgFile(picture(theme, pagePalette(theme)));

/** An SVG as PNG, at twice its size unless asked otherwise. Rejects where the browser does not draw it. */
export async function pngOf(svg: string, scale = 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [scale * image.naturalWidth, scale * image.naturalHeight].map(Math.round) as [number, number];
    // A picture is opaque, and without alpha its file is smaller.
    canvas.getContext('2d', { alpha: false })?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
