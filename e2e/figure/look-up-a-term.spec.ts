import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { verdictWords } from '../../src/wording/verdict.ts';
import { componentNames } from '../../src/wording/names.ts';
import { inspectedTitle, inspectorOf, tagOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';

test('each word of the key leads to its entry in the glossary', inTheWholeSet, async ({ page }) => {
  for (const verdict of ['authenticated', 'encrypted', 'unsafe', 'unknown'] as const) {
    await page.goto('/');
    await page.locator('.key').getByRole('link', { name: verdictWords[verdict] }).click();
    await expect(page).toHaveURL(new RegExp(`/glossary/#${verdict}$`));
    await expect(page.locator(`#${verdict}`)).toBeInViewport();
  }
});

test('the networks of a path lead from the inspector to the glossary, and so does a component', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/?mode=konnectivity');
  await tagOf(page, 'apiserver-to-kubelet').click();
  await inspectorOf(page).getByRole('link', { name: 'Node network' }).click();
  await expect(page).toHaveURL(/\/glossary\/#node-network$/);

  await page.goto('/?mode=konnectivity&component=kubelet');
  await expect(inspectedTitle(page)).toHaveText(componentNames['kubelet']);
  await inspectorOf(page).getByRole('link', { name: 'Look up kubelet in the glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\/#kubelet$/);
});
