import { fewOrAll } from '../../scripts/verify/tests/amount.ts';
import { clusterQuestions } from '../../src/facts/evidence/cluster-question.ts';
import {
  askedGroups,
  askedVersions,
  longestRecord,
  recordKind,
  type ClusterRecord,
  type Outcome,
} from '../../src/facts/evidence/cluster-record.ts';
import { violationsOf } from '../support/axe.ts';
import { expect, test } from '../support/shared-page.ts';

const each = <Name extends string>(names: readonly Name[], outcome: Outcome) =>
  Object.fromEntries(names.map((name) => [name, outcome])) as Record<Name, Outcome>;
const server = {
  ...{ name: 'api-server-1', address: 'redacted', certificate: null, clientCertificate: null },
  versions: { 'TLS 1.0': 'refused', 'TLS 1.1': 'refused', 'TLS 1.2': 'accepted', 'TLS 1.3': 'accepted' },
  groups: each(askedGroups, 'accepted'),
} as const;
const record: ClusterRecord = {
  ...{ kind: recordKind, version: 1, collected: '2026-11-30', node: 'Node.js 24', redacted: true, kubernetes: 'v1.33.4', flags: null },
  apiServers: [{ ...server }],
  kubelets: [
    { ...server, name: 'node-1', version: 'v1.33.4', clientCertificate: 'requested', readOnlyPort: 'open' },
    {
      ...{ ...server, name: 'node-2', version: 'v1.33.4', readOnlyPort: 'no-answer' },
      ...{ versions: each(askedVersions, 'no-answer'), groups: each(askedGroups, 'not-asked') },
    },
  ],
};
const address = '/evidence/compare/';

test('a record that is pasted stands beside the evidence of its minor, and nothing of it is sent, kept or in the address', async ({
  page,
}) => {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.getByRole('textbox', { name: 'The record' }).fill(JSON.stringify(record));
  const table = page.locator('.record-table').first();
  const open = table.getByRole('row').filter({ hasText: 'read-only port' }).filter({ hasText: 'node-1' });
  await expect(open.getByRole('cell').nth(0)).toHaveText('open');
  await expect(open.getByRole('cell').nth(1)).toContainText('measured: closed');
  await expect(open.getByRole('cell').nth(2)).toHaveText('different');
  await expect(open.getByRole('link')).toHaveAttribute('href', /kubelet-read-only-port-config\/$/);
  const silent = table.getByRole('row').filter({ hasText: 'read-only port' }).filter({ hasText: 'node-2' });
  await expect(silent.getByRole('cell').nth(2)).toHaveText('not measured');
  await expect(page.getByRole('status').filter({ hasText: 'not measured' })).toContainText('1 is different');
  expect(sent).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('api-server-1');
  expect(new URL(page.url()).search).toBe('');
});

test('a file is read, and a text that is no record gets a sentence in place of a table', async ({ page }) => {
  await page.goto(address);
  const file = page.getByLabel('or its file');
  await file.setInputFiles({
    name: 'record.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...record, kubernetes: 'v1.99.0' })),
  });
  const said = page.locator('.record-said');
  await expect(said).toContainText('What runs 1.99 is not compared.');
  await expect(page.locator('.record-table')).toHaveCount(2);
  const field = page.getByRole('textbox', { name: 'The record' });
  for (const [text, sentence] of [
    ['{"kind":"List"}', 'its kind is “List”'],
    [JSON.stringify({ ...record, version: 2 }), 'has the version 2'],
    [JSON.stringify({ ...record, kubelets: [{}] }), 'see kubelets[0].'],
    ['kind: List', 'This is not JSON.'],
  ] as const) {
    await field.fill(text);
    await expect(said).toContainText(sentence);
    await expect(page.locator('.record-table')).toHaveCount(0);
  }
  await field.fill('');
  await expect(said).toHaveText('');
  await file.setInputFiles({ name: 'huge.json', mimeType: 'application/json', buffer: Buffer.alloc(4 * longestRecord + 1, 'x') });
  await expect(said).toContainText('longer than 5 MB');
  await expect(field).toHaveValue('');
});

test('what a record says is text and never markup', async ({ page }) => {
  await page.goto(address);
  const name = '<img src=x onerror=alert(1)>`b`';
  await page.getByRole('textbox', { name: 'The record' }).fill(JSON.stringify({ ...record, apiServers: [{ ...server, name }] }));
  await expect(page.locator('.record-table').first()).toContainText(name);
  await expect(page.locator('.record-comparison img')).toHaveCount(0);
});

test('the page with a record passes axe, fits into every window, and prints the comparison without the form', async ({ page }) => {
  for (const width of fewOrAll([360], [360, 768, 1440])) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    await page.getByRole('textbox', { name: 'The record' }).fill(JSON.stringify(record));
    await expect(page.locator('.record-table')).toHaveCount(2);
    expect(await violationsOf(page), `at ${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('textbox', { name: 'The record' })).toBeHidden();
  await expect(page.locator('.record-table').first()).toBeVisible();
  await page.emulateMedia({ media: null });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has what we found for each question and each minor, and no form', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('textbox', { name: 'The record' })).toHaveCount(0);
    await expect(page.getByText('Comparing requires JavaScript.')).toBeVisible();
    for (const { id } of clusterQuestions) await expect(page.locator(`[data-question="${id}"]`)).toContainText(/1\.37/);
  });
});
