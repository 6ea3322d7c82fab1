import type { z } from 'zod';
import type { FactId } from '../../model/reason.ts';
import raw from '../releases.yaml?raw';
import { readFacts } from '../schema/fact-file.ts';
import { releasesSchema, type changeRow } from '../schema/releases.ts';
import type { Stage } from './stage.ts';

type ChangeRow = z.output<typeof changeRow>;
/** What one Kubernetes minor changed on the links between control plane and nodes: a row of `releases.yaml`. */
export type Change = Pick<ChangeRow, 'id' | 'stage' | 'what' | 'value' | 'patch' | 'touches' | 'by_default' | 'planned_stage'> & {
  /** The minor that has it. */
  readonly release: ChangeRow['minor'];
  readonly confirmed: boolean;
  readonly fact: FactId;
};

/** Every change of the facts, in their order: by minor, oldest first. */
export const changes: readonly Change[] = readFacts('releases.yaml', raw, releasesSchema).changes.map(
  ({ minor: release, confirmed = true, stage_confirmed = true, ...row }) => ({
    ...row,
    release,
    confirmed: confirmed && stage_confirmed,
    fact: `facts/releases#${row.id}`,
  }),
);

/** The changes that a subject names: by their id, or by the start of it and a star, as `websocket-exec-*`. Throws where one names nothing. */
export const changesNamed = (names: readonly string[]): readonly Change[] =>
  names.flatMap((name) => {
    const found = changes.filter(({ id }) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name));
    if (found.length === 0) throw new Error(`no change of facts/releases has this name: ${name}`);
    return found;
  });

/** A change as a stage in the life of a feature. A plan that was put off is none. */
export function stageOfChange({ release, stage, what, value, patch, confirmed, by_default, planned_stage }: Change): Stage | undefined {
  switch (stage) {
    case 'deferred':
      return undefined;
    case 'changed':
      return { release, state: stage, note: `${value ?? what}${patch ? ` (${patch})` : ''}`, confirmed };
    case 'beta':
      return { release, state: stage, note: by_default === undefined ? undefined : `${by_default ? 'on' : 'off'} by default`, confirmed };
    case 'alpha':
    case 'stable':
    case 'added':
    case 'deprecated':
    case 'removed':
      return { release, state: stage, note: undefined, confirmed };
    default:
      // Planned, or in a pre-release.
      return { release, state: 'planned', note: planned_stage, confirmed: false };
  }
}
