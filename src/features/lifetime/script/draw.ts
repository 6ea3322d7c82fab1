import { asDataTable } from '../../../markup/data-table.ts';
import { h, svg, type Child } from '../../../markup/h.ts';
import type { TimerFate } from '../../../model/lifetime/end.ts';
import type { HopId } from '../../../model/lifetime/route.ts';
import { limitWords } from '../../../wording/lifetime/duration.ts';
import { fateWords } from '../../../wording/lifetime/end.ts';
import { lifetimeHopWords } from '../../../wording/lifetime/place.ts';
import { rowOfTimer, timerName } from '../../../wording/lifetime/timer.ts';
import { spansOf } from '../../../wording/text/text.ts';
import { answerOf, type LifetimeAnswer } from './answer.ts';
import type { LifetimeData } from './data.ts';
import { drawnQuery, type LifetimeState } from './state.ts';
import {
  seesTerm,
  setsTerm,
  knownTerm,
  besideTerm,
  rowAndSources,
  timerColumns,
  timeAsBar,
  cutsFirst,
  seeInDrawing,
} from '../../../wording/lifetime/page.ts';

/** A sentence whose backticks are code. */
const inline = (owner: Document, sentence: string): readonly Child[] =>
  spansOf(sentence).map(({ text, isCode }) => (isCode ? h(owner, 'code', {}, text) : text));

// The axis of the bars: from a second to a day, each step ten times as long.
const width = 200;
const longest = Math.log10(86_400);
const at = (seconds: number): number => Math.round((width * Math.min(Math.log10(Math.max(seconds, 1)), longest)) / longest);
const ticks = [
  [60, '1 min'],
  [3600, '1 h'],
  [86_400, '1 d'],
] as const;
const grid = ticks.map(([seconds]) => `M${at(seconds)} 0V14`).join('');

const axis = (owner: Document): SVGSVGElement =>
  svg(
    owner,
    'svg',
    { class: 'lifetime-axis', viewBox: `0 0 ${width} 16`, 'aria-hidden': 'true' },
    ...ticks.map(([seconds, label]) => svg(owner, 'text', { x: at(seconds), y: 12 }, label)),
  );

/** The time of a timer as a bar; what is random of it is the end of the bar. Nothing is drawn where the time is not known. */
function bar(owner: Document, { fate, timer }: TimerFate, isFirst: boolean): SVGSVGElement {
  const { limit } = timer;
  const rect = (from: number, to: number, part: string): SVGRectElement =>
    svg(owner, 'rect', { x: from, y: 2, width: Math.max(to - from, 2), height: 10, rx: 2, 'data-part': part });
  const drawn =
    limit.is === 'span'
      ? [
          rect(0, at(limit.span.min), 'sure'),
          ...(limit.span.max > limit.span.min ? [rect(at(limit.span.min), at(limit.span.max), 'random')] : []),
        ]
      : [];
  return svg(
    owner,
    'svg',
    { class: 'lifetime-bar', viewBox: `0 0 ${width} 14`, 'aria-hidden': 'true', 'data-fate': fate.is, 'data-first': isFirst },
    svg(owner, 'path', { class: 'grid', d: grid }),
    ...drawn,
  );
}

/** Every timer on the way of a session, each with its hop, its time and what it does. */
function table(owner: Document, all: readonly TimerFate[], first: readonly TimerFate[]): HTMLTableElement {
  const isFirst = (each: TimerFate): boolean => first.some(({ timer }) => timer === each.timer);
  const head = (text: string, ...children: readonly Child[]): HTMLElement => h(owner, 'th', { scope: 'col' }, text, ...children);
  const made = h(
    owner,
    'table',
    { class: 'data-table lifetime-hops' },
    h(
      owner,
      'thead',
      {},
      h(
        owner,
        'tr',
        {},
        head(timerColumns.hop),
        head(timerColumns.timer),
        head(timerColumns.time),
        head('', h(owner, 'span', { class: 'visually-hidden' }, timeAsBar), axis(owner)),
        head(timerColumns.fate),
      ),
    ),
    h(
      owner,
      'tbody',
      {},
      ...all.map((each) => {
        const row = rowOfTimer(each.timer);
        const name = timerName(each.timer);
        return h(
          owner,
          'tr',
          { 'data-fate': each.fate.is, 'data-first': isFirst(each) },
          h(owner, 'th', { scope: 'row' }, lifetimeHopWords[each.hop.id as HopId]),
          h(owner, 'td', {}, row ? h(owner, 'a', { href: `#limit-${row}` }, name) : name),
          h(owner, 'td', { class: 'time' }, limitWords(each.timer.limit)),
          h(owner, 'td', { class: 'bar-cell' }, bar(owner, each, isFirst(each))),
          h(owner, 'td', {}, isFirst(each) && each.fate.is === 'cuts' ? cutsFirst : fateWords(each)),
        );
      }),
    ),
  );
  asDataTable(made, [timerColumns.hop, timerColumns.timer, timerColumns.time, '', timerColumns.fate]);
  return made;
}

/** An answer: how the session ends, what its user sees, what to set, and what is not known. `hrefOf` leads to the row of a timer. */
export function answerWords(owner: Document, answer: LifetimeAnswer, hrefOf: (row: string) => string): readonly HTMLElement[] {
  const { end, says, sees, remedy, beside, known } = answer;
  const term = (name: string, ...children: readonly Child[]): readonly HTMLElement[] => [
    h(owner, 'dt', {}, name),
    h(owner, 'dd', {}, ...children),
  ];
  const paragraphs = (sentences: readonly string[]): readonly HTMLElement[] =>
    sentences.map((sentence) => h(owner, 'p', {}, ...inline(owner, sentence)));
  const terms = [
    ...(sees.length > 0 ? term(seesTerm, ...paragraphs(sees)) : []),
    ...(remedy.length > 0 ? term(setsTerm, ...paragraphs(remedy)) : []),
    ...(beside.length > 0 ? term(besideTerm(end.first.length > 0), ...paragraphs(beside)) : []),
    ...(known ? term(knownTerm, `${known.words}: `, h(owner, 'a', { href: hrefOf(known.row) }, rowAndSources), '.') : []),
  ];
  return [
    h(owner, 'p', { class: 'lifetime-says' }, ...inline(owner, says)),
    ...(terms.length > 0 ? [h(owner, 'dl', { class: 'lifetime-terms' }, ...terms)] : []),
  ];
}

/** The answer to a state and every timer on its way. The build and the page write it with this. */
export function drawAnswer(owner: Document, state: LifetimeState, data: LifetimeData): readonly HTMLElement[] {
  const answer = answerOf(state, data);
  const { all, first } = answer.end;
  return [
    ...answerWords(owner, answer, (row) => `#limit-${row}`),
    h(owner, 'p', { class: 'lifetime-drawn' }, h(owner, 'a', { href: `../explore/${drawnQuery(state)}` }, seeInDrawing)),
    ...(all.length > 0 ? [table(owner, all, first)] : []),
  ];
}
