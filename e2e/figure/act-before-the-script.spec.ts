import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { modeLabel } from '../support/choices.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdBack } from '../support/hold-back.ts';
import { test as reading } from '../support/shared-page.ts';
import { followMenu } from '../support/header.ts';

const scriptOfThePage = '**/assets/page.*.js';

/** What has moved in a page since it was opened, with what the next frames show of it. */
const shiftsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    shifts.push(...observer.takeRecords());
    return (shifts as (PerformanceEntry & { value: number })[])
      .map(({ value }) => value)
      .filter((value) => value > 0.001)
      .map(String);
  });

const windows = [
  [412, 823],
  [412, 1500],
  [1440, 800],
  [1440, 1200],
] as const;
for (const address of ['/', '/paths/apiserver-to-pod/', '/fleet/'])
  for (const [width, height] of oneOf(windows))
    reading(`nothing moves on ${address} in a window of ${width} by ${height} while it loads`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      expect(await shiftsOf(page)).toEqual([]);
    });

test('a mode and a theme that are chosen before the script of the page is there are followed when it is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const release = await holdBack(page, scriptOfThePage);
  // The end of the parsing waits for the script.
  await page.goto('/', { waitUntil: 'commit' });
  await modeLabel(page, 'konnectivity').click();
  await expect(page.locator('.diagram-wide .frame[data-mode="konnectivity"]')).toBeVisible();
  await page.getByRole('button', { name: 'Switch the theme' }).click();
  await expect(page.locator('hub-spoke')).not.toHaveAttribute('data-mode');
  release();
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-words', 'konnectivity');
  await expect(page).toHaveURL(/\?mode=konnectivity$/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the key of the search opens it, pressed before the script of the page is there', inTheWholeSet, async ({ page }) => {
  const release = await holdBack(page, scriptOfThePage);
  // The end of the parsing waits for the script.
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('without its script a page is still read, switched by its radio inputs, and followed by its links', async ({ page }) => {
  await page.route(scriptOfThePage, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('/');
  await modeLabel(page, 'ssh-tunnel').click();
  await expect(page.locator('.diagram-wide .frame:visible')).toHaveAttribute('data-mode', 'ssh-tunnel');
  await followMenu(page, 'My cluster', 'Distributions');
  await expect(page).toHaveURL(/\/distributions\/$/);
});
