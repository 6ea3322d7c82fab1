import { given } from '../../model/given.ts';
import { z } from 'zod';
import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { readFacts } from '../schema/fact-file.ts';
import { day, factId, kebabId, minor, optional, text } from '../schema/part.ts';
import { minorsIn } from './minor-range.ts';

/** Minors that share a cell, as a list of stretches. */
const minorList = z.string().regex(/^1\.\d+(?:–1\.\d+)?(?:, 1\.\d+(?:–1\.\d+)?)*$/, 'minors such as 1.20–1.21, 1.23');

/** A row of `by_minor`: the minors that share a cell. */
const cellRow = z
  .strictObject({
    minors: minorList,
    /** `null` where neither a measurement nor a source settles it: then it is unknown. */
    value: text.nullable(),
    status: z.enum(['measured', 'source', 'unknown']),
    /** The record that measured it, where one did. */
    observation: text.exactOptional(),
    /** What was run, where the code that was run differs from upstream. `value` is upstream’s then. */
    ...optional(text, 'fork_value', 'fork_observation'),
    note: text.exactOptional(),
  })
  .refine(({ value, status }) => (value === null) === (status === 'unknown'), {
    path: ['status'],
    message: 'unknown where the value is null, and measured or source where there is one',
  });

const item = z.strictObject({
  id: kebabId,
  sentence: text,
  /** True where a setting of the model depends on it. */
  core: z.boolean(),
  /** The facts that it supports. */
  facts: z.array(factId),
  model_settings: z.array(text),
  ...optional(text, 'gate', 'note'),
  /** In how many minors the staging library reads as the release does, and in which it does not. */
  upstream_staging: z
    .strictObject({
      equal_minors: z.number(),
      different: z.array(z.strictObject({ minor, fork_snapshot: text, upstream_branch_head: text, src: text })),
    })
    .exactOptional(),
  by_minor: z.array(cellRow),
  /** Where each minor was read. */
  src: z.record(minorList, text).exactOptional(),
});

/** `claims.yaml`. */
export const claimsSchema = z.strictObject({ collected: day, commits: z.record(text, z.record(minor, text)), items: z.array(item) });

type CellRow = z.output<typeof cellRow>;
type Item = z.output<typeof item>;
type Commits = z.output<typeof claimsSchema>['commits'];

/** What one Kubernetes minor does in the matter of a claim, and how that is known. */
export type Cell = Pick<CellRow, 'value' | 'status' | 'observation' | 'note'> & {
  readonly forkValue?: string;
  readonly forkObservation?: string;
  /** Where it was read, with the commit. */
  readonly source?: string;
};

/** One statement about the links between control plane and nodes, with what each minor does. */
export type Claim = Pick<Item, 'id' | 'sentence' | 'core' | 'facts' | 'gate' | 'note'> & {
  readonly modelSettings: Item['model_settings'];
  readonly cells: ReadonlyMap<KubernetesMinor, Cell>;
};

const recordOfMinor = (pattern: string, minor: KubernetesMinor): string => pattern.replace(/^M\*-/, `M${minor}-`);
const atCommit = (source: string, minor: KubernetesMinor, commits: Commits): string =>
  source.replaceAll(/([\w.-]+\/[\w.-]+)@\*/g, (_, repository: string) => `${repository}@${commits[repository]?.[minor] ?? 'unknown'}`);

function claimFrom(row: Item, commits: Commits): Claim {
  const readIn = Object.entries(row.src ?? {});
  const sourceOf = (minor: KubernetesMinor): string | undefined => readIn.find(([list]) => minorsIn(list).includes(minor))?.[1];
  const cells = row.by_minor.flatMap(({ minors: list, value, status, observation, fork_value, fork_observation, note }) =>
    minorsIn(list).map((minor): readonly [KubernetesMinor, Cell] => {
      const source = sourceOf(minor);
      const observations = {
        observation: observation && recordOfMinor(observation, minor),
        forkObservation: fork_observation && recordOfMinor(fork_observation, minor),
      };
      return [
        minor,
        { value, status, ...given({ ...observations, forkValue: fork_value, note, source: source && atCommit(source, minor, commits) }) },
      ];
    }),
  );
  const { id, sentence, core, facts, model_settings, gate, note } = row;
  return { id, sentence, core, facts, modelSettings: model_settings, ...given({ gate, note }), cells: new Map(cells) };
}

/**
 * The claims of the text of `claims.yaml`, by id. What runs without a build, such as the drift command, reads the file itself. Throws `FactFileError`.
 */
export function claimsFrom(source: string): ReadonlyMap<string, Claim> {
  const { commits, items } = readFacts('claims.yaml', source, claimsSchema);
  return new Map(items.map((row) => [row.id, claimFrom(row, commits)]));
}
