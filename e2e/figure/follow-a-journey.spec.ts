import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf, partOf } from '../../scripts/verify/tests/amount.ts';
import { stepsOf } from '../../src/wording/journey/journey-step.ts';
import { journeys } from '../../src/wording/journey/journeys.ts';
import { modes } from '../../src/model/setting/mode.ts';
import { verdictWords } from '../../src/wording/verdict.ts';
import { violationsOf } from '../support/axe.ts';
import { modeLabel, modeRadio } from '../support/choices.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

const logs = '/journeys/kubectl-logs/';
/** The list of steps of the mode: the lists of the other modes are hidden. */
const shownList = (page: Page) => page.locator('journey-steps').getByRole('list').and(page.locator('.steps'));
const current = (page: Page) => page.locator('.steps > [aria-current="step"]');
const row = (page: Page, step: number) => page.locator(`svg.sequence:visible .row[data-step="${step}"]`);

test('Next and Previous walk through the steps, in the list, the drawing and the address', async ({ page }) => {
  await page.goto(logs);
  await expect(current(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(current(page)).toContainText('API server → kubelet');
  await expect(row(page, 3)).toHaveClass(/current/);
  await expect(page.locator('.row.current:visible')).toHaveCount(1);
  await expect(page).toHaveURL(/\?step=3$/);
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(page).toHaveURL(/\?step=2$/);
  await expect(row(page, 3)).not.toHaveClass(/current/);
});

test(
  'in forced colours the step that is reached has a frame in the list, where its ground is taken away',
  inTheWholeSet,
  async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${logs}?step=3`);
    await expect(current(page)).toHaveCSS('outline-style', 'solid');
  },
);

test('the step that is reached is announced with its number, its ends and its verdict', async ({ page }) => {
  await page.goto(logs);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText('Step 3 of 5: API server → kubelet, 10250, TLS, encrypted only.');
});

test('the arrow keys walk from anywhere, stop at both ends, and leave the mode switch its own', async ({ page }) => {
  await page.goto(`${logs}?step=4`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/step=5/);
  await expect(page.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/step=4/);
  await modeRadio(page, 'defaults').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('journey-steps')).toHaveAttribute('data-mode', 'tls-verification');
  await expect(current(page)).toHaveAttribute('data-step', '4');
});

test('the buttons work from the keyboard, and Escape lets go of the step', inTheWholeSet, async ({ page }) => {
  await page.goto(logs);
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(current(page)).toHaveAttribute('data-step', '1');
  await page.keyboard.press('Escape');
  await expect(current(page)).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('?mode= and ?step= lead to a step, and a row of the drawing can be clicked', inTheWholeSet, async ({ page }) => {
  await page.goto(`${logs}?mode=konnectivity&step=5`);
  await expect(current(page)).toContainText('konnectivity-agent → kubelet');
  await expect(current(page)).toBeInViewport();
  await row(page, 4).locator('.hit').click();
  await expect(current(page)).toContainText('konnectivity-server → konnectivity-agent');
  await expect(page).toHaveURL(/mode=konnectivity&step=4/);
});

test('a reader who switches the mode stays at the same message, and the back button undoes the switch', async ({ page }) => {
  await page.goto(`${logs}?step=4`);
  await expect(current(page)).toContainText('kubelet → API server');
  await modeLabel(page, 'konnectivity').click();
  await expect(current(page)).toContainText('kubelet → API server');
  await expect(page).toHaveURL(/mode=konnectivity&step=6/);
  await expect(page.getByRole('status')).toContainText('Konnectivity: 7 steps, before 5.');
  await page.goBack();
  await expect(page.locator('journey-steps')).toHaveAttribute('data-mode', 'defaults');
  await expect(current(page)).toHaveAttribute('data-step', '4');
});

test('a mode that changes nothing says so', inTheWholeSet, async ({ page }) => {
  await page.goto('/journeys/kube-proxy-watch/');
  await modeLabel(page, 'ssh-tunnel').click();
  await expect(page.getByRole('status')).toContainText('SSH tunnel, removed in 1.22: the same steps.');
});

for (const [query, sentence] of oneOf([
  ['step=99', 'step=“99” was ignored: in this mode step can be a whole number from 1 to 5.'],
  ['step=<script>alert(1)</script>', 'step=“<script>alert(1)</script>” was ignored: in this mode step can be a whole number from 1 to 5.'],
  [
    'mode=nope&step=2',
    'mode=“nope” was ignored: in this journey mode can be defaults, tls-verification, ssh-tunnel, konnectivity, konnectivity-tls.',
  ],
] as const)) {
  test(`?${query} is answered with one sentence, as text`, async ({ page }) => {
    await page.goto(`${logs}?${query}`);
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(page.getByRole('alert').locator('script')).toHaveCount(0);
    await expect(page.locator('journey-steps')).toHaveAttribute('data-mode', 'defaults');
  });
}

test('a mode that a journey does not have is named with those that it has', async ({ page }) => {
  await page.goto('/journeys/konnectivity-agent-connects/?mode=defaults');
  await expect(page.getByRole('alert')).toHaveText(
    'mode=“defaults” was ignored: in this journey mode can be konnectivity, konnectivity-tls.',
  );
  await expect(page.locator('journey-steps')).toHaveAttribute('data-mode', 'konnectivity');
});

for (const journey of partOf('journeys in every mode', journeys)) {
  test(`${journey.name}: list and drawing of every mode have the steps and verdicts of the model`, async ({ page }) => {
    await page.goto(`/journeys/${journey.id}/`);
    for (const { id, settings } of modes) {
      const steps = stepsOf(journey, settings);
      if (steps.length === 0) {
        await expect(modeRadio(page, id)).toHaveCount(0);
        continue;
      }
      await modeLabel(page, id).click();
      const expected = steps.map((step) => (step.kind === 'hop' ? `${step.path} ${step.hop.zone} ${step.verdict}` : 'by itself'));
      const listed = () =>
        shownList(page)
          .locator(':scope > li')
          .evaluateAll((items) =>
            items
              .map((item) => (item as HTMLElement).dataset)
              .map(({ path, hop, verdict }) => (path ? `${path} ${hop} ${verdict}` : 'by itself')),
          );
      await expect.poll(listed).toEqual(expected);
      const drawn = () =>
        page
          .locator('svg.sequence:visible .row')
          .evaluateAll((rows) => rows.map((each) => each.querySelector('.tag .word')?.textContent?.trim() ?? 'by itself'));
      await expect.poll(drawn).toEqual(steps.map((step) => (step.kind === 'hop' ? verdictWords[step.verdict] : 'by itself')));
    }
  });
}

for (const colorScheme of oneOf(['light', 'dark'] as const, 1)) {
  test(`a journey with a step marked has no accessibility violation in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/journeys/proxy-to-pod/?mode=konnectivity&step=5');
    await expect(current(page)).toHaveCount(1);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hub and spokes' }).click();
    await expect(page.locator('.spoke svg.diagram')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test('a journey scrolls sideways at no width, and shows one drawing', inTheWholeSet, async ({ page }) => {
  await page.goto('/journeys/kubectl-apply-webhook/?mode=konnectivity');
  for (const width of [320, 360, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSideways(page);
    await expect(page.locator('svg.sequence:visible'), `at ${width} px`).toHaveCount(1);
  }
});

test('no word of a drawing is smaller than 12 px at any width', inTheWholeSet, async ({ page }) => {
  await page.goto('/journeys/kubectl-apply-webhook/?mode=konnectivity');
  for (const width of [320, 768, 900, 1024, 1280, 1400, 1412, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const scale = await page
      .locator('svg.sequence:visible')
      .evaluate((svg: SVGSVGElement) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
    expect(13 * scale, `at ${width} px`).toBeGreaterThanOrEqual(11.99);
  }
});

test('on paper the buttons are gone and every step of the mode is there', inTheWholeSet, async ({ page }) => {
  await page.goto(`${logs}?mode=konnectivity`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Next' })).toBeHidden();
  await expect(shownList(page).locator(':scope > li:visible')).toHaveCount(7);
});

test(
  'the page of a path leads to its journeys, and each journey has a Markdown twin with its steps',
  inTheWholeSet,
  async ({ page, request }) => {
    await page.goto('/paths/apiserver-to-kubelet/');
    await page.getByRole('link', { name: 'kubectl exec' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('kubectl exec, step by step');
    for (const { id } of journeys) {
      const text = await (await request.get(`/journeys/${id}.md`)).text();
      expect(text, id).toContain('## The steps');
      expect(text, id).toMatch(/^1\. \*\*/m);
      expect(text, id).not.toContain('undefined');
      expect(text, id).not.toMatch(/<(Src|Breaks|Verdict)\b/);
    }
  },
);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('without a script, each mode shows its own ordered list of steps and its drawing', async ({ page }) => {
    await page.goto(logs);
    const journey = journeys.find((each) => each.id === 'kubectl-logs');
    for (const { id, settings } of modes) {
      await modeLabel(page, id).click();
      await expect(shownList(page), id).toHaveCount(1);
      await expect(shownList(page).locator(':scope > li'), id).toHaveCount(journey ? stepsOf(journey, settings).length : 0);
      await expect(page.locator('svg.sequence:visible'), id).toHaveCount(1);
    }
    await expect(page.getByRole('button', { name: 'Next' })).toBeHidden();
    await expect(page.getByText('Marking one step at a time requires JavaScript.')).toBeVisible();
  });
});
