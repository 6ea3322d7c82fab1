import { pathNames } from './names.ts';
import { listed } from './text/list.ts';
import { capital, counted, grouped } from './text/text.ts';
import { networkNames } from './zone.ts';
import type { ModeId } from '../model/setting/mode-id.ts';
import type { PathId } from '../model/path.ts';
import type { ZoneId } from '../model/zone.ts';

export const securePath = (path: PathId): string => `${pathNames[path]}, how to secure it`;
export const inFull = 'In full, with configuration:';
export const whereItAppears = (printed: string): string => `Where they appear: ${printed}`;

// What is said of a text that a reader pasted.
export const readerNotLoaded =
  'The part of this page that reads messages did not load. Check your connection and paste the text again, or look through the list below.';
export const onlyLastRead = (limit: number, skipped: number): string =>
  `Only the last ${grouped(limit)} characters were read; ${grouped(skipped)} before them were not.`;
export const symptomsFound = (count: number, first: string): string =>
  count === 1 ? `One symptom: ${first}.` : `${count} symptoms. Most likely: ${first}.`;
export const leftOpen = (count: number, understood: string): string =>
  `The text leaves open which of the ${count} symptoms below it is: ${understood}. What printed it decides.`;
/** No symptom matches: what is understood of the text all the same, and where to look. */
export function noMatch(understood: string | undefined, nearest: number): string {
  const none = understood === undefined ? 'No known error matches this text.' : `Only a part of this text is understood: ${understood}.`;
  if (nearest === 0) return `${none} The list below has every symptom.`;
  return nearest === 1 ? `${none} The nearest symptom is below.` : `${none} The nearest ${nearest} symptoms are below.`;
}
export const inYourText = (count: number, passage: string): string =>
  count > 1 ? `In your text, ${grouped(count)} times: ${passage}` : `In your text: ${passage}`;
export const filledFromText = 'The commands hold the addresses and names of your text. They stay in this page.';
export const oneOfSeveral = 'Possible. Your text does not name the server, so compare what printed it and the whole message.';
export const notAMatch = 'Not a match. Your text shares some words with this symptom, so compare the whole message.';
export const howToFix = 'How to fix, check and avoid making it worse';

// What the three questions lead to.
export const nothingMoreAsked = (fails: string): string => `after fails=${fails} nothing more is asked`;
export const needsFails = (can: string): string => `it needs fails, and ${can}`;
export const afterFails = (fails: string): string => `after fails=${fails}`;
export const beginWith = 'Begin with: ';
export const pictureSays = 'The words in the picture say how the connection is protected while it works.';
export const hopNotDrawn = 'The drawing could not be loaded. The sentences do not need it, and with your next answer it is tried again.';
/** How many symptoms fit, and whether no hop is lit. */
export function fittingCount(count: number, hasNoHop: boolean): string {
  const fit = count === 0 ? 'No symptom fits.' : count === 1 ? '1 symptom fits.' : `${counted(count, 'symptom')} fit.`;
  return hasNoHop ? `${fit} No hop is lit.` : fit;
}

/** A component in running text. The programs of Konnectivity are called by their names. */
const named = (name: string): string => (name.startsWith('konnectivity') ? name : `the ${name}`);
/** Where one way of a path may break. `way` is left out where it is the only one. */
export function suspectedHops(
  hops: readonly { readonly zone: ZoneId; readonly from: string; readonly to: string }[],
  way: ModeId | undefined,
): string {
  const places = hops.map(
    ({ zone, from, to }) => `between ${named(from)} and ${named(to)} on ${zone === 'host' ? 'the same host' : networkNames[zone]}`,
  );
  const suspected = hops.length === 1 ? `the suspected hop is ${listed(places)}.` : `the suspected hops are ${listed(places)}.`;
  if (way === undefined) return capital(suspected);
  return way.startsWith('konnectivity') ? `With Konnectivity, ${suspected}` : `Without a tunnel, ${suspected}`;
}
