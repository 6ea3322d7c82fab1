import { test as base, type Page } from '@playwright/test';
import { runsAll } from '../../scripts/verify/tests/amount.ts';
import { hostPage, hostPages } from './embed-host.ts';
import { firefox } from './firefox.ts';
import { expect } from './fixtures.ts';

/** A message that a view sent to the page around it. */
export interface Heard {
  readonly data: { readonly source?: string; readonly type?: string; readonly [key: string]: unknown };
  readonly origin: string;
}
/** The page around the frames. */
export interface Host {
  readonly page: Page;
  readonly origin: string;
  /** What the frame at a place said so far, of one type. */
  heard(type: string, at?: number): Promise<Heard['data'][]>;
  ask(message: object, at?: number): Promise<void>;
}
/** Opens a page of another origin around these frames, and waits until each of them is ready. */
type Around = (frames: Parameters<typeof hostPage>[0]) => Promise<Host>;

/** What every message of either side has. */
export const envelope = { source: 'hub-spoke', v: 1 };

/** Gives a case its `around` in a page that other cases use too; afterwards the page may not have complained. */
async function giveAround(page: Page, site: string, use: (around: Around) => Promise<void>): Promise<void> {
  const closing: (() => unknown)[] = [];
  await use(async (frames) => {
    const { origin, close } = await hostPages({
      '/': { html: hostPage(frames.map((frame) => ({ ...frame, src: frame.src.replace(/^\//, `${site}/`) }))) },
    });
    closing.unshift(close);
    const complaints: string[] = [];
    const onError = ({ message }: Error): void => {
      // Firefox reports a message that did not go to an origin as an error of the page that it did not reach.
      if (!message.includes('does not match the recipient window')) complaints.push(message);
    };
    page.on('pageerror', onError);
    closing.unshift(() => {
      page.off('pageerror', onError);
      expect(complaints).toEqual([]);
    });
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
}

/** For cases about a page of another origin that frames a view, in Chromium. */
export const inChromium = base.extend<{ around: Around }, { host: Page }>({
  host: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  around: ({ host, baseURL }, use) => giveAround(host, baseURL ?? '', use),
});

/** The same in Firefox, which is started once a worker: that takes longer than most cases. */
export const inFirefox: typeof inChromium = base.extend<{ around: Around }, { host: Page }>({
  host: [
    async ({}, use) => {
      const browser = await firefox.launch();
      await use(await browser.newPage());
      await browser.close();
    },
    { scope: 'worker' },
  ],
  around: ({ host, baseURL }, use) => giveAround(host, baseURL ?? '', use),
});

/**
 * Cases that hold in Chromium and in Firefox, if that is installed.
 *
 * @param inFirefoxToo Whether `npm test` runs them in Firefox too, or `npm run test:all` alone.
 */
export function inBothBrowsers(
  cases: (test: typeof inChromium, name: 'Chromium' | 'Firefox') => void,
  inFirefoxToo: 'always' | 'in the whole set' = 'in the whole set',
): void {
  inChromium.describe('Chromium', () => cases(inChromium, 'Chromium'));
  if (inFirefoxToo !== 'always' && !runsAll) return;
  inFirefox.describe('Firefox', () => {
    inFirefox.skip(!firefox.isThere, 'no Firefox is installed (on Debian: apt-get install firefox-esr), and FIREFOX names none');
    inFirefox.slow();
    // One worker runs all of them: two would start Firefox twice.
    inFirefox.describe.configure({ mode: 'default' });
    cases(inFirefox, 'Firefox');
  });
}
