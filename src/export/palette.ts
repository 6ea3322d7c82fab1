export type Theme = 'light' | 'dark';
export const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** The tokens of tokens.css that a drawing uses. */
const names = [
  ...['paper', 'surface', 'ink', 'ink2', 'rule', 'rule2', 'cp', 'cp-ink', 'cp-ground', 'cp-edge', 'cp-line', 'node', 'node-ground'],
  ...[
    'node-edge',
    'node-line',
    'btw',
    'btw-ground',
    'hatch',
    'verdict-authenticated',
    'verdict-encrypted',
    'verdict-unsafe',
    'verdict-unknown',
    'tube-authenticated',
    'tube-encrypted',
    'on-verdict',
  ],
] as const;
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
 * a token that drawings use is missing, so that a renamed token fails the build.
 */
export function paletteOf(valueOf: (token: string) => string | undefined, theme: Theme): Palette {
  const colours = new Map<string, string>();
  for (const name of names) {
    const value = valueOf(name);
    if (!value) throw new Error(`no value for the token --${name}`);
    colours.set(name, sideOf(value, theme));
  }
  return (token) => {
    const colour = colours.get(token);
    if (!colour) throw new Error(`not a token of drawings: ${token}`);
    return colour;
  };
}

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
