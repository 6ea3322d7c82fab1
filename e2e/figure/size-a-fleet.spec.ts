import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { classesOf, heldBy, linkClassIds } from '../../src/model/fleet/fleet.ts';
import { figureIds, figuresOf, fleetSentence } from '../../src/wording/fleet/fleet.ts';
import { modeNames } from '../../src/wording/names.ts';
import { modeOf, modes } from '../../src/model/setting/mode.ts';
import { modeLabel, modeRadio } from '../support/choices.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

const sizes = [
  { nodes: 1, servers: 1 },
  { nodes: 12, servers: 3 },
  { nodes: 1234, servers: 2 },
  { nodes: 5000, servers: 7 },
] as const;

/** The sentence that says how many connections there are. */
const says = (page: Page) => page.locator('.says');
const figures = (page: Page) => page.getByRole('region', { name: 'Figures of each mode' });
const drawing = (page: Page, form: 'wide' | 'narrow') => page.locator(`.fleet-${form}`);
const labelOf = (page: Page, link: string) => drawing(page, 'wide').locator(`.label[data-link="${link}"]`);
const lane = (page: Page, form: 'wide' | 'narrow', id: string) => drawing(page, form).locator(`.lines[data-lane="${id}"]`);
const linesIn = async (page: Page, form: 'wide' | 'narrow', id: string): Promise<number> =>
  ((await lane(page, form, id).getAttribute('d')) ?? '').split('M').length - 1;

for (const size of sizes) {
  test(`with ${size.nodes} nodes and ${size.servers} API servers, every figure of every mode is the model’s`, async ({ page }) => {
    await page.goto(`/fleet/?nodes=${size.nodes}&servers=${size.servers}`);
    const shown = () =>
      figures(page)
        .locator('[data-mode] [data-figure]')
        .evaluateAll((all) =>
          all.map((figure) =>
            [figure.closest('[data-mode]')?.getAttribute('data-mode'), figure.getAttribute('data-figure'), figure.textContent.trim()].join(
              ' ',
            ),
          ),
        );
    const expected = modes.flatMap(({ id }) => figureIds.map((figure) => `${id} ${figure} ${figuresOf(id, size)[figure]}`));
    await expect.poll(async () => (await shown()).sort()).toEqual(expected.sort());
  });

  test(`with ${size.nodes} nodes and ${size.servers} API servers, the drawing has a line for each connection, to one scale`, async ({
    page,
  }) => {
    await page.goto(`/fleet/?nodes=${size.nodes}&servers=${size.servers}&mode=konnectivity`);
    await expect(figures(page).locator('[data-mode="konnectivity"] [data-figure="held"]')).toHaveText(figuresOf('konnectivity', size).held);
    const perLine = Number(/(\d+) connections/.exec(await page.locator('.scale').innerText())?.[1] ?? 1);
    const expected = (held: number | 'unknown'): number => Math.ceil(Number(held) / perLine);
    await expect.poll(() => linesIn(page, 'wide', 'kubelets')).toBe(expected(heldBy('kubelets', size)));
    await expect.poll(() => linesIn(page, 'wide', 'kube-proxies')).toBe(expected(heldBy('kube-proxies', size)));
    await expect.poll(() => linesIn(page, 'wide', 'tunnels')).toBe(expected(heldBy('agents', size)));
  });
}

test('5,000 nodes are drawn with fewer than 200 elements, and a toggle writes none of their paths anew', async ({ page }) => {
  await page.goto('/fleet/?nodes=5000');
  await expect(drawing(page, 'wide').locator('[data-size="nodes"]')).toHaveText('5,000 nodes');
  expect(await drawing(page, 'wide').locator('*').count()).toBeLessThan(200);
  const paths = (): Promise<(string | null)[]> =>
    drawing(page, 'wide')
      .locator('path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d')));
  const before = await paths();
  await modeRadio(page, 'konnectivity').check({ force: true });
  await expect(says(page)).toContainText('25,000 connections');
  expect(await paths()).toEqual(before);
});

for (const { id, settings } of oneOf(modes)) {
  test(`${modeNames[id]} shows the connections that the model has in it, and no others`, async ({ page }) => {
    await page.goto(`/fleet/?mode=${id}`);
    await expect(says(page)).toHaveText(fleetSentence(id, { nodes: 100, servers: 3 }));
    const present = classesOf(settings);
    for (const link of linkClassIds.filter((each) => each !== 'other-tunnel'))
      await expect(labelOf(page, link)).toBeVisible({ visible: present.has(link) });
    const tunnelled = present.has('agents') || present.has('ssh-tunnels');
    await expect(lane(page, 'wide', 'tunnels')).toBeVisible({ visible: tunnelled });
    await expect(lane(page, 'wide', 'requests')).toBeVisible({ visible: present.has('requests') });
  });
}

test('a typed size is drawn, counted, put into the address, and read out', inTheWholeSet, async ({ page }) => {
  await page.goto('/fleet/?mode=ssh-tunnel');
  await page.getByLabel('Nodes', { exact: true }).fill('250');
  await page.getByLabel('API servers', { exact: true }).fill('2');
  await expect(says(page)).toContainText('250 nodes and 2 API servers: 1,000 connections');
  await expect(page).toHaveURL(/\?nodes=250&servers=2&mode=ssh-tunnel$/);
  await expect(page.getByRole('status')).toContainText('1,000 connections');
  await page.reload();
  await expect(page.getByLabel('Nodes', { exact: true })).toHaveValue('250');
  await expect(says(page)).toContainText('1,000 connections');
});

test('sliders and modes work from the keyboard', inTheWholeSet, async ({ page }) => {
  await page.goto('/fleet/');
  const nodes = page.getByRole('slider', { name: 'Nodes' });
  await nodes.focus();
  await page.keyboard.press('End');
  await expect(page.getByLabel('Nodes', { exact: true })).toHaveValue('5000');
  await expect(nodes).toHaveAttribute('aria-valuetext', '5,000 nodes');
  await page.keyboard.press('Home');
  await expect(says(page)).toContainText('1 node and 3 API servers');
  await page.getByRole('slider', { name: 'API servers' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(says(page)).toContainText('4 API servers');
  await page.getByRole('radio', { name: 'kubeadm defaults' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(says(page)).toContainText('Konnectivity + TLS, 1 node');
});

test('a number out of range is answered in one sentence, as text, and the last good size stays', async ({ page }) => {
  await page.goto('/fleet/?nodes=%3Cb%3E9000%3C/b%3E&servers=0&mode=konnectivity');
  const answer = page.getByRole('alert');
  await expect(answer).toHaveText(
    'nodes=“<b>9000</b>” was ignored: the number of nodes is a whole number from 1 to 5,000; servers=“0” was ignored: the number of API servers is a whole number from 1 to 7.',
  );
  await expect(says(page)).toContainText('Konnectivity, 100 nodes and 3 API servers');
  await page.getByLabel('Nodes', { exact: true }).fill('5001');
  await expect(answer).toContainText('nodes=“5001” was ignored');
  await expect(page.getByLabel('Nodes', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(says(page)).toContainText('100 nodes');
  await page.getByLabel('Nodes', { exact: true }).fill('500');
  await expect(answer).toBeHidden();
  await expect(says(page)).toContainText('500 nodes');
});

test('a phone gets a drawing of its own, which follows the size', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/fleet/?nodes=40&mode=ssh-tunnel');
  await expect(drawing(page, 'narrow')).toBeVisible();
  await expect(drawing(page, 'wide')).toBeHidden();
  await expect.poll(() => linesIn(page, 'narrow', 'kubelets')).toBe(40);
  await expect(page.locator('.lanes').getByRole('listitem')).toHaveText([
    /kubelets: 40/,
    /kube-proxies: 40/,
    /pods: unknown/,
    /SSH tunnels: 120/,
  ]);
  await modeLabel(page, 'konnectivity').click();
  await expect(page.locator('.lanes').getByRole('listitem').last()).toContainText('Konnectivity agents: 120');
});

test('a drawing that was hidden while the size changed is drawn when it is shown', async ({ page }) => {
  await page.goto('/fleet/?nodes=40');
  await page.setViewportSize({ width: 690, height: 800 });
  await expect(drawing(page, 'narrow')).toBeVisible();
  await expect.poll(() => linesIn(page, 'narrow', 'kubelets')).toBe(40);
});

for (const address of oneOf(['/fleet/', '/timeline/'])) {
  test(`${address} scrolls sideways at no width`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 360, 768, 1024, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSideways(page);
    }
  });
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the table has every mode at fifteen sizes, as the model counts them', async ({ page }) => {
    await page.goto('/fleet/');
    const rows = page
      .getByRole('region', { name: 'Sizes' })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') });
    await expect(rows).toHaveCount(15);
    const largest = modes.map(({ id }) => figuresOf(id, { nodes: 5000, servers: 7 }).held);
    await expect(rows.last().getByRole('cell').locator('b')).toHaveText(largest);
    await expect(page.locator('.without-script')).toBeVisible();
    await expect(page.locator('.sizes')).toBeHidden();
  });

  for (const mode of oneOf(['ssh-tunnel', 'konnectivity', 'tls-verification'] as const)) {
    test(`the radio of ${modeNames[mode]} shows its connections`, async ({ page }) => {
      await page.goto('/fleet/');
      await modeRadio(page, mode).check({ force: true });
      const present = classesOf(modeOf(mode).settings);
      for (const link of ['ssh-tunnels', 'agents', 'requests'] as const)
        await expect(labelOf(page, link)).toBeVisible({ visible: present.has(link) });
    });
  }

  test('the timeline has every release that changed something, and leads from a feature to its page', async ({ page }) => {
    await page.goto('/timeline/');
    await expect(page.getByRole('heading', { name: '1.22', exact: true })).toBeVisible();
    await expect(page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '1.22', exact: true }) })).toContainText(
      'SSH tunnels: removed',
    );
    await page.locator('#fine-grained-authorization').getByRole('link', { name: 'Fine-grained kubelet authorization' }).click();
    await expect(page).toHaveURL(/\/paths\/apiserver-to-kubelet\/$/);
  });
});
