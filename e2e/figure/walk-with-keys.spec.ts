import type { Page } from '@playwright/test';
import { fewOrAll } from '../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../scripts/verify/tests/every-row.ts';
import { arrivals, followFocus, goOn, pressTabs, stopHere } from '../support/focus-follower.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { expect } from '../support/shared-page.ts';
import { pageTypes } from '../support/site.ts';

/** The things that a key does something with, each tried at the first Tab stop of its kind. */
const kinds = {
  skip: '.skip',
  search: '.search-link',
  menu: '.site-nav [data-menu="look-up"] > summary',
  modes: '.modes [type="radio"]',
  diagram: '.diagram .component[tabindex], .diagram .link[tabindex]',
  term: '.term > a',
  copy: '.copy',
} as const;
type Kind = keyof typeof kinds;

/** Waits until a figure or a journey, where a page has one, shows a mode. */
async function shownMode(page: Page, mode: string): Promise<void> {
  const shows = page.locator('hub-spoke, journey-steps').first();
  if ((await shows.count()) > 0) await expect(shows).toHaveAttribute('data-mode', mode);
}

/** What each kind does under the keys. Each leaves the focus where it was. */
const uses: Readonly<Record<Kind, (page: Page) => Promise<void>>> = {
  async skip(page) {
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  },
  async search(page) {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
    await page.keyboard.type('kubelet');
    const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('dialog').locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Search' })).toBeFocused();
  },
  async menu(page) {
    await page.keyboard.press('Enter');
    const menu = page.locator('[data-menu="look-up"]');
    await expect(menu.getByRole('list')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(menu.locator('li:first-child a')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(menu.locator('li:last-child a')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu.getByRole('list')).toBeHidden();
    await expect(menu.locator('summary')).toBeFocused();
  },
  async modes(page) {
    const chosen = () => page.getByRole('group', { name: 'Mode', exact: true }).getByRole('radio', { checked: true }).first().inputValue();
    const before = await chosen();
    await page.keyboard.press('ArrowRight');
    await expect.poll(chosen).not.toBe(before);
    await shownMode(page, await chosen());
    await page.keyboard.press('ArrowLeft');
    await expect.poll(chosen).toBe(before);
    await shownMode(page, before);
  },
  async diagram(page) {
    // The focus has just called for the script that knows the arrow keys; the key waits for it.
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.link:focus')).toHaveCount(1);
    expect(await stopHere(page)).toMatchObject({ seen: true, lost: false });
    await page.keyboard.press('Enter');
    await expect(page.locator('.link:focus')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.link:focus')).toHaveClass(/selected/);
    await page.keyboard.press('Escape');
    await expect(page.locator('.link:focus')).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('.selected')).toHaveCount(0);
  },
  async term(page) {
    const tip = page.locator('.term:focus-within .tip');
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toBeHidden();
  },
  async copy(page) {
    const button = page.locator('.copy:focus');
    await page.keyboard.press('Enter');
    await expect(button).toHaveText('Copied');
  },
};

const test = testOnPageOf({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Types that together have every kind of control that the site has. */
const withControls = new Set(['explorer', 'checker', 'path', 'journey']);
const walked = fewOrAll(
  pageTypes.filter(({ type }) => withControls.has(type)),
  pageTypes,
);

for (const { type, address } of walked) {
  test(`a page of type ${type} can be walked with the keys alone, and shows at each stop where the focus is`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    const expected = await page.evaluate(
      (selectors) =>
        Object.entries(selectors)
          .filter(([, selector]) => [...document.querySelectorAll(selector)].some((each) => each.checkVisibility()))
          .map(([kind]) => kind),
      kinds,
    );
    await followFocus(page, kinds);
    const used = new Set<string>();
    const faults: string[] = [];
    for (let stops = 0, ended = false; !ended;) {
      await pressTabs(page, 16);
      for (const stop of await arrivals(page)) {
        // Past the last stop the focus leaves the page, and comes back at its beginning.
        if (stop.lost || (stop.again && stop.kinds.includes('skip'))) {
          expect(stops, 'the walk ended before the header did').toBeGreaterThan(5);
          ended = true;
          break;
        }
        expect(stop.again, `the focus is caught at ${stop.name}`).toBe(false);
        if (!stop.seen) faults.push(`not seen: ${stop.name}`);
        if (!stop.left) faults.push(`still marked, before ${stop.name}`);
        if (!stop.inView) faults.push(`out of view: ${stop.name}`);
        for (const kind of stop.kinds) {
          if (used.has(kind)) continue;
          used.add(kind);
          await uses[kind as Kind](page);
          await expect.poll(async () => (await stopHere(page)).lost, `${kind} lost the focus`).toBe(false);
        }
        stops += 1;
      }
      await goOn(page);
    }
    expect(faults).toEqual([]);
    expect([...used].sort()).toEqual(expected.sort());
    await page.keyboard.press('/');
    await page.keyboard.type('egress selector');
    await expect(page.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary\/#egress-selector$/);
  });
}

test('the skip link of each page leads into its content', async ({ page }) => {
  await everyRow(
    walked,
    ({ type }) => type,
    async ({ address }) => {
      await page.goto(address);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page.locator('#main')).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('banner').locator(':focus')).toHaveCount(0);
    },
  );
});
