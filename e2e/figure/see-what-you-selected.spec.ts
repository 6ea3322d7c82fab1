import type { Locator, Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { inspectComponent, inspectLink } from '../../src/wording/inspection/inspection.ts';
import { announcementOf } from '../../src/wording/inspection/inspection-summary.ts';
import { pathNames } from '../../src/wording/names.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { inspectedTitle, inspectorOf, linkOf, sheetOf, tagOf } from '../support/figure-parts.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

/** Everything in the drawing that is shown which can be selected. */
const stopsOf = (page: Page): Locator => page.locator('svg.diagram :is(.component, .link)').filter({ visible: true });

/**
 * What of a selection is not seen: its name and a verdict where they are told, and in the drawing the component, or a tag of the path; where its line
 * has none, its lock or its head. The middle of each has to lie in the window and under nothing else.
 */
const unseen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const sheet = document.querySelector('.selection:not([hidden])');
    // With an attacker the bubble stands in the place of both.
    const told = document.querySelector('.captured') ?? (sheet?.checkVisibility() ? sheet : document.querySelector('.inspector > .live'));
    const selected = [...document.querySelectorAll('svg.diagram .selected')].find((part) => part.checkVisibility());
    const isSeen = (part: Element): boolean => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      // The ring of a focus reaches a few pixels beyond a box at the edge of the drawing.
      const isWhole = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth + 6;
      if (!isWhole || !over) return false;
      // On a box of the drawing the tag of a link may stand; only what covers the drawing hides it.
      return part.closest('.diagram') ? over.closest('.diagram') !== null : part.contains(over);
    };
    const tags = [...(selected?.querySelectorAll('.tag') ?? [])];
    const ofLink = tags.length > 0 ? tags : [...(selected?.querySelectorAll('.lock, .head') ?? [])];
    const marks = selected?.matches('.link') ? ofLink : selected ? [selected] : [];
    const parts = { name: [told?.querySelector('h2, .sentence')], verdict: [told?.querySelector('.tag')], drawing: marks };
    return Object.entries(parts).flatMap(([name, all]) => (all.some((part) => part && isSeen(part)) ? [] : [name]));
  });

/** A point of a component or of a path’s tag that a finger can reach, once it is scrolled into the window and the window has been painted. */
const pointOn = (stop: Locator): Promise<readonly [number, number]> =>
  stop.evaluate(async (part) => {
    const target = part.querySelector('.tag') ?? part.querySelector('.box') ?? part;
    target.scrollIntoView({ block: 'center' });
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    const { left, top, width, height } = target.getBoundingClientRect();
    const shares = [0.5, 0.1, 0.9, 0.3, 0.7];
    const points = shares.flatMap((across) => shares.map((down) => [left + across * width, top + down * height] as const));
    const found = points.find(([x, y]) => part.contains(document.elementFromPoint(x, y)));
    if (!found) throw new Error(`nothing of ${part.getAttribute('aria-label')} can be reached`);
    return found;
  });

const sizes = [
  [360, 740],
  [768, 1024],
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1440, 900],
] as const;
/** In `npm test` every third window. */
const windows = fewOrAll(
  sizes.filter((_, index) => index % 3 === 0),
  sizes,
);

const still = testOnPageOf({ reducedMotion: 'reduce', hasTouch: true });
const ways = ['tap', 'keyboard'] as const;
for (const [index, [width, height]] of windows.entries())
  // In `npm test` one of both ways in each window.
  for (const by of fewOrAll(
    ways.filter((_, at) => at === index % 2),
    ways,
  ))
    still(
      `at ${width} × ${height} what a reader selects by ${by} is seen without scrolling: its name, a verdict, and its place`,
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto('/?mode=konnectivity');
        await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
        const stops = await stopsOf(page).all();
        expect(stops.length).toBeGreaterThan(22);
        // In `npm test` every third one, from another one on in the next window.
        for (const stop of fewOrAll(
          stops.filter((_, at) => at % 3 === index),
          stops,
        )) {
          const name = (await stop.getAttribute('aria-label')) ?? '';
          // Lines of a trunk lie closer together than a finger is wide; their components lead to them.
          if (by === 'tap' && (await stop.locator('.tag, .box').count()) === 0) continue;
          if (by === 'keyboard') {
            await stop.focus();
            await page.keyboard.press('Enter');
          } else {
            const [x, y] = await pointOn(stop);
            await page.touchscreen.tap(x, y);
          }
          await expect(stop, name).toHaveAttribute('aria-pressed', 'true');
          await expect.poll(() => unseen(page), { message: name }).toEqual([]);
          const boxes = await page.evaluate(() => document.querySelector('.selection')?.getBoundingClientRect().height ?? 0);
          expect(boxes, 'a sheet takes at most half of the window').toBeLessThanOrEqual(height / 2 + 1);
          await page.keyboard.press('Escape');
          await expect(stop).toHaveAttribute('aria-pressed', 'false');
        }
        await expectNoSideways(page);
      },
    );

for (const [width, height] of windows)
  test(`at ${width} × ${height} the explorer shows a selection with what the chosen attacker can do, without scrolling`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await page.goto('/explore/?seat=another-node&mode=konnectivity');
    await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
    const captured = page.getByRole('region', { name: 'What this attacker captures' });
    for (const path of ['apiserver-to-kubelet', 'kube-proxy-to-apiserver'] as const) {
      const link = linkOf(page, path);
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(link).toHaveAttribute('aria-pressed', 'true');
      // With an attacker the bubble tells of the selection, in the place of panel and sheet.
      await expect(captured.getByRole('status')).toBeInViewport({ ratio: 1 });
      await expect(sheetOf(page)).toBeHidden();
      const can = captured.locator('[data-answer="yes"]');
      await (path === 'apiserver-to-kubelet' ? expect(can).not.toHaveCount(0) : expect(can).toHaveCount(0));
      await expect.poll(async () => (await unseen(page)).includes('drawing')).toBe(false);
    }
  });

const selections = ['path=apiserver-to-pod', 'component=kubelet'];
for (const [index, [width, height]] of windows.entries())
  for (const address of ['/?mode=konnectivity&', '/explore/?seat=between-active&distro=eks&'])
    // In `npm test` one of both selections in each window.
    for (const selected of fewOrAll(
      selections.filter((_, at) => at === index % 2),
      selections,
    ))
      test(`at ${width} × ${height} ${address}${selected} opens with its selection in view`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`${address}${selected}`);
        await expect(page.locator('svg.diagram .selected').first()).toBeAttached();
        await expect.poll(async () => (await unseen(page)).filter((part) => part !== 'verdict')).toEqual([]);
      });

test('an address with a selection and an anchor goes to the anchor', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/explore/?path=apiserver-to-kubelet#settings');
  await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
  await expect(page.getByRole('tab', { name: 'All settings' })).toBeInViewport();
});

test(
  'a row of the idle inspector is a button that selects its path, and what tells of the path has the focus then',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/');
    const rows = inspectorOf(page).locator('.words:visible').getByRole('button');
    // Of paths that share an end each is named by its other one, and heard by its whole name.
    expect(await rows.evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent))).toEqual([
      'API server → node',
      'API server → pod',
      'API server → service',
      'API server → kubelet',
      'API server → extension API',
      'scraper → kubelet',
    ]);
    await rows.nth(1).focus();
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/path=apiserver-to-pod/);
    await expect(inspectedTitle(page)).toHaveText('API server → pod');
    await expect(inspectorOf(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await rows.nth(3).click();
    await expect(inspectedTitle(page)).toHaveText('API server → kubelet');
  },
);

test(
  'the way to the page of a path stays in view in a long inspector, and leads to the mode or the combination that is shown',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto('/?mode=konnectivity&path=apiserver-to-kubelet');
    const link = inspectorOf(page).getByRole('link', { name: 'Read about this path' });
    expect(await inspectorOf(page).evaluate((part) => part.scrollHeight - part.clientHeight)).toBeGreaterThan(0);
    const [inside, outside] = [await link.boundingBox(), await inspectorOf(page).boundingBox()];
    expect((inside?.y ?? 0) + (inside?.height ?? 0)).toBeLessThanOrEqual((outside?.y ?? 0) + (outside?.height ?? 0));
    await expect(link).toHaveAttribute('href', /\/paths\/apiserver-to-kubelet\/\?mode=konnectivity$/);
    await page.goto('/?transport=ssh-tunnel&verify=on&path=apiserver-to-kubelet');
    await link.click();
    await expect(page).toHaveURL(/\/paths\/apiserver-to-kubelet\/\?.*transport=ssh-tunnel&verify=on/);
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'custom');
  },
);

for (const address of oneOf(['/?mode=konnectivity', '/explore/?mode=konnectivity']))
  test(`what is announced of a selection on ${address} is what the inspector says`, async ({ page }) => {
    await page.goto(address);
    const announced = page.locator('hub-spoke > [aria-live="polite"]');
    const { settings } = modeOf('konnectivity');
    await tagOf(page, 'apiserver-to-kubelet').click();
    const path = inspectLink('apiserver-to-kubelet', settings);
    await expect(announced).toHaveText(announcementOf(path));
    await expect(announced).toContainText(pathNames['apiserver-to-kubelet']);
    // What the sentence sums up stands there as rows and answers.
    for (const { detail } of path.rows) await expect(inspectorOf(page)).toContainText(detail);
    for (const { text } of path.protection ?? []) await expect(inspectorOf(page)).toContainText(text);
    expect(path.protection).toHaveLength(2);
    await page.getByRole('button', { name: 'kubelet :10250' }).click({ position: { x: 30, y: 10 } });
    const component = inspectComponent('kubelet', settings);
    await expect(announced).toHaveText(announcementOf(component));
    for (const said of [component.about, component.sentence]) await expect(inspectorOf(page)).toContainText(said ?? 'a sentence');
    await expect(inspectorOf(page).locator('.live > h2 + p')).toHaveText(component.about ?? 'what it is');
  });
