import { strToU8, zipSync } from 'fflate';
import type { Question } from '../question.ts';
import type { BankFormat } from './format.ts';
import type { BankOptions } from './text.ts';

/** A file of a bank, ready to be saved. What is several files is a zip of them, without the time of day, so that one bank is always the same bytes. */
export function bankBytes(format: BankFormat, questions: readonly Question[], options: BankOptions): Uint8Array<ArrayBuffer> {
  const written = format.write(questions, options);
  const bytes =
    typeof written === 'string'
      ? strToU8(written)
      : zipSync(Object.fromEntries(Object.entries(written).map(([name, text]) => [name, strToU8(text)])), { mtime: '2000-01-01T00:00:00' });
  return new Uint8Array(bytes);
}
