import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { check, type CheckResult } from '../check.ts';
import { accept } from '../accepted/accept.ts';
import { corpus } from '../corpus/index.ts';
import { moreForms } from '../read/more-forms.ts';
import { rules } from '../rules/index.ts';
import { factsForTests } from '../test/facts.ts';
import { explainText } from '../../command/explain.ts';
import type { Host } from '../../command/host.ts';
import { artifactOf } from './file-uri.ts';
import { gitlabReport } from './gitlab.ts';
import { reports } from './index.ts';
import { junitReport } from './junit.ts';
import { sarifData } from './sarif.ts';
import { failingText } from './text.ts';

const run = (files: Readonly<Record<string, string>>, kubernetes?: string): CheckResult =>
  check(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    { facts: factsForTests, forms: moreForms, kubernetes },
  );
const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
/** The check of each input of the corpus. */
const results = corpus.map((one) => ({ name: one.name, result: run(one.files, one.kubernetes) }));
const each = (holds: (result: CheckResult) => void) => () =>
  everyRow(
    results,
    ({ name }) => name,
    ({ result }) => holds(result),
  );
const acceptances = [
  { by: 'configuration' as const, code: 'kubelet-read-only-port', reason: 'a <lab>', until: '2027-01-31', file: 'c.yaml', line: 2 },
];
const inputs = [{ name: 'a.yaml', text: open }];
const accepted = accept(run({ 'a.yaml': open }), inputs, { team: { severities: {}, acceptances }, today: '2026-11-27' });

/** The elements of an XML text, in order; throws where one is not closed, or where a sign stands for itself. */
function elementsOf(xml: string): readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const stack: string[] = [];
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const left = body.replace(
    /<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>/g,
    (_, close: string, name: string, attributes: string, empty: string) => {
      if (close) {
        if (stack.pop() !== name) throw new Error(`${name} is closed and not open`);
      } else {
        found.push({
          name,
          attributes: Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
        });
        if (!empty) stack.push(name);
      }
      return '';
    },
  );
  if (stack.length > 0 || /[<>]|&(?!#\d+;)/.test(left)) throw new Error(`no XML: ${stack.join()} ${left.slice(0, 80)}`);
  return found;
}

describe('the JUnit report', () => {
  it(
    'of each input is XML whose counts are right, with a case for each finding and each input without one',
    each((result) => {
      const elements = elementsOf(junitReport(result));
      const cases = elements.filter(({ name }) => name === 'testcase');
      const count = (name: string): number => elements.filter((one) => one.name === name).length;
      for (const { attributes } of elements.filter(({ name }) => /^testsuites?$/.test(name)))
        expect(attributes).toMatchObject({
          tests: String(cases.length),
          failures: String(count('failure')),
          errors: String(count('error')),
          skipped: String(count('skipped')),
        });
      expect(count('failure') + count('system-out')).toBe(result.findings.length);
      expect(count('error')).toBe(result.problems.length);
      const named = new Set([...result.findings.map(({ region }) => region.file), ...result.problems.map(({ file }) => file)]);
      expect(cases).toHaveLength(result.findings.length + result.problems.length + result.inputs.filter((name) => !named.has(name)).length);
    }),
  );

  it('fails from the level on, and for “never” not at all', () => {
    const failures = (failOn: Parameters<typeof junitReport>[1]) =>
      elementsOf(junitReport(run({ 'a.yaml': open }), failOn)).filter(({ name }) => name === 'failure').length;
    expect([
      failures({ failOn: 'info' }),
      failures({ failOn: 'high' }),
      failures({ failOn: 'critical' }),
      failures({ failOn: 'never' }),
      failures({}),
    ]).toEqual([2, 1, 0, 0, 2]);
  });

  it('skips accepted findings with the reason, and lets nothing of the reader’s become markup', () => {
    const xml = junitReport(accepted);
    expect(elementsOf(xml).find(({ name }) => name === 'skipped')?.attributes['message']).toContain('because a &#60;lab&#62;.');
    const hostile = run({ '<a "b">&\u0000\uFFFF\uD800.yaml': 'kubelet --v=2 --tls-min-version="]]><x/>"\n' });
    expect(elementsOf(junitReport(hostile)).map(({ name }) => name)).not.toContain('x');
    expect(junitReport(hostile)).not.toMatch(/[\u0000\uFFFF\uD800]/);
  });
});

describe('the Code Quality report for GitLab', () => {
  it(
    'of each input has the fields that GitLab demands, each entry known by its own fingerprint',
    each((result) => {
      const entries = JSON.parse(gitlabReport(result)) as {
        description: string;
        check_name: string;
        fingerprint: string;
        severity: string;
        location: { path: string; lines: { begin: number } };
      }[];
      expect(entries).toHaveLength(result.findings.length + result.problems.length);
      for (const { description, check_name: name, severity, location } of entries) {
        expect(description.length).toBeGreaterThan(0);
        expect(name).toMatch(/^[a-z-]+$/);
        expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
        expect(location.path).not.toMatch(/^\.\//);
        expect(location.lines.begin).toBeGreaterThan(0);
      }
      expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    }),
  );

  it('gives the same finding the same fingerprint when lines move, and another one in another file', () => {
    const prints = (files: Readonly<Record<string, string>>): readonly string[] =>
      (JSON.parse(gitlabReport(run(files))) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
    expect(prints({ 'a.yaml': `# x\n\n${open}` })).toEqual(prints({ 'a.yaml': open }));
    expect(prints({ 'b.yaml': open })).not.toEqual(prints({ 'a.yaml': open }));
    expect(prints({ './a.yaml': open })).toEqual(prints({ 'a.yaml': open }));
  });

  it('leaves accepted findings out', () => {
    expect(gitlabReport(accepted)).not.toContain('kubelet-read-only-port');
  });
});

describe('a finding', () => {
  it(
    'of each input is known by a fingerprint that no other finding of its file has',
    each(({ findings }) => {
      const keys = findings.map(({ fingerprint, region }) => `${region.file} ${fingerprint}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

describe('a rule in SARIF', () => {
  const driver = sarifData(run({ 'a.yaml': open }), rules, { site: 'https://docs.example.org/hub/' }).runs[0]?.tool.driver;

  it('has a name, descriptions, help as text and Markdown, an address, a score and tags', () => {
    expect(driver?.rules.map(({ id }) => id)).toEqual(rules.map(({ code }) => code));
    for (const rule of driver?.rules ?? []) {
      expect(rule.name).toMatch(/^([A-Z][a-z]+)+$/);
      expect(rule.fullDescription.text).toMatch(/\.$/);
      expect(rule.help.text.length).toBeGreaterThan(20);
      expect(rule.help.markdown).toContain('**Check first.**');
      expect(rule.helpUri).toMatch(/^https:\/\/docs\.example\.org\/hub\/(?:paths\/[a-z-]+|check)\/$/);
      expect(rule.properties.tags).toContain('security');
      const score = Number(rule.properties['security-severity'] ?? '0');
      const level = rule.defaultConfiguration.level;
      // Code scanning on GitHub calls 7.0 and above high.
      expect(score >= 7 ? 'error' : score >= 4 ? 'warning' : 'note', rule.id).toBe(level);
    }
    expect(new Set(driver?.rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  it('has no address where nobody gave that of the site, but a name that explain takes', async () => {
    const sarif = reports.sarif(run({ 'a.yaml': open }));
    expect(sarif).not.toMatch(/informationUri/);
    expect(sarif).not.toMatch(/\]\(https?:/);
    const described = sarifData(run({ 'a.yaml': open }), rules).runs[0]?.tool.driver.rules ?? [];
    expect(described.length).toBe(rules.length);
    const host = { name: 'check', facts: factsForTests, explanations: () => ({ facts: {}, examples: {} }) } as unknown as Host;
    for (const { id, helpUri, help } of described) {
      expect(URL.canParse(helpUri)).toBe(true);
      expect(await explainText(helpUri, host)).toMatch(new RegExp(`^${id}: `));
      expect(help.markdown).toContain(`hub-and-spoke-check explain ${id}`);
    }
  });

  it('names the items of the catalogues that its findings fail as taxa, each listed in its taxonomy', () => {
    const [found] = sarifData(run({ 'a.yaml': open }), rules).runs;
    const names = found?.taxonomies?.map(({ name }) => name);
    expect(names).toContain('NIST SP 800-53');
    const port = found?.results.find(({ ruleId }) => ruleId === 'kubelet-read-only-port');
    expect(port?.taxa).toContainEqual({
      id: '4.2.4',
      toolComponent: { name: 'CIS Kubernetes Benchmark', index: names?.indexOf('CIS Kubernetes Benchmark') },
    });
    expect(port?.taxa?.filter(({ toolComponent }) => toolComponent.name === 'CIS Kubernetes Benchmark')).toHaveLength(1);
    for (const { taxa = [] } of found?.results ?? [])
      for (const { id, toolComponent } of taxa) {
        const taxonomy = found?.taxonomies?.[toolComponent.index];
        expect(taxonomy?.name).toBe(toolComponent.name);
        expect(taxonomy?.taxa).toContainEqual({ id });
      }
    expect(port?.properties.controls).toEqual(['kubelet-read-only-port']);
  });

  it('of an accepted finding has a result with who accepted it, and every other result says that nobody did', () => {
    const all = sarifData(accepted, rules).runs[0]?.results ?? [];
    expect(all.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['kubelet-client-ca-unset', []],
      ['kubelet-read-only-port', [{ kind: 'external', status: 'accepted', justification: 'a <lab>; until 2027-01-31 (c.yaml:2)' }]],
    ]);
  });

  it.each([
    ['a/b.yaml', { uri: 'a/b.yaml', uriBaseId: '%SRCROOT%' }],
    ['./a b#c.yaml', { uri: 'a%20b%23c.yaml', uriBaseId: '%SRCROOT%' }],
    ['/etc/kubernetes/a.yaml', { uri: 'file:///etc/kubernetes/a.yaml' }],
    ['C:\\k\\a.yaml', { uri: 'file:///C:/k/a.yaml' }],
    ['- (2)', { uri: 'stdin', uriBaseId: '%SRCROOT%' }],
  ])('names the file %s as a URI', (file, artifact) => {
    expect(artifactOf(file)).toEqual(artifact);
  });
});

describe('what fails, as text', () => {
  it('is each finding at or above the level in two lines, and nothing of what is below', () => {
    const result = run({ 'a.yaml': open });
    expect(failingText(result, 'high').split('\n')).toHaveLength(3);
    expect(failingText(result, 'high')).toMatch(/^high {2}kubelet-read-only-port {2}a\.yaml:3:1/);
    expect(failingText(result, 'critical')).toBe('');
    expect(failingText(result, 'never')).toBe('');
    expect(failingText(run({ 'a.yaml': '' }), 'never')).toMatch(/^unusable {2}a\.yaml:1:1\n/);
  });
});
