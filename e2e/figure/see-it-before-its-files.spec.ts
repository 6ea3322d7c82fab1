import type { BrowserContextOptions, Page } from '@playwright/test';
import { oneOf } from '../../scripts/verify/tests/amount.ts';
import { csp, cspOf } from '../../scripts/site/serve.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdBack } from '../support/hold-back.ts';

const isFile = ({ pathname }: URL): boolean => /\/(?:assets|_astro)\//.test(pathname);

/** How everything in the window looks, and where it stands: what a reader sees first. */
const looksOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].flatMap((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      // A script says in the contents where a reader is.
      if (width === 0 || height === 0 || y > innerHeight || each.closest('.rail nav')) return [];
      const styles = getComputedStyle(each);
      const looks = [
        'color',
        'background-color',
        'border-top-color',
        'border-radius',
        'font',
        'fill',
        'stroke',
        'stroke-dasharray',
        'opacity',
      ];
      // A box that goes on below the window may still grow there.
      const box = [x, y, width, y + height > innerHeight ? 0 : height].map(Math.round).join();
      return [
        `${each.localName}.${each.getAttribute('class') ?? ''} ${box} ${looks.map((look) => styles.getPropertyValue(look)).join(' ')}`,
      ];
    }),
  );

/** What the browser refuses on a page, as it says itself. */
function refusedOn(page: Page): readonly string[] {
  const refused: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
  return refused;
}

/** A page of each kind that has its style in it. */
const kinds = [
  '/',
  '/paths/apiserver-to-kubelet/',
  '/symptoms/kubelet-unknown-authority/',
  '/can-i/nodes-on-the-public-internet/',
] as const;
const pages = [...kinds, '/paths/kubelet-to-apiserver/'] as const;
const windows = [
  [360, 740],
  [820, 1100],
  [1440, 900],
] as const;
const readers: readonly BrowserContextOptions[] = [{}, { colorScheme: 'dark' }];

for (const address of pages)
  for (const [width, height] of oneOf(windows))
    for (const reader of oneOf(readers))
      test(`${address} looks as it stays before any file is there, in ${width} by ${height}, ${JSON.stringify(reader)}`, async ({
        browser,
        baseURL,
      }) => {
        const page = await browser.newPage({ ...reader, baseURL: baseURL ?? '', viewport: { width, height } });
        const refused = refusedOn(page);
        const release = await holdBack(page, isFile);
        await page.goto(address, { waitUntil: 'commit' });
        await expect(page.getByRole('contentinfo')).toBeAttached();
        await expect(page.locator(address.startsWith('/can-i/') ? 'h1' : '.diagram .frame:visible').first()).toBeVisible();
        const first = await looksOf(page);
        expect(first.length).toBeGreaterThan(50);
        release();
        await page.waitForLoadState();
        const later = new Set(await looksOf(page));
        expect(first.filter((look) => !later.has(look))).toEqual([]);
        expect(refused).toEqual([]);
        await page.close();
      });

/** Opens a page under another policy than the one that it is sent with. */
async function openUnder(page: Page, address: string, policyOf: (sent: string) => string): Promise<void> {
  await page.route(
    ({ pathname }) => pathname.endsWith('/'),
    async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': policyOf(response.headers()['content-security-policy'] ?? '') };
      await route.fulfill({ response, headers });
    },
  );
  await page.goto(address, { waitUntil: 'networkidle' });
}

for (const address of kinds)
  for (const scripted of oneOf([true, false]))
    test(`under a policy without hashes ${address} is styled from its file, ${scripted ? 'in the theme that was chosen' : 'without a script too'}`, async ({
      browser,
      baseURL,
    }) => {
      const page = await browser.newPage({ baseURL: baseURL ?? '', javaScriptEnabled: scripted });
      const refused = refusedOn(page);
      await page.goto(`${address}?theme=dark`, { waitUntil: 'networkidle' });
      const looks = await looksOf(page);
      expect(refused).toEqual([]);
      await openUnder(page, `${address}?theme=dark`, (sent) => sent.replace(cspOf('dist'), csp));
      await expect.poll(() => looksOf(page)).toEqual(looks);
      await expect(page.locator('html[data-theme="dark"]')).toHaveCount(scripted ? 1 : 0);
      // Nothing is refused but what stands in the page, which is how this test knows that the policy held.
      expect(refused.map((text) => /inline (style|script)/.exec(text)?.[1]).sort()).toEqual(scripted ? ['script', 'style'] : ['style']);
      await page.close();
    });

test('a policy has no more hashes than pages need: without any one of them something is refused', async ({ browser, baseURL }) => {
  const hashes = cspOf('dist').match(/'sha256-[^']+'/g) ?? [];
  expect(hashes).toHaveLength(kinds.length + 1);
  for (const hash of hashes) {
    const page = await browser.newPage({ baseURL: baseURL ?? '' });
    const refused = refusedOn(page);
    for (const address of kinds) await openUnder(page, address, (sent) => sent.replace(` ${hash}`, ''));
    expect([hash, refused.length > 0]).toEqual([hash, true]);
    await page.close();
  }
});

test('the dark theme that a reader chose is there before any file is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.evaluate(() => localStorage.setItem('theme', 'dark'));
  const release = await holdBack(page, isFile);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  release();
});
