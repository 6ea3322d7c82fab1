import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { countPaths, crossingsOf } from '../../src/model/count.ts';
import { violationsOf } from '../support/axe.ts';
import { builtElement } from '../support/once.ts';
import { expect, test as base } from '../support/shared-page.ts';

const strict =
  "default-src 'none'; img-src data:; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const pageOf = (body: string, script: string): string =>
  `<!doctype html><html lang="en"><head><title>A wiki</title><link rel="icon" href="data:," />${script}</script></head><body><main><h1>A wiki</h1>${body}</main></body></html>`;
const page = (body: string): string => pageOf(body, '<script defer src="/hub-spoke.js">');

let folder: string;
let server: Server;
let origin: string;
const pages: Record<string, { readonly html: string; readonly csp?: string; readonly isolated?: boolean }> = {
  '/plain': { html: page('<hub-spoke mode="konnectivity"></hub-spoke>') },
  '/strict': { html: page('<hub-spoke mode="ssh-tunnel" path="apiserver-to-pod"></hub-spoke>'), csp: strict },
  '/two': {
    html: page(
      '<hub-spoke mode="defaults" theme="light"></hub-spoke><hub-spoke mode="konnectivity-tls" theme="dark" controls="none"></hub-spoke>',
    ),
  },
  '/right-to-left': {
    html: page('<hub-spoke mode="konnectivity"></hub-spoke>').replace('<html lang="en">', '<html lang="ar" dir="rtl">'),
  },
  '/switch': { html: page('<hub-spoke></hub-spoke>').replace('<html lang="en">', '<html lang="en" style="color-scheme: light">') },
  '/locked': { html: page('<hub-spoke lock></hub-spoke>') },
  '/wrong': { html: page('<hub-spoke mode="&lt;b&gt;" theme="blue"></hub-spoke>') },
  '/module': {
    html: page('<hub-spoke></hub-spoke>').replace('<script defer src="/hub-spoke.js">', '<script type="module" src="/define.js">'),
  },
};

let opened: Promise<Page> | undefined;
/** One page for all cases, on another host than the site, so each case that wants no complaint and no request asks for them itself. */
const test = base.extend<{ quiet: void }>({
  quiet: async ({ page }, use) => use(void page),
  context: async ({ page }, use) => use(page.context()),
  page: async ({ browser, viewport }, use) => {
    opened ??= browser.newPage();
    const page = await opened;
    await page.emulateMedia({ colorScheme: null });
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
    for (const event of ['console', 'pageerror', 'request'] as const) page.removeAllListeners(event);
  },
});
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  folder = builtElement();
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = pages[pathname];
    if (found)
      return response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          ...(found.csp ? { 'content-security-policy': found.csp } : {}),
          ...(found.isolated ? { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' } : {}),
        })
        .end(found.html);
    return response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(readFileSync(path.join(folder, pathname)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => void server.close());

const complaintsOf = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  return complaints;
};

for (const address of ['/plain', '/strict', '/module']) {
  test(`it draws from ${address}, without a complaint and without another request`, async ({ page }) => {
    const complaints = complaintsOf(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(origin + address);
    const element = page.locator('hub-spoke');
    const mode = address === '/plain' ? 'konnectivity' : address === '/strict' ? 'ssh-tunnel' : 'defaults';
    await expect(element.locator(`.frame[data-mode="${mode}"] .link:visible`)).not.toHaveCount(0);
    // The styles are there: a box has the colour of the page, not black.
    await expect(element.locator('.box.hub')).toHaveCSS('fill', 'rgb(38, 63, 150)');
    expect(await element.evaluate((host) => host.shadowRoot?.querySelectorAll('[style]').length)).toBe(0);
    expect(requests.filter((pathname) => pathname.startsWith('/') && !pathname.startsWith(address))).toEqual(
      address === '/module' ? ['/define.js', '/index.js'] : ['/hub-spoke.js'],
    );
    expect(complaints).toEqual([]);
  });
}

test('in a page that is read from right to left every word of the drawing stands where it does in any other', async ({ page }) => {
  const words = async (address: string): Promise<readonly string[]> => {
    await page.goto(origin + address);
    await expect(page.locator('hub-spoke .link:visible')).not.toHaveCount(0);
    return page.locator('hub-spoke svg.diagram text').evaluateAll((texts) =>
      texts.map((text) => {
        const drawing = text.closest('svg.diagram')?.getBoundingClientRect().left ?? 0;
        const { left, width } = text.getBoundingClientRect();
        return `${text.textContent.trim()} at ${Math.round(left - drawing)}, ${Math.round(width)} wide`;
      }),
    );
  };
  const usual = await words('/plain');
  expect(usual.length).toBeGreaterThan(30);
  expect(await words('/right-to-left')).toEqual(usual);
});

test('its sentence and its verdicts are those of the model', async ({ page }) => {
  await page.goto(`${origin}/plain`);
  const { settings } = modeOf('konnectivity');
  const count = countPaths(settings);
  await expect(page.getByRole('status')).toContainText('is counted by its weakest hop');
  await expect(page.getByRole('status')).toContainText(`${count.authenticated} are authenticated`);
  await expect(page.getByRole('status')).toContainText(`${count.unsafe} are unsafe`);
  for (const { path: id, hop } of crossingsOf(settings))
    await expect(page.locator(`.link[data-path="${id}"] .hop[data-hop="between"]`)).toHaveAttribute('data-verdict', hop.verdict);
});

test('two elements with other attributes do not mix', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto(`${origin}/two`);
  const [first, second] = [page.locator('hub-spoke').first(), page.locator('hub-spoke').nth(1)];
  await expect(first.locator('.frame')).toHaveAttribute('data-mode', 'defaults');
  await expect(second.locator('.frame')).toHaveAttribute('data-mode', 'konnectivity-tls');
  await expect(second.getByRole('radio').first()).toBeHidden();
  await expect(first).toHaveCSS('background-color', 'rgb(251, 250, 247)');
  await expect(second).toHaveCSS('background-color', 'rgb(13, 17, 28)');
  await first.getByRole('radio', { name: 'SSH tunnel' }).check();
  await expect(first.locator('.frame')).toHaveAttribute('data-mode', 'ssh-tunnel');
  await expect(second.locator('.frame')).toHaveAttribute('data-mode', 'konnectivity-tls');
  await second.evaluate((host) => host.setAttribute('path', 'apiserver-to-kubelet'));
  await expect(second.locator('.link.selected')).toHaveAttribute('data-path', 'apiserver-to-kubelet');
  await expect(first.locator('.link.selected')).toHaveCount(0);
});

test('a reader selects a link by keyboard, and the page around hears of it', async ({ page }) => {
  await page.goto(`${origin}/plain`);
  await page.evaluate(() => {
    addEventListener('hub-spoke-state', (event) => ((window as unknown as { told: unknown }).told = (event as CustomEvent).detail));
  });
  await page.getByRole('button', { name: 'the hub' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const selected = await page.locator('.link.selected').getAttribute('data-path');
  expect(selected).toBeTruthy();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { told: unknown }).told))
    .toEqual({ mode: 'konnectivity', path: selected });
  await page.keyboard.press('Escape');
  await expect(page.locator('.link.selected')).toHaveCount(0);
});

test('a locked element does not change', async ({ page }) => {
  await page.goto(`${origin}/locked`);
  await expect(page.getByRole('radio').first()).toBeDisabled();
  await page.locator('.link').first().dispatchEvent('click');
  await expect(page.locator('.link.selected')).toHaveCount(0);
});

test('an unknown value is named in a sentence, as text', async ({ page }) => {
  await page.goto(`${origin}/wrong`);
  await expect(page.getByRole('alert')).toHaveText(/^mode=“<b>” is unknown: mode can be defaults, .+ theme=“blue” is unknown/);
  await expect(page.locator('.frame')).toHaveAttribute('data-mode', 'defaults');
});

for (const colorScheme of oneOf(['light', 'dark'] as const, 0)) {
  test(`it has no accessibility violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${origin}/plain`);
    await expect(page.locator('.frame')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test(
  'moved into a frame, which is another document, and back, it keeps its styles, and its drawing changes with the room that it has',
  inTheWholeSet,
  async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.setViewportSize({ width: 1200, height: 900 });
    await page.goto(`${origin}/plain`);
    const styled = async (element: Locator, drawing: 'wide' | 'narrow'): Promise<void> => {
      await expect(element.locator(`svg.diagram-${drawing}`)).toBeVisible();
      await expect(element.locator('.box.hub')).toHaveCSS('fill', 'rgb(38, 63, 150)');
      await expect(element.locator('svg.diagram')).toHaveCount(1);
    };
    await styled(page.locator('hub-spoke'), 'wide');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.width = '500';
      frame.height = '900';
      document.body.append(frame);
      frame.contentDocument?.body.append(document.querySelector('hub-spoke') ?? '');
    });
    const inFrame = page.frameLocator('iframe').locator('hub-spoke');
    await styled(inFrame, 'narrow');
    await page.evaluate(() => ((document.querySelector('iframe') as HTMLIFrameElement).width = '1160'));
    await styled(inFrame, 'wide');
    await page.evaluate(() => document.body.append(document.querySelector('iframe')?.contentDocument?.querySelector('hub-spoke') ?? ''));
    await styled(page.locator('hub-spoke'), 'wide');
    expect(complaints).toEqual([]);
  },
);

test('each attribute is a property: a value sets it, nothing takes it away, and false in any form unlocks', async ({ page }) => {
  await page.goto(`${origin}/locked`);
  const element = page.locator('hub-spoke');
  await expect(element.getByRole('radio').first()).toBeDisabled();
  const read = (): Promise<unknown> =>
    element.evaluate((host) => {
      const { mode, path, theme, controls, lock } = host as unknown as Record<string, unknown>;
      return { mode, path, theme, controls, lock };
    });
  const set = (properties: Readonly<Record<string, unknown>>): Promise<unknown> =>
    element.evaluate((host, values) => void Object.assign(host, values), properties);
  const without = { mode: 'defaults', path: null, theme: 'auto', controls: 'mode', lock: true };
  expect(await read()).toEqual(without);
  const given = { mode: 'konnectivity', path: 'apiserver-to-pod', theme: 'dark', controls: 'none', lock: true };
  await set(given);
  expect(await read()).toEqual(given);
  await set({ mode: null, path: undefined, theme: null, controls: undefined });
  expect(await read()).toEqual(without);
  expect(await element.evaluate((host) => host.getAttributeNames())).toEqual(['lock']);
  for (const unlocked of [false, 'false', null, undefined]) {
    await set({ lock: '' });
    await expect(element.getByRole('radio').first()).toBeDisabled();
    await set({ lock: unlocked });
    await expect(element.getByRole('radio').first()).toBeEnabled();
  }
  await element.evaluate((host) => host.setAttribute('lock', 'false'));
  await expect(element.getByRole('radio').first()).toBeEnabled();
  await set({ lock: true });
  await expect(element.getByRole('radio').first()).toBeDisabled();
});

test('a page of another site loads it from this one, also where that page isolates itself, and by its hash only in the bytes that the guide names', async ({
  page,
  baseURL,
}) => {
  const complaints = complaintsOf(page);
  const guide = await (await fetch(`${baseURL}/embed/`)).text();
  const [, hashed = ''] = /element\/v1\/(hub-spoke\.[0-9a-f]{10}\.js)/.exec(guide) ?? [];
  const [, integrity = ''] = /sha384-([\w+/]{64})/.exec(guide) ?? [];
  const site = `${baseURL}/element/v1`;
  const named = `<script defer src="${site}/hub-spoke.js">`;
  const exact = `<script defer crossorigin="anonymous" src="${site}/${hashed}" integrity="sha384-${integrity}">`;
  for (const [name, script] of Object.entries({
    named,
    exact,
    other: exact.replace(
      integrity,
      integrity.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
    ),
  }))
    pages[`/${name}`] = { html: pageOf('<hub-spoke></hub-spoke>', script), isolated: true };
  for (const name of ['named', 'exact']) {
    await page.goto(`${origin}/${name}`);
    await expect(page.locator('hub-spoke .link:visible')).not.toHaveCount(0);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  }
  expect(complaints).toEqual([]);
  await page.goto(`${origin}/other`);
  await expect.poll(() => complaints.join()).toContain('integrity');
  expect(await page.evaluate(() => customElements.get('hub-spoke') === undefined)).toBe(true);
});

test(
  'its colours follow the switch of a page that says whether it is light or dark, and those of the system elsewhere',
  inTheWholeSet,
  async ({ page }) => {
    const [light, dark] = ['rgb(251, 250, 247)', 'rgb(13, 17, 28)'];
    const element = page.locator('hub-spoke');
    const say = (scheme: string): Promise<void> =>
      page.evaluate((scheme) => void (document.documentElement.style.colorScheme = scheme), scheme);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${origin}/plain`);
    await expect(element).toHaveCSS('background-color', dark);
    await page.goto(`${origin}/switch`);
    await expect(element).toHaveCSS('background-color', light);
    await say('dark');
    await expect(element).toHaveCSS('background-color', dark);
    await say('light');
    await expect(element).toHaveCSS('background-color', light);
    await element.evaluate((host) => host.setAttribute('theme', 'dark'));
    await expect(element).toHaveCSS('background-color', dark);
  },
);
