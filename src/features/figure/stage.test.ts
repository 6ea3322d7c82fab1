import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stageWidths } from '../../diagram/stage-widths.ts';

const css = readFileSync('src/features/figure/stage.css', 'utf8');
const standalone = readFileSync('src/standalone/standalone.css', 'utf8');

it('the stage of pages and frames and that of the element change at the widths that the scripts know, and the element at no other', () => {
  const widthsIn = (text: string): readonly number[] =>
    [...text.matchAll(/@container figure \((?:width >= |(?=\d+px <= width))(\d+)px/g)].map(([, width]) => Number(width));
  expect(widthsIn(standalone)).toEqual([stageWidths.beside, stageWidths.wide]);
  expect(widthsIn(css)).toEqual(expect.arrayContaining([stageWidths.beside, stageWidths.wide]));
  expect(css).toContain(`(width < ${stageWidths.beside}px)`);
});
