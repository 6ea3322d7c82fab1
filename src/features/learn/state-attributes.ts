import { storyCaption } from '../../wording/story/section.ts';
import { failsIn, frameAt, litPaths, storyState, type StateId } from '../../wording/story/state.ts';

/**
 * The attributes that say which state a drawing of the story shows (`story.css`), for whatever holds one. A state that is `held` leaves out what the question
 * of its section asks for.
 */
export function stateAttributes(id: StateId, held = false): Readonly<Record<`data-${string}`, string | undefined>> {
  const { mode, seat, tells, hides, grown } = storyState(id);
  const lit = litPaths(id);
  return {
    'data-state': id,
    'data-mode': mode,
    'data-frame': String(frameAt(id)),
    'data-grown': grown,
    'data-lit': lit.length > 0 ? lit.join(' ') : undefined,
    'data-attacker': seat,
    'data-tells': tells,
    'data-refused': failsIn(id) ? '' : undefined,
    'data-hides': held ? hides : undefined,
  };
}

/** The words of a state, for a part of the page whose picture stands elsewhere. */
export function stateWords(id: StateId): Readonly<Record<`data-${string}`, string>> {
  const { point, shows } = storyCaption(id);
  return { 'data-point': point, 'data-shows': shows };
}
