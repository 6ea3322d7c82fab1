import { spawnSync } from 'node:child_process';
import type { Browser } from '@playwright/test';
import made from '../screenshots/made-with.json' with { type: 'json' };

/** The family that the system gives for a font's name; another one where it is not installed. */
const familyOf = (font: string): string => spawnSync('fc-match', ['--format', '%{family}', font], { encoding: 'utf8' }).stdout ?? '';

/**
 * Why the stored screenshots cannot be compared here, or undefined where they can: glyphs and curves are drawn by the fonts and the
 * browser, so that another of either draws the same page in other pixels.
 */
export function whyNotComparable(browser: Browser): string | undefined {
  const here = `${process.platform} ${process.arch}`;
  if (here !== `${made.platform} ${made.arch}`) return `they were made on ${made.platform} ${made.arch}, this is ${here}`;
  const major = browser.version().split('.')[0];
  if (major !== made.chromium) return `they were made with Chromium ${made.chromium}, this is Chromium ${major}`;
  const missing = made.fonts.find((font) => familyOf(font) !== font);
  return missing && `the font ${missing} is not installed (Debian: apt-get install fonts-liberation fontconfig)`;
}
