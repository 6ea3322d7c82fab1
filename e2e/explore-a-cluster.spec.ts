import type { Page } from '@playwright/test';
import { capabilities } from '../src/model/answer.ts';
import { judge } from '../src/model/judge.ts';
import { smallestChange } from '../src/model/change/smallest-change.ts';
import { modeIds, modeOf } from '../src/model/setting/mode.ts';
import { newestMinor } from '../src/model/setting/minor.ts';
import { pathIds } from '../src/model/path.ts';
import { seatIds, seatOf, type SeatId } from '../src/model/seat/seat.ts';
import { answersCode } from '../src/model/seat/seat-powers.ts';
import { seatSentence } from '../src/wording/seat.ts';
import { settingIds } from '../src/model/setting/setting.ts';
import { reasonTexts } from '../src/wording/reason.ts';
import { smallestChangeSentence } from '../src/wording/change/smallest-change.ts';
import { violationsOf } from './support/axe.ts';
import { expect, test } from './support/shared-page.ts';

const seatRadio = (page: Page, seat: SeatId) => page.locator(`.seats input[value="${seat}"]`).locator('..');
const modeRadio = (page: Page, mode: string) => page.locator(`.modes input[value="${mode}"]`).locator('..');
const status = (page: Page) => page.locator('.changed [role="status"]');
const ready = (page: Page) => expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);

/** The marks that the rendered drawing shows now, as `seat mode path hop=answers`, sorted. */
const marksIn = (page: Page, drawing: string): Promise<string[]> =>
  page.locator(`${drawing} .seat-mark`).evaluateAll((marks) =>
    marks
      .filter((mark) => {
        const frame = mark.closest('.frame') as SVGGElement;
        return frame.getClientRects().length > 0 && getComputedStyle(frame).opacity === '1';
      })
      .map(({ dataset: d }) => `${d['seat']} ${d['mode']} ${d['path']} ${d['hop']}=${d['answers']}`)
      .sort(),
  ) as Promise<string[]>;

/** What the model says that a drawing marks: each hop for a seat on a network, each link for another, nothing for nobody. */
const expectedMarks = (seat: SeatId, mode: (typeof modeIds)[number]): string[] =>
  pathIds
    .flatMap((path) => {
      const { hops, endToEnd, present } = judge(path, modeOf(mode).settings, seat);
      if (seat === 'nobody' || !present) return [];
      const marked = seatOf(seat).zone
        ? hops.map(({ zone, answers }) => ({ hop: zone, answers }))
        : [{ hop: 'end-to-end', answers: endToEnd }];
      return marked.map(({ hop, answers }) => `${seat} ${mode} ${path} ${hop}=${answersCode(answers)}`);
    })
    .sort();

/** The cells of the table, as `seat mode path capability=answer`. */
const cellsIn = (page: Page): Promise<string[]> =>
  page.locator('.live-table td[data-answer]').evaluateAll((cells) =>
    cells.map((cell) => {
      const row = (cell.parentElement as HTMLElement).dataset;
      const { capability, answer } = (cell as HTMLElement).dataset;
      if (cell.textContent !== answer) throw new Error(`a cell says ${cell.textContent} and means ${answer}`);
      return `${row['seat']} ${row['mode']} ${row['path']} ${capability}=${answer}`;
    }),
  );

const expectedCells = (seat: SeatId, mode: (typeof modeIds)[number]): string[] =>
  pathIds.flatMap((path) => {
    const { endToEnd } = judge(path, modeOf(mode).settings, seat);
    return capabilities.map((capability) => `${seat} ${mode} ${path} ${capability}=${endToEnd[capability].value}`);
  });

for (const [drawing, width] of [
  ['.diagram-wide', 1440],
  ['.diagram-narrow', 360],
] as const)
  test(`every mark of ${drawing} and every cell of the table is the model’s answer, for every seat in every mode`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/explore/?path=apiserver-to-kubelet');
    await ready(page);
    let cells = 0;
    for (const seat of seatIds) {
      await page.locator(`.seats input[value="${seat}"]`).check({ force: true });
      for (const mode of modeIds) {
        await page.locator('.seats input:checked').focus();
        await page.keyboard.press(String(modeIds.indexOf(mode) + 1));
        await expect(page.locator(`.live-table tr[data-seat="${seat}"][data-mode="${mode}"]`)).toHaveCount(pathIds.length);
        await expect.poll(() => marksIn(page, drawing)).toEqual(expectedMarks(seat, mode));
        await expect.poll(() => cellsIn(page)).toEqual(expectedCells(seat, mode));
        await expect(page.locator('.seat-sentence')).toHaveText(seatSentence(modeOf(mode).settings, seat));
        cells += expectedCells(seat, mode).length;
      }
    }
    expect(cells).toBe(seatIds.length * pathIds.length * modeIds.length * capabilities.length);
  });

test('a seat on a network is marked on every hop that /data/matrix.json publishes, in every mode', async ({ page }) => {
  const data = (await (await page.request.get('/data/matrix.json')).json()) as {
    paths: { id: string; modes: Record<string, { hops: { zone: string }[] }> }[];
  };
  await page.goto('/explore/?seat=between-active');
  await ready(page);
  const marked = () =>
    page
      .locator('.diagram-wide .seat-mark')
      .evaluateAll((marks) => marks.map(({ dataset: d }) => `${d['mode']} ${d['path']} ${d['hop']}`).sort());
  const published = data.paths.flatMap(({ id, modes }) =>
    Object.entries(modes).flatMap(([mode, { hops }]) => hops.map(({ zone }) => `${mode} ${id} ${zone}`)),
  );
  await expect.poll(marked).toEqual(published.sort());
});

test('choosing a seat writes it into the address, says it, and the back button takes it away', async ({ page }) => {
  await page.goto('/explore/');
  await seatRadio(page, 'between-active').click();
  await expect(page).toHaveURL(/\?seat=between-active$/);
  await expect(status(page)).toHaveText(seatSentence(modeOf('defaults').settings, 'between-active'));
  await modeRadio(page, 'konnectivity').click();
  await expect(page).toHaveURL(/mode=konnectivity&seat=between-active|seat=between-active&mode=konnectivity/);
  await page.goBack();
  await page.goBack();
  await expect(page.locator('.seats input[value="nobody"]')).toBeChecked();
  await expect(page.locator('.seat-mark')).toHaveCount(0);
});

test('another node under Konnectivity is drawn as a second node whose agent carries traffic, and the defence comes first', async ({
  page,
}) => {
  await page.goto('/explore/?mode=konnectivity&seat=another-node');
  await expect(page.locator('.diagram-wide .frame[data-mode="konnectivity"] .other')).toHaveAccessibleName(
    /carries a share of the first node’s traffic/,
  );
  await expect(page.locator('.other-node p').first()).toContainText('Set --kubelet-certificate-authority');
  for (const link of await page.locator('.other-node a').all())
    expect((await page.request.get(await link.evaluate((a) => (a as HTMLAnchorElement).href))).status()).toBe(200);
  await modeRadio(page, 'konnectivity-tls').click();
  await expect(page.locator('.other-node p').first()).toContainText('can only disrupt');
  await modeRadio(page, 'defaults').click();
  await expect(page.locator('.other-node')).toBeHidden();
});

test('the inspector gives a seat’s six answers on the selected link, each with its reason in the text', async ({ page }) => {
  await page.goto('/explore/?path=apiserver-to-pod&seat=between-active');
  const answers = page.locator('.inspector .live .answers dd[data-answer]');
  await expect(answers).toHaveCount(6);
  const { endToEnd } = judge('apiserver-to-pod', modeOf('defaults').settings, 'between-active');
  await expect(answers).toHaveText(capabilities.map((capability) => endToEnd[capability].value));
  await expect(page.locator('.inspector .live .answers .why')).toHaveCount(6);
});

test('the panel has every setting of the model with its flag and its default', async ({ page }) => {
  await page.goto('/explore/');
  const rows = page.locator('.setting');
  await expect
    .poll(() => rows.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset['setting']).sort()))
    .toEqual([...settingIds].sort());
  for (const row of await rows.all()) {
    await expect(row.locator('code')).not.toBeEmpty();
    await expect(row).toContainText('Kubernetes default:');
  }
  await expect(page.locator('.setting[data-setting="transport"]')).toContainText('ssh-tunnel: until 1.21');
});

test('changing a setting lists each path that changed with its reason, redraws it, and the back button undoes it', async ({ page }) => {
  await page.goto('/explore/');
  await page.getByLabel('Proxy scheme').selectOption('https');
  const changed = page.locator('.changes li');
  await expect(changed).toHaveCount(3);
  await expect(page.locator('.changes .count')).toHaveText('3 paths changed:');
  await expect
    .poll(() => changed.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['path'])))
    .toEqual(['apiserver-to-node', 'apiserver-to-pod', 'apiserver-to-service']);
  for (const item of await changed.all()) await expect(item).toContainText(reasonTexts['proxy-https-unverified']);
  await expect(page).toHaveURL(/\?scheme=https$/);
  await expect(status(page)).toContainText('3 paths changed');
  await expect(page.locator('.diagram-wide .frame[data-mode="custom"] .hop[data-path="apiserver-to-pod"]')).toHaveAttribute(
    'data-verdict',
    'encrypted',
  );
  await page.goBack();
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
  await expect(page.getByLabel('Proxy scheme')).toHaveValue('http');
});

test('a setting that changes no verdict still lists the paths on which somebody gets another answer', async ({ page }) => {
  await page.goto('/explore/');
  await page.getByLabel('Kubelet authorization').selectOption('AlwaysAllow');
  await expect(page.locator('.changes li[data-path="apiserver-to-kubelet"]')).toContainText(reasonTexts['kubelet-allows-all']);
  await expect(page).toHaveURL(/kubeletAuthorization=AlwaysAllow/);
});

test('a mode fills the panel', async ({ page }) => {
  await page.goto('/explore/');
  await modeRadio(page, 'konnectivity-tls').click();
  await expect(page.locator('#set-transport')).toHaveValue('konnectivity');
  await expect(page.locator('#set-kubeletCertificateAuthority')).toHaveValue('set');
});

test('the smallest change that makes the selected path safe is shown with its lines, and showing its settings makes the path safe', async ({
  page,
}) => {
  await page.goto('/explore/?path=apiserver-to-kubelet');
  const answer = smallestChange('apiserver-to-kubelet', modeOf('defaults').settings);
  if (answer.kind !== 'changes') throw new Error('the defaults should need a change');
  await expect(page.locator('.answer-sentence')).toHaveText(smallestChangeSentence(answer));
  await expect(page.locator('.safe .answer')).toHaveCount(answer.answers.length);
  await expect(page.locator('.safe pre')).toContainText(
    answer.answers[0].steps.flatMap(({ snippets }) => snippets.map(({ lines }) => lines.join('\n'))),
  );
  await expect(page.locator('.safe')).toContainText('What may break');
  await page.locator('.safe [data-apply]').first().click();
  await expect(page.locator('.answer-sentence')).toHaveText('API server → kubelet is safe on every network that it crosses already.');
  await expect(page.locator('.safe h3')).toBeFocused();
  await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
});

test('where no setting makes a path safe the page says so and what to use instead', async ({ page }) => {
  await page.goto('/explore/?path=apiserver-to-pod');
  await expect(page.locator('.answer-sentence')).toHaveAttribute('data-kind', 'impossible');
  await expect(page.locator('.instead')).toContainText('Kubectl port-forward');
  await page.locator('[data-choose="apiserver-to-kubelet"]').click();
  await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
});

test('SSH tunnels on 1.22 or later are explained, not hidden; on 1.21 nothing is missing', async ({ page }) => {
  await page.goto('/explore/?mode=ssh-tunnel');
  await expect(page.locator('.missing')).toContainText(`Kubernetes ${newestMinor} does not have SSH tunnels: removed in 1.22.`);
  await expect(page.locator('#set-transport option[value="ssh-tunnel"]')).toContainText(`not in ${newestMinor}`);
  await page.getByRole('combobox', { name: 'Kubernetes' }).selectOption('1.21');
  await expect(page.locator('.missing')).toBeHidden();
  await expect(page).toHaveURL(/k8s=1\.21/);
  await expect(page.locator('#set-transport option[value="ssh-tunnel"]')).not.toHaveText(/not in/);
});

test('?distro= fills the panel, and what is not known of a distribution is unknown and looks it', async ({ page }) => {
  await page.goto('/explore/?distro=gke');
  await ready(page);
  const unknown = page.locator('.setting[data-unknown] select');
  await expect.poll(() => unknown.count()).toBeGreaterThan(3);
  for (const select of await unknown.all()) await expect(select).toHaveValue('unknown');
  await expect(page.getByLabel('Distribution')).toHaveValue('gke');
  await expect(unknown.first()).toHaveCSS('border-top-style', 'dotted');
  await page.getByLabel('Distribution').selectOption('kubeadm');
  await expect(page).toHaveURL(/\?distro=kubeadm$/);
  await page.getByLabel('Proxy scheme').selectOption('https');
  await expect(page).toHaveURL(/distro=kubeadm&scheme=https/);
});

test('bad values in the address fall back and are named in one sentence each, as text', async ({ page }) => {
  await page.goto('/explore/?seat=<b>me</b>&k8s=9.9&distro=nope&mode=x&kubeletAnonymous=maybe&path=y&foo=bar');
  const ignored = page.locator('.ignored');
  await expect(ignored).toBeVisible();
  for (const part of [
    'seat=“<b>me</b>”',
    'Kubernetes 9.9 is not in the facts',
    'distro=“nope”',
    'mode=“x”',
    'kubeletAnonymous=“maybe”',
    'path=“y”',
  ])
    await expect(ignored).toContainText(part);
  await expect(ignored).not.toContainText('foo');
  await expect(ignored.locator('b')).toHaveCount(0);
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'defaults');
});

test('a state in the address comes back whole: settings, seat, version, path', async ({ page }) => {
  const address = '/explore/?mode=konnectivity&agentAuthentication=none&path=apiserver-to-pod&seat=pod&k8s=1.30';
  await page.goto(address);
  await ready(page);
  await expect(page.locator('#set-agentAuthentication')).toHaveValue('none');
  await expect(page.locator('.seats input[value="pod"]')).toBeChecked();
  await seatRadio(page, 'token-thief').click();
  await expect(page).toHaveURL(new RegExp(`${address.replace('?', '\\?').replace('seat=pod', 'seat=token-thief').replace(/\./g, '\\.')}$`));
});

test('the keyboard alone chooses a seat, a mode, a link and a setting', async ({ page }) => {
  await page.goto('/explore/');
  await page.locator('.seats input:checked').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.seats input[value="between-passive"]')).toBeChecked();
  await expect(page).toHaveURL(/seat=between-passive/);
  await page.keyboard.press('4');
  await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
  await page.locator('.diagram-wide .component[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/path=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/path=/);
  await page.locator('#set-readOnlyPort').focus();
  await page.keyboard.press('o');
  await page.keyboard.press('Home');
  await expect(page.locator('#set-readOnlyPort')).toHaveValue('open');
  await expect(page).toHaveURL(/readOnlyPort=open/);
});

for (const scheme of ['light', 'dark'] as const)
  test(`the explorer with a seat and settings of its own has no axe violation in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.goto('/explore/?mode=konnectivity&seat=another-node&kubeletAnonymous=on&k8s=1.21');
    await ready(page);
    expect(await violationsOf(page)).toEqual([]);
  });

for (const width of [360, 768, 1440])
  test(`no part of the explorer is wider than a screen of ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/explore/?distro=eks&seat=another-node&path=apiserver-to-pod');
    await ready(page);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('the explorer prints the state with its drawing, key, version and address, and no control', async ({ page }) => {
  await page.goto('/explore/?mode=konnectivity');
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.diagram-wide')).toBeVisible();
  await expect(page.locator('.key').first()).toBeVisible();
  await expect(page.locator('.changed')).toContainText('Konnectivity');
  await expect(page.locator('.address')).toContainText('/explore/?mode=konnectivity');
  await expect(page.locator('.version').first()).toBeVisible();
  for (const hidden of ['.seats', '.start', '.settings', '.safe']) await expect(page.locator(hidden).first()).toBeHidden();
  const sheets = async (): Promise<number | undefined> =>
    (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  expect(await sheets()).toBeLessThanOrEqual(2);
  await page.goto('/explore/?mode=konnectivity&seat=another-node');
  await ready(page);
  await expect(page.locator('.live-table table')).toBeVisible();
  expect(await sheets()).toBeLessThanOrEqual(2);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('each seat shows its table of the defaults with the model’s answers, and the settings are there to read', async ({ page }) => {
    await page.goto('/explore/');
    await expect(page.locator('.no-seat')).toBeVisible();
    for (const seat of seatIds.filter((id) => id !== 'nobody')) {
      await seatRadio(page, seat).click();
      const shown = page.locator('.built:visible');
      await expect(shown).toHaveCount(1);
      await expect(shown).toHaveAttribute('data-seat', seat);
      const answers = await shown.locator('td').allTextContents();
      expect(answers).toEqual(
        pathIds.flatMap((path) =>
          capabilities.map((capability) => judge(path, modeOf('defaults').settings, seat).endToEnd[capability].value),
        ),
      );
    }
    await expect(page.locator('#set-kubeletCertificateAuthority')).toBeDisabled();
    await expect(page.locator('.diagram-wide .frame:visible')).toHaveCount(1);
  });
});

test('with a script no picture of a mode is loaded, and none is in the page', async ({ page }) => {
  const pictures: string[] = [];
  page.on('request', (request) => void (request.url().includes('/twins/') && pictures.push(request.url())));
  await page.goto('/explore/');
  for (const mode of ['tls-verification', 'ssh-tunnel', 'konnectivity-tls']) {
    await modeRadio(page, mode).click();
    await expect(page.locator(`hub-spoke[data-mode="${mode}"] .diagram-wide .frame[data-mode="${mode}"]`)).toBeVisible();
  }
  await expect(page.locator('.twin')).toHaveCount(0);
  expect(pictures).toEqual([]);
});
