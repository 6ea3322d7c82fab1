import type { FactId } from '../../model/reason.ts';
import { factOf, rowOf } from '../fact.ts';
import { isFields, type Row } from '../look-up/statement.ts';
import { stageRowsOf, type StageState } from './stage.ts';

/** Since which Kubernetes version something is what, as one fact says it. Versions are minor releases such as `1.18`. */
export interface Feature {
  /** A release, or `before 1.0`. */
  readonly since?: string | undefined;
  readonly alpha?: string | undefined;
  readonly beta?: string | undefined;
  readonly stable?: string | undefined;
  /** True where the fact says only that it is deprecated, not since when. */
  readonly deprecated?: string | true | undefined;
  readonly removed?: string | undefined;
  /** The version up to which it is known to be in its last stage still. */
  readonly still?: string | undefined;
  /** The checked version that does not have it, though it is planned. */
  readonly absent?: string | undefined;
  /** The last stage is on unless somebody turns it off. */
  readonly on?: boolean | undefined;
  /** False where no source settles the version. */
  readonly confirmed: boolean;
}

const sinceWords = (since: string): string => (since.startsWith('before') ? since : `since ${since}`);

/** The newest version in which somebody looked for what a plan names, and that does not have it: `in_1_37_0: false`. */
const absentIn = (row: Row): string | undefined =>
  Object.keys(isFields(row) ? row : {})
    .filter((key) => /^in_\d+_\d+_\d+$/.test(key))
    .sort()
    .at(-1)
    ?.slice('in_'.length)
    .replaceAll('_', '.');

/** What a fact says about versions, or undefined if it says nothing. Throws if the id names no row. */
export function findFeature(id: FactId): Feature | undefined {
  const row = rowOf(id);
  const stages = stageRowsOf(id).filter(({ patch }) => patch === undefined);
  const last = (...states: readonly StageState[]): (typeof stages)[number] | undefined => stages.findLast(({ is }) => states.includes(is));
  const [alpha, beta, stable] = [last('alpha')?.in, last('beta')?.in, last('stable')?.in];
  const isDeprecated = isFields(row) && row['deprecated'] === true;
  const found = {
    since: alpha || beta || stable ? undefined : last('present') ? `before ${last('present')?.in}` : last('added', 'changed')?.in,
    alpha,
    beta,
    stable,
    deprecated: last('deprecated')?.in ?? (isDeprecated || undefined),
    removed: last('removed')?.in,
    still: last('alpha', 'beta')?.still,
    absent: absentIn(row),
    on: last('beta')?.by_default,
  };
  if (Object.values(found).every((value) => value === undefined)) return undefined;
  return { ...found, confirmed: factOf(id).confirmed && stages.every(({ confirmed }) => confirmed !== false) };
}

/** What a fact says about versions. Throws if the id names no row, or one without a version. */
export function featureOf(id: FactId): Feature {
  const feature = findFeature(id);
  if (!feature) throw new Error(`this fact names no version since which something is so: ${id}`);
  return feature;
}

/** Whether it went through more than one stage, so that its history says more than its state. */
export const hasHistory = ({ alpha, beta, stable, deprecated, removed }: Feature): boolean =>
  [alpha, beta, stable, deprecated, removed].filter(Boolean).length > 1;

/** The stage that counts today. */
export const stateOf = ({ removed, deprecated, absent, stable, beta, alpha }: Feature): string =>
  removed ? 'removed' : deprecated ? 'deprecated' : absent ? 'planned' : stable ? 'stable' : beta ? 'beta' : alpha ? 'alpha' : 'available';

/** Today's state in a few words: "beta since 1.18", "removed in 1.22". */
export function featureWords(feature: Feature): string {
  const { removed, deprecated, absent, stable, beta, alpha, since, confirmed } = feature;
  const words = removed
    ? `removed in ${removed}`
    : deprecated
      ? deprecated === true
        ? 'deprecated'
        : `deprecated since ${deprecated}`
      : absent
        ? `planned, not in ${absent}`
        : stable
          ? `stable since ${stable}`
          : beta
            ? `beta since ${beta}`
            : alpha
              ? `since ${alpha}, as alpha`
              : sinceWords(since ?? '');
  return confirmed ? words : `${words}, not confirmed`;
}

/** Every stage in order: "alpha 1.7, beta 1.12 and on by default, still beta in 1.36". */
export function featureHistory(feature: Feature): string {
  const { removed, deprecated, absent, stable, beta, alpha, since, still, on, confirmed } = feature;
  return [
    since && sinceWords(since),
    alpha && `alpha ${alpha}`,
    beta && `beta ${beta}${on ? ' and on by default' : ''}`,
    stable && `stable ${stable}`,
    still && `still ${beta ? 'beta' : 'alpha'} in ${still}`,
    deprecated && (deprecated === true ? 'deprecated' : `deprecated ${deprecated}`),
    removed && `removed ${removed}`,
    absent && `planned, not in ${absent}`,
    !confirmed && 'not confirmed',
  ]
    .filter(Boolean)
    .join(', ');
}
