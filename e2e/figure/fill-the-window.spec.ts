import { inspectorOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';

test('on a large window title, key and the whole drawing of / and of the page of a mode are seen together', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const address of ['/', '/modes/konnectivity/']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.key')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('svg.diagram-wide')).toBeInViewport({ ratio: 1 });
  }
});

test('in full screen the drawing and the panel are larger than on the page, and every control answers there', async ({ page }) => {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/explore/?distro=eks&seat=between-active');
    await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
    const drawing = page.locator('svg.diagram:visible');
    const before = await drawing.boundingBox();
    await page.getByRole('button', { name: 'Full screen' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('hub-spoke');
    await expect.poll(async () => (await drawing.boundingBox())?.width ?? 0).toBeGreaterThan(before?.width ?? Infinity);
    await expect(drawing).toBeInViewport({ ratio: 1 });
    await expect(inspectorOf(page)).toBeInViewport();
    await page.getByRole('button', { name: 'Use as my cluster' }).click();
    await expect(page.getByRole('button', { name: 'This is your cluster' })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.closest('hub-spoke') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Leave full screen' }).click();
  }
});

test('F and the button put the figure into full screen and out of it, but not while somebody types', async ({ page }) => {
  await page.goto('/?mode=konnectivity');
  const isFull = () => page.evaluate(() => document.fullscreenElement?.localName ?? '');
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe('hub-spoke');
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await expect.poll(isFull).toBe('');
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(isFull).toBe('hub-spoke');
  for (const part of [page.getByRole('group', { name: 'Mode', exact: true }), page.locator('svg.diagram:visible'), inspectorOf(page)])
    await expect(part).toBeInViewport();
  await page.keyboard.press('F');
  await expect.poll(isFull).toBe('');
  await page.getByLabel('Transport').focus();
  await page.keyboard.press('f');
  expect(await isFull()).toBe('');
});

test('where a browser has no full screen there is no button for it', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  await page.addInitScript(() => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false }));
  await page.goto('/');
  await expect(inspectorOf(page).getByRole('button').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Full screen' })).toHaveCount(0);
  await page.close();
});
