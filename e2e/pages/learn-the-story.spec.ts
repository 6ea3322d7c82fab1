import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { inTheWholeSet, oneOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { judge } from '../../src/model/judge.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { storyQuery } from '../../src/features/learn/script/story-query.ts';
import { storyAnswer } from '../../src/wording/story/answer.ts';
import { storyCaption, storyDescription } from '../../src/wording/story/section.ts';
import {
  litPaths,
  stateIds,
  statesOf,
  storyIds,
  storyState,
  type StateId,
  type StoryDrawing,
  type StoryId,
} from '../../src/wording/story/state.ts';
import { verdictWords } from '../../src/wording/verdict.ts';
import { modeNames } from '../../src/wording/names.ts';
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
const partOfState = (page: Page, id: StateId): Locator => page.locator(`.story-shows[data-state="${id}"]`);
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

/** The picture has the state that a section begins with: its frame, its attacker and its words. */
async function expectState(page: Page, id: StoryId): Promise<void> {
  const picture = pictureOf(page);
  await expect(picture).toHaveAttribute('data-at', id);
  const [state] = statesOf(id);
  await expect(picture).toHaveAttribute('data-state', state);
  const { mode: frame } = storyState(state);
  expect(await modesShown(picture)).toEqual([frame]);
  await expect(picture.locator('[data-part="point"]')).toHaveText(storyCaption(state).point);
  await expect(picture.locator('[data-part="shows"]')).toContainText(modeNames[storyState(state).mode]);
  await expect(picture.locator(`svg:visible .frame[data-mode="${frame}"] .eye`)).toBeVisible({
    visible: storyState(state).seat !== undefined,
  });
}

for (const id of oneOf(storyIds))
  test(`the address of the section ${id} shows its heading and the picture of its state`, async ({ page }) => {
    await open(page, id);
    await expect(headingOf(page, id)).toBeInViewport();
    await expectState(page, id);
  });

test('the picture follows the reader down the page and up again', inTheWholeSet, async ({ page }) => {
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
for (const [width, height] of oneOf(windows))
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

for (const id of oneOf(storyIds)) {
  const { question, options } = questions[id];
  const { right, because } = storyAnswer(id);
  test(`in the section ${id} the right answer and its reason are those of the model, and a wrong one is answered`, async ({ page }) => {
    await open(page, id);
    const section = sectionOf(page, id);
    const group = section.getByRole('group', { name: question });
    const wrong = options.find((option) => option.id !== right);
    await group.getByRole('radio', { name: wrong?.text ?? '', exact: true }).check();
    await section.getByRole('button', { name: 'Check my guess' }).click();
    await expect(section.getByRole('status')).toHaveText('Not quite. Here is what happens:');
    await expect(section.locator('[data-reply]:visible')).toHaveText([new RegExp(wrong?.reply?.slice(0, 30) ?? 'no reply')]);
    await group.getByRole('radio', { name: options.find((option) => option.id === right)?.text ?? '', exact: true }).check();
    await section.getByRole('button', { name: 'Check my guess' }).click();
    await expect(section.getByRole('status')).toHaveText('Right.');
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
    .locator('.story-shows p:not(.told)')
    .first()
    .evaluate((after) => scrollBy(0, after.getBoundingClientRect().top - 0.38 * innerHeight));
  await expect(head).toBeVisible();
});

test('in a section about one path the others step back, and the one that is told of does not', inTheWholeSet, async ({ page }) => {
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

testOnPageOf()(
  'nothing that a reader guesses is kept: not in the address, not in the browser, not after a reload',
  inTheWholeSet,
  async ({ page }) => {
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
  },
);

test('with the keyboard alone a reader chooses, answers and reads the answer', inTheWholeSet, async ({ page }) => {
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
  await expect(section.getByRole('status')).toHaveText('Right.');
  // The answer follows in the same box, so nothing is left to be opened.
  await expect(section.locator('.answers')).toHaveAttribute('open');
  await expect(section.locator('summary')).toBeHidden();
  // Nothing in the drawings can be reached, because nothing there can be done.
  await expect(pictureOf(page).locator('.drawings').locator('a, button, input, [tabindex]')).toHaveCount(0);
});

for (const colorScheme of oneOf(['light', 'dark'] as const, 1))
  test(`axe finds nothing on the story, open and answered, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, 'kubectl-logs');
    await page.locator('.answers').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    expect(await violationsOf(page)).toEqual([]);
  });

test('each section leads to its state in the explorer and in a bare view', inTheWholeSet, async ({ page }) => {
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

/** Each state has one picture of its own, with what it shows in words. */
async function expectEveryPicture(page: Page, drawing: StoryDrawing = 'wide'): Promise<void> {
  for (const id of stateIds) {
    const picture = partOfState(page, id).locator('svg.diagram:visible');
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
    await expectEveryPicture(page);
    for (const id of storyIds) {
      const section = sectionOf(page, id);
      await section.locator('summary').click();
      await expect(section.getByText(storyAnswer(id).because)).toBeVisible();
    }
  },
);

testOnPageOf({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })(
  'without a script a phone has the drawing for it in each section, told in its own words',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/learn/');
    await expectEveryPicture(page, 'compact');
  },
);

for (const [width, drawing] of oneOf([
  [360, 'compact'],
  [1440, 'wide'],
] as const))
  test(`at ${width} px each section tells in words the drawing that is shown, and no other`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/learn/');
    for (const id of stateIds) {
      await expect(partOfState(page, id).locator('.told').filter({ visible: true })).toHaveText([storyDescription(id, drawing)]);
    }
  });

test(
  'verdicts are drawn only once the three words are explained: before, an answer shows who opens each connection',
  inTheWholeSet,
  async ({ page }) => {
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
  },
);

test('on paper each section has its own picture and its answer', inTheWholeSet, async ({ page }) => {
  await page.goto('/learn/');
  await page.emulateMedia({ media: 'print' });
  await expect(pictureOf(page)).toBeHidden();
  await expectEveryPicture(page);
  for (const id of storyIds) await expect(sectionOf(page, id).getByText(storyAnswer(id).because)).toBeVisible();
});

/** What is seen of the cluster in the picture: its components, kubectl and the networks. */
const seenIn = (page: Page): Promise<readonly string[]> =>
  pictureOf(page)
    .locator('svg.diagram:visible')
    .evaluate((svg) =>
      [...svg.querySelectorAll<SVGElement>('.component, .kubectl, g.zone')]
        .filter((part) => getComputedStyle(part.querySelector('.box, .area') ?? part).visibility === 'visible')
        .map((part) => part.dataset['component'] ?? part.dataset['zone'] ?? 'kubectl'),
    );

test('the picture begins with three boxes, then the networks come, then all of the cluster', inTheWholeSet, async ({ page }) => {
  await open(page, 'who-talks');
  await expectState(page, 'who-talks');
  expect([...(await seenIn(page))].sort()).toEqual(['kube-apiserver', 'kubectl', 'kubelet']);
  await open(page, 'who-opens');
  await expectState(page, 'who-opens');
  expect([...(await seenIn(page))].sort()).toEqual(['between', 'control-plane', 'kube-apiserver', 'kubectl', 'kubelet', 'node-network']);
  await open(page, 'two-questions');
  await expectState(page, 'two-questions');
  expect((await seenIn(page)).length).toBeGreaterThan(12);
});

test('kubectl has its line to the API server once the first question is answered, and keeps it', inTheWholeSet, async ({ page }) => {
  const line = pictureOf(page).locator('svg:visible .kubectl .asks .line');
  await open(page, 'who-talks');
  await expect(line).toBeHidden();
  await sectionOf(page, 'who-talks').getByText('Skip the question and show the answer').click();
  await expect(line).toBeVisible();
  await open(page, 'verify-kubelets');
  await expect(line).toBeVisible();
});

test('the flag that is set too early has its picture, in which logs fail, before the remedy has its own', async ({ page }) => {
  await open(page, 'verify-kubelets');
  const refused = pictureOf(page).locator('svg:visible .refused');
  await expect(refused).toBeHidden();
  await sectionOf(page, 'verify-kubelets').getByText('Skip the question and show the answer').click();
  await expect(refused).toHaveText('× refused: logs fail');
  await expect(refused).toBeVisible();
  await partOfState(page, 'verify-kubelets').evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - 0.3 * innerHeight));
  await expect(pictureOf(page)).toHaveAttribute('data-state', 'verify-kubelets');
  await expect(refused).toBeHidden();
  await expect(pictureOf(page).locator('[data-part="point"]')).toHaveText(storyCaption('verify-kubelets').point);
});

const scrolled = [
  [360, 740, 50],
  [768, 1024, 60],
  [1440, 900, 65],
] as const;
for (const [width, height, least] of oneOf(scrolled))
  test(
    `at ${width} by ${height} a reader who only scrolls sees an answer drawn over more than ${least} % of the way`,
    inTheWholeSet,
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/learn/');
      await expect(pictureOf(page)).toHaveAttribute('data-at', 'who-talks');
      const share = await pictureOf(page).evaluate(
        async (figure, step) => {
          const sections = [...document.querySelectorAll('.story-section')];
          const end = (sections.at(-1)?.getBoundingClientRect().bottom ?? 0) + scrollY - innerHeight * 0.4;
          let [all, drawn] = [0, 0];
          for (let y = 0; y <= end; y += step) {
            scrollTo({ top: y, behavior: 'instant' });
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            all += 1;
            if (!figure.hasAttribute('data-hides')) drawn += 1;
          }
          return (100 * drawn) / all;
        },
        runsAll ? 40 : 100,
      );
      expect(share).toBeGreaterThan(least);
    },
  );

test('the reader is the attacker once: the capture of an impostor opens, the eye is on the line, and Escape goes back to the button', async ({
  page,
}) => {
  await open(page, 'kubectl-logs');
  await expectState(page, 'kubectl-logs');
  const button = page.getByRole('button', { name: 'Sit on the network and read what arrives' });
  await button.click();
  const bubble = page.getByRole('region', { name: 'What this attacker captures' });
  await expect(bubble).toContainText('You answer in place of the kubelet');
  await expect(bubble.locator('.captured-frames > li')).not.toHaveCount(0);
  await expect(pictureOf(page).locator('.eye-disc')).toBeVisible();
  await expect(pictureOf(page)).not.toHaveAttribute('data-hides');
  await bubble.getByRole('button', { name: 'Close what is captured' }).focus();
  await page.keyboard.press('Escape');
  await expect(bubble).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');

  await button.click();
  await expect(bubble).toBeVisible();
  await headingOf(page, 'verify-kubelets').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await expect(bubble).toHaveCount(0);
  await expect(pictureOf(page).locator('.eye-disc')).toHaveCount(0);
});

testOnPageOf({ javaScriptEnabled: false })(
  'without a script the reader reads what the attacker captures, and has no button for it',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/learn/');
    await expect(page.locator('.attack')).toContainText('You answer in place of the kubelet');
    await expect(page.locator('.attack button')).toBeHidden();
  },
);

test(
  'the page says how long it takes and what can be done afterwards, and leads to the tour and to class mode',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/learn/');
    await expect(page.getByText(/^Reading it takes about \d+ minutes\.$/)).toBeVisible();
    await page.getByText('What you can do afterwards').click();
    await expect(page.locator('.objectives li')).toHaveCount(5);
    await expect(page.getByRole('link', { name: 'Watch the tour (2 minutes)' })).toHaveAttribute('href', /tour\/$/);
    await expect(page.getByRole('link', { name: 'class mode' })).toHaveAttribute('href', /class\/$/);
  },
);

test('the key for teachers has every question with the answer of the model', async ({ page }) => {
  await page.goto('/learn/key/');
  const rows = page.locator('main section');
  await expect(rows.first()).toBeVisible();
  await expect(rows).toHaveCount(storyIds.length);
  for (const [index, id] of storyIds.entries()) {
    const { question, options } = questions[id];
    const right = options.find((option) => option.id === storyAnswer(id).right)?.text ?? '';
    await expect(rows.nth(index)).toContainText(question);
    await expect(rows.nth(index).locator('p').last()).toContainText(right);
    await expect(rows.nth(index).locator('p').last()).toContainText(storyAnswer(id).because.slice(0, 40));
  }
});
