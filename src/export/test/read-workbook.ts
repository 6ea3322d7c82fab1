import { crc32, inflateRawSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** A cell as a program reads it: its type in the file, and its value. */
type ReadCell = string | number | boolean | undefined;
/** A sheet as a program reads it. */
export interface ReadSheet {
  readonly name: string;
  readonly frozenRows: number;
  readonly widths: readonly number[];
  /** The cells that can be filtered, such as `A1:D20`. */
  readonly filter: string | undefined;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** The entries of a zip by their names, each with its time; throws where a checksum does not fit. */
export function entriesOf(bytes: Buffer): ReadonlyMap<string, { readonly text: string; readonly time: number }> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, { text: string; time: number }>();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, more, head] = [
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const content = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    if (bytes.readUInt32LE(head + 10) !== bytes.readUInt32LE(at + 12)) throw new Error(`${name} has two times`);
    entries.set(name, { text: content.toString(), time: bytes.readUInt32LE(at + 12) });
    at += 46 + nameLength + more;
  }
  return entries;
}

/** What a workbook (XLSX, ECMA-376) holds, read without the library that writes it. */
export function readWorkbook(bytes: Buffer): readonly ReadSheet[] {
  const entries = entriesOf(bytes);
  const elements = (name: string, selector: string): readonly Element[] => [
    ...parseHTML(`<body>${entries.get(name)?.text.replace(/<\?xml[^>]*>/, '') ?? ''}</body>`).document.querySelectorAll(selector),
  ];
  const words = elements('xl/sharedStrings.xml', 'si').map((each) => each.textContent ?? '');
  return elements('xl/workbook.xml', 'sheet').map((sheet, i) => {
    const file = `xl/worksheets/sheet${i + 1}.xml`;
    const cellOf = (cell: Element): ReadCell => {
      const value = cell.querySelector('v')?.textContent;
      if (value === undefined) return undefined;
      const type = cell.getAttribute('t') ?? 'n';
      return type === 's' ? words[Number(value)] : type === 'b' ? value === '1' : Number(value);
    };
    return {
      name: sheet.getAttribute('name') ?? '',
      frozenRows: Number(elements(file, 'pane[state=frozen]')[0]?.getAttribute('ySplit') ?? 0),
      widths: elements(file, 'col').map((column) => Number(column.getAttribute('width'))),
      filter: elements(file, 'autoFilter')[0]?.getAttribute('ref') ?? undefined,
      rows: elements(file, 'row').map((row) => {
        const cells: ReadCell[] = [];
        for (const cell of row.querySelectorAll('c')) {
          const letters = /^[A-Z]+/.exec(cell.getAttribute('r') ?? '')?.[0] ?? '';
          cells[[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1] = cellOf(cell);
        }
        return Array.from(cells);
      }),
    };
  });
}
