// Draws every drawing of a state with the programs that lay it out themselves, and counts what stands in the way of something else.
// Usage: npm run test:drawings [-- --d2 FOLDER] [--every N] [--pictures], or npm run test:drawings -- --list
// FOLDER is one in which somebody ran `npm install @terrastruct/d2`. `--every 10` takes each tenth state, `--pictures` keeps what D2 drew in
// build/drawings/. `--list` finds the states anew, after a change of the model, which takes minutes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findDrawings } from '../../../src/export/test/find-drawings.ts';
import { overlapsOf, type Drawn } from '../../../src/export/test/overlaps.ts';
import { everyDrawing } from '../../../src/export/test/sample.ts';
import type { ExportState } from '../../../src/export/export-state.ts';
import { d2 } from '../../../src/export/texts/d2.ts';
import { mermaid } from '../../../src/export/texts/mermaid.ts';
import { subjectOf, type Subject } from '../../../src/export/texts/subject.ts';
import { launchOptions } from '../../browser/chromium.mjs';
import { d2In } from './d2.ts';
import { drawnByMermaid, loadMermaid } from './mermaid.ts';

const { values } = parseArgs({
  options: {
    d2: { type: 'string' },
    every: { type: 'string', default: '1' },
    pictures: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

type Format = (subject: Subject, state: ExportState) => string;
/** What is drawn of the text of a state; the number is that of the state. */
type Draw = (text: string, state: number) => Promise<Drawn>;

/** Draws the states in a format, and prints what is in the way. A text that is drawn already is left out. */
async function measure(name: string, format: Format, draw: Draw): Promise<number> {
  const seen = new Set<string>();
  let found = 0;
  for (const [i, state] of everyDrawing.entries()) {
    const text = format(subjectOf(state, 'https://wiki.example/a/'), state);
    // Two states with the same lines have different titles and addresses.
    const drawing = text.replaceAll(/^.*(?:title: |wiki\.example).*$/gm, '');
    if (i % Number(values.every) !== 0 || seen.has(drawing)) continue;
    seen.add(drawing);
    // A line goes through its own label, which has a ground of its own, so what lies under a label is no matter here.
    const overlaps = overlapsOf(await draw(text, i)).filter((sentence) => !/^the line .* goes through “/.test(sentence));
    found += overlaps.length;
    for (const sentence of overlaps) console.log(`${name}, state ${i}${state.path ? ` of ${state.path}` : ''}: ${sentence}`);
  }
  console.log(`${name}: ${seen.size} drawings, ${found} overlaps`);
  return found;
}

if (values.list) {
  const list = findDrawings();
  const rows = Object.entries(list.settings).map(([id, each]) => `    "${id}": ${JSON.stringify(each).replaceAll(',', ', ')}`);
  const states = list.states.map((each) => `    "${each}"`);
  // As Prettier has it.
  const text = `{\n  "settings": {\n${rows.join(',\n')}\n  },\n  "states": [\n${states.join(',\n')}\n  ]\n}\n`;
  writeFileSync('src/export/test/drawings.json', text);
  console.log(`src/export/test/drawings.json has ${list.states.length} states now`);
} else {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage();
  await loadMermaid(page);
  let found = await measure('Mermaid', mermaid, (text) => drawnByMermaid(page, text));
  await browser.close();
  if (values.d2) {
    const drawD2 = await d2In(values.d2);
    mkdirSync('build/drawings', { recursive: true });
    found += await measure('D2', d2, async (text, i) => {
      const { svg, ...drawn } = await drawD2(text);
      if (values.pictures) writeFileSync(`build/drawings/${i}.svg`, svg);
      return drawn;
    });
  } else console.log('D2: not drawn, because no --d2 FOLDER was given');
  // D2 keeps a worker, which would keep the process.
  process.exit(found > 0 ? 1 : 0);
}
