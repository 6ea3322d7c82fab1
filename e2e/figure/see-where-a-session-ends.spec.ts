import type { Page } from '@playwright/test';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { sessionIds } from '../../src/model/lifetime/session.ts';
import { expect, test } from '../support/shared-page.ts';

const drawer = (page: Page) => page.getByRole('region', { name: 'When does it end?' });
const marks = (page: Page) => page.getByRole('img', { name: /^The session / });

test('the explorer marks the hop that cuts a silent session first, with its time, and says the same with the message and what to set', async ({
  page,
}) => {
  await page.goto('/explore/?mode=konnectivity');
  const button = page.getByRole('button', { name: 'When it ends' });
  await expect(button).toHaveAttribute('href', '../lifetimes/');
  await button.press('Enter');
  await expect(drawer(page)).toBeFocused();
  await drawer(page).getByLabel('Session').selectOption('tunnel');
  await drawer(page).getByLabel('Between the control plane and the nodes').selectOption('aws-nlb');
  await expect(page).toHaveURL(/\?mode=konnectivity&session=tunnel&between=aws-nlb$/);
  await expect(marks(page)).toHaveCount(1);
  await expect(marks(page)).toHaveAccessibleName(
    'The session ends here first, after 350 seconds. agent → konnectivity-server: The AWS Network Load Balancer, idle.',
  );
  await expect(marks(page)).toHaveText('350 s');
  await expect(drawer(page)).toContainText('ends after 350 seconds: the AWS Network Load Balancer');
  await expect(drawer(page)).toContainText('agent → konnectivity-server, as the clock in the drawing marks it');
  await expect(drawer(page)).toContainText('Set --keepalive-time of the agents');
  await expect(page.locator('.changed [role="status"]')).toContainText('ends after 350 seconds');
  // A number that is none changes nothing and is named.
  await drawer(page).getByLabel('Silent for').fill('a day');
  await drawer(page).getByLabel('Silent for').press('Enter');
  await expect(drawer(page).getByRole('alert')).toContainText('silent=“a day” was ignored: the silence is a whole number of seconds');
  await page.goBack();
  await expect(marks(page)).toHaveCount(0);
  await page.goForward();
  await expect(marks(page)).toHaveText('350 s');
  await drawer(page).press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(marks(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\?mode=konnectivity$/);
  await expect(button).toBeFocused();
});

test(
  'the explorer says that it has no timers of a tunnel that is no Konnectivity and no SSH, and marks none',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/explore/?distro=k3s&session=exec');
    await expect(drawer(page)).toContainText('Our model has no timers of this distribution’s own tunnel');
    await expect(marks(page)).toHaveCount(0);
  },
);

/** The marks that lie on words, tags, boxes or seats of the drawing, or on another mark. */
const crowded = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const drawing = [...document.querySelectorAll('svg.diagram')].find((each) => each.getClientRects().length > 0);
    const shown = (css: string): Element[] =>
      [...(drawing?.parentElement?.querySelectorAll(css) ?? [])].filter((each) =>
        each.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      );
    const plates = shown('.end-mark .plate');
    const others = shown('svg.diagram :is(.caption, .tag, .lock, .component .box), .seat-place > *');
    return plates.flatMap((plate, i) => {
      const a = plate.getBoundingClientRect();
      return [...others, ...plates.slice(i + 1)].flatMap((other) => {
        const b = other.getBoundingClientRect();
        const meet = a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
        return meet ? [`${plate.parentElement?.getAttribute('aria-label')} is on ${other.getAttribute('class')} ${other.textContent}`] : [];
      });
    });
  });

test(
  'a mark lies on no word, tag, box or seat, in the wide and in the narrow drawing, for every session',
  inTheWholeSet,
  async ({ page }) => {
    const states = [1366, 768, 360].flatMap((width) =>
      (['defaults', 'ssh-tunnel', 'konnectivity'] as const).map((mode) => [width, mode] as const),
    );
    for (const [width, mode] of states) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/explore/?mode=${mode}&session=exec&front=aws-classic&between=unknown`);
      for (const session of sessionIds) {
        await drawer(page).getByLabel('Session').selectOption(session);
        await expect(page).toHaveURL(new RegExp(`session=${session}&`));
        await expect(drawer(page).locator('.lifetime-says')).not.toBeEmpty();
        expect({ width, mode, session, crowded: await crowded(page) }).toEqual({ width, mode, session, crowded: [] });
      }
    }
  },
);
