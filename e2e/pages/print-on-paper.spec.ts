import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { area, open } from '../support/checker.ts';
import { modeLabel } from '../support/choices.ts';
import { inspectorOf, linkOf } from '../support/figure-parts.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { curvesOnSheets } from '../support/pdf.ts';
import { expect, test } from '../support/shared-page.ts';
import { modeNames } from '../../src/wording/names.ts';

/** The sheets that a page takes on paper, at the size that its style sheet asks for: A4, lying or standing. */
for (const { address, sheets, what } of oneOf([
  { address: '/?mode=konnectivity', sheets: 1, what: 'home with its mode' },
  { address: '/explore/?mode=konnectivity', sheets: 1, what: 'the explorer with its mode' },
  { address: '/paths/apiserver-to-kubelet/konnectivity/', sheets: 1, what: 'a path in a mode' },
  { address: '/matrix/', sheets: 2, what: 'the matrix, then its ports' },
])) {
  test(`on paper ${what} takes ${sheets === 1 ? 'one sheet' : 'two sheets'}`, async ({ page }) => {
    await page.goto(address);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect([...pdf.toString('latin1').matchAll(/\/Type ?\/Page\b/g)]).toHaveLength(sheets);
  });
}

for (const address of oneOf([
  '/?mode=konnectivity&path=apiserver-to-kubelet',
  '/?mode=defaults&path=apiserver-to-pod',
  '/explore/?mode=konnectivity&path=apiserver-to-kubelet',
])) {
  test(`on paper the picture of ${address} stands on the first sheet, however long the inspector is`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('.link.selected:visible').first()).toBeVisible();
    const [first = 0, ...others] = curvesOnSheets(await page.pdf({ preferCSSPageSize: true }));
    expect(first).toBeGreaterThan(40);
    expect(Math.max(0, ...others)).toBeLessThan(first / 2);
  });
}

test('on paper a selection keeps the names of its mode and of every attacker whose answers it has', inTheWholeSet, async ({ page }) => {
  await page.goto('/');
  await modeLabel(page, 'konnectivity').click();
  // The links of the mode before are hidden once this one is drawn, and one of them would be waited for in vain.
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
  // The pill of a safe hop is there only while a pointer is on its line.
  await linkOf(page, 'apiserver-to-kubelet').locator('.tag:not(.quiet)').first().click();
  const names = inspectorOf(page)
    .locator('.live')
    .locator('summary')
    .getByText(/^An attacker who /);
  await expect(names).not.toHaveCount(0);
  const count = await names.count();
  await page.emulateMedia({ media: 'print' });
  await expect(names.filter({ visible: true })).toHaveCount(count);
  await expect(page.locator('.changed').getByText(modeNames['konnectivity'], { exact: true })).toBeVisible();
});

test('on paper no column of what a distribution sets, or of what a check found, is cut off', inTheWholeSet, async ({ page }) => {
  // The room between the margins of a standing A4 sheet.
  await page.setViewportSize({ width: 718, height: 1017 });
  const over = (label: string) =>
    page
      .getByRole('region', { name: label, exact: true })
      .evaluate((region) => (region.querySelector('table')?.getBoundingClientRect().right ?? 0) - region.getBoundingClientRect().right);
  await page.goto('/distributions/k3s/');
  await page.emulateMedia({ media: 'print' });
  for (const label of ['What it sets', 'Verdicts']) expect(await over(label), label).toBeLessThanOrEqual(0.5);
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/check/');
  await area(page).fill(open);
  await expect(page.getByRole('rowheader', { name: 'agent → konnectivity-server' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  expect(await over('Paths of this cluster')).toBeLessThanOrEqual(0.5);
});

test('on paper no word of the matrix reaches into the next cell', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  // The room between the margins of a lying A4 sheet.
  await page.setViewportSize({ width: 1017, height: 726 });
  await page.goto('/matrix/');
  const over = await page
    .locator('.matrix .cell')
    .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent));
  expect(over).toEqual([]);
});

testOnPageOf()('where less transparency is asked for, nothing shines through behind the search', inTheWholeSet, async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-transparency', value: 'reduce' }] });
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  const ground = await page
    .getByRole('dialog', { name: 'Search' })
    .evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backgroundColor);
  expect(ground).toMatch(/^rgb\(/);
});
