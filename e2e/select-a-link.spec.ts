import { expect, test } from './fixtures.ts';

const inspector = '.inspector';

test('clicking a path opens its hops, answers and deciding flag, and puts it into the address', async ({ page }) => {
  await page.goto('/?mode=konnectivity');
  await page.locator('.diagram-wide .frame[data-mode="konnectivity"] .link[data-path="apiserver-to-kubelet"] .tag').first().click();
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('API server → kubelet');
  await expect(page.locator(`${inspector} .hops .tag:visible`)).toHaveText(['local', 'authenticated', 'encrypted only']);
  await expect(page.locator(inspector)).toContainText('--kubelet-certificate-authority');
  await expect(page.locator(inspector)).toContainText('impersonate the kubelet');
  await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
});

test('?path= selects a path, in the mode that the address names', async ({ page }) => {
  await page.goto('/?mode=tls-verification&path=apiserver-to-pod');
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('API server → pod');
  await expect(page.locator('.diagram-wide .link.selected:visible')).toHaveAttribute('data-path', 'apiserver-to-pod');
});

test('a selection stays when the mode changes, and Escape ends it', async ({ page }) => {
  await page.goto('/?path=apiserver-to-kubelet');
  await expect(page.locator(`${inspector} .hops .tag:visible`)).toHaveText(['encrypted only']);
  await page.locator('.modes input[value="konnectivity-tls"]').locator('..').click();
  await expect(page.locator(`${inspector} .hops .tag:visible`)).toHaveText(['local', 'authenticated', 'authenticated']);
  await page.keyboard.press('Escape');
  await expect(page.locator(`${inspector} .kicker:visible`).first()).toHaveText('Each path by its weakest hop');
});

test('clicking a component lists its paths', async ({ page }) => {
  await page.goto('/');
  await page.locator('.diagram-wide .component[data-component="kubelet"]').click({ position: { x: 30, y: 10 } });
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('kubelet');
  await expect(page.locator(`${inspector} .hops .where:visible`)).toHaveText([
    'kubelet → API server',
    'API server → kubelet',
    'scraper → kubelet',
  ]);
});

test('the link out of the inspector leads to the page of the path', async ({ page }) => {
  await page.goto('/?path=apiserver-to-etcd');
  await page.getByRole('link', { name: 'How this path works and how to secure it' }).click();
  await expect(page).toHaveURL(/\/paths\/apiserver-to-etcd\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the back button returns to the selection before', async ({ page }) => {
  await page.goto('/?path=apiserver-to-etcd');
  await page.locator('.diagram-wide .frame[data-mode="defaults"] .link[data-path="apiserver-to-pod"] .tag').first().click();
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('API server → pod');
  await page.goBack();
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('API server → etcd');
});
