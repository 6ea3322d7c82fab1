import { test as anywhere, type Page } from '@playwright/test';
import { fewOrAll } from '../../scripts/verify/tests/amount.ts';
import { weigh } from '../../src/model/change/weighing.ts';
import type { PathId } from '../../src/model/path.ts';
import type { SeatId } from '../../src/model/seat/seat.ts';
import { modeOf, type ModeId } from '../../src/model/setting/mode.ts';
import { settingIds } from '../../src/model/setting/setting.ts';
import { helpfulChangeWords } from '../../src/wording/change/helpful-change.ts';
import { violationsOf } from '../support/axe.ts';
import { mainSettingSelect, openAllSettings, openChoices, partTab, seatLabel, seatRadio, settingSelect } from '../support/choices.ts';
import { inspectorOf } from '../support/figure-parts.ts';
import { holdBack } from '../support/hold-back.ts';
import { inTwoPieces } from '../support/in-two-pieces.ts';
import { test as opened } from '../support/fixtures.ts';
import { expect, test } from '../support/shared-page.ts';

const ready = (page: Page) => expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
const mainSettings = (page: Page) => page.getByRole('group', { name: 'Settings that matter most here' });
const sheet = (page: Page) => page.getByRole('group', { name: 'Attacker, cluster and settings' });

const states = [
  '',
  '?seat=another-node&mode=konnectivity',
  '?distro=gke&seat=between-active&k8s=1.30',
  '?mode=ssh-tunnel&path=apiserver-to-pod',
  '?mode=konnectivity&agentAuthentication=none&path=apiserver-to-kubelet&seat=pod&k8s=1.30&scheme=https',
  '?distro=k3s#settings',
  '#make-safe',
];
for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1440, 900],
] as const)
  // Each state where the page is widest, and its first one at every width.
  for (const state of width === 1440 ? states : fewOrAll(states.slice(0, 1), states))
    opened(`nothing moves on /explore/${state} at ${width} px from its load to the first change`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const moved: string[] = [];
        Object.assign(globalThis, { moved });
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
            sources: { node?: Element; previousRect: DOMRect; currentRect: DOMRect }[];
          })[])
            if (!hadRecentInput && value > 0)
              moved.push(
                `${String(value)}: ${sources
                  .map(({ node, previousRect: { x, y }, currentRect: to }) =>
                    [
                      node?.nodeName,
                      node?.getAttribute?.('class'),
                      `from ${String(x)} ${String(y)} to ${String(to.x)} ${String(to.y)}`,
                    ].join(' '),
                  )
                  .join('; ')}`,
              );
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(`/explore/${state}`);
      // The pointer on the figure loads what knows the model.
      if (!state.includes('?')) await page.mouse.move(width / 2, 420);
      await ready(page);
      if (width < 1080) await openChoices(page);
      await seatRadio(page, 'token-thief').focus();
      await page.keyboard.press('ArrowUp');
      await expect(seatRadio(page, 'pod')).toBeChecked();
      await expect(page).toHaveURL(/seat=pod/);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
    });

// Where a page stops is not where its parts end: a slow machine draws whatever has come.
for (const [width, last] of [
  [1440, 'the menu'],
  [1440, 'the summary of the menu'],
  [1440, 'the search'],
  [360, 'the summary of the menu'],
] as const)
  anywhere(`nothing of the header moves at ${width} px where the page stops for a moment before ${last}`, async ({ page }) => {
    const before = {
      'the menu': '<details class="site-menu"',
      'the summary of the menu': '<summary aria-label="All pages"',
      'the search': '<a class="search-link"',
    };
    const { origin, close } = await inTwoPieces((html) => html.indexOf(before[last]));
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[])
          for (const { node } of entry.sources)
            if (node?.parentElement?.closest('.site-header')) moved.push(node.nodeName + ((node as Element).className || ''));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${origin}/explore/`);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Search' })).toBeVisible();
    expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
    close();
  });

for (const [width, height] of [
  [768, 1024],
  [1024, 768],
  [1080, 768],
  [1280, 720],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const)
  test(`at ${width} × ${height} at least half of the diagram is in view at every setting, and no setting lies behind it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/explore/');
    await openAllSettings(page);
    for (const id of settingIds) {
      const select = settingSelect(page, id);
      await select.focus();
      const [diagram, control] = await Promise.all([page.locator('.drawings > svg:visible').boundingBox(), select.boundingBox()]);
      if (!diagram || !control) throw new Error(`${id} or the diagram is not on the page`);
      const seen = Math.min(diagram.y + diagram.height, height) - Math.max(diagram.y, 0);
      expect(seen, id).toBeGreaterThanOrEqual(diagram.height / 2);
      expect(control.y, id).toBeGreaterThanOrEqual(diagram.y + diagram.height);
      expect(control.y + control.height, id).toBeLessThanOrEqual(height);
    }
  });

const wanted: readonly { readonly mode: ModeId; readonly seat: SeatId; readonly path?: PathId }[] = [
  { mode: 'defaults', seat: 'nobody' },
  { mode: 'konnectivity', seat: 'another-node' },
  { mode: 'konnectivity', seat: 'between-active', path: 'apiserver-to-kubelet' },
  { mode: 'tls-verification', seat: 'pod', path: 'apiserver-to-etcd' },
];
for (const { mode, seat, path } of wanted)
  test(`the rail has the settings that matter most and the change that helps most for ${seat} in ${mode}, ${path ?? 'nothing'} selected`, async ({
    page,
  }) => {
    const { settings } = modeOf(mode);
    const weighed = weigh(settings, { seat, path });
    await page.goto(`/explore/?mode=${mode}&seat=${seat}${path ? `&path=${path}` : ''}`);
    await ready(page);
    const ids = weighed.settings.slice(0, 6);
    await expect(mainSettings(page).getByRole('combobox')).toHaveCount(ids.length);
    for (const id of ids) await expect(mainSettingSelect(page, id)).toHaveValue(settings[id]);
    await expect(mainSettings(page).locator('select').first()).toHaveAttribute('name', ids[0] ?? '');
    const help = page.getByRole('link', { name: helpfulChangeWords(weighed.helpful, path), exact: true });
    await help.click();
    await expect(partTab(page, 'Smallest change that makes it safe')).toHaveAttribute('aria-selected', 'true');
    const told = path ?? weighed.helpful?.path;
    if (told) await expect(page.getByRole('combobox', { name: 'Path' })).toHaveValue(told);
  });

test('a setting that is changed in the rail says beside itself and in the panel what it did, and keeps the focus and its place', async ({
  page,
}) => {
  await page.goto('/explore/');
  const select = mainSettingSelect(page, 'proxyScheme');
  await select.focus();
  const names = () =>
    mainSettings(page)
      .locator('select')
      .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).name));
  const before = await names();
  await select.selectOption('https');
  const row = mainSettings(page).locator('[data-main="proxyScheme"]');
  await expect(row).toContainText('3 paths changed.');
  await expect(select).toBeFocused();
  expect(await names()).toEqual(before);
  await row.getByRole('link', { name: 'See which' }).click();
  await expect(page.locator('.changes').getByRole('listitem')).toHaveCount(3);
  await openAllSettings(page);
  await expect(page.locator('.setting[data-setting="proxyScheme"]')).toContainText('3 paths changed.');
  await expect(settingSelect(page, 'proxyScheme')).toHaveValue('https');
});

test('the parts are tabs that the arrow keys open, and every published anchor opens its own', async ({ page }) => {
  await page.goto('/explore/');
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveText(['What changes', 'What this attacker gets', 'Smallest change that makes it safe', 'All settings']);
  await partTab(page, 'What changes').focus();
  for (const [key, name] of [
    ['ArrowRight', 'What this attacker gets'],
    ['End', 'All settings'],
    ['ArrowRight', 'What changes'],
    ['ArrowLeft', 'All settings'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(partTab(page, name)).toBeFocused();
    await expect(page.getByRole('tab', { selected: true })).toHaveText(name);
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await expect(page.getByRole('tabpanel', { name })).toBeVisible();
  }
  for (const [anchor, name] of [
    ['seat', 'What this attacker gets'],
    ['settings', 'All settings'],
    ['make-safe', 'Smallest change that makes it safe'],
  ] as const) {
    await page.goto(`/explore/?seat=pod#${anchor}`);
    await expect(page.getByRole('tab', { selected: true })).toHaveText(name);
    await expect(partTab(page, name)).toBeInViewport();
  }
  await page.getByRole('link', { name: `All ${settingIds.length} settings` }).click();
  await expect(page.getByRole('tab', { selected: true })).toHaveText('All settings');
});

for (const width of [360, 768])
  test(`at ${width} px the choices are a sheet behind a button that names them, and closing it leaves the selection`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/explore/?seat=another-node&distro=k3s&k8s=1.34&path=apiserver-to-kubelet');
    await ready(page);
    const button = page.getByRole('button', { name: 'Chosen: Compromised node · k3s · 1.34' });
    await expect(button).toBeVisible();
    await expect(sheet(page)).toBeHidden();
    await expect(page.locator('.seat-sentence')).toBeVisible();
    await expect(page.locator('.stage')).toBeInViewport();
    await button.press('Enter');
    await expect(seatRadio(page, 'another-node')).toBeChecked();
    await seatLabel(page, 'pod').click();
    await expect(page).toHaveURL(/seat=pod/);
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toBeHidden();
    await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
    await expect(page.getByRole('button', { name: /^Chosen: A pod · k3s · 1\.34$/ })).toBeFocused();
    await openChoices(page);
    expect(await violationsOf(page)).toEqual([]);
    await sheet(page)
      .getByRole('link', { name: /^All \d+ settings$/ })
      .click();
    await expect(sheet(page)).toBeHidden();
    await expect(page.getByRole('tab', { selected: true })).toHaveText('All settings');
  });

test('the rail stays in view while a long part is read, and each of its selects shows its whole value', async ({ page }) => {
  for (const width of [1080, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/explore/?distro=gke#settings');
    await ready(page);
    await page.mouse.wheel(0, 1200);
    await expect(seatLabel(page, 'nobody')).toBeInViewport();
    const cut = await page.locator('.start select').evaluateAll((selects) =>
      (selects as HTMLSelectElement[]).flatMap((select) => {
        if (!select.checkVisibility()) return [];
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) return [];
        pen.font = getComputedStyle(select).font;
        // Beside the words stands the arrow of the browser.
        return [...select.options].filter(({ text }) => pen.measureText(text).width > select.clientWidth - 36).map(({ text }) => text);
      }),
    );
    expect(cut).toEqual([]);
  }
});

opened('nothing says that it requires JavaScript while scripts run, also before they are there', async ({ page }) => {
  const release = await holdBack(page, '**/assets/explore-page.*.js');
  await page.goto('/explore/#make-safe', { waitUntil: 'commit' });
  await expect(page.getByRole('contentinfo')).toBeAttached();
  const said = () => page.locator('main').innerText();
  expect(await said()).not.toMatch(/JavaScript|script/);
  release();
  await expect(page.getByRole('tab', { selected: true })).toHaveText('Smallest change that makes it safe');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    expect(await said()).not.toMatch(/JavaScript|script/);
  }
});

opened('while the state of an address is on its way the rail and the sentence say nothing of another one', async ({ page }) => {
  const release = await holdBack(page, '**/assets/hub-spoke-lab.*.js');
  // A script that is on its way keeps the page from being loaded.
  await page.goto('/explore/?seat=pod&distro=k3s', { waitUntil: 'domcontentloaded' });
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-coming', 'state');
  await expect(page.locator('.seat-sentence')).toBeHidden();
  await expect(inspectorOf(page)).toBeHidden();
  await expect(mainSettings(page)).toBeHidden();
  await expect(page.getByRole('combobox', { name: /^Distribution/ })).toBeDisabled();
  release();
  await ready(page);
  await expect(page.locator('.seat-sentence')).toBeVisible();
  await expect(page.getByRole('combobox', { name: /^Distribution/ })).toHaveValue('k3s');
  await expect(page.getByRole('combobox', { name: /^Distribution/ })).toBeEnabled();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the parts stand one under another with their headings, and the sheet opens on a phone', async ({ page }) => {
    await page.goto('/explore/');
    for (const name of ['What changes', /gets on every path$/, 'The smallest change that makes a path safe', 'Every setting'])
      await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
    await expect(page.locator('.safe p')).toBeVisible();
    await expect(mainSettings(page)).toBeHidden();
    await page.setViewportSize({ width: 360, height: 740 });
    await openChoices(page);
    await seatLabel(page, 'pod').click();
    await expect(page.locator('.built[data-seat="pod"]')).toBeVisible();
  });
});
