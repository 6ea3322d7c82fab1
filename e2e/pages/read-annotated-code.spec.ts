import type { Page } from '@playwright/test';
import { inTheWholeSet, oneOf } from '../../scripts/verify/tests/amount.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { wordsOf } from '../support/screen-reader.ts';
import { expect, test } from '../support/shared-page.ts';

const kubelet = '/paths/apiserver-to-kubelet/';
const apiService = '/paths/apiserver-to-extension-apiserver/';

/** Where the code and the notes of each block of annotated code are, and how far a line of it would have to be scrolled. */
async function blocksOf(page: Page) {
  const blocks = await page.locator('.annotated').evaluateAll((all) =>
    all.map((block) => {
      const boxOf = (part: string): { x: number; y: number; width: number; height: number } => {
        const element = block.querySelector(`:scope > ${part}`);
        if (!element?.checkVisibility()) throw new Error(`${part} is not visible`);
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      };
      const lines = block.querySelector('pre');
      return { code: boxOf('figure'), notes: boxOf('ol'), hidden: lines ? lines.scrollWidth - lines.clientWidth : Infinity };
    }),
  );
  expect(blocks.length).toBeGreaterThan(0);
  return blocks;
}

for (const { width, where } of oneOf([
  { width: 1440, where: 'beside' },
  { width: 1000, where: 'beside' },
  { width: 768, where: 'beside' },
  { width: 360, where: 'under' },
] as const)) {
  test(`at ${width} px the notes stand ${where} the code they explain`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(kubelet);
    for (const { code, notes } of await blocksOf(page)) {
      if (where === 'beside') {
        expect(notes.x).toBeGreaterThanOrEqual(code.x + code.width);
        expect(Math.abs(notes.y - code.y)).toBeLessThan(2);
      } else expect(notes.y).toBeGreaterThanOrEqual(code.y + code.height);
      expect(code.width).toBeLessThanOrEqual(width);
    }
  });
}

for (const width of oneOf([1440, 768, 360])) {
  test(`at ${width} px each line of code stands under the one before it, removed and added ones too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of ['/paths/agent-to-konnectivity-server/', '/modes/ssh-tunnel/', apiService]) {
      await page.goto(address);
      const blocks = await page.locator('.code pre').evaluateAll((all) =>
        all.map((block) =>
          [...block.querySelectorAll('.line')].map((line) => {
            const { left, top, bottom } = line.getBoundingClientRect();
            return { left: left - block.getBoundingClientRect().left, top, bottom };
          }),
        ),
      );
      for (const lines of blocks) {
        expect(lines.every(({ left }) => left === 0)).toBe(true);
        expect(lines.every(({ top }, index) => index === 0 || Math.abs(top - (lines[index - 1]?.bottom ?? 0)) < 2)).toBe(true);
      }
    }
  });
}

test('beside its notes no line of code is cut off or has to be scrolled', inTheWholeSet, async ({ page }) => {
  for (const address of [kubelet, '/paths/agent-to-konnectivity-server/', '/modes/konnectivity-tls/']) {
    await page.goto(address);
    const cut = await page.locator('.annotated pre').evaluateAll((blocks) => blocks.map((block) => block.scrollWidth - block.clientWidth));
    expect(cut.length).toBeGreaterThan(0);
    expect(Math.max(...cut)).toBe(0);
  }
});

test('on paper the notes stand under the code, and no line is cut off', inTheWholeSet, async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1100, height: 900 });
  await page.goto(kubelet);
  for (const { code, notes, hidden } of await blocksOf(page)) {
    expect(notes.y).toBeGreaterThanOrEqual(code.y + code.height);
    expect(hidden).toBe(0);
  }
});

test('a screen reader hears which line a note belongs to, and which line is added or removed', async ({ page }) => {
  await page.goto(apiService);
  const code = await wordsOf(page, '.annotated pre');
  expect(code).toMatch(/name: metrics-server\s*, note 1/);
  expect(code).toMatch(/removed: \s*insecureSkipTLSVerify: true/);
  expect(code).toMatch(/added: \s*caBundle: REPLACE_WITH_BASE64_OF_CA\s*, note 2/);
  const notes = await wordsOf(page, '.annotated > ol');
  expect(notes).toMatch(/Note 1: The serving certificate must name/);
  expect(notes).toMatch(/Note 2: The value is the PEM bundle in Base64/);
});

test('the numbers beside the lines and before the notes are the same', inTheWholeSet, async ({ page }) => {
  await page.goto(kubelet);
  const pairs = await page.locator('.annotated').evaluateAll((blocks) =>
    blocks.map((block) => ({
      marks: [...block.querySelectorAll('[data-mark]')].map((line) => line.getAttribute('data-mark')),
      notes: [...block.querySelectorAll(':scope > ol > li')].map((_, index) => String(index + 1)),
    })),
  );
  for (const { marks, notes } of pairs) expect([...new Set(marks)]).toEqual(notes);
});

/** The configuration that results from the diff of the APIService page. */
const resulting = [
  'apiVersion: apiregistration.k8s.io/v1',
  'kind: APIService',
  'metadata:',
  '  name: v1beta1.metrics.k8s.io',
  'spec:',
  '  group: metrics.k8s.io',
  '  version: v1beta1',
  '  groupPriorityMinimum: 100',
  '  versionPriority: 100',
  '  service:',
  '    namespace: kube-system',
  '    name: metrics-server',
  '    port: 443',
  '  caBundle: REPLACE_WITH_BASE64_OF_CA',
].join('\n');

test.describe('what is copied from a diff', () => {
  const test = testOnPageOf({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('with the button is the resulting configuration, without signs and removed lines', async ({ page }) => {
    await page.goto(apiService);
    const block = page
      .getByRole('figure')
      .filter({ has: page.getByRole('deletion') })
      .first();
    await block.getByRole('button', { name: 'Copy' }).click();
    await expect(block.getByRole('button')).toHaveText('Copied');
    expect(await clipboard(page)).toBe(resulting);
  });

  test('by selecting it is the same', inTheWholeSet, async ({ page }) => {
    await page.goto(apiService);
    await page
      .getByRole('figure')
      .filter({ has: page.getByRole('deletion') })
      .first()
      .locator('pre')
      .selectText();
    await page.keyboard.press('Control+c');
    expect((await clipboard(page)).replaceAll('\r\n', '\n').trimEnd()).toBe(resulting);
  });
});

test('added and removed lines are told apart without colour: by their signs, in forced colours too', inTheWholeSet, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(apiService);
  const sign = (selector: string) =>
    page
      .locator(`.code ${selector}`)
      .first()
      .evaluate((line) => getComputedStyle(line, '::before').content.charAt(1));
  expect([await sign('ins'), await sign('del')]).toEqual(['+', '−']);
});

test('a badge says what the facts say: Konnectivity is beta, SSH tunnels are removed', inTheWholeSet, async ({ page }) => {
  await page.goto('/modes/konnectivity/');
  await expect(page.locator('.prose .state').first()).toHaveText('beta since 1.18');
  await page.goto('/modes/ssh-tunnel/');
  await expect(page.locator('.prose .state').first()).toHaveText('removed in 1.22');
  await page.goto('/reference/flags/');
  await expect(page.getByRole('row').filter({ has: page.locator('#ssh-user') })).toContainText('removed in 1.22');
  await expect(page.getByRole('row').filter({ has: page.locator('#authentication-config') })).toContainText('stable since 1.34');
});

test('a warning is a note that is called Warning, by its name, its word and a glyph', inTheWholeSet, async ({ page }) => {
  await page.goto('/modes/konnectivity/');
  const warning = page.getByRole('note', { name: 'Warning' }).first();
  await expect(warning).toContainText('If a type is not in the file, the API server connects directly');
  await expect(warning.getByText('Warning', { exact: true })).toBeVisible();
  await expect(warning.locator('svg')).toBeVisible();
  await page.goto('/paths/apiserver-to-etcd/');
  await expect(page.getByRole('note', { name: 'Note' })).toContainText('health checks');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the notes stand beside the code all the same', async ({ page }) => {
    await page.goto(kubelet);
    for (const { code, notes } of await blocksOf(page)) expect(notes.x).toBeGreaterThanOrEqual(code.x + code.width);
  });
});
