import { compareMinors, minors, type KubernetesMinor } from '../../model/setting/minor.ts';
import type { Claim } from '../look-up/claim-file.ts';
import { minorRanges } from '../look-up/minor-range.ts';
import { locate, type Checkout } from './checkout.ts';
import type { Finding } from './finding.ts';
import { gateWords, stageAt, type GateStage } from './gate.ts';
import { NotYaml, yamlOf } from './kep.ts';
import type { Release } from './read-claim.ts';

/** Where kubernetes/kubernetes keeps its list of feature gates, and where it kept it up to 1.32. */
export const featureListPaths = [
  'test/compatibility_lifecycle/reference/versioned_feature_list.yaml',
  'test/featuregates_linter/test_data/versioned_feature_list.yaml',
] as const;

interface ListRow {
  readonly name: string;
  readonly versionedSpecs: readonly {
    readonly default: boolean;
    readonly lockToDefault: boolean;
    readonly preRelease: string;
    readonly version: string;
  }[];
}

const isRow = (row: unknown): row is ListRow =>
  typeof row === 'object' && row !== null && 'name' in row && 'versionedSpecs' in row && Array.isArray(row.versionedSpecs);

/** The stages of every gate of the list. */
export function gatesOfList(text: string, where: string): ReadonlyMap<string, readonly GateStage[]> {
  const rows = yamlOf(text, where, 'a list of feature gates');
  if (!Array.isArray(rows) || !rows.every(isRow))
    throw new NotYaml(
      `${where} is no list of rows with \`name\` and \`versionedSpecs\`, which a list of feature gates has. Name a checkout of Kubernetes 1.32 or later.`,
    );
  return new Map(
    rows.map(({ name, versionedSpecs }) => [
      name,
      versionedSpecs.map((spec) => ({
        from: spec.version,
        on: spec.default,
        stage: spec.preRelease.replace(/^$/, 'GA'),
        locked: spec.lockToDefault,
      })),
    ]),
  );
}

/** What the list says of a gate in the minors that it knows: up to its own release, from the first stage on. */
function saidByList(stages: readonly GateStage[] | undefined, release: KubernetesMinor): ReadonlyMap<KubernetesMinor, string> {
  const until = [...new Set([...minors, release])].filter((minor) => compareMinors(minor, release) <= 0).sort(compareMinors);
  // A gate that a release has not is not in its list, which says nothing of earlier releases.
  if (!stages) return new Map([[release, 'absent']]);
  return new Map(
    until.flatMap((minor) => {
      const stage = stageAt(stages, minor);
      return stage ? [[minor, gateWords(stage)] as const] : [];
    }),
  );
}

/** Compares the stages that the claims have for each gate with those of the list, in every minor that both know. */
export const featureFindings = (
  gates: ReadonlyMap<string, readonly GateStage[]>,
  { minor, ways }: Pick<Release, 'minor' | 'ways'>,
  claims: Iterable<Claim>,
  where: string,
): readonly Finding[] =>
  [...claims].flatMap((claim): readonly Finding[] => {
    const { id, sentence, gate, cells } = claim;
    if (gate === undefined) return [];
    const said = saidByList(gates.get(gate), minor);
    const known = [...said].flatMap(([each, value]) => {
      const own = cells.get(each)?.value ?? null;
      return own === null ? [] : [{ minor: each, own, value, agrees: (ways.gates.either[id]?.[own] ?? [own]).includes(value) }];
    });
    const base = { id, sentence, where };
    const differ = known.filter(({ agrees }) => !agrees);
    const words = (of: 'own' | 'value'): string => {
      const runs = Map.groupBy(differ, (row) => row[of]);
      return [...runs].map(([value, rows]) => `${minorRanges(rows.map((row) => row.minor))}: ${value}`).join('; ');
    };
    if (differ.length > 0) return [{ ...base, kind: 'changed', old: words('own'), new: words('value') }];
    const now = said.get(minor) ?? 'absent';
    const before = known.at(-1);
    if (before?.minor === minor) return [{ ...base, kind: 'agrees', old: before.own, new: now }];
    // The claims do not know this minor yet.
    const last = [...cells]
      .filter(([each, { value }]) => value !== null && compareMinors(each, minor) < 0)
      .sort(([a], [b]) => compareMinors(a, b))
      .at(-1);
    if (!last) return [{ ...base, kind: 'new', new: now }];
    const old = `${last[1].value} (${last[0]})`;
    return [{ ...base, kind: last[1].value === now ? 'new' : 'changed', old, new: now }];
  });

/** The list of a checkout: its text and its path, or `undefined` where it has none. */
export async function featureListOf(checkout: Checkout): Promise<{ readonly text: string; readonly path: string } | undefined> {
  for (const path of featureListPaths) {
    const location = await locate([checkout], path);
    if (location.state === 'there') return location;
  }
  return undefined;
}
