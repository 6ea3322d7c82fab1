import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { storyIds } from '../../wording/story/state.ts';
import { minutesFor } from './reading-time.ts';

it('a text takes a minute for each 180 words that are read, and 40 seconds for each question', () => {
  expect(minutesFor('word '.repeat(900), 0)).toBe(5);
  expect(minutesFor('word '.repeat(900), 6)).toBe(9);
  expect(minutesFor('<Section id="one">\n\n[word](/an/address/) <Src id="a b c" />', 0)).toBe(1);
});

it('no page claims another time for the story than what its words and questions take', () => {
  const [, , story = ''] = readFileSync('content/learn/story.mdx', 'utf8').split(/^---$/m);
  expect(minutesFor(story, storyIds.length)).toBeGreaterThan(10);
  for (const file of [
    'content/learn/story.mdx',
    'src/features/shell/NextSteps.astro',
    'src/features/shell/navigation.ts',
    'src/pages/learn/index.astro',
  ])
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\b(?:ten|twelve|\d+) minutes\b/);
});
