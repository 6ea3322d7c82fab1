import { modes } from '../src/model/setting/mode.ts';
import { judge } from '../src/model/judge.ts';
import { type Verdict } from '../src/model/verdict.ts';
import { verdictWords } from '../src/wording/verdict.ts';
import { expect, test } from './support/shared-page.ts';

const inspector = '.inspector';

test('clicking a path opens its hops, answers and deciding flag, and puts it into the address', async ({ page }) => {
  await page.goto('/?mode=konnectivity');
  await page.locator('.diagram-wide .frame[data-mode="konnectivity"] .link[data-path="apiserver-to-kubelet"] .tag').first().click();
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('API server → kubelet');
  await expect(page.locator(`${inspector} .hops .tag:visible`)).toHaveText(['local', 'authenticated', 'encrypted only']);
  await expect(page.locator(inspector)).toContainText('--kubelet-certificate-authority');
  await expect(page.locator(inspector)).toContainText('impersonate the kubelet');
  await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
});

test('?path= selects a path, in the mode that the address names', async ({ page }) => {
  await page.goto('/?mode=tls-verification&path=apiserver-to-pod');
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('API server → pod');
  await expect(page.locator('.diagram-wide .link.selected:visible')).toHaveAttribute('data-path', 'apiserver-to-pod');
});

test('a selection stays when the mode changes, and Escape ends it', async ({ page }) => {
  await page.goto('/?path=apiserver-to-kubelet');
  await expect(page.locator(`${inspector} .hops .tag:visible`)).toHaveText(['encrypted only']);
  await page.locator('.modes input[value="konnectivity-tls"]').locator('..').click();
  await expect(page.locator(`${inspector} .hops .tag:visible`)).toHaveText(['local', 'authenticated', 'authenticated']);
  await page.keyboard.press('Escape');
  await expect(page.locator(`${inspector} .kicker:visible`).first()).toHaveText('Each path by its weakest hop');
});

test('clicking a component lists its paths', async ({ page }) => {
  await page.goto('/');
  await page.locator('.diagram-wide .component[data-component="kubelet"]').click({ position: { x: 30, y: 10 } });
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('kubelet');
  await expect(page.locator(`${inspector} .hops .where:visible`)).toHaveText([
    'kubelet → API server',
    'API server → kubelet',
    'scraper → kubelet',
  ]);
});

test('the link out of the inspector leads to the page of the path', async ({ page }) => {
  await page.goto('/?path=apiserver-to-etcd');
  await page.getByRole('link', { name: 'How this path works and how to secure it' }).click();
  await expect(page).toHaveURL(/\/paths\/apiserver-to-etcd\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the back button returns to the selection before', async ({ page }) => {
  await page.goto('/?path=apiserver-to-etcd');
  await page.locator('.diagram-wide .frame[data-mode="defaults"] .link[data-path="apiserver-to-pod"] .tag').first().click();
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('API server → pod');
  await page.goBack();
  await expect(page.locator(`${inspector} h2:visible`)).toHaveText('API server → etcd');
});

for (const address of [
  '/paths/apiserver-to-kubelet/',
  '/paths/apiserver-to-kubelet/defaults/',
  '/matrix/',
  '/journeys/kubectl-logs/',
  '/distributions/kubeadm/',
])
  test(`every verdict on ${address} is named by the word that the drawings use`, async ({ page }) => {
    await page.goto(address);
    const tags = await page
      .locator('main .tag[data-verdict]')
      .evaluateAll((all) => all.map((tag) => [(tag as HTMLElement).dataset['verdict'] ?? '', (tag.textContent ?? '').trim()] as const));
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter(([verdict, word]) => word !== verdictWords[verdict as Verdict])).toEqual([]);
  });

test('the table of a path fits its column at every width from 320 px to 1440 px, on its page and in a frame', async ({ page }) => {
  for (const address of ['/paths/apiserver-to-kubelet/', '/embed/path/apiserver-to-kubelet/']) {
    await page.goto(address);
    await page.locator('.as-table summary').evaluateAll((all) => all.forEach((summary) => (summary as HTMLElement).click()));
    const over: string[] = [];
    for (let width = 320; width <= 1440; width += 20) {
      await page.setViewportSize({ width, height: 800 });
      const room = await page
        .locator('.strip')
        .evaluate((strip) => (strip.parentElement as HTMLElement).getBoundingClientRect().right - strip.getBoundingClientRect().right);
      if (room < 0) over.push(`${-room} px at ${width} px`);
    }
    expect(over).toEqual([]);
  }
});

test('a path among nodes is drawn on the node network alone, in its table and in the words of its picture', async ({ page }) => {
  await page.goto('/paths/scraper-to-kubelet/');
  await expect(page.locator('.strip thead th')).toHaveText(['Mode', 'Node network']);
  const hops = modes.flatMap(({ settings }) => judge('scraper-to-kubelet', settings, 'nobody').hops.map(({ zone }) => zone));
  expect(await page.locator('.strip .tag').evaluateAll((tags) => tags.map((tag) => (tag as HTMLElement).dataset['hop']))).toEqual(hops);
  await page.goto('/paths/scraper-to-kubelet/defaults/');
  await expect(page.locator('.picture img')).toHaveAttribute('alt', /drawn from one node to every node$/);
});
