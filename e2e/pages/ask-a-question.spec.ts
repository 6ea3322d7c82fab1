import { readFileSync } from 'node:fs';
import { test as plain } from '@playwright/test';
import { inTheWholeSet, partOf } from '../../scripts/verify/tests/amount.ts';
import { typedQueries } from '../../scripts/verify/questions/typed-queries.ts';
import { questionFile } from '../../src/facts/question/question-file.ts';
import { expect, test } from '../support/shared-page.ts';

const { questions } = questionFile(readFileSync('src/facts/questions.yaml', 'utf8'));

test('the list of questions leads to the answer of each, and the answer can be seen', async ({ page }) => {
  await page.goto('/questions/');
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(links).toHaveCount(questions.length);
  for (const { question, answeredAt } of partOf('questions of the list', questions)) {
    await page.goto('/questions/');
    await page.getByRole('main').getByRole('link', { name: question, exact: true }).click();
    await expect(page).toHaveURL((url) => url.pathname + url.hash === answeredAt);
    await expect(page.locator(`[id="${answeredAt.split('#')[1] ?? ''}"]`)).toBeInViewport();
  }
});

/** As they were asked, and two questions in words that no other test of this site types. */
const asked: readonly (readonly [query: string, address: string])[] = [
  ...questions.map(({ question, answeredAt }) => [question, answeredAt] as const),
  ...questions.map(({ id, answeredAt }) => [typedQueries[id]?.[0] ?? '', answeredAt] as const),
  ['konnectivity vip', '/paths/agent-to-konnectivity-server/#several-control-plane-hosts'],
  ['cert-manager webhook timeout', '/paths/apiserver-to-webhook/#webhook-cert-manager-guide'],
];

test('what people ask and type has its answer among the first three results', async ({ page }) => {
  await page.goto('/paths/apiserver-to-pod/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  for (const [query, address] of asked) {
    await dialog.getByRole('combobox', { name: 'Search' }).fill(query);
    await expect(dialog.getByRole('option').first(), query).toBeVisible();
    await expect
      .poll(
        async () =>
          (
            await dialog
              .getByRole('option')
              .getByRole('link')
              .evaluateAll((links) =>
                links.map((link) => new URL(link.getAttribute('href') ?? '', location.href)).map(({ pathname, hash }) => pathname + hash),
              )
          ).slice(0, 3),
        query,
      )
      .toContain(address);
  }
});

plain('a question is found in the index from A to Z and leads to its answer without a script', inTheWholeSet, async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/index-a-z/');
  const [first] = questions.filter(({ answeredAt }) => answeredAt.startsWith('/ports/'));
  if (!first) throw new Error('no question is answered on /ports/');
  await page.getByRole('link', { name: first.question, exact: true }).click();
  await expect(page).toHaveURL((url) => url.pathname + url.hash === first.answeredAt);
  await expect(page.getByRole('heading', { name: first.question })).toBeInViewport();
  await context.close();
});
