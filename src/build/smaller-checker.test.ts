import vm from 'node:vm';
import { expect, it } from 'vitest';
import type { Checked, Checker, SavedFormat } from '../elements/checker-script.ts';
import { checkerKey } from '../elements/checker-script.ts';
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
/** The script as browsers load it, run where there is nothing but the language. */
const context = vm.createContext({ document: {} });
vm.runInContext(scripts.checker.code, context);
const built = vm.runInContext(`globalThis[Symbol.for('${checkerKey.description}')]`, context) as Checker;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
function expectTheSame(inputs: readonly Input[], name: string, kubernetes?: string, formats: readonly SavedFormat[] = ['json', 'markdown', 'sarif']): void {
  const result = check(inputs, { facts, kubernetes });
  const checked: Checked = built.check({ inputs, facts: { ...facts, words }, kubernetes });
  expect(plain(checked), name).toEqual(plain({ result, paths: checkedPaths(result), open: openQuestions(result) }));
  for (const format of formats)
    expect(built.report(format, checked.result, words), `${name}, ${format}`).toBe(reports[format](result));
}

it('the script of the checker says and reports the same as its sources, over the corpus and every case of a rule', () => {
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

it('the script of the checker says the same as its sources of mutated documents', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const { text, how } = mutated(seed);
    if (text.length < 50_000) expectTheSame([{ name: 'input', text }], `${seed}: ${how}`, undefined, []);
  }
}, 120_000);

it('no script but one holds any of the checker or of yaml', () => {
  const holders = Object.entries(scripts).filter(([, { sources }]) =>
    sources.some((file) => /^src\/checker\/|^node_modules\/yaml\//.test(file)),
  );
  expect(holders.map(([key]) => key)).toEqual(['checker']);
});
