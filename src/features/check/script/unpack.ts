import { unzipSync } from 'fflate';
import { isAboutPaths } from '../../../checker/irrelevant.ts';
import { limits } from '../../../checker/read/limits.ts';
import type { Input } from '../../../checker/read/read.ts';
import { notUnpacked } from '../../../wording/check/result.ts';

/** A file out of a folder or of a zip, with its path there. */
interface Packed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a folder or a zip came to: the files with a word of these paths, and how many others there were. */
export interface Unpacked {
  readonly inputs: readonly Input[];
  readonly leftOut: number;
  /** What could not be taken apart, each in one sentence. */
  readonly problems: readonly string[];
}

/** The most bytes of one file, and of all of them together. */
const most = { file: 4 * limits.characters, all: 64 * 1024 * 1024 } as const;

const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part.startsWith('.') || part === 'node_modules' || part === '__MACOSX');

/** The files below an entry, folder by folder: the browser gives a folder in parts. */
async function filesBelow(entry: FileSystemEntry): Promise<readonly Packed[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isHidden(name)) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return file.size > most.file ? [] : [{ name, bytes: new Uint8Array(await file.arrayBuffer()) }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Packed[] = [];
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0 || found.length > limits.inputs) return found;
    for (const one of part) found.push(...(await filesBelow(one)));
  }
}

/** The files of a zip. What says that it is larger than one may be is passed over before it is unpacked. */
function filesOfZip(bytes: Uint8Array): readonly Packed[] {
  let all = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('/') || isHidden(name) || originalSize > most.file || all + originalSize > most.all) return false;
      all += originalSize;
      return true;
    },
  });
  return Object.entries(files).map(([name, one]) => ({ name, bytes: one }));
}

/** What the page that calls has already, so that it is not loaded twice: how it reads the bytes of a file, and which name is a zip's. */
export interface Reader {
  readonly textOf: (bytes: Uint8Array) => string;
  readonly isZip: (name: string) => boolean;
}

/** Takes folders and zips apart. Other files come as they are, whatever they hold, because somebody named them. */
export async function unpack(entries: readonly FileSystemEntry[], files: readonly File[], { textOf, isZip }: Reader): Promise<Unpacked> {
  const problems: string[] = [];
  const [packed, named]: [Packed[], Packed[]] = [[], []];
  for (const entry of entries) packed.push(...(await filesBelow(entry)));
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!isZip(file.name)) named.push({ name: file.name, bytes });
    else
      try {
        packed.push(...filesOfZip(bytes));
      } catch {
        problems.push(notUnpacked(file.name));
      }
  }
  const inputOf = ({ name, bytes }: Packed): Input => ({ name, text: textOf(bytes) });
  const all = packed.filter(({ name }) => !isZip(name)).map(inputOf);
  const ours = all.filter(({ text }) => isAboutPaths(text)).slice(0, limits.inputs);
  return { inputs: [...named.map(inputOf), ...ours], leftOut: all.length - ours.length, problems };
}
