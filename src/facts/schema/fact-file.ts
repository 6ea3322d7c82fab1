import { isMap, isScalar, LineCounter, parse, parseDocument, YAMLParseError, type Document } from 'yaml';
import { z } from 'zod';
import { nearest } from '../look-up/key-path.ts';
import { listedOr } from '../../wording/text/list.ts';

/** Thrown where a file of facts is not as its schema says: one sentence a line, each with the file, the line and the field. */
export class FactFileError extends Error {}

/** As many faults of a file as a reader looks through at once. */
const most = 20;

/** How a kind of value is called in "It has to be …". */
const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

const anyOf = (choices: readonly string[]): string => listedOr([...new Set(choices)]);

/** What was expected where an issue is. A message of ours says it as a noun phrase; what zod words itself is put in the words of YAML. */
function expectedBy(issue: z.core.$ZodIssue): string {
  const isOurs = !issue.message.startsWith('Invalid ');
  if (isOurs) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.message;
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${anyOf(issue.values.map(String))}`;
    case 'invalid_union':
      return anyOf(issue.errors.flatMap((branch) => branch.filter(({ path }) => path.length === 0).map(expectedBy)));
    case 'invalid_key':
      return issue.issues.map(expectedBy).join(', ');
    default:
      return issue.message;
  }
}

/** A choice between forms fails in the form that the value has: that of its branches which comes furthest into it. */
function innermost(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (branch: readonly z.core.$ZodIssue[]): number => Math.min(...branch.map(({ path }) => path.length));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  if (best.length === 0 || depth(best) === 0) return [issue];
  return best.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

type Path = readonly PropertyKey[];
const under = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
const valueAt = (value: unknown, path: Path): unknown => path.reduce(under, value);

/** A field as its way from the top, where an item of a list is called by its id if it has one: `items[12] (which-ports).words`. */
function fieldName(value: unknown, path: Path): string {
  const names = path.map((key, index) => {
    if (typeof key !== 'number') return `${index > 0 ? '.' : ''}${String(key)}`;
    const item = valueAt(value, path.slice(0, index + 1));
    const id = ['id', 'flag', 'field', 'n', 'minors', 'minor'].map((name) => under(item, name)).find((name) => name !== undefined);
    return `[${key}]${id === undefined ? '' : ` (${String(id)})`}`;
  });
  return names.join('') || 'the file';
}

function found(value: unknown): string {
  if (value === undefined) return 'is missing';
  const text = typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'a mapping') : JSON.stringify(value);
  return `is ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`;
}

/** The line of a field; of one that is missing, the line of what should hold it. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const holder: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const pair = isMap(holder) ? holder.items.find((each) => isScalar(each.key) && String(each.key.value) === String(key)) : undefined;
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
    const range = (node as { readonly range?: readonly number[] } | undefined)?.range;
    if (range) return lines.linePos(range[0] ?? 0).line;
  }
  return 1;
}

/** What is said of an issue. `at` is the file, the line and the name of a field. */
function sentencesOf(issue: z.core.$ZodIssue, value: unknown, at: (path: Path) => string): readonly string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const known = (issue as { readonly known?: readonly string[] }).known ?? [];
      const near = known.length > 0 ? ` (nearest: ${nearest(key, known)})` : '';
      return `${at([...issue.path, key])} is a field that the schema does not have${near}. Correct its name, or add it to the schema.`;
    });
  if (issue.code === 'invalid_key')
    return [`${at(issue.path)} has a name of another form. It has to be ${expectedBy(issue)}. Correct the name.`];
  const given = valueAt(value, issue.path);
  const advice = given === undefined ? 'Add it.' : 'Correct it.';
  return [`${at(issue.path)} ${found(given)}. It has to be ${expectedBy(issue)}. ${advice}`];
}

/** The value of the text of a file of facts, as it is written. Throws `FactFileError` with the line where it is no YAML. */
function parsed(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [why = ''] = error.message.split(/ at line \d+/);
    throw new FactFileError(`src/facts/${file}:${error.linePos?.[0].line ?? 1}: ${why}. It has to be YAML. Correct that line.`);
  }
}

/** The fields of a schema, for the nearest name of one that it does not have. */
function fieldsAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  let here: z.core.$ZodType | undefined = schema;
  for (const key of [...path, undefined]) {
    while (here && 'innerType' in here._zod.def) here = here._zod.def.innerType as z.core.$ZodType;
    if (here instanceof z.core.$ZodPipe) here = here._zod.def.in;
    if (key === undefined) return here instanceof z.core.$ZodObject ? Object.keys(here._zod.def.shape) : [];
    if (here instanceof z.core.$ZodObject) here = here._zod.def.shape[String(key)];
    else if (here instanceof z.core.$ZodArray) here = here._zod.def.element;
    else if (here instanceof z.core.$ZodRecord) here = here._zod.def.valueType;
    else return [];
  }
  return [];
}

/** What is wrong with a file, one sentence a fault; empty where nothing is. */
function faultsOf(file: string, text: string, value: unknown, schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): readonly string[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (path: Path): string => `src/facts/${file}:${lineOf(document, lines, path)}: ${fieldName(value, path)}`;
  const all = issues
    .flatMap(innermost)
    .map((issue) => (issue.code === 'unrecognized_keys' ? { ...issue, known: fieldsAt(schema, issue.path) } : issue))
    .flatMap((issue) => sentencesOf(issue, value, at));
  const sentences = [...new Set(all)];
  const more = sentences.length - most;
  return [...sentences.slice(0, most), ...(more > 0 ? [`src/facts/${file} has ${more} more.`] : [])];
}

function read<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): { readonly value: unknown; readonly data: z.output<Schema> } {
  const value = parsed(file, text);
  const result = schema.safeParse(value);
  if (!result.success) throw new FactFileError(faultsOf(file, text, value, schema, result.error.issues).join('\n'));
  return { value, data: result.data };
}

/**
 * Reads the text of a file of facts by its schema. `file` is its path in `src/facts`, for the message. Throws `FactFileError`, a sentence for each
 * fault: file and line, the field, what stands there, what it has to be, and what to do.
 */
export const readFacts = <Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.output<Schema> =>
  read(file, text, schema).data;

/** The same as it is written, its fields in the order of the file. */
export const factsAsWritten = (file: string, text: string, schema: z.ZodType): unknown => read(file, text, schema).value;
