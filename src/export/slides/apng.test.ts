import UPNG from '@cantoo/pdf-lib/upng';
import { describe, expect, it } from 'vitest';
import { renderPng } from '../../build/alternates/png.ts';
import { apngOf } from './apng.ts';

const png = (fill: string, width = 40): Promise<Uint8Array> =>
  renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"><rect width="${width}" height="20" fill="${fill}"/></svg>`,
    width,
  );

describe('apngOf()', () => {
  it('makes an animation that another decoder reads as those pictures, in their order and for that time', async () => {
    const colours = ['#ff0000', '#00ff00', '#0000ff'];
    const decoded = UPNG.decode(apngOf(await Promise.all(colours.map((colour) => png(colour))), 2500).buffer);
    expect([decoded.width, decoded.height]).toEqual([40, 20]);
    expect(decoded.frames.map(({ delay }) => delay)).toEqual([2500, 2500, 2500]);
    const firstPixels = UPNG.toRGBA8(decoded).map((frame) => [...new Uint8Array(frame).subarray(0, 4)]);
    expect(firstPixels).toEqual([
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
    ]);
  });

  it('refuses pictures of different sizes, what is no PNG, and no picture at all', async () => {
    const ofTwoSizes = [await png('#fff'), await png('#fff', 41)];
    expect(() => apngOf(ofTwoSizes, 1000)).toThrow('the frames differ in size or in kind');
    expect(() => apngOf([Uint8Array.from('GIF89a…', (letter) => letter.charCodeAt(0))], 1000)).toThrow('this is no PNG');
    expect(() => apngOf([], 1000)).toThrow('an animation needs at least one frame');
  });
});
