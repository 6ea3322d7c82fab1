import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { judge } from '../../src/model/judge.ts';
import { paths } from '../../src/model/path.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { expect, test } from '../support/shared-page.ts';

const order = ['unsafe', 'encrypted', 'unknown', 'authenticated', 'local'];

test('the cards of the paths stand with the weakest first, each with the verdict of the model', async ({ page }) => {
  await page.goto('/paths/');
  const shown = await page
    .locator('.cards > li')
    .evaluateAll((cards) =>
      cards.map((card) => [
        /\/paths\/([\w-]+)\//.exec(card.querySelector('a')?.href ?? '')?.[1] ?? '',
        card.querySelector<HTMLElement>('.card-verdict')?.dataset['verdict'] ?? '',
      ]),
    );
  const expected = Object.fromEntries(
    paths.map(({ id, shownIn }) => [id, judge(id, modeOf(shownIn).settings, 'nobody').weakestHop?.verdict ?? 'unknown']),
  );
  expect(Object.fromEntries(shown)).toEqual(expected);
  const places = shown.map(([, verdict = '']) => order.indexOf(verdict));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

for (const address of ['/paths/', '/journeys/'])
  test(`the cards of ${address} are 292 px or wider and 16 px apart with a picture 92 px high, and on a phone rows of 76 px`, async ({
    page,
  }) => {
    for (const width of [768, 1024, 1366, 1920]) {
      await page.setViewportSize({ width, height: 768 });
      await page.goto(address);
      const boxes = await page
        .locator('.cards')
        .first()
        .locator('> li')
        .evaluateAll((all) =>
          all.map((card) => {
            const [{ left, right, top }, picture] = [
              card.getBoundingClientRect(),
              card.querySelector('.mini.card')?.getBoundingClientRect(),
            ];
            return { left, right, top, picture: picture?.height ?? 0 };
          }),
        );
      for (const { left, right, picture } of boxes) {
        expect(right - left, `${width} px`).toBeGreaterThanOrEqual(292);
        expect(picture, `${width} px`).toBeGreaterThanOrEqual(92);
      }
      const [first, second] = boxes;
      expect((second?.left ?? 0) - (first?.right ?? 0), `${width} px`).toBeCloseTo(16, 0);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    const heights = await page.locator('.cards > li').evaluateAll((all) => all.map((card) => card.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(76);
    expect(heights.filter((height) => height < 80).length).toBeGreaterThan(heights.length / 2);
  });

test('the contents of a page stay in view while it scrolls, and mark the section that is read', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/paths/apiserver-to-kubelet/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  const marked = contents.locator('[aria-current]');
  await expect(marked).toHaveText('What to do first');
  for (const id of ['harden-it', 'what-breaks', 'who-dials-and-with-what']) {
    // A quarter of the window down: most of what is seen belongs to it.
    await page.evaluate((at) => scrollTo(0, (document.getElementById(at)?.getBoundingClientRect().top ?? 0) + scrollY - 190), id);
    await expect(marked).toHaveAttribute('href', `#${id}`);
    await expect(contents).toBeInViewport();
    await expect(marked).toBeInViewport();
  }
  await contents.getByRole('link', { name: 'Sources' }).click();
  await expect(marked).toHaveText('Sources');
});
