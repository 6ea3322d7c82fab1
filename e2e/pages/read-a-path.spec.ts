import { inTheWholeSet, partOf } from '../../scripts/verify/tests/amount.ts';
import { modes } from '../../src/model/setting/mode.ts';
import { pathIds, type PathId } from '../../src/model/path.ts';
import { judge } from '../../src/model/judge.ts';
import { isSameInEveryMode } from '../../src/wording/same-in-every-mode.ts';
import { modeRadio, modeSwitch } from '../support/choices.ts';
import { expect, test } from '../support/shared-page.ts';

/** The second-level sections of the page of a path, in the order in which a reader needs them. */
const order = [
  'What to do first',
  'Verdict in each mode',
  'What an attacker can do',
  'How to secure it',
  'What can go wrong',
  'How it works',
  'Versions',
  'Ports',
  'Differences from kubernetes.io',
  'Sources',
] as const;
const changed: PathId = 'apiserver-to-kubelet';

for (const id of partOf('pages of a path', pathIds))
  test(`the page of ${id} answers first, then says what an attacker can do, how to secure it, what can go wrong and how it works`, async ({
    page,
  }) => {
    await page.goto(`/paths/${id}/`);
    const headings = await page.getByRole('article').getByRole('heading', { level: 2 }).allTextContents();
    // The bubble of the attacker stands with its own heading after the last part.
    const read = headings.map((text) => text.trim()).filter((text) => !text.startsWith('Be the attacker'));
    // kubernetes.io says nothing else of some paths.
    expect(read).toEqual(order.filter((text) => text !== 'Differences from kubernetes.io' || read.includes(text)));
  });

test('the switch of a path shows the verdict of each hop in each mode, which is the one that the model gives', async ({ page }) => {
  await page.goto(`/paths/${changed}/`);
  for (const { id, settings } of modes) {
    const expected = judge(changed, settings, 'nobody')
      .hops.filter(({ verdict }) => verdict !== 'local')
      .map(({ verdict }) => verdict);
    const tags = modeSwitch(page).locator(`label:has([value="${id}"]) .tag`);
    expect(await tags.evaluateAll((all) => all.map((tag) => (tag as HTMLElement).dataset['verdict']))).toEqual(expected);
  }
  await expect(modeRadio(page, 'konnectivity')).toHaveAccessibleName(
    /untrusted network: authenticated.*node network: encrypted only.*End to end: no/,
  );
  await expect(modeRadio(page, 'konnectivity-tls')).toHaveAccessibleName(/End to end: yes/);
});

test(
  'the page of a path that no mode changes says so once, shows one drawing and no switch, whatever mode its address asks for',
  inTheWholeSet,
  async ({ page }) => {
    for (const id of pathIds.filter(isSameInEveryMode))
      for (const query of ['', '?mode=konnectivity']) {
        await page.goto(`/paths/${id}/${query}`);
        await expect(page.getByText('No mode changes this path.')).toBeVisible();
        await expect(page.locator('.drawings .frame').filter({ visible: true })).toHaveCount(1);
        await expect(modeSwitch(page)).toBeHidden();
      }
  },
);

test('an address with an anchor opens the folded part that the anchor stands in, and a link on the page does as well', async ({ page }) => {
  await page.goto(`/paths/${changed}/#versions`);
  const versions = page.locator('details:has(#versions)');
  await expect(versions).toHaveAttribute('open', '');
  await expect(page.getByRole('cell', { name: '--kubelet-https' }).first()).toBeInViewport();
  await page.goto(`/paths/apiserver-to-node/`);
  await page.getByRole('link', { name: 'from 1.27.0 on' }).click();
  await expect(page.locator('details:has(#versions)')).toHaveAttribute('open', '');
});

test('on paper every folded part of a path is open', async ({ page }) => {
  await page.goto(`/paths/${changed}/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('cell', { name: /^WebSocket in every minor/ })).toBeVisible();
  await expect(page.getByText('The Kubernetes page', { exact: false }).or(page.getByText('kubernetes.io on this')).first()).toBeVisible();
});
