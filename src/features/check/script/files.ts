import { textOfFile } from '../../../checker/read/bytes.ts';
import { limits } from '../../../checker/read/limits.ts';
import type { Input } from '../../../checker/read/read.ts';
import type { SavedFormat } from './checker-script.ts';

/** What each file that the page saves is called, and its type. */
export const savedAs: Readonly<Record<SavedFormat | 'svg' | 'patch', readonly [name: string, type: string]>> = {
  markdown: ['links.md', 'text/markdown'],
  json: ['links.json', 'application/json'],
  sarif: ['links.sarif', 'application/sarif+json'],
  svg: ['links.svg', 'image/svg+xml'],
  patch: ['links.patch', 'text/x-patch'],
};

/** Whether a file is taken apart before it is read, by its name. */
export const isZip = (name: string): boolean => /\.zip$/i.test(name);

/** The text of an opened file in its own encoding. What is far too long is not read: a text of the same length class says so to the checker. */
async function inputOf(file: File): Promise<Input> {
  if (file.size > 4 * limits.characters) return { name: file.name, text: ' '.repeat(limits.characters + 1) };
  return { name: file.name, text: textOfFile(new Uint8Array(await file.arrayBuffer())) };
}

/** The files that were opened or dropped, as inputs. */
export const inputsFrom = (list: FileList | null): Promise<readonly Input[]> => Promise.all([...(list ?? [])].map(inputOf));
