import { pathIds, type PathId } from '../model/path.ts';
import { focusedNarrow } from './focus-narrow.ts';
import { focusedWide } from './focus-wide.ts';
import type { Layout } from './layout.ts';
import { narrow } from './narrow.ts';
import type { Frame, Scene, SceneFrame, View } from './scene.ts';
import { watchedFrameOf } from './seat-frame.ts';
import { wide } from './wide.ts';

const layouts = { wide, narrow } as const;
const focused = { wide: focusedWide, narrow: focusedNarrow } as const;

const layoutOf = ({ layout, focus }: View): Layout => (focus ? focused[layout](focus) : layouts[layout]);

function movingIn(frames: readonly SceneFrame[]): readonly PathId[] {
  const links = frames.flatMap((frame) => frame.links);
  return pathIds.filter((id) => new Set(links.filter(({ path }) => path === id).map(({ lane }) => lane)).size > 1);
}

/** The scene of a view: the ground once, and each frame on it. Pure; doc/look.md has the rules of the three drawings. */
export function sceneOf(frames: readonly Frame[], view: View): Scene {
  const layout = layoutOf(view);
  const drawn = frames.map((frame) => watchedFrameOf(frame, layout));
  const viewBox = drawn.find(({ otherNode }) => otherNode?.viewBox)?.otherNode?.viewBox ?? layout.ground.viewBox;
  const seat = frames.find((frame) => frame.seat)?.seat;
  return { ...view, ...layout.ground, viewBox, seat, frames: drawn, moving: movingIn(drawn) };
}
