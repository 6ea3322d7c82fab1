import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { modeIds } from '../../src/model/setting/mode.ts';
import { partTab } from '../support/choices.ts';
import { inspectorOf, linkOf, sheetOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

for (const [width, height] of oneOf([
  [768, 1024],
  [1024, 768],
  [1366, 768],
] as const))
  for (const address of oneOf(['/', '/explore/'], width))
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

/** The table of widths: how the stage stands in a figure of this width. */
const stands = (page: Page, root = 'hub-spoke') =>
  page.locator(root).evaluate((figure) => {
    const box = (css: string) =>
      [...figure.querySelectorAll(css)].map((each) => each.getBoundingClientRect()).find(({ height }) => height > 0);
    const [drawing, panel] = [box('svg.diagram'), box('.inspector')];
    const wide = figure.querySelector('.diagram-wide');
    return {
      width: Math.round(figure.getBoundingClientRect().width),
      drawing: wide && wide.getBoundingClientRect().height > 0 ? 'wide' : 'narrow',
      panel: panel && drawing ? (panel.left >= drawing.right ? 'beside' : panel.top >= drawing.bottom ? 'below' : 'over') : 'none',
    };
  });
const widths = [320, 360, 620, 699, 700, 900, 1099, 1100, 1366, 1920];
const stages = ['/', '/explore/', '/embed/diagram/', '/embed/explore/'];
for (const address of oneOf(stages))
  test(`the stage of ${address} stands by its own width alone, at ten widths`, async ({ page }) => {
    await page.goto(address);
    for (const wanted of widths) {
      // The page around the figure takes some of the window; on a phone and beyond the widest column it takes another part.
      await page.setViewportSize({ width: wanted, height: 900 });
      const around = wanted - (await stands(page)).width;
      await page.setViewportSize({ width: wanted + around, height: 900 });
      const { width, drawing, panel } = await stands(page);
      expect([drawing, panel], `${width} px`).toEqual([width >= 1100 ? 'wide' : 'narrow', width >= 700 ? 'beside' : 'below']);
      await expectNoSideways(page);
    }
  });

test(
  'a selected component opens no sheet where the panel stands beside the drawing, and none in a frame',
  inTheWholeSet,
  async ({ page }) => {
    for (const [address, width] of [
      ['/explore/', 1366],
      ['/explore/', 768],
      ['/embed/explore/', 360],
    ] as const) {
      await page.setViewportSize({ width, height: 768 });
      await page.goto(`${address}?component=kubelet`);
      await expect(page.locator('.inspector > .live')).toContainText('kubelet');
      await expect(sheetOf(page)).toBeHidden();
    }
  },
);

test(
  'on a tablet the four tabs stand in one row, and the table of what an attacker gets is not cut off',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.goto('/explore/?seat=another-node&mode=konnectivity');
    await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
    const tops = await page.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await partTab(page, 'What this attacker gets').click();
    const table = page.getByRole('region', { name: 'What the attacker gets, as a table' });
    await expect(table.getByText('API server → extension API')).toBeVisible();
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  },
);

/** How many pixels of the parts of a panel are out of it, or out of the window, before anything is scrolled. */
const cutOf = (page: Page, parts: string) =>
  inspectorOf(page).evaluate((panel, css) => {
    const edge = Math.min(panel.getBoundingClientRect().bottom, innerHeight);
    const shown = [...panel.querySelectorAll<HTMLElement>(css)].filter((each) => each.checkVisibility());
    if (shown.length === 0) throw new Error(`the panel shows no ${css}`);
    return Math.max(0, ...shown.map((each) => Math.round(each.getBoundingClientRect().bottom - edge)));
  }, parts);

test(
  'at 1366 × 768 the panel of home shows every weak path of each mode above what to do first, which covers none',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    for (const mode of modeIds) {
      await page.goto(`/?mode=${mode}`);
      const covered = await inspectorOf(page).evaluate((panel) => {
        const box = (css: string) => [...panel.querySelectorAll(css)].findLast((each) => each.checkVisibility())?.getBoundingClientRect();
        const [last, first] = [box('.hops li'), box('.first')];
        return last && first ? Math.max(0, Math.round(last.bottom - first.top)) : NaN;
      });
      expect(covered, mode).toBe(0);
      expect(await cutOf(page, '.first'), mode).toBe(0);
    }
  },
);

test('at 1366 × 768 the panel of a selected path shows its reason, the four answers and the smallest change at once', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const path of ['apiserver-to-kubelet', 'apiserver-to-pod', 'apiserver-to-extension-apiserver', 'scraper-to-kubelet']) {
    await page.goto(`/explore/?path=${path}`);
    await expect(inspectorOf(page).locator('.live .four')).toBeVisible();
    expect(await cutOf(page, '.live > :is(.hops, .four, .first)'), path).toBe(0);
  }
});

test('at 1024 × 768 the whole drawing of the explorer is in the first screen', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('/explore/');
  await expect(page.locator('svg.diagram-narrow')).toBeInViewport({ ratio: 1 });
});
