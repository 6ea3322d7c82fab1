import { accept } from '../accepted/accept.ts';
import { noTeamRules, type Read } from '../accepted/acceptance.ts';
import { baselineText, readBaseline } from '../accepted/baseline.ts';
import { readConfiguration } from '../accepted/configuration.ts';
import type { CheckResult } from '../check.ts';
import type { Input } from '../read/read.ts';

/** What teams write beside their inputs: configurations and baselines, which the mutations start from as well. */
export const teamFiles: readonly string[] = [
  'accepted:\n- code: kubelet-anonymous\n  files: [nodes/**, "*.yaml"]\n  until: 2027-01-31\n  reason: behind a firewall until the move\n',
  'accepted:\n- {code: etcd-ca-unset, path: apiserver-to-etcd, node: cp-1, until: 2027-01-31, reason: "one host"}\nfail-on: high\n',
  'severities:\n  kubelet-read-only-port: low\n  kubelet-ca-unset: critical\nexclude:\n- test/**\nbaseline: baseline.json\nkubernetes: "1.34"\n',
  '{\n  "version": 1,\n  "findings": [\n    {"code":"kubelet-anonymous","file":"a/b.yaml","fingerprint":"0123456789abcdef"}\n  ]\n}\n',
];
/** A comment that accepts a finding, as it stands in an input. */
export const acceptingComment = '# hub-and-spoke: accept kubelet-anonymous until 2027-01-31, because the node is alone';

const today = '2026-12-01';

function outside(text: string, { problems }: Read<unknown>): readonly string[] {
  const lines = text.split('\n');
  return problems.flatMap(({ sentence, line, column }) => [
    ...(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1
      ? []
      : [`${sentence} points to ${line}:${column}, outside of the text`]),
    ...(/[\n\r]/.test(sentence) || !sentence.endsWith('.') ? [`no single sentence: ${sentence}`] : []),
  ]);
}

/** What is wrong with the reading of one file of a team: nothing for a sound one. */
export const unsoundTeamFile = (text: string): readonly string[] => [
  ...outside(text, readConfiguration('.hub-and-spoke.yaml', text)),
  ...outside(text, readBaseline('baseline.json', text)),
];

/** What is wrong with acceptances of a result: a baseline of it has to be read again, and to accept each finding that no comment is about. */
export function unsoundAcceptance(result: CheckResult, inputs: readonly Input[]): readonly string[] {
  const baseline = readBaseline('baseline.json', baselineText(result.findings));
  const told = accept(result, inputs, { team: { ...noTeamRules, acceptances: baseline.value }, today });
  return [
    ...baseline.problems.map(({ sentence }) => `a baseline that was written cannot be read: ${sentence}`),
    ...told.findings.map(({ code }) => `${code} is found again, although the baseline holds it`),
    ...(told.findings.length + (told.accepted?.length ?? 0) === result.findings.length ? [] : ['a finding is lost']),
  ];
}
