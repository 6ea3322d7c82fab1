/** A Kubernetes minor, as in `?k8s=1.34`. */
export type Minor = `1.${number}`;

const oldest = 20;
const newest = 36;

/** Every minor that the facts cover, oldest first. The newest is the one whose source they were read in (1.36.2). */
export const minors: readonly Minor[] = Array.from({ length: newest - oldest + 1 }, (_, index): Minor => `1.${oldest + index}`);
export const oldestMinor: Minor = `1.${oldest}`;
export const newestMinor: Minor = `1.${newest}`;

/** Compares two minors such as `1.9` and `1.22` by number: negative where the first is older. */
export const compareMinors = (a: string, b: string): number => Number(a.split('.')[1]) - Number(b.split('.')[1]);

const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/**
 * Reads what a reader wrote: `1.34`, `v1.34`, `1.34.9`. Never throws. Text that names no minor of the facts gives the nearest one, or
 * the newest where nothing is near, and a sentence of plain text that says so.
 */
export function parseMinor(text: string): { readonly minor: Minor; readonly note?: string } {
  const [, major, number] = /^v?(\d{1,3})\.(\d{1,3})(?:\.\d{1,4})?$/.exec(text.trim()) ?? [];
  if (major === undefined || number === undefined)
    return {
      minor: newestMinor,
      note: `“${shown(text)}” is not a Kubernetes version: write a minor such as ${newestMinor}. Shown as ${newestMinor}.`,
    };
  const found = minors.find((minor) => minor === `${Number(major)}.${Number(number)}`);
  if (found) return { minor: found };
  const isOld = Number(major) < 1 || (Number(major) === 1 && Number(number) < oldest);
  const minor = isOld ? oldestMinor : newestMinor;
  return {
    minor,
    note: `Kubernetes ${Number(major)}.${Number(number)} is not in the facts, which cover ${oldestMinor} to ${newestMinor}. Shown as ${minor}.`,
  };
}
