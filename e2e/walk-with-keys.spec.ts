import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { pageTypes } from './support/site.ts';

/** What one Tab stop is, and whether a reader can see that it has the focus. */
interface Stop {
  readonly name: string;
  readonly lost: boolean;
  readonly seen: boolean;
  /** The stop before it no longer shows the focus: what is seen is the focus, not decoration. */
  readonly left: boolean;
  readonly inView: boolean;
  readonly again: boolean;
  readonly kinds: readonly string[];
}

/** The things that a key does something with, each tried at the first Tab stop of its kind. */
const kinds = {
  skip: '.skip',
  search: '.search-link',
  menu: '.site-menu > summary',
  modes: '.modes [type="radio"]',
  diagram: '.diagram .component, .diagram .link',
  term: '.term > a',
  copy: '.copy',
} as const;
type Kind = keyof typeof kinds;

/** Reads the element that has the focus, once the page shows that it has it: a busy browser draws a mark, or scrolls, a little later. */
const stopHere = (page: Page): Promise<Stop> =>
  page.evaluate(async (selectors) => {
    const walk = window as { visited?: Set<Element>; before?: Element };
    const visited = (walk.visited ??= new Set());
    const at = document.activeElement ?? document.body;
    const lost = at === document.body || at === document.documentElement;
    const ring = (element: Element | null | undefined): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const marked = (element: Element): boolean => {
      const plate = element.querySelector('.plate');
      const drawn = element.querySelector('.ring');
      return (
        ring(element) ||
        (element.matches('[type="radio"]') && ring(element.nextElementSibling)) ||
        (drawn !== null && getComputedStyle(drawn).visibility === 'visible') ||
        (plate !== null && element.matches('.link') && parseFloat(getComputedStyle(plate).strokeWidth) >= 3)
      );
    };
    const shown = at.matches('[type="radio"]') ? (at.nextElementSibling ?? at) : at;
    const inView = (): boolean => {
      const box = shown.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    };
    const left = (): boolean => !walk.before || walk.before === at || !marked(walk.before);
    for (let tries = 0; tries < 100 && !lost && !(marked(at) && left() && inView()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const stop = {
      name: `${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}”`,
      lost,
      seen: marked(at),
      left: left(),
      inView: inView(),
      again: visited.has(at),
      kinds: Object.entries(selectors)
        .filter(([, selector]) => at.matches(selector))
        .map(([kind]) => kind),
    };
    visited.add(at);
    walk.before = at;
    return stop;
  }, kinds);

/** Waits until a figure or a journey, where a page has one, shows a mode. */
async function shownMode(page: Page, mode: string): Promise<void> {
  const shows = page.locator('hub-spoke, journey-steps').first();
  if ((await shows.count()) > 0) await expect(shows).toHaveAttribute('data-mode', mode);
}

/** What each kind does under the keys. Each leaves the focus where it was. */
const uses: Readonly<Record<Kind, (page: Page) => Promise<void>>> = {
  async skip(page) {
    await expect(page.locator('.skip')).toBeInViewport();
  },
  async search(page) {
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
    await page.keyboard.type('kubelet');
    const options = page.locator('dialog').getByRole('option');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Tab');
    await expect(page.locator('dialog :focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog.search')).toBeHidden();
    await expect(page.locator('.search-link')).toBeFocused();
  },
  async menu(page) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.drawer')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator('.drawer :focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('.drawer')).toBeHidden();
    await expect(page.locator('.site-menu > summary')).toBeFocused();
  },
  async modes(page) {
    const chosen = () => page.locator('.modes :checked').first().inputValue();
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

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const { type, address } of pageTypes) {
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
    const used = new Set<string>();
    const faults: string[] = [];
    for (let stops = 0; ; stops += 1) {
      await page.keyboard.press('Tab');
      const stop = await stopHere(page);
      // Past the last stop the focus leaves the page, and comes back at its beginning.
      if (stop.lost || (stop.again && stop.kinds.includes('skip'))) {
        expect(stops, 'the walk ended before the header did').toBeGreaterThan(5);
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
    }
    expect(faults).toEqual([]);
    expect([...used].sort()).toEqual(expected.sort());
    await page.keyboard.press('/');
    await page.keyboard.type('egress selector');
    await expect(page.locator('dialog').getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/glossary\/#egress-selector$/);
  });

  test(`the skip link of a page of type ${type} leads into its content`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('.site-header :focus')).toHaveCount(0);
  });
}
