import { store, stored } from '../../../state/storage.ts';

/** The name in the storage of the browser under which a reader keeps which parts of courses they have done. */
const key = 'courses';

/** The ids of the parts that are done, by course. What somebody else wrote there counts as nothing. */
function read(): Readonly<Record<string, readonly string[]>> {
  try {
    const found: unknown = JSON.parse(stored(key) ?? '{}');
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
    return Object.fromEntries(
      Object.entries(found).flatMap(([course, parts]) =>
        Array.isArray(parts) ? [[course, parts.filter((part) => typeof part === 'string')] as const] : [],
      ),
    );
  } catch {
    return {};
  }
}

/** The parts of a course that are done. */
export const doneParts = (course: string): readonly string[] => read()[course] ?? [];

/** Keeps which parts of a course are done, or forgets the course where none is. Says whether the browser let it. */
export function keepDone(course: string, parts: readonly string[]): boolean {
  const all = Object.entries({ ...read(), [course]: parts }).filter(([, done]) => done.length > 0);
  return store(key, all.length > 0 ? JSON.stringify(Object.fromEntries(all)) : undefined);
}
