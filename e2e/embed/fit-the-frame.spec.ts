import { writeFileSync } from 'node:fs';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { frameHeight, frameWidths, journeyFrameHeight, measuredHeights, type FramedView } from '../../src/export/frame-height.ts';
import { firstMode } from '../../src/export/journey-picture.ts';
import { modeIds, modeOf } from '../../src/model/setting/mode.ts';
import { stepsOf } from '../../src/wording/journey/journey-step.ts';
import { journeys } from '../../src/wording/journey/journeys.ts';
import { hostPages } from '../support/embed-host.ts';

/** The addresses of each view that are measured: those that say most are the highest. */
const addresses: Readonly<Record<FramedView, readonly string[]>> = {
  diagram: modeIds.map((mode) => `/embed/diagram/?mode=${mode}`),
  explore: [
    '/embed/explore/',
    '/embed/explore/?mode=konnectivity&seat=between-active',
    '/embed/explore/?mode=ssh-tunnel&seat=another-node',
  ],
  mode: modeIds.map((mode) => `/embed/mode/${mode}/`),
  path: ['apiserver-to-pod', 'apiserver-to-node', 'apiserver-to-webhook', 'kubelet-to-apiserver', 'apiserver-to-etcd'].map(
    (path) => `/embed/path/${path}/`,
  ),
  matrix: ['/embed/matrix/'],
  fleet: ['/embed/fleet/', '/embed/fleet/?mode=konnectivity', '/embed/fleet/?mode=ssh-tunnel&nodes=5000&servers=5'],
  compare: ['/embed/compare/', '/embed/compare/?a=eks&b=gke', '/embed/compare/?a=kubeadm&b=konnectivity-tls'],
  check: ['/embed/check/'],
};

/** What a view says of itself in the frame that it stands in. */
const measured = (frame: Frame) =>
  frame.evaluate(async () => {
    for (let paints = 0; paints < 2; paints += 1) await new Promise(requestAnimationFrame);
    const root = document.documentElement;
    const bottomOf = (selector: string) =>
      Math.max(
        0,
        ...[...document.querySelectorAll(selector)]
          .filter((each) => each.checkVisibility())
          .map((each) => each.getBoundingClientRect().bottom),
      );
    const key = document.querySelector('.key');
    return {
      height: Math.ceil(document.body.getBoundingClientRect().height),
      scrolls: root.scrollHeight > window.innerHeight,
      sideways: root.scrollWidth > root.clientWidth,
      picture: bottomOf('.drawings, .embed .matrix') <= window.innerHeight,
      key: !key?.closest('details:not([open])') && bottomOf('.key') <= window.innerHeight,
    };
  });

/** Puts one frame into a page of another origin. Returns the frame once its view is ready. */
async function framed(page: Page, address: string): Promise<Frame> {
  await page.evaluate(
    (src) =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe');
        Object.assign(frame, { src, width: '1200', height: '100', title: 'view', frameBorder: '0' });
        addEventListener('message', ({ data }) => data?.type === 'ready' && setTimeout(resolve, 100));
        document.body.replaceChildren(frame);
      }),
    address,
  );
  const frame = page.frames()[1];
  if (!frame) throw new Error(`no frame shows ${address}`);
  await frame.evaluate(() => (document.querySelector('hub-spoke') as unknown as { explore?: () => Promise<unknown> } | null)?.explore?.());
  return frame;
}

async function sized(page: Page, frame: Frame, width: number, height: number) {
  await page
    .locator('iframe')
    .evaluate((it: HTMLIFrameElement, size) => Object.assign(it, size), { width: `${width}`, height: `${height}` });
  return measured(frame);
}

const host = '<!doctype html><html lang="en"><title>A wiki</title><style>body { margin: 0 }</style><body></body></html>';

test('no view scrolls inside the frame that it is offered, from 320 to 1200 px, and from 650 to 970 px picture and key are whole in it', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { origin, close } = await hostPages({ '/': { html: host } });
  await page.setViewportSize({ width: 1240, height: 900 });
  await page.goto(origin);
  const rows: string[] = [];
  const wrong: string[] = [];
  const views = [
    ...(Object.keys(addresses) as FramedView[]).map((view) => ({
      view,
      offered: frameHeight(view),
      of: addresses[view],
      stored: measuredHeights[view],
    })),
    ...journeys.map((journey) => ({
      view: `journey ${journey.id}`,
      offered: journeyFrameHeight(stepsOf(journey, modeOf(firstMode(journey)).settings)),
      of: [`/embed/journey/${journey.id}/`],
      stored: undefined,
    })),
  ];
  for (const { view, offered, of, stored } of views) {
    const needed = frameWidths.map(() => 0);
    const filled = frameWidths.map(() => 0);
    const scrolls = frameWidths.map(() => false);
    for (const address of of) {
      const frame = await framed(page, baseURL + address);
      for (const [at, width] of frameWidths.entries()) {
        const least = await sized(page, frame, width, 100);
        const shown = await sized(page, frame, width, offered);
        needed[at] = Math.max(needed[at] ?? 0, least.height);
        filled[at] = Math.max(filled[at] ?? 0, shown.height);
        scrolls[at] ||= shown.scrolls;
        if (shown.scrolls || shown.sideways) wrong.push(`${address} at ${width} px: ${shown.height} px high in a frame of ${offered}`);
        if (width >= 650 && !(shown.picture && shown.key)) wrong.push(`${address} at ${width} px: picture or key are not whole`);
      }
    }
    for (const [at, width] of frameWidths.entries()) {
      rows.push(`| ${view} | ${width} | ${offered} | ${needed[at]} | ${filled[at]} | ${scrolls[at] ? 'yes' : 'no'} |`);
      const kept = stored?.[at] ?? needed[at] ?? 0;
      if (Math.abs(kept - (needed[at] ?? 0)) > 32)
        wrong.push(`frame-heights.json has ${kept} for ${view} at ${width} px: found ${needed[at]}`);
    }
  }
  close();
  const table = ['| view | width | offered | needed | filled | scrolls inside |', '|---|---|---|---|---|---|', ...rows, ''].join('\n');
  if (process.env['FRAME_TABLE']) writeFileSync(process.env['FRAME_TABLE'], table);
  expect(wrong).toEqual([]);
});

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

test('on a slide a view is scaled into its frame at four sizes, without scrolling, and the words of a diagram are legible', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const { origin, close } = await hostPages({ '/': { html: host } });
  await page.setViewportSize({ width: 1940, height: 1100 });
  await page.goto(origin);
  const rows: string[] = [];
  for (const address of onSlides) {
    const frame = await framed(page, `${baseURL}${address}${address.includes('?') ? '&' : '?'}layout=wide&fit=1`);
    for (const [width, height] of slides) {
      const { scrolls } = await sized(page, frame, width, height);
      expect.soft(scrolls, `${address} at ${width}`).toBe(false);
      const { outside, smallest } = await frame.evaluate(() => {
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
        return {
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
      rows.push(`| ${address} | ${width} × ${height} | ${Number.isFinite(smallest) ? smallest.toFixed(2) : '–'} |`);
      // A journey of many steps is higher than a slide, so that its words are smaller than those of a diagram.
      const least = /^\/embed\/(?:diagram|explore|mode|path)\//.test(address) ? 1.8 : 1.5;
      if (Number.isFinite(smallest)) expect.soft(smallest, `${address} at ${width}`).toBeGreaterThanOrEqual(least);
    }
  }
  close();
  if (process.env['SLIDE_TABLE']) writeFileSync(process.env['SLIDE_TABLE'], rows.join('\n'));
});
