import { parse } from 'yaml';

/** Where a kind of checkout keeps the files of Kubernetes; `read-again.yaml` says what each field means. */
export interface Layout {
  readonly name: string;
  readonly sign: string;
  readonly says: string;
  /** The folder of kubernetes/kubernetes, with a slash at its end, or empty where it is the checkout itself. */
  readonly kubernetes?: string;
  /** The folder of the libraries that kubernetes/kubernetes keeps as staging repositories. */
  readonly libraries?: string;
  /** True if the checkout is complete, so that a missing file has been removed from the release; false where only what is imported is copied. */
  readonly whole?: boolean;
  /** True where the code may have patches of a distribution. */
  readonly fork?: boolean;
}

/** One way in which a file can say what a claim is about. */
export interface Rule {
  readonly find: readonly string[];
  readonly not: readonly string[];
  /** Empty where the group `value` is the value. */
  readonly says: readonly string[];
  readonly means: Readonly<Record<string, string>>;
  readonly each?: 'in order' | 'sorted';
  readonly gate?: string;
}

/** Something that has to be found besides. */
export interface Also {
  readonly in: readonly string[];
  readonly within?: string;
  readonly find: readonly string[];
}

/** How a claim is read again. */
export interface Entry {
  readonly in: readonly string[];
  readonly within?: string;
  readonly until?: string;
  readonly rules: readonly Rule[];
  /** Empty where a release in which no rule matches says nothing. */
  readonly absent: readonly string[];
  readonly also: readonly Also[];
  /** What the source may say where the claim names a patch release. */
  readonly either: Readonly<Record<string, readonly string[]>>;
  readonly perFile: boolean;
}

/** Where the stages of feature gates stand. */
export interface GateFiles {
  readonly in: readonly string[];
  readonly needs: readonly string[];
  readonly either: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** What `read-again.yaml` says. */
export interface ReadAgain {
  readonly layouts: readonly Layout[];
  readonly minor: readonly { readonly in: string; readonly find: string }[];
  readonly gates: GateFiles;
  readonly claims: ReadonlyMap<string, Entry>;
}

type OneOrMore = string | readonly string[];
interface RuleRow extends Omit<Rule, 'find' | 'not' | 'says' | 'means'> {
  readonly find: OneOrMore;
  readonly not?: OneOrMore;
  readonly says?: OneOrMore;
  readonly means?: Readonly<Record<string, string>>;
}
interface EntryRow {
  readonly in: OneOrMore;
  readonly within?: string;
  readonly until?: string;
  readonly rules: readonly RuleRow[];
  readonly absent?: OneOrMore;
  readonly also?: readonly (Omit<Also, 'in' | 'find'> & { readonly in: OneOrMore; readonly find: OneOrMore })[];
  readonly either?: Entry['either'];
  readonly perFile?: boolean;
}
interface File extends Omit<ReadAgain, 'claims'> {
  readonly claims: Readonly<Record<string, EntryRow>>;
}

const list = (value: OneOrMore | undefined): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value);

const entryFrom = ({ rules, absent, also, either, perFile, in: files, ...rest }: EntryRow): Entry => ({
  ...rest,
  in: list(files),
  rules: rules.map(({ find, not, says, means, ...rule }) => ({
    ...rule,
    find: list(find),
    not: list(not),
    says: list(says),
    means: means ?? {},
  })),
  absent: list(absent),
  also: (also ?? []).map((each) => ({ ...each, in: list(each.in), find: list(each.find) })),
  either: either ?? {},
  perFile: perFile ?? false,
});

/** The text of `read-again.yaml` as data. The file is ours; `read-again.test.ts` holds its shape and its patterns. */
export function readAgainFrom(text: string): ReadAgain {
  const { claims, ...file } = parse(text) as File;
  return { ...file, claims: new Map(Object.entries(claims).map(([id, row]) => [id, entryFrom(row)])) };
}
