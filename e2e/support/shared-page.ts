import type { Page } from '@playwright/test';
import { opensWhole, test as base } from './fixtures.ts';

/**
 * For cases that only read: one page for all of them that a worker runs, opened anew at an address and never replaced. What a case may
 * have set of it, its window, its media and what is stored, is as in a new page for the next one; what the browser loaded is kept.
 */
export const test = base.extend<object, { readersPage: Page; scripted: boolean }>({
  scripted: [true, { scope: 'worker', option: true }],
  readersPage: [
    async ({ browser, scripted }, use, { project }) => {
      const { baseURL, viewport } = project.use;
      const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: viewport ?? null, javaScriptEnabled: scripted });
      const page = await context.newPage();
      if (scripted) opensWhole(page);
      await use(page);
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ readersPage }, use) => use(readersPage.context()),
  page: async ({ readersPage, viewport }, use) => {
    await readersPage.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
    if (viewport) await readersPage.setViewportSize(viewport);
    await use(readersPage);
  },
});

export { expect } from './fixtures.ts';
