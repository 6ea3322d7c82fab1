import { asDataTable } from '../../../markup/data-table.ts';
import { h, svg, type Child } from '../../../markup/h.ts';
import type { TimerFate } from '../../../model/lifetime/end.ts';
import type { HopId } from '../../../model/lifetime/route.ts';
import { limitWords } from '../../../wording/lifetime/duration.ts';
import { fateWords } from '../../../wording/lifetime/end.ts';
import { lifetimeHopWords } from '../../../wording/lifetime/place.ts';
import { rowOfTimer, timerName } from '../../../wording/lifetime/timer.ts';
import { coded } from '../../../markup/coded.ts';
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

const axis = (): SVGSVGElement =>
  svg(
    'svg',
    { class: 'lifetime-axis', viewBox: `0 0 ${width} 16`, 'aria-hidden': 'true' },
    ...ticks.map(([seconds, label]) => svg('text', { x: at(seconds), y: 12 }, label)),
  );

/** The time of a timer as a bar; what is random of it is the end of the bar. Nothing is drawn where the time is not known. */
function bar({ fate, timer }: TimerFate, isFirst: boolean): SVGSVGElement {
  const { limit } = timer;
  const rect = (from: number, to: number, part: string): SVGRectElement =>
    svg('rect', { x: from, y: 2, width: Math.max(to - from, 2), height: 10, rx: 2, 'data-part': part });
  const drawn =
    limit.is === 'span'
      ? [
          rect(0, at(limit.span.min), 'sure'),
          ...(limit.span.max > limit.span.min ? [rect(at(limit.span.min), at(limit.span.max), 'random')] : []),
        ]
      : [];
  return svg(
    'svg',
    { class: 'lifetime-bar', viewBox: `0 0 ${width} 14`, 'aria-hidden': 'true', 'data-fate': fate.is, 'data-first': isFirst },
    svg('path', { class: 'grid', d: grid }),
    ...drawn,
  );
}

/** Every timer on the way of a session, each with its hop, its time and what it does. */
function table(all: readonly TimerFate[], first: readonly TimerFate[]): HTMLTableElement {
  const isFirst = (each: TimerFate): boolean => first.some(({ timer }) => timer === each.timer);
  const head = (text: string, ...children: readonly Child[]): HTMLElement => h('th', { scope: 'col' }, text, ...children);
  const made = h(
    'table',
    { class: 'data-table lifetime-hops' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        head(timerColumns.hop),
        head(timerColumns.timer),
        head(timerColumns.time),
        head('', h('span', { class: 'visually-hidden' }, timeAsBar), axis()),
        head(timerColumns.fate),
      ),
    ),
    h(
      'tbody',
      {},
      ...all.map((each) => {
        const row = rowOfTimer(each.timer);
        const name = timerName(each.timer);
        return h(
          'tr',
          { 'data-fate': each.fate.is, 'data-first': isFirst(each) },
          h('th', { scope: 'row' }, lifetimeHopWords[each.hop.id as HopId]),
          h('td', {}, row ? h('a', { href: `#limit-${row}` }, name) : name),
          h('td', { class: 'time' }, limitWords(each.timer.limit)),
          h('td', { class: 'bar-cell' }, bar(each, isFirst(each))),
          h('td', {}, isFirst(each) && each.fate.is === 'cuts' ? cutsFirst : fateWords(each)),
        );
      }),
    ),
  );
  asDataTable(made, [timerColumns.hop, timerColumns.timer, timerColumns.time, '', timerColumns.fate]);
  return made;
}

/** An answer: how the session ends, what its user sees, what to set, and what is not known. `hrefOf` leads to the row of a timer. */
export function answerWords(answer: LifetimeAnswer, hrefOf: (row: string) => string): readonly HTMLElement[] {
  const { end, says, sees, remedy, beside, known } = answer;
  const term = (name: string, ...children: readonly Child[]): readonly HTMLElement[] => [h('dt', {}, name), h('dd', {}, ...children)];
  const paragraphs = (sentences: readonly string[]): readonly HTMLElement[] => sentences.map((sentence) => h('p', {}, ...coded(sentence)));
  const terms = [
    ...(sees.length > 0 ? term(seesTerm, ...paragraphs(sees)) : []),
    ...(remedy.length > 0 ? term(setsTerm, ...paragraphs(remedy)) : []),
    ...(beside.length > 0 ? term(besideTerm(end.first.length > 0), ...paragraphs(beside)) : []),
    ...(known ? term(knownTerm, `${known.words}: `, h('a', { href: hrefOf(known.row) }, rowAndSources), '.') : []),
  ];
  return [
    h('p', { class: 'lifetime-says' }, ...coded(says)),
    ...(terms.length > 0 ? [h('dl', { class: 'lifetime-terms' }, ...terms)] : []),
  ];
}

/** The answer to a state and every timer on its way. The build and the page write it with this. */
export function drawAnswer(state: LifetimeState, data: LifetimeData): readonly HTMLElement[] {
  const answer = answerOf(state, data);
  const { all, first } = answer.end;
  return [
    ...answerWords(answer, (row) => `#limit-${row}`),
    h('p', { class: 'lifetime-drawn' }, h('a', { href: `../explore/${drawnQuery(state)}` }, seeInDrawing)),
    ...(all.length > 0 ? [table(all, first)] : []),
  ];
}
