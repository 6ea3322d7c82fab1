// Measures what a reader waits for, in a throttled Chromium: click to next frame for mode switches, and the time until the diagram
// is drawn, and from `/` and a first letter to the first result of the search. Machines are noisy: no test asserts these figures; quote medians, and compare only within one run.
// Usage: npm run build && npm run bench [-- --cpu 4] [--toggles 20]
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser/chromium.mjs';
import { serve } from '../site/serve.ts';

const option = (name: string, fallback: number): number =>
  Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback);
const [rate, toggles, loads] = [option('--cpu', 4), option('--toggles', 20), option('--loads', 5)];
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 10) / 10;

/** What the page itself keeps while it is measured. */
declare global {
  var frames_: number[];
  var pressed_: number | undefined;
  var found_: Promise<number> | undefined;
}

const { server, url } = await serve('dist');
const browser = await chromium.launch(launchOptions());

/** A new page under CPU throttling, and for a phone a slow network too. */
async function slowPage(phone: boolean): Promise<Page> {
  const page = await browser.newPage({ viewport: phone ? { width: 412, height: 823 } : { width: 1440, height: 900 } });
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

const painted: number[] = [];
for (let load = 0; load < loads; load += 1) {
  const page = await slowPage(true);
  await page.goto(url);
  painted.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN));
  await page.close();
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
console.log(`home on a throttled phone, first contentful paint (the diagram is in it): median ${round(median(painted))} ms of ${loads}`);

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
