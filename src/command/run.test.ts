import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { rules } from '../checker/rules/index.ts';
import { closed, codesIn, open, readerWith, type Reader } from './test/reader.ts';

let reader: Reader;
afterEach(() => reader.leave());
const read = (name: string): string => readFileSync(path.join(reader.folder, name), 'utf8');

const accepting = (more = 'until: 2027-01-31'): string =>
  `accepted:\n- code: kubelet-read-only-port\n  files: lab/**\n  reason: the lab has no network\n  ${more}\n- code: kubelet-client-ca-unset\n  reason: it is a lab\n  until: 2027-01-31\n`;

describe('a configuration', () => {
  it('in a folder above takes accepted findings out of the count, by globs that count from its folder', async () => {
    reader = readerWith({ '.hub-and-spoke.yaml': accepting(), 'lab/a/open.yaml': open, 'prod/open.yaml': open });
    const inLab = await reader.run(['open.yaml', '--format', 'json'], { from: path.join(reader.folder, 'lab/a') });
    expect(inLab.code).toBe(0);
    expect(JSON.parse(inLab.out)).toMatchObject({
      findings: [],
      accepted: [
        { by: 'configuration', reason: 'the lab has no network', until: '2027-01-31' },
        { by: 'configuration', reason: 'it is a lab' },
      ],
    });
    const inProd = await reader.run(['open.yaml', '--format', 'json'], { from: path.join(reader.folder, 'prod') });
    expect({ code: inProd.code, codes: codesIn(inProd.out) }).toEqual({ code: 1, codes: ['kubelet-read-only-port'] });
  });

  it('outside of the repository does not count', async () => {
    reader = readerWith({ '.hub-and-spoke.yaml': accepting(), 'lab/.git/HEAD': '', 'lab/open.yaml': open });
    expect((await reader.run(['open.yaml'], { from: path.join(reader.folder, 'lab') })).code).toBe(1);
    expect((await reader.run(['open.yaml', '--config', '../.hub-and-spoke.yaml'], { from: path.join(reader.folder, 'lab') })).code).toBe(0);
  });

  it('counts what it accepts in the text, and lists it with --show-accepted', async () => {
    reader = readerWith({ '.hub-and-spoke.yaml': accepting(), 'lab/open.yaml': open });
    const { out } = await reader.run(['lab']);
    expect(out).toContain('Accepted findings, which do not count: 2 (2 by the configuration). List them with --show-accepted.');
    expect(out).not.toContain('the lab has no network');
    const listed = (await reader.run(['lab', '--show-accepted'])).out;
    expect(listed).toContain('Accepted in .hub-and-spoke.yaml:2 until 2027-01-31, because the lab has no network.');
    expect(listed).not.toContain('List them with');
  });

  it('counts a finding again after the end date, with the sentence that says so', async () => {
    reader = readerWith({ '.hub-and-spoke.yaml': accepting('until: 2026-11-26'), 'lab/open.yaml': open });
    expect((await reader.run(['lab'], { today: '2026-11-26' })).code).toBe(0);
    const { code, out } = await reader.run(['lab'], { today: '2026-11-27' });
    expect(code).toBe(1);
    expect(out).toContain('It was accepted until 2026-11-26 in .hub-and-spoke.yaml:2, because the lab has no network. That day is past');
  });

  it('gives the level, the version and the exclusions, and options go before it', async () => {
    reader = readerWith({
      '.hub-and-spoke.yaml': 'fail-on: critical\nkubernetes: "1.34"\nexclude: test\nseverities: {kubelet-client-ca-unset: critical}\n',
      'open.yaml': open,
      'test/open.yaml': open,
    });
    const { code, out } = await reader.run(['.', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ inputs: ['open.yaml'], kubernetes: { minor: '1.34' }, counts: { critical: 1, high: 1 } });
    expect((await reader.run(['.', '--fail-on', 'never'])).code).toBe(0);
    expect((await reader.run(['.', '--k8s', '1.30'])).out).toContain('judged as Kubernetes 1.30');
  });

  it.each([
    [
      'accepted: [{code: kubelet-readonly, reason: x, until: 2027-01-31}]\n',
      /^\.hub-and-spoke\.yaml:1:19: No rule has the code kubelet-readonly; the nearest one is kubelet-read-only-port/,
    ],
    ['kubernetes: "1.99"\n', /^The value of kubernetes in the configuration is 1\.99; the facts cover/],
    ['baseline: gone.json\n', /^The baseline gone\.json cannot be read: there is no such file\./],
    ['colour: yes\n', /^\.hub-and-spoke\.yaml:1:1: The key colour is unknown/],
  ])('that says %j is refused with its place, and nothing is checked', async (text, sentence) => {
    reader = readerWith({ '.hub-and-spoke.yaml': text, 'open.yaml': open });
    const { code, out, err } = await reader.run(['open.yaml']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  it('that is named and missing is refused', async () => {
    reader = readerWith({ 'open.yaml': open });
    expect(await reader.run(['open.yaml', '--config', 'no.yaml'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('The configuration no.yaml cannot be read: there is no such file.') as string,
    });
  });
});

describe('a comment at the place', () => {
  it('accepts one finding there, and says in the report who did', async () => {
    const line = 'readOnlyPort: 10255 # hub-and-spoke: accept kubelet-read-only-port until 2027-01-31, because the lab has no network';
    reader = readerWith({ 'open.yaml': open.replace('readOnlyPort: 10255', line) });
    const { code, out } = await reader.run(['open.yaml', '--format', 'json', '--fail-on', 'high']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ accepted: [{ by: 'comment', file: 'open.yaml', line: 3 }] });
  });

  it('without a reason is a problem with its place', async () => {
    reader = readerWith({ 'open.yaml': `${open}# hub-and-spoke: accept kubelet-read-only-port until 2027-01-31\n` });
    expect(await reader.run(['open.yaml'])).toMatchObject({ code: 3, out: expect.stringContaining('unusable  open.yaml:4:1') as string });
  });
});

describe('a baseline', () => {
  it('holds what was there, also when lines moved, and lets a new finding count', async () => {
    reader = readerWith({ 'nodes/open.yaml': open });
    const written = await reader.run(['nodes', '--write-baseline', 'base.json']);
    expect(written).toEqual({ code: 0, out: '2 findings are in the baseline base.json.\n', err: '' });
    expect(read('base.json')).toContain('"file":"nodes/open.yaml"');
    expect((await reader.run(['nodes', '--baseline', 'base.json'])).code).toBe(0);
    reader.write('nodes/open.yaml', `# a comment\n\n${open}`);
    expect((await reader.run(['nodes', '--baseline', 'base.json'])).code).toBe(0);
    expect((await reader.run(['open.yaml', '--baseline', '../base.json'], { from: path.join(reader.folder, 'nodes') })).code).toBe(1);
    reader.write('nodes/open.yaml', `${open}authentication: {anonymous: {enabled: true}}\n`);
    const { code, out } = await reader.run(['nodes', '--baseline', 'base.json', '--format', 'json']);
    expect({ code, codes: codesIn(out) }).toEqual({ code: 1, codes: ['kubelet-anonymous'] });
  });

  it('named in the configuration counts from its folder, wherever the reader stands, and is written anew without it', async () => {
    reader = readerWith({ '.hub-and-spoke.yaml': 'baseline: base.json\n', 'nodes/open.yaml': open });
    const inNodes = { from: path.join(reader.folder, 'nodes') };
    expect((await reader.run(['open.yaml', '--write-baseline', '../base.json'], inNodes)).code).toBe(0);
    expect(read('base.json')).toContain('"file":"nodes/open.yaml"');
    expect((await reader.run(['open.yaml'], inNodes)).code).toBe(0);
    expect((await reader.run(['.'])).code).toBe(0);
    expect((await reader.run(['.', '--write-baseline', 'base.json'])).out).toContain('2 findings are');
  });

  it('does not take in what is accepted otherwise', async () => {
    reader = readerWith({ '.hub-and-spoke.yaml': accepting(), 'lab/open.yaml': open });
    await reader.run(['lab', '--write-baseline', 'base.json']);
    expect(JSON.parse(read('base.json'))).toEqual({ version: 1, findings: [] });
  });
});

describe('the output', () => {
  it('goes to a file, and the counts to the reader', async () => {
    reader = readerWith({ 'open.yaml': open });
    const { code, out, err } = await reader.run(['open.yaml', '--format', 'sarif', '-o', 'report.sarif']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('Findings: 1 high, 1 medium. The report is in report.sarif.\n');
    expect(JSON.parse(read('report.sarif'))).toMatchObject({ version: '2.1.0' });
    expect((await reader.run(['open.yaml', '-q', '-o', 'report.txt'])).err).toBe('');
  });

  it('that cannot be written is told, with the code for wrong usage', async () => {
    reader = readerWith({ 'open.yaml': open });
    expect(await reader.run(['open.yaml', '-o', 'no/such/report'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^no\/such\/report cannot be written: there is no such folder\./) as string,
    });
  });

  it('is empty with --quiet where nothing fails, and has only what fails otherwise', async () => {
    reader = readerWith({ 'open.yaml': open, 'closed.yaml': closed });
    expect(await reader.run(['closed.yaml', '--quiet'])).toEqual({ code: 0, out: '', err: '' });
    const { out } = await reader.run(['open.yaml', 'gone.yaml', '--quiet', '--fail-on', 'high']);
    expect(out.match(/^\S+/gm)).toEqual(['unusable', 'high']);
    expect((await reader.run(['open.yaml', '--quiet', '--fail-on', 'never'])).out).toBe('');
  });

  it('has colour on a terminal that takes it, in the text report only, and never from the reader’s text', async () => {
    reader = readerWith({ 'open.yaml': `${open}# \u001B[31mred\n` });
    const escapes = /\u001B\[/;
    expect((await reader.run(['open.yaml'])).out).not.toMatch(escapes);
    const onTerminal = { takesColour: true };
    expect((await reader.run(['open.yaml'], onTerminal)).out).toContain('\u001B[31mhigh\u001B[0m  kubelet-read-only-port');
    expect((await reader.run(['open.yaml', '--format', 'markdown'], onTerminal)).out).not.toMatch(escapes);
    expect((await reader.run(['open.yaml', '--patch'], onTerminal)).out).not.toContain('\u001B[31mred');
  });
});

describe('explain', () => {
  it('prints for every rule what it is about, what to look at, what may break, and the comment that accepts it', async () => {
    reader = readerWith();
    for (const { code, title, before, sideEffects, severity, facts } of rules) {
      const { code: exit, out } = await reader.run(['explain', code]);
      expect(exit).toBe(0);
      for (const part of [title, before, sideEffects, severity, ...facts, `accept ${code} until`]) expect(out, code).toContain(part);
    }
  });

  it.each([
    [['explain', 'kubelet-readonly'], /No rule has the code kubelet-readonly; the nearest ones are kubelet-read-only-port, /],
    [['explain'], /explain needs the code of a rule/],
  ])('refuses %j and says what is near', async (args, sentence) => {
    reader = readerWith();
    const { code, out, err } = await reader.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  it('is a file where a folder is written before it', async () => {
    reader = readerWith({ explain: closed });
    expect((await reader.run(['./explain'])).code).toBe(0);
  });

  it('has its codes listed, each rule once', async () => {
    reader = readerWith();
    const { out } = await reader.run(['codes']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(/ +/)[1])
        .sort(),
    ).toEqual(rules.map(({ code }) => code).sort());
  });
});

describe('the command', () => {
  it('explains itself and its version, and wants a file', async () => {
    reader = readerWith();
    for (const flag of ['-h', '--help'])
      expect(await reader.run([flag])).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: check FILE/) as string });
    expect((await reader.run(['explain', '--help'])).out).toMatch(/^Usage/);
    expect((await reader.run(['--version'])).out).toMatch(
      /^check \d+\.\d+\.\d+, facts of Kubernetes 1\.\d+ to 1\.\d+, read in v1\.\d+\.\d+\n$/,
    );
    expect(await reader.run([])).toMatchObject({
      code: 2,
      err: 'Name a file or a folder, or - for standard input.\nSee check --help.\n',
    });
  });
});
