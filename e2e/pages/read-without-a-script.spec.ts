import { fewOrAll, inTheWholeSet, oneOf, partOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { countPaths, strengthOf } from '../../src/model/count.ts';
import { modes } from '../../src/model/setting/mode.ts';
import { pathIds } from '../../src/model/path.ts';
import { onePageOfEachType } from '../support/page-of-each-route.ts';
import { pages } from '../support/site.ts';
import { modeLabel, modeRadio } from '../support/choices.ts';
import { inspectorOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';
import { namedModes } from '../../src/wording/named-mode.ts';

test.use({ javaScriptEnabled: false });

test('without a script, the radio of each mode shows its drawing', async ({ page }) => {
  await page.goto('/');
  for (const { id } of modes) {
    await modeRadio(page, id).check({ force: true });
    await expect(page.locator(`.diagram-wide .frame[data-mode="${id}"]`)).toBeVisible();
    await expect(page.locator(`.diagram-wide .frame:not([data-mode="${id}"]):visible`)).toHaveCount(0);
    await expect(inspectorOf(page).locator(`.words[data-mode="${id}"]`)).toBeVisible();
  }
});

test('without a script, each mode can be chosen on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/');
  for (const { id } of modes) {
    await modeLabel(page, id).click();
    await expect(page.locator(`.diagram-narrow .frame[data-mode="${id}"]`)).toBeVisible();
  }
});

test('without a script, each mode says beside its name how many of its paths are weak, on a phone too', inTheWholeSet, async ({ page }) => {
  const weak = modes.map(({ settings }) => strengthOf(countPaths(settings)).weak);
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/');
    await expect(page.locator('.modes.bar .weak-mark:visible')).toHaveText(weak.map((count) => new RegExp(`^${count} weak, ${count} of `)));
  }
});

for (const [turn, { id, name }] of namedModes.entries())
  test(`without a script, /explore/ shows ${name} and no other mode, drawn or as a picture${runsAll ? ', on a phone too' : turn % 2 === 0 ? '' : ', on a phone'}`, async ({
    page,
  }) => {
    const shown = page.locator('.drawings').locator('.frame:visible, .twin:visible');
    for (const width of oneOf([1440, 360], turn)) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto('/explore/');
      await modeLabel(page, id).click();
      await expect(shown).toHaveCount(1);
      await expect(shown).toHaveAttribute('data-mode', id);
      await expect(inspectorOf(page).locator(`.words[data-mode="${id}"]`)).toBeVisible();
      const picture = shown.getByRole('img');
      if ((await picture.count()) === 0) continue;
      await expect(picture).toHaveJSProperty('complete', true);
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(700);
      const [, title] =
        /<title>([^<]+)</.exec(
          await (await page.request.get(new URL((await picture.getAttribute('src')) ?? '', page.url()).href)).text(),
        ) ?? [];
      expect(title).toBe(name);
      await expectNoSideways(page);
    }
  });

for (const address of fewOrAll(partOf('types of pages', onePageOfEachType), [...new Set([...pages, ...onePageOfEachType])])) {
  test(`without a script, ${address} has its text and, where it has one, its drawing or table`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.getByRole('main').innerText()).not.toHaveLength(0);
    if (/^\/(?:paths|modes)\/[^/]+\/$|^\/$/.test(address)) await expect(page.locator('.diagram .frame:visible').first()).toBeVisible();
  });
}

test('without a script, home leads to a table with every path and mode', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'The same as a table' }).click();
  await expect(
    page
      .getByRole('region', { name: 'Every path and mode' })
      .getByRole('row')
      .filter({ has: page.getByRole('cell') }),
  ).toHaveCount(pathIds.length);
});
