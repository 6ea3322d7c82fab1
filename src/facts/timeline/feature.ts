import type { FactId } from '../../model/reason.ts';
import { factOf, rowOf } from '../fact.ts';
import { isFields, isList, type Fields, type Row } from '../look-up/statement.ts';

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
type Found = Partial<Omit<Feature, 'confirmed'>>;

const version = /(?<![\w.#-])\d\.\d+(?![.\d])/;
const versionIn = (row: Row | undefined): string | undefined =>
  typeof row === 'string' || typeof row === 'number' ? version.exec(String(row))?.[0] : undefined;
const before = (row: Row | undefined): string | undefined => (row === 'pre-1.0' ? 'before 1.0' : undefined);
const sinceWords = (since: string): string => (since.startsWith('before') ? since : `since ${since}`);
const stageIn = (text: string): 'alpha' | 'beta' | 'stable' | undefined => {
  const word = /\b(alpha|beta|stable|GA)\b/.exec(text)?.[1];
  return word === 'GA' ? 'stable' : (word as 'alpha' | 'beta' | 'stable' | undefined);
};
const isOn = (text: string): boolean => /\bon\b/.test(text);

/** Reads `alpha 1.31, beta 1.32, GA 1.34`, `1.29 alpha, 1.30 beta`, `beta and default on in 1.36`, `since 1.35`. */
function inWords(text: string): Found {
  const clauses = text.split(/[,;]/).flatMap((clause) => {
    const [stage, release] = [stageIn(clause), versionIn(clause)];
    return stage && release ? [{ [stage]: release, ...(stage === 'beta' && isOn(clause) ? { on: true } : {}) }] : [];
  });
  const since = versionIn(/\bsince (.+)/.exec(text)?.[1]);
  return clauses.length > 0 ? Object.assign({}, ...clauses) : since ? { since } : {};
}

/** A list of releases with what each brought. Only an item that starts with a stage is about the thing itself. */
const inReleases = (rows: readonly Row[]): Found =>
  Object.assign(
    {},
    ...rows.filter(isFields).map((row): Found => {
      const [release, state] = [versionIn(row['release']), String(row['state'] ?? '')];
      if (!release) return {};
      if (/^still (alpha|beta)\b/.test(state)) return { still: release };
      const stage = /^(alpha|beta|stable|GA)$/.test(state) ? stageIn(state) : undefined;
      return stage ? { [stage]: release } : {};
    }),
  );

const given = (found: Found): Found => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));

function inFields(row: Fields): Found {
  const text = (key: string): string => (typeof row[key] === 'string' ? row[key] : '');
  const since = isFields(row['since'] ?? null) ? (row['since'] as Fields)['value'] : row['since'];
  const staged = inWords(text('since') || text('gate') || text('use'));
  const ga = String(row['ga'] ?? '');
  // The newest release that was looked at decides.
  const absent = Object.keys(row)
    .filter((key) => /^in_\d+_\d+_\d+$/.test(key) && row[key] === false)
    .sort()
    .at(-1);
  return given({
    ...staged,
    since: staged.alpha || staged.beta || staged.stable ? undefined : (versionIn(since) ?? before(since)),
    ...('beta' in row ? { on: isOn(String(row['beta'])) || undefined } : {}),
    ...given({ alpha: versionIn(row['alpha']), beta: versionIn(row['beta']) }),
    ...(/^not yet/.test(ga) ? { still: versionIn(ga) } : given({ stable: versionIn(row['ga']) })),
    deprecated: versionIn(row['deprecated_in']) ?? (row['deprecated'] === true ? true : undefined),
    removed: versionIn(row['removed_in'] ?? row['flag_removed_in']) ?? (row['event'] === 'removed' ? versionIn(row['release']) : undefined),
    absent: absent?.slice('in_'.length).replaceAll('_', '.'),
  });
}

/** What a fact says about versions, or undefined if it says nothing. Throws if the id names no row. */
export function findFeature(id: FactId): Feature | undefined {
  const row = rowOf(id);
  const found = isList(row) ? inReleases(row) : isFields(row) ? inFields(row) : inWords(String(row ?? ''));
  if (Object.keys(found).length === 0) return undefined;
  const since = isFields(row) ? (row['since'] ?? null) : null;
  return { ...found, confirmed: factOf(id).confirmed && !(isFields(since) && since['confirmed'] === false) };
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
