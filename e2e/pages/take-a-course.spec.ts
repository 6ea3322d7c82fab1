import { answer } from '../support/answer.ts';
import { violationsOf } from '../support/axe.ts';
import { transcript } from '../support/screen-reader.ts';
import { expect, test } from '../support/clean-page.ts';

/** What has the focus, by what a keyboard does with it. */
type Focused =
  | { readonly is: 'outside' | 'link' | 'text' | 'check' | 'done' }
  /** A choice: how many times the arrow goes down until the right one is chosen. */
  | { readonly is: 'choice'; readonly down: number }
  | { readonly is: 'option'; readonly isRight: boolean };

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

test('a whole course is taken with the keyboard alone, from its first control to its last, with no trap and no violation after a wrong answer and at the end', async ({
  page,
}) => {
  await page.goto(address);
  const focused = (): Promise<Focused> =>
    page.evaluate((): Focused => {
      const at = document.activeElement;
      const rightOf = (id: string): string | undefined =>
        at?.closest('.practice-question')?.querySelector<HTMLElement>(`[data-part="${id}"]`)?.dataset['right'];
      if (!at?.closest('.course')) return { is: 'outside' };
      if (at instanceof HTMLSelectElement)
        return { is: 'choice', down: [...at.options].findIndex(({ value }) => value === rightOf(at.name)) };
      if (at instanceof HTMLInputElement && at.type === 'radio') {
        const group = [...(at.form?.querySelectorAll<HTMLInputElement>('[type="radio"]') ?? [])];
        return { is: 'choice', down: group.findIndex(({ value }) => rightOf(value) === 'true') };
      }
      if (at instanceof HTMLInputElement && at.dataset['done']) return { is: 'done' };
      if (at instanceof HTMLInputElement) return { is: 'option', isRight: rightOf(at.value) === 'true' };
      if (at instanceof HTMLButtonElement) return { is: at.type === 'submit' ? 'check' : 'link' };
      return { is: at.localName === 'a' ? 'link' : 'text' };
    });
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.tabIndex = -1;
    heading.focus();
  });
  let checked = 0;
  for (let stops = 0; stops < 300; stops += 1) {
    await page.keyboard.press('Tab');
    const at = await focused();
    if (at.is === 'outside') break;
    if (at.is === 'choice') {
      // The first of a group of radio buttons has the focus and is not chosen yet.
      if (at.down === 0) await page.keyboard.press('Space');
      for (let step = 0; step < at.down; step += 1) await page.keyboard.press('ArrowDown');
    }
    if (at.is === 'done' || (at.is === 'option' && at.isRight)) await page.keyboard.press('Space');
    if (at.is !== 'check') continue;
    await page.keyboard.press('Enter');
    checked += 1;
    // The focus stays where it is, so the next stop is what the answer says.
    expect((await focused()).is).toBe('check');
  }
  const questions = page.locator('.practice-question');
  expect(checked).toBe(await questions.count());
  await expect(questions.getByRole('status')).toHaveText(Array(checked).fill('Right. This is why:'));
  await expect(page.locator('.course-progress').getByRole('status')).toHaveText('You have done 5 of 5 parts.');
  await answer(questions.first(), false);
  await expect(questions.first().getByRole('status')).toHaveText('Not quite. This is how it is:');
  expect(await violationsOf(page)).toEqual([]);
});

test('a course grades each question where it stands, and what somebody else wrote into the storage counts as nothing', async ({ page }) => {
  await page.goto(address);
  await page.evaluate(() => localStorage.setItem('courses', '{"fifteen-minutes":"all","other":[1]}'));
  await page.reload();
  await expect(page.locator('.course-progress').getByRole('status')).toHaveText('You have done 0 of 5 parts.');
  const questions = await page.locator('.practice-question').all();
  expect(questions.length).toBeGreaterThan(4);
  for (const question of questions) {
    await answer(question, true);
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
    /^Check box: Forge the response/,
    /^Check box: I have done “What remains”/,
  ].map((words) => heard.findIndex((sentence) => words.test(sentence)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  // Nothing that a learner chooses or presses is left out, and nothing is without words.
  const said = heard.filter((sentence) => /^(?:Radio button|Check box|Combo box|Button): \S/.test(sentence));
  expect(said).toHaveLength(await page.locator('.course').locator('input, select, button:visible').count());
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
