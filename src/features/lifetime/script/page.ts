import { whenBegun } from '../../shell/script/own-begin.ts';
import { titlePage } from '../../shell/script/page-title.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { needsLimit, type DeviceId } from '../../../model/lifetime/device.ts';
import { writeAddress } from '../../../state/address.ts';
import { inSentences, readText } from '../../../state/parameter.ts';
import { secondsOfSession } from '../../../state/silent-session.ts';
import { answerOf } from './answer.ts';
import type { LifetimeData } from './data.ts';
import { drawAnswer } from './draw.ts';
import { formatLifetime, parametersOfLifetime, parseLifetime, usualLifetime, type LifetimeState } from './state.ts';
import { limitIs } from '../../../wording/lifetime/page.ts';

/** Filled in by the build: what the facts say of each timer. */
declare const LIFETIME_DATA: LifetimeData;

const numbers = Object.keys(secondsOfSession) as (keyof typeof secondsOfSession)[];
const choices = ['session', 'mode', 'minor', 'front', 'between'] as const;

/** Takes over the page of lifetimes: the form, the answer, and the query. */
export function startLifetime(): void {
  const root = document.querySelector<HTMLElement>('.lifetime-tool');
  const form = root?.querySelector('form');
  const result = root?.querySelector('.lifetime-answer');
  if (!root || !form || !result) return;
  const data = LIFETIME_DATA;
  let begun: LifetimeState = usualLifetime;
  let state = begun;
  let address: number | undefined;

  const controlOf = (name: string): HTMLSelectElement | HTMLInputElement => {
    const found = form.elements.namedItem(name);
    if (found instanceof HTMLSelectElement || found instanceof HTMLInputElement) return found;
    throw new Error(`the form of lifetimes lacks ${name}`);
  };

  /** Shows the fields that mean something: a limit where there is a device, and keepalives where there is a tunnel. */
  const fit = (): void => {
    const hide = (name: string, isHidden: boolean): void => {
      const label = controlOf(name).closest('label');
      if (label) label.hidden = isHidden;
    };
    const limit = (place: 'front' | 'between'): void => {
      const id: DeviceId = state[place];
      hide(`${place}Idle`, id === 'none' || id === 'unknown');
      controlOf(`${place}Idle`).setAttribute('placeholder', needsLimit(id) ? limitIs.required : limitIs.usualHere);
    };
    limit('front');
    limit('between');
    hide('keepalive', !state.mode.startsWith('konnectivity'));
  };

  const show = (isRead: boolean): void => {
    result.replaceChildren(...drawAnswer(state, data));
    const { says } = answerOf(state, data);
    const status = root.querySelector('[role="status"]');
    if (isRead && status) status.textContent = says.replaceAll('`', '');
    titlePage(formatLifetime(state) && says.replaceAll('`', '').replace(/[:.].*$/, ''));
    fit();
  };

  const writeControls = (): void => {
    for (const name of choices) controlOf(name).value = state[name];
    for (const name of numbers) {
      const control = controlOf(name);
      control.value = state[name] === undefined ? '' : String(state[name]);
      control.removeAttribute('aria-invalid');
    }
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    const refused: string[] = [];
    let next = state;
    for (const name of choices) {
      const value = readText<string>(parametersOfLifetime[name], controlOf(name).value, refused, 'here');
      if (value !== undefined) next = { ...next, [name]: value };
    }
    for (const name of numbers) {
      const control = controlOf(name);
      const text = control.value.trim();
      const value = text === '' ? undefined : readText(secondsOfSession[name], text, refused, 'here');
      control.setAttribute('aria-invalid', String(text !== '' && value === undefined));
      if (text === '' || value !== undefined) next = { ...next, [name]: value };
    }
    state = next;
    sayIgnored(root, inSentences(refused));
    show(true);
    // Browsers limit how often an address may change: it follows when the reader pauses.
    clearTimeout(address);
    address = window.setTimeout(() => writeAddress(formatLifetime(state, location.search, begun), 'push'), 200);
  });

  const readAddress = (): void => {
    clearTimeout(address);
    const { state: asked, ignored } = parseLifetime(location.search, begun);
    state = asked;
    writeControls();
    sayIgnored(root, ignored);
    show(false);
  };
  addEventListener('popstate', readAddress);
  whenBegun<Partial<LifetimeState>>(root, (own) => {
    begun = { ...usualLifetime, ...own };
    readAddress();
  });
  readAddress();
}
