import { type Browser, type Page } from '@playwright/test';
import { journeyIds } from '../src/model/journey/journey.ts';
import { modeIds } from '../src/model/setting/mode.ts';
import { pathIds } from '../src/model/path.ts';
import { violationsOf } from './support/axe.ts';
import { hostPage, hostPages } from './support/embed-host.ts';
import { expect, test as base } from './support/fixtures.ts';
import { firefox } from './support/firefox.ts';
import { test as reading } from './support/shared-page.ts';
import { expectNoSideways } from './support/sideways.ts';

interface Heard {
  readonly data: { readonly source?: string; readonly type?: string; readonly [key: string]: unknown };
  readonly origin: string;
}
type Frames = Parameters<typeof hostPage>[0];
interface Host {
  readonly page: Page;
  readonly origin: string;
  /** What the frame at a place said so far, of one type. */
  heard(type: string, at?: number): Promise<Heard['data'][]>;
  ask(message: object, at?: number): Promise<void>;
}
interface Fixtures {
  /** Opens a page of another origin around these frames. */
  around: (frames: Frames) => Promise<Host>;
}

const envelope = { source: 'hub-spoke', v: 1 };
/** A browser is started once a worker: starting Firefox takes longer than most cases. */
const onOtherOrigin = (open: (base: Browser) => Promise<Browser>) =>
  base.extend<Fixtures, { framing: Browser }>({
    framing: [
      async ({ browser: chromium }, use) => {
        const browser = await open(chromium);
        await use(browser);
        if (browser !== chromium) await browser.close();
      },
      { scope: 'worker' },
    ],
    around: async ({ framing: browser, baseURL }, use) => {
      const closing: (() => unknown)[] = [];
      await use(async (frames) => {
        const { origin, close } = await hostPages({
          '/': { html: hostPage(frames.map((frame) => ({ ...frame, src: frame.src.replace(/^\//, `${baseURL}/`) }))) },
        });
        closing.unshift(close);
        const page = await browser.newPage();
        closing.unshift(() => page.close());
        const complaints: string[] = [];
        page.on('pageerror', ({ message }) => {
          // Firefox reports a message that did not go to an origin as an error of the page that it did not reach.
          if (!message.includes('does not match the recipient window')) complaints.push(message);
        });
        closing.unshift(() => expect(complaints).toEqual([]));
        await page.goto(origin);
        const heard: Host['heard'] = (type, at = 0) =>
          page.evaluate(
            ([index, wanted]) =>
              ((window as unknown as { heard: Heard[][] }).heard[Number(index)] ?? [])
                .filter(({ data }) => data?.source === 'hub-spoke' && data.type === wanted)
                .map(({ data }) => data),
            [at, type] as const,
          );
        const ask: Host['ask'] = (message, at = 0) =>
          page.evaluate(([index, what]) => (window as unknown as { ask: (at: number, what: object) => void }).ask(index, what), [
            at,
            message,
          ] as const);
        for (const [at] of frames.entries()) await expect.poll(() => heard('ready', at)).toHaveLength(1);
        return { page, origin, heard, ask };
      });
      for (const close of closing) await close();
    },
  });

for (const [name, open] of [
  ['Chromium', async (browser: Browser) => browser],
  ['Firefox', () => firefox.launch()],
] as const) {
  const test = onOtherOrigin(open);
  test.describe(name, () => {
    test.skip(
      name === 'Firefox' && !firefox.isThere,
      'no Firefox is installed (on Debian: apt-get install firefox-esr), and FIREFOX names none',
    );
    test.slow(name === 'Firefox');

    test('the height of a frame follows its content', async ({ around }) => {
      const { page, heard } = await around([{ src: '/embed/path/apiserver-to-kubelet/' }]);
      const frame = page.locator('iframe');
      const heightOf = async () => (await frame.boundingBox())?.height ?? 0;
      const bodyOf = () =>
        page
          .frameLocator('iframe')
          .locator('body')
          .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      await expect.poll(async () => (await heightOf()) - 4 - (await bodyOf())).toBe(0);
      const closed = await bodyOf();
      await page.frameLocator('iframe').getByText('The same as a table').click();
      await expect.poll(bodyOf).toBeGreaterThan(closed + 100);
      await expect.poll(async () => (await heightOf()) - 4 - (await bodyOf())).toBe(0);
      const told = (await heard('resize')).at(-1)?.['height'];
      const all = await page.evaluate(() => (window as unknown as { heard: { data: unknown }[][] }).heard[0]?.map(({ data }) => data));
      expect(all).toContainEqual({ subject: 'lti.frameResize', height: told });
      expect(all).toContainEqual(JSON.stringify({ subject: 'lti.frameResize', height: told }));
      expect(all).toContainEqual({ type: 'plugin.resize', payload: { height: told } });
    });

    test('a state that is set is the state that is got', async ({ around }) => {
      const { page, heard, ask } = await around([{ src: '/embed/diagram/?theme=light' }]);
      await ask({ ...envelope, type: 'setState', id: 'a', state: { mode: 'konnectivity', path: 'apiserver-to-pod', theme: 'dark' } });
      await expect.poll(async () => (await heard('state')).length).toBe(1);
      await ask({ ...envelope, type: 'getState', id: 'b' });
      await expect.poll(async () => (await heard('state')).length).toBe(2);
      const state = {
        mode: 'konnectivity',
        path: 'apiserver-to-pod',
        transport: 'konnectivity',
        verify: 'off',
        scheme: 'http',
        theme: 'dark',
      };
      expect(await heard('state')).toEqual([
        { ...envelope, type: 'state', cause: 'host', id: 'a', state },
        { ...envelope, type: 'state', cause: 'host', id: 'b', state },
      ]);
      const view = page.frameLocator('iframe');
      await expect(view.locator('.frame[data-mode="konnectivity"] .link[data-path="apiserver-to-pod"]:visible')).toHaveClass(/selected/);
      await expect(view.locator('html')).toHaveAttribute('data-theme', 'dark');
      await expect(view.locator('.open-full')).toHaveAttribute('href', /\/\?mode=konnectivity&path=apiserver-to-pod/);
      await ask({ ...envelope, type: 'setState', state: { verify: 'on', path: null } });
      await expect.poll(async () => (await heard('state')).at(-1)?.['state']).toMatchObject({ mode: 'konnectivity-tls', verify: 'on' });
      expect((await heard('state')).at(-1)?.['state']).not.toHaveProperty('path');
    });

    test('what a reader does is told, and is no answer to anybody', async ({ around }) => {
      const { page, heard } = await around([{ src: '/embed/diagram/' }]);
      await page
        .frameLocator('iframe')
        .getByRole('button', { name: 'Next mode' })
        .or(page.frameLocator('iframe').getByText('TLS verification', { exact: true }))
        .first()
        .click();
      await expect.poll(() => heard('state')).toHaveLength(1);
      expect((await heard('state'))[0]).toMatchObject({ cause: 'reader', state: { mode: 'tls-verification' } });
      expect((await heard('state'))[0]).not.toHaveProperty('id');
    });

    test('a journey goes to the step that is asked for, and says where it is', async ({ around }) => {
      const { page, heard, ask } = await around([{ src: '/embed/journey/kubectl-logs/' }]);
      for (const step of [2, 'next', 'last', 'previous', 'first'] as const) await ask({ ...envelope, type: 'goto', step });
      await expect.poll(() => heard('step')).toHaveLength(5);
      const steps = await heard('step');
      const last = steps[0]?.['of'] as number;
      expect(last).toBeGreaterThan(3);
      expect(steps.map(({ step }) => step)).toEqual([2, 3, last, last - 1, 1]);
      await expect(page.frameLocator('iframe').locator('li[aria-current="step"]')).toHaveAttribute('data-step', '1');
      await ask({ ...envelope, type: 'goto', id: 'far', step: 99 });
      await expect.poll(() => heard('error')).toHaveLength(1);
      expect((await heard('error'))[0]).toMatchObject({ id: 'far', message: expect.stringContaining(`a whole number from 1 to ${last}`) });
    });

    test('malformed commands are ignored in silence, and a wish that a view cannot grant is answered in a sentence', async ({ around }) => {
      const { heard, ask } = await around([{ src: '/embed/matrix/' }]);
      for (const message of [
        { type: 'getState' },
        { ...envelope, v: 2, type: 'getState' },
        { ...envelope, source: 'someone', type: 'getState' },
        { ...envelope, type: 'setState', state: { mode: '<b>x</b>' } },
        { ...envelope, type: 'setState', state: 'mode' },
        { ...envelope, type: 'explode' },
      ])
        await ask(message);
      await ask({ ...envelope, type: 'setState', id: '1', state: { mode: 'nonsense' } });
      await ask({ ...envelope, type: 'goto', id: '2', step: 1 });
      await ask({ ...envelope, type: 'setState', id: '3', state: { path: 'apiserver-to-pod' } });
      await expect.poll(() => heard('state')).toHaveLength(1);
      await expect.poll(async () => (await heard('error')).map(({ id }) => id)).toEqual(['1', '2']);
      expect((await heard('state'))[0]).toEqual({
        ...envelope,
        type: 'state',
        cause: 'host',
        id: '3',
        state: { path: 'apiserver-to-pod', theme: 'auto' },
      });
    });

    test('a command from a window that is not around the view is ignored', async ({ around }) => {
      const { page, heard, ask } = await around([{ src: '/embed/matrix/' }, { src: '/embed/matrix/' }]);
      // The second view says to the first what only the page around it may say.
      await page.frames()[2]?.evaluate((message) => window.parent.frames[0]?.postMessage(message, '*'), {
        ...envelope,
        type: 'setState',
        state: { mode: 'konnectivity' },
      });
      await ask({ ...envelope, type: 'getState', id: 'after' });
      await expect.poll(() => heard('state')).toHaveLength(1);
      expect((await heard('state'))[0]).toMatchObject({ id: 'after', state: { theme: 'auto' } });
      expect((await heard('state'))[0]?.['state']).not.toHaveProperty('mode');
    });

    test('a view that names its host hears and tells that origin only', async ({ around }) => {
      const silent = await hostPages({});
      const { page, ask } = await around([{ src: '/embed/matrix/' }]);
      const src = (host: string) => `/embed/matrix/?host=${encodeURIComponent(host)}`;
      await page.evaluate(
        ([right, wrong]) => {
          const [first] = document.querySelectorAll('iframe');
          const at = new URL(first?.src ?? '').origin;
          for (const address of [right, wrong]) {
            const frame = document.createElement('iframe');
            frame.src = at + address;
            document.body.append(frame);
          }
        },
        [src(new URL(page.url()).origin), src(silent.origin)] as const,
      );
      const said = (at: number) => page.evaluate((index) => (window as unknown as { heard: unknown[][] }).heard[index]?.length ?? 0, at);
      await expect.poll(() => said(1)).toBeGreaterThan(0);
      const before = await said(1);
      await ask({ ...envelope, type: 'getState' }, 2);
      await ask({ ...envelope, type: 'getState' }, 1);
      await expect.poll(() => said(1)).toBeGreaterThan(before);
      expect(await said(2)).toBe(0);
      silent.close();
    });

    test('a view works in a sandbox without an origin of its own', async ({ around }) => {
      const { page, heard, ask } = await around([
        { src: '/embed/diagram/?mode=ssh-tunnel', sandbox: 'allow-scripts' },
        { src: '/embed/journey/kubectl-exec/', sandbox: 'allow-scripts' },
      ]);
      const origins = await page.evaluate(() => (window as unknown as { heard: Heard[][] }).heard.map(([first]) => first?.origin));
      expect(origins).toEqual(['null', 'null']);
      expect((await heard('ready'))[0]).toMatchObject({ state: { mode: 'ssh-tunnel' } });
      await ask({ ...envelope, type: 'setState', state: { mode: 'konnectivity-tls', scheme: 'https' } });
      await expect.poll(async () => (await heard('state')).at(-1)?.['state']).toMatchObject({ mode: 'custom', scheme: 'https' });
      const view = page.frameLocator('iframe').first();
      await expect(view.locator('.frame[data-mode="custom"]:visible')).toHaveCount(1);
      await ask({ ...envelope, type: 'goto', step: 'first' }, 1);
      await expect.poll(() => heard('step', 1)).toHaveLength(1);
      await page.frameLocator('iframe').nth(1).getByRole('button', { name: 'Next ›' }).click();
      await expect.poll(async () => (await heard('step', 1)).at(-1)).toMatchObject({ cause: 'reader', step: 2 });
    });

    test('the checker works in a sandbox without an origin, sends nothing, and tells the page around it nothing of the paste', async ({
      around,
    }) => {
      const { page, heard, ask } = await around([{ src: '/embed/check/', sandbox: 'allow-scripts', width: 360 }]);
      const view = page.frameLocator('iframe');
      const area = view.getByRole('textbox', { name: 'Configuration' });
      await area.focus();
      // The scripts that the focus has called for are there; the network may be idle before the first is asked for.
      const arrived = () =>
        view.locator('html').evaluate(() => {
          const scripts = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
          return scripts.filter(
            ({ name, responseEnd }) => /\/check(?:er|-view|-words|-forms|-follow-up)\.[0-9a-f]+\.js$/.test(name) && responseEnd > 0,
          ).length;
        });
      await expect.poll(arrived).toBe(5);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await area.fill(
        'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\nclusterDomain: secretive.example\n',
      );
      await expect(view.getByRole('status')).toHaveText('Findings: 1 high, 1 medium.');
      const bodyOf = () => view.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      await expect.poll(async () => ((await page.locator('iframe').boundingBox())?.height ?? 0) - 4 - (await bodyOf())).toBe(0);
      await expect
        .poll(() => view.locator('html').evaluate(({ scrollWidth, clientWidth }: HTMLElement) => scrollWidth - clientWidth))
        .toBe(0);
      await ask({ ...envelope, type: 'setState', id: 'a', state: { mode: 'konnectivity' } });
      await ask({ ...envelope, type: 'getState', id: 'b' });
      await expect.poll(() => heard('state')).toEqual([{ ...envelope, type: 'state', cause: 'host', id: 'b', state: { theme: 'auto' } }]);
      await expect
        .poll(() => heard('error'))
        .toMatchObject([{ id: 'a', message: 'The checker takes what a reader pastes, and nothing else can be set.' }]);
      expect(requests).toEqual([]);
      const all = await page.evaluate(() => (window as unknown as { heard: Heard[][] }).heard[0]?.map(({ data }) => data) ?? []);
      const types = all.map((data) => (typeof data === 'object' && data.source === 'hub-spoke' ? data.type : JSON.stringify(data)));
      expect([...new Set(types)].filter((type) => !/resize/i.test(String(type))).sort()).toEqual(['error', 'ready', 'state']);
      expect(JSON.stringify(all)).not.toMatch(/secretive|10255|readOnly|finding/i);
    });

    test('the keyboard goes into a view and out of it again', async ({ around }) => {
      const { page } = await around([{ src: '/embed/diagram/' }]);
      await page.locator('#before').focus();
      const inFrame = () => page.evaluate(() => document.activeElement?.localName === 'iframe');
      const stops: string[] = [];
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate(() => document.activeElement?.id)) === 'after') break;
        if (await inFrame()) stops.push((await page.frames()[1]?.evaluate(() => document.activeElement?.localName ?? '')) ?? '');
      }
      await expect(page.locator('#after')).toBeFocused();
      expect(stops).toContain('g');
      expect(stops).toContain('input');
      await page.keyboard.press('Shift+Tab');
      await expect.poll(inFrame).toBe(true);
      for (let presses = 0; presses < 40 && (await inFrame()); presses += 1) await page.keyboard.press('Shift+Tab');
      await expect(page.locator('#before')).toBeFocused();
    });

    test('two views on one page do not mix', async ({ around }) => {
      const { page, heard, ask } = await around([{ src: '/embed/diagram/' }, { src: '/embed/diagram/?mode=konnectivity' }]);
      await ask({ ...envelope, type: 'setState', id: 'x', state: { mode: 'ssh-tunnel' } }, 1);
      await expect.poll(() => heard('state', 1)).toHaveLength(1);
      expect(await heard('state', 0)).toEqual([]);
      await expect(page.frameLocator('iframe').first().locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
      await expect(page.frameLocator('iframe').nth(1).locator('hub-spoke')).toHaveAttribute('data-mode', 'ssh-tunnel');
      const before = await page.evaluate(() => history.length);
      await page.frameLocator('iframe').first().locator('.component:visible').first().click();
      expect(await page.evaluate(() => history.length)).toBe(before);
    });
  });
}

const views = [
  '/embed/diagram/',
  '/embed/matrix/',
  '/embed/check/',
  ...pathIds.map((id) => `/embed/path/${id}/`),
  ...modeIds.map((id) => `/embed/mode/${id}/`),
  ...journeyIds.map((id) => `/embed/journey/${id}/`),
];

for (const address of views) {
  reading(`${address} has no accessibility violation in either theme, and does not scroll sideways`, async ({ page }) => {
    for (const [theme, width] of [
      ['light', 320],
      ['dark', 600],
    ] as const) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${address}?theme=${theme}`);
      expect(await violationsOf(page)).toEqual([]);
      await expectNoSideways(page);
    }
  });
}

base('only the bare views may be framed', async ({ request }) => {
  const policyOf = async (address: string) => (await request.get(address)).headers()['content-security-policy'];
  expect(await policyOf('/embed/diagram/')).toContain('frame-ancestors *');
  expect(await policyOf('/embed/check/')).toMatch(/frame-ancestors \*; connect-src 'none'$/);
  for (const address of ['/', '/matrix/', '/paths/apiserver-to-pod/', '/embedded/', '/no-such-page/'])
    expect(await policyOf(address), address).toContain("frame-ancestors 'self'");
});

base('a bare view is not indexed, and names the full page as the one that is', async ({ request }) => {
  for (const [address, full] of [
    ['/embed/mode/konnectivity/', '../../../modes/konnectivity/'],
    ['/embed/journey/kubectl-logs/', '../../../journeys/kubectl-logs/'],
    ['/embed/diagram/', '../../'],
    ['/embed/check/', '../../check/'],
  ] as const) {
    const html = await (await request.get(address)).text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="${full}">`);
    expect(html.match(/<script src/g)).toHaveLength(1);
  }
});

base('a bad value in the address is answered in one sentence inside the view', async ({ page }) => {
  await page.goto('/embed/diagram/?theme=blue');
  await expect(page.getByRole('alert')).toHaveText('theme=“blue” is not known and was ignored: theme can be auto, light, dark.');
  await page.goto('/embed/diagram/?mode=%3Cimg%20src=x%3E');
  await expect(page.getByRole('alert')).toHaveText(/^mode=“<img src=x>” is not known and was ignored/);
  await page.goto('/embed/matrix/?path=nowhere');
  await expect(page.getByRole('alert')).toHaveText(/^path=“nowhere” is not known/);
  await page.goto('/embed/journey/kubectl-logs/?step=0');
  await expect(page.getByRole('alert')).toHaveText(/^step=“0” was ignored/);
  await page.goto('/embed/diagram/?v=2&lang=tlh&host=wiki');
  await expect(page.getByRole('alert')).toHaveText(/lang can only be en.*v can only be 1.*“wiki” is no origin/);
});

base('the controls are those that the address asks for', async ({ page }) => {
  const parts = { modes: '.modes', combine: '.combine', inspector: '.inspector' };
  for (const [controls, shown] of [
    ['none', []],
    ['mode', ['modes', 'inspector']],
    ['all', ['modes', 'combine', 'inspector']],
  ] as const) {
    await page.goto(`/embed/diagram/?controls=${controls}`);
    for (const [name, selector] of Object.entries(parts))
      await expect(page.locator(selector)).toBeVisible({ visible: (shown as readonly string[]).includes(name) });
  }
});

base('a locked view does not change, whatever a reader does', async ({ page }) => {
  await page.goto('/embed/diagram/?lock=1&mode=konnectivity');
  const figure = page.locator('hub-spoke');
  await expect(page.locator('.modes')).toBeHidden();
  const link = page.locator('.frame[data-mode="konnectivity"] .link[data-path="apiserver-to-pod"]:visible');
  await link.dispatchEvent('click');
  await page.keyboard.press('1');
  await page.locator('.component:visible').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  await expect(figure).toHaveAttribute('data-mode', 'konnectivity');
  await expect(page.locator('.selected')).toHaveCount(0);
  await expect(link).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('.link:focus')).toHaveCount(1);
  await page.getByText('The same as a table').click();
  await expect(page.locator('.matrix')).toBeVisible();
});

base('the link to the full page keeps the state', async ({ page, context }) => {
  await page.goto('/embed/path/apiserver-to-kubelet/?mode=konnectivity&theme=dark');
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open the full page' }).click();
  await expect((await opened).locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
  expect(new URL((await opened).url()).pathname).toBe('/paths/apiserver-to-kubelet/');
});

base.describe('without JavaScript', () => {
  base.use({ javaScriptEnabled: false });
  base('a view is the picture and the table', async ({ page }) => {
    await page.goto('/embed/diagram/');
    await expect(page.locator('.frame[data-mode="defaults"]:visible')).toHaveCount(1);
    await page.getByText('The same as a table').click();
    await expect(page.locator('.matrix')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open the full page' })).toBeVisible();
    await page.goto('/embed/path/apiserver-to-pod/');
    await page.getByText('The same as a table').click();
    await expect(page.locator('.strip tbody tr')).toHaveCount(5);
  });
});

base('the script of the page gives a frame the height of its content', async ({ page, baseURL, browser }) => {
  await page.goto('/embed/');
  const blocks = await page.locator('pre code').allTextContents();
  const own = (code: string) => code.replaceAll('https://hub-and-spoke.example', baseURL ?? '');
  const frame = own(blocks.find((code) => code.includes('/embed/diagram/')) ?? '');
  const script = blocks.find((code) => code.includes('addEventListener')) ?? '';
  const { origin, close } = await hostPages({ '/': { html: `<!doctype html><html lang="en"><title>A wiki</title>${frame}${script}` } });
  const wiki = await browser.newPage();
  await wiki.goto(origin);
  const body = wiki.frameLocator('iframe').locator('body');
  const heightOf = () => body.evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
  await expect.poll(async () => Number(await wiki.locator('iframe').getAttribute('height')) - (await heightOf())).toBe(0);
  await wiki.close();
  close();
});

base('the published schema is the contract', async ({ request }) => {
  const published = await (await request.get('/schema/embed-message-v1.json')).json();
  expect(published.$defs.toView.oneOf).toHaveLength(3);
  expect(published.$defs.fromView.oneOf).toHaveLength(5);
});
