import type { Page } from '@playwright/test';
import type { HubSpokeElement } from '../../src/features/figure/script/figure-element.ts';
import type { JourneyStepsElement } from '../../src/features/journey/script/journey-element.ts';

interface Saved {
  readonly name: string;
  readonly text: string;
}
interface Tools {
  stateIn(): Record<string, unknown> | undefined;
  saved: Promise<Saved>[];
}
declare global {
  interface Window {
    sharing: Tools;
  }
}

/** Reads, in every document, what it shows as data, and keeps what a page saves in place of downloading it. */
export const addTools = (page: Page) =>
  page.addInitScript(() => {
    const saved: Promise<Saved>[] = [];
    const files = new Map<string, Blob>();
    const addressOf = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      const address = addressOf(file);
      if (file instanceof Blob) files.set(address, file);
      return address;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      if (!this.download) return click.call(this);
      const [name, file] = [this.download, files.get(this.href)];
      saved.push((file ?? new Blob()).text().then((text) => ({ name, text })));
    };
    const valuesOf = (...selectors: string[]): (string | undefined)[] =>
      selectors.map((selector) => document.querySelector<HTMLInputElement>(selector)?.value);
    const stateIn = (): Record<string, unknown> | undefined => {
      const { theme } = document.documentElement.dataset;
      const figure = document.querySelector<HubSpokeElement>('hub-spoke');
      const journey = document.querySelector<JourneyStepsElement>('journey-steps');
      if (figure) {
        const { store } = figure;
        if (!store || store.shown !== store.asked || store.shown.frame !== figure.dataset['mode']) return undefined;
        // A page that shows what it was built with does not hold the settings of its mode; a frame that is a mode has those of the mode.
        const { view, frame } = store.shown;
        const drawn = [...figure.querySelectorAll<SVGElement>('.drawings .selected')].map(
          ({ dataset }) => dataset['path'] ?? dataset['component'],
        );
        return { ...view, frame, settings: frame === 'custom' ? view?.settings : frame, theme, drawn: [...new Set(drawn)] };
      }
      if (journey)
        return (
          journey.state && {
            ...journey.state,
            theme,
            spoke: journey.hasAttribute('data-spoke'),
            marked: journey.querySelectorAll('[aria-current="step"]').length,
          }
        );
      const fleet = document.querySelector<HTMLElement>('.fleet');
      if (fleet)
        return {
          mode: fleet.dataset['mode'],
          sizes: valuesOf('[name="nodes"]', '[name="servers"]'),
          says: fleet.querySelector('.says')?.textContent,
          theme,
        };
      const compared = document.querySelector('[data-compare]');
      if (compared)
        return { sides: valuesOf('[name="a"]', '[name="b"]'), says: compared.querySelector('.sentence')?.textContent?.trim(), theme };
      return {
        cells: [...document.querySelectorAll('.matrix [data-verdict]')].map((cell) => cell.getAttribute('data-verdict')).join(),
        theme,
      };
    };
    window.sharing = { stateIn, saved };
  });

/** The state of a document that is opened beside the page, once it shows one. */
export const opened = (page: Page, address: string) =>
  page.evaluate(async (src) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position:fixed;inset:0;width:1400px;height:900px;visibility:hidden';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = src;
    document.body.append(frame);
    await loaded;
    await frame.contentDocument?.querySelector<HubSpokeElement>('hub-spoke')?.explore();
    for (let wait = 0; wait < 2000; wait += 1) {
      const state = frame.contentWindow?.sharing.stateIn();
      if (state) {
        frame.remove();
        return state;
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`${src} shows no state`);
  }, address);

/** What the dialog gives in a theme: the link, the address of the frame and its height, what it says, and the picture with the name of its file. */
export const given = (page: Page, theme: string) =>
  page.evaluate(async (wanted) => {
    document.querySelector<HTMLButtonElement>('.share-open')?.click();
    const root = await new Promise<HTMLDialogElement>((resolve) => {
      const look = (): void => {
        const found = document.querySelector<HTMLDialogElement>('dialog.share[open]');
        if (found) resolve(found);
        else setTimeout(look, 5);
      };
      look();
    });
    const choose = (name: string, value: string): string => {
      root.querySelector<HTMLInputElement>(`input[name="share-${name}"][value="${value}"]`)?.click();
      return root.querySelector('textarea')?.value ?? '';
    };
    choose('theme', wanted);
    const [link, iframe] = [choose('format', 'link'), choose('format', 'iframe')];
    const src = (/ src="([^"]+)"/.exec(iframe)?.[1] ?? '').replaceAll('&amp;', '&');
    const height = Number(/ height="(\d+)"/.exec(iframe)?.[1]);
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Download SVG')?.click();
    const picture = await window.sharing.saved.at(-1);
    const title = root.querySelector('h2')?.textContent ?? '';
    const summary = root.querySelector('#share-summary')?.textContent ?? '';
    root.close();
    return { link, src, height, picture, title, summary };
  }, theme);

/** Shows a state of the page as a step in the history does, and waits until it is drawn. */
export const travel = (page: Page, address: string) =>
  page.evaluate(async (to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    const figure = document.querySelector<HubSpokeElement>('hub-spoke');
    await figure?.explore();
    for (let wait = 0; wait < 2000 && figure && figure.store.shown !== figure.store.asked; wait += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    const state = window.sharing.stateIn();
    if (!state) throw new Error(`The page never showed what ${to} asks for`);
    return state;
  }, address);
