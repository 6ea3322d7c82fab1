import type { Page } from '@playwright/test';
import { countPaths, countVerdicts, crossingsOf, strengthOf, type VerdictCounts } from '../../src/model/count.ts';
import { judge } from '../../src/model/judge.ts';
import { assumptionsOf, modeOf, modes } from '../../src/model/setting/mode.ts';
import { pathIds } from '../../src/model/path.ts';
import { seatOf } from '../../src/model/seat/seat.ts';
import { gets } from '../../src/model/seat/seat-powers.ts';
import { settingOf, type Settings } from '../../src/model/setting/setting.ts';
import { inspectedTitle, inspectorOf } from '../support/figure-parts.ts';
import { expect, test } from '../support/shared-page.ts';

/** The counts that each mode of the switch shows, by verdict: each figure with the number that it says in words. */
const countsIn = (page: Page, line: string): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.locator('.modes label').evaluateAll(
    (labels, counts) =>
      Object.fromEntries(
        labels.map((label) => [
          label.querySelector('input')?.value ?? '',
          [...label.querySelectorAll<HTMLElement>(counts)]
            .map(({ dataset: { verdict, count }, textContent }) => {
              const said = /\d+/.exec(textContent)?.[0];
              if (said !== count) throw new Error(`a count says ${said} and means ${count}`);
              return `${verdict}=${count}`;
            })
            .sort(),
        ]),
      ),
    line,
  );

/** What the model counts, in the same form: a verdict that no path has is left out. */
const expected = (counts: VerdictCounts): string[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${verdict}=${count}`)
    .sort();

/** Every count of home equals what the model counts. */
async function expectTrueCounts(page: Page): Promise<void> {
  await page.goto('/');
  const inEachMode = (count: (settings: Settings) => VerdictCounts) =>
    Object.fromEntries(modes.map(({ id, settings }) => [id, expected(count(settings))]));
  await expect.poll(() => countsIn(page, '.counts .count')).toEqual(inEachMode(countPaths));
  await expect
    .poll(() => countsIn(page, '.untrusted [data-count]'))
    .toEqual(inEachMode((settings) => countVerdicts(crossingsOf(settings))));
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the counts on each mode of home are those of the weakest hops that the model gives', async ({ page }) => {
      await expectTrueCounts(page);
    });

    test('the counts on home are those of the weakest hops on a phone too, and the legend stands above the picture', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await expectTrueCounts(page);
      const legend = await page.locator('.figure .key').boundingBox();
      const picture = await page.locator('.stage').boundingBox();
      expect((legend?.y ?? Infinity) + (legend?.height ?? 0)).toBeLessThanOrEqual(picture?.y ?? 0);
    });

    test('the counts on home are the published weakest hops: those of /data/matrix.json', async ({ page }) => {
      const data = (await (await page.request.get('/data/matrix.json')).json()) as {
        paths: { modes: Record<string, { weakestHop: { verdict: string } | null }> }[];
      };
      await page.goto('/');
      const counts = await countsIn(page, '.counts .count');
      for (const { id } of modes) {
        const published = data.paths.flatMap(({ modes: all }) => all[id]?.weakestHop?.verdict ?? []);
        for (const figure of counts[id] ?? []) {
          const [verdict, count] = figure.split('=');
          expect(published.filter((each) => each === verdict)).toHaveLength(Number(count));
        }
        expect(published.length).toBeGreaterThan(10);
      }
    });

    test('every cell of the matrix has both answers that the model gives, the worse first', async ({ page }) => {
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
          expect([...shown].sort()).toEqual(present ? [`every=${safeOnEveryNetwork}`, `untrusted=${untrusted}`] : []);
          if (safeOnEveryNetwork === 'no' && untrusted === 'yes') expect(shown[0]).toBe('every=no');
        }
    });
  });

for (const { id, settings } of modes)
  test(`the sentence and the inspector of ${id} count weak, unknown and verified paths as the model does`, async ({ page }) => {
    await page.goto(`/explore/?mode=${id}`);
    const { weak, total, verified } = strengthOf(countPaths(settings));
    await expect(inspectedTitle(page)).toHaveText(new RegExp(`^${weak} of ${total} paths are weak .+ ${verified} are authenticated$`));
  });

test('GKE is accused only of the paths that are known to be weak: the unknown ones are counted apart', async ({ page }) => {
  await page.goto('/explore/?distro=gke');
  await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
  const title = inspectedTitle(page);
  await expect(title).toContainText('unknown');
  const [, weak = '', unknown = ''] = /^(\d+|None) of \d+ paths .+?(\d+) (?:is|are) unknown/.exec((await title.textContent()) ?? '') ?? [];
  const rows = inspectorOf(page).locator('.live .hops .tag');
  const verdicts = await rows.evaluateAll((tags) => tags.map((tag) => (tag as HTMLElement).dataset['verdict']));
  expect(verdicts.filter((verdict) => verdict === 'unknown')).toHaveLength(Number(unknown));
  expect(verdicts.filter((verdict) => verdict === 'unsafe' || verdict === 'encrypted')).toHaveLength(weak === 'None' ? 0 : Number(weak));
  expect(Number(unknown)).toBeGreaterThan(0);
});

test('with a compromised node as the attacker the inspector, the sentence and the picture have one point of view', async ({ page }) => {
  await page.goto('/explore/?seat=another-node&mode=konnectivity');
  const { settings } = modeOf('konnectivity');
  const gained = pathIds.filter((path) => gets(judge(path, settings, 'another-node').endToEnd) === 'yes');
  const inspector = inspectorOf(page).locator('.live');
  await expect(inspector.locator('.kicker')).toHaveText('Attacker’s position: Compromised node');
  await expect(inspector.getByRole('heading', { level: 2 })).toContainText(`${gained.length} of 13 paths are open to this attacker`);
  await expect(inspector).not.toContainText('Nothing');
  await expect(inspectorOf(page).locator('.words:visible')).toHaveCount(0);
  const [network, node] = [page.locator('.diagram-wide .ground > .eye'), page.locator('.diagram-wide .frame:visible > .eye')];
  await expect(node).toBeVisible();
  await expect(network).toHaveCount(0);
  await page.getByRole('group', { name: 'Attacker’s position' }).getByText(seatOf('between-active').name, { exact: true }).click();
  await expect(network).toBeVisible();
  await expect(node).toHaveCount(0);
});

for (const { id, name } of modes)
  test(`the page and the twin of ${name} say what it assumes beside the default of Kubernetes`, async ({ page }) => {
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
      const { name: title, says } = settingOf(setting);
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
