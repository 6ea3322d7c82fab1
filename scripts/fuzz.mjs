// Runs the checker over mutated documents and fails on the first that throws, goes over the bound of work or points outside of the text.
// Usage: npm run fuzz [-- --count 100000 --seed 1]
import { parseArgs } from 'node:util';
import { mutated } from '../src/checker/test/mutate.ts';
import { unsoundness } from '../src/checker/test/sound.ts';
import { checkFacts } from './check-facts.mjs';

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const [count, first] = [Number(values.count), Number(values.seed)];
const facts = checkFacts();

/** What is wrong with one document, a throw included. */
function wrongWith(text, index) {
  try {
    return unsoundness(text, facts, index % 20 === 0);
  } catch (error) {
    return [`threw ${error.stack}`];
  }
}

let characters = 0;
let large = 0;
for (let index = 0; index < count; index += 1) {
  const { text, how } = mutated(first + index);
  characters += text.length;
  if (how === 'large') large += 1;
  const wrong = wrongWith(text, index);
  if (wrong.length > 0) {
    console.error(`Seed ${first + index} (${how}), ${text.length} characters:\n${wrong.join('\n')}\n${JSON.stringify(text.slice(0, 400))}`);
    process.exit(1);
  }
  if ((index + 1) % 10_000 === 0) console.log(`${index + 1} documents`);
}
console.log(
  `${count} documents from seed ${first}, ${characters} characters, ${large} of them large: no throw, none over the bound of work.`,
);
