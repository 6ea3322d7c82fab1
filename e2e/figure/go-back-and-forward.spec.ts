import type { Page } from '@playwright/test';
import { amountOf, inTheWholeSet, oneOf, runsAll } from '../../scripts/verify/tests/amount.ts';
import type { HubSpokeElement } from '../../src/features/figure/script/figure-element.ts';
import { nodesAtStep } from '../../src/features/fleet/script/state.ts';
import { modeIds } from '../../src/model/setting/mode.ts';
import { modeRadio } from '../support/choices.ts';
import { expect, test } from '../support/fixtures.ts';
import { holdBack } from '../support/hold-back.ts';
import { test as reading } from '../support/shared-page.ts';

/** Numbers from a seed, so that a walk that fails can be walked again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return Math.floor((state / 4294967296) * below);
  };
}

/**
 * What a page shows of its state, read from its drawing, its controls and its marks, and what its address says, both as pairs of the query.
 * Both are compared as long as they differ, because the drawing may follow a moment later.
 */
const shownAndAsked = (page: Page) =>
  page.evaluate(() => {
    const one = (selector: string) => document.querySelector<HTMLElement>(selector);
    const valueOf = (selector: string) => document.querySelector<HTMLInputElement>(selector)?.value;
    const asked = Object.fromEntries(new URLSearchParams(location.search));
    const mode = valueOf('input[name="mode"]:checked') ?? 'custom';
    const figure = one('hub-spoke');
    const journey = one('journey-steps');
    const fleet = one('.fleet');
    if (figure) {
      const selected = (kind: string) =>
        [...document.querySelectorAll<SVGElement>('.drawings svg')]
          .filter((svg) => svg.getClientRects().length > 0)
          .flatMap((svg) => [...svg.querySelectorAll<SVGElement>(`.selected[data-${kind}]`)])[0]?.dataset[kind];
      const first = figure.getAttribute('mode');
      return {
        shown: {
          mode: figure.dataset['mode'],
          checked: mode,
          words: figure.dataset['words'],
          path: selected('path') ?? figure.dataset['path'],
          component: selected('component'),
          seat: valueOf('select[name="seat"]'),
          k8s: valueOf('select[name="k8s"]'),
        },
        asked: {
          mode: asked['mode'] ?? first,
          checked: asked['mode'] ?? first,
          words: asked['mode'] ?? first,
          path: asked['path'],
          component: asked['component'],
          seat: one('select[name="seat"]') ? (asked['seat'] ?? 'nobody') : undefined,
          k8s: one('select[name="k8s"]')
            ? (asked['k8s'] ?? document.querySelector<HTMLOptionElement>('select[name="k8s"] option[selected]')?.value)
            : undefined,
        },
      };
    }
    if (journey) {
      const current = [...journey.querySelectorAll('[aria-current="step"]')].map((item) =>
        item.parentElement ? [...item.parentElement.children].indexOf(item) + 1 : 0,
      );
      return {
        shown: { mode, shown: journey.dataset['mode'], step: current[0]?.toString(), view: String(journey.hasAttribute('data-spoke')) },
        asked: {
          mode: asked['mode'] ?? journey.getAttribute('mode'),
          shown: asked['mode'] ?? journey.getAttribute('mode'),
          step: asked['step'],
          view: String(asked['view'] === 'spokes'),
        },
      };
    }
    if (fleet)
      return {
        shown: {
          mode,
          drawn: fleet.dataset['mode'],
          nodes: valueOf('input[name="nodes"]'),
          servers: valueOf('input[name="servers"]'),
          says: one('[data-size="nodes"]')?.textContent?.replace(/\D/g, ''),
        },
        asked: {
          mode: asked['mode'] ?? 'defaults',
          drawn: asked['mode'] ?? 'defaults',
          nodes: asked['nodes'] ?? '100',
          servers: asked['servers'] ?? '3',
          says: asked['nodes'] ?? '100',
        },
      };
    const chosen = [...document.querySelectorAll<HTMLSelectElement>('select[name="a"], select[name="b"]')];
    const drawn = one('.drawn')?.textContent ?? '';
    return {
      shown: {
        a: chosen[0]?.value,
        b: chosen[1]?.value,
        drawn: chosen.every((select) => drawn.includes(select.selectedOptions[0]?.text.replace(/ mode$/, '') ?? '?')),
      },
      asked: { a: asked['a'] ?? 'kubeadm', b: asked['b'] ?? 'k3s', drawn: true },
    };
  });

/** Waits until the drawing agrees with the address. */
const expectAgreement = async (page: Page, walked: readonly string[]) =>
  expect(async () => {
    const { shown, asked } = await shownAndAsked(page);
    expect(shown, walked.slice(-12).join(', ')).toEqual(asked);
  }).toPass({ intervals: [0, 10, 20, 50, 100, 200] });

type Act = (page: Page, random: (below: number) => number) => Promise<string>;
const pick = <T>(list: readonly T[], random: (below: number) => number): T => list[random(list.length)] as T;
/** What a reader does is followed at once where the script with the model is there, so that the walk knows which entries there are. */
const withScript = (page: Page) =>
  page.evaluate(() =>
    document
      .querySelector<HubSpokeElement>('hub-spoke')
      ?.explore()
      .then(() => {}),
  );
const press: Act = async (page, random) => {
  await withScript(page);
  const buttons = await page.locator('.stage svg :is(.link, .component)[role="button"]:visible').all();
  const button = pick(buttons, random);
  await button.dispatchEvent('click');
  return 'select';
};
const switchMode: Act = async (page, random) => {
  await withScript(page);
  const radios = await page.locator('input[name="mode"]:not([disabled])').all();
  const radio = pick(radios, random);
  const mode = await radio.getAttribute('value');
  await radio.evaluate((input: HTMLInputElement) => input.click());
  return `mode ${mode}`;
};
const choose =
  (name: string): Act =>
  async (page, random) => {
    await withScript(page);
    const select = page.locator(`select[name="${name}"]`).first();
    const values = await select.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const value = pick(values, random);
    await select.evaluate((element: HTMLSelectElement, chosen) => {
      element.value = chosen;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
    return `${name} ${value}`;
  };

const walks: readonly { readonly address: string; readonly acts: readonly Act[] }[] = [
  { address: '/', acts: [switchMode, press] },
  { address: '/modes/konnectivity/', acts: [press] },
  { address: '/paths/apiserver-to-kubelet/', acts: [switchMode] },
  {
    address: '/explore/',
    acts: [switchMode, press, choose('k8s'), choose('seat')],
  },
  {
    address: '/journeys/kubectl-exec/',
    acts: [
      switchMode,
      async (page) => (await page.locator('.player [data-by="1"]').dispatchEvent('click'), 'next'),
      async (page) => (await page.locator('.player [data-by="-1"]').dispatchEvent('click'), 'previous'),
      async (page) => (await page.locator('.views').dispatchEvent('click'), 'view'),
    ],
  },
  {
    address: '/fleet/',
    acts: [
      switchMode,
      async (page, random) => {
        const nodes = nodesAtStep(random(100), 5000);
        await page.locator('input[name="nodes"]').fill(String(nodes));
        return `nodes ${nodes}`;
      },
    ],
  },
  { address: '/compare/', acts: [choose('a'), choose('b')] },
];

const steps = amountOf('steps back and forward on a page');
for (const { address, acts } of walks)
  reading(
    `on ${address} the address and what is drawn agree after each of ${steps} steps, back, forward and reload among them`,
    async ({ page }) => {
      test.slow();
      const random = randomFrom(16);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(address);
      const walked: string[] = [];
      /** The addresses of the history as a reader has it, and where they are. */
      const entries = [page.url()];
      let at = 0;
      for (let step = 0; step < steps; step += 1) {
        const kind = random(10);
        if (kind < 2 && at > 0) {
          await page.goBack();
          walked.push('back');
          await expect(page).toHaveURL(entries[(at -= 1)] ?? '');
        } else if (kind < 4 && at < entries.length - 1) {
          await page.goForward();
          walked.push('forward');
          await expect(page).toHaveURL(entries[(at += 1)] ?? '');
        } else if (kind === 4) {
          await page.reload();
          walked.push('reload');
        } else {
          walked.push(await pick(acts, random)(page, random));
          await expectAgreement(page, walked);
          if (page.url() !== entries[at]) entries.splice((at += 1), entries.length, page.url());
        }
        await expectAgreement(page, walked);
      }
      expect(entries.length).toBeGreaterThan(runsAll ? 5 : 3);
    },
  );

for (const [address, script] of oneOf([
  ['/', '**/assets/hub-spoke-explore.*.js'],
  ['/modes/konnectivity/', '**/assets/hub-spoke-explore.*.js'],
  ['/explore/', '**/assets/hub-spoke-lab.*.js'],
] as const))
  test(`on ${address} a step forward after a reload is shown once the script with the model comes`, async ({ page }) => {
    await page.goto(address);
    await page.locator('.stage svg .component[role="button"]:visible').first().dispatchEvent('click');
    await expect(page).toHaveURL(/component=/);
    const asked = page.url();
    await page.goBack();
    await page.reload();
    const release = await holdBack(page, script);
    await page.goForward();
    await expect(page).toHaveURL(asked);
    await expect(page.locator('.component.selected:visible')).toHaveCount(0);
    release();
    await expect(page.locator('.component.selected:visible')).toHaveCount(1);
  });

test(
  'a mode that was chosen while the script with the model is on its way is not put into the history by going back',
  inTheWholeSet,
  async ({ page }) => {
    await page.goto('/?mode=konnectivity');
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-words', 'konnectivity');
    await modeRadio(page, 'ssh-tunnel').press('Space');
    await expect(page).toHaveURL(/mode=ssh-tunnel/);
    await page.goBack();
    await page.reload();
    await expect(page.locator('hub-spoke')).toHaveAttribute('data-mode', 'konnectivity');
    await page.goForward();
    await expectAgreement(page, ['forward']);
    await expect(page).toHaveURL(/mode=ssh-tunnel/);
  },
);

test('two tabs agree on the theme: the one that is open follows the other', async ({ page, context }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const other = await context.newPage();
  await other.emulateMedia({ colorScheme: 'light' });
  await other.goto('/matrix/');
  await other.getByRole('button', { name: 'Switch to the dark theme' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Switch to the light theme' })).toBeVisible();
  await other.getByRole('button', { name: 'Switch to the light theme' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await other.close();
});

reading('a bad component in the address is named, and the notice goes when the reader goes on', async ({ page }) => {
  await page.goto('/?component=toaster');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('component=“toaster” is unknown and was ignored');
  await modeRadio(page, 'konnectivity').press('Space');
  await expect(page).toHaveURL(/\/\?mode=konnectivity$/);
  await page.goBack();
  await expect(notice).toContainText('component=“toaster”');
  await page.goForward();
  await expect(notice).toBeHidden();
});

test('every mode of a page has its entry in the history, in the order in which it was chosen', inTheWholeSet, async ({ page }) => {
  await page.goto('/fleet/');
  for (const mode of modeIds.slice(1, 4)) {
    await page.locator(`input[name="mode"][value="${mode}"]`).evaluate((input: HTMLInputElement) => input.click());
    await expect(page).toHaveURL(new RegExp(`mode=${mode}$`));
  }
  for (const mode of modeIds.slice(1, 3).reverse()) {
    await page.goBack();
    await expect(page.locator('.fleet')).toHaveAttribute('data-mode', mode);
  }
});
