/** Neither package has types of its own. Only what is used is declared. */
declare module 'subset-font' {
  /** The part of a font that shows a text. Throws where the font cannot be read. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'truetype' | 'woff2';
      readonly variationAxes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
      readonly keepFeatures: readonly string[];
      readonly noLayoutClosure: boolean;
      readonly noHinting: boolean;
    },
  ): Promise<Buffer>;
}
declare module 'fontverter' {
  /** A font in another format. Throws where it cannot be read. */
  export function convert(font: Buffer, format: 'truetype' | 'woff2'): Promise<Buffer>;
}
