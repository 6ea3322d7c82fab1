import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Sheet, Value } from './ports-sheets.ts';
import { zip } from './zip.ts';

/** How wide the widest column is, in characters; what is longer is wrapped. */
const widest = 60;
const widthOf = (values: readonly Value[]): number => Math.min(widest, Math.max(...values.map((value) => String(value ?? '').length)) + 3);

const headCell = (value: string): Cell => ({
  value,
  fontWeight: 'bold',
  backgroundColor: '#e8e8e8',
  bottomBorderStyle: 'thin',
  alignVertical: 'top',
});
const cellOf = (value: Value, wrap: boolean): Cell =>
  value === undefined ? null : { value, align: 'left', alignVertical: 'top', ...(wrap ? { wrap } : {}) };

/** The column of a number from 0, as a spreadsheet calls it; there are fewer than 27. */
const letterOf = (column: number): string => String.fromCharCode(65 + column);
type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];
/** What the library has no option for: a filter on each head row, and all columns on one page where a sheet is printed. */
const filtered = (sheets: readonly Sheet[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const { head = [], rows = [] } = sheets[sheetIndex] ?? {};
          const range = `A1:${letterOf(head.length - 1)}${rows.length + 1}`;
          return xml
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>$&')
            .replace('</sheetData>', `$&<autoFilter ref="${range}"/>`)
            .replace('<pageSetup ', '$&fitToWidth="1" fitToHeight="0" ');
        },
      },
    },
  },
});

/**
 * A workbook for spreadsheets (XLSX): the head row of each sheet stays in sight, and columns are as wide as their words. Rows can be
 * filtered. The same sheets always give the same bytes.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, head, rows }) => {
    const columns = head.map((title, i) => ({ width: widthOf([title, ...rows.map((row) => row[i])]) }));
    const data = [head.map(headCell), ...rows.map((row) => row.map((value, i) => cellOf(value, columns[i]?.width === widest)))];
    return { data, sheet: name, columns, stickyRowsCount: 1, orientation: 'landscape' as const };
  });
  const bytes = await writeExcelFile(written, { fontFamily: 'Arial', fontSize: 10, features: [filtered(sheets)] }).toBuffer();
  return zip(Object.entries(unzipSync(bytes)));
}
