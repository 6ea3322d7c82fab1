import type { Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { combinationKeys, combinationOf } from '../../src/state/combinations.ts';
import { countPaths, strengthOf } from '../../src/model/count.ts';
import { pathIds } from '../../src/model/path.ts';
import { modeIds, modeOf, modes } from '../../src/model/setting/mode.ts';
import { linkOf, inspectedTitle } from '../support/figure-parts.ts';
import { modeLabel, modeRadio, modeSelect, modeSwitch } from '../support/choices.ts';
import { test as fresh } from '../support/fixtures.ts';
import { holdBack } from '../support/hold-back.ts';
import { expect, test } from '../support/shared-page.ts';
import { modeNames } from '../../src/wording/names.ts';

const figure = (page: Page) => page.locator('hub-spoke');
const combined = (page: Page) =>
  page.locator('.combine select').evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value));

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the page and the view of each mode have that mode checked, and its combination chosen', async ({ page }) => {
      for (const { id, settings } of modes)
        for (const folder of ['modes', 'embed/mode']) {
          await page.goto(`/${folder}/${id}/?controls=all`);
          const checked = page.locator('input[name="mode"]:checked');
          await expect(checked).toHaveCount(1);
          await expect(checked).toHaveValue(id);
          expect(await combined(page), `${folder}/${id}`).toEqual(combinationKeys.map((key) => combinationOf(key, settings)));
        }
    });
  });

test('a page about a mode that is asked for another one leads to the page of that, with the rest of the query', async ({ page }) => {
  for (const folder of ['modes', 'embed/mode']) {
    await page.goto(`/${folder}/konnectivity/?theme=dark&mode=ssh-tunnel&path=apiserver-to-pod`);
    await expect(page).toHaveURL(new RegExp(`/${folder}/ssh-tunnel/\\?theme=dark&path=apiserver-to-pod$`));
    await expect(linkOf(page, 'apiserver-to-pod')).toHaveClass(/selected/);
    await expect(figure(page)).toHaveAttribute('data-mode', 'ssh-tunnel');
  }
  await page.goto('/modes/konnectivity/?mode=wireguard');
  await expect(page).toHaveURL(/\/modes\/konnectivity\//);
  await expect(page.locator('.ignored').first()).toContainText('wireguard');
});

test('a page about a mode says when its picture shows another one, and leads there and back', inTheWholeSet, async ({ page }) => {
  await page.goto('/modes/konnectivity/');
  const note = page.getByRole('note').filter({ hasText: 'The picture shows' });
  await expect(note).toHaveCount(0);
  await page.getByLabel('Transport').selectOption('ssh-tunnel');
  await expect(note).toContainText('The picture shows SSH tunnel, but this page is about Konnectivity.');
  await expect(note.getByRole('link', { name: 'Read about SSH tunnel' })).toHaveAttribute('href', /\/modes\/ssh-tunnel\/$/);
  await page.getByLabel('Kubelet certificate').selectOption('on');
  await expect(note).toContainText('your own settings');
  await note.getByRole('button', { name: 'Back to Konnectivity' }).click();
  await expect(note).toHaveCount(0);
  await expect(figure(page)).toHaveAttribute('data-mode', 'konnectivity');
});

test('a combination that is no mode has a tab of its own, named by the nearest mode, with its mark, and only while it is shown', async ({
  page,
}) => {
  await page.goto('/');
  await expect(modeSwitch(page).getByRole('radio')).toHaveCount(modeIds.length);
  await page.getByLabel('Transport').selectOption('ssh-tunnel');
  await page.getByLabel('Kubelet certificate').selectOption('on');
  const settings = { ...modeOf('tls-verification').settings, transport: 'ssh-tunnel' } as const;
  const { weak, total } = strengthOf(countPaths(settings));
  const custom = modeSwitch(page).getByRole('radio', { name: `SSH tunnel, changed , ${weak} of ${total} paths are weak` });
  await expect(custom).toBeChecked();
  await expect(modeSwitch(page).getByRole('radio')).toHaveCount(modeIds.length + 1);
  await expect(inspectedTitle(page)).toHaveText(`${weak} of ${total} paths are weak`);
  await modeLabel(page, 'konnectivity').click();
  await expect(custom).toHaveCount(0);
  await expect(modeRadio(page, 'konnectivity')).toBeChecked();
  await page.goBack();
  await expect(custom).toBeChecked();
});

const withModes = ['/', '/paths/apiserver-to-kubelet/', '/explore/', '/fleet/', '/journeys/kubectl-logs/'];
for (const address of fewOrAll(['/', '/fleet/'], withModes))
  for (const javaScriptEnabled of oneOf([true, false]))
    test.describe(javaScriptEnabled ? 'on a phone' : 'on a phone without JavaScript', () => {
      test.use({ javaScriptEnabled });
      test(`all five modes of ${address} are seen at a width of 360, and none is cut off`, async ({ page }) => {
        await page.setViewportSize({ width: 360, height: 740 });
        await page.goto(address);
        // On a stage a select stands for the tabs while scripts run.
        if (javaScriptEnabled && ['/', '/explore/'].includes(address)) {
          await expect(modeSelect(page)).toBeInViewport({ ratio: 1 });
          await expect(modeSelect(page).locator('option')).toHaveText(
            modes.map(({ id }) => new RegExp(`^\\s*${modeNames[id].replace('+', '\\+')}(?:, removed in 1\\.22)?: \\d+ weak\\s*$`)),
          );
          return;
        }
        for (const { id } of modes) {
          const box = await modeLabel(page, id).boundingBox();
          expect(box?.x, modeNames[id]).toBeGreaterThanOrEqual(0);
          expect((box?.x ?? 0) + (box?.width ?? 999), modeNames[id]).toBeLessThanOrEqual(360);
        }
        expect(await modeSwitch(page).evaluate((group) => group.scrollWidth <= group.clientWidth)).toBe(true);
      });
    });

const withKey = [
  '/',
  '/paths/apiserver-to-kubelet/',
  '/modes/defaults/',
  '/explore/',
  '/embed/diagram/',
  '/embed/mode/konnectivity/',
  '/embed/path/apiserver-to-pod/',
  '/journeys/kubectl-logs/',
];
for (const address of oneOf(withKey))
  test(`the key of ${address} has every verdict that can be drawn, and says that a tunnel adds a layer; the traffic inside is unchanged`, async ({
    page,
  }) => {
    await page.goto(address);
    const key = page.locator('.key').first();
    await key.scrollIntoViewIfNeeded();
    for (const word of ['authenticated', 'encrypted only', 'unsafe', 'unknown'])
      await expect(key.locator('.tag', { hasText: word })).toBeVisible();
    await expect(key.getByText('a tunnel adds a layer; the traffic inside is unchanged')).toBeVisible();
  });

test.describe('the first paint of an address with a state', () => {
  for (const [address, script] of oneOf([
    ['/', '**/assets/page.*.js'],
    ['/paths/apiserver-to-kubelet/', '**/assets/page.*.js'],
  ] as const))
    fresh(`shows a mode that is in ${address} before the script of the page is there`, async ({ page }) => {
      const release = await holdBack(page, script);
      await page.goto(`${address}?mode=konnectivity`, { waitUntil: 'commit' });
      await expect(page.getByRole('contentinfo')).toBeVisible();
      await expect(page.locator('.frame[data-mode="konnectivity"]:visible')).toHaveCount(1);
      await expect(page.locator('.frame[data-mode="defaults"]:visible')).toHaveCount(0);
      await expect(figure(page)).toHaveCSS('opacity', '1');
      release();
      await expect(figure(page)).not.toHaveAttribute('data-coming');
      await expect(modeRadio(page, 'konnectivity')).toBeChecked();
    });

  const coming = [
    `/?transport=ssh-tunnel&verify=on`,
    `/?path=${pathIds[4]}`,
    '/explore/?seat=pod',
    '/explore/?distro=gke',
    '/explore/?mode=konnectivity',
    '/modes/konnectivity/?verify=on',
  ];
  for (const address of oneOf(coming))
    fresh(
      `says that the state of ${address} is coming, and then shows it, without moving what stands there for the sentence`,
      async ({ page }) => {
        const release = await holdBack(page, ({ pathname }) =>
          /\/assets\/(?:page|explore|hub-spoke-explore|hub-spoke-lab|explore-page)/.test(pathname),
        );
        await page.goto(address, { waitUntil: 'commit' });
        await expect(page.getByRole('contentinfo')).toBeAttached();
        await expect(figure(page)).toHaveAttribute('data-coming', 'state');
        const told = await figure(page).evaluate((element) => getComputedStyle(element, '::before').content);
        expect(told).toContain('The state of this address is being drawn.');
        expect(await page.locator('.stage').evaluate((stage) => Number(getComputedStyle(stage).opacity))).toBeLessThan(0.5);
        release();
        await expect(figure(page)).not.toHaveAttribute('data-coming');
        await expect(page.locator('.stage')).toHaveCSS('opacity', '1');
      },
    );

  fresh('says what is wrong when the script that draws it does not come', inTheWholeSet, async ({ page }) => {
    await page.route('**/assets/page.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto('/?transport=ssh-tunnel&verify=on');
    await expect(page.locator('hub-spoke .ignored')).toContainText('did not load');
    await expect(figure(page)).toHaveAttribute('data-coming', 'failed');
  });

  fresh('says what is wrong when the explorer’s second script does not come', inTheWholeSet, async ({ page }) => {
    await page.route('**/assets/hub-spoke-lab*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto('/explore/?seat=pod');
    await expect(page.locator('hub-spoke .ignored')).toContainText('The picture does not show the state of this address.');
  });

  test('is what the build drew where the address asks for nothing else', inTheWholeSet, async ({ page }) => {
    for (const address of ['/?theme=dark', '/?mode=defaults', '/?utm_source=wiki', '/modes/konnectivity/?mode=konnectivity']) {
      await page.goto(address);
      await expect(figure(page)).not.toHaveAttribute('data-coming');
    }
  });
});

test(
  'the title of a page says which state its address asks for, and is that of the build again where the page shows what it was built with',
  inTheWholeSet,
  async ({ page }) => {
    for (const [address, title] of [
      ['/?mode=ssh-tunnel&path=apiserver-to-pod', 'API server → pod, SSH tunnel · Hub & Spoke'],
      ['/?transport=ssh-tunnel&verify=on', 'SSH tunnel, kubelet verified · Hub & Spoke'],
      ['/paths/apiserver-to-kubelet/?mode=konnectivity-tls', 'API server to kubelet: Konnectivity + TLS · Hub & Spoke'],
      ['/journeys/kubectl-logs/?mode=konnectivity&step=2', 'kubectl logs, step by step: Konnectivity, step 2 · Hub & Spoke'],
      ['/explore/?mode=konnectivity&seat=another-node', 'Explore: Konnectivity, Compromised node · Hub & Spoke'],
      ['/fleet/?mode=ssh-tunnel&nodes=5000&servers=5', 'The fleet: SSH tunnel, 5,000 nodes, 5 API servers · Hub & Spoke'],
      ['/fleet/', 'The fleet · Hub & Spoke'],
      ['/compare/?a=eks&b=konnectivity', 'Compare: EKS and Konnectivity mode · Hub & Spoke'],
      ['/compare/', 'Compare · Hub & Spoke'],
    ] as const) {
      await page.goto(address);
      await expect(page).toHaveTitle(title);
    }
    await page.goto('/');
    await expect(page).toHaveTitle('Hub & Spoke');
    await modeLabel(page, 'konnectivity').click();
    await expect(page).toHaveTitle('Konnectivity · Hub & Spoke');
    await page.goBack();
    await expect(page).toHaveTitle('Hub & Spoke');

    await page.goto('/compare/');
    await page.getByLabel('with').selectOption('gke');
    await expect(page).toHaveTitle('Compare: kubeadm and GKE · Hub & Spoke');
    await page.goBack();
    await expect(page).toHaveTitle('Compare · Hub & Spoke');
    await page.goto('/fleet/');
    await page.getByRole('spinbutton', { name: 'API servers' }).fill('1');
    await expect(page).toHaveTitle('The fleet: kubeadm defaults, 100 nodes, 1 API server · Hub & Spoke');
  },
);
