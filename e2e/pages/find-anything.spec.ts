import { expect, test } from '../support/fixtures.ts';
import { test as reading } from '../support/shared-page.ts';
import { holdBack } from '../support/hold-back.ts';

/** What a reader types, and where the first hit has to lead. */
const queries: readonly [query: string, first: string][] = [
  ['--kubelet-certificate-authority', '/reference/flags/#kubelet-certificate-authority'],
  ['10250', '/reference/flags/#kubelet-port'],
  ['10255', '/reference/flags/#kubelet-read-only-port'],
  ['No agent available', '/symptoms/no-agent-available/'],
  ["x509: cannot validate certificate for 172.31.0.9 because it doesn't contain any IP SANs", '/symptoms/no-ip-sans/'],
  ['dial tcp 10.9.8.7:10250: i/o timeout', '/symptoms/kubelet-unreachable/'],
  ['readOnlyPort', '/reference/flags/#kubelet-readonlyport'],
  ['nodes/proxy', '/glossary/#nodes-proxy'],
  ['SSH tunnel', '/modes/ssh-tunnel/'],
  ['konectivity', '/modes/konnectivity/'],
  ['egress selector', '/glossary/#egress-selector'],
  ['SAN', '/glossary/#san'],
  ['OpenShift HyperShift', '/distributions/openshift-hypershift/'],
];

for (const [query, first] of queries) {
  reading(`searching for "${query}" leads to ${first} first`, async ({ page }) => {
    await page.goto('/paths/apiserver-to-pod/');
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(query);
    await expect(page.getByRole('dialog').getByRole('option').first().getByRole('link')).toHaveAttribute(
      'href',
      new RegExp(`${first.replace(/[/#]/g, '\\$&')}$`),
    );
  });
}

reading('an error message finds its symptom, then the sections that quote it, with the words marked', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('cannot validate certificate');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.first().getByRole('link')).toHaveAttribute('href', /\/symptoms\/no-ip-sans\/$/);
  await expect(options.filter({ hasText: 'What breaks' }).first()).toBeVisible();
  await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
});

reading('the search is walked with the keyboard, Enter follows, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('kubelet');
  await expect(page.getByRole('dialog').getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog').getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Search' })).toBeFocused();
});

for (const late of ['search.', 'search-index']) {
  test(`Enter that comes before ${late === 'search.' ? 'the dialog' : 'the index'} follows the first hit once it is there`, async ({
    page,
  }) => {
    const release = await holdBack(page, ({ pathname }) => pathname.includes(`/${late}`));
    await page.goto('/paths/apiserver-to-pod/');
    for (const key of ['/', ...'10255', 'Enter']) await page.keyboard.press(key);
    release();
    await expect(page).toHaveURL(/\/reference\/flags\/#kubelet-read-only-port$/);
  });
}

reading('a query that finds nothing says so, and is never markup', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('<img src=x onerror=alert(1)>zzzqqq');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing found for “<img src=x onerror=alert(1)>zzzqqq”');
  await expect(page.getByRole('dialog').locator('img')).toHaveCount(0);
});

test('the theme button switches to the other theme and keeps it on the next page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  await page.goto('/matrix/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Switch to the light theme' })).toBeVisible();
});

reading('an old anchor of the Kubernetes page leads to the page that answers it', async ({ page }) => {
  await page.goto('/master-node-communication/#konnectivity-service');
  await expect(page).toHaveURL(/\/modes\/konnectivity\/$/);
});

reading('the old anchor for nodes, pods and services leaves a reader at the three pages that answer it', async ({ page }) => {
  await page.goto('/master-node-communication/#api-server-to-nodes-pods-and-services');
  const row = page.locator('#api-server-to-nodes-pods-and-services');
  await expect(row.getByRole('link')).toHaveText(['API server to node', 'API server to pod', 'API server to service']);
  await row.getByRole('link', { name: 'API server to pod' }).click();
  await expect(page).toHaveURL(/\/paths\/apiserver-to-pod\/$/);
});
