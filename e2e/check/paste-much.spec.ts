import type { Page } from '@playwright/test';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { area, file, opened, settled, status } from '../support/checker.ts';
import { expect, test } from '../support/fixtures.ts';

/** Lines of a file that nothing is found in. */
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `# ${index + 1}\n`).join('');
/** The configuration that is too long to be typed in. */
const long = (page: Page) => page.getByRole('region', { name: 'Configuration, to read' });
const numbers = (page: Page) => page.locator('.check-lines');
const shown = async (page: Page): Promise<readonly string[]> => ((await numbers(page).textContent()) ?? '').split('\n');

/** Puts a text into the clipboard, and pastes it where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((all) => navigator.clipboard.writeText(all), text);
  await page.keyboard.press('Control+v');
}

test(
  'the numbers beside the text are those of the lines in view, and no more of them stand in the page however long it is',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/check/');
    for (const count of [1_000, 10_000]) {
      await page.getByRole('button', { name: 'Clear all' }).click();
      await area(page).focus();
      await paste(page, lines(count));
      await expect.poll(() => shown(page)).toContain(String(count + 1));
      expect((await shown(page)).length).toBeLessThan(40);
      await area(page).evaluate((node) => (node.scrollTop = 0));
      await expect.poll(async () => (await shown(page))[0]).toBe('1');
      expect((await shown(page)).length).toBeLessThan(40);
    }
  },
);

test('ten times as many lines cost no more layouts, and no script of the page asks for one, when they are pasted and when a key is pressed', async ({
  page,
}) => {
  // What of the layout a script may only read at the price of one.
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { reads: number; observed: number };
    [counted.reads, counted.observed] = [0, 0];
    for (const [of, names] of [
      [Element.prototype, ['scrollTop', 'scrollHeight', 'clientHeight', 'clientWidth', 'getBoundingClientRect']],
      [HTMLElement.prototype, ['offsetHeight', 'offsetWidth', 'offsetTop']],
    ] as const)
      for (const name of names) {
        const own = Object.getOwnPropertyDescriptor(of, name);
        if (!own?.get) continue;
        Object.defineProperty(of, name, {
          ...own,
          get(this: Element) {
            if (counted.observed === 0) counted.reads += 1;
            return own.get?.call(this) as unknown;
          },
        });
      }
    // A browser calls an observer of sizes once the layout of a frame is done.
    globalThis.ResizeObserver = class extends ResizeObserver {
      constructor(call: ResizeObserverCallback) {
        super((...given) => {
          counted.observed += 1;
          call(...given);
          counted.observed -= 1;
        });
      }
    };
  });
  await page.goto('/check/');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async (): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')?.value ?? Number.NaN;
  const costs: number[][] = [];
  for (const count of [1_000, 10_000]) {
    await page.getByRole('button', { name: 'Clear all' }).click();
    await area(page).focus();
    const before = await layouts();
    await paste(page, lines(count));
    await expect(status(page)).toHaveText(/^Nothing in the input is for the checker/);
    await expect(settled(page)).toBeVisible();
    const pasted = await layouts();
    await page.keyboard.press('x');
    await expect(status(page)).toHaveText(/^Nothing in the input is for the checker/);
    await expect(settled(page)).toBeVisible();
    costs.push([pasted - before, (await layouts()) - pasted]);
  }
  const [[paste1 = 0, key1 = 0] = [], [paste10 = 0, key10 = 0] = []] = costs;
  // A frame more or less is the machine's; a layout for each line would be nine thousand.
  expect(paste10).toBeLessThan(paste1 + 30);
  expect(key10).toBeLessThan(key1 + 30);
  expect(await page.evaluate(() => (globalThis as unknown as { reads: number }).reads)).toBe(0);
});

test('what is pasted and too long to be typed in is drawn as far as it is in view, checked, and the page says why', async ({ page }) => {
  await page.goto('/check/');
  await area(page).focus();
  await paste(page, `${'a\n'.repeat(400_000)}kubelet --read-only-port=10255\n${'b\n'.repeat(99_999)}`);
  await expect(long(page)).toBeFocused();
  await expect(area(page)).toBeHidden();
  await expect(page.getByRole('note')).toContainText(
    '“input 1” has 500,000 lines and 1,000,029 characters. You can type in an input of up to 10,000 lines and 500,000 characters; a longer one is shown to read.',
  );
  // No more than what is in view is an element or a text of the page.
  expect(((await long(page).textContent()) ?? '').trim().length).toBeLessThan(200);
  await expect.poll(async () => (await shown(page))[0]).toBe('1');
  await page.keyboard.press('End');
  await expect.poll(() => shown(page)).toContain('500000');
  await expect(long(page)).toContainText('b');
});

test('a finding in a text that is too long to be typed in leads to its line, which is marked', inTheWholeSet, async ({ page }) => {
  await page.goto('/check/');
  await opened(page, file('a.txt', `${'nginx\n'.repeat(12_000)}kubelet --read-only-port=10255\n`), file('b.txt', 'kubelet --v=2\n'));
  await expect(settled(page)).toBeVisible();
  await page
    .getByRole('button', { name: /^a\.txt:12001:\d+$/ })
    .first()
    .click();
  await expect(long(page)).toBeFocused();
  // A mark has no role that Playwright knows.
  await expect(long(page).locator('mark')).toHaveText('kubelet');
  await expect(long(page).locator('mark')).toBeInViewport();
  await expect.poll(() => shown(page)).toContain('12001');
  // The other input is typed in as ever.
  await page.getByRole('radio', { name: 'b.txt' }).check();
  await expect(area(page)).toHaveValue('kubelet --v=2\n');
  await expect(long(page)).toBeHidden();
});
