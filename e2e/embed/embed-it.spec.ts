import { test as plain } from '@playwright/test';
import { envelope, inBothBrowsers } from '../support/around.ts';
import { expect } from '../support/fixtures.ts';

inBothBrowsers((test, name) => {
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

plain('only the bare views may be framed', async ({ request }) => {
  const policyOf = async (address: string) => (await request.get(address)).headers()['content-security-policy'];
  expect(await policyOf('/embed/diagram/')).toContain('frame-ancestors *');
  expect(await policyOf('/embed/check/')).toMatch(/frame-ancestors \*; connect-src 'none'$/);
  for (const address of ['/', '/matrix/', '/paths/apiserver-to-pod/', '/embedded/', '/no-such-page/'])
    expect(await policyOf(address), address).toContain("frame-ancestors 'self'");
});

plain('the published schema is the contract', async ({ request }) => {
  const published = await (await request.get('/schema/embed-message-v1.json')).json();
  expect(published.$defs.toView.oneOf).toHaveLength(3);
  expect(published.$defs.fromView.oneOf).toHaveLength(7);
});
