import { parse } from 'yaml';
import type { FactId } from '../../model/reason.ts';
import managedRaw from '../advice-managed.yaml?raw';
import selfManagedRaw from '../advice-self-managed.yaml?raw';
import { sourceLinks, type SourceLink } from '../source-link/source-link.ts';
import { sourceTable } from '../source-link/source-table.ts';
import type { Status } from './distribution.ts';

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
export interface AdviceLines {
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

/** `join`: once; `use`: for logs, exec, the API server’s proxy and metrics; `option`: only with what the condition names. */
export type RuleNeed = 'always' | 'join' | 'use' | 'option';

/** A connection that a firewall has to let through. The ends are roles of hosts (`cp`, `worker`, `pod`, `lb`) or words of the provider. */
export interface AdviceRule extends Known {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly proto: string;
  /** A port, a range, or ports by plugin in words. */
  readonly port: string;
  readonly need: RuleNeed;
  readonly condition?: string;
  readonly note?: string;
}

/** A default that was read, under its name in the file: a setting of the model for managed services, and words for the others. */
export interface AdviceDefault extends Known {
  readonly name: string;
  readonly value: string;
  readonly since?: string;
  readonly note?: string;
}

/** What to do first on a distribution, what it does not let its operator do, and what a firewall has to let through. */
export interface Advice {
  readonly id: string;
  /** The versions that were read; nothing where each source has its own. */
  readonly read?: string;
  /** Whether a control plane host runs a kubelet and pods; nothing where a provider runs them out of sight, or nobody said. */
  readonly controlPlaneIsNode?: boolean;
  readonly controlPlaneNote?: string;
  /** The answer for a customer or operator of this distribution, in at most three sentences. Left out where the shared page has the row. */
  readonly lead?: string;
  readonly first: readonly FirstThing[];
  readonly impossible: readonly Impossible[];
  readonly rules: readonly AdviceRule[];
  /** The rules that come with Konnectivity, where the distribution does not install it. */
  readonly rulesWithKonnectivity: readonly AdviceRule[];
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

/** A row as the two files write it. `advice.test.ts` goes through every field of every row. */
export interface AdviceRow {
  readonly id: string;
  readonly read?: string;
  readonly control_plane_is_node?: boolean;
  readonly control_plane_is_node_note?: string;
  /** The row whose rules and first things stand before its own. */
  readonly same_as?: string;
  readonly lead?: string;
  readonly defaults: Readonly<Record<string, DefaultRow | string>>;
  readonly first: readonly FirstRow[];
  readonly impossible: readonly ImpossibleRow[];
  readonly rules?: readonly RuleRow[];
  readonly rules_with_konnectivity?: readonly RuleRow[];
}
interface SourcedRow {
  readonly status?: Status;
  readonly confirmed?: boolean;
  readonly src?: readonly string[];
}
type DefaultRow = SourcedRow & {
  readonly value?: string | number | boolean;
  readonly what?: string;
  readonly since?: string;
  readonly note?: string;
};
interface FirstRow extends SourcedRow {
  readonly do: string;
  readonly how?: string | readonly { readonly where?: string; readonly since?: string | number; readonly snippet: string }[];
  readonly terraform?: string;
  readonly field?: string;
  readonly console?: string;
  readonly survives?: string;
  readonly applies?: string;
  readonly no_outage?: string;
  readonly before?: string;
  /** The name of a check, `probe:<id>` for one of the probes, a sentence, or a command with what its answer has to be. */
  readonly check?: readonly (string | AdviceCheck)[];
  readonly since?: string;
  readonly note?: string;
}
interface ImpossibleRow extends SourcedRow {
  readonly what: string;
  readonly instead: string;
  readonly since?: string | number;
}
interface RuleRow extends SourcedRow {
  readonly from: string | readonly string[];
  readonly to: string | readonly string[];
  readonly proto: string;
  readonly port: string | number;
  readonly need: RuleNeed;
  readonly condition?: string;
  readonly note?: string;
}
interface CheckRow {
  readonly run: string;
  readonly reads: string;
}
interface ProbeRow extends SourcedRow {
  readonly id: string;
  readonly asks: string;
  readonly run?: string;
  readonly reads: string;
  readonly note?: string;
}

/** The file of a row, which its facts are cited under. */
type AdviceFile = 'advice-managed' | 'advice-self-managed';

const linesOf = (text: string): readonly string[] => text.replace(/\n+$/, '').split('\n');
const listOf = (ends: string | readonly string[]): readonly string[] => (typeof ends === 'string' ? [ends] : ends);
const given = <K extends string>(key: K, value: string | number | undefined): Readonly<Partial<Record<K, string>>> =>
  (value === undefined ? {} : { [key]: String(value) }) as Partial<Record<K, string>>;

const known = ({ status = 'unknown', confirmed = true, src = [] }: SourcedRow, fact: FactId): Known => ({
  status,
  confirmed,
  links: [...new Map(src.flatMap((source) => sourceLinks(source, sourceTable)).map((link) => [link.href + link.label, link])).values()],
  fact,
});

function howOf({ how, terraform, field, console: clicks }: FirstRow): readonly AdviceLines[] {
  const typed: readonly AdviceLines[] =
    how === undefined
      ? []
      : typeof how === 'string'
        ? [{ lines: linesOf(how) }]
        : how.map(({ where, since, snippet }) => ({ ...given('where', where), ...given('since', since), lines: linesOf(snippet) }));
  const at = (where: string, text: string | undefined): readonly AdviceLines[] =>
    text === undefined ? [] : [{ where, lines: linesOf(text) }];
  return [...at('Field', field), ...typed, ...at('Terraform', terraform), ...at('Console', clicks)];
}

/** Rows about which so little is known that they share a page: that of another distribution, or one of their own. */
export interface SharedPage {
  /** The last part of its address. */
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly provider: string }[];
}

interface File {
  readonly shared_pages?: readonly SharedPage[];
  readonly rows: readonly AdviceRow[];
  readonly checks?: Readonly<Record<string, CheckRow>>;
  readonly probe_yourself?: readonly ProbeRow[];
}
// The files are ours, and `advice.test.ts` validates every row of them.
const selfManaged = parse(selfManagedRaw) as File;
const managed = parse(managedRaw) as File;
const checkRows = selfManaged.checks ?? {};

const checkOf = (check: string | AdviceCheck): AdviceCheck => {
  if (typeof check !== 'string') return check;
  const probe = managed.probe_yourself?.find(({ id }) => check === `probe:${id}`);
  const row = checkRows[check] ?? probe;
  return row ? { ...given('run', row.run), reads: row.reads } : { reads: check };
};

function firstOf(row: FirstRow, fact: FactId): FirstThing {
  const survives = [row.survives, row.applies].filter(Boolean).join(' ');
  return {
    does: row.do,
    how: howOf(row),
    ...given('survives', survives || undefined),
    ...given('noOutage', row.no_outage),
    checks: (row.check ?? []).map(checkOf),
    ...given('before', row.before),
    ...given('since', row.since),
    ...given('note', row.note),
    ...known(row, fact),
  };
}

const ruleOf = (row: RuleRow, fact: FactId): AdviceRule => ({
  from: listOf(row.from),
  to: listOf(row.to),
  proto: row.proto,
  port: String(row.port),
  need: row.need,
  ...given('condition', row.condition),
  ...given('note', row.note),
  ...known(row, fact),
});

/** A default as a flat row; one that holds several, such as the modes of a tunnel, as one row each. */
const defaultsOf = (name: string, row: DefaultRow | string, fact: FactId): readonly AdviceDefault[] => {
  if (typeof row === 'string') return [];
  if (row.value !== undefined)
    return [{ name, value: String(row.value), ...given('since', row.since), ...given('note', row.note), ...known(row, fact) }];
  return Object.entries(
    row as unknown as Readonly<Record<string, { readonly value?: string; readonly does?: string } & SourcedRow>>,
  ).flatMap(([key, part]): readonly AdviceDefault[] =>
    typeof part === 'object' && !Array.isArray(part)
      ? [{ name: `${name}/${key}`, value: String(part.does ?? part.value), ...known(part, `${fact}/${key}`) }]
      : [],
  );
};

function adviceFrom(file: AdviceFile, row: AdviceRow): Advice {
  const fact: FactId = `facts/${file}#${row.id}`;
  const each = <R, T>(key: string, rows: readonly R[] | undefined, read: (one: R, id: FactId) => T): readonly T[] =>
    (rows ?? []).map((one, index) => read(one, `${fact}/${key}/${index}`));
  return {
    id: row.id,
    ...given('read', row.read),
    ...given('lead', row.lead),
    ...(row.control_plane_is_node === undefined ? {} : { controlPlaneIsNode: row.control_plane_is_node }),
    ...given('controlPlaneNote', row.control_plane_is_node_note),
    first: each('first', row.first, firstOf),
    impossible: each('impossible', row.impossible, ({ what, instead, since, ...rest }, id) => ({
      what,
      instead,
      ...given('since', since),
      ...known(rest, id),
    })),
    rules: each('rules', row.rules, ruleOf),
    rulesWithKonnectivity: each('rules_with_konnectivity', row.rules_with_konnectivity, ruleOf),
    defaults: Object.entries(row.defaults).flatMap(([name, value]) => defaultsOf(name, value, `${fact}/defaults/${name}`)),
    fact,
  };
}

const withBase = (file: AdviceFile, rows: readonly AdviceRow[]): readonly Advice[] => {
  const read = new Map(rows.map((row) => [row.id, adviceFrom(file, row)]));
  return rows.map((row) => {
    const own = read.get(row.id);
    const base = row.same_as === undefined ? undefined : read.get(row.same_as);
    if (!own || (row.same_as !== undefined && !base))
      throw new Error(`${row.id} of src/facts/${file}.yaml is the same as ${row.same_as}, which is no row`);
    return base ? { ...own, rules: [...base.rules, ...own.rules], rulesWithKonnectivity: base.rulesWithKonnectivity } : own;
  });
};

/** Every row of advice, those of self-managed distributions first. */
export const advices: readonly Advice[] = [
  ...withBase('advice-self-managed', selfManaged.rows),
  ...withBase('advice-managed', managed.rows),
];

/** The advice of a distribution; nothing where nobody has written any, which is then for the page to say. */
export const adviceOf = (id: string): Advice | undefined => advices.find((advice) => advice.id === id);

/** How a customer finds out what no source says. */
export const probes: readonly Probe[] = (managed.probe_yourself ?? []).map(({ id, asks, run, reads, note, ...rest }) => ({
  id,
  asks,
  ...given('run', run),
  reads,
  ...given('note', note),
  ...known(rest, `facts/advice-managed#probe_yourself/${id}`),
}));

/** The pages that several rows share. */
export const sharedPages: readonly SharedPage[] = managed.shared_pages ?? [];

/** The page that a row shares with others; nothing where it has its own. */
export const sharedPageOf = (id: string): SharedPage | undefined => sharedPages.find(({ rows }) => rows.some((row) => row.id === id));
