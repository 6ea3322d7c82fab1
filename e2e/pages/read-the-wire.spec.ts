import { globSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { captureIds } from '../../src/wording/wire/capture-words.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

/** The records as they were carried over: what the pages have to show. */
const records = globSync('src/facts/wire/records/*/*.json').map(
  (file) => JSON.parse(readFileSync(file, 'utf8')) as { id: string; frames: { len: number; bytes_hex: string; text: string }[] },
);
const frameOf = (page: Page, number: number): Locator => page.locator(`#frame-${number}`);
const marked = (frame: Locator, part: string): Promise<readonly string[]> => frame.locator(`${part} .on`).allTextContents();

test('each capture has a page with all of its recorded bytes, in their order', async ({ page }) => {
  await page.goto('/wire/');
  const shown = await page.evaluate(
    async (ids) =>
      Promise.all(
        ids.map(async (id) => {
          const found = await documentAt(`/wire/${id}/`);
          return { id, frames: [...found.querySelectorAll('[id^="frame-"] .hex')].map((hex) => hex.textContent.replaceAll(/\s/g, '')) };
        }),
      ),
    [...captureIds],
  );
  expect(records).toHaveLength(captureIds.length);
  for (const { id, frames } of records)
    expect(shown.find((each) => each.id === id)).toEqual({ id, frames: frames.map(({ bytes_hex: hex }) => hex) });
});

test('the list leads to each capture with the verdict of the model and what can be read', async ({ page }) => {
  await page.goto('/wire/');
  await expect(page.getByRole('rowheader')).toHaveCount(captureIds.length);
  const row = (name: string): Locator => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
  await expect(row('The proxy to a pod, plain HTTP')).toContainText(
    /unsafe API server → pod, untrusted network\s*the request and the answer/,
  );
  await expect(row('kubectl logs, both sides verified')).toContainText(/authenticated.*no request, no answer and no credentials/s);
  await row('Past the end of an SSH tunnel, to a pod').getByRole('link').click();
  await expect(page).toHaveURL(/\/wire\/ssh-tunnel-past-the-end\/$/);
});

test('the focus on a field marks its bytes and its text, and says what it is; Escape ends that', async ({ page }) => {
  await page.goto('/wire/ssh-tunnel-past-the-end/');
  const frame = frameOf(page, 1);
  await frame.getByRole('link', { name: 'Authorization' }).focus();
  expect(await marked(frame, '.text')).toEqual(['Authorization: Bearer hunter2··']);
  expect((await marked(frame, '.hex')).join('').trim()).toBe(
    [...'Authorization: Bearer hunter2\r\n'].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join(' '),
  );
  await expect(page.locator('#told')).toContainText('anyone who reads a bearer token here can use it until it expires.');
  await expect(frame.getByRole('link', { name: 'Authorization' })).toHaveAccessibleDescription(/credentials of the client/);
  await page.keyboard.press('Tab');
  expect(await marked(frame, '.text')).toEqual(['··']);
  await page.keyboard.press('Escape');
  await expect(page.locator('#told')).toBeHidden();
  await expect(frame.locator('.on')).toHaveCount(0);
});

test('a byte that is pointed at is explained, and the pointer that leaves the frames ends that', inTheWholeSet, async ({ page }) => {
  await page.goto('/wire/kubelet-logs-by-hostname/');
  const frame = frameOf(page, 1);
  await frame.locator('.text i').filter({ hasText: 'real-node' }).hover();
  await expect(page.locator('#told')).toContainText('The client names the host that it wants');
  await expect(frame.locator('.fields .on')).toHaveText('Server name (SNI)');
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(page.locator('#told')).toBeHidden();
});

for (const width of oneOf([1440, 768, 360]))
  test(`at ${width} px a row of text has the bytes of the row of hex beside it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const id of ['proxy-pod-http', 'kubelet-logs-noca-clientcert', 'ssh-tunnel-real-1.21']) {
      await page.goto(`/wire/${id}/`);
      const different = await page.locator('.frame .dump').evaluateAll((dumps) =>
        dumps.flatMap((dump) => {
          /** Where each run of a field begins, in rows. */
          const rowsOf = (part: string): number[] =>
            [...dump.querySelectorAll(`${part} i`)].map((run) => Math.round(run.getClientRects()[0]?.top ?? 0));
          const [hex, text] = [rowsOf('.hex'), rowsOf('.text')];
          return hex.filter((top, index) => top !== text[index]);
        }),
      );
      expect([id, different]).toEqual([id, []]);
      await expectNoSideways(page);
    }
  });

test('each capture can be downloaded as a pcapng file', async ({ page, request }) => {
  await page.goto('/wire/konn-agent-server-mtls/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download for Wireshark' }).click()]);
  expect(download.suggestedFilename()).toBe('konn-agent-server-mtls.pcapng');
  for (const id of captureIds) {
    const response = await request.get(`/wire/${id}.pcapng`);
    expect([id, response.status(), response.headers()['content-type']]).toEqual([id, 200, 'application/x-pcapng']);
    expect((await response.body()).subarray(0, 4).toString('hex')).toBe('0a0d0d0a');
  }
});

test(
  'a step shows one frame in each column and marks it in each drawing, also where a capture has no more of them',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/wire/compare/');
    const section = page.locator('.scrub').filter({ has: page.locator('#pod-on-the-untrusted-network') });
    await expect(section.locator('.said > li:visible')).toHaveCount(3);
    await expect(section.locator('.said > li:visible').first()).toContainText('GET /secret-path HTTP/1.1');
    await section.getByRole('button', { name: 'Next' }).click();
    await expect(section.locator('output')).toHaveText('2 of 18');
    await expect(section.locator('.said > li:visible').first()).toContainText('ECHO from pod-http');
    await expect(section.locator('g.current')).toHaveText(['HTTP/1.1 200 OK', 'ServerHello', 'Version of SSH and software']);
    await section.getByRole('slider', { name: 'Step' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(section.locator('.said > li:visible')).toHaveText(['No further frame was recorded.', /ChangeCipherSpec/, /KEXINIT/]);
    await page.keyboard.press('End');
    await expect(section.locator('g.current')).toHaveCount(1);
    await expect(section.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
    await section.locator('.way').nth(2).locator('g[data-step="1"]').click();
    await expect(section.locator('output')).toHaveText('1 of 18');
  },
);

test('on paper all frames of a comparison are there, and nothing that only a pointer can use', async ({ page }) => {
  await page.goto('/wire/compare/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.scrubber:visible')).toHaveCount(0);
  await expect(page.locator('.said > [data-step]:visible')).toHaveCount(await page.locator('.said > [data-step]').count());
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a plain request can be read, and each field leads to what it means', async ({ page }) => {
    await page.goto('/wire/proxy-pod-http/');
    await expect(frameOf(page, 1).locator('.readable')).toContainText('GET /secret-path HTTP/1.1');
    await expect(frameOf(page, 2).locator('.readable')).toContainText('ECHO from pod-http');
    await frameOf(page, 1).getByRole('link', { name: 'Request line' }).click();
    await expect(page.locator('.meanings :target')).toContainText('anyone on this network can read it and change it');
    await page.goto('/wire/proxy-pod-http/#frame-2');
    await expect(frameOf(page, 2)).toBeInViewport();
  });

  test('a comparison lists all frames of all three, and has no controls', async ({ page }) => {
    await page.goto('/wire/compare/');
    const section = page.locator('.scrub').filter({ has: page.locator('#logs-on-the-untrusted-network') });
    await expect(section.locator('.said > li:visible')).toHaveCount(11 + 14 + 16);
    await expect(section.getByRole('slider')).toHaveCount(0);
  });
});
