import type { ModeId } from '../../../model/setting/mode-id.ts';
import type { PathId } from '../../../model/path.ts';
import type { ZoneId } from '../../../model/zone.ts';
import type { Diagnosis, Suspect } from '../../../symptoms/guide/diagnose.ts';
import { listed } from '../../../wording/text/list.ts';
import { capital, counted } from '../../../wording/text/text.ts';
import { networkNames } from '../../../wording/zone.ts';

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

/** A component in running text. The programs of Konnectivity are called by their names. */
const named = (name: string): string => (name.startsWith('konnectivity') ? name : `the ${name}`);

/** Where one way of the path may break, as a clause: "with Konnectivity, the suspected hop is between …". `isOnly` leaves out which way it is. */
function clauseOf(suspect: Suspect, hops: HopsOfPaths, isOnly: boolean): string {
  const lit = litHops(suspect, hops);
  const way = isOnly ? '' : suspect.mode.startsWith('konnectivity') ? 'with Konnectivity, ' : 'without a tunnel, ';
  const places = lit.map(
    ({ zone, from, to }) => `between ${named(from)} and ${named(to)} on ${zone === 'host' ? 'the same host' : networkNames[zone]}`,
  );
  return `${way}the suspected ${lit.length === 1 ? 'hop is' : 'hops are'} ${listed(places)}`;
}

/** The same as a sentence, for the caption of a picture. */
export const suspectSentence = (suspect: Suspect, hops: HopsOfPaths, isOnly: boolean): string =>
  `${capital(clauseOf(suspect, hops, isOnly))}.`;

/** How many symptoms fit, and whether no hop is lit: what is shown of a summary. */
export function countSummary({ symptoms, whyNoHop }: Diagnosis): string {
  const fit =
    symptoms.length === 0 ? 'No symptom fits.' : `${counted(symptoms.length, 'symptom')} ${symptoms.length === 1 ? 'fits' : 'fit'}.`;
  return whyNoHop ? `${fit} No hop is lit.` : fit;
}

/** Which hops are suspected, in a sentence for each way: what is only announced, because the captions of the pictures show it. */
export const hopsSummary = ({ suspects }: Diagnosis, hops: HopsOfPaths): string =>
  suspects.map((suspect) => suspectSentence(suspect, hops, suspects.length === 1)).join(' ');
