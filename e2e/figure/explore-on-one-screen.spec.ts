import { test as anywhere, type Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { weigh } from '../../src/model/change/weighing.ts';
import type { PathId } from '../../src/model/path.ts';
import type { SeatId } from '../../src/model/seat/seat.ts';
import { modeOf, type ModeId } from '../../src/model/setting/mode.ts';
import { settingGroupNames } from '../../src/wording/explore.ts';
import { settingIds, settingOf } from '../../src/model/setting/setting.ts';
import { violationsOf } from '../support/axe.ts';
import { chooseSeat, drawerOf, drawerSelect, modeLabel, modeSwitch, openDrawer, partTab, seatSelect } from '../support/choices.ts';
import { inspectorOf } from '../support/figure-parts.ts';
import { holdBack } from '../support/hold-back.ts';
import { inTwoPieces } from '../support/in-two-pieces.ts';
import { test as opened } from '../support/fixtures.ts';
import { expect, test } from '../support/shared-page.ts';

const ready = (page: Page) => expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
/** The settings of the drawer, in their order. */
const namesIn = (page: Page) =>
  drawerOf(page)
    .locator('select')
    .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).name));

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
  // In `npm test` every other state where the page is widest, and the page as it is built on a phone.
  for (const state of fewOrAll(
    width === 1440 ? states.filter((_, index) => index % 2 === 0) : width === 360 ? states.slice(0, 1) : [],
    states,
  ))
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
      await seatSelect(page).focus();
      // A reader’s own key: a drawing without the second node is lower, and what follows their choice moves nothing under them.
      await page.keyboard.press('Escape');
      await chooseSeat(page, 'pod');
      await expect(page).toHaveURL(/seat=pod/);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([]);
    });

// Where a page stops is not where its parts end: a slow machine draws whatever has come.
const stops = [
  [360, 'the summary of the menu'],
  [1440, 'the menu'],
  [1440, 'the search'],
  [1440, 'the summary of the menu'],
] as const;
for (const [width, last] of oneOf(stops))
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

/** Of the title’s buttons, of a key, of the tabs of modes, and of a drawing on a phone, above which stands what comes after it. */
const places = [
  ['/explore/', 1440, 'the second button beside the title', ['class="head-acts', 'data-part="lifetimes"']],
  ['/explore/', 1440, 'the name of the last mode', ['class="modes bar"', 'value="konnectivity-tls"', 'class="cell"']],
  ['/explore/', 1440, 'the words of unsafe in the key', ['class="key verdict-key strip"', 'href="#hs-unsafe"']],
  ['/', 1440, 'the words of a tunnel in the key', ['class="key verdict-key strip"', 'href="#hs-unknown"', '<svg class="sample']],
  ['/paths/apiserver-to-kubelet/', 1440, 'the last words of the key', ['class="key verdict-key"', 'class="sample dials"']],
  ['/paths/apiserver-to-kubelet/', 360, 'the drawing', ['class="modes setups"', '<label', '<input']],
] as const;
for (const [url, width, place, after] of oneOf(places, 1))
  anywhere(`nothing moves on ${url} at ${width} px where the page stops for a moment before ${place}`, async ({ page }) => {
    const { origin, close } = await inTwoPieces((html) => {
      let at = 0;
      for (const text of after) {
        at = html.indexOf(text, at + 1);
        if (at < 0) throw new Error(`${text} is not on ${url}`);
      }
      return html.indexOf('>', at) + 1;
    });
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) moved.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(origin + url);
    await expect(page.locator('.verdict-key').first()).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    // Of an icon that moves by a part of a pixel the value is 0.
    expect((await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved)).filter((value) => value > 0)).toEqual([]);
    close();
  });

const drawerWindows = [
  [1024, 768],
  [768, 1024],
  [1366, 768],
  [1920, 1080],
] as const;
for (const [width, height] of oneOf(drawerWindows))
  test(
    `at ${width} × ${height} the drawer covers nothing of the drawing at any setting, and the drawing stays where it is`,
    inTheWholeSet,
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/explore/');
      const drawing = page.locator('.drawings > svg:visible');
      const before = await drawing.boundingBox();
      await openDrawer(page);
      await expect(drawerOf(page)).toBeFocused();
      await expect(inspectorOf(page)).toBeHidden();
      for (const id of settingIds.filter((each) => modeOf('defaults').settings[each] !== 'same')) {
        const select = drawerSelect(page, id);
        await select.focus();
        const [diagram, control] = await Promise.all([drawing.boundingBox(), select.boundingBox()]);
        if (!diagram || !control) throw new Error(`${id} or the diagram is not on the page`);
        expect(control.x, id).toBeGreaterThanOrEqual(diagram.x + diagram.width);
        await expect(select).toBeInViewport();
      }
      await page.evaluate(() => scrollTo(0, 0));
      expect(await drawing.boundingBox()).toEqual(before);
    },
  );

const wanted: readonly { readonly mode: ModeId; readonly seat: SeatId; readonly path?: PathId }[] = [
  { mode: 'defaults', seat: 'nobody' },
  { mode: 'konnectivity', seat: 'another-node' },
  { mode: 'konnectivity', seat: 'between-active', path: 'apiserver-to-kubelet' },
  { mode: 'tls-verification', seat: 'pod', path: 'apiserver-to-etcd' },
];
for (const { mode, seat, path } of oneOf(wanted, 1))
  test(`the drawer has every setting in its one order, and marks those that decide most for ${seat} in ${mode}, ${path ?? 'nothing'} selected`, async ({
    page,
  }) => {
    const { settings } = modeOf(mode);
    await page.goto(`/explore/?mode=${mode}&seat=${seat}${path ? `&path=${path}` : ''}`);
    await ready(page);
    await openDrawer(page);
    expect(await namesIn(page)).toEqual(
      Object.keys(settingGroupNames).flatMap((id) => settingIds.filter((each) => settingOf(each).group === id)),
    );
    for (const id of settingIds) await expect(drawerSelect(page, id)).toHaveValue(settings[id]);
    const marked = await drawerOf(page)
      .locator('[data-deciding]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['main'] ?? ''));
    expect(marked.sort()).toEqual(weigh(settings, { seat, path }).settings.slice(0, 6).sort());
    await expect(drawerOf(page).locator('[data-changed]')).toHaveCount(0);
  });

test('a setting that is changed in the drawer is marked and counted as different, keeps the focus and its place, and goes back', async ({
  page,
}) => {
  await page.goto('/explore/?distro=eks');
  await ready(page);
  await openDrawer(page);
  const before = await namesIn(page);
  const select = drawerSelect(page, 'proxyScheme');
  await select.focus();
  await select.selectOption('https');
  await expect(drawerOf(page).locator('[data-changed]')).toHaveAttribute('data-main', 'proxyScheme');
  await expect(select).toBeFocused();
  expect(await namesIn(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Settings 1 of them differ from EKS' })).toBeVisible();
  await expect(drawerOf(page)).toContainText('1 differs from EKS');
  await expect(modeSwitch(page).getByRole('radio', { name: /^EKS, changed/ })).toBeChecked();
  await expect(page.locator('.changes').getByRole('listitem')).toHaveCount(3);
  await drawerOf(page).getByRole('button', { name: 'Back to EKS' }).click();
  await expect(modeSwitch(page).getByRole('radio', { name: /^EKS(?!, changed)/ })).toBeChecked();
  await expect(drawerOf(page).locator('[data-changed]')).toHaveCount(0);
  await expect(modeSwitch(page)).not.toContainText('Custom');
});

test('the tab of a cluster stays when a mode is looked at, and leads back to it', inTheWholeSet, async ({ page }) => {
  await page.goto('/explore/?distro=eks&proxyScheme=https&seat=pod');
  const tab = modeSwitch(page).getByRole('radio', { name: /^EKS, changed/ });
  await expect(tab).toBeChecked();
  await modeLabel(page, 'konnectivity').click();
  await expect(page).toHaveURL(/mode=konnectivity/);
  await expect(tab).not.toBeChecked();
  await modeSwitch(page).getByText('EKS, changed', { exact: true }).click();
  await expect(tab).toBeChecked();
  await expect(page).toHaveURL(/distro=eks/);
  await expect(page).toHaveURL(/(?:scheme|proxyScheme)=https/);
  await expect(page).toHaveURL(/seat=pod/);
});

test('the same state is as high however a reader came to it', inTheWholeSet, async ({ page }) => {
  await page.goto('/explore/');
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const first = await height();
  await modeLabel(page, 'konnectivity').click();
  await expect(page.locator('.changes').getByRole('listitem').first()).toBeVisible();
  await modeLabel(page, 'defaults').click();
  await expect(page).toHaveURL(/\/explore\/$/);
  await expect(page.getByRole('status')).toContainText('kubeadm defaults.');
  expect(await height()).toBe(first);
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
  await openDrawer(page);
  await drawerOf(page)
    .getByRole('link', { name: `All ${settingIds.length} settings with their flags` })
    .click();
  await expect(page.getByRole('tab', { selected: true })).toHaveText('All settings');
});

for (const width of oneOf([360, 768, 1366]))
  test(`at ${width} px Escape closes the drawer alone, and gives the focus back to its button`, inTheWholeSet, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/explore/?seat=another-node&distro=k3s&k8s=1.34&path=apiserver-to-kubelet');
    await ready(page);
    // With an attacker the bubble tells of the selection, in the place of the panel.
    const captured = page.getByRole('region', { name: 'What this attacker captures' });
    await expect(captured).toBeVisible();
    await openDrawer(page);
    await expect(drawerOf(page)).toBeFocused();
    await expect(drawerOf(page)).toBeInViewport();
    await expect(captured).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(drawerOf(page)).toBeHidden();
    await expect(page.getByRole('button', { name: /^Settings/ })).toBeFocused();
    await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
    await expect(captured).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

test('each select of the bar shows its whole value', inTheWholeSet, async ({ page }) => {
  for (const width of [360, 1080, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/explore/?distro=gke');
    await ready(page);
    const cut = await page.locator('.toolbar select').evaluateAll((selects) =>
      (selects as HTMLSelectElement[]).flatMap((select) => {
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) return [];
        pen.font = getComputedStyle(select).font;
        // Beside the words stands the arrow of the browser.
        return [...select.selectedOptions]
          .filter(({ text }) => pen.measureText(text).width > select.clientWidth - 36)
          .map(({ text }) => text);
      }),
    );
    expect(cut).toEqual([]);
  }
});

opened('nothing says that it requires JavaScript while scripts run, also before they are there', inTheWholeSet, async ({ page }) => {
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

opened(
  'while the state of an address is on its way the rail and the sentence say nothing of another one',
  inTheWholeSet,
  async ({ page }) => {
    const release = await holdBack(page, '**/assets/hub-spoke-lab.*.js');
    // A script that is on its way keeps the page from being loaded.
    await page.goto('/explore/?seat=pod&distro=k3s', { waitUntil: 'domcontentloaded' });
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-coming', 'state');
    await expect(page.locator('.seat-sentence')).toBeHidden();
    await expect(inspectorOf(page)).toBeHidden();
    await expect(seatSelect(page)).toBeHidden();
    await expect(page.locator('select[name="distro"]')).toBeDisabled();
    release();
    await ready(page);
    await expect(page.locator('.seat-sentence')).toBeVisible();
    await expect(page.getByRole('combobox', { name: /^Distribution/ })).toHaveValue('k3s');
    await expect(page.getByRole('combobox', { name: /^Distribution/ })).toBeEnabled();
  },
);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the parts stand one under another with their headings, and an attacker is chosen on a phone', async ({ page }) => {
    await page.goto('/explore/');
    for (const name of ['What changes', /gets on every path$/, 'The smallest change that makes a path safe', 'Every setting'])
      await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
    await expect(page.locator('.safe p')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Settings/ })).toBeHidden();
    await page.setViewportSize({ width: 360, height: 740 });
    await chooseSeat(page, 'pod');
    await expect(page.locator('.built[data-seat="pod"]')).toBeVisible();
  });
});
