import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { checkedMinor, evidenceTable } from '../../facts/evidence/standing.ts';
import { matrixData } from '../../wording/data.ts';
import { pathIds } from '../../model/path.ts';
import { seatIds } from '../../model/seat/seat.ts';
import { factOf } from '../../facts/fact.ts';
import type { FactId } from '../../model/reason.ts';
import { check, type CheckResult } from '../check.ts';
import { corpus } from '../corpus/index.ts';
import { rules } from '../rules/index.ts';
import { factsForTests } from '../test/facts.ts';
import { misfits, type Schema } from '../test/schema.ts';
import { reports } from './index.ts';
import { reportData } from './json.ts';
import { escapeMarkdown } from './markdown.ts';
import { sarifData } from './sarif.ts';
import { moreForms } from '../read/more-forms.ts';

const schema = JSON.parse(readFileSync(new URL('../../../public/data/check.schema.json', import.meta.url), 'utf8')) as Schema;
const run = (files: Readonly<Record<string, string>>, kubernetes?: string): CheckResult =>
  check(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    { facts: factsForTests, forms: moreForms, kubernetes },
  );
/** The check of inputs of the corpus. */
const results = partOf('inputs with every report', corpus).map((one) => ({ name: one.name, result: run(one.files, one.kubernetes) }));
const each = (holds: (result: CheckResult) => void) => () =>
  everyRow(
    results,
    ({ name }) => name,
    ({ result }) => holds(result),
  );
const open = run({ 'a.yaml': 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n' });

describe('the JSON report', () => {
  it(
    'of each input fits the published schema',
    each((result) => {
      expect(misfits(JSON.parse(reports.json(result)), schema)).toEqual([]);
    }),
  );

  it('would not fit with a field less, more or of another kind', () => {
    const data = JSON.parse(reports.json(open)) as Record<string, unknown>;
    expect(misfits({ ...data, paths: undefined }, schema)).not.toEqual([]);
    expect(misfits({ ...data, extra: 1 }, schema)).not.toEqual([]);
    expect(misfits({ ...data, version: 2 }, schema)).not.toEqual([]);
  });

  it('has every path with the fields of matrix.json, each seat, and the settings that decide it', () => {
    const { paths } = reportData(open);
    expect(paths.map(({ id }) => id)).toEqual([...pathIds]);
    const [published] = matrixData({ minor: checkedMinor, table: evidenceTable }).paths;
    const inMatrix = Object.values(published?.modes ?? {})[0] as ReturnType<typeof matrixData>['paths'][number]['modes'][string];
    const kubelet = paths.find(({ id }) => id === 'apiserver-to-kubelet');
    // A report is of one version, so it has the verdicts of no other.
    const { byMinor, ...hop } = inMatrix?.hops[0] ?? { none: 0, byMinor: undefined };
    expect(byMinor).toBeDefined();
    expect(Object.keys(kubelet?.hops[0] ?? {})).toEqual(Object.keys(hop));
    expect(Object.keys(kubelet ?? {})).toEqual(expect.arrayContaining(Object.keys(inMatrix ?? { none: 0 })));
    expect(Object.keys(kubelet?.seats ?? {})).toEqual([...seatIds]);
    expect(kubelet?.decidedBy.find(({ id }) => id === 'readOnlyPort')).toEqual({
      id: 'readOnlyPort',
      value: 'open',
      origin: { kind: 'stated', file: 'a.yaml', line: 3, column: 1, text: 'readOnlyPort: 10255' },
    });
  });
});

describe('a finding', () => {
  it('has its place, its benchmarks, its change as a diff, and what to look at before', () => {
    const finding = open.findings.find(({ code }) => code === 'kubelet-read-only-port');
    expect(finding).toMatchObject({
      severity: 'high',
      path: 'apiserver-to-kubelet',
      region: { file: 'a.yaml', line: 3, column: 1, endLine: 3, endColumn: 20 },
      benchmarks: [{ profile: 'cis-1.12', cis: '4.2.4', kubeBench: '4.2.4', kubescape: ['C-0175'] }],
    });
    expect(finding?.fix?.diff).toBe(
      '--- a.yaml\n+++ a.yaml\n@@ -2,2 +2,2 @@\n kind: KubeletConfiguration\n-readOnlyPort: 10255\n+readOnlyPort: 0',
    );
    expect(finding?.before).toContain('10255');
  });

  it('names benchmark items that the facts have', () => {
    const known = factsForTests.benchmarks.map(({ cis }) => cis);
    for (const { code, cis = [] } of rules) expect(known, code).toEqual(expect.arrayContaining([...cis]));
  });

  it('stands on confirmed facts, and every rule but the one about the paste has some', () => {
    for (const { code, facts } of rules) {
      if (code !== 'secret-pasted') expect(facts.length, code).toBeGreaterThan(0);
      for (const id of facts) expect(factOf(id).confirmed, `${code}: ${id}`).toBe(true);
    }
  });

  it(
    'of each input and every origin names a fact that is there',
    each((result) => {
      const origins = [...result.decided.map(({ origin }) => origin), ...result.findings.flatMap(({ origin }) => origin ?? [])];
      for (const origin of origins)
        if (origin.kind === 'default' || origin.kind === 'distribution') expect(() => factOf(origin.fact as FactId)).not.toThrow();
    }),
  );
});

describe('the SARIF report', () => {
  it(
    'of each input points every result at a rule and a place, and every change at a region',
    each((result) => {
      const sarif = sarifData(result, rules);
      const [only] = sarif.runs;
      expect(sarif.version).toBe('2.1.0');
      expect(only?.results).toHaveLength(result.findings.length);
      for (const one of only?.results ?? []) {
        expect(only?.tool.driver.rules[one.ruleIndex]?.id).toBe(one.ruleId);
        expect(['error', 'warning', 'note']).toContain(one.level);
        for (const { physicalLocation } of one.locations) {
          expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w.~%/-]+$/);
          const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
          expect(Math.min(startLine, startColumn)).toBeGreaterThan(0);
          expect(endLine > startLine || endColumn >= startColumn).toBe(true);
        }
        for (const fix of one.fixes ?? [])
          expect(fix.artifactChanges.flatMap(({ replacements }) => replacements).length).toBeGreaterThan(0);
      }
      expect(only?.invocations[0]?.executionSuccessful).toBe(result.problems.length === 0);
    }),
  );

  it('writes a file name with spaces and signs as a URI', () => {
    const sarif = sarifData(run({ 'my files/a#b.yaml': 'kubelet --v=2\n' }), rules);
    expect(sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('my%20files/a%23b.yaml');
  });
});

describe('the text and Markdown reports', () => {
  it('name every finding, every link, and what is not known', () => {
    for (const format of ['text', 'markdown'] as const) {
      const text = reports[format](open);
      for (const { code } of open.findings) expect(text).toContain(code);
      expect(text).toContain('API server → kubelet');
      expect(text).toContain('readOnlyPort: 10255');
    }
    expect(reports.text(open)).toContain('CA for kubelet certificates: the flags of kube-apiserver');
  });

  it('say that nothing was found without calling it safe', () => {
    const clean = run({
      'a.yaml': 'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec: {caBundle: AA==, service: {name: a}}\n',
    });
    expect(reports.text(clean)).toMatch(
      /No problems found in this input\. Settings that are listed as unknown were not checked, so do not read them as safe\.\n$/,
    );
  });

  it('do not say that there are no problems beside a path that the input makes unsafe', () => {
    const plain = run({ 'etcd.service': '[Service]\nExecStart=/usr/bin/etcd --listen-client-urls=http://${IP}:2379\n' });
    expect(plain.findings).toEqual([]);
    expect(reports.text(plain)).toContain('No rule finds a problem, but a path is unsafe because of etcd.service:2.');
    expect(reports.text(plain)).not.toContain('No problems found');
  });

  it.each([
    ['http://127.0.0.1:2379', 'Plaintext on the API server’s own host (127.0.0.1): no network carries it'],
    ['http://127.0.0.1:2379,http://10.0.0.1:2379', 'Not protected on the control plane network.'],
  ])('say of the etcd at %s which way its connection takes', (urls, words) => {
    expect(reports.text(run({ 'a.sh': `kube-apiserver --etcd-servers=${urls}\n` }))).toContain(words);
  });

  it('say of a datastore without TLS that it stands in place of etcd', () => {
    const text = reports.text(run({ 'config.yaml': 'datastore-endpoint: "mysql://a@tcp(db:3306)/k3s?tls=false"\n' }));
    expect(text).toContain('datastore-endpoint, which stands in place of etcd, says to use no TLS.');
    expect(text).not.toContain('The etcd URL');
  });

  it('show no change for a version whose flags nobody read', () => {
    const of = (version: string) =>
      run({
        'a.yaml': `# ${version}\nkind: Pod\napiVersion: v1\nspec: {containers: [{image: 'hyperkube:${version}', command: [kube-apiserver]}]}\n`,
      });
    expect(of('v1.4.3').findings.map(({ fix, edited }) => [fix, edited?.sentence])).toContainEqual([
      null,
      'We have not checked Kubernetes 1.4, so no change is shown.',
    ]);
    expect(of('v1.4.3').findings.every(({ fix }) => fix === null)).toBe(true);
    expect(of('v1.30.3').findings.some(({ fix }) => fix !== null)).toBe(true);
  });

  it('name what each input was read as', () => {
    expect(reports.text(run({ 'a.yaml': 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n' }))).toContain('  a.yaml: a kind cluster\n');
  });

  it('let nothing of the reader’s become markup or move the cursor', () => {
    const name = '<img src=x onerror=alert(1)>|`*_[a](b)\u001B[31m\u202E.yaml';
    const hostile = run({ [name]: 'kubelet --v=2 --tls-min-version="<script>"\n' });
    expect(escapeMarkdown('<b>|`')).toBe('\\<b\\>\\|\\`');
    const outsideOfDiffs = reports.markdown(hostile).replace(/^(`{3,})diff\n[\s\S]*?^\1$/gm, '');
    expect(outsideOfDiffs).toContain('kubelet-anonymous');
    expect(outsideOfDiffs).not.toMatch(/(?<!\\)<(?:img|script)/);
    for (const format of ['text', 'markdown', 'json', 'sarif'] as const) expect(reports[format](hostile)).not.toMatch(/[\u001B\u202E]/u);
  });

  it('keep a diff inside its fence when the reader’s text has fences', () => {
    const text = reports.markdown(
      run({ 'a.yaml': 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n# ````\nreadOnlyPort: 10255 # ````\n' }),
    );
    expect(text).toContain('`````diff\n');
  });
});
