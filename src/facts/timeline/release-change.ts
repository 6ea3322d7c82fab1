import type { PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';
import { rowOf } from '../fact.ts';
import type { Stage, StageState } from './stage.ts';
import type { Fields } from '../look-up/statement.ts';

/** What one Kubernetes minor changed on the links between control plane and nodes: a row of `releases.yaml`. */
export interface Change {
  readonly id: string;
  /** The minor that has it. */
  readonly release: string;
  /** As the facts say it: `beta`, `removed`, `planned`, `alpha.1` of a minor that is not out yet, … */
  readonly stage: string;
  /** A clause: what is so from then on. */
  readonly what: string;
  /** What it is from then on, where one word says it: a version. */
  readonly value?: string;
  /** The patch releases, where the minor alone does not say it. */
  readonly patch?: string;
  /** The paths that it changes something on. */
  readonly touches: readonly PathId[];
  readonly confirmed: boolean;
  readonly fact: FactId;
}

const textOf = (row: Fields, key: string): string => (typeof row[key] === 'string' ? row[key] : '');

/** Every change of the facts, in their order: by minor, oldest first. */
export const changes: readonly Change[] = (rowOf('facts/releases#changes') as readonly Fields[]).map((row) => ({
  id: textOf(row, 'id'),
  release: textOf(row, 'minor'),
  stage: textOf(row, 'stage'),
  what: textOf(row, 'what'),
  ...(row['value'] === undefined ? {} : { value: textOf(row, 'value') }),
  ...(row['patch'] === undefined ? {} : { patch: textOf(row, 'patch') }),
  touches: row['touches'] as unknown as readonly PathId[],
  confirmed: row['confirmed'] !== false && row['stage_confirmed'] !== false,
  fact: `facts/releases#${textOf(row, 'id')}`,
}));

/** The changes that a subject names: by their id, or by the start of it and a star, as `websocket-exec-*`. Throws where one names nothing. */
export function changesNamed(names: readonly string[]): readonly Change[] {
  return names.flatMap((name) => {
    const found = changes.filter(({ id }) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name));
    if (found.length === 0) throw new Error(`no change of facts/releases has this name: ${name}`);
    return found;
  });
}

const states: Readonly<Record<string, StageState>> = {
  alpha: 'alpha',
  beta: 'beta',
  stable: 'stable',
  added: 'added',
  changed: 'changed',
  deprecated: 'deprecated',
  removed: 'removed',
};

/** Whether a gate is on, where the change says so. */
const defaultIn = (what: string): string | undefined =>
  /, off\b/.test(what) ? 'off by default' : /\bby default\b|\bon\)/.test(what) ? 'on by default' : undefined;

/** A change as a stage in the life of a feature. A plan that was put off is none. */
export function stageOfChange({ release, stage, what, value, patch, confirmed }: Change): Stage | undefined {
  if (stage === 'deferred') return undefined;
  const state = states[stage];
  const note = state === 'changed' ? `${value ?? what}${patch ? ` (${patch})` : ''}` : state === 'beta' ? defaultIn(what) : undefined;
  if (state) return { release, state, note, confirmed };
  // Planned, or in a pre-release: the plan names the stage in words.
  return { release, state: 'planned', note: /\b(?:as|become) (alpha|beta|stable)\b/.exec(what)?.[1], confirmed: false };
}
