// Measures from the click on a link to the first paint of its page, on a throttled phone or a desktop, where the server names rules for fetching
// ahead, where it names none (the script of the page then fetches), and where nothing is fetched ahead. All in one run, round after round, since
// machines are noisy: quote medians, and compare only within one run. No test asserts these figures.
// Usage: npm run build && node scripts/bench/next-page.ts [--rounds 15] [--rest 300]
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../browser/chromium.mjs';
import { serve } from '../site/serve.ts';

const option = (name: string, fallback: number): number =>
  Number(process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : fallback);
const [rounds, rest] = [option('--rounds', 15), option('--rest', 300)];
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A link that a reader follows. A click on home opens a path in its picture, so home leads to a decision. */
const journeys = [
  { from: '', to: 'can-i/nodes-on-the-public-internet/' },
  { from: 'paths/apiserver-to-kubelet/', to: 'paths/apiserver-to-node/' },
  { from: 'paths/apiserver-to-kubelet/', to: 'symptoms/' },
] as const;
const hows = ['nothing ahead', 'script', 'rules'] as const;
type How = (typeof hows)[number];

/** A network: milliseconds to the first byte of each answer, and bytes a second for all together. DevTools would not slow what is fetched ahead. */
interface Network {
  readonly latency: number;
  readonly bytesPerSecond: number;
}
const devices = [
  { name: 'phone', viewport: { width: 360, height: 740 }, cpu: 4, network: { latency: 150, bytesPerSecond: 200_000 } },
  { name: 'desktop', viewport: { width: 1366, height: 768 }, cpu: 1, network: { latency: 20, bytesPerSecond: 5_000_000 } },
] as const;

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The site behind a slow network. */
async function slow(site: string, { latency, bytesPerSecond }: Network, how: How): Promise<{ server: Server; url: string }> {
  const piece = 4096;
  let line = Promise.resolve();
  const server = createServer((request, response) => {
    void (async () => {
      await sleep(latency);
      const headers = Object.entries(request.headers).filter(([name]) => /^(?:accept-encoding|if-none-match)$/.test(name));
      const answer = await fetch(new URL(request.url ?? '', site), {
        headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
      });
      const sent = Object.fromEntries(
        [...answer.headers].filter(([name]) => !/^(?:content-(?:encoding|length)|connection|keep-alive|date)$/.test(name)),
      );
      if (how !== 'rules') delete sent['speculation-rules'];
      const text = Buffer.from(await answer.arrayBuffer());
      const body = answer.headers.has('content-encoding') ? gzipSync(text) : text;
      if (body !== text) sent['content-encoding'] = 'gzip';
      response.writeHead(answer.status, sent);
      for (let at = 0; at < body.length; at += piece) {
        line = line.then(() => sleep((piece / bytesPerSecond) * 1000));
        await line;
        response.write(body.subarray(at, at + piece));
      }
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

/** From the click to the first paint of the page that it opens, in milliseconds. */
async function follow(
  browser: Browser,
  url: string,
  { from, to }: (typeof journeys)[number],
  { viewport, cpu }: (typeof devices)[number],
  how: How,
): Promise<number> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  // As a reader asks who saves data: neither the browser nor the script fetches anything ahead.
  if (how === 'nothing ahead')
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  await page.goto(url + from, { waitUntil: 'networkidle' });
  const link = await page.evaluateHandle((target) => {
    const made = Object.assign(document.createElement('a'), { href: target, textContent: 'Next' });
    document.querySelector('main')?.prepend(made);
    return made;
  }, url + to);
  await page.evaluate(() =>
    addEventListener('click', () => sessionStorage.setItem('clicked', String(performance.timeOrigin + performance.now())), true),
  );
  await link.hover();
  await sleep(rest);
  await link.click();
  await page.waitForURL(url + to);
  const painted = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && performance.timeOrigin + paint.startTime - Number(sessionStorage.getItem('clicked'));
  });
  const milliseconds = Number(await painted.jsonValue());
  await context.close();
  return milliseconds;
}

const site = await serve('dist');
const browser = await chromium.launch(launchOptions());
for (const device of devices) {
  const servers = new Map<How, { server: Server; url: string }>();
  for (const how of hows) servers.set(how, await slow(site.url, device.network, how));
  const table = [];
  for (const journey of journeys) {
    const taken: Record<How, number[]> = { 'nothing ahead': [], script: [], rules: [] };
    for (let round = 0; round < rounds; round += 1)
      for (const how of hows) taken[how].push(await follow(browser, servers.get(how)?.url ?? '', journey, device, how));
    const medians = Object.fromEntries(hows.map((how) => [how, Math.round(median(taken[how]))]));
    table.push({ device: device.name, from: `/${journey.from}`, to: `/${journey.to}`, ...medians });
  }
  console.table(table);
  for (const { server } of servers.values()) server.closeAllConnections();
  for (const { server } of servers.values()) server.close();
}
await browser.close();
site.server.close();
