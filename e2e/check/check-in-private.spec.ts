import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as plain, type Page, type Route } from '@playwright/test';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { reports } from '../../src/checker/report/index.ts';
import { area, commandOn, file, findings, k3s, long, open, opened, result, saved, settled, status, warmed } from '../support/checker.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdBack } from '../support/hold-back.ts';
import { test as reading } from '../support/shared-page.ts';

test('nothing leaves the page: no request, nothing in address, storage, history, title or console', async ({ page, context }) => {
  const secret = 'Zx8Qv3Lm0Tr5Ks7Wy2Bn4';
  await page.clock.install();
  const response = await page.goto('/check/');
  expect(response?.headers()['content-security-policy']).toContain("connect-src 'none'");
  await warmed(page);
  const [address, title, entries] = [page.url(), await page.title(), await page.evaluate(() => history.length)];
  const requests: string[] = [];
  const spoken: string[] = [];
  page.on('request', (request) => request.url().startsWith('blob:') || requests.push(request.url()));
  page.on('console', (message) => spoken.push(message.text()));
  await area(page).fill(
    `${open}---\napiVersion: v1\nkind: Config\nusers:\n- user: {token: ${secret}}\nclusters:\n- cluster: {insecure-skip-tls-verify: true}\n`,
  );
  await expect(findings(page).filter({ hasText: 'This looks like a password or token' })).toBeVisible();
  await opened(page, file('a.yaml', long));
  // Of both inputs: of the first alone it says two of each.
  await expect(status(page)).toHaveText('Findings: 3 high, 3 medium.');
  await page.getByRole('combobox', { name: 'Kubernetes' }).selectOption('1.34');
  await page.evaluate(() => (window.print = () => undefined));
  for (const name of ['Markdown', 'JSON', 'SARIF', 'Diagram as SVG']) expect(await saved(page, name), name).not.toContain(secret);
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(settled(page)).toBeVisible();
  // Whatever the page would do within the next minute is done now.
  await page.clock.fastForward(60_000);
  expect(requests).toEqual([]);
  expect(spoken).toEqual([]);
  expect([page.url(), await page.title(), await page.evaluate(() => history.length)]).toEqual([address, title, entries]);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie, history.state]))).not.toContain(secret);
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  expect(await result(page).innerHTML()).not.toContain(secret);
});

/** What the checker is made of, apart from the script of its page. */
const later = /\/check\/(?:checker|check-forms|check-follow-up)\.|\/assets\/check-(?:view|words)\./;
const requestsOf = (page: Page): string[] => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  return requests;
};

test(
  'the checker is loaded once its page has loaded and the browser is idle, and nothing of it is on any other page',
  inTheWholeSet,
  async ({ page }) => {
    const requests = requestsOf(page);
    for (const address of ['/', '/explore/', '/symptoms/', '/embed/diagram/', '/embed/check/']) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
    }
    expect(requests.filter((url) => later.test(url))).toEqual([]);
    let hadLoaded = false;
    page.on('load', () => (hadLoaded = true));
    const before: boolean[] = [];
    page.on('request', (request) => later.test(request.url()) && before.push(hadLoaded));
    await page.goto('/check/');
    // The checker and what takes from it twice: as scripts of the page, and in the worker of large inputs.
    await expect.poll(() => requests.filter((url) => later.test(url)).length).toBe(8);
    expect(before).not.toContain(false);
    await page.waitForLoadState('networkidle');
    const all = [...requests];
    await area(page).fill(open);
    await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
    expect(requests).toEqual(all);
  },
);

test('where a reader saves data, the checker is loaded when the reader comes to the form', inTheWholeSet, async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const requests = requestsOf(page);
  await page.goto('/check/');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => later.test(url))).toEqual([]);
  await area(page).focus();
  await expect.poll(() => requests.filter((url) => later.test(url)).length).toBe(8);
});

test('a page that nobody has touched checks without a network: results, rarer forms, large inputs and saved reports', async ({
  page,
  context,
}) => {
  await page.goto('/check/');
  await expect(page.locator('.check-ready')).toHaveText('The checker is loaded completely, so it also works offline.');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await area(page).fill(open);
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  await expect(settled(page)).toBeVisible();
  await expect(page.locator('.check-figure svg:visible .link').first()).toBeVisible();
  expect(await saved(page, 'JSON')).toBe(reports.json(commandOn([{ name: 'input 1', text: open }])));
  await page.getByText('One patch for').click();
  await expect(page.getByLabel('The patch', { exact: true })).toContainText('+readOnlyPort: 0');
  await area(page).fill(k3s);
  await expect(findings(page).filter({ hasText: 'On k3s this is set here' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await opened(page, file('a.yaml', long));
  await expect(settled(page)).toContainText('a.yaml:3208:1');
  expect(await saved(page, 'Markdown')).toBe(reports.markdown(commandOn([{ name: 'a.yaml', text: long }])));
});

test(
  'the page says that it works offline only once the worker of large inputs has loaded its scripts too',
  inTheWholeSet,
  async ({ page }) => {
    await page.addInitScript(() => {
      // Workers that are told what they shall load only when the test says so.
      const told = new Promise((resolve) => addEventListener('tell-workers', resolve, { once: true }));
      globalThis.Worker = class extends Worker {
        override postMessage(message: unknown): void {
          void told.then(() => super.postMessage(message));
        }
      };
    });
    const requests = requestsOf(page);
    const ofWorker = () => requests.filter((url) => later.test(url)).length - 6;
    await page.goto('/check/');
    await area(page).fill(open);
    await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
    await page.waitForLoadState('networkidle');
    expect(ofWorker()).toBe(0);
    await expect(page.locator('.check-ready')).toBeEmpty();
    await page.evaluate(() => dispatchEvent(new Event('tell-workers')));
    await expect(page.locator('.check-ready')).toHaveText('The checker is loaded completely, so it also works offline.');
    expect(ofWorker()).toBe(2);
  },
);

test('what was typed before the script of the page came is checked once it is there', inTheWholeSet, async ({ page }) => {
  const release = await holdBack(page, ({ pathname }) => /\/assets\/check\.[0-9a-f]+\.js$/.test(pathname));
  await page.goto('/check/', { waitUntil: 'commit' });
  await area(page).fill(open);
  release();
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  await expect(area(page)).toHaveValue(open);
});

reading('a rarer form is read without a request, by the page and by the worker of large inputs', inTheWholeSet, async ({ page }) => {
  await page.goto('/check/');
  await warmed(page);
  const requests: string[] = [];
  page.on('request', (request) => request.url().startsWith('blob:') || requests.push(request.url()));
  await area(page).fill(k3s);
  await expect(findings(page).filter({ hasText: 'kubelet-read-only-port' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  const large = `${k3s}# ${'x'.repeat(78)}\n`.replace(/(#.*\n)/, '$1'.repeat(60));
  await opened(page, file('a.yaml', large));
  await expect(settled(page)).toContainText('kubelet-read-only-port');
  expect(await saved(page, 'JSON')).toBe(reports.json(commandOn([{ name: 'a.yaml', text: large }])));
  expect(requests).toEqual([]);
});

plain(
  'where the script of the rarer forms does not load, what the checker reads is shown, and it is said and tried again',
  inTheWholeSet,
  async ({ page }) => {
    const script = '**/check/check-forms.*.js';
    const refuse = (route: Route) => route.abort();
    await page.route(script, refuse);
    await page.goto('/check/');
    await area(page).fill(open);
    await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
    await area(page).fill(k3s);
    await expect(status(page)).toContainText('The script that reads the rarer forms could not be loaded');
    await page.unroute(script, refuse);
    await area(page).fill(`${k3s}# a\n`);
    await expect(status(page)).not.toContainText('could not be loaded');
    await expect(findings(page).filter({ hasText: 'kubelet-read-only-port' })).toBeVisible();
  },
);

plain(
  'what is typed while the checker loads is checked when it is there, and a load that fails is said and tried again',
  inTheWholeSet,
  async ({ page }) => {
    const checker = '**/check/checker.*.js';
    const refuse = (route: Route) => route.abort();
    await page.route(checker, refuse);
    await page.goto('/check/');
    await area(page).fill('readOnlyPort: 1\n');
    await expect(status(page)).toHaveText('The checker could not be loaded, so nothing is checked yet. The next change tries again.');
    await page.unroute(checker, refuse);
    const release = await holdBack(page, checker);
    await area(page).fill(`${open}# a\n`);
    await expect(status(page)).toHaveText('The checker is loading…');
    await area(page).press('Control+End');
    await area(page).pressSequentially('# b');
    release();
    await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
    await expect(area(page)).toHaveValue(`${open}# a\n# b`);
  },
);

reading('a large input is checked in a worker, which may not connect either, and the result is that of the command', async ({ page }) => {
  await page.goto('/check/');
  const started = page.waitForEvent('worker');
  await opened(page, file('a.yaml', long));
  const worker = await started;
  const refused = await worker.evaluate(() =>
    fetch('/data/model.json').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  expect(await saved(page, 'JSON')).toBe(reports.json(commandOn([{ name: 'a.yaml', text: long }])));
});

reading(
  'an answer that a newer input outdates is not shown, and nothing is requested for the newer one',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/check/');
    const worker = await warmed(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    // What the worker answers is seen here too, so that the wait below is for the outdated answer and not for time to pass. It is watched
    // before the input is given: a busy worker takes no other order until it has answered.
    await worker.evaluate(() => {
      const scope = globalThis as unknown as { postMessage: (data: unknown) => void; answered: Promise<void> };
      const send = scope.postMessage.bind(scope);
      scope.answered = new Promise((resolve) => {
        scope.postMessage = (data) => {
          send(data);
          resolve();
        };
      });
    });
    // An input that is cleared before its check has begun is never sent to the worker, which then has nothing to answer.
    const begun = page.waitForFunction(() => document.querySelector('.check-status')?.textContent === 'Checking…');
    await opened(page, file('a.yaml', `${long}---\n`.repeat(10)));
    await begun;
    await page.getByRole('button', { name: 'Clear all' }).click();
    await area(page).fill(open.replace('10255', '0'));
    await worker.evaluate(() => (globalThis as unknown as { answered: Promise<void> }).answered);
    await expect(status(page)).toHaveText('Findings: 1 medium.');
    expect(requests).toEqual([]);
  },
);

reading('opened from disk, where there are no workers, a large input comes to the same', inTheWholeSet, async ({ page }) => {
  await page.goto(pathToFileURL(path.resolve('dist/check/index.html')).href);
  await opened(page, file('a.yaml', long));
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  expect(await saved(page, 'JSON')).toBe(reports.json(commandOn([{ name: 'a.yaml', text: long }])));
  await area(page).fill(k3s);
  await expect(findings(page).filter({ hasText: 'kubelet-read-only-port' })).toBeVisible();
});

plain('a request that a script makes is refused by the policy', async ({ page }) => {
  await page.goto('/check/');
  const refused = await page.evaluate(() =>
    fetch('/data/model.json').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(refused).toBe('refused');
});
