import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Duplex } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { kubectlCases } from '../../../src/lab/kubectl-cases.ts';
import type { RecordedKubectl } from '../../../src/lab/kubectl-record.ts';
import recorded from '../../../src/lab/recorded-kubectl.json' with { type: 'json' };
import { CertificateAuthority } from '../network/certificate-authority.ts';
import { Room } from '../network/laboratory-room.ts';
import { main } from '../run-lab.ts';
import { fetchableMinors, packageOf } from './fetch-kubectl.ts';
import { differing, runKubectl } from './run-kubectl.ts';
import { startStandInApiServer } from './stand-in-api-server.ts';
import { startStandInKubelet } from './stand-in-kubelet.ts';
import { WebSocketEnd } from './websocket.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kubectl-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program in the place of kubectl that verifies with Node what the kubeconfig says, or, where it is careless, nothing. */
function standIn(name: string, isCareless: boolean): string {
  const file = path.join(folder, name);
  const code = `#!${process.execPath}
const { readFileSync } = require('node:fs');
if (process.argv[2] === 'version') return void console.log(JSON.stringify({ clientVersion: { gitVersion: 'v0.0.0' } }));
const { clusters: [{ cluster }], users: [{ user }] } = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const pem = (text) => text && Buffer.from(text, 'base64').toString();
const isPlain = cluster.server.startsWith('http:');
const request = require(isPlain ? 'node:http' : 'node:https').get(cluster.server + '/version', {
  ca: pem(cluster['certificate-authority-data']), cert: pem(user['client-certificate-data']), key: pem(user['client-key-data']),
  rejectUnauthorized: ${!isCareless} && !cluster['insecure-skip-tls-verify'],
  headers: user.token && !isPlain ? { authorization: 'Bearer ' + user.token } : {},
}, (answer) => answer.pipe(process.stdout));
request.on('error', (error) => { console.error(error.message); process.exitCode = 1; });
`;
  writeFileSync(file, code);
  chmodSync(file, 0o755);
  return file;
}

/** What needs neither a session nor a proxy, which the program does not know. */
const requests = kubectlCases.filter(({ asks, carrier }) => asks === 'get' && carrier === 'direct');

describe('npm run lab -- --kubectl', () => {
  it('agrees with the model about a program that verifies as client-go does', async () => {
    const lines: string[] = [];
    expect(await runKubectl([standIn('honest', false)], (line) => lines.push(line), { cases: requests })).toBe(0);
    expect(lines).toEqual([expect.stringContaining('stand-ins'), 'kubectl v0.0.0: 18 of 18 cases as the model says.']);
  });

  it('ends with 1 and names the servers where a program sends its token to whoever answers', async () => {
    const lines: string[] = [];
    expect(await runKubectl([standIn('careless', true)], (line) => lines.push(line), { cases: requests })).toBe(1);
    expect(lines.slice(2).map((line) => /^ {2}(\S+): /.exec(line)?.[1])).toEqual(
      ['wrong-name', 'wrong-ca', 'expired'].flatMap((server) => [`${server}-token`, `${server}-certificate`]),
    );
  });

  it('answers a minor without a package, a case that does not exist and a file that is none with 2 and a sentence', async () => {
    const said: string[] = [];
    const lab = (...argv: string[]) => main(argv, { out: () => {}, error: (text) => said.push(text.split('\n')[0] ?? '') });
    expect([await lab('--kubectl', '1.39'), await lab('--kubectl', '1.28', '--only', 'nothing')]).toEqual([2, 2]);
    expect(said).toEqual([
      'There is no file “1.39”, where --kubectl expects the file of a kubectl, a minor from 1.20 to 1.36, or all.',
      'There is no case “nothing” of kubectl; --kubectl --list names them all.',
    ]);
  });
});

describe('the stand-ins', () => {
  it('open a session for a client of WebSocket that nobody here wrote, and the kubelet sees its command', async () => {
    const room = new Room();
    try {
      const ca = await CertificateAuthority.create('cluster CA');
      const tls = await ca.issue({ commonName: 'system:node:node-a', addresses: ['127.0.0.1'] });
      const kubelet = await startStandInKubelet(room, { tls, answer: 'the answer' });
      const { port } = await startStandInApiServer(room, {
        ...{ tls: undefined, clientCa: ca.certificate, admits: { token: 't', certificateOf: 'admin' }, answer: '', heard: () => {} },
        kubelet: { port: kubelet.port, ca: ca.certificate, certificate: tls },
      });
      const address = `ws://127.0.0.1:${port}/api/v1/namespaces/lab/pods/pod-a/exec?command=a%20command`;
      const client = new WebSocket(address, ['v5.channel.k8s.io']);
      client.binaryType = 'arraybuffer';
      const messages: string[] = [];
      client.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => messages.push(Buffer.from(data).toString()));
      const code = await new Promise((resolve) => client.addEventListener('close', (event) => resolve(event.code)));
      expect([code, client.protocol]).toEqual([1000, 'v5.channel.k8s.io']);
      expect(messages).toEqual(['\x01the answer', '\x03{"metadata":{},"status":"Success"}']);
      expect(kubelet.asked).toEqual(['/exec/lab/pod-a/c?command=a%20command']);
    } finally {
      await room.close();
    }
  });

  it('WebSocketEnd reads frames of each length that are cut anywhere, without their mask, and answers a ping', () => {
    const taken: string[] = [];
    const written: Buffer[] = [];
    const socket = new Duplex({ read() {}, write: (piece: Buffer, _, done) => (written.push(piece), done()) });
    new WebSocketEnd(socket, (message) => taken.push(message.toString()));
    const mask = [1, 2, 3, 4];
    const masked = (first: number, text: string): Buffer => {
      const length = text.length < 126 ? [0x80 | text.length] : [0x80 | 126, text.length >> 8, text.length & 255];
      return Buffer.from([first, ...length, ...mask, ...Buffer.from(text).map((byte, at) => byte ^ (mask[at % 4] ?? 0))]);
    };
    const long = 'x'.repeat(300);
    const all = Buffer.concat([masked(0x82, 'cat'), masked(0x89, 'ping'), masked(0x82, long)]);
    for (const byte of all) socket.emit('data', Buffer.from([byte]));
    expect(taken).toEqual(['cat', long]);
    expect(Buffer.concat(written).toString('latin1')).toBe('\x8a\x04ping');
  });
});

describe('the record of kubectl', () => {
  const { programs, outcomes }: RecordedKubectl = recorded;

  it('is of a kubectl of every minor that npm has, each with its package and its hash', () => {
    expect(programs.map(({ version }) => /^v(1\.\d+)\.\d+$/.exec(version)?.[1])).toEqual(fetchableMinors);
    expect(programs.map((each) => each.package)).toEqual(fetchableMinors.map(packageOf));
    expect(programs.filter(({ sha256 }) => !/^[0-9a-f]{64}$/.test(sha256))).toEqual([]);
    expect(new Set(programs.map(({ sha256 }) => sha256)).size).toBe(programs.length);
  });

  it('has every version once in every case, each as the model says today and through what the case has it go through', () => {
    for (const { id } of kubectlCases)
      expect([
        id,
        outcomes
          .filter((each) => each.id === id)
          .flatMap(({ versions }) => versions)
          .sort(),
      ]).toEqual([id, programs.map(({ version }) => version).sort()]);
    expect(outcomes.filter((each) => differing(each).length > 0)).toEqual([]);
  });

  it('has a message of each version that was refused, and sessions over both protocols that came through', () => {
    expect(outcomes.filter(({ sent, message, answered }) => !sent && (message === null || answered))).toEqual([]);
    const upgrades = (id: string): ReadonlySet<string | null> =>
      new Set(outcomes.filter((each) => each.id === id).map(({ upgrade }) => upgrade));
    for (const asked of ['exec', 'port-forward']) {
      expect(upgrades(`${asked}-spdy-good-token`)).toEqual(new Set(['SPDY/3.1']));
      expect(upgrades(`${asked}-websocket-good-token`)).toEqual(new Set(['SPDY/3.1', 'websocket']));
    }
  });

  it('names no file of the machine that it was made on', () => {
    expect(readFileSync('src/lab/recorded-kubectl.json', 'utf8')).not.toMatch(/\/(?:tmp|home|root|work)\//);
  });
});
