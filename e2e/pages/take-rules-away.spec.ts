import { readFileSync } from 'node:fs';
import { test as ofItsOwn } from '@playwright/test';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { expect, test } from '../support/clean-page.ts';

test.describe('on the page of ports', () => {
  test('another mode changes the connections, the rules and the address, and the way back undoes it', async ({ page }) => {
    await page.goto('/ports/');
    const nodes = page.locator('[data-direction="to-nodes"]');
    await expect(nodes.getByRole('row', { name: /API server → kubelet/ }).first()).toContainText('one rule');
    await page.getByRole('combobox', { name: 'Mode' }).selectOption('konnectivity');
    await expect(nodes.getByRole('row', { name: /API server → kubelet/ }).first()).toContainText(
      'travels inside of “agent → konnectivity-server”',
    );
    await expect(
      page
        .locator('[data-direction="to-control-plane"]')
        .getByRole('row', { name: /agent → konnectivity-server/ })
        .first(),
    ).toContainText('TCP 8132');
    await expect(page).toHaveURL(/\?mode=konnectivity$/);
    await expect(page.locator('.rules-text pre')).toContainText('tcp dport { 8132 }');
    await page.goBack();
    await expect(nodes.getByRole('row', { name: /API server → kubelet/ }).first()).toContainText('one rule');
    await expect(page.getByRole('combobox', { name: 'Mode' })).toHaveValue('defaults');
  });

  test('an address shows the cluster that it was written for, with its form', inTheWholeSet, async ({ page }) => {
    await page.goto('/ports/?podTraffic=flannel-vxlan&controlPlaneInPodNetwork=yes&webhookPorts=9443&apiServerPort=443');
    await expect(page.getByLabel('flannel, VXLAN')).toBeChecked();
    await expect(page.getByLabel('Target ports of webhooks')).toHaveValue('9443');
    await expect(page.locator('.rules-text pre')).toContainText('udp dport { 8472 }');
    await expect(page.locator('[data-direction="to-nodes"]').getByRole('row', { name: /API server → webhook/ })).toContainText(
      'travels inside of “network of the pods”',
    );
    await expect(
      page
        .locator('[data-direction="to-control-plane"]')
        .getByRole('row', { name: /kubelet → API server/ })
        .first(),
    ).toContainText('TCP 443');
  });

  test('addresses that are typed are in the rules, and neither in the address, nor in a store, nor in a request', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await page.goto('/ports/');
    await page.getByRole('textbox', { name: 'control plane hosts' }).fill('10.11.12.0/24');
    await page.getByRole('textbox', { name: 'nodes', exact: true }).fill('10.11.13.0/24 fd00:1::/64');
    await expect(page.locator('.rules-text .no-file')).toContainText('Type those of: pods');
    await expect(page.locator('.rules-text figure')).toBeHidden();
    const save = page.getByRole('button', { name: 'Save as a file' });
    const looksOf = (): Promise<string> =>
      save.evaluate((button) => {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(button);
        return [color, backgroundColor, borderTopColor].join();
      });
    await expect(save).toBeDisabled();
    const disabled = await looksOf();
    await page.getByRole('textbox', { name: 'pods', exact: true }).fill('10.11.14.0/24');
    await expect(save).toBeEnabled();
    expect(await looksOf()).not.toBe(disabled);
    await expect(page.locator('.rules-text .no-file')).toBeHidden();
    await expect(page.locator('.rules-text pre')).toContainText('10.11.12.0/24');
    await expect(page.locator('.rules-text pre')).toContainText('everybody may still connect to TCP 22 and 6443');
    await expect(page.locator('.rules-text pre')).not.toContainText('192.0.2.');
    await page.getByRole('combobox', { name: 'Mode' }).selectOption('ssh-tunnel');
    await expect(page).toHaveURL(/mode=ssh-tunnel/);
    await expect(page.locator('.rules-text pre')).toContainText('tcp dport { 22 }');
    const kept = await page.evaluate(() =>
      JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, history.state, document.cookie, name]),
    );
    expect(kept).not.toContain('10.11.1');
    expect(asked.join('\n')).not.toContain('10.11.1');
    expect(asked.length).toBeGreaterThan(3);
  });

  test('a prefix that is wrong gets a sentence at its field, and no file is written before it is right', async ({ page }) => {
    await page.goto('/ports/');
    await page.locator('[data-network="control-plane"]').fill('10.0.0.0/24');
    await page.locator('[data-network="pods"]').fill('10.244.0.0/16');
    await page.locator('[data-network="nodes"]').fill('10.0.1.7/24, 10.0.2.0/24');
    await expect(page.locator('#wrong-nodes')).toHaveText(
      /Write 10\.0\.1\.0\/24 for the whole network, or 10\.0\.1\.7\/32 for this one host\./,
    );
    await expect(page.locator('[data-network="nodes"]')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('.rules-text .no-file')).toHaveText('No file is written while a field is wrong. Correct: nodes.');
    await page.locator('[data-network="nodes"]').fill('10.0.1.0/24');
    await expect(page.locator('#wrong-nodes')).toHaveText('');
    await expect(page.locator('.rules-text pre')).toContainText('elements = { 10.0.1.0/24 }');
  });

  test('a port that is none keeps the rules as they are, with a sentence at the field', async ({ page }) => {
    await page.goto('/ports/');
    await page.locator('summary', { hasText: 'Ports' }).click();
    await page.locator('[name="kubeletPort"]').fill('ten');
    await expect(page.locator('#wrong-kubeletPort')).toHaveText('“ten” is not read: a port is a whole number from 1 to 65535.');
    await expect(
      page
        .locator('[data-direction="to-nodes"]')
        .getByRole('row', { name: /API server → kubelet/ })
        .first(),
    ).toContainText('TCP 10250');
  });

  test('each notation is shown with the name of its file, and the file that is saved is what is shown', async ({ page }) => {
    await page.goto('/ports/');
    const notation = page.getByLabel('Notation');
    for (const [label, file, begins] of [
      ['iptables-restore, IPv4', 'hub-spoke.iptables', '*filter'],
      ['Terraform, AWS security groups', 'hub-spoke-aws.tf', 'resource "aws_vpc_security_group_ingress_rule"'],
      ['CSV', 'hub-spoke-rules.csv', 'from,to,sources'],
    ] as const) {
      await notation.selectOption(label);
      await expect(page.locator('.rules-text figcaption code')).toHaveText(file);
      await expect(page.locator('.rules-text pre')).toContainText(begins);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
      expect(download.suggestedFilename()).toBe(file);
      expect(readFileSync(await download.path(), 'utf8')).toBe(await page.locator('.rules-text pre').textContent());
    }
  });

  test(
    'on a tablet the button that saves the file stands beside the notation, and is no wider than its words',
    inTheWholeSet,
    async ({ page }) => {
      await page.setViewportSize({ width: 768, height: 1024 });
      await page.goto('/ports/');
      const [notation, save] = await Promise.all(
        [page.getByLabel('Notation'), page.getByRole('button', { name: 'Save as a file' })].map((each) => each.boundingBox()),
      );
      expect(save?.width).toBeLessThan(200);
      expect(save?.x).toBeGreaterThan((notation?.x ?? 0) + (notation?.width ?? Infinity));
      expect(save?.y).toBeLessThan((notation?.y ?? 0) + (notation?.height ?? 0));
    },
  );

  test(
    'a file for one host is for the role that the reader chooses, and ten thousand prefixes get one sentence',
    inTheWholeSet,
    async ({ page }) => {
      await page.goto('/ports/?podTraffic=flannel-vxlan&podsMasqueraded=yes');
      await expect(page.locator('[data-role]')).toBeHidden();
      await page.getByLabel('Notation').selectOption('nftables on the host');
      await expect(page.locator('.rules-text pre')).toContainText('This file is for a control plane host itself');
      await page.getByLabel('The host is').selectOption('a node');
      await expect(page.locator('.rules-text figcaption code')).toHaveText('hub-spoke-node.nft');
      await expect(page.locator('.rules-text pre')).toContainText('This file is for a node itself');
      await expect(page.locator('.rules-text pre')).toContainText('include "addresses-of-an-example"');
      await page.getByLabel('The host is').selectOption('an etcd host');
      await expect(page.locator('.rules-text .no-file')).toHaveText(
        'No connection of this cluster leads to an etcd host, so there is no file for it.',
      );
      const many = Array.from({ length: 10_000 }, (_, index) => `10.${String(index >> 8)}.${String(index & 255)}.1`).join('\n');
      // The browser takes long to type ten thousand lines, so they are set at once.
      await page.locator('textarea[data-network="nodes"]').evaluate((field: HTMLTextAreaElement, text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, many);
      await expect(page.locator('#wrong-nodes')).toHaveText(/^10000 prefixes are here, and a file holds at most 100 of one network\./);
    },
  );

  test('the list at the top has the ports of the distribution that is chosen there, and the form and the address follow', async ({
    page,
  }) => {
    await page.goto('/ports/');
    const list = page.locator('.one-list');
    await expect(list.getByText('TCP 2379–2380: Control plane hosts → control plane hosts')).toBeVisible();
    expect((await list.boundingBox())?.y).toBeLessThan((await page.locator('.ports-form').boundingBox())?.y ?? 0);
    await page.getByLabel('Whose ports').selectOption('k3s');
    await expect(list.locator('> ul').first().getByRole('listitem')).toHaveText([
      'TCP 6443: Nodes, control plane hosts and administrators → control plane hosts',
      'TCP 10250: Nodes and control plane hosts → nodes and control plane hosts',
      'UDP 8472: Nodes and control plane hosts → nodes and control plane hosts',
      'TCP 22: Administrators → nodes and control plane hosts',
    ]);
    await expect(page.locator('#as-one-list')).toHaveText('As one list, for k3s');
    await expect(page.locator('.lead')).toHaveText(/^On k3s, open TCP 6443 from nodes and control plane hosts to control plane hosts, /);
    await expect(page.locator('.ports-form [name="distro"]')).toHaveValue('k3s');
    await expect(page).toHaveURL(/\?distro=k3s$/);
    await page.getByRole('combobox', { name: 'Mode' }).selectOption('konnectivity');
    await expect(page.locator('.lead')).toHaveText(/^On k3s with your settings, open /);
    await page.goto('/ports/?distro=doks');
    await expect(page.locator('#as-one-list')).toHaveText('As one list, for DigitalOcean DOKS');
    await expect(page.locator('.lead')).toBeHidden();
    await expect(list).toHaveText(
      'We found no source that lists the ports of DigitalOcean DOKS as a whole. Ask the support of the provider for the list.',
    );
    await expect(page.getByLabel('Whose ports')).toHaveValue('doks');
  });

  test('a value that the address cannot have is named, and the rest of it is taken', async ({ page }) => {
    await page.goto('/ports/?mode=konnectivity&etcd=somewhere');
    await expect(page.getByRole('alert').filter({ hasText: 'etcd' })).toHaveText(
      'etcd=“somewhere” was ignored: it can be stacked, external, provider, none or unknown.',
    );
    await expect(page.getByRole('combobox', { name: 'Mode' })).toHaveValue('konnectivity');
  });

  test(
    'a distribution brings its own connections, what its documentation says, and an address; the way back undoes it',
    inTheWholeSet,
    async ({ page }) => {
      await page.goto('/ports/');
      const before = await page.locator('[data-direction="to-control-plane"]').innerText();
      await page.getByRole('combobox', { name: 'Distribution' }).selectOption('k3s');
      const toControlPlane = page.locator('[data-direction="to-control-plane"]');
      await expect(toControlPlane.getByRole('row', { name: /tunnel client → tunnel server/ }).first()).toContainText('TCP 6443');
      await expect(page.getByRole('combobox', { name: 'Mode' })).toHaveValue('');
      await expect(page.getByLabel('flannel, VXLAN')).toBeChecked();
      const notes = page.locator('[data-notes="k3s"]');
      await expect(notes).toContainText('Agents open 6443 to the servers');
      await expect(notes.getByRole('link', { name: /k3s-io\/docs/ }).first()).toBeVisible();
      await expect(page).toHaveURL(/\/ports\/\?distro=k3s$/);
      await page.goBack();
      await expect(notes).toBeHidden();
      expect(await toControlPlane.innerText()).toBe(before);
      await expect(page.getByRole('combobox', { name: 'Mode' })).toHaveValue('defaults');
    },
  );

  test('of a distribution whose ports nobody read, one sentence says whom to ask and nothing is called needed', async ({ page }) => {
    await page.goto('/ports/?distro=doks');
    await expect(page.locator('.unread')).toHaveText(/^No file is offered for DigitalOcean DOKS: .* Ask the support of the provider/);
    await expect(page.locator('.reach [data-kind="unknown"]').first()).toBeVisible();
    await expect(page.locator('.reach [data-kind="rule"]')).toHaveCount(0);
    await expect(page.locator('.rules-text .no-file')).toHaveText(/^No file is offered: we found no list of the ports/);
    await expect(page.locator('.rules-text figure')).toBeHidden();
  });

  test(
    'what is undecided is counted and listed, and an answer in the list takes it away and goes into the address',
    inTheWholeSet,
    async ({ page }) => {
      await page.goto('/ports/?distro=k0s');
      const list = page.locator('[data-undecided]');
      await expect(list).toContainText(/^\d+ of the \d+ rules are undecided\./);
      const masqueraded = list.getByRole('combobox', { name: /get the address of its node/ });
      await masqueraded.selectOption('yes');
      await expect(page).toHaveURL(/podsMasqueraded=yes/);
      await expect(masqueraded).toHaveCount(0);
      await expect(list).toBeFocused();
      await expect(
        page.locator('[data-direction="to-control-plane"]').getByRole('row', { name: /agent → konnectivity-server/ }),
      ).toContainText('one rule');
      await page.goBack();
      await expect(masqueraded).toHaveValue('unknown');
    },
  );

  test('a control plane host that runs a kubelet is a node, and one that runs none is not', inTheWholeSet, async ({ page }) => {
    await page.goto('/ports/');
    const toOtherHost = page.locator('[data-direction="to-nodes"]').getByRole('row', {
      name: /API server → kubelet (?:From: )?control plane hosts (?:To: )?nodes and control plane hosts/,
    });
    await expect(toOtherHost).toContainText('TCP 10250');
    await page.getByRole('combobox', { name: 'Do your control plane hosts run a kubelet?' }).first().selectOption('no');
    await expect(toOtherHost).toHaveCount(0);
    await expect(page).toHaveURL(/kubeletOnControlPlane=no/);
  });

  test('beside the table of a cloud stand its own rules, and the cluster of a note is one click away', inTheWholeSet, async ({ page }) => {
    await page.goto('/ports/?distro=eks');
    const notes = page.locator('[data-notes="eks"]');
    await expect(notes.getByRole('heading', { name: 'The cloud’s own rules' })).toBeVisible();
    await expect(page.locator('.provider')).toHaveText(/^The provider of EKS sets up the control plane/);
    await expect(page.locator('[data-direction="inside-control-plane"]')).toContainText('a provider runs the control plane');
    await notes.getByRole('link', { name: 'EKS with another plugin in overlay mode' }).click();
    const extension = page.locator('[data-direction="to-nodes"]').getByRole('row', { name: /API server → extension API server/ });
    await expect(extension).toContainText('TCP 10260');
    await expect(extension).toContainText('one rule');
    await expect(page.getByLabel('Calico, VXLAN')).toBeChecked();
  });

  test('a mode, a setting and a field change what a distribution gives, and what it is not is named', inTheWholeSet, async ({ page }) => {
    await page.goto('/ports/?distro=k0s&mode=defaults&kubeletPort=10251');
    await expect(page.locator('[data-direction="to-nodes"]').getByRole('row', { name: /API server → kubelet/ })).toContainText('TCP 10251');
    await expect(page.locator('[data-direction="to-nodes"]').getByRole('row', { name: /API server → kubelet/ })).toContainText('one rule');
    await expect(page.getByRole('combobox', { name: 'Distribution' })).toHaveValue('k0s');
    await page.goto('/ports/?distro=coreos');
    await expect(page.getByRole('alert').filter({ hasText: 'coreos' })).toHaveText(
      /^distro=“coreos” is unknown and was ignored: \d+ distributions are/,
    );
  });

  test('through Konnectivity, a NetworkPolicy lets the agents in by their labels', inTheWholeSet, async ({ page }) => {
    await page.goto('/ports/?distro=k0s&webhookPorts=9443');
    await page.getByLabel('Notation').selectOption('Kubernetes NetworkPolicy');
    const rules = page.locator('.rules-text pre');
    await expect(rules).toContainText('name: from-konnectivity-agent-to-webhook');
    await expect(rules).toContainText('k8s-app: konnectivity-agent');
  });

  test('the status says how many rules there are, and how many of them are undecided', inTheWholeSet, async ({ page }) => {
    await page.goto('/ports/?podsMasqueraded=unknown&etcd=stacked');
    await page.getByRole('combobox', { name: 'Where etcd runs' }).selectOption('none');
    await expect(page.locator('.ports-result [role="status"].visually-hidden')).toHaveText(/^\d+ rules, \d+ of them undecided\.$/);
  });

  ofItsOwn(
    'a choice that is made before the script is there is taken when it comes, and a failure is told',
    inTheWholeSet,
    async ({ page }) => {
      await page.route('**/assets/ports-tool.*.js', (route) => setTimeout(() => void route.continue(), 800));
      await page.goto('/ports/');
      await page.getByRole('combobox', { name: 'Mode' }).selectOption('konnectivity');
      await expect(
        page
          .locator('[data-direction="to-nodes"]')
          .getByRole('row', { name: /API server → kubelet/ })
          .first(),
      ).toContainText('travels inside of “agent → konnectivity-server”');
      await expect(page.getByRole('combobox', { name: 'Mode' })).toHaveValue('konnectivity');
      await page.unrouteAll({ behavior: 'wait' });
      await page.route('**/assets/ports-tool.*.js', (route) => route.abort());
      await page.goto('/ports/?distro=k3s');
      await expect(page.locator('.ignored')).toContainText('The script of this page did not load');
    },
  );

  test('each path has a row that says which name has to resolve for it', inTheWholeSet, async ({ page }) => {
    await page.goto('/ports/');
    const table = page.locator('.name-needs');
    await expect(table.getByRole('row', { name: /agent → konnectivity-server/i })).toContainText('--proxy-server-host');
    await expect(table.locator('tbody tr cite a').first()).toHaveAttribute('href', /^https:/);
  });

  test('each connection of the table leads to what it is for, and to the symptom of its absence', inTheWholeSet, async ({ page }) => {
    await page.goto('/ports/');
    const links = await page.locator('[data-direction] th a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(10);
    const about = (href: string) => page.locator('section', { has: page.locator(href) });
    for (const href of new Set(links)) await expect(about(href)).toContainText('When it is blocked:');
    await about('#apiserver-to-kubelet')
      .getByRole('link', { name: /cannot reach the kubelet/ })
      .click();
    await expect(page).toHaveURL(/\/symptoms\/kubelet-unreachable\//);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the connections and rules of kubeadm’s defaults are there, and no field that does nothing', async ({ page }) => {
    await page.goto('/ports/');
    await expect(
      page
        .locator('[data-direction]')
        .getByRole('row', { name: /API server → kubelet/ })
        .first(),
    ).toContainText('TCP 10250');
    await expect(page.locator('.rules-text pre')).toContainText('table inet hub_spoke');
    await expect(page.locator('.ports-form, .network-fields, .notation-form').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByText('Choosing another cluster requires JavaScript.')).toBeVisible();
  });
});
