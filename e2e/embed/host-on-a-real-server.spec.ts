import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { contentTypes, crossOriginHeaders, cspOf, nextPageHeader } from '../../scripts/site/serve.ts';
import { nextPageFile } from '../../src/features/shell/script/next-page-rules.ts';
import { setSite } from '../../src/build/address/set-site.mjs';
import { inspectedTitle, tagOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';
import { freePort, missing, servers, start, type Running } from '../support/servers.ts';
import { ownFolder, unpack } from '../support/unpacked.ts';

const base = '/a/b/c/';
const immutable = 'public, max-age=31536000, immutable';

for (const server of servers) {
  test.describe(`${server.name} with the documented configuration`, () => {
    test.describe.configure({ mode: 'serial' });
    const reason = missing(server);
    if (reason) console.log(reason);
    test.skip(Boolean(reason), reason);

    const { folder, remove } = ownFolder();
    let running: Running | undefined;
    let [site, csp] = ['', ''];
    const at = (address: string): string => (running?.url ?? '') + address;
    const head = async (address: string): Promise<Response> => fetch(at(address), { redirect: 'manual' });

    test.beforeAll(async () => {
      site = unpack(folder).site;
      csp = cspOf(site);
      // What the embed pages will be is not the server's matter: any page under embed/ may be framed.
      mkdirSync(path.join(site, 'embed/probe'), { recursive: true });
      writeFileSync(path.join(site, 'embed/probe/index.html'), '<!doctype html><title>Probe</title><p>Embedded</p>');
      const port = await freePort();
      setSite(site, `http://127.0.0.1:${port}${base}`);
      running = await start(server, site, base, folder, port);
    });
    test.afterAll(async () => {
      await running?.stop();
      remove();
    });

    test(`${server.name} sends the policy, nosniff, referrer policy and types, and lets only embed/ be framed`, async () => {
      for (const [address, type] of [
        ['', 'text/html; charset=utf-8'],
        ['matrix/', 'text/html; charset=utf-8'],
        ['data/ports.csv', 'text/csv; charset=utf-8'],
        ['data/ports.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        ['paths/apiserver-to-kubelet.md', 'text/markdown; charset=utf-8'],
        ['site.webmanifest', 'application/manifest+json'],
        ['wire/proxy-pod-http.pcapng', 'application/x-pcapng'],
        ['favicon.svg', 'image/svg+xml'],
      ] as const) {
        const response = await head(address);
        expect([address, response.status]).toEqual([address, 200]);
        expect([address, response.headers.get('content-security-policy')]).toEqual([address, `${csp}; frame-ancestors 'self'`]);
        expect(response.headers.get('x-content-type-options')).toBe('nosniff');
        expect(response.headers.get('referrer-policy')).toBe('no-referrer');
        expect(response.headers.get('x-frame-options')).toBeNull();
        expect([address, response.headers.get('content-type')?.toLowerCase()]).toEqual([address, type]);
        expect([address, response.headers.get('cache-control')]).toEqual([address, 'no-cache']);
      }
      const framed = await head('embed/probe/');
      expect(framed.headers.get('content-security-policy')).toBe(`${csp}; frame-ancestors *`);
      for (const address of ['check/', 'evidence/compare/'])
        expect((await head(address)).headers.get('content-security-policy')).toBe(`${csp}; frame-ancestors 'self'; connect-src 'none'`);
      const checkInFrame = await head('embed/check/');
      expect(checkInFrame.headers.get('content-security-policy')).toBe(`${csp}; frame-ancestors *; connect-src 'none'`);
    });

    test(`${server.name} names the rules for the next page on each page but the checker and frames, and sends them with their type`, async () => {
      for (const address of [
        '',
        'matrix/',
        'paths/apiserver-to-kubelet/',
        'check/',
        'embed/',
        'embed/check/',
        'llms.txt',
        'data/model.json',
      ]) {
        const sent = (await head(address)).headers.get('speculation-rules');
        expect([address, sent]).toEqual([address, nextPageHeader(address, base)['speculation-rules'] ?? null]);
      }
      const rules = await head(nextPageFile);
      expect([rules.status, rules.headers.get('content-type')]).toEqual([200, contentTypes['.speculationrules']]);
    });

    test(`${server.name} lets scripts of other sites read data, schemas, pictures and oEmbed answers, and isolated pages show bare views`, async () => {
      for (const address of [
        'data/model.json',
        'data/ports.csv',
        'data/ports.xlsx',
        'schema/embed-message-v1.json',
        'twins/modes/konnectivity.svg',
        'twins/modes/konnectivity.png',
        'element/v1/hub-spoke.js',
        'oembed.json',
        'paths/apiserver-to-kubelet/konnectivity/oembed.xml',
        'embed/',
        'embed/diagram/',
        'embed/check/',
        '',
        'check/',
        'matrix/',
        'paths/apiserver-to-kubelet.md',
        'search-index.js',
      ]) {
        const response = await head(address);
        const sent = [...response.headers].filter(([name]) => name.startsWith('access-control-') || name.startsWith('cross-origin-'));
        expect([address, response.status, Object.fromEntries(sent)]).toEqual([address, 200, crossOriginHeaders(address)]);
      }
    });

    test(`${server.name} lets what carries its hash be cached for ever, and nothing else`, async () => {
      for (const name of ['_astro', 'assets'])
        for (const file of readdirSync(path.join(site, name))) {
          const response = await head(`${name}/${file}`);
          expect([file, response.status, response.headers.get('cache-control')]).toEqual([file, 200, immutable]);
        }
      expect((await head('search-index.js')).headers.get('cache-control')).toBe('no-cache');
      const gone = await head('assets/gone.0000000000.js');
      expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-cache']);
    });

    test(`${server.name} serves every file of the zip`, async () => {
      const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      expect(files.length).toBeGreaterThan(100);
      const every = files.map(({ parentPath, name }) => path.join(parentPath, name));
      // In `npm test` some, and one of each ending, since that decides the type.
      const ofEachEnding = new Map(every.map((file) => [path.extname(file), file])).values();
      const left = [...new Set([...partOf('files of a server', every), ...ofEachEnding])];
      const readOn = async (): Promise<void> => {
        for (let file = left.pop(); file; file = left.pop()) {
          const response = await head(path.relative(site, file).replace(/(^|\/)index\.html$/, '$1'));
          const same = Buffer.from(await response.arrayBuffer()).equals(readFileSync(file));
          expect([file, response.status, same]).toEqual([file, 200, true]);
        }
      };
      await Promise.all(Array.from({ length: 8 }, readOn));
    });

    test(`${server.name} gives a frame the state of the address that a consumer of oEmbed was asked to show`, async ({ browser }) => {
      test.skip(server.name === 'Apache', 'Apache has no module that writes a part of a request into an answer');
      const frameFor = async (address: string): Promise<string> => {
        const given = `&url=${encodeURIComponent(address)}&dnt=1`;
        const response = await head(`oembed.json?maxwidth=600&maxheight=900${given}&format=json`);
        expect([response.status, response.headers.get('content-type')?.replace(/;.*/, '')]).toEqual([200, 'application/json']);
        expect(response.headers.get('access-control-allow-origin')).toBe('*');
        const { html } = (await response.json()) as { html: string };
        expect(html).toMatch(/^<iframe src="[^"<>]*" width="\d+" height="\d+" title="[^"]*" allowfullscreen="allowfullscreen"><\/iframe>$/);
        return /src="([^"]*)"/.exec(html)?.[1] ?? '';
      };
      const page = await browser.newPage();
      await page.goto(await frameFor(at('?transport=ssh-tunnel&verify=on')));
      await expect(page).toHaveURL(at('embed/diagram/?transport=ssh-tunnel&verify=on'));
      await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'custom');
      // Neither ends the attribute or the text of the answer.
      await frameFor(`${at('')}?mode="><script>\\"`);
      await page.close();
    });

    test(`${server.name} gives a link preview the title and the card of the state that a query asks for, and a reader the page itself`, async () => {
      test.skip(server.name === 'Apache', 'The configuration of Apache reads no query');
      const seenBy = async (agent: string, address: string) => {
        const response = await fetch(at(address), { redirect: 'manual', headers: { 'user-agent': agent } });
        const page = await response.text();
        const said = (name: string): string => new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(page)?.[1] ?? '';
        return { status: response.status, title: said('title'), image: said('image').replace(at(''), '') };
      };
      for (const [address, title, image] of [
        ['?mode=konnectivity', 'Konnectivity', 'twins/modes/konnectivity.png'],
        ['?mode=ssh-tunnel&path=apiserver-to-pod', 'API server → pod, SSH tunnel', 'twins/paths/apiserver-to-pod/ssh-tunnel.png'],
        ['paths/apiserver-to-pod/?mode=ssh-tunnel', 'API server → pod, SSH tunnel', 'twins/paths/apiserver-to-pod/ssh-tunnel.png'],
        ['journeys/kubectl-logs/?mode=konnectivity&step=2', 'kubectl logs, Konnectivity', 'twins/journeys/kubectl-logs/konnectivity.png'],
        ['?transport=ssh-tunnel&verify=on', 'SSH tunnel, kubelet verified', 'twins/combined/ssh-tunnel-on-http.png'],
        ['?scheme=https', 'Direct, kubelet not verified, https: proxy', 'twins/combined/direct-off-https.png'],
      ] as const) {
        const card = await seenBy('Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', address);
        expect([address, card.status, card.title.replace(' to ', ' → '), card.image]).toEqual([address, 200, title, image]);
        expect([image, (await head(image)).headers.get('content-type')]).toEqual([image, 'image/png']);
        const plain = await seenBy('Mozilla/5.0', address.replace(/\?.*/, ''));
        expect([address, await seenBy('Mozilla/5.0', address)]).toEqual([address, plain]);
      }
      for (const address of [
        '',
        '?mode=nonsense',
        '?mode=../../check',
        'matrix/?mode=konnectivity',
        'journeys/kubectl-logs/?mode=nonsense',
      ])
        expect([address, await seenBy('Twitterbot/1.0', address)]).toEqual([
          address,
          await seenBy('Mozilla/5.0', address.replace(/\?.*/, '')),
        ]);
    });

    test(`${server.name} redirects an address without its last slash, keeps its query, and compresses pages`, async () => {
      for (const address of ['paths', 'paths/apiserver-to-kubelet', ''])
        for (const query of ['', '?mode=konnectivity&tls=unverified', '?of=a%20b%22%3C&x']) {
          const response = await fetch(at(address).replace(/\/$/, '') + query, { redirect: 'manual' });
          expect([301, 308]).toContain(response.status);
          expect(new URL(response.headers.get('location') ?? '', at(address)).href).toBe(`${at(address)}${address ? '/' : ''}${query}`);
        }
      const page = await fetch(at(''), { headers: { 'accept-encoding': 'gzip' } });
      expect(page.headers.get('content-encoding')).toBe('gzip');
    });

    test(`${server.name} answers an unknown address at any depth with 404 and the styled page that suggests near ones`, async ({
      browser,
    }) => {
      const page = await browser.newPage();
      const failed: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400 && !response.url().endsWith('konnectivty/')) failed.push(response.url());
      });
      const response = await page.goto(at('modes/deep/konnectivty/'));
      expect(response?.status()).toBe(404);
      expect(response?.headers()['content-security-policy']).toBe(`${csp}; frame-ancestors 'self'`);
      await expect(page.getByRole('heading', { name: 'Did you mean' })).toBeVisible();
      await page.getByRole('status').getByRole('link', { name: 'Konnectivity', exact: true }).click();
      await expect(page).toHaveURL(at('modes/konnectivity/'));
      expect(failed).toEqual([]);
      await page.close();
    });

    // In `npm test` one server: what the others send with a page is held above.
    if (!oneOf(servers).includes(server)) return;
    test(`${server.name} serves every kind of page under a sub-path with no violation of the policy and no request elsewhere`, async ({
      browser,
    }) => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        // Chromium says by “verbose” that the test itself looked for a name in words that are hidden; what a page is blamed for is an error or a warning.
        if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(at('')) && !request.url().startsWith('data:')) complaints.push(`outside: ${request.url()}`);
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => console.error(`violation: ${event.violatedDirective}`));
      });

      await page.goto(at('?mode=konnectivity'));
      await tagOf(page, 'apiserver-to-kubelet').click();
      await expect(inspectedTitle(page)).toHaveText('API server → kubelet');
      await page.getByRole('link', { name: 'Read about this path' }).click();
      await expect(page).toHaveURL(at('paths/apiserver-to-kubelet/?mode=konnectivity'));
      await page.waitForLoadState();
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search' }).fill('10255');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(at('reference/flags/#kubelet-read-only-port'));
      await page.goto(at('matrix/'));
      await expect(page.getByRole('table').first()).toBeVisible();
      await page.goto(at('symptoms/'));
      await page.getByLabel('Error message or log').fill('No agent available');
      await expect(page.locator('.finder').getByRole('status')).toContainText('One symptom');
      await page.goto(at('journeys/kubectl-logs/'));
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByRole('status')).toContainText('Step 1 of 5');
      await page.goto(at('compare/?a=gke&b=eks'));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
}
