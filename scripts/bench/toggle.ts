// Measures what a toggle of the mode costs the main thread of home, and of other builds, beside a page written by hand (`toggle-floor.ts`): every
// page is opened once, and in each round each of them toggles once, in changing order. Milliseconds are those of the processor. Machines are noisy: no
// test asserts them; compare only within one run. The counts are of a trace, and `e2e/figure/toggle-in-two-frames.spec.ts` holds them.
// Usage: npm run build && npm run bench:toggle [-- --cpu 4] [--rounds 15] [--page /] [--beside FOLDER,…]
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { launchOptions } from '../browser/chromium.mjs';
import { serve } from '../site/serve.ts';
import { renderingWork, type RenderingWork } from './rendering-work.ts';
import { floorPage } from './toggle-floor.ts';

const option = (name: string, fallback: string): string =>
  process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? fallback) : fallback;
const [rate, rounds, address] = [Number(option('--cpu', '4')), Number(option('--rounds', '15')), option('--page', '/')];
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value: number): number => Math.round(value * 10) / 10;

const floor = createServer((_, response) => response.setHeader('content-type', 'text/html').end(floorPage()));
await new Promise<void>((resolve) => floor.listen(0, '127.0.0.1', resolve));
const built = await Promise.all(
  ['dist', ...option('--beside', '').split(',').filter(Boolean)].map(async (folder) => ({ name: folder, ...(await serve(folder)) })),
);
const browser = await chromium.launch(launchOptions());

/** What one toggle cost, in milliseconds of the main thread. */
interface Cost {
  readonly task: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}
interface Opened {
  readonly name: string;
  readonly page: Page;
  readonly session: CDPSession;
  readonly costs: Cost[];
  readonly work: RenderingWork[];
}

async function open(name: string, url: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { name, page, session, costs: [], work: [] };
}

async function metrics(session: CDPSession): Promise<Cost> {
  const { metrics: all } = await session.send('Performance.getMetrics');
  const of = (name: string): number => 1000 * (all.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { task: of('TaskDuration'), script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
}

/** Points at the next mode, waits, and clicks it: what is measured is the click and all that follows within a second. */
async function toggle({ page, session, costs, work }: Opened, at: number, traced: boolean): Promise<void> {
  await page.bringToFront();
  const labels = page.locator('.modes label');
  const box = await labels.nth(at % (await labels.count())).boundingBox();
  if (!box) throw new Error('the page has no switch of modes');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(300);
  const click = async (): Promise<void> => {
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(1000);
  };
  if (traced) {
    work.push(await renderingWork(session, click));
    return;
  }
  const before = await metrics(session);
  await click();
  const after = await metrics(session);
  costs.push({
    task: after.task - before.task,
    script: after.script - before.script,
    style: after.style - before.style,
    layout: after.layout - before.layout,
  });
}

const opened = [
  await open('floor', `http://127.0.0.1:${(floor.address() as AddressInfo).port}/`),
  ...(await Promise.all(built.map(({ name, url }) => open(name, url.replace(/\/$/, '') + address)))),
];
for (let at = 1; at <= rounds + 3; at += 1)
  for (let i = 0; i < opened.length; i += 1) await toggle(opened[(i + at) % opened.length] as Opened, at, false);
for (let at = 1; at <= 5; at += 1) for (const page of opened) await toggle(page, rounds + 3 + at, true);

// The first three find nothing ready.
const tasks = opened.map(({ costs }) => costs.slice(3).map(({ task }) => task));
const costOf = ({ costs }: Opened, part: keyof Cost): number => round(median(costs.slice(3).map((cost) => cost[part])));
const workOf = ({ work }: Opened, part: Exclude<keyof RenderingWork, 'forced'>): number => median(work.map((each) => each[part]));
console.log(`a toggle at ${rate}x CPU, medians of ${rounds}, milliseconds of the main thread; counts of 5 traced ones`);
console.table(
  opened.map((page, i) => ({
    page: page.name,
    task: costOf(page, 'task'),
    'to the floor': round(median((tasks[i] ?? []).map((task, at) => task / (tasks[0]?.[at] ?? Number.NaN)))),
    least: round(Math.min(...(tasks[i] ?? []))),
    'of the least': round(Math.min(...(tasks[i] ?? [])) / Math.min(...(tasks[0] ?? []))),
    script: costOf(page, 'script'),
    style: costOf(page, 'style'),
    layout: costOf(page, 'layout'),
    styles: workOf(page, 'styles'),
    layouts: workOf(page, 'layouts'),
    forced: median(page.work.map(({ forced }) => forced.length)),
    paints: workOf(page, 'paints'),
    commits: workOf(page, 'commits'),
    styled: workOf(page, 'styled'),
  })),
);
for (const { name, work } of opened) console.log(name, [...new Set(work.flatMap(({ forced }) => forced))].join('; ') || 'forces nothing');
await browser.close();
floor.close();
for (const { server } of built) server.close();
