import { compareMinors, type KubernetesMinor } from '../../model/setting/minor.ts';
import type { Claim } from '../look-up/claim-file.ts';
import { readClaim, type Reading, type Release } from './read-claim.ts';

/** What reading a claim again came to. Each kind means something else to do; `report.ts` says what. */
export const findingKinds = ['changed', 'moved', 'not found', 'new', 'agrees', 'not in this checkout'] as const;
/** One of `findingKinds`. */
export type FindingKind = (typeof findingKinds)[number];
/** The kinds after which somebody has to look, because what the site says of the release may be wrong. */
export const isDrift = (kind: FindingKind): boolean => kind === 'changed' || kind === 'moved' || kind === 'not found';

/** What one claim, planned feature or feature gate came to. */
export interface Finding {
  readonly id: string;
  readonly sentence: string;
  readonly kind: FindingKind;
  /** What the facts say, with the minor where it is that of another one. */
  readonly old?: string;
  /** What was read. */
  readonly new?: string;
  readonly where?: string;
  readonly note?: string;
}

/** What the facts say of a minor: its own cell, or for a minor that they do not know, those of the nearest minors that they know. */
function expectedOf({ cells }: Claim, minor: KubernetesMinor): { readonly own: boolean; readonly from: readonly KubernetesMinor[] } {
  if ((cells.get(minor)?.value ?? null) !== null) return { own: true, from: [minor] };
  const known = [...cells].flatMap(([each, { value }]) => (value === null ? [] : [each])).sort(compareMinors);
  const before = known.filter((each) => compareMinors(each, minor) < 0).at(-1);
  const after = known.find((each) => compareMinors(each, minor) > 0);
  return { own: false, from: [before, after].filter((each) => each !== undefined) };
}

const either = (release: Release, id: string, value: string): readonly string[] =>
  release.ways.claims.get(id)?.either[value] ?? release.ways.gates.either[id]?.[value] ?? [value];

/** Compares what was read with what the facts say of the minor. */
function findingOf(release: Release, claim: Claim, reading: Reading): Finding {
  const { id, sentence, cells } = claim;
  const base = { id, sentence };
  if (reading.kind === 'no way') return { ...base, kind: 'not found', note: 'No entry of read-again.yaml says how it is read again.' };
  const { where } = reading;
  if (reading.kind === 'elsewhere') return { ...base, kind: 'not in this checkout', where };
  const { own, from } = expectedOf(claim, release.minor);
  const said = from.map((minor) => cells.get(minor)?.value ?? '');
  const old = said.map((value, index) => (own ? value : `${value} (${from[index]})`)).join(', ');
  const known = old === '' ? {} : { old };
  if (reading.kind === 'gone') return { ...base, ...known, kind: 'not found', where, note: 'The file is gone.' };
  if (reading.kind === 'unmatched') return { ...base, ...known, kind: 'not found', where, note: `No match of ${reading.pattern}` };
  const { values, movedFrom, fork } = reading;
  const read = { ...base, new: values.join(' or '), where };
  const moved = movedFrom === undefined ? {} : { note: `It was in ${movedFrom}.` };
  const agrees = said.some((value) => either(release, id, value).some((each) => values.includes(each)));
  const forkValue = cells.get(release.minor)?.forkValue;
  if (!agrees && fork && forkValue !== undefined && values.includes(forkValue))
    return { ...read, ...known, kind: 'agrees', note: 'It is what the fork does; the facts have that beside what upstream does.' };
  if (!agrees && said.length > 0) return { ...read, ...known, ...moved, kind: 'changed' };
  if (movedFrom !== undefined) return { ...read, ...known, ...moved, kind: 'moved' };
  return { ...read, ...known, kind: own ? 'agrees' : 'new' };
}

/** Reads every claim that rests on source again, in the order of the facts. */
export async function findingsOf(release: Release, claims: Iterable<Claim>): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const claim of claims)
    if (restsOnSource(release.ways, claim)) findings.push(findingOf(release, claim, await readClaim(release, claim)));
  return findings;
}

/** Whether a claim rests on a line of source: a minor of it names one, or somebody wrote how to read it. */
export const restsOnSource = (ways: Release['ways'], { id, cells }: Claim): boolean =>
  ways.claims.has(id) || [...cells.values()].some(({ source }) => source !== undefined);
