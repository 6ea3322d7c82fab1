import type { Page } from '@playwright/test';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { modeRadio } from '../support/choices.ts';
import { inspectorOf, linkOf } from '../support/figure-parts.ts';
import { holdBack } from '../support/hold-back.ts';
import { expect, test } from '../support/shared-page.ts';

const kubelet = (page: Page) => page.getByRole('button', { name: 'kubelet :10250' });

/** The chosen mode of the switch, which stands above the drawing. */
const stopBeforeDrawing = (page: Page) => page.locator('.modes :checked');

test('the drawing is one Tab stop, and arrows walk component, link, component', async ({ page }) => {
  await page.goto('/');
  await stopBeforeDrawing(page).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'the hub' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAttribute('data-path', /./);
  const path = await page.locator(':focus').getAttribute('data-path');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).not.toHaveAttribute('data-path', path ?? '');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toHaveAttribute('data-path', path ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAttribute('data-component', /./);
  await page.keyboard.press('Tab');
  await expect(page.locator('.diagram :focus')).toHaveCount(0);
});

test(
  'keys that come before the script that knows them are followed when it is there, one after the other',
  inTheWholeSet,
  async ({ page }) => {
    const walk = async () => {
      await stopBeforeDrawing(page).focus();
      for (const key of ['Tab', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    };
    await page.goto('/');
    await kubelet(page).click();
    await expect(page.locator('.component.selected:visible')).toHaveCount(1);
    await walk();
    const path = (await page.locator('.link.selected:focus').getAttribute('data-path')) ?? '';
    await expect(page).toHaveURL(new RegExp(`path=${path}$`));

    const release = await holdBack(page, '**/assets/hub-spoke-explore.*.js');
    await page.goto('/');
    await walk();
    await expect(page.getByRole('button', { name: 'the hub' })).toBeFocused();
    release();
    await expect(page.locator('.link.selected:focus')).toHaveAttribute('data-path', path);
  },
);

test('keys that come before the script that knows them do not take the focus back from where the reader went on to', async ({ page }) => {
  const release = await holdBack(page, '**/assets/hub-spoke-explore.*.js');
  await page.goto('/');
  await stopBeforeDrawing(page).focus();
  for (const key of ['Tab', 'ArrowRight', 'Tab']) await page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  const after = await focused();
  release();
  // What the script does once it is there.
  await page.evaluate(() => (document.querySelector('hub-spoke') as unknown as { explore(): Promise<unknown> }).explore());
  expect(await focused()).toBe(after);
  await expect(page.locator('.diagram :focus')).toHaveCount(0);
});

test('Enter selects the link that has the focus, Escape lets go of it', async ({ page }) => {
  await page.goto('/');
  await kubelet(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.link:focus')).toHaveCount(1);
  const name = await page.locator(':focus').getAttribute('data-path');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { pressed: true })).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`path=${name}`));
  await page.keyboard.press('Escape');
  await expect(page.locator('.link.selected')).toHaveCount(0);
});

test(
  'while nothing is selected the inspector comes after the drawing, and the keys scroll it to its end',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/explore/?seat=between-active');
    await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('button', { name: 'the hub' }).focus();
    // Between them are only what stands in the box of the picture: its places and its key.
    const isInPicture = () => page.evaluate(() => document.activeElement?.closest('.picture-box') !== null);
    for (let stops = 0; stops < 20 && (await isInPicture()); stops += 1) await page.keyboard.press('Tab');
    await expect(inspectorOf(page)).toBeFocused();
    const hidden = () => inspectorOf(page).evaluate((part) => part.scrollHeight - part.clientHeight - part.scrollTop);
    expect(await hidden()).toBeGreaterThan(0);
    await page.keyboard.press('End');
    await expect.poll(hidden).toBeLessThanOrEqual(1);
  },
);

test('the arrow keys of the mode switch change the mode', async ({ page }) => {
  await page.goto('/');
  await modeRadio(page, 'defaults').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'tls-verification');
});

test('digits switch modes while the figure has the focus, and the focus stays on the same link', async ({ page }) => {
  await page.goto('/');
  await linkOf(page, 'apiserver-to-kubelet').focus();
  await page.keyboard.press('4');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
  await expect(linkOf(page, 'apiserver-to-kubelet')).toBeFocused();
  await expect(page.locator('.frame[data-mode="konnectivity"] :focus')).toHaveCount(1);
});

test('the skip link leads to the content', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
