import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBaseline, baselineText } from './baseline.ts';
import { configurationName, readConfiguration } from './configuration.ts';
import { isDay } from './day.ts';

const wrongIn = (text: string): readonly string[] =>
  readConfiguration(configurationName, text).problems.map(({ line, column, sentence }) => `${line}:${column} ${sentence}`);
const entry = (lines: string): string => `accepted:\n- ${lines.trim().replaceAll('\n', '\n  ')}\n`;

describe('the configuration of a team', () => {
  it('is read with all of its keys, each entry with its line', () => {
    const { value, problems } = readConfiguration(
      configurationName,
      `# who owns this: platform team
fail-on: high
kubernetes: "1.34"
exclude: [test/**, docs]
baseline: .check-baseline.json
severities:
  kubelet-read-only-port: critical
accepted:
- code: kubelet-anonymous
  files: lab/**
  reason: the lab has no network.
  until: 2027-01-31
- {code: etcd-plaintext, path: apiserver-to-etcd, node: cp-1, reason: moved in spring, until: "2027-03-01"}
`.replace('etcd-plaintext', 'secret-pasted'),
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      failOn: 'high',
      kubernetes: '1.34',
      exclude: ['test/**', 'docs'],
      baseline: '.check-baseline.json',
      severities: { 'kubelet-read-only-port': 'critical' },
      acceptances: [
        {
          by: 'configuration',
          code: 'kubelet-anonymous',
          files: ['lab/**'],
          reason: 'the lab has no network',
          until: '2027-01-31',
          file: configurationName,
          line: 9,
        },
        { code: 'secret-pasted', path: 'apiserver-to-etcd', node: 'cp-1', until: '2027-03-01', line: 13 },
      ],
    });
  });

  it('may be empty, or hold comments only', () => {
    for (const text of ['', '# nothing yet\n', 'accepted:\n', 'accepted: []\n'])
      expect(readConfiguration(configurationName, text)).toMatchObject({ problems: [], value: { acceptances: [] } });
  });

  it.each([
    [
      'colour: yes\n',
      '1:1 The key colour is unknown in .hub-and-spoke.yaml; it takes accepted, severities, fail-on, kubernetes, exclude, baseline.',
    ],
    ['fail-on: low\nfail-on: high\n', /^2:1 /],
    ['fail-on: bad\n', '1:10 The value of fail-on is bad; it takes never, info, low, medium, high, critical.'],
    ['- a\n', /^1:1 It is a list; expected a mapping with accepted/],
    ['a: 1\n---\nb: 2\n', /It holds more than one document; expected one/],
    ['a: [1\n', /^\d+:\d+ It cannot be read as YAML/],
    ['accepted: yes\n', /The value of accepted is not usable; expected a list of entries/],
    ['accepted: {code: x}\n', 'The value of accepted is a mapping; expected a list of entries.'],
    [entry('code: kubelet-anonymous\nreason: x'), '2:3 This entry of accepted has no until; each entry needs code, reason and until.'],
    [
      entry('code: kubelet-anonymous\nuntil: 2027-01-31'),
      '2:3 This entry of accepted has no reason; each entry needs code, reason and until.',
    ],
    [entry('reason: x\nuntil: 2027-01-31'), '2:3 This entry of accepted has no code; each entry needs code, reason and until.'],
    [
      entry('code: kubelet-anonymus\nreason: x\nuntil: 2027-01-31'),
      /^2:9 No rule has the code kubelet-anonymus; the nearest one is kubelet-anonymous\./,
    ],
    [entry('code: kubelet-anonymous\nreason: x\nuntil: 2027-02-30'), /^4:10 The end date is 2027-02-30; write a day of the calendar/],
    [entry('code: kubelet-anonymous\nreason: x\nuntil: never'), /^4:10 The end date is never/],
    [entry('code: kubelet-anonymous\nreason: ""\nuntil: 2027-01-31'), /^3:3 The value of reason is empty; expected the reason/],
    [entry('code: kubelet-anonymous\nreason: x\nuntil: 2027-01-31\npath: kubelet'), /^5:9 No path has the id kubelet; it takes /],
    [entry('code: kubelet-anonymous\nreason: x\nuntil: 2027-01-31\nfile: a'), /^5:3 The key file is unknown in an entry of accepted/],
    ['severities: {kubelet-anonymous: bad}\n', /The value of kubelet-anonymous is bad; it takes info, low/],
    ['severities: [a]\n', /expected a mapping of codes to severities/],
    [`exclude: "${'a'.repeat(300)}"\n`, /A glob of exclude has 300 characters; it takes 200/],
  ])('that says %j is wrong with line and column, and nothing of it counts', (text, sentence) => {
    const wrong = wrongIn(text);
    expect(wrong.join('\n')).toMatch(typeof sentence === 'string' ? new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : sentence);
    expect(readConfiguration(configurationName, text).value).toEqual({ acceptances: [], severities: {}, exclude: [] });
  });

  it('never throws, and gives either what it says or what is wrong with it', () => {
    const words = fc.constantFrom(
      'accepted',
      'code',
      'until',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '&a',
      '*a',
      '"',
      '#',
      '2027-01-31',
      'kubelet-anonymous',
      '\u0000',
      '|',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { value, problems } of [readConfiguration('a', text), readBaseline('a', text)])
          expect(problems.length === 0 || JSON.stringify(value).length > 0).toBe(true);
      }),
      { numRuns: 500, seed: 20261127 },
    );
  });
});

describe('a baseline', () => {
  const finding = { code: 'kubelet-anonymous', region: { file: 'a.yaml' }, fingerprint: '0123456789abcdef' } as unknown as Parameters<
    typeof baselineText
  >[0][number];

  it('is read back as what was written, one finding a line and sorted', () => {
    const other = { ...finding, region: { ...finding.region, file: 'Ä"\n.yaml' } };
    const text = baselineText([other, finding]);
    expect(text.split('\n')).toHaveLength(8);
    expect(baselineText([finding, other])).toBe(text);
    expect(readBaseline('base.json', text)).toMatchObject({
      problems: [],
      value: [
        { by: 'baseline', code: 'kubelet-anonymous', exactly: 'a.yaml', fingerprint: '0123456789abcdef', file: 'base.json', line: 4 },
        { exactly: 'Ä"\n.yaml', line: 5 },
      ],
    });
    expect(readBaseline('base.json', baselineText([]))).toEqual({ value: [], problems: [] });
  });

  it.each([
    ['', 'This is not a baseline, which --write-baseline writes.'],
    ['[]', 'This is not a baseline, which --write-baseline writes.'],
    ['{"findings": []}', 'The version of this baseline is missing; expected 1.'],
    ['{"version": 2, "findings": []}', 'The version of this baseline is 2; expected 1.'],
    [
      '{"version": 1, "findings": [{"code": "kubelet-anonymous"}]}',
      'This entry of the baseline is not complete: it needs code, file and fingerprint.',
    ],
    ['{"version": 1, "findings": [{"code": "x", "file": "a", "fingerprint": "b"}]}', /No rule has the code x/],
  ])('that is %s is refused', (text, sentence) => {
    const { value, problems } = readBaseline('base.json', text);
    expect(value).toEqual([]);
    expect(problems[0]?.sentence).toMatch(sentence);
  });
});

it.each([
  ['2027-01-31', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-1-31', false],
  ['31.01.2027', false],
  ['2027-13-01', false],
  ['0000-00-00', false],
])('%s is a day of the calendar: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});
