import type { Page } from '@playwright/test';
import { modes } from '../src/model/mode.ts';
import { expect, test } from './fixtures.ts';

/** The verdicts that a drawing shows now, as `path zone=verdict`, sorted. */
const shownIn = (page: Page, drawing = '.diagram-wide'): Promise<string[]> =>
  page.locator(`${drawing} .hop`).evaluateAll((hops) =>
    hops
      // A frame that is not chosen is not rendered at all.
      .filter((hop) => (hop.closest('.frame') as SVGGElement).getClientRects().length > 0)
      .map((hop) => hop as SVGElement)
      .map((hop) => `${hop.dataset['path']} ${hop.dataset['hop']}=${hop.dataset['verdict']}`)
      .sort(),
  );

/** The verdicts of one mode in `/data/matrix.json`, in the same form. */
async function expectedIn(page: Page, mode: string): Promise<string[]> {
  const data = (await (await page.request.get('/data/matrix.json')).json()) as {
    paths: { id: string; modes: Record<string, { hops: { zone: string; verdict: string }[] }> }[];
  };
  return data.paths.flatMap(({ id, modes: all }) => (all[mode]?.hops ?? []).map(({ zone, verdict }) => `${id} ${zone}=${verdict}`)).sort();
}

for (const { id, name } of modes) {
  test(`choosing ${name} shows the model’s verdict on every hop`, async ({ page }) => {
    await page.goto('/');
    await page.locator(`.modes input[value="${id}"]`).locator('..').click();
    expect(await shownIn(page)).toEqual(await expectedIn(page, id));
  });

  test(`?mode=${id} shows the model’s verdict on every hop of the narrow drawing`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/?mode=${id}`);
    expect(await shownIn(page, '.diagram-narrow')).toEqual(await expectedIn(page, id));
  });
}

test('every cell of the matrix is the model’s verdict', async ({ page }) => {
  await page.goto('/matrix/');
  const cells = await page.locator('.matrix .tag').evaluateAll((tags) =>
    tags
      .map((tag) => tag as HTMLElement)
      .map(({ dataset: d }) => `${d['mode']} ${d['path']} ${d['hop']}=${d['verdict']}`)
      .sort(),
  );
  const expected = (await Promise.all(modes.map(async ({ id }) => (await expectedIn(page, id)).map((row) => `${id} ${row}`))))
    .flat()
    .sort();
  expect(cells).toEqual(expected);
});

test('the TLS verification mode turns the kubelet link from encrypted to authenticated', async ({ page }) => {
  await page.goto('/');
  const hop = page.locator('.diagram-wide .hop[data-path="apiserver-to-kubelet"][data-hop="between"]:visible');
  await expect(hop).toHaveAttribute('data-verdict', 'encrypted');
  await page.locator('.modes').getByText('TLS verification', { exact: true }).click();
  await expect(hop).toHaveAttribute('data-verdict', 'authenticated');
  await expect(page.getByRole('status')).toContainText('1 link changed');
});

test('Konnectivity and kubelet verification combine, and the address says so', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Transport').selectOption('konnectivity');
  await page.getByLabel('Kubelet certificate').selectOption('on');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity-tls');
  await expect(page).toHaveURL(/mode=konnectivity-tls/);
});

test('a combination that is no mode is drawn with its own verdicts', async ({ page }) => {
  await page.goto('/?transport=ssh-tunnel&verify=on&scheme=https');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'custom');
  const shown = await shownIn(page);
  expect(shown).toContain('apiserver-to-kubelet between=authenticated');
  expect(shown).toContain('apiserver-to-kubelet node-network=authenticated');
  expect(shown).toContain('apiserver-to-pod node-network=encrypted');
});

test('a mode switch moves nothing else: the drawing keeps its place and its size', async ({ page }) => {
  await page.goto('/');
  const before = await page.locator('.diagram-wide').boundingBox();
  for (const { id } of modes) {
    await page.locator(`.modes input[value="${id}"]`).locator('..').click();
    expect(await page.locator('.diagram-wide').boundingBox()).toEqual(before);
  }
});

test('the back button undoes a mode switch', async ({ page }) => {
  await page.goto('/');
  await page.locator('.modes input[value="konnectivity"]').locator('..').click();
  await expect(page).toHaveURL(/mode=konnectivity/);
  await page.goBack();
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
  await expect(page.locator('.modes input[value="defaults"]')).toBeChecked();
});

test('under reduced motion a mode switch animates nothing', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await page.locator('.modes input[value="konnectivity"]').locator('..').click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('without reduced motion a mode switch moves links and is over within 400 ms of animation time', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.goto('/');
  await page.locator('.modes input[value="konnectivity"]').locator('..').click();
  const ends = await page.evaluate(() =>
    document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().endTime)),
  );
  expect(ends.length).toBeGreaterThan(0);
  expect(Math.max(...ends)).toBeLessThan(400);
});
