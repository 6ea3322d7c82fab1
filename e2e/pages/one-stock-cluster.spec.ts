import type { Page } from '@playwright/test';
import { expect, test } from '../support/shared-page.ts';

/** The words of a count, and what each path is called by its weakest hop. */
type Counts = Readonly<Record<'unsafe' | 'encrypted' | 'unknown' | 'authenticated', number>>;
/** What a person counts who reads what kubeadm and the released metrics-server set up. */
const stock: Counts = { unsafe: 3, encrypted: 3, unknown: 0, authenticated: 6 };

/** The first of these that a path has on some network sums it up. */
const weakestFirst = ['unsafe', 'encrypted', 'unknown', 'authenticated'] as const;

/** How many paths a page shows with each verdict, each path by the weakest of its tags under one mode or distribution. */
async function countedIn(page: Page, address: string, within: string, mode: string): Promise<Counts> {
  await page.goto(address);
  const tags = await page
    .locator(`${within} .tag[data-mode="${mode}"]`)
    .evaluateAll((all) =>
      all.map((tag) => ({ path: (tag as HTMLElement).dataset['path'], verdict: (tag as HTMLElement).dataset['verdict'] })),
    );
  const byPath = Map.groupBy(tags, ({ path }) => path);
  const weakest = [...byPath.values()].map((of) => weakestFirst.find((word) => of.some(({ verdict }) => verdict === word)));
  return Object.fromEntries(weakestFirst.map((word) => [word, weakest.filter((each) => each === word).length])) as unknown as Counts;
}

test('home, the matrix, the mode, kubeadm, kubectl top, the story and the data say the same of the stock cluster', async ({ page }) => {
  await page.goto('/');
  const home = (await page.locator('.inspector').innerText()).replace(/\s+/g, ' ');
  expect(home).toMatch(/6 of 12 paths are weak/);
  expect(home).not.toMatch(/\d+ (?:is|are) unknown/);
  // A capability may be unknown, as with what an impostor of an extension API can do; no verdict is.
  const shown = page.locator('.inspector [data-verdict]:visible');
  expect(await shown.count()).toBeGreaterThan(0);
  await expect(shown.and(page.locator('[data-verdict="unknown"]'))).toHaveCount(0);
  expect(await countedIn(page, '/matrix/', '.matrix', 'defaults')).toEqual(stock);
  expect(await countedIn(page, '/modes/defaults/', '.mode-table', 'defaults')).toEqual(stock);
  expect(await countedIn(page, '/distributions/kubeadm/', '.mode-table', 'kubeadm')).toEqual(stock);

  const top = await (await page.request.get('/journeys/kubectl-top.md')).text();
  const [, steps = ''] = /### kubeadm defaults\n([^]*?)\n### /.exec(top) ?? [];
  expect(steps).toMatch(/API server → extension API server[^]*encrypted only/);
  expect(steps).not.toMatch(/extension API server[^\n]*authenticated/);

  const story = await (await page.request.get('/learn.md')).text();
  expect(story).toContain('6 are authenticated, 3 are encrypted only and 3 are unsafe');

  const { paths } = (await (await page.request.get('/data/matrix.json')).json()) as {
    paths: readonly { modes: { defaults: { weakestHop: { verdict: keyof Counts } | null } } }[];
  };
  const inData = paths.map(({ modes }) => modes.defaults.weakestHop?.verdict);
  expect(Object.fromEntries(weakestFirst.map((word) => [word, inData.filter((each) => each === word).length]))).toEqual(stock);
});

test('each page with the verdicts of the stock cluster says what it is, in the same words', async ({ page }) => {
  const said = 'The kubeadm defaults are the cluster that kubeadm init leaves, with metrics-server from its released manifest.';
  for (const address of ['/', '/matrix/', '/modes/defaults/', '/distributions/kubeadm/', '/learn/']) {
    await page.goto(address);
    await expect(page.getByText(said), address).toHaveCount(1);
  }
});

test('a page of a distribution names what nothing mentions beside a known verdict, and what would tell where the verdict is unknown', async ({
  page,
}) => {
  await page.goto('/distributions/kubeadm/');
  const scraper = page.locator('.mode-table tr').filter({ hasText: 'scraper → kubelet' });
  await expect(scraper.locator('.tag')).toHaveAttribute('data-verdict', 'encrypted');
  await expect(scraper.locator('.unless')).toHaveText('unless your CNI plugin encrypts between nodes');
  await page.goto('/distributions/eks/');
  await page.locator('summary').filter({ hasText: 'Verdict for each path' }).click();
  const extension = page.locator('.mode-table tr').filter({ hasText: 'API server → extension API' });
  await expect(extension.locator('.tag')).toHaveAttribute('data-verdict', 'unknown');
  await expect(extension.getByText('kubectl get apiservices v1beta1.metrics.k8s.io -o yaml')).toBeVisible();
});
