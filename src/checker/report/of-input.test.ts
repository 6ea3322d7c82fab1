import { describe, expect, it } from 'vitest';
import { pathNames } from '../../wording/names.ts';
import { accept } from '../accepted/accept.ts';
import { checked } from '../test/told.ts';
import { githubReport } from './github.ts';
import { junitReport } from './junit.ts';
import { markdownReport } from './markdown.ts';
import { nothingDecided, ownQuestions } from './of-input.ts';
import { shortReport } from './short.ts';
import { sumWords, textReport } from './text.ts';

const of = (text: string) => checked([{ name: 'a.yaml', text }]);
const deployment = of(
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {template: {spec: {containers: [{name: a, image: a, args: [--kubeconfig=/a]}]}}}\n',
);
const apiService = of(
  'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: a}\nspec: {service: {name: a, namespace: b}, insecureSkipTLSVerify: true}\n',
);

describe('inputs that decide nothing', () => {
  it('are told in one sentence by every report for readers, which counts and asks nothing then', () => {
    const line = nothingDecided(deployment) ?? '';
    expect(line).toMatch(/so this says nothing about a cluster\.$/);
    const all = [
      shortReport(deployment),
      textReport(deployment),
      markdownReport(deployment),
      githubReport(deployment),
      junitReport(deployment),
    ];
    for (const report of [...all, sumWords(deployment)]) {
      expect(report).toContain(line);
      expect(report).not.toMatch(/\bunsafe\b|\bunknown\b|No problems found|would change the answer/);
    }
    expect(markdownReport(deployment)).not.toMatch(/^## (?:Paths|Settings)$/m);
  });

  it('do not pass as a test of JUnit', () => {
    expect(junitReport(deployment)).toContain('tests="1" failures="0" errors="0" skipped="1"');
    expect(junitReport(apiService)).toContain('skipped="0"');
  });

  it('are not told where a rule found something that the team accepts', () => {
    const text = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
    const acceptances = ['kubelet-read-only-port', 'kubelet-client-ca-unset'].map((code) => ({
      by: 'configuration' as const,
      code,
      reason: 'a lab',
      until: undefined,
      file: 'c.yaml',
      line: 1,
    }));
    const accepted = accept(of(text), [{ name: 'a.yaml', text }], { team: { severities: {}, acceptances }, today: '2026-11-27' });
    expect(accepted.findings).toEqual([]);
    expect(sumWords(accepted)).toContain('No problems found');
  });
});

describe('the Markdown report', () => {
  it('counts the verdicts of paths of which the input says something, in the words of the short report, and lists the others by name', () => {
    const text = markdownReport(apiService);
    const [counts = ''] = /^Paths by their weakest hop, .*?: 1 encrypted only\./m.exec(shortReport(apiService)) ?? [];
    expect(counts).not.toBe('');
    expect(text).toContain(`\n${counts}\n`);
    expect(text).toMatch(/^Nothing was read of the other 12: .*API server → kubelet/m);
    expect(text.split('\n').filter((line) => Object.values(pathNames).some((name) => line.startsWith(`| ${name} |`)))).toHaveLength(1);
    expect(text).not.toMatch(/\bunsafe\b/);
  });

  it('asks only what decides these paths', () => {
    expect(ownQuestions(apiService).map(({ id }) => id)).not.toContain('readOnlyPort');
    expect(markdownReport(apiService)).not.toMatch(/^\| .* \| unknown \| .*kubelet/im);
    expect(markdownReport(apiService)).toContain(` ${ownQuestions(apiService).length} setting`);
  });
});
