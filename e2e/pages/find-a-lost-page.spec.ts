import { expect, test } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { violationsOf } from '../support/axe.ts';

/** What a reader may have asked for, and the page that was meant. */
const misses: readonly [asked: string, meant: string][] = [
  ['/paths/apiserver-kubelet/', '/paths/apiserver-to-kubelet/'],
  ['/modes/konectivity/', '/modes/konnectivity/'],
  ['/flags', '/reference/flags/'],
  ['/a/b/ssh-tunnels.html', '/modes/ssh-tunnel/'],
];

for (const [asked, meant] of oneOf(misses)) {
  test(`${asked} suggests ${meant} first, in a region that is announced, and leads there`, async ({ page }) => {
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(error.message));
    const response = await page.goto(asked);
    expect(response?.status()).toBe(404);
    const status = page.getByRole('status');
    await expect(status.getByRole('heading', { name: 'Did you mean' })).toBeVisible();
    await expect(status.getByRole('link').nth(5)).toHaveCount(0);
    await expect(status.getByRole('link').first()).toHaveAttribute('href', meant);
    await status.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`${meant}$`));
    expect(uncaught).toEqual([]);
  });
}

test('an address that resembles no page gets the list of all pages and no guess', async ({ page }) => {
  await page.goto('/wp-login.php');
  await expect(page.getByRole('status')).toBeEmpty();
  await expect(page.getByRole('main').getByRole('link', { name: 'API server → kubelet' })).toBeVisible();
});

test('an address with markup in it is quoted as text', inTheWholeSet, async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet%3Cimg%20src=x%20onerror=alert(1)%3E/');
  await expect(page.getByRole('status')).toContainText('apiserver-to-kubelet<img src=x onerror=alert(1)>');
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test('an address of 5,000 letters leaves the page working and is quoted short', async ({ page }) => {
  await page.goto(`/paths/apiserver-to-kubelet-${'x'.repeat(5000)}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No page here');
  await expect(page.getByRole('status')).toContainText('You asked for');
  const words = await page.getByRole('status').innerText();
  expect(words.length).toBeLessThan(500);
});

for (const colorScheme of oneOf(['light', 'dark'] as const, 0)) {
  test(`the page with its suggestions has no accessibility violation in ${colorScheme}`, inTheWholeSet, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/modes/konectivity/');
    await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('a lost address still gets the list of every page', async ({ page }) => {
    await page.goto('/modes/konectivity/');
    await page.getByRole('main').getByRole('link', { name: 'Konnectivity', exact: true }).click();
    await expect(page).toHaveURL(/\/modes\/konnectivity\/$/);
  });
});
