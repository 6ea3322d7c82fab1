import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test as base, chromium } from '@playwright/test';
import { launchOptions } from '../../../scripts/browser/chromium.mjs';
import { firefox } from '../firefox.ts';
import { expect } from '../fixtures.ts';
import { readerIn, type Reader } from './reader.ts';
import { webkit } from './webkit.ts';

interface Engine {
  readonly name: string;
  /** What Debian calls it, where it is not there. */
  readonly missing: string | undefined;
  launch(): Promise<Reader>;
}
const engines: readonly Engine[] = [
  { name: 'Chromium', missing: undefined, launch: () => chromium.launch(launchOptions()).then(readerIn) },
  { name: 'Firefox', missing: firefox.isThere ? undefined : 'firefox-esr', launch: () => firefox.launch().then(readerIn) },
  { name: 'WebKitGTK', missing: webkit.isThere ? undefined : 'webkit2gtk-driver xvfb', launch: webkit.launch },
];

/** What a page of a watched site loads first: it tells of each error that nothing caught. An image is the one thing that every page here may ask for. */
const listen = `{
  const { src } = document.currentScript;
  const tell = (what) => (new Image().src = new URL('/heard?' + encodeURIComponent(what), src));
  addEventListener('error', ({ message }) => message && tell(message));
  addEventListener('unhandledrejection', ({ reason }) => tell(String(reason)));
}`;

/**
 * Serves a site as its own server does, but each page loads `listen` first, and the policy names an address for reports in the form that all three
 * engines know, in workers and frames as well.
 */
async function watchedSite(address: string): Promise<{ url: string; heard: string[]; close: () => unknown }> {
  const heard: string[] = [];
  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', address);
    if (pathname === '/heard') {
      const { 'csp-report': report } = JSON.parse((await text(request)) || '{}') as { 'csp-report'?: Record<string, string> };
      heard.push(report ? `refused by ${report['effective-directive']}: ${report['blocked-uri']}` : decodeURIComponent(search.slice(1)));
    }
    const served = await fetch(address + pathname + search, { redirect: 'manual' });
    const body = pathname === '/listen.js' ? Buffer.from(listen) : Buffer.from(await served.arrayBuffer());
    const headers = Object.fromEntries([...served.headers].filter(([name]) => !/^(?:content-(?:encoding|length)|etag)$/.test(name)));
    if (pathname === '/listen.js') headers['content-type'] = 'text/javascript';
    headers['content-security-policy'] += '; report-uri /heard';
    const isPage = headers['content-type']?.startsWith('text/html');
    response
      .writeHead(pathname === '/listen.js' ? 200 : served.status, headers)
      .end(isPage ? String(body).replace('<head>', '<head><script src="/listen.js"></script>') : body);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard, close: () => server.close() };
}

/** Makes a page do what it may not: a site that did not hear this would have heard nothing else. */
const misbehave = (): void => {
  new Image().src = 'http://127.0.0.1:9/';
  setTimeout(() => {
    throw new Error('made on purpose');
  });
  document.body.innerHTML = '<b>b</b>';
};

const onPurpose: readonly unknown[] = [
  expect.stringContaining('made on purpose'),
  'refused by img-src: http://127.0.0.1:9/',
  'refused by require-trusted-types-for: trusted-types-sink',
];

const testIn = ({ launch }: Engine) =>
  base.extend<{ reader: Reader }, { launched: Reader; site: Awaited<ReturnType<typeof watchedSite>> }>({
    launched: [
      async ({}, use) => {
        const launched = await launch();
        await use(launched);
        await launched.close();
      },
      { scope: 'worker' },
    ],
    site: [
      async ({}, use, { project }) => {
        const site = await watchedSite(project.use.baseURL ?? '');
        await use(site);
        site.close();
      },
      { scope: 'worker' },
    ],
    reader: async ({ launched: reader, site }, use) => {
      site.heard.length = 0;
      await use(reader);
      await reader.open(`${site.url}/embed/matrix/`);
      await reader.run(() => localStorage.clear());
      await reader.run(misbehave).catch(() => {});
      await expect.poll(() => site.heard).toEqual(expect.arrayContaining([...onPurpose]));
      expect(site.heard, 'what pages threw, and what their policy refused').toHaveLength(onPurpose.length);
    },
  });

/** The same cases in Chromium, Firefox and WebKitGTK. Each fails if a page threw what nothing caught, or if the policy of a page or a frame refused something. */
export function inEachEngine(cases: (test: ReturnType<typeof testIn>) => void): void {
  for (const engine of engines) {
    const test = testIn(engine);
    test.describe(engine.name, () => {
      test.skip(engine.missing !== undefined, `${engine.name} is not installed (on Debian: apt-get install ${engine.missing})`);
      test.slow();
      // One worker runs all of them: two would start the engine twice.
      test.describe.configure({ mode: 'default' });
      cases(test);
    });
  }
}
