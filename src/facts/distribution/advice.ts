import { given } from '../../model/given.ts';
import { z } from 'zod';
import type { FactId } from '../../model/reason.ts';
import managedRaw from '../advice-managed.yaml?raw';
import selfManagedRaw from '../advice-self-managed.yaml?raw';
import { readFacts } from '../schema/fact-file.ts';
import { kebabId, sources, text } from '../schema/part.ts';
import { linksTo, once } from '../source-link/links-to.ts';
import type { SourceLink } from '../source-link/source-link.ts';
import { statuses, type Status } from './distribution-file.ts';

/** How far something is known, where it was read, and the row that says it. */
export interface Known {
  readonly status: Status;
  /** False where it was looked for and not found, or no source that a reader can follow says it. */
  readonly confirmed: boolean;
  /** Empty only where it is not confirmed. */
  readonly links: readonly SourceLink[];
  readonly fact: FactId;
}

/** What is typed at one place: the place, and the lines. */
interface AdviceLines {
  readonly where?: string;
  /** The first version of the product that takes it in this form. */
  readonly since?: string;
  readonly lines: readonly string[];
}

/** How to see whether something holds: a command, what its answer has to be, or both. */
export interface AdviceCheck {
  readonly run?: string;
  readonly reads?: string;
}

/** One thing to do on a distribution. */
export interface FirstThing extends Known {
  readonly does: string;
  readonly how: readonly AdviceLines[];
  /** What keeps the change, and what takes it back. */
  readonly survives?: string;
  /** The order in which no service is lost, or what is lost. */
  readonly noOutage?: string;
  readonly checks: readonly AdviceCheck[];
  /** A command that tells, before the change, who would lose by it. */
  readonly before?: string;
  /** The first versions of the product that have it, parallel branches included. */
  readonly since?: string;
  readonly note?: string;
}

/** What cannot be changed on a distribution, and what to do in place of it. */
export interface Impossible extends Known {
  readonly what: string;
  readonly instead: string;
  readonly since?: string;
}

/** A default that `distributions.yaml` does not have, under its name in the file. */
interface AdviceDefault extends Known {
  readonly name: string;
  readonly value: string;
  readonly since?: string;
  readonly note?: string;
}

/** What to do first on a distribution, what it does not let its operator do, and what it does by default beside `distributions.yaml`. */
export interface Advice {
  readonly id: string;
  /** The answer for a customer or operator of this distribution, in at most three sentences. Left out where the shared page has the row. */
  readonly lead?: string;
  readonly first: readonly FirstThing[];
  readonly impossible: readonly Impossible[];
  readonly defaults: readonly AdviceDefault[];
  readonly fact: FactId;
}

/** A way for customers to find out what no source says. */
export interface Probe extends Known {
  readonly id: string;
  readonly asks: string;
  readonly run?: string;
  readonly reads: string;
  readonly note?: string;
}

const status = z.enum(statuses, `one of ${statuses.join(', ')}`);
/** How far something is known, as a row says it. */
const known = { status, confirmed: z.boolean().exactOptional(), src: sources.default([]) };
/** What is confirmed names a source, and what was looked for and not found is not confirmed. */
const isSourced = ({ status: how, confirmed = true, src }: { status?: Status; confirmed?: boolean; src: readonly string[] }): boolean =>
  confirmed ? src.length > 0 && how !== 'unknown' : true;
const unsourced = { path: ['src'], message: 'a source, or confirmed: false where nobody found one' };

const check = z.strictObject({ run: text, reads: text.exactOptional() });
const lines = z.strictObject({ where: text, since: text.exactOptional(), snippet: text });

const first = z
  .strictObject({
    do: text,
    how: z.union([text, z.array(lines)]).exactOptional(),
    terraform: text.exactOptional(),
    field: text.exactOptional(),
    console: text.exactOptional(),
    survives: text.exactOptional(),
    applies: text.exactOptional(),
    no_outage: text.exactOptional(),
    before: text.exactOptional(),
    /** The name of a check, `probe:<id>` for one of the probes, a sentence, or a command with what its answer has to be. */
    check: z.array(z.union([text, check])).exactOptional(),
    since: text.exactOptional(),
    note: text.exactOptional(),
    ...known,
  })
  .refine(isSourced, unsourced);

const impossible = z.strictObject({ what: text, instead: text, since: text.exactOptional(), ...known }).refine(isSourced, unsourced);

/** The ends of a connection: one, or a list of them. */
const ends = z.union([text, z.array(text)]).transform((value) => (typeof value === 'string' ? [value] : value));
const rule = z
  .strictObject({
    from: ends,
    to: ends,
    proto: text,
    port: z.union([text, z.number()]),
    need: z.enum(['always', 'join', 'use', 'option']),
    condition: text.exactOptional(),
    note: text.exactOptional(),
    terraform: text.exactOptional(),
    until: text.exactOptional(),
    ...known,
  })
  .refine(isSourced, unsourced);

const part = z
  .strictObject({ value: z.union([text, z.boolean()]).exactOptional(), does: text.exactOptional(), ...known })
  .refine(isSourced, unsourced);
const single = z
  .strictObject({
    value: text,
    since: text.exactOptional(),
    until: text.exactOptional(),
    until_before: text.exactOptional(),
    note: text.exactOptional(),
    ...known,
  })
  .refine(isSourced, unsourced);
/** A default with its value, several of them by name such as the modes of a tunnel, or the row whose defaults they are. */
const defaultRow = z.union([
  text,
  single,
  z
    .object({ what: text })
    .catchall(part)
    .transform(({ what, ...parts }) => ({ what, parts })),
]);

const row = z.strictObject({
  id: kebabId,
  /** The versions that were read; left out where each source has its own. */
  read: text.exactOptional(),
  /** Whether a control plane host runs a kubelet and pods. */
  control_plane_is_node: z.boolean().exactOptional(),
  control_plane_is_node_note: text.exactOptional(),
  /** The row whose first things hold here too. */
  same_as: text.exactOptional(),
  same_defaults_as: text.exactOptional(),
  merge: z.boolean().exactOptional(),
  reason: text.exactOptional(),
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

const probe = z
  .strictObject({ id: kebabId, asks: text, run: text.exactOptional(), reads: text, note: text.exactOptional(), ...known })
  .refine(isSourced, unsourced);

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

type Row = z.output<typeof row>;
type FirstRow = z.output<typeof first>;
type DefaultRow = z.output<typeof defaultRow>;
/** Rows about which so little is known that they share a page: that of another distribution, or one of their own. */
type SharedPage = z.output<typeof sharedPage>;

/** The file of a row, which its facts are cited under. */
type AdviceFile = 'advice-managed' | 'advice-self-managed';

const linesOf = (written: string): readonly string[] => written.replace(/\n+$/, '').split('\n');

const knownOf = ({ status: how, confirmed = true, src }: Pick<FirstRow, 'status' | 'confirmed' | 'src'>, fact: FactId): Known => ({
  status: how,
  confirmed,
  links: once(linksTo(...src)),
  fact,
});

function howOf({ how, terraform, field, console: clicks }: FirstRow): readonly AdviceLines[] {
  const typed: readonly AdviceLines[] =
    how === undefined
      ? []
      : typeof how === 'string'
        ? [{ lines: linesOf(how) }]
        : how.map(({ where, since, snippet }) => ({ ...given({ where, since }), lines: linesOf(snippet) }));
  const at = (where: string, text: string | undefined): readonly AdviceLines[] =>
    text === undefined ? [] : [{ where, lines: linesOf(text) }];
  return [...at('Field', field), ...typed, ...at('Terraform', terraform), ...at('Console', clicks)];
}

const selfManaged = readFacts('advice-self-managed.yaml', selfManagedRaw, selfManagedSchema);
const managed = readFacts('advice-managed.yaml', managedRaw, managedSchema);

const checkOf = (name: string | AdviceCheck): AdviceCheck => {
  if (typeof name !== 'string') return name;
  const found = selfManaged.checks[name] ?? managed.probe_yourself.find(({ id }) => name === `probe:${id}`);
  return found ? { ...given({ run: found.run }), reads: found.reads } : { reads: name };
};

function firstOf(row: FirstRow, fact: FactId): FirstThing {
  const { do: does, no_outage: noOutage, before, since, note, check: checks = [] } = row;
  const survives = [row.survives, row.applies].filter(Boolean).join(' ') || undefined;
  return {
    does,
    how: howOf(row),
    ...given({ survives, noOutage, before, since, note }),
    checks: checks.map(checkOf),
    ...knownOf(row, fact),
  };
}

/** A default as a flat row; one that holds several, such as the modes of a tunnel, as one row each. */
const defaultsOf = (name: string, of: DefaultRow, fact: FactId): readonly AdviceDefault[] => {
  if (typeof of === 'string') return [];
  if ('parts' in of)
    return Object.entries(of.parts).map(([key, each]) => ({
      name: `${name}/${key}`,
      value: String(each.does ?? each.value),
      ...knownOf(each, `${fact}/${key}`),
    }));
  return [{ name, value: of.value, ...given({ since: of.since, note: of.note }), ...knownOf(of, fact) }];
};

function adviceFrom(file: AdviceFile, row: Row): Advice {
  const fact: FactId = `facts/${file}#${row.id}`;
  const each = <R, T>(key: string, rows: readonly R[] | undefined, read: (one: R, id: FactId) => T): readonly T[] =>
    (rows ?? []).map((one, index) => read(one, `${fact}/${key}/${index}`));
  return {
    id: row.id,
    ...given({ lead: row.lead }),
    first: each('first', row.first, firstOf),
    impossible: each('impossible', row.impossible, ({ what, instead, since, ...rest }, id) => ({
      what,
      instead,
      ...given({ since }),
      ...knownOf(rest, id),
    })),
    defaults: Object.entries(row.defaults).flatMap(([name, value]) => defaultsOf(name, value, `${fact}/defaults/${name}`)),
    fact,
  };
}

/** Every row of advice, those of self-managed distributions first. */
export const advices: readonly Advice[] = [
  ...selfManaged.rows.map((each) => adviceFrom('advice-self-managed', each)),
  ...managed.rows.map((each) => adviceFrom('advice-managed', each)),
];

/** The advice of a distribution; nothing where nobody has written any, which is then for the page to say. */
export const adviceOf = (id: string): Advice | undefined => advices.find((advice) => advice.id === id);

/** How a customer finds out what no source says. */
export const probes: readonly Probe[] = managed.probe_yourself.map(({ id, asks, run, reads, note, ...rest }) => ({
  ...{ id, asks, reads },
  ...given({ run, note }),
  ...knownOf(rest, `facts/advice-managed#probe_yourself/${id}`),
}));

/** The pages that several rows share. */
export const sharedPages: readonly SharedPage[] = managed.shared_pages;

/** The page that a row shares with others; nothing where it has its own. */
export const sharedPageOf = (id: string): SharedPage | undefined => sharedPages.find(({ rows }) => rows.some((row) => row.id === id));
