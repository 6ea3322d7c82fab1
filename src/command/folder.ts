import { readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { globMatches, globPath, isGlob } from '../checker/accepted/glob.ts';
import { isPassedOver, isTakenByName } from './file-names.ts';
import { codeOf } from './system-error.ts';

/** Entries that one folder or glob may hold with all that is below it: more are no configuration of one cluster. */
const mostEntries = 50_000;

/** What reading a folder found, in the order of the names. */
export interface Walked {
  readonly files: readonly string[];
  /** Folders and files that cannot be looked at, with the code of the error. */
  readonly unread: readonly { readonly name: string; readonly code: string }[];
  /** Whether the folder holds more than is looked at. */
  readonly tooMany: boolean;
}

/** Goes through folders; each real folder and file is visited once, so that links that lead back end. */
class Walk {
  readonly files: string[] = [];
  readonly unread: { name: string; code: string }[] = [];
  entries = 0;
  readonly #visited = new Set<string>();
  readonly #takes: (name: string) => boolean;
  constructor(takes: (name: string) => boolean) {
    this.#takes = takes;
  }
  get tooMany(): boolean {
    return this.entries > mostEntries;
  }
  folder(name: string): void {
    if (!this.#isNew(name)) return;
    const names = readdirSync(name).filter((one) => !isPassedOver(one));
    for (const one of names.sort()) {
      this.entries += 1;
      if (this.tooMany) return;
      this.#entry(path.join(name, one));
    }
  }
  #isNew(name: string): boolean {
    const real = realpathSync(name);
    if (this.#visited.has(real)) return false;
    this.#visited.add(real);
    return true;
  }
  #entry(name: string): void {
    try {
      const stat = statSync(name);
      if (stat.isDirectory()) this.folder(name);
      else if (stat.isFile() && this.#takes(name) && this.#isNew(name)) this.files.push(name);
    } catch (error) {
      // A link to nothing is no file; what may not be read is told.
      if (!['ENOENT', 'ELOOP'].includes(codeOf(error))) this.unread.push({ name, code: codeOf(error) });
    }
  }
}

/** The files of a folder and of all below it that are taken by their names. Throws where the folder itself cannot be read. */
export function filesOfFolder(folder: string): Walked {
  const walk = new Walk(isTakenByName);
  walk.folder(folder);
  return walk;
}

/** The files that a glob matches. The folder before its first sign is where the search starts. */
export function filesOfGlob(glob: string, from: string): Walked {
  const parts = globPath(glob).split('/');
  const start = path.resolve(from, parts.slice(0, Math.max(0, parts.findIndex(isGlob))).join('/') || (glob.startsWith('/') ? '/' : '.'));
  const pattern = globPath(path.resolve(from, glob));
  const walk = new Walk((name) => globMatches(pattern, globPath(name)));
  try {
    walk.folder(start);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
  }
  return walk;
}
