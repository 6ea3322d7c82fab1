import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const inline = 'a|b|cite|code|em|kbd|small|span|strong';
/** A word at the end of a line and an element on the next, or the other way round: Astro leaves out the end of a line beside an element. */
const joined = new RegExp(`[\\w.,;:)]\\n\\s*<(?:${inline})[\\s>]|</(?:${inline})>\\n\\s*[\\w(]`, 'g');

/** The places of a component where two words come to stand without a space between them. */
const joinedIn = (component: string): readonly string[] => component.replace(/^---[\s\S]*?\n---/, '').match(joined) ?? [];

it('finds a word that runs into the element on the next line, and not one that a space is written after', () => {
  expect(joinedIn('<p>\n  For 3 nodes and\n  <span>2 API servers</span>\n</p>')).toHaveLength(1);
  expect(joinedIn('<p>\n  For <span>3 nodes</span>\n  and more\n</p>')).toHaveLength(1);
  expect(joinedIn("<p>\n  For 3 nodes and{' '}\n  <span>2 API servers</span>\n</p>")).toEqual([]);
  expect(joinedIn("---\nconst said = 'a word\n<span>';\n---\n<p>\n  <b>one</b>\n</p>")).toEqual([]);
});

it('no word of a page runs into the next one where a component breaks the line', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.astro'));
  expect(files.length).toBeGreaterThan(80);
  expect(files.filter((file) => joinedIn(readFileSync(`src/${file}`, 'utf8')).length > 0)).toEqual([]);
});
