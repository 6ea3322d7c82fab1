import { z } from 'zod';
import type { FactId } from '../../model/reason.ts';
import managedRaw from '../advice-managed.yaml?raw';
import selfManagedRaw from '../advice-self-managed.yaml?raw';
import { readFacts } from '../schema/fact-file.ts';
import { kebabId, oneOrMore, optional, sources, text } from '../schema/part.ts';
import { linksTo, once } from '../source-link/links-to.ts';
import { statuses } from './distribution-file.ts';

const status = z.enum(statuses, `one of ${statuses.join(', ')}`);
/** How far something is known, as a row says it. */
const known = { status, confirmed: z.boolean().exactOptional(), src: sources.default([]) };
/** A row in which what is confirmed names a source, and what was looked for and not found is not confirmed. */
const sourced = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...known }).refine(
    (row) => {
      const { status: how, confirmed = true, src } = row as z.output<z.ZodObject<typeof known>>;
      return !confirmed || (src.length > 0 && how !== 'unknown');
    },
    { path: ['src'], message: 'a source, or confirmed: false where nobody found one' },
  );

const check = z.strictObject({ run: text, reads: text.exactOptional() });
const lines = z.strictObject({ where: text, since: text.exactOptional(), snippet: text });

const first = sourced({
  do: text,
  how: z.union([text, z.array(lines)]).exactOptional(),
  ...optional(text, 'terraform', 'field', 'console', 'survives', 'applies', 'no_outage', 'before', 'since', 'note'),
  /** The name of a check, `probe:<id>` for one of the probes, a sentence, or a command with what its answer has to be. */
  check: z.array(z.union([text, check])).exactOptional(),
});

const impossible = sourced({ what: text, instead: text, since: text.exactOptional() });

const rule = sourced({
  from: oneOrMore,
  to: oneOrMore,
  proto: text,
  port: z.union([text, z.number()]),
  need: z.enum(['always', 'join', 'use', 'option']),
  ...optional(text, 'condition', 'note', 'terraform', 'until'),
});

/** A default with its value, several of them by name such as the modes of a tunnel, or the row whose defaults they are. */
const defaultRow = z.union([
  text,
  sourced({ value: text, ...optional(text, 'since', 'until', 'until_before', 'note') }),
  z.object({ what: text }).catchall(sourced({ value: z.union([text, z.boolean()]).exactOptional(), does: text.exactOptional() })),
]);

const row = z.strictObject({
  id: kebabId,
  /** The versions that were read; left out where each source has its own. */
  read: text.exactOptional(),
  /** Whether a control plane host runs a kubelet and pods. */
  control_plane_is_node: z.boolean().exactOptional(),
  /** The row whose first things hold here too. */
  same_as: text.exactOptional(),
  ...optional(text, 'same_defaults_as', 'reason', 'control_plane_is_node_note'),
  merge: z.boolean().exactOptional(),
  covers: z.array(text).exactOptional(),
  /** The answer for a customer or operator of this distribution, in at most three sentences. Left out where the shared page has the row. */
  lead: text.exactOptional(),
  variants: z.array(z.strictObject({ id: kebabId, facts: text, note: text.exactOptional(), ...known })).exactOptional(),
  defaults: z.record(text, defaultRow),
  first: z.array(first).min(1, 'at least one thing to do'),
  impossible: z.array(impossible),
  /** Connections that `reachability.yaml` does not have. */
  rules: z.array(rule).exactOptional(),
});

const rows = z
  .array(row)
  .refine(
    (all) => all.every(({ same_as: other }) => other === undefined || all.some(({ id }) => id === other)),
    'same_as that names a row',
  );

const probe = sourced({ id: kebabId, asks: text, reads: text, ...optional(text, 'run', 'note') });

const sharedPage = z.strictObject({
  /** The last part of its address. */
  id: kebabId,
  name: text,
  reason: text,
  rows: z.array(z.strictObject({ id: kebabId, name: text, provider: text })),
});

/** `advice-managed.yaml`. */
export const managedSchema = z.strictObject({
  how: z.record(text, z.unknown()),
  probe_yourself: z.array(probe),
  shared_pages: z.array(sharedPage),
  rows,
});
/** `advice-self-managed.yaml`. */
export const selfManagedSchema = z.strictObject({
  how: z.record(text, z.unknown()),
  checks: z.record(text, z.strictObject({ run: text, reads: text, src: sources })),
  order_for_kubelet_ca: z.strictObject({ fact: text, src: sources }),
  common: z.array(z.strictObject({ fact: text, since: text.exactOptional(), ...known })),
  rows,
});

type FirstRow = z.output<typeof first>;
/** Rows about which so little is known that they share a page: that of another distribution, or one of their own. */
type SharedPage = z.output<typeof sharedPage>;

const linesOf = (written: string): readonly string[] => written.replace(/\n+$/, '').split('\n');

/** A row with the places where it was read in the place of its sources: none only where it is not confirmed. */
const knownOf = <R extends { readonly src: readonly string[] }>({ src, ...said }: R) => ({ ...said, links: once(linksTo(...src)) });

/** What is typed at one place: the place, the first version of the product that takes it in this form, and the lines. */
interface AdviceLines {
  readonly where?: string;
  readonly since?: string;
  readonly lines: readonly string[];
}

function howOf({
  how,
  terraform,
  field,
  console: clicks,
}: Pick<FirstRow, 'how' | 'terraform' | 'field' | 'console'>): readonly AdviceLines[] {
  const typed: readonly AdviceLines[] =
    how === undefined
      ? []
      : typeof how === 'string'
        ? [{ lines: linesOf(how) }]
        : how.map(({ snippet, ...at }) => ({ ...at, lines: linesOf(snippet) }));
  const at = (where: string, text: string | undefined): readonly AdviceLines[] =>
    text === undefined ? [] : [{ where, lines: linesOf(text) }];
  return [...at('Field', field), ...typed, ...at('Terraform', terraform), ...at('Console', clicks)];
}

const selfManaged = readFacts('advice-self-managed.yaml', selfManagedRaw, selfManagedSchema);
const managed = readFacts('advice-managed.yaml', managedRaw, managedSchema);

/** How to see whether something holds: a command, what its answer has to be, or both. */
export type AdviceCheck = Partial<z.output<typeof check>>;

const checkOf = (name: string | AdviceCheck): AdviceCheck => {
  if (typeof name !== 'string') return name;
  const found = selfManaged.checks[name] ?? managed.probe_yourself.find(({ id }) => name === `probe:${id}`);
  return found ?? { reads: name };
};

function firstOf({ do: does, no_outage: noOutage, check: checks = [], ...row }: FirstRow) {
  const survives = [row.survives, row.applies].filter(Boolean).join(' ') || undefined;
  return { ...knownOf(row), does, noOutage, survives, how: howOf(row), checks: checks.map(checkOf) };
}

/** One thing to do on a distribution. */
export type FirstThing = ReturnType<typeof firstOf>;

/** What to do first on each distribution, and what it does not let its operator do: self-managed distributions first. */
export const advices = [...selfManaged.rows, ...managed.rows].map(({ id, lead, first: firstRows, impossible: limits }) => ({
  id,
  lead,
  first: firstRows.map(firstOf),
  impossible: limits.map((limit) => knownOf(limit)),
}));
export type Advice = (typeof advices)[number];
/** What cannot be changed on a distribution, and what to do in place of it. */
export type Impossible = Advice['impossible'][number];

/** The advice of a distribution; nothing where nobody has written any, which is then for the page to say. */
export const adviceOf = (id: string): Advice | undefined => advices.find((advice) => advice.id === id);

/** What each distribution does by default under one name of the tables, such as `lb`, beside `distributions.yaml`: what no source settles is left out. */
export const defaultsNamed = (name: string) =>
  Object.entries({ 'advice-self-managed': selfManaged.rows, 'advice-managed': managed.rows }).flatMap(([file, rowsOfFile]) =>
    rowsOfFile.flatMap(({ id, defaults: { [name]: of } }) =>
      of === undefined || typeof of === 'string' || 'what' in of || of.status === 'unknown'
        ? []
        : [{ id, value: of.value, fact: `facts/${file}#${id}/defaults/${name}` as FactId }],
    ),
  );

/** How a customer finds out what no source says. */
export const probes = managed.probe_yourself.map((row) => knownOf(row));
export type Probe = (typeof probes)[number];

/** The pages that several rows share. */
export const sharedPages: readonly SharedPage[] = managed.shared_pages;

/** The page that a row shares with others; nothing where it has its own. */
export const sharedPageOf = (id: string): SharedPage | undefined => sharedPages.find(({ rows }) => rows.some((row) => row.id === id));
