import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { shareKey } from '../../src/features/share/script/keys.ts';
import { violationsOf } from '../support/axe.ts';
import { platforms } from '../../src/export/texts/platforms.ts';
import { expect, test } from '../support/fixtures.ts';
import { expectNoSideways } from '../support/sideways.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Share: / });
const shareButton = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });

const withDialog = ['/', '/explore/', '/fleet/', '/compare/', '/matrix/', '/journeys/kubectl-exec/'];
for (const address of oneOf(withDialog))
  test(`on ${address} the dialog is opened and closed by keyboard, gives the focus back, says what is copied, and fits 360 px, all without a network once the focus came to the button`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    await shareButton(page).focus();
    await page.waitForFunction((key) => Symbol.for(key) in globalThis, shareKey.description ?? '');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(shareButton(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await expectNoSideways(page);
    expect(await violationsOf(page, { within: 'dialog.share' })).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Copy' }).press('Enter');
    await expect(dialog(page).getByRole('status')).toHaveText('Copied: Link.');
    await context.setOffline(false);
  });

test('the dialog is loaded when the pointer comes to the button and not before, and only once', inTheWholeSet, async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.url().includes('-share.') && scripts.push(request.url()));
  await page.goto('/fleet/');
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
  await shareButton(page).hover();
  await expect.poll(() => scripts.length).toBe(1);
  await shareButton(page).click();
  await expect(dialog(page)).toBeVisible();
  expect(scripts).toHaveLength(1);
});

const stateful = [
  '/?mode=konnectivity&path=apiserver-to-pod',
  '/explore/?transport=ssh-tunnel&seat=another-node',
  '/modes/ssh-tunnel/',
  '/fleet/?nodes=7',
  '/compare/?a=defaults&b=konnectivity',
  '/matrix/',
  '/journeys/kubectl-exec/?mode=konnectivity&step=2',
];
for (const address of oneOf(stateful, 1))
  test(`on ${address} the text for each platform shows what the page shows, as the link and the frame do, in the theme that is chosen`, async ({
    page,
  }) => {
    await page.goto(address);
    await shareButton(page).click();
    const choose = (name: string) => dialog(page).getByRole('radio', { name, exact: true }).check({ force: true });
    const [platform, text] = [dialog(page).getByLabel('Paste it into'), dialog(page).getByLabel('The text to copy')];
    await choose('Dark');
    const link = await text.inputValue();
    expect(link).toContain('theme=dark');
    await choose('iframe');
    const frame = await text.inputValue();
    const [, view = ''] = / src="([^"]+)"/.exec(frame)?.map((each) => each.replaceAll('&amp;', '&')) ?? [];
    expect(view).toContain('theme=dark');

    await platform.selectOption('Docusaurus');
    await expect(text).toHaveValue(frame);
    await expect(dialog(page).getByRole('radio', { name: 'iframe', exact: true })).not.toBeChecked();
    const ids = await platform.locator('option').evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
    expect(ids.filter((id) => id)).toEqual(platforms.map(({ id }) => id));
    for (const { id } of platforms) {
      await platform.selectOption(id);
      // A combination has no picture under an address, so what consists of the picture alone has no text.
      if (await text.isDisabled()) expect(['github', 'marp']).toContain(id);
      else {
        const pasted = (await text.inputValue()).replaceAll('&amp;', '&');
        expect([id, pasted.includes(view) || pasted.includes(link)]).toEqual([id, true]);
      }
    }
    await choose('Link');
    await expect(platform).toHaveValue('');
    await expect(text).toHaveValue(link);
  });

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('no page shows a Share button', inTheWholeSet, async ({ page }) => {
    for (const address of [...withDialog, '/modes/konnectivity/']) {
      await page.goto(address);
      await expect(page.getByText('Share', { exact: true }).and(page.locator('button, summary, a, [role="button"]')), address).toHaveCount(
        0,
      );
    }
  });
});
