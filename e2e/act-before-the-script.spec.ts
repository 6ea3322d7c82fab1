import type { Page } from '@playwright/test';
import { belowPicture } from '../src/client/shell/first-screen.ts';
import { pathIds } from '../src/model/path.ts';
import { symptomIds } from '../src/symptoms/symptom-id.ts';
import { modeLabel } from './support/choices.ts';
import { expect, keepsScriptAway, test } from './support/fixtures.ts';
import { holdBack } from './support/hold-back.ts';
import { test as reading } from './support/shared-page.ts';
import { wholePage } from './support/whole-page.ts';

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

test('the script of a page is asked for when the page has been painted, not before', async ({ page }) => {
  // Where no paint is told, the page goes on after a second, and a busy machine may need longer for the paint. Here it waits for ever.
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, time?: number) => (time === 1000 ? 0 : wait(run, time))) as typeof window.setTimeout;
  });
  await page.goto('/paths/apiserver-to-kubelet/');
  const times = () =>
    page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
      asked: performance.getEntriesByType('resource').find(({ name }) => name.includes('/assets/page.'))?.startTime ?? -1,
    }));
  await expect.poll(async () => (await times()).asked).toBeGreaterThan(0);
  const { painted, asked } = await times();
  expect(asked).toBeGreaterThan(painted);
});

test('an address that asks for a state does not wait for the paint that shows it', async ({ page }) => {
  // The first frames of this page are late: its stylesheet is.
  const release = await holdBack(page, '**/_astro/*.css');
  const asked = page.waitForRequest(scriptOfThePage);
  const opened = page.goto('/?mode=konnectivity');
  await asked;
  expect(await page.evaluate(() => performance.getEntriesByType('paint').length)).toBe(0);
  release();
  await opened;
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
});

test('below the first screen nothing is laid out for the first frame, and everything soon after it', async ({ page }) => {
  const release = await holdBack(page, scriptOfThePage);
  keepsScriptAway(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const skipped = () =>
    page.evaluate(() => {
      const parts = [...document.querySelectorAll('.focused ~ *')];
      return { parts: parts.length, skipped: parts.filter((part) => !part.checkVisibility({ contentVisibilityAuto: true })).length };
    });
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver(() => seen.push(document.adoptedStyleSheets.length)).observe({ type: 'paint', buffered: true });
  });
  await page.goto('/paths/apiserver-to-kubelet/');
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen[0])).toBe(1);
  await expect.poll(async () => (await skipped()).skipped).toBe(0);
  expect((await skipped()).parts).toBeGreaterThan(20);
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await expect(page.locator('.focused ~ [data-now]')).toHaveCount(0);
  release();
});

for (const [type, picture, addresses] of [
  ['path', 0, pathIds.map((id) => `/paths/${id}/`)],
  ['symptom', 0, symptomIds.map((id) => `/symptoms/${id}/`)],
  ['fleet', 1, ['/fleet/']],
  ['home', 2, ['/']],
] as const)
  reading(
    `what the first frame of a page of type ${type} leaves out is below it: no part is nearer to the top than is said`,
    async ({ page }) => {
      for (const address of addresses) {
        await page.goto(address);
        await wholePage(page);
        // Some errors are of one process alone: no connection is drawn, and nothing is left out of the first frame.
        if (type === 'symptom' && (await page.locator('.focused').count()) === 0) continue;
        for (const width of [320, 412, 599, 600, 1088, 1440]) {
          await page.setViewportSize({ width, height: 740 });
          const { parts, from } = belowPicture(width)[picture] ?? { parts: '', from: 0 };
          const tops = await page
            .locator(parts)
            .evaluateAll((all) =>
              all.filter((part) => part.getClientRects().length > 0).map((part) => part.getBoundingClientRect().top + scrollY),
            );
          expect(tops.length, address).toBeGreaterThan(2);
          expect(Math.min(...tops), `${address} at ${width} px`).toBeGreaterThanOrEqual(from);
        }
      }
    },
  );

for (const address of ['/', '/paths/apiserver-to-pod/', '/fleet/'])
  for (const [width, height] of [
    [412, 823],
    [412, 1500],
    [1440, 800],
    [1440, 1200],
  ] as const)
    reading(`nothing moves on ${address} in a window of ${width} by ${height} while the rest of it is laid out`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      await wholePage(page);
      expect(await shiftsOf(page)).toEqual([]);
    });

test('a mode and a theme that are chosen before the script of the page is there are followed when it is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const release = await holdBack(page, scriptOfThePage);
  keepsScriptAway(page);
  await page.goto('/');
  await modeLabel(page, 'konnectivity').click();
  await expect(page.locator('.diagram-wide .frame[data-mode="konnectivity"]')).toBeVisible();
  await page.getByRole('button', { name: 'Switch the theme' }).click();
  await expect(page.locator('hub-spoke')).not.toHaveAttribute('data-mode');
  release();
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-words', 'konnectivity');
  await expect(page).toHaveURL(/\?mode=konnectivity$/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the key of the search opens it, pressed before the script of the page is there', async ({ page }) => {
  const release = await holdBack(page, scriptOfThePage);
  keepsScriptAway(page);
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('without its script a page is still read, switched by its radio inputs, and followed by its links', async ({ page }) => {
  keepsScriptAway(page);
  await page.route(scriptOfThePage, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('/');
  await modeLabel(page, 'ssh-tunnel').click();
  await expect(page.locator('.diagram-wide .frame:visible')).toHaveAttribute('data-mode', 'ssh-tunnel');
  await page.getByRole('link', { name: 'Matrix' }).first().click();
  await expect(page).toHaveURL(/\/matrix\/$/);
});
