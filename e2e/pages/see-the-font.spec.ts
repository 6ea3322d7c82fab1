import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { addDocumentAt } from '../support/document-at.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdBack } from '../support/hold-back.ts';
import { pageTypes } from '../support/site.ts';
import { fontSigns } from '../../src/wording/text/font-signs.ts';

const isFont = ({ pathname }: URL): boolean => pathname.endsWith('.woff2');

test('the font has every sign that the pages of all types are written with, but for code', async ({ page }) => {
  await addDocumentAt(page);
  await page.goto('/glossary/');
  const missing = await page.evaluate(
    async ([addresses, signs]) => {
      const has = new Set(signs);
      const found = new Set<string>();
      for (const address of addresses) {
        const served = await documentAt(address);
        for (const part of served.querySelectorAll('script, style, code, pre, kbd, samp')) part.remove();
        for (const sign of served.body.textContent) if (!has.has(sign) && sign.trim() !== '') found.add(`${sign} at ${address}`);
      }
      return [...found];
    },
    [pageTypes.map(({ address }) => address), fontSigns] as const,
  );
  expect(missing).toEqual([]);
});

for (const width of oneOf([360, 1366]))
  test(`at ${width} px nothing moves while the font is on its way or when it comes, and from the second page on it is there`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shifts = (): Promise<number[]> => page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    const release = await holdBack(page, isFont);
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    // The page is read before the font is there.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    release();
    await page.evaluate(() => document.fonts.ready);
    expect(await shifts()).toEqual([]);
    await page.goto('/paths/apiserver-to-kubelet/');
    await expect
      .poll(() => page.evaluate(() => [...document.fonts].map(({ family, status }) => `${family}: ${status}`).join()))
      .toMatch(/Hub Spoke Sans.?: loaded/);
    expect(await shifts()).toEqual([]);
  });

test('a frame asks for no font, and is in that of the machine', inTheWholeSet, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const address of ['/embed/diagram/?mode=konnectivity', '/embed/path/apiserver-to-kubelet/', '/embed/matrix/']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }
  expect(asked.length).toBeGreaterThan(6);
  expect(asked.filter((url) => isFont(new URL(url)))).toEqual([]);
});
