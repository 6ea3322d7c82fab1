import { globSync, readFileSync } from 'node:fs';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { componentsLayer } from './components-layer.ts';

const layered = async (css: string): Promise<string> =>
  (await postcss([componentsLayer]).process(css, { from: undefined })).css.replaceAll(/\s+/g, ' ').trim();

it('puts each run of rules that names no layer into that of components, in its place, and leaves all else as it is', async () => {
  expect(
    await layered(
      '@layer base, components; @layer base { a { color: red } } b { color: red } @media print { b { top: 0 } } @layer base { i { top: 0 } } u { top: 0 }',
    ),
  ).toBe(
    '@layer base, components; @layer base { a { color: red } } @layer components{ b { color: red } @media print { b { top: 0 } } } @layer base { i { top: 0 } } @layer components{ u { top: 0 } }',
  );
});

it('only what the element imports as well, for which nothing adds a layer, names the layer of components', () => {
  const naming = globSync('src/{features,parts,styles}/**/*.css').filter((file) => /@layer components \{/.test(readFileSync(file, 'utf8')));
  expect(naming.sort()).toEqual([
    'src/features/figure/drawing.css',
    'src/features/figure/looks.css',
    'src/features/figure/script/selection/selection.css',
  ]);
});
