import assert from 'node:assert/strict';

const shown = 30;

/** What an assertion found: its message, and what differs, line by line, where it compared objects or lists. */
function foundBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('actual' in error) || !('expected' in error) || typeof error.actual !== 'object' || !error.actual) return error.message;
  try {
    assert.deepEqual(error.actual, error.expected);
  } catch (difference) {
    if (difference instanceof Error) return `${error.message}\n${difference.message}`;
  }
  return error.message;
}

/**
 * Holds every row of a table in one test: a table of thousands of rows is no thousands of tests. Where rows fail, the error says how many of
 * how many, and names each of the first thirty with what was found; a table without a row fails too.
 *
 * @param rows What is held, one after the other.
 * @param nameOf What a row is called in the error.
 * @param holds Throws where a row is wrong, as `expect` does.
 */
export async function everyRow<T>(rows: Iterable<T>, nameOf: (row: T) => string, holds: (row: T) => unknown): Promise<void> {
  let count = 0;
  const failures: string[] = [];
  for (const row of rows) {
    count += 1;
    try {
      await holds(row);
    } catch (error) {
      failures.push(`${nameOf(row)}: ${foundBy(error)}`);
    }
  }
  if (count === 0) throw new Error('The table has no row, so nothing was held.');
  if (failures.length === 0) return;
  const more = failures.length > shown ? [`and ${String(failures.length - shown)} more`] : [];
  throw new Error([`${String(failures.length)} of ${String(count)} rows fail:`, ...failures.slice(0, shown), ...more].join('\n'));
}
