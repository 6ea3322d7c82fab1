import { z } from 'zod';
import { distributionIds } from '../../model/distribution-id.ts';
import { journeyIds } from '../../model/journey/journey.ts';
import { pathIds } from '../../model/path.ts';
import { lifetimeGroupWords } from '../../wording/lifetime/group.ts';
import { day, kebabId, sources, text } from './part.ts';

/** A stretch of minors, both included. */
const stretch = z.string().regex(/^1\.\d{1,2}(?:–1\.\d{1,2})?$/, 'minors such as 1.25–1.36');
const seconds = z.number().nonnegative('a number of seconds that is not negative');
const share = z.number().min(0, 'a share from 0 to 1').max(1, 'a share from 0 to 1');

const forms = ['seconds', 'min', 'share', 'is'] as const;

/** One value of a timer: a length, a random length, a share of another one, or why it is none. */
const valueRow = z
  .strictObject({
    /** What it limits, in a few words. The model names it so. */
    name: text,
    /** The minors that have it. Without it the value depends on no minor of Kubernetes. */
    minors: stretch.exactOptional(),
    /** The versions of another product that have it. */
    versions: text.exactOptional(),
    seconds: seconds.exactOptional(),
    /** A random length between these. */
    min: seconds.exactOptional(),
    max: seconds.exactOptional(),
    /** A share of something else, with the most that it can be or is at random. */
    share: share.exactOptional(),
    is: z.enum(['none', 'ineffective', 'unknown']).exactOptional(),
    /** How far it can be set. */
    least: seconds.exactOptional(),
    most: seconds.exactOptional(),
    note: text.exactOptional(),
  })
  .refine((value) => forms.filter((form) => form in value).length === 1, {
    path: ['name'],
    message: 'the name of a value that has one of seconds, min and max, share, or is',
  })
  .refine(({ min, max }) => (min === undefined) === (max === undefined) && (min ?? 0) <= (max ?? 0), {
    path: ['max'],
    message: 'a number of seconds that is not less than min',
  });

/** Words that a source has, exactly. `<name>` is one value and `…` any words. */
const messageRow = z.strictObject({
  text,
  /** Where they stand: in what the client prints, or in a log. */
  seen: z.enum(['client', 'log']),
  /** False where the words are known, and no source ties them to this timer. */
  confirmed: z.boolean().exactOptional(),
  /** The sessions that they belong to, where not all do. */
  sessions: z.array(kebabId).exactOptional(),
});

/** A page of a path, a journey or a distribution. */
const page = z.custom<string>((value) => {
  const [, part, id] = /^\/(paths|journeys|distributions)\/([\w-]+)\/$/.exec(String(value)) ?? [];
  const ids: readonly string[] = part === 'paths' ? pathIds : part === 'journeys' ? journeyIds : part ? distributionIds : [];
  return id !== undefined && ids.includes(id);
}, 'the address of a path, a journey or a distribution, such as /paths/kubelet-to-apiserver/');

/** The parts of the table of limits. */
export const lifetimeGroups = Object.keys(lifetimeGroupWords) as (keyof typeof lifetimeGroupWords)[];

/** How a row is known: read in code, that and seen in an issue, documented by its vendor, told in an issue only, or concluded from code that was not seen running. */
const lifetimeStatuses = ['code', 'code+report', 'doc', 'report', 'judgement'] as const;

const lifetimeRow = z.strictObject({
  id: kebabId,
  /** What it is called in a list. */
  name: text,
  group: z.enum(lifetimeGroups),
  hop: text,
  page,
  set_by: text,
  /** What starts an idle limit again: any packet, any bytes, or only messages of the session itself. */
  counts: z.enum(['packets', 'bytes', 'messages']).exactOptional(),
  /** A clause. */
  what: text,
  values: z.array(valueRow).min(1, 'at least one value'),
  messages: z.array(messageRow).exactOptional(),
  /** What a user notices where no words are known. */
  user_sees: text.exactOptional(),
  status: z.enum(lifetimeStatuses),
  confirmed: z.boolean().exactOptional(),
  src: sources.min(1, 'at least one source'),
});

/** `lifetimes.yaml`. */
export const lifetimesSchema = z.strictObject({ collected: day, collected_note: text, items: z.array(lifetimeRow) });

/** A row of `lifetimes.yaml`: one timer with what it is set by, its values and its sources. */
export type Lifetime = z.output<typeof lifetimeRow>;
export type LifetimeValue = Lifetime['values'][number];
