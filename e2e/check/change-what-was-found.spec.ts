import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { combinedPatch, patchText } from '../../src/checker/edit/patch.ts';
import { area, commandOn, file, findings, k3s, long, open, opened, patchBox, saved, status } from '../support/checker.ts';
import { expect, test } from '../support/shared-page.ts';

test('one patch says first what to check, can be saved, and is that of the command', async ({ page }) => {
  await page.goto('/check/');
  await opened(page, file('a.yaml', open));
  await page.getByText('One patch for').click();
  const diff = page.getByLabel('The patch', { exact: true });
  await expect(patchBox(page).getByRole('heading')).toHaveText(['Check first', 'The patch']);
  await expect(diff).toContainText('+readOnlyPort: 0');
  const inputs = [{ name: 'a.yaml', text: open }];
  const patch = combinedPatch(inputs, commandOn(inputs), (changed) => commandOn(changed));
  expect(await saved(page, 'Save as .patch')).toBe(patchText(patch));
  await expect.poll(() => diff.textContent()).toBe(patch.diff);
});

test('the patch of a large input is written in the worker, and outdated with its input', inTheWholeSet, async ({ page }) => {
  await page.goto('/check/');
  await opened(page, file('a.yaml', long));
  await page.getByText('One patch for').click();
  await expect(page.getByLabel('The patch', { exact: true })).toContainText('+readOnlyPort: 0');
  const inputs = [{ name: 'a.yaml', text: long }];
  expect(await saved(page, 'Save as .patch')).toBe(patchText(combinedPatch(inputs, commandOn(inputs), (changed) => commandOn(changed))));
  await page.getByRole('button', { name: 'Clear all' }).click();
  await opened(page, file('a.yaml', open.replace('readOnlyPort: 10255', 'readOnlyPort: 10256')));
  await expect(page.getByLabel('The patch', { exact: true })).toContainText('-readOnlyPort: 10256');
});

test('each finding says what to check first before its change, and a running process leads to the file that starts it', async ({
  page,
}) => {
  await page.goto('/check/');
  await area(page).fill('  PID CMD\n 1644 /usr/bin/kubelet --read-only-port=10255\n');
  const finding = findings(page).filter({ hasText: 'kubelet-read-only-port' });
  await expect(finding.getByText('This is the command line of a running process')).toBeVisible();
  await area(page).fill(open);
  await expect(findings(page).first().getByLabel('The smallest change')).toBeVisible();
  const parts = await findings(page)
    .first()
    .evaluate((item) => [...item.children].map(({ className }) => className));
  expect(parts.indexOf('before')).toBeGreaterThan(0);
  expect(parts.indexOf('breaks')).toBe(parts.indexOf('before') + 1);
  expect(parts.indexOf('diff')).toBeGreaterThan(parts.indexOf('breaks'));
});

test('a change that would shut the API server out comes with those that it needs, in one patch and in their order', async ({ page }) => {
  await page.goto('/check/');
  const kubelet =
    'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication:\n  anonymous:\n    enabled: true\n  x509:\n    clientCAFile: ""\n';
  await opened(
    page,
    file('kubelet.yaml', kubelet),
    file('server.txt', 'kube-apiserver --authorization-mode=Node,RBAC --client-ca-file=/etc/kubernetes/pki/ca.crt\n'),
  );
  const finding = findings(page).filter({ has: page.getByText('kubelet-anonymous', { exact: true }) });
  await expect(finding.getByText('This change needs others before it')).toBeVisible();
  await expect(finding.getByRole('list').getByRole('listitem')).toHaveText([
    /^kubelet-client-ca-unset .*Check first: .*May break: /,
    /^kubelet-client-certificate-unset .*Check first: .*May break: /,
    'Then the change of this finding follows.',
  ]);
  const diff = (await finding.getByLabel('The smallest change').textContent()) ?? '';
  expect(diff).toContain('+    enabled: false');
  expect(diff).toMatch(/^\+.*clientCAFile: .*ca\.crt/m);
  expect(diff).toMatch(/^\+.*--kubelet-client-certificate=/m);
  expect([...diff.matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, name]) => name)).toEqual(['kubelet.yaml', 'server.txt']);
});

test('a change of the API server that kubelets have to be ready for changes the kubelets first', async ({ page }) => {
  await page.goto('/check/');
  await opened(page, file('server.txt', 'kube-apiserver --client-ca-file=/etc/kubernetes/pki/ca.crt\n'), file('kubelet.yaml', open));
  const diff = findings(page).filter({ hasText: 'kubelet-ca-unset' }).getByLabel('The smallest change');
  await expect(diff).toHaveText(/serverTLSBootstrap: true[^]*--kubelet-certificate-authority=/);
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
  const accepted = page.getByRole('group').filter({ hasText: 'Accepted findings' });
  const count = accepted.getByText('Accepted findings, which do not count: 1 (1 by comments).', { exact: true });
  await expect(count).toBeVisible();
  await count.click();
  await expect(accepted).toContainText('until 2999-12-31, because an old agent reads it');
  await area(page).fill(acceptedBy('2020-01-31'));
  await expect(status(page)).toHaveText('Findings: 1 high, 1 medium.');
  await expect(page.getByText('That day is past, so it counts again')).toBeVisible();
  await expect(accepted).toBeHidden();
});

test('the configuration of a team counts when it is opened with the other files', async ({ page }) => {
  await page.goto('/check/');
  const team = 'accepted:\n- code: kubelet-read-only-port\n  reason: an old agent reads it\n  until: 2999-12-31\nkubernetes: "1.34"\n';
  await opened(page, file('a.yaml', open), file('.hub-and-spoke.yaml', team));
  await expect(status(page)).toHaveText('Findings: 1 medium.');
  await expect(page.getByText('Judged as Kubernetes 1.34: the version asked for.')).toBeVisible();
  await expect(page.getByText(/^Accepted findings.*1 by the configuration/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await opened(page, file('a.yaml', open), file('.hub-and-spoke.yaml', team.replace('reason', 'why')));
  await expect(page.getByRole('button', { name: '.hub-and-spoke.yaml:3:3' })).toBeVisible();
});

test('a finding in a file of k3s says where k3s lets it be changed, and shows the diff of that file', inTheWholeSet, async ({ page }) => {
  await page.goto('/check/');
  await area(page).fill(k3s);
  const finding = findings(page).filter({ hasText: 'kubelet-read-only-port' });
  await expect(finding.getByText(/^On k3s this is set here: /)).toBeVisible();
  await expect(finding.getByLabel('The smallest change')).toContainText('+- "read-only-port=0"');
  await expect(page.getByRole('heading', { name: 'Paths', exact: true })).toHaveAttribute('id', 'links');
});
