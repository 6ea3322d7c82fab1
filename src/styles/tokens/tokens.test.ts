import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens/tokens.css', 'utf8');

/** The value of a colour token in one theme. Both themes are written as `light-dark(#…, #…)`. */
function colour(token: string, theme: 'light' | 'dark'): string {
  const found = new RegExp(`--${token}:\\s*light-dark\\(\\s*(#[0-9a-f]{3,8})\\s*,\\s*(#[0-9a-f]{3,8})\\s*\\)`, 'i').exec(css);
  const value = found?.[theme === 'light' ? 1 : 2];
  if (!value) throw new Error(`tokens.css has no light-dark() value for --${token}`);
  return value;
}

/** A colour that tokens.css has, as a colour. */
function seen(value: string): Color {
  const colour = parse(value);
  if (!colour) throw new Error(`not a colour: ${value}`);
  return colour;
}

const grounds = ['paper', 'surface', 'sunk', 'cp-ground', 'btw-ground', 'node-ground', 'tube-authenticated', 'tube-encrypted'];
const texts = ['verdict-authenticated', 'verdict-encrypted', 'verdict-unsafe', 'verdict-unknown', 'ink', 'ink2'];
const verdictLines = ['verdict-authenticated', 'verdict-encrypted', 'verdict-unsafe', 'verdict-unknown'];
/** Borders of controls and components, which never stand on the fill of a tube. */
const borders = ['cp-edge', 'node-edge', 'rule2'];
const tubes = ['tube-authenticated', 'tube-encrypted'];

describe('tokens.css', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const ground of grounds) {
      it(`tokens.css keeps every text at 4.5:1 and every line at 3:1 on --${ground}, ${theme}`, () => {
        for (const token of texts) expect([token, wcagContrast(colour(token, theme), colour(ground, theme)) >= 4.5]).toEqual([token, true]);
        for (const token of [...verdictLines, ...(tubes.includes(ground) ? [] : borders)])
          expect([token, wcagContrast(colour(token, theme), colour(ground, theme)) >= 3]).toEqual([token, true]);
      });
    }

    it(`tokens.css keeps the verdict lines at 3:1 on the hatching, ${theme}`, () => {
      for (const token of ['verdict-authenticated', 'verdict-encrypted', 'verdict-unsafe', 'verdict-unknown'])
        expect([token, wcagContrast(colour(token, theme), colour('hatch', theme)) >= 3]).toEqual([token, true]);
    });

    it(`tokens.css keeps the words on filled grounds readable, ${theme}`, () => {
      expect(wcagContrast(colour('on-verdict', theme), colour('verdict-unsafe', theme))).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(colour('cp-ink', theme), colour('cp', theme))).toBeGreaterThanOrEqual(4.5);
    });

    // Above 5, two colours are plainly different side by side. In grey, two pairs are not, and the next test holds what tells them apart.
    const views: readonly [name: string, see: (value: string) => Color | undefined, least: number][] = [
      ['normal vision', seen, 25],
      ['deuteranopia', (value) => filterDeficiencyDeuter(1)(seen(value)), 7],
      ['protanopia', (value) => filterDeficiencyProt(1)(seen(value)), 7],
      ['tritanopia', (value) => filterDeficiencyTrit(1)(seen(value)), 7],
      ['greyscale', (value) => filterGrayscale(1)(seen(value)), 1],
    ];
    for (const [name, see, least] of views) {
      it(`tokens.css keeps each pair of verdicts at least ${least} apart (CIEDE2000) in ${name}, ${theme}`, () => {
        const distance = differenceCiede2000();
        const pairs = [
          ['verdict-authenticated', 'verdict-encrypted'],
          ['verdict-authenticated', 'verdict-unsafe'],
          ['verdict-encrypted', 'verdict-unsafe'],
          ['verdict-unknown', 'verdict-authenticated'],
          ['verdict-unknown', 'verdict-encrypted'],
          ['verdict-unknown', 'verdict-unsafe'],
        ] as const;
        const near = pairs.filter(([one, other]) => {
          const [first, second] = [see(colour(one, theme)), see(colour(other, theme))];
          return !first || !second || distance(first, second) < least;
        });
        expect(near).toEqual([]);
      });
    }
  }
});

describe('where more contrast is asked for', () => {
  const asked = /@media \(prefers-contrast: more\) \{[\s\S]*?\n {2}\}/.exec(css)?.[0] ?? '';
  /** The colour that a token has there: that of the token that stands in its place, or its own. */
  const colourThere = (token: string, theme: 'light' | 'dark'): string =>
    colour(new RegExp(`--${token}: var\\(--([\\w-]+)\\)`).exec(asked)?.[1] ?? token, theme);

  for (const theme of ['light', 'dark'] as const)
    it(`tokens.css gives every word that is no verdict 7:1, and every edge and rule 4.5:1, on every ground, ${theme}`, () => {
      for (const ground of ['paper', 'surface', 'sunk', 'cp-ground', 'btw-ground', 'node-ground'])
        for (const [tokens, least] of [
          [['ink', 'ink2', 'ink3', 'verdict-unknown'], 7],
          [['rule', 'rule2', 'cp-edge', 'cp-line', 'node-edge', 'node-line'], 4.5],
        ] as const)
          for (const token of tokens)
            expect([token, ground, wcagContrast(colourThere(token, theme), colour(ground, theme)) >= least]).toEqual([token, ground, true]);
    });

  it('forced colours and paper have the last word', () => {
    const [more, forced, print] = ['(prefers-contrast: more)', '(forced-colors: active)', 'print'].map((media) =>
      css.indexOf(`@media ${media}`),
    );
    expect(more).toBeGreaterThan(0);
    expect(forced).toBeGreaterThan(more ?? Infinity);
    expect(print).toBeGreaterThan(more ?? Infinity);
  });
});
