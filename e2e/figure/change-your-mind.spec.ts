import type { Page } from '@playwright/test';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { chooseSeat, modeLabel, modeRadio } from '../support/choices.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdBack } from '../support/hold-back.ts';
import { test as reading } from '../support/shared-page.ts';

/** Lets the test keep back what a page does after its next frame, as a busy machine would. */
const holdFrames = (page: Page) =>
  page.addInitScript(() => {
    const held: FrameRequestCallback[] = [];
    const next = window.requestAnimationFrame.bind(window);
    let holds = false;
    window.requestAnimationFrame = (run) => (holds ? held.push(run) : next(run));
    Object.assign(window, {
      holdFrames: () => (holds = true),
      releaseFrames: () => {
        holds = false;
        for (const run of held.splice(0)) next(run);
      },
    });
  });
const frames = (page: Page, what: 'hold' | 'release'): Promise<void> =>
  page.evaluate((name) => (window as unknown as Record<string, () => void>)[name]?.(), `${what}Frames`);

const figure = (page: Page) => page.locator('hub-spoke');

test('a reader who goes on to a mode and back while the explorer is on its way ends on the mode they chose last', async ({ page }) => {
  await holdFrames(page);
  const release = await holdBack(page, '**/assets/hub-spoke-explore.*.js');
  await page.goto('/');
  await modeRadio(page, 'defaults').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure(page)).toHaveAttribute('data-words', 'tls-verification');
  await frames(page, 'hold');
  await page.keyboard.press('ArrowLeft');
  release();
  await expect.poll(() => page.evaluate(() => Symbol.for('hub-spoke.explore') in globalThis)).toBe(true);
  await frames(page, 'release');
  await expect(page.getByRole('status')).toContainText(/^kubeadm defaults\./);
  await expect(modeRadio(page, 'defaults')).toBeChecked();
  await expect(figure(page)).toHaveAttribute('data-mode', 'defaults');
  await expect(figure(page)).toHaveAttribute('data-words', 'defaults');
  await expect(page.locator('.diagram-wide .frame[data-mode="defaults"]')).not.toHaveAttribute('aria-hidden');
  await expect(page).toHaveURL(/\/$/);
});

test(
  'a mode that is chosen while the explorer is on its way outlasts its arrival, and the choices made after it begin from that mode',
  inTheWholeSet,
  async ({ page }) => {
    await holdFrames(page);
    const release = await holdBack(page, '**/assets/hub-spoke-explore.*.js');
    await page.goto('/');
    await modeRadio(page, 'defaults').focus();
    await frames(page, 'hold');
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('Transport').selectOption('konnectivity');
    release();
    await expect(page).toHaveURL(/\?mode=konnectivity-tls$/);
    await frames(page, 'release');
    await expect(figure(page)).toHaveAttribute('data-words', 'konnectivity-tls');
    await expect(modeRadio(page, 'konnectivity-tls')).toBeChecked();
  },
);

test('a mode that is chosen while another drawing is on its way is not replaced by that drawing', inTheWholeSet, async ({ page }) => {
  const release = await holdBack(page, '**/assets/hub-spoke-draw.*.js');
  await page.goto('/');
  await page.getByLabel('Transport').selectOption('ssh-tunnel');
  await expect(page).toHaveURL(/mode=ssh-tunnel/);
  await page.getByLabel('Kubelet certificate').selectOption('on');
  await modeRadio(page, 'ssh-tunnel').focus();
  await page.keyboard.press('ArrowRight');
  const drawn = page.waitForResponse('**/assets/hub-spoke-draw.*.js');
  release();
  await drawn;
  await expect(page).toHaveURL(/\?mode=konnectivity$/);
  await expect(figure(page)).toHaveAttribute('data-mode', 'konnectivity');
  await expect(page.getByLabel('Kubelet certificate')).toHaveValue('off');
});

test(
  'a link keeps the focus under Enter and Escape while a switch of the mode is still to be followed',
  inTheWholeSet,
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await holdFrames(page);
    await page.goto('/explore/');
    await modeRadio(page, 'defaults').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/mode=tls-verification/);
    await frames(page, 'hold');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.diagram-wide .component').first().focus();
    const link = page.locator('.link:focus');
    await page.keyboard.press('ArrowRight');
    await expect(link).toHaveCount(1);
    const path = await link.getAttribute('data-path');
    await page.keyboard.press('Enter');
    await expect(link).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(link).toHaveAttribute('aria-pressed', 'false');
    await frames(page, 'release');
    await expect(figure(page)).toHaveAttribute('data-words', 'defaults');
    await expect(link).toHaveAttribute('data-path', path ?? '');
    await expect(page.locator('.frame[data-mode="defaults"] .link:focus')).toHaveCount(1);
  },
);

reading('a link keeps the focus when its drawing is made again', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/explore/');
  await chooseSeat(page, 'pod');
  await expect(page).toHaveURL(/seat=pod/);
  await page.locator('.diagram-wide .component').first().focus();
  await page.keyboard.press('ArrowRight');
  const link = page.locator('.link:focus');
  await expect(link).toHaveCount(1);
  const path = await link.getAttribute('data-path');
  await page.goBack();
  await expect(page).not.toHaveURL(/seat=/);
  await expect(page.locator('.diagram-wide[data-seat]')).toHaveCount(0);
  await expect(link).toHaveAttribute('data-path', path ?? '');
});

reading('the frame that the back button shows is read out, while the pointer rests on the modes', async ({ page }) => {
  await page.goto('/');
  await modeLabel(page, 'konnectivity').click();
  await expect(page).toHaveURL(/mode=konnectivity/);
  await expect(page.locator('.diagram-wide .frame[data-mode="defaults"]')).toHaveAttribute('aria-hidden', 'true');
  await page.goBack();
  await expect(figure(page)).toHaveAttribute('data-mode', 'defaults');
  await expect(page.locator('.diagram-wide .frame[data-mode="defaults"]')).not.toHaveAttribute('aria-hidden');
  await expect(page.locator('.diagram-wide .frame[data-mode="konnectivity"]')).toHaveAttribute('aria-hidden', 'true');
});
