import { isFields, isList, type Fields, type Row } from '../look-up/statement.ts';

/** What a Kubernetes minor did to a feature. `present` is what was there before the first release that a fact names. */
export type StageState = 'present' | 'alpha' | 'beta' | 'stable' | 'added' | 'changed' | 'deprecated' | 'disabled' | 'removed' | 'planned';

/** One step in the life of a feature. */
export interface Stage {
  /** A Kubernetes minor, such as `1.22`. */
  readonly release: string;
  readonly state: StageState;
  /** What changed, where one word does not say it. */
  readonly note?: string | undefined;
  /** False where no source confirms it. */
  readonly confirmed: boolean;
}

const minor = /\b1\.\d{1,2}\b/;
/** The number of a minor: 22 for `1.22`. */
export const minorOf = (release: string): number => Number(release.split('.')[1]);

const byWord: readonly (readonly [RegExp, StageState])[] = [
  [/^alpha$/i, 'alpha'],
  [/^beta$/i, 'beta'],
  [/^(ga|stable)$/i, 'stable'],
  [/^since$/i, 'added'],
];
const stateOf = (word: string): StageState => byWord.find(([pattern]) => pattern.test(word))?.[1] ?? 'added';

/** Reads `1.29 alpha, 1.30 beta, GA and locked 1.34` and `alpha 1.31, beta on 1.32`: a minor beside the word for a stage. */
export function stagesIn(text: string): readonly Stage[] {
  const pairs = [...text.matchAll(/\b(1\.\d{1,2}) (alpha|beta|GA)\b|\b(alpha|beta|GA|stable|since)\b[a-z ]{0,24}? (1\.\d{1,2})\b/gi)];
  const stages = pairs.map((match) => ({
    release: match[1] ?? match[4] ?? '',
    state: stateOf(match[2] ?? match[3] ?? ''),
    confirmed: true,
  }));
  if (stages.length > 0) return stages;
  const first = minor.exec(text)?.[0];
  return first ? [{ release: first, state: 'added', confirmed: true }] : [];
}

/** Fields of a row that hold the minor of one stage. */
const fields: readonly (readonly [key: string, state: StageState])[] = [
  ['alpha', 'alpha'],
  ['beta', 'beta'],
  ['ga', 'stable'],
  ['deprecated_in', 'deprecated'],
  ['serving_removed_in', 'disabled'],
  ['removed_in', 'removed'],
  ['flag_removed_in', 'removed'],
];

const text = (row: Fields, key: string): string => (typeof row[key] === 'string' || typeof row[key] === 'number' ? String(row[key]) : '');

/** An event of a row's timeline: its `release` and what happened then. */
function stageOfEvent(event: Fields): readonly Stage[] {
  const first = event['first_release'];
  const says = text(event, 'event') || text(event, 'state');
  if (isFields(first ?? null))
    return [
      { release: '1.0', state: 'present', note: text(first as Fields, 'value'), confirmed: (first as Fields)['confirmed'] !== false },
    ];
  const release = minor.exec(text(event, 'release'))?.[0];
  if (!release) return [];
  const state: StageState = /deprecated/.test(says)
    ? 'deprecated'
    : /^removed/.test(says)
      ? 'removed'
      : /^(alpha|beta)$/.test(says)
        ? stateOf(says)
        : 'changed';
  return [{ release, state, note: state === 'changed' ? says : undefined, confirmed: true }];
}

/** Every stage that a row of the facts names, in its own order; a row without one gives none. */
export function stagesOf(row: Row): readonly Stage[] {
  if (isList(row)) return row.flatMap((item) => (isFields(item) ? stageOfEvent(item) : []));
  if (!isFields(row)) return typeof row === 'string' ? stagesIn(row) : [];
  const since = row['since'];
  const began = isFields(since ?? null)
    ? stagesIn(text(since as Fields, 'value')).map((stage) => ({ ...stage, confirmed: (since as Fields)['confirmed'] !== false }))
    : stagesIn(text(row, 'since'));
  const named = fields.flatMap(([key, state]) => {
    const value = text(row, key);
    const release = value.startsWith('not ') ? undefined : minor.exec(value)?.[0];
    return release ? [{ release, state, confirmed: true }] : [];
  });
  // `between 1.32.13 (absent) and 1.33.13 (present)`: the minor that has it.
  const found = text(row, 'first_release');
  const released = minor.exec(text(row, 'release'))?.[0] ?? minor.exec(found.split(' and ').at(-1) ?? '')?.[0];
  const note = found || undefined;
  return [...began, ...named, ...(released ? [{ release: released, state: 'changed' as const, note, confirmed: true }] : [])];
}
