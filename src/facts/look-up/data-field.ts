import { isFields, isList, type Fields, type Row } from './statement.ts';

/** Fields that hold as values what code reads: a reader is told the same by the sentences of the row, so its statement leaves these out. */
const dataFields: ReadonlySet<string> = new Set(['checker_reads_its_files']);
const isData = (key: string): boolean => dataFields.has(key);

/** A row as readers are shown it: without its data fields, at any depth. */
export function withoutData(row: Fields): Fields;
export function withoutData(row: Row): Row;
export function withoutData(row: Row): Row {
  if (isList(row)) return row.map((item) => withoutData(item));
  if (!isFields(row)) return row;
  return Object.fromEntries(Object.entries(row).flatMap(([key, value]) => (isData(key) ? [] : [[key, withoutData(value)]])));
}
