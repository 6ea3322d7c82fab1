import { referencesIn } from './source.ts';
import { durationWords, spanWords } from '../../wording/lifetime/duration.ts';
import { capital, ended } from '../../wording/text/text.ts';

/** A row of a fact file, or a part of one. */
export type Row = string | number | boolean | null | readonly Row[] | Fields;
export interface Fields {
  readonly [key: string]: Row;
}

export const isFields = (row: Row): row is Fields => typeof row === 'object' && row !== null && !Array.isArray(row);
export const isList = (row: Row): row is readonly Row[] => Array.isArray(row);

/** Fields that say where a row comes from, not what it says. */
export const isSource = (key: string): boolean => /^(src|evidence|issues?|docs|sources?)$|_src$/.test(key);
/** Fields about the row itself, and verdicts of its collector: the model gives ours. */
const isAside = (key: string): boolean =>
  isSource(key) || /confirmed$|^(default_verdict|version|version_checked|collected|type|n)$/.test(key);

/** Fields that hold a whole statement already, best first. */
const sayings = [
  'fact',
  'rule',
  'what',
  'does',
  'finding',
  'one_line',
  'event',
  'limit',
  'meaning',
  'note',
  'consequence',
  'what_it_protected',
];
/** Fields that name a row when they come first in it. */
const namings = [
  'id',
  'flag',
  'minor',
  'field',
  'topic',
  'message',
  'setting',
  'name',
  'kind',
  'op',
  'mode',
  'release',
  'where',
  'hop',
  'path',
  'port',
  'value',
  'fact',
  'rule',
  'limit',
  'event',
  'what',
];

const longest = 320;
/** A key in words: `two_default_sets` as `two default sets`. */
export const inWords = (key: string): string => key.replaceAll(/(?<=\d)_(?=\d)/g, '.').replaceAll('_', ' ');
const isPlainWord = (text: string): boolean => /^[a-z]+[ ,]/.test(text) && !/^(kube|etcd|system|remote|kind|k0s|k3s)/.test(text);
const sentence = (text: string): string => (text === '' ? '' : ended(isPlainWord(text) ? capital(text) : text));
const scalar = (value: Row): string =>
  value === null
    ? 'unknown'
    : value === ''
      ? 'not set'
      : value === true
        ? 'yes'
        : value === false
          ? 'no'
          : String(value).replaceAll(/\bissues:(?=\S+#\d)/g, '');
const isScalar = (row: Fields, name: string): boolean => name in row && !isFields(row[name] ?? null) && !isList(row[name] ?? null);

/** Joins the parts that fit into a statement, and says when there are more. */
function joined(parts: readonly string[], separator: string): string {
  let length = 0;
  const fitting = parts.filter((part, index) => {
    const fits = index === 0 || length + part.length <= longest;
    if (fits) length += part.length;
    return fits;
  });
  return [...fitting, ...(fitting.length < parts.length ? ['…'] : [])].join(separator);
}

/** The field that names a row: its first one, if it is short enough for a name. */
function naming(row: Fields): string | undefined {
  const first = ['topic', 'message'].find((name) => name in row) ?? Object.keys(row)[0];
  return first && namings.includes(first) && isScalar(row, first) && /^(?!\d+$).{1,70}$/.test(scalar(row[first] ?? null))
    ? first
    : first === 'port'
      ? first
      : undefined;
}

/** What a row is called: by its own name, or else by its key. */
export function titleOf(row: Row, key: string): string {
  if (!isFields(row)) return inWords(key);
  if (isScalar(row, 'from') && isScalar(row, 'to')) return `${row['from']} → ${row['to']}`;
  const name = naming(row);
  return name === undefined ? inWords(key) : name === 'port' ? `port ${row[name]}` : scalar(row[name] ?? null);
}

/** A value in a few words: a scalar as it is, a list by its items, fields by name. */
function brief(row: Row): string {
  if (isList(row))
    return row.length === 0
      ? 'none'
      : joined(
          row.map((item) => (isFields(item) ? titleOf(item, '') : brief(item))),
          ', ',
        );
  if (!isFields(row)) return scalar(row);
  if ('value' in row) return row['confirmed'] === false ? 'not confirmed' : scalar(row['value'] ?? null);
  return joined(fieldLines(row), ', ');
}

const fieldLines = (row: Fields, without: readonly string[] = []): string[] =>
  Object.entries(row)
    .filter(([key]) => !isAside(key) && !without.includes(key))
    .map(([key, value]) => `${inWords(key)}: ${brief(value)}`);

const text = (row: Fields, key: string): string => scalar(row[key] ?? null);

/** A value of a timer: what it limits, how long, and where. */
function timerValue(row: Fields): string {
  const { seconds, min, max, share, most, is } = row;
  const length =
    typeof seconds === 'number'
      ? durationWords(seconds)
      : typeof min === 'number' && typeof max === 'number'
        ? spanWords({ min, max })
        : typeof share === 'number'
          ? `${100 * share}%${typeof most === 'number' ? ` to ${100 * most}%` : ''}`
          : is === 'ineffective'
            ? 'no effect'
            : text(row, 'is');
  const where = ['minors', 'versions', 'note'].filter((key) => key in row).map((key) => text(row, key));
  return `${text(row, 'name')} ${length}${where.length > 0 ? ` (${where.join(', ')})` : ''}`;
}

/** The templates of the shapes that many rows share; the first that fits is used. */
const templates: readonly (readonly [fits: (row: Fields) => boolean, say: (row: Fields) => string])[] = [
  [
    (row) => 'seed_says' in row,
    (row) => `${text(row, 'topic')}: the upstream page says “${text(row, 'seed_says')}”. The code: ${text(row, 'fact')}.`,
  ],
  [
    (row) => 'hop' in row && 'values' in row,
    (row) => {
      const values = row['values'] ?? [];
      const timerLines = isList(values) ? values.flatMap((value) => (isFields(value) ? [timerValue(value)] : [])) : [];
      return `${text(row, 'name')}, ${text(row, 'hop')}: ${timerLines.join(', ')}. ${ended(capital(text(row, 'what')))}`;
    },
  ],
  [(row) => 'do' in row, (row) => sentence(capital(text(row, 'do')))],
  [
    (row) => 'what' in row && 'instead' in row,
    (row) => `${sentence(capital(text(row, 'what')))} This cannot be changed here. Instead: ${ended(text(row, 'instead'))}`,
  ],
  [
    (row) => 'from' in row && 'to' in row && 'proto' in row,
    (row) =>
      `${brief(row['from'] ?? null)} to ${brief(row['to'] ?? null)}: ${text(row, 'proto')} ${text(row, 'port')}, ${text(row, 'need')}${'condition' in row ? `. ${ended(text(row, 'condition'))}` : '.'}`,
  ],
  [(row) => 'topic' in row && 'fact' in row, (row) => sentence(`${text(row, 'topic')}: ${text(row, 'fact')}`)],
  [
    (row) => 'from' in row && 'to' in row,
    (row) => {
      const identity = text(row, 'client_identity');
      return `${text(row, 'from')} to ${text(row, 'to')}: ${text(row, 'protocol')}. Server check: ${text(row, 'server_identity_check')}${identity === 'as above' ? '' : `; client identity: ${identity}`}.`;
    },
  ],
  [(row) => 'message' in row && 'cause' in row, (row) => `“${text(row, 'message')}”: ${text(row, 'cause')}.`],
  [
    (row) => 'effect_if_unset' in row && 'effect_if_set' in row,
    (row) => `${text(row, 'flag')} not set: ${text(row, 'effect_if_unset')}. Set: ${text(row, 'effect_if_set')}.`,
  ],
  [(row) => 'effect_if_unset' in row, (row) => `${text(row, 'flag' in row ? 'flag' : 'field')} not set: ${text(row, 'effect_if_unset')}.`],
  [
    (row) => 'flag' in row && row['status'] === 'removed',
    (row) => `${text(row, 'flag')} was removed: ${joined(fieldLines(row, ['flag', 'status']), '; ')}.`,
  ],
  [(row) => 'config_default' in row, (row) => `${text(row, 'field')}: ${joined(fieldLines(row, ['field']), '; ')}.`],
  [
    (row) => 'event' in row,
    (row) =>
      sentence(`${'release' in row ? `${text(row, 'release')}: ` : 'when' in row ? `${text(row, 'when')}: ` : ''}${text(row, 'event')}`),
  ],
  [(row) => 'release' in row && 'state' in row, (row) => `${text(row, 'release')}: ${text(row, 'state')}.`],
  [
    (row) => 'question' in row && 'answer' in row,
    (row) => joined([text(row, 'question'), ...text(row, 'answer').split(/(?<=[.!?]) (?=[A-Z0-9])/)], ' '),
  ],
];

/** A row in one sentence or two, from its own fields. */
export function statementOf(row: Row, key: string, parent?: string): string {
  const about = parent ? `${parent}, ${inWords(key)}` : inWords(key);
  if (isList(row))
    return sentence(
      `${about}: ${joined(
        row.map((item) => (isFields(item) ? clauseOf(item) : brief(item))),
        '; ',
      )}`,
    );
  if (!isFields(row)) return sentence(`${about}: ${brief(row)}`);
  const template = templates.find(([fits]) => fits(row));
  if (template) return template[1](row);
  const title = titleOf(row, key);
  const saying = sayings.find((name) => isScalar(row, name) && text(row, name).length > 40);
  if (saying)
    return sentence(
      title === text(row, saying) || title === inWords(key) || saying === 'fact' || saying === 'does'
        ? text(row, saying)
        : `${title}: ${text(row, saying)}`,
    );
  return sentence(`${title}: ${joined(fieldLines(row, [naming(row) ?? '']), '; ')}`);
}

/** The minors that an item is about, where it is one of a list by minor: `1.20 to 1.31`, `from 1.32`. */
const spanOf = (row: Fields): string | undefined =>
  typeof row['since'] === 'string' && Object.keys(row)[0] === 'since'
    ? 'until' in row
      ? row['until'] === row['since']
        ? text(row, 'since')
        : `${text(row, 'since')} to ${text(row, 'until')}`
      : `from ${text(row, 'since')}`
    : undefined;

/** An item of a list in one clause. */
function clauseOf(row: Fields): string {
  const span = spanOf(row);
  if (span)
    return `${span}: ${'value' in row ? joined([text(row, 'value'), ...fieldLines(row, ['since', 'until', 'value'])], ', ') : joined(fieldLines(row, ['since', 'until']), ', ')}`;
  const name = naming(row);
  const saying = sayings.find((field) => isScalar(row, field) && field !== name);
  if (!name) return saying ? text(row, saying) : joined(fieldLines(row), ', ');
  const [first] = Object.entries(row).filter(([key]) => key !== name && !isAside(key));
  const rest = saying ? text(row, saying) : first ? brief(first[1]) : '';
  return rest ? `${titleOf(row, '')}: ${rest}` : titleOf(row, '');
}

/** References in the text of a row that stands on nothing else: issues, and paths with an alias. */
export const referencesOf = (row: Row): readonly string[] =>
  typeof row === 'string'
    ? referencesIn(row)
    : isList(row)
      ? row.flatMap(referencesOf)
      : isFields(row)
        ? Object.values(row).flatMap(referencesOf)
        : [];
