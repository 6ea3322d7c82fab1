import { beginWith, hopNotDrawn, pictureSays } from '../../../wording/symptom.ts';
import type { ModeId } from '../../../model/setting/mode-id.ts';
import type { PathId } from '../../../model/path.ts';
import { asksOn, failingOf, type Answers, type FailingId, type FailureKind, type ScopeId } from '../../../symptoms/guide/answer.ts';
import { diagnose, type Suspect, type SymptomTraits } from '../../../symptoms/guide/diagnose.ts';
import { loadPathDrawing } from '../../journey/script/drawing.ts';
import { RestingAddress } from '../../../state/address.ts';
import { part } from '../../shell/script/part.ts';
import { titlePage } from '../../shell/script/page-title.ts';
import { h, svg } from '../../../markup/h.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { formatQuestions, parseQuestions } from './questions-state.ts';
import { countSummary, hopsSummary, suspectSentence, type HopsOfPaths } from './questions-words.ts';

/** The widest figure that still takes the narrow drawing, in pixels. */
const widestNarrow = 699;
const tunnelPath = 'agent-to-konnectivity-server';

const words = <Word extends string>(text: string | undefined): readonly Word[] => (text ?? '').split(' ').filter(Boolean) as Word[];

/** A symptom of the list, as the build wrote it: its ids are those of the model. */
const traitsOf = ({ dataset }: HTMLElement): SymptomTraits => ({
  id: dataset['id'] ?? '',
  path: dataset['path'] as PathId,
  mode: dataset['mode'] as ModeId,
  what: words<FailingId>(dataset['fails']),
  how: words<FailureKind>(dataset['how']),
  where: words<ScopeId>(dataset['where']),
});

/** The form of the three questions. */
class QuestionsForm {
  constructor(readonly element: HTMLFormElement) {}

  #chosen(name: string): string | undefined {
    return this.element.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value;
  }

  /** What the radios say; an answer that is not asked for after the first is taken back. */
  read(): Answers | undefined {
    const fails = this.#chosen('fails') as FailingId | undefined;
    if (!fails) return undefined;
    return {
      fails,
      how: asksOn(fails) ? (this.#chosen('how') as FailureKind | undefined) : undefined,
      where: failingOf(fails).scopes.find((scope) => scope === this.#chosen('where')),
    };
  }

  write(answers: Answers | undefined): void {
    for (const radio of this.element.querySelectorAll('input')) radio.checked = answers?.[radio.name as keyof Answers] === radio.value;
  }

  /** The answers in the words of the form. */
  get names(): string {
    return [...this.element.querySelectorAll('input:checked + span .name')].map(({ textContent }) => textContent.trim()).join(', ');
  }
}

/** The symptoms that fit: the build wrote the list, and the likelier ones come first. */
class FittingSymptoms {
  readonly #items: readonly HTMLElement[];
  readonly traits: readonly SymptomTraits[];

  constructor(readonly list: Element) {
    this.#items = [...list.querySelectorAll('li')];
    this.traits = this.#items.map(traitsOf);
    // What a symptom is about stands in its card, so the page holds it once.
    for (const item of this.#items) {
      const about = document.querySelector(`[data-symptom="${item.dataset['id'] ?? ''}"] > p`)?.cloneNode(true);
      if (about) item.append(about);
    }
  }

  item(id: string | undefined): HTMLElement | undefined {
    return this.#items.find(({ dataset }) => dataset['id'] === id);
  }

  putFirst(ids: readonly string[]): void {
    const first = ids.map((id) => this.item(id)).filter((item) => item !== undefined);
    this.list.append(...first, ...this.#items.filter((item) => !first.includes(item)));
  }
}

/** The hops that are suspected, each with its sentence and a drawing that needs the renderer. */
class SuspectDrawings {
  readonly #root: HTMLElement;
  readonly #place: HTMLElement;
  /** Ends with the answers that are drawn, as soon as a reader answers again. */
  #newest = new AbortController();

  constructor(
    root: HTMLElement,
    place: HTMLElement,
    readonly hops: HopsOfPaths,
  ) {
    [this.#root, this.#place] = [root, place];
  }

  async draw(suspects: readonly Suspect[]): Promise<void> {
    this.#newest.abort();
    this.#newest = new AbortController();
    const { signal } = this.#newest;
    const drawings = suspects.map(() => h('div', { class: 'lit-drawing', 'aria-hidden': 'true', inert: true }));
    const captions = suspects.map((suspect) => suspectSentence(suspect, this.hops, suspects.length === 1));
    this.#place.replaceChildren(...drawings.map((drawing, at) => h('figure', {}, h('figcaption', {}, captions[at]), drawing)));
    if (suspects.length === 0) return;
    this.#say(pictureSays);
    try {
      const { draw = '', root = '/', css = '' } = this.#root.dataset;
      const drawPath = await loadPathDrawing(draw, root + css);
      if (signal.aborted) return;
      drawings.forEach((drawing, at) => drawing.replaceChildren(...(suspects[at] ? [this.#pictureOf(suspects[at], drawPath)] : [])));
    } catch {
      if (signal.aborted) return;
      for (const drawing of drawings) drawing.replaceChildren();
      this.#say(hopNotDrawn);
    }
  }

  #say(sentence: string): void {
    this.#place.append(h('p', {}, sentence));
  }

  #pictureOf({ path, mode, zones }: Suspect, drawPath: Awaited<ReturnType<typeof loadPathDrawing>>): SVGSVGElement {
    const picture = svg('svg');
    drawPath(picture, path, mode, {}, this.#place.clientWidth > widestNarrow ? 'wide' : 'narrow');
    const isTunnelLit = zones.includes('between') && zonesIn(this.hops, path, mode).length > 1;
    const lit = [
      ...zones.map((zone) => `.link[data-path="${path}"] .hop[data-hop="${zone}"]`),
      ...(isTunnelLit ? [`.link[data-path="${tunnelPath}"] .hop`] : []),
    ];
    for (const hop of picture.querySelectorAll(lit.join())) hop.classList.add('current');
    return picture;
  }
}

const zonesIn = (hops: HopsOfPaths, path: PathId, mode: ModeId) => (hops[path]?.[mode] ?? []).map(({ zone }) => zone);

/** The questions of a page with what they lead to: the answers are in the form, in the address and in what is shown. */
class Questions {
  readonly #form: QuestionsForm;
  readonly #symptoms: FittingSymptoms;
  readonly #drawings: SuspectDrawings;
  readonly #address = new RestingAddress();

  constructor(private readonly root: HTMLElement) {
    this.#form = new QuestionsForm(part(root, 'form'));
    this.#symptoms = new FittingSymptoms(part(root, '.fitting'));
    this.#drawings = new SuspectDrawings(root, part(root, '.lit'), JSON.parse(root.dataset['hops'] ?? '{}') as HopsOfPaths);
    const { element } = this.#form;
    element.addEventListener('change', () => this.#choose(this.#form.read()));
    element.addEventListener('submit', (event) => event.preventDefault());
    element.addEventListener('reset', () => {
      this.#choose(undefined);
      element.querySelector('input')?.focus();
    });
    addEventListener('popstate', () => {
      this.#address.drop();
      this.#readAddress();
    });
    this.#readAddress();
  }

  #show(answers: Answers | undefined): void {
    const { hops } = this.#drawings;
    const found = answers && diagnose(answers, this.#symptoms.traits, (path, mode) => zonesIn(hops, path, mode));
    if (found) this.#symptoms.putFirst(found.symptoms);
    // What the captions say stands in the status for those who listen.
    part(this.root, '[role="status"]').replaceChildren(
      ...(found ? [countSummary(found), h('span', { class: 'visually-hidden' }, ` ${hopsSummary(found, hops)}`)] : []),
    );
    const first = this.#symptoms.item(found?.symptoms[0])?.querySelector('a');
    part(this.root, '.begin').replaceChildren(...(first ? [beginWith, first.cloneNode(true)] : []));
    titlePage(answers ? this.#form.names : '');
    void this.#drawings.draw(found?.suspects ?? []);
  }

  #choose(answers: Answers | undefined): void {
    sayIgnored(this.root, undefined);
    this.#form.write(answers);
    this.#show(answers);
    this.#address.write(() => formatQuestions(answers, location.search));
  }

  #readAddress(): void {
    const { answers, ignored } = parseQuestions(location.search);
    sayIgnored(this.root, ignored);
    this.#form.write(answers);
    this.#show(answers);
  }
}

/**
 * The three questions of `/symptoms/`. The stylesheet shows what belongs to the answers, also without a script. This puts the likelier symptoms first, says
 * what was found, draws the hop, and keeps the answers in the address.
 */
export function startQuestions(): void {
  const root = document.querySelector<HTMLElement>('.questions');
  if (root) new Questions(root);
}
