import vm from 'node:vm';
import { expect, it } from 'vitest';
import { amountOf, fewOrAll, partOf, runsAll } from '../../../scripts/verify/tests/amount.ts';
import {
  checkerKey,
  checkFormsKey,
  checkViewKey,
  checkWordsKey,
  followUpKey,
  type Checker,
  type CheckView,
  type CheckWords,
  type FollowUp,
  type SavedFormat,
} from '../../client/check/checker-script.ts';
import { accept } from '../../checker/accepted/accept.ts';
import { noTeamRules } from '../../checker/accepted/acceptance.ts';
import { check } from '../../checker/check.ts';
import { corpus } from '../../checker/corpus/index.ts';
import { ruleCases } from '../../checker/corpus/rule-cases.ts';
import { combinedPatch, patchText } from '../../checker/edit/patch.ts';
import { withoutIrrelevant } from '../../checker/irrelevant.ts';
import { moreForms } from '../../checker/read/more-forms.ts';
import type { Input } from '../../checker/read/read.ts';
import { reports } from '../../checker/report/index.ts';
import { checkedPaths } from '../../checker/report/json.ts';
import { openQuestions } from '../../checker/settings/unknown.ts';
import { factsForTests as facts } from '../../checker/test/facts.ts';
import { mutated } from '../../checker/test/mutate.ts';
import { clientScripts } from './client-script.ts';

const scripts = await clientScripts();
/** The scripts as browsers load them, run where there is nothing but the language. */
const context = vm.createContext({ document: {} });
for (const { code } of [scripts.checker, scripts.checkForms, scripts.checkFollowUp, scripts.checkView, scripts.checkWords])
  vm.runInContext(code, context);
const shared = (key: symbol): unknown => vm.runInContext(`globalThis[Symbol.for('${key.description}')]`, context);
const built = shared(checkerKey) as Checker;
const view = shared(checkViewKey) as CheckView;
const { shown } = shared(checkWordsKey) as CheckWords;

const followUp = (shared(followUpKey) as () => FollowUp)();

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
function expectTheSame(
  inputs: readonly Input[],
  name: string,
  kubernetes?: string,
  formats: readonly SavedFormat[] = ['json', 'markdown', 'sarif'],
): void {
  const result = check(inputs, { facts, kubernetes, forms: moreForms });
  const checked = built.check({ inputs, shown, kubernetes });
  expect(plain(checked), name).toEqual(plain(result));
  expect(plain(view.judge(checked)), name).toEqual(plain(checkedPaths(result)));
  // To ask what would change an answer takes longest.
  if (runsAll || formats.includes('markdown')) expect(plain(view.ask(checked)), name).toEqual(plain(openQuestions(result)));
  for (const format of formats) expect(view.report(format, checked, shown.words), `${name}, ${format}`).toBe(reports[format](result));
}

it('the scripts of the checker say and report the same as their sources, over the corpus and the cases of every rule', () => {
  const withReports = new Set(partOf('inputs with every report', corpus));
  for (const one of partOf('inputs for the scripts', corpus))
    expectTheSame(
      Object.entries(one.files).map(([file, text]) => ({ name: file, text })),
      one.name,
      one.kubernetes,
      withReports.has(one) ? undefined : ['json'],
    );
  for (const { code, finds, leaves, kubernetes } of ruleCases)
    for (const files of [...fewOrAll(finds.slice(0, 1), finds), ...fewOrAll(leaves.slice(0, 1), leaves)])
      expectTheSame(
        Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text })),
        code,
        kubernetes,
        // The other two ask what would change an answer, which takes longest and which the corpus compares.
        ['json', 'sarif'],
      );
});

it('the script that follows a check accepts and patches as its sources do, over the corpus', () => {
  for (const { name, files, kubernetes } of partOf('inputs that are patched', corpus)) {
    const inputs = Object.entries(files).map(([file, text]) => ({ name: file, text }));
    const team = { inputs, rules: noTeamRules, kubernetes: undefined, problems: [] };
    const again = (given: readonly Input[]) =>
      accept(withoutIrrelevant(check(given, { facts, kubernetes, forms: moreForms }), given), given, {
        team: noTeamRules,
        today: '2027-01-31',
      });
    const patch = combinedPatch(inputs, again(inputs), again);
    const asked = { request: { inputs, shown, kubernetes }, team, today: '2027-01-31' };
    expect(plain(followUp.patch(asked)), name).toEqual(plain({ patch, text: patchText(patch) }));
  }
});

it('the scripts of the checker say the same as their sources of mutated documents', () => {
  for (let seed = 1; seed <= amountOf('mutated documents for the scripts'); seed += 1) {
    const { text, how } = mutated(seed);
    if (text.length < 50_000) expectTheSame([{ name: 'input', text }], `${seed}: ${how}`, undefined, []);
  }
});

const checkerIn = (context: vm.Context) => vm.runInContext(`globalThis[Symbol.for('${checkerKey.description}')]`, context) as Checker;

it('without the script of the rarer forms the checker says where it wants them, and reads a manifest without them', () => {
  const alone = vm.createContext({ document: {} });
  vm.runInContext(scripts.checker.code, alone);
  const wants = (text: string) => checkerIn(alone).check({ inputs: [{ name: 'input', text }], shown }).wantsForms;
  expect(wants('kubelet-arg:\n- "read-only-port=10255"\n')).toBe(true);
  expect(wants('apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n')).toBe(false);
});

it('the script of the rarer forms runs only once a check wants them', () => {
  const counted = vm.createContext({ document: {}, count: 0 });
  for (const { code } of [scripts.checker, scripts.checkForms]) vm.runInContext(code, counted);
  const key = `globalThis[Symbol.for('${checkFormsKey.description}')]`;
  vm.runInContext(`{ const bring = ${key}; ${key} = () => { count += 1; return bring(); }; }`, counted);
  const runs = (text: string): unknown => {
    checkerIn(counted).check({ inputs: [{ name: 'input', text }], shown });
    return vm.runInContext('count', counted);
  };
  expect(['kubelet --v=2\n', 'kubelet-arg:\n- "v=2"\n', 'kubelet-arg:\n- "v=3"\n'].map(runs)).toEqual([0, 1, 1]);
});

const isIn = (files: RegExp) => (script: { readonly sources: readonly string[] }) => script.sources.some((file) => files.test(file));
const holdersOf = (files: RegExp): readonly string[] =>
  Object.entries(scripts).flatMap(([key, script]) => (isIn(files)(script) ? [key] : []));
const sourcesOf = (key: 'checker' | 'checkForms' | 'checkFollowUp'): readonly string[] =>
  scripts[key].sources.filter((file) => file.startsWith('src/checker/'));

it('only the script of the checker and those that take from it read, find and change, and no file is in two of them', () => {
  const settings = 'settings/(?!unknown)';
  const rules = 'rules/(?!rule\\.ts|words\\.ts|index\\.ts)';
  const parts = new RegExp(`^node_modules/yaml/|^src/checker/(?:read/(?!bytes|limits)|edit|${settings}|${rules}|check\\.|finding\\.)`);
  expect(holdersOf(parts)).toEqual(['checker', 'checkForms', 'checkFollowUp']);
  const all = (['checker', 'checkForms', 'checkFollowUp'] as const).flatMap(sourcesOf);
  expect(all.filter((file, index) => all.indexOf(file) !== index)).toEqual([]);
  expect(sourcesOf('checkFollowUp')).toContain('src/checker/edit/patch.ts');
  expect(sourcesOf('checkForms')).toContain('src/checker/read/more-forms.ts');
  expect(isIn(/^node_modules\/yaml\//)(scripts.checkForms)).toBe(false);
});

it('the script of the results alone reports and asks what is unknown', () => {
  expect(holdersOf(/^src\/checker\/(?:report\/(?!printable)|settings\/unknown)/)).toEqual(['checkView']);
});

it('the script of the checker holds of the model only the settings and the versions: how a path is judged comes with the results', () => {
  expect(scripts.checker.sources.filter((file) => file.startsWith('src/model/')).toSorted()).toEqual([
    'src/model/setting/minor.ts',
    'src/model/setting/minors.json',
    'src/model/setting/setting.ts',
    'src/model/setting/table/api-server.ts',
    'src/model/setting/table/cluster-network.ts',
    'src/model/setting/table/extensions.ts',
    'src/model/setting/table/kubelet.ts',
    'src/model/setting/table/proxy.ts',
    'src/model/setting/table/tunnel.ts',
  ]);
});
