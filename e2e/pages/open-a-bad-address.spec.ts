import { modeLabel } from '../support/choices.ts';
import { inspectedTitle } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';

test('?mode=nonsense shows the defaults and says in one sentence what was ignored', async ({ page }) => {
  await page.goto('/?mode=nonsense');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
  await expect(page.getByRole('alert')).toHaveText(
    'mode=“nonsense” is unknown and was ignored: mode can be defaults, tls-verification, ssh-tunnel, konnectivity, konnectivity-tls.',
  );
});

test('?path=<script> is shown as text and never becomes markup', async ({ page }) => {
  await page.goto(`/?path=${encodeURIComponent('<script>alert(1)</script><img src=x onerror=alert(2)>')}`);
  await expect(page.getByRole('alert')).toContainText('path=“<script>alert(1)</script><img src=x oner…”');
  await expect(page.getByRole('alert').locator('*')).toHaveCount(0);
  await expect(page.locator('main script, main img')).toHaveCount(0);
});

test('a query of 10,000 characters leaves the page working and is quoted short', async ({ page }) => {
  await page.goto(`/?mode=${'x'.repeat(10_000)}&path=apiserver-to-kubelet`);
  await expect(inspectedTitle(page)).toHaveText('API server → kubelet');
  await expect(page.getByRole('alert')).toHaveText(/^.{1,249}$/s);
});

test('?seat= on a page without the explorer is ignored, and a sentence says where an attacker’s position can be chosen', async ({
  page,
}) => {
  await page.goto('/?seat=token');
  await expect(page.getByRole('alert')).toHaveText('seat= was ignored: it can be chosen only in the explorer, at /explore/.');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
});

test('unknown keys are ignored in silence, and stay in the address', async ({ page }) => {
  await page.goto('/?utm_source=wiki');
  await expect(page.getByRole('alert')).toBeHidden();
  await modeLabel(page, 'konnectivity').click();
  await expect(page).toHaveURL(/utm_source=wiki&mode=konnectivity/);
});
