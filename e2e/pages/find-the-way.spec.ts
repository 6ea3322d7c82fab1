import type { Page } from '@playwright/test';
import { expect, test } from '../support/shared-page.ts';
import { pages, pageTypes, statePages } from '../support/site.ts';

/** The entries of the header by the first part of the addresses that belong to them. */
const entries: Readonly<Record<string, string>> = {
  learn: 'Learn',
  paths: 'Paths',
  journeys: 'Journeys',
  explore: 'Explore',
  check: 'Check',
  symptoms: 'Troubleshoot',
  distributions: 'Distributions',
};
/** What belongs to an entry of the footer. */
const feet: Readonly<Record<string, string>> = {
  modes: 'Modes',
  matrix: 'Matrix',
  ports: 'Ports',
  compare: 'Compare',
  wire: 'On the wire',
  fleet: 'Fleet',
  timeline: 'Timeline',
  lab: 'Try it yourself',
  reference: 'Flags',
  glossary: 'Glossary',
  questions: 'Questions',
  'index-a-z': 'Index from A to Z',
  evidence: 'Evidence',
  embed: 'Embed',
  host: 'Host it',
  about: 'About',
};

/** The links of parts of many pages as they are served: where each leads, its words, and how it is marked. */
const linksAt = (
  page: Page,
  addresses: readonly string[],
  part: string,
): Promise<{ address: string; links: { href: string; text: string; mark: string | null }[] }[]> =>
  page.evaluate(
    ([all, selector]) =>
      Promise.all(
        all.map(async (address) => {
          const served = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
          const links = [...served.querySelectorAll(`${selector} a[href]`)].map((link) => ({
            href: new URL(link.getAttribute('href') ?? '', new URL(address, location.href)).pathname,
            text: link.textContent.trim(),
            mark: link.getAttribute('aria-current'),
          }));
          return { address, links };
        }),
      ),
    [addresses, part] as const,
  );

for (const { part, names } of [
  { part: '.site-nav', names: entries },
  { part: '.sections', names: entries },
  { part: 'footer', names: feet },
])
  test(`on every page ${part} leads to ${Object.keys(names).length} parts of the site, and marks the one that the page belongs to and no other`, async ({
    page,
  }) => {
    test.slow();
    await page.goto('/glossary/');
    const found = await linksAt(page, [...pages, ...statePages, '/404.html'], part);
    for (const { address, links } of found) {
      const section = address.split('/')[1] ?? '';
      const own = names[section];
      const isItself = address === '/reference/flags/' || address.split('/').length === 3;
      expect([address, links.filter(({ mark }) => mark).map(({ text, mark }) => `${text}: ${mark}`)]).toEqual([
        address,
        own ? [`${own}: ${isItself ? 'page' : 'true'}`] : [],
      ]);
      expect(links.slice(0, Object.keys(names).length).map(({ text }) => text)).toEqual(Object.values(names));
    }
  });

test('two clicks lead from any page to every other: to one of header or footer, and from there by its list', async ({ page }) => {
  await page.goto('/glossary/');
  const first = (await linksAt(page, ['/glossary/'], ':is(header, footer)')).flatMap(({ links }) => links.map(({ href }) => href));
  const pagesOnce = [...new Set(first)].filter((each) => each.endsWith('/'));
  const second = (await linksAt(page, pagesOnce, 'main')).flatMap(({ links }) => links.map(({ href }) => href));
  const reached = new Set([...first, ...second]);
  expect(pages.filter((address) => !reached.has(address))).toEqual([]);
});

test('the footer of every type of page names both versions, and leads to what a report of a mistake has to say', async ({ page }) => {
  for (const { address } of pageTypes) {
    await page.goto(address);
    await expect(page.getByRole('contentinfo')).toContainText(
      /Hub & Spoke \d+\.\d+\.\d+ describes Kubernetes 1\.\d+ to 1\.\d+, checked up to 1\.\d+\./,
    );
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Report a mistake' })).toBeVisible();
  }
  await page.getByRole('contentinfo').getByRole('link', { name: 'Report a mistake' }).click();
  await expect(page.locator('h2:target')).toHaveText('Report a mistake');
  await expect(page.locator('h2:target ~ ul').first()).toContainText('the whole address of the page');
});

test('on a phone the menu has the entries of the header with the current one marked, and leads to the rest at the foot', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/paths/apiserver-to-kubelet/');
  await expect(page.getByRole('navigation', { name: 'Site', exact: true })).toBeHidden();
  await page.getByLabel('All pages').click();
  const menu = page.getByRole('navigation', { name: 'Site, in the menu' });
  await expect(menu.getByRole('link')).toHaveText([...Object.values(entries), 'More pages']);
  await expect(menu.getByRole('link', { name: 'Paths', exact: true })).toHaveAttribute('aria-current', 'true');
  await menu.getByRole('link', { name: 'More pages' }).click();
  await expect(menu).toBeHidden();
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Modes' })).toBeInViewport();
});

/** Where the title of a page stands, and how high one line of it is. */
const titleOf = (page: Page): Promise<{ top: number; line: string; size: string }> =>
  page.locator('h1').evaluate((title) => {
    const { lineHeight, fontSize } = getComputedStyle(title);
    return { top: Math.round(title.getBoundingClientRect().top), line: lineHeight, size: fontSize };
  });

for (const width of [1440, 360])
  test(`at ${width} px the titles of all types of pages stand at one height, in one size`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/paths/');
    const expected = await titleOf(page);
    expect(expected.top).toBeLessThan(110);
    for (const { type, address } of pageTypes) {
      await page.goto(address);
      expect([type, await titleOf(page)]).toEqual([type, expected]);
    }
  });

test('at 1440 × 900 title and lead of home are one band of at most 180 px, then come modes and key, and the attacker is on the first screen', async ({
  page,
}) => {
  await page.goto('/');
  const box = async (part: string) => {
    const found = await page.locator(part).filter({ visible: true }).first().boundingBox();
    if (!found) throw new Error(`home shows no ${part}`);
    return { top: found.y, bottom: found.y + found.height, height: found.height };
  };
  const [hero, title, lead, asked] = [await box('.hero'), await box('h1'), await box('.lead'), await box('.asked')];
  expect(hero.height).toBeLessThanOrEqual(180);
  for (const part of [title, lead, asked]) {
    expect(part.top).toBeGreaterThanOrEqual(hero.top - 1);
    expect(part.bottom).toBeLessThanOrEqual(hero.bottom + 1);
  }
  const [modes, key, drawing] = [await box('.modes'), await box('.key'), await box('.diagram')];
  expect(modes.top).toBeGreaterThanOrEqual(hero.bottom);
  expect(key.bottom).toBeLessThanOrEqual(drawing.top);
  // The untrusted network with its name, where an attacker stands.
  expect((await box('.diagram :text("Untrusted network")')).bottom).toBeLessThan(900);
  await expect(page.getByRole('link', { name: 'What is Konnectivity?' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('link', { name: 'What is Konnectivity?' }).click();
  await expect(page).toHaveURL(/\/modes\/konnectivity\/$/);
});
