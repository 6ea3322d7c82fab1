import { describe, expect, it } from 'vitest';
import { check, type CheckResult } from '../check.ts';
import { moreForms } from '../read/more-forms.ts';
import type { Input } from '../read/read.ts';
import { factsForTests } from '../test/facts.ts';
import { accept } from './accept.ts';
import { noTeamRules, type Acceptance, type TeamRules } from './acceptance.ts';
import { commentForm } from './comments.ts';

const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
const inputsOf = (files: Readonly<Record<string, string>>): readonly Input[] =>
  Object.entries(files).map(([name, text]) => ({ name, text }));
const run = (
  files: Readonly<Record<string, string>>,
  team: TeamRules = noTeamRules,
  today = '2026-11-27',
  nameOf?: (file: string) => string,
): CheckResult => {
  const inputs = inputsOf(files);
  return accept(check(inputs, { facts: factsForTests, forms: moreForms }), inputs, { team, today, ...(nameOf ? { nameOf } : {}) });
};
const acceptance = (more: Partial<Acceptance> = {}): TeamRules => ({
  severities: {},
  acceptances: [
    { by: 'configuration', code: 'kubelet-read-only-port', reason: 'a lab', until: '2027-01-31', file: 'c.yaml', line: 2, ...more },
  ],
});
const left = (result: CheckResult): readonly string[] => result.findings.map(({ code, region }) => `${code} ${region.file}`);

describe('accept()', () => {
  it('leaves a result as it is where nobody accepted anything', () => {
    const inputs = inputsOf({ 'a.yaml': open });
    const result = check(inputs, { facts: factsForTests, forms: moreForms });
    expect(run({ 'a.yaml': open })).toEqual({ ...result, accepted: [] });
  });

  it.each([
    ['every file', {}, []],
    ['a glob that names one', { files: ['lab/**'] }, ['prod/n1/kubelet.yaml']],
    ['one of several globs', { files: ['x', 'prod/*/kubelet.yaml'] }, ['lab/n1.yaml']],
    ['a file by its exact name', { exactly: 'lab/n1.yaml' }, ['prod/n1/kubelet.yaml']],
    ['the path that the rule is about', { path: 'apiserver-to-kubelet' as const }, []],
    ['another path', { path: 'apiserver-to-etcd' as const }, ['lab/n1.yaml', 'prod/n1/kubelet.yaml']],
    ['a node, by a folder or a file of its name', { node: 'n1' }, []],
    ['a node that is part of another name', { node: 'n' }, ['lab/n1.yaml', 'prod/n1/kubelet.yaml']],
    ['another code', { code: 'kubelet-anonymous' }, ['lab/n1.yaml', 'prod/n1/kubelet.yaml']],
    ['another fingerprint', { fingerprint: '0'.repeat(16) }, ['lab/n1.yaml', 'prod/n1/kubelet.yaml']],
  ])('with %s takes out only what is covered', (_, more, files) => {
    const result = run({ 'lab/n1.yaml': open, 'prod/n1/kubelet.yaml': open }, acceptance(more));
    expect(left(result).filter((one) => one.startsWith('kubelet-read-only-port'))).toEqual(
      files.map((file) => `kubelet-read-only-port ${file}`),
    );
    expect(result.accepted).toHaveLength(2 - files.length);
    for (const one of result.accepted ?? [])
      expect(one).toMatchObject({ by: 'configuration', reason: 'a lab', until: '2027-01-31', file: 'c.yaml', line: 2 });
  });

  it('looks at files by the name that the team sees', () => {
    expect(left(run({ 'n1.yaml': open }, acceptance({ files: ['lab/**'] }), undefined, (file) => `lab/${file}`))).toEqual([
      'kubelet-client-ca-unset n1.yaml',
    ]);
  });

  it('holds on the last day, and on the next one the finding is back with a sentence', () => {
    expect(run({ 'a.yaml': open }, acceptance(), '2027-01-31').accepted).toHaveLength(1);
    const { findings, accepted } = run({ 'a.yaml': open }, acceptance(), '2027-02-01');
    expect(accepted).toEqual([]);
    expect(findings.find(({ code }) => code === 'kubelet-read-only-port')?.lapsed).toBe(
      'It was accepted until 2027-01-31 in c.yaml:2, because a lab. That day is past, so it counts again: change it, or accept it anew with another date.',
    );
    expect(findings.find(({ code }) => code === 'kubelet-client-ca-unset')?.lapsed).toBeUndefined();
  });

  it('lets one acceptance that holds count more than one that ended', () => {
    const [ended] = acceptance({ until: '2026-01-01' }).acceptances;
    const team = { severities: {}, acceptances: [...(ended ? [ended] : []), ...acceptance().acceptances] };
    expect(run({ 'a.yaml': open }, team)).toMatchObject({ accepted: [{ until: '2027-01-31' }] });
  });

  it('never ends for a baseline, which has no date', () => {
    expect(run({ 'a.yaml': open }, acceptance({ by: 'baseline', until: undefined }), '2999-12-31').accepted).toMatchObject([
      { by: 'baseline', until: null },
    ]);
  });

  it('gives findings the severity of the team and puts the worst first', () => {
    const { findings } = run(
      { 'a.yaml': open },
      { acceptances: [], severities: { 'kubelet-client-ca-unset': 'critical', 'kubelet-read-only-port': 'info' } },
    );
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['kubelet-client-ca-unset', 'critical'],
      ['kubelet-read-only-port', 'info'],
    ]);
  });

  it('changes no setting and no verdict: an accepted finding is as true as before', () => {
    expect(run({ 'a.yaml': open }, acceptance()).settings).toEqual(run({ 'a.yaml': open }).settings);
  });
});

describe('a comment', () => {
  const comment = (rest: string): string => `# hub-and-spoke: accept ${rest}`;
  const good = comment('kubelet-read-only-port until 2027-01-31, because a lab');
  const withLine = (line: string): string => open.replace('readOnlyPort: 10255', line);

  it.each([
    ['on its own line', withLine(`readOnlyPort: 10255 ${good}`)],
    ['on the line before', withLine(`${good}\nreadOnlyPort: 10255`)],
    ['before other comments and empty lines', withLine(`${good}\n\n  # more\nreadOnlyPort: 10255`)],
    ['with Windows line ends', withLine(`readOnlyPort: 10255 ${good}`).replaceAll('\n', '\r\n')],
    ['with a colon and a full stop', withLine(`readOnlyPort: 10255 ${comment('kubelet-read-only-port until 2027-01-31 because: a lab.')}`)],
  ])('accepts the finding %s', (_, text) => {
    expect(run({ 'a.yaml': text })).toMatchObject({
      problems: [],
      accepted: [{ by: 'comment', reason: 'a lab', until: '2027-01-31', file: 'a.yaml' }],
    });
  });

  it.each([
    ['two lines above, with another line between', withLine(`${good}\nport: 10250\nreadOnlyPort: 10255`)],
    ['below', withLine(`readOnlyPort: 10255\n${good}\nport: 10250`)],
    ['in another file', open],
    [
      'inside of a word',
      `{"apiVersion": "kubelet.config.k8s.io/v1beta1", "kind": "KubeletConfiguration", "readOnlyPort": 10255, "staticPodURL": "x${good}"}\n`,
    ],
  ])('does not accept the finding %s', (_, text) => {
    const result = run({ 'a.yaml': text, 'b.yaml': `kind: x\n${good}\n` });
    expect(left(result)).toContain('kubelet-read-only-port a.yaml');
  });

  it.each([
    ['kubelet-readonly until 2027-01-31, because x', /No rule has the code kubelet-readonly/],
    ['kubelet-read-only-port because x', /without an end date/],
    ['kubelet-read-only-port until 2027-01-32, because x', /The end date is 2027-01-32/],
    ['kubelet-read-only-port until 2027-01-31', /without a reason/],
    ['kubelet-read-only-port until 2027-01-31, because ', /without a reason/],
    ['', /accepts nothing that can be read/],
    ['kubelet-read-only-port, kubelet-anonymous until 2027-01-31, because x', /accepts nothing that can be read/],
  ])('“accept %s” accepts nothing and is a problem with its place', (rest, sentence) => {
    const result = run({ 'a.yaml': withLine(`readOnlyPort: 10255 ${comment(rest)}`) });
    expect(result.accepted).toEqual([]);
    expect(result.problems).toMatchObject([{ file: 'a.yaml', line: 3, column: 21 }]);
    expect(result.problems[0]?.sentence).toMatch(sentence);
  });

  it('has the form that help and errors name', () => {
    const text = commentForm.replace('CODE', 'kubelet-read-only-port').replace('REASON', 'a lab');
    expect(run({ 'a.yaml': withLine(`readOnlyPort: 10255 ${text}`) }).accepted).toHaveLength(1);
  });
});
