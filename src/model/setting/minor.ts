import table from './minors.json' with { type: 'json' };

/** A Kubernetes minor, as in `?k8s=1.34`. */
export type Minor = `1.${number}`;

const days = Object.entries(table.released) as readonly (readonly [minor: Minor, day: string | null])[];
const numberOf = (minor: string): number => Number(minor.split('.')[1]);

/** Every minor that was released and that the facts cover, oldest first. `minors.json` is the one place that names them. */
export const minors: readonly Minor[] = days.flatMap(([minor, day]) => (day === null ? [] : [minor]));
export const oldestMinor: Minor = minors[0] ?? '1.0';
/** The newest minor that was released. What of it was read is another question: see `kubernetesRead` and `partlyRead`. */
export const newestMinor: Minor = minors.at(-1) ?? oldestMinor;
/** The day a minor was released, or nothing where it was not, or is not in the facts. */
export const releaseDay = (minor: Minor): string | undefined => days.find(([each]) => each === minor)?.[1] ?? undefined;
/** The minor that is planned and has no day of release yet. */
export const plannedMinor: Minor = days.find(([, day]) => day === null)?.[0] ?? newestMinor;

/** The release of Kubernetes whose whole source the facts were read in. */
export const kubernetesRead: string = table.read;
/** The releases that the records of `observations.json` were measured on, the one with most records first. */
export const kubernetesMeasured: readonly string[] = table.measured;

/** Compares two minors such as `1.9` and `1.22` by number: negative where the first is older. */
export const compareMinors = (a: string, b: string): number => numberOf(a) - numberOf(b);

/** What a reader has to know of a minor that is newer than the source that was read, or nothing for the others. */
export const partlyRead = (minor: Minor): string | undefined =>
  compareMinors(minor, kubernetesRead) > 0
    ? `Only parts of Kubernetes ${minor} were read, so what no release note names is shown as it is in ${kubernetesRead}.`
    : undefined;

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
  const asked: Minor = `1.${Number(number)}`;
  const found = Number(major) === 1 ? minors.find((minor) => minor === asked) : undefined;
  if (found) return { minor: found };
  const isOld = Number(major) < 1 || (Number(major) === 1 && compareMinors(asked, oldestMinor) < 0);
  const minor = isOld ? oldestMinor : newestMinor;
  const name = `Kubernetes ${Number(major)}.${Number(number)}`;
  const why =
    Number(major) === 1 && asked === plannedMinor
      ? `${name} is planned and was not released`
      : `${name} is not in the facts, which cover ${oldestMinor} to ${newestMinor}`;
  return { minor, note: `${why}. Shown as ${minor}.` };
}
