import type { Page } from '@playwright/test';

/** What one Tab stop is, and whether a reader can see that it has the focus. */
export interface Stop {
  readonly name: string;
  readonly lost: boolean;
  readonly seen: boolean;
  /** The stop before it no longer shows the focus: what is seen is the focus, not decoration. */
  readonly left: boolean;
  readonly inView: boolean;
  readonly again: boolean;
  readonly kinds: readonly string[];
}

/** What follows the focus from inside of a page, as far as the tests ask it. */
interface Follower {
  look(): Promise<Stop>;
  arrivals(): Promise<readonly Stop[]>;
  goOn(): void;
}
type Followed = typeof globalThis & { follower: Follower };

/**
 * Follows the focus of a page from stop to stop under the Tab key. Each stop is read when the page shows that it has the focus: a busy browser
 * draws a mark, or scrolls, a little later. Until then, and at the first stop of each of the `kinds`, the page gets no further Tab, so that a
 * test may press the key ahead and ask for all stops at once.
 */
export const followFocus = (page: Page, kinds: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((selectors) => {
    const visited = new Set<Element>();
    const known = new Set<string>();
    let before: Element | undefined;
    let arrived: Stop[] = [];
    let arriving = Promise.resolve();
    /** No Tab gets through: a stop is not read yet, or is the first of its kind, or ends the walk. */
    let held = false;
    /** A Tab is down that got through. */
    let down = false;
    /** The test uses what it stopped at: every key is its own. */
    let used = false;

    const ring = (element: Element | null | undefined): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const marked = (element: Element): boolean => {
      const plate = element.querySelector('.plate');
      const drawn = element.querySelector('.ring');
      const halo = element.matches('.link') ? element.querySelector(':scope > .halo') : null;
      const strength = halo ? Number(/\/ ([\d.]+)\)$/.exec(getComputedStyle(halo).stroke)?.[1] ?? 0) : 0;
      return (
        ring(element) ||
        (element.matches('[type="radio"]') && ring(element.nextElementSibling)) ||
        // A field whose own ring would be cut off: the box around it has the ring.
        (element.matches('textarea') && ring(element.parentElement)) ||
        (drawn !== null && getComputedStyle(drawn).visibility === 'visible') ||
        strength >= 0.5 ||
        (plate !== null && element.matches('.link') && parseFloat(getComputedStyle(plate).strokeWidth) >= 3)
      );
    };
    const read = (at: Element): Stop => {
      const shown = at.matches('[type="radio"]') ? (at.nextElementSibling ?? at) : at;
      const box = shown.getBoundingClientRect();
      return {
        name: `${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''} “${(at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 40)}”`,
        lost: at === document.body || at === document.documentElement,
        seen: marked(at),
        left: !before || before === at || !marked(before),
        inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        again: visited.has(at),
        kinds: Object.entries(selectors)
          .filter(([, selector]) => at.matches(selector))
          .map(([kind]) => kind),
      };
    };
    const shows = ({ lost, seen, left, inView }: Stop): boolean => lost || (seen && left && inView);
    const leave = (at: Element): void => {
      visited.add(at);
      before = at;
    };
    const look = async (): Promise<Stop> => {
      const at = document.activeElement ?? document.body;
      let stop = read(at);
      for (let tries = 0; tries < 100 && !shows(stop); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        stop = read(at);
      }
      leave(at);
      return stop;
    };
    const arriveAt = (stop: Stop): void => {
      arrived.push(stop);
      held = stop.lost || stop.again || stop.kinds.some((kind) => !known.has(kind));
      for (const kind of stop.kinds) known.add(kind);
    };
    const arrive = (): void => {
      down = false;
      const at = document.activeElement ?? document.body;
      const stop = read(at);
      if (shows(stop)) {
        leave(at);
        return arriveAt(stop);
      }
      held = true;
      arriving = look().then(arriveAt);
    };
    const isWalked = (event: KeyboardEvent): boolean => event.key === 'Tab' && event.isTrusted && !used;
    addEventListener(
      'keydown',
      (event) => {
        if (!isWalked(event)) return;
        if (down) arrive();
        down = !held;
        if (down) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
    addEventListener('keyup', (event) => void (isWalked(event) && down && arrive()), true);

    (globalThis as Followed).follower = {
      look,
      async arrivals() {
        // The key that leads out of the page may come up outside of it.
        if (down) arrive();
        await arriving;
        used = held;
        const stops = arrived;
        arrived = [];
        return stops;
      },
      goOn: () => {
        used = false;
        held = false;
      },
    };
  }, kinds);

/** Presses Tab so many times ahead, without waiting for what each press does: the page takes one key after the other. */
export async function pressTabs(page: Page, times: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const types = Array.from({ length: times }).flatMap(() => ['rawKeyDown', 'keyUp'] as const);
  await Promise.all(types.map((type) => client.send('Input.dispatchKeyEvent', { type, ...tab })));
  await client.detach();
}

/** The element that has the focus, once the page shows that it has it. */
export const stopHere = (page: Page): Promise<Stop> => page.evaluate(() => (globalThis as Followed).follower.look());

/** The stops that the focus came to since the last time. After the last of them the page waits until `goOn`, if that is the first of a kind. */
export const arrivals = (page: Page): Promise<readonly Stop[]> => page.evaluate(() => (globalThis as Followed).follower.arrivals());

/** Lets Tab through again. */
export const goOn = (page: Page): Promise<void> => page.evaluate(() => (globalThis as Followed).follower.goOn());
