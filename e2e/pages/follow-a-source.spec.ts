import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { expect, test } from '../support/shared-page.ts';
import { pages } from '../support/site.ts';

const sourced = pages.filter((address) => /^\/(paths|modes|symptoms|journeys|procedures)\/.+/.test(address));

test('every entry of every list of sources is a link, none is cut off, and no clause has more than three marks', async ({ page }) => {
  await page.goto('/about/');
  const found = await page.evaluate(async (addresses) => {
    const wrong: string[] = [];
    let entries = 0;
    for (const address of addresses) {
      const list = await documentAt(address);
      for (const entry of list.querySelectorAll('.sources li')) {
        entries += 1;
        const links = [...entry.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
        const leads = links.every((href) => /^https:\/\/\S+$|\/about\/(measurements|sources)\/\S*#\S+$|\/evidence\/[\w-]+\/$/.test(href));
        if (links.length === 0 || !leads || entry.textContent.includes('…')) wrong.push(`${address}: ${entry.textContent}`);
      }
      for (const marks of list.querySelectorAll('.src'))
        if (marks.querySelectorAll('a').length > 3) wrong.push(`${address}: ${marks.textContent}`);
    }
    return { entries, wrong };
  }, sourced);
  expect(found.wrong).toEqual([]);
  expect(found.entries).toBeGreaterThan(1200);
});

test('the list of sources is folded, a mark opens it at its entry, and the entry leads to the version that was read', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/');
  const list = page.locator('.sources ol');
  await expect(list).toBeHidden();
  await page.locator('.src a').first().click();
  const entry = page.locator('.sources :target');
  await expect(entry).toBeVisible();
  await expect(entry.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/github\.com\/.+\/blob\/[0-9a-f]{40}\/.+\.go(#L\d+)?$/);
});

test('a measured entry leads to its record, which says what was run and what was seen', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/#sources');
  await page.getByRole('heading', { name: 'Sources' }).click();
  const link = page.locator('.sources').getByRole('link', { name: 'B-logs-node-mitm', exact: true });
  await link.click();
  const record = page.locator('.record:target');
  await expect(record).toContainText('B-logs-node-mitm');
  await expect(record).toContainText('server certificate not verified');
});

test('where a fact was read at many places, the entry leads to all of them', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/');
  await page.getByRole('heading', { name: 'Sources' }).click();
  const more = page
    .locator('.sources')
    .getByRole('link', { name: /^\d+ more$/ })
    .first();
  const count = Number((await more.textContent())?.replace(' more', ''));
  await more.click();
  await expect(page.locator('.record:target').getByRole('listitem')).toHaveCount(count + 1);
});

test('a page of records counts as many as the list that leads to it', async ({ page }) => {
  await page.goto('/about/measurements/');
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /without a CA for it and without a client/ }) });
  const count = /[\d,]+ records/.exec((await entry.textContent()) ?? '')?.[0] ?? 'no count';
  await entry.getByRole('link').click();
  await expect(page.locator('.lead')).toContainText(count);
});

test('each link of the glossary has a name of its own within its entry, and none is an address', async ({ page }) => {
  await page.goto('/glossary/');
  const entries = await page
    .locator('.glossary .more')
    .evaluateAll((all) => all.map((more) => [...more.querySelectorAll('a')].map((link) => link.textContent.trim())));
  expect(entries.length).toBeGreaterThan(50);
  for (const names of entries) {
    expect(new Set(names).size, names.join(', ')).toBe(names.length);
    expect(names.filter((name) => name.startsWith('/'))).toEqual([]);
  }
});

test('the notices of the search, the parser of YAML, the writers of PDF and slides, and what they bring, are a file of the site', async ({
  request,
}) => {
  const notices = await (await request.get('/licenses.txt')).text();
  for (const name of ['minisearch', 'yaml', '@cantoo/pdf-lib', 'pptxgenjs', 'jszip', 'fflate', 'd3-selection'])
    expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)\\n\\n[\\s\\S]+?[Cc]opyright`, 'm'));
});

test('on paper the list of sources is unfolded', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sources li').last()).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a mark opens the list of sources at its entry', inTheWholeSet, async ({ page }) => {
    await page.goto('/paths/apiserver-to-kubelet/');
    await page.locator('.src a').first().click();
    await expect(page.locator('.sources :target')).toBeVisible();
  });
});
