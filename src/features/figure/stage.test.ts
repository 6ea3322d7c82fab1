import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stageWidths } from '../../diagram/stage-widths.ts';
import { below, edges, height } from '../../diagram/variants/narrow-backdrop.ts';

const css = readFileSync('src/features/figure/stage.css', 'utf8');
const standalone = readFileSync('src/standalone/standalone.css', 'utf8');

it('the stage of pages and frames and that of the element change at the widths that the scripts know, and the element at no other', () => {
  const widthsIn = (text: string): readonly number[] =>
    [...text.matchAll(/@container figure \((?:width >= |(?=\d+px <= width))(\d+)px/g)].map(([, width]) => Number(width));
  expect(widthsIn(standalone)).toEqual([stageWidths.beside, stageWidths.wide]);
  expect(widthsIn(css)).toEqual(expect.arrayContaining([stageWidths.beside, stageWidths.wide]));
  expect(css).toContain(`(width < ${stageWidths.beside}px)`);
});

it('the networks go on beside a narrow drawing from where their edges end in it, with and without a second node', () => {
  const stops = [...css.matchAll(/--cp-ground\) ([\d.]+)%, var\(--btw-ground\) 0 ([\d.]+)%/g)].map(([, ...found]) => found.map(Number));
  expect(stops).toHaveLength(2);
  for (const [at, drawn] of [height, height + below].entries()) {
    expect(stops[at]?.[0]).toBeCloseTo((edges.controlPlane / drawn) * 100, 1);
    expect(stops[at]?.[1]).toBeCloseTo((edges.nodeNetwork / drawn) * 100, 1);
  }
});
