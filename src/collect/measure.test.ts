import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CertificateAuthority, selfSigned, type Credential } from '../../scripts/lab/network/certificate-authority.ts';
import { loopback, Room, within } from '../../scripts/lab/network/laboratory-room.ts';
import { startEtcd } from '../../scripts/lab/etcd/play-etcd.ts';
import { findEtcd } from '../../scripts/lab/etcd/run-etcd.ts';
import type { ServerRecord } from '../facts/evidence/cluster-record.ts';
import { certificatesIn } from './certificate-fields.ts';
import { portState } from './handshake.ts';
import { measureKubelet, measureServer } from './measure.ts';

const withOpenssl = it.skipIf(spawnSync('openssl', ['version']).status !== 0);
const room = new Room();
let cluster: CertificateAuthority;
let issued: Credential;
let files = 0;
const file = (text: string): string => {
  const name = path.join(room.folder, `file-${(files += 1)}`);
  writeFileSync(name, text, { mode: 0o600 });
  return name;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A server of OpenSSL itself, which nobody here wrote. */
async function openssl(credential: Credential, ...more: readonly string[]): Promise<number> {
  const port = await freePort();
  const child = spawn('openssl', [
    ...['s_server', '-accept', `${loopback}:${port}`, '-cert', file(credential.cert), '-key', file(credential.key)],
    ...more,
  ]);
  room.keepProcess(child);
  await within(
    'openssl to accept',
    new Promise<void>((resolve) => child.stdout.on('data', (text: Buffer) => text.includes('ACCEPT') && resolve())),
  );
  return port;
}
const listen = (server: Server): Promise<number> => room.listen(server);
const measured = (port: number, patience = 5_000): Promise<ServerRecord> =>
  measureServer({ name: 'node-a', host: loopback, port }, { patience, clusterCas: certificatesIn(cluster.certificate) });

beforeAll(async () => {
  cluster = await CertificateAuthority.create('kubernetes');
  issued = await cluster.issue({ commonName: 'system:node:node-a', addresses: [loopback], names: ['node-a'] });
});
afterAll(() => room.close());

describe('measureServer()', () => {
  withOpenssl('finds the versions and the groups that a server of OpenSSL was told to take, and the certificate that it has', async () => {
    const port = await openssl(issued, '-tls1_3', '-groups', 'X25519:P-384');
    expect(await measured(port)).toEqual({
      name: 'node-a',
      address: `${loopback}:${port}`,
      certificate: {
        subject: 'CN=system:node:node-a',
        issuer: 'CN=kubernetes',
        issuedBy: 'cluster-ca',
        names: [`IP:${loopback}`, 'DNS:node-a'],
        notBefore: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) as string,
        notAfter: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) as string,
        days: 1,
        key: 'EC prime256v1',
        serialNumber: expect.stringMatching(/^[0-9A-F]+$/) as string,
      },
      clientCertificate: null,
      versions: { 'TLS 1.0': 'refused', 'TLS 1.1': 'refused', 'TLS 1.2': 'refused', 'TLS 1.3': 'accepted' },
      groups: { X25519MLKEM768: 'refused', X25519: 'accepted', 'P-256': 'refused', 'P-384': 'accepted', 'P-521': 'refused' },
    });
  });

  withOpenssl('finds a server that takes TLS 1.2 alone, and one that takes all versions down to 1.0', async () => {
    const { versions, groups, clientCertificate } = await measured(await openssl(issued, '-tls1_2'));
    expect(versions).toEqual({ 'TLS 1.0': 'refused', 'TLS 1.1': 'refused', 'TLS 1.2': 'accepted', 'TLS 1.3': 'refused' });
    expect(new Set(Object.values(groups))).toEqual(new Set(['not-asked']));
    expect(clientCertificate).toBe('not-requested');
    const old = await measured(await openssl(issued, '-min_protocol', 'TLSv1', '-cipher', 'ALL:@SECLEVEL=0'));
    expect(new Set(Object.values(old.versions))).toEqual(new Set(['accepted']));
  });

  withOpenssl(
    'tells a self-signed certificate, that of a kubelet’s own CA, of the cluster’s CA and of a CA with the same name apart',
    async () => {
      const [own, same] = [await CertificateAuthority.create('node-a-ca@1790000000'), await CertificateAuthority.create('kubernetes')];
      const kubelet = await own.issue({ commonName: 'node-a@1790000000', names: ['node-a'] });
      const cases: readonly (readonly [Credential, string, string?])[] = [
        [await selfSigned({ commonName: 'node-a' }), 'itself'],
        [kubelet, 'own-ca', own.certificate],
        // Its name alone proves nothing.
        [kubelet, 'another-ca'],
        [issued, 'cluster-ca'],
        [await same.issue({ commonName: 'system:node:node-a' }), 'another-ca'],
      ];
      for (const [credential, issuedBy, behind] of cases) {
        const port = await openssl(credential, ...(behind ? ['-cert_chain', file(behind)] : []));
        expect((await measured(port)).certificate).toMatchObject({ issuedBy });
      }
      const port = await openssl(issued);
      const unread = await measureServer({ name: 'node-a', host: loopback, port }, { patience: 5_000, clusterCas: [] });
      expect(unread.certificate?.issuedBy).toBe('unknown');
    },
  );

  withOpenssl(
    'tells a server that asks for a certificate of the client from one that demands it, and takes a version that only fails for want of it',
    async () => {
      const ca = file(cluster.certificate);
      expect(await measured(await openssl(issued, '-CAfile', ca, '-verify', '1'))).toMatchObject({ clientCertificate: 'requested' });
      const demanding = await measured(await openssl(issued, '-CAfile', ca, '-Verify', '1', '-verify_return_error'));
      expect(demanding).toMatchObject({ clientCertificate: 'required', versions: { 'TLS 1.2': 'accepted', 'TLS 1.3': 'accepted' } });
      const only12 = await measured(await openssl(issued, '-tls1_2', '-CAfile', ca, '-Verify', '1', '-verify_return_error'));
      expect(only12).toMatchObject({ clientCertificate: 'required', certificate: { issuedBy: 'cluster-ca' } });
    },
  );

  it.skipIf('missing' in findEtcd())('reads a server of Go that demands a certificate of its clients: etcd', async () => {
    const tls = ['--cert-file', file(issued.cert), '--key-file', file(issued.key)];
    const port = await startEtcd(room, 'etcd', 'https', [...tls, '--client-cert-auth', '--trusted-ca-file', file(cluster.certificate)]);
    expect(await measured(port)).toMatchObject({
      clientCertificate: 'required',
      certificate: { issuedBy: 'cluster-ca' },
      versions: { 'TLS 1.1': 'refused', 'TLS 1.2': 'accepted', 'TLS 1.3': 'accepted' },
      groups: { X25519: 'accepted', 'P-256': 'accepted' },
    });
  });

  it('leaves a server that hangs after its time, also in the middle of a message, and goes on with the next question', async () => {
    const silent = await measured(await listen(createServer(() => {})), 100);
    expect(new Set(Object.values(silent.versions))).toEqual(new Set(['no-answer']));
    expect(silent).toMatchObject({ certificate: null, clientCertificate: null });
    // The head of a record of 100 bytes, and three of them.
    const half = createServer((socket) => void socket.write(Buffer.from([22, 3, 3, 0, 100, 2, 0, 0])));
    expect((await measured(await listen(half), 100)).versions['TLS 1.3']).toBe('no-answer');
  });

  withOpenssl('says nothing about certificates of clients where a handshake stops before the server has said it all', async () => {
    const port = await openssl(issued, '-tls1_2', '-CAfile', file(cluster.certificate), '-verify', '1');
    /** Lets through so many bytes of the server. */
    const upTo = (count: number): Promise<number> =>
      listen(
        createServer((socket) => {
          let left = count;
          const server = connect(port, loopback).on('data', (bytes: Buffer) => {
            socket.write(bytes.subarray(0, left));
            left -= Math.min(left, bytes.length);
          });
          room.keep(server);
          socket.pipe(server);
        }),
      );
    const early = await measured(await upTo(100), 200);
    expect(early).toMatchObject({ versions: { 'TLS 1.2': 'accepted' }, clientCertificate: null, certificate: null });
    expect(await measured(await upTo(1_000_000), 2_000)).toMatchObject({ clientCertificate: 'requested' });
  });

  it('says of a server that resets or closes a connection, of one that speaks plain HTTP, and of none at all what each did', async () => {
    const resets = await measured(await listen(createServer((socket) => void socket.once('data', () => socket.resetAndDestroy()))));
    const closes = await measured(await listen(createServer((socket) => void socket.once('data', () => socket.end()))));
    expect([resets.versions['TLS 1.2'], closes.versions['TLS 1.2'], closes.groups.X25519]).toEqual(['closed', 'closed', 'not-asked']);
    const plain = await measured(await listen(createHttpServer()));
    expect(plain.versions).toEqual({ 'TLS 1.0': 'not-asked', 'TLS 1.1': 'not-asked', 'TLS 1.2': 'not-asked', 'TLS 1.3': 'not-tls' });
    const none = await measured(await freePort());
    expect(none.versions).toMatchObject({ 'TLS 1.3': 'no-connection', 'TLS 1.2': 'not-asked' });
    // Bytes that only look like a record, and a record that only begins a ServerHello.
    for (const bytes of [
      [22, 3, 3, 0, 4, 2, 0, 0, 0],
      [22, 3, 3, 0, 10, 2, 0, 0, 80, 3, 3, 0, 0, 0, 0],
    ]) {
      const noise = createServer((socket) => void socket.end(Buffer.from(bytes)));
      expect((await measured(await listen(noise))).versions['TLS 1.3']).toBe('closed');
    }
  });

  it('presents no certificate and sends nothing after a handshake', async () => {
    const heard: string[] = [];
    const server = createTlsServer({ ...issued, ca: cluster.certificate, requestCert: true, rejectUnauthorized: false }, (socket) => {
      heard.push(`certificate: ${Object.keys(socket.getPeerCertificate()).length}`);
      socket.on('data', (bytes) => heard.push(`data: ${bytes.toString()}`));
    });
    await measured(await listen(server));
    expect(new Set(heard)).toEqual(new Set(['certificate: 0']));
  });
});

it('portState() tells an open port from a closed one, and measureKubelet() has it beside the handshakes', async () => {
  const [open, closed] = [await listen(createServer(() => {})), await freePort()];
  expect(await portState({ host: loopback, port: open }, 1_000)).toBe('open');
  expect(await portState({ host: loopback, port: closed }, 1_000)).toBe('closed');
  const kubelet = { name: 'node-a', host: loopback, port: closed, version: 'v1.34.2' };
  expect(await measureKubelet(kubelet, { patience: 1_000, clusterCas: [], readOnlyPort: open })).toMatchObject({
    version: 'v1.34.2',
    readOnlyPort: 'open',
    versions: { 'TLS 1.3': 'no-connection' },
  });
});
