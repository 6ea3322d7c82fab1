import { judge } from '../../model/judge.ts';
import { frameIn, frameOf, routedOn } from '../frame.ts';
import { isLine } from '../route.ts';
import type { Variant } from '../variants/variant.ts';
import type { Frame, SceneFrame } from '../scene.ts';
import { gainsOf, marksOf } from './attacker-mark.ts';
import { eyePlaces } from './eye-place.ts';

/**
 * One frame on its variant, with what its attacker gets on each link, and with the compromised node where the attacker is on one. A link on which
 * nothing is gained has no mark, and keeps its place in a trunk.
 */
export function frameWithAttacker(frame: Frame, variant: Variant): SceneFrame {
  const { settings, seat } = frame;
  if (!seat || seat === 'nobody' || !variant.eyes) return frameOf(frame, variant);
  const routed = routedOn(frame, variant);
  const { routes, tunnel, idle } = routed;
  const judged = new Map(routes.map(({ path }) => [path, judge(path, settings, seat)]));
  const marked = new Set(routes.map(({ path }) => path).filter((path) => gainsOf(judged.get(path)).length > 0));
  const layout = variant.layoutOf({ ...routed, marked });
  const otherNode = seat === 'another-node' && tunnel?.kind === 'konnectivity' && !idle ? layout.otherNode : undefined;
  const stands = otherNode ? 'second-node' : eyePlaces[seat];
  return {
    ...frameIn(frame, variant, routed, layout),
    marks: routes.flatMap((route) => {
      const judgement = judged.get(route.path);
      const places = isLine(route) ? layout.geometryOf(route).marks : layout.tunnelMarks;
      return judgement && places ? marksOf(judgement, places) : [];
    }),
    otherNode,
    eye: stands === 'between' ? undefined : variant.eyes[stands],
  };
}
