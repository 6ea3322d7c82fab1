import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const tokens = readFileSync('src/styles/tokens/tokens.css', 'utf8');
const stylesheets = globSync('src/{features,styles}/**/*.css').filter((file) => !file.endsWith('tokens/tokens.css'));

it('each colour of tokens.css has a value for forced colours, where the reader’s system chooses', () => {
  const forced = /@media \(forced-colors: active\) \{[\s\S]*?\n {2}\}/.exec(tokens)?.[0] ?? '';
  const names = [...tokens.matchAll(/--([\w-]+):\s*light-dark\(/g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !forced.includes(`--${name}:`))).toEqual([]);
});

it('no stylesheet but tokens.css has a colour of its own, but for black, white and grey on paper', () => {
  const own = stylesheets.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/[\s:,(](#[0-9a-f]{3,8}\b|(?:rgb|hsl|oklch|light-dark)a?\()/gi)]
      .filter(([, colour = '']) => !['#000', '#fff', '#999'].includes(colour))
      .map(([, colour = '']) => `${file}: ${colour}`),
  );
  expect(own).toEqual([]);
});
