import type { BrowserContextOptions, Page } from '@playwright/test';
import { resetPage, test as base } from './shared-page.ts';

/**
 * For cases that store, or that need a permission or another kind of window: a worker opens one page for all cases of the `test` that is
 * returned, and each case opens it anew, as `shared-page.ts` does. No other case has this page, so where one case alone takes this `test`,
 * the page is its own.
 */
export const testOnPageOf = (kind: BrowserContextOptions = {}) => {
  let opened: Promise<Page> | undefined;
  return base.extend({
    context: async ({ page }, use) => use(page.context()),
    page: async ({ browser, baseURL, viewport }, use) => {
      const open = async (): Promise<Page> => {
        const context = await browser.newContext({ baseURL: baseURL ?? '', viewport, ...kind });
        return context.newPage();
      };
      opened ??= open();
      const page = await opened;
      await resetPage(page, kind.viewport ?? viewport);
      await use(page);
    },
  });
};
