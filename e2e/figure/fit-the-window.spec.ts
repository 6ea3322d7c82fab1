import { modeSwitch, partTab } from '../support/choices.ts';
import { linkOf, sheetOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';

for (const [width, height] of [
  [768, 1024],
  [1024, 768],
  [1366, 768],
] as const)
  for (const address of ['/', '/explore/'])
    test(`at ${width} × ${height} a link to a path of ${address} shows it from end to end`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(`${address}?mode=konnectivity&path=apiserver-to-kubelet`);
      const link = linkOf(page, 'apiserver-to-kubelet');
      await expect(link).toHaveAttribute('aria-pressed', 'true');
      const sheet = sheetOf(page);
      await expect
        .poll(async () => {
          const box = await link.boundingBox();
          const edge = (await sheet.isVisible()) ? (await sheet.boundingBox())?.y : height;
          return box && edge ? [box.y >= 0, box.y + box.height <= edge] : [];
        })
        .toEqual([true, true]);
    });

test('the sheet of a selection leaves the rail of the explorer free', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 768 });
  await page.goto('/explore/?path=apiserver-to-kubelet');
  await expect(sheetOf(page)).toBeVisible();
  const rail = await page.getByRole('group', { name: 'Attacker, cluster and settings' }).boundingBox();
  const sheet = await sheetOf(page).boundingBox();
  expect(sheet?.x).toBeGreaterThan((rail?.x ?? NaN) + (rail?.width ?? NaN));
});

test('on a tablet the four tabs stand in one row, and the table of what an attacker gets is not cut off', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/explore/?seat=another-node&mode=konnectivity');
  await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
  const tops = await page.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await partTab(page, 'What this attacker gets').click();
  const table = page.getByRole('region', { name: 'What the attacker gets, as a table' });
  await expect(table.getByText('API server → extension API')).toBeVisible();
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
});

for (const width of [1024, 1366, 1920])
  test(`at ${width} px the counts of the untrusted network begin where the name of their mode does`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const lefts = await modeSwitch(page)
      .locator('label')
      .evaluateAll((labels) =>
        labels.map((label) =>
          [label.querySelector('.name'), label.querySelector('.untrusted .count')].map((part) => part?.getBoundingClientRect().left),
        ),
      );
    expect(lefts.length).toBe(5);
    for (const [name, count] of lefts) expect(count).toBe(name);
  });
