import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** By how many CSS pixels a page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Holds that a page does not scroll sideways, once its layout has come to rest. */
export const expectNoSideways = (page: Page, where = ''): Promise<void> => expect.poll(() => overflowOf(page), where).toBe(0);
