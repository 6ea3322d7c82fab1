import { describe, expect, it } from 'vitest';
import type { KubernetesMinor } from '../../model/setting/minor.ts';
import type { Cell, Claim } from '../look-up/claim-file.ts';
import { openCheckout, type Files } from './checkout.ts';
import { findingsOf, type Finding } from './finding.ts';
import { readAgainFrom } from './read-again.ts';

/** Files in memory, so that a test shows the whole of what is read. */
function memory(files: Readonly<Record<string, string>>): Files {
  return {
    name: 'a tree of this test',
    read: (path) => Promise.resolve(files[path]),
    hasFolder: (name) => Promise.resolve(Object.keys(files).some((path) => path.startsWith(`${name}/`))),
    search: (folder, { ending, passes }) =>
      Promise.resolve(Object.keys(files).find((path) => path.startsWith(folder) && path.endsWith(ending) && passes(files[path] ?? ''))),
  };
}

const ways = readAgainFrom(`
layouts:
- {name: whole, sign: go.mod, says: '^module k8s\\.io/kubernetes$', kubernetes: '', libraries: staging/src/k8s.io/, whole: true}
- {name: vendored, sign: vendor/modules.txt, says: '^# k8s', kubernetes: vendor/k8s.io/kubernetes/, libraries: vendor/k8s.io/, fork: true}
minor: []
gates: {in: [pkg/gates.go, k8s.io/apiserver/gates.go], needs: [pkg/gates.go, k8s.io/apiserver/gates.go], either: {}}
claims:
  port:
    in: [pkg/ports.go, pkg/older/ports.go]
    within: '^func Default\\('
    rules: [{find: 'Port:\\s+(?<value>\\d+)'}]
  flag:
    in: pkg/flags.go
    within: '^func AddFlags\\('
    rules: [{find: 'MarkDeprecated\\("old"', says: deprecated}, {find: '"old"', says: present}]
    absent: removed
  anywhere:
    in: pkg/anywhere.go
    rules: [{find: '"anywhere"', says: present}]
    absent: removed
`);
const cells = (values: Readonly<Record<KubernetesMinor, string | null>>): ReadonlyMap<KubernetesMinor, Cell> =>
  new Map(
    Object.entries(values).map(([minor, value]) => [
      minor as KubernetesMinor,
      { value, status: value === null ? 'unknown' : 'source', source: 'somewhere' },
    ]),
  );
const claim = (id: string, values: Readonly<Record<KubernetesMinor, string | null>>, gate?: string): Claim => ({
  ...{ id, sentence: `The ${id}.`, core: false, facts: [], modelSettings: [], cells: cells(values) },
  ...(gate === undefined ? {} : { gate }),
});
const port = claim('port', { '1.30': '10250', '1.31': '10250', '1.32': null });
const flag = claim('flag', { '1.30': 'deprecated', '1.31': 'removed', '1.32': null });

const ports = (number: number): string => `package ports\n\nfunc Default() Options {\n\treturn Options{\n\t\tPort: ${number},\n\t}\n}\n`;
const flags = (line: string): string => `package flags\n\nfunc AddFlags(fs *FlagSet) {\n\t${line}\n}\n`;
const tree = { 'go.mod': 'module k8s.io/kubernetes\n', 'pkg/ports.go': ports(10250), 'pkg/flags.go': flags('fs.Bool("new")') };

async function read(
  files: Readonly<Record<string, string>>,
  minor: KubernetesMinor,
  ...list: readonly Claim[]
): Promise<readonly Finding[]> {
  return findingsOf({ minor, checkouts: [await openCheckout(memory(files), ways.layouts)], ways }, list);
}

describe('findingsOf()', () => {
  it('reports that a claim agrees, with the file and the line, and nothing else where nothing changed', async () => {
    expect(await read(tree, '1.31', port, flag)).toEqual([
      { id: 'port', sentence: 'The port.', kind: 'agrees', old: '10250', new: '10250', where: 'pkg/ports.go:5' },
      { id: 'flag', sentence: 'The flag.', kind: 'agrees', old: 'removed', new: 'removed', where: 'pkg/flags.go:3' },
    ]);
  });

  it('reports a value that is another one now, with the old and the new one', async () => {
    const [first, second] = await read(
      { ...tree, 'pkg/ports.go': ports(10300), 'pkg/flags.go': flags('fs.Bool("old")') },
      '1.31',
      port,
      flag,
    );
    expect(first).toMatchObject({ kind: 'changed', old: '10250', new: '10300', where: 'pkg/ports.go:5' });
    expect(second).toMatchObject({ kind: 'changed', old: 'removed', new: 'present' });
  });

  it('takes the first rule that matches, so a flag that is deprecated is not only present', async () => {
    const files = { ...tree, 'pkg/flags.go': flags('fs.Bool("old")\n\tfs.MarkDeprecated("old")') };
    expect(await read(files, '1.30', flag)).toMatchObject([{ kind: 'agrees', new: 'deprecated' }]);
  });

  it('reports a file that is somewhere else now as moved, and says where it was', async () => {
    const { 'pkg/ports.go': text, ...rest } = tree;
    expect(await read({ ...rest, 'pkg/new/defaults.go': text }, '1.31', port)).toEqual([
      {
        id: 'port',
        sentence: 'The port.',
        kind: 'moved',
        old: '10250',
        new: '10250',
        where: 'pkg/new/defaults.go:5',
        note: 'It was in pkg/ports.go.',
      },
    ]);
  });

  it('reports a function that moved out of a file that is still there as moved', async () => {
    const files = { ...tree, 'pkg/ports.go': 'package ports\n', 'pkg/new/defaults.go': ports(10250) };
    expect(await read(files, '1.31', port)).toMatchObject([{ kind: 'moved', where: 'pkg/new/defaults.go:5' }]);
  });

  it('reports what moved and changed as changed, for that is what readers are told wrongly', async () => {
    const files = { ...tree, 'pkg/ports.go': 'package ports\n', 'pkg/new/defaults.go': ports(1) };
    expect(await read(files, '1.31', port)).toMatchObject([{ kind: 'changed', old: '10250', new: '1', note: 'It was in pkg/ports.go.' }]);
  });

  it('knows the places that an entry lists, so a file in one of them did not move', async () => {
    const { 'pkg/ports.go': text, ...rest } = tree;
    expect(await read({ ...rest, 'pkg/older/ports.go': text }, '1.31', port)).toMatchObject([
      { kind: 'agrees', where: 'pkg/older/ports.go:5' },
    ]);
  });

  it('reports a pattern that nothing matches as not found, and never as absent', async () => {
    const files = { ...tree, 'pkg/ports.go': 'package ports\n\nfunc Other() {}\n', 'pkg/flags.go': 'package flags\n' };
    expect(await read(files, '1.31', port, flag)).toMatchObject([
      { kind: 'not found', old: '10250', where: 'pkg/ports.go', note: 'No match of ^func Default\\(' },
      { kind: 'not found', old: 'removed', where: 'pkg/flags.go' },
    ]);
  });

  it('reports a file that is gone as not found', async () => {
    const { 'go.mod': module } = tree;
    expect(await read({ 'go.mod': module, 'pkg/other.go': '' }, '1.31', port)).toMatchObject([
      { kind: 'not found', note: 'The file is gone.', where: 'pkg/ports.go' },
    ]);
  });

  it('never takes a flag for removed because some other file does not have it', async () => {
    const withoutFlags = { 'go.mod': tree['go.mod'], 'pkg/ports.go': tree['pkg/ports.go'] };
    expect(await read(withoutFlags, '1.31', flag, claim('anywhere', { '1.31': 'removed' }))).toMatchObject([
      { id: 'flag', kind: 'not found', note: 'The file is gone.' },
      { id: 'anywhere', kind: 'not found', note: 'The file is gone.' },
    ]);
  });

  it('reports a minor that the claims do not know as new where it reads as the minor before', async () => {
    expect(await read(tree, '1.32', port)).toMatchObject([{ kind: 'new', old: '10250 (1.31)', new: '10250' }]);
    expect(await read(tree, '1.99', port)).toMatchObject([{ kind: 'new', old: '10250 (1.31)', new: '10250' }]);
  });

  it('reports a minor that the claims do not know as changed where it reads as no minor beside it', async () => {
    expect(await read({ ...tree, 'pkg/ports.go': ports(9) }, '1.32', port)).toMatchObject([
      { kind: 'changed', old: '10250 (1.31)', new: '9' },
    ]);
  });

  it('says that a vendored copy does not hold a package, where a whole checkout says that the file is gone', async () => {
    const vendored = { 'vendor/modules.txt': '# k8s.io/kubernetes v1.31.0\n', 'vendor/k8s.io/kubernetes/pkg/ports.go': ports(10250) };
    expect(await read(vendored, '1.31', port, flag)).toMatchObject([{ kind: 'agrees' }, { kind: 'not found', note: 'The file is gone.' }]);
    const without = { 'vendor/modules.txt': '# k8s.io/kubernetes v1.31.0\n', 'vendor/k8s.io/kubernetes/cmd/a.go': '' };
    expect(await read(without, '1.31', port)).toMatchObject([{ kind: 'not in this checkout' }]);
  });

  it('takes what a fork does for an agreement only in a fork', async () => {
    const own = { value: '10250', status: 'source', source: 'somewhere', forkValue: '10300' } as const;
    const forked: Claim = { ...port, cells: new Map([['1.31', own]]) };
    const vendored = { 'vendor/modules.txt': '# k8s.io/kubernetes v1.31.0\n', 'vendor/k8s.io/kubernetes/pkg/ports.go': ports(10300) };
    expect(await read(vendored, '1.31', forked)).toMatchObject([
      { kind: 'agrees', note: 'It is what the fork does; the facts have that beside what upstream does.' },
    ]);
    expect(await read({ ...tree, 'pkg/ports.go': ports(10300) }, '1.31', forked)).toMatchObject([{ kind: 'changed' }]);
  });

  it('reports a claim that rests on source and that nobody can read again', async () => {
    expect(await read(tree, '1.31', claim('other', { '1.31': 'a' }))).toMatchObject([
      { kind: 'not found', note: 'No entry of read-again.yaml says how it is read again.' },
    ]);
  });

  it('leaves a claim out that rests on measurements alone', async () => {
    const measured: Claim = { ...claim('other', {}), cells: new Map([['1.31', { value: 'a', status: 'measured' }]]) };
    expect(await read(tree, '1.31', measured)).toEqual([]);
  });
});

describe('a feature gate', () => {
  const gate = claim('gate', { '1.30': 'absent', '1.31': 'alpha, off', '1.32': 'beta, on', '1.33': 'GA, on, locked' }, 'Quick');
  const both = { ...tree, 'pkg/gates.go': '', 'staging/src/k8s.io/apiserver/gates.go': '' };
  const versioned = `\tQuick: {\n\t\t{Version: version.MustParse("1.31"), Default: false, PreRelease: featuregate.Alpha},\n\t\t{Version: version.MustParse("1.32"), Default: true, PreRelease: featuregate.Beta},\n\t},\n`;

  it('is read from the line that older releases have', async () => {
    const line = { ...both, 'pkg/gates.go': '\tQuick: {Default: true, PreRelease: featuregate.GA, LockToDefault: true}, // a remark\n' };
    expect(await read(line, '1.33', gate)).toMatchObject([{ kind: 'agrees', new: 'GA, on, locked', where: 'pkg/gates.go:1' }]);
    expect(await read(line, '1.32', gate)).toMatchObject([{ kind: 'changed', old: 'beta, on', new: 'GA, on, locked' }]);
  });

  it('is read from the list of stages that newer releases have, of which the newest that is not later holds', async () => {
    const list = { ...both, 'staging/src/k8s.io/apiserver/gates.go': versioned };
    expect(await read(list, '1.31', gate)).toMatchObject([{ kind: 'agrees', new: 'alpha, off' }]);
    expect(await read(list, '1.32', gate)).toMatchObject([{ kind: 'agrees', new: 'beta, on' }]);
    expect(await read(list, '1.33', gate)).toMatchObject([{ kind: 'changed', old: 'GA, on, locked', new: 'beta, on' }]);
  });

  it('is absent only where both files were read', async () => {
    expect(await read(both, '1.30', gate)).toMatchObject([{ kind: 'agrees', new: 'absent' }]);
    expect(await read(tree, '1.30', gate)).toMatchObject([{ kind: 'not found' }]);
  });

  it('whose only stage is how Kubernetes was before it is absent', async () => {
    const before = {
      ...both,
      'pkg/gates.go':
        '\tQuick: {\n\t\t{Version: version.MustParse("1.0"), Default: true, PreRelease: featuregate.GA},\n\t\t{Version: version.MustParse("1.31"), Default: false, PreRelease: featuregate.Alpha},\n\t},\n',
    };
    expect(await read(before, '1.30', gate)).toMatchObject([{ kind: 'agrees', new: 'absent' }]);
  });
});
