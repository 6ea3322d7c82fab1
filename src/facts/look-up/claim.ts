import { parse } from 'yaml';
import { compareMinors, minors, type KubernetesMinor } from '../../model/setting/minor.ts';
import raw from '../claims.yaml?raw';
import { minorRanges, minorsIn } from './minor-range.ts';
import { sentence } from '../../wording/text.ts';

/** What one Kubernetes minor does in the matter of a claim, and how that is known. */
export interface Cell {
  /** `null` where neither a measurement nor a source settles it: then it is unknown. */
  readonly value: string | null;
  readonly status: 'measured' | 'source' | 'unknown';
  /** The record that measured it, where one did. */
  readonly observation?: string;
  /** What was run, where the code that was run differs from upstream. `value` is upstream’s then. */
  readonly forkValue?: string;
  readonly forkObservation?: string;
  readonly note?: string;
  /** Where it was read, with the commit. */
  readonly source?: string;
}

/** One statement about the links between control plane and nodes, with what each minor does. */
export interface Claim {
  readonly id: string;
  readonly sentence: string;
  /** True where a setting of the model depends on it. */
  readonly core: boolean;
  /** The facts that it supports. */
  readonly facts: readonly string[];
  readonly modelSettings: readonly string[];
  readonly gate?: string;
  readonly note?: string;
  readonly cells: ReadonlyMap<KubernetesMinor, Cell>;
}

/** A row of `by_minor`: the minors that share a cell. */
interface CellRow {
  readonly minors: string;
  readonly value: string | null;
  readonly status: Cell['status'];
  readonly observation?: string;
  readonly fork_value?: string;
  readonly fork_observation?: string;
  readonly note?: string;
}
interface ClaimRow {
  readonly id: string;
  readonly sentence: string;
  readonly core: boolean;
  readonly facts: readonly string[];
  readonly model_settings: readonly string[];
  readonly gate?: string;
  readonly note?: string;
  readonly by_minor: readonly CellRow[];
  readonly src?: Readonly<Record<string, string>>;
}
interface ClaimFile {
  readonly commits: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly items: readonly ClaimRow[];
}

const recordOfMinor = (pattern: string, minor: KubernetesMinor): string => pattern.replace(/^M\*-/, `M${minor}-`);
const atCommit = (source: string, minor: KubernetesMinor, commits: ClaimFile['commits']): string =>
  source.replaceAll(/([\w.-]+\/[\w.-]+)@\*/g, (_, repository: string) => `${repository}@${commits[repository]?.[minor] ?? 'unknown'}`);

function claimFrom(row: ClaimRow, commits: ClaimFile['commits']): Claim {
  const readIn = Object.entries(row.src ?? {});
  const sourceOf = (minor: KubernetesMinor): string | undefined => readIn.find(([list]) => minorsIn(list).includes(minor))?.[1];
  const cells = row.by_minor.flatMap(({ minors: list, value, status, observation, fork_value, fork_observation, note }) =>
    minorsIn(list).map((minor): readonly [KubernetesMinor, Cell] => {
      const source = sourceOf(minor);
      return [
        minor,
        {
          value,
          status,
          ...(observation === undefined ? {} : { observation: recordOfMinor(observation, minor) }),
          ...(fork_value === undefined ? {} : { forkValue: fork_value }),
          ...(fork_observation === undefined ? {} : { forkObservation: recordOfMinor(fork_observation, minor) }),
          ...(note === undefined ? {} : { note }),
          ...(source === undefined ? {} : { source: atCommit(source, minor, commits) }),
        },
      ];
    }),
  );
  const { id, sentence, core, facts, model_settings, gate, note } = row;
  return {
    id,
    sentence,
    core,
    facts,
    modelSettings: model_settings,
    ...(gate === undefined ? {} : { gate }),
    ...(note === undefined ? {} : { note }),
    cells: new Map(cells),
  };
}

let known: ReadonlyMap<string, Claim> | undefined;

/** Every claim by its id. The file is read when this is asked for first, for it is long. */
export function claims(): ReadonlyMap<string, Claim> {
  if (!known) {
    // The file is ours and its shape is fixed; `claim.test.ts` goes through every cell of it.
    const { commits, items } = parse(raw) as ClaimFile;
    known = new Map(items.map((row) => [row.id, claimFrom(row, commits)]));
  }
  return known;
}

/** The minors that the claims have cells for, oldest first. A newer one is unknown in all of them until somebody reads or runs it. */
export const claimedMinors = (): readonly KubernetesMinor[] =>
  [...(claims().values().next().value?.cells.keys() ?? [])].sort(compareMinors);

/** What a minor does in the matter of a claim. A minor that the claims do not have is unknown. */
export function cellOf(id: string, minor: KubernetesMinor): Cell {
  const claim = claims().get(id);
  if (!claim) throw new Error(`no claim has this id: ${id}`);
  return claim.cells.get(minor) ?? { value: null, status: 'unknown' };
}

/** The minors that share a value, in the order of the first that has it; those that are unknown last. */
export function byValue({ cells }: Claim): readonly (readonly [value: string, list: readonly KubernetesMinor[]])[] {
  const found = new Map<string, KubernetesMinor[]>();
  const unknown: KubernetesMinor[] = [];
  for (const minor of minors) {
    const value = cells.get(minor)?.value ?? null;
    if (value === null) unknown.push(minor);
    else found.set(value, [...(found.get(value) ?? []), minor]);
  }
  return [...found, ...(unknown.length > 0 ? [['unknown', unknown] as const] : [])];
}

/** A claim in a few sentences: what it is about, and what each minor does. */
export function claimStatement(claim: Claim): string {
  const values = byValue(claim).map(([value, list]) => `${minorRanges(list)}: ${value}`);
  const note = claim.note ? ` ${sentence(claim.note)}` : '';
  return `${claim.sentence} ${values.join('; ')}.${note}`;
}
