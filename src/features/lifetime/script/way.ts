import { h, svg } from '../../../markup/h.ts';
import { type HopId, routeOf } from '../../../model/lifetime/route.ts';
import { fateWords } from '../../../wording/lifetime/end.ts';
import { lifetimeHopWords } from '../../../wording/lifetime/place.ts';
import { timerName } from '../../../wording/lifetime/timer.ts';
import type { LifetimeAnswer } from './answer.ts';
import type { LifetimeData } from './data.ts';
import { marksOf } from './layer/marks.ts';
import { setupOf, type LifetimeState } from './state.ts';
import { whereItEnds, noTimerHere } from '../../../wording/lifetime/page.ts';

/** One hop on the way of a session: its mark where it ends the session or may, and what its other timers do, each in a clause. */
type WayHop = ReturnType<typeof wayOf>[number];

/** The way of a session, hop by hop, those without a timer included. */
export function wayOf(state: LifetimeState, answer: LifetimeAnswer, data: LifetimeData) {
  const marks = marksOf(answer);
  return routeOf(setupOf(state), data.table).map(({ id }) => {
    const hop = id as HopId;
    const mark = marks.find((each) => each.hop === hop);
    const others = answer.end.all
      .filter((each) => each.hop.id === hop && each.timer.id !== mark?.timer.id)
      .map((each) => `${timerName(each.timer)}: ${fateWords(each)}`);
    return { hop, mark, others };
  });
}

/** A clock, in the colour of the text beside it. */
const clock = (): SVGSVGElement =>
  svg(
    'svg',
    { width: 14, height: 14, viewBox: '0 0 14 14', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'aria-hidden': 'true' },
    svg('circle', { cx: 7, cy: 7, r: 6 }),
    svg('path', { d: 'M7 3.5V7H10' }),
  );

/** The way as a list like the steps of a journey, with a clock at each hop that ends the session or may. */
export const drawWay = (way: readonly WayHop[]): HTMLElement =>
  h(
    'ol',
    { class: 'steps ends-way fine wrap-anywhere', role: 'list', 'aria-label': whereItEnds },
    ...way.map(({ hop, mark, others }) =>
      h(
        'li',
        mark ? { 'data-state': mark.state } : {},
        h(
          'p',
          { class: 'step-head flow-center' },
          h('b', {}, lifetimeHopWords[hop]),
          ...(mark ? [clock(), h(mark.state === 'first' ? 'strong' : 'span', {}, mark.clause)] : []),
          ...(!mark && others.length === 0 ? [h('span', {}, noTimerHere)] : []),
        ),
        ...(mark ? [h('p', {}, timerName(mark.timer))] : []),
        ...others.map((text) => h('p', {}, text)),
      ),
    ),
  );
