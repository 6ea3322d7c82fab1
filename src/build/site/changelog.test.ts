import { expect, it } from 'vitest';
import { releasesIn } from './changelog.ts';

it('releasesIn() reads the versions with one sentence a change, and of a link or an emphasis only the words', () => {
  const markdown = '# Changelog\n\nFor readers.\n\n## Unreleased\n\n- One change in\n  two lines: `a_b_c` is _unknown_.\n- [A page](doc/a.md) more.\n\n## 0.1.0\n\nThe first.\n';
  expect(releasesIn(markdown).map(({ version, changes }) => [version, ...changes])).toEqual([
    ['Unreleased', 'One change in two lines: `a_b_c` is unknown.', 'A page more.'],
    ['0.1.0', 'The first.'],
  ]);
});
