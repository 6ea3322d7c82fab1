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

  it.each([
    [
      'resource "aws_eks_cluster" "a" {\n  vpc_config {\n    endpoint_public_access = true\n  }\n}\n',
      'a:3: endpoint_public_access: true, which says who may reach the API server and changes no verdict',
    ],
    [
      'resource "oci_containerengine_cluster" "a" {\n  endpoint_config {\n    is_public_ip_enabled = false\n  }\n}\n',
      'a:3: is_public_ip_enabled: false, which says who may reach the API server and changes no verdict',
    ],
    [
      'scrape_configs:\n- job_name: kubernetes-apiservers\n  scheme: https\n  tls_config: {insecure_skip_verify: true}\n  kubernetes_sd_configs: [{role: endpoints}]\n',
      'a:2: the job kubernetes-apiservers, whose targets are asked without a check of the certificate',
    ],
    [
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nspec:\n  selector: {matchLabels: {k8s-app: kube-scheduler}}\n  endpoints:\n  - port: http-metrics\n',
      'a:6: an endpoint of ServiceMonitor, which asks scheduler over plain HTTP',
    ],
  ])('leaves to the long report what was read and changes no verdict: %s', (text, line) => {
    const result = run({ a: text });
    expect(textReport(result)).toMatch(/^Read:$/m);
    expect(textReport(result).split('\n')).toContain(`  ${line}`);
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
