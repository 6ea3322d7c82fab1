import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { accept } from '../accepted/accept.ts';
import { check, type CheckResult } from '../check.ts';
import { corpus } from '../corpus/index.ts';
import { moreForms } from '../read/more-forms.ts';
import { factsForTests } from '../test/facts.ts';
import { githubReport } from './github.ts';
import { oscalReport } from './oscal.ts';

/**
 * The JSON schema of assessment results of OSCAL 1.2.1 by NIST, unchanged, in the public domain (CC0 1.0).
 * Source: the release v1.2.1 of usnistgov/OSCAL, taken from oscal-compass/compliance-trestle, release-schemas/, at commit
 * 0e354a512f14af74685dc33d51bf519367871765.
 */
const schema = JSON.parse(readFileSync(new URL('../test/oscal-schema.json', import.meta.url), 'utf8')) as { $id: string };
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => URL.canParse(text, 'https://example.org/'),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    email: /@/,
  },
});
const isOscal = ajv.compile(schema);
const at = '2027-01-31T12:00:00Z';

interface Observation {
  readonly uuid: string;
  readonly props?: readonly { readonly name: string; readonly value: string }[];
}
interface Results {
  readonly 'assessment-results': {
    readonly metadata: { readonly 'oscal-version': string };
    readonly 'import-ap': { readonly href: string };
    readonly 'back-matter': { readonly resources: readonly { readonly uuid: string }[] };
    readonly results: readonly {
      readonly 'reviewed-controls': {
        readonly 'control-selections': readonly { readonly 'include-controls'?: readonly { readonly 'control-id': string }[] }[];
      };
      readonly observations: readonly Observation[];
      readonly findings?: readonly {
        readonly target: { readonly 'target-id': string; readonly status: { readonly state: string } };
        readonly 'related-observations': readonly { readonly 'observation-uuid': string }[];
      }[];
      readonly remarks?: string;
    }[];
  };
}
const run = (files: Readonly<Record<string, string>>, kubernetes?: string): CheckResult =>
  check(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    { facts: factsForTests, forms: moreForms, kubernetes },
  );
const oscalOf = (result: CheckResult): Results => JSON.parse(oscalReport(result, { at, controls: factsForTests.controls })) as Results;
const results = corpus.map((one) => ({ name: one.name, result: run(one.files, one.kubernetes) }));
const each = (holds: (result: CheckResult) => void) => () =>
  everyRow(
    results,
    ({ name }) => name,
    ({ result }) => holds(result),
  );
const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
const accepted = accept(run({ 'a.yaml': open }), [{ name: 'a.yaml', text: open }], {
  team: {
    severities: {},
    acceptances: [{ by: 'configuration', code: 'kubelet-read-only-port', reason: 'a lab', until: '2027-01-31', file: 'c.yaml', line: 2 }],
  },
  today: '2026-11-27',
});

describe('the OSCAL report', () => {
  it(
    'of each input is valid by the schema of NIST, with ids of its own that lead to something',
    each((result) => {
      const data = oscalOf(result);
      expect(isOscal(data) || isOscal.errors).toBe(true);
      const { 'import-ap': plan, 'back-matter': back, results: found } = data['assessment-results'];
      expect(back.resources.map(({ uuid }) => `#${uuid}`)).toContain(plan.href);
      const [one] = found;
      const ids = one?.observations.map(({ uuid }) => uuid) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      for (const { 'related-observations': related } of one?.findings ?? []) {
        expect(related.length).toBeGreaterThan(0);
        for (const { 'observation-uuid': id } of related) expect(ids).toContain(id);
      }
    }),
  );

  it('names the version of OSCAL that the schema is of, and would not be valid with a field of another kind', () => {
    const data = oscalOf(run({ 'a.yaml': open }));
    expect(schema.$id).toContain(`/oscal/${data['assessment-results'].metadata['oscal-version']}/`);
    const { 'assessment-results': inner } = data;
    expect(isOscal({ 'assessment-results': { ...inner, uuid: 'x' } })).toBe(false);
    expect(isOscal({ 'assessment-results': { ...inner, 'import-ap': undefined } })).toBe(false);
    expect(isOscal({ 'assessment-results': { ...inner, extra: 1 } })).toBe(false);
  });

  it('says that a control of NIST is not satisfied where a finding fails it, and of none that it is', () => {
    const [one] = oscalOf(run({ 'a.yaml': open }))['assessment-results'].results;
    expect(one?.findings?.map(({ target }) => [target['target-id'], target.status.state])).toEqual([
      ['cm-6_smt', 'not-satisfied'],
      ['cm-6.1_smt', 'not-satisfied'],
    ]);
    expect(one?.['reviewed-controls']['control-selections'][0]?.['include-controls']).toContainEqual({ 'control-id': 'sc-8.1' });
    const clean = oscalOf(run({ 'a.yaml': 'kubelet --v=2 --config=/c\n' }))['assessment-results'].results[0];
    expect(clean?.findings).toBeUndefined();
    expect(JSON.stringify(clean)).not.toContain('"satisfied"');
  });

  it('has an accepted finding as an observation that says so, which fails no control, and says what was not read', () => {
    const [one] = oscalOf(accepted)['assessment-results'].results;
    const own = one?.observations.filter(({ props }) => props?.some(({ name, value }) => name === 'accepted' && value === 'true')) ?? [];
    expect(own.map(({ props }) => props?.find(({ name }) => name === 'code')?.value)).toEqual(['kubelet-read-only-port']);
    const related = one?.findings?.flatMap((finding) => finding['related-observations'].map((each_) => each_['observation-uuid']));
    expect(related).not.toContain(own[0]?.uuid);
    expect(oscalOf(run({ 'a.yaml': 'kind: Pod\n\tx: 1\n' }))['assessment-results'].results[0]?.remarks).toMatch(
      /^a\.yaml:\d+ could not be read: /,
    );
  });

  it('has the same ids for the same inputs, and others for another file', () => {
    const idOf = (name: string): string | undefined =>
      oscalOf(run({ [name]: open }))['assessment-results'].results[0]?.observations[0]?.uuid;
    expect(idOf('a.yaml')).toBe(idOf('a.yaml'));
    expect(idOf('b.yaml')).not.toBe(idOf('a.yaml'));
  });
});

describe('the annotations for GitHub', () => {
  /** A workflow command as the runner of GitHub reads it: the name, properties parted by commas, and the text, all unescaped. */
  const commandOf = (line: string) => {
    const [, name = '', list = '', text = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    const properties = list.split(',').map((one) => [one.slice(0, one.indexOf('=')), decodeURIComponent(one.slice(one.indexOf('=') + 1))]);
    return {
      name,
      properties: Object.fromEntries(properties) as Record<string, string>,
      text: text.replace(/%(25|0D|0A)/g, decodeURIComponent),
    };
  };

  it(
    'are one line for each finding and each input that could not be read, and a last line that counts them',
    each((result) => {
      const lines = githubReport(result).trimEnd().split('\n');
      expect(lines).toHaveLength(result.findings.length + result.problems.length + 1);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::\S/);
      expect(lines.at(-1)).not.toMatch(/^::/);
    }),
  );

  it('stand at the place of the finding, with its severity and code as the title', () => {
    const [line = ''] = githubReport(run({ './k/a.yaml': open })).split('\n');
    expect(commandOf(line)).toMatchObject({
      name: 'error',
      properties: { file: 'k/a.yaml', line: '3', endLine: '3', col: '1', endColumn: '20', title: 'high: kubelet-read-only-port' },
      text: expect.stringContaining('Port 10255 is open') as string,
    });
  });

  it('have no file for standard input, and nothing of the reader’s ends a command or starts another', () => {
    const [standard = ''] = githubReport(run({ '-': open })).split('\n');
    expect(commandOf(standard).properties).toEqual({ title: 'high: kubelet-read-only-port' });
    const hostile = githubReport(run({ 'a,line=9::x%0A\n::error::.yaml': open }));
    for (const line of hostile.trimEnd().split('\n').slice(0, -1)) {
      const { properties } = commandOf(line);
      expect(properties['file']).toBe('a,line=9::x%0A\n::error::.yaml');
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(['file', 'line', 'title']));
    }
    expect(hostile).not.toMatch(/^::error::/m);
  });
});
