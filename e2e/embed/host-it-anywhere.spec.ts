import { readFileSync } from 'node:fs';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { serve } from '../../scripts/site/serve.ts';
import { readWorkbook } from '../../src/export/test/read-workbook.ts';
import { pathIds } from '../../src/model/path.ts';
import { followMenu } from '../support/header.ts';
import { expect, test } from '../support/shared-page.ts';

test('the same build runs under a sub-path', async ({ browser }) => {
  const { server, url } = await serve('dist', { base: '/a/b/' });
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(`${url}?mode=konnectivity`);
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
  await followMenu(page, 'Look up', 'Paths');
  await page.getByRole('link', { name: 'API server → kubelet' }).click();
  await expect(page).toHaveURL(`${url}paths/apiserver-to-kubelet/`);
  await expect(page.locator('.diagram .frame:visible').first()).toBeVisible();
  expect(failed).toEqual([]);
  await page.close();
  server.close();
});

test('every link of llms.txt, and of the Markdown that it names, leads to an answer under a sub-path', inTheWholeSet, async () => {
  const { server, url } = await serve('dist', { base: '/a/b/' });
  const linksOf = async (address: string): Promise<readonly string[]> =>
    [...(await (await fetch(address)).text()).matchAll(/\]\(([^)\s#]+)/g)].map(([, link = '']) => new URL(link, address).href);
  const own = (links: readonly string[]): readonly string[] => links.filter((link) => new URL(link).host === new URL(url).host);
  const named = own(await linksOf(`${url}llms.txt`));
  const texts = named.filter((link) => link.endsWith('.md'));
  expect(texts.length).toBeGreaterThan(100);
  const others = await Promise.all(texts.map(linksOf));
  const broken: string[] = [];
  for (const link of new Set([...named, ...own(others.flat())])) {
    const { status } = await fetch(link, { method: 'HEAD' });
    if (status !== 200) broken.push(`${status} ${link}`);
  }
  expect(broken).toEqual([]);
  server.close();
});

test('the data has a version and names a source for every verdict', async ({ request }) => {
  const matrix = await (await request.get('/data/matrix.json')).json();
  const model = await (await request.get('/data/model.json')).json();
  expect(matrix.version).toBe(1);
  expect(model.version).toBe(1);
  expect(matrix.paths.map(({ id }: { id: string }) => id)).toEqual(pathIds);
  for (const path of matrix.paths) {
    for (const mode of Object.values<{ present: boolean; hops: { verdict: string; facts: string[] }[] }>(path.modes)) {
      expect(mode.hops.length > 0).toBe(mode.present);
      for (const hop of mode.hops) expect(hop.facts.length).toBeGreaterThan(0);
    }
  }
  expect(model.sources.length).toBe(model.facts.length);
});

test('the port table downloads as CSV with the rows of the page', async ({ page, request }) => {
  await page.goto('/matrix/');
  // Both begin with a row that names the columns.
  const rows = await page.getByRole('region', { name: 'Ports and firewall rules' }).getByRole('row').count();
  expect(rows).toBeGreaterThan(1);
  const csv = await (await request.get('/data/ports.csv')).text();
  expect(csv.trim().split('\r\n')).toHaveLength(rows);
});

test('the port table downloads as a workbook, whose link is next to that of the CSV', async ({ page }) => {
  await page.goto('/matrix/');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'as a workbook (XLSX)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('ports.xlsx');
  const [ports] = readWorkbook(readFileSync(await download.path()));
  const csv = await (await page.request.get('/data/ports.csv')).text();
  // What the CSV says in one row of several paths, the workbook says in a row for each.
  const sources = (rows: readonly unknown[]): string[] => [...new Set(rows.map(String))].sort();
  const fromCsv = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(',')[0]);
  expect(sources(ports?.rows.map(([source]) => source) ?? [])).toEqual(sources(fromCsv));
});
