import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { palettes } from '../../../build/alternates/picture-files.ts';
import { renderPng } from '../../../build/alternates/png.ts';
import { pageFonts } from '../../../build/scripts/page-fonts.ts';
import { journeyPicture, journeyStates } from '../../../export/journey-picture.ts';
import { deckOf } from '../../../export/slides/deck.ts';
import { subjectOfJourney } from '../../../export/texts/journey-formats.ts';
import { journeys } from '../../../wording/journey/journeys.ts';
import { writePages } from './pdf.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;
const [state] = journeyStates(journeys).filter(({ journey, mode }) => journey.id === 'kubectl-exec' && mode === 'konnectivity');
if (!state) throw new Error('the journey is gone');
const subject = subjectOfJourney(state, 'https://docs.example/hub/');

beforeAll(async () => {
  vi.stubGlobal('PAGE_FONTS', await pageFonts());
  const file = await writePages({
    state,
    subject,
    fileName: 'it',
    palette: palettes.light,
    picture: (step) => journeyPicture({ ...state, step }, 'light', palettes.light),
    // What stands in the pictures is asked of a browser; here their size is enough.
    pngOf: async (svg) => new Blob([new Uint8Array(await renderPng(svg, 100))], { type: 'image/png' }),
  });
  writeFileSync(path.join(folder, 'it.pdf'), Buffer.from(await file.arrayBuffer()));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllGlobals();
});

const read = (program: string, ...parameters: readonly string[]): string =>
  spawnSync(program, [...parameters, 'it.pdf', ...(program === 'pdftotext' ? ['-'] : [])], { cwd: folder, encoding: 'utf8' }).stdout;

describe.skipIf(!hasPoppler)('a journey as PDF, as Poppler reads it', () => {
  it('is tagged, says its language and its title, and is without a syntax error', () => {
    const { stdout, stderr } = spawnSync('pdfinfo', ['it.pdf'], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Tagged: +yes$/m);
    expect(stdout).toMatch(/^Title: +kubectl exec, Konnectivity$/m);
    expect(stdout).toMatch(new RegExp(`^Pages: +${state.steps.length + 2}$`, 'm'));
  });

  it('has each of its fonts in the file, with the sign that each glyph stands for', () => {
    const rows = read('pdffonts').trim().split('\n').slice(2);
    expect(rows).toHaveLength(2);
    // Embedded, a part of a font, with a map to Unicode.
    for (const row of rows) expect(row).toMatch(/^HUBSPK\+HubSpokeSans-\w+ +CID TrueType +Identity-H +yes yes yes /);
  });

  it('keeps the arrows of its texts, and says each title, lead and note', () => {
    const text = read('pdftotext', '-raw', '-enc', 'UTF-8').replace(/\s+/g, ' ');
    const { slides, summary } = deckOf(state, subject);
    expect(slides.some(({ lead }) => lead.includes('→'))).toBe(true);
    for (const said of [summary, ...slides.flatMap(({ title, lead }) => [title, lead])]) expect(text).toContain(said);
  });

  it('has a heading on each page, a picture with its text for each step, and a table with its heads', () => {
    const structure = read('pdfinfo', '-struct-text');
    const count = (name: string): number => structure.match(new RegExp(`^ *${name}\\b`, 'gm'))?.length ?? 0;
    const { steps } = state;
    expect([count('H1'), count('H2'), count('Figure')]).toEqual([1, steps.length + 1, steps.length + 1]);
    expect([count('Table'), count('TR')]).toEqual([1, steps.length + 1]);
    expect(count('TH')).toBe(subject.head.length + steps.length);
    expect(count('Link')).toBe(1);
    // What is an ornament is in no part: neither the foot nor the number of the page.
    expect(structure).not.toContain(deckOf(state, subject).source);
    expect(read('pdftotext', '-raw')).toContain(deckOf(state, subject).source);
  });
});
