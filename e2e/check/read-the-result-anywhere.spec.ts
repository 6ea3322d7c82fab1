import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { violationsOf } from '../support/axe.ts';
import { pathIds } from '../../src/model/path.ts';
import { area, findings, open } from '../support/checker.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

test('on a phone the whole field is in the first screen, after heading and lead, and the promise is one line with its proof folded', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/check/');
  const box = await area(page).boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
  const order = await page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('h1, .lead, textarea, select, button, details, p')]
      .filter((node) => (node.checkVisibility() && node.textContent !== '') || node.matches('textarea'))
      .map(({ tagName }) => tagName.toLowerCase())
      .slice(0, 3),
  );
  expect(order).toEqual(['h1', 'p', 'textarea']);
  const promise = page.getByText('Nothing that you paste leaves this page.', { exact: true });
  await expect(promise).toBeVisible();
  const lines = await promise.evaluate((node) => {
    const words = document.createRange();
    words.selectNodeContents(node);
    return new Set([...words.getClientRects()].map(({ top }) => top)).size;
  });
  expect(lines).toBe(1);
  await expect(page.getByText("connect-src 'none'")).toBeHidden();
  await promise.click();
  await expect(page.getByText("connect-src 'none'")).toBeVisible();
});

test('at 1440 × 900 the first finding begins in the first screen, below the field', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/check/');
  await area(page).fill(open);
  await expect(findings(page)).toHaveCount(2);
  await page.evaluate(() => scrollTo(0, 0));
  await expect(findings(page).first().getByRole('heading', { level: 3 })).toBeInViewport({ ratio: 1 });
});

for (const colorScheme of oneOf(['light', 'dark'] as const, 1)) {
  test(`the result has no accessibility violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/check/');
    await page.getByLabel('Example').selectOption('kubelet by flags only');
    await expect(findings(page)).toHaveCount(5);
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('without JavaScript the page says so, and names the command', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}/check/`);
  await expect(page.getByText('This page requires JavaScript.')).toBeVisible();
  await expect(page.locator('form')).toBeHidden();
  await page.close();
});

test('the result scrolls sideways at no width', inTheWholeSet, async ({ page }) => {
  await page.goto('/check/');
  await page.getByLabel('Example').selectOption('hosted, with Konnectivity');
  await expect(findings(page)).toHaveCount(2);
  const table = page.getByRole('region', { name: 'Paths of this cluster' });
  await expect(table.getByRole('rowheader')).toHaveCount(pathIds.length);
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSideways(page);
    expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth), `at ${width} px`).toBe(0);
  }
});

test('an agent’s path is not called unused where no input tells whether there is a tunnel', async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill(open);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'agent → konnectivity-server' }) });
  await expect(row).toContainText('unknown whether it is used');
  await expect(row).toContainText('Transport: unknown');
});
