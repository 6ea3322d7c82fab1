import { isFields, isList, type Fields, type Row } from './statement.ts';

/** Fields that hold as values what code reads. Readers are told the same by the sentences of the row, so its statement leaves these out. */
const dataFields: ReadonlySet<string> = new Set([
  'stages',
  'dead',
  'feature_gate_of_flag',
  'default_choice',
  'empty_means',
  'plain_args',
  'kubescape_ids',
  'by_default',
  'planned_stage',
  'checker_reads_its_files',
]);
const isData = (key: string): boolean => dataFields.has(key) || key.endsWith('_stages');

const whole = new WeakMap<Fields, Fields>();

/** A row as readers are shown it: without its data fields, at any depth. */
export function withoutData(row: Fields): Fields;
export function withoutData(row: Row): Row;
export function withoutData(row: Row): Row {
  if (isList(row)) return row.map((item) => withoutData(item));
  if (!isFields(row)) return row;
  const shown = Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => (isData(key) ? [] : [[key, withoutData(value)] as const])),
  );
  whole.set(shown, row);
  return shown;
}

/** A row with its data fields, from the row as readers are shown it. */
export const wholeRow = (shown: Fields): Fields => whole.get(shown) ?? shown;
