import { envelope, inBothBrowsers, type Heard } from '../support/around.ts';
import { hostPages } from '../support/embed-host.ts';
import { expect } from '../support/fixtures.ts';

inBothBrowsers((test) => {
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
});
