import type { TimerFate } from '../../../../model/lifetime/end.ts';
import type { HopId } from '../../../../model/lifetime/route.ts';
import type { ComponentId } from '../../../../model/component.ts';
import type { PathId } from '../../../../model/path.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import type { ZoneId } from '../../../../model/zone.ts';
import { spanShort, spanWords } from '../../../../wording/lifetime/duration.ts';
import { lifetimeHopWords } from '../../../../wording/lifetime/place.ts';
import { timerName } from '../../../../wording/lifetime/timer.ts';
import type { LifetimeAnswer } from '../answer.ts';
import { markWords, markLabel } from '../../../../wording/lifetime/page.ts';

/** What a mark says of a hop: that the session ends there first, that it would if it were silent for longer, that it may, or that a time is unknown. */
type MarkState = 'first' | 'later' | 'may' | 'unknown';

/** A mark of a hop: what stands in it, what it says, and its accessible name in a drawing. */
export type EndMark = ReturnType<typeof marksOf>[number];

const stateOf = (each: TimerFate, { end }: LifetimeAnswer): MarkState | undefined => {
  if (end.first.some(({ timer }) => timer === each.timer)) return end.isWithin === 'no' ? 'later' : 'first';
  if (end.earlier.some(({ timer }) => timer === each.timer)) return 'may';
  return end.unknown.some(({ timer }) => timer === each.timer) ? 'unknown' : undefined;
};
const order: readonly MarkState[] = ['first', 'later', 'may', 'unknown'];

/** The marks of an answer, one for each hop that decides or may decide it. A hop with several timers has the mark of the one that says most. */
export function marksOf(answer: LifetimeAnswer) {
  const found = answer.end.all.flatMap((each) => {
    const state = stateOf(each, answer);
    return state ? [{ ...each, state }] : [];
  });
  return [...new Set(found.map(({ hop }) => hop.id as HopId))].map((id) => {
    const [{ timer, fate, state }] = found
      .filter(({ hop }) => hop.id === id)
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)) as [(typeof found)[number]];
    const [short, long] = 'after' in fate ? [spanShort(fate.after), spanWords(fate.after)] : ['', ''];
    return {
      hop: id,
      state,
      text: state === 'unknown' ? '?' : state === 'may' ? `${short}?` : short,
      // What its timer does, as a clause without its subject, such as “ends here first, after 4 hours”
      clause: markWords[state](long),
      timer,
      label: markLabel(markWords[state](long), lifetimeHopWords[id], timerName(timer)),
    };
  });
}

/** Where a hop is in the drawing: a part of the line of a path, in one zone or wherever it is, or a component. */
export type HopPlace = { readonly path: PathId; readonly zone?: ZoneId } | { readonly component: ComponentId };

const placesOfHops: Readonly<Record<Exclude<HopId, 'apiserver-to-kubelet'>, HopPlace>> = {
  'client-to-apiserver': { component: 'kube-apiserver' },
  'component-to-apiserver': { path: 'kubelet-to-apiserver', zone: 'between' },
  'apiserver-to-sshd': { path: 'apiserver-to-kubelet', zone: 'between' },
  'apiserver-to-konnectivity-server': { path: 'apiserver-to-kubelet', zone: 'host' },
  'agent-to-konnectivity-server': { path: 'agent-to-konnectivity-server', zone: 'between' },
  'agent-to-kubelet': { path: 'apiserver-to-kubelet', zone: 'node-network' },
  'kubelet-to-runtime': { component: 'kubelet' },
  'apiserver-to-webhook': { path: 'apiserver-to-webhook' },
  'apiserver-to-extension-apiserver': { path: 'apiserver-to-extension-apiserver' },
};
/** Where a hop is, by how the API server reaches the nodes. The client of the API server is in no drawing, so its hop is at the API server. */
export const placeOfHop = (hop: HopId, transport: Settings['transport']): HopPlace =>
  hop === 'apiserver-to-kubelet'
    ? { path: 'apiserver-to-kubelet', zone: transport === 'direct' ? 'between' : 'node-network' }
    : placesOfHops[hop];
