import type { Server } from 'node:http';
import { oneOf } from '../../scripts/verify/tests/amount.ts';
import { serve } from '../../scripts/site/serve.ts';
import { expect, test } from '../support/shared-page.ts';

/** The pages that were asked for, whether each was fetched ahead, and the status of the answer: with 304 nothing of the page is sent. */
type Asked = { readonly page: string; readonly ahead: boolean; readonly status: number }[];

/** A server of the site that keeps which pages it was asked for; with `names` false it names no rules, as a host that sends no headers. */
async function countingSite(names: boolean): Promise<{ readonly url: string; readonly asked: Asked; readonly server: Server }> {
  const { server, url } = await serve('dist');
  const asked: Asked = [];
  server.prependListener('request', ({ url: address = '', headers }, response) => {
    const ahead = /prefetch/.test(String(headers['sec-purpose'] ?? headers['purpose']));
    response.on('finish', () => {
      if (/\/(?:\?|$)/.test(address)) asked.push({ page: address, ahead, status: response.statusCode });
    });
    if (names) return;
    const writeHead = response.writeHead.bind(response) as (status: number, sent: object) => typeof response;
    response.writeHead = ((status: number, sent: Record<string, unknown>) => {
      delete sent['speculation-rules'];
      return writeHead(status, sent);
    }) as typeof response.writeHead;
  });
  return { url, asked, server };
}

for (const [names, how] of [
  [true, 'with the rules that the server names'],
  [false, 'by the script of the page, where the server names no rules'],
] as const)
  test(`the page of a link is fetched once while the pointer rests on it, and opened from there, ${how}`, async ({ browser }) => {
    const page = await browser.newPage();
    const { url, asked, server } = await countingSite(names);
    try {
      await page.goto(`${url}paths/`);
      // The rules come after the page, and a pointer that is there before them counts for nothing.
      await page.waitForLoadState('networkidle');
      const link = page
        .locator(
          'main a[href$="paths/apiserver-to-kubelet/"], main a[href$="../apiserver-to-kubelet/"], main a[href$="./apiserver-to-kubelet/"]',
        )
        .first();
      await link.hover();
      await expect.poll(() => asked).toContainEqual({ page: '/paths/apiserver-to-kubelet/', ahead: true, status: 200 });
      await link.click();
      await expect(page).toHaveURL(`${url}paths/apiserver-to-kubelet/`);
      const [delivered] = await page.evaluate(() =>
        performance
          .getEntriesByType('navigation')
          .map((entry) => (entry as PerformanceNavigationTiming & { deliveryType: string }).deliveryType),
      );
      expect(delivered).toBe(names ? 'navigational-prefetch' : 'cache');
      // A browser that follows no rules asks whether the page is still the same, as `no-cache` says.
      expect(asked.filter((each) => each.page === '/paths/apiserver-to-kubelet/').map(({ status }) => status)).toEqual(
        names ? [200] : [200, 304],
      );
    } finally {
      await page.close();
      server.close();
      server.closeAllConnections();
    }
  });

for (const names of oneOf([true, false]))
  test(`nothing is fetched ahead for the checker, a link with a query, another host, a line of the diagram or a file, ${names ? 'with' : 'without'} rules`, async ({
    browser,
  }) => {
    const page = await browser.newPage();
    const { url, asked, server } = await countingSite(names);
    try {
      await page.goto(url);
      await page.waitForLoadState('networkidle');
      await page.evaluate(
        (elsewhere) => {
          const box = document.createElement('p');
          const links = ['check/', 'matrix/?mode=konnectivity', 'data/model.json', 'embed/diagram/', elsewhere, 'glossary/'];
          box.append(...links.map((href) => Object.assign(document.createElement('a'), { href, textContent: href, className: 'probe' })));
          document.querySelector('main')?.prepend(box);
        },
        `${url.replace('127.0.0.1', 'localhost')}paths/`,
      );
      for (const link of await page.locator('a.probe').all()) {
        await link.hover();
        await page.mouse.down();
        await page.waitForTimeout(400);
        await page.mouse.move(0, 0);
        await page.mouse.up();
      }
      // The last one may be fetched, which shows that the browser was asked and had the time.
      await expect.poll(() => asked.filter(({ ahead }) => ahead)).toEqual([{ page: '/glossary/', ahead: true, status: 200 }]);
    } finally {
      await page.close();
      server.close();
      server.closeAllConnections();
    }
  });
