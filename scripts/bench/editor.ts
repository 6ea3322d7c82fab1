// Measures what a paste into /check/ and a key stroke cost the thread of the page, on a throttled CPU, by the protocol of Chromium: processor time, layouts, layouts that a script
// forced, and the longest task. The paste is the browser's own, from the clipboard. “The browser alone” is the same text area without any script of the page. No test asserts these times;
// e2e/check/type-much.spec.ts holds the counts.
// Usage: npm run build && npm run bench:editor [-- --cpu 4] [--dist dist] [--only NAME] [--alone]
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { launchOptions } from '../browser/chromium.mjs';
import { serve } from '../site/serve.ts';

const option = (name: string, fallback: string): string =>
  process.argv.includes(name) ? (process.argv[process.argv.indexOf(name) + 1] ?? fallback) : fallback;
const [rate, dist, only] = [Number(option('--cpu', '4')), option('--dist', 'dist'), option('--only', '')];
const alone = process.argv.includes('--alone');

/** Lines as a configuration has them: about 25 characters each. */
const lines = (count: number): string => Array.from({ length: count }, (_, index) => `key${index}: a value of line\n`).join('');
const texts: Readonly<Record<string, () => string>> = {
  '100 lines': () => lines(100),
  '1,000 lines': () => lines(1_000),
  '10,000 lines': () => lines(10_000),
  '100,000 lines of 10': () => 'key: value\n'.repeat(100_000),
  '500,000 lines of 1': () => 'a\n'.repeat(500_000),
};

/** One event of a trace, times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string; readonly url?: string }; readonly name?: string };
}

/** What one act cost; times in milliseconds of the processor. */
interface Cost {
  readonly all: number;
  readonly script: number;
  readonly layouts: number;
  readonly styles: number;
  readonly forced: number;
  /** The task in which the browser takes what was typed or pasted, with what a script does in it. */
  readonly own: number;
  /** Of that task what the script of the page takes. */
  readonly scriptInOwn: number;
  /** The longest of all other tasks. */
  readonly longest: number;
}

const metricsOf = async (session: CDPSession): Promise<Readonly<Record<string, number>>> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

/** Waits until the thread of the page has had nothing to do for a second. */
async function quiet(session: CDPSession): Promise<void> {
  for (let before = -1, still = 0, tries = 0; still < 4 && tries < 1200; tries += 1) {
    const now = (await metricsOf(session))['TaskDuration'] ?? 0;
    still = now - before < 0.02 ? still + 1 : 0;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function traced(session: CDPSession, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.compile'],
    },
    transferMode: 'ReportEvents',
  });
  await act();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  return events;
}

async function costOf(session: CDPSession, act: () => Promise<void>, isOwn: readonly string[]): Promise<Cost> {
  const before = await metricsOf(session);
  const events = await traced(session, async () => {
    await act();
    await quiet(session);
  });
  const after = await metricsOf(session);
  const since = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
  const dispatched = events.filter(({ name, args }) => name === 'EventDispatch' && isOwn.includes(args?.data?.type ?? ''));
  const thread = dispatched[0];
  if (!thread) throw new Error(`no event ${isOwn.join(' or ')} in the trace`);
  const onThread = events.filter(({ pid, tid, ph }) => pid === thread.pid && tid === thread.tid && ph === 'X');
  const has = (outer: TraceEvent, { ts }: TraceEvent): boolean => ts >= outer.ts && ts <= outer.ts + (outer.dur ?? 0);
  const time = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;
  const sum = (all: readonly TraceEvent[]): number => all.reduce((total, one) => total + time(one), 0);
  const tasks = onThread.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const calls = onThread.filter(({ name, args }) => name === 'FunctionCall' && /^https?:/.test(args?.data?.url ?? ''));
  const outermost = calls.filter((call) => !calls.some((other) => other !== call && other.ts <= call.ts && has(other, call)));
  const ownTasks = tasks.filter((task) => dispatched.some((event) => has(task, event)));
  const others = tasks.filter((task) => !ownTasks.includes(task));
  return {
    all: since('TaskDuration') * 1000,
    script: sum(outermost),
    layouts: since('LayoutCount'),
    styles: since('RecalcStyleCount'),
    forced: onThread.filter((event) => event.name === 'Layout' && outermost.some((call) => has(call, event))).length,
    own: sum(ownTasks),
    scriptInOwn: sum(outermost.filter((call) => ownTasks.some((task) => has(task, call)))),
    longest: Math.max(0, ...others.map(time)),
  };
}

const { server, url } = await serve(dist);
const browser = await chromium.launch(launchOptions());

/** The page with all of its scripts, the text in the clipboard, and the focus in the empty text area. */
async function pageWith(text: string): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
  const from = await context.newPage();
  await from.goto(url);
  await from.bringToFront();
  await from.evaluate((all) => navigator.clipboard.writeText(all), text);
  await from.close();
  const page = await context.newPage();
  if (alone) await page.route('**/*.js', (route) => route.abort());
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${url}check/`, { waitUntil: 'networkidle' });
  await page.bringToFront();
  await page.getByRole('textbox', { name: 'Configuration' }).focus();
  await page.waitForTimeout(1500);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return { page, session };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const rows: Record<string, string | number>[] = [];
const inserting = Number(option('--insert', '1000'));
for (const [name, make] of Object.entries(texts)) {
  if (only && !only.split('|').includes(name)) continue;
  const { page, session } = await pageWith(make());
  for (const [act, run, events] of [
    ['paste', () => page.keyboard.press('Control+v'), ['paste', 'textInput']],
    ['key', () => page.keyboard.press('x'), ['keydown', 'keypress', 'keyup']],
    ...(make().split('\n').length <= inserting + 1
      ? ([['insert', () => page.keyboard.insertText(make()), ['beforeinput', 'textInput', 'input']]] as const)
      : []),
  ] as const) {
    const cost = await costOf(session, run, events);
    rows.push({
      text: name,
      act,
      'all ms': Math.round(cost.all),
      'script ms': round(cost.script),
      layouts: cost.layouts,
      styles: cost.styles,
      forced: cost.forced,
      'task of the act ms': Math.round(cost.own),
      'script in it ms': round(cost.scriptInOwn),
      'longest other task ms': Math.round(cost.longest),
    });
    console.error(JSON.stringify(rows.at(-1)));
  }
  await page.context().close();
}
console.log(`${alone ? 'The browser alone' : `The page of ${dist}`}, CPU ${rate} times slower, milliseconds of the processor:`);
console.table(rows);
await browser.close();
server.close();
