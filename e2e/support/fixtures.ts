import { test as base, expect, type ConsoleMessage, type Request } from '@playwright/test';

/**
 * A page that may not misbehave: a console error, an uncaught exception, a Content-Security-Policy violation or a request to
 * another host fails the test that caused it.
 */
export const test = base.extend<{ quiet: void }>({
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
