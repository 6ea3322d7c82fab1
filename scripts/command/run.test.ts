import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { corpus } from '../../src/checker/corpus/index.ts';
import { jsonReport } from '../../src/checker/report/json.ts';
import { moreForms } from '../../src/checker/read/more-forms.ts';
import { withoutIrrelevant } from '../../src/checker/irrelevant.ts';
import { runCommand } from '../../src/command/run.ts';
import { partOf } from '../verify/tests/amount.ts';
import { explanations } from './explanations.ts';
import { checkFacts } from './facts.ts';

const facts = checkFacts();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string | Buffer): string => {
  writeFileSync(path.join(folder, name), text);
  return name;
};
/** Starts the command as `npm run check` does, from the folder that holds the files. */
function started(args: readonly string[], input?: string, node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, 'scripts/command/run.mjs', ...args], {
    encoding: 'utf8',
    input: input ?? '',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}
/** Runs the command in this process, with what `run.mjs` gives it: to start one takes two seconds. */
async function command(args: readonly string[], input = '') {
  const { code, out, err } = await runCommand(args, {
    name: 'npm run check --',
    facts,
    explanations,
    from: folder,
    today: '2026-11-27',
    takesColour: false,
    standardInput: () => Buffer.from(input),
  });
  return { status: code, stdout: out, stderr: err };
}

const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';
const closed = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication: {x509: {clientCAFile: /ca.crt}}\n';

describe('npm run check', () => {
  it('exits 0 when nothing is at or above the level, 1 when something is, and prints the finding', async () => {
    expect((await command([file('closed.yaml', closed)])).status).toBe(0);
    const { status, stdout, stderr } = started([file('open.yaml', open)]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('high  kubelet-read-only-port  open.yaml:3:1  API server → kubelet');
  });

  it('reads standard input for -, and prints what the same code says in this process', async () => {
    const args = ['-', '--format', 'json'];
    const { status, stdout } = started(args, open);
    expect({ status, stdout }).toEqual({ status: 1, stdout: (await command(args, open)).stdout });
  });

  it('takes the level from --fail-on', async () => {
    const name = file(
      'low.yaml',
      'kube-apiserver --kubelet-timeout=5s --authorization-mode=Node,RBAC --kubelet-certificate-authority=/ca --kubelet-client-certificate=/c --kubelet-client-key=/k --enable-admission-plugins=NodeRestriction --anonymous-auth=false\n',
    );
    expect([(await command([name])).status, (await command([name, '--fail-on', 'low'])).status]).toEqual([0, 1]);
    expect((await command([file('open.yaml', open), '--fail-on=critical'])).status).toBe(0);
  });

  it('reads standard input for -, alone and beside files', async () => {
    expect((await command(['-', '--format', 'json'], open)).stdout).toContain('"file": "-"');
    const both = JSON.parse(
      (await command(['-', file('line.txt', 'kubelet --config=/c --anonymous-auth=true\n'), '--format=json'], open)).stdout,
    ) as { inputs: string[] };
    expect(both.inputs).toEqual(['-', 'line.txt']);
  });

  it('judges as the version that --k8s names', async () => {
    const name = file('old.txt', 'kube-apiserver --ssh-user=core\n');
    expect((await command([name, '--k8s', '1.21', '--verbose'])).stdout).toContain('API server → kubelet: encrypted only (');
    expect((await command([name, '--k8s', '1.34'])).stdout).toContain('critical  flag-removed');
  });

  it.each([
    ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1])],
    [
      'a YAML bomb',
      `kind: Pod\na: &a [${'x, '.repeat(20)}x]\n${['b', 'c', 'd', 'e', 'f'].map((name, index) => `${name}: &${name} [${Array.from({ length: 20 }, () => `*${'abcde'[index]}`).join(', ')}]`).join('\n')}\n`,
    ],
    ['no YAML', 'kind: Pod\n\tspec: {}\n'],
  ])('exits 3 with one sentence when an input is %s', async (name, content) => {
    const { status, stdout } = await command([file('bad', content), '--format', 'json']);
    const { problems, findings } = JSON.parse(stdout) as { problems: { sentence: string }[]; findings: unknown[] };
    expect({ name, status, findings, count: problems.length }).toEqual({ name, status: 3, findings: [], count: 1 });
    expect(problems[0]?.sentence).toMatch(/^[A-Z][^\n]+\.$/);
  });

  it.each([
    ['empty', '', 'it is empty'],
    ['of comments only', '# The kubelet is set elsewhere.\n', 'it has comments only'],
    ['of another program', 'This is about nothing.\n', 'nothing in it is for the checker'],
  ])('exits 0 with a line that says so when a file is %s', async (_, content, what) => {
    const { status, stdout } = await command([file('other', content), '--format', 'json']);
    const { problems, skipped } = JSON.parse(stdout) as { problems: unknown[]; skipped: { what: string }[] };
    expect({ status, problems, said: skipped.map((one) => one.what) }).toEqual({ status: 0, problems: [], said: [what] });
  });

  it('exits 3 when one of several inputs cannot be read, and still prints what it found', async () => {
    const { status, stdout } = await command([file('open.yaml', open), file('broken', 'kind: Pod\n\tspec: {}\n')]);
    expect(status).toBe(3);
    expect(stdout).toContain('kubelet-read-only-port');
    expect(stdout).toContain('unusable  broken:2:1');
  });

  it('exits 2 and says what is wrong with an option', async () => {
    expect(await command(['--format', 'xml', 'a'])).toEqual({
      status: 2,
      stdout: '',
      stderr: '--format is xml; it takes text, json, sarif, markdown, junit, gitlab, github, oscal.\nSee npm run check -- --help.\n',
    });
  });

  it('exits 4 and never 1 where the command itself fails, as under a Node that cannot run it', () => {
    writeFileSync(path.join(folder, 'broken.mjs'), 'delete globalThis.TextDecoder;');
    const { status, stdout, stderr } = started([file('open.yaml', open)], '', ['--import', path.join(folder, 'broken.mjs')]);
    expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
    expect(stderr).toMatch(/^The command itself failed, so there is no result: ReferenceError/);
  });

  it('ends quietly when its reader stops early', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" scripts/command/run.mjs - --format json | head -c 10`], {
      encoding: 'utf8',
      input: open,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('explains a rule with sources that can be followed and an example of its change', async () => {
    const { status, stdout } = await command(['explain', 'kubelet-read-only-port']);
    expect(status).toBe(0);
    expect(stdout).toContain('+readOnlyPort: 0');
    expect(stdout).toMatch(/Source: https:\/\/github\.com\/\S+\/blob\/[0-9a-f]{40}\/\S+/);
    expect(stdout).toContain('record KU-flags-ro-pods, Kubernetes 1.34.9, at /about/measurements/ku/#KU-flags-ro-pods of the site');
  });

  it('explains itself', async () => {
    const { status, stdout } = await command(['--help']);
    expect(status).toBe(0);
    for (const word of ['--format', '--k8s', '--fail-on', 'Exit codes', 'standard input']) expect(stdout).toContain(word);
  });

  it('prints for the inputs of the corpus exactly what the checker says', async () => {
    // A file of NULs is read as UTF-16, as a paste is not.
    const fromFiles = partOf('inputs with every report', corpus).filter(
      ({ files }) => !Object.values(files).some((text) => text.includes('\0')),
    );
    expect(fromFiles.length).toBeGreaterThan(3);
    for (const { name, files, kubernetes } of fromFiles) {
      const names = Object.entries(files).map(([file_, text]) => file(file_, text));
      const inputs = Object.entries(files).map(([name_, text]) => ({ name: name_, text }));
      const expected = withoutIrrelevant(check(inputs, { facts, forms: moreForms, kubernetes }), inputs);
      const args = [...names, '--format', 'json', ...(kubernetes ? ['--k8s', kubernetes] : [])];
      expect((await command(args)).stdout, name).toBe(jsonReport(expected));
    }
  });
});
