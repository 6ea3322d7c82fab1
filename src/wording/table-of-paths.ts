import type { Verdict } from '../model/verdict.ts';
import type { ZoneId } from '../model/zone.ts';
import { verdictWords } from './verdict.ts';
import { zoneNames } from './zone.ts';

/** The columns of the tables of verdicts. */
export const verdictColumns = {
  path: 'Path',
  mode: 'Mode',
  protection: 'Protected, the worse answer first',
  client: 'Client presents',
  says: 'In one sentence',
  unchecked: 'Kubernetes minors that we have not checked',
} as const;
/** The head of the column of verdicts, where they are of one minor. */
export const hopsIn = (minor: string): string => `Verdict by hop in ${minor}`;

/** What is shown of a hop in minors that were not checked. */
export const uncheckedIn = (zone: ZoneId, verdict: Verdict, minors: string): string =>
  `${zoneNames[zone]}: ${verdictWords[verdict]} in ${minors}`;

/** The columns of the table of what a mode assumes. */
export const assumptionColumns = (minor: string): readonly string[] => ['Setting', 'In this mode', `Kubernetes ${minor} by default`];
/** The columns of the tables of ports. */
export const portColumns = ['Source (opens the connection)', 'Destination', 'Port', 'Protocol'] as const;

/** The head of the column of attackers, and the sentence about those of them who gain nothing. */
export const someone = 'Someone …';
export const gainsNothing = (who: string): string => `Someone ${who} gains nothing on this path.`;
