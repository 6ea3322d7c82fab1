import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mixed, paletteOf, tokenIn } from './palette.ts';

const valueOf = tokenIn(readFileSync('src/styles/tokens/tokens.css', 'utf8'));

describe('paletteOf()', () => {
  it('takes each theme from its side of light-dark()', () => {
    expect(paletteOf(valueOf, 'light')('verdict-unsafe')).toBe('#8f0033');
    expect(paletteOf(valueOf, 'dark')('verdict-unsafe')).toBe('#f5697f');
  });

  it('keeps a value that has no sides, as forced colours have', () => {
    expect(paletteOf(() => ' CanvasText ', 'dark')('ink')).toBe('CanvasText');
  });

  it('writes a colour that a build has shortened in full', () => {
    expect(paletteOf(() => 'light-dark(#fff,#161c2c)', 'light')('surface')).toBe('#ffffff');
  });

  it('fails where a token that drawings use is missing', () => {
    expect(() => paletteOf(valueOf, 'light')('nothing')).toThrow('no value for the token --nothing');
  });
});

describe('mixed()', () => {
  it('mixes two colours by their share, and leaves what is no hex colour', () => {
    expect(mixed('#ffffff', 0.5, '#000000')).toBe('#808080');
    expect(mixed('CanvasText', 0.5, '#000000')).toBe('CanvasText');
  });
});
