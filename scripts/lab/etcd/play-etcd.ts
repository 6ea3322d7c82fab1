import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { EtcdCase, EtcdOutcome, EtcdTransport } from '../../../src/lab/etcd-cases.ts';
import { startRelay } from '../kubectl/carrier.ts';
import { CertificateAuthority, type Credential } from '../network/certificate-authority.ts';
import { loopback, patience, within, type Room } from '../network/laboratory-room.ts';

const run = promisify(execFile);

/** The programs: the server, and its own client, which is made of the library with which the API server reaches etcd. */
export interface EtcdPrograms {
  readonly etcd: string;
  readonly etcdctl: string;
}

/** The key under which the API server keeps a Secret. */
const key = '/registry/secrets/lab/a';

/** A certificate and its key as files. */
interface Files {
  readonly cert: string;
  readonly key: string;
}

/** What a client is told: the CA of the server, and its own certificate. */
interface Client {
  readonly ca?: string | undefined;
  readonly certificate?: Files | undefined;
}

/** A port that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts an etcd, which says in its log when it serves, with some more flags. Returns its port. */
export async function startEtcd(room: Room, etcd: string, scheme: 'http' | 'https', more: readonly string[]): Promise<number> {
  const [port, peerPort] = [await freePort(), await freePort()];
  const folder = path.join(room.folder, `data-${port}`);
  mkdirSync(folder, { mode: 0o700 });
  const addresses = ['--listen-client-urls', '--advertise-client-urls'].flatMap((flag) => [flag, `${scheme}://${loopback}:${port}`]);
  const peers = [
    ...['--listen-peer-urls', '--initial-advertise-peer-urls'].flatMap((flag) => [flag, `http://${loopback}:${peerPort}`]),
    '--initial-cluster',
    `default=http://${loopback}:${peerPort}`,
  ];
  const child = spawn(etcd, ['--data-dir', folder, ...addresses, ...peers, ...more], { stdio: ['ignore', 'ignore', 'pipe'] });
  room.keepProcess(child);
  let log = '';
  await within(
    'etcd to serve',
    new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => reject(new Error(`etcd ended: ${log.trim().split('\n').at(-1)}`)));
      child.stderr.on('data', (piece: Buffer) => {
        log += piece.toString();
        if (log.includes('ready to serve client requests')) resolve();
      });
    }),
  );
  return port;
}

/** Plays cases against real servers of etcd on loopback: each case with two of them, one for the API server and one in its place. */
export async function playEtcd(room: Room, { etcd, etcdctl }: EtcdPrograms, cases: readonly EtcdCase[]): Promise<readonly EtcdOutcome[]> {
  const write = (name: string, text: string): string => {
    const file = path.join(room.folder, name);
    writeFileSync(file, text, { mode: 0o600 });
    return file;
  };
  const filesOf = (name: string, credential: Credential): Files => ({
    cert: write(`${name}.crt`, credential.cert),
    key: write(`${name}.key`, credential.key),
  });
  const [cluster, another] = [await CertificateAuthority.create('etcd CA'), await CertificateAuthority.create('etcd CA')];
  const ca = write('etcd-ca.crt', cluster.certificate);
  const server = { commonName: 'etcd', addresses: [loopback] };
  const servers = { real: filesOf('etcd', await cluster.issue(server)), impostor: filesOf('impostor', await another.issue(server)) };
  const apiServer = filesOf('api-server', await cluster.issue({ commonName: 'kube-apiserver-etcd-client' }));
  const stranger = filesOf('stranger', await another.issue({ commonName: 'kube-apiserver-etcd-client' }));

  const start = (part: Room, transport: EtcdTransport, tls: Files, clientCa: string): Promise<number> =>
    startEtcd(part, etcd, transport === 'plaintext' ? 'http' : 'https', [
      ...(transport === 'plaintext' ? [] : ['--cert-file', tls.cert, '--key-file', tls.key]),
      ...(transport === 'mutual-tls' ? ['--client-cert-auth', '--trusted-ca-file', clientCa] : []),
    ]);

  const ask = (
    transport: EtcdTransport,
    port: number,
    { ca: clientsCa, certificate }: Client,
    ...words: readonly string[]
  ): Promise<{ out: string; error: string }> => {
    const scheme = transport === 'plaintext' ? 'http' : 'https';
    const verifies = transport === 'plaintext' ? [] : ['--cacert', clientsCa ?? ca];
    const presents = transport === 'plaintext' || !certificate ? [] : ['--cert', certificate.cert, '--key', certificate.key];
    return run(etcdctl, ['--endpoints', `${scheme}://${loopback}:${port}`, '--command-timeout', '3s', ...verifies, ...presents, ...words], {
      timeout: patience,
      env: { PATH: process.env['PATH'], ETCDCTL_API: '3' },
    }).then(
      ({ stdout }) => ({ out: stdout, error: '' }),
      (error: { stderr?: string; message: string }) => ({ out: '', error: error.stderr ?? error.message }),
    );
  };

  async function outcomeOf(part: Room, { id, transport, reader }: EtcdCase): Promise<EtcdOutcome> {
    const value = `value-${randomBytes(6).toString('hex')}`;
    const port = await start(part, transport, servers.real, ca);
    const asApiServer = { ca, certificate: transport === 'mutual-tls' ? apiServer : undefined };
    const ended = (said: { out: string; error: string }, reads: boolean): EtcdOutcome => ({
      id,
      reads,
      message: reads ? null : sayingOf(said.error),
    });
    if (reader === 'impostor') {
      // Whoever is in the place of etcd asks nobody for a certificate, and has what the API server writes.
      const impostors = await start(part, transport === 'plaintext' ? 'plaintext' : 'server-tls', servers.impostor, ca);
      const said = await ask(transport, impostors, asApiServer, 'put', key, value);
      const kept = await ask(transport, impostors, { ca: write('another-ca.crt', another.certificate) }, 'get', key, '--print-value-only');
      return ended(said, kept.out.includes(value));
    }
    await ask(transport, port, asApiServer, 'put', key, value);
    if (reader === 'between') {
      const relay = await startRelay(part, port, port);
      const said = await ask(transport, relay.port, asApiServer, 'get', key, '--print-value-only');
      if (!said.out.includes(value)) throw new Error(`the client had no answer through the relay: ${said.error}`);
      return { id, reads: relay.seen().includes(value), message: null };
    }
    const certificate = reader === 'api-server' ? asApiServer.certificate : reader === 'of-another-ca' ? stranger : undefined;
    const said = await ask(transport, port, { ca, certificate }, 'get', key, '--print-value-only');
    return ended(said, said.out.includes(value));
  }

  const outcomes: EtcdOutcome[] = [];
  for (const each of cases) {
    const part = room.part();
    try {
      outcomes.push(await outcomeOf(part, each));
    } finally {
      await part.close();
    }
  }
  return outcomes;
}

/** What a client said of a refusal: the error in its log, which is JSON, or its last line; without ports. */
function sayingOf(text: string): string | null {
  const logged = /"error":("(?:[^"\\]|\\.)*")/.exec(text)?.[1];
  const said = logged === undefined ? text.trim().split('\n').at(-1) : (JSON.parse(logged) as string);
  return said ? said.replaceAll(/127\.0\.0\.1:\d+/g, `${loopback}:PORT`) : null;
}
