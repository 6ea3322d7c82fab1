import { z } from 'zod';
import { distributionIds, type DistributionId } from '../../model/distribution-id.ts';
import { settingIds, settingOf, type SettingId } from '../../model/setting/setting.ts';
import { readFacts } from '../schema/fact-file.ts';
import { minor, sources, text } from '../schema/part.ts';

/** Who runs the control plane, or that the product is meant for one machine: how the list of distributions is grouped. */
export const kinds = ['managed', 'self-managed', 'local'] as const;
export type Kind = (typeof kinds)[number];

/** How a value came to be known. `derived` follows from another product or from a default of Kubernetes; `unknown` was looked for. */
export const statuses = ['source', 'docs', 'issue', 'derived', 'unknown'] as const;
export type Status = (typeof statuses)[number];

/** The first minor of Kubernetes for which something was found to hold, and where; of older ones nothing is said. */
const since = z.strictObject({ minor, src: sources.min(1) });

/** What an older version of an installer did, and the last minor for which no version since does otherwise. */
const before = z.strictObject({ value: text, until: minor, src: sources.min(1), note: text.exactOptional() });

const cellFields = z.strictObject({
  value: text,
  status: z.enum(statuses),
  src: sources,
  note: text.exactOptional(),
  /** What a derived value follows from: the id of a row, or a behaviour in words. */
  from: text.exactOptional(),
  /** Where an unknown value was looked for. */
  searched: z.array(text).exactOptional(),
  /** A value that was read and that the model has no word for. */
  actual: text.exactOptional(),
  /** `enabled`: holds only once an add-on is enabled, so it is no default. */
  when: z.literal('enabled').exactOptional(),
  since: since.exactOptional(),
  before: before.exactOptional(),
  /** What was read of older versions, in which it holds as well, whatever minor they install. */
  older: sources.min(1).exactOptional(),
  /** Minors of which some releases do otherwise. */
  not_in: z.strictObject({ minors: z.array(minor).min(1), src: sources.min(1) }).exactOptional(),
});
/** A cell of a row: a value with its status and its sources. What is unknown says where it was looked for, and what is derived from what. */
const cell = cellFields.superRefine(({ value, status, src, from, searched, actual }, context) => {
  const refuse = (field: string, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
  if (status === 'unknown' && !searched) refuse('searched', 'a list of where this unknown value was looked for');
  if (status !== 'unknown' && src.length === 0) refuse('src', `at least one source of what has the status ${status}`);
  if (status === 'derived' && !from) refuse('from', 'what this value is derived from');
  if (value === 'unknown' && status !== 'unknown' && !actual) refuse('status', 'unknown, as the value is');
  if (value !== 'unknown' && (status === 'unknown' || actual)) refuse('value', 'unknown, as status or actual say');
});

const settingId = z.enum(settingIds as [SettingId, ...SettingId[]]);
const row = z
  .strictObject({
    /** Part of a published address, so never renamed. */
    id: z.enum(distributionIds, 'an id of src/model/distribution-id.ts'),
    name: text,
    kind: z.enum(kinds),
    /** The versions or documents that were read, or `none`. */
    version_read: text,
    /** True where the checker reads the files of its installer, and knows by this row what they leave out. */
    checker_reads_its_files: z.boolean(),
    /** For every setting that does not give its own. */
    since: since.exactOptional(),
    settings: z.partialRecord(settingId, cell),
    /** The settings that the default install leaves without a subject, such as agents where there is no tunnel. */
    not_applicable: z.array(settingId),
    /** What the API server of the distribution lets anybody ask, beside the settings of the model. */
    api_server: z.strictObject({ anonymous_auth: cell.exactOptional(), authorization_mode: cell.exactOptional() }).exactOptional(),
    ports: z.record(text, z.union([text, z.number()])),
    notes: z.array(z.strictObject({ text, src: sources.min(1, 'at least one source') })),
  })
  .superRefine(({ settings, not_applicable: without, since: from, checker_reads_its_files: isRead }, context) => {
    if (isRead && !from)
      context.addIssue({ code: 'custom', path: ['since'], message: 'the first minor that its settings are known to hold in' });
    for (const [id, { value }] of Object.entries(settings) as [SettingId, { value: string }][]) {
      const values: readonly string[] = [...settingOf(id).values, 'unknown'];
      if (!values.includes(value))
        context.addIssue({ code: 'custom', path: ['settings', id, 'value'], message: `one of ${values.join(', ')}` });
      if (without.includes(id))
        context.addIssue({
          code: 'custom',
          path: ['not_applicable', without.indexOf(id)],
          message: 'a setting that the row has no value for',
        });
    }
  });

/** Holds that every distribution has a row of a file. */
export function hasEveryRow({ rows }: { readonly rows: readonly { readonly id: DistributionId }[] }, context: z.RefinementCtx): void {
  for (const id of distributionIds)
    if (!rows.some((each) => each.id === id)) context.addIssue({ code: 'custom', path: ['rows', id], message: `a row with the id ${id}` });
}

/** `distributions.yaml`. */
export const distributionsSchema = z.strictObject({ how: z.record(text, z.unknown()), rows: z.array(row) }).superRefine(hasEveryRow);

/** A row of `distributions.yaml` as it is written. */
export type DistributionRow = z.output<typeof row>;

/** The rows of the text of `distributions.yaml`, in its order. Throws `FactFileError`. */
export const rowsFrom = (source: string): readonly DistributionRow[] => readFacts('distributions.yaml', source, distributionsSchema).rows;
