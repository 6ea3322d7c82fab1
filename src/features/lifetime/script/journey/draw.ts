import { addressFrom, h, linkTo } from '../../../../markup/h.ts';
import { answerOf } from '../answer.ts';
import type { LifetimeData } from '../data.ts';
import { answerWords } from '../draw.ts';
import { formatLifetime, type LifetimeState } from '../state.ts';
import { drawWay, wayOf } from '../way.ts';
import { modeNames } from '../../../../wording/names.ts';
import { everyTimer, holdsFor } from '../../../../wording/lifetime/page.ts';

/**
 * When the session of a journey ends: the answer, the hops with a clock at each that ends it, the message, what to set, and for which cluster. `root` leads to
 * the root of the site. The build and the page write it with this.
 */
export function drawJourneyEnd(root: string, state: LifetimeState, data: LifetimeData) {
  const answer = answerOf(state, data);
  const [says, ...terms] = answerWords(answer, (row) => `${addressFrom(root, '/lifetimes/')}#limit-${row}`) as [
    HTMLElement,
    ...HTMLElement[],
  ];
  const setting = holdsFor(modeNames[state.mode], state.minor);
  const every = linkTo(root, `/lifetimes/${formatLifetime(state)}`, everyTimer);
  return { says, rest: [drawWay(wayOf(state, answer, data)), ...terms, h('p', {}, setting, every)] };
}
