import { judge } from '../../model/judge.ts';
import { frameOf, routedOn } from '../frame.ts';
import type { Variant, AttackerPlaces } from '../variants/variant.ts';
import { narrowPlaces } from './narrow-places.ts';
import { narrow } from '../variants/narrow.ts';
import type { Frame, SceneFrame } from '../scene.ts';
import { marksOf } from './attacker-mark.ts';
import { eyePlaces } from './eye-place.ts';
import { widePlaces } from './wide-places.ts';
import { wide } from '../variants/wide.ts';

/** The variants that have room for what an attacker gets. */
const attackerPlaces: ReadonlyMap<Variant, AttackerPlaces> = new Map([
  [wide, widePlaces],
  [narrow, narrowPlaces],
]);

/** One frame on its variant, with what its attacker gets on each link, and with the compromised node where the attacker is on one. */
export function frameWithAttacker(frame: Frame, variant: Variant): SceneFrame {
  const { settings, seat } = frame;
  const drawn = frameOf(frame, variant);
  const places = attackerPlaces.get(variant);
  if (!seat || !places) return drawn;
  const { routes, tunnel, idle } = routedOn(frame, variant);
  const otherNode = seat === 'another-node' && tunnel?.kind === 'konnectivity' && !idle ? places.otherNodeOf(tunnel) : undefined;
  const stands = otherNode ? 'second-node' : eyePlaces[seat];
  return {
    ...drawn,
    marks: routes.flatMap((route) => marksOf(judge(route.path, settings, seat), places.marksOf(route, tunnel))),
    otherNode,
    eye: stands === 'between' ? undefined : places.eyes[stands],
  };
}
