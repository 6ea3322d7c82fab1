import { test as base, expect, type ConsoleMessage, type Page, type Request } from '@playwright/test';

/** The pages whose script a test keeps away, so that nothing waits for it. */
const withoutScript = new WeakSet<Page>();

/** Says that the script of a page will not come: opening it is over when the browser says so. */
export const keepsScriptAway = (page: Page): void => void withoutScript.add(page);

/**
 * The script of a page comes after its first paint, and what is below the first screen is laid out then. A reader sees nothing to click
 * before that; a test does not look, so opening a page is over when the script has labelled the theme button and the whole page has its
 * layout.
 */
async function started(page: Page): Promise<void> {
  if (withoutScript.has(page)) return;
  await page
    .waitForFunction(
      () =>
        document.querySelector('.theme-button')?.getAttribute('aria-label') !== 'Switch the theme' &&
        !document.adoptedStyleSheets.some(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes('data-now'))),
      null,
      { timeout: 10_000 },
    )
    .catch(() => {});
}

/** Makes `goto` and `reload` of a page wait for all of it. */
export function opensWhole(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (address, options) => {
    // A script that is kept away may keep the end of the loading away too.
    const response = await goto(address, withoutScript.has(page) ? { waitUntil: 'domcontentloaded', ...options } : options);
    await started(page);
    return response;
  };
  page.reload = async (...asked) => {
    const response = await reload(...asked);
    await started(page);
    return response;
  };
}

/**
 * A page that may not misbehave: a console error, an uncaught exception, a Content-Security-Policy violation or a request to
 * another host fails the test that caused it.
 */
export const test = base.extend<{ quiet: void }>({
  page: async ({ page, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) opensWhole(page);
    await use(page);
  },
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const host = new URL(baseURL ?? '').host;
      const onConsole = (message: ConsoleMessage): void => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console ${message.type()}: ${message.text()}`);
      };
      const onError = (error: Error): void => void complaints.push(`uncaught: ${error.message}`);
      const onRequest = (request: Request): void => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`request to another host: ${request.url()}`);
      };
      page.on('console', onConsole);
      page.on('pageerror', onError);
      page.on('request', onRequest);
      await use();
      expect(complaints).toEqual([]);
      page.off('console', onConsole);
      page.off('pageerror', onError);
      page.off('request', onRequest);
    },
    { auto: true },
  ],
});

export { expect };
