import { paths, type PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';
import { claims, type Claim } from '../look-up/claim.ts';
import { everyVerdict, type HopVerdict } from './verdict.ts';

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

const addTo = <Key, Value>(index: Map<Key, Set<Value>>, key: Key, value: Value): void => {
  const found = index.get(key);
  if (found) found.add(value);
  else index.set(key, new Set([value]));
};

/** Which claims a fact leans on, by the id of the fact. Every look-up below goes through it, so that a page costs the same however many claims there are. */
interface ClaimIndex {
  /** By the fact that a claim supports, and by each row that holds this fact. */
  readonly byFact: ReadonlyMap<string, ReadonlySet<Claim>>;
  /** By the fact that a claim supports, itself alone. */
  readonly byOwnFact: ReadonlyMap<string, ReadonlySet<Claim>>;
  readonly byRecord: ReadonlyMap<string, ReadonlySet<Claim>>;
}

function indexOf(all: Iterable<Claim>): ClaimIndex {
  const byFact = new Map<string, Set<Claim>>();
  const byOwnFact = new Map<string, Set<Claim>>();
  const byRecord = new Map<string, Set<Claim>>();
  for (const claim of all) {
    for (const fact of claim.facts) {
      addTo(byOwnFact, fact, claim);
      for (const holder of holdersOf(fact)) addTo(byFact, holder, claim);
    }
    for (const record of recordsOf(claim)) addTo(byRecord, `obs/${record}`, claim);
  }
  return { byFact, byOwnFact, byRecord };
}

let index: ClaimIndex | undefined;

/**
 * The claims by minor that some facts lean on, in the order of the claims: those that support one of the facts, a part of it or the row that
 * holds it, and those that were measured by a record that is cited.
 */
export function claimsBehind(facts: readonly FactId[]): readonly Claim[] {
  index ??= indexOf(claims().values());
  const { byFact, byOwnFact, byRecord } = index;
  const found = new Set<Claim>();
  for (const fact of facts) {
    if (fact.startsWith('facts/claims#')) {
      const claim = claims().get(fact.slice('facts/claims#'.length).split('/')[0] ?? '');
      if (claim) found.add(claim);
    }
    for (const claim of [...(byFact.get(fact) ?? []), ...(byRecord.get(fact) ?? [])]) found.add(claim);
    for (const holder of holdersOf(fact).slice(1)) for (const claim of byOwnFact.get(holder) ?? []) found.add(claim);
  }
  return [...found].sort((a, b) => rank(a) - rank(b));
}

let ranks: ReadonlyMap<string, number> | undefined;
const rank = ({ id }: Claim): number => (ranks ??= new Map([...claims().keys()].map((each, at) => [each, at]))).get(id) ?? 0;

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
    for (const { id, decidedBy, facts } of paths) {
      for (const setting of decidedBy) addTo(found, `setting ${setting}`, id);
      for (const each of claimsBehind(facts)) addTo(found, `claim ${each.id}`, id);
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
