import type { Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { symptomIds } from '../../src/symptoms/symptom-id.ts';
import { colourRules, violationsOf } from '../support/axe.ts';
import { expect, test } from '../support/clean-page.ts';
import { test as ofItsOwn } from '../support/fixtures.ts';

/** Three readers: one who knows a lot, one who knows the provider, one whose distribution has a tunnel of its own. */
const kubeadm = 'distro=kubeadm&k8s=1.34&kubeletCertificateAuthority=set';
const eks = 'distro=eks';
const k3s = 'distro=k3s&k8s=1.34';

/** The pages on which something steps back, or is marked by minor. */
const pages = [
  'symptoms/',
  'symptoms/no-agent-available/',
  'paths/apiserver-to-kubelet/',
  'modes/konnectivity/',
  'timeline/',
  'evidence/',
  'evidence/kubelet-ca-set-verifies/',
  'reference/flags/',
  'matrix/',
] as const;

/** Opens a page as a reader, and waits until the page shows their cluster. */
async function openAs(page: Page, where: string, reader: string): Promise<void> {
  await page.goto(`/${where}?${reader}`);
  await expect(page.locator('.your-cluster summary')).toBeVisible();
}

/** What a page says below its header, without the diagram, which keeps the script that drew it. */
const contentOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
    for (const figure of main.querySelectorAll('hub-spoke')) figure.remove();
    return main.outerHTML;
  });

const forget = async (page: Page): Promise<void> => {
  await page.locator('.your-cluster summary').click();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.locator('.your-cluster')).toHaveCount(0);
};

const card = (page: Page, id: string) => page.locator(`section > .cards [data-symptom="${id}"]`);
const back = '[data-steps-back]';

test('the list of symptoms says which cannot occur in the cluster, why, and how many', async ({ page }) => {
  await openAs(page, 'symptoms/', kubeadm);
  await expect(card(page, 'no-agent-available').and(page.locator(back))).toContainText('not in your cluster');
  await expect(card(page, 'no-agent-available')).toContainText(
    'It belongs to the path agent → konnectivity-server. Your cluster does not have it',
  );
  await expect(card(page, 'no-ssh-tunnel-open').and(page.locator(back))).toBeVisible();
  await expect(card(page, 'runtime-answers-plain-http')).toContainText('Your cluster runs Kubernetes 1.34.');
  await expect(card(page, 'no-ip-sans').and(page.locator(back))).toHaveCount(0);
  await expect(card(page, 'apiserver-unreachable').and(page.locator(back))).toHaveCount(0);
  // The questions of the page take what a symptom is from the first paragraph of its card.
  await expect(card(page, 'no-agent-available').locator('> p').first()).toContainText('No Konnectivity agent is connected');
  await expect(page.locator('.fitting > [data-id="no-agent-available"]').and(page.locator(back))).toContainText('not in your cluster');
  const count = await page.locator(`section > .cards ${back}`).count();
  expect(count).toBeGreaterThan(10);
  await expect(page.locator('.of-yours')).toContainText(
    `${String(count)} of the ${String(symptomIds.length)} symptoms below cannot occur in your cluster`,
  );
});

test('a setting that nobody knows takes no symptom away, and the minor does nothing where none is named', async ({ page }) => {
  await openAs(page, 'symptoms/', 'distro=unknown&kubeletCertificateAuthority=set');
  await expect(page.locator(`section > .cards ${back}`)).toHaveCount(0);
  await openAs(page, 'symptoms/', eks);
  await expect(card(page, 'runtime-answers-plain-http').and(page.locator(back))).toHaveCount(0);
  await expect(card(page, 'removed-flag').and(page.locator(back))).toHaveCount(0);
});

test('the tunnel of k3s has its own error, which a direct cluster does not have', inTheWholeSet, async ({ page }) => {
  await openAs(page, 'symptoms/', k3s);
  await expect(card(page, 'tunnel-proxy-error').and(page.locator(back))).toHaveCount(0);
  await expect(card(page, 'tunnel-dial-timeout').and(page.locator(back))).toBeVisible();
  await openAs(page, 'symptoms/', kubeadm);
  await expect(card(page, 'tunnel-proxy-error').and(page.locator(back))).toBeVisible();
});

test('a message that was pasted shows that its symptom cannot occur, and what it means that it is there all the same', async ({ page }) => {
  await openAs(page, 'symptoms/', kubeadm);
  await page.getByLabel('Error message or log').fill('No agent available');
  const found = page.locator('.found-symptoms [data-symptom="no-agent-available"]');
  await expect(found).toContainText('not in your cluster');
  await expect(found.getByText('If you see the message all the same')).toBeVisible();
  await expect(card(page, 'no-agent-available').getByText('If you see the message all the same')).toBeHidden();
  await forget(page);
  await expect(found).toBeVisible();
  await expect(found).not.toContainText('not in your cluster');
  await expect(found.and(page.locator(back))).toHaveCount(0);
});

test('one button shows everything alike, and the words stay', inTheWholeSet, async ({ page }) => {
  await openAs(page, 'symptoms/', kubeadm);
  const button = page.getByRole('button', { name: 'Show all alike' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator(`section > .cards ${back}`)).toHaveCount(0);
  await expect(card(page, 'no-agent-available')).toContainText('not in your cluster');
  await button.press('Enter');
  await expect(card(page, 'no-agent-available').and(page.locator(back))).toBeVisible();
});

test('the table of ports says of each row whether the cluster needs it, and names what no mode has', async ({ page }) => {
  const row = (source: string, port: string) =>
    page
      .locator('table.ports tbody tr')
      .filter({ has: page.locator('th').getByText(source, { exact: true }) })
      .filter({ hasText: port });
  await openAs(page, 'paths/apiserver-to-kubelet/', kubeadm);
  await expect(row('API server', '10250')).toContainText('your cluster needs it');
  await expect(row('konnectivity-agent', '8132').and(page.locator(back))).toContainText('not in your cluster');
  await openAs(page, 'paths/apiserver-to-kubelet/', k3s);
  await expect(row('API server', '10250').and(page.locator(back))).toContainText('not in your cluster');
  await expect(
    page
      .locator('details')
      .filter({ has: page.locator('table.ports') })
      .locator('.of-yours'),
  ).toContainText('that no mode of this table has');
  await openAs(page, 'paths/apiserver-to-kubelet/', 'distro=unknown&k8s=1.34');
  await expect(row('API server', '10250')).toContainText('unknown for your cluster');
  await expect(row('API server', '22').and(page.locator(back))).toContainText('not in your cluster');
});

test('versions say what is in the minor, and nothing where no minor is named', inTheWholeSet, async ({ page }) => {
  const row = (text: string) => page.locator('details:has(h2#versions) tbody tr').filter({ hasText: text });
  await openAs(page, 'paths/apiserver-to-kubelet/', kubeadm);
  await expect(row('--kubelet-https').and(page.locator(back))).toContainText('not in yours');
  await expect(row('KubeletFineGrainedAuthz:')).toContainText('beta in yours');
  await expect(row('port-forward need create').and(page.locator(back))).toContainText('not in yours');
  // What the text does not settle leads to the evidence for the minor.
  const link = row('A redirect from the kubelet').getByRole('link', { name: 'what 1.34 does', includeHidden: true });
  await expect(link).toHaveAttribute('href', /\/evidence\/exec-redirect-followed\/#kubernetes-1\.34$/);
  await openAs(page, 'paths/apiserver-to-kubelet/', eks);
  await expect(page.locator('details:has(h2#versions) .in-yours')).toHaveCount(0);
});

test('errors of a path that cannot occur step back with the reason', async ({ page }) => {
  await openAs(page, 'paths/apiserver-to-kubelet/', 'distro=kubeadm&k8s=1.34');
  const row = page.locator('tr').filter({ hasText: "because it doesn't contain any IP SANs" });
  await expect(row.and(page.locator(back))).toContainText(
    'not in your cluster The API server verifies the certificate of a kubelet only if',
  );
  await openAs(page, 'paths/apiserver-to-kubelet/', kubeadm);
  await expect(row.and(page.locator(back))).toHaveCount(0);
});

test('timeline, flags and evidence mark the minor', inTheWholeSet, async ({ page }) => {
  await openAs(page, 'timeline/', kubeadm);
  await expect(page.locator(`#ssh-tunnels${back}`)).toContainText('not in yours');
  await expect(page.locator('#egress-selector')).toContainText('beta in yours');
  await expect(page.locator(`.releases > li:has(#v1-36)${back}`)).toContainText('newer than yours');
  await expect(page.locator('.releases > li:has(#v1-34)').locator('.in-yours')).toHaveText('yours');
  await expect(page.locator('.features .of-your-minor')).toHaveCount(await page.locator('.features > li').count());

  await openAs(page, 'reference/flags/', kubeadm);
  await expect(page.locator(`tr:has(#kubelet-https)${back}`)).toContainText('not in yours');
  await expect(page.locator(`tr:has(#authentication-config)`).getByText('in yours', { exact: true })).toHaveCount(2);

  await openAs(page, 'evidence/', kubeadm);
  const rows = await page.locator('table.evidence-grid tr').count();
  await expect(page.locator('.evidence-grid [data-yours]')).toHaveCount(rows);
  await expect(page.locator('.evidence-grid thead [data-yours]')).toHaveText('1.34, your minor');

  await openAs(page, 'evidence/kubelet-ca-set-verifies/', kubeadm);
  await expect(page.locator('tr[data-yours] th')).toHaveText('1.34 yours');
  await expect(page.locator('.of-yours')).toHaveText(
    'Your cluster runs Kubernetes 1.34, which does this: chain and address verified (measured).',
  );
});

ofItsOwn(
  'the page of ports hears of the cluster once, and not where its address asks for something itself',
  inTheWholeSet,
  async ({ page }) => {
    await page.addInitScript(() => {
      addEventListener('hub-spoke:ports-cluster', (event) => {
        const { detail } = event as CustomEvent<{ text: string } | undefined>;
        document.documentElement.dataset['heard'] = `${document.documentElement.dataset['heard'] ?? ''}[${detail?.text ?? 'none'}]`;
      });
    });
    await page.goto(`/ports/?cluster=${encodeURIComponent(k3s)}`);
    await expect(page.locator('html')).toHaveAttribute('data-heard', `[${k3s}]`);
    await forget(page);
    await expect(page.locator('html')).toHaveAttribute('data-heard', `[${k3s}][none]`);
    await page.goto(`/ports/?mode=konnectivity&cluster=${encodeURIComponent(k3s)}`);
    await expect(page.locator('.your-cluster summary')).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-heard');
  },
);

for (const where of oneOf(pages))
  ofItsOwn(`/${where} is as it was built once the cluster is forgotten, for each reader`, async ({ page }) => {
    await page.goto(`/${where}`);
    await page.waitForLoadState('networkidle');
    const built = await contentOf(page);
    for (const reader of oneOf([kubeadm, eks, k3s])) {
      await openAs(page, where, reader);
      if (reader === kubeadm) expect(await contentOf(page)).not.toBe(built);
      await forget(page);
      expect(await contentOf(page)).toBe(built);
    }
  });

for (const [at, colorScheme] of oneOf(['light', 'dark'] as const).entries())
  test(`what steps back is read with enough contrast, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    // In `npm test` every fourth page in each palette.
    for (const where of fewOrAll(
      pages.filter((_, index) => index % 4 === at),
      pages,
    )) {
      await openAs(page, where, kubeadm);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>('details.folded')) details.open = true;
      });
      expect(await violationsOf(page, { within: 'main', only: colourRules }), where).toEqual([]);
    }
  });

test('nothing that a cluster adds is wider than a phone', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const where of fewOrAll(
    pages.filter((_, index) => index % 2 === 0),
    pages,
  )) {
    await openAs(page, where, kubeadm);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(360);
  }
});
