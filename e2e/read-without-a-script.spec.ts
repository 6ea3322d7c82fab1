import { modes } from '../src/model/mode.ts';
import { pages } from './site.ts';
import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

for (const { id, name } of modes) {
  test(`without a script, the radio of ${name} shows its drawing`, async ({ page }) => {
    await page.goto('/');
    await page.locator(`.modes input[value="${id}"]`).check({ force: true });
    await expect(page.locator(`.diagram-wide .frame[data-mode="${id}"]`)).toBeVisible();
    await expect(page.locator(`.diagram-wide .frame:not([data-mode="${id}"]):visible`)).toHaveCount(0);
    await expect(page.locator(`.inspector .words[data-mode="${id}"]`)).toBeVisible();
  });

  test(`without a script, ${name} can be chosen on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto('/');
    await page.locator('.modes').getByText(name, { exact: true }).click();
    await expect(page.locator(`.diagram-narrow .frame[data-mode="${id}"]`)).toBeVisible();
  });
}

for (const address of pages) {
  test(`without a script, ${address} has its text and, where it has one, its drawing or table`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.locator('main').innerText()).not.toHaveLength(0);
    if (/paths\/.+|modes\/.+|^\/$/.test(address)) await expect(page.locator('.diagram .frame:visible').first()).toBeVisible();
  });
}

test('without a script, home leads to a table with every path and mode', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'The same as a table' }).click();
  await expect(page.locator('.matrix tbody tr:not(.group)')).toHaveCount(12);
});
