import type { Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { symptomIds } from '../../src/symptoms/symptom-id.ts';
import { nearestOnly } from '../../src/symptoms/test/nearest-only.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

/** The part of the page with the field and what was found. */
const finder = (page: Page) => page.getByRole('region', { name: 'Find a symptom by its message' });

const sans = "x509: cannot validate certificate for 172.31.14.8 because it doesn't contain any IP SANs";
const ofKubelet = `error dialing backend: ${sans}`;

test('a pasted message shows its symptom with link, verdict, check, fix and what not to do', async ({ page }) => {
  await page.goto('/symptoms/');
  await page.getByLabel('Error message or log').fill(`Error from server: Get "https://172.31.14.8:10250/containerLogs/a/b/c": ${sans}`);
  await expect(finder(page).getByRole('status')).toHaveText('One symptom: The kubelet’s certificate holds no IP address.');
  const card = finder(page).getByRole('article');
  await expect(card).toHaveCount(1);
  await expect(card).toContainText(`In your text: Error from server: Get "https://172.31.14.8:10250/containerLogs/a/b/c": ${sans}`);
  await expect(card.locator('.messages')).toHaveCount(0);
  await expect(card.getByRole('link', { name: 'API server → kubelet' })).toHaveAttribute('href', /\/paths\/apiserver-to-kubelet\/$/);
  await expect(card.locator('.tag')).toHaveAttribute('data-verdict', 'authenticated');
  await expect(card).toContainText('openssl s_client');
  await expect(card).toContainText('Set serverTLSBootstrap to true');
  await expect(card).toContainText('Do not drop --kubelet-certificate-authority');
  await card.getByRole('heading', { level: 3 }).getByRole('link').click();
  await expect(page).toHaveURL(/\/symptoms\/no-ip-sans\/$/);
});

test('what to do is there without the network, and joins a match that was shown before it came', async ({ page, context }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/symptom-advice/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/symptoms/');
  await page.getByLabel('Error message or log').fill(ofKubelet);
  const card = finder(page).getByRole('article');
  await expect(card.getByRole('link', { name: 'How to fix, check and avoid making it worse' })).toBeVisible();
  release();
  await expect(card.getByRole('heading', { name: 'Fix' })).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel('Error message or log').fill('No agent available');
  await expect(card).toContainText('Open the agent port');
  await context.setOffline(false);
});

test('where what to do does not load, the match keeps the link to its page', inTheWholeSet, async ({ page }) => {
  // A script that brings nothing, because the browser itself complains about one that does not come.
  await page.route(/symptom-advice/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('/symptoms/');
  await page.getByLabel('Error message or log').fill(ofKubelet);
  const card = finder(page).getByRole('article');
  await expect(card).toHaveCount(1);
  await card.getByRole('link', { name: 'How to fix, check and avoid making it worse' }).click();
  await expect(page).toHaveURL(/\/symptoms\/no-ip-sans\/#fix$/);
});

test('several matches are ranked, and only the first is unfolded', inTheWholeSet, async ({ page }) => {
  await page.goto('/symptoms/');
  const hook = 'failed calling webhook "a.example": failed to call webhook: Post "https://a.b.svc:443/": context deadline exceeded';
  await page
    .getByLabel('Error message or log')
    .fill(`No agent available\n${hook}\nerror dialing backend: remote error: tls: internal error`);
  await expect(finder(page).getByRole('status')).toHaveText('3 symptoms. Most likely: A webhook does not answer in time.');
  const titles = finder(page).getByRole('heading', { level: 3 });
  await expect(titles).toHaveText([
    'A webhook does not answer in time',
    'The kubelet has no serving certificate yet',
    'No agent available',
  ]);
  await expect(finder(page).locator('details[open]')).toHaveCount(1);
  await expect(finder(page).getByRole('article').first().locator('details')).toHaveAttribute('open', '');
});

test('a message that no symptom has says so and shows the nearest; one that is far from all says that', inTheWholeSet, async ({ page }) => {
  await page.goto('/symptoms/');
  const field = page.getByLabel('Error message or log');
  await field.fill('x509: cannot validate the certificate of 10.0.0.1, no IP SANs');
  await expect(finder(page).getByRole('status')).toContainText(
    /^Only a part of this text is understood: a certificate was refused on the way to a server, .* The nearest/,
  );
  await expect(finder(page).getByRole('heading', { level: 3 }).first()).toHaveText('The kubelet’s certificate holds no IP address');
  await expect(finder(page).locator('.found:visible')).toHaveCount(0);
  await field.fill('lorem ipsum dolor sit amet');
  await expect(finder(page).getByRole('status')).toHaveText('No known error matches this text. The list below has every symptom.');
  await expect(finder(page).getByRole('article')).toHaveCount(0);
});

test(
  'a message that names no server is not called unknown: what it says is told, and each symptom that it may be',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/symptoms/');
    await page.getByLabel('Error message or log').fill(sans);
    await expect(finder(page).getByRole('status')).toContainText(
      'The text leaves open which of the 5 symptoms below it is: the certificate of a server holds no IP address',
    );
    await expect(finder(page).getByRole('article')).toHaveCount(5);
    await expect(finder(page).getByRole('article').first()).toContainText('Possible. Your text does not name the server');
  },
);

test('what was found has a heading of its own, so that no level of headings is left out', inTheWholeSet, async ({ page }) => {
  await page.goto('/symptoms/');
  const levels = (): Promise<readonly number[]> =>
    page
      .getByRole('main')
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
  const leftOut = async () => (await levels()).filter((level, at, before) => level > (before[at - 1] ?? 0) + 1);
  const heading = finder(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveCount(0);
  for (const message of [ofKubelet, 'x509: cannot validate the certificate of 10.0.0.1, no IP SANs']) {
    await page.getByLabel('Error message or log').fill(message);
    await expect(heading).toHaveCount(1);
    expect(await leftOut()).toEqual([]);
  }
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(heading).toHaveCount(0);
});

test(
  'what only comes near says that it is not a match, shows its messages, and looks different from a match',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/symptoms/');
    const field = page.getByLabel('Error message or log');
    const card = finder(page).getByRole('article').first();
    const look = () => card.evaluate((found) => getComputedStyle(found).borderTopStyle);
    await field.fill('No agent available');
    await expect(finder(page).getByRole('status')).toHaveText('One symptom: No agent available.');
    const match = await look();
    for (const [text] of partOf('messages of which only the nearest is known', nearestOnly)) {
      await field.fill(text);
      await expect(finder(page).getByRole('status')).toContainText(/^(?:No known error matches|Only a part of) this text.* The nearest/);
      await expect(card).toContainText('Not a match.');
      await expect(card.locator('.messages')).toBeVisible();
      expect(await look()).not.toBe(match);
      await field.fill('lorem ipsum');
      await expect(finder(page).getByRole('article')).toHaveCount(0);
    }
  },
);

test('nothing that is pasted leaves the page, and nothing of it becomes markup', async ({ page }) => {
  await page.goto('/symptoms/');
  const requests: string[] = [];
  // What comes when the page is idle comes whatever is pasted, and the browser fetches the icon of a page when it likes to.
  await page.waitForFunction(() => Symbol.for('hub-spoke.symptom-advice') in globalThis);
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
  });
  const before = await page.evaluate(() => ({ address: location.href, length: history.length, state: JSON.stringify(history.state) }));
  await page
    .getByLabel('Error message or log')
    .fill('Error from server: error dialing backend: No agent available <img src=x onerror=alert(1)> SECRET-7 <b>x</b>');
  await expect(finder(page).getByRole('status')).toHaveText('One symptom: No agent available.');
  await expect(finder(page).locator('img')).toHaveCount(0);
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => ({ address: location.href, length: history.length, state: JSON.stringify(history.state) }))).toEqual(
    before,
  );
  const stored = await page.evaluate(async () =>
    [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, JSON.stringify(await indexedDB.databases())].join(' '),
  );
  expect(stored).not.toContain('SECRET-7');
  expect(stored).toContain('[]');
  await page.reload();
  await expect(page.getByLabel('Error message or log')).toHaveValue('');
});

test('a scrape that fails shows the scraper’s symptom first, with the path of the scraper and no connection of the API server', async ({
  page,
}) => {
  await page.goto('/symptoms/');
  await page.getByLabel('Error message or log').fill('"Failed to scrape node" err="request failed, status: \\"403 Forbidden\\"" node="w1"');
  const card = finder(page).getByRole('article').first();
  await expect(card).toContainText('The kubelet refuses a scraper');
  await expect(card).toContainText('Grant get on nodes/metrics');
  await expect(card.locator('.tag[data-path]')).not.toHaveCount(0);
  await expect(card.locator('.tag[data-path]:not([data-path="scraper-to-kubelet"])')).toHaveCount(0);
});

test('a symptom’s page answers under its title with the cause, its message, the fix and the check, and only then shows all messages, why and the connection', async ({
  page,
}) => {
  await page.goto('/symptoms/no-ip-sans/');
  const parts = [
    'h1',
    '.lead',
    '.symptom-head',
    '#fix',
    '#check',
    '#what-not-to-do',
    '#messages',
    '.messages',
    '#why',
    '#link',
    '#sources',
  ];
  const shown = await page.evaluate(
    (selectors) =>
      [...document.querySelectorAll(`.prose > :is(${selectors.join()}), #sources`)].map((part) =>
        selectors.find((each) => part.matches(each)),
      ),
    parts,
  );
  expect(shown).toEqual(parts);
  const head = page.locator('.symptom-head');
  await expect(head).toContainText("x509: cannot validate certificate for <ip> because it doesn't contain any IP SANs");
  // A reader of the same situation may have another message.
  await expect(head.getByRole('link', { name: 'The kubelet’s certificate has an unknown issuer' })).toHaveAttribute(
    'href',
    /\/symptoms\/kubelet-unknown-authority\/$/,
  );
});

for (const [turn, [width, height]] of oneOf([
  [1366, 768],
  [360, 740],
] as const).entries())
  test(`at ${width} × ${height} every symptom has its whole answer in the first screen: the cause, and the first step of the fix`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    const missed: unknown[] = [];
    // In `npm test` every third symptom, from another one on in the other window.
    for (const id of fewOrAll(
      symptomIds.filter((_, index) => index % 3 === turn),
      symptomIds,
    )) {
      await page.goto(`/symptoms/${id}/`);
      const bottoms = await page.evaluate(() =>
        ['h1 + .lead', '#fix ~ ul > li'].map((part) => Math.ceil(document.querySelector(part)?.getBoundingClientRect().bottom ?? Infinity)),
      );
      if (Math.max(...bottoms) > height) missed.push([id, ...bottoms]);
    }
    expect(missed).toEqual([]);
  });

test(
  'the search leads from home to what to do about a message of metrics-server, in the first screen of its page',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/');
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Search' }).fill('metrics-server fails with x509');
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(
      'metrics-server or Prometheus does not trust the kubelet',
    );
    await page.getByRole('combobox', { name: 'Search' }).press('Enter');
    await expect(page).toHaveURL(/\/symptoms\/scraper-distrusts-kubelet\/$/);
    await expect(page.getByText('no trusted CA signed it')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('listitem').filter({ hasText: 'Set serverTLSBootstrap to true on the kubelets' })).toBeInViewport({
      ratio: 1,
    });
  },
);

test(
  'advice for a control plane host says what a reader of a managed service cannot do, and other advice does not',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/symptoms/kubelet-ca-file-missing/');
    await expect(page.getByText('what a managed service lets you change')).toBeVisible();
    await page.goto('/symptoms/serving-request-pending/');
    await expect(page.getByText('what a managed service lets you change')).toHaveCount(0);
  },
);

test(
  'a flag that was removed is not drawn in a mode that does not work any more, and the egress file leads to what stops the API server',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/symptoms/removed-flag/');
    await expect(page.getByText('SSH tunnels do not work any more in this version')).toBeVisible();
    await expect(page.locator('main [data-verdict]')).toHaveCount(0);
    await page.goto('/symptoms/egress-file-panic/');
    await expect(page.getByRole('link', { name: 'Konnectivity, what stops the API server' })).toHaveAttribute(
      'href',
      /\/modes\/konnectivity\/#what-stops-the-api-server$/,
    );
  },
);

test('a published anchor of a flag that does not exist leads to the row of the real flag', async ({ page }) => {
  for (const [anchor, name] of [
    ['konnectivity-server-server', '--server-bind-address'],
    ['konnectivity-server-agent', '--agent-bind-address'],
    ['kubelet-cacheunauthorizedttl', 'authorization.webhook.cacheUnauthorizedTTL'],
  ] as const) {
    await page.goto(`/reference/flags/#${anchor}`);
    await expect(
      page
        .getByRole('row')
        .filter({ has: page.locator(`[id="${anchor}"]`) })
        .getByRole('rowheader'),
    ).toHaveText(name);
  }
});

const large = [
  ['lines of a log', 'I0711 09:14:02.118113 1 server.go:149] x509: certificate signed by nobody, dial tcp 10.0.0.1:10250: ok\n'],
  ['one message that starts over and over', 'x509: '],
  ['spaces', ' '],
  ['one endless word', 'a'],
] as const;
for (const [name, text] of oneOf(large)) {
  test(`a paste of more than a megabyte of ${name} leaves the page answering`, async ({ page }) => {
    await page.goto('/symptoms/');
    await page.evaluate(
      ([unit, last]) => {
        const field = document.querySelector('textarea') as HTMLTextAreaElement;
        field.value = unit.repeat(Math.ceil(1_200_000 / unit.length)).slice(0, 1_200_000) + last;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      [text, `\n${ofKubelet}`] as const,
    );
    await expect(finder(page).getByRole('status')).toContainText(
      'The kubelet’s certificate holds no IP address. Only the last 1,000,000 characters',
    );
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByLabel('Error message or log')).toBeFocused();
    await expect(finder(page).getByRole('article')).toHaveCount(0);
    await page.keyboard.type('No agent available');
    await expect(finder(page).getByRole('status')).toHaveText('One symptom: No agent available.');
  });
}

test('the keyboard alone reaches the field, the example and the first symptom', inTheWholeSet, async ({ page }) => {
  await page.goto('/symptoms/');
  await page.getByLabel('Error message or log').focus();
  await page.keyboard.type('/ no agent available');
  await expect(finder(page).getByRole('status')).toHaveText('One symptom: No agent available.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Try an example' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(finder(page).getByRole('status')).toHaveText('One symptom: The kubelet’s certificate holds no IP address.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(finder(page).getByRole('heading', { level: 3 }).getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/symptoms\/no-ip-sans\/$/);
});

test('the list with a result, and a symptom, scroll sideways at no width', inTheWholeSet, async ({ page }) => {
  const atEveryWidth = async (): Promise<void> => {
    for (const width of [320, 360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSideways(page);
    }
  };
  await page.goto('/symptoms/');
  await page.getByLabel('Error message or log').fill('dial unix /run/konn.sock: connect: no such file or directory');
  await expect(finder(page).getByRole('article')).toHaveCount(1);
  await atEveryWidth();
  await page.goto('/symptoms/konnectivity-socket-missing/');
  await atEveryWidth();
});

test('every symptom has a Markdown twin with its messages and sources', inTheWholeSet, async ({ request }) => {
  for (const id of symptomIds) {
    const text = await (await request.get(`/symptoms/${id}.md`)).text();
    expect(text).toMatch(/^# /);
    for (const heading of ['Check', 'Fix', 'What not to do', 'Why', 'The connection', 'Sources']) expect(text).toContain(`## ${heading}\n`);
    expect(text).not.toMatch(/<[A-Z]\w*\s|\[\^0\]/);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the list has every symptom in its group, with messages, and says that the field requires JavaScript', async ({ page }) => {
    await page.goto('/symptoms/');
    await expect(page.getByText('The field that finds your message requires JavaScript')).toBeVisible();
    await expect(page.getByLabel('Error message or log')).toBeHidden();
    await expect(page.getByRole('article')).toHaveCount(symptomIds.length);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(7);
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'No agent available' }) });
    await card.getByRole('link', { name: 'How to fix, check and avoid making it worse' }).click();
    await expect(page).toHaveURL(/\/symptoms\/no-agent-available\/#fix$/);
    await expect(page.getByText('Open the agent port')).toBeVisible();
  });
});
