import { capturedData } from '../../facts/wire/shown/captured-data.ts';
import { judge } from '../../model/judge.ts';
import { capturedView } from '../../wording/attacker/captured-view.ts';
import { storySettings, storyState, type StateId } from '../../wording/story/state.ts';

/** The attacker of a state at its path, and what they capture there. Throws for a state without an attacker. */
export function attackedBy(state: StateId) {
  const { path, seat, mode } = storyState(state);
  if (!path || !seat) throw new Error(`The state "${state}" of the story has no attacker on a path`);
  const settings = storySettings(state);
  return { path, seat, mode, view: capturedView(capturedData(), judge(path, settings, seat), settings) };
}
