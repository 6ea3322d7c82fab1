import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { partOf } from '../../scripts/verify/tests/amount.ts';
import { hostPages } from '../support/embed-host.ts';
import { framed, plainHost, sized } from '../support/framed-view.ts';
import { holdBack } from '../support/hold-back.ts';

/** The sizes of slides: those of two frameworks, and two screens. */
const slides = [
  [960, 540],
  [980, 552],
  [1280, 720],
  [1920, 1080],
] as const;
const onSlides = [
  '/embed/diagram/?mode=konnectivity',
  '/embed/explore/?mode=konnectivity&seat=between-active',
  '/embed/mode/ssh-tunnel/',
  '/embed/path/apiserver-to-kubelet/',
  '/embed/fleet/?mode=konnectivity',
  '/embed/matrix/',
  '/embed/compare/',
  '/embed/check/',
  '/embed/journey/kubectl-logs/',
  '/embed/journey/kubectl-top/?mode=konnectivity',
];

test('on a slide a view is scaled into its frame at four sizes, without scrolling, and its words are legible', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { origin, close } = await hostPages({ '/': { html: plainHost } });
  await page.setViewportSize({ width: 1940, height: 1100 });
  await page.goto(origin);
  const rows: string[] = [];
  for (const address of partOf('views on a slide', onSlides)) {
    const frame = await framed(page, `${baseURL}${address}${address.includes('?') ? '&' : '?'}layout=wide&fit=1`);
    for (const [width, height] of slides) {
      const { scrolls } = await sized(page, frame, width, height);
      expect.soft(scrolls, `${address} at ${width}`).toBe(false);
      const { outside, smallest, words } = await frame.evaluate(() => {
        const shown = [...document.querySelectorAll<HTMLElement>('main *')].filter(
          (each) => each.checkVisibility() && !each.closest('.visually-hidden'),
        );
        const box = (each: Element) => each.getBoundingClientRect();
        const texts = [
          ...document.querySelectorAll<SVGTextElement>('main svg.diagram text, main svg.sequence text, main svg.fleet-drawing text'),
        ].filter((each) => box(each).height > 0 && each.checkVisibility());
        const scaleOf = (text: SVGTextElement) => {
          const matrix = text.getScreenCTM();
          return matrix ? Math.hypot(matrix.a, matrix.b) : Infinity;
        };
        const said = shown.filter(
          (each) =>
            !each.closest('svg, option') &&
            [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
        );
        const scale = Number(getComputedStyle(document.querySelector('main') ?? document.body).getPropertyValue('--fit'));
        return {
          words: Math.min(...said.map((each) => (parseFloat(getComputedStyle(each).fontSize) * scale * 100) / window.innerHeight)),
          outside: shown
            .filter(
              (each) => (box(each).bottom > window.innerHeight + 1 || box(each).right > window.innerWidth + 1) && !each.closest('svg'),
            )
            .map((each) => each.className),
          smallest: Math.min(
            ...texts.map((text) => (parseFloat(getComputedStyle(text).fontSize) * scaleOf(text) * 100) / window.innerHeight),
          ),
        };
      });
      expect.soft(outside, `${address} at ${width}`).toEqual([]);
      rows.push(`| ${address} | ${width} × ${height} | ${Number.isFinite(smallest) ? smallest.toFixed(2) : '–'} | ${words.toFixed(2)} |`);
      if (Number.isFinite(smallest)) expect.soft(smallest, `${address} at ${width}`).toBeGreaterThanOrEqual(1.8);
      // The words beside a picture say what can be looked up; those that have no picture are tables.
      expect.soft(words, `${address} at ${width}`).toBeGreaterThanOrEqual(1.3);
    }
  }
  close();
  if (process.env['SLIDE_TABLE']) writeFileSync(process.env['SLIDE_TABLE'], rows.join('\n'));
});

test('a slide whose stylesheet comes late is scaled as it would have been', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 540 });
  const address = '/embed/path/apiserver-to-kubelet/?layout=wide&fit=1';
  const scale = () => page.evaluate(() => Number(getComputedStyle(document.querySelector('main') as Element).getPropertyValue('--fit')));
  await page.goto(address);
  await expect.poll(scale).toBeGreaterThan(0.5);
  const usual = await scale();
  const release = await holdBack(page, ({ pathname }) => pathname.endsWith('.css'));
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await expect.poll(scale).toBeGreaterThan(0);
  expect(Math.abs((await scale()) - usual)).toBeGreaterThan(0.05);
  release();
  await page.waitForLoadState();
  await expect.poll(scale).toBeCloseTo(usual, 3);
});
