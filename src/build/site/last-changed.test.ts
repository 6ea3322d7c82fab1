import { expect, it } from 'vitest';
import { lastChanged, lastChangedEntry, linesChanged } from './last-changed.ts';

const day = /^\d{4}-\d\d-\d\d$/;
/** Without the history of git, as in a shallow clone, nothing is known, and nothing is said. */
const known = lastChanged('CHANGELOG.md') !== undefined;

it('lastChanged() says the day of a file and of a folder in git, and nothing of what git does not know', () => {
  if (known) for (const file of ['CHANGELOG.md', 'content/glossary']) expect(lastChanged(file)).toMatch(day);
  expect(lastChanged('content/not-there.md')).toBeUndefined();
});

it('lastChangedEntry() says the day of one entry, which no change to another entry or to the head of the file moves', () => {
  const file = 'src/facts/distributions.yaml';
  const whole = linesChanged(file).map((time) => time?.toISOString().slice(0, 10) ?? '');
  const entry = lastChangedEntry(file, 'eks');
  if (known) expect(entry).toMatch(day);
  if (entry) expect(whole).toContain(entry);
  expect(lastChangedEntry(file, 'not-there')).toBeUndefined();
});
