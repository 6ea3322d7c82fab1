import { pathFacts } from '../../model/facts/path-facts.ts';
import { paths, type PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';
import { claims, type Claim } from '../look-up/claim.ts';
import { addTo, claimsBehindIn, recordsOf } from './claims-behind.ts';
import { everyVerdict, type HopVerdict } from './verdict.ts';

export { recordsOf };

let behind: ((facts: readonly FactId[]) => readonly Claim[]) | undefined;

/** The claims by minor that some facts lean on, in the order of the claims (`claimsBehindIn`). */
export const claimsBehind = (facts: readonly FactId[]): readonly Claim[] => (behind ??= claimsBehindIn(claims()))(facts);

let verdictsByClaim: ReadonlyMap<string, ReadonlySet<HopVerdict>> | undefined;

/** The verdicts that stand on a claim: their facts, or the facts of the reason that decides them, lean on it. */
export function verdictsOn(claim: Claim): readonly HopVerdict[] {
  if (!verdictsByClaim) {
    const found = new Map<string, Set<HopVerdict>>();
    for (const verdict of everyVerdict()) for (const { id } of claimsBehind(verdict.facts)) addTo(found, id, verdict);
    verdictsByClaim = found;
  }
  return [...(verdictsByClaim.get(claim.id) ?? [])];
}

let pathsBySetting: ReadonlyMap<string, ReadonlySet<PathId>> | undefined;

/** The paths that a claim is about: those with a verdict that stands on it, those whose own facts lean on it, and those that a setting decides which it is about. */
export function pathsOn(claim: Claim): readonly PathId[] {
  if (!pathsBySetting) {
    const found = new Map<string, Set<PathId>>();
    for (const { id, decidedBy } of paths) {
      for (const setting of decidedBy) addTo(found, `setting ${setting}`, id);
      for (const each of claimsBehind(pathFacts[id])) addTo(found, `claim ${each.id}`, id);
    }
    pathsBySetting = found;
  }
  const on = new Set([
    ...verdictsOn(claim).map(({ path }) => path),
    ...(pathsBySetting.get(`claim ${claim.id}`) ?? []),
    ...claim.modelSettings.flatMap((setting) => [...(pathsBySetting?.get(`setting ${setting}`) ?? [])]),
  ]);
  return paths.map(({ id }) => id).filter((id) => on.has(id));
}
