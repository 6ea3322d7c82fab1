import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { unzipSync } from 'fflate';
import { beforeAll, afterAll, expect, it, vi } from 'vitest';
import { pagesKey, slidesKey, type JourneyToWrite, type WriteJourney } from '../../client/slides/keys.ts';
import { journeyPicture, journeyStates } from '../../export/journey-picture.ts';
import { paletteOf, tokenIn } from '../../export/palette.ts';
import { subjectOfJourney } from '../../export/texts/journey-formats.ts';
import { journeys } from '../../wording/journey/journeys.ts';
import { renderPng } from '../alternates/png.ts';
import { smallerPages, smallerPptx, smallerSlides, unusedFunctions } from './smaller-slides.ts';

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 0, 1) }));
afterAll(() => void vi.useRealTimers());

/** What a script writes of a short journey, and how large the script is. */
async function written(name: 'slides' | 'pages', plugins: Plugin[]) {
  const { outputFiles } = await build({
    entryPoints: [`src/client/slides/${name}-entry.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022'],
    plugins,
  });
  const code = outputFiles[0]?.text ?? '';
  vm.runInThisContext(code);
  const write = (globalThis as Record<symbol, unknown>)[name === 'slides' ? slidesKey : pagesKey] as WriteJourney;
  const state = journeyStates(journeys).find(({ journey }) => journey.id === 'kube-proxy-watch');
  if (!state) throw new Error('the journey is not there');
  const palette = paletteOf(tokenIn(readFileSync('src/styles/tokens/tokens.css', 'utf8')), 'light');
  const journey: JourneyToWrite = {
    state,
    subject: subjectOfJourney(state, 'https://wiki.example/'),
    fileName: 'journey',
    palette,
    picture: (step) => journeyPicture({ ...state, step }, 'light', palette),
    pngOf: async (svg) => new Blob([Uint8Array.from(renderPng(svg, 400))]),
  };
  return { size: code.length, file: new Uint8Array(await (await write(journey)).arrayBuffer()) };
}

it('the smaller script of the slides writes the same files as pptxgenjs and JSZip do, byte for byte', async () => {
  const [whole, smaller] = [await written('slides', []), await written('slides', [smallerSlides])];
  const [all, some] = [unzipSync(whole.file), unzipSync(smaller.file)];
  // JSZip also writes an entry for each folder.
  const names = Object.keys(all).filter((name) => !name.endsWith('/'));
  expect(names.length).toBeGreaterThan(30);
  expect(Object.keys(some)).toEqual(names);
  for (const name of names) expect(Buffer.from(some[name] ?? []).equals(Buffer.from(all[name] ?? [])), name).toBe(true);
  expect(smaller.size).toBeLessThan(whole.size / 2);
});

it('the smaller script of the pages writes the same PDF as the whole of pdf-lib does, byte for byte', async () => {
  const [whole, smaller] = [await written('pages', []), await written('pages', [smallerPages])];
  expect(Buffer.from(smaller.file).subarray(0, 5).toString()).toBe('%PDF-');
  expect(Buffer.from(smaller.file).equals(Buffer.from(whole.file))).toBe(true);
  expect(smaller.size).toBeLessThan(whole.size / 2);
});

it('a version of pptxgenjs without a function that is left out is an error that names it', () => {
  const functions = unusedFunctions.map((name) => `function ${name}() {\n}\n`);
  expect(smallerPptx(functions.join(''))).not.toContain('\n}');
  expect(() => smallerPptx(functions.slice(1).join(''))).toThrow(`pptxgenjs has no function ${unusedFunctions[0]}`);
});
