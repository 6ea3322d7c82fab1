import { minorsIn } from './minor-range.ts';
import minorFile from '../minor-records.json' with { type: 'json' };
import records from '../observations.json' with { type: 'json' };

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
  /** Of a request under an egress file: whether it came through the tunnel. */
  readonly tunnelled?: boolean;
  /** Of a flag: whether the command line was accepted. */
  readonly accepted?: boolean;
  /** Of the kubelet’s own defaults: some fields and their values. */
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
  /** Of a WebSocket request: what reached the kubelet. */
  readonly kubeletLeg?: Readonly<Record<string, string | null>>;
}

/** A record of `minor-records.json`: what was the same in several minors is written once. Fields that are `null` are left out. */
interface MinorRow extends Pick<Observation, 'id' | 'link' | 'mode' | 'listener' | 'tunnelled' | 'accepted' | 'values' | 'kubeletLeg'> {
  /** `1.20–1.21, 1.23–1.33`; the id of its record there is `M1.20-` and the id. */
  readonly minors: string;
  readonly flags?: readonly string[];
  readonly request?: string;
  readonly observed?: Partial<Observation['observed']>;
}

const notDetermined: Observation['observed'] = {
  transport: null,
  serverCertVerified: null,
  clientCertSent: null,
  authorizationForwarded: null,
  httpStatus: null,
  errorText: null,
  mitmReadsPayload: null,
};

const versions: Readonly<Record<string, string>> = minorFile.versions;
let ofMinors: readonly Observation[] | undefined;

const recordOf = (
  { id, link, mode, flags, request, observed, ...rest }: Omit<MinorRow, 'minors'>,
  prefix: string,
  version: string,
): Observation => ({
  ...rest,
  id: prefix + id,
  link,
  mode,
  k8s_version: version,
  basis: 'observed',
  flags: flags ?? [],
  request: request ?? null,
  observed: { ...notDetermined, ...observed },
});

/** The records of the minors that were run one by one, as `M1.20-…`: the same experiments on fifteen API servers. */
export function minorObservations(): readonly Observation[] {
  ofMinors ??= (minorFile.records as readonly MinorRow[]).flatMap(({ minors, ...row }) =>
    minorsIn(minors).map((minor) => recordOf(row, `M${minor}-`, versions[minor] ?? minor)),
  );
  return ofMinors;
}

/** The same, with what was the same in several minors together, as the file has it: the id begins with `M-`, the version is the list of minors. */
export const minorRecords = (): readonly Observation[] =>
  (minorFile.records as readonly MinorRow[]).map(({ minors, ...row }) => recordOf(row, 'M-', minors));

/** How many minors were run one by one. */
export const minorsRun = (): number => new Set(minorObservations().map(({ k8s_version }) => k8s_version)).size;

// The file is an extract of the ground truth; `agreement.test.ts` goes through every record of it.
export const observations = records as readonly Observation[];

/** Every record that is carried here: those of 1.34.9 and 1.21.1, and those of the minors. */
export const everyObservation = (): readonly Observation[] => [...observations, ...minorObservations()];
