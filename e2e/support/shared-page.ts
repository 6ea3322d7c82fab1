import type { Page, ViewportSize } from '@playwright/test';
import { addDocumentAt } from './document-at.ts';
import { test as base } from './fixtures.ts';

/** Takes back what a case may have set of a page: its routes, its media, its window and its pointer. */
export async function resetPage(page: Page, viewport: ViewportSize | null | undefined): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  if (viewport) await page.setViewportSize(viewport);
  await page.mouse.move(0, 0);
}

/**
 * For cases that need no page of their own: one page for all of them that a worker runs, another one where scripts are off. Each case opens
 * it anew. What the one before may have set of it, its window, its media, its routes and its pointer, is as in a new page; what the browser
 * loaded is kept, and so is what a page stores: a case that stores, or grants a permission, or needs another kind of window, takes
 * `test` of `fixtures.ts`.
 */
export const test = base.extend<object, { readersPage: (scripted: boolean) => Promise<Page> }>({
  readersPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport } = project.use;
      const opened = new Map<boolean, Promise<Page>>();
      const open = async (javaScriptEnabled: boolean): Promise<Page> => {
        const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: viewport ?? null, javaScriptEnabled });
        if (javaScriptEnabled) await addDocumentAt(context);
        const page = await context.newPage();
        return page;
      };
      await use((scripted) => {
        const page = opened.get(scripted) ?? open(scripted);
        opened.set(scripted, page);
        return page;
      });
      for (const page of opened.values()) await (await page).context().close();
    },
    { scope: 'worker' },
  ],
  context: async ({ readersPage, javaScriptEnabled }, use) => use((await readersPage(javaScriptEnabled !== false)).context()),
  page: async ({ readersPage, javaScriptEnabled, viewport }, use) => {
    const page = await readersPage(javaScriptEnabled !== false);
    await resetPage(page, viewport);
    await use(page);
  },
});

export { expect } from './fixtures.ts';
