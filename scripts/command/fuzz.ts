// Runs the checker over mutated documents and fails on the first that throws, goes over the bound of work, points outside of the text, or gets a better
// verdict once a line that protects is deleted. The mutations start from every input of the cases, or, with `--from`, from the files of a folder:
// these get one or two everyday mutations, so that most of them can still be read. Of each hundredth document every report, the patch for all
// findings and what a team accepts are made as well; of each tenth a file of a team is read. `--all` goes on after the first fault.
// Usage: npm run fuzz [-- --count 100000 --seed 1 --from FOLDER --all]
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../../src/checker/check.ts';
import { textOfFile } from '../../src/checker/read/bytes.ts';
import { moreForms } from '../../src/checker/read/more-forms.ts';
import { knownInputs } from '../../src/checker/test/inputs.ts';
import { mutated, mutatedFile, mutatedTeamFile } from '../../src/checker/test/mutate.ts';
import { strongerWithout } from '../../src/checker/test/stronger-without.ts';
import { unsoundness } from '../../src/checker/test/sound.ts';
import { unsoundTeamFile } from '../../src/checker/test/team-files.ts';
import { checkFacts } from './facts.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});
const [count, first] = [Number(values.count), Number(values.seed)];
const facts = checkFacts();

/** The texts of the files of a folder, in the order of their names. */
function textsOf(folder: string): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => textOfFile(readFileSync(file)));
}
const files = values.from === undefined ? undefined : textsOf(values.from);
if (files?.length === 0) {
  console.error(`${values.from} holds no file.`);
  process.exit(2);
}

/** What is wrong, a throw included. */
function wrongIn(look: () => readonly string[]): readonly string[] {
  try {
    return look();
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack : String(error)}`];
  }
}

let faults = 0;
function stopAt(seed: number, how: string, text: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  faults += 1;
  console.error(`Seed ${seed} (${how}), ${text.length} characters:\n${wrong.join('\n')}\n${JSON.stringify(text)}`);
  if (!values.all) process.exit(1);
}

let characters = 0;
let large = 0;
let deleted = 0;
let slowest = { ms: 0, seed: first };
const started = performance.now();
for (let index = 0; index < count; index += 1) {
  const seed = first + index;
  const { text, how } = files ? mutatedFile(files, seed) : mutated(seed);
  characters += text.length;
  if (how === 'large') large += 1;
  const at = performance.now();
  const wrong = wrongIn(() => {
    // One check for both questions: most of the time goes into reading YAML.
    const known = check([{ name: 'input', text }], { facts, forms: moreForms });
    const { tried, wrong: stronger } = strongerWithout(text, facts, seed, known);
    deleted += tried;
    return [...unsoundness(text, facts, index % 100 === 0, known), ...stronger];
  });
  stopAt(seed, how, text, wrong);
  const ms = performance.now() - at;
  if (ms > slowest.ms) slowest = { ms, seed };
  if (index % 10 === 0) {
    const file = mutatedTeamFile(seed);
    const wrongFile = wrongIn(() => unsoundTeamFile(file));
    stopAt(seed, 'a file of a team', file, wrongFile);
  }
  if ((index + 1) % 10_000 === 0) console.log(`${index + 1} documents`);
}
const texts = files?.length ?? knownInputs.reduce((sum, { inputs }) => sum + inputs.length, 0);
console.log(
  `${count} documents from seed ${first}, made from ${texts} ${files ? 'files' : 'texts'}, ${characters} characters, ${large} of them large, in ${Math.round((performance.now() - started) / 1000)} s; the slowest took ${Math.round(slowest.ms)} ms (seed ${slowest.seed}). ${
    faults === 0 ? 'No throw, none over the bound of work, no place outside of its text' : `${faults} faults`
  }. A line that protects was deleted ${deleted} times${faults === 0 ? ', and nothing got stronger' : ''}.`,
);
process.exitCode = faults === 0 ? 0 : 1;
