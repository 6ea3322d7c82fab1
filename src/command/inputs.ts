import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isGlob } from '../checker/accepted/glob.ts';
import { leftAlone } from '../checker/left-alone.ts';
import { textOfFile } from '../checker/read/bytes.ts';
import { limits } from '../checker/read/limits.ts';
import type { Input } from '../checker/read/read.ts';
import type { Problem, Skipped } from '../checker/read/reading.ts';
import { takenWords, shownName } from './file-names.ts';
import { filesOfFolder, filesOfGlob, type Walked } from './folder.ts';
import { readPipe } from './pipe.ts';
import { codeOf, reasonOf } from './system-error.ts';
import { isAboutPaths } from '../checker/irrelevant.ts';
import { isRelevant } from './relevance.ts';

/** What was read, and what was not. */
export interface Gathered {
  readonly inputs: readonly Input[];
  readonly problems: readonly Problem[];
  /** Files of folders that hold nothing for the checker. */
  readonly skipped: readonly Skipped[];
  /** Names of inputs that are not in UTF-8, which a patch cannot change. */
  readonly recoded: ReadonlySet<string>;
}

export interface GatherOptions {
  readonly from: string;
  readonly standardInput: () => Uint8Array;
  /** How long a named pipe may give nothing, in milliseconds; 10,000 where nobody says. */
  readonly patience?: number | undefined;
  /** Whether a file of a folder or of a glob is left out, by its full name. */
  readonly isExcluded: (file: string) => boolean;
}

/** Bytes beyond which a file cannot be text that the checker takes, however it is encoded. */
const mostBytes = 4 * limits.characters;

/** Gathers the inputs of one check. Each file is read once, whatever names lead to it. */
class Gathering {
  readonly inputs: Input[] = [];
  readonly problems: Problem[] = [];
  readonly skipped: Skipped[] = [];
  readonly recoded = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #options: GatherOptions;
  constructor(options: GatherOptions) {
    this.#options = options;
  }

  name(given: string): void {
    if (given === '-') return this.#standardInput();
    const { from } = this.#options;
    const file = path.resolve(from, given);
    try {
      const stat = statSync(file);
      if (!stat.isDirectory()) return this.#read(file, given, true);
      return this.#walked(
        given,
        filesOfFolder(file),
        `It holds no file that is taken by its name: ${takenWords}. Name the files that you mean.`,
      );
    } catch (error) {
      if (codeOf(error) === 'ENOENT' && isGlob(given)) return this.#walked(given, filesOfGlob(given, from), 'No file matches this glob.');
      return this.#unread(given, codeOf(error));
    }
  }

  #problem(given: string, sentence: string): void {
    this.problems.push({ file: shownName(given, this.#options.from), line: 1, column: 1, sentence });
  }
  #unread(given: string, code: string): void {
    this.#problem(given, `It cannot be read: ${reasonOf(code)}.`);
  }

  #standardInput(): void {
    if (this.#seen.has('-')) return;
    this.#seen.add('-');
    try {
      this.#add('-', this.#options.standardInput());
    } catch (error) {
      this.problems.push({ file: '-', line: 1, column: 1, sentence: `Standard input cannot be read: ${reasonOf(codeOf(error))}.` });
    }
  }

  #walked(given: string, { files, unread, tooMany }: Walked, none: string): void {
    if (tooMany) return this.#problem(given, 'It holds too many files to be the configuration of one cluster: name a folder in it.');
    if (files.length + unread.length === 0) return this.#problem(given, none);
    for (const file of files) if (!this.#options.isExcluded(file)) this.#read(file, this.#beside(file, given), false);
    for (const { name, code } of unread) this.#unread(this.#beside(name, given), code);
  }
  /** A found file as the reader would have named it: relative where the folder was named so. */
  #beside(file: string, given: string): string {
    return path.isAbsolute(given) ? file : path.relative(this.#options.from, file);
  }

  #read(file: string, given: string, isNamed: boolean): void {
    try {
      const real = realpathSync(file);
      if (this.#seen.has(real)) return;
      this.#seen.add(real);
      const stat = statSync(file);
      const { size } = stat;
      const name = shownName(given, this.#options.from);
      if (stat.isFIFO()) return this.#add(name, readPipe(file, this.#options.patience), isNamed);
      if (size > mostBytes && !isNamed && !isAboutPaths(readFileSync(file, 'latin1'))) return this.#skip(name);
      if (size > mostBytes)
        return this.#problem(
          given,
          `It has ${size} bytes, and the checker takes ${limits.characters} characters: give it a part of the file.`,
        );
      this.#add(name, readFileSync(file), isNamed);
    } catch (error) {
      this.#unread(given, codeOf(error));
    }
  }
  #skip(name: string): void {
    this.skipped.push({ file: name, line: 1, column: 1, what: leftAlone.foreign });
  }
  #add(name: string, bytes: Uint8Array, isNamed = true): void {
    const input = { name, text: textOfFile(bytes) };
    if (!isNamed && !isRelevant(input)) return this.#skip(name);
    this.inputs.push(input);
    if (Buffer.compare(Buffer.from(input.text, 'utf8'), bytes) !== 0) this.recoded.add(name);
  }
}

/** Reads files, folders, globs and standard input. Never throws: what cannot be read is a problem, and the others are still read. */
export function gather(names: readonly string[], options: GatherOptions): Gathered {
  const gathering = new Gathering(options);
  for (const name of names) gathering.name(name);
  return gathering;
}
