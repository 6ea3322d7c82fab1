import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { minorAfter, newestMinor, oldestMinor } from '../../src/model/setting/minor.ts';
import { drift, driftCommand, inFolder, kindsOf, library, removeTrees, reportOf, upgradeAware, write } from './small-tree.ts';

afterAll(removeTrees);

/** The minor that comes after those of the facts. */
const next = minorAfter(newestMinor);

describe('npm run drift -- --kubernetes DIR', () => {
  it('as a process of its own says the same and ends with the same code', async () => {
    for (const words of [['--kubernetes', write(library), '--k8s', '1.36'], ['--kubernetes', 'nowhere'], ['--no-such-option']])
      expect(driftCommand(words)).toEqual(await drift(words));
  });

  it('exits 0 and lists nothing where nothing changed', async () => {
    const ended = await drift(['--kubernetes', write(library), '--k8s', '1.36']);
    expect(ended).toMatchObject({ code: 0, error: '' });
    expect(ended.out).toMatch(
      /^2 of \d+ claims of Kubernetes 1\.36, read in tree-\d+: nothing changed\nagrees: 2\nnot in this checkout: \d+\n/,
    );
  });

  it('exits 1 and says old and new where a value changed', async () => {
    const changed = { ...library, 'pkg/util/proxy/upgradeaware.go': upgradeAware.replace('Scheme = "http"', 'Scheme = "https"') };
    const ended = await drift(['--kubernetes', write(changed), '--k8s', '1.36']);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain(
      'changed: 1\n  proxy-empty-scheme-http\n    An empty scheme becomes http before dialling.\n    http → https\n    pkg/util/proxy/upgradeaware.go:5\n',
    );
  });

  it('exits 1 for what moved, what no pattern finds, and a file that is gone', async () => {
    const { 'pkg/util/proxy/upgradeaware.go': text, ...rest } = library;
    const moved = await drift(['--kubernetes', write({ ...rest, 'pkg/proxy/location.go': text }), '--k8s', '1.36', '--json']);
    expect(moved.code).toBe(1);
    expect(kindsOf(moved)).toEqual({ 'proxy-name-grammar': 'agrees', 'proxy-empty-scheme-http': 'moved' });
    const unmatched = await drift([
      '--kubernetes',
      write({ ...library, 'pkg/util/net/port_split.go': 'package net\n' }),
      '--k8s',
      '1.36',
      '--json',
    ]);
    expect(unmatched.code).toBe(1);
    expect(kindsOf(unmatched)).toEqual({ 'proxy-name-grammar': 'not found', 'proxy-empty-scheme-http': 'agrees' });
    const gone = await drift(['--kubernetes', write(rest), '--k8s', '1.36', '--json']);
    expect(gone.code).toBe(1);
    expect(kindsOf(gone)).toEqual({ 'proxy-name-grammar': 'agrees', 'proxy-empty-scheme-http': 'not found' });
  });

  it('does not take a test of Go for the place that a function moved to', async () => {
    const { 'pkg/util/proxy/upgradeaware.go': text, ...rest } = library;
    const ended = await drift(['--kubernetes', write({ ...rest, 'pkg/proxy/location_test.go': text }), '--k8s', '1.36', '--json']);
    expect(kindsOf(ended)).toMatchObject({ 'proxy-empty-scheme-http': 'not found' });
  });

  it('a minor that the facts have no row for is news, and exits 1, even where all reads as in the newest that they know', async () => {
    const same = await drift(['--kubernetes', write(library), '--k8s', next]);
    expect(same).toMatchObject({ code: 1, error: '' });
    expect(same.out).toContain(
      `: nothing changed\nKubernetes ${next} is new: the facts have ${oldestMinor} to ${newestMinor}. npm run minor -- ${next} DAY gives each claim a row`,
    );
    expect(same.out).toMatch(/new: 2\n {2}proxy-name-grammar: .*\n {2}proxy-empty-scheme-http: http/);
    const issue = await drift(['--kubernetes', write(library), '--k8s', `v${next}.0`, '--markdown']);
    expect(issue.out).toMatch(/^## 2 of \d+ claims .*: nothing changed\n\nKubernetes .* is new: .*\n\n### New \(2\)\n/);
    expect(reportOf(await drift(['--kubernetes', write(library), '--k8s', next, '--json'])).drift).toBe(true);
  });

  it('in a new minor, a changed default, a file that moved and a function that is gone stand beside what reads as before', async () => {
    const flags = {
      'go.mod': 'module k8s.io/component-base\n',
      'cli/flag/ciphersuites_flag.go': 'package flag\n\nfunc DefaultTLSVersion() uint16 {\n\treturn tls.VersionTLS13\n}\n',
    };
    const { 'pkg/util/net/port_split.go': portSplit, ...rest } = library;
    const moved = write({ ...rest, 'pkg/util/net/split.go': portSplit });
    const ended = await drift(['--kubernetes', write(flags), '--kubernetes', moved, '--k8s', next, '--json']);
    expect(ended.code).toBe(1);
    expect(kindsOf(ended)).toEqual({
      'tls-min-version-default': 'changed',
      'proxy-name-grammar': 'moved',
      'proxy-empty-scheme-http': 'new',
    });
    const removed = write({ ...library, 'pkg/util/proxy/upgradeaware.go': 'package proxy\n' });
    expect(kindsOf(await drift(['--kubernetes', removed, '--k8s', next, '--json']))).toEqual({
      'proxy-name-grammar': 'new',
      'proxy-empty-scheme-http': 'not found',
    });
  });

  it('a minor behind the next one and one before the oldest are refused with what the facts have, named or found in the checkout', async () => {
    const after = minorAfter(next);
    const refused = `The facts have Kubernetes ${oldestMinor} to ${newestMinor}, so ${after} cannot be compared before ${next} is read.`;
    expect(await drift(['--kubernetes', write(library), '--k8s', after])).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringContaining(`--k8s was given “${after}”. ${refused}`) as string,
    });
    expect(await drift(['--kubernetes', write(library), '--k8s', '1.19'])).toMatchObject({
      code: 2,
      error: expect.stringContaining('none of them says what 1.19 does') as string,
    });
    const vendored = { ...library, 'vendor/modules.txt': `# k8s.io/kubernetes v${after}.0\n` };
    expect(await drift(['--kubernetes', write(vendored)])).toMatchObject({
      code: 3,
      out: '',
      error: expect.stringContaining(`The checkout is of Kubernetes ${after}. ${refused}`) as string,
    });
  });

  it('reads the minor from the checkout where nobody says it', async () => {
    const vendored = { ...library, 'vendor/modules.txt': '# k8s.io/kubernetes v1.36.0-rc.1 => example.org/fork v1.35.2\n' };
    expect(reportOf(await drift(['--kubernetes', write(vendored), '--json'])).runs[0]?.minor).toBe('1.35');
    const own = { ...library, 'vendor/modules.txt': '# k8s.io/kubernetes v1.36.0\n' };
    expect(reportOf(await drift(['--kubernetes', write(own), '--json'])).runs[0]?.minor).toBe('1.36');
    const required = { 'go.mod': 'module k8s.io/apiserver\nrequire (\n\tk8s.io/apimachinery v0.34.1\n)\n' };
    expect(reportOf(await drift(['--kubernetes', write(required), '--json'])).runs[0]?.minor).toBe('1.34');
    const base = '\tDefaultKubeBinaryVersion = "1.33"\n';
    const whole = { 'go.mod': 'module k8s.io/kubernetes\n', 'staging/src/k8s.io/component-base/version/base.go': base };
    expect(reportOf(await drift(['--kubernetes', write(whole), '--json'])).runs[0]?.minor).toBe('1.33');
  });

  it('exits 3 where the checkout has none of the files, because then nothing agrees', async () => {
    const ended = await drift(['--kubernetes', write({ 'go.mod': 'module k8s.io/klog\n' }), '--k8s', '1.36']);
    expect(ended).toMatchObject({
      code: 3,
      out: '',
      error: expect.stringContaining('has none of the files that the claims were read in.') as string,
    });
  });

  it('reads in the second checkout what the first one lacks', async () => {
    const other = {
      'go.mod': 'module k8s.io/component-base\n',
      'cli/flag/ciphersuites_flag.go': 'package flag\n\nfunc DefaultTLSVersion() uint16 {\n\treturn tls.VersionTLS12\n}\n',
    };
    const ended = await drift(['--kubernetes', write(other), '--kubernetes', write(library), '--k8s', '1.36', '--json']);
    expect(kindsOf(ended)).toEqual({
      'proxy-name-grammar': 'agrees',
      'proxy-empty-scheme-http': 'agrees',
      'tls-min-version-default': 'agrees',
    });
  });

  it('reads a commit of a git directory with --at', async () => {
    const root = write(library);
    const git = (...words: string[]) =>
      spawnSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], { encoding: 'utf8' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    git('tag', 'v1.36.0');
    writeFileSync(path.join(root, 'pkg/util/proxy/upgradeaware.go'), upgradeAware.replace('Scheme = "http"', 'Scheme = "https"'));
    git('mv', 'pkg/util/net/port_split.go', 'pkg/util/net/split.go');
    git('commit', '-qam', 'second');
    expect(kindsOf(await drift(['--kubernetes', root, '--at', 'v1.36.0', '--k8s', '1.36', '--json']))).toEqual({
      'proxy-name-grammar': 'agrees',
      'proxy-empty-scheme-http': 'agrees',
    });
    expect(kindsOf(await drift(['--kubernetes', root, '--at', 'HEAD', '--k8s', '1.36', '--json']))).toEqual({
      'proxy-name-grammar': 'moved',
      'proxy-empty-scheme-http': 'changed',
    });
    expect(await drift(['--kubernetes', root, '--at', 'v1.40.0'])).toMatchObject({
      code: 3,
      error: expect.stringMatching(/^git knows no commit, tag or branch “v1\.40\.0” in /) as string,
    });
    expect(await drift(['--kubernetes', path.join(root, '.git'), '--at', 'v1.36.0', '--k8s', '1.36'])).toMatchObject({ code: 0 });
  });

  it('writes a table for an issue with --markdown, with what to do', async () => {
    const changed = { ...library, 'pkg/util/proxy/upgradeaware.go': upgradeAware.replace('Scheme = "http"', 'Scheme = "https"') };
    const { out } = await drift(['--kubernetes', write(changed), '--k8s', '1.36', '--markdown']);
    expect(out).toMatch(/^## 2 of \d+ claims of Kubernetes 1\.36, read in tree-\d+: 1 to look at\n\n### Changed \(1\)\n\nRead the place/);
    expect(out).toContain('| `proxy-empty-scheme-http` | http → https | `pkg/util/proxy/upgradeaware.go:5` |');
  });

  it('records a run with --record in place of the last one of that minor, and never the folder', async () => {
    const record = inFolder('record.json');
    writeFileSync(record, '{"version":1,"runs":[]}');
    const words = ['--kubernetes', write(library), '--k8s', '1.36', '--record'];
    expect(await drift(words, record)).toMatchObject({
      code: 3,
      error: expect.stringContaining('--name kubernetes/kubernetes@') as string,
    });
    await drift([...words, '--name', 'kubernetes/apimachinery@v0.36.0'], record);
    await drift([...words, '--name', 'kubernetes/apimachinery@v0.36.1'], record);
    const { runs } = JSON.parse(readFileSync(record, 'utf8')) as { runs: readonly Record<string, unknown>[] };
    expect(runs).toEqual([
      {
        of: 'claims',
        minor: '1.36',
        sources: ['kubernetes/apimachinery@v0.36.1'],
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        counts: expect.objectContaining({ agrees: 2 }) as object,
        drift: [],
      },
    ]);
    expect(readFileSync(record, 'utf8')).not.toContain(inFolder(''));
  });
});

describe('what cannot be read', () => {
  it('a folder that is not there, a file in place of a folder, and a folder without Kubernetes exit 3', async () => {
    expect(await drift(['--kubernetes', 'no-such-folder'])).toMatchObject({
      code: 3,
      error: expect.stringMatching(/^There is no folder .*no-such-folder\. Name a folder with a checkout/) as string,
    });
    const root = write({ file: '', 'go.mod': 'module example.org/other\n' });
    expect(await drift(['--kubernetes', path.join(root, 'file')])).toMatchObject({
      code: 3,
      error: expect.stringContaining('is a file, and a folder with a checkout was expected.') as string,
    });
    expect(await drift(['--kubernetes', root])).toMatchObject({ code: 3, error: expect.stringContaining('holds no Kubernetes') as string });
  });

  it('a checkout that does not say its minor exits 3 and asks for --k8s', async () => {
    expect(await drift(['--kubernetes', write(library)])).toEqual({
      code: 3,
      out: '',
      error: 'Nothing in the checkout says which minor it is of. Say it yourself, as in --k8s 1.38.\n',
    });
  });

  it('--help exits 0 and has every option and every exit code', async () => {
    const { code, out } = await drift(['--help']);
    expect(code).toBe(0);
    for (const word of [
      '--kubernetes',
      '--kep',
      '--features',
      '--at',
      '--name',
      '--k8s',
      '--json',
      '--markdown',
      '--record',
      '--timeout',
      'exits 0',
    ])
      expect(out).toContain(word);
  });
});
