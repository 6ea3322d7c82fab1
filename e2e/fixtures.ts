import { test as base, expect, type Page } from '@playwright/test';

/**
 * The script of a page comes after its first paint. A reader sees nothing to click before that; a test does not look, so opening a page
 * is over when the script has labelled the theme button. Where a test keeps the script away, that is not waited for long.
 */
async function started(page: Page): Promise<void> {
  await page
    .waitForFunction(() => document.querySelector('.theme-button')?.getAttribute('aria-label') !== 'Switch the theme', null, {
      timeout: 5000,
    })
    .catch(() => {});
}

/**
 * A page that may not misbehave: a console error, an uncaught exception, a Content-Security-Policy violation or a request to
 * another host fails the test that caused it.
 */
export const test = base.extend<{ quiet: void }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) {
      const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
      page.goto = async (...asked) => {
        const response = await goto(...asked);
        await started(page);
        return response;
      };
      page.reload = async (...asked) => {
        const response = await reload(...asked);
        await started(page);
        return response;
      };
    }
    await use(page);
  },
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const host = new URL(baseURL ?? '').host;
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console ${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`request to another host: ${request.url()}`);
      });
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
