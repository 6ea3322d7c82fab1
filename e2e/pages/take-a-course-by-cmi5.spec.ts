import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { contentTypes } from '../../scripts/site/serve.ts';
import { answer } from '../support/answer.ts';
import { Cmi5Platform } from '../support/cmi5-platform.ts';
import { faultsOf } from '../support/xapi.ts';

const id = 'fifteen-minutes';

/** The unpacked package on an origin of its own. */
async function served(): Promise<{ readonly course: string; readonly close: () => void }> {
  const files = unzipSync(readFileSync(`dist/learn/courses/${id}/${id}-cmi5.zip`));
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = files[pathname.slice(1)];
    response.writeHead(file ? 200 : 404, { 'content-type': contentTypes[path.extname(pathname)] ?? 'application/octet-stream' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    course: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/index.html`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const status = (page: Page) => page.locator('.course-progress').getByRole('status');
async function answerAll(page: Page, rightly: boolean, from = 0): Promise<void> {
  for (const question of (await page.locator('.practice-question').all()).slice(from)) await answer(question, rightly);
}

test('a platform of cmi5 hears of a course what its specification allows, and a learner goes on, passes, fails, tries again, and only looks', async ({
  page,
}) => {
  const platform = new Cmi5Platform({ masteryScore: 0.8 });
  await platform.open();
  const { course, close } = await served();
  const launches: ReturnType<Cmi5Platform['launch']>[] = [];
  const launch = async (...words: [mode: 'Normal' | 'Browse' | 'Review', registration?: string]) => {
    const launched = platform.launch(course, ...words);
    launches.push(launched);
    await page.goto(launched.address);
    await expect(status(page)).toContainText('You have answered');
    return launched;
  };
  try {
    const first = await launch('Normal');
    const count = await page.locator('.practice-question').count();
    await page.getByLabel('I have done “Three words”').check();
    await answer(page.locator('.practice-question').first(), true);
    await expect.poll(first.stated).toEqual(['initialized', 'answered']);
    await page.goto('about:blank');
    await expect.poll(first.stated).toEqual(['initialized', 'answered', 'terminated']);

    const second = await launch('Normal', first.registration);
    await expect(status(page)).toHaveText(`You have answered 1 of ${count} questions.`);
    await expect(page.getByLabel('I have done “Three words”')).toBeChecked();
    await answerAll(page, true, 1);
    await expect(status(page)).toContainText('100 percent right at the first try: passed.');
    const answered = Array(count - 1).fill('answered');
    await expect.poll(second.stated).toEqual(['initialized', ...answered, 'completed', 'passed']);
    await page.getByRole('button', { name: 'Back to your platform' }).click();
    await expect(page).toHaveURL(`${platform.origin}/back`);
    expect(second.stated().at(-1)).toBe('terminated');

    const again = await launch('Normal', first.registration);
    await expect(status(page)).toContainText('passed.');
    await page.getByLabel('I have done “What remains”').check();
    const reviewed = await launch('Review', first.registration);
    await expect(status(page)).toContainText('opened the course for review');
    await answerAll(page, false);

    const failed = await launch('Normal');
    await answerAll(page, false);
    await expect.poll(failed.stated).toContain('failed');
    const better = await launch('Normal', failed.registration);
    await expect(status(page)).toHaveText(`You have answered 0 of ${count} questions.`);
    await answerAll(page, true);
    await expect.poll(better.stated).toContain('passed');
    expect(better.stated()).not.toContain('completed');
    await page.goto('about:blank');
    await expect.poll(() => better.stated().at(-1)).toBe('terminated');
    for (const { stated } of [again, reviewed]) expect(stated()).toEqual(['initialized', 'terminated']);
    expect(platform.faults).toEqual([]);
    expect(launches.flatMap(({ session }) => session.statements.flatMap(faultsOf))).toEqual([]);

    // A token is given once, so a page that is loaded again has no session.
    await page.goto(better.address);
    await expect(status(page)).toContainText('Your platform opened no session');
    await answer(page.locator('.practice-question').first(), true);
    await expect(status(page)).toContainText(`You have answered 1 of ${count} questions.`);
  } finally {
    close();
    platform.close();
  }
});
