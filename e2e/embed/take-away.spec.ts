import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { modeLabel } from '../support/choices.ts';
import { inspectedTitle, inspectorOf, tagOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';
import { ownFolder, unpack } from '../support/unpacked.ts';
import { followMenu } from '../support/header.ts';

test.describe.configure({ mode: 'serial' });

const { folder, remove } = ownFolder();
let [site, single] = ['', ''];
const file = (address: string): string => pathToFileURL(path.join(site, address)).href;

test.beforeAll(() => {
  const unpacked = unpack(folder);
  [site, single] = [unpacked.site, pathToFileURL(unpacked.page).href];
});
test.afterAll(remove);

test('unzipped and opened by double click, pages lead to pages, by their links and back', async ({ page }) => {
  await page.goto(file('index.html'));
  await followMenu(page, 'My cluster', 'Distributions');
  await expect(page).toHaveURL(file('distributions/index.html'));
  await page.getByRole('link', { name: 'Hub & Spoke' }).first().click();
  await expect(page).toHaveURL(file('index.html'));
  await followMenu(page, 'Look up', 'Paths');
  await page.getByRole('link', { name: 'API server → kubelet' }).click();
  await expect(page).toHaveURL(file('paths/apiserver-to-kubelet/index.html'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('from file:// the diagram switches its mode, combines settings, and the inspector leads to the page of a path', async ({ page }) => {
  await page.goto(`${file('index.html')}?mode=konnectivity`);
  await tagOf(page, 'apiserver-to-kubelet').click();
  await expect(inspectedTitle(page)).toHaveText('API server → kubelet');
  await modeLabel(page, 'konnectivity-tls').click();
  await expect(inspectorOf(page).locator('.hops .tag:visible')).toHaveText(['local', 'authenticated', 'authenticated']);
  await expect(page).toHaveURL(/mode=konnectivity-tls/);
  await page.getByRole('link', { name: 'Read about this path' }).click();
  await expect(page).toHaveURL(`${file('paths/apiserver-to-kubelet/index.html')}?mode=konnectivity-tls`);
});

test('from file:// the search finds a section and opens it at its heading', inTheWholeSet, async ({ page }) => {
  await page.goto(file('paths/apiserver-to-pod/index.html'));
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('10255');
  await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText('10255');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${file('reference/flags/index.html')}#kubelet-read-only-port`);
});

test('from file:// a pasted error message finds its symptom, and a journey is walked', async ({ page }) => {
  await page.goto(file('symptoms/index.html'));
  await page.getByLabel('Error message or log').fill('No agent available');
  await expect(page.locator('.finder').getByRole('status')).toContainText('One symptom');
  await page.goto(file('journeys/kubectl-logs/index.html'));
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('status')).toContainText('Step 1 of 5');
});

test('the single file holds the whole diagram: it says its version, switches, selects and combines, and loads no other file', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${single}?mode=konnectivity`);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await expect(page.getByRole('contentinfo')).toContainText(`Hub & Spoke ${version}`);
  await tagOf(page, 'apiserver-to-kubelet').click();
  await expect(inspectedTitle(page)).toHaveText('API server → kubelet');
  await page.getByLabel('Node, pod and service proxy').selectOption('https');
  await expect(page).toHaveURL(/scheme=https/);
  await expect(page.locator('.diagram-wide .frame[data-mode="custom"]')).toBeVisible();
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([`${single}?mode=konnectivity`]);
  await expect(page.locator('a[href]:visible:not([href^="#"])')).toHaveCount(0);
});
