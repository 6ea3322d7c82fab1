import { inTheWholeSet, oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { corpus } from '../../src/checker/corpus/index.ts';
import { textOfFile } from '../../src/checker/read/bytes.ts';
import { reports } from '../../src/checker/report/index.ts';
import { pathIds } from '../../src/model/path.ts';
import { minors } from '../../src/model/setting/minor.ts';
import { settingIds, settingOf, type SettingId } from '../../src/model/setting/setting.ts';
import {
  area,
  commandOn,
  file,
  findings,
  handedOver,
  inputFormIds,
  open,
  opened,
  result,
  saved,
  settled,
  status,
} from '../support/checker.ts';
import { test as own } from '../support/fixtures.ts';
import { expect, test } from '../support/shared-page.ts';

test('what is pasted is judged at once, and a finding leads to its line', async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill(open);
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  const finding = findings(page).first();
  await page.getByRole('link', { name: 'See the findings' }).click();
  await expect(finding).toBeInViewport();
  await expect(finding).toContainText('Port 10255 is open');
  await expect(finding.getByLabel('The smallest change')).toContainText('+readOnlyPort: 0');
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
  const decided = (words: string, look: string) =>
    row
      .getByRole('listitem')
      .filter({ hasText: words })
      .and(page.locator(`[data-look="${look}"]`));
  await expect(decided('CA for kubelet certificates: unset', 'default')).toContainText('default of Kubernetes 1.34');
  await expect(decided('Kubelet client certificate: set', 'known')).toContainText('kube-apiserver.yaml:18:7');
  await expect(decided('Kubelet authorization: unknown', 'unknown')).toHaveCount(1);
  await expect(page.locator('.check-figure .link[data-path="apiserver-to-kubelet"]:visible')).toHaveAttribute('data-stands', 'known');
  await expect(page.locator('.check-figure .link[data-path="kubelet-to-apiserver"]:visible')).toHaveAttribute('data-stands', 'unknown');
});

test('filters hide findings and say how many', inTheWholeSet, async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill(`${open}# password: hunter2hunter2\n`);
  await expect(findings(page)).toHaveCount(3);
  await page.getByLabel('Only what I can change').check();
  await expect(findings(page)).toHaveCount(2);
  await page.getByLabel('Severity from').selectOption('high');
  await expect(findings(page)).toHaveCount(1);
  await expect(page.getByText('2 findings are hidden by the filter.', { exact: true })).toBeVisible();
});

test('files are opened together, each an input of its own', inTheWholeSet, async ({ page }) => {
  await page.goto('/check/');
  await opened(page, file('a.yaml', open), file('line.txt', 'kube-apiserver --v=2\n'));
  await expect(page.getByRole('radio', { name: 'a.yaml' })).toBeChecked();
  await expect(findings(page).filter({ hasText: 'kubelet-ca-unset' })).toBeVisible();
  await page.getByRole('button', { name: 'line.txt:1:1' }).first().click();
  await expect(area(page)).toHaveValue('kube-apiserver --v=2\n');
});

test('what cannot be read gets one sentence with its place, and markup stays text', async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill('kind: Pod\nspec:\n\tcontainers: []\n');
  await expect(status(page)).toHaveText('The checker did not understand this input, so it judges nothing.');
  await expect(
    result(page).getByRole('listitem').filter({ hasText: 'input 1:3:1 It cannot be read as YAML: a tab indents here' }),
  ).toBeVisible();
  await area(page).fill(
    'apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: "<img src=x onerror=alert(1)>"\n',
  );
  await expect(findings(page).filter({ hasText: '“<img src=x onerror=alert(1)>” is not an egress type' })).toBeVisible();
  await expect(page.locator('.check img')).toHaveCount(0);
});

test('page and command say the same of the inputs of the corpus', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/check/');
  const formats = ['JSON', 'SARIF', 'Markdown'] as const;
  let isFirst = true;
  for (const { name, files, kubernetes } of partOf('inputs of the page', corpus)) {
    const inputs = Object.entries(files).map(([path, text]) => ({ name: path, text }));
    // A text area has one kind of line end and holds no NUL; files are opened as they are.
    if (inputs.every(({ text }) => text.trim() === '')) continue;
    await page.getByRole('button', { name: 'Clear all' }).dispatchEvent('click');
    await opened(page, ...inputs.map((input) => file(input.name, input.text)));
    // A choice is followed at once, and inputs after a pause in which more may come: chosen last, it spares that pause.
    await page.getByRole('combobox', { name: 'Kubernetes' }).selectOption(kubernetes ?? '');
    const handed = handedOver(page, formats);
    const read = inputs.map((input) => ({ name: input.name, text: textOfFile(Buffer.from(input.text)) }));
    const found = commandOn(read, kubernetes);
    const told = [reports.json(found), reports.sarif(found), reports.markdown(found)];
    expect(await handed, name).toEqual(told);
    // What is handed over is what is saved.
    if (isFirst) for (const [at, format] of formats.entries()) expect(await saved(page, format)).toBe(told[at]);
    isFirst = false;
  }
});

test(
  'each input says which of its pieces were read and which were not, and each piece leads to its line',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/check/');
    await opened(page, file('a.yaml', 'sudo kubelet --read-only-port=10255\n/sbin/agetty tty1\n'));
    const input = result(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'a.yaml partly read', exact: true }) });
    await expect(input).toContainText('The checker read this input as a text with command lines.');
    await expect(page.getByText('Partly read: a.yaml.')).toBeVisible();
    await expect(input.getByRole('listitem').filter({ hasText: 'kubelet' })).toContainText('line 1');
    await input.getByRole('button', { name: 'line 2' }).click();
    await expect(area(page)).toBeFocused();
    await expect
      .poll(() => area(page).evaluate((node: HTMLTextAreaElement) => node.value.slice(0, node.selectionStart).split('\n').length))
      .toBe(2);
  },
);

own('what is unknown comes with commands to copy, most of it with one block', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/check/');
  await area(page).fill('kube-apiserver --v=2\n');
  const commands = page.getByLabel('The commands that answer most');
  const block = page.getByRole('figure').filter({ has: commands });
  await expect(commands).toContainText('kubectl -n kube-system get pods -o yaml; echo ---');
  await block.getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\{\n {2}kubectl [^]*\} > cluster\.yaml$/);
  await page.getByRole('button', { name: 'Copy: kubectl get apiservices -o yaml' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('kubectl get apiservices -o yaml');
  await expect(page.getByText('On a managed control plane')).toBeVisible();
});

const nothingForIt = 'Nothing in the input is for the checker, so this says nothing about a cluster.';
for (const [name, text, line, found, todo] of oneOf([
  ['prose', 'Dear all,\nthe cluster is down.\n', nothingForIt, 'nothing that it knows', 'Paste the whole file'],
  ['a file of something else', 'foo: bar\n', nothingForIt, 'a document without a kind, whose first key is foo', 'Paste the whole file'],
  [
    'an object that decides no path',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n',
    nothingForIt,
    'Service of v1',
    'Paste the whole file',
  ],
  [
    'broken YAML',
    'foo: [1\n',
    'The checker did not understand this input, so it judges nothing.',
    'a bracket above is not closed',
    'Change this place',
  ],
] as const)) {
  test(`of ${name} the page says what it found, where, and what to do, and draws, counts and judges nothing`, async ({ page }) => {
    await page.goto('/check/');
    // What was shown of an input before it is gone as well.
    await area(page).fill(open);
    await expect(page.locator('.check-figure')).toBeVisible();
    await area(page).fill(text);
    await expect(status(page)).toHaveText(line);
    const said = result(page).getByRole('listitem');
    await expect(said).toHaveCount(1);
    await expect(said).toContainText(found);
    await expect(said).toContainText(todo);
    await expect(said.getByRole('button')).toHaveText(/^input 1:\d+:\d+$/);
    await expect(page.locator('.check-figure')).toBeHidden();
    await expect(result(page).getByRole('heading')).toHaveCount(0);
    await expect(result(page).getByRole('table')).toHaveCount(0);
  });
}

test('a Deployment that decides no path is one line with what was read of it, in place of verdicts and questions', async ({ page }) => {
  await page.goto('/check/');
  // What was shown of an input before it is gone as well.
  await area(page).fill(open);
  await expect(result(page).getByRole('table')).toBeVisible();
  await area(page).fill(
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a, args: [--kubeconfig=/a]}]}}}\n',
  );
  await expect(status(page)).toHaveText(
    'The checker finds nothing in the input, a manifest, that decides a path, so this says nothing about a cluster.',
  );
  await expect(settled(page)).toBeVisible();
  await expect(result(page).getByRole('table')).toHaveCount(0);
  await expect(result(page).getByRole('heading', { level: 2 })).toHaveText(['Input by input', 'Save the result']);
  await expect(result(page)).toContainText('Deployment a, which runs no program that decides a path');
  await expect(result(page)).not.toContainText(/Judged as|\bunsafe\b|Run these commands/, { useInnerText: true });
  await expect(result(page).getByRole('button', { name: 'Diagram as SVG' })).toHaveCount(0);
});

test('only the verdicts of paths of which the input says something are counted, and the others stand below', async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill(
    'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: a}\nspec: {service: {name: a, namespace: b}, insecureSkipTLSVerify: true}\n',
  );
  const counts = page.getByText(/^Paths by their weakest hop, judged as Kubernetes \S+: 1 encrypted only\.$/);
  await expect(counts).toBeVisible();
  const table = page.getByRole('region', { name: 'Paths of this cluster' });
  await expect(table.getByRole('rowheader')).toHaveCount(pathIds.length);
  await expect(table.getByRole('row').nth(1).getByRole('rowheader')).toHaveText('API server → extension API');
  await expect(table.getByRole('row').nth(2)).toHaveText('Nothing was read of the other 12.');
  // What decides other paths alone is not asked.
  await expect(result(page)).not.toContainText('configz', { useInnerText: true });
});

test('a file in UTF-16 is read', async ({ page }) => {
  await page.goto('/check/');
  const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(open, 'utf16le')]);
  await opened(page, file('a.yaml', buffer));
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
  // Among those that matter in the bar, and among all of them in the drawer.
  for (const place of ['Settings', 'All settings'])
    await expect(page.getByLabel(place, { exact: true }).getByLabel('Read-only port')).toHaveValue('open');
});

test('the table of forms says of each what is read and what is not, and the checker leads to it', async ({ page }) => {
  await page.goto('/check/');
  await page.getByRole('link', { name: 'All forms that the checker reads' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What the checker reads');
  await expect(page.getByRole('row')).toHaveCount(inputFormIds.length + 1);
  const visible = await page
    .getByRole('rowheader')
    .evaluateAll((heads) => heads.filter((head) => head.checkVisibility({ visibilityProperty: true })).map(({ id }) => id));
  expect(visible.sort()).toEqual([...inputFormIds].sort());
});
