import { expect, test, type Page } from '@playwright/test';
import { frameColumnIds, frameColumns, frameHeight } from '../../src/export/frame-height.ts';
import { followingFrame, growingFrame } from '../../src/export/texts/html.ts';
import type { Subject } from '../../src/export/texts/subject.ts';
import { fewOrAll } from '../../scripts/verify/tests/amount.ts';
import { hostPages } from '../support/embed-host.ts';
import { framed, plainHost, sized } from '../support/framed-view.ts';

const subject = (embed: string): Subject => ({ title: 'A view', embed, height: frameHeight(embed) }) as Subject;
/** A page of a wiki whose column is this wide. */
const wiki = (paste: string, width: number, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A wiki</title><link rel="icon" href="data:,">${head}<style>main { width: ${width}px }</style></head><body><main>${paste}</main></body></html>`;

/** The height of the frame of a page, once it is that of its view and stays so. */
async function settled(page: Page): Promise<number> {
  let [last, same] = [-1, 0];
  await expect
    .poll(async () => {
      const [told, height] = await page
        .locator('iframe')
        .evaluate((frame: HTMLIFrameElement) => [frame.style.height, frame.getBoundingClientRect().height] as const);
      same = told && height === last ? same + 1 : 0;
      last = height;
      return same;
    })
    .toBeGreaterThan(3);
  return last;
}

test('one paste of a frame that grows settles at one height, whether the styles of its view come at once or late', async ({
  browser,
  baseURL,
}) => {
  const embed = `${baseURL}/embed/path/apiserver-to-kubelet/`;
  for (const width of fewOrAll([688], [480, 688, 900])) {
    const { origin, close } = await hostPages({ '/': { html: wiki(growingFrame(subject(embed)), width) } });
    const heights: number[] = [];
    for (const late of fewOrAll([/^$/, /\.css(?:$|\?)/], [/^$/, /\.css(?:$|\?)/, /\.js(?:$|\?)/, /\.woff2(?:$|\?)/])) {
      const page = await browser.newPage();
      await page.route(late, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
      await page.goto(origin);
      heights.push(await settled(page));
      await page.close();
    }
    close();
    expect(new Set(heights), `at ${width} px: ${heights.join(', ')}`).toHaveProperty('size', 1);
    expect(heights[0]).toBeGreaterThan(300);
  }
});

test('a frame that follows a theme is as dark as the ground that it stands on, whatever notation or switch the page has', async ({
  page,
  baseURL,
}) => {
  const paste = followingFrame(subject(`${baseURL}/embed/matrix/`));
  const styles = `<style>html { background: white } html[data-theme='dark'] { background: oklch(0.2 0.02 260) } body.slate { background: #111 }
    .card { background: color-mix(in srgb, black 90%, white) }</style>`;
  const { origin, close } = await hostPages({ '/': { html: wiki(`${paste}`, 700, styles) } });
  await page.goto(origin);
  const theme = () => page.frameLocator('iframe').locator('html').getAttribute('data-theme');
  await expect.poll(theme).toBe('light');
  const act = (script: string): Promise<unknown> => page.evaluate(script);
  await act(`document.documentElement.dataset.theme = 'dark'`);
  await expect.poll(theme).toBe('dark');
  await act(`delete document.documentElement.dataset.theme`);
  await expect.poll(theme).toBe('light');
  await act(`document.body.classList.add('slate')`);
  await expect.poll(theme).toBe('dark');
  await act(`document.body.className = ''`);
  await expect.poll(theme).toBe('light');
  await act(`document.querySelector('main').className = 'card'; document.body.className = 'changed'`);
  await expect.poll(theme).toBe('dark');
  close();
});

test('no view scrolls in the frame of its column, from one edge of the column to the other', async ({ page, baseURL }) => {
  const { origin, close } = await hostPages({ '/': { html: plainHost } });
  await page.setViewportSize({ width: 1240, height: 900 });
  await page.goto(origin);
  const wrong: string[] = [];
  const views = ['diagram/', 'explore/', 'path/apiserver-to-kubelet/', 'matrix/', 'fleet/', 'check/'];
  for (const address of fewOrAll(views.slice(-4), views).map((view) => `/embed/${view}`)) {
    const frame = await framed(page, `${baseURL}${address}`);
    for (const column of frameColumnIds.filter((id) => id !== 'any')) {
      const { from, to } = frameColumns[column];
      for (const width of fewOrAll([from, to], [from, Math.round((from + to) / 2), to])) {
        const { scrolls, height } = await sized(page, frame, width, frameHeight(address, column));
        if (scrolls) wrong.push(`${address} at ${width} px: ${height} px high in a frame of ${frameHeight(address, column)}`);
      }
    }
  }
  close();
  expect(wrong).toEqual([]);
});

test('a frame never shows a sheet over its diagram, and turns at the same widths as the element', async ({ page, baseURL }) => {
  const address = `${baseURL}/embed/diagram/?mode=konnectivity&path=apiserver-to-kubelet`;
  const pasted = `<script defer src="${baseURL}/element/v1/hub-spoke.js"></script><hub-spoke mode="konnectivity" path="apiserver-to-kubelet"></hub-spoke>`;
  const { origin, close } = await hostPages({
    '/': { html: wiki(`<iframe src="${address}" width="100%" height="1300" title="view"></iframe>${pasted}`, 700) },
  });
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto(origin);
  /** The width of the drawing that is shown, in its own units: of the narrow or of the wide one. */
  const standsIn = (part: 'iframe' | 'element') =>
    (part === 'iframe' ? page.frameLocator('iframe').locator('hub-spoke') : page.locator('main > hub-spoke')).evaluate((host) => {
      const root = host.shadowRoot ?? host;
      const drawing = [...root.querySelectorAll('svg.diagram')].find((each) => each.checkVisibility());
      return drawing?.getAttribute('viewBox')?.split(' ')[2];
    });
  const sheet = page.frameLocator('iframe').locator('.selection');
  const seen = new Set<string>();
  // Columns of documentation, and both sides of where the wide drawing begins.
  for (const width of [632, 672, 703, 1060, 1160]) {
    await page.locator('main').evaluate((main, to) => (main.style.width = `${to}px`), width);
    // Both are asked anew each time: on a busy machine the element may still stand as at the width before.
    await expect(async () => {
      const element = (await standsIn('element')) ?? '';
      expect(element).not.toBe('');
      expect(await standsIn('iframe'), `at ${width} px`).toBe(element);
    }).toPass({ timeout: 30_000 });
    seen.add((await standsIn('element')) ?? '');
    await expect(sheet.filter({ visible: true })).toHaveCount(0);
  }
  expect(seen.size).toBeGreaterThan(1);
  await page.frameLocator('iframe').locator('[data-component="kubelet"]').filter({ visible: true }).first().click();
  await expect(sheet.filter({ visible: true })).toHaveCount(0);
  close();
});
