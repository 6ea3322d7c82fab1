import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modeIds } from '../model/setting/mode.ts';

it('a stylesheet that tells modes apart names each of them, but for the one that needs no rule because it is shown first', () => {
  const lacking = globSync('src/{features,styles}/**/*.css').flatMap((file) => {
    const named = new Set(
      [...readFileSync(file, 'utf8').matchAll(/\[(?:data-mode|data-words|value)[~^]?='([\w-]+)'\]/g)].map(([, id]) => id),
    );
    const others = modeIds.slice(1);
    return others.some((id) => named.has(id)) ? others.filter((id) => !named.has(id)).map((id) => `${file}: ${id}`) : [];
  });
  expect(lacking).toEqual([]);
});
