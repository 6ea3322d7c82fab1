import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { minutesFor } from './reading-time.ts';

it('a text takes a minute for each 180 words that are read, and 40 seconds for each question', () => {
  expect(minutesFor('word '.repeat(900), 0)).toBe(5);
  expect(minutesFor('word '.repeat(900), 6)).toBe(9);
  expect(minutesFor('<Section id="one">\n\n[word](/an/address/) <Src id="a b c" />', 0)).toBe(1);
});

it('the story takes longer than the ten minutes that it once claimed, or it says how long', () => {
  const story = readFileSync('content/learn/story.mdx', 'utf8').split(/^---$/m)[2] ?? '';
  const minutes = minutesFor(story, 8);
  expect(minutes).toBeGreaterThan(8);
  expect(minutes).toBeLessThan(20);
  expect(readFileSync('content/learn/story.mdx', 'utf8')).not.toMatch(/\b(?:ten|\d+) minutes\b/);
});
