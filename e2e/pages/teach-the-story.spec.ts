import type { Locator, Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { storyAnswer } from '../../src/wording/story/answer.ts';
import { storyCaption } from '../../src/wording/story/section.ts';
import { stateIds, storyIds } from '../../src/wording/story/state.ts';
import { secondsOf, tourSeconds, tourSteps } from '../../src/wording/story/tour.ts';
import { violationsOf } from '../support/axe.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { expect, test } from '../support/shared-page.ts';

const shown = (page: Page): Locator => page.locator('.screen:visible');
const pictureOf = (page: Page): Locator => page.locator('.screens-picture');
const button = (page: Page, name: string): Locator => page.locator('.screens-bar').getByRole('button', { name, exact: true });
const openAt = async (page: Page, address: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(address);
};
/** A screen for each question and one for each state, one before and one after. */
const classScreens = storyIds.length + stateIds.length + 2;

test('class mode shows one screen, and Next, Back and the keys go through all of them', async ({ page }) => {
  await openAt(page, '/learn/class/');
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toHaveId('start');
  await expect(page.locator('.screens-at')).toHaveText(`1 of ${classScreens}`);
  await button(page, 'Next').click();
  await expect(shown(page)).toHaveId('who-talks-question');
  await button(page, 'Back').click();
  await expect(shown(page)).toHaveId('start');
  await expect(button(page, 'Back')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveId('start');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).toHaveId('who-talks');
  expect(new URL(page.url()).hash).toBe('#who-talks');
  await page.keyboard.press('ArrowLeft');
  await expect(shown(page)).toHaveId('who-talks-question');
  await page.keyboard.press('End');
  await expect(shown(page)).toHaveId('end');
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).toHaveId('end');
  await page.keyboard.press('Home');
  await expect(shown(page)).toHaveId('start');
});

test('in class mode the picture holds the answer back while the question is on the screen, and draws it on the next one', async ({
  page,
}) => {
  const tag = pictureOf(page).locator('svg:visible .frame[data-mode="defaults"] .link[data-path="apiserver-to-kubelet"] .tag').first();
  await openAt(page, '/learn/class/#two-questions-question');
  await expect(shown(page)).toHaveId('two-questions-question');
  await expect(tag).toBeHidden();
  await button(page, 'Next').click();
  await expect(shown(page)).toContainText(storyCaption('two-questions').point);
  await expect(tag).toBeVisible();
  await openAt(page, '/learn/class/#flag-too-early');
  await expect(pictureOf(page).locator('svg:visible .refused')).toBeVisible();
});

test('the notes of class mode are shown on request and say what many believe, the right answer and why', async ({ page }) => {
  await openAt(page, '/learn/class/#kubectl-logs');
  const notes = shown(page).getByRole('note');
  await expect(notes).toBeHidden();
  await page.keyboard.press('n');
  await expect(notes).toContainText(storyAnswer('kubectl-logs').because.slice(0, 60));
  await expect(button(page, 'Notes')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(shown(page).getByRole('note')).toContainText('A client certificate protects both directions.');
  await button(page, 'Notes').click();
  await expect(page.locator('.screen-notes:visible')).toHaveCount(0);
});

for (const [width, height] of oneOf([
  [768, 1024],
  [360, 740],
  [1440, 900],
] as const))
  test(
    `at ${width} by ${height} each screen of class mode is in the window with its bar, and in large type`,
    inTheWholeSet,
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openAt(page, '/learn/class/');
      for (let index = 1; index < classScreens; index += 1) {
        await page.keyboard.press('ArrowRight');
        await expect(page.locator('.screens-at')).toHaveText(`${index + 1} of ${classScreens}`);
        await expect(button(page, 'Next')).toBeInViewport({ ratio: 1 });
        const { bottom, wide } = await page.evaluate(() => ({
          bottom: document.documentElement.scrollHeight,
          wide: document.documentElement.scrollWidth,
        }));
        expect(wide).toBe(width);
        if (width > 360) expect(bottom, await shown(page).innerText()).toBeLessThanOrEqual(height);
      }
      const size = await page
        .locator('.screen:visible p, .screen:visible li')
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
      expect(size).toBeGreaterThanOrEqual(width > 360 ? 25 : 18);
    },
  );

testOnPageOf()(
  'the tour does not begin by itself, plays through every caption in two minutes, and ends with Play again',
  inTheWholeSet,
  async ({ page }) => {
    await page.clock.install();
    await page.goto('/learn/tour/');
    await expect(button(page, 'Play')).toBeVisible();
    await page.clock.runFor(60_000);
    await expect(shown(page)).toHaveId(tourSteps[0]?.id ?? '');
    expect(Math.round(tourSteps.reduce((sum, step) => sum + secondsOf(step), 0))).toBe(tourSeconds);

    await button(page, 'Play').click();
    for (const step of tourSteps) {
      await expect(shown(page)).toHaveId(step.id);
      await expect(shown(page)).toContainText(step.says);
      await expect(button(page, 'Pause')).toBeVisible();
      await page.clock.runFor(secondsOf(step) * 1000 + 400);
    }
    await expect(button(page, 'Play again')).toBeVisible();
    await button(page, 'Play again').click();
    await expect(shown(page)).toHaveId(tourSteps[0]?.id ?? '');
  },
);

testOnPageOf()('the tour pauses where it is, goes on from there, and pauses when its reader goes on alone', async ({ page }) => {
  await page.clock.install();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/learn/tour/');
  const [first, second, third] = tourSteps.map(({ id }) => id);
  await button(page, 'Play').click();
  await page.clock.runFor(secondsOf(tourSteps[0] ?? never()) * 1000 - 2000);
  await button(page, 'Pause').click();
  await page.clock.runFor(60_000);
  await expect(shown(page)).toHaveId(first ?? '');
  await button(page, 'Play').click();
  await page.clock.runFor(2600);
  await expect(shown(page)).toHaveId(second ?? '');
  await expect(page.locator('.screens-bar [role="status"]')).toContainText(tourSteps[1]?.says ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(shown(page)).toHaveId(third ?? '');
  await expect(button(page, 'Play')).toBeVisible();
  // Nothing moves where no motion is wanted.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
const never = (): never => {
  throw new Error('The tour has no step');
};

for (const address of oneOf(['/learn/class/', '/learn/tour/']))
  testOnPageOf({ javaScriptEnabled: false })(
    `without a script ${address} has every screen below the other, each with its words and its picture`,
    async ({ page }) => {
      await page.goto(address);
      const count = address === '/learn/tour/' ? tourSteps.length : classScreens;
      await expect(page.locator('.screen:visible')).toHaveCount(count);
      expect(await page.locator('.screen svg.diagram:visible').count()).toBeGreaterThanOrEqual(
        address === '/learn/tour/' ? count : count - 2,
      );
      await expect(page.locator('.screens-bar')).toBeHidden();
    },
  );

for (const address of oneOf(['/learn/class/', '/learn/tour/']))
  test(`on paper ${address} is a handout: every screen, with its notes`, async ({ page }) => {
    await openAt(page, address);
    await page.emulateMedia({ media: 'print' });
    const count = address === '/learn/tour/' ? tourSteps.length : classScreens;
    await expect(page.locator('.screen:visible')).toHaveCount(count);
    await expect.poll(() => page.locator('.screen svg.diagram:visible').count()).toBeGreaterThanOrEqual(count - 2);
    await expect(page.locator('.screen-notes:visible')).toHaveCount(await page.locator('.screen-notes').count());
  });

for (const [turn, address] of oneOf(['/learn/class/#kubectl-logs', '/learn/class/#who-talks-question', '/learn/tour/#too-early']).entries())
  for (const colorScheme of oneOf(['light', 'dark'] as const, turn))
    test(`axe finds nothing on ${address}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openAt(page, address);
      await expect(shown(page)).toHaveCount(1);
      expect(await violationsOf(page)).toEqual([]);
    });

/** What a newcomer meets first, which the Kubernetes page explains where it is met. */
const firstTerms = ['api-server', 'cluster', 'certificate', 'pod', 'kube-proxy', 'kubelet'];
const expectEachOnce = async (page: Page): Promise<void> => {
  for (const id of firstTerms) {
    await expect(page.locator(`.term a[href$="glossary/#${id}"]`), id).toHaveCount(1);
    await expect(page.locator(`#tip-${id}`)).not.toBeEmpty();
  }
};
test('the story explains six terms at their first mention, each once', inTheWholeSet, async ({ page }) => {
  await page.goto('/learn/');
  await expectEachOnce(page);
});
// With a script, this address leads on to the page that answers.
testOnPageOf({ javaScriptEnabled: false })('the old address explains the six terms as well', async ({ page }) => {
  await page.goto('/master-node-communication/');
  await expectEachOnce(page);
});

for (const path of oneOf(['kubelet-to-apiserver', 'kube-proxy-to-apiserver', 'pod-to-apiserver', 'apiserver-to-kubelet']))
  test(`the page of ${path} explains the API server, and at least two more of these terms, at their first mention`, async ({ page }) => {
    await page.goto(`/paths/${path}/`);
    const explained = [];
    for (const id of firstTerms) {
      const count = await page.locator(`.term a[href$="glossary/#${id}"]`).count();
      expect(count).toBeLessThanOrEqual(1);
      if (count === 1) explained.push(id);
    }
    expect(explained).toContain('api-server');
    expect(explained.length).toBeGreaterThanOrEqual(3);
  });
