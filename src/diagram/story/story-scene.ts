import { judge } from '../../model/judge.ts';
import { type SeatId, seatOf } from '../../model/seat/seat.ts';
import { storyFrames, storyPath } from '../../wording/story/state.ts';
import { marksOf, type AttackerMark } from '../attacker/attacker-mark.ts';
import { eyePlaces } from '../attacker/eye-place.ts';
import { frameWithAttacker } from '../attacker/frame-with-attacker.ts';
import { sceneIn } from '../compose.ts';
import { routedOn } from '../frame.ts';
import { isLine } from '../route.ts';
import type { Eye, Frame, Scene, SceneFrame } from '../scene.ts';
import { wide } from '../variants/wide.ts';
import { compact, markOf } from './compact.ts';

/** What a story frame shows, with the attacker who is told of in it. */
type StoryFrame = Frame & { readonly seat: SeatId };
const frames: readonly StoryFrame[] = storyFrames;

const ofStory = ({ path, hop, seat }: AttackerMark): boolean => path === storyPath && hop === seatOf(seat).zone;

/** What the attacker gets on the path of the story, on the network where they are. */
function compactMarks(frame: StoryFrame): readonly AttackerMark[] {
  const route = routedOn(frame, compact).routes.find(({ path }) => path === storyPath);
  if (!route || !isLine(route)) return [];
  const { between, nodeNetwork } = markOf(route);
  const judged = judge(storyPath, frame.settings, frame.seat);
  const at = { form: 'row', at: seatOf(frame.seat).zone === 'between' ? between : nodeNetwork } as const;
  return marksOf(judged, { hops: judged.hops.map(() => at), end: at }).filter(ofStory);
}

const compactEyes = {
  between: compact.backdrop.eye,
  'node-network': { at: [92, 188], captions: [] },
} as const satisfies Readonly<Record<string, Eye | undefined>>;

/**
 * The scene of the story, wide or for a phone: every frame that it shows, on one backdrop. The attacker belongs to the frames, because a section shows
 * them or does not, and of the marks only that on the path of the story is drawn.
 */
export function storyScene(layout: 'wide' | 'compact'): Scene {
  const variant = layout === 'wide' ? wide : compact;
  const scene = sceneIn(variant, frames, { layout: layout === 'wide' ? 'wide' : 'narrow' });
  const withStoryParts = (drawn: SceneFrame): SceneFrame => {
    const frame = frames.find(({ id }) => id === drawn.id);
    if (!frame) return drawn;
    const isBetween = eyePlaces[frame.seat] === 'between';
    return layout === 'wide'
      ? {
          ...drawn,
          marks: frameWithAttacker(frame, wide).marks.filter(ofStory),
          eye: isBetween ? wide.backdrop.eye : drawn.eye,
        }
      : { ...drawn, marks: compactMarks(frame), eye: compactEyes[isBetween ? 'between' : 'node-network'] };
  };
  return { ...scene, eye: undefined, frames: scene.frames.map(withStoryParts) };
}
