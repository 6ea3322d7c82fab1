import type { Page } from '@playwright/test';
import { resetPage, test as shared } from './shared-page.ts';

/**
 * Takes back what a case may have left in the context of a page: other pages, routes, a network that was cut, permissions, cookies, and what
 * the pages stored.
 */
async function emptyContext(page: Page, origin: string): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await context.clearPermissions();
  await context.clearCookies();
  if (page.url() === 'about:blank') return;
  if (page.url().startsWith(origin))
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  await page.goto('about:blank');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb,cookies' });
  await devtools.detach();
}

/**
 * For cases that store, grant or open a second page, and whose page is to be as new: a worker opens one page for all of them and empties it before
 * each. Only what the browser loaded is kept, which no page can read. A case that adds an init script or a clock, which nothing takes back, or that
 * waits for an idle network, which a page with a warm cache once never reported, takes `test` of `fixtures.ts`.
 */
export const test = shared.extend({
  page: async ({ readersPage, javaScriptEnabled, viewport, baseURL }, use) => {
    const page = await readersPage(javaScriptEnabled !== false);
    await emptyContext(page, baseURL ?? '');
    await resetPage(page, viewport);
    await use(page);
    await emptyContext(page, baseURL ?? '');
  },
});

export { expect } from './fixtures.ts';
