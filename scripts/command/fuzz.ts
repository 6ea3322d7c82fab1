// Runs the checker over mutated documents and fails on the first that throws, goes over the bound of work, points outside of the text, or gets a better
// verdict once a line that protects is deleted. The
// mutations start from every input of the cases. Of each hundredth document every report, the patch for all findings and what a team accepts are
// made as well; of each tenth a file of a team is read.
// Usage: npm run fuzz [-- --count 100000 --seed 1]
import { parseArgs } from 'node:util';
import { knownInputs } from '../../src/checker/test/inputs.ts';
import { mutated, mutatedTeamFile } from '../../src/checker/test/mutate.ts';
import { strongerWithout } from '../../src/checker/test/stronger-without.ts';
import { unsoundness } from '../../src/checker/test/sound.ts';
import { unsoundTeamFile } from '../../src/checker/test/team-files.ts';
import { checkFacts } from './facts.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const [count, first] = [Number(values.count), Number(values.seed)];
const facts = checkFacts();

/** What is wrong, a throw included. */
function wrongIn(look: () => readonly string[]): readonly string[] {
  try {
    return look();
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack : String(error)}`];
  }
}

function stopAt(seed: number, how: string, text: string, wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  console.error(`Seed ${seed} (${how}), ${text.length} characters:\n${wrong.join('\n')}\n${JSON.stringify(text.slice(0, 400))}`);
  process.exit(1);
}

let characters = 0;
let large = 0;
let deleted = 0;
const started = performance.now();
for (let index = 0; index < count; index += 1) {
  const seed = first + index;
  const { text, how } = mutated(seed);
  characters += text.length;
  if (how === 'large') large += 1;
  const wrong = wrongIn(() => unsoundness(text, facts, index % 100 === 0));
  stopAt(seed, how, text, wrong);
  stopAt(
    seed,
    `${how}, then without a line that protects`,
    text,
    wrongIn(() => {
      const { tried, wrong: stronger } = strongerWithout(text, facts, seed);
      deleted += tried;
      return stronger;
    }),
  );
  if (index % 10 === 0) {
    const file = mutatedTeamFile(seed);
    const wrongFile = wrongIn(() => unsoundTeamFile(file));
    stopAt(seed, 'a file of a team', file, wrongFile);
  }
  if ((index + 1) % 10_000 === 0) console.log(`${index + 1} documents`);
}
const texts = knownInputs.reduce((sum, { inputs }) => sum + inputs.length, 0);
console.log(
  `${count} documents from seed ${first}, made from ${texts} texts, ${characters} characters, ${large} of them large, in ${Math.round((performance.now() - started) / 1000)} s: no throw, none over the bound of work, no place outside of its text. A line that protects was deleted ${deleted} times, and nothing got stronger.`,
);
