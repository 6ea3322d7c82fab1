import { z } from 'zod';
import { pathIds, type PathId } from '../../model/path.ts';
import { day, kebabId, minor, oneOrMore, optional, sources, text } from './part.ts';

const minorRow = z.strictObject({
  minor,
  end_of_life: day.nullable().exactOptional(),
  maintenance_mode_from: day.exactOptional(),
  ...optional(z.boolean(), 'end_of_life_confirmed', 'next_patch_confirmed'),
  ...optional(text, 'newest_patch', 'next_patch', 'newest_pre_release', 'source_read'),
  src: sources.exactOptional(),
});

/** What one minor changed on a link between control plane and nodes. */
export const changeRow = z.strictObject({
  id: kebabId,
  /** The minor that has it. */
  minor,
  /** `alpha.1` and the like are pre-releases of a minor that is not out yet; `deferred` is a plan that was put off. */
  stage: z.union([
    z.enum(['alpha', 'beta', 'stable', 'added', 'changed', 'deprecated', 'removed', 'planned', 'deferred']),
    z.templateLiteral([z.enum(['alpha', 'beta', 'rc']), '.', z.number()]),
  ]),
  stage_confirmed: z.boolean().exactOptional(),
  /** A clause: what is so from then on. */
  what: text,
  /** What it is from then on, where one word says it: a version. */
  value: text.exactOptional(),
  /** The patch releases, where the minor alone does not say it. */
  patch: text.exactOptional(),
  /** Of a beta stage: whether it is on unless somebody turns it off, where the source says so. */
  by_default: z.boolean().exactOptional(),
  /** The stage that a plan names. */
  planned_stage: z.enum(['alpha', 'beta', 'stable']).exactOptional(),
  /** The paths that it changes something on. */
  touches: z.array(z.enum(pathIds as readonly PathId[] as [PathId, ...PathId[]])).min(1, 'at least one path'),
  confirmed: z.boolean().exactOptional(),
  src: oneOrMore,
});

/** `releases.yaml`. */
export const releasesSchema = z.strictObject({
  collected: day,
  dates_note: text,
  minors: z.array(minorRow),
  minors_src: sources,
  changes: z.array(changeRow),
  not_found: z.array(z.strictObject({ what: text })),
});
