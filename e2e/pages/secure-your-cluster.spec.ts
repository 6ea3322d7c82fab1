import type { Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { expect, test } from '../support/clean-page.ts';
import { test as ofItsOwn } from '../support/fixtures.ts';

const kubelet = '/paths/apiserver-to-kubelet/';
const verification = '/modes/tls-verification/';
const symptom = '/symptoms/no-ip-sans/';
const kubeadm = '?distro=kubeadm&k8s=1.34&kubeletCertificateAuthority=set';
const k3s = '?distro=k3s&k8s=1.34';
const eks = '?distro=eks';

const box = (page: Page) => page.locator('.own-cluster');
const sample = (page: Page, text: string) => page.locator('figure.code pre', { hasText: text });

/** What the reader sees of a page but for its diagram, which has a test of its own, and what only its script adds to every page. */
const text = (page: Page): Promise<string> =>
  page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as Element;
    for (const figure of copy.querySelectorAll('hub-spoke')) figure.remove();
    return copy.outerHTML;
  });

const openPanel = async (page: Page): Promise<void> => page.locator('.your-cluster > summary').click();
const openNames = async (page: Page): Promise<void> => {
  await openPanel(page);
  await page.getByRole('button', { name: 'Names and addresses in samples' }).click();
};
const type = async (page: Page, label: string, name: string): Promise<void> => {
  await page.getByLabel(label).fill(name);
  await page.getByLabel(label).press('Tab');
};

/** Everything in which a name that a reader typed would leave the page or outlive it. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    address: location.href,
    state: JSON.stringify(history.state),
    title: document.title,
    links: [...document.querySelectorAll<HTMLElement>('[href], [src], [action]')].map((each) =>
      ['href', 'src', 'action'].map((name) => each.getAttribute(name) ?? '').join(' '),
    ),
    kept: JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }) + document.cookie,
  }));

test.describe('how to secure it follows the cluster of the reader', () => {
  test('on k3s the path is safe already, which the box says under the heading before the steps of kubeadm', async ({ page }) => {
    await page.goto(kubelet + k3s);
    await expect(box(page)).toContainText('On your cluster (k3s 1.34)');
    await expect(box(page)).toContainText('is already safe end to end');
    await expect(box(page)).toContainText('The files below are those of kubeadm, and k3s keeps these settings elsewhere.');
    await expect(page.locator('#harden-it + .own-cluster')).toHaveCount(1);
    await expect(box(page).getByRole('link', { name: 'What to change on k3s' })).toHaveAttribute(
      'href',
      /distributions\/k3s\/#what-to-change$/,
    );
    await expect(page.getByRole('heading', { name: '4. Set the flag on the API server' })).toBeVisible();
  });

  test('on kubeadm with the flag set the box has the one step that is left, in the file that the steps below change', async ({ page }) => {
    await page.goto(kubelet + kubeadm);
    await expect(box(page)).toContainText('Nothing gets through');
    await expect(box(page).locator('.steps > li')).toHaveCount(1);
    await expect(box(page).locator('figcaption code')).toHaveText('/var/lib/kubelet/config.yaml');
    await expect(box(page).locator('pre')).toHaveText('serverTLSBootstrap: true');
    await expect(box(page)).toContainText('Check first');
    await expect(box(page)).toContainText('What may break');
    await expect(box(page)).toContainText('The files that the steps below change are those of your cluster.');
    await expect(page.locator('.own-place')).toHaveText(['This is a file of your cluster.', 'This is a file of your cluster.']);
    await expect(box(page).locator('button:not(.copy)')).toHaveCount(0);
    await expect(box(page).getByRole('link', { name: 'Show these settings in the explorer' })).toHaveAttribute(
      'href',
      /explore\/\?distro=kubeadm&k8s=1\.34&kubeletCertificateAuthority=set&kubeletServingCertificate=issued$/,
    );
  });

  test('on EKS it says who runs the control plane, and leads to what a customer can set', async ({ page }) => {
    await page.goto(kubelet + eks);
    await expect(box(page)).toContainText('On EKS the provider runs the control plane');
    await expect(page.locator('.own-place').filter({ hasText: 'EKS' }).first()).toBeVisible();
    await box(page).getByRole('link', { name: 'What to change on EKS' }).click();
    await expect(page.getByRole('heading', { name: 'What you can set yourself' })).toBeVisible();
    expect(page.url()).toMatch(/distributions\/eks\/\?distro=eks#what-to-change$/);
  });

  test('a path that no setting makes safe says so, and leads to what to use instead', async ({ page }) => {
    await page.goto(`/paths/apiserver-to-pod/${eks}`);
    await expect(box(page)).toContainText('No setting makes API server → pod safe');
    await expect(
      box(page)
        .getByRole('link', { name: /^Make .+ safe$/ })
        .first(),
    ).toHaveAttribute('href', /paths\/.+\/#harden-it$/);
  });

  test('what is unknown of a cluster is named, and is never called safe', async ({ page }) => {
    await page.goto(`${kubelet}?distro=unknown&k8s=1.34`);
    await expect(box(page)).toContainText('Unknown of your cluster: Transport');
    await expect(box(page)).not.toContainText('already safe');
    await expect(box(page)).toContainText('You named no distribution');
  });

  test('a mode says which of its settings the cluster has, and in which form the others are set', inTheWholeSet, async ({ page }) => {
    await page.goto(`${verification}?distro=talos`);
    await expect(page.locator('#turn-it-on + .own-cluster')).toContainText('Your cluster has 0 of the 5 settings of TLS verification.');
    await expect(box(page).locator('figure', { hasText: 'kind: KubeAPIServerConfig' })).toContainText('The machine configuration');
    await expect(box(page).locator('.steps')).not.toContainText('/etc/kubernetes/manifests');
    await page.goto(`${verification}${k3s}`);
    await expect(box(page)).toContainText('k3s fixes this and has no field for it.');
    await page.goto(`/modes/konnectivity/${k3s}`);
    await expect(box(page)).toContainText('One setting makes Konnectivity, and on your cluster it differs.');
    await expect(page.locator('.own-place').first()).toHaveText('k3s has a tunnel of its own in place of Konnectivity.');
    await page.goto('/modes/ssh-tunnel/?distro=kubeadm&k8s=1.34');
    await expect(box(page)).toContainText('Kubernetes 1.34 does not have this mode any more');
  });

  test('a symptom names the places of the cluster for what its advice names', inTheWholeSet, async ({ page }) => {
    await page.goto(symptom + k3s);
    await expect(page.locator('#fix ~ ul + .own-cluster')).toContainText('/etc/rancher/k3s/config.yaml');
    await expect(box(page)).toContainText('API server → kubelet. Protected end to end');
    await page.goto(symptom + kubeadm);
    await expect(box(page)).toContainText('The files and commands here are those of your cluster.');
    await expect(box(page).getByRole('link', { name: 'How to secure it' })).toHaveAttribute('href', /apiserver-to-kubelet\/#harden-it$/);
  });

  test('captions name the file of the cluster, and the lines of the sample stay those of kubeadm', inTheWholeSet, async ({ page }) => {
    await page.goto(kubelet);
    const lines = await page.locator('figure.code pre').allTextContents();
    await page.goto(kubelet + k3s);
    const flag = page.locator('figure.code', { hasText: '--kubelet-certificate-authority' });
    await expect(flag.locator('.own-place')).toHaveText('On k3s: /etc/rancher/k3s/config.yaml');
    await expect(flag.locator('figcaption > code')).toHaveText('/etc/kubernetes/manifests/kube-apiserver.yaml');
    // k3s takes no serverTLSBootstrap, so no file of k3s is named for it.
    await expect(page.locator('figure.code', { hasText: 'serverTLSBootstrap' }).locator('.own-place')).toHaveText(/k3s/);
    await expect(page.locator('figure.code', { hasText: 'serverTLSBootstrap' }).locator('.own-place code')).toHaveCount(0);
    expect(await page.locator('figure.code pre').allTextContents()).toEqual(lines);
  });

  test(
    'in the list of other distributions the own one comes first and open, and the others say that they are not it',
    inTheWholeSet,
    async ({ page }) => {
      await page.goto(`${kubelet}?distro=microk8s`);
      const places = page.locator('details.other-places');
      await expect(places).toHaveAttribute('open', '');
      await expect(places.locator('li').first()).toHaveText(/^MicroK8s .+ \(your cluster\)$/);
      for (const other of await places
        .locator('li')
        .all()
        .then((all) => all.slice(1)))
        await expect(other).toContainText('(not in your cluster)');
      await expect(places).toContainText('The line of MicroK8s comes first. The 3 others are not in your cluster.');
    },
  );

  const boxed = [kubelet, verification, symptom, '/modes/defaults/', '/paths/apiserver-to-etcd/'];
  for (const [turn, [reader, query]] of oneOf(Object.entries({ kubeadm, eks, k3s })).entries())
    ofItsOwn(`once the cluster of ${reader} is forgotten, every such page is as it was built`, async ({ page }) => {
      // In `npm test` each page for one of the readers.
      for (const address of fewOrAll(
        boxed.filter((_, index) => index % 3 === turn),
        boxed,
      )) {
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        const built = await text(page);
        await page.goto(address + query);
        await expect(box(page)).not.toContainText('Loading');
        await expect(box(page)).toBeVisible();
        await openPanel(page);
        await page.getByRole('button', { name: 'Forget it' }).click();
        await expect(box(page)).toHaveCount(0);
        expect(await text(page), address).toBe(built);
      }
    });
});

test.describe('names and addresses in samples', () => {
  test('what is typed stands in the samples and in what is copied, and nowhere else', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(symptom + k3s);
    await openNames(page);
    await type(page, 'Name of a node', 'worker-7.secret');
    await type(page, 'Address of a node', '172.20.4.9');
    await page.keyboard.press('Escape');
    const commands = page.locator('figure.commands');
    await expect(commands).toContainText('-connect 172.20.4.9:10250');
    await expect(commands).toContainText('kubectl get node worker-7.secret -o');
    await commands.getByRole('button', { name: 'Copy' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('get node worker-7.secret');
    await expect(page.locator('.messages')).toContainText('x509: cannot validate certificate for');
    const left = JSON.stringify(await traces(page));
    expect(left).not.toContain('secret');
    expect(left).not.toContain('172.20');
    await page.reload();
    await expect(commands).toContainText('-connect 10.0.0.11:10250');
  });

  test('the commands of the box have them too, with brackets around an IPv6 address before its port', inTheWholeSet, async ({ page }) => {
    await page.goto(`${verification}?distro=talos`);
    await openNames(page);
    await type(page, 'Address of a node', 'fd00:1::7');
    await expect(box(page).locator('.check-first', { hasText: 'openssl' })).toContainText(
      '-connect [fd00:1::7]:10250 -CAfile ca.crt -verify_ip fd00:1::7',
    );
  });

  test('what cannot be used is refused in a sentence, and the samples stay as they are', async ({ page }) => {
    await page.goto(symptom + k3s);
    await openNames(page);
    await type(page, 'Address of a node', '10.0.0.300');
    await expect(page.getByLabel('Address of a node')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Address of a node')).toHaveAccessibleDescription(/“10\.0\.0\.300” is no IP address/);
    await expect(page.locator('figure.commands')).toContainText('10.0.0.11:10250');
    await type(page, 'Address of a node', '');
    await expect(page.getByLabel('Address of a node')).not.toHaveAttribute('aria-invalid');
  });

  test('a page without such names says so', inTheWholeSet, async ({ page }) => {
    await page.goto(`/paths/apiserver-to-etcd/${k3s}`);
    await openNames(page);
    await expect(page.locator('.sample-names')).toContainText('have no name and no address that would be yours');
    await expect(page.locator('.sample-names input:visible')).toHaveCount(0);
    await page.goto(`/wire/${k3s}`);
    await openNames(page);
    await expect(page.locator('.sample-names input:visible')).toHaveCount(0);
  });

  test('they are kept only with the cluster, another tab follows, and who forgets the cluster forgets them everywhere', async ({
    page,
    context,
  }) => {
    await page.goto(symptom + k3s);
    await openNames(page);
    await type(page, 'Name of a node', 'worker-7.secret');
    expect((await traces(page)).kept).not.toContain('secret');
    await page.getByLabel('Keep it in this browser').check();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('cluster-names'))).toBe('{"nodeName":"worker-7.secret"}');
    expect(JSON.stringify({ ...(await traces(page)), kept: '' })).not.toContain('secret');

    const other = await context.newPage();
    await other.goto('/symptoms/kubelet-unreachable/');
    await expect(sample(other, 'kubectl get node worker-7.secret')).toHaveCount(1);
    await type(page, 'Name of a node', 'worker-8.secret');
    await expect(sample(other, 'kubectl get node worker-8.secret')).toHaveCount(1);

    await openPanel(other);
    await other.getByRole('button', { name: 'Forget it' }).click();
    await expect(sample(other, 'kubectl get node node-1')).toHaveCount(1);
    await expect(sample(page, 'kubectl get node node-1')).toHaveCount(1);
    expect((await traces(other)).kept).not.toContain('secret');
    expect(await page.evaluate(() => document.querySelector('.sample-names'))).toBeNull();
  });

  test('who no longer keeps the cluster has them on the page still, and in the browser no more', inTheWholeSet, async ({ page }) => {
    await page.goto(symptom + k3s);
    await openNames(page);
    await type(page, 'Name of a node', 'worker-7.secret');
    await page.getByLabel('Keep it in this browser').check();
    await page.getByLabel('Keep it in this browser').uncheck();
    expect((await traces(page)).kept).not.toContain('secret');
    await expect(sample(page, 'kubectl get node worker-7.secret')).toHaveCount(1);
  });

  test(
    'a link with another cluster does not show the names that are kept with one’s own, and does not forget them',
    inTheWholeSet,
    async ({ page }) => {
      await page.goto(symptom);
      await page.evaluate(() => {
        localStorage.setItem('cluster', 'distro=k3s');
        localStorage.setItem('cluster-names', '{"nodeName":"worker-7"}');
      });
      for (const query of [eks, '?distro=tectonic']) {
        await page.goto(symptom + query);
        await expect(page.locator('.your-cluster')).toBeVisible();
        await expect(sample(page, 'kubectl get node node-1')).toHaveCount(1);
      }
      await page.goto(symptom);
      await expect(sample(page, 'kubectl get node worker-7')).toHaveCount(1);
    },
  );
});
