import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { countPaths, strengthOf } from '../../src/model/count.ts';
import { judge } from '../../src/model/judge.ts';
import { assumptionsOf } from '../../src/model/setting/assumption.ts';
import { modeOf, modes } from '../../src/model/setting/mode.ts';
import { pathIds } from '../../src/model/path.ts';
import { gets } from '../../src/model/seat/seat-powers.ts';
import { type Settings } from '../../src/model/setting/setting.ts';
import { chooseSeat } from '../support/choices.ts';
import { inspectedTitle, inspectorOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';
import { settingWords } from '../../src/wording/setting-words.ts';
import { modeNames } from '../../src/wording/names.ts';

/** What the one mark of each mode says: a count of weak paths, of how many, and how many are unknown. */
const marksIn = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.locator('.modes label').evaluateAll((labels) =>
    Object.fromEntries(
      labels.map((label) => {
        const mark = label.querySelector<HTMLElement>('.weak-mark');
        const [seen, said] = [mark?.querySelector('[aria-hidden="true"]')?.textContent, mark?.title ?? ''];
        // What is counted has more than one verdict, so the sign of one of them would say what is not so.
        if (mark?.querySelector('svg')) throw new Error('a count of weak paths has the sign of one verdict');
        if (!mark?.textContent?.includes(said)) throw new Error(`a screen reader hears ${mark?.textContent}, not ${said}`);
        return [label.querySelector('input')?.value ?? '', `${seen}: ${said}`];
      }),
    ),
  );

/** What the model counts, in the same words. */
function marked(settings: Settings): string {
  const { weak, unknown, total } = strengthOf(countPaths(settings));
  return `${weak} weak: ${weak} of ${total} paths ${weak === 1 ? 'is' : 'are'} weak${unknown > 0 ? `, ${unknown} unknown` : ''}`;
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the one mark on each mode of home counts the weak paths that the model gives, out of all of them', async ({ page }) => {
      await page.goto('/');
      await expect.poll(() => marksIn(page)).toEqual(Object.fromEntries(modes.map(({ id, settings }) => [id, marked(settings)])));
    });

    test('on a phone the key stands in the picture, under the drawing', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto('/');
      const [legend, drawing] = [await page.locator('.figure .key').boundingBox(), await page.locator('svg.diagram-narrow').boundingBox()];
      expect(legend?.y ?? 0).toBeGreaterThanOrEqual((drawing?.y ?? Infinity) + (drawing?.height ?? 0) - 1);
      expect(await page.locator('.picture-box .key').count()).toBe(1);
    });

    test('the marks on home are the published weakest hops: those of /data/matrix.json', async ({ page }) => {
      const data = (await (await page.request.get('/data/matrix.json')).json()) as {
        paths: { modes: Record<string, { weakestHop: { verdict: string } | null }> }[];
      };
      await page.goto('/');
      const marks = await marksIn(page);
      for (const { id } of modes) {
        const published = data.paths.flatMap(({ modes: all }) => all[id]?.weakestHop?.verdict ?? []);
        const weak = published.filter((verdict) => verdict === 'unsafe' || verdict === 'encrypted');
        expect(marks[id]).toContain(`${weak.length} of ${published.length} paths`);
        expect(published.length).toBeGreaterThan(10);
      }
    });

    test('every cell of the matrix has the answer of the model for the whole path, and that for the untrusted network where it is another one, the worse first', async ({
      page,
    }) => {
      await page.goto('/matrix/');
      const rows = await page
        .getByRole('region', { name: 'Every path and mode' })
        .getByRole('row')
        .filter({ has: page.getByRole('cell') })
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.querySelectorAll('td')].map((cell) =>
              [...cell.querySelectorAll<HTMLElement>('[data-protected]')].map(
                ({ dataset }) => `${dataset['networks']}=${dataset['protected']}`,
              ),
            ),
          ),
        );
      expect(rows).toHaveLength(pathIds.length);
      for (const [row, path] of pathIds.entries())
        for (const [column, { settings }] of modes.entries()) {
          const { present, hops, safeOverUntrustedNetwork, safeOnEveryNetwork } = judge(path, settings, 'nobody');
          const untrusted = hops.some(({ zone }) => zone === 'between') ? safeOverUntrustedNetwork : 'not crossed';
          const shown = rows[row]?.[column] ?? [];
          const isAnother = untrusted !== 'not crossed' && untrusted !== safeOnEveryNetwork;
          expect([...shown].sort()).toEqual(
            present ? [`every=${safeOnEveryNetwork}`, ...(isAnother ? [`untrusted=${untrusted}`] : [])] : [],
          );
          if (safeOnEveryNetwork === 'no' && untrusted === 'yes') expect(shown[0]).toBe('every=no');
        }
    });
  });

for (const { id, settings } of oneOf(modes))
  test(`the inspector of ${id} counts the weak paths as the model does`, async ({ page }) => {
    await page.goto(`/explore/?mode=${id}`);
    const { weak, total } = strengthOf(countPaths(settings));
    await expect(inspectedTitle(page)).toHaveText(`${weak} of ${total} paths are weak`);
  });

test('GKE is accused only of the paths that are known to be weak: the unknown ones are counted apart', async ({ page }) => {
  await page.goto('/explore/?distro=gke');
  await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
  const title = inspectedTitle(page);
  await expect(title).toContainText('unknown');
  const [, weak = '', unknown = ''] =
    /^(\d+|None) of \d+ paths .+?, (\d+) (?:is|are) unknown/.exec((await title.textContent()) ?? '') ?? [];
  // Paths that are alike share a row, and each has its link there.
  const rows = inspectorOf(page).locator('.live .hops a[data-path]');
  const verdicts = await rows.evaluateAll((links) => links.map((link) => link.closest('li')?.dataset['verdict']));
  expect(verdicts.filter((verdict) => verdict === 'unknown')).toHaveLength(Number(unknown));
  expect(verdicts.filter((verdict) => verdict === 'unsafe' || verdict === 'encrypted')).toHaveLength(weak === 'None' ? 0 : Number(weak));
  expect(Number(unknown)).toBeGreaterThan(0);
});

test(
  'with a compromised node as the attacker the inspector, the sentence and the picture have one point of view',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/explore/?seat=another-node&mode=konnectivity');
    const { settings } = modeOf('konnectivity');
    const gained = pathIds.filter((path) => gets(judge(path, settings, 'another-node').endToEnd) === 'yes');
    const inspector = inspectorOf(page).locator('.live');
    await expect(inspector.locator('.kicker')).toHaveText('Attacker’s position: Compromised node');
    await expect(inspector.getByRole('heading', { level: 2 })).toContainText(`${gained.length} of 13 paths are open to this attacker`);
    await expect(inspector).not.toContainText(/(?:gets|can do) nothing/);
    await expect(inspectorOf(page).locator('.words:visible')).toHaveCount(0);
    // The place that is taken stands for the eye of the drawing, which is on paper.
    const [network, node] = [page.locator('.diagram-wide .ground > .eye'), page.locator('.diagram-wide .frame:visible > .eye')];
    const taken = page.locator('.seat-place[aria-pressed="true"]');
    await expect(taken).toHaveAccessibleName('Sit on a compromised node');
    await expect(node).toHaveCount(1);
    await expect(network).toHaveCount(0);
    await chooseSeat(page, 'between-active');
    await expect(taken).toHaveAccessibleName('Sit here, on the untrusted network');
    await expect(network).toHaveCount(1);
    await expect(node).toHaveCount(0);
  },
);

for (const { id } of oneOf(modes))
  test(`the page and the twin of ${modeNames[id]} say what it assumes beside the default of Kubernetes`, async ({ page }) => {
    await page.goto(`/modes/${id}/`);
    const twin = await (await page.request.get(`/modes/${id}.md`)).text();
    const rows = page
      .getByRole('table')
      .filter({ has: page.getByRole('columnheader', { name: 'In this mode' }) })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') });
    const assumptions = assumptionsOf(id);
    await expect(rows).toHaveCount(assumptions.length);
    for (const [index, { setting, value, kubernetesDefault }] of assumptions.entries()) {
      const { name: title, says } = settingWords[setting];
      const words: Readonly<Record<string, string>> = says;
      const byDefault = kubernetesDefault === 'unknown' ? 'Kubernetes has no default' : (words[kubernetesDefault] ?? '');
      await expect(rows.nth(index).getByRole('rowheader').or(rows.nth(index).getByRole('cell'))).toHaveText([
        title,
        words[value] ?? '',
        byDefault,
      ]);
      expect(twin).toContain(`| ${title} | ${words[value]} | ${byDefault} |`);
    }
  });
