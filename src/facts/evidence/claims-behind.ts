import type { FactId } from '../../model/reason.ts';
import type { Claim } from '../look-up/claim-file.ts';

/** The rows that hold a fact, itself first: `facts/proxy#targets/pod` stands in `facts/proxy#targets`. A key may have ` / ` in a name. */
function holdersOf(id: string): readonly string[] {
  const at = id.indexOf('#') + 1;
  const parts = id.slice(at).split(/(?<! )\/(?! )/);
  return parts.map((_, index) => id.slice(0, at) + parts.slice(0, parts.length - index).join('/'));
}

/** The records that a claim was measured by, each once. */
export const recordsOf = ({ cells }: Claim): readonly string[] => [
  ...new Set([...cells.values()].flatMap(({ observation, forkObservation }) => [observation ?? [], forkObservation ?? []].flat())),
];

/** Adds a value to the set of a key. */
export const addTo = <Key, Value>(index: Map<Key, Set<Value>>, key: Key, value: Value): void => {
  const found = index.get(key);
  if (found) found.add(value);
  else index.set(key, new Set([value]));
};

/**
 * A look-up of the claims by minor that some facts lean on, in the order of the claims: those that support one of the facts, a part of it or the row
 * that holds it, and those that were measured by a record that is cited. The claims are indexed once, so that a look-up costs the same however many
 * claims there are.
 */
export function claimsBehindIn(all: ReadonlyMap<string, Claim>): (facts: readonly FactId[]) => readonly Claim[] {
  /** By the fact that a claim supports, and by each row that holds this fact; by that fact alone; and by a record that measured it. */
  const [byFact, byOwnFact, byRecord] = [new Map<string, Set<Claim>>(), new Map<string, Set<Claim>>(), new Map<string, Set<Claim>>()];
  for (const claim of all.values()) {
    for (const fact of claim.facts) {
      addTo(byOwnFact, fact, claim);
      for (const holder of holdersOf(fact)) addTo(byFact, holder, claim);
    }
    for (const record of recordsOf(claim)) addTo(byRecord, `obs/${record}`, claim);
  }
  const ranks = new Map([...all.keys()].map((id, at) => [id, at]));
  return (facts) => {
    const found = new Set<Claim>();
    for (const fact of facts) {
      if (fact.startsWith('facts/claims#')) {
        const claim = all.get(fact.slice('facts/claims#'.length).split('/')[0] ?? '');
        if (claim) found.add(claim);
      }
      for (const claim of [...(byFact.get(fact) ?? []), ...(byRecord.get(fact) ?? [])]) found.add(claim);
      for (const holder of holdersOf(fact).slice(1)) for (const claim of byOwnFact.get(holder) ?? []) found.add(claim);
    }
    return [...found].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  };
}
