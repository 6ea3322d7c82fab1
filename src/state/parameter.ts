import { sizeRanges, type FleetSize } from '../model/fleet/fleet-size.ts';
import { settingOf, type SettingId } from '../model/setting/setting.ts';
import { kubeadmShape } from '../model/reach/cluster-shape.ts';
import { shapeWith, type ShapeFieldId } from '../model/reach/shape-field.ts';
import { greatestSeed, leastSeed } from '../practice/seed.ts';
import { canBe, ignoredClause, type Fate } from '../wording/query/ignored.ts';
import { shapeFieldWords } from '../wording/reach/shape-field.ts';
import { sizeNouns } from '../wording/fleet/size-nouns.ts';
import { numberOf, oneOfIds, wholeNumber, wholeSeconds } from '../wording/query/can-be.ts';

/** A parameter of the query, and what its text means. */
export interface Parameter<Value = unknown, Name extends string = string> {
  readonly name: Name;
  /** Its values, where they are a closed list. */
  readonly values?: readonly Value[];
  /** What holds without it; undefined where that is nothing, or what the page itself begins with. */
  readonly default?: Value | undefined;
  /** Its value, or undefined where the text is none. */
  readonly read: (text: string) => Value | undefined;
  /** What can stand there, for a sentence about a text that cannot. */
  readonly can: () => string;
}

/** The value of each parameter, by its name; undefined for one that an address does not have, or has with a text that is no value of it. */
type ValuesOf<All extends readonly Parameter[]> = {
  readonly [Each in All[number] as Each['name']]: ReturnType<Each['read']>;
};

/** Reads a text as the value of a parameter. A text that is none is named in `refused`, in a clause of plain text. */
export function readText<Value>(
  { name, read, can }: Parameter<Value>,
  text: string | null,
  refused: string[],
  fate?: Fate,
): Value | undefined {
  if (text === null) return undefined;
  const value = read(text);
  if (value === undefined) refused.push(ignoredClause(name, text, can(), fate));
  return value;
}

/** Reads parameters of a query in this order, as `readText` does. Never throws. */
export const readAll = <const All extends readonly Parameter[]>(
  query: { get(name: string): string | null },
  parameters: All,
  refused: string[],
  fate?: Fate,
): ValuesOf<All> =>
  Object.fromEntries(
    parameters.map((parameter) => [parameter.name, readText(parameter, query.get(parameter.name), refused, fate)]),
  ) as ValuesOf<All>;

/** What was refused as sentences, for a reader; undefined where nothing was. */
export const inSentences = (refused: readonly string[]): string | undefined => refused.map((clause) => `${clause}.`).join(' ') || undefined;
/** The same as one sentence. */
export const inOneSentence = (refused: readonly string[]): string | undefined =>
  refused.length > 0 ? `${refused.join('; ')}.` : undefined;

/** A parameter with a closed list of values. */
interface Choice<Name extends string, Value extends string, Default extends Value | undefined = Value | undefined> extends Parameter<
  Value,
  Name
> {
  readonly values: readonly Value[];
  readonly default: Default;
}
export const choice = <const Name extends string, Value extends string, Default extends Value | undefined>(
  name: Name,
  values: readonly Value[],
  standard: Default,
  can = () => canBe(name, values),
): Choice<Name, Value, Default> => ({ name, values, default: standard, read: (text) => values.find((value) => value === text), can });

/** The id of one of many, of which a sentence names the first. */
export const oneOfMany = <const Name extends string, Value extends string>(name: Name, ids: readonly Value[]) =>
  choice(name, ids, undefined, () => canBe(name, [oneOfIds(ids)]));

/** A parameter on a page that takes some of its values only; `where` says so of them. It is named alone, so that a script need not hold the others. */
export const narrowed = <const Name extends string, Value extends string>(name: Name, values: readonly Value[], where?: string) =>
  choice(name, values, undefined, () => (where ? `${where} ` : '') + canBe(name, values));

/** One of the two numbers of a fleet. */
export const fleetNumber = <const Name extends keyof FleetSize>(name: Name) => {
  const { least, most, usual } = sizeRanges[name];
  return {
    name,
    default: usual,
    read: (text: string) => (/^\d{1,9}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
    can: () => wholeNumber(numberOf(sizeNouns[name][1]), least, most),
  };
};

/** A time in whole seconds, up to a year. */
export const seconds = <const Name extends string>(name: Name, what: string) => ({
  name,
  read: (text: string) => (/^\d{1,8}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 31_536_000 ? Number(text) : undefined),
  can: () => wholeSeconds(what, 31_536_000),
});

/** The number of a worksheet of questions. */
export const worksheetSeed = <const Name extends string>(name: Name) => ({
  name,
  default: leastSeed,
  read: (text: string) => (/^[1-9]\d*$/.test(text.trim()) && Number(text) <= greatestSeed ? Number(text) : undefined),
  can: () => wholeNumber(name, leastSeed, greatestSeed),
});

/** A setting of the model by its id, which has one value more, unknown. Without it the setting is as in the base that `mode` or `distro` names. */
export const setting = <const Name extends SettingId>(name: Name) =>
  choice(name, [...settingOf(name).values, 'unknown'] as string[], undefined);

/** What decides about the connections of a cluster and is no setting of the model. Its value is its text, which `shapeWith` takes. */
export const shapeParameter = <const Name extends ShapeFieldId>(name: Name) => ({
  name,
  read: (text: string) => (shapeWith(kubeadmShape, name, text) ? text : undefined),
  can: () => shapeFieldWords[name].can,
});

/** A whole number from 1; a page knows how far it goes. */
export const count = <const Name extends string>(name: Name) => ({
  name,
  read: (text: string) => (/^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined),
  can: () => '',
});

/** A text whose meaning depends on the page or on the other parameters: what reads it is named beside its row. */
export const text = <const Name extends string>(name: Name, standard?: string) => ({
  name,
  default: standard,
  read: (given: string): string | undefined => given,
  can: () => '',
});
