import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { formatQuestions } from '../../src/features/symptom/script/questions-state.ts';
import { hopsOf } from '../../src/model/hop.ts';
import type { PathId } from '../../src/model/path.ts';
import type { ModeId } from '../../src/model/setting/mode-id.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { everyAnswers } from '../../src/symptoms/guide/answer.ts';
import { diagnose } from '../../src/symptoms/guide/diagnose.ts';
import { blockedKinds, connectionsFor } from '../../src/symptoms/guide/rules.ts';
import { everySaid, isSaid } from '../../src/symptoms/guide/says.ts';
import { catalogue } from '../../src/symptoms/test/catalogue.ts';
import { violationsOf } from '../support/axe.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

const traits = catalogue.map(({ id, path, mode, fails: { what, how, where = [] } }) => ({ id, path, mode, what, how, where }));
const zonesOf = (path: PathId, mode: ModeId) => hopsOf(path, modeOf(mode).settings).map(({ zone }) => zone);

/** The part of the page with the questions and what follows from the answers. */
const questions = (page: Page) => page.getByRole('region', { name: 'If you have no message, answer three questions' });
const status = (page: Page) => questions(page).getByRole('status');
const fitting = (page: Page) => questions(page).locator('.fitting li:visible');
const figures = (page: Page) => questions(page).getByRole('figure');

test('three answers light the hop, and name the symptoms that fit and the rules that may be missing', async ({ page }) => {
  await page.goto('/symptoms/');
  await expect(questions(page).getByRole('radio')).toHaveCount(10);
  await questions(page).getByLabel('kubectl logs, exec, attach or port-forward').check();
  await questions(page).getByLabel('It waits and times out').check();
  await expect(questions(page).getByLabel('For one webhook, Service or API only')).toBeHidden();
  await questions(page).getByLabel('On some nodes only').check();
  await expect(status(page)).toHaveText(
    '3 symptoms fit. Without a tunnel, the suspected hop is between the API server and the kubelet on the untrusted network. With Konnectivity, the suspected hops are between konnectivity-server and konnectivity-agent on the untrusted network and between konnectivity-agent and the kubelet on the node network.',
  );
  await expect(fitting(page).getByRole('link')).toHaveText([
    'The API server cannot reach the kubelet’s port',
    'The tunnel’s agent does not answer in time',
    'The connection to the kubelet opens and breaks off',
  ]);
  await expect(questions(page).getByText('Compare a node that works with one that fails.')).toBeVisible();
  await expect(questions(page).getByRole('link', { name: 'API server → kubelet' })).toHaveAttribute(
    'href',
    /\/ports\/#apiserver-to-kubelet$/,
  );
  await expect(page).toHaveURL(/\/symptoms\/\?fails=logs&how=timeout&where=some-nodes$/);
  await expect(figures(page).locator('svg.diagram')).toHaveCount(2);
  await expect(figures(page).first().locator('.link[data-path="apiserver-to-kubelet"] .current')).toHaveAttribute('data-hop', 'between');
  await expect(figures(page).last().locator('.link[data-path="apiserver-to-kubelet"] .current')).toHaveCount(2);
  await fitting(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/symptoms\/kubelet-unreachable\/$/);
});

for (const [width, height] of oneOf([
  [1366, 768],
  [360, 740],
] as const))
  test(`at ${width} × ${height} each choice is seen to do something: how many symptoms fit, and with which to begin, stand in the window`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/symptoms/');
    const soFar = questions(page).locator('.so-far');
    await expect(soFar).toBeHidden();
    await questions(page).getByLabel('kubectl logs, exec, attach or port-forward').check();
    await expect(soFar).toBeInViewport({ ratio: 1 });
    await expect(status(page)).toContainText(/^\d+ symptoms fit\./);
    const before = await status(page).textContent();
    await questions(page).getByLabel('It waits and times out').check();
    await expect(soFar).toBeInViewport({ ratio: 1 });
    await expect(status(page)).not.toHaveText(before ?? '');
    await expect(soFar.getByRole('link').first()).toHaveText(await fitting(page).first().getByRole('link').innerText());
    // What is walked to with the keyboard does not stand under it.
    await questions(page).getByLabel('On some nodes only').focus();
    const radio = await questions(page).getByLabel('On some nodes only').boundingBox();
    expect((radio?.y ?? Infinity) + (radio?.height ?? 0)).toBeLessThanOrEqual((await soFar.boundingBox())?.y ?? 0);
    await soFar.getByRole('link', { name: 'All that follows' }).click();
    await expect(questions(page).getByRole('heading', { name: 'Symptoms that fit' })).toBeInViewport();
  });

test(
  'every combination of answers shows what follows from it: symptoms in their order, sentences and rules',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/symptoms/');
    const all = everyAnswers();
    const shown = await page.evaluate((combinations) => {
      const root = document.querySelector('.questions');
      const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
      const seen = (selector: string): Element[] => [...(root?.querySelectorAll(selector) ?? [])].filter(isSeen);
      return combinations.map((answers) => {
        for (const radio of root?.querySelectorAll('input') ?? []) radio.checked = answers[radio.name as 'fails'] === radio.value;
        root?.querySelector('form')?.dispatchEvent(new Event('change'));
        return {
          symptoms: seen('.fitting li').map((item) => item.getAttribute('data-id')),
          said: seen('.says > p').map((paragraph) => (paragraph.firstChild?.textContent ?? '').slice(0, 20)),
          rules: seen('.rules a').map((link) => link.getAttribute('href')?.split('#')[1]),
          figures: seen('.lit figure').length,
        };
      });
    }, all);
    all.forEach((answers, at) => {
      const found = diagnose(answers, traits, zonesOf);
      expect(shown[at]?.symptoms, formatQuestions(answers)).toEqual(found.symptoms);
      expect(shown[at]?.figures, formatQuestions(answers)).toBe(found.suspects.length);
      expect(shown[at]?.said.length, formatQuestions(answers)).toBe(everySaid.filter((said) => isSaid(said, answers)).length);
      // Something that answers has come through every firewall.
      const rules = answers.how === undefined || blockedKinds.includes(answers.how) ? connectionsFor(answers.fails) : [];
      expect([...(shown[at]?.rules ?? [])].sort(), formatQuestions(answers)).toEqual([...rules].sort());
    });
  },
);

test('each picture that answers can lead to has a hop that is lit', inTheWholeSet, async ({ page }) => {
  const drawn = new Map(
    everyAnswers().flatMap((answers) => {
      const { suspects } = diagnose(answers, traits, zonesOf);
      return suspects.length > 0 ? [[JSON.stringify(suspects), answers] as const] : [];
    }),
  );
  expect(drawn.size).toBeGreaterThan(20);
  await page.goto('/symptoms/');
  for (const [suspects, answers] of drawn) {
    const wanted = (JSON.parse(suspects) as { path: string; zones: string[] }[]).map(({ path, zones }) => ({
      path,
      zones: [...zones].sort(),
    }));
    await page.evaluate((chosen) => {
      const form = document.querySelector('.questions form');
      for (const radio of form?.querySelectorAll('input') ?? []) radio.checked = chosen[radio.name as 'fails'] === radio.value;
      form?.dispatchEvent(new Event('change'));
    }, answers);
    await expect
      .poll(() =>
        page.evaluate(
          (paths) =>
            [...document.querySelectorAll('.questions .lit figure')].map((figure, at) => ({
              path: paths[at],
              zones: [...figure.querySelectorAll(`.link[data-path="${paths[at] ?? ''}"] .hop.current`)]
                .map((hop) => hop.getAttribute('data-hop'))
                .sort(),
            })),
          wanted.map(({ path }) => path),
        ),
      )
      .toEqual(wanted);
  }
});

test('an address with answers shows them, and back returns to the answer before', async ({ page }) => {
  await page.goto('/symptoms/?fails=webhook&how=tls');
  await expect(questions(page).getByLabel('A write that a webhook checks')).toBeChecked();
  await expect(status(page)).toContainText('2 symptoms fit.');
  await expect(page).toHaveTitle(/A write that a webhook checks, A TLS or certificate error · /);
  await questions(page).getByLabel('It waits and times out').check();
  await expect(page).toHaveURL(/\?fails=webhook&how=timeout$/);
  await questions(page).getByLabel('For one webhook, Service or API only').check();
  await expect(page).toHaveURL(/&where=one-target$/);
  await page.goBack();
  await expect(questions(page).getByLabel('It waits and times out')).toBeChecked();
  await expect(questions(page).getByLabel('For one webhook, Service or API only')).not.toBeChecked();
  await page.goBack();
  await expect(questions(page).getByLabel('A TLS or certificate error')).toBeChecked();
  await expect(questions(page).getByText('No rule is missing, because something answered')).toBeVisible();
});

test('an answer that is not asked for after another first answer is taken back', inTheWholeSet, async ({ page }) => {
  await page.goto('/symptoms/?fails=webhook&how=timeout&where=one-target');
  await questions(page).getByLabel('A node that is NotReady or cannot join').check();
  await expect(page).toHaveURL(/\?fails=node&how=timeout$/);
  await questions(page).getByLabel('kube-apiserver or konnectivity-server does not start').check();
  await expect(page).toHaveURL(/\?fails=start$/);
  await expect(questions(page).getByRole('group')).toHaveCount(1);
  await expect(status(page)).toContainText('No hop is lit.');
  await questions(page).getByRole('radio', { checked: true }).press('Tab');
  await page.goto('/symptoms/?fails=logs');
  await questions(page).getByRole('button', { name: 'Start over' }).click();
  await expect(page).toHaveURL(/\/symptoms\/$/);
  await expect(questions(page).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(questions(page).getByRole('radio').first()).toBeFocused();
});

test('a value that the questions do not have is named, and the rest is shown', async ({ page }) => {
  await page.goto('/symptoms/?fails=logs&how=slow');
  await expect(questions(page).getByRole('alert')).toHaveText(
    'how=“slow” was ignored: after fails=logs how can be timeout, refused, tls, unauthorized, forbidden, other.',
  );
  await expect(questions(page).getByLabel('kubectl logs, exec, attach or port-forward')).toBeChecked();
  await questions(page).getByLabel('A TLS or certificate error').check();
  await expect(questions(page).getByRole('alert')).toBeHidden();
});

test('the questions are answered by the keyboard alone', async ({ page }) => {
  await page.goto('/symptoms/');
  await questions(page).getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(questions(page).getByLabel('A write that a webhook checks')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(questions(page).getByLabel('It waits and times out')).toBeChecked();
  await expect(page).toHaveURL(/\?fails=webhook&how=timeout$/);
});

test('where the drawing does not load, the sentences stay and say so', async ({ page }) => {
  await page.route(/journey-draw/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('/symptoms/?fails=agent&how=timeout');
  await expect(questions(page).getByText('The drawing could not be loaded.')).toBeVisible();
  await expect(figures(page)).toHaveText(
    'The suspected hop is between konnectivity-agent and konnectivity-server on the untrusted network.',
  );
});

for (const width of oneOf([360, 768, 1440]))
  test(`with all answers given, nothing is wider than a window of ${width} px, and axe finds nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/symptoms/?fails=logs&how=timeout&where=some-tries');
    await expect(figures(page).locator('svg.diagram')).toHaveCount(2);
    await expectNoSideways(page);
    expect(await violationsOf(page)).toEqual([]);
  });

test(
  'on paper stand the answers and what follows from them, and without answers nothing of the questions',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/symptoms/?fails=logs&how=timeout');
    await expect(figures(page).locator('svg.diagram')).toHaveCount(2);
    await page.emulateMedia({ media: 'print' });
    await expect(questions(page).getByText('kubectl logs, exec, attach or port-forward')).toBeVisible();
    await expect(questions(page).getByText('A write that a webhook checks')).toBeHidden();
    await expect(figures(page).locator('svg.diagram').first()).toBeVisible();
    await page.goto('/symptoms/');
    await expect(page.locator('.questions')).toBeHidden();
    await page.emulateMedia({ media: null });
  },
);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the answers show the same symptoms, sentences and rules', async ({ page }) => {
    await page.goto('/symptoms/');
    await expect(questions(page).getByRole('radio')).toHaveCount(10);
    await questions(page).getByLabel('The Konnectivity agent, or its tunnel').check();
    await questions(page).getByLabel('A TLS or certificate error').check();
    await expect(fitting(page).getByRole('link')).toHaveText([
      'The server demands a certificate from the agent',
      'The agent does not trust konnectivity-server',
    ]);
    await expect(questions(page).getByText('A certificate is verified after the connection has opened')).toBeVisible();
    await expect(questions(page).getByText('No rule is missing, because something answered')).toBeVisible();
    await questions(page).getByLabel('It waits and times out').check();
    await expect(questions(page).getByRole('link', { name: 'agent → konnectivity-server' })).toBeVisible();
    await expect(questions(page).getByText('The picture of the hop requires JavaScript.')).toBeVisible();
    await questions(page).getByRole('button', { name: 'Start over' }).click();
    await expect(fitting(page)).toHaveCount(0);
  });
});
