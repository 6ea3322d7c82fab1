import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { inspectedTitle, inspectorOf, linkOf, sheetOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';

test('the sheet is no dialog: Tab goes from the drawing into it and out of it again, and the page behind scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await page.goto('/?mode=konnectivity');
  await linkOf(page, 'apiserver-to-kubelet').focus();
  await page.keyboard.press('Enter');
  await expect(sheetOf(page)).toBeVisible();
  await expect(linkOf(page, 'apiserver-to-kubelet')).toBeFocused();
  // After the sheet comes what else stands in the box of the picture, the key and its buttons, and then the panel.
  const focused = () => page.evaluate(() => document.activeElement?.closest('.selection, .inspector, .picture-box')?.className ?? '');
  const walked: string[] = [];
  const stops = await sheetOf(page).locator('a[href], button, summary').filter({ visible: true }).count();
  for (let presses = 0; presses < stops + 20 && walked.at(-1) !== 'inspector'; presses += 1) {
    await page.keyboard.press('Tab');
    walked.push(await focused());
  }
  const inSheet = walked.filter((place) => place === 'selection').length;
  expect(stops).toBeGreaterThanOrEqual(3);
  expect(inSheet).toBe(stops);
  expect(walked.filter((place, at) => place !== walked[at - 1])).toEqual(['selection', 'picture-box', 'inspector']);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.move(40, 200);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
  await expect(sheetOf(page)).toBeVisible();
});

test('the sheet goes by its cross, by Escape and by pulling it down, and with it the selection', async ({ page }) => {
  // A sheet that is still rising has its head elsewhere than where it comes to rest.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const open = async (): Promise<void> => {
    await linkOf(page, 'apiserver-to-kubelet').focus();
    await page.keyboard.press('Enter');
    await expect(sheetOf(page)).toBeVisible();
  };
  const expectGone = async (): Promise<void> => {
    await expect(sheetOf(page)).toBeHidden();
    await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
    await expect(page).not.toHaveURL(/path=/);
  };
  await open();
  const cross = sheetOf(page).getByRole('button', { name: 'Put away' });
  await cross.focus();
  await page.keyboard.press('Enter');
  await expectGone();
  await expect(linkOf(page, 'apiserver-to-kubelet')).toBeFocused();
  await open();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  await expectGone();
  await open();
  const head = await sheetOf(page).getByRole('heading').boundingBox();
  await page.mouse.move((head?.x ?? 0) + 10, (head?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((head?.x ?? 0) + 10, (head?.y ?? 0) + 25);
  await page.mouse.up();
  await expect(sheetOf(page), 'a small pull puts nothing away').toBeVisible();
  await page.mouse.move((head?.x ?? 0) + 10, (head?.y ?? 0) + 5);
  await page.mouse.down();
  await page.mouse.move((head?.x ?? 0) + 10, (head?.y ?? 0) + 120, { steps: 4 });
  await page.mouse.up();
  await expectGone();
});

test(
  'the sheet leads to how to harden the path, in the mode that is shown, and to the details under the drawing',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/?mode=konnectivity&path=apiserver-to-kubelet');
    await sheetOf(page).getByRole('button', { name: 'Details' }).click();
    await expect(sheetOf(page)).toBeHidden();
    await expect(inspectorOf(page)).toBeFocused();
    await expect(inspectorOf(page)).toBeInViewport();
    await expect(inspectedTitle(page)).toHaveText('API server → kubelet');
    await page.goto('/?mode=konnectivity&path=apiserver-to-kubelet');
    await sheetOf(page).getByRole('link', { name: 'How to fix it' }).click();
    await expect(page).toHaveURL(/\/paths\/apiserver-to-kubelet\/\?mode=konnectivity#harden-it$/);
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
  },
);
