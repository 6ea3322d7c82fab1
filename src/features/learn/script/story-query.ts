import { queryOf } from '../../../state/query.ts';
import { storyState, type StoryId } from '../../../wording/story/state.ts';

/** The query that shows the state of a section in the explorer, and in the bare view of it. */
export function storyQuery(id: StoryId): string {
  const { mode, seat, component, path } = storyState(id);
  return queryOf({ mode, seat, component, path });
}
