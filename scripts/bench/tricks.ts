// Measures what each trick of the site saves: the site and the site without the trick, one after the other in every round of one run, each
// round beginning with another one. A round gives a pair for every trick; its ratio and its sign outlast a machine that is busy in between.
// Machines are noisy: no test asserts these figures; compare only within one run. doc/performance.md has what came out.
// Usage: npm run build && npm run bench:tricks [-- --only loading|choosing|sizing|bytes] [--tricks ID,…] [--rounds 15] [--cpu 4]
// [--samples FILE]
// `--samples` keeps all samples in a file and adds to those that are there, so that a run may be made in short stretches.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumArgs, findChromium } from '../browser/chromium.mjs';
import { bytes } from './tricks-bytes.ts';
import { choosing, discard, folderOf, loadedPages, loading, sizing, type Variant } from './tricks-variants.ts';
import { serve } from '../site/serve.ts';

const option = (name: string, fallback: string): string =>
  process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? fallback) : fallback;
const [only, rounds, cpu, kept] = [
  option('--only', ''),
  Number(option('--rounds', '15')),
  Number(option('--cpu', '4')),
  option('--samples', ''),
];
const without = option('--tricks', '').split(',').filter(Boolean);

/** One measured figure: of which part, under which condition, of which variant, in which round. */
interface Sample {
  readonly part: string;
  readonly condition: string;
  readonly measure: string;
  readonly variant: string;
  readonly round: string;
  readonly value: number;
}
const samples: Sample[] = kept && existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Sample[]) : [];

interface Device {
  readonly name: string;
  readonly rate: number;
  readonly slowLine: boolean;
  readonly phone: boolean;
}
const phone: Device = { name: `phone, ${cpu}x CPU, slow line`, rate: cpu, slowLine: true, phone: true };
const fastPhone: Device = { name: 'phone, 1x CPU, fast line', rate: 1, slowLine: false, phone: true };
const slowDesk: Device = { name: `desk, ${cpu}x CPU`, rate: cpu, slowLine: false, phone: false };
const desk: Device = { name: 'desk, 1x CPU', rate: 1, slowLine: false, phone: false };

const found = findChromium();
const browser = await chromium.launch({ ...(found ? { executablePath: found } : {}), args: chromiumArgs });

/** A new page in a context of its own, so that nothing is in its cache. */
async function pageOn(
  device: Device,
  script: () => void,
): Promise<{ page: Page; context: BrowserContext; end: () => Promise<Map<string, number>> }> {
  const context = await browser.newContext(
    device.phone ? { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } : { viewport: { width: 1440, height: 900 } },
  );
  const page = await context.newPage();
  await page.addInitScript(script);
  const session = await context.newCDPSession(page);
  // Processor time of the page’s thread, which outlasts what else the machine does; before it is enabled, or it is refused.
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: device.rate });
  if (device.slowLine) {
    await session.send('Network.enable');
    const [downloadThroughput, uploadThroughput] = [(1.6 * 1024 * 1024) / 8, (750 * 1024) / 8];
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput, uploadThroughput });
  }
  const end = async (): Promise<Map<string, number>> => {
    const { metrics } = await session.send('Performance.getMetrics');
    await context.close();
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  return { page, context, end };
}

/** The order of a round: every variant once, each round beginning with the next one. */
const inTurn = <T>(all: readonly T[], round: number): readonly T[] => all.map((_, index) => all[(index + round) % all.length] as T);

/** Runs in the page: what a reader waits for while it loads. */
function watchLoading(): void {
  const seen = { shift: 0, largest: 0, blocked: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    seen.largest = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
}

async function load(address: string, device: Device): Promise<Record<string, number>> {
  const { page, end } = await pageOn(device, watchLoading);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelector('.theme-button')?.getAttribute('aria-label') !== 'Switch the theme');
  const settled = (): Promise<void> => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  await settled();
  const seen = await page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const script = performance.getEntriesByType('resource').filter(({ name }) => /\/assets\/(?!start)/.test(name))[0];
    const watched = (globalThis as unknown as { seen: { shift: number; largest: number; blocked: number } }).seen;
    return {
      ...watched,
      first: at('first-contentful-paint'),
      script: (script as PerformanceResourceTiming | undefined)?.responseEnd ?? Number.NaN,
    };
  });
  const metrics = await end();
  return {
    'first paint, ms': seen.first,
    'largest paint, ms': seen.largest,
    'script of the page there, ms': seen.script,
    'blocked, ms': seen.blocked,
    'style and layout in all, ms of processor': 1000 * ((metrics.get('LayoutDuration') ?? 0) + (metrics.get('RecalcStyleDuration') ?? 0)),
    'layout shift, thousandths': 1000 * seen.shift,
  };
}

/** Runs in the page: how long the frame takes that follows a click, a key or an input. */
function watchFrames(): void {
  const frames: Record<string, number[]> = { click: [], keydown: [], input: [] };
  Object.assign(globalThis, { frames });
  for (const type of Object.keys(frames))
    addEventListener(
      type,
      (event) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => frames[type]?.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(0);
        }),
      true,
    );
}
const framesOf = (page: Page, type: string): Promise<number[]> =>
  page.evaluate((asked) => (globalThis as unknown as { frames: Record<string, number[]> }).frames[asked]?.splice(0) ?? [], type);

/** Opens the page of each variant, and lets every round do the same to all of them, each in its turn. */
async function together(
  part: string,
  bases: readonly { readonly variant: Variant; readonly url: string }[],
  address: string,
  device: Device,
  act: (page: Page, round: number) => Promise<Record<string, number>>,
): Promise<void> {
  const opened = await Promise.all(
    bases.map(async ({ variant, url }) => {
      const one = await pageOn(device, watchFrames);
      await one.page.goto(url + address, { waitUntil: 'networkidle' });
      return { ...one, variant };
    }),
  );
  for (let round = -2; round < rounds; round += 1)
    for (const { page, variant } of inTurn(opened, round + 2)) {
      await page.bringToFront();
      keep(part, device, variant, round, await act(page, round + 2));
    }
  for (const { end } of opened) await end();
}

const run = Date.now();
function keep(part: string, device: Device, variant: Variant, round: number, measured: Record<string, number>): void {
  // The first rounds find nothing ready: no script is compiled, no font is set up.
  if (round < 0) return;
  for (const [measure, value] of Object.entries(measured))
    samples.push({ part, condition: device.name, measure, variant: variant.id, round: `${run}-${round}`, value });
  if (kept) writeFileSync(kept, JSON.stringify(samples));
}

/** A mode switch on a phone, where a select stands for the tabs. */
async function chooseMode(page: Page, round: number): Promise<Record<string, number>> {
  await framesOf(page, 'input');
  const modes = await page.locator('.modes input').count();
  await page.getByRole('combobox', { name: 'Mode' }).selectOption({ index: (2 * round + 2) % modes });
  await page.waitForTimeout(350);
  const [chosen = Number.NaN] = await framesOf(page, 'input');
  return { 'choice to next frame, ms': chosen };
}

/** A mode switch: by pointer, and by an arrow key on the chosen mode. */
async function switchMode(page: Page, round: number): Promise<Record<string, number>> {
  const rest = (ms: number): Promise<void> => page.waitForTimeout(ms);
  const labels = page.locator('.modes label');
  const label = labels.nth((2 * round + 2) % (await labels.count()));
  await label.hover();
  await rest(150);
  await label.click();
  await rest(350);
  const [clicked = Number.NaN] = await framesOf(page, 'click');
  await page.locator('.modes input:checked').focus();
  await rest(150);
  await framesOf(page, 'keydown');
  await page.keyboard.press('ArrowRight');
  await rest(350);
  const [pressed = Number.NaN] = await framesOf(page, 'keydown');
  return { 'click to next frame, ms': clicked, 'key to next frame, ms': pressed };
}

/** One more size, typed. */
async function resize(page: Page, round: number): Promise<Record<string, number>> {
  await framesOf(page, 'input');
  await page.evaluate(
    (nodes) => {
      const field = document.querySelector<HTMLInputElement>('input[name="nodes"]');
      if (!field) throw new Error('the page has no number of nodes');
      field.value = nodes;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    String(4000 + 10 * round),
  );
  await page.waitForTimeout(250);
  const [frame = Number.NaN] = await framesOf(page, 'input');
  return { 'input to next frame, ms': frame };
}

async function measure(part: string, variants: readonly Variant[], addresses: readonly string[]): Promise<void> {
  const asked = variants.filter(({ id }) => without.length === 0 || id === 'site' || without.includes(id));
  const folders = asked.map((variant) => folderOf(variant, 'dist', addresses));
  const servers = await Promise.all(folders.map((folder) => serve(folder)));
  const bases = asked.map((variant, index) => ({ variant, url: servers[index]?.url.replace(/\/$/, '') ?? '' }));
  const [address = '/'] = addresses;
  if (part === 'choosing') {
    await together(part, bases, address, phone, chooseMode);
    for (const device of [slowDesk, desk]) await together(part, bases, address, device, switchMode);
  } else if (part === 'sizing') for (const device of [phone, slowDesk, desk]) await together(part, bases, address, device, resize);
  else
    for (let round = -1; round < rounds; round += 1)
      for (const device of [phone, fastPhone])
        for (const at of addresses)
          for (const { variant, url } of inTurn(
            bases.filter(({ variant: { on } }) => !on || on.includes(at)),
            round + 1,
          ))
            keep(`loading ${at}`, device, variant, round, await load(url + at, device));
  for (const { server } of servers) server.close();
  folders.forEach(discard);
}

const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
};
const round = (value: number): number => Math.round(value * 10) / 10;
const spread = (values: readonly number[]): string =>
  `${round(quantile(values, 0.5))} (${round(quantile(values, 0.25))}–${round(quantile(values, 0.75))})`;

/** For each trick: the medians with and without it, the median of the ratios of the pairs, and in how many pairs it was faster. */
function table(): void {
  const groups = Map.groupBy(samples, ({ part, condition, measure: what }) => `${part}, ${condition}: ${what}`);
  for (const [title, group] of groups) {
    const ofSite = new Map(group.filter(({ variant }) => variant === 'site').map(({ round: at, value }) => [at, value]));
    const rows = [...Map.groupBy(group, ({ variant }) => variant)].flatMap(([variant, others]) => {
      const pairs = others.map(({ round: at, value }) => [ofSite.get(at) ?? Number.NaN, value] as const);
      const whole = pairs.filter((pair) => pair.every((value) => Number.isFinite(value)));
      if (variant === 'site' || whole.length === 0) return [];
      const saves = whole.map(([site, other]) => (other === 0 ? 0 : 1 - site / other));
      return {
        trick: variant,
        with: spread(whole.map(([site]) => site)),
        without: spread(whole.map(([, other]) => other)),
        // What else a machine does only adds: the least of many is what comes nearest to the work itself.
        least: `${round(Math.min(...whole.map(([site]) => site)))} / ${round(Math.min(...whole.map(([, other]) => other)))}`,
        'saves %': round(100 * quantile(saves, 0.5)),
        'faster with it': `${whole.filter(([site, other]) => site < other).length} of ${whole.length}`,
      };
    });
    console.log(title);
    console.table(rows);
  }
}

if (!only || only === 'loading') await measure('loading', loading, loadedPages);
if (!only || only === 'choosing') await measure('choosing', choosing, ['/']);
if (!only || only === 'sizing') await measure('sizing', sizing, ['/fleet/?nodes=5000']);
if (!only || only === 'bytes') await bytes();
table();
await browser.close();
