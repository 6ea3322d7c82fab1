import type { Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet, runsAll } from '../../scripts/verify/tests/amount.ts';
import { capabilities } from '../../src/model/answer.ts';
import { judge } from '../../src/model/judge.ts';
import { pathIds } from '../../src/model/path.ts';
import { seatIds, seatOf, type SeatId } from '../../src/model/seat/seat.ts';
import { answersCode } from '../../src/model/seat/seat-powers.ts';
import { modeIds, modeOf } from '../../src/model/setting/mode.ts';
import { seatSentence } from '../../src/wording/seat.ts';
import { chooseSeat, modeLabel, seatSelect, settingSelect } from '../support/choices.ts';
import { expect, test } from '../support/shared-page.ts';

const ready = (page: Page) => expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);

/**
 * What the page shows of a seat now: the marks of the rendered drawing, as `seat mode path hop=answers`, sorted; the rows of the table, as
 * `seat mode`; its cells, as `seat mode path capability=answer`; and the sentence.
 */
const shownIn = (page: Page, drawing: string) =>
  page.locator('hub-spoke').evaluate((figure, selector) => {
    const all = (css: string) => [...figure.querySelectorAll<HTMLElement>(css)];
    const marks = all(`${selector} .seat-mark`)
      .filter((mark) => {
        const frame = mark.closest('.frame') as SVGGElement;
        return frame.getClientRects().length > 0 && Number(getComputedStyle(frame).opacity) > 0.99;
      })
      .map(({ dataset: d }) => `${d['seat']} ${d['mode']} ${d['path']} ${d['hop']}=${d['answers']}`)
      .sort();
    const rows = all('.live-table tr[data-seat]').map(({ dataset: d }) => `${d['seat']} ${d['mode']}`);
    const cells = all('.live-table td[data-answer]').map((cell) => {
      const row = (cell.parentElement as HTMLElement).dataset;
      const { capability, answer } = cell.dataset;
      if (cell.textContent !== answer) throw new Error(`a cell says ${cell.textContent} and means ${answer}`);
      return `${row['seat']} ${row['mode']} ${row['path']} ${capability}=${answer}`;
    });
    return { marks, rows, cells, sentence: figure.querySelector('.seat-sentence')?.textContent };
  }, drawing);

/** What the model says that a drawing marks: each hop for a seat on a network, each link for another, where that gains something or may; nothing for nobody. */
const expectedMarks = (seat: SeatId, mode: (typeof modeIds)[number]): string[] =>
  pathIds
    .flatMap((path) => {
      const { hops, endToEnd, present } = judge(path, modeOf(mode).settings, seat);
      if (seat === 'nobody' || !present) return [];
      const marked = seatOf(seat).zone
        ? hops.map(({ zone, answers }) => ({ hop: zone, answers }))
        : [{ hop: 'end-to-end', answers: endToEnd }];
      return marked
        .filter(({ answers }) => Object.values(answers).some(({ value }) => value !== 'no'))
        .map(({ hop, answers }) => `${seat} ${mode} ${path} ${hop}=${answersCode(answers)}`);
    })
    .sort();

/** Of nobody there is no table, and a sentence in its place. */
const expectedRows = (seat: SeatId, mode: (typeof modeIds)[number]): string[] =>
  seat === 'nobody' ? [] : pathIds.map(() => `${seat} ${mode}`);

const expectedCells = (seat: SeatId, mode: (typeof modeIds)[number]): string[] =>
  (seat === 'nobody' ? [] : pathIds).flatMap((path) => {
    const { endToEnd } = judge(path, modeOf(mode).settings, seat);
    return capabilities.map((capability) => `${seat} ${mode} ${path} ${capability}=${endToEnd[capability].value}`);
  });

for (const [turn, [drawing, width]] of (
  [
    ['.diagram-wide', 1440],
    ['.diagram-narrow', 360],
  ] as const
).entries())
  test(`every mark of ${drawing} and every cell of the table is the model’s answer, for ${runsAll ? 'every seat in every mode' : 'every other seat in three modes'}`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/explore/?path=apiserver-to-kubelet');
    await ready(page);
    let cells = 0;
    // In `npm test` each seat on one of both drawings.
    const seats = fewOrAll(
      seatIds.filter((_, index) => index % 2 === turn),
      seatIds,
    );
    for (const [index, seat] of seats.entries()) {
      await chooseSeat(page, seat);
      // With a line and an attacker, what is captured is in the place of the inspector.
      await page.locator(seat === 'nobody' ? '.inspector' : '.captured').focus();
      const chosen = fewOrAll(
        modeIds.filter((_, at) => at !== index % modeIds.length && at !== (index + 2) % modeIds.length),
        modeIds,
      );
      for (const mode of chosen) {
        await page.keyboard.press(String(modeIds.indexOf(mode) + 1));
        await expect
          .poll(() => shownIn(page, drawing), { intervals: [50] })
          .toEqual({
            marks: expectedMarks(seat, mode),
            rows: expectedRows(seat, mode),
            cells: expectedCells(seat, mode),
            sentence: seatSentence(modeOf(mode).settings, seat),
          });
        cells += expectedCells(seat, mode).length;
      }
    }
    expect(cells).toBe(
      seats.filter((seat) => seat !== 'nobody').length * pathIds.length * (runsAll ? modeIds.length : 3) * capabilities.length,
    );
  });

test('a seat on a network is marked on hops that /data/matrix.json publishes, in every mode, and on each that is unsafe', async ({
  page,
}) => {
  const data = (await (await page.request.get('/data/matrix.json')).json()) as {
    paths: { id: string; modes: Record<string, { hops: { zone: string; verdict: string }[] }> }[];
  };
  await page.goto('/explore/?seat=between-active');
  await ready(page);
  const marked = () =>
    page
      .locator('.diagram-wide .seat-mark')
      .evaluateAll((marks) => marks.map(({ dataset: d }) => `${d['mode']} ${d['path']} ${d['hop']}`).sort());
  const published = data.paths.flatMap(({ id, modes }) =>
    Object.entries(modes).flatMap(([mode, { hops }]) =>
      hops.map(({ zone, verdict }) => ({ place: `${mode} ${id} ${zone}`, zone, verdict })),
    ),
  );
  // Who sits on the untrusted network gains something on each of its hops that is plaintext, and is marked nowhere but on a hop.
  const unsafe = published.filter(({ zone, verdict }) => zone === 'between' && verdict === 'unsafe').map(({ place }) => place);
  expect(unsafe.length).toBeGreaterThan(3);
  let marks: readonly string[] = [];
  await expect
    .poll(async () => {
      marks = await marked();
      return unsafe.filter((place) => !marks.includes(place));
    })
    .toEqual([]);
  expect(marks.filter((mark) => !published.some(({ place }) => place === mark))).toEqual([]);
});

test('choosing a seat writes it into the address, says it, and the back button takes it away', async ({ page }) => {
  await page.goto('/explore/');
  await chooseSeat(page, 'between-active');
  await expect(page).toHaveURL(/\?seat=between-active$/);
  await expect(page.getByRole('status')).toHaveText(seatSentence(modeOf('defaults').settings, 'between-active'));
  await modeLabel(page, 'konnectivity').click();
  await expect(page).toHaveURL(/mode=konnectivity&seat=between-active|seat=between-active&mode=konnectivity/);
  await page.goBack();
  await page.goBack();
  await expect(seatSelect(page)).toHaveValue('nobody');
  await expect(page.locator('.seat-mark')).toHaveCount(0);
});

test(
  'another node under Konnectivity is drawn as a second node whose agent carries traffic, and the defence comes first',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/explore/?mode=konnectivity&seat=another-node');
    await expect(page.locator('.diagram-wide .frame[data-mode="konnectivity"] .other')).toHaveAccessibleName(
      /carries a share of the first node’s traffic/,
    );
    await expect(page.locator('.other-node p').first()).toContainText('Set --kubelet-certificate-authority');
    for (const link of await page.locator('.other-node a').all())
      expect((await page.request.get(await link.evaluate((a) => (a as HTMLAnchorElement).href))).status()).toBe(200);
    await modeLabel(page, 'konnectivity-tls').click();
    await expect(page.locator('.other-node p').first()).toContainText('can only disrupt');
    await modeLabel(page, 'defaults').click();
    await expect(page.locator('.other-node')).toBeHidden();
  },
);

test('behind what is captured the inspector gives a seat’s six answers on the selected link, each with its reason in the text', async ({
  page,
}) => {
  await page.goto('/explore/?path=apiserver-to-pod&seat=between-active');
  await page.getByRole('button', { name: 'Close what is captured' }).click();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  const answers = inspector.locator('.live .answers dd[data-answer]');
  await expect(answers).toHaveCount(6);
  const { endToEnd } = judge('apiserver-to-pod', modeOf('defaults').settings, 'between-active');
  await expect(answers).toHaveText(capabilities.map((capability) => endToEnd[capability].value));
  await expect(inspector.locator('.live .answers .why')).toHaveCount(6);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('each seat shows its table of the defaults with the model’s answers, and the settings are there to read', async ({ page }) => {
    await page.goto('/explore/');
    await expect(page.getByText('Choose an attacker’s position, and a table')).toBeVisible();
    for (const seat of seatIds.filter((id) => id !== 'nobody')) {
      await chooseSeat(page, seat);
      const shown = page.locator('.built:visible');
      await expect(shown).toHaveCount(1);
      await expect(shown).toHaveAttribute('data-seat', seat);
      const answers = await shown.getByRole('cell').allTextContents();
      expect(answers).toEqual(
        pathIds.flatMap((path) =>
          capabilities.map((capability) => judge(path, modeOf('defaults').settings, seat).endToEnd[capability].value),
        ),
      );
    }
    await expect(settingSelect(page, 'kubeletCertificateAuthority')).toBeDisabled();
    await expect(page.locator('.diagram-wide .frame:visible')).toHaveCount(1);
  });
});
