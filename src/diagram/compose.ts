import { focusedNarrow } from './variants/focused-narrow.ts';
import { focusedWide } from './variants/focused-wide.ts';
import type { Variant } from './variants/variant.ts';
import { narrow } from './variants/narrow.ts';
import type { Frame, Scene, View } from './scene.ts';
import { eyePlaces } from './attacker/eye-place.ts';
import { frameWithAttacker } from './attacker/frame-with-attacker.ts';
import { wide } from './variants/wide.ts';

const whole = { wide, narrow } as const;
const focused = { wide: focusedWide, narrow: focusedNarrow } as const;

const variantOf = ({ layout, focus }: View): Variant => (focus ? focused[layout](focus) : whole[layout]);

/** The scene of a view: the backdrop once, and each frame on it. Pure; doc/look.md has the rules of the variants. */
export const sceneOf = (frames: readonly Frame[], view: View): Scene => sceneIn(variantOf(view), frames, view);

/** The same in a variant that no page can choose by a view. */
export function sceneIn(variant: Variant, frames: readonly Frame[], view: View): Scene {
  const drawn = frames.map((frame) => frameWithAttacker(frame, variant));
  const viewBox = drawn.find(({ otherNode }) => otherNode?.viewBox)?.otherNode?.viewBox ?? variant.backdrop.viewBox;
  const seat = frames.find((frame) => frame.seat && frame.seat !== 'nobody')?.seat;
  // There is no eye without an attacker, unless the view has one. Who stands elsewhere takes it there, and does not look along its line.
  const isBetween = seat ? eyePlaces[seat] === 'between' : view.showsEye === true;
  const eye = isBetween ? variant.backdrop.eye : undefined;
  const strokes = variant.backdrop.strokes.filter(({ kind }) => eye || kind !== 'sight');
  return { ...view, ...variant.backdrop, viewBox, strokes, eye, seat, frames: drawn };
}
