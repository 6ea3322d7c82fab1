export type Theme = 'light' | 'dark';
export const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** A colour by the name of its token. */
export type Palette = (token: string) => string;

/** One side of `light-dark(#…, #…)`; a value of another form, as of forced colours, stays as it is. */
function sideOf(value: string, theme: Theme): string {
  const sides = /^light-dark\(\s*([^,()]+?)\s*,\s*([^,()]+?)\s*\)$/.exec(value.trim());
  const side = sides?.[theme === 'light' ? 1 : 2] ?? value.trim();
  // A build shortens what it can; the long form is the one that `mixed` reads.
  return /^#[0-9a-f]{3}$/i.test(side) ? side.replace(/[0-9a-f]/gi, '$&$&') : side;
}

/**
 * The colours of one theme, from where the values of tokens come from (a stylesheet, or the computed style of a page). Throws where
 * a token that a drawing uses is missing, so that a renamed token fails the build.
 */
export const paletteOf =
  (valueOf: (token: string) => string | undefined, theme: Theme): Palette =>
  (token) => {
    const value = valueOf(token);
    if (!value) throw new Error(`no value for the token --${token}`);
    return sideOf(value, theme);
  };

/** The first value that a stylesheet gives a token. */
export const tokenIn =
  (css: string) =>
  (token: string): string | undefined =>
    new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1];

/** `color-mix(in srgb, first share, second)` for colours written as `#rrggbb`; `share` is between 0 and 1. */
export function mixed(first: string, share: number, second: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(first) || !/^#[0-9a-f]{6}$/i.test(second)) return first;
  const channel = (i: number): string => {
    const [one, other] = [first, second].map((colour) => parseInt(colour.slice(i, i + 2), 16)) as [number, number];
    return Math.round(one * share + other * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
