import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Waits until nothing of a page is kept out of its layout any more. */
export const wholePage = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))))
    .not.toContainEqual(expect.stringContaining('data-now'));
