import { lifetimeData } from '../../build/scripts/lifetime-data.ts';
import { deviceIds, isKnownDevice, type DevicePlace } from '../../model/lifetime/device.ts';
import { sessionOfJourney, type SessionId } from '../../model/lifetime/session.ts';
import type { JourneyId } from '../../model/journey/journey.ts';
import type { ModeId } from '../../model/setting/mode.ts';
import { spanWords } from '../../wording/lifetime/duration.ts';
import { capital } from '../../wording/text/text.ts';
import { deviceWords, placeWords } from '../../wording/lifetime/place.ts';
import { modeNames } from '../../wording/names.ts';
import { markupOf } from '../../markup/markup.ts';
import { answerOf } from './script/answer.ts';
import { drawJourneyEnd } from './script/journey/draw.ts';
import { formatLifetime, usualLifetime, type LifetimeState } from './script/state.ts';
import { inMode, atPlace } from '../../wording/lifetime/page.ts';

/** When the session of a journey ends: the answer in a sentence and in full, the devices behind which it ends earlier, and the address of the page that has the rest. */
export interface JourneyEnd {
  readonly session: SessionId;
  /** The answer as HTML: its sentence, and the rest with every hop, the message and what to set. */
  readonly markup: { readonly says: string; readonly rest: string };
  readonly earlier: readonly string[];
  readonly href: string;
}

const places: readonly (readonly [DevicePlace, ModeId])[] = [
  ['front', 'defaults'],
  ['between', 'defaults'],
  ['between', 'konnectivity'],
];

/** When the session of a journey ends. Nothing where the journey opens none. */
export function journeyEnd(id: JourneyId): JourneyEnd | undefined {
  const session = sessionOfJourney[id];
  if (!session) return undefined;
  const state: LifetimeState = { ...usualLifetime, session, mode: session === 'tunnel' ? 'konnectivity' : usualLifetime.mode };
  const plain = answerOf(state, lifetimeData);
  const usual = plain.end.first[0]?.fate.after.min ?? Infinity;
  const earlier = places
    .filter(([, mode]) => session !== 'tunnel' || mode === 'konnectivity')
    .flatMap(([place, mode]) => {
      const cutting = deviceIds
        .filter(isKnownDevice)
        .flatMap((device) => {
          const [first] = answerOf({ ...state, mode, [place]: device }, lifetimeData).end.first;
          return first && first.fate.after.min < usual ? [{ device, after: first.fate.after }] : [];
        })
        .sort((one, other) => one.after.min - other.after.min);
      if (cutting.length === 0) return [];
      const where = capital(mode === state.mode ? placeWords[place] : inMode(placeWords[place], modeNames[mode]));
      return [
        atPlace(
          where,
          cutting.map(({ device, after }) => [deviceWords[device].short, spanWords(after)]),
        ),
      ];
    });
  const markup = {
    says: markupOf(drawJourneyEnd('/', state, lifetimeData).says),
    rest: markupOf(...drawJourneyEnd('/', state, lifetimeData).rest),
  };
  return { session, markup, earlier, href: `/lifetimes/${formatLifetime(state)}` };
}
