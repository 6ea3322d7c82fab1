import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { stepsOf } from '../../src/wording/journey/journey-step.ts';
import { journeys } from '../../src/wording/journey/journeys.ts';
import { modeOf } from '../../src/model/setting/mode.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

const logs = '/journeys/kubectl-logs/';
/** The list of steps of the mode: the lists of the other modes are hidden. */
const shownList = (page: Page) => page.locator('journey-steps').getByRole('list').and(page.locator('.steps'));
const current = (page: Page) => page.locator('.steps > [aria-current="step"]');

test.describe('the link of a step among hub and spokes', () => {
  const toggle = (page: Page) => page.getByRole('button', { name: 'Hub and spokes' });
  const drawnHop = (page: Page) => page.locator('.spoke .link:not([data-path="agent-to-konnectivity-server"]) .hop.current');

  test('the drawing is loaded when a reader asks for it, and not before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${logs}?step=3`);
    await page.keyboard.press('ArrowRight');
    expect(asked.filter((address) => /journey-draw|diagram/.test(address))).toEqual([]);
    await toggle(page).click();
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.spoke svg.diagram')).toBeVisible();
    await expect(page.locator('svg.sequence:visible')).toHaveCount(0);
    await expect.poll(() => asked.filter((address) => /journey-draw|diagram/.test(address))).toHaveLength(2);
    await toggle(page).click();
    await expect(page.locator('svg.sequence:visible')).toHaveCount(1);
  });

  for (const id of oneOf(['kubectl-logs', 'proxy-to-node', 'kubectl-apply-webhook'] as const)) {
    test(`the drawing follows every step of ${id} under Konnectivity, with the step’s verdict`, async ({ page }) => {
      await page.goto(`/journeys/${id}/?mode=konnectivity`);
      await toggle(page).click();
      await expect(page.locator('.spoke')).toContainText('Select a step');
      const journey = journeys.find((each) => each.id === id);
      for (const step of journey ? stepsOf(journey, modeOf('konnectivity').settings) : []) {
        await page.keyboard.press('ArrowRight');
        if (step.kind === 'hop' && !step.ownClient) {
          await expect(page.locator('.spoke .link:has(.hop.current)').and(page.locator(`[data-path="${step.path}"]`))).toBeVisible();
          await expect(drawnHop(page)).toHaveAttribute('data-hop', step.hop.zone);
          await expect(drawnHop(page)).toHaveAttribute('data-verdict', step.verdict);
        } else
          await expect(page.locator('.spoke')).toContainText(
            step.kind === 'inside' ? 'Nothing crosses a network' : 'not one of the paths in this drawing',
          );
      }
    });
  }

  test('a renderer that does not come is answered with a sentence, and the steps go on', inTheWholeSet, async ({ page }) => {
    await page.route('**/journey-draw.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(`${logs}?step=3`);
    await toggle(page).click();
    await expect(page.locator('.spoke')).toContainText('could not be loaded');
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).toHaveAttribute('data-step', '4');
  });

  test('a phone gets the narrow drawing, and the page does not scroll sideways', inTheWholeSet, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${logs}?mode=konnectivity&step=4`);
    await toggle(page).click();
    await expect(page.locator('.spoke .diagram-narrow')).toBeVisible();
    await expectNoSideways(page);
  });
});

for (const width of oneOf([360, 1024, 1440]))
  test(`at ${width} px the focus goes through a journey in the order in which a reader sees its parts`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(logs);
    await page.getByRole('button', { name: 'Hub and spokes' }).focus();
    const places: { readonly name: string; readonly left: number; readonly top: number }[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      places.push(
        await page.evaluate(() => {
          const at = document.activeElement as HTMLElement;
          // Where it stands in the page: the bar of the steps may be held at an edge of the window.
          const bar = at.closest<HTMLElement>('.player');
          if (bar) bar.style.position = 'static';
          const { left, top } = at.getBoundingClientRect();
          const place = { name: at.textContent.trim(), left, top: top + scrollY };
          if (bar) bar.style.position = '';
          return place;
        }),
      );
      await page.keyboard.press('Tab');
    }
    expect(places.map(({ name }) => name).slice(0, 3)).toEqual(['Hub and spokes', '‹ Previous', 'Next ›']);
    for (const [at, { name, left, top }] of places.entries()) {
      const before = places[at - 1];
      if (before) expect(top > before.top + 20 || left > before.left, `${name} comes after ${before.name}`).toBe(true);
    }
  });

for (const width of oneOf([360, 1024]))
  test(`at ${width} px the buttons of the steps stay in sight along the whole list`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${logs}?mode=konnectivity`);
    // They stand right above the list, which begins below the first screen of a phone.
    const next = page.getByRole('button', { name: 'Next ›' });
    for (const step of await shownList(page).locator(':scope > li').all()) {
      await step.scrollIntoViewIfNeeded();
      await expect(next).toBeInViewport({ ratio: 1 });
    }
  });

/** Where the parts of a journey stand on the page: what is above and below its drawing, and the drawing itself. */
const partsOf = (page: Page) =>
  page.locator('.journey').evaluate((journey) => {
    const placeOf = (selector: string, from = -scrollY) => {
      const part = [...journey.querySelectorAll(selector)].find((each) => each.checkVisibility());
      const { top = NaN, left = NaN } = part?.getBoundingClientRect() ?? {};
      return { selector, left, top: top - from };
    };
    // Beside the list the picture follows the window: its parts are measured from its edge.
    const picture = journey.querySelector('.picture');
    const held = picture && getComputedStyle(picture).position === 'sticky' ? picture.getBoundingClientRect().top : undefined;
    return [
      ...['.views', '.spoke, .stage', '.spoke-drawing svg'].map((selector) => placeOf(selector, held)),
      ...['.in-words', '.key'].map((selector) => placeOf(selector)),
    ];
  });

const drawn = [logs, '/journeys/kubectl-apply-webhook/?mode=konnectivity', '/journeys/proxy-to-node/?mode=konnectivity'];
for (const [turn, width] of oneOf([360, 1024, 1440]).entries())
  test(`at ${width} px no step of a journey moves what stands around its drawing, and the drawing stays when nothing is on the wire`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const address of oneOf(drawn, turn)) {
      await page.goto(address);
      await expect(page.locator('.player .at')).toHaveText(/\d+ steps/);
      await page.getByRole('button', { name: 'Hub and spokes' }).click();
      await expect(page.locator('.spoke svg.diagram')).toBeVisible();
      const first = await partsOf(page);
      const steps = Number(/\d+/.exec(await page.locator('.player .at').innerText())?.[0]);
      for (let step = 1; step <= steps; step += 1) {
        await page.getByRole('button', { name: 'Next ›' }).click();
        await expect(page.locator('.player .at')).toHaveText(`Step ${step} of ${steps}`);
        await expect(page.locator('.spoke figcaption')).toContainText(/network|client|the path of this step/i);
        // A window that has been scrolled may stand between two pixels.
        const moved = (await partsOf(page)).filter(
          ({ left, top }, at) => !(Math.abs(left - (first[at]?.left ?? NaN)) <= 1 && Math.abs(top - (first[at]?.top ?? NaN)) <= 1),
        );
        expect([address, step, moved]).toEqual([address, step, []]);
      }
    }
  });
