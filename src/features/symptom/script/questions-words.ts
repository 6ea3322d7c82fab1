import type { ModeId } from '../../../model/setting/mode-id.ts';
import type { PathId } from '../../../model/path.ts';
import type { ZoneId } from '../../../model/zone.ts';
import type { Diagnosis, Suspect } from '../../../symptoms/guide/diagnose.ts';
import { fittingCount, suspectedHops } from '../../../wording/symptom.ts';

/** A hop of a path in a mode: the zone that names it, and what its ends are called. */
interface HopEnds {
  readonly zone: ZoneId;
  readonly from: string;
  readonly to: string;
}

/** The hops of the paths that the questions can lead to, in each mode that they are drawn in. The build writes them into the page. */
export type HopsOfPaths = Readonly<Partial<Record<PathId, Readonly<Partial<Record<ModeId, readonly HopEnds[]>>>>>>;

/** The hops of a suspect that may be to blame. */
const litHops = ({ path, mode, zones }: Suspect, hops: HopsOfPaths): readonly HopEnds[] =>
  (hops[path]?.[mode] ?? []).filter(({ zone }) => zones.includes(zone));

/** Where one way of the path may break, for the caption of a picture. `isOnly` leaves out which way it is. */
export const suspectSentence = (suspect: Suspect, hops: HopsOfPaths, isOnly: boolean): string =>
  suspectedHops(litHops(suspect, hops), isOnly ? undefined : suspect.mode);

/** How many symptoms fit, and whether no hop is lit: what is shown of a summary. */
export const countSummary = ({ symptoms, whyNoHop }: Diagnosis): string => fittingCount(symptoms.length, Boolean(whyNoHop));

/** Which hops are suspected, in a sentence for each way: what is only announced, because the captions of the pictures show it. */
export const hopsSummary = ({ suspects }: Diagnosis, hops: HopsOfPaths): string =>
  suspects.map((suspect) => suspectSentence(suspect, hops, suspects.length === 1)).join(' ');
