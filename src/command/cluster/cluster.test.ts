import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { explanations } from '../../../scripts/command/explanations.ts';
import { factsForTests } from '../../checker/test/facts.ts';
import type { Host, Outcome } from '../host.ts';
import { runCommand } from '../run.ts';
import type { Kubectl } from './kubectl.ts';

const recorded = JSON.parse(readFileSync(new URL('./recorded-cluster.json', import.meta.url), 'utf8')) as {
  answers: Readonly<Record<string, unknown>>;
};

let server: Server;
let folder = '';
/** What reached the server: the method and the path of each request. */
const reached: string[] = [];

/** An API server on loopback that answers what is recorded, and forbids everything else as a real one does. */
function answering(): Server {
  return createServer((request, response) => {
    reached.push(`${request.method} ${request.url}`);
    const answer = recorded.answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 403, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer ?? { kind: 'Status', code: 403, message: `${request.url} is forbidden` }));
  });
}

/** A program that does of kubectl what is asked here: `config view`, and `get --raw` against the server. */
const fakeKubectl = `#!/usr/bin/env node
const args = process.argv.slice(2).filter((one) => !one.startsWith('--context=') && !one.startsWith('--kubeconfig='));
if (args.join(' ') === 'config view --minify') {
  console.log('apiVersion: v1\\nkind: Config\\ncurrent-context: c\\ncontexts: [{name: c, context: {cluster: k, user: u}}]\\nclusters: [{name: k, cluster: {server: "https://10.0.0.1:6443", insecure-skip-tls-verify: true}}]\\nusers: [{name: u, user: {token: REDACTED}}]');
} else if (args[0] === 'get' && args[1] === '--raw' && args.length === 3) {
  fetch(process.env.SERVER + args[2]).then(async (answer) => {
    const text = await answer.text();
    if (answer.ok) console.log(text);
    else { console.error('Error from server (Forbidden): ' + JSON.parse(text).message); process.exitCode = 1; }
  });
} else { console.error('the fake kubectl does not know ' + args.join(' ')); process.exitCode = 64; }
`;

beforeAll(async () => {
  server = answering();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  folder = mkdtempSync(path.join(tmpdir(), 'kubectl-'));
  writeFileSync(path.join(folder, 'kubectl'), fakeKubectl);
  chmodSync(path.join(folder, 'kubectl'), 0o755);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});
const called: string[][] = [];
beforeEach(() => {
  reached.length = 0;
  called.length = 0;
});

const kubectl: Kubectl = (args) => {
  called.push([...args]);
  const env = { ...process.env, SERVER: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(folder, 'kubectl'), ...args], { encoding: 'utf8', env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });
};
const run = (args: readonly string[], more: Partial<Host> = {}): Promise<Outcome> =>
  runCommand(['cluster', ...args], {
    name: 'kubectl hub-spoke',
    facts: factsForTests,
    explanations,
    from: folder,
    today: '2026-11-29',
    takesColour: false,
    standardInput: () => Buffer.from(''),
    kubectl,
    ...more,
  });

describe('kubectl hub-spoke', () => {
  it('--dry-run prints each request that it would send and sends none', async () => {
    const { code, out } = await run(['--dry-run', '--context=prod']);
    expect({ code, called, reached }).toEqual({ code: 0, called: [], reached: [] });
    expect(out).toContain('kubectl --context=prod get --raw /version\n');
    expect(out).toMatch(/proxy\/configz\n.*only after you agree/);
    expect(out).toContain('Nothing was sent.');
  });

  it('checks what it read as the version that the cluster says, and names each request on the error output', async () => {
    const { code, out, err } = await run(['--nodes-proxy', '--format', 'json']);
    expect(code).toBe(1);
    const data = JSON.parse(out) as {
      kubernetes: { minor: string };
      inputs: string[];
      findings: { code: string; region: { file: string } }[];
    };
    expect(data.kubernetes.minor).toBe('1.34');
    expect(data.findings.map(({ code: one, region }) => `${region.file} ${one}`)).toEqual(
      expect.arrayContaining([
        'kubeconfig.yaml client-skips-verification',
        'static-pods.json kubelet-ca-unset',
        'apiservices.json apiservice-unverified',
        'nodes/a/configz.json kubelet-read-only-port',
      ]),
    );
    for (const line of reached) expect(err).toContain(line.replace('GET ', ''));
    expect(err).toContain('1 request for a kubelet’s serving certificate waits for an approval.');
  });

  it('says what it was not let read, and leaves that unknown', async () => {
    const { err } = await run(['--nodes-proxy']);
    expect(err).toMatch(/mutatingwebhookconfigurations\n {2}not read: you may not read it\. It stays unknown: how webhooks are called\./);
    expect(err).toMatch(/nodes\/b\/proxy\/configz\n {2}not read: you may not read it\./);
  });

  it('asks before nodes/proxy, and sends nothing there without a yes', async () => {
    const questions: string[] = [];
    const answer = (yes: boolean) => async (question: string) => {
      questions.push(question);
      return Promise.resolve(yes);
    };
    await run([], { agree: answer(false) });
    expect(questions).toHaveLength(1);
    expect(reached.filter((line) => line.includes('/proxy/'))).toEqual([]);
    const { err } = await run([]);
    expect(reached.filter((line) => line.includes('/proxy/'))).toEqual([]);
    expect(err).toContain('so what they accept is unknown: --nodes-proxy asks them.');
    await run([], { agree: answer(true) });
    expect(reached).toContain('GET /api/v1/nodes/a/proxy/configz');
  });

  it('only reads: GET alone, no Secret, no command in a pod, and no kubectl verb but get --raw and config view', async () => {
    await run(['--nodes-proxy', '--kubeconfig', 'k.conf']);
    expect(reached.length).toBeGreaterThan(7);
    for (const line of reached) expect(line).toMatch(/^GET (?!.*(?:\/secrets|\/exec|\/attach|\/portforward|\/run\/))/);
    for (const [first, ...args] of called) {
      expect(first).toBe('--kubeconfig=k.conf');
      expect(args.slice(0, 2).join(' ')).toMatch(/^(?:get --raw|config view)$/);
    }
  });

  it('ends with 3 where nothing could be read, and with 2 for a file beside it', async () => {
    const none: Kubectl = async () => Promise.resolve({ status: 127, stdout: '', stderr: '' });
    expect(await run([], { kubectl: none })).toMatchObject({
      code: 3,
      err: expect.stringContaining('there is no kubectl on the path') as string,
    });
    expect(await run(['a.yaml'])).toMatchObject({ code: 2, err: expect.stringContaining('a.yaml is a file') as string });
  });
});
