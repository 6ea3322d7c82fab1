import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bytesOf, captures, readableMarkers, recordedBytes } from '../capture.ts';
import type { CaptureId } from '../../../wording/wire/capture-words.ts';
import { fieldWords } from '../../../wording/wire/field.ts';
import { decoded } from './decode.ts';
import { decodedHandshake } from './handshake.ts';

const all = captures.map((capture) => ({ capture, frames: decoded(capture) }));
const framesOf = (id: CaptureId) => all.find(({ capture }) => capture.id === id)?.frames ?? [];
const valuesOf = (id: CaptureId, kind: string): readonly string[] =>
  framesOf(id).flatMap(({ fields }) => fields.filter((field) => field.kind === kind).map(({ value }) => value));

it('captures has all 39, each in a file of its own', () => {
  expect(captures).toHaveLength(39);
  expect(
    readdirSync('src/facts/wire/records', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json')),
  ).toHaveLength(39);
  for (const { frames } of captures) for (const frame of frames) expect([recordedBytes, frame.len]).toContain(bytesOf(frame).length);
});

it('decoded() gives every recorded byte of every capture to one field, in their order', () => {
  for (const { capture, frames } of all)
    for (const { frame, number, fields } of [...frames, ...decodedHandshake(capture)]) {
      const where = `${capture.id}, frame ${number}`;
      let at = 0;
      for (const field of fields) {
        expect([where, field.kind, field.at]).toEqual([where, field.kind, at]);
        at += field.size;
      }
      expect([where, at]).toEqual([where, bytesOf(frame).length]);
    }
});

it('decoded() cuts a field only where the record ends', () => {
  for (const { capture, frames } of all)
    for (const { frame, fields } of frames)
      for (const [index, field] of fields.entries())
        if (field.size !== field.whole)
          expect([capture.id, field.kind, index, frame.len > bytesOf(frame).length]).toEqual([
            capture.id,
            field.kind,
            fields.length - 1,
            true,
          ]);
});

it('decoded() names the same TLS records as the script that saw the whole payload, as far as they were recorded', () => {
  let compared = 0;
  for (const { capture, frames } of all)
    for (const { frame, protocol, fields } of frames.filter((each) => each.protocol === 'tls')) {
      const told = frame.text
        .replace(/^TLS /, '')
        .replace(/ \(SNI[^)]*\)/, '')
        .split(' + ');
      const types = fields.filter(({ kind, size, whole }) => kind === 'tls-content-type' && size === whole);
      const lengths = fields.filter(({ kind }) => kind === 'tls-length').map(({ value }) => Number.parseInt(value.replace(',', ''), 10));
      const kinds = { handshake: 'Handshake', change_cipher_spec: 'ChangeCipherSpec', alert: 'Alert', application_data: 'ApplicationData' };
      for (const [index, length] of lengths.entries()) {
        const name = kinds[types[index]?.value.replace(/ .*/, '') as keyof typeof kinds];
        expect([capture.id, protocol, told[index]?.replace(/\/\w+/, '')]).toEqual([capture.id, protocol, `${name}[${length}]`]);
        compared += 1;
      }
    }
  expect(compared).toBeGreaterThan(250);
});

it('decoded() reads server name and application protocols as that script did', () => {
  for (const { capture, frames } of all)
    for (const { frame, fields } of frames) {
      const [, name, protocols] = /SNI: (\S+); ALPN: ([^)]+)\)/.exec(frame.text) ?? [];
      const valueOf = (kind: string): string | undefined => fields.find((field) => field.kind === kind)?.value;
      if (name) expect([capture.id, valueOf('tls-server-name') ?? 'absent']).toEqual([capture.id, name]);
      if (protocols) expect([capture.id, valueOf('tls-alpn')?.replace(', ', ',') ?? 'absent']).toEqual([capture.id, protocols]);
    }
});

it('TLS 1.2 gives away the names in both certificates, and TLS 1.3 none', () => {
  expect(valuesOf('client-apiserver-tls12', 'tls-certificate')).toEqual([
    'lab-cluster-ca, kube-apiserver',
    'lab-cluster-ca, system:masters, lab-admin',
  ]);
  expect(valuesOf('client-apiserver-tls12', 'tls-encrypted-handshake')).toEqual(['40 bytes']);
  // Who is refused, and why: two CAs of one name, and the alert of the server in the clear.
  expect(valuesOf('etcd-refuses-client', 'tls-certificate')).toEqual(['etcd CA, etcd', 'etcd CA, kube-apiserver-etcd-client']);
  expect(valuesOf('etcd-refuses-client', 'tls-alert-description')).toEqual(['unknown_ca (48)']);
  expect(valuesOf('kubelet-logs-ca-ok', 'tls-certificate')).toEqual([]);
  expect(valuesOf('kubelet-logs-ca-ok', 'tls-supported-versions')).toContain('TLS 1.3 (0x0304)');
});

it('an alert can be read only before the encryption begins', () => {
  expect(valuesOf('kubelet-no-serving-cert', 'tls-alert-description')).toEqual(['internal_error (80)']);
  expect(valuesOf('client-apiserver-wrong-ca', 'tls-alert-level')).toEqual(['fatal (2)']);
  expect(valuesOf('kubelet-logs-ca-rejected', 'tls-alert-description')).toEqual([]);
});

it('an SSH tunnel gives away its software and its algorithms, and nothing after the key exchange', () => {
  expect(valuesOf('ssh-tunnel-real-1.21', 'ssh-software')).toEqual(['Go', 'OpenSSH_10.0p2']);
  expect(valuesOf('ssh-tunnel-real-1.21', 'ssh-message')).toEqual([
    'SSH_MSG_KEXINIT (20)',
    'SSH_MSG_KEXINIT (20)',
    'SSH_MSG_KEX_ECDH_INIT (30)',
    'SSH_MSG_KEX_ECDH_REPLY (31)',
    'SSH_MSG_NEWKEYS (21)',
    'SSH_MSG_NEWKEYS (21)',
  ]);
  for (const id of ['ssh-tunnel-real-1.21', 'ssh-tunnel-outside'] as const)
    for (const { number, fields } of framesOf(id).slice(8))
      expect([id, number, fields.map(({ kind }) => kind)]).toEqual([id, number, ['ssh-encrypted']]);
});

it('plain HTTP gives away every line of the request, with the token', () => {
  expect(framesOf('ssh-tunnel-past-the-end')[0]?.fields.map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
    'http-request-line: GET /secret-path HTTP/1.1',
    'http-host: Host: 127.0.0.1:19100',
    'http-header: User-Agent: curl/8.14.1',
    'http-header: Accept: */*',
    'http-authorization: Authorization: Bearer hunter2',
    'http-empty-line: CR LF',
  ]);
  expect(valuesOf('ssh-tunnel-past-the-end', 'http-body').join()).toContain('authorization="Bearer hunter2"');
});

it('a Unix socket without TLS gives away the address that is asked for, and the tunnelled request', () => {
  expect(valuesOf('konn-apiserver-server-grpc-uds', 'grpc-message').join(' ')).toMatch(/10\.99\.1\.10:8080.*GET \/secret-path/s);
  expect(valuesOf('konn-apiserver-server-httpconnect-uds', 'http-connect')).toEqual(['CONNECT 10.99.1.10:8080 HTTP/1.1']);
});

it('a capture has a field with readable content of a request just where the known strings were found in it', () => {
  for (const { capture, frames } of all) {
    const spoken = frames.some(({ fields }) => fields.some(({ kind }) => /^(http-(request-line|body|connect)|grpc-message)$/.test(kind)));
    expect([capture.id, spoken]).toEqual([capture.id, readableMarkers(capture).length > 0]);
    for (const marker of readableMarkers(capture))
      expect([capture.id, capture.frames.map(({ text }) => text).join()]).toEqual([capture.id, expect.stringContaining(marker)]);
  }
});

it('each kind of field of the captures is explained, and no kind is explained that none of them has', () => {
  const kinds = all.flatMap(({ capture, frames }) =>
    [...frames, ...decodedHandshake(capture)].flatMap(({ fields }) => fields.map(({ kind }) => kind)),
  );
  expect([...new Set(kinds)].sort()).toEqual(Object.keys(fieldWords).sort());
});

it('names the post-quantum key share where the bytes of the handshake have one, also where its key was cut off, and nowhere else', () => {
  // The number of the group, and the length of its key: 1,216 bytes of a client, 1,120 of a server.
  const has = (hex: string): boolean => /11ec04(?:c0|60)/.test(hex);
  let found = 0;
  for (const { capture, frames } of all)
    for (const { frame, number, fields } of frames) {
      const shares = fields.filter(({ kind }) => kind === 'tls-key-share');
      if (shares.length === 0) continue;
      const isHybrid = has(Buffer.from(bytesOf(frame)).toString('hex'));
      if (isHybrid) found += 1;
      const named = shares.some(({ value }) => value.startsWith('X25519MLKEM768 (0x11ec, post-quantum)'));
      expect([capture.id, number, named]).toEqual([capture.id, number, isHybrid]);
    }
  expect(found).toBeGreaterThan(20);
});
