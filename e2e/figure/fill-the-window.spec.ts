import { pathIds } from '../../src/model/path.ts';
import { inTheWholeSet, oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { inspectorOf } from '../support/figure-parts.ts';
import { pages } from '../support/site.ts';
import { expect, test } from '../support/shared-page.ts';

test(
  'on a large window title, key and the whole drawing of / and of the page of a mode are seen together',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    for (const address of ['/', '/modes/konnectivity/']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.key')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('svg.diagram-wide')).toBeInViewport({ ratio: 1 });
    }
  },
);

test('in full screen the drawing and the panel are larger than on the page, and every control answers there', async ({ page }) => {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/explore/?distro=eks&seat=between-active');
    await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
    const drawing = page.locator('svg.diagram:visible');
    const before = await drawing.boundingBox();
    await page.getByRole('button', { name: 'Full screen' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('hub-spoke');
    await expect.poll(async () => (await drawing.boundingBox())?.width ?? 0).toBeGreaterThan(before?.width ?? Infinity);
    await expect(drawing).toBeInViewport({ ratio: 1 });
    await expect(inspectorOf(page)).toBeInViewport();
    await page.getByRole('button', { name: 'Use as my cluster' }).click();
    await expect(page.getByRole('button', { name: 'This is your cluster' })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.closest('hub-spoke') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Leave full screen' }).click();
  }
});

test('F and the button put the figure into full screen and out of it, but not while somebody types', inTheWholeSet, async ({ page }) => {
  await page.goto('/?mode=konnectivity');
  const isFull = () => page.evaluate(() => document.fullscreenElement?.localName ?? '');
  // It comes with the script that makes the figure answer.
  await expect(page.getByRole('button', { name: 'Full screen' })).toBeVisible();
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe('hub-spoke');
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await expect.poll(isFull).toBe('');
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(isFull).toBe('hub-spoke');
  for (const part of [page.getByRole('group', { name: 'Mode', exact: true }), page.locator('svg.diagram:visible'), inspectorOf(page)])
    await expect(part).toBeInViewport();
  await page.keyboard.press('F');
  await expect.poll(isFull).toBe('');
  await page.getByLabel('Transport').focus();
  await page.keyboard.press('f');
  expect(await isFull()).toBe('');
});

test('where a browser has no full screen there is no button for it', inTheWholeSet, async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  await page.addInitScript(() => Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false }));
  await page.goto('/?path=apiserver-to-kubelet');
  await expect(inspectorOf(page).getByRole('button', { name: 'Back to all paths' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Full screen' })).toHaveCount(0);
  await page.close();
});

test('the button of full screen covers no word, line or mark of the drawing that it stands in', inTheWholeSet, async ({ page }) => {
  test.slow();
  const addresses = [
    ...partOf('pages of a path', pathIds).map((id) => `/paths/${id}/`),
    ...partOf(
      'pages of a distribution',
      pages.filter((address) => /^\/distributions\/(?!other-managed).+/.test(address)),
    ),
  ];
  const covered: string[] = [];
  for (const [turn, address] of addresses.entries()) {
    await page.goto(address);
    await page.locator('hub-spoke').first().dispatchEvent('pointerover');
    await page.locator('.full-screen').first().waitFor({ state: 'attached' });
    for (const width of oneOf([360, 768, 1366], turn)) {
      await page.setViewportSize({ width, height: 900 });
      const under = await page.locator('.stage > .full-screen').evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const { left, right, top, bottom } = button.getBoundingClientRect();
          const isUnder = ({ x, y }: DOMPoint): boolean => x > left - 2 && x < right + 2 && y > top - 2 && y < bottom + 2;
          const drawn = [...(button.parentElement?.querySelectorAll<SVGGraphicsElement>('svg.diagram *') ?? [])].filter(
            (each) => each.getClientRects().length > 0 && !each.closest('defs, .zone') && getComputedStyle(each).visibility === 'visible',
          );
          const words = [...(button.parentElement?.querySelectorAll<SVGTextElement>('svg.diagram text') ?? [])].filter((each) => {
            const box = each.getBoundingClientRect();
            return box.width > 0 && box.left < right && box.right > left && box.top < bottom && box.bottom > top;
          });
          const shapes = drawn.filter((each) => {
            if (!(each instanceof SVGGeometryElement) || each.matches('.area, .halo, .ring, .casing, .hatching')) return false;
            const [matrix, length] = [each.getScreenCTM(), each.getTotalLength()];
            return (
              matrix !== null &&
              // Less far apart than the button is wide.
              Array.from({ length: 60 }, (_, i) => each.getPointAtLength((length * i) / 59).matrixTransform(matrix)).some(isUnder)
            );
          });
          return [...words.map((each) => each.textContent ?? ''), ...shapes.map((each) => each.getAttribute('class') ?? each.nodeName)];
        }),
      );
      if (under.length > 0) covered.push(`${address} at ${width}: ${under.join(', ')}`);
    }
  }
  expect(covered).toEqual([]);
});
