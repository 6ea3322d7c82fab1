import { inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { hostPage, hostPages } from '../support/embed-host.ts';
import { inEachEngine } from '../support/engine/in-each-engine.ts';
import type { Reader } from '../support/engine/reader.ts';
import { envelope } from '../support/around.ts';
import { long, open as kubeletFile } from '../support/checker.ts';
import { expect } from '../support/fixtures.ts';
import { onePageOfEachType } from '../support/page-of-each-route.ts';

/** The text of the first element of a selector that is seen, or nothing. */
const textOf = (reader: Reader, selector: string): Promise<string | undefined> =>
  reader.run(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>(wanted)]
        .find((one) => one.checkVisibility({ visibilityProperty: true }))
        ?.textContent?.replace(/\s+/g, ' ')
        .trim(),
    selector,
  );
const expectText = (reader: Reader, selector: string) => expect.poll(() => textOf(reader, selector), { message: selector });
/** The query of the address of the page. */
const expectQuery = (reader: Reader) => expect.poll(() => reader.run(() => location.search));
/** The modes whose drawing is seen. */
const expectModes = (reader: Reader) =>
  expect.poll(() =>
    reader.run(() =>
      [...document.querySelectorAll<SVGElement>('svg.diagram .frame')]
        .filter((frame) => frame.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((frame) => frame.dataset['mode']),
    ),
  );
/** What has the focus. */
const focused = (reader: Reader): Promise<string> => reader.run(() => document.activeElement?.outerHTML ?? '');
/** Presses Tab until what has the focus fits; the count of presses is limited. */
async function tabTo(reader: Reader, fits: RegExp): Promise<void> {
  for (let presses = 0; presses < 60 && !fits.test(await focused(reader)); presses += 1) await reader.press('Tab');
  expect(await focused(reader)).toMatch(fits);
}

inEachEngine((test) => {
  test('reading: the page of a path has its title, its words and a drawing that is laid out', async ({ reader, site }) => {
    await reader.open(`${site.url}/paths/apiserver-to-kubelet/`);
    expect(await reader.run(() => document.title)).toBe('API server to kubelet · Hub & Spoke');
    await expectText(reader, 'h1').toBe('API server to kubelet');
    await expectText(reader, '.lead').toMatch(/^Encrypted only\./);
    await expectModes(reader).toEqual(['defaults']);
    const drawn = await reader.run(() => {
      const drawing = [...document.querySelectorAll('svg.diagram')].find((one) => one.checkVisibility());
      const around = drawing?.getBoundingClientRect() ?? new DOMRect();
      const boxes = [...(drawing?.querySelectorAll('.component, .tag') ?? [])].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
      const outside = boxes.filter((box) => {
        const { left, right, top, bottom, width } = box.getBoundingClientRect();
        return width < 20 || left < around.left || right > around.right || top < around.top || bottom > around.bottom;
      });
      return { boxes: boxes.length > 3, outside: outside.length, sideways: document.documentElement.scrollWidth > innerWidth };
    });
    expect(drawn).toEqual({ boxes: true, outside: 0, sideways: false });
  });

  test('learn: the picture follows the story, and an answer is judged', async ({ reader, site }) => {
    await reader.open(`${site.url}/learn/`);
    const at = () => expect.poll(() => reader.run(() => document.querySelector<HTMLElement>('.story-figure')?.dataset['at']));
    await at().toBe('who-talks');
    const section = 'section[aria-labelledby="who-talks"]';
    await reader.click(`${section} label:has([value="kube-apiserver"])`);
    await reader.click(`${section} button`);
    await expectText(reader, `${section} [role="status"]`).toBe('Right.');
    for (const id of ['who-opens', 'two-questions', 'kubectl-logs']) {
      await reader.run((heading) => document.getElementById(heading)?.scrollIntoView({ block: 'start', behavior: 'instant' }), id);
      await at().toBe(id);
    }
    await expectModes(reader).toEqual(['defaults']);
  });

  test('toggling: a mode that is chosen changes picture, words and address, and a step back takes it back', async ({ reader, site }) => {
    await reader.open(`${site.url}/`);
    await expectModes(reader).toEqual(['defaults']);
    const words = () => reader.run(() => document.querySelector('main')?.innerText ?? '');
    const before = await words();
    await reader.click('.modes label:has([value="konnectivity-tls"])');
    await expectModes(reader).toEqual(['konnectivity-tls']);
    await expectQuery(reader).toBe('?mode=konnectivity-tls');
    await expect.poll(words).not.toBe(before);
    await reader.run(() => history.back());
    await expectModes(reader).toEqual(['defaults']);
    await expectQuery(reader).toBe('');
  });

  test('keyboard: with keys alone a reader chooses a mode and a path, and sees where the focus is', async ({ reader, site }) => {
    await reader.open(`${site.url}/`);
    await tabTo(reader, /^<input type="radio" name="mode"/);
    await reader.press('ArrowRight');
    await expectModes(reader).toEqual(['tls-verification']);
    await expectQuery(reader).toBe('?mode=tls-verification');
    const outline = await reader.run(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement?.nextElementSibling ?? document.body);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toMatch(/^solid [23]/);
    await reader.press('Tab');
    await expect.poll(() => focused(reader)).toMatch(/^<g[^>]* data-component=/);
    await reader.press('ArrowRight');
    await expect.poll(() => focused(reader)).toMatch(/^<g[^>]* data-path=/);
    await reader.press('Enter');
    await expectQuery(reader).toMatch(/^\?mode=tls-verification&path=/);
    await reader.press('Escape');
    await expectQuery(reader).toBe('?mode=tls-verification');
  });

  test('embed: the element draws in a page of another site, and a view in a frame hears it and tells it', async ({ reader, site }) => {
    const { origin, close } = await hostPages({
      '/frame': { html: hostPage([{ src: `${site.url}/embed/diagram/` }]) },
      '/element': {
        html: `<!doctype html><title>A wiki</title><script defer src="${site.url}/element/v1/hub-spoke.js"></script><hub-spoke mode="konnectivity"></hub-spoke>`,
      },
    });
    await reader.open(`${origin}/element`);
    const drawn = () =>
      reader.run(
        () =>
          [...(document.querySelector('hub-spoke')?.shadowRoot?.querySelectorAll('.frame[data-mode="konnectivity"] .link') ?? [])].filter(
            (link) => link.checkVisibility({ visibilityProperty: true }),
          ).length,
      );
    await expect.poll(drawn).toBeGreaterThan(9);
    await converse(reader, `${origin}/frame`);
    close();
  });

  test('sandbox: a view in a frame without an origin of its own does the same', async ({ reader, site }) => {
    const { origin, close } = await hostPages({
      '/frame': { html: hostPage([{ src: `${site.url}/embed/diagram/`, sandbox: 'allow-scripts' }]) },
    });
    await converse(reader, `${origin}/frame`);
    close();
  });

  test('check: a file that is pasted gets its findings, and a long one too, from the worker', async ({ reader, site }) => {
    await reader.open(`${site.url}/check/`);
    await reader.click('textarea');
    // The sentence stands in a part that is folded.
    const ready = () => reader.run(() => document.querySelector('.check-ready')?.textContent);
    await expect.poll(ready).toBe('The checker is loaded completely, so it also works offline.');
    await reader.press(...[...kubeletFile].map((sign) => (sign === '\n' ? 'Enter' : sign)));
    await reader.press('Control+a', 'Control+x');
    const status = () => expectText(reader, '[role="status"]');
    await status().not.toMatch(/Findings/);
    await reader.press('Control+v');
    await status().toBe('Findings: 1 high, 1 medium.');
    // The text is on the clipboard once; typing so much by the protocol would take minutes.
    await reader.run(
      (text) => {
        const area = document.querySelector('textarea');
        if (area) area.value = text;
        area?.dispatchEvent(new Event('input', { bubbles: true }));
      },
      long.replace('readOnlyPort: 10255', 'readOnlyPort: 0'),
    );
    await status().toBe('Findings: 1 medium.');
  });

  test('profile: a cluster that is chosen and kept is the cluster of the next page, and of the one after', async ({ reader, site }) => {
    await reader.open(`${site.url}/distributions/k3s/`);
    await reader.click('[data-use-cluster]');
    await expectQuery(reader).toBe('?distro=k3s');
    const cluster = () => expectText(reader, '.your-cluster > summary');
    await cluster().toMatch(/k3s/);
    await reader.click('.your-cluster [type="checkbox"]');
    await expectQuery(reader).toBe('');
    for (const address of ['/paths/apiserver-to-kubelet/', '/ports/']) {
      await reader.open(site.url + address);
      await cluster().toMatch(/k3s/);
    }
  });

  test('dark: the button of the theme darkens this page and the next one, and lightens them again', async ({ reader, site }) => {
    /** Whether the words are lighter than half: they are on a dark ground then. */
    const dark = () => expect.poll(() => reader.run(() => Number(/\d+/.exec(getComputedStyle(document.body).color)?.[0]) > 127));
    await reader.open(`${site.url}/`);
    await dark().toBe(false);
    await reader.click('.theme-button');
    await dark().toBe(true);
    await reader.open(`${site.url}/learn/`);
    await dark().toBe(true);
    await reader.click('.theme-button');
    await dark().toBe(false);
  });

  test('a page of each type opens', inTheWholeSet, async ({ reader, site }) => {
    for (const address of onePageOfEachType) {
      await reader.open(site.url + address);
      await expectText(reader, 'h1').not.toBe('');
    }
  });
});

/** A page around a view sets its state, and the view tells it what a reader chooses. */
async function converse(reader: Reader, address: string): Promise<void> {
  await reader.open(address);
  const heard = (type: string) =>
    expect.poll(() =>
      reader.run(
        (wanted) =>
          (window as unknown as { heard: { data: { type: string; cause?: string; state?: object } }[][] }).heard[0]
            ?.filter(({ data }) => data.type === wanted)
            .map(({ data }) => data) ?? [],
        type,
      ),
    );
  await heard('ready').toHaveLength(1);
  await reader.run((message) => (window as unknown as { ask: (at: number, what: object) => void }).ask(0, message), {
    ...envelope,
    type: 'setState',
    state: { mode: 'ssh-tunnel' },
  });
  await heard('state').toMatchObject([{ cause: 'host', state: { mode: 'ssh-tunnel' } }]);
  await reader.enter(0);
  await expectModes(reader).toEqual(['ssh-tunnel']);
  await reader.click('.modes label:has([value="konnectivity"])');
  await expectModes(reader).toEqual(['konnectivity']);
  await reader.enter('none');
  await heard('state').toMatchObject([{ cause: 'host' }, { cause: 'reader', state: { mode: 'konnectivity' } }]);
}
