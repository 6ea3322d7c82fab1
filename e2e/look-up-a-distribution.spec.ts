import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { distributions } from './distributions.ts';
import { expect, test } from './fixtures.ts';

const rows = (parse(readFileSync('src/facts/distributions.yaml', 'utf8')) as { rows: { id: string; evidence: string[] }[] }).rows;

test('the table has every row of the facts, each value leading to its evidence', async ({ page }) => {
  await page.goto('/distributions/');
  await expect(page.locator('.distributions tbody th a')).toHaveCount(rows.length);
  const verified = page
    .locator('tr', { has: page.getByRole('rowheader', { name: 'k3s' }) })
    .locator('[data-setting="kubeletCertificateAuthority"] a');
  await expect(verified).toHaveText('checked');
  await verified.click();
  await expect(page).toHaveURL(/\/distributions\/k3s\/#kubelet-certificate-authority$/);
  await expect(page.locator('tr:target')).toContainText('distributions#k3s/kubelet_cert_verified');
});

test('what is not confirmed is drawn as unknown, and never as authenticated', async ({ page }) => {
  await page.goto('/distributions/');
  for (const name of ['GKE', 'AKS', 'EKS']) {
    const row = page.locator('tr', { has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row.locator('[data-setting="kubeletCertificateAuthority"] [data-answer="unknown"]')).toHaveText('not known');
    await expect(row.locator('[data-verdict="authenticated"]')).toHaveCount(0);
    await expect(row.locator('[data-path="apiserver-to-kubelet"][data-verdict="unknown"]').first()).toBeVisible();
  }
});

test('every distribution has a page with its evidence, also as Markdown', async ({ page, request }) => {
  for (const { id, evidence } of rows) {
    await page.goto(`/distributions/${id}/`);
    await expect(page.locator('.evidence li')).toHaveCount(evidence.length);
    expect(await page.locator('.evidence a').count()).toBeGreaterThan(0);
    const markdown = await request.get(`/distributions/${id}.md`);
    expect(markdown.headers()['content-type']).toContain('text/markdown');
    expect(await markdown.text()).toContain('## Evidence');
  }
  expect(rows.map(({ id }) => id)).toEqual(distributions);
});

test('the page of kubeadm tells which two settings make the kubelet path safe, in order, and what may break', async ({ page }) => {
  await page.goto('/distributions/kubeadm/');
  const change = page.locator('[data-paths="apiserver-to-kubelet"]');
  await expect(change.locator('.steps > li')).toHaveCount(2);
  await expect(change.locator('pre').first()).toHaveText('serverTLSBootstrap: true');
  await expect(change.locator('pre').last()).toHaveText('- --kubelet-certificate-authority=/etc/kubernetes/pki/kubelet-ca.crt');
  await expect(change).toContainText('remote error: tls: internal error');
  await expect(page.locator('[data-paths="apiserver-to-pod apiserver-to-service"]')).toContainText('kubectl port-forward');
});

test('the page of a distribution leads to a comparison with kubeadm', async ({ page }) => {
  await page.goto('/distributions/k3s/');
  await page.getByRole('link', { name: 'Compare with kubeadm' }).click();
  await expect(page.locator('[data-compare] .sentence')).toContainText('kubeadm and k3s differ');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page of a distribution is complete', async ({ page }) => {
    await page.goto('/distributions/k0s/');
    for (const name of ['What it sets', 'What the model says', 'What to change', 'What else was read', 'Evidence'])
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await expect(page.locator('.mode-table tbody tr')).toHaveCount(12);
  });
});
