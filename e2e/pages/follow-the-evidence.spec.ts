import { fewOrAll, inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { everyVerdict } from '../../src/facts/evidence/verdict.ts';
import { rules } from '../../src/checker/rules/index.ts';
import { journeyIds } from '../../src/model/journey/journey.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { evidenceStatuses } from '../../src/wording/evidence-status.ts';
import { inspectLink } from '../../src/wording/inspection/inspection.ts';
import { verdictWords } from '../../src/wording/verdict.ts';
import { modeNames } from '../../src/wording/names.ts';
import { violationsOf } from '../support/axe.ts';
import { expect, test } from '../support/shared-page.ts';

test('every verdict of every path, mode and hop leads to its evidence in two steps, from the inspector and from the matrix', async ({
  page,
}) => {
  const ways = everyVerdict().flatMap(({ path, mode, zone, verdict }) => {
    const what = `${path} ${mode} ${zone}`;
    const link = inspectLink(path, modeOf(mode).settings).link?.href ?? '';
    return [{ what, path, zone, mode: modeNames[mode], word: verdictWords[verdict], link }];
  });
  expect(ways.length).toBeGreaterThan(80);
  await page.goto('/about/');
  const found = await page.evaluate(async (all) => {
    const pages = new Map<string, Promise<Document>>();
    const open = (address: string): Promise<Document> => {
      const got = pages.get(address) ?? documentAt(address);
      pages.set(address, got);
      return got;
    };
    const leads = async (from: string): Promise<readonly string[]> =>
      [...(await open(from)).querySelectorAll('main a[href]')].map(
        (link) => new URL(link.getAttribute('href') ?? '', new URL(from, location.href)).pathname,
      );
    const wrong: string[] = [];
    const inMatrix = await leads('/matrix/');
    let claims = 0;
    for (const { what, path, zone, mode, word, link } of all) {
      const evidence = `/evidence/paths/${path}/`;
      if (!inMatrix.includes(link)) wrong.push(`${what}: the matrix does not lead to ${link}`);
      if (!(await leads(link)).includes(evidence)) wrong.push(`${what}: ${link} does not lead to ${evidence}`);
      const heading = (await open(evidence)).getElementById(zone);
      const sections: Element[] = [];
      for (let next = heading?.nextElementSibling; next && next.tagName !== 'H2'; next = next.nextElementSibling) sections.push(next);
      const said = sections.find((section) => {
        const first = section.querySelector('p');
        return first?.querySelector('.tag')?.textContent.trim() === word && first.textContent.split('. ')[0]?.includes(mode);
      });
      const links = [...(said?.querySelectorAll('a[href]') ?? [])].map((one) => one.getAttribute('href') ?? '');
      const isClaim = (href: string): boolean => /\/evidence\/(?!paths\/|disputes\/|checks\/)[\w-]+\/$/.test(href);
      const isSource = (href: string): boolean => /\/blob\/[0-9a-f]{40}\/|\/about\/(measurements|sources)\/.+#|\/issues\/\d+$/.test(href);
      if (!links.some((href) => isClaim(href) || isSource(href)))
        wrong.push(`${what}: ${evidence}#${zone} has no evidence for “${word}” in ${mode}`);
      if (links.some(isClaim)) claims += 1;
    }
    return { wrong, claims };
  }, ways);
  expect(found.wrong).toEqual([]);
  expect(found.claims).toBeGreaterThan(30);
});

test(
  'every rule of the checker that is about Kubernetes has its evidence under its code, and every step of a journey leads from its verdict to the evidence',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/about/');
    const wrong = await page.evaluate(
      async ([codes, journeys]) => {
        const bad: string[] = [];
        const checks = await documentAt('/evidence/checks/');
        for (const code of codes) {
          const hrefs = [...(checks.getElementById(code)?.querySelectorAll('ul a[href]') ?? [])];
          if (hrefs.length === 0) bad.push(code);
        }
        const zones = new Map<string, Promise<Document>>();
        let steps = 0;
        for (const id of journeys) {
          const journey = await documentAt(`/journeys/${id}/`);
          for (const step of journey.querySelectorAll('[data-step][data-path]')) {
            steps += 1;
            const href = step.querySelector('a.tag')?.getAttribute('href') ?? '';
            const { pathname, hash } = new URL(href, new URL(`/journeys/${id}/`, location.href));
            if (!zones.has(pathname)) zones.set(pathname, documentAt(pathname));
            const at = await zones.get(pathname);
            const leads = pathname === `/evidence/paths/${step.getAttribute('data-path')}/` && at?.getElementById(hash.slice(1));
            if (!leads) bad.push(`${id} ${step.getAttribute('data-step')}: ${href}`);
          }
        }
        return steps > 100 ? bad : [`only ${steps} steps`];
      },
      [rules.filter(({ facts }) => facts.length > 0).map(({ code }) => code), journeyIds] as const,
    );
    expect(wrong).toEqual([]);
  },
);

test(
  'the picture leaves the claims about a path and marks a status, and the address says what was chosen',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/evidence/');
    const rows = page.locator('.evidence-grid tbody tr:visible');
    const all = await rows.count();
    expect(all).toBeGreaterThan(100);
    await page.getByRole('combobox', { name: 'Path' }).selectOption('apiserver-to-webhook');
    await expect(page.locator('.evidence-filter [role="status"]')).toHaveText(new RegExp(`^\\d+ of ${all} claims$`));
    expect(await rows.count()).toBeLessThan(all);
    await expect(page.getByRole('row', { name: /Admission webhooks are always verified/ })).toBeVisible();
    await page.getByRole('combobox', { name: 'Path' }).selectOption('');
    await page.getByRole('combobox', { name: 'Status of a cell' }).selectOption('disputed');
    await expect(page).toHaveURL(/\?status=disputed$/);
    for (const row of await rows.all()) await expect(row.locator('[data-status="disputed"]').first()).toBeVisible();
    await page.goto('/evidence/?path=apiserver-to-mars&status=measured');
    await expect(page.locator('.evidence-filter [role="status"]')).toContainText('path=“apiserver-to-mars” is unknown and was ignored');
    await expect(page.getByRole('combobox', { name: 'Status of a cell' })).toHaveValue('measured');
  },
);

test('the counts under the picture are those of its columns, and each status has a sign of its own', inTheWholeSet, async ({ page }) => {
  await page.goto('/evidence/');
  const found = await page.locator('.evidence-grid').evaluate((table, statuses) => {
    const cells = [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')]);
    const feet = [...table.querySelectorAll('tfoot tr')].map((row) =>
      [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
    );
    const counted = statuses.map((status) => feet[0]?.map((_, at) => cells.filter((row) => row[at]?.dataset['status'] === status).length));
    const signs = new Map(cells.flat().map((cell) => [cell.textContent.trim(), cell.dataset['status']]));
    return { feet, counted, signs: [...signs] };
  }, evidenceStatuses);
  expect(found.feet).toEqual(found.counted);
  expect(found.signs.map(([sign]) => sign).sort()).toEqual(['?', 'D', 'M', 'R', '≠']);
  expect(new Set(found.signs.map(([, status]) => status)).size).toBe(evidenceStatuses.length);
});

test('a claim shows each minor, its source at a commit, what was run in full, and what rests on it', async ({ page }) => {
  await page.goto('/evidence/kubelet-ca-unset-is-insecure/#kubernetes-1.21');
  const row = page.locator('tr:target');
  await expect(row).toContainText('measured');
  await expect(row).toContainText('not verified');
  await expect(row.getByRole('link', { name: /kubelet_client.go/ })).toHaveAttribute(
    'href',
    /\/blob\/[0-9a-f]{40}\/.+kubelet_client\.go#L139$/,
  );
  await expect(page.locator('#kubernetes-1\\.37')).toContainText('no source found');
  const record = page.locator('.record').filter({ hasText: 'M-A-logs-selfsigned' });
  await expect(record).toContainText('server certificate not verified');
  await record.getByRole('link').click();
  await expect(page.locator('.record:target')).toContainText('M-A-logs-selfsigned');
  await page.goBack();
  await page.locator('.rests').getByRole('link', { name: 'API server → kubelet' }).first().click();
  await expect(page).toHaveURL(/\/evidence\/paths\/apiserver-to-kubelet\/#between$/);
});

test('a disputed cell shows what upstream has and what was run, on the page of its claim and among the disputes', async ({ page }) => {
  for (const address of ['/evidence/gate-structured-authn/', '/evidence/disputes/#gate-structured-authn']) {
    await page.goto(address);
    const row = page.locator('.both-answers tr').filter({ hasText: 'alpha, off' });
    await expect(row).toContainText('1.28');
    await expect(row).toContainText('absent');
    await expect(row.getByRole('link', { name: 'record M1.28-F-help-defaults' })).toHaveAttribute(
      'href',
      /\/measurements\/f\/#M-F-help-defaults$/,
    );
  }
  const statement = page.locator('.dispute').filter({ hasText: 'https prefix' });
  await expect(statement).toContainText('The page differs');
  await expect(statement).toContainText('three-part form');
  await expect(statement.getByRole('link', { name: /NAME:PORT/ })).toBeVisible();
});

test('the old list of claims leads from each of its anchors to the page of the claim', async ({ page }) => {
  await page.goto('/about/sources/claims/#egress-duplicate-names');
  await page.locator(':target').getByRole('link').click();
  await expect(page).toHaveURL(/\/evidence\/egress-duplicate-names\/$/);
});

test('the search finds a claim by what it says', inTheWholeSet, async ({ page }) => {
  await page.goto('/evidence/');
  await page.keyboard.press('/');
  await page
    .getByRole('searchbox')
    .or(page.getByRole('combobox', { name: /Search/ }))
    .first()
    .fill('aggregator passes the user UID');
  await expect(page.locator('a[href*="evidence/aggregator-user-uid"]').first()).toBeVisible();
});

test('pages of the evidence pass axe and fit into a narrow and a wide window', async ({ page }) => {
  test.slow();
  // The others are looked at with a page of each type.
  const claim = '/evidence/gate-structured-authn/';
  for (const address of fewOrAll([claim], ['/evidence/', claim, '/evidence/disputes/', '/evidence/paths/apiserver-to-kubelet/']))
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      expect(await violationsOf(page), `${address} at ${width}`).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${address} at ${width}`).toBeLessThanOrEqual(0);
    }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture shows every claim, and the lists of what to measure next open', async ({ page }) => {
    await page.goto('/evidence/');
    await expect(page.getByRole('combobox', { name: 'Path' })).toBeDisabled();
    expect(await page.locator('.evidence-grid tbody tr:visible').count()).toBeGreaterThan(100);
    await page.locator('.gaps summary').first().click();
    await expect(page.locator('.gaps .claim-links a').first()).toBeVisible();
  });
});
