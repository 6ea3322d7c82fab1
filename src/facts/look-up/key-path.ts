import { isFields, isList, type Fields, type Row } from './statement.ts';

/** The fields that name an item of a list. */
const identities = [
  'id',
  'flag',
  'minor',
  'n',
  'field',
  'name',
  'kind',
  'op',
  'release',
  'port',
  'rule',
  'limit',
  'mode',
  'where',
  'hop',
  'fact',
  'setting',
  'event',
  'path',
  'message',
];

/** One step of the way to a row: the key, and what is there. */
export interface Step {
  readonly key: string;
  readonly row: Row;
}

const namesOf = (value: Row): readonly string[] =>
  typeof value === 'string' || typeof value === 'number' ? [String(value), ...String(value).split(' / ')] : [];

/** The names that an item of a list goes by; its first field leads. */
const identitiesOf = (item: Fields): readonly string[] =>
  Object.keys(item)
    .filter((field) => identities.includes(field))
    .flatMap((field) => namesOf(item[field] ?? null));

/** What is one step below a row. */
export const below = (row: Row): readonly (Step & { readonly names: readonly string[] })[] => {
  if (isList(row)) return row.map((item, index) => ({ key: String(index), row: item, names: isFields(item) ? identitiesOf(item) : [] }));
  return isFields(row) ? Object.entries(row).map(([key, value]) => ({ key, row: value, names: [key] })) : [];
};

/** Of several steps that carry the name, one that it names first wins over one that only mentions it; an index comes last. */
const stepTo = (steps: ReturnType<typeof below>, name: string, byIndex: boolean): Step | undefined =>
  steps.find((step) => step.names[0] === name) ??
  steps.find((step) => step.names.includes(name)) ??
  (byIndex ? steps.find((step) => step.key === name) : undefined);

/** Follows a path of keys down from a row. A key may hold a slash itself, so the longest head that fits is tried last. */
function follow(from: Row, segments: readonly string[]): readonly Step[] | undefined {
  if (segments.length === 0) return [];
  for (let length = 1; length <= segments.length; length += 1) {
    const step = stepTo(below(from), segments.slice(0, length).join('/'), true);
    const rest = step && follow(step.row, segments.slice(length));
    if (step && rest) return [step, ...rest];
  }
  return undefined;
}

/** Looks for a single key anywhere in a file, the upper levels first. */
function search(file: Fields, name: string): readonly Step[] | undefined {
  let level: readonly (readonly Step[])[] = [[{ key: '', row: file }]];
  while (level.length > 0) {
    const next = level.flatMap((way) => below(way.at(-1)?.row ?? null).map((step) => ({ way: [...way, step], step })));
    const found = stepTo(
      next.map(({ step }) => step),
      name,
      false,
    );
    if (found) return next.find(({ step }) => step === found)?.way.slice(1);
    level = next.map(({ way }) => way);
  }
  return undefined;
}

/** Looks for the head of a path anywhere in a file, and follows the rest from there. */
function searchAndFollow(file: Fields, segments: readonly string[]): readonly Step[] | undefined {
  for (let length = segments.length; length > 0; length -= 1) {
    const head = search(file, segments.slice(0, length).join('/'));
    const rest = head && follow(head.at(-1)?.row ?? null, segments.slice(length));
    if (head && rest) return [...head, ...rest];
  }
  return undefined;
}

/** Letters that have to change to turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** A name that goes on where the other stops is nearer than one that only looks alike. */
const nearness = (wanted: string, name: string): number =>
  distance(wanted, name) - (name.includes(wanted) || wanted.includes(name) ? Math.min(name.length, wanted.length) : 0);
/** The names that look most like the wanted one. */
export const nearest = (wanted: string, names: Iterable<string>): string =>
  [...new Set(names)]
    .sort((a, b) => nearness(wanted, a) - nearness(wanted, b))
    .slice(0, 3)
    .join(', ');

/** The first name of every row of a file. */
const everyName = (row: Row): readonly string[] => below(row).flatMap((step) => [...step.names.slice(0, 1), ...everyName(step.row)]);

/** The way to the row that a key names, or undefined. A path of keys starts at the top or, if it leads nowhere there, at a row anywhere. */
export function wayInto(file: Fields, key: string): readonly Step[] | undefined {
  const segments = key.split('/');
  const way = (segments.length > 1 ? follow(file, segments) : undefined) ?? searchAndFollow(file, segments);
  return way && way.length > 0 ? [{ key: '', row: file }, ...way] : undefined;
}

/** The keys of a file that look most like a key that it does not have. */
export const nearestKeys = (file: Fields, key: string): string =>
  nearest(
    key.split('/').at(-1) ?? '',
    everyName(file).filter((name) => name.length < 60),
  );
