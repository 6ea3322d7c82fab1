import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as plain, type Page, type Route, type Worker } from '@playwright/test';
import { accept } from '../src/checker/accepted/accept.ts';
import { noTeamRules } from '../src/checker/accepted/acceptance.ts';
import { check } from '../src/checker/check.ts';
import { corpus } from '../src/checker/corpus/index.ts';
import { combinedPatch, patchText } from '../src/checker/edit/patch.ts';
import { withoutIrrelevant } from '../src/checker/irrelevant.ts';
import { textOfFile } from '../src/checker/read/bytes.ts';
import { moreForms as forms } from '../src/checker/read/more-forms.ts';
import type { Input } from '../src/checker/read/read.ts';
import { reports } from '../src/checker/report/index.ts';
import { placeWords } from '../src/checker/places.ts';
import { checkFactsFrom } from '../src/facts/reference/check-facts.ts';
import { placedDistributionsFrom } from '../src/facts/distribution/place-rows.ts';
import { minors } from '../src/model/setting/minor.ts';
import { settingIds, settingOf, type SettingId } from '../src/model/setting/setting.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { holdBack } from './support/hold-back.ts';
import { expectNoSideways } from './support/sideways.ts';

const read = (name: string): string => readFileSync(`src/facts/${name}.yaml`, 'utf8');
const given = checkFactsFrom({
  benchmarks: read('benchmarks'),
  flags: read('flags'),
  kubelet: read('kubelet'),
  konnectivity: read('konnectivity'),
  distributions: read('distributions'),
});
const facts = { ...given, places: placeWords(placedDistributionsFrom(read('where-to-change'), read('distributions'))) };

const inputFormIds = [...read('input-forms').matchAll(/^- id: (.*)$/gm)].map((match) => match[1] ?? '');
const today = (): string => new Date().toISOString().slice(0, 10);
/** What the command makes of inputs. */
const commandOn = (inputs: readonly Input[], kubernetes?: string) =>
  accept(withoutIrrelevant(check(inputs, { facts, forms, kubernetes }), inputs), inputs, { team: noTeamRules, today: today() });

const area = (page: Page) => page.getByRole('textbox', { name: 'Configuration' });
const status = (page: Page) => page.getByRole('status');
const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nclusterDomain: a\nreadOnlyPort: 10255\n';

/** Pods as `kubectl get pods -A -o yaml` lists them, and one kubelet file: more than the page's own thread takes. */
const long = `apiVersion: v1\nkind: List\nitems:\n${Array.from(
  { length: 400 },
  (_, index) =>
    `- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: web-${index}\n  spec:\n    containers:\n    - name: web\n      args: [--port=80]\n`,
).join('')}---\n${open}`;
/** Opens it as a file: typing so much by the protocol of the browser takes minutes. */
const opened = (page: Page, text: string) =>
  page.locator('input[type="file"]').setInputFiles([{ name: 'a.yaml', mimeType: 'text/plain', buffer: Buffer.from(text) }]);

/** Comes to the form and waits until all that it calls for is there, in the worker of large inputs too. */
async function warmed(page: Page): Promise<Worker> {
  const started = page.waitForEvent('worker');
  await area(page).focus();
  const worker = await started;
  const isThere = () =>
    worker.evaluate(() => ['check-forms', 'check-follow-up'].every((name) => Symbol.for(`hub-spoke.${name}`) in globalThis));
  await expect.poll(isThere).toBe(true);
  await page.waitForLoadState('networkidle');
  return worker;
}

/** What a button of the export saves. */
async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

test('what is pasted is judged at once, and a finding leads to its line', async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill(open);
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  const finding = page.locator('.check-findings > li').first();
  await expect(finding).toContainText('Port 10255 is open');
  await expect(finding.locator('.diff')).toContainText('+readOnlyPort: 0');
  await finding.getByRole('button', { name: 'input 1:4:1' }).click();
  await expect(area(page)).toBeFocused();
  await expect
    .poll(() => area(page).evaluate((node: HTMLTextAreaElement) => node.value.slice(node.selectionStart, node.selectionEnd)))
    .toBe('readOnlyPort: 10255');
  await area(page).fill(open.replace('10255', '0'));
  await expect(status(page)).toHaveText('Findings: 1 medium.');
});

test('the links of the cluster say what is stated, what is a default and what is unknown', async ({ page }) => {
  await page.goto('/check/');
  await page.getByLabel('Example').selectOption('kubeadm');
  const row = page.getByRole('row', { name: /^API server → kubelet/ });
  await expect(row).toContainText('encrypted');
  await expect(row.locator('[data-look="default"]').filter({ hasText: 'Kubelet certificate authority: unset' })).toContainText(
    'default of Kubernetes 1.34',
  );
  await expect(row.locator('[data-look="known"]').filter({ hasText: 'Kubelet client certificate: set' })).toContainText(
    'kube-apiserver.yaml:18:7',
  );
  await expect(row.locator('[data-look="unknown"]').filter({ hasText: 'Kubelet authorization: unknown' })).toHaveCount(1);
  await expect(page.locator('.check-figure .link[data-path="apiserver-to-kubelet"]:visible')).toHaveAttribute('data-stands', 'known');
  await expect(page.locator('.check-figure .link[data-path="kubelet-to-apiserver"]:visible')).toHaveAttribute('data-stands', 'unknown');
});

test('filters hide findings and say how many', async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill(`${open}# password: hunter2hunter2\n`);
  await expect(page.locator('.check-findings > li')).toHaveCount(3);
  await page.getByLabel('Only what I can change').check();
  await expect(page.locator('.check-findings > li')).toHaveCount(2);
  await page.getByLabel('From').selectOption('high');
  await expect(page.locator('.check-findings > li')).toHaveCount(1);
  await expect(page.locator('.check-hidden')).toHaveText('2 findings are hidden by the filter.');
});

test('files are opened together, each an input of its own', async ({ page }) => {
  await page.goto('/check/');
  await page.locator('input[type="file"]').setInputFiles([
    { name: 'a.yaml', mimeType: 'text/plain', buffer: Buffer.from(open) },
    { name: 'line.txt', mimeType: 'text/plain', buffer: Buffer.from('kube-apiserver --v=2\n') },
  ]);
  await expect(page.getByRole('radio', { name: 'a.yaml' })).toBeChecked();
  await expect(page.locator('.check-findings')).toContainText('kubelet-ca-unset');
  await page.getByRole('button', { name: 'line.txt:1:1' }).first().click();
  await expect(area(page)).toHaveValue('kube-apiserver --v=2\n');
});

test('what cannot be read gets one sentence with its place, and markup stays text', async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill('kind: Pod\nspec:\n\tcontainers: []\n');
  await expect(status(page)).toHaveText('1 part could not be read.');
  await expect(page.locator('.check-problems')).toContainText('input 1:3:1 It cannot be read as YAML: a tab indents here');
  await area(page).fill(
    'apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: "<img src=x onerror=alert(1)>"\n',
  );
  await expect(page.locator('.check-findings')).toContainText('“<img src=x onerror=alert(1)>” is no egress type');
  await expect(page.locator('.check img')).toHaveCount(0);
});

test('page and command say the same of the whole corpus', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/check/');
  for (const { name, files, kubernetes } of corpus) {
    const inputs = Object.entries(files).map(([file, text]) => ({ name: file, text }));
    // A text area has one kind of line end and holds no NUL; files are opened as they are.
    if (inputs.every(({ text }) => text.trim() === '')) continue;
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.locator('[name="k8s"]').selectOption(kubernetes ?? '');
    await page
      .locator('input[type="file"]')
      .setInputFiles(inputs.map((input) => ({ name: input.name, mimeType: 'text/plain', buffer: Buffer.from(input.text) })));
    // It is marked as busy from the first change until all of it is there.
    await expect(page.locator('.check-results:not([aria-busy])')).toBeVisible();
    const read = inputs.map(({ name: file, text }) => ({ name: file, text: textOfFile(Buffer.from(text)) }));
    const result = commandOn(read, kubernetes);
    expect(await saved(page, 'JSON'), name).toBe(reports.json(result));
    expect(await saved(page, 'SARIF'), name).toBe(reports.sarif(result));
    expect(await saved(page, 'Markdown'), name).toBe(reports.markdown(result));
  }
});

test('each input says which of its pieces were read and which were not, and each piece leads to its line', async ({ page }) => {
  await page.goto('/check/');
  await opened(page, 'sudo kubelet --read-only-port=10255\n/sbin/agetty tty1\n');
  const input = page.locator('.check-account > li');
  await expect(input.getByRole('heading')).toHaveText('a.yaml partly read');
  await expect(input).toContainText('The checker read this input as command lines.');
  await expect(page.locator('.check-partly')).toContainText('Partly read: a.yaml.');
  await expect(input.getByRole('listitem').filter({ hasText: 'kubelet with 1 flag' })).toContainText('line 1');
  await input.getByRole('button', { name: 'line 2' }).click();
  await expect(area(page)).toBeFocused();
  await expect
    .poll(() => area(page).evaluate((node: HTMLTextAreaElement) => node.value.slice(0, node.selectionStart).split('\n').length))
    .toBe(2);
});

test('what is unknown comes with commands to copy, most of it with one block', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/check/');
  await area(page).fill('kubelet --v=2\n');
  const block = page.locator('.check-commands figure');
  await expect(block.locator('pre')).toContainText('kubectl -n kube-system get pods -o yaml; echo ---');
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\{\n {2}kubectl [^]*\} > cluster\.yaml$/);
  await page.getByRole('button', { name: 'Copy: kubectl get apiservices -o yaml' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('kubectl get apiservices -o yaml');
  await expect(page.locator('.check-commands')).toContainText('On a managed control plane');
});

test('one patch says first what to check, can be saved, and is that of the command', async ({ page }) => {
  await page.goto('/check/');
  await opened(page, open);
  await page.locator('.check-patch > summary').click();
  const body = page.locator('.check-patch-body');
  await expect(body.getByRole('heading')).toHaveText(['Check first', 'The patch']);
  await expect(body.locator('pre')).toContainText('+readOnlyPort: 0');
  const inputs = [{ name: 'a.yaml', text: open }];
  const patch = combinedPatch(inputs, commandOn(inputs), (changed) => commandOn(changed));
  expect(await saved(page, 'Save as .patch')).toBe(patchText(patch));
  await expect.poll(() => body.locator('pre').textContent()).toBe(patch.diff);
});

test('the patch of a large input is written in the worker, and outdated with its input', async ({ page }) => {
  await page.goto('/check/');
  await opened(page, long);
  await page.locator('.check-patch > summary').click();
  await expect(page.locator('.check-patch-body pre')).toContainText('+readOnlyPort: 0');
  const inputs = [{ name: 'a.yaml', text: long }];
  expect(await saved(page, 'Save as .patch')).toBe(patchText(combinedPatch(inputs, commandOn(inputs), (changed) => commandOn(changed))));
  await page.getByRole('button', { name: 'Clear all' }).click();
  await opened(page, open.replace('readOnlyPort: 10255', 'readOnlyPort: 10256'));
  await expect(page.locator('.check-patch-body pre')).toContainText('-readOnlyPort: 10256');
});

test('each finding says what to check first before its change, and a running process leads to the file that starts it', async ({
  page,
}) => {
  await page.goto('/check/');
  await area(page).fill('  PID CMD\n 1644 /usr/bin/kubelet --read-only-port=10255\n');
  const finding = page.locator('.check-findings > li', { hasText: 'kubelet-read-only-port' });
  await expect(finding.locator('.edited')).toContainText('This is the command line of a running process');
  await area(page).fill(open);
  await expect(page.locator('.check-findings > li .diff').first()).toBeVisible();
  const parts = await page
    .locator('.check-findings > li')
    .first()
    .evaluate((item) => [...item.children].map(({ className }) => className));
  expect(parts.indexOf('before')).toBeGreaterThan(0);
  expect(parts.indexOf('before')).toBeLessThan(parts.indexOf('diff'));
});

const acceptedBy = (until: string): string =>
  open.replace(
    'readOnlyPort',
    `# hub-and-spoke: accept kubelet-read-only-port until ${until}, because an old agent reads it\nreadOnlyPort`,
  );

test('a finding that a comment accepts is counted and listed with its reason and its end, and comes back once that is past', async ({
  page,
}) => {
  await page.goto('/check/');
  await area(page).fill(acceptedBy('2999-12-31'));
  await expect(status(page)).toHaveText('Findings: 1 medium.');
  const accepted = page.locator('.check-accepted');
  await expect(accepted.locator('summary')).toHaveText('Accepted findings, which do not count: 1 (1 by comments).');
  await accepted.locator('summary').click();
  await expect(accepted).toContainText('until 2999-12-31, because an old agent reads it');
  await area(page).fill(acceptedBy('2020-01-31'));
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  await expect(page.locator('.lapsed')).toContainText('That day is past, so it counts again');
  await expect(accepted).toBeHidden();
});

test('the configuration of a team counts when it is opened with the other files', async ({ page }) => {
  await page.goto('/check/');
  const team = 'accepted:\n- code: kubelet-read-only-port\n  reason: an old agent reads it\n  until: 2999-12-31\nkubernetes: "1.34"\n';
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator('input[type="file"]').setInputFiles([file('a.yaml', open), file('.hub-and-spoke.yaml', team)]);
  await expect(status(page)).toHaveText('Findings: 1 medium.');
  await expect(page.locator('.check-version')).toContainText('Judged as Kubernetes 1.34');
  await expect(page.locator('.check-accepted summary')).toContainText('1 by the configuration');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page
    .locator('input[type="file"]')
    .setInputFiles([file('a.yaml', open), file('.hub-and-spoke.yaml', team.replace('reason', 'why'))]);
  await expect(page.locator('.check-problems')).toContainText('.hub-and-spoke.yaml:3:3');
});

test('a file in UTF-16 is read', async ({ page }) => {
  await page.goto('/check/');
  const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(open, 'utf16le')]);
  await page.locator('input[type="file"]').setInputFiles([{ name: 'a.yaml', mimeType: 'text/plain', buffer }]);
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
});

test('“Explore my cluster” opens the explorer with the settings that were found, and no pasted text is in its address', async ({
  page,
}) => {
  await page.goto('/check/');
  const pasted = 'peculiar';
  await area(page).fill(
    `${open.replace('clusterDomain: a', `clusterDomain: ${pasted}.example`)}---\nkind: Pod\nmetadata: {name: ${pasted}}\n`,
  );
  const link = page.getByRole('link', { name: 'Explore my cluster' });
  await expect(link).toHaveAttribute('href', /readOnlyPort=open/);
  const query = new URLSearchParams(((await link.getAttribute('href')) ?? '').split('?')[1]);
  for (const [key, value] of query) {
    const values: readonly string[] =
      key === 'k8s' ? minors : [...(settingIds.includes(key as SettingId) ? settingOf(key as SettingId).values : []), 'unknown'];
    expect(values, key).toContain(value);
  }
  expect(String(query)).not.toMatch(/peculiar|10255|example|input/);
  await link.click();
  await expect(page).toHaveURL(/\/explore\/\?.*readOnlyPort=open/);
  await expect(page.locator('select[name="readOnlyPort"]')).toHaveValue('open');
});

test('the table of forms says of each what is read and what is not, and the checker leads to it', async ({ page }) => {
  await page.goto('/check/');
  await page.getByRole('link', { name: 'All forms that are read' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the checker reads');
  await expect(page.getByRole('row')).toHaveCount(inputFormIds.length + 1);
  for (const id of inputFormIds) await expect(page.locator(`[id="${id}"]`)).toBeVisible();
});

test('nothing leaves the page: no request, nothing in address, storage, history, title or console', async ({ page, context }) => {
  const secret = 'Zx8Qv3Lm0Tr5Ks7Wy2Bn4';
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
  await expect(page.locator('.check-findings')).toContainText('This looks like a password or token');
  await opened(page, long);
  await expect(status(page)).toHaveText(/^Findings: .* 2 medium/);
  await page.locator('[name="k8s"]').selectOption('1.34');
  await page.evaluate(() => (window.print = () => undefined));
  for (const name of ['Markdown', 'JSON', 'SARIF', 'Diagram as SVG']) expect(await saved(page, name), name).not.toContain(secret);
  await page.getByRole('button', { name: 'Print' }).click();
  await page.waitForTimeout(500);
  expect(requests).toEqual([]);
  expect(spoken).toEqual([]);
  expect([page.url(), await page.title(), await page.evaluate(() => history.length)]).toEqual([address, title, entries]);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie, history.state]))).not.toContain(secret);
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  expect(await page.locator('.check-results').innerHTML()).not.toContain(secret);
});

test('the checker is loaded when a reader comes to the form, not before, and on no other page', async ({ page }) => {
  const later = /\/check\/(?:checker|check-forms|check-follow-up)\.|\/assets\/check-(?:view|words)\./;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const address of ['/', '/explore/', '/symptoms/', '/embed/diagram/', '/check/']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }
  expect(requests.filter((url) => later.test(url))).toEqual([]);
  await area(page).focus();
  // The checker and what takes from it twice: as scripts of the page, and in the worker of large inputs.
  await expect.poll(() => requests.filter((url) => later.test(url)).length).toBe(8);
  await page.waitForLoadState('networkidle');
  const before = [...requests];
  await area(page).fill(open);
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  expect(requests).toEqual(before);
});

const k3s = 'kubelet-arg:\n- "read-only-port=10255"\n';

test('a rarer form is read without a request, by the page and by the worker of large inputs', async ({ page }) => {
  await page.goto('/check/');
  await warmed(page);
  const requests: string[] = [];
  page.on('request', (request) => request.url().startsWith('blob:') || requests.push(request.url()));
  await area(page).fill(k3s);
  await expect(page.locator('.check-findings > li', { hasText: 'kubelet-read-only-port' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  const large = `${k3s}# ${'x'.repeat(78)}\n`.replace(/(#.*\n)/, '$1'.repeat(60));
  await opened(page, large);
  await expect(page.locator('.check-results:not([aria-busy])')).toContainText('kubelet-read-only-port');
  expect(await saved(page, 'JSON')).toBe(reports.json(commandOn([{ name: 'a.yaml', text: large }])));
  expect(requests).toEqual([]);
});

plain(
  'where the script of the rarer forms does not load, what the checker reads is shown, and it is said and tried again',
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
    await expect(page.locator('.check-findings > li', { hasText: 'kubelet-read-only-port' })).toBeVisible();
  },
);

plain(
  'what is typed while the checker loads is checked when it is there, and a load that fails is said and tried again',
  async ({ page }) => {
    const checker = '**/check/checker.*.js';
    const refuse = (route: Route) => route.abort();
    await page.route(checker, refuse);
    await page.goto('/check/');
    await area(page).fill('readOnlyPort: 1\n');
    await expect(status(page)).toHaveText('The checker could not be loaded, so nothing is checked yet; the next change tries again.');
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

test('a large input is checked in a worker, which may not connect either, and the result is that of the command', async ({ page }) => {
  await page.goto('/check/');
  const started = page.waitForEvent('worker');
  await opened(page, long);
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

test('an answer that a newer input outdates is not shown, and nothing is requested for the newer one', async ({ page }) => {
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
  await opened(page, `${long}---\n`.repeat(20));
  await page.getByRole('button', { name: 'Clear all' }).click();
  await area(page).fill(open.replace('10255', '0'));
  await worker.evaluate(() => (globalThis as unknown as { answered: Promise<void> }).answered);
  await expect(status(page)).toHaveText('Findings: 1 medium.');
  expect(requests).toEqual([]);
});

test('opened from disk, where there are no workers, a large input comes to the same', async ({ page }) => {
  await page.goto(pathToFileURL(path.resolve('dist/check/index.html')).href);
  await opened(page, long);
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  expect(await saved(page, 'JSON')).toBe(reports.json(commandOn([{ name: 'a.yaml', text: long }])));
  await area(page).fill(k3s);
  await expect(page.locator('.check-findings > li', { hasText: 'kubelet-read-only-port' })).toBeVisible();
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the result has no accessibility violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/check/');
    await page.getByLabel('Example').selectOption('kubelet by flags only');
    await expect(page.locator('.check-findings > li')).toHaveCount(5);
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('a finding in a file of k3s says where k3s lets it be changed, and shows the diff of that file', async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill('kubelet-arg:\n- "read-only-port=10255"\n');
  const finding = page.locator('.check-findings > li', { hasText: 'kubelet-read-only-port' });
  await expect(finding.getByText(/^On k3s this is set here: /)).toBeVisible();
  await expect(finding.locator('.diff')).toContainText('+- "read-only-port=0"');
  await expect(page.getByRole('heading', { name: 'Paths', exact: true })).toHaveAttribute('id', 'links');
});

test('without JavaScript the page says so, and names the command', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${baseURL}/check/`);
  await expect(page.getByText('This page requires JavaScript.')).toBeVisible();
  await expect(page.locator('form')).toBeHidden();
  await page.close();
});

for (const width of [320, 360, 768, 1440]) {
  test(`the result does not scroll sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/check/');
    await page.getByLabel('Example').selectOption('hosted, with Konnectivity');
    await expect(page.locator('.check-findings > li')).toHaveCount(2);
    await expectNoSideways(page);
  });
}
