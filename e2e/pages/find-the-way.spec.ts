import { test as plain, type Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf, partOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { menuLink, openMenu } from '../support/header.ts';
import { expect, test } from '../support/shared-page.ts';
import { pages, pageTypes, statePages } from '../support/site.ts';

/** The entries of the header by the first part of the addresses that belong to them. */
const entries: Readonly<Record<string, string>> = {
  learn: 'Learn',
  'can-i': 'Can I?',
  symptoms: 'Troubleshoot',
  ports: 'Ports',
  check: 'Check',
  explore: 'Explore',
  distributions: 'Distributions',
  procedures: 'Procedures',
  compare: 'Compare',
  fleet: 'Fleet',
  paths: 'Paths',
  modes: 'Modes',
  journeys: 'Journeys',
  matrix: 'Matrix',
  lifetimes: 'Lifetimes',
  timeline: 'Timeline',
  controls: 'Controls',
  reference: 'Flags',
  glossary: 'Glossary',
  questions: 'Questions',
  'index-a-z': 'Index from A to Z',
  evidence: 'Evidence',
  wire: 'On the wire',
  lab: 'Try it yourself',
  about: 'About',
  embed: 'Embed',
  host: 'Host it',
};
/** What the footer repeats of them. */
const feet: Readonly<Record<string, string>> = {
  'can-i': 'Can I?',
  ports: 'Ports',
  questions: 'Questions',
  'index-a-z': 'Index from A to Z',
  embed: 'Embed',
  host: 'Host it',
  about: 'About',
};
/** The menu that an entry is in, if it is in one. */
const menus: Readonly<Record<string, readonly string[]>> = {
  'My cluster': ['check', 'explore', 'distributions', 'procedures', 'compare', 'fleet'],
  'Look up': [
    'paths',
    'modes',
    'journeys',
    'matrix',
    'lifetimes',
    'timeline',
    'controls',
    'reference',
    'glossary',
    'questions',
    'index-a-z',
  ],
  Proof: ['evidence', 'wire', 'lab', 'about', 'embed', 'host'],
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
          const served = await documentAt(address);
          const links = [...served.querySelectorAll(`${selector} a[href]`)].map((link) => ({
            href: new URL(link.getAttribute('href') ?? '', new URL(address, location.href)).pathname,
            text: (link.querySelector('span') ?? link).textContent.trim(),
            mark: link.getAttribute('aria-current'),
          }));
          return { address, links };
        }),
      ),
    [addresses, part] as const,
  );

/** In `npm test` one page of each type. */
const visited = fewOrAll(
  pageTypes.map(({ address }) => address),
  [...pages, ...statePages, '/404.html'],
);
for (const { part, names } of [
  { part: '.site-nav', names: entries },
  { part: '.sections', names: entries },
  { part: 'footer', names: feet },
])
  test(`on every ${runsAll ? 'page' : 'type of page'} ${part} leads to ${Object.keys(names).length} parts of the site, and marks the one that the page belongs to and no other`, async ({
    page,
  }) => {
    test.slow();
    await page.goto('/glossary/');
    const found = await linksAt(page, visited, part);
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

test(
  'the footer of every type of page names both versions, and leads to what a report of a mistake has to say',
  inTheWholeSet,
  async ({ page }) => {
    for (const { address } of partOf('types of pages', pageTypes)) {
      await page.goto(address);
      await expect(page.getByRole('contentinfo')).toContainText(
        /Hub & Spoke \d+\.\d+\.\d+ describes Kubernetes 1\.\d+ to 1\.\d+, checked up to 1\.\d+\./,
      );
      await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Report a mistake' })).toBeVisible();
    }
    await page.getByRole('contentinfo').getByRole('link', { name: 'Report a mistake' }).click();
    await expect(page.locator('h2:target')).toHaveText('Report a mistake');
    await expect(page.locator('h2:target ~ ul').first()).toContainText('the whole address of the page');
  },
);

test('on a phone one menu has every entry of the header with the current one marked, and each with what is there', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/paths/apiserver-to-kubelet/');
  await expect(page.getByRole('navigation', { name: 'Site', exact: true }).getByRole('link')).toHaveCount(0);
  await page.getByLabel('All pages').click();
  const menu = page.getByRole('navigation', { name: 'Site, in the menu' });
  await expect(menu.locator('a > span')).toHaveText(Object.values(entries));
  expect((await menu.locator('a > small').allTextContents()).filter((line) => line.trim().length < 15)).toEqual([]);
  await expect(menu.locator('[aria-current]')).toHaveText(/^\s*Paths/);
  expect(
    (await menu.getByRole('link').evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height))).filter(
      (height) => height < 44,
    ),
  ).toEqual([]);
  await menu.getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\/$/);
});

test('the menu that leads to the page is marked and no other, on every type of page', inTheWholeSet, async ({ page }) => {
  for (const { address } of partOf('types of pages', pageTypes)) {
    await page.goto(address);
    const section = address.split('/')[1] ?? '';
    const own = Object.keys(menus).filter((menu) => menus[menu]?.includes(section));
    await expect(page.locator('.site-nav [data-here] > summary'), address).toHaveText(own);
  }
});

test(
  'opening a menu closes the one that is open; a click beside it, Escape and the focus going on close it too',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/glossary/');
    const [cluster, proof] = [page.locator('[data-menu="cluster"]'), page.locator('[data-menu="proof"]')];
    await openMenu(page, 'My cluster');
    await expect(menuLink(page, 'Explore')).toBeVisible();
    await openMenu(page, 'Proof');
    await expect(cluster).not.toHaveAttribute('open');
    await expect(menuLink(page, 'Evidence')).toBeVisible();
    // At its left end, where no menu lies over it.
    await page.locator('h1').click({ position: { x: 4, y: 4 } });
    await expect(proof).not.toHaveAttribute('open');
    await proof.locator('summary').focus();
    await page.keyboard.press('ArrowDown');
    await expect(menuLink(page, 'Evidence')).toBeFocused();
    await page.keyboard.press('End');
    await expect(menuLink(page, 'Host it')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(proof).not.toHaveAttribute('open');
    await expect(page.getByRole('link', { name: /^Checked up to/ })).toBeFocused();
  },
);

test.describe('without JavaScript', () => {
  plain.use({ javaScriptEnabled: false });
  plain('a menu of the header opens and leads to its pages', async ({ page }) => {
    await page.goto('/glossary/');
    await openMenu(page, 'Proof');
    await openMenu(page, 'Look up');
    await expect(menuLink(page, 'Evidence')).toBeHidden();
    await menuLink(page, 'Matrix').click();
    await expect(page).toHaveURL(/\/matrix\/$/);
  });
});

for (const query of oneOf(['', '?distro=eks&k8s=1.33', '?distro=kubeadm&k8s=1.34&readOnlyPort=open']))
  test(`no part of the header is cut or leaves the window from 320 to 1920 px${query && `, with the cluster ${query}`}`, async ({
    page,
  }) => {
    await page.goto(`/glossary/${query}`);
    if (query) await expect(page.locator('.cluster-name')).not.toBeEmpty();
    for (const width of [320, 360, 600, 699, 700, 899, 900, 960, 1000, 1023, 1100, 1150, 1259, 1260, 1366, 1440, 1920]) {
      await page.setViewportSize({ width, height: 768 });
      const found = await page.evaluate(() => {
        const parts = [...document.querySelectorAll('.site-header > *, .site-nav > *')].filter(
          (part) => part.checkVisibility() && !part.matches('.site-nav'),
        );
        const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0);
        return {
          sideways: document.documentElement.scrollWidth - innerWidth,
          narrow: boxes.filter(({ width }) => width < 34).length,
          overlaps: boxes.filter((box, at) =>
            boxes.some((other, index) => index > at && other.left < box.right - 0.5 && box.left < other.right - 0.5),
          ).length,
          name: document.querySelector('.cluster-name')?.getBoundingClientRect().width,
        };
      });
      expect([width, { ...found, name: undefined }]).toEqual([width, { sideways: 0, narrow: 0, overlaps: 0, name: undefined }]);
      if (query) expect([width, (found.name ?? 0) > 30]).toEqual([width, true]);
    }
  });

/** Where the title of a page stands, and how high one line of it is. */
const titleOf = (page: Page): Promise<{ top: number; line: string; size: string }> =>
  page.locator('h1').evaluate((title) => {
    const { lineHeight, fontSize } = getComputedStyle(title);
    return { top: Math.round(title.getBoundingClientRect().top), line: lineHeight, size: fontSize };
  });

for (const width of oneOf([360, 1440]))
  test(
    `at ${width} px the titles of all types of pages are of one size, and stand 16 px below the header or below where the reader is`,
    inTheWholeSet,
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/paths/');
      const { line, size } = await titleOf(page);
      // The title of the explorer stands in the bar above its picture.
      const titled = pageTypes.filter(({ type }) => type !== 'explorer');
      for (const { type, address } of partOf('types of pages', titled)) {
        await page.goto(address);
        // The names of the pages above, or of the other views of the same place, and their margin.
        const place = await page.locator('.crumbs, .views').evaluateAll(([above]) => {
          return above && Math.round(above.getBoundingClientRect().bottom + parseFloat(getComputedStyle(above).marginBottom));
        });
        expect([type, await titleOf(page)]).toEqual([type, { line, size, top: place ?? 72 }]);
      }
    },
  );

/** A window, where the title of home begins there and how large it is, and where the setups begin at the latest: what is asked most has two lines at 1024 px, and four on a phone. */
const homes = [
  [1366, 768, 72, '31px', 150],
  [1024, 768, 72, '31px', 176],
  [1920, 1080, 72, '40px', 170],
  [360, 740, 72, '25px', 284],
] as const;
for (const [width, height, top, size, setups] of oneOf(homes))
  test(`at ${width} × ${height} the headline of home stands right below the header, the setups right below its line, and all begin at one edge`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const box = async (part: string) => {
      const found = await page.locator(part).filter({ visible: true }).first().boundingBox();
      if (!found) throw new Error(`home shows no ${part}`);
      return found;
    };
    const [brand, title, modes, doors] = [await box('.brand'), await box('h1'), await box('.modes, .mode-select'), await box('.doors')];
    expect([title.y, await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontSize)]).toEqual([top, size]);
    expect(title.x).toBe(brand.x);
    // On a phone the picture goes from edge to edge.
    if (width > 699) expect(Math.abs(modes.x - brand.x)).toBeLessThanOrEqual(1);
    expect(doors.x).toBe(brand.x);
    expect(modes.y).toBeLessThanOrEqual(setups);
    expect(doors.y).toBeGreaterThan(modes.y + modes.height);
  });

test('at 360 × 740 the picture of home begins at 330 px at the latest, and what to do first stands whole below it, within one and a half screens', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  const boxOf = async (part: string) => {
    const box = await page.locator(part).filter({ visible: true }).first().boundingBox();
    if (!box) throw new Error(`home shows no ${part}`);
    return { top: box.y, bottom: box.y + box.height };
  };
  const [picture, first, key] = [await boxOf('.drawings'), await boxOf('.inspector .first'), await boxOf('.key-row')];
  expect(picture.top).toBeLessThanOrEqual(330);
  expect(picture.bottom).toBeLessThanOrEqual(1.5 * 740);
  expect(first.top - picture.bottom).toBeLessThanOrEqual(16);
  expect(first.bottom).toBeLessThanOrEqual(1.5 * 740);
  expect(key.top).toBeGreaterThan(first.bottom);
});

test('home answers in its headline, and leads on to decisions, the attack, the check and the story', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('By default, an impostor can answer kubectl exec.');
  const doors = page.getByRole('region', { name: 'Where to go next' });
  await expect(doors.getByRole('link')).toHaveText([
    'put nodes on the public internet?',
    'run nodes behind NAT?',
    'trust kubectl exec?',
    /^All \d+ answers$/,
    'Be the attacker',
    'Check my cluster',
    /^Learn it in \d+ minutes$/,
  ]);
  await doors.getByRole('link', { name: 'Be the attacker' }).click();
  await expect(page).toHaveURL(/\/explore\/\?seat=between-active$/);
});
