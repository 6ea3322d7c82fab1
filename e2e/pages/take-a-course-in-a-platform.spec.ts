import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { oneOf } from '../../scripts/verify/tests/amount.ts';
import { contentTypes } from '../../scripts/site/serve.ts';
import { answer } from '../support/answer.ts';
import { expect, test } from '../support/shared-page.ts';

// The platform is scorm-again, which nobody here wrote: the runtime that platforms put into their own pages.
const id = 'fifteen-minutes';
const forms = {
  scorm12: { api: 'API', make: 'Scorm12API', status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw', mode: 'cmi.core.lesson_mode' },
  scorm2004: { api: 'API_1484_11', make: 'Scorm2004API', status: 'cmi.success_status', score: 'cmi.score.raw', mode: 'cmi.mode' },
} as const;
type Form = keyof typeof forms;

/** A platform that has unpacked the package of a form, and what it serves. */
async function platform(form: Form): Promise<{ readonly url: string; readonly server: Server; readonly asked: string[] }> {
  const files = unzipSync(readFileSync(`dist/learn/courses/${id}/${id}-${form}.zip`));
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const name = url.replace(/^\/course\//, '');
    const file =
      url === '/runtime.js'
        ? readFileSync(`node_modules/scorm-again/dist/${form}.min.js`)
        : url.startsWith('/course/')
          ? files[name]
          : undefined;
    const page = url === '/' ? '<!doctype html><title>Platform</title><script src="/runtime.js"></script>' : undefined;
    const type = page ? 'text/html' : (contentTypes[path.extname(url)] ?? 'application/octet-stream');
    response.writeHead((page ?? file) ? 200 : 404, { 'content-type': type }).end(page ?? file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server, asked };
}

/** What a platform keeps of an attempt, by the names of SCORM. */
type Kept = Readonly<Record<string, unknown>>;

/** Launches the course in a frame of the platform, with what an earlier attempt kept. */
async function launch(page: Page, url: string, form: Form, kept: Kept): Promise<FrameLocator> {
  await page.goto(url);
  await page.evaluate(
    ({ api, make, saved }) => {
      const own = globalThis as unknown as Record<string, unknown>;
      const Runtime = own[make] as new (settings: object) => { loadFromFlattenedJSON: (json: Kept) => void };
      const runtime = new Runtime({ autocommit: false, logLevel: 5 });
      runtime.loadFromFlattenedJSON(saved);
      own[api] = runtime;
      const frame = Object.assign(document.createElement('iframe'), { src: '/course/index.html', width: '900', height: '700' });
      document.body.append(frame);
    },
    { ...forms[form], saved: kept },
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.course-progress').getByRole('status')).not.toHaveText('');
  return frame;
}

const statusOf = (frame: FrameLocator): Locator => frame.locator('.course-progress').getByRole('status');
/** What the runtime has of a field now. */
const fieldOf = (page: Page, { api }: (typeof forms)[Form], field: string): Promise<string> =>
  page.evaluate(
    ({ name, asked }) => {
      const runtime = (globalThis as unknown as Record<string, { getCMIValue: (field: string) => unknown }>)[name];
      return String(runtime?.getCMIValue(asked));
    },
    { name: api, asked: field },
  );

/** Leaves the course as closing its window does, and gives what the platform has kept by then. */
async function leave(page: Page, form: Form): Promise<Kept> {
  await page.locator('iframe').evaluate(
    (frame) =>
      new Promise<void>((resolve) => {
        (frame as HTMLIFrameElement).addEventListener('load', () => resolve(), { once: true });
        (frame as HTMLIFrameElement).src = 'about:blank';
      }),
  );
  return page.evaluate((name) => {
    const runtime = (globalThis as unknown as Record<string, { getFlattenedCMI: () => Kept }>)[name];
    return runtime?.getFlattenedCMI() ?? {};
  }, forms[form].api);
}

for (const form of oneOf(Object.keys(forms) as Form[]))
  test(`a platform of ${form} keeps score and status of a course, a learner goes on where they stopped, passes, fails, and only looks`, async ({
    browser,
  }) => {
    const { url, server, asked } = await platform(form);
    const page = await browser.newPage();
    const names = forms[form];
    try {
      let frame = await launch(page, url, form, {});
      const questions = await frame.locator('.practice-question').all();
      await frame.getByLabel('I have done “Three words”').check();
      await answer(questions[0]!, true);
      await expect(statusOf(frame)).toHaveText(`You have answered 1 of ${questions.length} questions.`);
      expect(await fieldOf(page, names, names.score)).toBe(String(Math.round(100 / questions.length)));
      const suspended = await leave(page, form);
      expect(suspended['cmi.suspend_data']).toMatch(/^1\|three-words\|[a-z-]+-\d+\+$/);

      // Another day: the same attempt, with a wrong first answer that a second try does not better.
      const resumed = { 'cmi.suspend_data': suspended['cmi.suspend_data'] };
      frame = await launch(page, url, form, resumed);
      await expect(statusOf(frame)).toHaveText(`You have answered 1 of ${questions.length} questions.`);
      await expect(frame.getByLabel('I have done “Three words”')).toBeChecked();
      await expect(frame.locator('.practice-question').first().locator('form').getByRole('status')).toContainText(
        'Your first answer was right',
      );
      const all = await frame.locator('.practice-question').all();
      for (const question of all.slice(1)) await answer(question, true);
      await expect(statusOf(frame)).toContainText('100 percent right at the first try: passed.');
      const passed = await leave(page, form);
      expect([passed[names.status], Number(passed[names.score])]).toEqual(['passed', 100]);

      frame = await launch(page, url, form, {});
      for (const question of await frame.locator('.practice-question').all()) {
        await answer(question, false);
        await answer(question, true);
      }
      const failed = await leave(page, form);
      expect([failed[names.status], Number(failed[names.score])]).toEqual(['failed', 0]);

      frame = await launch(page, url, form, { ...resumed, [names.mode]: 'review', [names.score]: '20' });
      await expect(statusOf(frame)).toContainText('opened the course for review');
      expect(await fieldOf(page, names, names.score)).toBe('20');
      await answer(frame.locator('.practice-question').nth(1), true);
      expect(Number((await leave(page, form))[names.score])).toBe(20);
      // Nothing but the page, its styles, its fonts and its script was wanted, and all of it is in the package.
      expect(
        asked.filter((one) => !/^\/(?:course\/(?:index\.html|course\.js|_astro\/.+\.(?:css|woff2))|runtime\.js|favicon\.ico)?$/.test(one)),
      ).toEqual([]);
    } finally {
      await page.close();
      server.close();
      server.closeAllConnections();
    }
  });

test('without a platform, and where the platform throws, the course works and says that the score is not kept', async ({ browser }) => {
  const { url, server } = await platform('scorm12');
  const page = await browser.newPage();
  try {
    await page.goto(`${url}course/index.html`);
    const status = page.locator('.course-progress').getByRole('status');
    await expect(status).toContainText('No learning platform was found around this page, so your score is not kept.');
    const question = page.locator('.practice-question').first();
    await answer(question, true);
    await expect(question.locator('form').getByRole('status')).toHaveText('Right. This is why:');
    await page.addInitScript(() => {
      const broken = (): never => {
        throw new Error('the session has ended');
      };
      Object.assign(globalThis, { API: { LMSInitialize: () => 'true', LMSGetValue: () => '', LMSSetValue: broken, LMSCommit: broken } });
    });
    await page.reload();
    await answer(page.locator('.practice-question').first(), true);
    await expect(status).toContainText('Your platform did not keep this (the session has ended). The next answer tries again.');
  } finally {
    await page.close();
    server.close();
    server.closeAllConnections();
  }
});
