import type { Page } from '@playwright/test';
import { pathIds } from '../../src/model/path.ts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { fewOrAll, inTheWholeSet, oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { distributionIds as distributions } from '../../src/model/distribution-id.ts';
import { expect, test } from '../support/shared-page.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}
const { rows } = parse(readFileSync('src/facts/distributions.yaml', 'utf8')) as { rows: readonly Row[] };

/** The row of a distribution in the tables. */
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

test('the tables have every row of the facts by kind, each value leading to where it was read', async ({ page }) => {
  await page.goto('/distributions/');
  await expect(page.getByRole('main').getByRole('rowheader').getByRole('link')).toHaveCount(rows.length);
  for (const [kind, label] of [
    ['managed', 'Managed by a provider'],
    ['self-managed', 'Run by yourself'],
    ['local', 'On one machine'],
  ] as const)
    await expect(page.getByRole('region', { name: label }).getByRole('rowheader')).toHaveCount(
      rows.filter((row) => row.kind === kind).length,
    );
  const verified = rowOf(page, 'k3s').locator('[data-setting="kubeletCertificateAuthority"]').getByRole('link');
  await expect(verified).toHaveText('verified');
  await verified.click();
  await expect(page).toHaveURL(/\/distributions\/k3s\/#kubelet-certificate-authority$/);
  await expect(page.locator('tr:target')).toHaveAttribute('data-status', 'docs');
  await page.locator('tr:target').getByRole('cell').last().getByRole('link').first().click();
  await expect(page.locator('.evidence :target')).toContainText('k3s-io');
});

test('what no source settles is drawn as unknown, and never as authenticated', async ({ page }) => {
  await page.goto('/distributions/');
  for (const name of ['Scaleway Kapsule', 'OVH MKS', 'Linode LKE']) {
    const row = rowOf(page, name);
    await expect(row.locator('[data-setting="kubeletCertificateAuthority"] [data-answer="unknown"]')).toHaveText('unknown');
    await expect(row.locator('[data-verdict="authenticated"]')).toHaveCount(0);
    await expect(row.locator('[data-path="apiserver-to-kubelet"][data-verdict="unknown"]').first()).toBeVisible();
  }
});

test('the page of kubeadm tells which two settings make the kubelet path safe, in order, what to check first and what may break', async ({
  page,
}) => {
  await page.goto('/distributions/kubeadm/');
  const change = page.locator('[data-paths="apiserver-to-kubelet"]');
  await expect(change.locator('.steps > li')).toHaveCount(2);
  await expect(change.locator('pre').first()).toContainText('serverTLSBootstrap: true');
  await expect(change.locator('.approval')).toContainText('nothing in kubeadm approves serving requests');
  await expect(change.locator('pre').last()).toContainText('value: /etc/kubernetes/pki/ca.crt');
  await expect(change.locator('.check-first').last()).toContainText('-verify_ip NODE_IP');
  await expect(change).toContainText('remote error: tls: internal error');
  await expect(change).toContainText('problem initializing API group "": open <path>: no such file or directory');
  const never = page.locator('[data-paths="apiserver-to-node apiserver-to-pod apiserver-to-service"]');
  await expect(never.getByRole('listitem')).toContainText(['kubectl port-forward', 'kubelet’s own port']);
});

for (const id of oneOf(['eks', 'gke', 'aks']))
  test(`the page of ${id} tells a customer first that the provider sets the flags, and then only what a customer can do`, async ({
    page,
  }) => {
    await page.goto(`/distributions/${id}/`);
    await expect(page.locator('[data-part="who-can"]')).toContainText('runs the control plane, so only it can set the flags');
    await expect(page.locator('h2#what-to-change ~ .change').first()).toContainText('What you can set yourself');
    for (const impossible of ['/etc/kubernetes', 'kube-apiserver.yaml'])
      await expect(page.locator('.change', { hasText: impossible })).toHaveCount(0);
  });

test('two commands of one check stand on two lines, so that a reader who copies one gets no other', async ({ page }) => {
  await page.goto('/distributions/openshift/');
  const commands = page.locator('.told code').filter({ hasText: /^kubectl get (apiservice|--raw)/ });
  await expect(commands).toHaveText([/^kubectl get apiservice \S+ -o jsonpath='[^']+'$/, /^kubectl get --raw \S+$/]);
});

test('the page of a distribution leads to a comparison with kubeadm', inTheWholeSet, async ({ page }) => {
  await page.goto('/distributions/k3s/');
  await page.getByRole('link', { name: 'Compare with kubeadm' }).click();
  await expect(page.locator('[data-compare] .sentence')).toContainText('kubeadm and k3s differ');
});

test(
  'the explorer gives the smallest change in the form of the distribution, and says first where only the provider can make it',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/explore/?distro=talos#make-safe');
    const safe = page.locator('[data-part="safe"]');
    await expect(safe.locator('pre').filter({ hasText: 'kind: KubeAPIServerConfig' })).toHaveCount(1);
    await expect(safe).not.toContainText('/etc/kubernetes/manifests');
    await page.getByRole('combobox', { name: /^Distribution/ }).selectOption('aks');
    await expect(safe.locator('h3 + .blocked')).toContainText('Only the provider of AKS can change this.');
    await expect(safe.locator('pre')).toHaveCount(0);
    await safe.getByRole('link', { name: 'What you can do on AKS' }).click();
    await expect(page).toHaveURL(/\/distributions\/aks\/#what-to-change$/);
  },
);

for (const { id, name } of oneOf(
  rows.filter((each) => fewOrAll(['kubeadm', 'ovh-mks'], ['kubeadm', 'k3s', 'gke', 'ovh-mks', 'talos']).includes(each.id)),
))
  test(`the page of ${name} has a picture of what it sets, which tells those who do not see it the same, and leads to the explorer`, async ({
    page,
    request,
  }) => {
    const said = /If each of the \d+ paths is counted by its weakest hop, .+\./.exec(
      (await (await request.get(`/twins/distributions/${id}.svg`)).text()).split('<desc>')[1] ?? '',
    )?.[0];
    await page.goto(`/distributions/${id}/`);
    const [, counts = ''] = ((await page.locator('.drawn svg.diagram > title').textContent()) ?? '').split('sets them up. ');
    expect(counts).toMatch(/^If each of the \d+ paths/);
    expect(said).toContain(counts);
    for (const width of [360, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      const { drawn, room } = await page
        .locator('.drawn svg.diagram')
        .evaluate((svg) => ({ drawn: svg.getBoundingClientRect().width, room: svg.closest('.drawn')?.getBoundingClientRect().width ?? 0 }));
      expect(drawn, `at ${width} px`).toBeGreaterThan(320);
      expect(drawn, `at ${width} px`).toBeLessThanOrEqual(room);
    }
    await page.getByRole('link', { name: `Open ${name} in the explorer` }).click();
    await expect(page).toHaveURL(new RegExp(`/explore/\\?distro=${id}$`));
    await expect(page.getByRole('combobox', { name: /^Distribution/ })).toHaveValue(id);
  });

for (const [id, reason] of oneOf([
  ['kubeadm', 'The API server does not verify the kubelet’s certificate, because --kubelet-certificate-authority is not set.'],
  ['eks', 'Protected end to end.'],
] as const))
  test(`a line that is selected in the picture of ${id} says its reason there, and no mode can be asked for`, async ({ page }) => {
    await page.goto(`/distributions/${id}/?mode=konnectivity-tls`);
    const shown = await page.locator('.drawn hub-spoke').getAttribute('data-mode');
    await page.locator('.drawn .link[data-path="apiserver-to-kubelet"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.drawn [role="status"]')).toContainText(reason);
    await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
    await page.keyboard.press('2');
    await page.keyboard.press('Escape');
    await expect(page.locator('.drawn [role="status"]')).toHaveText('Nothing selected.');
    await expect(page.locator('.drawn .frame').filter({ visible: true })).toHaveAttribute('data-mode', shown ?? '');
  });

test(
  'what is typed into the field above the tables leaves the rows that have all of its words, and says how many they are',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/distributions/');
    const field = page.getByRole('searchbox', { name: 'Show only rows with' });
    const names = page.getByRole('main').getByRole('rowheader').getByRole('link');
    await field.fill('K3S');
    await expect(names).toHaveText(['k3s']);
    await expect(page.getByRole('status').filter({ hasText: 'distributions' })).toHaveText(`1 of ${rows.length} distributions`);
    await expect(page.getByRole('heading', { name: 'Managed by a provider' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Run by yourself' })).toBeVisible();
    await field.fill('provider Konnectivity');
    for (const name of await names.allInnerTexts())
      await expect(rowOf(page, name).locator('[data-setting="transport"]')).toHaveText('Konnectivity');
    await expect(names).not.toHaveCount(0);
    await field.fill('<b>no such</b>');
    await expect(names).toHaveCount(0);
    await expect(page.getByRole('status').filter({ hasText: 'No row' })).toHaveText('No row contains “<b>no such</b>”.');
    await field.fill('');
    await expect(names).toHaveCount(rows.length);
  },
);

for (const { width, within } of oneOf([
  { width: 1440, within: 'the window' },
  { width: 360, within: 'its own part of the page' },
]))
  test(`at ${width} px the head of the list of distributions stays in view in ${within} while its rows pass`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/distributions/');
    const table = page.getByRole('region', { name: 'Run by yourself' });
    const last = table.getByRole('rowheader').last();
    if (within === 'the window') await last.scrollIntoViewIfNeeded();
    else
      await table.evaluate((region) => {
        region.scrollIntoView();
        region.scrollTop = region.scrollHeight;
      });
    await expect(last).toBeInViewport();
    const head = table.getByRole('columnheader', { name: 'Distribution' });
    await expect(head).toBeInViewport({ ratio: 1 });
    await expect(table.getByRole('rowheader').first()).not.toBeInViewport();
    // Nothing is in front of it.
    expect(
      await head.evaluate((cell) => {
        const { left, top } = cell.getBoundingClientRect();
        return document.elementFromPoint(left + 4, top + 4) === cell;
      }),
    ).toBe(true);
  });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list of distributions is whole, and has no field that would do nothing', async ({ page }) => {
    await page.goto('/distributions/');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('rowheader')).toHaveCount(rows.length);
  });

  test('every distribution has a page with its evidence, also as Markdown', inTheWholeSet, async ({ page, request }) => {
    for (const { id, name } of partOf('pages of a distribution', rows)) {
      await page.goto(`/distributions/${id}/`);
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
      // Where a value is shown with a number, that number leads to a source of the list.
      const missing = await page
        .locator('.stated a[href^="#evidence-"]')
        .evaluateAll((links) => links.filter((link) => !document.querySelector(link.getAttribute('href') ?? '')).length);
      expect(missing, id).toBe(0);
      const markdown = await request.get(`/distributions/${id}.md`);
      expect(markdown.headers()['content-type']).toContain('text/markdown');
      expect(await markdown.text()).toContain('## Evidence');
    }
    expect(rows.map(({ id }) => id).sort()).toEqual([...distributions].sort());
  });

  test('the page of a distribution begins with what to do there and ends with what was read, and one page is shared', async ({ page }) => {
    for (const id of ['k3s', 'gke', 'kubeadm']) {
      await page.goto(`/distributions/${id}/`);
      const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
      expect([headings[0], headings.at(-1)], id).toEqual(['What to do first', 'Evidence']);
      await expect(page.locator('.first-things > li').first().locator('.told')).toContainText('How we know it');
    }
    for (const id of ['linode-lke', 'ovh-mks', 'scaleway-kapsule']) {
      await page.goto(`/distributions/${id}/`);
      await expect(page.locator('#what-it-sets')).toBeHidden();
      await page.locator('[data-part="shared"]').getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Other managed services');
      await expect(page).toHaveURL(new RegExp(`/distributions/other-managed/#${id}$`));
      await expect(page.locator(`h2#${id}`)).toBeVisible();
    }
    await page.goto('/distributions/');
    await page.getByRole('link', { name: 'OVH MKS', exact: true }).click();
    await expect(page).toHaveURL(/\/distributions\/other-managed\/#ovh-mks$/);
  });

  test('the page of a distribution is complete', async ({ page }) => {
    await page.goto('/distributions/k0s/');
    for (const name of ['What it sets', 'Verdict for each path', 'What to change', 'What else was read', 'Evidence'])
      await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    // The inventories are folded, and open without a script.
    await expect(page.getByRole('region', { name: 'Verdicts' })).toBeHidden();
    await page.getByRole('heading', { name: 'Verdict for each path' }).click();
    await expect(page.getByRole('region', { name: 'Verdicts' }).getByRole('rowheader')).toHaveCount(pathIds.length);
  });
});
