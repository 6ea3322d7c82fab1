import type { Verdict } from '../model/verdict.ts';

/** One stroke or area of a glyph: filled with the current colour, or drawn with a pen of this width (a dash pattern if given). */
interface GlyphPart {
  readonly d: string;
  readonly pen?: number;
  readonly dash?: string;
}

/** What each verdict, the tunnel sign and the attacker’s eye look like, on a grid of 16 by 16, which is wider for the eye. */
export const glyphs: Readonly<Record<Verdict | 'tunnel' | 'eye', readonly GlyphPart[]>> = {
  // A closed padlock, filled.
  authenticated: [
    {
      d: 'M4.1 7V4.6a3.9 3.9 0 0 1 7.8 0V7H12a1.2 1.2 0 0 1 1.2 1.2v5.3a1.2 1.2 0 0 1-1.2 1.2H4a1.2 1.2 0 0 1-1.2-1.2V8.2A1.2 1.2 0 0 1 4 7ZM10.1 7V4.6a2.1 2.1 0 0 0-4.2 0V7Z',
    },
  ],
  // An open padlock, outlined, with a question mark at its upper right.
  encrypted: [
    {
      d: 'M2.2 7.4h7.6a1 1 0 0 1 1 1v5.2a1 1 0 0 1-1 1H2.2a1 1 0 0 1-1-1V8.4a1 1 0 0 1 1-1ZM3.4 7.4V4.8a2.6 2.6 0 0 1 4.8-1.4M11.2 2.7a1.9 1.9 0 1 1 2.7 1.9c-.7.4-.9.8-.9 1.5M13 8.2h.01',
      pen: 1.5,
    },
  ],
  // A warning triangle whose exclamation mark is cut out.
  unsafe: [
    {
      d: 'M7 1.9.7 12.9a1.2 1.2 0 0 0 1 1.8h12.6a1.2 1.2 0 0 0 1-1.8L9 1.9a1.2 1.2 0 0 0-2 0ZM7 5.2h2l-.3 4.6H7.3ZM8 10.7a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2Z',
    },
  ],
  // A question mark in a dashed ring.
  unknown: [
    { d: 'M8 1.4a6.6 6.6 0 1 1 0 13.2 6.6 6.6 0 0 1 0-13.2Z', pen: 1.5, dash: '3.2 1.98' },
    { d: 'M6 6.4a2 2 0 1 1 2.9 1.8c-.6.4-.9.8-.9 1.5M8 11.7h.01', pen: 1.5 },
  ],
  // One machine.
  local: [
    {
      d: 'M2.8 2.5h10.4a1.3 1.3 0 0 1 1.3 1.3v5.9a1.3 1.3 0 0 1-1.3 1.3H2.8a1.3 1.3 0 0 1-1.3-1.3V3.8a1.3 1.3 0 0 1 1.3-1.3ZM8 11v2.7M4.8 13.9h6.4',
      pen: 1.5,
    },
  ],
  // A flanged pipe with a line in it.
  tunnel: [
    { d: 'M2 2.5v11M14 2.5v11', pen: 2 },
    { d: 'M2 4.8h12M2 11.2h12M4.5 8h2.4M9.1 8h2.4', pen: 1.4 },
  ],
  // The attacker’s position.
  eye: [
    { d: 'M1.2 8c3.7-4.6 8-6.8 12.8-6.8s9.1 2.2 12.8 6.8c-3.7 4.6-8 6.8-12.8 6.8S4.9 12.6 1.2 8Z', pen: 1.8 },
    { d: 'M14 3.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4Z' },
  ],
};
/** How wide the grid of the eye is. */
export const eyeWidth = 28;

/** The arrow head that shows who answers: 11 long, 10.6 across, its notch 22 % deep; the tip at the origin, pointing right. */
export const arrowHead = 'M0 0-11-5.3-8.6 0-11 5.3Z';
/** How much of a line its arrow head replaces: the line ends at the notch. */
export const headLength = 8.6;
/** The arrow heads of authenticated lines are 8 long. */
export const quietHeadScale = 8 / 11;

/** Size of the hatch over the untrusted network: lines 9 apart at 45°, 1.25 wide. */
export const hatch = { gap: 9, pen: 1.25 };
