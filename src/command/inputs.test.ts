import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isTakenByName, shownName } from './file-names.ts';
import { closed, open, readerWith, service, type Reader } from './test/reader.ts';

let reader: Reader;
afterEach(() => reader.leave());

interface Report {
  readonly inputs: readonly string[];
  readonly problems: readonly { file: string; sentence: string }[];
  readonly skipped: readonly { file: string; what: string }[];
}
const reportOf = async (...names: readonly string[]): Promise<Report & { code: number }> => {
  const { out, code } = await reader.run([...names, '--format', 'json']);
  return { ...(JSON.parse(out) as Report), code };
};

describe('a folder', () => {
  it('is read with all folders below it, without hidden ones and node_modules, in the order of the names', async () => {
    reader = readerWith({
      'b/kubelet.yaml': closed,
      'a/deep/er/kubelet.yml': closed,
      'a/.git/kubelet.yaml': open,
      'node_modules/x/kubelet.yaml': open,
      '.hidden.yaml': open,
    });
    expect((await reportOf('.')).inputs).toEqual(['a/deep/er/kubelet.yml', 'b/kubelet.yaml']);
    expect((await reportOf('b', 'a')).inputs).toEqual(['b/kubelet.yaml', 'a/deep/er/kubelet.yml']);
  });

  it('that is hidden is read where it is named', async () => {
    reader = readerWith({ '.secret/kubelet.yaml': closed });
    expect((await reportOf('.secret')).inputs).toEqual(['.secret/kubelet.yaml']);
  });

  it('ends where its links lead back, and each file is read once', async () => {
    reader = readerWith({ 'a/kubelet.yaml': closed });
    symlinkSync(reader.folder, path.join(reader.folder, 'a/back'));
    symlinkSync('kubelet.yaml', path.join(reader.folder, 'a/same.yaml'));
    symlinkSync('nowhere', path.join(reader.folder, 'a/broken.yaml'));
    expect(await reportOf('.', 'a/kubelet.yaml')).toMatchObject({ code: 0, inputs: ['a/kubelet.yaml'], problems: [] });
  });

  it('passes over files that hold nothing for the checker, broken ones included, and says which', async () => {
    reader = readerWith({
      'kubelet.yaml': closed,
      'package.json': '{"name": "x"}',
      'service.yaml': service,
      'broken.yaml': 'a: [1\n',
      'empty.yaml': '',
    });
    const { code, inputs, skipped, problems } = await reportOf('.');
    expect({ code, inputs, problems }).toEqual({ code: 0, inputs: ['kubelet.yaml'], problems: [] });
    expect(skipped.map(({ file }) => file)).toEqual(['broken.yaml', 'empty.yaml', 'package.json', 'service.yaml']);
  });

  it('keeps a file of which only the account tells something', async () => {
    const cluster = 'kind: Cluster\nname: a\nkubernetes: {version: v1.33.1}\ntalos: {version: v1.10.4}\npatches: [{file: one.yaml}]\n';
    reader = readerWith({ 'cluster.yaml': cluster, 'kubelet.yaml': closed, 'service.yaml': service });
    const { inputs, skipped } = await reportOf('.');
    expect(inputs).toEqual(['cluster.yaml', 'kubelet.yaml']);
    expect(skipped.map(({ file }) => file)).toEqual(['cluster.yaml', 'service.yaml']);
  });

  it('reports a broken file that is about a kubelet', async () => {
    reader = readerWith({ 'kubelet.yaml': 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\na: [1\n' });
    expect(await reportOf('.')).toMatchObject({ code: 3, problems: [{ file: 'kubelet.yaml' }] });
  });

  it('without any file that is taken by its name is a mistake', async () => {
    reader = readerWith({ 'a/notes.md': 'kubelet --anonymous-auth=true\n' });
    const { code, problems } = await reportOf('a');
    expect({ code, file: problems[0]?.file }).toEqual({ code: 3, file: 'a' });
    expect(problems[0]?.sentence).toContain('It holds no file that is taken by its name');
  });

  it('reads more files than one cluster has Services, for those do not count', async () => {
    reader = readerWith({
      ...Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`s${index}.yaml`, service])),
      'kubelet.yaml': closed,
    });
    expect(await reportOf('.')).toMatchObject({ code: 0, inputs: ['kubelet.yaml'] });
  });

  it('leaves out what --exclude names, and only in folders', async () => {
    reader = readerWith({ 'test/kubelet.yaml': open, 'prod/kubelet.yaml': closed });
    expect((await reportOf('.', '--exclude', 'test/**')).inputs).toEqual(['prod/kubelet.yaml']);
    expect((await reportOf('.', '--exclude=test', '--exclude=prod')).inputs).toEqual([]);
    expect((await reportOf('test/kubelet.yaml', '--exclude', 'test/**')).inputs).toEqual(['test/kubelet.yaml']);
  });
});

describe('a glob', () => {
  it('is a file where there is one of that name, otherwise all files that it matches, whatever their ending', async () => {
    reader = readerWith({ 'a/one.txt': closed, 'a/b/two.txt': closed, 'a/three.yaml': closed, '[x]*.yaml': closed });
    expect((await reportOf('a/**/*.txt')).inputs).toEqual(['a/b/two.txt', 'a/one.txt']);
    expect((await reportOf('*/*.{txt,yaml}')).inputs).toEqual(['a/one.txt', 'a/three.yaml']);
    expect((await reportOf('[x]*.yaml')).inputs).toEqual(['[x]*.yaml']);
  });

  it('that matches nothing is reported', async () => {
    reader = readerWith();
    expect(await reportOf('none/*.yaml')).toMatchObject({
      code: 3,
      problems: [{ file: 'none/*.yaml', sentence: 'No file matches this glob.' }],
    });
  });
});

describe('an input', () => {
  it.each([
    ['a Service', service],
    ['a package.json', '{"name": "x"}'],
    ['a list of data', '- name: x\n'],
    ['a compose file', 'services:\n  web: {image: x}\n'],
  ])('that is %s is no error where it is named, and it is said that nothing was checked', async (_, text) => {
    reader = readerWith({ 'a.yaml': text });
    const { code, err, out } = await reader.run(['a.yaml', '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: 'Nothing in the input is for the checker, so this says nothing about a cluster.\n' });
    expect(JSON.parse(out)).toMatchObject({ problems: [], skipped: [{ file: 'a.yaml' }] });
  });

  it('that is missing is reported with a code of its own, in every format, and the others are checked', async () => {
    reader = readerWith({ 'open.yaml': open });
    for (const format of ['text', 'json', 'sarif', 'markdown', 'junit', 'gitlab']) {
      const { code, out } = await reader.run(['open.yaml', 'gone.yaml', '--format', format]);
      expect(code, format).toBe(3);
      expect(out, format).toContain('kubelet-read-only-port');
      expect(out.replaceAll('\\', ''), format).toContain('It cannot be read: there is no such file.');
    }
    expect((await reader.run(['open.yaml', 'gone.yaml', '--format', 'sarif'])).err).toContain('gone.yaml:1:1: It cannot be read');
  });

  it('that is missing makes unknown what it could have said, so nothing is authenticated for want of it', async () => {
    reader = readerWith({
      'server.txt': 'kube-apiserver --kubelet-certificate-authority=/ca.crt --kubelet-client-certificate=/c --kubelet-client-key=/k\n',
    });
    const expected = ['--expect', 'apiserver-to-kubelet=authenticated@between'];
    expect((await reader.run(['server.txt', ...expected])).out).toMatch(/^met /);
    const { code, out } = await reader.run(['server.txt', 'second-server.txt', ...expected]);
    expect(code).toBe(3);
    expect(out).toMatch(/^not met .*found unknown .*second-server\.txt/);
  });

  it.skipIf(process.getuid?.() === 0)('that may not be read is reported, and the others are checked', async () => {
    reader = readerWith({ 'open.yaml': open, 'locked.yaml': open });
    chmodSync(path.join(reader.folder, 'locked.yaml'), 0);
    expect(await reportOf('.')).toMatchObject({ code: 3, problems: [{ file: 'locked.yaml' }] });
  });

  it('that is prose is passed over with a line that says so, and one with a flag of kubelets in which nothing is read is an error', async () => {
    reader = readerWith({ 'a.txt': 'nothing to see here\n', 'b.txt': 'Restart the kubelet with --config.\n' });
    expect(await reportOf('a.txt')).toMatchObject({
      code: 0,
      problems: [],
      skipped: [{ file: 'a.txt', what: 'nothing in it is for the checker' }],
    });
    expect(await reportOf('b.txt')).toMatchObject({ code: 3, problems: [{ file: 'b.txt' }] });
  });

  it('in UTF-16 is read, and a patch leaves it alone with the reason', async () => {
    reader = readerWith();
    reader.write('open.yaml', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(open, 'utf16le')]));
    expect((await reader.run(['open.yaml'])).code).toBe(1);
    const { out } = await reader.run(['open.yaml', '--patch']);
    expect(out).toContain('not in UTF-8');
    expect(out).not.toContain('+++');
  });

  it('on standard input is read once', async () => {
    reader = readerWith();
    const { out } = await reader.run(['-', '-', '--format', 'json'], { standardInput: () => Buffer.from(open) });
    expect((JSON.parse(out) as Report).inputs).toEqual(['-']);
  });

  it('of many megabytes is refused with its size, and not read as a text', async () => {
    reader = readerWith();
    reader.write('big.yaml', Buffer.alloc(9_000_000, 'kubelet '));
    reader.write('other.json', Buffer.alloc(9_000_000, 'x'));
    const { problems, skipped } = await reportOf('.');
    expect(problems).toMatchObject([{ file: 'big.yaml', sentence: expect.stringContaining('9000000 bytes') as string }]);
    expect(skipped).toMatchObject([{ file: 'other.json' }]);
  });
});

describe('a name', () => {
  it.each([
    ['./a/../b.yaml', 'b.yaml'],
    ['/home/me/cluster/b.yaml', 'b.yaml'],
    ['/etc/kubernetes/b.yaml', '/etc/kubernetes/b.yaml'],
    ['../b.yaml', '../b.yaml'],
  ])('%s is shown to a reader in /home/me/cluster as %s', (given, shown) => {
    reader = readerWith();
    expect(shownName(given, '/home/me/cluster')).toBe(shown);
  });

  it('is shown in full to a reader who stands at the root', () => {
    reader = readerWith();
    expect(shownName('/etc/kubernetes/b.yaml', '/')).toBe('/etc/kubernetes/b.yaml');
  });

  it.each([
    ...[
      'a.yaml',
      'a.YML',
      'a.json',
      '10-kubeadm.conf',
      'kubelet.service',
      'kubeadm-flags.env',
      'kubelet',
      'a.yaml.j2',
      'k3s.service.env',
    ].map((name) => [name, true]),
    ...['README.md', 'notes.txt', 'install.sh', 'Makefile', 'main.go', 'a.j2', 'yaml', 'kubelet.exe'].map((name) => [name, false]),
  ] as const)('%s is taken in a folder: %s', (name, taken) => {
    reader = readerWith();
    expect(isTakenByName(`some/where/${name}`)).toBe(taken);
  });
});

describe('a named pipe', () => {
  const pipe = (): string => {
    reader = readerWith({ 'kubelet.yaml': open });
    execFileSync('mkfifo', [path.join(reader.folder, 'pipe')]);
    return 'pipe';
  };

  it('to which nobody writes is told in a sentence, and the other inputs are read', async () => {
    const name = pipe();
    const { out, code } = await reader.run([name, 'kubelet.yaml', '--format', 'json'], { patience: 50 });
    const report = JSON.parse(out) as Report;
    expect({ code, inputs: report.inputs }).toEqual({ code: 3, inputs: ['kubelet.yaml'] });
    expect(report.problems.map(({ file, sentence }) => `${file}: ${sentence}`)).toEqual([
      'pipe: It cannot be read: it is a named pipe, and nobody wrote to it: start what writes to it, or name a file.',
    ]);
  });

  it('is read to its end, also where its writer comes late and writes in pieces', async () => {
    const name = pipe();
    const writer = spawn('sh', ['-c', 'sleep 0.2; (head -c 30 kubelet.yaml; sleep 0.2; tail -c +31 kubelet.yaml) > pipe'], {
      cwd: reader.folder,
    });
    const { out, code } = await reader.run([name, '--format', 'json']);
    writer.kill();
    expect({ code, inputs: (JSON.parse(out) as Report).inputs }).toEqual({ code: 1, inputs: ['pipe'] });
  });
});
