import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { setSite } from '../../src/build/address/set-site.mjs';
import { inTheWholeSet, oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { modeIds } from '../../src/model/setting/mode.ts';
import { pathIds } from '../../src/model/path.ts';
import { violationsOf } from '../support/axe.ts';
import { modeLabel } from '../support/choices.ts';
import { inBlankPage } from '../support/document-at.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

const twins = readdirSync('dist/twins', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svg'));

/** Where drawings are wrong, as the browser lays them out: what does not parse, and each text that is not inside of what it belongs to. */
function faultsOf(svgs: readonly string[]): string[][] {
  const faultsIn = (svg: string): string[] => {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const error = parsed.querySelector('parsererror');
    if (error) return [error.textContent ?? 'does not parse'];
    const root = document.importNode(parsed.documentElement, true);
    document.body.replaceChildren(root);
    const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
    const isIn = (inner: DOMRect, outer: DOMRect, slack = 0.5): boolean =>
      inner.left >= outer.left - slack &&
      inner.right <= outer.right + slack &&
      inner.top >= outer.top - slack &&
      inner.bottom <= outer.bottom + slack;
    const texts = [...root.querySelectorAll('text:not([aria-hidden])')];
    const boxes = texts.map(boxOf);
    const sheet = boxOf(root);
    const faults: string[] = [];
    for (const [i, text] of texts.entries()) {
      const box = boxes[i] as DOMRect;
      const said = `“${text.textContent}”`;
      if (box.width < 3) faults.push(`${said} is not laid out`);
      if (!isIn(box, sheet)) faults.push(`${said} leaves the sheet`);
      // A component may have a box on more than one row, as pods have.
      const plates = [...(text.closest('[data-verdict], [data-component]')?.querySelectorAll('rect, circle') ?? [])];
      if (plates.length > 0 && !plates.some((plate) => isIn(box, boxOf(plate)))) faults.push(`${said} leaves its box`);
      const upright = text.getAttribute('transform')?.startsWith('rotate');
      if (upright && ![...root.querySelectorAll('rect')].some((rect) => boxOf(rect).width < 40 && isIn(box, boxOf(rect))))
        faults.push(`${said} leaves its collar`);
    }
    for (const [i, one] of texts.entries())
      for (let j = i + 1; j < texts.length; j += 1) {
        const [a, b] = [boxes[i] as DOMRect, boxes[j] as DOMRect];
        // The line box of a text is higher than its letters.
        const [wide, high] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
        if (wide > 1 && high > 6) faults.push(`“${one.textContent}” and “${texts[j]?.textContent}” are on each other`);
      }
    return faults;
  };
  return svgs.map(faultsIn);
}

for (const kind of ['modes', 'paths', 'journeys'])
  test(`every picture of ${kind} parses, and no text in it leaves its box or covers another`, async ({ page }) => {
    test.slow();
    await page.goto('about:blank');
    const every = twins.filter((each) => each.startsWith(kind));
    const files = kind === 'modes' ? every : partOf('pictures of a path or a journey', every);
    expect(files.length).toBeGreaterThan(0);
    const faults: string[] = [];
    for (let first = 0; first < files.length; first += 20) {
      const some = files.slice(first, first + 20);
      const found = await page.evaluate(
        faultsOf,
        some.map((file) => readFileSync(path.join('dist/twins', file), 'utf8')),
      );
      for (const [index, file] of some.entries()) faults.push(...(found[index] ?? ['not looked at']).map((fault) => `${file}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

const share = (page: Page) => page.getByRole('button', { name: 'Share' });
const text = (page: Page) => page.getByRole('textbox', { name: 'The text to copy' });
const said = (page: Page) => page.getByRole('dialog').getByRole('status');

const withClipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

testOnPageOf(withClipboard)('a reader shares a link by keyboard alone, and comes back to where they were', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/?mode=konnectivity');
  await share(page).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share: API server → kubelet, Konnectivity' });
  await expect(dialog).toBeVisible();
  await expect(text(page)).toHaveValue(/\/paths\/apiserver-to-kubelet\/\?mode=konnectivity$/);
  await page.getByRole('radio', { name: 'Link' }).focus();
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Mermaid' })).toBeChecked();
  await expect(text(page)).toHaveValue(/^---\ntitle: [\s\S]*\nflowchart LR[\s\S]*-\.->\|"encrypted only, port 10250"\| c_kubelet/);
  await page.keyboard.press('Tab');
  await expect(dialog.getByText('More formats')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Paste it into' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: 'With the key' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(text(page)).toHaveValue(/\n  %% Hub & Spoke, /);
  await expect(text(page)).not.toHaveValue(/subgraph key/);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Copied: Mermaid.');
  const copied = await text(page).inputValue();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(copied);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(share(page)).toBeFocused();
});

testOnPageOf(withClipboard)('copying works where the browser has no clipboard for scripts, as on plain http', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/');
  await share(page).click();
  const link = await text(page).inputValue();
  await page.getByRole('radio', { name: 'Markdown' }).check();
  await expect(text(page)).not.toHaveValue(link);
  const wanted = await text(page).inputValue();
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect(said(page)).toHaveText('Copied: Markdown.');
  // Pasted the way a reader does it, since no script can read it here.
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.querySelector('dialog.share')?.append(field);
    field.ariaLabel = 'Paste here';
    field.focus();
  });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('textbox', { name: 'Paste here' })).toHaveValue(wanted);
});

test('the SVG that the dialog gives is the picture under its address, byte for byte; the PNG is twice its size', async ({ page }) => {
  await page.goto('/');
  await modeLabel(page, 'konnectivity-tls').click();
  await share(page).click();
  await expect(page.getByRole('dialog', { name: 'Share: Konnectivity + TLS' })).toBeVisible();
  const fileOf = async (name: string) => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await fileOf('Download SVG');
  expect(dark.name).toBe('hub-spoke-konnectivity-tls-dark.svg');
  expect(dark.bytes.equals(readFileSync('dist/twins/modes/konnectivity-tls.dark.svg'))).toBe(true);
  await page.getByRole('radio', { name: 'Light' }).check();
  expect((await fileOf('Download SVG')).bytes.equals(readFileSync('dist/twins/modes/konnectivity-tls.svg'))).toBe(true);
  const png = await fileOf('Download PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const twin = readFileSync('dist/twins/modes/konnectivity-tls.svg', 'utf8');
  const [, width, height] = /<svg [^>]*\bwidth="(\d+)" height="(\d+)"/.exec(twin) ?? [];
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  await expect(said(page)).toHaveText('Downloaded: PNG, light.');
});

test(
  'a combination that is no mode is shared by its query, says that it has no picture under an address, and is drawn for the download',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/?transport=ssh-tunnel&verify=on&path=apiserver-to-kubelet');
    await share(page).click();
    await expect(text(page)).toHaveValue(
      /\/\?path=apiserver-to-kubelet&transport=ssh-tunnel&verify=on$|\/\?transport=ssh-tunnel&verify=on&path=apiserver-to-kubelet$/,
    );
    await page.getByRole('radio', { name: 'Image' }).check();
    const note =
      'This text shows the picture at its address, and this state has no picture under an address of its own. You can download the picture below.';
    await expect(page.getByRole('dialog').getByText(note, { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy' })).toBeDisabled();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download SVG' }).click();
    const svg = readFileSync(await (await waiting).path(), 'utf8');
    expect(svg).toContain('<title>API server → kubelet, SSH tunnel, kubelet verified</title>');
    expect(await inBlankPage(page, faultsOf, [svg])).toEqual([[]]);
  },
);

test(
  'a step of a journey is shared with its mode and its number, as sequence diagram and as the picture under its address',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/journeys/kubectl-exec/?mode=konnectivity&step=4');
    await share(page).click();
    await expect(page.getByRole('dialog', { name: 'Share: kubectl exec, Konnectivity, step 4' })).toBeVisible();
    await expect(text(page)).toHaveValue(/\/journeys\/kubectl-exec\/\?mode=konnectivity&step=4$/);
    await page.getByRole('radio', { name: 'Mermaid' }).check();
    await expect(text(page)).toHaveValue(
      /^---\ntitle: [\s\S]*\nsequenceDiagram[\s\S]*c_konnectivity_agent-->>c_kubelet: 5\. .*: encrypted/,
    );
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download SVG' }).click();
    const bytes = readFileSync(await (await waiting).path());
    expect(bytes.equals(readFileSync('dist/twins/journeys/kubectl-exec/konnectivity/4.svg'))).toBe(true);
  },
);

for (const colorScheme of oneOf(['light', 'dark'] as const))
  test(`the dialog has no accessibility violation in ${colorScheme}, and fits a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/modes/konnectivity/');
    await share(page).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violationsOf(page, { within: 'dialog.share' })).toEqual([]);
    await expectNoSideways(page);
  });

testOnPageOf()('the script of the dialog is not loaded before the first click', inTheWholeSet, async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => void (request.url().endsWith('.js') && scripts.push(request.url())));
  await page.goto('/');
  await expect(share(page)).toBeVisible();
  expect(scripts.filter((url) => url.includes('share'))).toEqual([]);
  await share(page).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => scripts.filter((url) => url.includes('share'))).toHaveLength(1);
});

test(
  'each path in each mode has a page of its own with its picture, and leads to the page of the path',
  inTheWholeSet,
  async ({ page, request }) => {
    for (const id of pathIds)
      await Promise.all(
        modeIds.map(async (mode) => {
          const html = await (await request.get(`/paths/${id}/${mode}/`)).text();
          expect(html).toContain(`twins/paths/${id}/${mode}.svg"`);
        }),
      );
    await page.goto('/paths/apiserver-to-kubelet/konnectivity/');
    await expect(page.getByRole('img', { name: /^API server to kubelet, Konnectivity/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /^API server to kubelet, Konnectivity/ })).toHaveJSProperty('naturalWidth', 760);
    await expect(page.locator('.tag')).toHaveText(['local', 'authenticated', 'encrypted only']);
    await page.getByRole('link', { name: 'All about this path' }).click();
    await expect(page).toHaveURL(/\/paths\/apiserver-to-kubelet\/\?mode=konnectivity$/);
  },
);

for (const colorScheme of oneOf(['light', 'dark'] as const, 1))
  test(
    `the page of a path in a mode has no accessibility violation in ${colorScheme}, with the path there or not`,
    inTheWholeSet,
    async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      for (const address of ['/paths/apiserver-to-kubelet/ssh-tunnel/', '/paths/agent-to-konnectivity-server/defaults/']) {
        await page.setViewportSize({ width: 360, height: 740 });
        await page.goto(address);
        expect(await violationsOf(page)).toEqual([]);
        await expectNoSideways(page);
      }
    },
  );

test('a site that knows its address, under a sub-path too, names card and oEmbed answers in the first 2 KB of the head, and itself in the examples of the guide', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-and-spoke-'));
  cpSync('dist', folder, { recursive: true, filter: (file) => !/\.(?:svg|js|css|md)$|\.slide\./.test(file) });
  // Twice: a site may move.
  for (const site of ['https://first.example/', 'https://docs.example/a/b/']) setSite(folder, site);
  const site = 'https://docs.example/a/b/';
  const fileAt = (address: string): string => path.join(folder, address.slice(site.length));
  const { pages } = JSON.parse(readFileSync(path.join(folder, 'data/embeds.json'), 'utf8')) as { pages: { address: string }[] };
  expect(pages.length).toBeGreaterThan(80);
  for (const { address } of pages) {
    const html = readFileSync(path.join(folder, address, 'index.html'));
    const start = html.subarray(0, html.indexOf('<head>') + 2048).toString();
    const own = site + address.slice(1);
    expect(start).toContain(`<link rel="canonical" href="${own}">`);
    for (const [type, ending] of [
      ['application/json+oembed', 'json'],
      ['text/xml+oembed', 'xml'],
    ] as const)
      expect(start).toContain(`<link rel="alternate" type="${type}" href="${own}oembed.${ending}"`);
    const [, card = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html.toString()) ?? [];
    expect(readFileSync(fileAt(card)).subarray(1, 4).toString()).toBe('PNG');
    const answer = JSON.parse(readFileSync(fileAt(`${own}oembed.json`), 'utf8')) as { html: string; thumbnail_url: string };
    expect(answer.thumbnail_url).toBe(card);
    const [, view = ''] = /src="([^"?]+)/.exec(answer.html) ?? [];
    expect(existsSync(path.join(fileAt(view), 'index.html')), view).toBe(true);
    expect(readFileSync(fileAt(`${own}oembed.xml`), 'utf8')).toContain(`&lt;iframe src=&quot;${view}`);
  }
  // The guide names no other address than that of the site in what it offers to paste.
  const guide = readFileSync(path.join(folder, 'embed/index.html'), 'utf8');
  const blocks = [...guide.matchAll(/<pre[^>]*>.*?<\/pre>/gs)].map(([block]) => block.replaceAll(/<[^>]*>/g, ''));
  const named = blocks.flatMap((block) => [...block.matchAll(/https?:\/\/[^\s"&<)\]|]*/g)].map(([address]) => address));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((address) => !address.startsWith(site))).toEqual([]);
  const published = readFileSync('e2e/published.txt', 'utf8').split('\n');
  const answers = published.filter((address) => /oembed\.(?:json|xml)$/.test(address));
  expect(answers).toHaveLength(2 * pages.length);
  expect(answers.filter((address) => !existsSync(path.join(folder, address)))).toEqual([]);
  rmSync(folder, { recursive: true });
});
