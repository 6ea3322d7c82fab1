import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { modes } from '../../src/model/setting/mode.ts';
import { judge } from '../../src/model/judge.ts';
import { type Verdict } from '../../src/model/verdict.ts';
import { verdictWords } from '../../src/wording/verdict.ts';
import { modeLabel } from '../support/choices.ts';
import { inspectedTitle, inspectorOf, tagOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';

test('clicking a path opens its hops, answers and deciding flag, and puts it into the address', async ({ page }) => {
  await page.goto('/?mode=konnectivity');
  await tagOf(page, 'apiserver-to-kubelet').click();
  await expect(inspectedTitle(page)).toHaveText('API server → kubelet');
  await expect(inspectorOf(page).locator('.hops .tag:visible')).toHaveText(['local', 'authenticated', 'encrypted only']);
  await expect(inspectorOf(page)).toContainText('--kubelet-certificate-authority');
  await expect(inspectorOf(page).locator('.live .four')).toContainText('Reads the request');
  await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
});

test('?path= selects a path, in the mode that the address names', async ({ page }) => {
  await page.goto('/?mode=tls-verification&path=apiserver-to-pod');
  await expect(inspectedTitle(page)).toHaveText('API server → pod');
  const selected = page.getByRole('button', { pressed: true });
  await expect(selected).toHaveAttribute('data-path', 'apiserver-to-pod');
  await expect(selected).toHaveClass(/selected/);
});

test('a selection stays when the mode changes, and Escape ends it', async ({ page }) => {
  await page.goto('/?path=apiserver-to-kubelet');
  await expect(inspectorOf(page).locator('.hops .tag:visible')).toHaveText(['encrypted only']);
  await modeLabel(page, 'konnectivity-tls').click();
  await expect(inspectorOf(page).locator('.hops .tag:visible')).toHaveText(['local', 'authenticated', 'authenticated']);
  await page.keyboard.press('Escape');
  await expect(inspectedTitle(page)).toHaveText(/^\d+ of \d+ paths are weak$/);
});

test('clicking a component lists its paths', inTheWholeSet, async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'kubelet :10250' }).click({ position: { x: 30, y: 10 } });
  await expect(inspectedTitle(page)).toHaveText('kubelet');
  await expect(inspectorOf(page).locator('.hops .where:visible')).toHaveText([
    'kubelet → API server',
    'API server → kubelet',
    'scraper → kubelet',
  ]);
});

test('a component says that it is selected, as a link does, until something else is or Escape ends it', inTheWholeSet, async ({ page }) => {
  await page.goto('/');
  const kubelet = page.getByRole('button', { name: 'kubelet :10250' });
  const pressed = page.getByRole('button', { pressed: true });
  await expect(kubelet).toHaveAttribute('aria-pressed', 'false');
  await kubelet.click({ position: { x: 30, y: 10 } });
  // The links of a component that is selected stand out, but they are not selected.
  await expect(page.locator('.link.related:visible').first()).toBeVisible();
  await expect(pressed).toHaveCount(1);
  await expect(pressed).toHaveAccessibleName(/^kubelet :10250/);
  await tagOf(page, 'apiserver-to-pod').click();
  await expect(kubelet).toHaveAttribute('aria-pressed', 'false');
  await expect(pressed).toHaveAttribute('data-path', 'apiserver-to-pod');
  await kubelet.focus();
  await page.keyboard.press('Enter');
  await expect(kubelet).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(pressed).toHaveCount(0);
});

test('the link out of the inspector leads to the page of the path', inTheWholeSet, async ({ page }) => {
  await page.goto('/?path=apiserver-to-etcd');
  await page.getByRole('link', { name: 'Read about this path' }).click();
  await expect(page).toHaveURL(/\/paths\/apiserver-to-etcd\/\?mode=defaults$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the back button returns to the selection before', async ({ page }) => {
  await page.goto('/?path=apiserver-to-etcd');
  await tagOf(page, 'apiserver-to-pod').click();
  await expect(inspectedTitle(page)).toHaveText('API server → pod');
  await page.goBack();
  await expect(inspectedTitle(page)).toHaveText('API server → etcd');
});

for (const address of oneOf([
  '/paths/apiserver-to-kubelet/',
  '/paths/apiserver-to-kubelet/defaults/',
  '/matrix/',
  '/journeys/kubectl-logs/',
  '/distributions/kubeadm/',
]))
  test(`every verdict on ${address} is named by the word that the drawings use`, async ({ page }) => {
    await page.goto(address);
    const tags = await page
      .locator('main .tag[data-verdict]')
      .evaluateAll((all) => all.map((tag) => [(tag as HTMLElement).dataset['verdict'] ?? '', (tag.textContent ?? '').trim()] as const));
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter(([verdict, word]) => word !== verdictWords[verdict as Verdict])).toEqual([]);
  });

test(
  'the switch or table of a path fits its column at every width from 320 px to 1440 px, on its page and in a frame',
  inTheWholeSet,
  async ({ page }) => {
    for (const [address, part] of [
      ['/paths/apiserver-to-kubelet/', '.modes'],
      ['/embed/path/apiserver-to-kubelet/', '.strip'],
    ] as const) {
      await page.goto(address);
      // A frame is a window of its own, and the page can make it wider by itself.
      const { widths, over } = await page.evaluate(async (selector) => {
        const frame = document.createElement('iframe');
        frame.height = '800';
        frame.src = location.href;
        await new Promise((loaded) => {
          frame.onload = loaded;
          document.body.append(frame);
        });
        const inside = frame.contentDocument;
        const strip = inside?.querySelector(selector);
        if (!strip?.parentElement) throw new Error('no switch or table in the frame');
        for (const summary of inside?.querySelectorAll<HTMLElement>('.as-table summary') ?? []) summary.click();
        const tooWide: string[] = [];
        const tried: number[] = [];
        for (let width = 320; width <= 1440; width += 20) {
          frame.style.cssText = `position: absolute; box-sizing: content-box; border: 0; width: ${width}px; max-width: none`;
          await new Promise(requestAnimationFrame);
          tried.push(frame.contentWindow?.innerWidth ?? 0);
          const inner = Math.max(
            strip.getBoundingClientRect().right,
            ...[...strip.querySelectorAll('.tag')].map((tag) => tag.getBoundingClientRect().right),
          );
          const room = strip.parentElement.getBoundingClientRect().right - inner;
          if (room < 0) tooWide.push(`${-room} px at ${width} px`);
        }
        return { widths: tried, over: tooWide };
      }, part);
      expect(widths).toEqual(Array.from({ length: 57 }, (_, step) => 320 + 20 * step));
      expect(over).toEqual([]);
    }
  },
);

test(
  'a path among nodes is drawn on the node network alone, in its table and in the words of its picture',
  inTheWholeSet,
  async ({ page }) => {
    const hops = modes.flatMap(({ settings }) => judge('scraper-to-kubelet', settings, 'nobody').hops.map(({ zone }) => zone));
    const shown = async (selector: string): Promise<readonly (string | undefined)[]> =>
      page.locator(selector).evaluateAll((tags) => tags.map((tag) => (tag as HTMLElement).dataset['hop']));
    await page.goto('/paths/scraper-to-kubelet/');
    expect(await shown('.modes .tag')).toEqual(hops);
    await page.goto('/embed/path/scraper-to-kubelet/');
    await page.getByText('The same as a table').click();
    await expect(page.getByRole('table', { name: 'verdict in each mode, by zone' }).getByRole('columnheader')).toHaveText([
      'Mode',
      'Node network',
    ]);
    expect(await shown('.strip .tag')).toEqual(hops);
    await page.goto('/paths/scraper-to-kubelet/defaults/');
    await expect(page.getByRole('region', { name: 'Picture' }).getByRole('img')).toHaveAttribute(
      'alt',
      /drawn from one node to every node$/,
    );
  },
);
