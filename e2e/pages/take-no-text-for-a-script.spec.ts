import type { Page } from '@playwright/test';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { checkFormsKey, followUpKey } from '../../src/features/check/script/checker-script.ts';
import { modeLabel } from '../support/choices.ts';
import { firefox } from '../support/firefox.ts';
import { expect, test } from '../support/fixtures.ts';

/** What the policy of a page refused so far in this document, and what it was given. */
const refused = (page: Page): Promise<readonly string[]> => page.evaluate(() => (globalThis as unknown as { refused: string[] }).refused);

const addRecord = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const record: string[] = [];
    Object.assign(globalThis, { refused: record });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      record.push(`${effectiveDirective}: ${sample}`),
    );
  });

/** What each place that runs or parses a text says to one, and what a page says to a second policy. */
const answersToText = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => {
    const answer = (act: () => unknown): string => {
      try {
        act();
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } };
    return {
      script: answer(() => (document.createElement('script').src = '/assets/a.js')),
      worker: answer(() => new Worker('/assets/a.js')),
      markup: answer(() => (document.createElement('p').innerHTML = '<b>b</b>')),
      beside: answer(() => document.body.insertAdjacentHTML('beforeend', '<b>b</b>')),
      parser: answer(() => new DOMParser().parseFromString('<b>b</b>', 'text/html')),
      policy: answer(() => trustedTypes.createPolicy('another', {})),
    };
  });
const allRefused = {
  script: 'TypeError',
  worker: 'TypeError',
  markup: 'TypeError',
  beside: 'TypeError',
  parser: 'TypeError',
  policy: 'TypeError',
};

/** Goes through every place that loads a script by its address, in a page and in a worker, and through the one that drew from markup. */
async function useAllPlaces(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/`);
  await page.getByRole('button', { name: 'Share' }).click();
  // The script of the dialog loads one more: it has the policy from the script of the page.
  await expect(page.getByRole('dialog', { name: /^Share: / })).toBeVisible();
  await page.keyboard.press('Escape');
  await modeLabel(page, 'konnectivity').click();
  await expect(page.locator('hub-spoke').first()).toHaveAttribute('data-mode', 'konnectivity');
  expect(await refused(page)).toEqual([]);

  await page.goto(`${site}/check/`);
  await page.getByRole('textbox', { name: 'Configuration' }).focus();
  // It says so once the worker of large inputs has loaded its scripts too, or has failed to.
  await expect(page.locator('.check-ready')).toHaveText('The checker is loaded completely, so it also works offline.');
  const [worker] = page.workers();
  expect(worker).toBeDefined();
  const brought = [checkFormsKey, followUpKey].map(({ description = '' }) => description);
  // In the worker of Firefox Playwright runs nothing.
  if (page.context().browser()?.browserType().name() === 'chromium')
    expect(await worker?.evaluate((names) => names.filter((name) => Symbol.for(name) in globalThis), brought)).toEqual(brought);
  expect(await refused(page)).toEqual([]);

  await page.goto(`${site}/learn/`);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.on-paper > svg[role="img"]')).not.toHaveCount(0);
  expect(await refused(page)).toEqual([]);
}

test('a page refuses a text where a script or markup is wanted, and a policy of another name', async ({ browser, baseURL }) => {
  // In a page that may complain.
  const page = await browser.newPage();
  for (const address of ['/', '/check/', '/embed/diagram/']) {
    await page.goto(`${baseURL}${address}`);
    expect([address, await answersToText(page)]).toEqual([address, allRefused]);
  }
  await page.close();
});

test('dialogs, the checker with its worker, and the pictures for paper are there without a violation of the policy', async ({
  page,
  baseURL,
}) => {
  await addRecord(page);
  await useAllPlaces(page, baseURL ?? '');
});

test('Firefox refuses the same texts, and shows the same without a violation', inTheWholeSet, async ({ baseURL }) => {
  test.skip(!firefox.isThere, 'no Firefox is installed (on Debian: apt-get install firefox-esr), and FIREFOX names none');
  test.slow();
  const browser = await firefox.launch();
  const page = await browser.newPage();
  await addRecord(page);
  await page.goto(`${baseURL}/`);
  expect(await answersToText(page)).toEqual(allRefused);
  await useAllPlaces(page, baseURL ?? '');
  await browser.close();
});
