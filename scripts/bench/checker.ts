// Measures what a check takes in Chromium, on the page's own thread and on a throttled CPU: the corpus, and inputs that grow. Above the size
// that stays under 50 ms the page uses a worker (`ownThread` in src/features/check/script/runner.ts). No test asserts these figures.
// Usage: npm run build && npm run bench:check [-- --cpu 4]
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { corpus } from '../../src/checker/corpus/index.ts';
import { launchOptions } from '../browser/chromium.mjs';
import { serve } from '../site/serve.ts';

const slow = Number(process.argv.includes('--cpu') ? process.argv[process.argv.indexOf('--cpu') + 1] : 4);
interface Input {
  readonly name: string;
  readonly text: string;
}
const inputsOf = (files: Readonly<Record<string, string>>): readonly Input[] =>
  Object.entries(files).map(([name, text]) => ({ name, text }));
const sizeOf = (inputs: readonly Input[]): number => inputs.reduce((sum, { text }) => sum + text.length, 0);

const pod = (index: number): string =>
  `- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: web-${index}\n    labels: {app: web}\n  spec:\n    containers:\n    - name: web\n      image: web:1\n      args: ["--port=80"]\n      ports:\n      - containerPort: 80\n`;
const pods = (count: number): readonly Input[] => [
  { name: 'pods', text: `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: count }, (_, index) => pod(index)).join('')}` },
];
const processes = (count: number): readonly Input[] => [
  { name: 'ps', text: `${'/usr/bin/containerd-shim -namespace k8s.io -address /run/containerd.sock\n'.repeat(count)}kubelet --v=2\n` },
];
const cases = [
  ...corpus.map(({ name, files }) => ({ name, inputs: inputsOf(files) })).filter(({ inputs }) => sizeOf(inputs) < 50_000),
  ...[20, 40, 100, 400, 1000].map((count) => ({ name: `a list of ${count} pods`, inputs: pods(count) })),
  ...[100, 1000].map((count) => ({ name: `ps, ${count} lines`, inputs: processes(count) })),
];

const { server, url } = await serve('dist');
const browser = await chromium.launch(launchOptions());
const scriptIn = (folder: string, name: string): string =>
  readFileSync(`${folder}/${readdirSync(folder).find((file) => file.startsWith(`${name}.`))}`, 'utf8');
const scripts = [scriptIn('dist/check', 'checker'), scriptIn('dist/assets', 'check-words')];

async function measure(rate: number): Promise<readonly { readonly first: number; readonly median: number }[]> {
  const page = await browser.newPage();
  await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(`${url}check/`);
  for (const script of scripts) await page.evaluate(script);
  const rows = await page.evaluate((all) => {
    const left = globalThis as unknown as Record<symbol, { shown: unknown; check: (asked: object) => unknown }>;
    const shown = left[Symbol.for('hub-spoke.check-words')]?.shown;
    const check = left[Symbol.for('hub-spoke.checker')]?.check;
    if (!check) throw new Error('the script of the checker left nothing');
    return all.map(({ name, inputs }) => {
      const times = Array.from({ length: 6 }, () => {
        const start = performance.now();
        check({ inputs, shown });
        return performance.now() - start;
      });
      const [first = Number.NaN, ...rest] = times;
      return { name, first: Math.round(first), median: Math.round((rest.sort((a, b) => a - b)[2] ?? Number.NaN) * 10) / 10 };
    });
  }, cases);
  await page.close();
  return rows;
}

const [fast, throttled] = [await measure(1), await measure(slow)];
const rows = cases.map(({ name, inputs }, index) => ({
  name,
  characters: sizeOf(inputs),
  'first ms': fast[index]?.first,
  'median ms': fast[index]?.median,
  [`first ms at ${slow}x`]: throttled[index]?.first,
  [`median ms at ${slow}x`]: throttled[index]?.median,
}));
const grown = rows.slice(-7);
const worst = rows.slice(0, -7).sort((a, b) => Number(b[`median ms at ${slow}x`]) - Number(a[`median ms at ${slow}x`]));
console.log('The five slowest of the corpus, and inputs that grow:');
console.table([...worst.slice(0, 5), ...grown]);
await browser.close();
server.close();
