import vm from 'node:vm';
import { expect, it } from 'vitest';
import { checkerKey, checkViewKey, type Checker, type CheckView, type SavedFormat } from '../elements/checker-script.ts';
import { check } from '../checker/check.ts';
import { corpus } from '../checker/corpus/index.ts';
import { ruleCases } from '../checker/corpus/rule-cases.ts';
import type { Input } from '../checker/read/read.ts';
import { reports } from '../checker/report/index.ts';
import { checkedPaths } from '../checker/report/json.ts';
import { openQuestions } from '../checker/settings/unknown.ts';
import { ruleWords } from '../checker/rules/words.ts';
import { factsForTests as facts } from '../checker/test/facts.ts';
import { mutated } from '../checker/test/mutate.ts';
import { clientScripts } from './client-script.ts';

const words = ruleWords();
const scripts = await clientScripts();
/** The two scripts as browsers load them, run where there is nothing but the language. */
const context = vm.createContext({ document: {} });
for (const { code } of [scripts.checker, scripts.checkView]) vm.runInContext(code, context);
const shared = (key: symbol): unknown => vm.runInContext(`globalThis[Symbol.for('${key.description}')]`, context);
const built = shared(checkerKey) as Checker;
const view = shared(checkViewKey) as CheckView;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
function expectTheSame(inputs: readonly Input[], name: string, kubernetes?: string, formats: readonly SavedFormat[] = ['json', 'markdown', 'sarif']): void {
  const result = check(inputs, { facts, kubernetes });
  const checked = built.check({ inputs, facts: { ...facts, words }, kubernetes });
  expect(plain(checked), name).toEqual(plain(result));
  expect(plain([view.judge(checked), view.ask(checked)]), name).toEqual(plain([checkedPaths(result), openQuestions(result)]));
  for (const format of formats) expect(view.report(format, checked, words), `${name}, ${format}`).toBe(reports[format](result));
}

it('the scripts of the checker and of its results say and report the same as their sources, over the corpus and every case of a rule', () => {
  for (const { name, files, kubernetes } of corpus)
    expectTheSame(
      Object.entries(files).map(([file, text]) => ({ name: file, text })),
      name,
      kubernetes,
    );
  for (const { code, finds, leaves, kubernetes } of ruleCases)
    for (const files of [...finds, ...leaves])
      expectTheSame(
        Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text })),
        code,
        kubernetes,
        // The other two ask what would change an answer, which takes longest and which the corpus compares.
        ['json', 'sarif'],
      );
}, 120_000);

it('the scripts of the checker and of its results say the same as their sources of mutated documents', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const { text, how } = mutated(seed);
    if (text.length < 50_000) expectTheSame([{ name: 'input', text }], `${seed}: ${how}`, undefined, []);
  }
}, 120_000);

const holdersOf = (files: RegExp): readonly string[] =>
  Object.entries(scripts).flatMap(([key, { sources }]) => (sources.some((file) => files.test(file)) ? [key] : []));

it('the script of the checker alone reads, finds and changes: no other holds its readers, rules or edits, or any of yaml', () => {
  const settings = 'settings/(?!unknown)';
  const rules = 'rules/(?!rule\\.ts|words\\.ts|index\\.ts)';
  expect(holdersOf(new RegExp(`^node_modules/yaml/|^src/checker/(?:read|edit|${settings}|${rules}|check\\.|finding\\.)`))).toEqual(['checker']);
});

it('the script of the results alone reports and asks what is unknown', () => {
  expect(holdersOf(/^src\/checker\/(?:report\/|settings\/unknown)/)).toEqual(['checkView']);
});

it('the script of the checker holds of the model only the settings and the versions: how a path is judged comes with the results', () => {
  expect(scripts.checker.sources.filter((file) => file.startsWith('src/model/')).toSorted()).toEqual([
    'src/model/minor.ts',
    'src/model/minors.json',
    'src/model/setting.ts',
  ]);
});
