import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/checker/check.ts';
import { corpus } from '../../src/checker/corpus/index.ts';
import { jsonReport } from '../../src/checker/report/json.ts';
import { toolVersion } from '../../src/checker/report/tool.ts';
import { textOfFile } from '../../src/checker/read/bytes.ts';
import { moreForms } from '../../src/checker/read/more-forms.ts';
import { withoutIrrelevant } from '../../src/checker/irrelevant.ts';
import { factsForTests } from '../../src/checker/test/facts.ts';
import { readClusterRecord } from '../../src/facts/evidence/cluster-record.ts';
import { selfSigned } from '../lab/network/certificate-authority.ts';
import { Room } from '../lab/network/laboratory-room.ts';
import { partOf } from '../verify/tests/amount.ts';

let folder = '';
let built = '';
/** Where the file is run from: alone in a folder, without the project and its packages. */
let alone = '';
/** Runs something with the Node of the system, which is the oldest one that is here, and nothing of the project in its way. */
function run(command: string, args: readonly string[], cwd: string, input = '') {
  const outside = (process.env['PATH'] ?? '').split(path.delimiter).filter((one) => !one.includes('node_modules'));
  const env = { PATH: outside.join(path.delimiter), HOME: folder };
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', input, env });
  return { status, stdout, stderr };
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'check-package-')));
  built = path.join(folder, 'built');
  alone = path.join(folder, 'alone');
  mkdirSync(alone);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/command/build.mjs', '--to', built], { encoding: 'utf8' });
  expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: '' });
  copyFileSync(path.join(built, 'hub-and-spoke-check.mjs'), path.join(alone, 'hub-and-spoke-check.mjs'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';

describe('the one file', () => {
  it('has at most 590 KB, its version, and the notice of each package that it holds code of', () => {
    const file = path.join(built, 'hub-and-spoke-check.mjs');
    expect(statSync(file).size).toBeLessThanOrEqual(590 * 1024);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(text).toContain('Copyright Eemeli Aro');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(toolVersion).toBe(version);
    expect(run('node', ['hub-and-spoke-check.mjs', '--version'], alone).stdout).toContain(`hub-and-spoke-check ${version},`);
  });

  it('runs by itself as a program, from another folder, and reads files from there', () => {
    writeFileSync(path.join(folder, 'open.yaml'), open);
    const { status, stdout, stderr } = run(path.join(built, 'hub-and-spoke-check.mjs'), ['open.yaml'], folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('high  kubelet-read-only-port  open.yaml:3:1  API server → kubelet');
  });

  it('imports nothing but Node', () => {
    const text = readFileSync(path.join(built, 'hub-and-spoke-check.mjs'), 'utf8');
    const imported = [...text.matchAll(/(?:from|import|require\()\s*"([^"]+)"/g)].map(([, name]) => name);
    expect(imported.length).toBeGreaterThan(0);
    for (const name of imported) expect(name).toMatch(/^node:/);
  });

  it('says of inputs of the corpus exactly what the checker says', () => {
    for (const { name, files, kubernetes } of partOf('inputs of the command', corpus)) {
      // A paste in which the NULs of UTF-16 are left is a file of UTF-16 once it is saved.
      const inputs = Object.entries(files).map(([file, text]) => ({ name: file, text: textOfFile(Buffer.from(text)) }));
      const names = Object.entries(files).map(([file, text]) => {
        mkdirSync(path.dirname(path.join(alone, file)), { recursive: true });
        writeFileSync(path.join(alone, file), text);
        return file;
      });
      const { stdout } = run(
        'node',
        ['hub-and-spoke-check.mjs', ...names, '--format', 'json', ...(kubernetes ? ['--k8s', kubernetes] : [])],
        alone,
      );
      expect(stdout, name).toBe(
        jsonReport(withoutIrrelevant(check(inputs, { facts: factsForTests, forms: moreForms, kubernetes }), inputs)),
      );
    }
  });

  it('explains a rule with its facts and their sources', () => {
    const { status, stdout } = run('node', ['hub-and-spoke-check.mjs', 'explain', 'kubelet-read-only-port'], alone);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Source: https:\/\//);
  });
});

describe('kubectl hub-spoke collect', () => {
  it('measures a server with the file beside the plugin, under the Node of the system, and the npm package does not have it', async () => {
    const room = new Room();
    try {
      const server = createServer(await selfSigned({ commonName: 'node-a' }));
      const port = await room.listen(server);
      const plugin = spawn(path.join(built, 'kubectl-hub_spoke'), ['collect', '--yes', '--kubelet', `127.0.0.1:${port}`, '--k8s', '1.34'], {
        env: {
          PATH: (process.env['PATH'] ?? '')
            .split(path.delimiter)
            .filter((one) => !one.includes('node_modules'))
            .join(path.delimiter),
        },
      });
      let out = '';
      plugin.stdout.on('data', (text: Buffer) => (out += text.toString()));
      expect(await new Promise((resolve) => plugin.on('close', resolve))).toBe(0);
      const record = readClusterRecord(out);
      expect(record).toMatchObject({
        kubernetes: '1.34',
        kubelets: [{ name: 'node-1', address: 'redacted', certificate: { issuedBy: 'itself' }, versions: { 'TLS 1.3': 'accepted' } }],
      });
    } finally {
      await room.close();
    }
    const text = readFileSync(path.join(built, 'hub-and-spoke-collect.mjs'), 'utf8');
    expect(text).toContain('Colin McDonnell');
    for (const [, name] of text.matchAll(/(?:from|import|require\()\s*"([^"]+)"/g)) expect(name).toMatch(/^node:/);
  });
});

describe('the npm package', () => {
  it('is packed with the file, the readme and the licence, installs into an empty folder without a network, and runs', () => {
    const packed = run('npm', ['pack', '--json', path.join(built, 'package')], folder);
    expect(packed.status, packed.stderr).toBe(0);
    const [{ filename, files }] = JSON.parse(packed.stdout) as [{ filename: string; files: { path: string }[] }];
    expect(files.map((file) => file.path).sort()).toEqual(['LICENSE', 'README.md', 'bin/hub-and-spoke-check.mjs', 'package.json']);
    const empty = path.join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(path.join(empty, 'package.json'), '{"private": true}\n');
    const installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', path.join(folder, filename)], empty);
    expect(installed.status, installed.stderr).toBe(0);
    const bin = path.join(empty, 'node_modules/.bin/hub-and-spoke-check');
    expect(existsSync(bin)).toBe(true);
    const { status, stdout } = run(bin, ['-', '--quiet', '--fail-on', 'high'], empty, open);
    expect({ status, stdout }).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^high {2}kubelet-read-only-port {2}-:3:1/) as string,
    });
    expect(run('npx', ['--no-install', 'hub-and-spoke-check', '-', '--fail-on', 'never', '-q'], empty, open).status).toBe(0);
  });
});
