import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { check, type CheckResult } from '../check.ts';
import { corpus } from '../corpus/index.ts';
import { moreForms } from '../read/more-forms.ts';
import { factsForTests } from '../test/facts.ts';
import { shortReport } from './short.ts';
import { textReport } from './text.ts';

const run = (files: Readonly<Record<string, string>>, kubernetes?: string): CheckResult =>
  check(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    { facts: factsForTests, forms: moreForms, kubernetes },
  );
const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';

describe('the short report', () => {
  it('of each input has at most twenty lines, and counts every finding that it does not show', () =>
    everyRow(
      partOf('inputs with every report', corpus),
      ({ name }) => name,
      ({ files, kubernetes }) => {
        const result = run(files, kubernetes);
        const lines = shortReport(result).trimEnd().split('\n');
        expect(lines.length).toBeLessThanOrEqual(20);
        const shown = lines.filter((line) => /^(?:critical|high|medium|low|info) {2}/.test(line)).length;
        const left = Number(lines.map((line) => /^ {2}and (\d+) more findings?:/.exec(line)?.[1]).find(Boolean) ?? 0);
        expect(shown + left).toBe(result.findings.length);
      },
    ));

  it('shows the worst findings first and counts the others by their severity', () => {
    const many = run(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.yaml`, open])));
    const text = shortReport(many);
    expect(text.split('\n')[0]).toMatch(/^high {2}kubelet-read-only-port {2}0\.yaml:3:1/);
    expect(text).toMatch(/^ {2}and \d+ more findings: \d+ high, 20 medium$/m);
    expect(text).toContain('Findings: 20 high, 20 medium.');
  });

  it('leaves to the long report what was read and changes no verdict', () => {
    const result = run({ 'a.tf': 'resource "aws_eks_cluster" "a" {\n  vpc_config {\n    endpoint_public_access = true\n  }\n}\n' });
    const line = '  a.tf:3: endpoint_public_access, which says who may reach the API server and changes no verdict';
    expect(textReport(result)).toContain(`Read:\n  a.tf:1: a part of a cluster of eks\n${line}\n`);
    expect(shortReport(result)).not.toContain(line);
  });

  it('says what is unknown and what would tell it, and leads to the rest', () => {
    const text = shortReport(run({ 'a.yaml': open }));
    expect(text).toMatch(/^Unknown, and what would answer it:\n {2}.*CA for kubelet certificates.*: the flags of kube-apiserver/m);
    expect(text).toMatch(/ [1-9]\d* unsafe, /);
    expect(text).toContain('--verbose');
  });

  it('says which input could not be read before anything else', () => {
    expect(shortReport(run({ 'b.yaml': open, 'a.yaml': 'kind: Pod\n\tx: 1\n' }))).toMatch(/^unusable {2}a\.yaml:\d+:\d+\n {2}\S/);
  });
});
