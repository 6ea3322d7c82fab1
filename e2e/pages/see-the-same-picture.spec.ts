import { fewOrAll, oneOf } from '../../scripts/verify/tests/amount.ts';
import { launchOptions } from '../../scripts/browser/chromium.mjs';
import { linkOf } from '../support/figure-parts.ts';
import { testOnPageOf } from '../support/page-of-a-kind.ts';
import { expect, test as base } from '../support/shared-page.ts';
import { whyNotComparable } from '../support/same-machine.ts';
import { pageTypes } from '../support/site.ts';
import { namedModes } from '../../src/wording/named-mode.ts';

const { args, ...browser } = launchOptions();
base.use({
  launchOptions: {
    ...browser,
    args: [...args, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
  },
});
base.describe.configure({ mode: 'default' });
/** Fewer pixels, so that the pictures weigh little: what moves or changes its colour is still seen. */
const testAt = (deviceScaleFactor: number) =>
  // The style sheet that pins the fonts is not the site's own.
  testOnPageOf({ bypassCSP: true, deviceScaleFactor });
const test = testAt(0.5);

test.beforeAll(({ browser }) => {
  const reason = whyNotComparable(browser);
  if (reason) console.log(`The screenshots are not compared: ${reason}.`);
  test.skip(Boolean(reason), reason);
});

/**
 * A pixel differs when its colour is 5 % off, for a stroke of a neighbouring hue has to be seen. On the same machine two runs are equal. A minor version of Chromium may round an edge another way, which touches single pixels; the
 * thinnest line of the diagram covers about 0.1 %, so a tenth of that is what may differ.
 */
const options = { threshold: 0.05, maxDiffPixelRatio: 0.0001, stylePath: 'e2e/screenshots/pinned.css', scale: 'device' } as const;

const drawings = [
  { drawing: 'wide', width: 1200, colorScheme: 'light' },
  { drawing: 'narrow', width: 376, colorScheme: 'dark' },
] as const;
for (const [index, { id, name }] of namedModes.entries()) {
  for (const { drawing, width, colorScheme } of oneOf(drawings, index)) {
    test(`the ${drawing} drawing of ${name} looks as it did`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`/?mode=${id}`);
      await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', id);
      await expect(page.locator(`.diagram-${drawing}`)).toHaveScreenshot(['screenshots', `diagram-${drawing}-${id}.png`], options);
    });
  }
}

test('a selected link and its dimmed neighbours look as they did', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto('/?mode=konnectivity&path=apiserver-to-pod');
  await expect(linkOf(page, 'apiserver-to-pod')).toHaveClass(/selected/);
  await expect(page.locator('.diagram-wide')).toHaveScreenshot(['screenshots', 'diagram-wide-selected.png'], options);
});

base.describe('of each page type', () => {
  const test = testAt(0.4);
  const windows = [
    { width: 1440, height: 700, colorScheme: 'light' },
    { width: 360, height: 600, colorScheme: 'dark' },
  ] as const;
  for (const [index, { type, address }] of pageTypes.entries()) {
    for (const { width, height, colorScheme } of oneOf(windows, index)) {
      test(`the first screen of a page of type ${type} looks as it did at ${width} px, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height });
        // The report for auditors shows the day.
        await page.clock.setFixedTime('2026-11-30T12:00:00');
        await page.goto(address);
        await expect(page).toHaveScreenshot(['screenshots', `page-${type.replaceAll(' ', '-')}-${width}.png`], options);
      });
    }
  }

  const readers = [
    {
      cluster: 'distro=kubeadm&k8s=1.34&kubeletCertificateAuthority=set',
      name: 'kubeadm',
      width: 1440,
      height: 700,
      colorScheme: 'light',
    },
    { cluster: 'distro=eks&k8s=1.33', name: 'eks', width: 768, height: 760, colorScheme: 'dark' },
    { cluster: 'distro=k3s&k8s=1.34', name: 'k3s', width: 360, height: 700, colorScheme: 'light' },
  ] as const;
  const followed = [
    'home',
    'path',
    'mode',
    'matrix',
    'journey',
    'symptoms',
    'symptom',
    'ports',
    'timeline',
    'comparison',
    'fleet',
    'distribution',
  ];
  for (const [index, type] of fewOrAll(
    followed.filter((_, at) => at % 4 === 0),
    followed,
  ).entries())
    for (const { cluster, name, width, height, colorScheme } of oneOf(readers, index))
      test(`the first screen of a page of type ${type} looks as it did for a reader of ${name} at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height });
        const address = new URL(pageTypes.find((each) => each.type === type)?.address ?? '', 'http://any');
        const own = /ports|compare/.test(address.pathname) ? `cluster=${encodeURIComponent(cluster)}` : cluster;
        await page.goto(`${address.pathname}?${own}`);
        await expect(page.locator('.your-cluster summary')).toBeVisible();
        await page.waitForLoadState('networkidle');
        await expect(page).toHaveScreenshot(['screenshots', 'yours', `${type}-${name}.png`], options);
      });

  for (const type of ['home', 'matrix', 'journey']) {
    test(`in forced colours a page of type ${type} looks as it did, every word on a ground of the other colour`, async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 1440, height: 700 });
      await page.goto(pageTypes.find((each) => each.type === type)?.address ?? '');
      await expect(page).toHaveScreenshot(['screenshots', `forced-${type}.png`], options);
    });
  }
});
