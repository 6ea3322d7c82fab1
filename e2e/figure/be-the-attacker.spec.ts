import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { judge } from '../../src/model/judge.ts';
import { pathIds, type PathId } from '../../src/model/path.ts';
import { seatIds, type SeatId } from '../../src/model/seat/seat.ts';
import { fewOrAll, inTheWholeSet, oneOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import { modeIds, modeOf } from '../../src/model/setting/mode.ts';
import { fourAnswers } from '../../src/wording/attacker/four-answers.ts';
import { hopOfSeat } from '../../src/wording/attacker/choose-capture.ts';
import { pathNames } from '../../src/wording/names.ts';
import { violationsOf } from '../support/axe.ts';
import { linkOf } from '../support/figure-parts.ts';
import { transcript } from '../support/screen-reader.ts';
import { expect, test } from '../support/shared-page.ts';

interface RawCapture {
  readonly id: string;
  readonly frames: readonly { readonly len: number; readonly bytes_hex: string }[];
  readonly decrypted?: readonly { readonly channel: string; readonly text: string }[];
}
const folder = 'src/facts/wire/records';
const raw = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as RawCapture)
    .map((capture) => [capture.id, capture] as const),
);

const bubbleOf = (page: Page) => page.getByRole('region', { name: 'What this attacker captures' });
const place = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const open = async (page: Page, query: string): Promise<void> => {
  await page.goto(`/explore/?${query}`);
  await expect(bubbleOf(page).getByRole('status')).not.toBeEmpty();
};

/** The attackers that a capture can be shown to: those on a network, and a node whose agent carries what is another node’s. */
const watching: readonly SeatId[] = ['between-passive', 'between-active', 'node-network-passive', 'node-network-active', 'another-node'];

interface Seen {
  readonly state: string;
  readonly sentence: string;
  readonly capture: string;
  readonly frames: readonly { readonly head: string; readonly bytes: string; readonly isHex: boolean; readonly isDecrypted: boolean }[];
  readonly answers: readonly string[];
  readonly text: string;
}

test('for each attacker, mode and path, the bubble has the bytes of the recorded frame and the answers of the model', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'seat=between-active&path=apiserver-to-pod');
  const states = watching.flatMap((seat) =>
    // The bytes are those of the unit test, which takes every state; here one mode shows that they arrive, and every mode for who changes them.
    fewOrAll(
      seat === 'between-active' ? modeIds : ['konnectivity' as const],
      seat.endsWith('-passive') ? ['konnectivity' as const] : modeIds,
    ).flatMap((mode) =>
      pathIds.filter((path) => judge(path, modeOf(mode).settings, seat).present).map((path) => `mode=${mode}&path=${path}&seat=${seat}`),
    ),
  );
  const seen = await page.locator('hub-spoke').evaluate(async (figure, queries): Promise<readonly Seen[]> => {
    const explorer = await (figure as unknown as { explore(): Promise<{ ask(query: string): string | undefined }> }).explore();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const found: Seen[] = [];
    for (const state of queries) {
      const before = figure.querySelector('.captured');
      explorer.ask(`?${state}`);
      for (let i = 0; i < 60; i += 1) {
        const now = figure.querySelector('.captured');
        if (now && now !== before && now.querySelector('.sentence')?.textContent) break;
        await frame();
      }
      const bubble = figure.querySelector('.captured');
      const text = (css: string) => [...(bubble?.querySelectorAll(css) ?? [])].map((each) => each.textContent ?? '');
      found.push({
        state,
        sentence: text('.sentence').join(''),
        capture: text('.bubble-foot code').join(''),
        frames: [...(bubble?.querySelectorAll('.captured-frames li') ?? [])].map((row) => ({
          head: row.querySelector('p')?.textContent ?? '',
          bytes: row.querySelector('pre')?.textContent ?? '',
          isHex: row.querySelector('pre.hex') !== null,
          isDecrypted: row.matches('.decrypted'),
        })),
        answers: text('.four dd'),
        text: bubble?.textContent ?? '',
      });
    }
    return found;
  }, states);
  let compared = 0;
  for (const { state, sentence, capture, frames, answers, text } of seen) {
    expect(sentence, state).not.toBe('');
    const query = new URLSearchParams(state);
    const judgement = judge(
      query.get('path') as PathId,
      modeOf(query.get('mode') as (typeof modeIds)[number]).settings,
      query.get('seat') as SeatId,
    );
    const hop = query.get('seat') === 'another-node' ? undefined : hopOfSeat(judgement);
    expect(answers, state).toEqual(fourAnswers(judgement, hop?.answers ?? judgement.endToEnd).map(({ answer }) => answer.value));
    expect(text, state).not.toMatch(/hunter2|Bearer (?!\[redacted\])[^ ]*[A-Za-z0-9]{6}/);
    for (const { head, bytes, isHex, isDecrypted } of frames.filter(({ bytes: any }) => any)) {
      const record = raw.get(capture);
      if (isDecrypted) {
        const sent = record?.decrypted?.map(({ text: each }) => each).join('') ?? '';
        const lines = bytes.split('\n').map((line) => line.replace(/^# /, ''));
        for (const line of lines.filter((each) => head.includes('Decrypted') || each.startsWith('This')))
          expect(sent, state).toContain(line);
        compared += 1;
        continue;
      }
      const shown = isHex ? bytes.replace(' …', '').replaceAll(' ', '') : Buffer.from(bytes.split('\n')[0] ?? '', 'latin1').toString('hex');
      const match = record?.frames.find(({ bytes_hex: hex }) => hex.startsWith(shown));
      expect(match, `${state}: ${head}`).toBeDefined();
      expect(head.replaceAll(',', '').replaceAll('\u202f', ''), state).toContain(`${match?.len} byte`);
      compared += 1;
    }
  }
  expect(seen.length).toBe(states.length);
  expect(compared).toBeGreaterThan(runsAll ? 100 : 60);
});

test('a reader takes a place in the drawing with the keyboard, selects a line, hears what is captured, and leaves with Escape', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/explore/?mode=defaults');
  await linkOf(page, 'apiserver-to-pod').focus();
  await expect(place(page, 'Sit here, on the untrusted network')).toBeVisible();
  await place(page, 'Sit here, on the untrusted network').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/seat=between-active/);
  await expect(place(page, 'Sit here, on the untrusted network')).toHaveAttribute('aria-pressed', 'true');
  await expect(bubbleOf(page)).toHaveCount(0);
  const line = linkOf(page, 'apiserver-to-pod');
  await line.focus();
  await page.keyboard.press('Enter');
  await expect(bubbleOf(page).getByRole('status')).toHaveText('You read all of it, and can change it.');
  await expect(line).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bubbleOf(page)).toHaveCount(0);
  await expect(line).toBeFocused();
});

test('the button in the bubble leaves it with the line still selected and the focus back on it', inTheWholeSet, async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'seat=between-active&path=apiserver-to-kubelet');
  await page.getByRole('button', { name: 'Close what is captured' }).click();
  await expect(bubbleOf(page)).toHaveCount(0);
  await expect(linkOf(page, 'apiserver-to-kubelet')).toBeFocused();
  await expect(page).toHaveURL(/path=apiserver-to-kubelet/);
});

test(
  'a screen reader is told the sentence, each frame by name, sender and length, and the four answers, and no hex',
  inTheWholeSet,
  async ({ page }) => {
    await open(page, 'seat=between-active&path=apiserver-to-kubelet&mode=tls-verification');
    const spoken = (await transcript(page, '.captured')).join(' ');
    expect(spoken).toContain('The API server refuses you, and you read ciphertext only.');
    expect(spoken).toMatch(/from the client: ClientHello from API server, 1,501 bytes/);
    expect(spoken).toMatch(/from the server: ServerHello from test kubelet, 2,050 bytes/);
    expect(spoken).toContain('x509: certificate signed by unknown authority');
    expect(spoken).toMatch(/Reads the request\.? no/);
    expect(spoken).not.toMatch(/(?:[0-9a-f]{2} ){6}/);
  },
);

test(
  'one packet travels after a choice and is gone, and with reduced motion three still envelopes stand on the line',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, 'seat=between-active&path=apiserver-to-pod');
    await expect(page.locator('.packet')).toHaveCount(3);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await linkOf(page, 'apiserver-to-service').focus();
    await page.keyboard.press('Enter');
    await expect(bubbleOf(page)).toContainText(pathNames['apiserver-to-service']);
    await expect(page.locator('.packet')).toHaveCount(0);
    await expect(page.locator('.eye-disc')).toHaveCount(1);
  },
);

test('nothing of it is loaded until an attacker and a line are chosen', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/explore/?seat=between-active');
  await expect(page.locator('hub-spoke[data-lab]')).toHaveCount(1);
  expect(asked.filter((url) => url.includes('/captured.'))).toEqual([]);
  await linkOf(page, 'apiserver-to-pod').focus();
  await page.keyboard.press('Enter');
  await expect(bubbleOf(page)).toBeVisible();
  expect(asked.filter((url) => url.includes('/captured.'))).toHaveLength(1);
});

/** What is wrong with the place of the bubble in the state that is shown: what it covers, where its border is cut, and what its leader runs through. */
const faultsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('hub-spoke').evaluate((figure) => {
    const boxOf = (element: Element | null | undefined): DOMRect => element?.getBoundingClientRect() ?? new DOMRect();
    const meet = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const bubble = figure.querySelector<HTMLElement>('.captured') as HTMLElement;
    const card = boxOf(bubble);
    const drawing = [...figure.querySelectorAll('svg.diagram')].find((each) => each.getClientRects().length > 0) as Element;
    const seen = [
      ...drawing.querySelectorAll('text, .tag, .lock, .seat-mark, .component .box, .outline.container, .second'),
      ...figure.querySelectorAll('.seat-place > *'),
    ].filter((each) => !each.closest('.under-eye') && boxOf(each).width > 0);
    const name = (each: Element): string => each.textContent.trim() || (each.getAttribute('class') ?? each.localName);
    const covered = [drawing, ...seen].filter((each) => meet(card, boxOf(each))).map((each) => `covers ${name(each).slice(0, 40)}`);
    const style = getComputedStyle(bubble);
    const cut = (['Top', 'Right', 'Bottom', 'Left'] as const).filter((side) => {
      const edge = card[side.toLowerCase() as 'top'];
      for (let each: Element | null = bubble.parentElement; each && each !== document.body; each = each.parentElement)
        if (getComputedStyle(each).overflow !== 'visible') {
          const limit = boxOf(each)[side.toLowerCase() as 'top'];
          if (side === 'Top' || side === 'Left' ? edge < limit + 1 : edge > limit - 1) return true;
        }
      return parseFloat(style[`border${side}Width`]) < 2 || style[`border${side}Style`] !== 'solid';
    });
    const disc = boxOf(figure.querySelector('.eye-disc'));
    if (disc.width === 0) return [...covered, ...cut.map((side) => `no border: ${side}`)];
    const [x, y] = [(disc.left + disc.right) / 2, (disc.top + disc.bottom) / 2];
    const line = figure.querySelector<SVGGeometryElement>('.leader polyline:last-child');
    const matrix = line?.getScreenCTM();
    const places =
      line && matrix
        ? Array.from({ length: Math.ceil(line.getTotalLength()) + 1 }, (_, k) => line.getPointAtLength(k).matrixTransform(matrix))
        : [];
    const last = places.at(-1);
    const isLed =
      last &&
      last.x > card.left &&
      last.x < card.right &&
      last.y > card.top &&
      last.y < card.bottom &&
      Math.hypot((places[0]?.x ?? 0) - x, (places[0]?.y ?? 0) - y) < 2;
    const crossed = seen
      .map((each) => [each, boxOf(each)] as const)
      .filter(([, { left, right, top, bottom }]) => !(x > left && x < right && y > top && y < bottom))
      .filter(([, { left, right, top, bottom }]) =>
        places.some((at) => Math.hypot(at.x - x, at.y - y) > 24 && at.x > left && at.x < right && at.y > top && at.y < bottom),
      );
    return [
      ...covered,
      ...cut.map((side) => `no border: ${side}`),
      ...(isLed ? [] : ['no leader from the eye into the bubble']),
      ...crossed.map(([each]) => `the leader runs through ${name(each)}`),
    ];
  });

const bubbleWindows = [
  [360, 740],
  [1366, 768],
  [768, 1024],
  [1920, 1080],
] as const;
for (const [turn, [width, height]] of oneOf(bubbleWindows).entries())
  test(`at ${width} × ${height} the bubble of each attacker covers nothing of the drawing, its border is whole, and its leader runs through no word`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open(page, 'seat=between-active&path=apiserver-to-pod');
    const attackers = seatIds.filter((seat) => seat !== 'nobody');
    for (const [index, seat] of attackers.entries())
      for (const mode of oneOf(modeIds, index + turn))
        for (const path of fewOrAll(
          oneOf<PathId>(['apiserver-to-kubelet', 'apiserver-to-pod', 'kubelet-to-apiserver'], index + turn),
          pathIds,
        )) {
          const { present } = judge(path, modeOf(mode).settings, seat);
          if (!present) continue;
          const state = `mode=${mode}&path=${path}&seat=${seat}`;
          await page.locator('hub-spoke').evaluate(async (figure, query) => {
            const explorer = await (figure as unknown as { explore(): Promise<{ ask(query: string): string | undefined }> }).explore();
            figure.querySelector('.captured')?.setAttribute('data-before', '');
            explorer.ask(`?${query}`);
          }, state);
          await expect(page.locator('.captured:not([data-before])'), state).toHaveCount(1);
          await expect(bubbleOf(page).locator('.where')).toContainText(pathNames[path]);
          expect(await faultsOf(page), state).toEqual([]);
        }
  });

for (const [width, height] of oneOf([
  [1366, 768],
  [1920, 1080],
] as const))
  test(`at ${width} × ${height} the bubble of kubectl exec is whole in the first screen, in place of the panel, and covers neither eye nor half the line`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await open(page, 'seat=between-active&path=apiserver-to-kubelet');
    const boxes = await page.locator('hub-spoke').evaluate((figure) => {
      const boxOf = (css: string) => {
        const { left, right, top, bottom } = figure.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
        return { left, right, top, bottom };
      };
      const bubble = figure.querySelector('.captured') as HTMLElement;
      return {
        room: boxOf('.room'),
        bubble: boxOf('.captured'),
        eye: boxOf('.eye-disc'),
        line: boxOf('.diagram-wide .frame[data-mode="defaults"] .link[data-path="apiserver-to-kubelet"] .line'),
        hidden: bubble.scrollHeight - bubble.clientHeight,
      };
    });
    const { room, bubble, eye, line, hidden } = boxes;
    expect(bubble.top).toBeGreaterThanOrEqual(room.top);
    expect(bubble.bottom).toBeLessThanOrEqual(height);
    expect(hidden).toBeLessThanOrEqual(1);
    expect(room.right - bubble.right).toBeLessThanOrEqual(16);
    expect(eye.right).toBeLessThan(bubble.left);
    expect((line.left + line.right) / 2).toBeLessThan(bubble.left);
    await expect(page.locator('.room > .inspector')).toBeHidden();
  });

test(
  'the eye stands in place of the pill and of the marks of its line, and the ring that is taken in place of the drawn eye',
  inTheWholeSet,
  async ({ page }) => {
    for (const width of [1366, 768]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, 'seat=between-active&path=apiserver-to-kubelet');
      const shown = await page.locator('hub-spoke').evaluate((figure) => {
        const drawing = [...figure.querySelectorAll('svg.diagram')].find((each) => each.checkVisibility()) as Element;
        const seen = (css: string) =>
          [...drawing.querySelectorAll(css)].filter((each) => each.checkVisibility({ opacityProperty: true })).length;
        const frame = '.frame[data-mode="defaults"]';
        return {
          own:
            seen(`${frame} .link[data-path="apiserver-to-kubelet"] .tag`) + seen(`${frame} .seat-mark[data-path="apiserver-to-kubelet"]`),
          other: seen(`${frame} .link[data-path="apiserver-to-pod"] .tag`) * seen(`${frame} .seat-mark[data-path="apiserver-to-pod"]`),
          drawnEyes: seen('.eye') + seen('.caption.seat'),
          label: drawing.querySelector(`${frame} .link[data-path="apiserver-to-kubelet"]`)?.getAttribute('aria-label'),
        };
      });
      expect(shown).toMatchObject({ own: 0, other: 1, drawnEyes: 0 });
      expect(shown.label).toContain('encrypted only');
      await expect(page.locator('.seat-place[aria-pressed="true"]')).toHaveText('sit here');
    }
  },
);

for (const [address, name] of oneOf([
  ['/', 'See the attack'],
  ['/paths/apiserver-to-kubelet/', 'Be the attacker'],
] as const))
  test(`${name} on ${address} shows the bubble in place, follows the setup, and Escape leads back to the link`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(address);
    const link = page.getByRole('link', { name, exact: true }).first();
    expect(asked.filter((url) => url.includes('/captured.'))).toEqual([]);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(bubbleOf(page).getByRole('status')).toHaveText('You answer in place of the kubelet.');
    await expect(page).toHaveURL(address);
    await expect(page.locator('.eye-disc')).toHaveCount(1);
    await page.keyboard.press('2');
    await expect(bubbleOf(page).getByRole('status')).toHaveText('The API server refuses you, and you read ciphertext only.');
    await page.keyboard.press('1');
    await expect(bubbleOf(page).getByRole('status')).toHaveText('You answer in place of the kubelet.');
    await page.keyboard.press('Escape');
    await expect(bubbleOf(page)).toHaveCount(0);
    await expect(page.locator('.under-eye')).toHaveCount(0);
    await expect(page.locator('a[data-attack]:focus')).toHaveText(name);
  });

test(
  'a narrow window has the eye on the line and the bubble below the drawing, without sideways scroll',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, 'seat=between-active&path=apiserver-to-kubelet');
    const [drawing, bubble] = [await page.locator('.diagram-narrow').boundingBox(), await bubbleOf(page).boundingBox()];
    expect((bubble?.y ?? 0) + 1).toBeGreaterThanOrEqual((drawing?.y ?? 0) + (drawing?.height ?? 0));
    expect(bubble?.width).toBeLessThanOrEqual(360);
    await expect(page.locator('.eye-disc')).toHaveCount(1);
  },
);

test(
  'a link to an attacker at a path opens on a phone with the name of both in view, and moves nothing that is seen',
  inTheWholeSet,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const query of ['seat=between-active&path=apiserver-to-pod', 'seat=node-network-active&path=kubelet-to-apiserver']) {
      await page.addInitScript(() => {
        const seen = globalThis as unknown as { shifted: number };
        seen.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shifted += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(page, query);
      await expect(bubbleOf(page).getByRole('status'), query).toBeInViewport({ ratio: 1 });
      await expect(bubbleOf(page).locator('.where'), query).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.eye-disc'), query).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted), query).toBeLessThan(0.001);
    }
  },
);

test(`the bubble has no accessibility violations in ${runsAll ? 'both palettes' : 'dark'}`, async ({ page }) => {
  for (const colorScheme of oneOf(['light', 'dark'] as const, 1)) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await open(page, 'seat=node-network-active&path=apiserver-to-pod&mode=ssh-tunnel');
    expect(await violationsOf(page)).toEqual([]);
  }
});

test(
  'the page of a capture leads to the views that show it, and the page of a path says without a script what each attacker gets',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/wire/proxy-pod-http/');
    await page.getByRole('link', { name: 'Man in the middle on the untrusted network, API server → pod', exact: true }).click();
    await expect(bubbleOf(page)).toContainText('proxy-pod-http');
    await page.goto('/paths/apiserver-to-kubelet/');
    await expect(page.getByRole('region', { name: /^Be the attacker/ })).toContainText('You answer in place of the kubelet.');
  },
);
