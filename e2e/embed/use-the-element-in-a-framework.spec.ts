import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { amountOf, fewOrAll, oneOf } from '../../scripts/verify/tests/amount.ts';
import {
  clientOf,
  frameworks,
  importing,
  onServer,
  renderOnServer,
  type App,
  type AppProps,
  type Framework,
  type Mounted,
} from '../support/framework-apps.ts';
import { builtElement } from '../support/once.ts';

test.describe.configure({ mode: 'default' });

let folder: string;
let server: Server;
let origin: string;
const bundles = new Map<Framework, Promise<string>>();

test.beforeAll(async () => {
  folder = builtElement();
  server = createServer(async (request, response) => {
    const [, name = ''] = decodeURIComponent(request.url ?? '').split('/');
    if (name === 'hub-spoke.js')
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(path.join(folder, name)));
    const framework = frameworks.find((each) => name === `${each}.js`);
    if (framework) {
      if (!bundles.has(framework)) bundles.set(framework, clientOf(framework, folder));
      return response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(await bundles.get(framework));
    }
    const html = `<!doctype html><html lang="en"><head><title>${name}</title><link rel="icon" href="data:,"></head><body><div id="app"></div><script src="/${name}.js"></script></body></html>`;
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());

/** What the page of an app keeps for the test. */
type Kept = Window & { app: App; mounted: Mounted; told: (detail: unknown) => void; heard: unknown[]; element: Element | null };

/** Opens the page of an app, and returns what the console complains of there. */
async function open(page: Page, framework: Framework): Promise<readonly string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type()) && !message.text().startsWith('Lit is in dev mode')) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`${origin}/${framework}`);
  await page.evaluate(() => {
    const kept = window as unknown as Kept;
    kept.heard = [];
    kept.told = (detail) => kept.heard.push(detail);
  });
  return complaints;
}

const mount = (page: Page, how: 'mount' | 'hydrate', props: AppProps): Promise<void> =>
  page.evaluate(
    ([how, props]) => {
      const kept = window as unknown as Kept;
      const target = document.querySelector('#app');
      if (target) kept.mounted = kept.app[how]?.(target, props) ?? kept.mounted;
    },
    [how, props] as const,
  );
/** Undefined is what matters here, and JSON has none: the names that are to be undefined come apart. */
const update = (page: Page, props: AppProps, ...gone: (keyof AppProps)[]): Promise<void> =>
  page.evaluate(
    ([props, gone]) =>
      (window as unknown as Kept).mounted.update({ ...props, ...Object.fromEntries(gone.map((name) => [name, undefined])) }),
    [props, gone] as const,
  );
const define = (page: Page): Promise<unknown> => page.addScriptTag({ url: `${origin}/hub-spoke.js` });

for (const framework of fewOrAll(
  frameworks.filter((_, index) => index % 3 === 0),
  frameworks,
))
  test(`in ${framework}, what was set ${importing.includes(framework) ? 'first' : 'before the element is defined'} is taken over, false unlocks, undefined takes away, and the app hears of a choice`, async ({
    page,
  }) => {
    const complaints = await open(page, framework);
    await mount(page, 'mount', { mode: 'ssh-tunnel', path: 'apiserver-to-pod', theme: 'dark', lock: false });
    await define(page);
    const element = page.locator('hub-spoke');
    const frame = element.locator('.frame');
    const [radio, selected] = [element.getByRole('radio').first(), element.locator('.link.selected')];
    await expect(frame).toHaveAttribute('data-mode', 'ssh-tunnel');
    await expect(selected).toHaveAttribute('data-path', 'apiserver-to-pod');
    await expect(element).toHaveCSS('background-color', 'rgb(13, 17, 28)');
    await expect(radio).toBeEnabled();

    await update(page, { mode: 'konnectivity', lock: true, theme: 'light' }, 'path');
    await expect(frame).toHaveAttribute('data-mode', 'konnectivity');
    await expect(selected).toHaveCount(0);
    await expect(element).not.toHaveAttribute('path');
    await expect(element).toHaveCSS('background-color', 'rgb(251, 250, 247)');
    await expect(radio).toBeDisabled();

    await update(page, { lock: false, theme: 'light' }, 'mode', 'path');
    await expect(frame).toHaveAttribute('data-mode', 'defaults');
    await expect(element).not.toHaveAttribute('mode');
    await expect(element.getByRole('alert')).toBeHidden();
    await expect(radio).toBeEnabled();

    await element.getByRole('radio', { name: 'SSH tunnel' }).check({ force: true });
    expect(await page.evaluate(() => (window as unknown as Kept).heard)).toEqual([{ mode: 'ssh-tunnel', path: null }]);
    expect(complaints).toEqual([]);
  });

for (const framework of fewOrAll(onServer.slice(0, 1), onServer))
  test(`${framework} writes it on a server, and takes over the same element in the browser without a complaint`, async ({ page }) => {
    const props: AppProps = { mode: 'konnectivity', path: 'apiserver-to-kubelet', theme: 'light', lock: false };
    const html = await renderOnServer(framework, folder, props);
    expect(html).toContain('<hub-spoke mode="konnectivity" path="apiserver-to-kubelet"');
    const complaints = await open(page, framework);
    // As a server sends it, and with the element defined before the app starts, as `defer` does.
    await page.evaluate((html) => document.querySelector('#app')?.insertAdjacentHTML('beforeend', html), html);
    await define(page);
    const element = page.locator('hub-spoke');
    await expect(element.locator('.link.selected')).toHaveAttribute('data-path', 'apiserver-to-kubelet');
    await expect(element.getByRole('radio').first()).toBeEnabled();
    await page.evaluate(() => {
      const kept = window as unknown as Kept;
      kept.element = document.querySelector('hub-spoke');
    });
    await mount(page, 'hydrate', props);
    expect(await page.evaluate(() => (window as unknown as Kept).element === document.querySelector('hub-spoke'))).toBe(true);
    await update(page, { mode: 'tls-verification', theme: 'light', lock: true }, 'path');
    await expect(element.locator('.frame')).toHaveAttribute('data-mode', 'tls-verification');
    await expect(element.getByRole('radio').first()).toBeDisabled();
    expect(complaints).toEqual([]);
  });

const mounts = amountOf('mounts of the element in a framework');
for (const framework of oneOf(frameworks))
  test(`in ${framework}, ${String(mounts)} mounts leave no element, no node and no listener behind`, async ({ page }) => {
    await open(page, framework);
    await define(page);
    const devtools = await page.context().newCDPSession(page);
    const times = (count: number): Promise<void> =>
      page.evaluate(async (count) => {
        const { app } = window as unknown as Kept;
        for (let i = 0; i < count; i += 1) {
          const target = document.createElement('div');
          document.body.append(target);
          const mounted = app.mount(target, { mode: 'konnectivity', lock: false });
          mounted.update({ mode: 'defaults', path: 'apiserver-to-kubelet', lock: true });
          // Observers speak once a frame.
          if (i % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
          mounted.unmount();
          target.remove();
        }
      }, count);
    const left = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { result } = await devtools.send('Runtime.evaluate', { expression: "customElements.get('hub-spoke').prototype" });
      const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
      const { result: elements } = await devtools.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      await devtools.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
      const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      return { elements: Number(elements.value), nodes, listeners: jsEventListeners };
    };
    // What a framework makes once, or keeps of the last app, is there after a few.
    await times(10);
    const before = await left();
    await times(mounts);
    // A development build of Vue keeps what it would tell a debugger of each app for three seconds.
    await expect.poll(async () => (await left()).elements).toBeLessThanOrEqual(before.elements);
    const after = await left();
    expect(after.nodes - before.nodes).toBeLessThan(mounts);
    expect(after.listeners - before.listeners).toBeLessThan(mounts);
  });
