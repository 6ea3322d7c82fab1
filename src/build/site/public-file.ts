import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of `public/` by its address from the root: its own name, and its text without the last line break. */
export const publicFile = (address: string): { name: string; text: string } => ({
  name: path.basename(address),
  text: readFileSync(path.join('public', address), 'utf8').trimEnd(),
});
