import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CertificateAuthority } from '../../scripts/lab/network/certificate-authority.ts';
import { loopback, Room } from '../../scripts/lab/network/laboratory-room.ts';
import { readClusterRecord, type ClusterRecord } from '../facts/evidence/cluster-record.ts';
import { collect, type CollectHost, type CollectOutcome } from './collect.ts';

const room = new Room();
let port = 0;
let connections = 0;
let ca = '';
/** What kubectl was called with. */
const called: string[] = [];
const told: string[] = [];
let answers: Readonly<Record<string, unknown>> = {};

beforeAll(async () => {
  const cluster = await CertificateAuthority.create('kubernetes');
  ca = cluster.certificate;
  const issued = await cluster.issue({ commonName: 'system:node:shop-7', addresses: [loopback], names: ['shop-7', 'shop-7.corp.example'] });
  const server = createTlsServer(issued).on('connection', () => (connections += 1));
  port = await room.listen(server);
  const node = (name: string, version: string): object => ({
    metadata: { name },
    status: {
      addresses: [
        { type: 'ExternalIP', address: '203.0.113.9' },
        { type: 'InternalIP', address: loopback },
      ],
      daemonEndpoints: { kubeletEndpoint: { Port: port } },
      nodeInfo: { kubeletVersion: version },
    },
  });
  answers = {
    'config view --minify -o json': { clusters: [{ name: 'prod', cluster: { server: `https://${loopback}:${port}` } }] },
    'get --raw /version': { gitVersion: 'v1.34.2' },
    'get nodes -o json': { items: [node('shop-7', 'v1.33.1+shop'), node('shop-8', 'v1.34.2')] },
    'get pods -n kube-system -l component=kube-apiserver -o json': {
      items: [
        {
          spec: {
            containers: [
              {
                name: 'kube-apiserver',
                command: [
                  'kube-apiserver',
                  '--kubelet-client-certificate=/etc/x.crt',
                  '--tls-min-version',
                  'VersionTLS12',
                  '--tls-cipher-suites=',
                ],
              },
            ],
          },
        },
      ],
    },
    'get configmap kube-root-ca.crt -n kube-system -o json': { data: { 'ca.crt': ca } },
  };
});
afterAll(() => room.close());
beforeEach(() => {
  connections = called.length = told.length = 0;
});

const run = (args: readonly string[], more: Partial<CollectHost> = {}): Promise<CollectOutcome> =>
  collect(args, {
    name: 'collect',
    kubectl: async (words) => {
      called.push(words.join(' '));
      const answer = answers[words.filter((word) => !/^--(?:context|kubeconfig)=/.test(word)).join(' ')];
      return Promise.resolve(
        answer
          ? { status: 0, stdout: JSON.stringify(answer), stderr: '' }
          : { status: 1, stdout: '', stderr: 'Error from server (Forbidden): no' },
      );
    },
    today: '2026-11-30',
    node: 'Node.js 24',
    told: (line) => told.push(line),
    readOnlyPort: port,
    ...more,
  });
const recordOf = ({ out }: CollectOutcome): ClusterRecord => {
  const record = readClusterRecord(out);
  if (typeof record === 'string') throw new Error(record);
  return record;
};

describe('collect', () => {
  it('--dry-run prints each request and each connection, and sends and opens none', async () => {
    const { code, out } = await run(['--dry-run', '--context', 'prod']);
    expect({ code, called, connections }).toEqual({ code: 0, called: [], connections: 0 });
    for (const words of Object.keys(answers)) expect(out).toContain(`kubectl --context=prod ${words}\n`);
    expect(out).toContain('EACH-NODE:10250  9 TLS handshakes');
    expect(out).toMatch(/Nothing was sent\.\n$/);
    const named = await run(['--dry-run', '--kubelet', `${loopback}:${port}`]);
    expect(named.out).toContain(`${loopback}:${port}  9 TLS handshakes with the kubelet`);
    expect({ called, connections }).toEqual({ called: [], connections: 0 });
  });

  it('opens connections only after a yes, and names all of them before', async () => {
    const questions: string[] = [];
    const refused = await run([], { agree: async (question) => Promise.resolve((questions.push(question), false)) });
    expect(refused).toMatchObject({ code: 3, out: '', err: 'Nothing was opened.\n' });
    expect(questions).toEqual(['Open these connections to 3 servers? No certificate, no token and no request is sent on them.']);
    expect((await run([])).err).toContain('--yes');
    expect(connections).toBe(0);
    expect(told.filter((line) => line.includes('9 TLS handshakes'))).toHaveLength(6);
    await run([], { agree: async () => Promise.resolve(true) });
    // Nine handshakes with each of three servers, and one connection to the read-only port of two.
    expect(connections).toBe(29);
  });

  it('writes a record of the shape, with the flags, the versions and the CA that kubectl gave', async () => {
    const outcome = await run(['--yes', '--keep-names']);
    const record = recordOf(outcome);
    expect(outcome.code).toBe(0);
    expect(record).toMatchObject({ kubernetes: 'v1.34.2', collected: '2026-11-30', redacted: false });
    expect(record.flags).toEqual({
      '--kubelet-certificate-authority': 'not-set',
      '--kubelet-client-certificate': 'set',
      '--tls-min-version': 'set',
      '--tls-cipher-suites': 'not-set',
      '--tls-curve-preferences': 'not-set',
    });
    expect(record.apiServers).toMatchObject([{ address: `${loopback}:${port}`, certificate: { issuedBy: 'cluster-ca' } }]);
    expect(record.kubelets).toMatchObject([
      { name: 'shop-7', version: 'v1.33.1+shop', readOnlyPort: 'open', address: `${loopback}:${port}` },
      { name: 'shop-8', version: 'v1.34.2' },
    ]);
  });

  it('takes names, addresses and serial numbers out unless they are to be kept', async () => {
    const [kept, taken] = [recordOf(await run(['--yes', '--keep-names'])), recordOf(await run(['--yes']))];
    expect(JSON.stringify(kept)).toContain('shop-7.corp.example');
    expect(JSON.stringify(taken)).not.toMatch(new RegExp(`shop|corp|203\\.0|:${port}`));
    expect(taken.kubelets[0]).toMatchObject({ name: 'node-1', address: 'redacted', version: 'v1.33.1' });
    expect(taken.kubelets[0]?.certificate).toMatchObject({
      subject: 'CN=system:node:node-1',
      issuer: 'CN=kubernetes',
      issuedBy: 'cluster-ca',
      serialNumber: 'redacted',
      names: [`IP:${loopback}`, 'DNS:node-1', 'DNS:redacted'],
    });
    // What was measured is the same.
    expect(taken.kubelets.map(({ versions, groups }) => ({ versions, groups }))).toEqual(
      kept.kubelets.map(({ versions, groups }) => ({ versions, groups })),
    );
  });

  it('only reads with kubectl, never a Secret, and needs none of it where addresses are named', async () => {
    await run(['--yes', '--kubeconfig', 'k.conf']);
    expect(called).toHaveLength(5);
    for (const words of called) expect(words).toMatch(/^--kubeconfig=k\.conf (?:get|config view) (?!.*(?:secret|--raw$))/);
    expect(called.join(' ')).not.toContain('config view --raw');
    called.length = 0;
    const record = recordOf(await run(['--yes', '--kubelet', `${loopback}:${port}`, '--k8s', '1.30']));
    expect({ called, flags: record.flags, versions: record.kubelets.map(({ version }) => version) }).toEqual({
      called: [],
      flags: null,
      versions: ['1.30'],
    });
    expect(record.kubelets[0]?.certificate?.issuedBy).toBe('unknown');
  });

  it('leaves unknown what kubectl may not read, and says so', async () => {
    const all = answers;
    answers = Object.fromEntries(Object.entries(all).filter(([words]) => !/^get (?:nodes|pods) /.test(words)));
    try {
      expect(recordOf(await run(['--yes']))).toMatchObject({ flags: null, kubelets: [] });
      expect(told.filter((line) => line.includes('You may not read it.'))).toHaveLength(2);
      answers = {};
      expect(await run(['--yes'])).toMatchObject({ code: 3, err: 'No API server and no kubelet was found, so nothing was asked.\n' });
    } finally {
      answers = all;
    }
  });

  it.each([
    [['--kubelet', 'http://a/'], '--kubelet is http://a/; it takes a host and perhaps a port, such as 10.0.0.5:10250.'],
    [['--kubelet', 'a:99999'], '--kubelet is a:99999;'],
    [['--api-server', 'a', '--k8s', 'newest'], '--k8s is newest; it takes a Kubernetes version such as 1.34.'],
    [['--timeout', '0'], '--timeout is 0; it takes seconds from 1 to 60.'],
    [['--kubelet', 'a', '--ca', '/nowhere'], '/nowhere cannot be read.'],
    [['--kubelet', 'a', '--ca', import.meta.filename.replace('collect.test', 'redact')], 'has no certificate in PEM.'],
    [['--all'], 'Unknown option'],
  ])('%j ends with 2 and a sentence', async (args, sentence) => {
    expect(await run(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) as string });
    expect(await run([], { kubectl: async () => Promise.resolve({ status: 127, stdout: '', stderr: '' }) })).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no kubectl on the path.') as string,
    });
  });
});
