import type { ModeId } from '../../src/model/setting/mode-id.ts';
import { renderingWork } from '../../scripts/bench/rendering-work.ts';
import { modeLabel } from '../support/choices.ts';
import { expect, test } from '../support/shared-page.ts';

test('a toggle styles the switch, the drawing and the words once each and lays out once, and no script asks for either between its writes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 900 });
  const session = await page.context().newCDPSession(page);
  /** Presses the pointer, and waits without a look at the page, since that would lay it out. */
  const toggle = async (mode: ModeId): Promise<void> => {
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForURL(new RegExp(`mode=${mode}$`));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
  };
  /** Opens the page. The first switch finds nothing ready: its script comes. */
  const open = async (): Promise<void> => {
    await page.goto('/');
    await modeLabel(page, 'tls-verification').hover();
    await toggle('tls-verification');
  };
  await open();
  const ready = async (mode: ModeId): Promise<void> => {
    await modeLabel(page, mode).hover();
    await expect(page.locator(`.diagram-wide .frame[data-mode="${mode}"]`)).toHaveClass(/warm/);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  };
  for (const mode of ['konnectivity', 'ssh-tunnel'] as const) {
    let [styles, layouts] = [Infinity, Infinity];
    // A frame that a busy machine draws in between is styled as well, and in one page of five Chromium then attaches the words of a mode that is left anew
    // at each switch: the least of up to twelve times, on four pages, is what the toggle itself needs.
    for (let turn = 0; turn < 12 && (styles > 5 || layouts > 1); turn += 1) {
      if (turn > 0 && turn % 3 === 0) await open();
      else if (turn > 0) {
        await ready('tls-verification');
        await toggle('tls-verification');
      }
      await ready(mode);
      const work = await renderingWork(session, () => toggle(mode));
      expect({ mode, forced: work.forced }).toEqual({ mode, forced: [] });
      styles = Math.min(styles, work.styles);
      layouts = Math.min(layouts, work.layouts);
    }
    // The press and the drawing have two small ones each, and the words have one.
    expect(styles, `styles of ${mode}`).toBeLessThanOrEqual(5);
    expect(layouts, `layouts of ${mode}`).toBe(1);
  }
  // What Chromium styles in the layout of a container it does not count, so the figure is none now. Of a drawing, which has some 180 parts in a mode, none is styled anew.
  await page.locator('hub-spoke').evaluate((figure) => figure.style.setProperty('container-type', 'normal'));
  let least = Infinity;
  for (let turn = 0; turn < 9 && least >= 160; turn += 1) {
    if (turn > 0) {
      await ready('tls-verification');
      await toggle('tls-verification');
    }
    await ready('konnectivity-tls');
    least = Math.min(least, (await renderingWork(session, () => toggle('konnectivity-tls'))).styled);
  }
  expect(least).toBeLessThan(160);
  await session.detach();
});

test('while the words of a mode are on their way, the mode that they belong to alone looks chosen', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-words', 'defaults');
  const looks = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('.modes [value="konnectivity"]')?.click();
    const of = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('.modes .cell')]
        .filter((cell) => getComputedStyle(cell).backgroundColor !== 'rgba(0, 0, 0, 0)')
        .map((cell) => (cell.previousElementSibling as HTMLInputElement).value);
    const first = of();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
    return [first, of()];
  });
  expect(looks).toEqual([['defaults'], ['konnectivity']]);
});

test('the words of a mode that a reader comes back to are not styled anew, and meanwhile nobody reads them or comes to them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 900 });
  await page.goto('/');
  const session = await page.context().newCDPSession(page);
  const words = page.locator('.inspector > .words[data-mode="konnectivity"]');
  const panel = page.locator('.inspector');
  const choose = async (mode: ModeId): Promise<void> => {
    await modeLabel(page, mode).click();
    await expect(page).toHaveURL(new RegExp(`mode=${mode}$`));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
  };
  // What Chromium styles in the layout of a container it does not count.
  await page.locator('hub-spoke').evaluate((figure) => figure.style.setProperty('container-type', 'normal'));
  await choose('ssh-tunnel');
  await choose('tls-verification');
  await choose('konnectivity');
  const parts = await words.locator('*').count();
  const title = await words.locator('h2').innerText();
  await expect(panel.getByRole('heading', { name: title })).toBeVisible();
  await choose('tls-verification');
  await expect(panel.getByRole('heading', { name: title })).toHaveCount(0);
  expect(await panel.ariaSnapshot()).not.toContain(title);
  const focused = await words.locator('a').evaluateAll((links: HTMLElement[]) =>
    links.filter((link) => {
      link.focus();
      return document.activeElement === link;
    }),
  );
  expect(focused).toHaveLength(0);
  /** The least that a way back styles: on a busy machine a press may last so long that the modes beside it are laid out as well. */
  const leastStyled = async (leave: () => Promise<void>): Promise<number> => {
    const styled: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      if (round > 0) await leave();
      styled.push((await renderingWork(session, () => choose('konnectivity'))).styled);
    }
    return Math.min(...styled);
  };
  const again = await leastStyled(() => choose('tls-verification'));
  // As if it had not been read: the words are hidden without a layout.
  const forget = async (): Promise<void> => {
    await choose('tls-verification');
    await words.evaluate(({ classList }) => classList.remove('seen'));
  };
  await forget();
  const anew = await leastStyled(forget);
  expect(parts).toBeGreaterThan(20);
  expect(anew - again, `of ${parts} parts, styled ${again} and then ${anew}`).toBeGreaterThan(parts / 2);
  await session.detach();
});
