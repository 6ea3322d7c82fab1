import { test as plain } from '@playwright/test';
import { growingFrame } from '../../src/export/texts/html.ts';
import type { Subject } from '../../src/export/texts/subject.ts';
import { envelope, inChromium, inFirefox, type Heard } from '../support/around.ts';
import { hostPages } from '../support/embed-host.ts';
import { firefox } from '../support/firefox.ts';
import { expect, test as reading } from '../support/shared-page.ts';

for (const [name, test] of [
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
] as const) {
  test.describe(name, () => {
    test.skip(
      name === 'Firefox' && !firefox.isThere,
      'no Firefox is installed (on Debian: apt-get install firefox-esr), and FIREFOX names none',
    );
    test.slow(name === 'Firefox');
    // One worker runs all of them: two would start Firefox twice.
    if (name === 'Firefox') test.describe.configure({ mode: 'default' });

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

    test('a frame of WordPress is told its height with the secret that is in the fragment, and any other frame is not', async ({
      around,
    }) => {
      const { page, heard } = await around([{ src: '/embed/matrix/#?secret=a1B2c3D4e5' }, { src: '/embed/matrix/' }]);
      await expect.poll(async () => (await heard('resize', 1)).length).toBeGreaterThan(0);
      await expect.poll(async () => (await heard('resize', 0)).length).toBeGreaterThan(0);
      const told = (await heard('resize')).at(-1)?.['height'];
      const said = (at: number) =>
        page.evaluate((index) => (window as unknown as { heard: { data: unknown }[][] }).heard[index]?.map(({ data }) => data), at);
      expect(await said(0)).toContainEqual({ message: 'height', value: told, secret: 'a1B2c3D4e5' });
      expect(JSON.stringify(await said(1))).not.toContain('secret');
    });

    test('a page that asks for the state is told the height once more', async ({ around }) => {
      const { heard, ask } = await around([{ src: '/embed/matrix/' }]);
      await expect.poll(async () => (await heard('resize')).length).toBeGreaterThan(0);
      const before = (await heard('resize')).length;
      await ask({ ...envelope, type: 'getState' });
      await expect.poll(async () => (await heard('resize')).length).toBeGreaterThan(before);
    });

    test('the theme that a page sets stays until it is given back to the reader, and only Firefox lets auto follow the color-scheme of the frame', async ({
      around,
    }) => {
      const { page, heard, ask } = await around([{ src: '/embed/matrix/' }]);
      const themed = page.frameLocator('iframe').locator('html');
      const passesOn = name === 'Firefox';
      for (const scheme of ['dark', 'light', 'dark'] as const) {
        await page.locator('iframe').evaluate((frame, value) => (frame.style.colorScheme = value), scheme);
        await expect(themed).toHaveAttribute('data-theme', passesOn ? scheme : 'light');
      }
      for (const [theme, shown] of [
        ['dark', 'dark'],
        ['light', 'light'],
        [null, passesOn ? 'dark' : 'light'],
      ] as const) {
        await ask({ ...envelope, type: 'setState', state: { theme } });
        await expect(themed).toHaveAttribute('data-theme', shown);
      }
      expect((await heard('state')).map(({ state }) => (state as { theme: string }).theme)).toEqual(['dark', 'light', 'auto']);
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
      await expect(view.getByRole('link', { name: 'Open the full page' })).toHaveAttribute(
        'href',
        /\/\?mode=konnectivity&path=apiserver-to-pod/,
      );
      await ask({ ...envelope, type: 'setState', state: { verify: 'on', path: null } });
      await expect.poll(async () => (await heard('state')).at(-1)?.['state']).toMatchObject({ mode: 'konnectivity-tls', verify: 'on' });
      expect((await heard('state')).at(-1)?.['state']).not.toHaveProperty('path');
    });

    test('what a reader does is told, and is no answer to anybody', async ({ around }) => {
      const { page, heard } = await around([{ src: '/embed/diagram/' }]);
      const view = page.frameLocator('iframe');
      await view.getByText('TLS verification', { exact: true }).first().click();
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
      const [before, after] = [page.getByRole('button', { name: 'before' }), page.getByRole('button', { name: 'after' })];
      await page.frames()[1]?.evaluate(() => {
        const stops: string[] = [];
        Object.assign(window, { stops });
        addEventListener('focusin', ({ target }) => stops.push((target as Element).localName));
      });
      await before.focus();
      const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
      for (let presses = 0; presses < 40 && (await focused()) !== 'after'; presses += 1) await page.keyboard.press('Tab');
      await expect(after).toBeFocused();
      const stops = await page.frames()[1]?.evaluate(() => (window as unknown as { stops: string[] }).stops);
      expect(stops).toContain('g');
      expect(stops).toContain('input');
      await page.keyboard.press('Shift+Tab');
      await expect.poll(focused).toBe('iframe');
      for (let presses = 0; presses < 40 && (await focused()) === 'iframe'; presses += 1) await page.keyboard.press('Shift+Tab');
      await expect(before).toBeFocused();
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

plain('only the bare views may be framed', async ({ request }) => {
  const policyOf = async (address: string) => (await request.get(address)).headers()['content-security-policy'];
  expect(await policyOf('/embed/diagram/')).toContain('frame-ancestors *');
  expect(await policyOf('/embed/check/')).toMatch(/frame-ancestors \*; connect-src 'none'$/);
  for (const address of ['/', '/matrix/', '/paths/apiserver-to-pod/', '/embedded/', '/no-such-page/'])
    expect(await policyOf(address), address).toContain("frame-ancestors 'self'");
});

reading('the script of the page gives a frame the height of its content', async ({ page, baseURL, browser }) => {
  await page.goto('/embed/');
  const block = async (words: string) => (await page.getByRole('code').filter({ hasText: words }).first().textContent()) ?? '';
  const frame = (await block('/embed/diagram/')).replaceAll('https://hub-and-spoke.example', baseURL ?? '');
  const script = await block('addEventListener');
  const { origin, close } = await hostPages({ '/': { html: `<!doctype html><html lang="en"><title>A wiki</title>${frame}${script}` } });
  const wiki = await browser.newPage();
  await wiki.goto(origin);
  const body = wiki.frameLocator('iframe').locator('body');
  const heightOf = () => body.evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
  const frameHeight = () => wiki.locator('iframe').evaluate((it) => it.clientHeight);
  await expect.poll(async () => (await frameHeight()) - (await heightOf())).toBe(0);
  await wiki.frameLocator('iframe').locator('summary:visible').first().click();
  await expect.poll(async () => (await frameHeight()) - (await heightOf())).toBe(0);
  await wiki.close();
  close();
});

plain('the published schema is the contract', async ({ request }) => {
  const published = await (await request.get('/schema/embed-message-v1.json')).json();
  expect(published.$defs.toView.oneOf).toHaveLength(3);
  expect(published.$defs.fromView.oneOf).toHaveLength(5);
});

plain(
  'one paste of a frame that grows works twice on a page, for frames that come later, and under a policy without inline styles',
  async ({ baseURL, browser }) => {
    const paste = growingFrame({ title: 'A view', embed: `${baseURL}/embed/path/apiserver-to-pod/`, height: 300 } as Subject);
    expect(paste).not.toContain('style=');
    const { origin, close } = await hostPages({
      '/': {
        html: `<!doctype html><html lang="en"><title>A wiki</title><link rel="icon" href="data:," /><body>${paste}${paste}</body></html>`,
        headers: {
          'content-security-policy': "default-src 'none'; img-src data:; frame-src *; script-src 'unsafe-inline'; style-src 'none'",
        },
      },
    });
    const wiki = await browser.newPage();
    const complaints: string[] = [];
    wiki.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    wiki.on('pageerror', ({ message }) => complaints.push(message));
    await wiki.goto(origin);
    const fits = (at: number) =>
      expect
        .poll(async () => {
          const height = await wiki
            .locator('iframe')
            .nth(at)
            .evaluate((it) => it.clientHeight);
          const body = wiki.frameLocator('iframe').nth(at).locator('body');
          return height - (await body.evaluate((it) => Math.ceil(it.getBoundingClientRect().height)));
        })
        .toBe(0);
    for (const at of [0, 1]) await fits(at);
    // What an application does when it shows another page: the old content goes, and a frame comes without a script that runs.
    await wiki.evaluate((html) => (document.body.innerHTML = html), paste);
    await fits(0);
    expect(complaints).toEqual([]);
    await wiki.close();
    close();
  },
);
