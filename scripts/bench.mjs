// Measures what a reader waits for, in a throttled Chromium: click to next frame for mode switches, and the time until the diagram
// is drawn. Machines are noisy: no test asserts these figures; quote medians, and compare only within one run.
// Usage: npm run build && npm run bench [-- --cpu 4] [--toggles 20]
import { chromium } from '@playwright/test';
import { chromiumArgs, findChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const option = (name, fallback) => Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback);
const [rate, toggles, loads] = [option('--cpu', 4), option('--toggles', 20), option('--loads', 5)];
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const round = (value) => Math.round(value * 10) / 10;

const { server, url } = await serve('dist');
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });

/** A new page under CPU throttling, and for a phone a slow network too. */
async function slowPage(phone) {
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

const painted = [];
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
  await labels[(toggle + 1) % labels.length].click();
  await page.waitForTimeout(450);
}
// A click on a label is followed by one on its input: the first of each pair is the reader's.
const frames = await page.evaluate(() => globalThis.frames_);
console.log(`mode switch, click to next frame at ${rate}x CPU: median ${round(median(frames.slice(3)))} ms of ${frames.length - 3}`);
console.log(`home on a throttled phone, first contentful paint (the diagram is in it): median ${round(median(painted))} ms of ${loads}`);
await browser.close();
server.close();
