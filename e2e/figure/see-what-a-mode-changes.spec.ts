import type { Page } from '@playwright/test';
import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { modes, type ModeId } from '../../src/model/setting/mode.ts';
import { type Verdict } from '../../src/model/verdict.ts';
import { verdictWords } from '../../src/wording/verdict.ts';
import { modeNames } from '../../src/wording/names.ts';
import { modeLabel, modeRadio, modeSelect } from '../support/choices.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { expect, test } from '../support/shared-page.ts';

/** The verdicts that a drawing shows now, as `path zone=verdict`, sorted. */
const shownIn = (page: Page, drawing = '.diagram-wide'): Promise<string[]> =>
  page.locator(`${drawing} .hop`).evaluateAll((hops) =>
    hops
      // A frame that is not chosen is not rendered at all, or made ready under full transparency.
      .filter((hop) => {
        const frame = hop.closest('.frame') as SVGGElement;
        return frame.getClientRects().length > 0 && Number(getComputedStyle(frame).opacity) > 0.99;
      })
      .map((hop) => hop as SVGElement)
      .map((hop) => `${hop.closest<SVGElement>('.link')?.dataset['path']} ${hop.dataset['hop']}=${hop.dataset['verdict']}`)
      .sort(),
  );

/** What `/data/matrix.json` says: the verdicts of each mode, in the same form. */
async function published(page: Page): Promise<(mode: ModeId) => string[]> {
  const data = (await (await page.request.get('/data/matrix.json')).json()) as {
    paths: { id: string; modes: Record<string, { hops: { zone: string; verdict: string }[] }> }[];
  };
  return (mode) =>
    data.paths.flatMap(({ id, modes: all }) => (all[mode]?.hops ?? []).map(({ zone, verdict }) => `${id} ${zone}=${verdict}`)).sort();
}

for (const { id } of modes) {
  test(`choosing ${modeNames[id]} shows the model’s verdict on every hop`, async ({ page }) => {
    await page.goto('/');
    await modeLabel(page, id).click();
    const expected = (await published(page))(id);
    await expect.poll(() => shownIn(page)).toEqual(expected);
  });

  test(`?mode=${id} shows the model’s verdict on every hop of the narrow drawing`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`/?mode=${id}`);
    const expected = (await published(page))(id);
    await expect.poll(() => shownIn(page, '.diagram-narrow')).toEqual(expected);
  });
}

test('every cell of the matrix is the model’s verdict', inTheWholeSet, async ({ page }) => {
  await page.goto('/matrix/');
  const cells = await page.locator('.matrix .tag').evaluateAll((tags) =>
    tags
      .map((tag) => tag as HTMLElement)
      .map(({ dataset: d }) => `${d['mode']} ${d['path']} ${d['hop']}=${d['verdict']}`)
      .sort(),
  );
  const expectedIn = await published(page);
  expect(cells).toEqual(modes.flatMap(({ id }) => expectedIn(id).map((row) => `${id} ${row}`)).sort());
});

for (const address of ['/matrix/', '/paths/apiserver-to-kubelet/', '/paths/apiserver-to-kubelet/konnectivity/', '/journeys/kubectl-logs/'])
  test(`every verdict on ${address} is said in the words of the drawings`, async ({ page }) => {
    await page.goto(address);
    const tags = await page
      .locator('.tag[data-verdict]')
      .evaluateAll((all) => all.map((tag) => [(tag as HTMLElement).dataset['verdict'] ?? '', tag.textContent.trim()]));
    expect(tags.length).toBeGreaterThan(2);
    for (const [verdict = '', said] of tags) expect(said).toBe(verdictWords[verdict as Verdict]);
  });

test(
  'the path of scrapers is drawn on the node network alone: its table and the name of its picture do not start at the control plane',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/embed/path/scraper-to-kubelet/');
    // The table is folded away in the frame.
    const folded = { includeHidden: true };
    const table = page.getByRole('table', { name: 'verdict in each mode, by zone', ...folded });
    await expect(table.getByRole('columnheader', folded)).toHaveText(['Mode', 'Node network']);
    await page.goto('/paths/scraper-to-kubelet/konnectivity/');
    await expect(page.getByRole('region', { name: 'Picture' }).getByRole('img')).toHaveAttribute(
      'alt',
      /drawn from one node to every node$/,
    );
  },
);

test('the TLS verification mode turns the API server → kubelet path from encrypted only to authenticated', async ({ page }) => {
  await page.goto('/');
  const hop = page.locator('.diagram-wide .link[data-path="apiserver-to-kubelet"] .hop[data-hop="between"]');
  const shown = hop.and(page.locator('.frame:not([aria-hidden]) .hop:visible'));
  await expect(shown).toHaveAttribute('data-verdict', 'encrypted');
  await modeLabel(page, 'tls-verification').click();
  await expect(shown).toHaveAttribute('data-verdict', 'authenticated');
  await expect(page.getByRole('status')).toContainText('3 paths changed');
});

test('Konnectivity and kubelet verification combine, and the address says so', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Transport').selectOption('konnectivity');
  await page.getByLabel('Kubelet certificate').selectOption('on');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity-tls');
  await expect(page).toHaveURL(/mode=konnectivity-tls/);
});

test('a combination that is no mode is drawn with its own verdicts', async ({ page }) => {
  await page.goto('/?transport=ssh-tunnel&verify=on&scheme=https');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'custom');
  await expect
    .poll(() => shownIn(page))
    .toEqual(
      expect.arrayContaining([
        'apiserver-to-kubelet between=authenticated',
        'apiserver-to-kubelet node-network=authenticated',
        'apiserver-to-pod node-network=encrypted',
      ]),
    );
});

test('a mode switch moves nothing else: the drawing keeps its place and its size', async ({ page }) => {
  await page.goto('/');
  const before = await page.locator('.diagram-wide').boundingBox();
  for (const { id } of modes) {
    await modeLabel(page, id).click();
    await expect(page.locator(`.diagram-wide .frame[data-mode="${id}"]`)).toBeVisible();
    expect(await page.locator('.diagram-wide').boundingBox()).toEqual(before);
  }
});

test('the back button undoes a mode switch', inTheWholeSet, async ({ page }) => {
  await page.goto('/');
  await modeLabel(page, 'konnectivity').click();
  await expect(page).toHaveURL(/mode=konnectivity/);
  await page.goBack();
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
  await expect(modeRadio(page, 'defaults')).toBeChecked();
});

test('under reduced motion a mode switch animates nothing', inTheWholeSet, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/');
  await modeLabel(page, 'konnectivity').click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test(
  'without reduced motion a tunnel grows where none was, no line is drawn anew for it, and that is over within 400 ms of animation time',
  inTheWholeSet,
  async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto('/');
    // All frames from the click on, inside of the page: a slow machine may be through with the motion before it is asked.
    const ends = await modeLabel(page, 'konnectivity').evaluate(async (label: HTMLElement) => {
      label.click();
      const seen = new Set<Animation>();
      for (let frame = 0; frame < 30; frame += 1) {
        await new Promise(requestAnimationFrame);
        for (const animation of document.getAnimations()) seen.add(animation);
      }
      const lines = [...seen].filter(({ effect }) => (effect as KeyframeEffect).getKeyframes().some((frame) => 'd' in frame));
      if (lines.length > 0) throw new Error(`${lines.length} lines are drawn anew in each frame`);
      return [...seen].map(({ effect }) => Number(effect?.getComputedTiming().endTime));
    });
    expect(ends.length).toBeGreaterThan(0);
    expect(Math.max(...ends)).toBeLessThan(400);
  },
);

test(
  'the mode under the pointer is made ready unseen: it is not read out, and given up when the pointer leaves or comes to the drawing',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/');
    await modeLabel(page, 'konnectivity').hover();
    const ready = page.locator('.diagram-wide .frame[data-mode="konnectivity"]');
    await expect(ready).toHaveAttribute('aria-hidden', 'true');
    await expect(ready).toHaveCSS('opacity', '0');
    await page.getByRole('heading', { level: 1 }).hover();
    await expect.poll(() => ready.evaluate((frame) => frame.getClientRects().length)).toBe(0);
    await page.getByRole('radio', { name: 'TLS verification' }).focus();
    await expect(page.locator('.diagram-wide .frame.warm[aria-hidden]')).toHaveCount(2);
    await page.locator('.diagram-wide .component').first().hover();
    await expect(page.locator('.frame.warm')).toHaveCount(0);
  },
);

test('a mode switch by click lets the reader use the new frame and hides the old one from screen readers', async ({ page }) => {
  await page.goto('/');
  await modeLabel(page, 'konnectivity').click();
  await expect(page.locator('.diagram-wide .frame[data-mode="defaults"]')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.locator('.diagram-wide .frame[data-mode="konnectivity"]')).not.toHaveAttribute('aria-hidden');
});

testOnPageOf()('a page loads the script that needs the model only when a reader comes to the diagram', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(scripts.filter((path) => /explore|draw/.test(path))).toEqual([]);
  await page.locator('.diagram-wide').hover({ position: { x: 10, y: 10 } });
  await expect.poll(() => scripts.some((path) => path.includes('explore'))).toBe(true);
});

test.describe('on a phone', () => {
  testOnPageOf({ hasTouch: true, viewport: { width: 390, height: 800 } })(
    'a mode that is chosen in the select is shown, and leaves one frame rendered once the focus is elsewhere',
    async ({ page }) => {
      await page.goto('/');
      await modeSelect(page).selectOption('tls-verification');
      await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'tls-verification');
      await page.getByRole('heading', { level: 1 }).tap();
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await expect
        .poll(() =>
          page.locator('.diagram-narrow .frame').evaluateAll((all) => all.filter((frame) => frame.getClientRects().length).length),
        )
        .toBe(1);
    },
  );
});

test(
  'on the page of a mode the choices to combine begin as the mode has them, before the pointer comes to the diagram',
  inTheWholeSet,
  async ({ page }) => {
    for (const [mode, transport, verify] of [
      ['defaults', 'direct', 'off'],
      ['konnectivity', 'konnectivity', 'off'],
      ['konnectivity-tls', 'konnectivity', 'on'],
    ] as const) {
      await page.goto(`/modes/${mode}/`);
      await expect(page.getByLabel('Transport')).toHaveValue(transport);
      await expect(page.getByLabel('Kubelet certificate')).toHaveValue(verify);
    }
  },
);
