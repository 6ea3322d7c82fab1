import { readFileSync } from 'node:fs';
import { parse } from 'gift-pegjs';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { violationsOf } from '../support/axe.ts';
import { expect, test } from '../support/shared-page.ts';

test.describe('a worksheet', () => {
  test('is answered with the keyboard alone, says whether the answer is right, opens the reason, and counts the first answer', async ({
    page,
  }) => {
    await page.goto('/learn/practice/');
    const question = page.locator('#question-3');
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(question.getByRole('button', { name: 'Check my answer' })).toBeFocused();
    await page.keyboard.press('Enter');
    const key = await question
      .locator('[data-part]')
      .evaluateAll((parts) => parts.findIndex((part) => part.getAttribute('data-right') === 'true'));
    await expect(question.getByRole('status')).toHaveText(key === 0 ? 'Right. This is why:' : 'Not quite. This is how it is:');
    await expect(question.locator('.practice-answer')).toBeVisible();
    await expect(page.locator('.practice-score')).toContainText(`You answered 1 of 9 questions, ${key === 0 ? 1 : 0} of them right.`);
    await question.getByRole('radio').nth(key).check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await expect(question.getByRole('status')).toHaveText('Right. This is why:');
    await expect(page.locator('.practice-score')).toContainText(`${key === 0 ? 1 : 0} of them right`);
  });

  test('takes rows and several options as right only if all of them are', async ({ page }) => {
    await page.goto('/learn/practice/?seed=4');
    for (const [id, name] of [
      ['#question-1', 'rows'],
      ['#question-2', 'options'],
    ] as const) {
      const question = page.locator(id);
      const parts = await question
        .locator('[data-part]')
        .evaluateAll((all) => all.map((part) => [part.getAttribute('data-part') ?? '', part.getAttribute('data-right') ?? ''] as const));
      const give = async (answers: readonly (readonly [string, string])[]): Promise<void> => {
        for (const [part, right] of answers)
          if (name === 'rows') await question.locator(`select[name="${part}"]`).selectOption(right);
          else await question.locator(`input[value="${part}"]`).setChecked(right === 'true');
        await question.getByRole('button', { name: 'Check my answer' }).click();
      };
      const [first, ...rest] = parts;
      const other = name === 'rows' ? (first?.[1] === 'unsafe' ? 'authenticated' : 'unsafe') : first?.[1] === 'true' ? 'false' : 'true';
      await give([[first?.[0] ?? '', other], ...rest]);
      await expect(question.getByRole('status')).not.toHaveText('Right. This is why:');
      await give(parts);
      await expect(question.getByRole('status')).toHaveText('Right. This is why:');
    }
  });

  test('has an address for its number and kind, to which the form, the history and the key lead', async ({ page }) => {
    await page.goto('/learn/practice/');
    await page.getByLabel(/^\s*Questions/).selectOption('attacker');
    await page.getByLabel(/Number of the worksheet/).fill('12');
    await page.getByRole('button', { name: 'Show this worksheet' }).click();
    await expect(page).toHaveURL(/\/learn\/practice\/\?seed=12&kind=attacker$/);
    await expect(page.locator('.practice-title')).toBeFocused();
    await expect(page.locator('[data-kind="attacker"]')).toHaveCount(5);
    const asked = await page.locator('legend').allTextContents();
    await page.reload();
    await expect(page.locator('legend')).toHaveText(asked);
    await page.getByRole('link', { name: 'The key of this worksheet' }).click();
    await expect(page).toHaveURL(/\/learn\/practice\/key\/\?seed=12&kind=attacker$/);
    await expect(page.locator('.practice-key')).toHaveCount(5);
    await page.goBack();
    await page.goBack();
    await expect(page.locator('.practice-question')).toHaveCount(9);
  });

  test('says in a sentence what of an address or a field it did not take', inTheWholeSet, async ({ page }) => {
    await page.goto('/learn/practice/?seed=0&kind=riddle');
    const alert = page.locator('.practice > .ignored');
    await expect(alert).toContainText('seed=“0” was ignored: seed is a whole number from 1 to 99,999');
    await expect(alert).toContainText('kind=“riddle”');
    await page.getByLabel(/Number of the worksheet/).fill('100000');
    await page.getByRole('button', { name: 'Show this worksheet' }).click();
    await expect(alert).toContainText('seed=“100000” was ignored');
    await page.getByRole('button', { name: 'Draw another one' }).click();
    await expect(page).toHaveURL(/seed=\d+/);
    await expect(page.locator('.practice-question')).toHaveCount(9);
  });

  test('has goals that say with each setting whether they are reached, and what would have been enough', async ({ page }) => {
    await page.goto('/learn/practice/#goals');
    const goal = page.locator('#goal-exec');
    await expect(goal).toContainText('Par is 2 settings.');
    await goal.getByLabel('CA for kubelet certificates').selectOption('set');
    await expect(goal.getByRole('status')).toContainText('Not yet.');
    await goal.getByLabel('Kubelet serving certificate').selectOption('issued');
    await expect(goal.getByRole('status')).toContainText('You reached the goal with 2 settings; par is 2.');
    await goal.getByLabel('Read-only port').selectOption('open');
    await expect(goal.getByRole('status')).toContainText('with 3 settings; par is 2. This is enough:');
  });

  test('makes a goal of the reader’s own, whose address brings the same goal with its par to another reader', async ({ page }) => {
    await page.goto('/learn/practice/');
    const maker = page.locator('.practice-own');
    const goal = page.locator('#goal-own');
    await maker.getByLabel('Path to protect').selectOption('apiserver-to-etcd');
    await maker.getByRole('button', { name: 'Make this goal' }).click();
    await expect(page.locator('.practice-goals > .ignored')).toContainText('API server → etcd is already safe end to end.');
    await goal.getByLabel('etcd transport').selectOption('plaintext');
    await goal.getByRole('button', { name: 'Begin with these settings' }).click();
    await expect(page).toHaveURL(/\?goal=apiserver-to-etcd&start=etcdTransport%3Dplaintext$/);
    await expect(goal).toBeFocused();
    await expect(goal).toContainText('Par is 1 setting.');
    await page.goto(new URL((await goal.getByRole('link').getAttribute('href')) ?? '', page.url()).href);
    await goal.getByLabel('etcd transport').selectOption('mutual-tls');
    await expect(goal.getByRole('status')).toContainText('You reached the goal with 1 setting; par is 1.');
    await expect(page.locator('.practice-goals > .ignored')).toBeHidden();
    await page.goto('/learn/practice/?goal=riddle');
    await expect(page.locator('.practice-goals > .ignored')).toContainText('goal=“riddle” was ignored');
    await expect(goal).toHaveCount(0);
  });

  test('gives its questions as a file that another program reads', inTheWholeSet, async ({ page }) => {
    await page.goto('/learn/practice/');
    const bank = page.locator('.practice-bank');
    await bank.getByLabel('Format').selectOption('gift');
    await bank.getByLabel(/Number of questions/).fill('18');
    const [download] = await Promise.all([page.waitForEvent('download'), bank.getByRole('button', { name: 'Save the file' }).click()]);
    expect(download.suggestedFilename()).toBe('hub-and-spoke.gift.txt');
    expect(parse(readFileSync(await download.path(), 'utf8'))).toHaveLength(18);
    await bank.getByLabel(/Number of questions/).fill('501');
    await bank.getByRole('button', { name: 'Save the file' }).click();
    await expect(bank.getByRole('status')).toContainText('“501” was not taken');
  });

  test('gives Moodle a picture that a browser draws for each question about a cluster', async ({ page }) => {
    await page.goto('/learn/practice/');
    const bank = page.locator('.practice-bank');
    await bank.getByLabel('Format').selectOption('moodle');
    await bank.getByLabel(/Number of questions/).fill('9');
    const [download] = await Promise.all([page.waitForEvent('download'), bank.getByRole('button', { name: 'Save the file' }).click()]);
    const xml = readFileSync(await download.path(), 'utf8');
    const pictures = Array.from(xml.matchAll(/ encoding="base64">([^<]+)</g), ([, base64 = '']) => base64);
    // One question of each kind: on verdicts, on an attacker, on who opens, on one change, and on what a configuration leaves open.
    expect(pictures).toHaveLength(5);
    const widths = await page.evaluate(
      (files) =>
        Promise.all(
          files.map(async (file) => {
            const image = new Image();
            image.src = `data:image/svg+xml;base64,${file}`;
            await image.decode();
            return image.naturalWidth;
          }),
        ),
      pictures,
    );
    expect(Math.min(...widths)).toBeGreaterThan(500);
  });

  test('has no fault that axe finds, before and after each question was answered', async ({ page }) => {
    await page.goto('/learn/practice/?seed=3');
    await expect(page.locator('[data-sheet-number]')).toHaveText('3');
    for (const question of await page.locator('.practice-question').all()) {
      for (const select of await question.locator('select').all()) await select.selectOption({ index: 1 });
      const input = question.locator('input').first();
      if (await input.count()) await input.check();
      await question.getByRole('button', { name: 'Check my answer' }).click();
    }
    await expect(page.locator('.practice-score')).toContainText('You answered 9 of 9 questions');
    expect(await violationsOf(page)).toEqual([]);
  });

  test('prints as questions without their answers, and the key prints with them', inTheWholeSet, async ({ page }) => {
    await page.goto('/learn/practice/');
    await page.locator('#question-3').getByRole('radio').first().check();
    await page.locator('#question-3').getByRole('button', { name: 'Check my answer' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#question-3 .practice-answer')).toBeHidden();
    await expect(page.locator('#question-3 legend')).toBeVisible();
    await expect(page.locator('#question-1 .practice-choices')).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/learn/practice/key/');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.practice-answer').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first worksheet has its answers to open, and no button that does nothing', async ({ page }) => {
    await page.goto('/learn/practice/');
    await expect(page.locator('.practice-question')).toHaveCount(9);
    await expect(page.getByRole('button', { name: 'Check my answer' }).first()).toBeHidden();
    await expect(page.locator('.practice-choose').locator('visible=true')).toHaveCount(0);
    await expect(page.locator('noscript > p').first()).toContainText('require JavaScript');
    await page.getByText('The answer to question 2', { exact: true }).click();
    await expect(page.locator('#question-2 .practice-answer')).toBeVisible();
  });
});
