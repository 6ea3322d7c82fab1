import { test as plain } from '@playwright/test';
import { growingFrame } from '../../src/export/texts/html.ts';
import type { Subject } from '../../src/export/texts/subject.ts';
import { envelope, inBothBrowsers } from '../support/around.ts';
import { hostPages } from '../support/embed-host.ts';
import { expect, test as reading } from '../support/shared-page.ts';

inBothBrowsers((test) => {
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
}, 'always');

reading('the script of the page gives a frame the height of its content', async ({ page, baseURL, browser }) => {
  await page.goto('/embed/');
  const block = async (words: string) =>
    (await page.getByRole('code').filter({ hasText: words, hasNotText: '/embed/course/' }).first().textContent()) ?? '';
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
