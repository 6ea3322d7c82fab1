import AxeBuilder from '@axe-core/playwright';
import { pages } from './site.ts';
import { expect, test } from './fixtures.ts';

for (const address of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address} has no accessibility violation in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map((node) => node.target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        ),
      ).toEqual([]);
    });
  }
}

test('every page is reached by links from home', async ({ page, request, baseURL }) => {
  const seen = new Set<string>();
  const queue = ['/'];
  for (let address = queue.shift(); address; address = queue.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const html = await (await request.get(address)).text();
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*href="([^"#?]+)/g)) {
      const { pathname, origin } = new URL(href, new URL(address, baseURL));
      if (origin === baseURL && pathname.endsWith('/')) queue.push(pathname);
    }
  }
  expect(pages.filter((address) => !seen.has(address))).toEqual([]);
  await page.goto('/');
});

test('an unknown address gets a page that leads on', async ({ request }) => {
  const response = await request.get('/paths/no-such-path/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('No page here');
});

for (const address of ['/', '/paths/apiserver-to-kubelet/', '/modes/konnectivity/', '/matrix/']) {
  for (const width of [320, 360, 768, 1024, 1440]) {
    test(`${address} does not scroll sideways at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  }
}

test('no page scrolls sideways on the narrowest screens', async ({ page }) => {
  test.slow();
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of pages) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBe(0);
    }
  }
});
