import type { KubernetesMinor } from '../../model/setting/minor.ts';
import type { Claim } from '../look-up/claim-file.ts';
import { locate, searchFor, type Checkout, type Found } from './checkout.ts';
import { gateStagesIn, gateWords, stageAt } from './gate.ts';
import { hasAll, lineAt, saysIn } from './pattern.ts';
import type { Entry, ReadAgain } from './read-again.ts';

/** What a release says in the matter of a claim. */
export type Reading =
  | {
      readonly kind: 'read';
      readonly values: readonly string[];
      /** The file and the line. */
      readonly where: string;
      /** The former path of the file, if it has moved. */
      readonly movedFrom?: string;
      readonly fork: boolean;
    }
  | { readonly kind: 'gone'; readonly where: string }
  | { readonly kind: 'unmatched'; readonly where: string; readonly pattern: string }
  /** The checkout does not hold that part of Kubernetes. */
  | { readonly kind: 'elsewhere'; readonly where: string }
  /** Nobody wrote how the claim is read again. */
  | { readonly kind: 'no way' };

/** The checkouts of one release, and what is known of them. */
export interface Release {
  readonly minor: KubernetesMinor;
  readonly checkouts: readonly Checkout[];
  readonly ways: ReadAgain;
}

/** The stage of a feature gate in a release. */
async function readGate({ minor, checkouts, ways }: Release, gate: string): Promise<Reading> {
  const { in: paths, needs } = ways.gates;
  const states = new Map<string, string>();
  for (const path of paths) {
    const location = await locate(checkouts, path);
    states.set(path, location.state);
    const found = location.state === 'there' ? gateStagesIn(location.text, gate) : undefined;
    if (location.state !== 'there' || !found) continue;
    const stage = stageAt(found.stages, minor);
    const where = `${location.path}:${lineAt(location.text, found.index)}`;
    return { kind: 'read', values: [stage ? gateWords(stage) : 'absent'], where, fork: location.place.fork === true };
  }
  const missing = needs.find((path) => states.get(path) !== 'there');
  if (missing !== undefined) return { kind: states.get(missing) === 'gone' ? 'gone' : 'elsewhere', where: missing };
  return { kind: 'read', values: ['absent'], where: needs.join(' and '), fork: false };
}

const patternOf = ({ within, rules }: Entry): string => within ?? rules[0]?.find[0] ?? '';

async function besides({ checkouts }: Release, entry: Entry): Promise<Reading | undefined> {
  for (const { in: paths, find, within } of entry.also) {
    const locations = await Promise.all(paths.map((path) => locate(checkouts, path)));
    const there = locations.filter((location): location is Found => location.state === 'there');
    const where = there[0]?.path ?? paths[0] ?? '';
    if (there.some(({ text }) => hasAll(text, find, within))) continue;
    if (there.length === 0) return { kind: locations.some(({ state }) => state === 'gone') ? 'gone' : 'elsewhere', where };
    return { kind: 'unmatched', where, pattern: find[0] ?? '' };
  }
  return undefined;
}

/** Reads an entry in a release: in its files, and if they do not have it, wherever else it is. */
async function readEntry(release: Release, entry: Entry): Promise<Reading> {
  const { checkouts } = release;
  const on = new Set<string>();
  for (const { gate } of entry.rules) {
    const stage = gate === undefined ? undefined : await readGate(release, gate);
    if (gate !== undefined && stage?.kind === 'read' && stage.values.some((value) => / on\b/.test(value))) on.add(gate);
  }
  const gateIsOn = (gate: string): boolean => on.has(gate);
  const locations = await Promise.all(entry.in.map((path) => locate(checkouts, path)));
  const there = locations.filter((location): location is Found => location.state === 'there');
  const said = there.flatMap((file) => {
    const says = saysIn(file.text, entry, gateIsOn);
    return says ? [{ ...says, file }] : [];
  });
  const found = said.filter(({ absent }) => !absent);
  const first = found[0] ?? said[0];
  if (first) {
    const missing = await besides(release, entry);
    if (missing) return missing;
    const values = entry.perFile && found.length > 0 ? [found.map((each) => each.values[0] ?? '').join(', ')] : first.values;
    const { file, index } = first;
    return { kind: 'read', values, where: `${file.path}:${lineAt(file.text, index)}`, fork: file.place.fork === true };
  }
  const where = there[0]?.path ?? entry.in[0] ?? '';
  const gone = locations.some(({ state }) => state === 'gone');
  if (there.length === 0 && !gone) return { kind: 'elsewhere', where };
  // Nothing is absent in a file that was not looked into, unless it has the part in which it would stand.
  const elsewhere = await searchFor(checkouts, entry.in[0] ?? '', (text) => {
    const says = saysIn(text, entry, gateIsOn);
    return says !== undefined && (!says.absent || entry.within !== undefined);
  });
  const says = elsewhere && saysIn(elsewhere.text, entry, gateIsOn);
  if (elsewhere && says) {
    const { path, text, place } = elsewhere;
    return { kind: 'read', values: says.values, where: `${path}:${lineAt(text, says.index)}`, movedFrom: where, fork: place.fork === true };
  }
  return there.length > 0 ? { kind: 'unmatched', where, pattern: patternOf(entry) } : { kind: 'gone', where };
}

/** Reads a claim again in a release. */
export async function readClaim(release: Release, { id, gate }: Pick<Claim, 'id' | 'gate'>): Promise<Reading> {
  const entry = release.ways.claims.get(id);
  if (entry) return readEntry(release, entry);
  return gate === undefined ? { kind: 'no way' } : readGate(release, gate);
}
