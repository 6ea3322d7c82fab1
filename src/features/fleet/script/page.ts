import type { fleetForms } from '../../../diagram/fleet/fleet-form.ts';
import type { LinkClassId } from '../../../model/fleet/fleet.ts';
import { figureIds, figuresOf, fleetSentence, heldPhrase, scaleSentence, sizePhrase, titleOfFleet } from '../../../wording/fleet/fleet.ts';
import { sizeRanges, usualSize, type FleetSize } from '../../../model/fleet/fleet-size.ts';
import { grouped } from '../../../wording/text/text.ts';
import { modeIds, type ModeId } from '../../../model/setting/mode.ts';
import { isEmbedded, writeAddress } from '../../../state/address.ts';
import { inSentences, readText } from '../../../state/parameter.ts';
import { nodes, servers } from '../../../state/parameters.ts';
import { whenBegun } from '../../shell/script/own-begin.ts';
import { titlePage } from '../../shell/script/page-title.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { redrawFleet } from './redraw.ts';
import { formatFleet, nodesAtStep, parseFleet, stepOfNodes, type FleetState } from './state.ts';

type Form = keyof typeof fleetForms;
const numbers = { nodes, servers };
const sizeKeys = ['nodes', 'servers'] as const;
const sameSize = (a: FleetSize, b: FleetSize): boolean => a.nodes === b.nodes && a.servers === b.servers;

/** A fleet that a page shows, for the page around it. */
export interface ShownFleet {
  /** What was chosen last; it is drawn in the next frame. */
  readonly state: FleetState;
  show(state: FleetState): void;
}

/** Takes over the drawn fleet: sizes, modes, the query, and the figures of the page. */
export function startFleet(): ShownFleet | undefined {
  const root = document.querySelector<HTMLElement>('.fleet');
  if (!root) return undefined;
  const all = <E extends Element = HTMLElement>(selector: string): readonly E[] => [...root.querySelectorAll<E>(selector)];
  const one = <E extends Element = HTMLElement>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`the fleet page lacks ${selector}`);
    return found;
  };
  // As the stylesheets: in a frame the wide form is shown where a page still shows the narrow one.
  const isWide = matchMedia(`(min-width: ${isEmbedded() ? 640 : 700}px)`);
  const drawn: Record<Form, FleetSize> = { wide: usualSize, narrow: usualSize };
  let state: FleetState = { size: usualSize, mode: 'defaults' };
  /** The mode of a page that nobody has touched. */
  let begun: ModeId | undefined;

  const say = (sentence: string | undefined): void => sayIgnored(root, sentence);

  /** Draws the form that is shown, if it shows another size. A mode changes nothing here. */
  const draw = (): void => {
    const form: Form = isWide.matches ? 'wide' : 'narrow';
    if (sameSize(drawn[form], state.size)) return;
    one('.scale').textContent = scaleSentence(redrawFleet(one<SVGSVGElement>(`.fleet-${form}`), form, state.size));
    drawn[form] = state.size;
  };

  const countDrawing = ({ size }: FleetState): void => {
    for (const place of all('[data-held]')) place.textContent = heldPhrase(place.dataset['held'] as LinkClassId, size);
    for (const key of sizeKeys) for (const place of all(`[data-size="${key}"]`)) place.textContent = sizePhrase(key, size);
  };
  const countTable = ({ size }: FleetState): void => {
    for (const mode of modeIds) {
      const figures = figuresOf(mode, size);
      const row = one(`tr[data-mode="${mode}"]`);
      for (const id of figureIds) {
        const cell = row.querySelector(`[data-figure="${id}"]`);
        if (cell) cell.textContent = figures[id];
      }
    }
  };

  let announcement: number | undefined;
  const announce = (sentence: string): void => {
    clearTimeout(announcement);
    // A slider passes many sizes: only the one that it rests on is read out.
    announcement = window.setTimeout(() => (one('[role="status"]').textContent = sentence), 500);
  };

  let table = 0;
  const says = one('.says');
  /** The sentence of each mode at the present size, made when it is first asked for. */
  const sentences = new Map<ModeId, string>();
  const show = (next: FleetState): void => {
    const resized = !sameSize(next.size, state.size);
    state = next;
    root.dataset['mode'] = next.mode;
    if (resized) {
      sentences.clear();
      draw();
      countDrawing(next);
      // The table is below the screen: it follows after the frame that shows the drawing, which a timer alone may come before.
      cancelAnimationFrame(table);
      table = requestAnimationFrame(() => setTimeout(() => next === state && countTable(next)));
    }
    const sentence = sentences.get(next.mode) ?? fleetSentence(next.mode, next.size);
    sentences.set(next.mode, sentence);
    says.textContent = sentence;
    titlePage(formatFleet(next) && titleOfFleet(next.mode, next.size));
    announce(sentence);
  };

  const writeControls = ({ size, mode }: FleetState): void => {
    one<HTMLInputElement>(`input[name="mode"][value="${mode}"]`).checked = true;
    for (const key of sizeKeys) one<HTMLInputElement>(`input[name="${key}"]`).value = String(size[key]);
    writeSliders(size);
  };
  const writeSliders = (size: FleetSize): void => {
    const [nodes, servers] = [one<HTMLInputElement>('.slider[data-for="nodes"]'), one<HTMLInputElement>('.slider[data-for="servers"]')];
    nodes.value = String(stepOfNodes(size.nodes, sizeRanges.nodes.most));
    nodes.setAttribute('aria-valuetext', `${grouped(size.nodes)} nodes`);
    servers.value = String(size.servers);
  };

  let frame = 0;
  /** Many sizes in one frame are drawn once. The address follows when the reader pauses: browsers limit how often it may change. */
  let address: number | undefined;
  const choose = (next: FleetState): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => show(next));
    clearTimeout(address);
    address = window.setTimeout(() => writeAddress(formatFleet(next, location.search, begun), 'push'), 200);
  };
  let latest = state;
  const change = (part: Partial<FleetSize> & { readonly mode?: ModeId }): void => {
    const { mode = latest.mode, ...size } = part;
    latest = { mode, size: { ...latest.size, ...size } };
    say(undefined);
    choose(latest);
  };

  for (const key of sizeKeys) {
    const field = one<HTMLInputElement>(`input[name="${key}"]`);
    field.addEventListener('input', () => {
      const refused: string[] = [];
      const value = readText(numbers[key], field.value, refused, 'was ignored');
      field.setAttribute('aria-invalid', String(value === undefined));
      if (value === undefined) return say(inSentences(refused));
      change({ [key]: value });
      writeSliders(latest.size);
    });
    const slider = one<HTMLInputElement>(`.slider[data-for="${key}"]`);
    slider.addEventListener('input', () => {
      const value = key === 'nodes' ? nodesAtStep(Number(slider.value), sizeRanges.nodes.most) : Number(slider.value);
      field.value = String(value);
      field.setAttribute('aria-invalid', 'false');
      change({ [key]: value });
      if (key === 'nodes') slider.setAttribute('aria-valuetext', `${grouped(value)} nodes`);
    });
  }
  for (const radio of all<HTMLInputElement>('input[name="mode"]'))
    radio.addEventListener('change', () => change({ mode: radio.value as ModeId }));
  isWide.addEventListener('change', draw);

  /** Shows a state that was not chosen with the controls. */
  const showAsked = (asked: FleetState, ignored?: string): void => {
    // What was chosen last belongs to the entry of the history that the reader left.
    clearTimeout(address);
    cancelAnimationFrame(frame);
    latest = asked;
    writeControls(asked);
    say(ignored);
    show(asked);
  };
  const readAddress = (): void => {
    const { state: asked, ignored } = parseFleet(location.search, begun);
    showAsked(asked, ignored);
  };
  addEventListener('popstate', readAddress);
  whenBegun<ModeId>(root, (mode) => {
    begun = mode;
    readAddress();
  });
  readAddress();
  return {
    get state() {
      return latest;
    },
    show: (asked) => showAsked(asked),
  };
}
