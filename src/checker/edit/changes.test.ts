import { describe, expect, it } from 'vitest';
import { oneOf } from '../../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { check, type CheckResult } from '../check.ts';
import { corpus } from '../corpus/index.ts';
import type { Files } from '../corpus/rule-case.ts';
import { ruleCases } from '../corpus/rule-cases.ts';
import type { Finding } from '../finding.ts';
import type { Input } from '../read/read.ts';
import { atLeast } from '../rules/rule.ts';
import { rules } from '../rules/index.ts';
import { factsForTests } from '../test/facts.ts';
import { applyTo } from './edit.ts';
import { moreForms } from '../read/more-forms.ts';

interface Subject {
  readonly name: string;
  readonly inputs: readonly Input[];
  readonly kubernetes: string | undefined;
}
const inputsOf = (files: Files): readonly Input[] =>
  Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text }));

const subjects: readonly Subject[] = [
  ...corpus.map(({ name, files, kubernetes }) => ({ name, inputs: inputsOf(files), kubernetes })),
  ...ruleCases.flatMap(({ code, finds, leaves, kubernetes }) =>
    [...finds, ...leaves].map((files, index) => ({
      name: `${code} ${index}${kubernetes ? ` in ${kubernetes}` : ''}`,
      inputs: inputsOf(files),
      kubernetes,
    })),
  ),
];

const run = (inputs: readonly Input[], kubernetes: string | undefined): CheckResult =>
  check(inputs, { facts: factsForTests, forms: moreForms, kubernetes });
const applied = (inputs: readonly Input[], { fix }: Finding): readonly Input[] =>
  inputs.map(({ name, text }) => ({
    name,
    text: applyTo(
      text,
      (fix?.replacements ?? []).filter(({ file }) => file === name),
    ),
  }));

/** A finding apart from its place, which a change may move. */
const same = (a: Finding, b: Finding): boolean => a.code === b.code && a.region.file === b.region.file;
const count = (findings: readonly Finding[], one: Finding): number => findings.filter((other) => same(other, one)).length;

const changesOf = (given: readonly Subject[]) =>
  given.flatMap(({ name, inputs, kubernetes }) => {
    const before = run(inputs, kubernetes);
    return before.findings.flatMap((finding) =>
      finding.fix
        ? [{ name: `${name}: ${finding.code} ${finding.region.line}:${finding.region.column}`, inputs, kubernetes, before, finding }]
        : [],
    );
  });
const changes = changesOf(subjects);
const nameOf = ({ name }: { readonly name: string }): string => name;

describe('a suggested change', () => {
  it('is given for most rules, and tried for each of them', () => {
    const withChange = new Set(changes.map(({ finding }) => finding.code));
    const without = rules.map(({ code }) => code).filter((code) => !withChange.has(code));
    // An address of etcd gets https:// with a certificate, which is the reader’s, and so are a CA of its own, a list of suites and of feature gates.
    // What stays in place of anonymous requests is a file that only the reader can write and mount; the address, port and credentials of a
    // client, the older form of a kubeadm file, and keys of service accounts, are the reader's too.
    expect(without).toEqual([
      'api-anonymous-on',
      'front-proxy-any-name',
      'flag-too-new',
      'etcd-listens-plain',
      'etcd-peers-plain',
      'etcd-shares-ca',
      'tls-suite-weak',
      'serving-rotation-off',
      'kubeadm-config-version',
      'client-without-tls',
      'service-account-key-of-ca',
      'secret-pasted',
      'key-given-twice',
    ]);
    expect(changes.length).toBeGreaterThan(250);
  });

  it('makes what it is for go away, and lets nothing as bad come', () =>
    everyRow(changes, nameOf, ({ inputs, kubernetes, before, finding }) => {
      const changed = applied(inputs, finding);
      const after = run(changed, kubernetes);
      expect(after.problems, JSON.stringify(changed)).toEqual(before.problems);
      expect(count(after.findings, finding), JSON.stringify(changed)).toBeLessThan(count(before.findings, finding));
      const worse = after.findings.filter(
        (one) => atLeast(one.severity, finding.severity) && count(after.findings, one) > count(before.findings, one),
      );
      expect(
        worse.map(({ code, sentence }) => `${code}: ${sentence}`),
        JSON.stringify(changed),
      ).toEqual([]);
    }));
});

const withWindowsLineEnds = (text: string): string => text.replace(/\r?\n/g, '\r\n');
const placesOf = ({ findings, problems }: CheckResult): readonly string[] =>
  [...findings.map(({ code, region }) => ({ code, ...region })), ...problems.map((problem) => ({ code: 'problem', ...problem }))].map(
    ({ code, file, line, column }) => `${code} ${file}:${line}:${column}`,
  );

const forms: readonly (readonly [string, (text: string) => string])[] = [
  ['Windows line ends', withWindowsLineEnds],
  ['Windows line ends and a byte order mark', (text: string) => (text.startsWith('\uFEFF') ? '' : '\uFEFF') + withWindowsLineEnds(text)],
];
// The mark is the harder form of both.
describe.each(oneOf(forms, 1))('in a text with %s', (_, written) => {
  const rewritten = subjects.map((subject) => ({
    ...subject,
    inputs: subject.inputs.map(({ name, text }) => ({ name, text: written(text) })),
  }));

  it('every finding and problem stands where it stood before', () => {
    for (const [index, { name, inputs, kubernetes }] of rewritten.entries())
      expect(placesOf(run(inputs, kubernetes)), name).toEqual(placesOf(run(subjects[index]?.inputs ?? [], kubernetes)));
  });

  it('what a suggested change is for goes away by it, and no line ends otherwise', () =>
    everyRow(changesOf(rewritten), nameOf, ({ inputs, kubernetes, before, finding }) => {
      const changed = applied(inputs, finding);
      const after = run(changed, kubernetes);
      expect(after.problems, JSON.stringify(changed)).toEqual(before.problems);
      expect(count(after.findings, finding), JSON.stringify(changed)).toBeLessThan(count(before.findings, finding));
      for (const { text } of changed) expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/);
      expect(changed.map(({ text }) => text.startsWith('\uFEFF'))).toEqual(inputs.map(({ text }) => text.startsWith('\uFEFF')));
    }));
});
