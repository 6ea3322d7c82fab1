// Measures what a reader waits for, in a throttled Chromium: on a phone the time until the drawing of home and of a path stands in a frame, beside a page
// written by hand (`toggle-floor.ts`) and other builds, each opened once in every round; click to next frame for mode switches; and from `/` and a first
// letter to the first result of the search. Machines are noisy: no test asserts these figures; quote medians, and compare only within one run.
// Usage: npm run build && npm run bench [-- --cpu 4] [--rounds 9] [--toggles 20] [--beside FOLDER,…]
// `--parts` opens home and a path with ever more of what they are made of instead, and ends there.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser/chromium.mjs';
import { contentTypes, serve } from '../site/serve.ts';
import { partsOf } from './picture-parts.ts';
import { floorPage } from './toggle-floor.ts';

const named = (name: string): string | undefined =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
const option = (name: string, fallback: number): number => Number(named(name) ?? fallback);
const [rate, rounds, toggles, loads] = [option('--cpu', 4), option('--rounds', 9), option('--toggles', 20), option('--loads', 5)];
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 10) / 10;

/** What the page itself keeps while it is measured. */
declare global {
  var drawn_: number | undefined;
  var moved_: number;
  var frames_: number[];
  var pressed_: number | undefined;
  var found_: Promise<number> | undefined;
}

const { server, url } = await serve('dist');
const browser = await chromium.launch(launchOptions());

/** A new page under CPU throttling, and for a phone a slow network too. */
async function slowPage(phone: boolean): Promise<Page> {
  const page = await browser.newPage({ viewport: phone ? { width: 360, height: 740 } : { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  if (phone) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
  }
  return page;
}

/** What a reader of a phone waits for with an empty cache: until the whole drawing stood in a frame, until anything was painted, and how far things moved. */
interface Picture {
  readonly drawn: number;
  readonly painted: number;
  readonly moved: number;
}

/** Opens a page with an empty cache. The drawing is whole when what follows it is there. */
async function firstPicture(address: string): Promise<Picture> {
  const page = await slowPage(true);
  await page.addInitScript(() => {
    globalThis.moved_ = 0;
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) globalThis.moved_ += shift.value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = (): void => {
      const shown = [...document.querySelectorAll('.diagram .frame, body > svg')].find((each) => each.getClientRects().length > 0);
      let part = shown?.closest('svg') as Element | null | undefined;
      while (part && !part.nextElementSibling) part = part.parentElement;
      if (!part) return void requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (globalThis.drawn_ = performance.now());
      channel.port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const picture = await page.evaluate(() => ({
    drawn: globalThis.drawn_ ?? Number.NaN,
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    moved: globalThis.moved_,
  }));
  await page.close();
  return picture;
}

const isTakenApart = process.argv.includes('--parts');
const aPath = 'paths/apiserver-to-kubelet/';
const pageIn = (folder: string): string => readFileSync(`dist/${folder}index.html`, 'utf8');
const made = [
  { name: 'by hand', html: floorPage() },
  ...(isTakenApart ? [...partsOf('home', pageIn(''), floorPage()), ...partsOf('a path', pageIn(aPath), floorPage())] : []),
].map((each, at) => ({ ...each, address: `/made/${at}/` }));
// Pages that no build has, without a policy, since a hash of their style would be in none; what they ask for is that of the build.
const floor = createServer(({ url: asked = '' }, response) => {
  const html = made.find(({ address }) => address === asked)?.html;
  const file = path.join('dist', asked.replace(/^\/made\//, ''));
  response.setHeader('content-type', contentTypes[html === undefined ? path.extname(file) : '.html'] ?? 'application/octet-stream');
  if (html === undefined && !existsSync(file)) response.writeHead(404).end();
  else response.setHeader('content-encoding', 'gzip').end(gzipSync(html ?? readFileSync(file)));
});
await new Promise<void>((resolve) => floor.listen(0, '127.0.0.1', resolve));
const handUrl = `http://127.0.0.1:${(floor.address() as AddressInfo).port}`;
const beside = (named('--beside') ?? '').split(',').filter(Boolean);
const others = await Promise.all(beside.map(async (folder) => ({ folder, ...(await serve(folder)) })));
const opened = [
  ...made.map(({ name, address }) => ({ name, url: handUrl + address })),
  ...[...(isTakenApart ? [] : [{ folder: 'dist', url }]), ...others].flatMap((build) => [
    { name: `${build.folder}, home`, url: build.url },
    { name: `${build.folder}, a path`, url: build.url + aPath },
  ]),
].map((each) => ({ ...each, pictures: [] as Picture[] }));
for (let turn = 0; turn < rounds; turn += 1)
  for (const at of opened.keys()) {
    const each = opened[(at + turn) % opened.length];
    each?.pictures.push(await firstPicture(each.url));
  }
const [hand] = opened;
console.table(
  opened.map(({ name, pictures }) => ({
    page: name,
    median: Math.round(median(pictures.map(({ drawn }) => drawn))),
    least: Math.round(Math.min(...pictures.map(({ drawn }) => drawn))),
    'first paint, median': Math.round(median(pictures.map(({ painted }) => painted))),
    'to the page by hand':
      Math.round(100 * median(pictures.map(({ drawn }, turn) => drawn / (hand?.pictures[turn]?.drawn ?? Number.NaN)))) / 100,
    shift: Math.max(...pictures.map(({ moved }) => moved)).toFixed(3),
  })),
);
console.log(
  `first picture on a throttled phone (${rate}x CPU, 150 ms, 1.6 Mbit/s), ${rounds} rounds; load ${loadavg().map(round).join(', ')}`,
);
for (const { server: other } of others) other.close();
floor.close();
if (isTakenApart) {
  await browser.close();
  server.close();
  process.exit();
}

const page = await slowPage(false);
await page.goto(url);
await page.evaluate(() => {
  globalThis.frames_ = [];
  addEventListener(
    'click',
    (event) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => globalThis.frames_.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(0);
      }),
    true,
  );
});
const labels = await page.locator('.modes label').all();
for (let toggle = 0; toggle < toggles + 3; toggle += 1) {
  await labels[(toggle + 1) % labels.length]?.click();
  await page.waitForTimeout(450);
}
// A click on a label is followed by one on its input: the first of each pair is the reader's.
const frames = await page.evaluate(() => globalThis.frames_);
console.log(`mode switch, click to next frame at ${rate}x CPU: median ${round(median(frames.slice(3)))} ms of ${frames.length - 3}`);

/** From the key `/`, then a letter at once, to the first result painted, in milliseconds; nothing is in the cache. */
async function firstResult(page: Page): Promise<number> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    addEventListener('keydown', (event) => (globalThis.pressed_ ??= event.timeStamp), true);
    new MutationObserver(() => {
      if (globalThis.found_ || !document.querySelector('#search-hits li')) return;
      globalThis.found_ = new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - (globalThis.pressed_ ?? Number.NaN));
          channel.port2.postMessage(0);
        });
      });
    }).observe(document.documentElement, { childList: true, subtree: true });
  });
  await page.keyboard.press('/');
  await page.keyboard.press('k');
  await page.waitForFunction(() => globalThis.found_);
  const result = await page.evaluate(() => globalThis.found_ ?? Number.NaN);
  await page.context().close();
  return result;
}

const size = ['search-index.js', 'search-texts.js'].map((name) => {
  const bytes = readFileSync(`dist/${name}`);
  return `${name} ${round(bytes.length / 1024)} KB, ${round(gzipSync(bytes, { level: 9 }).length / 1024)} KB gzip`;
});
for (const [where, phone] of [
  [`on a throttled phone (${rate}x CPU, 150 ms, 1.6 Mbit/s)`, true],
  ['on a desk, not throttled', false],
] as const) {
  const results: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    results.push(await firstResult(phone ? await slowPage(true) : await browser.newPage()));
  }
  console.log(`search, "/" and a letter to the first result, ${where}: median ${round(median(results))} ms of ${loads}`);
}
console.log(size.join('; '));
await browser.close();
server.close();
