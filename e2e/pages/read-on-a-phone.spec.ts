import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { capabilities } from '../../src/model/answer.ts';
import { judge } from '../../src/model/judge.ts';
import { pathIds } from '../../src/model/path.ts';
import { modes } from '../../src/model/setting/mode.ts';
import { protectedWords } from '../../src/wording/sums.ts';
import { modeNames } from '../../src/wording/names.ts';
import { chooseSeat } from '../support/choices.ts';
import { expect, test } from '../support/shared-page.ts';
import { expectNoSideways } from '../support/sideways.ts';

for (const width of oneOf([320, 360, 600]))
  test(`at ${width} px the matrix shows every verdict under the name of its mode, and nothing of it has to be scrolled sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const address of ['/matrix/', '/embed/matrix/']) {
      await page.goto(address);
      const table = page.getByRole('region', { name: 'Every path and mode' });
      const cells = await table.locator('td').evaluateAll((all) =>
        all.map((cell) => ({
          // On the page each cell has the name before it, and in a frame the head of its column has it.
          name:
            getComputedStyle(cell, '::before').content === 'none'
              ? [...document.querySelectorAll('.matrix thead a')].find((head) => {
                  const [column, own] = [head.closest('th')?.getBoundingClientRect(), cell.getBoundingClientRect()];
                  const middle = (own.left + own.right) / 2;
                  return head.checkVisibility() && column && column.left <= middle && middle <= column.right;
                })?.textContent
              : (cell as HTMLElement).dataset['name'],
          outside: [...cell.querySelectorAll('.cell, .tag, .both > *, .absent')].filter((part) => {
            const { left, right } = part.getBoundingClientRect();
            return part.checkVisibility() && !part.closest('.visually-hidden') && (left < 0 || right > innerWidth);
          }).length,
        })),
      );
      expect(cells.map(({ name }) => name)).toEqual(pathIds.flatMap(() => modes.map(({ id }) => modeNames[id])));
      expect(cells.filter(({ outside }) => outside > 0)).toEqual([]);
      expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
      await expectNoSideways(page);
    }
  });

test('on a phone the matrix shows for each mode that has a path whether it is protected end to end, under a name that each row has', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/matrix/');
  const answers = page.locator('.matrix [data-networks="every"]');
  const links = await page
    .locator('.matrix th > a[href*="/paths/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const ids = links.flatMap((href) => pathIds.filter((id) => href.endsWith(`/${id}/`)));
  expect([...ids].sort()).toEqual([...pathIds].sort());
  const judged = ids.flatMap((id) => modes.map(({ settings }) => judge(id, settings, 'nobody')));
  await expect(answers).toHaveText(
    judged.filter(({ present }) => present).map(({ safeOnEveryNetwork }) => `End to end: ${protectedWords[safeOnEveryNetwork]}`),
  );
  // What is seen is the value alone, as narrow as its column, since the row names it.
  const seen = await answers.evaluateAll((all) => all.map((answer) => answer.checkVisibility() && answer.getBoundingClientRect().height));
  expect(seen.filter((height) => !height)).toEqual([]);
  await expect(page.locator('.matrix th .asked:visible')).toHaveText(pathIds.map(() => 'End to end'));
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('on a phone the table of what an attacker gets names each answer, and nothing of it has to be scrolled sideways', async ({
      page,
    }) => {
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto('/explore/?seat=between-active#seat');
        if (!javaScriptEnabled) {
          await chooseSeat(page, 'between-active');
          await page.keyboard.press('Escape');
        }
        const table = page.locator('.scroll:visible').filter({ has: page.locator('.seat-table') });
        await expect(table).toHaveCount(1);
        const names = await table
          .locator('td[data-answer]')
          .evaluateAll((all) =>
            all.map((cell) => (getComputedStyle(cell, '::after').content === 'none' ? '' : (cell as HTMLElement).dataset['name'])),
          );
        expect(names).toHaveLength(pathIds.length * capabilities.length);
        expect(new Set(names).size).toBe(capabilities.length);
        expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
        await expectNoSideways(page);
      }
    });
  });

test('on a phone no flag is torn after its dashes, neither in the page nor in what a selection says', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of [
    '/paths/apiserver-to-kubelet/',
    '/paths/agent-to-konnectivity-server/',
    '/modes/konnectivity/',
    '/symptoms/no-ip-sans/',
    '/distributions/kubeadm/',
    '/reference/flags/',
    '/explore/?path=apiserver-to-kubelet',
  ]) {
    await page.goto(address);
    if (address.includes('path=')) await expect(page.locator('.inspector > .live')).toContainText('--');
    const flags = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      const found = { all: 0, torn: [] as string[] };
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (!text.parentElement?.checkVisibility() || text.parentElement.closest('svg, select, script')) continue;
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/(?<=^|[\s(“"'=])--[a-z0-9]+/gi)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          found.all += 1;
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.torn.push(word);
        }
      }
      return found;
    });
    expect(flags.all, address).toBeGreaterThan(0);
    expect(flags.torn, address).toEqual([]);
  }
});

for (const [turn, [address, label]] of oneOf([
  ['/distributions/eks/', 'What it sets'],
  ['/distributions/eks/', 'Verdicts'],
  ['/modes/konnectivity/', 'Verdicts in this mode'],
  ['/fleet/', 'Formulas'],
] as const).entries())
  test(`in a narrow window nothing of “${label}” on ${address} has to be scrolled sideways, and every verdict stands in the window`, async ({
    page,
  }) => {
    for (const width of oneOf([320, 768, 360], turn)) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(address);
      // The tables of a distribution are folded behind its answers.
      await page.locator('details.folded').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      const table = page.getByRole('region', { name: label, exact: true });
      expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth), String(width)).toBe(0);
      const outside = await table
        .locator('.tag')
        .evaluateAll((tags) => tags.filter((tag) => tag.getBoundingClientRect().right > innerWidth).length);
      expect(outside, String(width)).toBe(0);
      await expectNoSideways(page);
    }
  });

test('on a phone the name of a distribution stays in the window while its verdicts are scrolled to', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/distributions/');
  const table = page.getByRole('region', { name: 'Managed by a provider' });
  await table.evaluate((region) => {
    region.scrollIntoView();
    region.scrollTo({ left: region.scrollWidth });
  });
  await expect(table.getByRole('rowheader', { name: 'AKS', exact: true }).getByRole('link')).toBeInViewport({ ratio: 1 });
  await expect(table.getByRole('row').filter({ hasText: 'AKS' }).locator('.verdicts .tag').last()).toBeInViewport({ ratio: 1 });
});

test('on a narrow tablet three modes of a path stand beside each other in the matrix', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/matrix/');
  const tops = await page
    .getByRole('region', { name: 'Every path and mode' })
    .locator('tr')
    .filter({ has: page.locator('td') })
    .first()
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(tops).toHaveLength(modes.length);
  expect(tops.filter((top) => top === tops[0])).toHaveLength(3);
  await expectNoSideways(page);
});

test('the versions over a timeline are no larger than the text around them, at any width', inTheWholeSet, async ({ page }) => {
  for (const width of [360, 768, 1366]) {
    await page.setViewportSize({ width, height: 1024 });
    await page.goto('/timeline/');
    const height = await page
      .locator('.axis text')
      .first()
      .evaluate((text) => text.getBoundingClientRect().height);
    expect(height, String(width)).toBeLessThan(20);
  }
});

for (const width of oneOf([360, 768, 1366]))
  test(
    `at ${width} px a name in code ends a line after a slash, a sign or a word of it, and leaves no single letter on a line`,
    inTheWholeSet,
    async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      const torn: unknown[] = [];
      let wrapped = 0;
      for (const address of [
        '/distributions/k3s/',
        '/distributions/gke/',
        '/can-i/leave-metrics-server-as-it-is/',
        '/symptoms/no-ip-sans/?distro=k3s&k8s=1.34',
        '/paths/apiserver-to-kubelet/?distro=k3s&k8s=1.34',
        '/paths/agent-to-konnectivity-server/',
        '/modes/konnectivity/',
        '/modes/tls-verification/',
        '/embed/',
      ]) {
        await page.goto(address);
        if (address.includes('distro=')) await expect(page.locator('main')).toContainText('/etc/rancher/k3s/config.yaml');
        const found = await page.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true;
          const texts = [...document.querySelectorAll('main code')].filter(
            (code) => !code.closest('pre, svg') && code.checkVisibility() && code.getClientRects().length > 1,
          );
          return texts.map((code) => {
            const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
            let lines = '';
            let last: number | undefined;
            for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null)
              for (const [at, sign] of [...text.data].entries()) {
                const range = document.createRange();
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                const top = range.getClientRects()[0]?.top;
                if (top !== undefined && last !== undefined && top > last + 6) lines += '\n';
                last = top ?? last;
                lines += sign;
              }
            return lines;
          });
        });
        wrapped += found.length;
        torn.push(
          ...found
            .filter((lines) =>
              lines.split('\n').some((line, at, all) => at > 0 && /^\w$/.test(line.split(' ')[0] ?? '') && /\w$/.test(all[at - 1] ?? '')),
            )
            .map((lines) => [address, lines]),
        );
      }
      expect(wrapped).toBeGreaterThan(3);
      expect(torn).toEqual([]);
    },
  );

test('no command of a symptom is torn between the dash of an option and its name', async ({ page }) => {
  for (const width of [360, 768, 1366]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/symptoms/kubelet-unknown-authority/');
    const lines = await page.locator('.commands .flag').evaluateAll((options) => options.map((option) => option.getClientRects().length));
    expect(lines.length).toBeGreaterThan(4);
    expect(new Set(lines), String(width)).toEqual(new Set([1]));
  }
});

for (const width of oneOf([360, 768, 1440]))
  test(`at ${width} px the marks of sources are at least 24 px apart`, inTheWholeSet, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['/paths/apiserver-to-node/', '/modes/konnectivity/', '/journeys/kubectl-logs/', '/symptoms/no-ip-sans/']) {
      await page.goto(address);
      const near = await page.locator('.src a').evaluateAll((marks) => {
        const middles = marks
          .filter((mark) => mark.checkVisibility())
          .map((mark) => {
            const { left, top, width: wide, height } = mark.getBoundingClientRect();
            return {
              name: `${mark.textContent} of ${mark.closest('p, li, dd, td')?.textContent.slice(0, 40)}`,
              x: left + wide / 2,
              y: top + height / 2,
            };
          });
        if (middles.length < 3) throw new Error('too few marks to compare');
        return middles.flatMap((one, at) =>
          middles
            .slice(at + 1)
            .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 23.99)
            .map((other) => `${one.name} and ${other.name}`),
        );
      });
      expect(near, address).toEqual([]);
    }
  });
