import type { ModeId } from '../../../model/setting/mode-id.ts';
import type { PathId } from '../../../model/path.ts';
import { asksOn, failingOf, type Answers, type FailingId, type FailureKind, type ScopeId } from '../../../symptoms/guide/answer.ts';
import { diagnose, type Suspect, type SymptomTraits } from '../../../symptoms/guide/diagnose.ts';
import { loadPathDrawing } from '../../journey/script/drawing.ts';
import { writeAddress } from '../../../state/address.ts';
import { titlePage } from '../../shell/script/page-title.ts';
import { h, svg } from '../../../markup/h.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { formatQuestions, parseQuestions } from './questions-state.ts';
import { countSummary, hopsSummary, suspectSentence, type HopsOfPaths } from './questions-words.ts';

/** The widest figure that still takes the narrow drawing, in pixels. */
const widestNarrow = 699;
/** How long choosing has to rest before the answer is an entry of the history, in milliseconds. */
const rest = 200;
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

/**
 * The three questions of `/symptoms/`. The stylesheet shows what belongs to the answers, also without a script. This puts the likelier symptoms first, says
 * what was found, draws the hop, and keeps the answers in the address.
 */
export function startQuestions(): void {
  const root = document.querySelector<HTMLElement>('.questions');
  const form = root?.querySelector('form');
  const said = root?.querySelector('[role="status"]');
  const list = root?.querySelector('.fitting');
  const lit = root?.querySelector<HTMLElement>('.lit');
  const begin = root?.querySelector('.begin');
  if (!root || !form || !said || !list || !lit || !begin) return;

  const hops = JSON.parse(root.dataset['hops'] ?? '{}') as HopsOfPaths;
  const items = [...list.querySelectorAll('li')];
  const itemOf = new Map(items.map((item) => [item.dataset['id'], item]));
  const symptoms = items.map(traitsOf);
  const zonesOf = (path: PathId, mode: ModeId) => (hops[path]?.[mode] ?? []).map(({ zone }) => zone);
  // What a symptom is about stands in its card, so the page holds it once.
  for (const { id } of symptoms) {
    const about = document.querySelector(`[data-symptom="${id}"] > p`)?.cloneNode(true);
    if (about) itemOf.get(id)?.append(about);
  }

  const chosen = (name: string): string | undefined => form.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value;
  /** What the radios say; an answer that is not asked for after the first is taken back. */
  const answersOfForm = (): Answers | undefined => {
    const fails = chosen('fails') as FailingId | undefined;
    if (!fails) return undefined;
    return {
      fails,
      how: asksOn(fails) ? (chosen('how') as FailureKind | undefined) : undefined,
      where: failingOf(fails).scopes.find((scope) => scope === chosen('where')),
    };
  };
  const writeForm = (answers: Answers | undefined): void => {
    for (const radio of form.querySelectorAll('input')) radio.checked = answers?.[radio.name as keyof Answers] === radio.value;
  };
  const namesOf = (answers: Answers | undefined): string =>
    answers ? [...form.querySelectorAll('input:checked + span .name')].map(({ textContent }) => textContent.trim()).join(', ') : '';

  let turns = 0;
  const draw = async (suspects: readonly Suspect[]): Promise<void> => {
    const turn = (turns += 1);
    const figures = suspects.map((suspect) => ({
      suspect,
      drawing: h(document, 'div', { class: 'lit-drawing', 'aria-hidden': 'true', inert: true }),
    }));
    lit.replaceChildren(
      ...figures.map(({ suspect, drawing }) =>
        h(document, 'figure', {}, h(document, 'figcaption', {}, suspectSentence(suspect, hops, suspects.length === 1)), drawing),
      ),
    );
    if (suspects.length === 0) return;
    lit.append(h(document, 'p', {}, 'The words in the picture say how the connection is protected while it works.'));
    try {
      const drawPath = await loadPathDrawing(root.dataset['draw'] ?? '', (root.dataset['root'] ?? '/') + (root.dataset['css'] ?? ''));
      // The reader may have answered again while the renderer was on its way.
      if (turn !== turns) return;
      const layout = lit.clientWidth > widestNarrow ? 'wide' : 'narrow';
      for (const { suspect, drawing } of figures) {
        const { path, mode, zones } = suspect;
        const picture = svg(document, 'svg');
        drawPath(picture, path, mode, {}, layout);
        const parts = zones.map((zone) => `.link[data-path="${path}"] .hop[data-hop="${zone}"]`);
        const isTunnelLit = zones.includes('between') && zonesOf(path, mode).length > 1;
        for (const part of picture.querySelectorAll([...parts, ...(isTunnelLit ? [`.link[data-path="${tunnelPath}"] .hop`] : [])].join()))
          part.classList.add('current');
        drawing.replaceChildren(picture);
      }
    } catch {
      for (const { drawing } of figures) drawing.replaceChildren();
      lit.append(
        h(document, 'p', {}, 'The drawing could not be loaded. The sentences do not need it, and with your next answer it is tried again.'),
      );
    }
  };

  const show = (answers: Answers | undefined): void => {
    const found = answers && diagnose(answers, symptoms, zonesOf);
    if (found) {
      const first = found.symptoms.map((id) => itemOf.get(id)).filter((item) => item !== undefined);
      list.append(...first, ...items.filter((item) => !first.includes(item)));
    }
    // What the captions say stands in the status for those who listen.
    said.replaceChildren(
      ...(found ? [countSummary(found), h(document, 'span', { class: 'visually-hidden' }, ` ${hopsSummary(found, hops)}`)] : []),
    );
    const first = itemOf.get(found?.symptoms[0] ?? '')?.querySelector('a');
    begin.replaceChildren(...(first ? ['Begin with: ', first.cloneNode(true)] : []));
    titlePage(namesOf(answers));
    void draw(found?.suspects ?? []);
  };
  const say = (sentence: string | undefined): void => sayIgnored(root, sentence);

  let address: number | undefined;
  const choose = (answers: Answers | undefined): void => {
    say(undefined);
    writeForm(answers);
    show(answers);
    // Who walks through the answers with the arrow keys leaves one entry in the history, not one for each.
    clearTimeout(address);
    address = window.setTimeout(() => writeAddress(formatQuestions(answers, location.search), 'push'), rest);
  };
  form.addEventListener('change', () => choose(answersOfForm()));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    choose(undefined);
    form.querySelector('input')?.focus();
  });
  const readAddress = (): void => {
    const { answers, ignored } = parseQuestions(location.search);
    say(ignored);
    writeForm(answers);
    show(answers);
  };
  addEventListener('popstate', () => {
    clearTimeout(address);
    readAddress();
  });
  readAddress();
}
