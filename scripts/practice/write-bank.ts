// Writes questions as a file that a learning platform imports.
// Usage: npm run bank -- --format moodle [--count 500] [--seed 1] [--kind verdicts] [--site https://…/] [--out FILE]
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { practiceData } from '../../src/build/scripts/practice-data.ts';
import { paletteOf, tokenIn } from '../../src/export/palette.ts';
import { drawsState } from '../../src/features/practice/script/draw-state.ts';
import { bankBytes } from '../../src/practice/bank/bytes.ts';
import { bankFormatIds, bankFormats } from '../../src/practice/bank/format.ts';
import { bankOf, mostQuestions } from '../../src/practice/generate.ts';
import { practiceKindIds } from '../../src/practice/kind-id.ts';
import { greatestSeed, leastSeed } from '../../src/practice/seed.ts';

/** Ends with what was found, what was expected and what to do. */
function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

function options() {
  try {
    return parseArgs({
      options: {
        format: { type: 'string' },
        count: { type: 'string', default: String(mostQuestions) },
        seed: { type: 'string', default: String(leastSeed) },
        kind: { type: 'string' },
        site: { type: 'string' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return refuse(
      `${error instanceof Error ? error.message : String(error)} The options are --format, --count, --seed, --kind, --site and --out.`,
    );
  }
}

/** A whole number in a range. */
function numberOf(name: string, text: string, least: number, most: number): number {
  if (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  return refuse(`--${name} is “${text}”. It has to be a whole number from ${String(least)} to ${String(most)}.`);
}

const { format: formatId = '', count, seed, kind, site, out } = options();
const format =
  bankFormats.find(({ id }) => id === formatId) ??
  refuse(`--format is ${formatId === '' ? 'missing' : `“${formatId}”`}. It has to be one of ${bankFormatIds.join(', ')}.`);
const kinds = practiceKindIds.filter((id) => kind === undefined || id === kind);
if (kinds.length === 0) refuse(`--kind is “${kind ?? ''}”. It has to be one of ${practiceKindIds.join(', ')}.`);
if (site !== undefined && !/^https?:\/\/./.test(site))
  refuse(`--site is “${site}”. It has to be the address of a copy of the site, such as https://hub.example/.`);

const number = numberOf('count', count, 1, mostQuestions);
const questions = bankOf(number, numberOf('seed', seed, leastSeed, greatestSeed), kinds, practiceData());
const file = out ?? format.file;
const draw = drawsState(paletteOf(tokenIn(readFileSync('src/styles/tokens/tokens.css', 'utf8')), 'light'));
writeFileSync(file, bankBytes(format, questions, { site, draw }));
const written = questions.reduce((sum, question) => sum + format.countOf(question), 0);
console.log(`${file}: ${String(written)} questions as ${format.name}, from ${String(questions.length)} of this site.`);
if (questions.length < number) console.log(`The kind ${kind ?? ''} has no more that differ.`);
if (written === 0) {
  console.error(`${format.name} has no form for questions of the kind ${kind ?? ''}. Take another kind, or another format.`);
  process.exitCode = 1;
}
