import { violationsOf } from '../support/axe.ts';
import { transcript } from '../support/screen-reader.ts';
import { expect, test } from '../support/clean-page.ts';

const address = '/learn/courses/fifteen-minutes/';

test('a course is taken with the keyboard alone, keeps what is done in this browser, and forgets it at once', async ({ page }) => {
  await page.goto(address);
  const says = page.locator('.course-progress').getByRole('status');
  await expect(says).toHaveText('You have done 0 of 5 parts.');
  await expect(page.getByRole('button', { name: 'Forget what I have done' })).toBeHidden();
  await page.getByLabel('I have done “Three words”').focus();
  await page.keyboard.press('Space');
  await expect(says).toHaveText('You have done 1 of 5 parts.');
  await page.reload();
  await expect(says).toHaveText('You have done 1 of 5 parts.');
  await expect(page.getByLabel('I have done “Three words”')).toBeChecked();
  await page.getByRole('button', { name: 'Forget what I have done' }).focus();
  await page.keyboard.press('Enter');
  await expect(says).toHaveText('You have done 0 of 5 parts.');
  await expect(page.getByLabel('I have done “Three words”')).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('courses'))).toBeNull();
});

test('a course grades each question where it stands, and what somebody else wrote into the storage counts as nothing', async ({ page }) => {
  await page.goto(address);
  await page.evaluate(() => localStorage.setItem('courses', '{"fifteen-minutes":"all","other":[1]}'));
  await page.reload();
  await expect(page.locator('.course-progress').getByRole('status')).toHaveText('You have done 0 of 5 parts.');
  const questions = await page.locator('.practice-question').all();
  expect(questions.length).toBeGreaterThan(4);
  for (const question of questions) {
    for (const part of await question.locator('[data-part]').all()) {
      const [id, right] = [await part.getAttribute('data-part'), await part.getAttribute('data-right')];
      const select = question.locator(`select[name="${id ?? ''}"]`);
      if (await select.count()) await select.selectOption(right ?? '');
      else if (right === 'true') await question.locator(`input[value="${id ?? ''}"]`).check();
    }
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await expect(question.getByRole('status')).toHaveText('Right. This is why:');
  }
  expect(await violationsOf(page)).toEqual([]);
});

test('a screen reader hears each part of a course in order: its heading, what is asked as a group, each control with its words, and the button', async ({
  page,
}) => {
  await page.goto(address);
  const heard = await transcript(page, '.course');
  const places = [
    /^Heading: Three words, level 2/,
    /^Heading: Say which word each path gets, level 3/,
    /^Group: Which word does each path get/,
    /^Combo box: API server → etcd, Choose/,
    /^Button: Check my answer/,
    /^Disclosure: The answer to this question/,
    /^Heading: What kubeadm sets up, level 2/,
    /^Heading: What a tunnel changes, level 2/,
    /^Radio button: konnectivity-agent/,
  ].map((words) => heard.findIndex((sentence) => words.test(sentence)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the states of a course cannot be changed, say what an attacker gets, and lead to the explorer in the same state', async ({
  page,
}) => {
  await page.goto(address);
  const state = page.locator('.course-state').first();
  await expect(state.getByRole('combobox')).toHaveCount(0);
  await expect(state).toContainText('encrypted only');
  await expect(state).toContainText('forge responses');
  await state.getByRole('link', { name: 'See it in the explorer' }).click();
  await expect(page).toHaveURL(/\/explore\/\?path=apiserver-to-kubelet&seat=between-active$/);
});
