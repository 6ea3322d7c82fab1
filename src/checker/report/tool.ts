import type { FailOn } from '../accepted/configuration.ts';
import type { KnownControl } from '../controls.ts';
import type { Patch } from '../edit/patch.ts';

/** The version of the checker, as `package.json` has it. A test holds the two together. */
export const toolVersion = '0.2.0';

/** What a report is told beside the result. */
export interface ReportOptions {
  /** The address of the published site, ending in `/`. Where nobody gives it, reports leave links out: an address is never made up. */
  readonly site?: string | undefined;
  /** From which severity on a finding fails; the report for test results tells failures from the others. */
  readonly failOn?: FailOn | undefined;
  /** One change for all findings, for the report as data. */
  readonly patch?: Patch | undefined;
  /** When the check was made, as `2027-01-31T12:00:00Z`, for the formats that say it. */
  readonly at?: string | undefined;
  /** The controls that findings can fail, for the format that says what was reviewed. */
  readonly controls?: readonly KnownControl[] | undefined;
  /** Whether accepted findings are listed and not only counted. */
  readonly listAccepted?: boolean | undefined;
}
