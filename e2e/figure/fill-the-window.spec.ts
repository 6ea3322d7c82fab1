import { inspectorOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

test('on a large window title, key and the whole drawing of / and of the page of a mode are seen together', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const address of ['/', '/modes/konnectivity/']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.key')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('svg.diagram-wide')).toBeInViewport({ ratio: 1 });
    expect((await page.locator('svg.diagram-wide').boundingBox())?.height).toBeGreaterThanOrEqual(579);
  }
});

test('the inspector stands beside a drawing of at least 800 px from a window of 1180 px, and of 1440 px beside the rail of the explorer', async ({
  page,
}) => {
  await page.goto('/');
  for (const width of [1180, 1280, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const drawing = await page.locator('svg.diagram:visible').boundingBox();
    const inspector = await inspectorOf(page).boundingBox();
    expect(drawing?.width, `${width} px`).toBeGreaterThanOrEqual(800);
    expect(inspector?.x, `${width} px`).toBeGreaterThanOrEqual((drawing?.x ?? 0) + (drawing?.width ?? 0) - 1);
    expect(inspector?.width).toBeGreaterThanOrEqual(300);
    expect(inspector?.width).toBeLessThanOrEqual(381);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/explore/');
  const [drawing, inspector] = [await page.locator('svg.diagram:visible').boundingBox(), await inspectorOf(page).boundingBox()];
  expect(drawing?.width).toBeGreaterThanOrEqual(785);
  expect(inspector?.x).toBeGreaterThanOrEqual((drawing?.x ?? 0) + (drawing?.width ?? 0) - 1);
});

test('from 768 px the wide drawing takes the whole width, and from 1600 px it grows beyond what the column of the page has', async ({
  page,
}) => {
  await page.goto('/');
  const widths: number[] = [];
  for (const width of [768, 1024, 1440, 1600, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.locator('svg.diagram-wide')).toBeVisible();
    widths.push((await page.locator('svg.diagram-wide').boundingBox())?.width ?? 0);
    await expectNoSideways(page);
  }
  const [at768 = 0, at1024 = 0, at1440 = 0, at1600 = 0, at1920 = 0] = widths;
  expect(at768).toBeGreaterThan(700);
  expect(at1024).toBeGreaterThan(950);
  expect(at1600).toBeGreaterThan(at1440 + 80);
  expect(at1920).toBeGreaterThan(at1600 + 200);
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
