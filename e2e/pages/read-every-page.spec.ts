import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fewOrAll, oneOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { colourRules, violationsOf } from '../support/axe.ts';
import { faintIn } from '../support/contrast.ts';
import { expect, test } from '../support/shared-page.ts';
import { onePageOfEachType, pageOfEachRoute } from '../support/page-of-each-route.ts';
import { countRoles } from '../support/screen-reader.ts';
import { pages, statePages } from '../support/site.ts';
import { cutText, spaceText } from '../support/text-spacing.ts';

/** How many headings and tables a page shows, those far below the window too. */
async function shownIn(page: Page): Promise<Readonly<Record<string, number>>> {
  // What is below the first screen is laid out in the frames after the first one.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('main *')].every((element) => getComputedStyle(element).contentVisibility === 'visible'),
  );
  return page.evaluate(() => {
    const count = (selector: string): number =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility({ visibilityProperty: true })).length;
    return { heading: count('main :is(h1, h2, h3, h4)'), table: count('main table') };
  });
}

/** The cells of cards that are narrower than the narrowest column of their card, as a width that is meant for the table makes them. */
const narrowCells = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.data-table tbody tr')]
      .filter((row) => getComputedStyle(row).display === 'grid')
      .flatMap((row) => {
        const least = Math.min(...getComputedStyle(row).gridTemplateColumns.split(' ').map(Number.parseFloat));
        return [...row.children].filter((cell) => cell.checkVisibility() && cell.getBoundingClientRect().width < least - 1);
      })
      .map((cell) => `${innerWidth} px: ${(cell.textContent ?? '').trim().slice(0, 40)}`)
      .slice(0, 5),
  );

const visited = fewOrAll(onePageOfEachType, [...new Set([...pages, ...statePages, ...onePageOfEachType])]);
for (const [index, address] of visited.entries()) {
  /** In `npm test` axe looks at a page in one of both windows and palettes, at the next page in the other one. */
  const looked = oneOf(['wide', 'narrow'] as const, index);
  test(`${address} has no accessibility violation ${runsAll ? 'in light, in dark, at 200 % zoom, in dark at 320 px' : looked[0] === 'wide' ? 'in light' : 'in dark at 320 px'}, never scrolls sideways, gives a screen reader each heading and table, gives each cell of a card its room, and cuts off no word where a reader spaces the text`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    const shown = await shownIn(page);
    expect(await countRoles(page, ['heading', 'table'])).toEqual(shown);
    const none: readonly string[] = [];
    const faults = {
      light: looked.includes('wide') ? await violationsOf(page) : none,
      dark: none,
      zoomed: none,
      narrow: none,
      sideways: [] as string[],
      narrowCells: [] as string[],
      cut: none,
    };
    await page.emulateMedia({ colorScheme: 'dark' });
    if (runsAll) faults.dark = await violationsOf(page, { only: colourRules });
    if (runsAll) {
      // A window of 1440 × 900 that is zoomed to 200 % has half the room and twice the pixels.
      const session = await page.context().newCDPSession(page);
      const zoomed = { width: 720, height: 450, deviceScaleFactor: 2, mobile: false };
      await session.send('Emulation.setDeviceMetricsOverride', zoomed);
      // Which colours meet does not depend on the zoom: they are looked at in the widest and in the narrowest window.
      faults.zoomed = await violationsOf(page, { without: colourRules });
      await session.detach();
    }
    for (const width of fewOrAll([...oneOf([1024, 900, 768, 720], index), 320], [1440, 1024, 900, 768, 720, 360, 320])) {
      await page.setViewportSize({ width, height: 740 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) faults.sideways.push(`${over} px at ${width} px`);
      faults.narrowCells.push(...(await narrowCells(page)));
    }
    if (looked.includes('narrow')) faults.narrow = await violationsOf(page);
    if (onePageOfEachType.includes(address)) {
      await spaceText(page);
      faults.cut = await cutText(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) faults.sideways.push(`${over} px with spaced text`);
    }
    expect(await page.evaluate(() => innerWidth)).toBe(320);
    expect(faults).toEqual({ light: [], dark: [], zoomed: [], narrow: [], sideways: [], narrowCells: [], cut: [] });
  });
}

for (const [index, { what, address, ready }] of [
  { what: 'a selected link', address: '/?mode=konnectivity&path=apiserver-to-pod', ready: '.link.selected:visible' },
  { what: 'a selected link among unsafe ones', address: '/?mode=defaults&path=apiserver-to-kubelet', ready: '.link.selected:visible' },
  {
    what: 'a selected link under a seat',
    address: '/explore/?mode=konnectivity&seat=another-node&path=apiserver-to-kubelet',
    ready: '.link.selected:visible',
  },
  {
    what: 'the marked step of a journey',
    address: '/journeys/kubectl-logs/?mode=konnectivity&step=3',
    ready: '.spoke .hop.current:visible',
  },
].entries()) {
  for (const colorScheme of oneOf(['light', 'dark'] as const, index)) {
    for (const width of oneOf([1440, 360], index)) {
      test(`with ${what} no word of the drawing loses its contrast, ${colorScheme}, ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        if (address.includes('step=')) await page.getByRole('button', { name: 'Hub and spokes' }).click();
        await expect(page.locator(ready).first()).toBeVisible();
        expect(await violationsOf(page)).toEqual([]);
        await expect.poll(() => faintIn(page)).toEqual([]);
      });
    }
  }
}

test('every type of page, by the file that it is made from, has a page that is looked at for each change', async ({ request }) => {
  expect(pageOfEachRoute.filter(({ address }) => !address).map(({ route }) => route)).toEqual([]);
  for (const { route, address = '' } of pageOfEachRoute) expect((await request.get(address)).status(), `${route}: ${address}`).toBe(200);
});

test('every page is reached by links from home', async ({ page, baseURL }) => {
  const seen = new Set<string>();
  const queue = ['/'];
  for (let address = queue.shift(); address; address = queue.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const file = `dist${address}index.html`;
    const html = existsSync(file) ? readFileSync(file, 'utf8') : '';
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
