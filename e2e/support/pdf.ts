import { inflateSync } from 'node:zlib';

/** The content of an object of a PDF, uncompressed. */
function contentOf(object: string): string {
  const stream = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object)?.[1] ?? '';
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
}

/** How many curves are drawn on each sheet of a PDF that Chromium printed: a drawing has many, text none, and the frame of a box a few. */
export function curvesOnSheets(pdf: Buffer): readonly number[] {
  const objects = new Map(
    Array.from(pdf.toString('latin1').matchAll(/(\d+) 0 obj\b([\s\S]*?)endobj/g), ([, id = '', object = '']) => [id, object]),
  );
  return [...objects.values()]
    .filter((object) => /\/Type ?\/Page\b/.test(object))
    .map((object) => {
      const contents = objects.get(/\/Contents (\d+) 0 R/.exec(object)?.[1] ?? '') ?? '';
      return [...contentOf(contents).matchAll(/ c$/gm)].length;
    });
}
