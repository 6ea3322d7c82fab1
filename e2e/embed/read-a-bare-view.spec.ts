import { test as plain } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { journeyIds } from '../../src/model/journey/journey.ts';
import { modeIds } from '../../src/model/setting/mode.ts';
import { pathIds } from '../../src/model/path.ts';
import { violationsOf } from '../support/axe.ts';
import { expect, test } from '../support/shared-page.ts';
import { modeSwitch } from '../support/choices.ts';
import { expectNoSideways } from '../support/sideways.ts';

const ofThe = ['diagram', 'explore', 'fleet', 'compare', 'matrix', 'check'].map((id) => `/embed/${id}/`);
/** The kinds of bare views: of a path, a mode and a journey one each. */
const oneOfEachKind = [
  ...ofThe,
  '/embed/path/apiserver-to-kubelet/',
  '/embed/mode/konnectivity/',
  '/embed/course/drill/',
  '/embed/journey/kubectl-logs/',
];
const views = [
  ...ofThe,
  ...pathIds.map((id) => `/embed/path/${id}/`),
  ...modeIds.map((id) => `/embed/mode/${id}/`),
  ...journeyIds.map((id) => `/embed/journey/${id}/`),
  '/embed/course/drill/',
];

const looks = [
  ['light', 320],
  ['dark', 600],
] as const;
for (const [turn, address] of fewOrAll(
  oneOfEachKind.filter((_, at) => at % 2 === 0),
  views,
).entries()) {
  test(`${address} has no accessibility violation in ${runsAll ? 'either theme' : `the ${looks[turn % 2]?.[0] ?? ''} theme`}, and does not scroll sideways`, async ({
    page,
  }) => {
    for (const [theme, width] of oneOf(looks, turn)) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${address}?theme=${theme}`);
      expect(await violationsOf(page)).toEqual([]);
      await expectNoSideways(page);
    }
  });
}

plain('a bare view is not indexed, and names the full page as the one that is', async ({ request }) => {
  for (const [address, full] of [
    ['/embed/mode/konnectivity/', '../../../modes/konnectivity/'],
    ['/embed/journey/kubectl-logs/', '../../../journeys/kubectl-logs/'],
    ['/embed/diagram/', '../../'],
    ['/embed/fleet/', '../../fleet/'],
    ['/embed/compare/', '../../compare/'],
    ['/embed/check/', '../../check/'],
    ['/embed/course/drill/', '../../../learn/courses/drill/'],
  ] as const) {
    const html = await (await request.get(address)).text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${full}">`);
    expect(html.match(/<script src/g)).toHaveLength(1);
  }
});

test('a bad value in the address is answered in one sentence inside the view', async ({ page }) => {
  await page.goto('/embed/diagram/?theme=blue');
  await expect(page.getByRole('alert')).toHaveText('theme=“blue” is unknown and was ignored: theme can be auto, light, dark.');
  await page.goto('/embed/diagram/?mode=%3Cimg%20src=x%3E');
  await expect(page.getByRole('alert')).toHaveText(/^mode=“<img src=x>” is unknown and was ignored/);
  await page.goto('/embed/matrix/?path=nowhere');
  await expect(page.getByRole('alert')).toHaveText(/^path=“nowhere” is unknown/);
  await page.goto('/embed/journey/kubectl-logs/?step=0');
  await expect(page.getByRole('alert')).toHaveText(/^step=“0” was ignored/);
  await page.goto('/embed/diagram/?v=2&lang=tlh&host=wiki');
  await expect(page.getByRole('alert')).toHaveText(/lang can only be en.*v can only be 1.*“wiki” is not an origin/);
});

test('the controls are those that the address asks for', async ({ page }) => {
  const parts = {
    modes: modeSwitch(page),
    combine: page.getByLabel('Transport'),
    inspector: page.getByRole('region', { name: 'Inspector' }),
  };
  for (const [controls, shown] of [
    ['none', []],
    ['mode', ['modes', 'inspector']],
    ['all', ['modes', 'combine', 'inspector']],
  ] as const) {
    await page.goto(`/embed/diagram/?controls=${controls}`);
    for (const [name, part] of Object.entries(parts))
      await expect(part).toBeVisible({ visible: (shown as readonly string[]).includes(name) });
  }
});

test('a locked view does not change, whatever a reader does', async ({ page }) => {
  await page.goto('/embed/diagram/?lock=1&mode=konnectivity');
  const figure = page.locator('hub-spoke');
  await expect(modeSwitch(page)).toBeHidden();
  const link = page.locator('.frame[data-mode="konnectivity"] .link[data-path="apiserver-to-pod"]:visible');
  await link.dispatchEvent('click');
  await page.keyboard.press('1');
  await page.locator('.component:visible').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  // All that is asked of a figure is done in its order: when the last key has moved the focus, nothing is left to do.
  await expect(page.locator('.link:focus')).toHaveCount(1);
  await expect(figure).toHaveAttribute('data-mode', 'konnectivity');
  await expect(page.locator('.selected')).toHaveCount(0);
  await expect(link).toHaveAttribute('aria-disabled', 'true');
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('the link to the full page keeps the state', inTheWholeSet, async ({ page, context }) => {
  await page.goto('/embed/path/apiserver-to-kubelet/?mode=konnectivity&theme=dark');
  const opening = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open the full page' }).click();
  const opened = await opening;
  await expect(opened.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
  expect(new URL(opened.url()).pathname).toBe('/paths/apiserver-to-kubelet/');
  await opened.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a view is the picture and the table', async ({ page }) => {
    await page.goto('/embed/diagram/');
    await expect(page.locator('.frame[data-mode="defaults"]:visible')).toHaveCount(1);
    await page.getByText('The same as a table').click();
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open the full page' })).toBeVisible();
    await page.goto('/embed/path/apiserver-to-pod/');
    await page.getByText('The same as a table').click();
    await expect(page.getByRole('table', { name: /verdict in each mode/ }).getByRole('rowheader')).toHaveCount(5);
  });
});
