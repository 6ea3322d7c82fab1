import type { fleetForms } from '../../../diagram/fleet/fleet-form.ts';
import type { LinkClassId } from '../../../model/fleet/fleet.ts';
import { figureIds, figuresOf, fleetSentence, heldPhrase, scaleSentence, sizePhrase, titleOfFleet } from '../../../wording/fleet/fleet.ts';
import { sizeRanges, usualSize, type FleetSize } from '../../../model/fleet/fleet-size.ts';
import { modeIds, type ModeId } from '../../../model/setting/mode.ts';
import { isEmbedded, RestingAddress } from '../../../state/address.ts';
import { inSentences, readText } from '../../../state/parameter.ts';
import { nodes, servers } from '../../../state/parameters.ts';
import { part } from '../../shell/script/part.ts';
import { whenBegun } from '../../shell/script/own-begin.ts';
import { titlePage } from '../../shell/script/page-title.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { redrawFleet } from './redraw.ts';
import { formatFleet, nodesAtStep, parseFleet, stepOfNodes, type FleetState } from './state.ts';

type Form = keyof typeof fleetForms;
const numbers = { nodes, servers };
const sizeKeys = ['nodes', 'servers'] as const;
type SizeKey = (typeof sizeKeys)[number];
/** What a reader changes: a size, the mode, or both. */
type Change = Partial<FleetSize> & { readonly mode?: ModeId };
const sameSize = (a: FleetSize, b: FleetSize): boolean => a.nodes === b.nodes && a.servers === b.servers;

/** A fleet that a page shows, for the page around it. */
interface ShownFleet {
  /** What was chosen last; it is drawn in the next frame. */
  readonly state: FleetState;
  show(state: FleetState): void;
}

/** What follows a change late: only the state on which it rests is shown, said and put into the table. */
class Later {
  #frame = 0;
  #timer: number | undefined;

  /** Once, in the next frame. */
  inFrame(work: () => void): void {
    this.drop();
    this.#frame = requestAnimationFrame(work);
  }

  /** Once, after so many milliseconds without another change. */
  after(milliseconds: number, work: () => void): void {
    this.drop();
    this.#timer = window.setTimeout(work, milliseconds);
  }

  drop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
  }
}

/** The controls of a fleet: a field and a slider for each size, and the modes. */
class FleetControls {
  constructor(readonly root: HTMLElement) {}

  field(key: SizeKey): HTMLInputElement {
    return part(this.root, `input[name="${key}"]`);
  }

  slider(key: SizeKey): HTMLInputElement {
    return part(this.root, `.slider[data-for="${key}"]`);
  }

  write({ size, mode }: FleetState): void {
    part<HTMLInputElement>(this.root, `input[name="mode"][value="${mode}"]`).checked = true;
    for (const key of sizeKeys) this.field(key).value = String(size[key]);
    this.writeSliders(size);
  }

  writeSliders({ nodes, servers }: FleetSize): void {
    this.slider('nodes').value = String(stepOfNodes(nodes, sizeRanges.nodes.most));
    this.slider('servers').value = String(servers);
    this.sayNodes(nodes);
  }

  /** The slider of nodes has steps, so it says its value in words. */
  sayNodes(nodes: number): void {
    this.slider('nodes').setAttribute('aria-valuetext', sizePhrase('nodes', { ...usualSize, nodes }));
  }

  /** Tells what a reader changes, which gives the sizes by then; `refused` is why a size is not read. */
  listen(change: (changed: Change) => FleetSize, refused: (sentence: string | undefined) => void): void {
    for (const key of sizeKeys) {
      const [field, slider] = [this.field(key), this.slider(key)];
      field.addEventListener('input', () => {
        const problems: string[] = [];
        const value = readText(numbers[key], field.value, problems, 'here');
        field.setAttribute('aria-invalid', String(value === undefined));
        if (value === undefined) refused(inSentences(problems));
        else this.writeSliders(change({ [key]: value }));
      });
      slider.addEventListener('input', () => {
        const value = key === 'nodes' ? nodesAtStep(Number(slider.value), sizeRanges.nodes.most) : Number(slider.value);
        field.value = String(value);
        field.setAttribute('aria-invalid', 'false');
        change({ [key]: value });
        if (key === 'nodes') this.sayNodes(value);
      });
    }
    for (const radio of this.root.querySelectorAll<HTMLInputElement>('input[name="mode"]'))
      radio.addEventListener('change', () => change({ mode: radio.value as ModeId }));
  }
}

/** The drawing, the sentence and the figures of a fleet. */
class FleetView {
  state: FleetState = { size: usualSize, mode: 'defaults' };
  // As the stylesheets: in a frame the wide form is shown where a page still shows the narrow one.
  readonly #isWide = matchMedia(`(min-width: ${isEmbedded() ? 640 : 700}px)`);
  readonly #drawn: Record<Form, FleetSize> = { wide: usualSize, narrow: usualSize };
  /** The sentence of each mode at the present size, made when it is first asked for. */
  readonly #sentences = new Map<ModeId, string>();
  readonly #table = new Later();
  readonly #announcement = new Later();

  constructor(readonly root: HTMLElement) {
    this.#isWide.addEventListener('change', () => this.#draw());
  }

  show(next: FleetState): void {
    const isResized = !sameSize(next.size, this.state.size);
    this.state = next;
    this.root.dataset['mode'] = next.mode;
    if (isResized) this.#resize(next);
    const sentence = this.#sentences.get(next.mode) ?? fleetSentence(next.mode, next.size);
    this.#sentences.set(next.mode, sentence);
    part(this.root, '.says').textContent = sentence;
    titlePage(formatFleet(next) && titleOfFleet(next.mode, next.size));
    // A slider passes many sizes: only the one that it rests on is read out.
    this.#announcement.after(500, () => (part(this.root, '[role="status"]').textContent = sentence));
  }

  #resize(next: FleetState): void {
    this.#sentences.clear();
    this.#draw();
    for (const place of this.root.querySelectorAll<HTMLElement>('[data-held]'))
      place.textContent = heldPhrase(place.dataset['held'] as LinkClassId, next.size);
    for (const key of sizeKeys)
      for (const place of this.root.querySelectorAll(`[data-size="${key}"]`)) place.textContent = sizePhrase(key, next.size);
    // The table is below the screen: it follows after the frame that shows the drawing, which a timer alone may come before.
    this.#table.inFrame(() => setTimeout(() => next === this.state && this.#countTable(next)));
  }

  /** Draws the form that is shown, if it shows another size. A mode changes nothing here. */
  #draw(): void {
    const { size } = this.state;
    const form: Form = this.#isWide.matches ? 'wide' : 'narrow';
    if (sameSize(this.#drawn[form], size)) return;
    const scale = redrawFleet(part<SVGSVGElement>(this.root, `.fleet-${form}`), form, size);
    part(this.root, '.scale').textContent = scaleSentence(scale);
    this.#drawn[form] = size;
  }

  #countTable({ size }: FleetState): void {
    for (const mode of modeIds) {
      const figures = figuresOf(mode, size);
      const row = part(this.root, `tr[data-mode="${mode}"]`);
      for (const id of figureIds) {
        const cell = row.querySelector(`[data-figure="${id}"]`);
        if (cell) cell.textContent = figures[id];
      }
    }
  }
}

/** A fleet that the reader changes with the controls, with the address, and from the page around it. */
class FleetPage implements ShownFleet {
  readonly #controls: FleetControls;
  readonly #view: FleetView;
  readonly #address = new RestingAddress();
  /** Many sizes in one frame are drawn once. */
  readonly #drawing = new Later();
  /** The mode of a page that nobody has touched. */
  #initialMode: ModeId | undefined;
  /** What was chosen last; it is drawn in the next frame. */
  state: FleetState;

  constructor(readonly root: HTMLElement) {
    this.#controls = new FleetControls(root);
    this.#view = new FleetView(root);
    this.state = this.#view.state;
    this.#controls.listen(
      (changed) => this.#change(changed),
      (sentence) => sayIgnored(root, sentence),
    );
    addEventListener('popstate', () => this.#readAddress());
    whenBegun<ModeId>(root, (mode) => {
      this.#initialMode = mode;
      this.#readAddress();
    });
    this.#readAddress();
  }

  /** Shows a state that was not chosen with the controls. */
  show(asked: FleetState, ignored?: string): void {
    this.#address.drop();
    this.#drawing.drop();
    this.state = asked;
    this.#controls.write(asked);
    sayIgnored(this.root, ignored);
    this.#view.show(asked);
  }

  #change({ mode = this.state.mode, ...size }: Change): FleetSize {
    const next = { mode, size: { ...this.state.size, ...size } };
    this.state = next;
    sayIgnored(this.root, undefined);
    this.#drawing.inFrame(() => this.#view.show(next));
    this.#address.write(() => formatFleet(next, location.search, this.#initialMode));
    return next.size;
  }

  #readAddress(): void {
    const { state, ignored } = parseFleet(location.search, this.#initialMode);
    this.show(state, ignored);
  }
}

/** Takes over the drawn fleet: sizes, modes, the query, and the figures of the page. */
export function startFleet(): ShownFleet | undefined {
  const root = document.querySelector<HTMLElement>('.fleet');
  return root ? new FleetPage(root) : undefined;
}
