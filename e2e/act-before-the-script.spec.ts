import { expect, test } from './fixtures.ts';
import { holdBack } from './hold-back.ts';

const scriptOfThePage = '**/assets/page.*.js';

test('the script of a page is asked for when the page has been painted, not before', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/');
  const [painted, asked] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    performance.getEntriesByType('resource').find(({ name }) => name.includes('/assets/page.'))?.startTime,
  ]);
  expect(asked).toBeGreaterThan(painted ?? Infinity);
});

test('a mode and a theme that are chosen before the script of the page is there are followed when it is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const release = await holdBack(page, scriptOfThePage);
  await page.goto('/');
  await page.locator('.modes label', { has: page.locator('[value="konnectivity"]') }).click();
  await expect(page.locator('.diagram-wide .frame[data-mode="konnectivity"]')).toBeVisible();
  await page.locator('.theme-button').click();
  await expect(page.locator('hub-spoke')).not.toHaveAttribute('data-mode');
  release();
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-words', 'konnectivity');
  await expect(page).toHaveURL(/\?mode=konnectivity$/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the key of the search opens it, pressed before the script of the page is there', async ({ page }) => {
  const release = await holdBack(page, scriptOfThePage);
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('without its script a page is still read, switched by its radio inputs, and followed by its links', async ({ page }) => {
  await page.route(scriptOfThePage, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('/');
  await page.locator('.modes label', { has: page.locator('[value="ssh-tunnel"]') }).click();
  await expect(page.locator('.diagram-wide .frame:visible')).toHaveAttribute('data-mode', 'ssh-tunnel');
  await page.getByRole('link', { name: 'Matrix' }).first().click();
  await expect(page).toHaveURL(/\/matrix\/$/);
});
