import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { distributionIds as distributions } from '../../src/model/distribution-id.ts';
import { expect, test } from '../support/clean-page.ts';
import { test as ofItsOwn } from '../support/fixtures.ts';
import { followMenu, menuLink, openMenu, siteNavigation } from '../support/header.ts';

const panel = (page: Page) => page.locator('.your-cluster');
/** The name of the cluster in the header, as those who listen hear it. */
const named = (name: string): RegExp => new RegExp(`^My cluster: ${name}$`);
const openPanel = async (page: Page): Promise<void> => {
  await panel(page).locator('summary').click();
  await expect(panel(page).getByRole('heading', { name: 'Your cluster' })).toBeVisible();
};
/** All that a browser remembers of a page, as one text. */
const remembered = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, history.state, document.cookie, name]));

test('a cluster in the address begins the diagram and its first sentence, and has the first place in the switch', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/?distro=k3s&k8s=1.34');
  await expect(panel(page).locator('summary')).toHaveText(named('k3s 1.34'));
  const first = page.locator('.modes label').first();
  await expect(first).toContainText('k3s');
  await expect(first.getByRole('radio')).toBeChecked();
  // The answer above the drawing says it, and nothing says it again.
  await expect(page.locator('main .top').getByText('k3s 1.34')).toHaveCount(1);
  await expect(page.locator('.lead')).toBeHidden();
  await expect(page.locator('.own-line')).toContainText('Protected end to end.');
});

test(
  'the reader looks at a mode and comes back to their cluster in the switch, and the address keeps the cluster',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/paths/apiserver-to-kubelet/?distro=k3s&k8s=1.34');
    await expect(page.locator('.modes label').first()).toContainText('k3s');
    await page.locator('.modes').getByText('SSH tunnel').click();
    await expect(page).toHaveURL(/\?distro=k3s&k8s=1\.34&mode=ssh-tunnel$/);
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'ssh-tunnel');
    await page.locator('.modes').getByText('k3s', { exact: true }).click();
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'custom');
    await expect(page).toHaveURL(/\?distro=k3s&k8s=1\.34$/);
    await page.goBack();
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'ssh-tunnel');
  },
);

test(
  'a step back to an address with a forgotten cluster shows that cluster again, and the picture with it',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/paths/apiserver-to-kubelet/?distro=k3s&k8s=1.34');
    await expect(page.locator('.modes label').first()).toContainText('k3s');
    await page.locator('.modes').getByText('SSH tunnel').click();
    await expect(page).toHaveURL(/mode=ssh-tunnel$/);
    await openPanel(page);
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect(panel(page)).toHaveCount(0);
    await page.goBack();
    await expect(panel(page).locator('summary')).toHaveText(named('k3s 1.34'));
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'custom');
  },
);

test('a cluster that is a mode is marked on that mode', inTheWholeSet, async ({ page }) => {
  await page.goto('/?distro=defaults&k8s=1.34');
  await expect(page.locator('.modes label[data-own]')).toHaveCount(1);
  await expect(page.locator('.modes label[data-own]')).toContainText('kubeadm defaults');
});

test('links of the site take the cluster along, and what is copied of a link does not have it', async ({ page }) => {
  await page.goto('/?distro=eks&k8s=1.33');
  await expect(panel(page).locator('summary')).toHaveText(named('EKS 1.33'));
  await openMenu(page, 'Look up');
  const link = menuLink(page, 'Paths');
  await link.click({ button: 'right' });
  await expect(link).toHaveAttribute('href', './paths/');
  await link.click();
  await expect(page).toHaveURL(/\/paths\/\?distro=eks&k8s=1\.33$/);
  await expect(panel(page).locator('summary')).toHaveText(named('EKS 1.33'));
  await followMenu(page, 'My cluster', 'Explore');
  await expect(page).toHaveURL(/\/explore\/\?cluster=distro%3Deks%26k8s%3D1\.33$/);
  await expect(page.getByRole('combobox', { name: 'Distribution' }).first()).toHaveValue('eks');
});

test('a kept cluster is on every page without being in an address, in another tab too, until it is forgotten there', async ({
  page,
  context,
}) => {
  await page.goto('/distributions/k3s/');
  await page.getByRole('button', { name: 'Use as my cluster' }).click();
  await expect(page).toHaveURL(/\?distro=k3s$/);
  await panel(page).getByRole('combobox', { name: 'Kubernetes' }).selectOption('1.34');
  await expect(panel(page).locator('summary')).toHaveText(named('k3s 1.34'));
  await panel(page).getByRole('checkbox', { name: 'Keep it in this browser' }).check();
  await expect(page).toHaveURL(/\/distributions\/k3s\/$/);
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ cluster: 'distro=k3s&k8s=1.34' });

  const other = await context.newPage();
  await other.goto('/paths/apiserver-to-kubelet/');
  await expect(panel(other).locator('summary')).toHaveText(named('k3s 1.34'));
  await expect(other.locator('.modes label').first()).toContainText('k3s');
  // A tab whose address has a cluster of its own stays with that.
  const third = await context.newPage();
  await third.goto('/paths/apiserver-to-kubelet/?distro=eks');
  await expect(panel(third).locator('summary')).toHaveText(named('EKS'));

  await openPanel(other);
  await other.getByRole('button', { name: 'Forget it' }).click();
  await expect(panel(other)).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
  await expect(panel(third).locator('summary')).toHaveText(named('EKS'));
  await expect(other.locator('.modes label').first()).toContainText('kubeadm defaults');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

const followed = ['/', '/paths/apiserver-to-kubelet/', '/modes/konnectivity/', '/distributions/eks/', '/symptoms/', '/timeline/'];
for (const address of oneOf(followed))
  ofItsOwn(`forgetting leaves ${address} as it is for a reader without a cluster`, async ({ page }) => {
    const main = () => page.evaluate(() => document.querySelector('main')?.innerText.replaceAll(/\s+/g, ' '));
    const shown = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('hub-spoke')].map((each) => each.getAttribute('data-mode') ?? each.getAttribute('mode')),
      );
    await page.goto(address);
    // The explanations of a figure come with its second script, which a cluster loads at once.
    const figure = page.locator('hub-spoke');
    if ((await figure.count()) > 0) await figure.first().hover();
    await page.waitForLoadState('networkidle');
    const [text, modes] = [await main(), await shown()];
    await page.goto(`${address}?distro=k3s&k8s=1.34`);
    await expect(panel(page).locator('summary')).toHaveText(named('k3s 1.34'));
    await openPanel(page);
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect(panel(page)).toHaveCount(0);
    await expect.poll(main).toBe(text);
    expect((await shown()).map((mode) => mode ?? 'defaults')).toEqual(modes.map((mode) => mode ?? 'defaults'));
    expect(new URL(page.url()).search).toBe('');
  });

ofItsOwn('without a cluster no page asks for the script that shows one', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const address of ['/', '/paths/apiserver-to-kubelet/', '/symptoms/', '/ports/']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
  }
  expect(asked.some((url) => url.includes('/assets/page.'))).toBe(true);
  expect(asked.filter((url) => url.includes('/assets/cluster.'))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a page is the same to the byte with a cluster in its address and without', inTheWholeSet, async ({ page, request }) => {
    for (const address of ['/', '/paths/apiserver-to-kubelet/', '/ports/']) {
      const [plain, carried] = [await request.get(address), await request.get(`${address}?distro=k3s&k8s=1.34`)];
      expect(await carried.text()).toBe(await plain.text());
      await page.goto(address);
      const drawn = await page.content();
      await page.goto(`${address}?distro=k3s&k8s=1.34`);
      expect(await page.content()).toBe(drawn);
    }
    await page.goto('/distributions/k3s/');
    await expect(page.getByRole('button', { name: 'Use as my cluster' })).toBeHidden();
  });
});

test('values of an old link that no longer exist are named, and the rest of the cluster is shown', async ({ page }) => {
  await page.goto('/paths/apiserver-to-kubelet/?distro=tectonic&k8s=1.34&kubeletAnonymous=perhaps&readOnlyPort=open');
  await expect(panel(page).locator('summary')).toHaveText(named('Kubernetes 1.34'));
  await openPanel(page);
  await expect(panel(page).getByRole('alert')).toContainText('distro=“tectonic” is unknown and was ignored');
  await expect(panel(page).getByRole('alert')).toContainText('kubeletAnonymous=“perhaps” is unknown and was ignored');
});

test(
  'an address with nothing but dead values shows the page as it is, says why, and lets the reader forget it',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/paths/apiserver-to-kubelet/?distro=tectonic');
    await openPanel(page);
    await expect(panel(page).getByRole('alert')).toContainText(`${String(distributions.length)} distributions are, such as`);
    await expect(page.locator('.modes label').first()).toContainText('kubeadm defaults');
    await page.getByRole('button', { name: 'Forget it' }).click();
    await expect(panel(page)).toHaveCount(0);
    expect(new URL(page.url()).search).toBe('');
  },
);

ofItsOwn('where the browser keeps nothing, the cluster stays in the address, and that is said', inTheWholeSet, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.goto('/paths/?distro=k3s');
  await openPanel(page);
  await panel(page).getByRole('checkbox', { name: 'Keep it in this browser' }).click();
  await expect(panel(page).getByRole('status')).toContainText('This browser does not let the page keep anything');
  await expect(panel(page).getByRole('checkbox', { name: 'Keep it in this browser' })).not.toBeChecked();
  await expect(page).toHaveURL(/\?distro=k3s$/);
});

test('from file:// a link takes the cluster along to the file of the next page', inTheWholeSet, async ({ page }) => {
  await page.goto(`${pathToFileURL(path.resolve('dist/paths/index.html')).href}?distro=k3s&k8s=1.34`);
  await expect(panel(page).locator('summary')).toHaveText(named('k3s 1.34'));
  await page.locator('main').getByRole('link', { name: 'kubelet → API server' }).first().click();
  await expect(page).toHaveURL(/paths\/kubelet-to-apiserver\/index\.html\?distro=k3s&k8s=1\.34$/);
  await expect(panel(page).locator('summary')).toHaveText(named('k3s 1.34'));
});

test('of a checked configuration the other pages get ids and values, and nothing that was pasted is in an address, a store, the history or a request', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await page.goto('/check/');
  await page
    .locator('.editor textarea, textarea')
    .first()
    .fill(
      [
        'apiVersion: v1',
        'kind: Pod',
        'metadata: {name: kube-apiserver-secretname, namespace: kube-system}',
        'spec:',
        '  containers:',
        '  - image: registry.example/kube-apiserver:v1.34.2',
        '    command: [kube-apiserver, --kubelet-certificate-authority=/etc/topsecret/ca.crt, --etcd-servers=https://10.77.1.2:2379]',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Use as my cluster' }).click();
  await expect(panel(page).locator('summary')).toContainText('Kubernetes 1.34');
  expect(new URL(page.url()).search).toBe('');
  await page.keyboard.press('Escape');
  await followMenu(page, 'Look up', 'Paths');
  await expect(page).toHaveURL(/kubeletCertificateAuthority=set/);
  await openPanel(page);
  await panel(page).getByRole('checkbox', { name: 'Keep it in this browser' }).check();
  const all = `${await remembered(page)}\n${asked.join('\n')}`;
  for (const secret of ['secretname', 'topsecret', '10.77', 'registry.example']) expect(all).not.toContain(secret);
  expect(all).toContain('kubeletCertificateAuthority=set');
});

test('the explorer makes a cluster of what it shows', inTheWholeSet, async ({ page }) => {
  await page.goto('/explore/?distro=eks&k8s=1.33&readOnlyPort=open');
  await page.getByRole('button', { name: 'Use as my cluster' }).click();
  await expect(panel(page).locator('summary')).toHaveText(named('EKS 1.33, 1 setting changed'));
  await page.keyboard.press('Escape');
  await followMenu(page, 'Look up', 'Paths');
  await expect(page).toHaveURL(/\/paths\/\?distro=eks&k8s=1\.33&readOnlyPort=open$/);
});

test('the page of ports begins from the cluster, another one replaces it, and forgetting brings back what kubeadm sets up', async ({
  page,
}) => {
  await page.goto('/?distro=rke2&k8s=1.34');
  await expect(panel(page).locator('summary')).toHaveText(named('RKE2 1.34'));
  await siteNavigation(page).getByRole('link', { name: 'Ports' }).click();
  await expect(page).toHaveURL(/\/ports\/\?cluster=distro%3Drke2%26k8s%3D1\.34$/);
  const rows = page.locator('[data-direction="to-control-plane"]');
  await expect(page.locator('.ports-form').getByRole('combobox', { name: 'Distribution' })).toHaveValue('rke2');
  await expect(rows).toContainText('TCP 9345');
  await openPanel(page);
  await panel(page).getByRole('combobox', { name: 'Distribution' }).selectOption('k3s');
  await expect(page.locator('.ports-form').getByRole('combobox', { name: 'Distribution' })).toHaveValue('k3s');
  await expect(rows).not.toContainText('TCP 9345');
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.locator('.ports-form').getByRole('combobox', { name: 'Distribution' })).toHaveValue('');
  await expect(page).toHaveURL(/\/ports\/$/);
});

test(
  'the Share button gives away what the picture shows: the kept cluster, or the mode that the reader chose in its place',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/distributions/eks/');
    await page.evaluate(() => localStorage.setItem('cluster', 'distro=k3s&k8s=1.34'));
    await page.goto('/paths/apiserver-to-kubelet/');
    await expect(page.locator('.modes label').first()).toContainText('k3s');
    const dialog = page.getByRole('dialog', { name: /^Share: / });
    const link = dialog.getByRole('textbox', { name: 'The text to copy' });
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await dialog.getByRole('radio', { name: 'Link', exact: true }).check({ force: true });
    await expect(link).toHaveValue(/\/paths\/apiserver-to-kubelet\/\?distro=k3s&k8s=1\.34$/);
    await page.keyboard.press('Escape');
    await page.locator('.modes').getByText('SSH tunnel').click();
    await expect(page).toHaveURL(/mode=ssh-tunnel/);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(link).toHaveValue(/\/paths\/apiserver-to-kubelet\/\?mode=ssh-tunnel$/);
  },
);

test('a cluster without a distribution opens the explorer with its settings', inTheWholeSet, async ({ page }) => {
  await page.goto('/paths/?distro=unknown&k8s=1.34&readOnlyPort=open');
  await openPanel(page);
  await panel(page).getByRole('link', { name: 'See its settings in the explorer' }).click();
  await expect(page.getByRole('combobox', { name: 'Kubernetes' }).first()).toHaveValue('1.34');
  await expect(page.locator('.explore .ignored').first()).toBeHidden();
});

test('a frame shows the cluster of its address, and never the one that its reader keeps', async ({ page }) => {
  await page.goto('/distributions/eks/');
  await page.evaluate(() => localStorage.setItem('cluster', 'distro=eks'));
  await page.goto('/embed/path/apiserver-to-kubelet/');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-words', 'defaults');
  await page.goto('/embed/path/apiserver-to-kubelet/?distro=k3s&k8s=1.34');
  await expect(page.locator('.changed [role="status"]')).toContainText('k3s 1.34. Protected end to end.');
  await expect(page.locator('.open-full')).toHaveAttribute('href', /\?distro=k3s&k8s=1\.34$/);
});

test(
  'a frame of a journey, of the fleet and of the matrix says what it is on the cluster of its address',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/embed/journey/kubectl-logs/?distro=kubeadm&kubeletCertificateAuthority=set');
    await expect(page.locator('journey-steps')).toHaveAttribute('data-mode', 'tls-verification');
    await expect(page.locator('.own-line').first()).toContainText('On your cluster (kubeadm, 1 setting changed)');
    await page.goto('/embed/fleet/?distro=gke');
    await expect(page.getByRole('radio', { name: 'Konnectivity + TLS', exact: true })).toBeChecked();
    await expect(page.locator('.own-line')).toContainText('Your cluster (GKE) reaches its nodes as Konnectivity + TLS does');
    await page.goto('/embed/matrix/?distro=k3s&k8s=1.34');
    await expect(page.locator('.own-line')).toContainText('On your cluster (k3s 1.34): 4 of 12 paths are weak');
    await expect(page.locator('.own-line').getByRole('link')).toHaveAttribute('href', /matrix\/\?distro=k3s&k8s=1\.34$/);
  },
);

test('the copied link has the cluster, and the panel works with the keyboard alone', inTheWholeSet, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/paths/?distro=k3s&k8s=1.34');
  await panel(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('combobox', { name: 'Kubernetes' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(panel(page).locator('summary')).toHaveText(named('k3s 1.33'));
  await expect(panel(page).getByRole('combobox', { name: 'Kubernetes' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(panel(page).locator('summary')).toHaveText(named('k3s 1.34'));
  await panel(page).getByRole('checkbox', { name: 'Keep it in this browser' }).focus();
  await page.keyboard.press('Space');
  await expect(panel(page).getByRole('checkbox', { name: 'Keep it in this browser' })).toBeFocused();
  await expect(page).toHaveURL(/\/paths\/$/);
  await panel(page).getByRole('button', { name: 'Copy a link to this page with it' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('status')).toContainText('The link is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/paths\/\?distro=k3s&k8s=1\.34$/);
  await page.keyboard.press('Escape');
  await expect(panel(page).locator('summary')).toBeFocused();
  await expect(panel(page).getByRole('heading')).toBeHidden();
});
