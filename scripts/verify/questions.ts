// Prints where each question of src/facts/questions.yaml is answered, and as which result the search of the built site finds the answer, for the
// question as it was asked and for what people type. Fails where an answer is not on its page, or is not among the first three. Then the same of the sixty
// questions of `questions/asked-queries.ts`, of their shortest forms (`questions/short-forms.ts`), and of the decisions of `/can-i/`, each of which comes first for its question.
// Usage: node scripts/verify/questions.ts [folder]
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { find, indexFrom } from '../../src/features/search/script/find.ts';
import { indexKey, type SearchIndex } from '../../src/features/shell/script/search-keys.ts';
import { everyCatalogue, typedName } from '../../src/facts/control/control.ts';
import { questionFile } from '../../src/facts/question/question-file.ts';
import { decisionAddress, decisions, questionOf } from '../../src/wording/decision/decision.ts';
import { askedQueries, newReaderQueries } from './questions/asked-queries.ts';
import { shortForms } from './questions/short-forms.ts';
import { typedQueries } from './questions/typed-queries.ts';

const dist = path.resolve(process.argv[2] ?? 'dist');
const file = path.join(dist, 'search-index.js');
if (!existsSync(file)) {
  console.error(`${dist} holds no search index: run \`npm run build\` first.`);
  process.exit(1);
}
const { index: json, synonyms } = JSON.parse(
  readFileSync(file, 'utf8').slice(`globalThis[Symbol.for('${indexKey.description}')]=`.length, -1),
) as SearchIndex;
const index = indexFrom(json);

/** How many results a reader looks at. */
const most = 3;
const problems: string[] = [];

/** The place of an answer among the results of a query, from 1; 0 where the search does not find it. */
const rankOf = (query: string, address: string): number => find(index, synonyms, query).hits.findIndex(({ id }) => id === address) + 1;

const { questions } = questionFile(readFileSync('src/facts/questions.yaml', 'utf8'));
const rows = questions.map(({ id, question, answeredAt }) => {
  const [address = '', anchor = ''] = answeredAt.split('#');
  const page = path.join(dist, address, 'index.html');
  if (!existsSync(page)) problems.push(`${id}: ${address} is no page of the build`);
  else if (!parseHTML(readFileSync(page, 'utf8')).document.getElementById(anchor)) problems.push(`${id}: ${address} has no id "${anchor}"`);
  const typed = typedQueries[id] ?? [];
  if (typed.length === 0) problems.push(`${id}: scripts/verify/questions/typed-queries.ts has nothing that people type for it`);
  const ranks = [question, ...typed].map((query) => {
    const rank = rankOf(query, answeredAt);
    if (rank < 1 || rank > most)
      problems.push(
        `${id}: the search for "${query}" finds ${answeredAt} ${rank === 0 ? 'not at all' : `as number ${rank}`}, not among the first ${most}; first is ${find(index, synonyms, query).hits[0]?.id ?? 'nothing'}`,
      );
    return rank;
  });
  return { question: id, 'answered at': answeredAt, 'as asked': ranks[0], 'as typed': ranks.slice(1).join(' ') };
});
for (const id of Object.keys(typedQueries))
  if (!questions.some((question) => question.id === id))
    problems.push(`scripts/verify/questions/typed-queries.ts: no question has the id ${id}`);

const asked = askedQueries.map(({ typed, answeredAt }) => {
  const { hits } = find(index, synonyms, typed);
  const rank = hits.findIndex(({ id }) => answeredAt.includes(id)) + 1;
  if (answeredAt.length > 0 && (rank < 1 || rank > most))
    problems.push(
      `the search for "${typed}" finds ${answeredAt.join(' or ')} ${rank === 0 ? 'not at all' : `as number ${rank}`}, not among the first ${most}; first is ${hits[0]?.id ?? 'nothing'}`,
    );
  return { typed, rank: answeredAt.length === 0 ? 'not answered' : rank, first: hits[0]?.id ?? 'nothing' };
});
const decided = decisions.flatMap((decision) =>
  [questionOf(decision), decision.can, ...decision.typed].map((typed) => {
    const address = decisionAddress(decision.id);
    const rank = rankOf(typed, address);
    if (rank !== 1)
      problems.push(
        `the search for "${typed}" finds ${address} ${rank === 0 ? 'not at all' : `as number ${rank}`}, not first; first is ${find(index, synonyms, typed).hits[0]?.id ?? 'nothing'}`,
      );
    return rank;
  }),
);
/** As which result each name of a catalogue finds a control that has it. Some numbers begin as others do, such as 4.2.1 and 4.2.12. */
const catalogued = everyCatalogue.flatMap(({ entries }) =>
  entries.map(({ name, controls }) => {
    const typed = typedName(name);
    const { hits } = find(index, synonyms, typed);
    const rank = hits.findIndex(({ id }) => controls.some((control) => id === `/controls/#${control.id}`)) + 1;
    if (rank < 1 || rank > most) problems.push(`the search for "${typed}" does not find its control among the first ${most}`);
    return rank;
  }),
);
for (const { typed, answeredAt } of [...newReaderQueries, ...shortForms]) {
  const first = find(index, synonyms, typed).hits[0]?.id ?? 'nothing';
  if (!answeredAt.includes(first)) problems.push(`the search for "${typed}" leads to ${first}, not to ${answeredAt.join(' or ')}`);
}

console.table(
  shortForms.map(({ typed, answeredAt }) => {
    const { hits, without } = find(index, synonyms, typed);
    return {
      typed,
      rank: hits.findIndex(({ id }) => answeredAt.includes(id)) + 1,
      first: hits[0]?.id ?? 'nothing',
      without: without.join(' '),
    };
  }),
);
console.table(rows);
console.table(asked);
const answered = asked.filter(({ rank }) => rank !== 'not answered').map(({ rank }) => Number(rank));
const rankedAt = (rank: number): number => answered.filter((each) => each === rank).length;
console.log(
  `Of ${asked.length} questions as they were typed ${answered.length} are answered here: ${rankedAt(1)} first, ${rankedAt(2)} second, ${rankedAt(3)} third, ${rankedAt(0)} not found. ${decided.filter((rank) => rank === 1).length} of ${decided.length} queries find their decision first. ${catalogued.filter((rank) => rank === 1).length} of ${catalogued.length} names of controls find their control first.`,
);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(
  `${questions.length} questions are found, each as it was asked and in ${Object.values(typedQueries).flat().length} shorter forms.`,
);
