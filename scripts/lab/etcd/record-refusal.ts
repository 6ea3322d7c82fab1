// Records how a real etcd refuses a real client: mutual TLS, and a client certificate of another CA. At most TLS 1.2, in which all of it can be read.
// Usage, as root on Linux with etcd, etcdctl, dumpcap and editcap: node scripts/lab/etcd/record-refusal.ts
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { segmentsIn, tlsWords } from '../exec/wire-record.ts';
import { CertificateAuthority, type Credential } from '../network/certificate-authority.ts';
import { loopback, Room } from '../network/laboratory-room.ts';
import { startEtcd } from './play-etcd.ts';
import { findEtcd, versionOf } from './run-etcd.ts';

const id = 'etcd-refuses-client';
const recordedBytes = 256;
const found = findEtcd();
if ('missing' in found) throw new Error(found.missing);
const room = new Room();
try {
  // Both CAs have one name, because a name proves nothing: the client presents its certificate only to a server that names its CA.
  const [cluster, another] = [await CertificateAuthority.create('etcd CA'), await CertificateAuthority.create('etcd CA')];
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(room.folder, name), text, { mode: 0o600 });
    return path.join(room.folder, name);
  };
  const write = (name: string, { cert, key }: Credential) => ({ cert: file(`${name}.crt`, cert), key: file(`${name}.key`, key) });
  const server = write('etcd', await cluster.issue({ commonName: 'etcd', addresses: [loopback] }));
  const stranger = write('stranger', await another.issue({ commonName: 'kube-apiserver-etcd-client' }));
  const ca = file('ca.crt', cluster.certificate);
  const mutual = ['--client-cert-auth', '--trusted-ca-file', ca];
  const serving = ['--cert-file', server.cert, '--key-file', server.key, '--tls-max-version', 'TLS1.2'];
  const port = await startEtcd(room, found.etcd, 'https', [...serving, ...mutual]);
  const wire = path.join(room.folder, 'wire.pcap');
  room.keepProcess(spawn('dumpcap', ['-q', '-P', '-i', 'lo', '-f', `tcp port ${port}`, '-w', wire], { stdio: 'ignore' }));
  await pause(1500);
  const client = ['--cacert', ca, '--cert', stranger.cert, '--key', stranger.key, '--dial-timeout', '1s', '--command-timeout', '2s'];
  const key = '/registry/secrets/lab/a';
  const { stderr } = spawnSync(found.etcdctl, ['--endpoints', `https://${loopback}:${port}`, ...client, 'get', key], {
    encoding: 'utf8',
    env: { ETCDCTL_API: '3' },
  });
  await pause(1000);
  // dumpcap counts in nanoseconds.
  const inMicroseconds = `${wire}.microseconds`;
  spawnSync('editcap', ['-F', 'pcap', wire, inMicroseconds]);
  const all = segmentsIn(readFileSync(inMicroseconds));
  // The client tries again and again: the record has its first connection, up to the alert.
  const [first] = all;
  const end = all.findIndex(({ fromPort, payload }) => fromPort === port && payload[0] === 21);
  const segments = all.slice(0, end + 1);
  if (end < 0 || segments.some(({ fromPort }) => fromPort !== port && fromPort !== first?.fromPort))
    throw new Error('the first connection has no alert of the server in the clear');
  const frames = segments.map(({ fromPort, time, payload }) => {
    const [from, to] = fromPort === port ? ['etcd', 'etcdctl'] : ['etcdctl', 'etcd'];
    const t_ms = Math.round((time - (first?.time ?? 0)) / 10) / 100;
    return { from, to, t_ms, len: payload.length, bytes_hex: payload.subarray(0, recordedBytes).toString('hex'), text: tlsWords(payload) };
  });
  const record = {
    id,
    link: 'client->etcd',
    mode: 'mutual TLS, TLS 1.2, client certificate of another CA',
    flags: ['--client-cert-auth', '--trusted-ca-file', '--tls-max-version=TLS1.2'],
    direction: 'client dials etcd',
    recorded: {
      day: new Date().toISOString().slice(0, 10),
      etcd: versionOf(found.etcd, '--version'),
      command: `etcdctl get ${key}`,
      terminal: stderr.replaceAll(room.folder, ''),
    },
    totalFrames: all.length,
    frames,
    notes: 'etcd and its client etcdctl are real. The certificate of the client is of another CA of the same name.',
    plaintextMarkersVisible: [],
  };
  writeFileSync(`src/facts/wire/records/clients/${id}.json`, `${JSON.stringify(record, null, 1)}\n`);
  console.log(`${id}: ${frames.length} of ${all.length} segments; etcdctl printed ${JSON.stringify(stderr)}.`);
} finally {
  await room.close();
}
