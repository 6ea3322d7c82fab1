import { strToU8, zipSync } from 'fflate';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/**
 * The part of JSZip that `pptxgenjs` calls, over `fflate`, which packs the PNGs of a journey too: the script of the slides would be a third larger
 * with both. A folder without a file is left out, because no reader of PPTX asks for one.
 */
export default class SmallZip {
  readonly #files: Record<string, Uint8Array> = {};

  folder(): this {
    return this;
  }

  file(name: string, content: string, { base64 = false } = {}): this {
    this.#files[name] = base64 ? bytesOf(content) : strToU8(content);
    return this;
  }

  generateAsync(): Promise<Blob> {
    const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
    return Promise.resolve(new Blob([zipSync(this.#files)], { type }));
  }
}
