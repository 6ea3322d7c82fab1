import { parse } from 'yaml';
import raw from '../sources.yaml?raw';

/** What stands behind a short name of the table of sources: one repository as it was read, and how a reader is told of it. */
export interface SourceAlias {
  readonly what?: string;
  /** How an entry names it, where the repository and its version would say less. */
  readonly name?: string;
  readonly repo?: string;
  /** The commit that was read: all 40 digits of it. A source that gives its own commit overrides it. */
  readonly commit?: string;
  /** The version of that commit, as `git describe` says it. */
  readonly describe?: string;
  /** The folder that the paths of this name stand in. */
  readonly path_prefix?: string;
  /** The one file that the name stands for, so that a source names a line of it at most. */
  readonly file?: string;
}

/** The table of sources: every short name with what stands behind it. */
export type SourceTable = Readonly<Record<string, SourceAlias>>;

// The file is ours and its shape is fixed; `source-link.test.ts` goes through every row of it.
/** `sources.yaml`, by which every source of the facts is followed. */
export const sourceTable: SourceTable = (parse(raw) as { aliases: SourceTable }).aliases;
