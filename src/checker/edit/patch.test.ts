import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { check, type CheckResult } from '../check.ts';
import { corpus } from '../corpus/index.ts';
import { moreForms } from '../read/more-forms.ts';
import type { Input } from '../read/read.ts';
import { factsForTests } from '../test/facts.ts';
import { lineDiff, linesWithEnds } from './line-diff.ts';
import { combinedPatch, patchText, type Patch } from './patch.ts';

type Files = Readonly<Record<string, string>>;
const inputsOf = (files: Files): readonly Input[] => Object.entries(files).map(([name, text]) => ({ name, text }));
const checked = (inputs: readonly Input[], kubernetes?: string): CheckResult =>
  check(inputs, { facts: factsForTests, forms: moreForms, kubernetes });
const patchFor = (files: Files, kubernetes?: string): Patch => {
  const inputs = inputsOf(files);
  return combinedPatch(inputs, checked(inputs, kubernetes), (again) => checked(again, kubernetes));
};

/** The files after `git apply` took the patch as it is printed. */
function applied(files: Files, patch: Patch): Files {
  const folder = mkdtempSync(path.join(tmpdir(), 'patch-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    execFileSync('git', ['apply', '-p1', '-'], {
      cwd: folder,
      input: patchText(patch),
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(folder) },
    });
    return Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const hasGit = spawnSync('git', ['--version']).status === 0;

const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
const keysOf = ({ findings }: CheckResult): readonly string[] => findings.map(({ code, region }) => `${code} ${region.file}`);

describe.skipIf(!hasGit)('the patch for all findings', () => {
  it.each([
    ['one file', { 'open.yaml': open }],
    ['several files in folders', { 'nodes/a b/open.yaml': open, 'server.txt': 'kube-apiserver --v=2 --authorization-mode=AlwaysAllow\n' }],
    ['a file without a line break at its end', { 'open.yaml': open.trimEnd() }],
    ['Windows line ends', { 'open.yaml': open.replaceAll('\n', '\r\n') }],
    [
      'changes of the same line',
      { 'server.txt': 'kube-apiserver --authorization-mode=AlwaysAllow --anonymous-auth=true --kubelet-https=true --v=2\n' },
    ],
    ['a name with signs', { 'ä ’x’; $(a) 設定.txt': 'kubelet --v=2\n' }],
  ] as readonly (readonly [string, Files])[])('of %s is taken by git apply as it is printed, and ends what it says', (_, files) => {
    const before = checked(inputsOf(files));
    const patch = patchFor(files);
    expect(patch.ends.length).toBeGreaterThan(0);
    const after = checked(inputsOf(applied(files, patch)));
    const ended = new Set(patch.ends.map(({ code, file }) => `${code} ${file}`));
    for (const key of keysOf(after)) expect(ended).not.toContain(key);
    expect(after.findings.length).toBeLessThan(before.findings.length);
  });

  it('of an input of the corpus is taken by git apply, and brings no finding that was not there and is not named', () => {
    for (const { name, files, kubernetes } of partOf('inputs with every report', corpus)) {
      const patch = patchFor(files, kubernetes);
      if (patch.diff === '') continue;
      const before = checked(inputsOf(files), kubernetes);
      const after = checked(inputsOf(applied(files, patch)), kubernetes);
      expect(after.problems, name).toEqual(before.problems);
      const known = new Set([...before.findings.map(({ code }) => code), ...patch.leftOut.map(({ code }) => code)]);
      for (const { code, fix } of after.findings) expect(fix === null || known.has(code), `${name}: ${code}`).toBe(true);
    }
  });

  it('makes the changes together where one needs the other, in at most five rounds', () => {
    const calls: number[] = [];
    const inputs = inputsOf({ 'server.txt': 'kube-apiserver --authorization-mode=AlwaysAllow --v=2\n', 'open.yaml': open });
    const patch = combinedPatch(inputs, checked(inputs), (again) => {
      calls.push(again.length);
      return checked(again);
    });
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.length).toBeLessThanOrEqual(5);
    expect(patch.leftOut).toEqual([]);
  });
});

describe('the patch', () => {
  it('says before the diff what to look at first and what may break, as text that git apply passes over', () => {
    const text = patchText(patchFor({ 'open.yaml': open }));
    const [before, diff] = [text.slice(0, text.indexOf('--- a/')), text.slice(text.indexOf('--- a/'))];
    expect(before).toContain('# kubelet-read-only-port  open.yaml:3\n#   Check first: ');
    expect(before).toContain('#   May break: ');
    for (const line of before.trim().split('\n')) expect(line).toMatch(/^#|^$/);
    expect(diff).toContain('-readOnlyPort: 10255\n+readOnlyPort: 0\n');
  });

  it('says that there is nothing to patch', () => {
    expect(patchText(patchFor({ 'a.yaml': 'apiVersion: v1\nkind: Service\n' }))).toBe('# There is nothing to patch.\n');
  });

  it('shows no secret: a change beside one is left out with the reason, and the others are made', () => {
    const secret = 'abcdefghij0123456789secret';
    const files = {
      'admin.conf': `apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    insecure-skip-tls-verify: true\n    password: ${secret}\n`,
      'open.yaml': open,
    };
    const patch = patchFor(files);
    expect(patchText(patch)).not.toContain(secret);
    expect(patch.leftOut.find(({ file }) => file === 'admin.conf')?.sentence).toContain('holds a secret: make the change by hand');
    expect(patch.ends.map(({ file }) => file)).toContain('open.yaml');
  });

  it('has no part for standard input, and none for what its caller cannot patch, each with the reason', () => {
    expect(patchFor({ '-': open })).toMatchObject({ diff: '', ends: [] });
    expect(patchFor({ '-': open }).leftOut[0]?.sentence).toContain('standard input');
    const inputs = inputsOf({ 'open.yaml': open });
    const patch = combinedPatch(inputs, checked(inputs), checked, () => 'It is carved in stone.');
    expect(patch.diff).toBe('');
    expect(new Set(patch.leftOut.map(({ sentence }) => sentence))).toEqual(new Set(['It is carved in stone.']));
  });

  it('of a running process goes to the file that starts it', () => {
    const manifest =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver}\nspec:\n  containers:\n  - name: kube-apiserver\n    command:\n    - kube-apiserver\n    - --authorization-mode=AlwaysAllow\n';
    const ps =
      'USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND\nroot 12 0.1 0.1 1 1 ? Ssl 10:00 0:01 kube-apiserver --authorization-mode=AlwaysAllow\n';
    const { diff } = patchFor({ 'ps.txt': ps, 'kube-apiserver.yaml': manifest });
    expect(diff).toContain('+++ b/kube-apiserver.yaml');
    expect(diff).not.toContain('ps.txt');
  });
});

describe('lineDiff()', () => {
  const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n'), { maxLength: 12 });
  it('keeps the old lines and the new ones in their order, whatever they are', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const runs = lineDiff(before, after);
        expect(runs.flatMap(({ is, line }) => (is === 'new' ? [] : [line]))).toEqual(before);
        expect(runs.flatMap(({ is, line }) => (is === 'old' ? [] : [line]))).toEqual(after);
      }),
      { numRuns: 500, seed: 20261127 },
    );
  });
  it('takes out and puts in no more lines than it has to', () => {
    const changed = (before: string, after: string): number =>
      lineDiff(linesWithEnds(before), linesWithEnds(after)).filter(({ is }) => is !== 'both').length;
    expect(changed('a\nb\nc\n', 'a\nc\n')).toBe(1);
    expect(changed('a\nb\nc\na\nb\nb\na\n', 'c\nb\na\nb\na\nc\n')).toBe(5);
    expect(changed('a\nb', 'a\nb\n')).toBe(2);
    expect(changed('', '')).toBe(0);
  });
  it('ends for texts that have nothing in common', () => {
    const many = (letter: string): readonly string[] => Array.from({ length: 6000 }, (_, index) => `${letter}${index}\n`);
    expect(lineDiff(many('a'), many('b'))).toHaveLength(12_000);
  });
});
