import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { fewOrAll, partOf } from '../../scripts/verify/tests/amount.ts';
import { judge } from '../../src/model/judge.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { storyQuery } from '../../src/client/learn/story-query.ts';
import { storyAnswer } from '../../src/wording/story/answer.ts';
import { litPaths, storyDescription, storyIds, storyState, type StoryDrawing, type StoryId } from '../../src/wording/story/section.ts';
import { verdictWords } from '../../src/wording/verdict.ts';
import { violationsOf } from '../support/axe.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { expect, test } from '../support/shared-page.ts';

interface Asked {
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly reply?: string }[];
}
const { questions } = parse(readFileSync('content/learn/story.mdx', 'utf8').split(/^---$/m)[1] ?? '') as {
  questions: Record<StoryId, Asked>;
};

const pictureOf = (page: Page): Locator => page.locator('.story-figure');
const sectionOf = (page: Page, id: StoryId): Locator => page.locator(`section[aria-labelledby="${id}"]`);
const headingOf = (page: Page, id: StoryId): Locator => page.locator(`#${id}`);
/** The modes whose frames are drawn in the picture that is shown. */
const modesShown = (picture: Locator): Promise<readonly string[]> =>
  picture
    .locator('svg.diagram:visible .frame')
    .evaluateAll((frames) =>
      frames.filter((frame) => getComputedStyle(frame).display !== 'none').map((frame) => (frame as SVGElement).dataset['mode'] ?? ''),
    );
const open = async (page: Page, id: StoryId): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(`/learn/#${id}`);
};

/** The picture has the state of a section: its mode, its attacker and its words. */
async function expectState(page: Page, id: StoryId): Promise<void> {
  const picture = pictureOf(page);
  await expect(picture).toHaveAttribute('data-at', id);
  const { mode, seat } = storyState(id);
  expect(await modesShown(picture)).toEqual([mode]);
  await expect(picture.locator('[data-part="shows"]')).toContainText(modeOf(mode).name);
  await expect(picture.locator(`svg:visible .frame[data-mode="${mode}"] .eye`)).toBeVisible({ visible: seat !== undefined });
}

for (const id of partOf('sections of the story', storyIds))
  test(`the address of the section ${id} shows its heading and the picture of its state`, async ({ page }) => {
    await open(page, id);
    await expect(headingOf(page, id)).toBeInViewport();
    await expectState(page, id);
  });

test('the picture follows the reader down the page and up again', async ({ page }) => {
  await page.goto('/learn/');
  for (const id of [...storyIds, ...storyIds.toReversed()]) {
    await headingOf(page, id).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    await expectState(page, id);
  }
});

const windows = [
  [360, 740],
  [768, 1024],
  [1024, 768],
  [740, 360],
  [1440, 900],
] as const;
for (const [width, height] of fewOrAll(
  windows.filter((_, index) => index % 2 === 0),
  windows,
))
  test(`at ${width} by ${height} each section has its heading and the whole picture in view, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const id of storyIds) {
      await open(page, id);
      await expect(pictureOf(page)).toHaveAttribute('data-at', id);
      await expect(pictureOf(page).locator('svg.diagram:visible')).toBeInViewport({ ratio: 0.95 });
      const [picture, heading] = [await pictureOf(page).boundingBox(), await headingOf(page, id).boundingBox()];
      expect(heading?.y).toBeLessThan(height - 100);
      if (width < 1200 && height > 520) expect(heading?.y).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0));
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

for (const id of partOf('sections of the story', storyIds)) {
  const { question, options } = questions[id];
  const { right, because } = storyAnswer(id);
  test(`in the section ${id} the right answer and its reason are those of the model, and a wrong one is answered`, async ({ page }) => {
    await open(page, id);
    const section = sectionOf(page, id);
    const group = section.getByRole('group', { name: question });
    const wrong = options.find((option) => option.id !== right);
    await group.getByRole('radio', { name: wrong?.text ?? '', exact: true }).check();
    await section.getByRole('button', { name: 'Show whether I am right' }).click();
    await expect(section.getByRole('status')).toContainText('No, that is not so');
    await expect(section.locator('[data-reply]:visible')).toHaveText([new RegExp(wrong?.reply?.slice(0, 30) ?? 'no reply')]);
    await group.getByRole('radio', { name: options.find((option) => option.id === right)?.text ?? '', exact: true }).check();
    await section.getByRole('button', { name: 'Show whether I am right' }).click();
    await expect(section.getByRole('status')).toContainText('Yes');
    await expect(section.locator('.answers > p').first()).toContainText(because);
    await expect(section.locator('[data-reply]:visible')).toHaveCount(0);
  });
}

test('the picture answers only after the question: verdicts come with an answer, with a skip and with reading on', async ({ page }) => {
  const tags = pictureOf(page).locator('svg:visible .frame[data-mode="defaults"] .link[data-path="apiserver-to-kubelet"] .tag');
  await open(page, 'two-questions');
  await expectState(page, 'two-questions');
  await expect(tags.first()).toBeHidden();
  const section = sectionOf(page, 'two-questions');
  await section.getByRole('radio').first().check();
  await expect(tags.first()).toBeHidden();
  await section.getByRole('button').click();
  await expect(tags.first()).toBeVisible();
  await expect(tags).toHaveText(
    judge('apiserver-to-kubelet', modeOf('defaults').settings, 'nobody').hops.map(({ verdict }) => verdictWords[verdict]),
  );

  await open(page, 'kubectl-logs');
  await expectState(page, 'kubectl-logs');
  await expect(tags.first()).toBeHidden();
  await sectionOf(page, 'kubectl-logs').getByText('Skip the question and show the answer').click();
  await expect(tags.first()).toBeVisible();

  const head = pictureOf(page).locator('svg:visible .frame[data-mode="defaults"] .link[data-path="apiserver-to-kubelet"] .head');
  await open(page, 'who-opens');
  await expect(head).toBeHidden();
  await sectionOf(page, 'who-opens')
    .locator('.story-links ~ p')
    .evaluate((after) => scrollBy(0, after.getBoundingClientRect().top - 0.38 * innerHeight));
  await expect(head).toBeVisible();
});

test('in a section about one path the others step back, and the one that is told of does not', async ({ page }) => {
  await open(page, 'change-the-route');
  await expectState(page, 'change-the-route');
  const strengthOf = (path: string): Promise<string> =>
    pictureOf(page)
      .locator(`svg:visible .frame[data-mode="konnectivity"] .link[data-path="${path}"] .line`)
      .first()
      .evaluate((line) => getComputedStyle(line).opacity);
  expect(litPaths('change-the-route')).toEqual(['apiserver-to-kubelet']);
  expect(await strengthOf('apiserver-to-kubelet')).toBe('1');
  expect(Number(await strengthOf('apiserver-to-pod'))).toBeLessThan(1);
});

testOnPageOf()('nothing that a reader guesses is kept: not in the address, not in the browser, not after a reload', async ({ page }) => {
  await page.goto('/learn/#who-talks');
  const section = sectionOf(page, 'who-talks');
  const before = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  await section.getByRole('radio').first().check();
  await section.getByRole('button').click();
  await expect(section.getByRole('status')).not.toBeEmpty();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).toBe(before);
  expect(await page.context().cookies()).toEqual([]);
  await page.reload();
  await expect(section.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('with the keyboard alone a reader chooses, answers and reads the answer', async ({ page }) => {
  await open(page, 'who-talks');
  const section = sectionOf(page, 'who-talks');
  await section.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(section.getByRole('radio').nth(1)).toBeChecked();
  await expect(section.getByRole('status')).toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(section.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(section.getByRole('status')).toContainText('Yes');
  await page.keyboard.press('Tab');
  await expect(section.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(section.locator('.answers')).not.toHaveAttribute('open');
  // Nothing in the drawings can be reached, because nothing there can be done.
  await expect(pictureOf(page).locator('.drawings').locator('a, button, input, [tabindex]')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the story, open and answered, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, 'kubectl-logs');
    await page.locator('.answers').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    expect(await violationsOf(page)).toEqual([]);
  });

test('each section leads to its state in the explorer and in a bare view', async ({ page }) => {
  await page.goto('/learn/');
  for (const id of storyIds) {
    const addresses = await sectionOf(page, id)
      .locator('.story-links a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, search }) => pathname + search),
      );
    expect(addresses).toEqual([`/explore/${storyQuery(id)}`, `/embed/explore/${storyQuery(id)}`]);
  }
});

/** Each section has one picture of its own state, with what it shows in words, and its answer. */
async function expectEightPictures(page: Page, drawing: StoryDrawing = 'wide'): Promise<void> {
  for (const id of storyIds) {
    const section = sectionOf(page, id);
    const picture = section.locator('svg.diagram:visible');
    await expect(picture).toHaveCount(1);
    await expect(picture).toHaveAttribute('aria-label', storyDescription(id, drawing));
    await expect(picture).toHaveAttribute('role', 'img');
    const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThan(200);
  }
}

testOnPageOf({ javaScriptEnabled: false })(
  'without a script each section has its own picture, and its answer can be opened',
  async ({ page }) => {
    await page.goto('/learn/');
    await expect(pictureOf(page)).toBeHidden();
    await expectEightPictures(page);
    for (const id of storyIds) {
      const section = sectionOf(page, id);
      await section.locator('summary').click();
      await expect(section.getByText(storyAnswer(id).because)).toBeVisible();
    }
  },
);

testOnPageOf({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })(
  'without a script a phone has the drawing for it in each section, told in its own words',
  async ({ page }) => {
    await page.goto('/learn/');
    await expectEightPictures(page, 'compact');
  },
);

for (const [width, drawing] of [
  [360, 'compact'],
  [1440, 'wide'],
] as const)
  test(`at ${width} px each section tells in words the drawing that is shown, and no other`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/learn/');
    for (const id of storyIds) {
      await expect(sectionOf(page, id).locator('.told').filter({ visible: true })).toHaveText([storyDescription(id, drawing)]);
    }
  });

test('verdicts are drawn only once the three words are explained: before, an answer shows who opens each connection', async ({ page }) => {
  const link = pictureOf(page).locator('svg:visible .frame[data-mode="defaults"] .link[data-path="apiserver-to-kubelet"]');
  const shown = async (id: StoryId): Promise<unknown> => {
    await open(page, id);
    await expectState(page, id);
    await sectionOf(page, id).getByText('Skip the question and show the answer').click();
    await expect(link.locator('.head')).toBeVisible();
    return {
      tags: await link.locator('.tag').first().isVisible(),
      dash: await link.locator('.line').evaluate((line) => getComputedStyle(line).strokeDasharray),
      key: await pictureOf(page).locator('.key > li:visible').count(),
    };
  };
  for (const id of ['who-talks', 'who-opens'] as const) expect(await shown(id)).toEqual({ tags: false, dash: 'none', key: 1 });
  expect(await shown('two-questions')).toEqual({ tags: true, dash: '9px, 5px', key: 6 });
});

test('on paper each section has its own picture and its answer', async ({ page }) => {
  await page.goto('/learn/');
  await page.emulateMedia({ media: 'print' });
  await expect(pictureOf(page)).toBeHidden();
  await expectEightPictures(page);
  for (const id of storyIds) await expect(sectionOf(page, id).getByText(storyAnswer(id).because)).toBeVisible();
});
