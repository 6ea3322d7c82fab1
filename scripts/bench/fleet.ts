// Measures the fleet page at 5,000 nodes in a throttled Chromium, against a bare page that draws 5,000 lines as one SVG path in the same
// run. Machines are noisy: no test asserts these figures; quote medians, and compare only within one run.
// Usage: npm run build && npm run bench:fleet [-- --cpu 4] [--toggles 20] [--loads 5] [--servers 3]
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browser/chromium.mjs';
import { serve } from '../site/serve.ts';

const option = (name: string, fallback: number): number =>
  Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback);
const [rate, toggles, loads, servers] = [option('--cpu', 4), option('--toggles', 20), option('--loads', 5), option('--servers', 3)];
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 10) / 10;
const nodes = 5000;

/** What the page itself keeps while it is measured. */
declare global {
  var afterFrame_: (then: (now: number) => void) => void;
  var toggles_: number[];
  var first_: number | undefined;
  var shown_: number | undefined;
}
/** In milliseconds, of our page and of the bare one. */
interface Pair {
  readonly fleet: number;
  readonly bare: number;
}

const { server, url } = await serve('dist');
const browser = await chromium.launch(launchOptions());

/** A new page under CPU throttling. What `script` sets up is there before the page's own. */
async function slowPage(script?: () => void): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (script) await page.addInitScript(script);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** Both pages measure alike: a frame is over when the task after its animation callbacks runs. */
function measures() {
  const afterFrame = (then: (now: number) => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(0);
    });
  };
  globalThis.afterFrame_ = afterFrame;
  globalThis.toggles_ = [];
  addEventListener('change', (event) => afterFrame((now) => globalThis.toggles_.push(now - event.timeStamp)), true);
  // From the moment that the script looks for what it draws into, to the end of the frame that shows it: what comes before is loading.
  const look = Document.prototype.querySelector;
  Document.prototype.querySelector = function (this: Document, selector: string): Element | null {
    if (/^(\.fleet|path)$/.test(selector) && globalThis.first_ === undefined) {
      globalThis.first_ = Number.NaN;
      const from = performance.now();
      afterFrame((now) => {
        globalThis.first_ = now - from;
        globalThis.shown_ = now;
      });
    }
    return look.call(this, selector);
  };
}

/** A page with nothing but 5,000 lines as one path, a box that shows and hides them, and a box that does nothing. */
const bare = `<!doctype html><title>bare</title><label><input type="checkbox" id="lines" checked> lines</label>
<label><input type="checkbox" id="nothing"> nothing</label>
<svg viewBox="0 0 1120 580" width="1392"><path fill="none" stroke="teal"/></svg>`;
function drawBare() {
  addEventListener('DOMContentLoaded', () => {
    const path = document.querySelector('path');
    let lines = '';
    for (let line = 0; line < 5000; line += 1) {
      const angle = (line / 5000 - 0.5) * 0.47;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      lines += `M${Math.round(448 * cos - 200)} ${Math.round(448 * sin + 296)}L${Math.round(928 * cos - 200)} ${Math.round(928 * sin + 296)}`;
    }
    path?.setAttribute('d', lines);
    const box = document.querySelector<HTMLInputElement>('#lines');
    box?.addEventListener('change', () => path?.setAttribute('display', box.checked ? 'inline' : 'none'));
  });
}

async function loadOften(open: () => Promise<Page>): Promise<{ first: number; shown: number }> {
  const [firsts, shown]: [number[], number[]] = [[], []];
  for (let load = 0; load < loads; load += 1) {
    const page = await open();
    await page.waitForFunction(() => (globalThis.first_ ?? 0) > 0);
    firsts.push(await page.evaluate(() => globalThis.first_ ?? Number.NaN));
    shown.push(await page.evaluate(() => globalThis.shown_ ?? Number.NaN));
    await page.close();
  }
  return { first: median(firsts), shown: median(shown) };
}

async function toggleOften(page: Page, toggle: (step: number) => unknown): Promise<number> {
  for (let step = 0; step < toggles + 3; step += 1) {
    await toggle(step);
    await page.waitForTimeout(450);
  }
  return median((await page.evaluate(() => globalThis.toggles_.splice(0))).slice(3));
}

const openFleet = async () => {
  const page = await slowPage(measures);
  await page.goto(`${url}fleet/?nodes=${nodes}&servers=${servers}`);
  return page;
};
const openBare = async () => {
  const page = await slowPage(measures);
  await page.addInitScript(drawBare);
  await page.route('**/bare/', (route) => route.fulfill({ contentType: 'text/html', body: bare }));
  await page.goto(`${url}bare/`);
  return page;
};

const loaded = { fleet: await loadOften(openFleet), bare: await loadOften(openBare) };
const first = { fleet: loaded.fleet.first, bare: loaded.bare.first };
const fleet = await openFleet();
const labels = await fleet.locator('.modes label').all();
const ownToggle = await toggleOften(fleet, (step) => labels[(step + 1) % labels.length]?.click());
const elements = await fleet.locator('.fleet-drawing:visible').evaluate((svg) => svg.querySelectorAll('*').length);
const resized = await fleet.evaluate(
  () =>
    new Promise<number>((resolve) => {
      const field = document.querySelector<HTMLInputElement>('input[name="nodes"]');
      if (!field) return;
      field.value = '4999';
      const from = performance.now();
      field.dispatchEvent(new Event('input', { bubbles: true }));
      globalThis.afterFrame_((now) => resolve(now - from));
    }),
);
const bareToggle = await openBare();
const toggle = { fleet: ownToggle, bare: await toggleOften(bareToggle, () => bareToggle.getByLabel('lines').click()) };
const waited = await toggleOften(bareToggle, () => bareToggle.getByLabel('nothing').click());

const line = (name: string, { fleet: ours, bare: theirs }: Pair, limit: number): void =>
  console.log(`${name}: median ${round(ours)} ms (at most ${limit}), bare page ${round(theirs)} ms, ratio ${round(ours / theirs)}`);
console.log(`fleet of ${nodes} nodes and ${servers} API servers at ${rate}x CPU`);
line(`first render, ${loads} loads`, first, 150);
console.log(`  from the start of the navigation: ${round(loaded.fleet.shown)} ms, bare page ${round(loaded.bare.shown)} ms`);
line(`toggle to next frame, ${toggles} toggles`, toggle, 16);
console.log(`  of which a box that changes nothing takes ${round(waited)} ms: the wait for the display`);
console.log(`one more size, typed: ${round(resized)} ms to the end of its frame`);
console.log(`elements in the drawing: ${elements} (fewer than 200)`);
await browser.close();
server.close();
