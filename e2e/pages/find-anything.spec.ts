import { readFileSync } from 'node:fs';
import { test as plain } from '@playwright/test';
import { inTheWholeSet, oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../scripts/verify/tests/every-row.ts';
import { find, indexFrom } from '../../src/features/search/script/find.ts';
import { indexKey, textsKey, type SearchIndex } from '../../src/features/shell/script/search-keys.ts';
import { expect, test } from '../support/fixtures.ts';
import { test as reading } from '../support/shared-page.ts';
import { holdBack } from '../support/hold-back.ts';

/** What a reader types, and where the first hit has to lead. */
const queries: readonly [query: string, first: string][] = [
  ['--kubelet-certificate-authority', '/reference/flags/#kubelet-certificate-authority'],
  ['10250', '/ports/#who-connects-to-10250'],
  ['10255', '/reference/flags/#kubelet-read-only-port'],
  ['No agent available', '/symptoms/no-agent-available/'],
  ["x509: cannot validate certificate for 172.31.0.9 because it doesn't contain any IP SANs", '/symptoms/no-ip-sans/'],
  ['dial tcp 10.9.8.7:10250: i/o timeout', '/symptoms/kubelet-unreachable/'],
  ['readOnlyPort', '/reference/flags/#kubelet-readonlyport'],
  ['nodes/proxy', '/glossary/#nodes-proxy'],
  ['SSH tunnel', '/modes/ssh-tunnel/'],
  ['konectivity', '/modes/konnectivity/'],
  ['egress selector', '/glossary/#egress-selector'],
  ['SAN', '/glossary/#san'],
  ['OpenShift HyperShift', '/distributions/openshift-hypershift/'],
  // Pages before the flags that have their name in them, and other names, old and new.
  ['konnectivity', '/modes/konnectivity/'],
  ['ANP', '/modes/konnectivity/'],
  ['apiserver-network-proxy', '/modes/konnectivity/'],
  ['ssh tunnels', '/modes/ssh-tunnel/'],
  ['master', '/glossary/#control-plane'],
  ['minion', '/glossary/#node'],
  ['mTLS', '/glossary/#mutual-tls'],
  ['MITM', '/glossary/#man-in-the-middle'],
  // Words that this site used before it took those of the field.
  ['listener', '/glossary/#eavesdropper'],
  ['seat', '/glossary/#seat'],
  ['dials', '/glossary/#dial'],
  ['network between', '/glossary/#network-between'],
  ['symptoms', '/symptoms/'],
  ['apiserver to kubelet', '/paths/apiserver-to-kubelet/'],
  ['kube-apiserver to kubelet', '/paths/apiserver-to-kubelet/'],
];

reading('searching for a flag, a port, a message, a name or a word of before leads first to its page or section', async ({ page }) => {
  await page.goto('/paths/apiserver-to-pod/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search' });
  const options = page.getByRole('dialog').getByRole('option');
  await everyRow(
    queries,
    ([query]) => query,
    async ([query, first]) => {
      // What the query before found has to be gone: several lead to the same page.
      await field.fill('');
      await expect(options).toHaveCount(0);
      await field.fill(query);
      await expect(options.first().getByRole('link')).toHaveAttribute('href', new RegExp(`${first.replace(/[/#]/g, '\\$&')}$`));
    },
  );
});

reading('an error message finds its symptom, then the sections that quote it, with the words marked', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('cannot validate certificate');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.first().getByRole('link')).toHaveAttribute('href', /\/symptoms\/no-ip-sans\/$/);
  await expect(options.filter({ hasText: 'What can go wrong' }).first()).toBeVisible();
  await expect(page.getByRole('dialog').locator('mark').first()).toBeVisible();
});

reading('the search is walked with the keyboard, Enter follows, Escape closes and gives the focus back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.keyboard.type('kubelet');
  await expect(page.getByRole('dialog').getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog').getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Search' })).toBeFocused();
});

for (const late of oneOf(['search.', 'search-index'])) {
  test(`Enter that comes before ${late === 'search.' ? 'the dialog' : 'the index'} follows the first hit once it is there`, async ({
    page,
  }) => {
    const release = await holdBack(page, ({ pathname }) => pathname.includes(`/${late}`));
    await page.goto('/paths/apiserver-to-pod/');
    for (const key of ['/', ...'10255', 'Enter']) await page.keyboard.press(key);
    release();
    await expect(page).toHaveURL(/\/reference\/flags\/#kubelet-read-only-port$/);
  });
}

for (const [width, height] of oneOf([
  [1366, 768],
  [360, 740],
] as const))
  reading(
    `at ${width} × ${height} Enter on a section leads to its heading below the upper edge, with the title of the page above it`,
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/glossary/');
      for (const [query, id, title] of [
        ['set up konnectivity', 'turn-it-on', 'Konnectivity'],
        ['bootstrap token leaked', 'what-a-stolen-bootstrap-token-is-worth', 'Kubelet to API\u00a0server'],
      ] as const) {
        await page.keyboard.press('/');
        await page.getByRole('combobox', { name: 'Search' }).fill(query);
        await expect(page.getByRole('dialog').getByRole('option').first().getByRole('link')).toHaveAttribute('href', new RegExp(`#${id}$`));
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(new RegExp(`#${id}$`));
        const heading = page.locator(`[id="${id}"]`);
        await expect(heading).toBeInViewport({ ratio: 1 });
        await expect.poll(() => heading.evaluate((shown) => shown.getBoundingClientRect().top)).toBeLessThan(height / 4);
        // The line stands in the space above the heading.
        await expect.poll(() => heading.evaluate((shown) => shown.getBoundingClientRect().top)).toBeGreaterThanOrEqual(22);
        expect(
          await heading.evaluate((shown) => [shown.dataset['page'], getComputedStyle(shown, '::before').content.replace(/ \/.*/, '')]),
        ).toEqual([title, `"${title}"`]);
      }
    },
  );

reading('a query that finds nothing says so, and is never markup', inTheWholeSet, async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('<img/src=x/onerror=alert(1)>zzzqqq');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing found for “<img/src=x/onerror=alert(1)>zzzqqq”');
  await expect(page.getByRole('dialog').locator('img')).toHaveCount(0);
});

reading(
  'a query of which no section has all words finds the most of them, and says which word the first result is without',
  async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('konnectivity tunnel zzzqqq');
    await expect(dialog.getByRole('status')).toHaveText('No section has all of these words. The first one is without “zzzqqq”.');
    await expect(dialog.getByRole('option').first()).toContainText('Konnectivity');
  },
);

for (const [query, meant] of oneOf([
  ['konectivity', 'konnectivity'],
  ['kublet', 'kubelet'],
  ['webhok', 'webhook'],
] as const)) {
  reading(`for "${query}" the search asks whether "${meant}" was meant, and looks for it when it is told so`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill(query);
    await expect(dialog.getByRole('status')).toContainText(`Did you mean ${meant}?`);
    await dialog.getByRole('button', { name: meant }).press('Enter');
    await expect(dialog.getByRole('combobox')).toHaveValue(meant);
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await expect(dialog.getByRole('status')).toHaveText(/^(?:\d+ sections found|The best \d+ sections)\.$/);
  });
}

test(
  'Enter on a query that finds nothing leaves the reader where they are, with the query in the field',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/matrix/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').fill('zzzqqq');
    await expect(dialog.getByRole('status')).toContainText('Nothing found');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('combobox')).toHaveValue('zzzqqq');
    await expect(dialog).toBeVisible();
    await expect(page).toHaveURL(/\/matrix\/$/);
  },
);

plain(
  'without a network the search says that its index is missing, stays on the page, and goes on once the network is back',
  async ({ page, context }) => {
    await page.route('**/search-index.js', (route) => route.abort());
    await page.goto('/paths/apiserver-to-pod/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    // The dialog is there before the network goes; only the index is not.
    await expect(dialog.getByRole('combobox')).toBeFocused();
    await expect(dialog.getByRole('status')).toContainText('could not be loaded');
    await context.setOffline(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.getByRole('link', { name: 'Search' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('status')).toContainText('The search index could not be loaded because the network is gone.');
    await page.keyboard.type('10255');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/paths\/apiserver-to-pod\/$/);
    await page.unroute('**/search-index.js');
    await context.setOffline(false);
    await expect(dialog.getByRole('option').first()).toContainText('10255');
  },
);

plain(
  'where the dialog of the search does not load either, a small one says so and the reader stays on the page',
  inTheWholeSet,
  async ({ page, context }) => {
    await page.goto('/paths/apiserver-to-pod/');
    await context.setOffline(true);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await expect(dialog).toContainText('The search could not be loaded because the network is gone.');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page).toHaveURL(/\/paths\/apiserver-to-pod\/$/);
    await context.setOffline(false);
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Search' })).toBeVisible();
  },
);

test.describe('the files of the search', () => {
  /** What a file of the search leaves under its key. */
  const brought = <T>(file: string, key: symbol): T => {
    const code = readFileSync(`dist/${file}`, 'utf8');
    return JSON.parse(code.slice(`globalThis[Symbol.for('${key.description}')]=`.length, -1)) as T;
  };
  const files = () => {
    const { index, synonyms } = brought<SearchIndex>('search-index.js', indexKey);
    const { documentIds, storedFields } = JSON.parse(index) as {
      documentIds: Readonly<Record<string, string>>;
      storedFields: Readonly<Record<string, { heading: string; at: number }>>;
    };
    const texts = brought<readonly string[]>('search-texts.js', textsKey);
    const sections = Object.entries(documentIds).map(([at, id]) => {
      const { heading = '', at: place = -1 } = storedFields[at] ?? {};
      return { id, heading, text: texts[place] ?? '' };
    });
    return { index: indexFrom(index), synonyms, sections };
  };

  test('find each page first by its own title', () => {
    const { index, synonyms, sections } = files();
    const pages = sections.filter(({ id }) => !id.includes('#'));
    expect(pages.length).toBeGreaterThan(100);
    const missed = partOf('pages that are searched by their title', pages).filter(
      ({ id, heading }) => find(index, synonyms, heading).hits[0]?.id !== id,
    );
    expect(missed.map(({ id, heading }) => [heading, id])).toEqual([]);
  });

  reading('quote sentences: no JSON, no markup, no word of a control', inTheWholeSet, async ({ page }) => {
    const { sections } = files();
    const raw = /[{[]\s*["']|"[\w.-]+"\s*:|\{\w+:\s|<\/\w|<\w+[^>]*=|\b(function|const|addEventListener)\s*\(/;
    expect(sections.filter(({ text }) => raw.test(text)).map(({ id, text }) => [id, raw.exec(text)?.[0]])).toEqual([]);
    const quoted = new Map<string, string>();
    for (const { id, text } of sections) {
      const address = id.replace(/#.*/, '');
      quoted.set(address, `${quoted.get(address) ?? ''} ${text}`);
    }
    await page.goto('/');
    for (const [address, text] of partOf('pages that the search quotes', [...quoted])) {
      /** The words of the controls of a page, without those that its sentences have as well. */
      const ofControls = await page.evaluate(async (at) => {
        const { body } = await documentAt(at);
        const words = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
        const controls = [...body.querySelectorAll('button, option, label, legend, .skip, script')].map(words);
        for (const control of body.querySelectorAll('button, select, label, legend, form, .skip, script')) control.remove();
        const prose = words(body);
        return controls.filter((one) => one.length > 12 && !prose.includes(one));
      }, address);
      expect(
        ofControls.filter((one) => text.includes(one)),
        address,
      ).toEqual([]);
    }
  });
});

test('the theme button switches to the other theme and keeps it on the next page', inTheWholeSet, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
  await page.goto('/matrix/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Switch to the light theme' })).toBeVisible();
});

reading('an old anchor of the Kubernetes page leads to the page that answers it', async ({ page }) => {
  await page.goto('/master-node-communication/#konnectivity-service');
  await expect(page).toHaveURL(/\/modes\/konnectivity\/$/);
});

reading(
  'the old anchor for nodes, pods and services leaves a reader at the three pages that answer it',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/master-node-communication/#api-server-to-nodes-pods-and-services');
    const row = page.locator('#api-server-to-nodes-pods-and-services');
    await expect(row.getByRole('link')).toHaveText(['API server to node', 'API server to pod', 'API server to service']);
    await row.getByRole('link', { name: 'API server to pod' }).click();
    await expect(page).toHaveURL(/\/paths\/apiserver-to-pod\/$/);
  },
);

reading('in forced colours the result that Enter opens has a frame, where its ground is taken away', inTheWholeSet, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('konnectivity');
  await expect(page.getByRole('dialog').getByRole('option', { selected: true }).locator('a')).toHaveCSS('outline-style', 'solid');
  await expect(page.getByRole('dialog').getByRole('option', { selected: false }).locator('a').first()).toHaveCSS('outline-style', 'none');
});

reading('a search finds no list of sources', inTheWholeSet, async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('exec');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.first()).toContainText('kubectl exec');
  await expect(options.filter({ hasText: /^Sources/ })).toHaveCount(0);
});
