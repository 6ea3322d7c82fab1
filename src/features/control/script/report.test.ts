import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import type { Block } from './keys.ts';
import { blocksOf } from './report-blocks.ts';
import { writeReport } from './report-pdf.ts';

const page = `<div class="report">
  <h1>Report</h1><p class="report-tools"><button>Print</button></p>
  <dl><dt class="report-date" hidden>Date</dt><dd hidden></dd><dt>Basis</dt><dd>A <b>kubeadm</b> cluster.</dd>
  <dt>Measured</dt><dd><ul><li><a href="https://hub.example/a">record A-1</a>: read → refused</li><li>Second</li></ul></dd></dl>
  <table><thead><tr><th>Control</th><th>Path</th></tr></thead><tbody><tr><th>One</th><td>API server to kubelet</td></tr></tbody></table>
  <h3>Title</h3><div class="own-line">The path is <span class="tag">unsafe</span><span class="tag">authenticated</span></div>
</div>`;
const element = (): Element => parseHTML(`<html><body>${page}</body></html>`).document.querySelector('.report') as unknown as Element;
const textOf = (block: Block): string =>
  block.kind === 'TR'
    ? block.cells.map((runs) => runs.map(({ text }) => text).join('')).join(' | ')
    : block.runs
        .map(({ text }) => text)
        .join('')
        .trim();

it('blocksOf() reads a report in its order, without what is for the screen, and puts a term before what is said of it', () => {
  expect(blocksOf(element()).map((block) => `${block.kind} ${textOf(block)}`)).toEqual([
    'H1 Report',
    'P Basis: A kubeadm cluster.',
    'P Measured:',
    'LI record A-1: read → refused',
    'LI Second',
    'TR Control | Path',
    'TR One | API server to kubelet',
    'H3 Title',
    'P The path is unsafe authenticated',
  ]);
});

/** The elements of the structure of a PDF, by name, in their order. */
function structureOf(pdf: PDFDocument): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    const object = value instanceof PDFRef ? pdf.context.lookup(value) : value;
    if (object instanceof PDFArray) for (const each of object.asArray()) visit(each);
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type'))?.toString() === '/MCR') return;
    const kind = object.get(PDFName.of('S'));
    if (kind) found.push(kind.toString().slice(1));
    visit(object.get(PDFName.of('K')));
  };
  visit(pdf.catalog.get(PDFName.of('StructTreeRoot')));
  return found;
}

it('writeReport() writes headings, lists and tables as such, names the language and the title, and links what is on the web', async () => {
  const file = await writeReport('Report, 2026-11-29', blocksOf(element()));
  const pdf = await PDFDocument.load(new Uint8Array(await file.arrayBuffer()), { updateMetadata: false });
  expect(pdf.getTitle()).toBe('Report, 2026-11-29');
  expect(structureOf(pdf)).toEqual([
    ...['Document', 'H1', 'P', 'P', 'L', 'LI', 'LBody', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TH', 'TR', 'TH', 'TD', 'H3', 'P'],
  ]);
  expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('en');
  const annotations = pdf.getPage(0).node.Annots()?.asArray() ?? [];
  expect(annotations.length).toBeGreaterThan(0);
});

it('every marked piece of a page belongs to an element of the structure, also where a paragraph goes on on the next page', async () => {
  const long: Block = { kind: 'P', runs: [{ text: 'A sentence that is said again. '.repeat(600) }] };
  const file = await writeReport('Long', [{ kind: 'H1', runs: [{ text: 'Long' }] }, long, long]);
  const pdf = await PDFDocument.load(new Uint8Array(await file.arrayBuffer()));
  expect(pdf.getPageCount()).toBeGreaterThan(3);
  const tree = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict).lookup(PDFName.of('ParentTree'), PDFDict);
  const numbers = tree.lookup(PDFName.of('Nums'), PDFArray);
  expect(numbers.size()).toBe(2 * pdf.getPageCount());
  for (let at = 1; at < numbers.size(); at += 2) expect(numbers.lookup(at, PDFArray).size()).toBeGreaterThan(0);
});
