import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pageTypes, pages } from './site.ts';
import { expect, test } from './fixtures.ts';

/** The rules that a page breaks, and where. */
async function violationsOf(page: Page, only: readonly string[] = []): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (only.length > 0 ? axe.withRules([...only]) : axe).analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).slice(0, 3);
    return `${id}: ${places.join(' | ')}`;
  });
}

for (const address of pages) {
  test(`${address} has no accessibility violation in light, and none that another colour can make in dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
  });
}

for (const { type, address } of pageTypes) {
  test(`a page of type ${type} has no accessibility violation in dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.goto(address);
    expect(await violationsOf(page)).toEqual([]);
  });

  test(`a page of type ${type} has no accessibility violation at 320 px`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 740 });
    await page.goto(address);
    expect(await violationsOf(page)).toEqual([]);
  });
}

test.describe('at 200 % zoom', () => {
  // A window of 1440 × 900 that is zoomed to 200 % has half the room and twice the pixels.
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
  for (const { type, address } of pageTypes) {
    test(`a page of type ${type} has no accessibility violation, and does not scroll sideways`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(address);
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    });
  }
});

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
  for (const width of [320, 360, 768, 900, 1024, 1440]) {
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
