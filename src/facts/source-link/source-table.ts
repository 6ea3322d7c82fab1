import { z } from 'zod';
import { readFacts } from '../schema/fact-file.ts';
import { day, text } from '../schema/part.ts';
import raw from '../sources.yaml?raw';

const alias = z.strictObject({
  what: text.exactOptional(),
  /** How an entry names it, where the repository and its version would say less. */
  name: text.exactOptional(),
  repo: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'a repository as owner/name')
    .exactOptional(),
  /** The commit that was read. A source that gives its own commit overrides it. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/, 'all 40 digits of a commit')
    .exactOptional(),
  /** The version of that commit, as `git describe` says it. */
  describe: text.exactOptional(),
  /** The folder that the paths of this name stand in. */
  path_prefix: text.exactOptional(),
  /** The one file that the name stands for, so that a source names a line of it at most. */
  file: text.exactOptional(),
  caution: text.exactOptional(),
  note: text.exactOptional(),
});
/** `sources.yaml`. */
export const sourcesSchema = z.strictObject({
  collected: day,
  collected_note: text,
  newest_material: text,
  aliases: z.record(text, alias),
  confidence: z.record(text, z.unknown()),
});

/** What stands behind a short name of the table of sources: one repository as it was read, and how a reader is told of it. */
export type SourceAlias = z.output<typeof alias>;

/** The table of sources: every short name with what stands behind it. */
export type SourceTable = Readonly<Record<string, SourceAlias>>;

/** `sources.yaml`, by which every source of the facts is followed. */
export const sourceTable: SourceTable = readFacts('sources.yaml', raw, sourcesSchema).aliases;
