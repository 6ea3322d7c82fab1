import { test as plain } from '@playwright/test';
import { fewOrAll, inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { decisionAddress, decisions, questionOf } from '../../src/wording/decision/decision.ts';
import { expect, test } from '../support/shared-page.ts';

/** In `npm test` every other one. */
const halfOf = (turn: number) =>
  fewOrAll(
    decisions.filter((_, index) => index % 2 === turn),
    decisions,
  );
for (const [turn, [width, height]] of oneOf([
  [1366, 768],
  [360, 740],
] as const).entries())
  test(`at ${width} × ${height} each decision has its question, its answer and what to set in the first screen, and where there is room beside it, why`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const decision of halfOf(turn)) {
      await page.goto(decisionAddress(decision.id));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(questionOf(decision));
      await expect(page.locator('.said-first .lead')).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('heading', { name: 'What to set, in order' })).toBeInViewport();
      await expect(page.locator('#what-to-set :is(li, .nothing)').first()).toBeInViewport({ ratio: 1 });
      if (width > 900) await expect(page.getByRole('heading', { name: 'Why' })).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), decision.id).toBeLessThanOrEqual(0);
    }
  });

test(
  'at 1366 × 768 the first steps of what to set are read without scrolling, on every page of a decision',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    for (const { id } of halfOf(1)) {
      await page.goto(decisionAddress(id));
      const steps = page.locator('#what-to-set li');
      for (const at of Array.from({ length: Math.min(3, await steps.count()) }, (_, index) => index))
        await expect(steps.nth(at), id).toBeInViewport({ ratio: 1 });
    }
  },
);

test('the list has every decision with its answer, and leads to it in one click', async ({ page }) => {
  await page.goto('/can-i/');
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(links).toHaveText(decisions.map(questionOf));
  for (const text of await page.locator('[data-part="first"]').allInnerTexts()) expect(text).toMatch(/(?:no|yes|No|we cannot say): /);
  await links.filter({ hasText: 'NAT' }).click();
  await expect(page).toHaveURL(/\/can-i\/nodes-behind-nat\/$/);
});

test('at 1366 × 768 all decisions with their answers stand in the first screen of the list', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto('/can-i/');
  const answers = page.locator('[data-part="first"]');
  await expect(answers).toHaveCount(decisions.length);
  for (const answer of await answers.all()) await expect(answer).toBeInViewport({ ratio: 1 });
});

test(
  'each decision has a Markdown twin that begins with its question and the answer of its page, and a line in llms.txt',
  inTheWholeSet,
  async ({ page, request }) => {
    const list = await (await request.get('/llms.txt')).text();
    for (const decision of halfOf(0)) {
      const address = decisionAddress(decision.id);
      await page.goto(address);
      const twin = await page.locator('link[type="text/markdown"]').getAttribute('href');
      const answer = (await page.locator('.said-first .lead').innerText()).trim();
      const text = await (await request.get(new URL(twin ?? '', page.url()).href)).text();
      expect(text.replaceAll('`', '').split('\n\n').slice(0, 2)).toEqual([`# ${questionOf(decision)}`, answer]);
      expect(list.replaceAll('`', '')).toContain(`- [${questionOf(decision)}](./can-i/${decision.id}.md): ${answer}`);
    }
  },
);

test('the search finds the decision first for what people type, and Enter leads there', async ({ page }) => {
  await page.goto('/glossary/');
  for (const [typed, id] of [
    ['nodes on the public internet', 'nodes-on-the-public-internet'],
    ['is it safe to put nodes on the internet', 'nodes-on-the-public-internet'],
    ['expose kubelet', 'expose-the-kubelet'],
    ['nodes behind nat', 'nodes-behind-nat'],
  ] as const) {
    await page.keyboard.press('/');
    const field = page.getByRole('dialog').getByRole('combobox', { name: 'Search' });
    await field.fill(typed);
    const first = page.getByRole('dialog').getByRole('option').first();
    await expect(first).toContainText(/^\s*Can I /);
    await field.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/can-i/${id}/$`));
  }
});

test(
  'on paper a decision is a card of one sheet with the answer, the steps and the address, and without what only a screen needs',
  inTheWholeSet,
  async ({ page }) => {
    for (const { id } of halfOf(1)) {
      await page.goto(decisionAddress(id));
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect([id, [...pdf.toString('latin1').matchAll(/\/Type ?\/Page\b/g)].length]).toEqual([id, 1]);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.said-first')).toBeVisible();
    await expect(page.locator('#what-to-set')).toBeVisible();
    await expect(page.locator('#what-remains')).toBeVisible();
    await expect(page.locator('#to-forward')).toBeHidden();
  },
);

test('the paragraph to forward has the question, the answer and the whole address of the page, and is copied', async ({ page }) => {
  const { id } = decisions[0] ?? { id: '' };
  await page.goto(`/can-i/${id}/`);
  const passedOn = await page.locator('#to-forward pre').innerText();
  expect(passedOn).toMatch(/^Can I put nodes on the public internet\? By default, no: /);
  expect(passedOn).toContain(`${new URL(page.url()).origin}/can-i/${id}/`);
  await expect(page.locator('#to-forward').getByRole('button', { name: 'Copy' })).toBeVisible();
});

plain.describe('without JavaScript', () => {
  plain.use({ javaScriptEnabled: false });
  plain('a decision answers for the defaults, and shows no button that would do nothing', async ({ page }) => {
    await page.goto('/can-i/trust-kubectl-exec/');
    await expect(page.locator('.said-first .lead')).toHaveText('By default, no: an impostor can answer kubectl exec and kubectl logs.');
    await expect(page.getByRole('button', { name: 'Print a card' })).toBeHidden();
    await page.getByRole('link', { name: 'How, and what to check first' }).first().click();
    await expect(page).toHaveURL(/#harden-it$/);
  });
});
