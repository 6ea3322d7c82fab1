import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { parseHTML } from 'linkedom';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageFonts } from '../../../build/scripts/page-fonts.ts';
import type { Block } from './keys.ts';
import { blocksOf } from './report-blocks.ts';
import { writeReport } from './report-pdf.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
const fonts = await pageFonts();
afterAll(() => rmSync(folder, { recursive: true }));

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
    if (!(object instanceof PDFDict) || ['/MCR', '/OBJR'].includes(object.get(PDFName.of('Type'))?.toString() ?? '')) return;
    const kind = object.get(PDFName.of('S'));
    if (kind) found.push(kind.toString().slice(1));
    visit(object.get(PDFName.of('K')));
  };
  visit(pdf.catalog.get(PDFName.of('StructTreeRoot')));
  return found;
}

it('writeReport() writes headings, lists, tables and links as such, and names the language and the title', async () => {
  const file = await writeReport('Report, 2026-11-29', blocksOf(element()), fonts);
  const pdf = await PDFDocument.load(new Uint8Array(await file.arrayBuffer()), { updateMetadata: false });
  expect(pdf.getTitle()).toBe('Report, 2026-11-29');
  expect(structureOf(pdf)).toEqual([
    ...['Document', 'H1', 'P', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Link', 'LI', 'Lbl', 'LBody'],
    ...['Table', 'TR', 'TH', 'TH', 'TR', 'TH', 'TD', 'H3', 'P'],
  ]);
  expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('en');
  expect(pdf.getPage(0).node.Annots()?.size()).toBe(1);
});

describe.skipIf(spawnSync('pdfinfo', ['-v']).error !== undefined)('the report as PDF, as Poppler reads it', () => {
  const read = async (program: string, parameters: readonly string[], blocks: readonly Block[]): Promise<string> => {
    writeFileSync(path.join(folder, 'it.pdf'), Buffer.from(await (await writeReport('Long', blocks, fonts)).arrayBuffer()));
    const { stdout, stderr } = spawnSync(program, [...parameters, 'it.pdf', ...(program === 'pdftotext' ? ['-'] : [])], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout;
  };

  it('has each of its fonts in the file, with the sign that each glyph stands for', async () => {
    const rows = (await read('pdffonts', [], blocksOf(element()))).trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    // Embedded, a part of a font, with a map to Unicode.
    for (const row of rows) expect(row).toMatch(/^HUBSPK\+HubSpokeSans-\w+ +CID TrueType +Identity-H +yes yes yes /);
  });

  it('says every sentence once and in order, arrows as they are, also where a paragraph goes on on the next page', async () => {
    const sentences = Array.from({ length: 300 }, (_, i) => `The API server → kubelet path has sentence ${String(i)}.`);
    const blocks: readonly Block[] = [
      { kind: 'H1', runs: [{ text: 'Long' }] },
      { kind: 'P', runs: sentences.map((sentence) => ({ text: `${sentence} ` })) },
    ];
    expect(await read('pdfinfo', [], blocks)).toMatch(/^Tagged: +yes$[\s\S]*^Pages: +[3-9]$/m);
    const words = await read('pdfinfo', ['-struct-text'], blocks);
    expect(words.replaceAll(/"\s*\n\s*"/g, '').replaceAll(/\s+/g, ' ')).toContain(sentences.join(' '));
  });

  it('makes one link of one that goes over two lines', async () => {
    const text = 'a record of the kubelet that is measured '.repeat(5);
    const blocks: readonly Block[] = [{ kind: 'P', runs: [{ text: 'See ' }, { text, href: 'https://hub.example/a' }] }];
    expect((await read('pdfinfo', ['-struct'], blocks)).match(/^ *Link\b/gm)).toHaveLength(1);
    expect((await read('pdfinfo', ['-url'], blocks)).match(/https:\/\/hub\.example\/a/g)?.length).toBeGreaterThan(1);
  });
});
