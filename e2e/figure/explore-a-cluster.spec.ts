import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { smallestChange } from '../../src/model/change/smallest-change.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { settingIds } from '../../src/model/setting/setting.ts';
import { smallestChangeSentence } from '../../src/wording/change/smallest-change.ts';
import { reasonTexts } from '../../src/wording/reason.ts';
import { checkedMinor } from '../support/checked-minor.ts';
import { violationsOf } from '../support/axe.ts';
import {
  chooseSeat,
  drawerSelect,
  modeLabel,
  openAllSettings,
  openDrawer,
  partTab,
  seatSelect,
  settingSelect,
} from '../support/choices.ts';
import { expect, test } from '../support/shared-page.ts';

const status = (page: Page) => page.getByRole('status');
const ready = (page: Page) => expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
/** The part of the page with the smallest change. */
const safe = (page: Page) => page.getByRole('tabpanel', { name: 'Smallest change that makes it safe' });

test('the panel has every setting of the model with its flag and its default', async ({ page }) => {
  await page.goto('/explore/');
  await openAllSettings(page);
  const rows = page.locator('.setting');
  await expect
    .poll(() => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['setting']).sort()))
    .toEqual([...settingIds].sort());
  const flag = page.getByRole('code').filter({ hasText: /\S/ });
  await expect(rows.filter({ has: flag, hasText: 'Kubernetes default:' })).toHaveCount(settingIds.length);
  await expect(rows.filter({ has: settingSelect(page, 'transport') })).toContainText('ssh-tunnel: until 1.21');
});

test('changing a setting lists each path that changed with its reason, redraws it, and the back button undoes it', async ({ page }) => {
  await page.goto('/explore/');
  await openDrawer(page);
  await drawerSelect(page, 'proxyScheme').selectOption('https');
  const changed = page.locator('.changes').getByRole('listitem');
  await expect(changed).toHaveCount(3);
  await expect(page.getByText('Compared with kubeadm defaults, 3 paths changed:', { exact: true })).toBeVisible();
  await expect
    .poll(() => changed.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['path'])))
    .toEqual(['apiserver-to-node', 'apiserver-to-pod', 'apiserver-to-service']);
  for (const item of await changed.all()) await expect(item).toContainText(reasonTexts['proxy-https-unverified']);
  await expect(page).toHaveURL(/\?scheme=https$/);
  await expect(status(page)).toContainText('3 paths changed');
  await expect(page.locator('.diagram-wide .frame[data-mode="custom"] .link[data-path="apiserver-to-pod"] .hop')).toHaveAttribute(
    'data-verdict',
    'encrypted',
  );
  await page.goBack();
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
  await expect(settingSelect(page, 'proxyScheme')).toHaveValue('http');
  await expect(drawerSelect(page, 'proxyScheme')).toHaveValue('http');
});

test('a setting that changes no verdict still lists the paths on which somebody gets another answer', inTheWholeSet, async ({ page }) => {
  await page.goto('/explore/');
  await openAllSettings(page);
  await settingSelect(page, 'kubeletAuthorization').selectOption('AlwaysAllow');
  await expect(page.locator('.changes li[data-path="apiserver-to-kubelet"]')).toContainText(reasonTexts['kubelet-allows-all']);
  await expect(page).toHaveURL(/kubeletAuthorization=AlwaysAllow/);
});

test('a mode fills the panel', inTheWholeSet, async ({ page }) => {
  await page.goto('/explore/');
  await modeLabel(page, 'konnectivity-tls').click();
  await expect(settingSelect(page, 'transport')).toHaveValue('konnectivity');
  await expect(settingSelect(page, 'kubeletCertificateAuthority')).toHaveValue('set');
});

test('the smallest change that makes the selected path safe is shown with its lines, and showing its settings makes the path safe', async ({
  page,
}) => {
  await page.goto('/explore/?path=apiserver-to-kubelet');
  await partTab(page, 'Smallest change that makes it safe').click();
  const answer = smallestChange('apiserver-to-kubelet', modeOf('defaults').settings);
  if (answer.kind !== 'changes') throw new Error('the defaults should need a change');
  await expect(safe(page).getByText(smallestChangeSentence(answer), { exact: true })).toBeVisible();
  await expect(safe(page).getByRole('button', { name: 'Show these settings' })).toHaveCount(answer.answers.length);
  await expect(safe(page).locator('pre')).toContainText(
    answer.answers[0].steps.flatMap(({ snippets }) => snippets.map(({ lines }) => lines.join('\n'))),
  );
  await expect(safe(page)).toContainText('What may break');
  await safe(page).getByRole('button', { name: 'Show these settings' }).first().click();
  await expect(safe(page).getByText('API server → kubelet is already safe end to end.', { exact: true })).toBeVisible();
  await expect(safe(page).getByRole('heading', { level: 3 })).toBeFocused();
  await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
});

test('where no setting makes a path safe the page says so and what to use instead', async ({ page }) => {
  await page.goto('/explore/?path=apiserver-to-pod#make-safe');
  await expect(page.locator('.answer-sentence')).toHaveAttribute('data-kind', 'impossible');
  await expect(safe(page).getByRole('listitem').filter({ hasText: 'Kubectl port-forward' })).toBeVisible();
  await safe(page).getByRole('button', { name: 'Make API server → kubelet safe' }).click();
  await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
});

test('SSH tunnels on 1.22 or later are explained, not hidden; on 1.21 nothing is missing', inTheWholeSet, async ({ page }) => {
  await page.goto('/explore/?mode=ssh-tunnel');
  await expect(page.locator('.missing')).toContainText(`Kubernetes ${checkedMinor} does not have SSH tunnels (removed in 1.22).`);
  await expect(settingSelect(page, 'transport').locator('[value="ssh-tunnel"]')).toContainText(`not in ${checkedMinor}`);
  await page.getByRole('combobox', { name: 'Kubernetes' }).selectOption('1.21');
  await expect(page.locator('.missing')).toBeHidden();
  await expect(page).toHaveURL(/k8s=1\.21/);
  await expect(settingSelect(page, 'transport').locator('[value="ssh-tunnel"]')).not.toHaveText(/not in/);
});

test('?distro= fills the panel, and what is not known of a distribution is unknown and looks it', async ({ page }) => {
  await page.goto('/explore/?distro=gke');
  await ready(page);
  await openAllSettings(page);
  const unknown = page.locator('.setting[data-unknown]').getByRole('combobox');
  await expect.poll(() => unknown.count()).toBeGreaterThan(3);
  for (const select of await unknown.all()) await expect(select).toHaveValue('unknown');
  await expect(page.getByRole('combobox', { name: /^Distribution/ })).toHaveValue('gke');
  await expect(unknown.first()).toHaveCSS('border-top-style', 'dotted');
  await page.getByRole('combobox', { name: /^Distribution/ }).selectOption('kubeadm');
  await expect(page).toHaveURL(/\?distro=kubeadm$/);
  await settingSelect(page, 'proxyScheme').selectOption('https');
  await expect(page).toHaveURL(/distro=kubeadm&scheme=https/);
});

test('bad values in the address fall back and are named in one sentence each, as text', async ({ page }) => {
  await page.goto('/explore/?seat=<b>me</b>&k8s=9.9&distro=nope&mode=x&kubeletAnonymous=maybe&path=y&foo=bar');
  const ignored = page.getByRole('alert');
  await expect(ignored).toBeVisible();
  for (const part of [
    'seat=“<b>me</b>”',
    'Kubernetes 9.9 is not in the facts',
    'distro=“nope”',
    'mode=“x”',
    'kubeletAnonymous=“maybe”',
    'path=“y”',
  ])
    await expect(ignored).toContainText(part);
  await expect(ignored).not.toContainText('foo');
  await expect(ignored.locator('b')).toHaveCount(0);
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
});

test('a state in the address comes back whole: settings, seat, version, path', inTheWholeSet, async ({ page }) => {
  const address = '/explore/?mode=konnectivity&agentAuthentication=none&path=apiserver-to-pod&seat=pod&k8s=1.30';
  await page.goto(address);
  await ready(page);
  await expect(settingSelect(page, 'agentAuthentication')).toHaveValue('none');
  await expect(seatSelect(page)).toHaveValue('pod');
  await chooseSeat(page, 'token-thief');
  await expect(page).toHaveURL(new RegExp(`${address.replace('?', '\\?').replace('seat=pod', 'seat=token-thief').replace(/\./g, '\\.')}$`));
});

test('the keyboard alone chooses a seat, a mode, a link and a setting', async ({ page }) => {
  await page.goto('/explore/');
  await seatSelect(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(seatSelect(page)).toHaveValue('between-passive');
  await expect(page).toHaveURL(/seat=between-passive/);
  await partTab(page, 'What changes').focus();
  await page.keyboard.press('4');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
  await page.locator('.diagram-wide .component[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/path=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/path=/);
  await openAllSettings(page);
  await settingSelect(page, 'readOnlyPort').focus();
  await page.keyboard.press('o');
  await page.keyboard.press('Home');
  await expect(settingSelect(page, 'readOnlyPort')).toHaveValue('open');
  await expect(page).toHaveURL(/readOnlyPort=open/);
});

for (const scheme of oneOf(['light', 'dark'] as const, 0))
  test(`the explorer with a seat and settings of its own has no axe violation in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto('/explore/?mode=konnectivity&seat=another-node&kubeletAnonymous=on&k8s=1.21');
    await ready(page);
    expect(await violationsOf(page)).toEqual([]);
  });

for (const width of oneOf([360, 768, 1440]))
  test(`no part of the explorer is wider than a screen of ${width}`, inTheWholeSet, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/explore/?distro=eks&seat=another-node&path=apiserver-to-pod');
    await ready(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('the explorer prints the state with its drawing, key, version and address, and no control', inTheWholeSet, async ({ page }) => {
  await page.goto('/explore/?mode=konnectivity');
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.diagram-wide')).toBeVisible();
  await expect(page.locator('.key').first()).toBeVisible();
  await expect(page.locator('.changed')).toContainText('Konnectivity');
  await expect(page.locator('.address')).toContainText('/explore/?mode=konnectivity');
  await expect(page.locator('.version').first()).toBeVisible();
  for (const hidden of ['.toolbar', '.settings-drawer', '.tabs', '.settings', '.safe'])
    await expect(page.locator(hidden).first()).toBeHidden();
  const sheets = async (): Promise<number | undefined> =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  expect(await sheets()).toBeLessThanOrEqual(2);
  await page.goto('/explore/?mode=konnectivity&seat=another-node');
  await ready(page);
  await expect(page.getByRole('region', { name: 'What the attacker gets, as a table' }).getByRole('table')).toBeVisible();
  expect(await sheets()).toBeLessThanOrEqual(2);
});

test('with a script no picture of a mode is loaded, and none is in the page', inTheWholeSet, async ({ page }) => {
  const pictures: string[] = [];
  page.on('request', (request) => void (request.url().includes('/twins/') && pictures.push(request.url())));
  await page.goto('/explore/');
  for (const mode of ['tls-verification', 'ssh-tunnel', 'konnectivity-tls'] as const) {
    await modeLabel(page, mode).click();
    await expect(page.locator(`hub-spoke[data-mode="${mode}"] .diagram-wide .frame[data-mode="${mode}"]`)).toBeVisible();
  }
  await expect(page.locator('.twin')).toHaveCount(0);
  expect(pictures).toEqual([]);
});
