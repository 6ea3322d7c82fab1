import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { pathIds } from '../../src/model/path.ts';
import { violationsOf } from '../support/axe.ts';
import { distributionIds as distributions } from '../../src/model/distribution-id.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

const sentence = (page: Page) => page.getByRole('status');
const first = (page: Page) => page.getByRole('combobox', { name: 'Compare', exact: true });
const second = (page: Page) => page.getByRole('combobox', { name: 'with', exact: true });

test('kubeadm and k3s differ in the tunnel and the kubelet verification, and the rows that differ say so', async ({ page }) => {
  await page.goto('/compare/?a=kubeadm&b=k3s');
  await expect(sentence(page)).toHaveText(
    'kubeadm and k3s differ in the tunnel (none, one of its own), kubelet verification by the API server (off, on), kubelet serving certificate (self-signed, issued) and verification of the kubelet by scrapers (skipped, verified), so 2 paths take a different route or have a different verdict.',
  );
  const kubelet = page.getByRole('row', { name: /^API server → kubelet/ });
  await expect(kubelet).toContainText('≠ differs');
  await expect(kubelet.locator('[data-side="a"]')).toHaveText('encrypted only');
  await expect(kubelet.locator('[data-side="b"][data-hop="between"]')).toHaveText('authenticated');
  await expect(page.getByRole('row', { name: /^CA for kubelet certificates/ })).toContainText('≠ differs');
});

test('two equal rows have no difference', async ({ page }) => {
  await page.goto('/compare/?a=kind&b=minikube');
  await expect(sentence(page)).toHaveText('There is no difference between kind and minikube in what is known.');
  await expect(page.locator('.comparison [data-relation="differs"]')).toHaveCount(0);
  await page.goto('/compare/?a=k0s&b=k0s');
  await expect(sentence(page)).toHaveText('There is no difference: both sides are k0s.');
});

test('a select changes the comparison, the announced sentence and the address, which opens the same again', async ({ page }) => {
  await page.goto('/compare/');
  await second(page).selectOption('RKE2');
  await expect(sentence(page)).toContainText('kubeadm and RKE2 differ');
  await expect(page).toHaveURL(/\/compare\/\?a=kubeadm&b=rke2$/);
  await first(page).selectOption('Konnectivity + TLS mode');
  await page.reload();
  await expect(sentence(page)).toContainText('Konnectivity + TLS mode and RKE2 differ in the tunnel (Konnectivity, one of its own)');
  await expect(first(page)).toHaveValue('konnectivity-tls');
});

test('settings are compared like a distribution, and keep their place in the select', async ({ page }) => {
  const settings = encodeURIComponent('mode=konnectivity&kubeletCertificateAuthority=set');
  await page.goto(`/compare/?a=konnectivity&b=${settings}`);
  await expect(sentence(page)).toContainText('differ in kubelet verification by the API server (off, on)');
  await expect(second(page).locator('option:checked')).toHaveText('Konnectivity mode with CA for kubelet certificates set');
});

test('an id that is none is answered in one sentence of text, and the rest is shown', async ({ page }) => {
  await page.goto(`/compare/?a=${encodeURIComponent('<img src=x onerror=alert(1)>')}&b=k0s`);
  await expect(page.getByRole('alert')).toContainText('“<img src=x onerror=alert(1)>” is not a distribution, a mode');
  await expect(page.locator('[data-compare] img')).toHaveCount(0);
  await expect(sentence(page)).toContainText('kubeadm and k0s differ');
});

test('two distributions are compared, whichever they are', inTheWholeSet, async ({ page }) => {
  await page.goto('/compare/');
  const [a, b] = [first(page), second(page)];
  for (const id of partOf('pages of a distribution', distributions)) {
    await a.selectOption(id);
    await b.selectOption(distributions[(distributions.indexOf(id) + 7) % distributions.length] ?? '');
    await expect(sentence(page)).toHaveText(/(differ in|There is no (?:known )?difference)/);
    await expect(page.locator('.comparison').first().locator('tbody tr')).toHaveCount(pathIds.length);
  }
});

test('a comparison scrolls sideways at no width', inTheWholeSet, async ({ page }) => {
  await page.goto('/compare/?a=openshift-hypershift&b=kube-up-gce');
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSideways(page);
  }
});

for (const colorScheme of oneOf(['dark', 'light'] as const))
  test(`a comparison drawn by the script has no accessibility violation in ${colorScheme}, on a phone either`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/compare/?a=gke&b=rke2');
      await expect(sentence(page)).toContainText('GKE and RKE2');
      expect(await violationsOf(page)).toEqual([]);
    }
  });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('/compare/ shows kubeadm and k3s, says that choosing requires JavaScript, and leads to all distributions', async ({ page }) => {
    await page.goto('/compare/');
    await expect(sentence(page)).toContainText('kubeadm and k3s differ in the tunnel');
    await expect(second(page)).toBeDisabled();
    await expect(page.getByText('Choosing requires JavaScript')).toBeVisible();
    await page.getByRole('link', { name: 'All distributions in one table' }).click();
    await expect(page.locator('.distributions tbody tr')).toHaveCount(distributions.length);
  });
});
