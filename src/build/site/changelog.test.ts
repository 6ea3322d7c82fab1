import { expect, it } from 'vitest';
import { anchorOf, releases, releasesIn } from './changelog.ts';

const markdown =
  '# Changelog\n\nFor readers.\n\n## Unreleased\n\n- One change in\n  two lines: `a_b_c` is _unknown_.\n- [A page](doc/a.md) more.\n- A page more.\n\n## 0.1.0, 2026-01-02\n\nThe first.\n';

it('releasesIn() reads the versions with one sentence a change, and of a link or an emphasis only the words', () => {
  expect(releasesIn(markdown).map(({ version, day, changes }) => [version, day, ...changes.map(({ text }) => text)])).toEqual([
    ['Unreleased', undefined, 'One change in two lines: `a_b_c` is unknown.', 'A page more.', 'A page more.'],
    ['0.1.0', '2026-01-02', 'The first.'],
  ]);
});

it('releasesIn() takes the time of the first line of a change', () => {
  const times = markdown.split('\n').map((_, line) => new Date(line));
  expect(releasesIn(markdown, times).flatMap(({ changes }) => changes.map(({ changed }) => changed?.getTime()))).toEqual([6, 8, 9, 13]);
});

it('releasesIn() names a change by its first words, so that neither a change above nor another end gives it another anchor', () => {
  const anchors = (text: string): readonly string[] => releasesIn(text).flatMap(({ changes }) => changes.map(({ anchor }) => anchor));
  expect(anchors(markdown)).toEqual(['change-one-change-in-two-lines-a', 'change-a-page-more', 'change-a-page-more-2', 'change-the-first']);
  const later = markdown.replace('- One', '- Another.\n- One').replace('is _unknown_', 'is known');
  expect(anchors(later)).toEqual(['change-another', ...anchors(markdown)]);
});

it('anchorOf() gives every version an anchor but what is not released, whose heading goes away', () => {
  expect(releasesIn(markdown).map(anchorOf)).toEqual([undefined, 'version-0-1-0']);
});

it('the changelog has the day of every version that is released', () => {
  const versions = releases().map(({ version, day }) => [version, Boolean(day)] as const);
  expect(versions.filter(([version, hasDay]) => hasDay === (version === 'Unreleased'))).toEqual([]);
  expect(versions.slice(-2)).toEqual([
    ['0.2.0', true],
    ['0.1.0', true],
  ]);
});
