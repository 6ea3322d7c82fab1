import vm from 'node:vm';
import { expect, it } from 'vitest';
import {
  checkerKey,
  checkFormsKey,
  checkViewKey,
  followUpKey,
  type Checker,
  type CheckView,
  type FollowUp,
} from '../../features/check/script/checker-script.ts';
import { noTeamRules } from '../../checker/accepted/acceptance.ts';
import { check } from '../../checker/check.ts';
import { moreForms } from '../../checker/read/more-forms.ts';
import { reports } from '../../checker/report/index.ts';
import { factsForTests as facts } from '../../checker/test/facts.ts';
import { checkWords } from './check-data.ts';
import { clientScripts } from './client-script.ts';

const scripts = await clientScripts();
const { shown } = checkWords();

/** The scripts as browsers load them, run where there is nothing but the language. */
function loaded(...names: readonly (keyof typeof scripts)[]) {
  const context = vm.createContext({ document: {}, count: 0 });
  for (const name of names) vm.runInContext(scripts[name].code, context);
  return { context, left: <T>(key: symbol) => vm.runInContext(`globalThis[Symbol.for('${key.description}')]`, context) as T };
}

it('the scripts of the checker find, report and patch together what their sources find of a manifest and of a rarer form', () => {
  const { left } = loaded('checker', 'checkForms', 'checkFollowUp', 'checkView');
  const [checker, view] = [left<Checker>(checkerKey), left<CheckView>(checkViewKey)];
  const inputs = [
    {
      name: 'kubelet.yaml',
      text: 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication:\n  anonymous:\n    enabled: true\n',
    },
    { name: 'config.yaml', text: 'kubelet-arg:\n- "read-only-port=10255"\n' },
  ];
  const expected = check(inputs, { facts, forms: moreForms });
  expect(expected.findings.length).toBeGreaterThan(1);
  const result = checker.check({ inputs, shown });
  for (const format of ['json', 'markdown', 'sarif'] as const)
    expect(view.report(format, result, checker.rules), format).toBe(reports[format](expected));
  const team = { inputs, rules: noTeamRules, kubernetes: undefined, problems: [] };
  const { text } = left<() => FollowUp>(followUpKey)().patch({
    request: { inputs, shown, kubernetes: undefined },
    team,
    today: '2027-01-31',
  });
  expect(text).toContain('-    enabled: true\n+    enabled: false\n');
});

it('without the script of the rarer forms the checker says where it wants them, and reads a manifest without them', () => {
  const checker = loaded('checker').left<Checker>(checkerKey);
  const wants = (text: string) => checker.check({ inputs: [{ name: 'input', text }], shown }).wantsForms;
  expect(wants('kubelet-arg:\n- "read-only-port=10255"\n')).toBe(true);
  expect(wants('apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n')).toBe(false);
});

it('the script of the rarer forms runs only once a check wants them', () => {
  const { context, left } = loaded('checker', 'checkForms');
  const key = `globalThis[Symbol.for('${checkFormsKey.description}')]`;
  vm.runInContext(`{ const bring = ${key}; ${key} = () => { count += 1; return bring(); }; }`, context);
  const runs = (text: string): unknown => {
    left<Checker>(checkerKey).check({ inputs: [{ name: 'input', text }], shown });
    return vm.runInContext('count', context);
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
  expect(scripts.checker.sources).toContain('src/model/setting/setting.ts');
  expect(scripts.checker.sources.filter((file) => /^src\/model\/(?!setting\/)/.test(file))).toEqual([]);
});
