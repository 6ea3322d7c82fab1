import { expect, test } from '@playwright/test';
import { answer } from '../support/answer.ts';
import { hostPage, hostPages } from '../support/embed-host.ts';

import { faultsOf, type Statement } from '../support/xapi.ts';

const id = 'fifteen-minutes';

test('a page of another origin hears each first answer and the score of a course in its frame as xAPI, and no page but the named one does', async ({
  page,
  baseURL,
}) => {
  const pages: Record<string, { html: string }> = {};
  const { origin, close } = await hostPages(pages);
  const src = (host: string): string => `${baseURL}/embed/course/${id}/?host=${encodeURIComponent(host)}`;
  pages['/'] = { html: hostPage([{ src: src(origin) }, { src: src('https://other.example') }]) };
  await page.goto(origin);
  const heard = (at: number, type: string): Promise<readonly Statement[]> =>
    page.evaluate(
      ([index, wanted]) =>
        ((window as unknown as { heard: { data: { type: string; statement: Statement } }[][] }).heard[index] ?? [])
          .filter(({ data }) => data.type === wanted)
          .map(({ data }) => data.statement),
      [at, type] as const,
    );
  const answerAll = async (): Promise<number> => {
    const frame = page.frameLocator('iframe').first();
    const questions = await frame.locator('.practice-question').all();
    // The first one wrongly, and again rightly, which changes nothing.
    await answer(questions[0]!, false);
    for (const question of questions) await answer(question, true);
    await expect(frame.locator('.course-progress').getByRole('status')).toContainText('You have answered every question');
    return questions.length;
  };
  const count = await answerAll();
  const percent = Math.round((100 * (count - 1)) / count);
  await expect.poll(() => heard(0, 'completed')).toHaveLength(1);
  const [answered, [completed = {}]] = [await heard(0, 'answered'), await heard(0, 'completed')];
  expect(answered.map(({ result }) => (result as { success: boolean }).success)).toEqual([false, ...Array(count - 1).fill(true)]);
  expect(completed).toMatchObject({
    object: { id: `${baseURL}/learn/courses/${id}/` },
    result: { completion: true, success: percent >= 80, score: { scaled: percent / 100, raw: percent } },
  });
  // What was given equals the key where it was right, and differs from it where it was not.
  for (const { object, result } of answered as readonly {
    object: { definition: { correctResponsesPattern: string[] } };
    result: { success: boolean; response: string };
  }[])
    expect(object.definition.correctResponsesPattern[0] === result.response).toBe(result.success);
  const actor = { objectType: 'Agent', account: { name: '7', homePage: 'https://lms.example' } };
  expect([...answered, completed].flatMap((statement) => faultsOf({ ...statement, actor }))).toEqual([]);

  const other = page.frameLocator('iframe').nth(1);
  await answer(other.locator('.practice-question').first(), true);
  await expect(other.locator('.course-progress').getByRole('status')).toContainText('You have answered 1 of');
  expect(await heard(1, 'answered')).toEqual([]);
  const [, frame] = page.frames();
  expect(await frame?.evaluate(() => localStorage.length)).toBe(0);
  close();
});
