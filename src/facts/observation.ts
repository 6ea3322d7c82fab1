import records from './observations.json' with { type: 'json' };

/** One measured record. `null` means not applicable, or not determined by that run. */
export interface Observation {
  readonly id: string;
  readonly k8s_version: string;
  /** `observed`: it was run. `source`: only read in the code. */
  readonly basis: 'observed' | 'source';
  readonly link: string;
  readonly mode: string;
  readonly flags: readonly string[];
  readonly request: string | null;
  readonly observed: {
    readonly transport: string | null;
    readonly serverCertVerified: boolean | null;
    readonly clientCertSent: boolean | null;
    readonly authorizationForwarded: boolean | null;
    readonly httpStatus: number | null;
    readonly errorText: string | null;
    /** About the answer: log lines, exec output, response body. */
    readonly mitmReadsPayload: boolean | null;
    /** About the request line, the headers and the exec command; only where a relay was in the path. */
    readonly mitmReadsRequest?: boolean | null;
  };
  /** The test server that took the connection, where one did. */
  readonly listener?: string;
  readonly note?: string;
  readonly source?: string;
}

// The file is an extract of the ground truth; `agreement.test.ts` goes through every record of it.
export const observations = records as readonly Observation[];
